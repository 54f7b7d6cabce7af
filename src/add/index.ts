import type { Config } from '../config/schema.ts';
import { applyEdits } from '../edit.ts';
import { differ, identities, identityKeys, titleKeys } from '../identity.ts';
import { indexFacts } from '../index-facts.ts';
import { insertIntoIndex } from '../index-insert.ts';
import { inferredOf } from '../inferred.ts';
import { resolverOf } from '../labels/resolve.ts';
import { mend } from '../mend.ts';
import type { Entry, List, Tag, TextEdit } from '../model.ts';
import { parseList } from '../parse/index.ts';
import { renderedText, renderFile } from '../render.ts';
import { foldSpace, foldTitle, nearest, quote } from '../text.ts';
import { type Wanted, type WrittenEntry, writeEntry } from './write.ts';

/** What somebody wants to add. */
export interface Addition {
  readonly title: string;
  readonly links: readonly { readonly role?: string; readonly url: string }[];
  /** Ids or titles of labels. */
  readonly labels: readonly string[];
  readonly description?: string;
  readonly date?: string;
  /** Title of the section, where the list has several. */
  readonly section?: string;
}

/** The list with the entry, or why it cannot be added and what to say instead. Plain text. */
export type Added =
  | { readonly text: string; readonly line: number; readonly notes: readonly string[] }
  | { readonly problem: string };

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
      const names = taxonomy.tags.flatMap(({ id, title }) => [id, title]);
      const near = found?.tag.id ?? nearest(label, names);
      const hint = near
        ? `Did you mean ${quote(near)}?`
        : `There are ${taxonomy.tags.map(({ id }) => id).join(', ')}.`;
      return { problem: `${quote(label)} is no label of this list. ${hint}` };
    } else tags.push({ id: label, title: label, path: [], aliases: [], line: 0, syntax });
  }
  return [...new Set(tags)];
}

/** Sections that entries stand in directly, in order. */
export function sectionsOf(list: List): string[] {
  const seen = new Set(list.entries.map(({ sectionIndex }) => sectionIndex));
  return [...seen].flatMap((index) => list.sections[index]?.title ?? []);
}

/** The entries among which the new one belongs: those of its section, in the shape that most have. */
function neighbours(list: List, section: string | undefined): Entry[] | { problem: string } {
  let entries: readonly Entry[] = list.entries;
  if (entries.length === 0)
    return { problem: 'The list has no entry yet: write the first by hand, the others follow it.' };
  const sections = sectionsOf(list);
  if (section !== undefined) {
    const key = foldTitle(section);
    const index = list.sections.find(({ title }) => foldTitle(title) === key)?.index;
    entries = list.entries.filter(({ sectionIndex }) => sectionIndex === index);
    if (entries.length === 0) {
      const near = nearest(section, sections);
      const hint = near
        ? ` Did you mean ${quote(near)}?`
        : ` There are ${sections.slice(0, 40).map(quote).join(', ')}.`;
      return { problem: `No entry stands in a section ${quote(section)}.${hint}` };
    }
  } else if (sections.length > 1) {
    return { problem: `Which section? There are ${sections.slice(0, 40).map(quote).join(', ')}.` };
  }
  const groups = new Map<number, Entry[]>();
  for (const entry of entries) groups.set(entry.group, [...(groups.get(entry.group) ?? []), entry]);
  return [...groups.values()].sort((a, b) => b.length - a.length)[0]!;
}

/** An entry that is the same thing already. */
function known(list: List, { title, links }: Addition): Entry | undefined {
  const keys = links.slice(0, 1).flatMap(({ url }) => identities(url));
  const key = foldTitle(title);
  return list.entries.find(({ index }) => {
    const own = identityKeys(list)[index]!;
    return (titleKeys(list)[index] === key && !differ(own, keys)) || own.some((id) => keys.includes(id));
  });
}

/** Whole lines: behind the last entry, or before the first where new ones stand first. */
function insertion(list: List, group: readonly Entry[], line: string): TextEdit {
  const { lines, eol, text } = list;
  const order = inferredOf(list).order;
  if (order?.value === 'date-descending' && order.share >= 0.8) {
    const at = lines.starts[group[0]!.line - 1]!;
    return { start: at, end: at, text: line + eol };
  }
  const last = group.reduce((a, b) => (b.endLine > a.endLine ? b : a));
  const at = lines.span(last.endLine).end;
  return at === text.length
    ? { start: at, end: at, text: eol + line }
    : { start: at, end: at, text: eol + line };
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
    else notes.push(`Name it in the index under ${quote(section.section)} by hand.`);
  }
  return { edits, notes };
}

/**
 * Adds an entry where it belongs, in the list's own shape and order and with labels as the list writes them, to the
 * index too; generated regions are made anew. Pure.
 */
export function add(list: List, addition: Addition, config: Config): Added {
  const title = foldSpace(addition.title);
  if (title === '') return { problem: 'An entry needs a title.' };
  const twin = known(list, addition);
  if (twin) return { problem: `${quote(twin.title)} is in the list already, on line ${twin.line}.` };
  const tags = tagsNamed(list, addition.labels);
  if ('problem' in tags) return tags;
  const group = neighbours(list, addition.section);
  if ('problem' in group) return group;
  const { description, date, links } = addition;
  const wanted: Wanted = {
    title,
    links,
    labels: tags,
    ...(description && { description: foldSpace(description) }),
    ...(date && { date }),
  };
  // A neighbour that has what the new one has shows best how it is written.
  const suits = (entry: Entry) =>
    (tags.length > 0 === entry.labels.length > 0 ? 1 : 0) +
    (links.length > 0 === entry.links.length > 0 ? 2 : 0) +
    ((description !== undefined) === (entry.description !== undefined) ? 1 : 0);
  const model = group.reduce((best, entry) => (suits(entry) >= suits(best) ? entry : best));
  const copy = `Copy the entry on line ${model.line}, and change what it says.`;
  for (const marks of ['some', 'all'] as const) {
    const written = writeEntry(list, model, wanted, marks);
    if (!written)
      return {
        problem: `Entries of this shape span several lines, which cannot be filled for you. ${copy}`,
      };
    const added = put(list, group, written, tags, title, config);
    if (added) return added;
  }
  return { problem: `The entry could not be written so that it is read again as one. ${copy}` };
}

/** The list with a line more, and what follows from it; nothing where it would not be read as one entry more. */
function put(
  list: List,
  group: readonly Entry[],
  written: WrittenEntry,
  tags: readonly Tag[],
  title: string,
  config: Config,
): Exclude<Added, { problem: string }> | undefined {
  const { path } = list;
  const index = indexEdits(list, tags, title);
  const inserted = applyEdits(list.text, [insertion(list, group, written.text), ...index.edits]);
  const ordered = mend(inserted, config, { path, base: list.text, only: new Set(['entry-order']) }).list;
  const rendered = renderFile(path, ordered.text, config, { list: ordered });
  const text = renderedText(ordered.text, rendered);
  const read = parseList(text, { path, config });
  const key = foldTitle(title);
  const found = read.entries.filter(({ index }) => titleKeys(read)[index] === key);
  if (found.length !== 1 || read.entries.length !== list.entries.length + 1) return undefined;
  return {
    text,
    line: found[0]!.line,
    notes: [...written.notes, ...index.notes, ...rendered.problems.map(({ message }) => message)],
  };
}
