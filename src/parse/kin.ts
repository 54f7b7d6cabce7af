import type { Item } from '../markdown/block.ts';
import { type Inline, plain } from '../markdown/inline.ts';
import { roleOfText } from './vocabulary.ts';

/** What the items of a list have in common, by which a line beside them shows that it was to be one. */
export interface Kin {
  readonly count: number;
  /** Share of items that begin with a link. */
  readonly linked: number;
  /** Share of items that begin with bold words instead. */
  readonly bold: number;
  /** Share of items that have a link to a page of the web, wherever it stands. */
  readonly reaching: number;
  /** What most have behind that link: a dash, a colon, or nothing. */
  readonly separator: string;
  readonly marker: string;
}

type LinkNode = Extract<Inline, { kind: 'link' }>;

/** The link that inlines begin with, emphasis around it opened. */
export function leadingLink(nodes: readonly Inline[]): LinkNode | undefined {
  const first = nodes.find(
    (node) =>
      !(node.kind === 'text' && node.text.trim() === '') && node.kind !== 'image' && node.kind !== 'break',
  );
  if (first?.kind === 'element') return leadingLink(first.children);
  return first?.kind === 'link' && plain(first.children).trim() !== '' ? first : undefined;
}

/** Whether inlines begin with bold words. */
function isBold(nodes: readonly Inline[]): boolean {
  const first = nodes.find((node) => !(node.kind === 'text' && node.text.trim() === ''));
  return first?.kind === 'element' && (first.tag === 'strong' || first.tag === 'b');
}

/** Whether inlines link to a page of the web. */
const reaches = (nodes: readonly Inline[]): boolean =>
  nodes.some((node) =>
    node.kind === 'link' ? /^https?:/i.test(node.url) : node.kind === 'element' && reaches(node.children),
  );

/** Badges behind a link: pictures, which may be links. */
const BADGES = /^[*_~]{0,2}(?:[ \t]*\[?!\[[^[\]\n]{0,100}\]\([^()\s]{0,400}\)(?:\]\([^()\s]{0,400}\))?){1,8}/;

/** The sign behind a link, and behind its badges; empty when words follow it, or nothing. */
export function separatorBehind(link: LinkNode, text: string): string {
  let { end } = link;
  if (text.slice(end, end + 6).includes('!['))
    end += BADGES.exec(text.slice(end, end + 2000))?.[0].length ?? 0;
  return /^[*_~]{0,2}[ \t]*([-–—:：])(?:[ \t]|$)/.exec(text.slice(end, end + 12))?.[1] ?? '';
}

/** What items have in common; nothing when there are too few to tell. */
export function kinOf(items: readonly Item[], text: string): Kin | undefined {
  if (items.length < 2) return undefined;
  const separators = new Map<string, number>();
  let linked = 0;
  let bold = 0;
  let reaching = 0;
  for (const { head } of items) {
    if (reaches(head)) reaching++;
    const link = leadingLink(head);
    if (!link) {
      if (isBold(head)) bold++;
      continue;
    }
    linked++;
    const sign = separatorBehind(link, text);
    separators.set(sign, (separators.get(sign) ?? 0) + 1);
  }
  const [separator = ''] = [...separators].sort((a, b) => b[1] - a[1])[0] ?? [];
  const count = items.length;
  return {
    count,
    linked: linked / count,
    bold: bold / count,
    reaching: reaching / count,
    separator,
    marker: items[0]!.marker,
  };
}

/** Whether a line that begins with a link is shaped as most items are. */
export function isShapedLike({ linked, count, separator }: Kin, link: LinkNode, text: string): boolean {
  if (count < 3 || linked < 0.75 || roleOfText(plain(link.children)) !== undefined) return false;
  if (separator !== '') return separatorBehind(link, text) === separator;
  return /^[ \t]*(?:[\r\n]|$)/.test(text.slice(link.end, link.end + 40));
}
