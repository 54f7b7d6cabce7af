import type { Entry, List, Problem } from '../model.ts';
import { quote } from '../text/fold.ts';
import { lineDiffOf } from '../text/line-diff.ts';
import { meet } from '../text/span.ts';

/** More at once are a policy, or a list that was rewritten. */
const MOST = 4;
/** Lines that a change wrote, of which each is searched for each lost entry. */
const MOST_LINES = 200;

const ITEM = /^[ \t]*(?:>[ \t]?)*([-*+]|\d{1,9}[.)])[ \t]+(?=\S)/;

/** An item of the base. */
interface Item {
  /** What its line says behind the bullet. */
  readonly said: string;
  readonly marker: string;
  readonly line: number;
  /** The entry that it begins, if it begins one. */
  readonly entry: Entry | undefined;
}

export interface LostItem {
  /** The entry of the base, if it was one. */
  readonly entry: Entry | undefined;
  /** The line of the head that says what it said. */
  readonly line: number;
  readonly problem: Problem;
}

/** A line behind its bullet; behind both where it has one too many. */
function withoutBullets(line: string): string {
  const once = line.replace(ITEM, '');
  return once === line ? line : once.replace(ITEM, '');
}

/** The items of a list on lines that a change did not keep. */
function itemsOf({ entries, lines, owners }: List, isKept: (line: number) => boolean): Item[] {
  const beginning = new Map(entries.map((entry) => [entry.line, entry]));
  const items: Item[] = [];
  for (let line = 1; line <= lines.count; line++) {
    if (isKept(line)) continue;
    const owner = owners[line - 1];
    if (owner !== 'entry' && owner !== 'list' && owner !== 'contents') continue;
    const text = lines.text(line);
    const marker = ITEM.exec(text)?.[1];
    const said = withoutBullets(text).trimEnd();
    if (marker && said.length >= 8) items.push({ said, marker, line, entry: beginning.get(line) });
  }
  return items;
}

