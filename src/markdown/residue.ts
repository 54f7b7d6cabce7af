import type { LinkResidueForm, TextEdit } from '../model.ts';
import { append } from '../text/collections.ts';
import type { Inline } from './inline.ts';
import { type FoundForm, findForms } from './link-forms.ts';
import { mask } from './masked.ts';

/** A link that Markdown did not understand, with its place in the file. */
export interface LinkResidue {
  readonly form: LinkResidueForm | 'dropped' | 'element-open';
  readonly start: number;
  readonly end: number;
  /** What was to be the text of the link, as written. */
  readonly label?: string;
  readonly address?: string;
  readonly image: boolean;
  readonly edits?: readonly TextEdit[];
}

/** By offset, so that what is read twice is told once. */
export type ResidueSink = Map<number, LinkResidue>;

/** Only text with one of these can hold a link that is none. */
const LEFT = /[[\]［］【】]/;

function mayHold(nodes: readonly Inline[]): boolean {
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!;
    if (node.kind !== 'text') continue;
    if (LEFT.test(node.text) || (nodes[i - 1]?.kind === 'link' && node.text.includes(')'))) return true;
  }
  return false;
}

/**
 * Finds links that Markdown did not understand among inlines that stand beside each other, and reads those whose text
 * and address can be told as the links that they were meant to be.
 */
export function recoverLinks(nodes: Inline[], source: string, sink: ResidueSink, defines: boolean): Inline[] {
  for (const node of nodes)
    if (node.kind === 'element' && node.html)
      node.children = recoverLinks(node.children, source, sink, defines);
  if (!mayHold(nodes)) return nodes;
  const masked = mask(nodes, source);
  // Where nothing is defined, `[ICML][2024]` refers to nothing.
  const found = findForms(masked).filter(({ form }) => form !== 'reference' || defines);
  if (found.length === 0) return nodes;
  const { at } = masked;
  let rest = nodes;
  const out: Inline[] = [];
  for (const each of found) {
    const slice = (range: readonly [number, number] | undefined) =>
      range && source.slice(at[range[0]], at[range[1]]);
    const start = at[each.start]!;
    const end = at[each.end]!;
    const label = slice(each.label);
    const address = slice(each.address);
    sink.set(start, {
      form: each.form,
      start,
      end,
      image: each.image,
      ...(label !== undefined && { label }),
      ...(address !== undefined && { address }),
      ...(each.edits && {
        edits: each.edits.map(([from, to, text]) => ({ start: at[from]!, end: at[to]!, text })),
      }),
    });
    const meant = read(each, nodes, at, address, source);
    if (!meant) continue;
    append(out, clip(rest, rest[0]?.start ?? start, start, source));
    out.push(meant);
    rest = clip(rest, end, Number.POSITIVE_INFINITY, source);
  }
  return [...out, ...rest];
}

/** The link or image that a broken one was meant to be. */
function read(
  { form, image, start, end, label, address }: FoundForm,
  nodes: readonly Inline[],
  at: readonly number[],
  url: string | undefined,
  source: string,
): Inline | undefined {
  if (!label || (!address && form !== 'reference')) return undefined;
  const span = { start: at[start]!, end: at[end]! };
  const urlSpan = address && { start: at[address[0]]!, end: at[address[1]]! };
  if (image)
    return {
      kind: 'image',
      url: url ?? '',
      alt: source.slice(at[label[0]], at[label[1]]),
      ...span,
      ...(urlSpan && { urlSpan }),
    };
  const children = clip(nodes, at[label[0]]!, at[label[1]]!, source);
  return {
    kind: 'link',
    url: url ?? '',
    from: form === 'reference' ? 'reference' : 'inline',
    children,
    ...span,
    ...(urlSpan && { urlSpan }),
  };
}

/** The inlines of a stretch; texts at its ends are cut. */
export function clip(nodes: readonly Inline[], from: number, to: number, source: string): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (node.end <= from || node.start >= to) return [];
    if (node.start >= from && node.end <= to) return [node];
    if (node.kind !== 'text' && !(node.kind === 'link' && node.from === 'autolink')) return [];
    const start = Math.max(node.start, from);
    const end = Math.min(node.end, to);
    return start < end ? [{ kind: 'text', text: source.slice(start, end), start, end }] : [];
  });
}
