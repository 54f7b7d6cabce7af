import type { Change, Entry, Link, List, Span } from '../model.ts';
import { foldSpace } from '../text/fold.ts';
import { matchEntries, rawOf } from './match.ts';
import { movedEntries } from './moved.ts';

/** Items of `a` that `b` lacks, each as often as it is missing. */
function missing(a: readonly string[], b: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const item of b) counts.set(item, (counts.get(item) ?? 0) + 1);
  return a.filter((item) => {
    const count = counts.get(item) ?? 0;
    counts.set(item, count - 1);
    return count <= 0;
  });
}

function sameItems(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && missing(a, b).length === 0;
}

const linkKey = (link: Link) => `${link.role}\n${link.url}`;

/** Values that are neither title, description, label nor link: those are compared by themselves. */
function otherFields(entry: Entry): string[] {
  const told: Span[] = [
    entry.titleSpan,
    ...entry.labels.map((label) => label.span),
    ...entry.links.map((link) => link.span),
  ];
  if (entry.descriptionSpan) told.push(entry.descriptionSpan);
  told.sort((a, b) => a.start - b.start);
  const others: string[] = [];
  let at = 0;
  let end = 0;
  for (const { name, value, span } of [...entry.fields].sort((a, b) => a.span.end - b.span.end)) {
    for (; at < told.length && told[at]!.start < span.end; at++) end = Math.max(end, told[at]!.end);
    if (end <= span.start) others.push(`${name}\n${foldSpace(value)}`);
  }
  return others;
}

/** Units of an entry that are compared word by word. */
const LONGEST = 20_000;

/** What an entry says itself, without the entries that stand in it. */
function ownText({ text, entries }: List, { index, span }: Entry): string {
  let own = '';
  let at = span.start;
  for (let i = index + 1; i < entries.length && entries[i]!.span.start < span.end; i++) {
    const inner = entries[i]!.span;
    if (inner.start < at) continue;
    own += text.slice(at, inner.start);
    at = inner.end;
  }
  return (own + text.slice(at, span.end)).slice(0, LONGEST);
}

/** The words of an entry, line by line: without markers and numbers, addresses, pictures and tags. */
function wordsOf(list: List, entry: Entry): string {
  const shown = ownText(list, entry)
    .replace(/\[\^[^[\]]*\]/g, ' ')
    .replace(/!\[[^[\]]*\](?:\([^()]*\)|\[[^[\]]*\])/g, ' ')
    .replace(/\](?:\([^()]*\)|\[[^[\]]*\])/g, ' ')
    .replace(/<[^<>]*>|&#?\w{1,10};|https?:\S+/g, ' ');
  const lines = shown
    .split(/\r\n|[\n\r]/)
    .map((line) => line.replace(/^[\s>|]*(?:[-*+]\s*)*(?:\d{1,9}(?:[.)](?=\s)|(?=\s*\|)))?[\s|]*/, ''));
  return (lines.join(' ').match(/[\p{L}\p{N}]+|\p{Extended_Pictographic}/gu) ?? []).join(' ');
}

