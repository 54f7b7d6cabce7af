import type { ReadContext } from '../markdown/blocks.ts';
import { type Inline, plain } from '../markdown/inline.ts';
import { trimSpan } from '../markdown/offsets.ts';
import type { Column, Entry, Field, Label, Link, Section, Span } from '../model.ts';
import { foldSpace } from '../text/fold.ts';
import { hasLetters } from '../text/letters.ts';
import { meet } from '../text/span.ts';
import { describesInBrackets } from './bracketed-descriptions.ts';
import { isDateOrVenue, readByline } from './byline.ts';
import { BYLINES, withoutBylines } from './byline-descriptions.ts';
import type { Candidate } from './candidates.ts';
import { closingTexts, withoutClosing } from './closing-links.ts';
import {
  columnOfDescriptions,
  describedBehindAddress,
  describedBelow,
  describesWithoutSeparator,
  lineBehind,
  readDescription,
} from './description.ts';
import { toLink } from './elements.ts';
import { withoutFirstLicences } from './first-licences.ts';
import { whenBehind, withoutLastBrackets } from './last-brackets.ts';
import { describedByLast } from './last-bullet.ts';
import { isDateAlone, namesPeople } from './people.ts';
import { pipedFields, pipedParts } from './pipes.ts';
import { behindGuess, guessedPublished } from './published-guesses.ts';
import { readKey } from './title.ts';
import { venueFromBadges } from './venue-badges.ts';
import { isPlaceholder, roleOfText, SUMMARY_KEY } from './vocabulary.ts';

/** Of the entries of a list so many name their authors that one or two names alone are authors too. */
const NAMED = 0.3;

/**
 * Makes entries of candidates: their links, labels, descriptions and fields.
 * @param labels those of each candidate
 */
export function finishEntries(
  candidates: readonly Candidate[],
  labels: readonly (readonly Label[])[],
  sections: readonly Section[],
  context: ReadContext,
): Entry[] {
  const habits = {
    straight: describesWithoutSeparator(candidates, context.text),
    column: columnOfDescriptions(candidates, context.text),
    behind: describedBehindAddress(candidates, context.text),
    bracketed: describesInBrackets(candidates),
    closing: closingTexts(candidates),
    guessed: guessedPublished(candidates, context.text),
  };
  const finished = candidates.map((candidate, at) =>
    finishEntry(candidate, at, labels[at]!, sections, context, habits),
  );
  const below = new Map([
    ...describedByLast(candidates, finished, context.text),
    ...describedBelow(candidates, finished, context.text),
  ]);
  const described =
    below.size === 0 ? finished : finished.map((entry, at) => ({ ...entry, ...below.get(at) }));
  const entries = withoutBylines(described, candidates, context.text);
  const bylines = candidates.map((candidate, at) => {
    const { descriptionSpan } = entries[at]!;
    const behind = whenBehind(descriptionSpan, context.text);
    return readByline(candidate, descriptionSpan, context.text, habits.guessed.has(candidate), behind);
  });
  let surely = 0;
  let perhaps = 0;
  candidates.forEach((candidate, at) => {
    const { fields, perhapsAuthors } = bylines[at]!;
    if (perhapsAuthors !== undefined || [...candidate.fields, ...fields].some(isAuthors)) surely++;
    else if (candidate.fields.some((field) => isAuthors(withAuthors(field, context.text)))) perhaps++;
  });
  const isNamed = (named: number, share = NAMED) => named >= candidates.length * share;
  const { fewest, several, all } = BYLINES;
  const isHabit =
    isNamed(surely) ||
    (surely >= fewest && isNamed(surely + perhaps)) ||
    (perhaps >= several && isNamed(surely + perhaps, all));
  return entries.map((entry, at) => {
    const { perhapsAuthors } = bylines[at]!;
    const fields = bylines[at]!.fields.filter(({ name }) => !told(entry, candidates[at]!, name));
    const own = isHabit ? entry.fields.map((field) => withAuthors(field, context.text)) : entry.fields;
    const hasAuthors = own.some(isAuthors);
    const added = isHabit && perhapsAuthors && !hasAuthors ? [perhapsAuthors, ...fields] : fields;
    if (added.length === 0 && own === entry.fields) return entry;
    return { ...entry, fields: added.length > 0 ? [...own, ...added] : own };
  });
}

