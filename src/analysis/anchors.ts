import type { List, Section } from '../model.ts';
import { bisect } from '../text/collections.ts';

/** Anchors that GitHub's own page has. */
const given = ['', 'top', 'readme'];

/** Joiners within words of Persian or Hindi and within emoji: whether they stay in an anchor differs by the version of GitHub. */
const JOINERS = /(?<=[^\0-\x7f])[\u200c\u200d]|[\u200c\u200d](?=[^\0-\x7f]|-|$)/g;

/**
 * An anchor as GitHub compares it: decoded, any case, without the invisible mark that makes an emoji colourful, and without joiners,
 * of which nobody can be sure.
 */
export function foldAnchor(anchor: string): string {
  let decoded = anchor;
  try {
    decoded = decodeURIComponent(anchor);
  } catch {
    // A stray percent sign: compared as it is written.
  }
  return decoded
    .toLowerCase()
    .replaceAll('\ufe0f', '')
    .replace(JOINERS, '')
    .replace(/^user-content-/, '');
}

/**
 * Whether an anchor is that of a heading but for the invisible sign behind an emoji (U+FE0F): GitHub keeps it in the
 * anchor, so a link without it leads nowhere.
 */
export function lacksSign(anchor: string, heading: { readonly anchor: string }): boolean {
  const signs = (text: string) => text.split('\ufe0f').length;
  let decoded = anchor;
  try {
    decoded = decodeURIComponent(anchor);
  } catch {
    return false;
  }
  return foldAnchor(anchor) === foldAnchor(heading.anchor) && signs(decoded) < signs(heading.anchor);
}

/** An anchor as a link writes it: the invisible sign encoded, so that people see it. */
export const writtenAnchor = (anchor: string) => anchor.replaceAll('\ufe0f', '%EF%B8%8F');

/** Its letters and digits only: what survives when dashes are guessed. */
export const bareAnchor = (anchor: string) => foldAnchor(anchor).replace(/[^\p{L}\p{N}]+/gu, '');

/** A heading with its anchor. */
export type Heading = Section & { readonly anchor: string };

/** What stands between an anchor of its own and the heading that it is for: few lines. */
const onlyTags = /^(?:\s|<[^<>]{0,100}>){0,20}$/;

/** The heading that an anchor written as HTML is for: around it, or right behind it. */
function headingAt(
  text: string,
  headings: readonly Heading[],
  start: number,
  end: number,
): Heading | undefined {
  const heading = headings[bisect(headings, ({ span }) => span.end <= start)];
  if (!heading || heading.span.start <= start) return heading;
  const near = heading.span.start - end < 300 && onlyTags.test(text.slice(end, heading.span.start));
  return near ? heading : undefined;
}

export interface Anchors {
  readonly headings: readonly Heading[];
  /** The heading that an anchor leads to; `elsewhere` for another place of the page. */
  find(anchor: string): Heading | 'elsewhere' | undefined;
}

/** Every place of the page that a link within it can lead to. */
export function anchorsOf(list: List): Anchors {
  const headings = list.sections.filter((section): section is Heading => section.anchor !== undefined);
  const known = new Map<string, Heading | 'elsewhere'>(given.map((anchor) => [anchor, 'elsewhere']));
  for (const heading of headings) known.set(foldAnchor(heading.anchor), heading);
  // Beside an image or HTML in a heading stands a space, which becomes a dash at the end of the anchor.
  const padded = new Map(
    headings
      .filter((heading) => /!\[|</.test(list.text.slice(heading.span.start, heading.span.end)))
      .map((heading) => [bareAnchor(heading.anchor), heading]),
  );
  for (const { name, span } of list.anchors) {
    const key = foldAnchor(name);
    if (!known.has(key)) known.set(key, headingAt(list.text, headings, span.start, span.end) ?? 'elsewhere');
  }
  return { headings, find: (anchor) => known.get(foldAnchor(anchor)) ?? padded.get(bareAnchor(anchor)) };
}