/** Addresses of the pictures that an entry shows, such as badges that count its stars. */
function picturesOf(list: List, entry: Entry): string[] {
  const written = ownText(list, entry).matchAll(
    /!\[[^[\]]*\]\(([^()\s]+)|<img\b[^<>]*?\bsrc=["']?([^"'\s<>]+)/gi,
  );
  return [...written].map(([, inline, html]) => inline ?? html!);
}

/** An entry as its readers see it however its lines are wrapped. */
const unwrapped = (list: List, entry: Entry) => foldSpace(ownText(list, entry).replace(/\\(?=\s)/g, ' '));

/** What became of one entry; nothing where it stays as it is, or only its spelling as Markdown changed. */
function describe(
  before: Entry,
  after: Entry,
  hasNewSection: boolean,
  saysSame: () => boolean,
  showsSame: () => boolean,
): Change | undefined {
  const fields: string[] = [];
  if (foldSpace(before.title) !== foldSpace(after.title)) fields.push('title');
  if (!sameItems(before.links.map(linkKey), after.links.map(linkKey))) fields.push('links');
  if (foldSpace(before.description ?? '') !== foldSpace(after.description ?? '')) fields.push('description');
  const idsBefore = before.labels.map((label) => label.id);
  const idsAfter = after.labels.map((label) => label.id);
  const labels = { added: missing(idsAfter, idsBefore), removed: missing(idsBefore, idsAfter) };
  const relabelled = labels.added.length + labels.removed.length > 0;
  const rawLabels = (entry: Entry) => entry.labels.map((label) => label.raw);
  if (relabelled || !sameItems(rawLabels(before), rawLabels(after))) fields.push('labels');
  if (!sameItems(otherFields(before), otherFields(after))) fields.push('fields');
  // What is read as no part of it is part of it to its readers.
  if (fields.length === 0 && !saysSame()) fields.push('text');
  if (fields.length === 0 && !showsSame()) fields.push('pictures');
  if (fields.length === 0) return undefined;
  if (hasNewSection) fields.push('section');
  if (fields.length === 1 && relabelled) return { kind: 'relabelled', before, after, labels };
  return { kind: 'edited', before, after, fields, ...(relabelled && { labels }) };
}

/** A line without the marks of an item, a row or a comment around it. */
function bareLine(line: string): string {
  const text = line.trim().replace(/^[\s>|]*(?:<!--\s*)?(?:[-*+]|\d{1,9}[.)])?[\s|]*/, '');
  // From its end, sign by sign: a pattern would begin at each space of a long run.
  let { length } = text;
  while (length > 0 && (text[length - 1] === '|' || text[length - 1]!.trim() === '')) length--;
  return text.slice(0, length);
}

/** What stands in comments that are closed, line by line. */
function commentedLines({ comments }: List): Set<string> {
  const lines = comments.flatMap(({ text }) => text.split(/\r\n|[\n\r]/));
  return new Set(lines.map(bareLine).filter((line) => line !== ''));
}

/**
 * What a change did to a list, entry by entry: what is new, edited, moved or relabelled in the order of the head, then
 * what was removed in the order of the base. Linear in the lists.
 */
export function compare(base: List, head: List): Change[] {
  if (base.text === head.text) return [];
  const baseOf = matchEntries(base, head);
  const moved = movedEntries(base, head);
  const changes: Change[] = [];
  const kept = new Set<number>();
  head.entries.forEach((after, i) => {
    const at = baseOf[i]!;
    if (at === -1) {
      changes.push({ kind: 'added', after });
      return;
    }
    kept.add(at);
    const before = base.entries[at]!;
    // What a reference leads to is written elsewhere.
    const written = !after.links.some(({ kind }) => kind === 'reference');
    const isSame =
      written &&
      (rawOf(base, before) === rawOf(head, after) || unwrapped(base, before) === unwrapped(head, after));
    const move = moved.get(after);
    const saysSame = () => wordsOf(base, before) === wordsOf(head, after);
    const showsSame = () => sameItems(picturesOf(base, before), picturesOf(head, after));
    const change = isSame ? undefined : describe(before, after, move === 'section', saysSame, showsSame);
    if (change) changes.push(change);
    else if (move) changes.push({ kind: 'moved', before, after });
  });
  const removed = base.entries.filter(({ index }) => !kept.has(index));
  const [were, are] = removed.length > 0 ? [commentedLines(base), commentedLines(head)] : [];
  for (const before of removed) {
    const line = bareLine(base.lines.text(before.line));
    const isHidden = are?.has(line) && !were?.has(line);
    changes.push({ kind: 'removed', before, ...(isHidden && { isCommentedOut: true }) });
  }
  return changes;
}
