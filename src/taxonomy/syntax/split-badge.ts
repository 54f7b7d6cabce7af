import { readBadge } from './badge.ts';
import type { Reading } from './form.ts';

/**
 * `![](https://…` without its end, `![] (…)` with a space, `[](…)` without its mark, and a space before the colour.
 * The URL runs to what cannot stand in one; every stretch of white space is bounded.
 */
const TORN =
  /!?\[[^[\]\n]{0,100}\][ \t]{0,4}\([ \t]{0,4}(https?:\/\/[^\s()|<>]{1,400})(?:[ \t]{1,4}(-[\w.]{1,40}))?[ \t]{0,4}\)?/g;

/**
 * Badges whose Markdown is broken, so that GitHub shows their source: read as what they were meant to show.
 * @param start offset into `source` where the search begins.
 * @param end where it ends, exclusive.
 */
export function splitBadges(source: string, start: number, end: number): Reading[] {
  const readings: Reading[] = [];
  for (const found of source.slice(start, end).matchAll(TORN)) {
    const url = `${found[1]}${found[2] ?? ''}`;
    const badge = readBadge(url);
    if (!badge) continue;
    const at = start + found.index;
    // White space behind belongs to whatever comes next.
    readings.push({ id: badge.text, start: at, end: at + found[0].trimEnd().length, url });
  }
  return readings;
}
