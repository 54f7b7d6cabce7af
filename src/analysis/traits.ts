import type { Entry, Field, Link, List } from '../model.ts';
import { NOTHING, roleOf, roleOfText, withoutMarks } from '../parse/vocabulary.ts';
import { memo } from '../text/collections.ts';
import { meet } from '../text/span.ts';
import { dateIn } from './date-text.ts';
import { hasLead, hasWordsBehind } from './descriptions.ts';
import { isDated, shownDate } from './entry-date.ts';

/** What an entry has besides its title and its address, by a key that entries of a list share. */
export interface Trait {
  readonly key: string;
  /** As a message names it: `a description`, `authors`, `"Licence"`. */
  readonly name: string;
}

const trait = (key: string, name: string): Trait => ({ key, name });

const DESCRIPTION = trait('description', 'a description');
const LINKED = trait('link title', 'a link on the title');
const LABEL = trait('label', 'a label');
const DATE = trait('date', 'a date');
const AUTHORS = trait('authors', 'authors');

/** Roles of links that say what is behind them; `title`, `link` and pictures do not. */
const ROLES: Readonly<Record<string, string>> = {
  paper: 'a paper link',
  code: 'a code link',
  project: 'a project link',
  data: 'a data link',
  model: 'a model link',
  video: 'a video link',
  blog: 'a blog link',
  demo: 'a demo link',
  docs: 'a link to documentation',
};

/** Fields that lists name in several ways. */
const FIELDS: readonly (readonly [names: RegExp, trait: Trait])[] = [
  [/^(?:authors?|作者)$/, AUTHORS],
  [/^(?:key ?words?|keys?|关键词)$/, trait('keywords', 'keywords')],
  [/^(?:descriptions?|tl ?dr|summary|简介|描述)$/, DESCRIPTION],
];

/** A line of names without a name of its own: `Ann Brown, Bob Grey`, `A. Brown et al.`. */
const NAMES = /^\p{Lu}[\p{L}.'’-]*(?: \p{L}[\p{L}.'’-]*){1,4}(?:\s*(?:[,;&]|and |et al)|\*?\.?$)/u;

function ofField({ name, value }: Field): Trait | undefined {
  if (NOTHING.test(value.trim())) return undefined;
  const shown = withoutMarks(name);
  if (shown === '') return NAMES.test(value.trim()) ? AUTHORS : undefined;
  const key = shown.toLowerCase();
  return FIELDS.find(([names]) => names.test(key))?.[1] ?? trait(`field ${key}`, `“${shown}”`);
}

/** Links of an entry that lead somewhere. */
const leading = ({ links }: Entry): Link[] => links.filter(({ kind, url }) => kind !== 'image' && url !== '');

/** Whether a date of an entry is there to be read; what only its arXiv number tells is not. */
function showsDate(list: List, entry: Entry): boolean {
  return (
    shownDate(list, entry) !== undefined ||
    entry.fields.some((field) => isDated(list, entry, field)) ||
    entry.labels.some(({ id }) => dateIn(id) !== undefined)
  );
}

/** What a link is called: as its column, where nothing else says what it is and the column has another word for it. */
function nameOfLink({ role, text, span }: Link, fields: readonly Field[]): string {
  const field = fields.find((each) => each.span.start <= span.start && span.end <= each.span.end);
  const column = field ? withoutMarks(field.name) : '';
  const isOther = column !== '' && !column.toLowerCase().includes(role) && roleOfText(text) === undefined;
  return isOther ? `“${column}”` : ROLES[role]!;
}

/** What an entry has, each trait once, as a list shows it to its readers. */
export function traitsOf(list: List, entry: Entry): Trait[] {
  const { fields, labels, description, descriptionSpan } = entry;
  const links = leading(entry);
  const found: (Trait | undefined)[] = [];
  if (description !== undefined) found.push(DESCRIPTION);
  if (links.some(({ role, text }) => role === 'title' || text === entry.title)) found.push(LINKED);
  // A field that holds labels counts as itself.
  if (labels.some(({ syntax }) => syntax !== 'field')) found.push(LABEL);
  if (showsDate(list, entry)) found.push(DATE);
  const named = links.filter(({ role }) => ROLES[role]);
  for (const link of named) found.push(trait(`link ${link.role}`, nameOfLink(link, fields)));
  for (const field of fields) {
    const isLink = named.some(({ span }) => field.span.start <= span.start && span.end <= field.span.end);
    const isTold =
      (descriptionSpan !== undefined && meet(field.span, descriptionSpan)) || isDated(list, entry, field);
    if (!isLink && !isTold) found.push(ofField(field));
  }
  return [...new Map(found.flatMap((one) => (one ? [[one.key, one] as const] : []))).values()];
}

