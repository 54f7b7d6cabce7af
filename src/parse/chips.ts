import { type Inline, plain } from '../markdown/inline.ts';
import type { Label } from '../model.ts';
import type { Reading } from '../taxonomy/syntax/form.ts';
import { labelForms } from '../taxonomy/syntax/index.ts';
import { append } from '../text/collections.ts';
import { meet } from '../text/span.ts';
import type { Candidate } from './candidates.ts';

/** Elements that set what they hold off from the text before them. */
const SET_OFF = new Set(['sup', 'sub', 'small']);

/** What stands between chips. */
const BETWEEN = /^[\s,;|·•/]*$/;

/** What is typed, a path or an address is no chip. */
const TYPED = /^[-.]|\s-|[/~$<>=@]|\s\S+\s/;

/** Where a sentence ends before chips. */
const SENTENCE_END = /[.!?。！？…)\]"”](?:\s|<br\s?\/?>)*[[(]?\s*$/i;

/** Whether nodes are code and what may stand between, nothing else. */
function isOnlyCode(nodes: readonly Inline[]): boolean {
  return (
    nodes.some(({ kind }) => kind === 'code') &&
    nodes.every((node) => node.kind === 'code' || (node.kind === 'text' && BETWEEN.test(node.text)))
  );
}

export interface Chips {
  readings: Reading[];
  /** Whether none is set off by more than the end of the sentence before it. */
  isLoose: boolean;
}

/** Code at the end of cells that says of what kind an entry is: `` Plays sound. <sup>`audio` · `c`</sup> ``. */
export function chipsOf({ row }: Candidate, text: string): Chips {
  const readings: Reading[] = [];
  let isLoose = true;
  row?.written.cells.forEach(({ inlines }, at) => {
    const last = inlines.at(-1);
    if (!last || inlines.length < 2) return;
    if (last.kind === 'element' && SET_OFF.has(last.tag)) {
      if (!isOnlyCode(last.children) || !/\p{L}/u.test(plain(inlines.slice(0, -1)))) return;
      const found = labelForms.code.read(last.children, text);
      if (found.some(({ id }) => TYPED.test(id))) return;
      append(readings, found);
      isLoose = false;
      return;
    }
    if (row.columns[at]?.role !== 'description') return;
    const from = startOfCode(inlines);
    const before = inlines[from - 1];
    if (!before || from >= inlines.length) return;
    const isApart =
      inlines[from]!.kind === 'break' || SENTENCE_END.test(text.slice(before.start, before.end));
    if (!isApart) return;
    const found = labelForms.code.read(inlines.slice(from), text);
    if (!found.some(({ id }) => TYPED.test(id))) append(readings, found);
  });
  return { readings, isLoose };
}

/** Where the code begins that nodes end with; a bracket may close behind it. */
function startOfCode(nodes: readonly Inline[]): number {
  const last = nodes.at(-1)!;
  const closes = last.kind === 'text' && /^\s*[)\]]?\s*\.?$/.test(last.text);
  let at = closes ? nodes.length - 1 : nodes.length;
  const end = at;
  while (at > 0) {
    const node = nodes[at - 1]!;
    if (node.kind !== 'code' && node.kind !== 'break' && !(node.kind === 'text' && BETWEEN.test(node.text)))
      break;
    at--;
  }
  return at === end ? nodes.length : at;
}

/** What a cell says without the chips at its end. */
export function withoutChips(nodes: readonly Inline[], labels: readonly Label[]): Inline[] {
  const isChip = (node: Inline) =>
    (node.kind === 'code' || (node.kind === 'element' && isOnlyCode(node.children))) &&
    labels.some(({ span, syntax }) => syntax === 'code' && meet(span, node));
  let at = nodes.length;
  let found = false;
  while (at > 0) {
    const node = nodes[at - 1]!;
    if (isChip(node)) found = true;
    else if (node.kind !== 'break' && !(node.kind === 'text' && /^[\s,;|·•/)\].]*$/.test(node.text))) break;
    at--;
  }
  if (!found) return [...nodes];
  const kept = nodes.slice(0, at);
  const last = kept.at(-1);
  const left = last?.kind === 'text' ? /[\s,;|·•/([]+$/.exec(last.text) : null;
  // Only where the text is as it was written its offsets are known.
  if (last?.kind === 'text' && left && last.end - last.start === last.text.length)
    kept[kept.length - 1] = { ...last, text: last.text.slice(0, left.index), end: last.start + left.index };
  return kept;
}