/** Whether a field stands where descriptions do. */
function told(entry: Entry, { fields }: Candidate, name: string): boolean {
  return entry.fields.length > fields.length && entry.fields.some((field) => field.name === name);
}

const isAuthors = ({ name }: Field) => name === 'Authors';

/** One or two names in a line without a key, in a list that names its authors. */
function withAuthors(field: Field, text: string): Field {
  // A link below an entry is a detail of it, whatever it is called: `[Lecture Notes](…)`.
  if (field.name !== '' || text[field.span.start] === '[' || namesPeople(field.value) === 0) return field;
  return { ...field, name: 'Authors' };
}

/** A field that may say what an entry is, or where it was published. */
const INTRO = /^(?:intro(?:duction)?|notes?|comments?)$/i;

/** Whether a value is a sentence, not a venue or a place: at least three words in small letters. */
function isSaid(value: string): boolean {
  const [first = ''] = value.split(/[.;]\s/, 1);
  return !isDateOrVenue(first) && (first.match(/(?:^|\s)\p{Ll}{2,}/gu)?.length ?? 0) >= 3;
}

function finishEntry(
  candidate: Candidate,
  index: number,
  labels: readonly Label[],
  sections: readonly Section[],
  context: ReadContext,
  habits: {
    readonly straight: boolean;
    readonly column: number | undefined;
    readonly behind: ReadonlySet<number>;
    readonly bracketed: boolean;
    readonly closing: ReadonlySet<string>;
    readonly guessed: ReadonlySet<Candidate>;
  },
): Entry {
  const { text, lines } = context;
  const section = sections[candidate.section];
  const span = trimSpan(text, entrySpan(candidate, sections));
  const closed = withoutClosing(candidate, habits.closing);
  const read = readDescription(closed, labels, text, {
    straight: habits.straight,
    isBehind: habits.behind.has(candidate.section),
    isBracketed: habits.bracketed,
    column: habits.column,
  });
  const said = habits.guessed.has(candidate) ? behindGuess(read, text) : read;
  const summary =
    said.description === undefined &&
    candidate.fields.find(({ name, value }) => SUMMARY_KEY.test(name) || (INTRO.test(name) && isSaid(value)));
  const told =
    summary && summary.value !== ''
      ? { description: summary.value, descriptionSpan: summary.span }
      : withoutFirstLicences(said, labels);
  const description = withoutLastBrackets(told, labels, text);
  const beside = [
    ...besidePipes(candidate, description.descriptionSpan, labels, text),
    ...venueFromBadges(candidate, text).filter(({ span: at }) => !labels.some((each) => meet(each.span, at))),
  ];
  return {
    index,
    shape: candidate.shape,
    title: candidate.titleLine.title,
    titleSpan: candidate.titleLine.titleSpan,
    span,
    line: lines.lineAt(span.start),
    endLine: lines.lineAt(Math.max(span.start, span.end - 1)),
    section: entryPath(candidate, section, sections),
    sectionIndex: candidate.section,
    labels,
    links: placeholdersLast(linksOf(candidate, context)),
    ...description,
    fields: beside.length > 0 ? [...candidate.fields, ...beside] : candidate.fields,
    ...(candidate.row?.table !== undefined && {
      row: { table: candidate.row.table, row: candidate.row.row },
    }),
    ...(candidate.bullet && { bullet: candidate.bullet }),
    group: candidate.group,
  };
}

function besidePipes(
  { row, titleLine }: Candidate,
  description: Span | undefined,
  labels: readonly Label[],
  text: string,
): Field[] {
  if (row) return [];
  const parts = pipedParts(lineBehind(titleLine.rest), text);
  return parts.length === 0 ? [] : pipedFields(parts, description, labels, text);
}

/** A heading that is an entry owns what stands below it. */
function entrySpan(candidate: Candidate, sections: readonly Section[]): Span {
  if (candidate.shape !== 'heading' && !candidate.opens) return candidate.span;
  const section = sections[candidate.section];
  return section
    ? { start: candidate.span.start, end: Math.max(candidate.span.end, section.end) }
    : candidate.span;
}

