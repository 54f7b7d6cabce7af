import type { Inline } from '../../markdown/inline.ts';
import type { Label, LabelSyntax, Span, Tag } from '../../model.ts';
import { foldSpace } from '../../text/fold.ts';

/** A label found in the text, before it has a line and a column. */
export interface Reading extends Span {
  /** The label decoded, white space folded; never empty. */
  readonly id: string;
  /** As written, without `#`. */
  readonly color?: string;
  readonly alt?: string;
  /** Image URL of a badge or icon. */
  readonly url?: string;
  /** Where the label is a link: its target. A badge that links elsewhere is mostly a field (`arXiv`), no label. */
  readonly linked?: string;
}

/** One way to write labels: reads them and writes them. Offsets are UTF-16 units into `source`. */
export interface LabelForm {
  readonly syntax: LabelSyntax;
  /** Labels of this form in a stretch of inlines, in document order. `source` is the file's whole text. */
  read(nodes: readonly Inline[], source: string): Reading[];
  /**
   * A label as this form writes it, in the manner of `like` where given.
   * @returns `undefined` where it cannot be known how, e.g. an icon without its image.
   */
  write(
    tag: Pick<Tag, 'id' | 'title' | 'color'>,
    like?: Pick<Label, 'raw' | 'id' | 'color' | 'alt' | 'url'>,
  ): string | undefined;
}

/** An inline, and the address of the link that it stands in, if any. */
interface Leaf<Kind extends Inline['kind']> {
  readonly node: Extract<Inline, { kind: Kind }>;
  readonly link: string | undefined;
}

/** Every inline of these kinds in document order. */
export function leaves<Kind extends Inline['kind']>(
  nodes: readonly Inline[],
  ...kinds: readonly Kind[]
): readonly Leaf<Kind>[] {
  const found: Leaf<Kind>[] = [];
  collect(nodes, undefined, kinds, found);
  return found;
}

function collect<Kind extends Inline['kind']>(
  nodes: readonly Inline[],
  link: string | undefined,
  kinds: readonly Kind[],
  found: Leaf<Kind>[],
): void {
  for (const node of nodes) {
    if ((kinds as readonly string[]).includes(node.kind))
      found.push({ node: node as Leaf<Kind>['node'], link });
    if (node.kind === 'link') collect(node.children, node.url, kinds, found);
    else if (node.kind === 'element') collect(node.children, link, kinds, found);
  }
}

const ESCAPED = /\\([!-/:-@[-`{-~])/g;

/** Text as people see it, of a stretch of source: backslash escapes taken away, white space folded. */
export function seen(raw: string): string {
  return foldSpace(raw.replace(ESCAPED, '$1'));
}

/**
 * The parts of `source.slice(start, end)` between separators, trimmed, empty ones left out. Separators are
 * commas and semicolons, ASCII or CJK, outside of parentheses.
 */
export function* splitList(source: string, start: number, end: number): Generator<Reading> {
  let depth = 0;
  let from = start;
  for (let i = start; i <= end; i++) {
    const character = i === end ? ',' : source[i]!;
    if (character === '(' || character === '（') depth++;
    else if (character === ')' || character === '）') depth = Math.max(0, depth - 1);
    else if (i === end || (depth === 0 && ',;，、；'.includes(character))) {
      yield* trimmed(source, from, i);
      from = i + 1;
    }
  }
}

/** One reading of a stretch without the white space around it; none when nothing is left. */
export function* trimmed(source: string, start: number, end: number): Generator<Reading> {
  let a = start;
  let b = end;
  while (a < b && /\s/.test(source[a]!)) a++;
  while (b > a && /\s/.test(source[b - 1]!)) b--;
  const id = seen(source.slice(a, b));
  if (id !== '') yield { id, start: a, end: b };
}
