import type { Config } from '../config/schema.ts';
import type { RawRow } from '../markdown/block.ts';
import { type Inline, plain, walkInlines } from '../markdown/inline.ts';
import type { Column, ColumnRole } from '../model.ts';
import { readBadge } from '../taxonomy/syntax/badge.ts';
import { foldSpace } from '../text/fold.ts';
import { hasWord } from '../text/letters.ts';
import {
  DATE,
  DESCRIPTION,
  ENDS_NAMED,
  LINK,
  MAKER,
  NAME,
  NUMBER,
  THINGS,
  TITLE,
  USE,
  WHOLE,
} from './column-names.ts';
import { isOther, NAMES_LABEL_COLUMN } from './facets.ts';
import { namesPeople } from './people.ts';
import { ADDRESS_ALONE, leadsOut, NOTHING, roleOfText } from './vocabulary.ts';

/** What a cell says, white space folded. */
export function words(nodes: readonly Inline[]): string {
  return foldSpace(plain(nodes));
}

/** Whether two names of columns or sections are the same. */
export function same(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

function configured(name: string, config: Config): ColumnRole | undefined {
  const { columns } = config.entries;
  const asked = (value: string | string[] | undefined) =>
    [value ?? []].flat().some((each) => same(each, name));
  if (asked(columns.title)) return 'title';
  if (asked(columns.labels)) return 'labels';
  if (asked(columns.link)) return 'link';
  if (asked(columns.description)) return 'description';
  if (asked(columns.date)) return 'date';
  return undefined;
}

/** What each column holds: as the config says, else by its name, else by what its cells hold. */
export function readColumns(header: RawRow, rows: readonly RawRow[], config: Config): Column[] {
  const names = header.cells.map((cell) => words(cell.inlines));
  const roles: ColumnRole[] = names.map((name) => configured(name, config) ?? 'other');
  const free = (at: number) => roles[at] === 'other';
  const sample = rows.slice(0, 40);
  const share = (at: number, test: (inlines: Inline[]) => boolean) => {
    const cells = sample.map((row) => row.cells[at]?.inlines ?? []).filter((cell) => cell.length > 0);
    return cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
  };
  const linked = (at: number) => share(at, firstWordsLinked) > 0.5;
  const isPeople = (at: number) => share(at, (cell) => namesPeople(words(cell)) > 0) > 0.5;
  // `| Topic | Papers |` where each row is about another topic and leads there: that names the rows.
  const namesRows = (at: number) =>
    rows.length >= 2 &&
    share(at, firstWordsLinked) > 0.9 &&
    areDistinct(sample, at) &&
    names.every(
      (name, other) => other === at || !((TITLE.test(name) && share(other, isCount) <= 0.5) || linked(other)),
    );
  names.forEach((name, at) => {
    if (!free(at)) return;
    if (NAMES_LABEL_COLUMN.test(name)) roles[at] = namesRows(at) ? 'title' : 'labels';
    else if (NUMBER.test(name)) roles[at] = 'number';
    else if (DATE.test(name)) roles[at] = 'date';
    else if (DESCRIPTION.test(name)) roles[at] = share(at, isRole) > 0.5 ? 'link' : 'description';
  });
  names.forEach((_, at) => {
    if (free(at) && share(at, isBadges) > 0.6) roles[at] = 'labels';
  });
  if (!roles.includes('title')) {
    const mayTitle = (at: number) =>
      free(at) &&
      TITLE.test(names[at]!) &&
      share(at, isCount) <= 0.5 &&
      share(at, holdsSeveral) <= SEVERAL &&
      share(at, isRole) <= SEVERAL;
    const isOfMaker = (at: number) => MAKER.test(names[at]!);
    const own = names.findIndex((_, at) => mayTitle(at) && !isOfMaker(at));
    const anyName = own !== -1 ? own : names.findIndex((_, at) => mayTitle(at));
    // `Method | Title`: where neither leads anywhere, the title of the paper is one.
    const whole = names.findIndex(
      (name, at) => WHOLE.test(name) && mayTitle(at) && share(at, isOfWords) > 0.8 && areDistinct(sample, at),
    );
    // `Paper | Title` where papers go by their nicknames: these lead to the papers, and are not called so.
    const isNickname = (at: number) =>
      at !== whole && /^(?:papers?|论文|論文)$/i.test(names[at]!) && share(at, isOfWords) <= SEVERAL;
    const isAboutWhole =
      anyName !== -1 &&
      (!linked(anyName) || isNickname(anyName)) &&
      !THINGS.test(names[anyName]!) &&
      !isPeople(anyName);
    const named = whole !== -1 && isAboutWhole ? whole : anyName;
    const first = names.findIndex((_, at) => free(at) && share(at, saysWords) > 0.5);
    const leads =
      first !== -1 && first < named && ENDS_NAMED.test(names[first]!) && areDistinct(sample, first);
    // `Vendor | CLI name`: the vendor has a name too, but the row is about what has it.
    const madeBy =
      named === -1 && first !== -1 && isOfMaker(first) && !linked(first)
        ? names.findIndex(
            (name, at) =>
              free(at) && NAME.test(name) && !isOther(name) && !isPeople(at) && areDistinct(sample, at),
          )
        : -1;
    const at =
      named !== -1 && !leads
        ? named
        : madeBy !== -1
          ? madeBy
          : first !== -1
            ? first
            : names.findIndex((_, i) => free(i) && linked(i));
    if (at !== -1) roles[at] = 'title';
  }
  // A column of addresses names nothing; then what was to describe does.
  const titled = roles.indexOf('title');
  const described = roles.indexOf('description');
  if (
    titled !== -1 &&
    described !== -1 &&
    configured(names[titled]!, config) !== 'title' &&
    share(titled, isAddress) > 0.6 &&
    share(described, isSentence) < 0.3
  ) {
    roles[titled] = 'link';
    roles[described] = 'title';
  }
  names.forEach((name, at) => {
    // `Source` may say in words where a thing comes from.
    if (free(at) && LINK.test(name) && share(at, saysWordsAlone) <= 0.5) roles[at] = 'link';
  });
  if (!roles.includes('description')) {
    const sentences = names.findIndex((_, at) => free(at) && share(at, isSentence) > 0.6);
    const phrases = names.findIndex(
      (name, at) =>
        free(at) &&
        USE.test(foldSpace(name.replace(/[^\p{L}\p{N}\s-]+/gu, ' '))) &&
        // A few rows show no habit: each has to say enough by itself.
        (rows.length >= 3 ? share(at, isPhrase) > 0.7 : share(at, isProse) === 1) &&
        areDistinct(sample, at, DESCRIBED),
    );
    const prose = names.flatMap((name, at) =>
      free(at) &&
      !isOther(name) &&
      !NO_PROSE.test(name) &&
      rows.length >= 4 &&
      share(at, isProse) > 0.7 &&
      areDistinct(sample, at, DESCRIBED)
        ? [at]
        : [],
    );
    // Where two columns say something of their rows, neither is known to say what they are.
    const isRival = (_: string, at: number) =>
      free(at) &&
      at !== prose[0] &&
      share(at, isOfWords) > 0.5 &&
      share(at, isPhrase) > 0.5 &&
      areDistinct(sample, at);
    const only = prose.length === 1 && !names.some(isRival) ? prose[0]! : -1;
    const describing = [sentences, phrases, only].find((at) => at !== -1) ?? -1;
    if (describing !== -1) roles[describing] = 'description';
  }
  return names.map((name, at) => ({ name, role: roles[at]! }));
}

/** `12`, `1.2k`: how many there are, not what they are called. */
const isCount = (cell: readonly Inline[]): boolean =>
  cell.every(({ kind }) => kind !== 'link') && /^\d[\d.,\s]*[kK+]?$/.test(words(cell));

/** Where, when and how to get a thing, and not what it is. */
const NO_PROSE =
  /^(?:where|when|who|whom|from|by|place|venue|install(?:ation)?|how to .{1,30}|availab.{1,12})\b/i;

/** Numbers alone say none. */
const saysWords = (cell: readonly Inline[]): boolean => hasWord(words(cell));

/** Words, and no link or address among them. */
const saysWordsAlone = (cell: readonly Inline[]): boolean =>
  isPhrase(cell) && !/https?:|www\.|\w\.\w/.test(words(cell));

/** Whether a cell says several words, as titles of papers do. */
const isOfWords = (cell: readonly Inline[]): boolean => words(cell).split(' ').length >= 3;

/** Nearly all rows have a title; descriptions may be missing in some. */
const TITLED = 0.9;
const DESCRIBED = 0.6;

/** Whether such a share of the cells of a column say something, and nearly all of these something else. */
function areDistinct(rows: readonly RawRow[], at: number, filled = TITLED): boolean {
  const said = rows
    .map((row) => words(row.cells[at]?.inlines ?? []))
    .filter((each) => each !== '' && !NOTHING.test(each));
  return said.length >= rows.length * filled && new Set(said).size >= said.length * 0.9;
}

/** A sentence with its end; names of authors and versions have none. */
function isSentence(cell: readonly Inline[]): boolean {
  if (namesPeople(words(cell).slice(0, 300)) > 0 || /\bet\.? ?al\b/.test(words(cell).slice(0, 300)))
    return false;
  return /^(?=.*(?:\p{L}\s+\S+\s+\S|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{3})).*(?:[\p{Ll}\p{Lo}\p{M}]{2}[.!؟]|[。！।])$/u.test(
    words(cell).slice(-300),
  );
}

/** Several words without a link: no list of names, and no number. */
function isPhrase(cell: readonly Inline[]): boolean {
  const said = words(cell);
  if (cell.some(({ kind }) => kind === 'code') || COMMAND.test(said.slice(0, 300))) return false;
  if (cell.some(({ kind }) => kind === 'link') || namesPeople(said.slice(0, 300)) > 0) return false;
  return /\p{L}[\p{L}\p{M}\p{N}\u200c-]{0,40}\s\S{0,40}\p{L}|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{4}|[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]{12}/u.test(
    said.slice(0, 300),
  );
}

/** So many letters of scripts without spaces, and words of those without small letters, are more than a name. */
const UNSPACED = { syllables: 8, letters: 20 };
const WORDS = 5;

/** Words in small letters among others, as sentences without their full stop have them, and names and titles do not. */
function isProse(cell: readonly Inline[]): boolean {
  const said = words(cell).slice(0, 300);
  if (!isPhrase(cell)) return false;
  const unspaced = said.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu)?.length ?? 0;
  if (unspaced >= UNSPACED.syllables) return true;
  const run = said.match(/[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu)?.length ?? 0;
  if (run >= UNSPACED.letters) return true;
  // Arabic, Hebrew and Hindi have no small letters: only how much is said tells.
  const caseless =
    said.match(/(?<![\p{L}\p{M}\p{N}\u200c])\p{Lo}[\p{Lo}\p{M}\u200c]+(?![\p{L}\p{N}])/gu)?.length ?? 0;
  if (caseless >= WORDS) return true;
  const small = said.match(/(?<![\p{L}\p{N}])\p{Ll}{2,}(?=\s|[,.;:]?$)/gu)?.length ?? 0;
  return small >= 2;
}

/** `npx fir build`, `ash --all files`: what is typed says nothing of what it is for. */
const COMMAND =
  /^(?:\$ |(?:npm|npx|pip|brew|cargo|docker|yarn|go|apt|git) \S)|(?:^|\s)--?[a-z][\w-]*(?:\s|$)/;

/** A column where so many cells name several things has no titles, but members of what the row is about. */
const SEVERAL = 0.4;

function holdsSeveral(cell: readonly Inline[]): boolean {
  let named = 0;
  for (const node of walkInlines(cell))
    if (
      node.kind === 'link' &&
      words(node.children).length > 1 &&
      roleOfText(words(node.children)) === undefined
    )
      named++;
  return named > 1;
}

function isAddress(cell: readonly Inline[]): boolean {
  return ADDRESS_ALONE.test(words(cell));
}

/** `[Article](…)` in each row names none. */
function isRole(cell: readonly Inline[]): boolean {
  return cell.some(({ kind }) => kind === 'link') && roleOfText(words(cell)) !== undefined;
}

function firstWordsLinked(cell: readonly Inline[]): boolean {
  return cell.some((node) => node.kind === 'link' && words(node.children) !== '');
}

function isBadges(cell: readonly Inline[]): boolean {
  return cell.some((node) => node.kind === 'image' && readBadge(node.url)) && words(cell) === '';
}

/** Whether one of the columns is named as a title is (`Paper`, `Name`), or as the config says. */
export function namesTitle(columns: readonly Column[], config: Config): boolean {
  return columns.some(
    ({ name, role }) => role === 'title' && (TITLE.test(name) || configured(name, config) === 'title'),
  );
}

/** A table of entries has links in its rows, a column of titles beside one of labels, or the column that the config names. */
export function holdsEntries(rows: readonly RawRow[], columns: readonly Column[], config: Config): boolean {
  if (rows.length === 0 || !columns.some(({ role }) => role === 'title')) return false;
  if (columns.some(({ role }) => role === 'labels')) return true;
  const { title } = config.entries.columns;
  if (title && columns.some(({ name }) => same(name, title))) return true;
  const linked = rows.filter((row) => row.cells.some((cell) => hasLink(cell.inlines))).length;
  return linked >= rows.length * 0.3;
}

function hasLink(inlines: readonly Inline[]): boolean {
  for (const node of walkInlines(inlines)) if (node.kind === 'link' && leadsOut(node.url)) return true;
  return false;
}
