import type { Entry, Link, List, Problem, Span } from '../model.ts';
import { quote } from '../text/fold.ts';

/** More at once are a policy, or a list that was rewritten. */
const MOST = 4;

const leads = ({ kind, url }: Link) => kind !== 'image' && kind !== 'autolink' && url !== '';

/** The link that carries the title of an entry. */
function titleLink({ links, title }: Entry): Link | undefined {
  return links.find((link) => leads(link) && (link.role === 'title' || link.text === title));
}

/** Entries that are written without a link, from which on it is how the list writes some of them. */
const HABIT = 3;

/** What stands around a title on its line, up to the first word behind it. */
function frameOf(line: string, at: number, length: number): string {
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

/**
 * Entries whose title was a link before a change and is none on a changed line, in whatever way it was broken. What
 * another finding tells of that line, and what was commented out, is left out.
 */
export function* lostLinks(list: List, base: List): Generator<Problem> {
  const urls = new Set(list.links.filter(leads).map(({ url }) => url));
  const lost = base.entries.flatMap((entry) => {
    const link = titleLink(entry);
    return link && !urls.has(link.url) && entry.title.length > 1 ? [{ entry, link }] : [];
  });
  if (lost.length === 0 || lost.length > MOST) return;
  const before = new Set<string>();
  for (let line = 1; line <= base.lines.count; line++) before.add(base.lines.text(line));
  const changed: number[] = [];
  for (let line = 1; line <= list.lines.count; line++)
    if (list.owners[line - 1] !== 'code' && !before.has(list.lines.text(line))) changed.push(line);
  if (changed.length > 200) return;
  const frames = framesWithoutLink(base);
  const told = [...list.residue.map(({ span }) => span), ...list.comments.map(({ span }) => span)];
  // One entry may stand in several sections.
  const used = new Set<number>();
  const isOverlapping = (a: Span, b: Span) => a.start < b.end && a.end > b.start;
  for (const { entry, link } of lost) {
    const title = base.text.slice(entry.titleSpan.start, entry.titleSpan.end);
    const places = changed.flatMap((line) => {
      const { start, end } = list.lines.span(line);
      const at = list.text.slice(start, end).indexOf(title);
      return at < 0 ? [] : [{ line, at, start: start + at, end: start + at + title.length }];
    });
    // Another link around the title: its address was changed.
    const isLinked = (place: Span) =>
      list.links.some(
        (other) =>
          (leads(other) || (other.kind === 'autolink' && other.url === link.url)) &&
          isOverlapping(other.span, place),
      );
    if (places.some(isLinked)) continue;
    const place = places.find(
      ({ line, at }) =>
        !used.has(line) &&
        !frames.has(frameOf(list.lines.text(line), at, title.length)) &&
        !told.some((other) => isOverlapping(other, list.lines.span(line))),
    );
    if (!place) continue;
    const { line, at, start, end } = place;
    used.add(line);
    const text = list.lines.text(line);
    const head = list.entries.findIndex((other) => other.line === line);
    yield {
      message: `${quote(entry.title)} was a link before this change and is none any more. Write ${quote(`[${title}](${link.url})`)}, or say in the pull request why it has none.`,
      span: { start, end },
      severity: 'warning',
      key: `lost\n${entry.title}`,
      about: ['link'],
      paste: `${text.slice(0, at)}[${title}](${link.url})${text.slice(at + title.length)}`,
      ...(head >= 0 && { entry: head }),
    };
  }
}
