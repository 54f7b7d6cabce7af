import stringWidth from 'fast-string-width';
import { largest } from './collections.ts';

const WIDEST = 100;
const USUAL = 80;

/** Characters a line that text is wrapped at: the terminal's, but never so wide that it is hard to read. */
export function textWidth(width: number | undefined): number {
  return Math.max(40, Math.min(width ?? USUAL, WIDEST));
}

/** Columns that a text takes. */
function widthOf(text: string): number {
  return /^[ -~]*$/.test(text) ? text.length : stringWidth(text);
}

/** Words, and single characters of a run that has no spaces to break at; `spaced`: a space stood before it. */
function partsOf(text: string): { word: string; spaced: boolean }[] {
  return text.split(/\s+/).flatMap((word) => {
    // Beyond ASCII most words have dashes, accents or emoji: none of them is of these scripts.
    if (!/[\u2e80-\ud7ff\ud82c\ud840-\ud8bf\uf900-\uffef]/.test(word)) return { word, spaced: true };
    // What may not begin a line stays with the character before it.
    const parts = word.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][^\p{L}\p{N}]*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]).)+/gsu,
    );
    return (parts ?? [word]).map((part, at) => ({ word: part, spaced: at === 0 }));
  });
}

/**
 * Breaks text into lines at spaces, and between characters of scripts that put no spaces between words.
 * @param width columns of the terminal a line, indent included (Chinese characters and emoji take two); a longer word
 *   stays whole.
 * @param indent what every line but the first begins with.
 */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const { word, spaced } of partsOf(text)) {
    const gap = line !== '' && line !== indent && spaced ? ' ' : '';
    const wide = widthOf(word);
    if (line !== '' && line !== indent && used + gap.length + wide > width) {
      lines.push(line);
      line = indent + word;
      used = widthOf(indent) + wide;
    } else {
      line += gap + word;
      used += gap.length + wide;
    }
  }
  return [...lines, line].join('\n');
}

/** Characters of a first column beyond which its second goes below it. */
const WIDE = 24;

/** Rows of two columns, the second wrapped beside the first, or below it where the first is long. */
export function columns(rows: readonly (readonly [string, string])[], width: number, margin = '  '): string {
  const usual = rows.map(([left]) => widthOf(left)).filter((length) => length <= WIDE);
  const first = largest(usual) + margin.length + 2;
  const indent = ' '.repeat(first);
  return rows
    .map(([left, right]) => {
      const beside = wrap(right, width - first).replaceAll('\n', `\n${indent}`);
      const start = margin + left;
      const gap = first - widthOf(start);
      return gap < 2 ? `${start}\n${indent}${beside}` : start + ' '.repeat(gap) + beside;
    })
    .join('\n');
}
