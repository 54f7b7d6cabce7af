import { conventionOf } from '../analysis/conventions.ts';
import { differ, identities, identityKeys, titleKeys } from '../analysis/identity.ts';
import type { Config } from '../config/schema.ts';
import { autofix } from '../lint/autofix.ts';
import type { Entry, Link, List } from '../model.ts';
import { type ParseCache, parseList } from '../parse/index.ts';
import { applyEdits } from '../text/edit.ts';
import { foldSpace, foldTitle, quote } from '../text/fold.ts';
import { enumerate } from '../text/phrases.ts';
import { renderedText, renderFile } from '../views/render.ts';
import { arxivDate } from './dates.ts';
import { fieldsNamed, namesOf, usualNames } from './field-names.ts';
import { isHtmlRow, writeHtmlRow } from './html-row.ts';
import { indexEdits, insertion, numbered } from './insert.ts';
import { target, type Wanted, type WrittenEntry } from './parts.ts';
import { neighbours, placeAmong } from './place.ts';
import { writeRow } from './row.ts';
import { titleLink } from './slots.ts';
import { tagsNamed } from './tags-named.ts';
import { writeLike } from './template.ts';

/** Rules that make a new entry fit in with the others. */
const FITTING = new Set(['entry-order', 'entry-description']);

/** What somebody wants to add. */
export interface Addition {
  readonly title: string;
  readonly links: readonly { readonly role?: string; readonly url: string }[];
  /** Ids or titles of labels. */
  readonly labels: readonly string[];
  readonly description?: string;
  readonly date?: string;
  /** Title of the section, where the list has several; any part of it that no other has. */
  readonly section?: string;
  /** Values for columns, named lines, authors and venue, by any unique part of their name. */
  readonly fields?: readonly { readonly name: string; readonly value: string }[];
}

/** The list with the entry, or why it cannot be added and what to say instead. Plain text. */
export type Added =
  | { readonly text: string; readonly line: number; readonly notes: readonly string[] }
  | { readonly problem: string };

/** Why it cannot be added where the same thing is an entry already; plain text. */
export function knownProblem(
  list: List,
  { title, links }: Pick<Addition, 'title' | 'links'>,
): string | undefined {
  const keys = links.slice(0, 1).flatMap(({ url }) => identities(url));
  const key = foldTitle(title);
  const twin = list.entries.find(({ index }) => {
    const own = identityKeys(list)[index]!;
    return (titleKeys(list)[index] === key && !differ(own, keys)) || own.some((id) => keys.includes(id));
  });
  return twin && `${quote(twin.title)} is already in the list, on line ${twin.line}.`;
}

/**
 * Adds an entry where it belongs, in the list's own shape and order and with labels as the list writes them, to the
 * index too; generated regions are made again. Pure.
 * @param cache what was parsed already of the list; what is parsed here is added to it
 */
export function add(list: List, addition: Addition, config: Config, cache: ParseCache = new Map()): Added {
  // Characters that steer a terminal are no text.
  const title = foldSpace(addition.title.replace(/\p{Cc}/gu, ' '));
  if (title === '') return { problem: 'An entry needs a title.' };
  const known = knownProblem(list, addition);
  if (known) return { problem: known };
  const tags = tagsNamed(list, addition.labels);
  if ('problem' in tags) return tags;
  const group = neighbours(list, addition.section);
  if ('problem' in group) return group;
  const { description, links } = addition;
  const fields = fieldsNamed(list, group, addition.fields ?? []);
  if ('problem' in fields) return fields;
  const derived = addition.date ? undefined : arxivDate(links.map(({ url }) => url));
  const date = addition.date ?? derived;
  const wanted: Wanted = {
    title,
    links,
    labels: tags,
    ...(description && { description: foldSpace(description) }),
    ...(date && { date }),
    ...(derived && { isDerived: true }),
    fields,
  };
  const models = modelsOf(list, group, wanted);
  const labelled = enumerate(tags.map(({ id }) => id));
  const copy = `Copy the entry on line ${models[0]!.line} and edit it.`;
  let partly: Written | undefined;
  // Labels that would not be read as such are no labels, but words that nobody wrote.
  for (const own of tags.length > 0 ? [wanted, { ...wanted, labels: [] }] : [wanted]) {
    const left =
      own === wanted
        ? ''
        : `No example in the list shows how to write the label ${labelled}. Add it by hand.`;
    for (const written of attempts(list, group, models, own)) {
      const added = written && put(list, group, written, own, config, cache);
      if (added?.isWhole) return done(left ? { ...added, notes: [...added.notes, left] } : added);
      partly ??= added;
    }
  }
  if (partly) return done(partly);
  return { problem: `The entry could not be written in the format of this list. ${copy}` };
}

/** Ways to write the entry, the one that is nearest to its neighbours first; each is judged by how it is read. */
function* attempts(list: List, group: readonly Entry[], models: readonly Entry[], wanted: Wanted) {
  for (const marks of ['some', 'all'] as const) {
    for (const model of models) {
      if (model.row) yield writeRow(list, model, group, wanted, marks);
      else if (isHtmlRow(list, model)) yield writeHtmlRow(list, model, wanted);
      else yield writeLike(list, model, group, wanted, marks);
    }
    const [model] = models;
    if (!model!.row && wanted.description && wanted.links.length > 1)
      yield writeLike(list, model!, group, wanted, marks, true);
  }
}

