import { type Inline, plain, walkInlines } from '../markdown/inline.ts';
import type { Reading } from '../taxonomy/syntax/form.ts';
import { splitList } from '../taxonomy/syntax/form.ts';
import { append } from '../text/collections.ts';
import type { Candidate } from './candidates.ts';
import { roleOfText } from './vocabulary.ts';

/** What a file is read as: of these some say what a link leads to. */
export const FORMAT = /^(?:html|epub|mobi|azw3|kindle|e-?books?)$/i;

/** Formats that are names of tools or of languages too. */
const FORMAT_TOO = /^(?:ps|postscript|djvu|chm|markdown|md|ipynb|txt|docbook|(?:la)?tex|asciidoc|azw|fb2)$/i;

/** What stands beside formats in their brackets: a word. */
const WORD = /^\p{L}[\p{L}\p{N}+.-]{0,15}$/u;

/** So many entries, and such a share of them, end with formats, each of these comes so often, and few others link them. */
const HABIT = { fewest: 8, share: 0.09, uses: 3, linked: 0.5 };

/** Brackets that are longer hold a sentence; those around links have addresses in them. */
const LONGEST = { words: 60, linked: 500 };
/** No line ends with more brackets that say something each. */
const MOST = 6;

/** In place of links, pictures and code: nothing within them is a bracket of the line. */
const MASK = '\0';

const isFormat = (word: string) =>
  FORMAT.test(word) || FORMAT_TOO.test(word) || (WORD.test(word) && roleOfText(word) !== undefined);

/** Whether the words of a bracket say as what a thing is to be read: `PDF`, `HTML, DocBook`. */
function areFormats(words: readonly string[]): boolean {
  const known = words.filter(isFormat).length;
  return known > 0 && known * 2 >= words.length && words.every((word) => isFormat(word) || WORD.test(word));
}

/** Whether a bracket of formats begins at a place. */
export function beginsWithFormats(text: string, at: number): boolean {
  const found = /^\s{0,3}[(（]([^()（）]{1,60})[)）]/.exec(text.slice(at, at + 80));
  return found !== null && areFormats([...splitList(found[1]!, 0, found[1]!.length)].map(({ id }) => id));
}

/**
 * Formats in brackets at the end of the first line, other brackets before and behind them, by their entry; none where few
 * entries have them or where others link them: `[Fir](…) - Ann Lee (HTML, PDF) (second edition)`.
 */
export function formatsAtEnds(
  candidates: readonly Candidate[],
  text: string,
): ReadonlyMap<Candidate, readonly Reading[]> {
  const found = new Map<Candidate, readonly Reading[]>();
  const ids = new Set<string>();
  let uses = 0;
  for (const candidate of candidates) {
    const own = formatsOf(candidate, text);
    if (own.length === 0) continue;
    found.set(candidate, own);
    for (const { id } of own) ids.add(id.toLowerCase());
    uses += own.length;
  }
  const isHabit =
    found.size >= HABIT.fewest &&
    found.size >= candidates.length * HABIT.share &&
    uses >= ids.size * HABIT.uses;
  return isHabit && linkedAs(candidates, ids) <= found.size * HABIT.linked ? found : new Map();
}

/** How many links behind titles say one of some words: they tell where they lead, and without a link a word may lack one. */
function linkedAs(candidates: readonly Candidate[], ids: ReadonlySet<string>): number {
  let linked = 0;
  for (const { inlines, titleLine } of candidates) {
    for (const node of walkInlines(inlines)) {
      if (node.kind !== 'link' || node === titleLine.link) continue;
      const words = plain(node.children);
      if (words.length > LONGEST.words) continue;
      const bare = words.replace(/^[\s([（]+|[\s)\]）]+$/g, '');
      if (ids.has(bare.toLowerCase())) linked++;
    }
  }
  return linked;
}

function formatsOf({ row, shape, titleLine, inlines }: Candidate, text: string): Reading[] {
  if (row || shape === 'heading') return [];
  const stop = inlines.findIndex((node, at) => at > 0 && node.kind === 'break');
  const line = stop === -1 ? inlines : inlines.slice(0, stop);
  const from = Math.max(titleLine.titleSpan.end, titleLine.link?.end ?? 0);
  const end = line.at(-1)?.end ?? 0;
  if (end <= from || !/[)）]/.test(text.slice(from, end))) return [];
  const found: Reading[] = [];
  for (const { start, inner } of bracketsAtEnd(masked(line, from, end, text))) {
    if (inner.length > LONGEST.words || inner.includes(MASK)) continue;
    const open = from + start;
    const parts = [...splitList(text, open + 1, open + 1 + inner.length)];
    if (!areFormats(parts.map(({ id }) => id))) continue;
    const [only] = parts;
    if (parts.length === 1) found.push({ ...only!, start: open, end: open + inner.length + 2 });
    else append(found, parts);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The source of a line, what links, pictures and code are written with left out in it. */
function masked(line: readonly Inline[], from: number, end: number, text: string): string {
  let source = '';
  let at = from;
  for (const node of walkInlines(line)) {
    if (node.kind !== 'link' && node.kind !== 'image' && node.kind !== 'code') continue;
    if (node.start < at) continue;
    source += text.slice(at, node.start) + MASK.repeat(node.end - node.start);
    at = node.end;
  }
  return source + text.slice(at, end);
}

/** The brackets that a line ends with, the last first. */
function* bracketsAtEnd(line: string): Generator<{ start: number; inner: string }> {
  let end = line.length;
  for (let count = 0; count < MOST; count++) {
    while (end > 0 && /[\s.*_\0]/.test(line[end - 1]!)) end--;
    if (!/[)）]/.test(line[end - 1] ?? '')) return;
    const before = line.slice(Math.max(0, end - LONGEST.linked), end - 1);
    const open = Math.max(before.lastIndexOf('('), before.lastIndexOf('（'));
    const inner = before.slice(open + 1);
    if (open === -1 || /[)）]/.test(inner)) return;
    const start = end - 1 - before.length + open;
    yield { start, inner };
    end = start;
  }
}