/** Titles around an entry; a heading does not stand in its own section. */
function entryPath(
  candidate: Candidate,
  section: Section | undefined,
  sections: readonly Section[],
): readonly string[] {
  const { under, within = [] } = candidate;
  const groups = under === undefined ? within : [under, ...within];
  if (!section) return groups;
  if (candidate.shape === 'heading' || candidate.opens) return sections[section.parent]?.path ?? [];
  return groups.length > 0 ? [...section.path, ...groups] : section.path;
}

/** Columns that do not say what a link in them is: where data comes from, or whether a thing is official. */
const SAYS_OTHER = /^(?:sources?|official|hub)$/i;

/** What a column says of the links in it: nothing where it holds titles, sentences, labels or dates. */
function keyOfColumn(column: Column | undefined): string | undefined {
  if (!column || (column.role !== 'link' && column.role !== 'other') || SAYS_OTHER.test(column.name.trim()))
    return undefined;
  return column.name.replace(/\s+(?:links?|urls?)$/i, '');
}

/** Links in order; where the first would stand for the entry but leads nowhere yet, those that do not come last. */
function placeholdersLast(links: Link[]): Link[] {
  const [first] = links;
  if (!first || !isPlaceholder(first.url) || links.some(({ role }) => role === 'title')) return links;
  const isOpen = ({ url }: Link) => isPlaceholder(url);
  return [...links.filter((link) => !isOpen(link)), ...links.filter(isOpen)];
}

/** Links that name the authors of an unlinked title: two or more people, first in a line or behind the title. */
function linksOfAuthors(line: readonly Inline[], { link, titleSpan }: Candidate['titleLine']): Set<Inline> {
  const authors = new Set<Inline>();
  if (link) return authors;
  for (const node of line) {
    if (node.start < titleSpan.end || node.kind === 'image') continue;
    const words = foldSpace(plain([node]));
    if (node.kind === 'link' && namesPeople(words) === 1) authors.add(node);
    else if (node.kind === 'link' || (hasLetters(words) && !/^\W*(?:and|authors?|by)\W*$/i.test(words)))
      break;
  }
  return authors.size > 1 ? authors : new Set();
}

/** Words of a link that say in which volume of a journal a paper stands: `J. Wood Sci. (2023)`. */
const ISSUE = /^\p{Lu}[\p{L}.&:\d -]{3,60}\((?:19|20)\d\d\)$/u;

/** Whether a link says where a paper was published. */
const saysVenue = (text: string) =>
  text.length <= 80 && !isDateAlone(text) && (isDateOrVenue(text) || ISSUE.test(text));

/** Links that say where a paper was published lead to it, where no other says by its words that it does. */
function withVenues(links: readonly Link[]): Link[] {
  if (links.some(({ text }) => roleOfText(text) === 'paper')) return [...links];
  return links.map((link) =>
    link.role === 'link' && link.kind !== 'image' && saysVenue(link.text) ? { ...link, role: 'paper' } : link,
  );
}

/** @param mayName whether some may name authors */
function linksOf(candidate: Candidate, { lines }: Pick<ReadContext, 'lines'>, mayName = true): Link[] {
  const { inlines, row, titleLine } = candidate;
  const links: Link[] = [];
  let authors: ReadonlySet<Inline> = new Set();
  const roleIn = (node: Inline, key: string | undefined) => {
    if (node === titleLine.link) return { role: 'title' };
    return authors.has(node) ? { role: 'author' } : { key };
  };
  const visit = (nodes: readonly Inline[], key: string | undefined) => {
    for (const node of nodes) {
      if (node.kind === 'link') links.push(toLink(node, lines, roleIn(node, key)));
      else if (node.kind === 'element') visit(node.children, key);
    }
  };
  if (row) {
    row.written.cells.forEach((cell, at) => {
      visit(cell.inlines, keyOfColumn(row.columns[at]));
    });
    return links;
  }
  // `Paper: https://…`: the key says what the link is.
  let from = 0;
  for (let at = 0; at <= inlines.length; at++) {
    if (at < inlines.length && inlines[at]!.kind !== 'break') continue;
    const line = inlines.slice(from, at);
    if (mayName) authors = linksOfAuthors(line, titleLine);
    visit(line, readKey(line)?.name);
    from = at + 1;
  }
  // Where all links are names, they lead to things that are called so: `Umber: [Umber Core](…), [Umber Hub](…)`.
  if (!row && links.length > 0 && links.every(({ role }) => role === 'author'))
    return linksOf(candidate, { lines }, false);
  return withVenues(links);
}
