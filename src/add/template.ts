import { conventionsOf } from '../analysis/conventions.ts';
import { readDate } from '../analysis/date-text.ts';
import type { Entry, Link, List, Span } from '../model.ts';
import { roleOf, roleOfText } from '../parse/vocabulary.ts';
import { dateAs } from './dates.ts';
import { usualNames } from './field-names.ts';
import {
  escaped,
  html,
  linkText,
  type Marks,
  slice,
  target,
  type Wanted,
  type WrittenEntry,
  writeLabels,
} from './parts.ts';
import { brackets, joined, type Left, leftOut, type Piece, type Pieces } from './pieces.ts';
import {
  type Framed,
  framed,
  inside,
  isDateName,
  linksFollow,
  type Slot,
  titleLink,
  wordless,
} from './slots.ts';

const HAS_IMAGE = /!\[|<img/i;

/** A date alone in brackets, as lists of papers mark their entries. */
const DATE = /([[(])((?:19|20)\d\d(?:[-/.]\d{1,2}){0,2})([\])])/;

/** Marker, marks of emphasis and the like before the first slot; words of the neighbour are left out. */
function headOf(list: List, entry: Entry, first: Slot, { date }: Wanted): { text: string; isDated: boolean } {
  const head = list.text.slice(list.lines.span(entry.line).start, first.span.start);
  const dated = DATE.exec(head);
  if (wordless(head.replace(/\d{1,9}[.)]/, '')) && !head.includes('<')) return { text: head, isDated: false };
  const marker = /^[ \t>]{0,12}(?:#{1,6}|[-*+]|\d{1,9}[.)])?[ \t]{0,4}/.exec(head)![0];
  const marks = /["“*_`]{0,4}$/.exec(head.slice(marker.length))![0];
  const day = date && dated ? `${dated[1]}${dateAs(dated[2]!, date)}${dated[3]} ` : '';
  return { text: marker + day + marks, isDated: day !== '' };
}

/** A link as the list has it, with another URL and perhaps another text; nothing where it holds more than that. */
function relinked(
  list: List,
  link: Link,
  url: string,
  words?: { span: Span; text: string },
): string | undefined {
  const written = slice(list, link.span);
  const { start } = link.span;
  const at = link.urlSpan ? link.urlSpan.start - start : written.indexOf(link.url);
  if (HAS_IMAGE.test(written) || at <= 0 || !['inline', 'html'].includes(link.kind)) return undefined;
  const end = link.urlSpan ? link.urlSpan.end - start : at + link.url.length;
  const address = link.kind === 'html' ? html(url).replaceAll('"', '%22') : target(url);
  if (!words) return written.slice(0, at) + address + written.slice(end);
  const text = { start: words.span.start - start, end: words.span.end - start };
  // What else the link says is about the neighbour: `[(Title)|12k|EN](…)`.
  const shown = link.kind === 'inline' ? written.slice(0, at) : written.slice(written.indexOf('>') + 1);
  const own = list.text.slice(words.span.start, words.span.end);
  if (!wordless(shown.replace(own, '').replace(/<[^<>]*>/g, ''))) return undefined;
  // The text stands before the address in Markdown, behind it in HTML.
  return text.end <= at
    ? written.slice(0, text.start) + words.text + written.slice(text.end, at) + address + written.slice(end)
    : written.slice(0, at) + address + written.slice(end, text.start) + words.text + written.slice(text.end);
}

/** A link of the neighbour with another URL; nothing where its text is about what it leads to. */
function again(list: List, { link }: Slot, { role, url }: WantedLink): string | undefined {
  const { text, role: own } = link!;
  const what = role ?? roleOf('', url);
  const isGeneral = own === what && (roleOfText(text) === what || text === linkText(list, what, url));
  return isGeneral ? relinked(list, link!, url) : undefined;
}

const inWords = (list: List, { role, url }: WantedLink) =>
  `[${linkText(list, role ?? roleOf('', url), url)}](${target(url)})`;

/** Whether the titles of most neighbours end with a full stop. */
const endsTitles = (entries: readonly Entry[]) =>
  entries.length >= 3 && entries.filter(({ title }) => title.endsWith('.')).length >= entries.length * 0.8;

function titleText(list: List, model: Entry, group: readonly Entry[], wanted: Wanted, marks: Marks) {
  const main = titleLink(model);
  const isHtml = main?.kind === 'html' || model.shape === 'html';
  const title = endsTitles(group) && !/[.!?…]$/.test(wanted.title) ? `${wanted.title}.` : wanted.title;
  const words = isHtml ? html(title) : escaped(title, model.row !== undefined, marks);
  const [first] = wanted.links;
  if (!main || !first) return { text: words, isLinked: false };
  const text =
    relinked(list, main, first.url, { span: model.titleSpan, text: words }) ??
    `[${words}](${target(first.url)})`;
  return { text, isLinked: true };
}

type WantedLink = Wanted['links'][number];

/** Entries that are looked at for how something is written: the last neighbours, the first of the list. */
const SHOWING = { neighbours: 40, others: 400 };

/** How most other entries write what the neighbour has not. */
function shownElsewhere(
  list: List,
  group: readonly Entry[],
  wants: (slot: Framed) => boolean,
  isBelow = false,
): Framed | undefined {
  const shown = new Map<string, { slot: Framed; times: number }>();
  const near = group.slice(-SHOWING.neighbours);
  for (const [at, entry] of [...near, ...list.entries.slice(0, SHOWING.others)].entries()) {
    if (entry.row) continue;
    // The second of several in one pair of brackets does not show how one alone is written.
    const slot = framed(list, entry).find((own) => wants(own) && (isBelow || !/[\r\n]|^,/.test(own.before)));
    if (!slot) continue;
    const { times } = shown.get(slot.before) ?? { times: 0 };
    shown.set(slot.before, { slot, times: times + (at < near.length ? 3 : 1) });
  }
  return [...shown.values()].sort((a, b) => b.times - a.times)[0]?.slot;
}

/** Where a piece goes that the neighbour has none of: behind the last of these kinds that is not in a line of its own. */
const behind = (pieces: Pieces, ...kinds: Slot['kind'][]) =>
  pieces.findLastIndex((piece) => piece.text !== undefined && !piece.line && kinds.includes(piece.kind)) + 1;

/** A link that the neighbour has none of, framed as another entry frames one. */
function furtherLink(list: List, group: readonly Entry[], { role, url }: WantedLink): Piece {
  const what = role ?? roleOf('', url);
  const same = shownElsewhere(list, group, ({ kind, link }) => kind === 'link' && link!.role === what);
  // What another kind of link has around it shows something only where that is brackets.
  const other =
    same ?? shownElsewhere(list, group, ({ kind, before }) => kind === 'link' && brackets(before).opened);
  const before = other?.before || ' [';
  const text = (same && again(list, same, { role: what, url })) ?? inWords(list, { role: what, url });
  const opened = brackets(before).opened;
  const closed = /[)\]]{1,2}/.exec(other?.after ?? '')?.[0] ?? (before.endsWith('(') ? ')' : ']');
  return { kind: 'link', before, text, after: opened ? closed : '' };
}

