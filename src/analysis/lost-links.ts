import type { Entry, Link, List, Problem, Span } from '../model.ts';
import { quote } from '../text/fold.ts';
import { lineDiffOf } from '../text/line-diff.ts';
import { meet } from '../text/span.ts';

/** More at once are a policy, or a list that was rewritten. */
const MOST = 4;
/** Signs around a link that may be lost with it: brackets, emphasis. */
const AROUND = 3;

const leads = ({ kind, url }: Link) => kind !== 'image' && kind !== 'autolink' && url !== '';

/** The link that stands around the title of an entry: a row may name it in one cell and link it in another. */
function titleLink({ links, title, titleSpan }: Entry): Link | undefined {
  return links.find(
    (link) => leads(link) && (link.text === title || (link.role === 'title' && meet(link.span, titleSpan))),
  );
}

/** Entries that are written without a link, from which on it is how the list writes some of them. */
const HABIT = 3;

/** What stands around a title on its line, up to the first word behind it. */
export function frameOf(line: string, at: number, length: number): string {
  return `${line.slice(0, at)}\n${/^[^\p{L}\p{N}]{0,20}(?:[\p{L}\p{N}_]{1,20}:)?/u.exec(line.slice(at + length))![0]}`;
}

/** How a list writes titles that have no link: `- **Name** :warning:` for what is deprecated. */
function framesWithoutLink(base: List): Set<string> {
  const counts = new Map<string, number>();
  const linked = new Set(base.links.map(({ line }) => line));
  for (let line = 1; line <= base.lines.count; line++) {
    if (linked.has(line)) continue;
    const text = base.lines.text(line);
    const bold = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\*\*([^*\n]{1,100})\*\*/.exec(text);
    if (!bold) continue;
    const frame = frameOf(text, text.indexOf('**') + 2, bold[1]!.length);
    counts.set(frame, (counts.get(frame) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= HABIT).map(([frame]) => frame));
}

/** Words that say why something has no link any more, and nothing else. */
const EXCUSE =
  /^[^\p{L}\p{N}]*(?:(?:now|currently|already|permanently|temporarily|is|was|has|been|it|the|this|site|website|link|page|project|repo|repository|domain|service) ){0,6}(?:archived|(?:broken|dead)(?: link)?|closed(?: down)?|defunct|deprecated|discontinued|gone|no longer(?: [\w-]{1,20}){0,4}|offline|removed|retired|shut ?down|unavailable|unmaintained)(?:[^\p{L}\p{N}]+(?:since|due to|after|as of|use|see|replaced|superseded|on \d|in favou?r|in (?:\p{L}{3,9} )?\d|\d)(?!\p{L}).*|[^\p{L}\p{N}]*)$/iu;

/**
 * Whether a line says why something on it has no link: in brackets or in a cell, or behind it up to the end.
 * @param at where that thing ends
 */
export function saysGone(line: string, at: number): boolean {
  if (EXCUSE.test(line.slice(at))) return true;
  for (const [, words] of line.matchAll(/[([（【|]([^()[\]（）【】|]{3,80})(?=[)\]）】|])/g))
    if (EXCUSE.test(words!)) return true;
  return false;
}

interface Lost {
  readonly entry: Entry;
  readonly link: Link;
  readonly isTitle: boolean;
}

/** How many links lead to each address. */
function countsOf({ links }: List): Map<string, number> {
  const counts = new Map<string, number>();
  for (const link of links) if (leads(link)) counts.set(link.url, (counts.get(link.url) ?? 0) + 1);
  return counts;
}

/** Links of entries to whose address fewer links lead than before. */
function lostOf(list: List, base: List): Lost[] {
  const [were, are] = [countsOf(base), countsOf(list)];
  return base.entries.flatMap((entry) => {
    const title = titleLink(entry);
    return entry.links
      .filter(
        (link) =>
          leads(link) && (are.get(link.url) ?? 0) < (were.get(link.url) ?? 0) && link.text.trim().length > 1,
      )
      .map((link) => ({ entry, link, isTitle: link === title && entry.title.length > 1 }));
  });
}

/** Where the title of an entry stands on lines that the change wrote. */
function titlePlace(list: List, base: List, { titleSpan }: Entry, written: readonly number[]): Span[] {
  const title = base.text.slice(titleSpan.start, titleSpan.end);
  return written.flatMap((line) => {
    const span = list.lines.span(line);
    const text = list.text.slice(span.start, span.end);
    const places: Span[] = [];
    // A row may name it in one cell and link it in another.
    for (let at = text.indexOf(title); at >= 0 && places.length < 5; at = text.indexOf(title, at + 1))
      places.push({ start: span.start + at, end: span.start + at + title.length });
    return places;
  });
}

/** A stretch, and the part of it that stands between the signs around a link. */
interface Place extends Span {
  readonly inner?: Span;
}

/** What stands in the place of a link where the change wrote nothing else on its line, if its text is still there. */
function placeOf(list: List, base: List, { line, span, text }: Link): Place[] {
  const became = lineDiffOf(base.lines, list.lines).becameLine(line);
  if (became === 0) return [];
  const was = base.lines.span(line);
  const now = list.lines.span(became);
  const before = Math.max(0, span.start - was.start - AROUND);
  const behind = Math.max(0, was.end - span.end - AROUND);
  const old = base.text.slice(was.start, was.end);
  const written = list.text.slice(now.start, now.end);
  if (written.length < before + behind || !written.startsWith(old.slice(0, before))) return [];
  if (!written.endsWith(old.slice(old.length - behind, old.length))) return [];
  const place = { start: now.start + before, end: now.end - behind };
  if (!list.text.slice(place.start, place.end).includes(text)) return [];
  // The signs may belong to the links on either side.
  const inner = {
    start: place.start + span.start - was.start - before,
    end: place.end - (was.end - span.end - behind),
  };
  return [inner.start < inner.end ? { ...place, inner } : place];
}

/**
 * Links of entries that are none any more after a change, although their text still stands on a line that it wrote, in
 * whatever way they were broken. What another finding tells of that line, and what was commented out, is left out.
 */
export function* lostLinks(list: List, base: List): Generator<Problem> {
  const lost = lostOf(list, base);
  if (lost.length === 0 || lost.length > MOST) return;
  const before = new Set<string>();
  for (let line = 1; line <= base.lines.count; line++) before.add(base.lines.text(line));
  const written: number[] = [];
  for (let line = 1; line <= list.lines.count; line++)
    if (list.owners[line - 1] !== 'code' && !before.has(list.lines.text(line))) written.push(line);
  if (written.length > 200) return;
  const frames = framesWithoutLink(base);
  const told = [...list.residue.map(({ span }) => span), ...list.comments.map(({ span }) => span)];
  // One entry may stand in several sections.
  const used = new Set<number>();
  for (const { entry, link, isTitle } of lost) {
    const places: Place[] = isTitle ? titlePlace(list, base, entry, written) : placeOf(list, base, link);
    // Another link around the text: its address was changed. Without an address, it is reported for that.
    const isLinked = (place: Place) =>
      list.links.some(
        (other) =>
          meet(other.span, place.inner ?? place) &&
          (leads(other) ||
            (other.url === '' && other.kind === 'inline') ||
            (isTitle && other.kind === 'autolink' && other.url === link.url)),
      );
    if (places.some(isLinked)) continue;
    const isFramed = ({ start, end }: Span) => {
      const line = list.lines.lineAt(start);
      const from = list.lines.span(line).start;
      return frames.has(frameOf(list.lines.text(line), start - from, end - start));
    };
    if (isTitle && places.some(isFramed)) continue;
    const isExcused = (place: Place) => {
      const line = list.lines.lineAt(place.start);
      const behind = isTitle ? place.end : list.text.indexOf(link.text, place.start) + link.text.length;
      return saysGone(list.lines.text(line), behind - list.lines.span(line).start);
    };
    const was = base.lines.span(link.line);
    if (!saysGone(base.lines.text(link.line), link.span.end - was.start) && places.some(isExcused)) continue;
    const place = places.find(({ start }) => {
      const line = list.lines.lineAt(start);
      const span = list.lines.span(line);
      if (isTitle && used.has(line)) return false;
      return !told.some((other) => meet(other, span));
    });
    if (!place) continue;
    const line = list.lines.lineAt(place.start);
    if (isTitle) used.add(line);
    const text = list.lines.text(line);
    const at = place.start - list.lines.span(line).start;
    const head = list.entries.findIndex(({ span }) => span.start <= place.start && place.end <= span.end);
    const title = isTitle ? base.text.slice(entry.titleSpan.start, entry.titleSpan.end) : link.text;
    yield {
      message: `${quote(isTitle ? entry.title : link.text)} was a link before this change and is none any more. Write ${quote(`[${title}](${link.url})`)}, or say in the pull request why it has none.`,
      span: place,
      severity: 'warning',
      key: `lost\n${entry.title}${isTitle ? '' : `\n${link.text}`}`,
      about: ['link'],
      ...(isTitle && {
        paste: `${text.slice(0, at)}[${title}](${link.url})${text.slice(at + title.length)}`,
      }),
      ...(head >= 0 && { entry: head }),
    };
  }
}
