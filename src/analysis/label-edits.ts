import type { Label, Span, Tag, TextEdit } from '../model.ts';

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/**
 * The smallest edit that turns a stretch of text into another: what both begin and end with stays, so that it
 * leaves room for a neighbour's edit (a space before a label whose name is fixed).
 */
export function rewrite(text: string, { start, end }: Span, to: string): TextEdit {
  const shortest = Math.min(end - start, to.length);
  let front = 0;
  while (front < shortest && text.charCodeAt(start + front) === to.charCodeAt(front)) front++;
  // No pair of surrogates is torn apart.
  if (front > 0 && isHigh(to.charCodeAt(front - 1))) front--;
  let back = 0;
  while (back < shortest - front && text.charCodeAt(end - 1 - back) === to.charCodeAt(to.length - 1 - back))
    back++;
  if (back > 0 && isLow(to.charCodeAt(to.length - back))) back--;
  return { start: start + front, end: end - back, text: to.slice(front, to.length - back) };
}

/**
 * The stretch of text that gives way when a label is rewritten in the syntax of its tag: the label, and the code
 * marks around it where it stood as a word in code.
 * @returns `undefined` where it shares its code marks with others.
 */
export function placeOf(text: string, label: Label, tag: Tag): Span | undefined {
  const { span, syntax } = label;
  if (syntax === tag.syntax || (syntax !== 'column' && syntax !== 'field')) return span;
  let { start, end } = span;
  while (text[start - 1] === '`' && text[end] === '`') {
    start--;
    end++;
  }
  return text[start - 1] === '`' || text[end] === '`' ? undefined : { start, end };
}