/** Labels in a named line (`Keyword: a, b`), dressed and divided as the neighbour has them. */
function labelsInLine(list: List, { labels }: Entry, { span }: Slot, wanted: Wanted): string {
  const own = labels.filter((label) => inside(label.span, span));
  const [first, second] = own;
  const raw = first?.raw.includes(first.id) ? first.raw : '';
  const between = first && second ? list.text.slice(first.span.end, second.span.start) : ', ';
  const dressed = ({ id }: { readonly id: string }) => (raw === '' ? id : raw.replace(first!.id, () => id));
  return wanted.labels.map(dressed).join(wordless(between) ? between : ', ');
}

/** A value for a line in which neighbours have a link: an address becomes one. */
function fieldText(list: List, { link }: Slot, value: string): string {
  return link && /^https?:\/\/\S+$/.test(value) ? inWords(list, { role: link.role, url: value }) : value;
}

/** How the list calls arXiv where it names venues, with the year of the paper. */
function arxivVenue(list: List, group: readonly Entry[], { date, links }: Wanted): string | undefined {
  if (!date || !links.some(({ url }) => /\barxiv\.org\//i.test(url))) return undefined;
  const shown = shownElsewhere(
    list,
    group,
    (slot) => slot.name === 'Venue' && /^arxiv\b/i.test(slice(list, slot.span)),
    true,
  );
  return shown && dateAs(slice(list, shown.span), date);
}

/** What the new entry has for a named line, or for what entries say of their authors, venue and date. */
function saidOf(list: List, group: readonly Entry[], slot: Slot, wanted: Wanted): string | undefined {
  const given = wanted.fields?.get(slot.name!);
  if (given !== undefined) return fieldText(list, slot, given);
  if (isDateName(slot.name!) && wanted.date) return dateAs(slice(list, slot.span), wanted.date);
  return slot.name === 'Venue' && slot.kind === 'field' ? arxivVenue(list, group, wanted) : undefined;
}

/**
 * An entry written as a neighbour is, of one line or several: title, links, labels and description in place of the
 * neighbour's, and what else that says left out.
 * @param group the neighbours, in order.
 * @param isLate whether links that the neighbour has none of go behind the description.
 */
export function writeLike(
  list: List,
  model: Entry,
  group: readonly Entry[],
  wanted: Wanted,
  marks: Marks,
  isLate = linksFollow(list, group),
): WrittenEntry | undefined {
  const slots = framed(list, model);
  const usual = usualNames(list, group.slice(-SHOWING.neighbours));
  const [first] = slots;
  if (first?.kind !== 'title' || HAS_IMAGE.test(slice(list, first.span))) return undefined;
  const title = titleText(list, model, group, wanted, marks);
  const links = title.isLinked ? wanted.links.slice(1) : [...wanted.links];
  const labels = writeLabels(list, wanted);
  const notes = [...labels.notes];
  const said = { labels: labels.text, description: wanted.description ?? '' };
  const named = new Map(wanted.fields);
  let isDated = false;
  const pieces = slots.map((slot): Piece | Left => {
    if (slot.kind === 'title') return { ...slot, text: title.text };
    if (slot.name !== undefined) {
      const text = saidOf(list, group, slot, wanted);
      named.delete(slot.name);
      if (text !== undefined) {
        isDated ||= readDate(text) !== undefined;
        // The full stop of `et al.` may be the only one before the venue.
        const stop = slot.name === 'Authors' && /\bal\.$/.test(slice(list, slot.span)) && !text.endsWith('.');
        return {
          ...slot,
          text: slot.after.includes('.') ? text.replace(/\.$/, '') : stop ? `${text}.` : text,
        };
      }
      if (slot.kind === 'field') return { ...slot, isUsual: usual.has(slot.name) };
      if (slot.kind === 'labels' && wanted.labels.length > 0) {
        said.labels = '';
        return { ...slot, text: labelsInLine(list, model, slot, wanted) };
      }
    }
    if (slot.kind === 'link') {
      const at = links.findIndex(({ role, url }) => (role ?? roleOf('', url)) === slot.link!.role);
      const [link] = at === -1 ? [] : links.splice(at, 1);
      return link
        ? { ...slot, text: again(list, slot, link) ?? inWords(list, link) }
        : { ...slot, isUsual: usual.has(slot.name ?? '') };
    }
    const kind = slot.kind as keyof typeof said;
    const text = said[kind];
    said[kind] = '';
    return text === '' ? { ...slot, isUsual: usual.has(slot.name ?? '') } : { ...slot, text };
  });
  for (const link of links) {
    // A place where the neighbour leads somewhere else is a place for a link all the same, unless a name says for what.
    const free = pieces.findIndex(
      ({ kind, text, name }) =>
        kind === 'link' &&
        text === undefined &&
        (name === undefined || roleOfText(name) === (link.role ?? roleOf('', link.url))),
    );
    if (free !== -1) {
      pieces[free] = { ...pieces[free]!, text: inWords(list, link) };
      continue;
    }
    const at = isLate ? behind(pieces, 'title', 'link', 'description') : behind(pieces, 'title', 'link');
    pieces.splice(at, 0, furtherLink(list, group, link));
  }
  if (said.description !== '') {
    const before =
      shownElsewhere(list, group, ({ kind }) => kind === 'description')?.before ||
      (conventionsOf(list).separator?.value ?? ' - ');
    const at = isLate ? behind(pieces, 'title') : behind(pieces, 'title', 'link');
    pieces.splice(at, 0, { kind: 'description', before, text: said.description, after: '' });
  }
  if (said.labels !== '') {
    const shown = shownElsewhere(list, group, ({ kind }) => kind === 'labels');
    const after = /[)\]`]{1,2}/.exec(shown?.after ?? '')?.[0] ?? '';
    pieces.push({ kind: 'labels', before: shown?.before || ' ', text: said.labels, after });
  }
  for (const [name, value] of named) {
    const shown = shownElsewhere(list, group, (slot) => slot.name === name, true);
    if (!shown) continue;
    const piece = { ...shown, text: fieldText(list, shown, value) };
    const isBelow = /[\r\n]/.test(shown.before);
    const last = pieces.findLastIndex(({ line }) => line !== undefined);
    const below = pieces.findIndex(({ before }) => /[\r\n]/.test(before));
    // What is said in a line of its own goes below the others; the rest beside the title.
    if (shown.line) pieces.splice(last === -1 ? pieces.length : last + 1, 0, piece);
    else if (isBelow) pieces.splice(below === -1 ? pieces.length : below, 0, piece);
    else pieces.splice(1, 0, piece);
  }
  const head = headOf(list, model, first, wanted);
  let day = '';
  if (wanted.date && !head.isDated && !isDated) {
    const { end } = list.lines.span(list.lines.lineAt(first.span.end));
    const shown = DATE.exec(list.text.slice(first.span.end, end));
    if (shown) day = ` ${shown[1]}${dateAs(shown[2]!, wanted.date)}${shown[3]}`;
    else if (!wanted.isDerived)
      notes.push(`The entry on line ${model.line} has no date, so the date was not added.`);
  }
  const [lead, ...rest] = pieces;
  const all = (head.text + joined([lead!]) + day + joined(rest)).trimEnd();
  // Emphasis of the whole line, closed behind what is left out.
  const text = all.split('**').length % 2 === 0 ? `${all}**` : all;
  const empty = leftOut(pieces);
  if (empty.length > 0) notes.push(`Not added, for you to fill in: ${empty.join(', ')}.`);
  return { text, notes };
}
