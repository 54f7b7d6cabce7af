import type { Entry, Label, Link, List, Span } from '../model.ts';
import { valueSpan } from '../parse/value-span.ts';
import { meet } from '../text/span.ts';
import { namesSeveral, saidIn } from './said.ts';

/** What of an entry the new one has in its own words; all between is how the list writes it. */
export interface Slot {
  readonly kind: 'title' | 'link' | 'labels' | 'description' | 'field';
  readonly span: Span;
  readonly link?: Link;
  /** Of what stands in a named line of its own, or says who wrote it and where: `Metrics`, `Authors`, `Venue`. */
  readonly name?: string;
  /** Where the value of that line begins: what stands before belongs to how the list writes it. */
  readonly line?: Span;
}

/** A slot with what stands around it: white space and brackets that lead to it, and those that close behind it. */
export interface Framed extends Slot {
  readonly before: string;
  readonly after: string;
}

const CLOSERS = /^(?:\*{1,3}|_{1,3}|["”’»`)\]}.]|<\/[a-z]{1,10}>){1,8}/;
const OPENERS =
  /(?:[ \t]|<[a-z]{1,10} ?\/?>|&[a-z]{1,8};|:[a-z_]{1,30}:|[-–—|,:](?= )){0,8}[([{]{0,2}[*_`"“]{0,3}[([{]{0,2}$/;

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

/** What leads to a line of its own below the title: a bullet, and a name perhaps. */
const LINE_START = /^[ \t>]{0,24}(?:[-*+][ \t]+)?/;

/** Whether a value fills a line below the title: named, or the only words behind a bullet. */
function isLine(list: List, entry: Entry, name: string, { start, end }: Span): boolean {
  const line = list.lines.span(list.lines.lineAt(start));
  const before = list.text.slice(line.start, start);
  if (line.start <= entry.titleSpan.start)
    return before.includes(name) && name !== '' && /[:：]/.test(before);
  const lead = LINE_START.exec(before)![0];
  if (/[:：][\s*_]*$/.test(before)) return true;
  return /[-*+]/.test(lead) && wordless(before) && wordless(list.text.slice(end, line.end));
}

/** The named lines of an entry that is no row; a nameless line of people's names is called so. */
function linesOf(list: List, entry: Entry): { name: string; span: Span }[] {
  return entry.fields.flatMap((field) => {
    const name = field.name || (namesSeveral(field.value) ? 'Authors' : '');
    const span = valueSpan(list.text, field);
    if (name === '' || span.start < entry.titleSpan.end || span.end <= span.start) return [];
    return isLine(list, entry, field.name, span) ? [{ name, span }] : [];
  });
}

/** Whether a column or line of that name holds a date. */
export const isDateName = (name: string) =>
  /\b(?:date|year|time|published|released?)\b|日期|时间|年份/iu.test(name);

/** Names that a value can be given for, of an entry that is no row. */
export const fieldNames = (list: List, entry: Entry): string[] =>
  slotsOf(list, entry).flatMap(({ name }) => name ?? []);

/** What neighbours write under a name. */
export const valuesOf = (list: List, group: readonly Entry[], name: string): string[] =>
  group.slice(-40).flatMap((entry) => {
    if (entry.row) return entry.fields.flatMap((field) => (field.name === name ? [field.value] : []));
    const slot = slotsOf(list, entry).find((one) => one.name === name);
    return slot ? [list.text.slice(slot.span.start, slot.span.end)] : [];
  });

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
  const lines = linesOf(list, entry);
  const named = slots.map((slot): Slot => {
    const line = slot.kind !== 'title' && lines.find(({ span }) => inside(slot.span, span));
    return line ? { ...slot, name: line.name, line: line.span } : slot;
  });
  for (const { name, span } of lines)
    if (!named.some((slot) => slot.line === span || meet(slot.span, span)))
      named.push({ kind: 'field', name, span, line: span });
  return withSaid(
    list,
    entry,
    named.sort((a, b) => a.span.start - b.span.start),
  );
}

/** With what the entry says of its authors, venue and date beside its slots. */
function withSaid(list: List, entry: Entry, slots: readonly Slot[]): Slot[] {
  const [title] = slots;
  const names = new Set(slots.flatMap(({ name }) => name ?? []));
  const said = saidIn(list, entry).filter(
    ({ name, span }) =>
      !names.has(name) &&
      span.start >= title!.span.end &&
      !slots.some((slot) => meet(span, slot.line ?? slot.span)),
  );
  return [...slots, ...said.map(({ name, span }): Slot => ({ kind: 'field', name, span }))].sort(
    (a, b) => a.span.start - b.span.start,
  );
}

/** What leads to a slot, without the words that only the neighbour's own entry has there. */
function leading(between: string, eol: string): string {
  const lines = between.split(/\r\n|[\n\r]/);
  const last = lines.at(-1)!;
  const opens = OPENERS.exec(last)?.[0] ?? '';
  if (lines.length === 1) return opens;
  const [first] = lines;
  const own = `${/^[ \t>]{0,12}/.exec(last)![0]}${opens.trimStart()}`;
  const blank = lines.slice(1, -1).some((line) => line.trim() === '') ? eol : '';
  return `${wordless(first!) ? first : ''}${eol}${blank}${own}`;
}

/** What leads to a named line: all of it up to its value. */
function leadingLine(list: List, previous: Slot, { span, line }: Slot): string {
  const { start } = line!;
  const from = Math.max(list.lines.starts[list.lines.lineAt(start) - 1]!, previous.span.end);
  const between = list.text.slice(previous.span.end, from);
  const [first = '', ...more] = between.split(/\r\n|[\n\r]/);
  const blank = more.slice(0, -1).some((one) => one.trim() === '') ? list.eol : '';
  const ends = wordless(first) ? first.slice(CLOSERS.exec(first)?.[0].length ?? 0) : '';
  const opens = OPENERS.exec(list.text.slice(start, span.start))?.[0] ?? '';
  return `${more.length > 0 ? `${ends}${list.eol}${blank}` : ''}${list.text.slice(from, start)}${opens}`;
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
    if (slot.line && slot.line !== previous.line)
      return { ...slot, before: leadingLine(list, previous, slot), after: closes + tail };
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
