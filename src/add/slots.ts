import type { Entry, Label, Link, List, Span } from '../model.ts';

/** What of an entry the new one has in its own words; all between is how the list writes it. */
export interface Slot {
  readonly kind: 'title' | 'link' | 'labels' | 'description';
  readonly span: Span;
  readonly link?: Link;
}

/** A slot with what stands around it: white space and brackets that lead to it, and those that close behind it. */
export interface Framed extends Slot {
  readonly before: string;
  readonly after: string;
}

const CLOSERS = /^(?:\*{1,3}|_{1,3}|["”’»`)\]}.]|<\/[a-z]{1,10}>){1,8}/;
const OPENERS =
  /(?:[ \t]|<br ?\/?>|&[a-z]{1,8};|:[a-z_]{1,30}:|[-–—|,:](?= )){0,8}[([{]{0,2}[*_`"“]{0,3}[([{]{0,2}$/;
const FIELD = /^[ \t>]{0,12}[-*+] [\p{L}\p{N} ()/&-]{1,30}: ?$/u;

export const inside = (inner: Span, outer: Span) => inner.start >= outer.start && inner.end <= outer.end;
export const wordless = (text: string) => !/[\p{L}\p{N}]/u.test(text.replace(/<br ?\/?>|&[a-z]{1,8};/g, ''));

/** The description alone: links and labels that stand at its end, or before it, are not part of what it says. */
function ownWords(list: List, span: Span, parts: readonly Span[]): Span {
  let { end } = span;
  for (const part of [...parts].reverse()) {
    if (inside(part, { start: span.start, end }) && wordless(list.text.slice(part.end, end))) {
      const gap = /[\s([{`*_,|]{0,8}$/.exec(list.text.slice(span.start, part.start))?.[0] ?? '';
      end = part.start - gap.length;
    }
  }
  return { start: span.start, end };
}

/** Labels of an entry as far as they stand side by side. */
function run(list: List, labels: readonly Label[]): Span | undefined {
  const [first] = labels;
  if (!first) return undefined;
  let { end } = first.span;
  for (const { span } of labels.slice(1)) {
    if (span.start < end || !wordless(list.text.slice(end, span.start))) break;
    end = span.end;
  }
  return { start: first.span.start, end };
}

export const titleLink = ({ links, titleSpan }: Entry) =>
  links.find(({ role, span }) => role === 'title' && inside(titleSpan, span));

function slotsOf(list: List, entry: Entry): Slot[] {
  const main = titleLink(entry);
  const title: Slot = { kind: 'title', span: main?.span ?? entry.titleSpan, ...(main && { link: main }) };
  const labels = run(list, entry.labels);
  const links = entry.links.filter(
    ({ kind, span }) => kind !== 'image' && span.start >= title.span.end && !(labels && inside(span, labels)),
  );
  const parts = [...links.map(({ span }) => span), ...(labels ? [labels] : [])];
  parts.sort((a, b) => a.start - b.start);
  const words = entry.descriptionSpan && ownWords(list, entry.descriptionSpan, parts);
  const description = words && words.end > words.start ? words : undefined;
  const slots: Slot[] = [
    title,
    ...links.map((link): Slot => ({ kind: 'link', span: link.span, link })),
    ...(labels && labels.start >= title.span.end ? [{ kind: 'labels', span: labels } as const] : []),
  ].filter(({ span }) => !(description && inside(span, description)));
  if (description) slots.push({ kind: 'description', span: description });
  return slots.sort((a, b) => a.span.start - b.span.start);
}

/** What leads to a slot, without the words that only the neighbour's own entry has there. */
function leading(between: string, eol: string): string {
  const lines = between.split(/\r\n|[\n\r]/);
  const last = lines.at(-1)!;
  const opens = OPENERS.exec(last)?.[0] ?? '';
  if (lines.length === 1) return opens;
  const [first] = lines;
  const own = FIELD.test(last) ? last : `${/^[ \t>]{0,12}/.exec(last)![0]}${opens.trimStart()}`;
  const blank = lines.slice(1, -1).some((line) => line.trim() === '') ? eol : '';
  return `${wordless(first!) ? first : ''}${eol}${blank}${own}`;
}

/** The slots of an entry, each with its frame. */
export function framed(list: List, entry: Entry): Framed[] {
  const slots = slotsOf(list, entry);
  const ends = slots.slice(1).map(({ span }) => span.start);
  // A line break in HTML stands behind the entry.
  const lineEnd = list.lines.span(entry.endLine).end;
  return slots.map((slot, at): Framed => {
    const rest = list.text.slice(slot.span.end, ends[at] ?? lineEnd);
    const closes = CLOSERS.exec(rest)?.[0] ?? '';
    const tail =
      at === slots.length - 1 ? (/<br ?\/?>(?=[ \t]*$)/.exec(rest.slice(closes.length))?.[0] ?? '') : '';
    const previous = slots[at - 1];
    if (!previous) return { ...slot, before: '', after: closes + tail };
    const between = list.text.slice(previous.span.end, slot.span.start);
    const before = leading(between.slice(CLOSERS.exec(between)?.[0].length ?? 0), list.eol);
    return { ...slot, before, after: closes + tail };
  });
}

/** Whether links stand behind the description, as `… does this. ([code](…))`. */
export function linksFollow(list: List, group: readonly Entry[]): boolean {
  let after = 0;
  let before = 0;
  for (const entry of [...group.slice(-40), ...list.entries.slice(0, 400)]) {
    if (!entry.descriptionSpan || entry.row) continue;
    const slots = slotsOf(list, entry);
    const at = slots.findIndex(({ kind }) => kind === 'description');
    const link = slots.findIndex(({ kind }) => kind === 'link');
    if (at !== -1 && link !== -1) link > at ? after++ : before++;
  }
  return after > before;
}
