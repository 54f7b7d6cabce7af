import { conventionOf } from '../analysis/conventions.ts';
import { differ, identities, identityKeys, titleKeys } from '../analysis/identity.ts';
import { insertIntoIndex } from '../analysis/index-edits.ts';
import { indexFacts } from '../analysis/index-lookup.ts';
import type { Config } from '../config/schema.ts';
import { autofix } from '../lint/autofix.ts';
import type { Entry, Link, List, Tag, TextEdit } from '../model.ts';
import { type ParseCache, parseList } from '../parse/index.ts';
import { resolverOf } from '../taxonomy/resolve.ts';
import { applyEdits } from '../text/edit.ts';
import { foldSpace, foldTitle, nearest, quote } from '../text/fold.ts';
import { enumerate } from '../text/phrases.ts';
import { renderedText, renderFile } from '../views/render.ts';
import { arxivDate } from './dates.ts';
import { fieldsNamed, namesOf, usualNames } from './field-names.ts';
import { isHtmlRow, writeHtmlRow } from './html-row.ts';
import { meant } from './meant.ts';
import { target, type Wanted, type WrittenEntry } from './parts.ts';
import { neighbours, placeAmong } from './place.ts';
import { writeRow } from './row.ts';
import { titleLink } from './slots.ts';
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

/** A label as the entries have it, where no tag declares it: the color that most of them give it. */
function usedLabel(list: List, id: string) {
  const key = foldTitle(id);
  const used = list.entries.flatMap(({ labels }) => labels.filter((label) => foldTitle(label.id) === key));
  const color = conventionOf(used.flatMap((label) => label.color ?? []))?.value;
  return used.find((label) => label.color === color) ?? used[0];
}

/** Labels named in a message; the rest is counted. */
const NAMED = 12;

/** Ids of tags for a message. */
function named(tags: readonly Tag[]): string {
  const some = tags
    .slice(0, NAMED)
    .map(({ id }) => id)
    .join(', ');
  return tags.length > NAMED ? `${some} and ${tags.length - NAMED} more (inspect shows them)` : some;
}

/** The tags that the labels name, or the first that names none. */
export function tagsNamed(list: List, labels: readonly string[]): Tag[] | { problem: string } {
  const { taxonomy } = list;
  const resolver = resolverOf(taxonomy);
  const syntax = list.entries.flatMap((entry) => entry.labels)[0]?.syntax ?? 'code';
  const tags: Tag[] = [];
  for (const label of labels) {
    const found = resolver.resolve({ id: label });
    if (found?.sure && found.match !== 'near') tags.push(found.tag);
    else if (taxonomy.closed && taxonomy.tags.length > 0) {
      const part = meant(label, taxonomy.tags, ({ id, title, path }) => [
        id,
        title,
        [...path, title].join(' '),
      ]);
      if (part.length === 1) {
        tags.push(part[0]!);
        continue;
      }
      if (part.length > 1) return { problem: `Which label ${quote(label)}? It can be ${named(part)}.` };
      const names = taxonomy.tags.flatMap(({ id, title }) => [id, title]);
      const near = found?.tag.id ?? nearest(label, names);
      const hint = near ? `Did you mean ${quote(near)}?` : `There are ${named(taxonomy.tags)}.`;
      return { problem: `${quote(label)} is not a label of this list. ${hint}` };
    } else {
      const used = usedLabel(list, label);
      const color = used?.color;
      tags.push({
        id: used?.id ?? label,
        title: label,
        path: [],
        aliases: [],
        line: 0,
        syntax,
        ...(color && { color }),
      });
    }
  }
  return [...new Set(tags)];
}

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

/** Blank lines between neighbours, as most have them. */
function gapOf(list: List, group: readonly Entry[]): number {
  const gaps = group.slice(1).flatMap(({ line }, at) => {
    const { end } = list.lines.span(group[at]!.endLine);
    const between = list.text.slice(end, list.lines.starts[line - 1]);
    return between.trim() === '' ? [line - group[at]!.endLine - 1] : [];
  });
  return conventionOf(gaps)?.value ?? (group[0]?.shape === 'row' || group[0]?.shape === 'bullet' ? 0 : 1);
}

/** Whole lines, behind so many of the neighbours. */
function insertion(list: List, group: readonly Entry[], place: number, text: string): TextEdit {
  const { lines, eol } = list;
  const gap = eol.repeat(Math.max(0, gapOf(list, group)) + 1);
  const [before, next] = [group[place - 1], group[place]];
  if (next && (!before || before.endLine < next.line)) {
    const at = lines.starts[next.line - 1]!;
    return { start: at, end: at, text: text + gap };
  }
  const last = group.reduce((a, b) => (b.endLine > a.endLine ? b : a));
  const at = lines.span(last.endLine).end;
  return { start: at, end: at, text: gap + text };
}

/** The number that follows in an ordered list, or the one that all have where it does not count. */
function numbered(text: string, group: readonly Entry[], place: number): string {
  const numbers = group.map(({ bullet }) => Number.parseInt(bullet?.marker ?? '', 10));
  const before = numbers[place - 1];
  if (before === undefined || numbers.some(Number.isNaN)) return text;
  const counts = numbers.length < 2 || new Set(numbers).size > 1;
  return text.replace(/^([ \t>]{0,12})\d{1,9}(?=[.)])/, `$1${counts ? before + 1 : before}`);
}

/** The new entry's places in the index, by its labels. */
function indexEdits(list: List, tags: readonly Tag[], title: string): { edits: TextEdit[]; notes: string[] } {
  const facts = indexFacts(list);
  const edits: TextEdit[] = [];
  const notes: string[] = [];
  for (const tag of tags) {
    const [section] = facts.sections.get(tag.id) ?? [];
    if (!section) continue;
    const edit = insertIntoIndex(list, section, title);
    if (edit) edits.push(edit);
    else notes.push(`Add it to the index under ${quote(section.section)} by hand.`);
  }
  return { edits, notes };
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