/** The name of an item: the title of its entry, or its first words. */
const nameOf = ({ entry, said }: Item) =>
  entry?.title ||
  said
    .replace(/!?\[([^[\]]*)\]\([^()]*\)|<[^<>]*>|[*_`]+/g, '$1')
    .trim()
    .slice(0, 60) ||
  said;

/** What stands before a bullet and makes it none: a letter that was typed by chance, the number of a copied line. */
const BEFORE_BULLET = /^[ \t]*(?![-*+|<[(!]|\d{1,9}[.)][ \t])(\S{1,12}?)[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+$/;

/** What opens a block of code behind a bullet. */
const FENCE = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?:`{3,}|~{3,})[ \t]*$/;
/** One or two signs that stand where a bullet was. */
const SIGN = /^[ \t]*([^\s#>|<[(*_]{1,2})[ \t]+$/;
/** A number without its dot. */
const BARE_NUMBER = /^[ \t]*(\d{1,4})[ \t,;:.]*$/;
/** So many spaces behind a bullet make code of what follows. */
const CODE = /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ ]{5,}|[ ]*\t[ \t]+)$/;

type Holds =
  | 'another'
  | 'nothing'
  | 'code'
  | 'fence'
  | { readonly odd: string }
  | { readonly number: string }
  | { readonly sign: string };

/** A line that is a table of contents of its own: three links to headings or more, and signs between them. */
function isLineOfContents(line: string): boolean {
  if (ITEM.test(line)) return false;
  const links = line.match(/\[[^\][]{1,100}\]\(#[^()\s]{1,100}\)/g) ?? [];
  const rest = links.reduce((left, link) => left.replace(link, ''), line);
  return links.length >= 3 && !/[\p{L}\p{N}]/u.test(rest);
}

/** What the words before an entry's own make of it: a part of another entry, or text without a bullet. */
function whatHolds(before: string, others: readonly Item[], { marker }: Item): Holds | undefined {
  if (CODE.test(before)) return 'code';
  if (FENCE.test(before)) return 'fence';
  const number = /^\d/.test(marker) ? BARE_NUMBER.exec(before)?.[1] : undefined;
  if (number !== undefined) return { number };
  const odd = BEFORE_BULLET.exec(before)?.[1];
  if (odd !== undefined) return { odd };
  const sign = ITEM.test(`${before}x`) ? undefined : SIGN.exec(before)?.[1];
  if (sign !== undefined) return { sign };
  const rest = before.replace(ITEM, '');
  if (rest !== '' && others.some(({ said }) => rest.startsWith(said)))
    return /[,;/&(（、|][ \t]*$/.test(rest) ? undefined : 'another';
  if (rest !== before || /[\p{L}\p{N}#|<]/u.test(before.replace(/&#?\w{1,10};/g, ''))) return undefined;
  return 'nothing';
}

/**
 * Entries that were items before a change and whose words still stand on a line that it wrote, but begin no item there,
 * in whatever way their bullet was lost. What another finding tells of that line, and what was commented out, is left out.
 */
export function lostItems(list: List, base: List): LostItem[] {
  const diff = lineDiffOf(base.lines, list.lines);
  const written: number[] = [];
  for (let line = 1; line <= list.lines.count; line++) {
    const owner = list.owners[line - 1];
    if (diff.wasLine(line) !== 0 || owner === 'blank' || owner === 'comment') continue;
    if (owner !== 'code' || ITEM.test(list.lines.text(line))) written.push(line);
  }
  if (written.length === 0 || written.length > MOST_LINES) return [];
  const gone = itemsOf(base, (line) => diff.keptAs(line) !== 0);
  if (gone.length === 0 || gone.length > MOST_LINES) return [];
  const told = [...list.residue.map(({ span }) => span), ...list.comments.map(({ span }) => span)];
  const titles = new Map(list.entries.map(({ line, title }) => [line, title]));
  const found: LostItem[] = [];
  for (const item of gone) {
    const { said, entry } = item;
    for (const line of written) {
      const text = list.lines.text(line);
      const at = text.indexOf(said);
      if (at < 0) continue;
      // Behind a bullet of its own it is an item, or another finding says why not.
      const before = text.slice(0, at);
      const isBullet = ITEM.exec(`${before}x`)?.[0] === before && !CODE.test(before);
      const holds = isBullet ? undefined : whatHolds(before, gone, item);
      const span = list.lines.span(line);
      const isItem = entry !== undefined && ITEM.test(text) && titles.get(line) === entry.title;
      if (said.includes('](#') && isLineOfContents(text)) break;
      if (!holds || (isItem && holds !== 'code' && holds !== 'fence') || told.some((one) => meet(one, span)))
        break;
      const problem: Problem = {
        message: messageOf(item, holds),
        span: { start: span.start + at, end: span.start + at + said.length },
        key: `item\n${nameOf(item)}`,
      };
      found.push({ entry, line, problem });
      break;
    }
  }
  return found.length <= MOST ? found : [];
}

function messageOf(item: Item, holds: Holds): string {
  const name = quote(nameOf(item));
  const marker = quote(`${item.marker} `);
  const was = `${name} was an item before this change and is none any more`;
  if (holds === 'another')
    return `${name} was an item of its own before this change; now it stands in another one. Put it on a line of its own, behind ${marker}.`;
  if (holds === 'code')
    return `GitHub shows ${name} as code now, because five spaces or more stand behind its bullet. Write one space.`;
  if (holds === 'fence')
    return `GitHub shows ${name} as code now, because the signs before it open a block of code. Delete them.`;
  if (holds === 'nothing') return `${was}: its line has no bullet. Begin it with ${marker}.`;
  if ('sign' in holds) return `${was}: ${quote(holds.sign)} is no bullet. Begin it with ${marker}.`;
  return 'number' in holds
    ? `${was}: the dot behind its number is missing. Write ${quote(`${holds.number}${item.marker.at(-1)} `)}.`
    : `${was}: ${quote(holds.odd)} stands before its bullet. Delete it.`;
}
