import type { LinkResidueForm, TextEdit } from '../model.ts';
import { append } from '../text/collections.ts';
import { type Inline, plain } from './inline.ts';
import { type FoundForm, findForms } from './link-forms.ts';
import { mask } from './masked.ts';

/** A link that Markdown did not understand, with its place in the file. */
export interface LinkResidue {
  readonly form: LinkResidueForm | 'dropped' | 'element-open' | 'tag-stray';
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
const LEFT = /[[\]［］【】<`*_|]|~~|-->|":|”:|&(?:nbsp|e[mn]sp)/;

function mayHold(nodes: readonly Inline[]): boolean {
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!;
    if (node.kind === 'link' && node.from === 'autolink' && node.url.includes('|')) return true;
    if (node.kind !== 'text') continue;
    if (
      LEFT.test(node.text) ||
      ((nodes[i - 1]?.kind === 'link' || nodes[i - 1]?.kind === 'image') && /[(){]/.test(node.text)) ||
      (nodes[i + 1]?.kind === 'link' && node.text.endsWith('('))
    )
      return true;
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
  nodes.forEach((node, at) => {
    if (node.kind === 'code') {
      const meant = linkInCode(nodes, at, source, sink);
      if (meant) nodes[at] = meant;
    } else if (node.kind === 'link' && node.from === 'inline') {
      strayInside(node, sink);
      pictureInside(node, source, sink);
      noPicture(node, nodes[at - 1], sink);
    }
  });
  if (!mayHold(nodes)) return nodes;
  const masked = mask(nodes, source);
  const { at } = masked;
  const found = findForms(masked).filter(({ form, image, start, end }) => {
    // Where nothing is defined, `[ICML][2024]` refers to nothing; `![Free][icon]` can only be a picture.
    if (form === 'reference') return image || defines;
    if (form === 'open-bracket') return !pairsInside(nodes, at[end]!, ']', source);
    return form !== 'close-bracket' || !pairsInside(nodes, at[start]!, '[', source);
  });
  if (found.length === 0) return nodes;
  let rest = nodes;
  const out: Inline[] = [];
  for (const each of found) {
    const slice = (range: readonly [number, number] | undefined) =>
      range && source.slice(at[range[0]], at[range[1]]);
    const start = at[each.start]!;
    const end = at[each.end]!;
    const label = slice(each.label);
    const address = slice(each.address);
    const named = address ?? slice(each.identifier);
    const written = each.edits?.map(([from, to, text]) => ({ start: at[from]!, end: at[to]!, text }));
    const isSame = each.form === 'address-twice' && linkBefore(nodes, start)?.url === address;
    const edits = isSame
      ? [{ start, end, text: '' }]
      : each.rewrite && label && address && !/[[\]]/.test(label)
        ? [{ start, end, text: `[${label.trim()}](${address})` }]
        : written;
    sink.set(start, {
      form: each.form,
      start,
      end,
      image: each.image,
      ...(label !== undefined && { label }),
      ...(named !== undefined && { address: named }),
      ...(edits && { edits }),
    });
    const meant = read(each, nodes, at, address, source);
    if (!meant) continue;
    append(out, clip(rest, rest[0]?.start ?? start, start, source));
    out.push(meant);
    rest = clip(rest, end, Number.POSITIVE_INFINITY, source);
  }
  return [...out, ...rest];
}

/** `[[2304.02643\\]](…)`: the bracket beside a link has its other in the text of the link, escaped. */
function pairsInside(nodes: readonly Inline[], offset: number, sign: '[' | ']', source: string): boolean {
  const isAtEnd = sign === ']';
  const link = nodes.find(({ kind, start, end }) => {
    const away = isAtEnd ? start - offset : offset - end;
    return kind === 'link' && (away === 0 || (away === 1 && /[ \t]/.test(source[isAtEnd ? offset : end]!)));
  });
  if (link?.kind !== 'link') return false;
  let open = 0;
  for (const character of plain(link.children)) open += character === '[' ? 1 : character === ']' ? -1 : 0;
  const text = plain(link.children).trim();
  return isAtEnd ? open === -1 && text.endsWith(']') : open === 1 && text.startsWith('[');
}

const IN_CODE = /^(`+[ ]*)(!?)\[([^[\]\n]{1,300})\]\((https?:\/\/[^\s()]+)\)([ ]*`+)$/;
/** `Name <https://…>`_ of reStructuredText. */
const NAMED = /^`([^`<>\n]{1,200}?)[ ]*<(https?:\/\/[^\s<>]+)>`$/;

/** Code that is nothing but a link, where a title stands. */
function linkInCode(
  nodes: readonly Inline[],
  index: number,
  source: string,
  sink: ResidueSink,
): Inline | undefined {
  const { start, end } = nodes[index]!;
  if (end - start > 2000 || source[end - 2] !== (source[end] === '_' ? '>' : ')')) return undefined;
  const line = source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
  const before = nodes[index - 1];
  const first = !before || before.kind === 'break' || /^[\s*_>\d.)+-]*$/.test(line);
  // What reStructuredText writes is nothing else, wherever it stands.
  if (!first && !/\[$/.test(line) && source[end] !== '_') return undefined;
  const written = source.slice(start, end);
  const code = IN_CODE.exec(written);
  const named = code ? null : NAMED.exec(written);
  if (!code && !named) return undefined;
  const label = code ? code[3]! : named![1]!;
  const address = code ? code[4]! : named![2]!;
  const from = start + (code ? code[1]!.length + code[2]!.length + 1 : 1);
  const last = named ? end + (source[end + 1] === '_' ? 2 : 1) : end;
  sink.set(start, {
    form: code ? 'code' : 'markup',
    start,
    end: last,
    image: code?.[2] === '!',
    label,
    address,
    edits: code
      ? [
          { start, end: start + code[1]!.length, text: '' },
          { start: end - code[5]!.length, end, text: '' },
        ]
      : [{ start, end: last, text: `[${label}](${address})` }],
  });
  const at = start + written.indexOf(address, written.indexOf(label) + label.length);
  return {
    kind: 'link',
    url: address,
    from: 'inline',
    children: [{ kind: 'text', text: label, start: from, end: from + label.length }],
    start,
    end,
    urlSpan: { start: at, end: at + address.length },
  };
}

/** A mark of code or emphasis at one end of a link's text that has no other. */
function strayInside({ children }: Extract<Inline, { kind: 'link' }>, sink: ResidueSink): void {
  const [only] = children;
  if (children.length === 1 && only?.kind === 'text' && only.end - only.start === only.text.length) {
    const spaced = /^(\*{2}|__)[ \t]{1,4}(?=[^\s*_])[^*]{1,300}(?<=[^\s*_])[ \t]{1,4}\1$/.exec(only.text);
    if (spaced) {
      const { start, end } = only;
      const text = `${spaced[1]!}${only.text.slice(2, -2).trim()}${spaced[1]!}`;
      sink.set(start, { form: 'mark', start, end, image: false, edits: [{ start, end, text }] });
      return;
    }
  }
  for (const node of [children[0], children.at(-1)]) {
    if (node?.kind !== 'text') continue;
    // `**words*`: of two stars one opens, and the other is left over.
    const beside = node === children[0] ? children[1] : children.at(-2);
    if (/^[*_]{1,2}$/.test(node.text) && beside?.kind === 'element' && children.length === 2) {
      const early = node === children[1] ? earlyEnd(beside, node.text) : undefined;
      if (early !== undefined) {
        sink.set(early, { form: 'mark-inside', start: early, end: early + 1, image: false });
        continue;
      }
      sink.set(node.start, { form: 'mark', start: node.start, end: node.end, image: false });
      continue;
    }
    const mark = /^(?:`|\*{1,3}|_{2,3})(?=\S)|(?<=\S)(?:`|\*{2,3}|_{2,3})$/.exec(node.text);
    if (!mark || node.end - node.start !== node.text.length) continue;
    if (node.text.split(mark[0][0]!).length - 1 !== mark[0].length) continue;
    const start = node.start + mark.index;
    const end = start + mark[0].length;
    sink.set(start, { form: 'mark', start, end, image: false, edits: [{ start, end, text: '' }] });
  }
}

/** Where a sign in bold words ends them as emphasis: of `**90%* sure**` GitHub takes one "*" off each end. */
function earlyEnd(
  { tag, children, start }: Extract<Inline, { kind: 'element' }>,
  sign: string,
): number | undefined {
  const [first] = children;
  if (sign.length !== 1 || tag !== 'em' || first?.kind !== 'element' || first.tag !== 'em') return undefined;
  return first.start === start + 1 && children.length > 1 ? first.end - 1 : undefined;
}

/** Pictures that are none, as they may be written where a link has its text. */
const INSIDE: readonly (readonly [form: LinkResidueForm, pattern: RegExp])[] = [
  ['picture-tag', /<img[ \t][^<>]{0,200}(?:src|alt|width|height)=.*$/s],
  ['picture-bare', /!\((?:https?:[^\s()]+)\)/],
  ['reference', /!\[([^[\]]{0,200})\]\[([^[\]]{1,100})\]/],
  ['picture-cut', /!\[[^[\]]{0,200}\]\((?=https?:)[^\s()]+$/],
];

/** A picture that is none in the text of a link. */
function pictureInside(
  { children }: Extract<Inline, { kind: 'link' }>,
  source: string,
  sink: ResidueSink,
): void {
  for (const node of children) {
    if (node.kind === 'text' && /!\(|!\[/.test(node.text)) partedInside(node, source, sink);
    if (node.kind !== 'text' || !/[<!]/.test(node.text) || node.end - node.start !== node.text.length)
      continue;
    for (const [form, pattern] of INSIDE) {
      const found = pattern.exec(node.text);
      if (!found) continue;
      const start = node.start + found.index;
      // Its address may be read as one by itself, and close it behind.
      if (form === 'picture-tag' && source.slice(start, children.at(-1)!.end).includes('>')) continue;
      const edits = form === 'picture-bare' ? [{ start: start + 1, end: start + 1, text: '[]' }] : undefined;
      sink.set(start, {
        form,
        start,
        end: start + found[0].length,
        image: true,
        ...(edits && { edits }),
        ...(form === 'reference' && { label: found[1]!, address: found[2]! }),
      });
    }
  }
}

/** Pictures of which GitHub reads the address by itself, in the text of a link: swapped brackets, a space between them. */
const PARTED: readonly (readonly [form: LinkResidueForm, pattern: RegExp])[] = [
  ['swapped', /!\(([^()[\]\n]{0,100})\)\[(https?:[^\s()[\]]{1,400})\]/],
  ['gap', /!\[([^[\]\n]{0,100})\][ \t]{1,4}\((https?:[^\s()]{1,400})\)/],
  // What stands behind the space may be a title.
  ['address-space', /!\[([^[\]\n]{0,100})\]\((https?:[^\s()]{1,400}[ \t][^\s()"'“]{1,200})\)/],
];

function partedInside(node: Extract<Inline, { kind: 'text' }>, source: string, sink: ResidueSink): void {
  const written = source.slice(node.start, node.start + 600);
  for (const [form, pattern] of PARTED) {
    const found = pattern.exec(written);
    if (!found || found.index >= node.end - node.start) continue;
    const start = node.start + found.index;
    const end = start + found[0].length;
    const edits = [{ start, end, text: `![${found[1]!}](${found[2]!})` }];
    sink.set(start, { form, start, end, image: true, ...(form !== 'address-space' && { edits }) });
  }
}

const linkBefore = (nodes: readonly Inline[], offset: number) =>
  nodes.find((node) => node.kind === 'link' && node.end === offset) as
    | Extract<Inline, { kind: 'link' }>
    | undefined;

const PICTURE = /^https?:\/\/(?:img\.shields\.io\/|[^\s?#]+\.(?:svg|png|gif|jpe?g|webp)(?:[?#]|$))/i;

const BADGE = /^https?:\/\/img\.shields\.io\/(?:badge|static)\//i;

/** `! [x](x.png)`, `[!x](x.png)`: a picture whose sign stands apart. */
function noPicture(
  { url, start, end, children }: Extract<Inline, { kind: 'link' }>,
  before: Inline | undefined,
  sink: ResidueSink,
): void {
  const [first] = children;
  const inside = first?.kind === 'text' && first.text.startsWith('!') && first.start === start + 1;
  const apart =
    before?.kind === 'text' && before.end === start ? /(?:^|\s)(![ \t]+)$/.exec(before.text) : null;
  // No link leads to a badge.
  const isBadge = BADGE.test(url) && children.length === 1 && first?.kind === 'text';
  if ((!inside && !apart && !isBadge) || !PICTURE.test(url)) return;
  const from = apart ? start - apart[1]!.length : start;
  sink.set(from, {
    form: 'picture',
    start: from,
    end,
    image: true,
    edits: [
      apart
        ? { start: from + 1, end: start, text: '' }
        : { start, end: start + (inside ? 2 : 1), text: '![' },
    ],
  });
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
