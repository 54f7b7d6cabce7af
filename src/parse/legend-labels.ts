import { type Inline, plain } from '../markdown/inline.ts';
import type { LabelSyntax, Lines } from '../model.ts';
import { labelForms } from '../taxonomy/syntax/index.ts';
import { foldSpace } from '../text/fold.ts';
import { toLabel } from './labels.ts';

const ORDER: readonly LabelSyntax[] = ['badge', 'icon', 'html', 'code', 'emoji'];

/** The emoji that a cell holds alone. */
export function emojiCell(
  cells: readonly { readonly inlines: readonly Inline[] }[],
  text: string,
  lines: Lines,
) {
  for (const { inlines } of cells) {
    const label = inlines.length === 1 ? lastEmoji(inlines, text, lines) : undefined;
    if (label && text.slice(inlines[0]!.start, label.span.start).trim() === '') return label;
  }
  return undefined;
}

/** The first label of nodes that is no link. */
export function firstLabel(nodes: readonly Inline[], text: string, lines: Lines) {
  for (const syntax of ORDER) {
    const reading = labelForms[syntax].read(nodes, text).find(({ linked }) => !linked);
    if (reading && (syntax !== 'emoji' || nodes.length === 1)) return toLabel(reading, syntax, text, lines);
  }
  return undefined;
}

/** The emoji that a text begins with. */
export function leadingEmoji(node: Inline | undefined, text: string, lines: Lines) {
  if (node?.kind !== 'text') return undefined;
  const reading = labelForms.emoji.read([node], text)[0];
  if (!reading || text.slice(node.start, reading.start).trim() !== '') return undefined;
  return toLabel(reading, 'emoji', text, lines);
}

/** `Abandoned :skull:`: the words first, and behind them the label. */
export function lastEmoji(nodes: readonly Inline[], text: string, lines: Lines) {
  const [node] = nodes;
  if (nodes.length !== 1 || node?.kind !== 'text') return undefined;
  const readings = labelForms.emoji.read([node], text);
  const [reading] = readings;
  if (
    !reading ||
    readings.length > 1 ||
    text
      .slice(reading.end, node.end)
      .replace(/\ufe0f/g, '')
      .trim() !== ''
  )
    return undefined;
  return toLabel(reading, 'emoji', text, lines);
}

/** `**[P]** paid`: a short word in brackets, in bold. */
export function boldBracket(node: Inline | undefined, text: string, lines: Lines) {
  if (node?.kind !== 'element' || (node.tag !== 'strong' && node.tag !== 'b')) return undefined;
  const [reading] = labelForms.bracket.read([node], text);
  if (
    !reading ||
    reading.id.length > 12 ||
    !/\p{L}/u.test(reading.id) ||
    plain([node]).trim() !== `[${reading.id}]`
  )
    return undefined;
  return toLabel(reading, 'bracket', text, lines);
}

/** What nodes say besides a label. */
export function wordsOf(nodes: readonly Inline[], label: { start: number; end: number }): string {
  const outside = nodes.flatMap((node): Inline[] => {
    if (node.end <= label.start || node.start >= label.end) return [node];
    if (node.kind !== 'text') return [];
    const behind = node.text.slice(label.end - node.start);
    // `Abandoned :skull:`: the words stand before the label.
    return [{ ...node, text: behind.trim() === '' ? node.text.slice(0, label.start - node.start) : behind }];
  });
  return foldSpace(plain(outside));
}