/** Neighbours that show how it is written, at most three, those first that have what the new one has. */
function modelsOf(
  list: List,
  group: readonly Entry[],
  { labels, links, description, fields }: Wanted,
): Entry[] {
  const latest = [...group].slice(-200).reverse();
  const usual = usualNames(list, latest);
  // Marker and marks before the title, numbers and dates apart.
  const headOf = ({ line, titleSpan }: Entry) =>
    list.text.slice(list.lines.span(line).start, titleSpan.start).replace(/\d+|https?:\S+/g, '0');
  const usualHead = conventionOf(latest.map(headOf))?.value;
  const suits = (entry: Entry) =>
    namesOf(list, entry).filter((name) => usual.has(name) || fields?.has(name)).length * 2 +
    (headOf(entry) === usualHead ? 1 : 0) +
    (links.length > 0 && titleLink(entry) ? 1 : 0) +
    (labels.length > 0 === entry.labels.length > 0 ? 1 : 0) +
    (links.length > 0 === entry.links.length > 0 ? 2 : 0) +
    // No line says less than the entry has to.
    (links.length > 1 === entry.links.length > 1 ? 1 : 0) +
    ((description !== undefined) === (entry.description !== undefined) ? 1 : 0);
  return latest.sort((a, b) => suits(b) - suits(a)).slice(0, 3);
}

interface Written {
  readonly text: string;
  readonly line: number;
  readonly notes: readonly string[];
  /** Whether all that was wanted is read again. */
  readonly isWhole: boolean;
}

const done = ({ text, line, notes }: Written): Added => ({ text, line, notes });

/** What of the new entry is not read again as it was given. */
function unread(
  { text }: List,
  entry: Entry,
  { links, labels, description, fields }: Wanted,
  notes: readonly string[],
): string[] {
  const written = foldTitle(
    text.slice(entry.span.start, text.indexOf('\n', entry.span.end) + 1 || undefined),
  );
  const isNoted = (text: string) => notes.some((note) => note.includes(text));
  const urls = new Set(entry.links.map(({ url }) => url));
  const ids = new Set(entry.labels.map(({ id }) => id));
  const lacking = [
    ...links.map(({ url }) => target(url)).filter((url) => !urls.has(url) && !isNoted(url)),
    ...(isNoted('label') ? [] : labels.map(({ id }) => id).filter((id) => !ids.has(id))),
    ...(description && !isNoted('description') && entry.description === undefined ? ['the description'] : []),
    ...[...(fields ?? [])].filter(([, value]) => !written.includes(foldTitle(value))).map(([name]) => name),
  ];
  return lacking;
}

/** The list with the entry and what follows from it; nothing where it would not be read as one entry more. */
function put(
  list: List,
  group: readonly Entry[],
  written: WrittenEntry,
  wanted: Wanted,
  config: Config,
  cache: ParseCache,
): Written | undefined {
  const { path } = list;
  const readText = (text: string) => parseList(text, { path, config, cache });
  const key = foldTitle(wanted.title);
  const urls = wanted.links.map(({ url }) => target(url));
  /** The one entry more; nothing where more or less has changed. */
  const newIn = (read: List): Entry | undefined => {
    if (read.entries.length !== list.entries.length + 1) return undefined;
    const same = read.entries.filter(({ index }) => titleKeys(read)[index] === key);
    const leads = ({ links }: Entry) => links.some(({ url }) => url === urls[0]);
    return same.length === titleKeys(list).filter((own) => own === key).length + 1
      ? (same.find(leads) ?? same.at(-1))
      : undefined;
  };
  const put = (place: number) => insertion(list, group, place, numbered(written.text, group, place));
  const first = readText(applyEdits(list.text, [put(group.length)]));
  const entry = newIn(first);
  if (!entry) return undefined;
  const among = group.map(({ index }) => first.entries[index < entry.index ? index : index + 1]!);
  const index = indexEdits(list, wanted.labels, wanted.title);
  const inserted = applyEdits(list.text, [put(placeAmong(first, among, entry)), ...index.edits]);
  const ordered = autofix(inserted, config, { path, base: list, only: FITTING, cache }).list;
  const rendered = renderFile(path, ordered.text, config, { list: ordered });
  const text = renderedText(ordered.text, rendered);
  const again = readText(text);
  const read = newIn(again);
  // A link that nobody asked for is a neighbour's, or was text of the title.
  const isAsked = ({ kind, url }: Link) =>
    kind === 'image' ||
    urls.includes(target(url)) ||
    [wanted.description ?? '', ...(wanted.fields?.values() ?? [])].some((text) => text.includes(url));
  if (!read?.links.every(isAsked)) return undefined;
  const notes = [...written.notes, ...index.notes, ...rendered.problems.map(({ message }) => message)];
  const lacking = unread(again, read, wanted, notes);
  const look = `Check line ${read.line}: no example in the list shows how to write ${enumerate(lacking)}.`;
  return {
    text,
    line: read.line,
    notes: lacking.length > 0 ? [...notes, look] : notes,
    isWhole: lacking.length === 0 && !written.isShort,
  };
}