/** An address by which a page of its publisher shows a paper. */
const PAPER_PATH = /\/(?:publications?|papers?|abs|pdf)\/[^/]|\.pdf(?:[?#]|$)/i;

/** Roles of a first link that stands where others have their paper. */
const PAPERLESS: ReadonlySet<string> = new Set(['blog', 'project', 'demo']);

/** A name of two to five words, in whatever case its owner writes it. */
const NAME = /^\p{L}[\p{L}.'’-]*(?: \p{L}[\p{L}.'’-]*){1,4}$/u;

/** A few words behind a dash, where others name their authors: perhaps a company, `- Larch College (PDF)`. */
const MAKER = /[ \t][-–—] ([^()[\]]{1,120})(?:\(|\*\(|$)/;

/** Whether what stands behind a title on its line may be the name of a maker. */
function mayNameMaker({ text, lines }: List, { titleSpan, shape }: Entry): boolean {
  if (shape !== 'bullet') return false;
  const { end } = lines.span(lines.lineAt(titleSpan.end));
  const behind = text.slice(titleSpan.end, Math.min(end, titleSpan.end + 700));
  const words = MAKER.exec(behind)?.[1]?.trim().split(/\s+/) ?? [];
  return words.length > 0 && words.length <= 5;
}

/** Whether names with commas between stand behind the title, one of them perhaps in small letters. */
function mayNamePeople(list: List, { span, titleSpan }: Entry): boolean {
  const behind = list.text.slice(titleSpan.end, Math.min(span.end, titleSpan.end + 2000));
  return behind.split(/<br[^<>]{0,20}>|[|\n[\]()]/).some((piece) => {
    const parts = piece
      .replace(/^[\s>*+_-]+/, '')
      .split(/,|\band\b/)
      .map((part) => part.trim());
    const names = parts.filter((part) => NAME.test(part));
    const capital = names.filter((part) => /^\p{Lu}/u.test(part));
    return names.length > 1 && names.length >= parts.length * 0.7 && capital.length >= names.length / 2;
  });
}

/** Columns of a row that say that there is nothing to tell: `None`, `-`. */
function saidToBeNone({ tables }: List, { row }: Entry): string[] {
  const table = row && tables[row.table];
  if (!table) return [];
  const shown = (text: string) => text.replace(/[`*_]/g, '').trim();
  return (table.rows[row.row]?.cells ?? []).flatMap(({ text }, i) => {
    const column = shown(table.header.cells[i]?.text ?? '');
    return column !== '' && shown(text) !== '' && NOTHING.test(shown(text)) ? [column] : [];
  });
}

/** What stands in code, parentheses or brackets, as labels do. */
const ENCLOSED = /`\(?([^`]{1,80})`|\(([^()]{1,80})\)|\[([^\][]{1,80})\]/g;

/** Labels that a list uses: as they are called, and signs such as emoji as they are written. */
const usedLabels = memo(({ entries }: List): { ids: ReadonlySet<string>; signs: ReadonlySet<string> } => {
  const ids = new Set<string>();
  const signs = new Set<string>();
  for (const { labels } of entries) {
    for (const { id, raw, syntax } of labels)
      (syntax === 'emoji' ? signs : ids).add(syntax === 'emoji' ? raw : id);
  }
  return { ids, signs };
});

/** Whether an entry has a label that others use where labels are not looked for: before or behind a link to a mirror. */
function mayHaveLabel(list: List, { span, titleSpan }: Entry): boolean {
  const { ids, signs } = usedLabels(list);
  const behind = list.text.slice(titleSpan.end, Math.min(span.end, titleSpan.end + 2000));
  if ([...signs].some((sign) => behind.includes(sign))) return true;
  if (ids.size === 0) return false;
  return [...behind.matchAll(ENCLOSED)].some(([, ...inner]) =>
    inner.some((said) => said?.split(',').some((part) => ids.has(part.replace(/\)$/, '').trim()))),
  );
}

/** The end of a title that says when, and perhaps where, something was published: `On Maps (ICLR 2024)`, `On Maps, AAAI'23`. */
const PUBLISHED = /(?:[([（]|,\s)([^()[\]（）,]{0,40}(?:(?:19|20)\d\d|['’]\d\d))[)\]）]?$/;

/** Keys of what the end of a title says, though it is not read as a field. */
function* inTitle({ title }: Entry): Generator<string> {
  const said = PUBLISHED.exec(title.slice(-80))?.[1];
  if (said === undefined) return;
  yield DATE.key;
  if (!/\p{L}{2}/u.test(said)) return;
  for (const name of ['venue', 'conference', 'publication', 'journal']) yield `field ${name}`;
}

/** Keys of what an entry has, with what cannot be told from the form alone: the benefit of a doubt. */
export function hasAnyhow(list: List, entry: Entry): Set<string> {
  const keys = new Set(traitsOf(list, entry).map(({ key }) => key));
  // A title that links to a repository leads to the code.
  for (const { url } of leading(entry)) keys.add(`link ${roleOf('', url)}`);
  // A cell may hold a link that says what is behind it, where the others have one that does not.
  for (const field of entry.fields) {
    const told = ofField(field);
    if (told) keys.add(told.key);
  }
  for (const name of saidToBeNone(list, entry)) {
    keys.add(ofField({ name, value: name, span: entry.span })?.key ?? '');
    keys.add(`link ${roleOf(name, '')}`);
  }
  for (const key of inTitle(entry)) keys.add(key);
  if (leading(entry).some(({ url }) => PAPER_PATH.test(url))) keys.add('link paper');
  // What is a blog or a site of its own has no paper to lead to.
  const [main] = leading(entry);
  if (main && PAPERLESS.has(main.role)) keys.add('link paper');
  if (mayNamePeople(list, entry) || mayNameMaker(list, entry)) keys.add(AUTHORS.key);
  if (mayHaveLabel(list, entry)) keys.add(LABEL.key);
  const next = list.entries[entry.index + 1];
  const groupsOthers = next !== undefined && next.span.start < entry.span.end;
  // Cells say what they are; text beside the title of another entry may be its description.
  const isLoose =
    entry.shape !== 'row' &&
    entry.shape !== 'html' &&
    (hasLead(list.text, entry) || hasWordsBehind(list, entry));
  if (groupsOthers || isLoose) keys.add(DESCRIPTION.key);
  return keys;
}
