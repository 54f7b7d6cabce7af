import type { ReadContext } from '../markdown/blocks.ts';
import { type Inline, plain } from '../markdown/inline.ts';
import type { BlockResidueForm, Span, TextEdit } from '../model.ts';
import { isShapedLike, type Kin } from './kin.ts';

/** A line of a paragraph that was to begin an item or a heading. */
export interface BrokenLine {
  readonly form: BlockResidueForm;
  readonly kind: 'item' | 'heading';
  /** The line from its first character to its last. */
  readonly span: Span;
  /** Where its text begins, behind what marks it. */
  readonly text: number;
  /** What Markdown needs in front of that text. */
  readonly prefix: string;
  readonly edits?: readonly TextEdit[];
  /** The marker as written. */
  readonly label: string;
}

/** White space that Markdown takes for a letter. */
const BLANK = '\\u00a0\\u1680\\u2000-\\u200b\\u202f\\u205f\\u2060\\u3000\\ufeff';
/** What an entry begins with: a link, bold text, an image. */
const LINKED = '(?=[ \\t]*(?:\\*\\*|__)?!?\\[[^\\]\\n]{1,300}\\]|[ \\t]*<a\\s|[ \\t]*\\*\\*\\S)';

const BULLET_SPACE = /^([-*+]|\d{1,3}[.)])(?=(?:\*\*|__)?!?\[[^\]\n]{1,300}\][([ ]|<a\s)/;
const BULLET_SPACE_WORDS = /^([-+]|\d{1,3}[.)])(?=\*\*\S|[\p{L}])/u;
const BULLET_BLANK = new RegExp(`^([-*+]|\\d{1,3}[.)])[${BLANK}][ \\t${BLANK}]*`, 'u');
const BULLET_SIGN = new RegExp(
  `^([•●○▪▫◦‣⁃∙·▸▹►▶➤➢»→\\p{Pd}−＊＋=~.,;]|--|\\*\\*|\\+\\+|—-|\\\\[-*+]|_(?=\\s))[${BLANK}]?${LINKED}[ \\t]*`,
  'u',
);
/** A sign and a link and no more: in lines that go on with an item it joins links. */
const JOINING = /^[•●∙·▪‣»→~]\s*\[[^\]\n]{1,60}\]\([^()\s]{1,500}\)\s*$/;
/** An item as it should be, so far from the edge that it goes on with the text above. */
const BULLET_DEEP = /^([-*+]|\d{1,3}[.)])[ \t]+(?=(?:\*\*|__)?!?\[[^\]\n]{1,300}\]\(|<a\s)/;
const HEADING_SPACE = /^(#{2,6})(?=[^#\s\\!-"$-'*-/:-@\]-`{-~]|:[a-z\d_]{2,40}:)/;
const HEADING_ONE = /^(#)(?=\p{Lu}[^#\n]{1,80}$)/u;
const HEADING_BLANK = new RegExp(`^(#{1,6})[${BLANK}][ \\t${BLANK}]*(?=\\S)`, 'u');
/** `＃＃ Games`, `\## Games`, `####### Games`. */
const HEADING_SIGN = /^(＃{1,6}|\\#{2,6}(?=[ \t])|#{7,12}(?=[ \t]))\s*(?=\S)/u;
/** A letter typed by chance before a bullet, a number of a line that was copied with it, another sign. */
const BULLET_BEHIND =
  /^((?![[(<|>#!*_`])\S(?=[-*+][ \t])|[^\d\s[(<|>#!*_`](?=\d{1,3}[.)][ \t])|\d{1,5}[ \t]*[:|]?[ \t]*(?=[-*+][ \t])|\d{1,5}(?:[ \t]*[:|])?[ \t]+(?=\d{1,3}[.)][ \t])|\d{1,3}[ \t,;:]+(?![-*+]))([-*+][ \t]+|\d{1,3}[.)][ \t]+)?(?=(?:\*\*|__)?!?\[[^\]\n]{1,300}\]\(|\*\*\S)/;
/** A comment whose first signs are wrong. */
const COMMENT =
  /^(?:(<!-(?!-)|< ?!--?|<--|<![–—]|<[–—]|!--)[^\n]{0,1000}-->?|(<!(?:-(?!-)|[–—]))[^\n]{0,1000}[-–—]>)$/;

/** The node in which an offset lies, emphasis and HTML opened. */
function nodeAt(nodes: readonly Inline[], offset: number): Inline | undefined {
  for (const node of nodes) {
    if (offset < node.start || offset >= node.end) continue;
    return node;
  }
  return undefined;
}

/** Where a link begins at an offset, the link. */
function linkAt(nodes: readonly Inline[], offset: number): Extract<Inline, { kind: 'link' }> | undefined {
  const node = nodeAt(nodes, offset);
  if (node?.kind === 'element' && node.start === offset)
    return linkAt(node.children, node.children[0]?.start ?? -1);
  return node?.kind === 'link' && node.start === offset && node.from !== 'autolink' ? node : undefined;
}

export interface LineCheck {
  readonly context: ReadContext;
  readonly inlines: readonly Inline[];
  /** Whether it begins its paragraph, where an item would be one. */
  readonly first: boolean;
  /** What the items beside it have in common. */
  readonly kin: Kin | undefined;
  /** Whether a line without a mark may be an item that lost it. */
  readonly bare: boolean;
  /** Whether it is a paragraph of its own, so that one sign may make it a heading. */
  readonly alone: boolean;
}

/** What a line of a paragraph was to begin, if anything. */
export function brokenLine(
  span: Span,
  { context, inlines, first: isFirst, kin, bare, alone }: LineCheck,
): BrokenLine | undefined {
  const line = context.text.slice(span.start, span.end);
  const first = line.charCodeAt(0);
  const second = line.charCodeAt(1);
  const isLetter = (first >= 65 && first <= 90) || (first >= 97 && first <= 122);
  // A letter begins nothing, unless a bullet or a number follows it; nearly all lines end here.
  if (isLetter && second !== 42 && second !== 43 && second !== 45 && !(second >= 48 && second <= 57))
    return undefined;
  const node = nodeAt(inlines, span.start);
  const found = (
    form: BlockResidueForm,
    kind: BrokenLine['kind'],
    mark: RegExpExecArray,
    put: string,
    certain = true,
  ): BrokenLine => ({
    form,
    kind,
    span,
    text: span.start + mark[0].length,
    prefix: put,
    label: mark[1]!,
    ...(certain && { edits: [{ start: span.start, end: span.start + mark[0].length, text: put }] }),
  });
  if (node?.kind === 'text') {
    const heading = HEADING_SPACE.exec(line) ?? (alone ? HEADING_ONE.exec(line) : null);
    if (heading) return found('heading-space', 'heading', heading, `${heading[1]} `);
    const blank = HEADING_BLANK.exec(line);
    if (blank) return found('heading-blank', 'heading', blank, `${blank[1]} `);
    const sign = HEADING_SIGN.exec(line);
    if (sign) {
      const rank = Math.min(6, sign[1]!.replace('\\', '').length);
      return found('heading-sign', 'heading', sign, `${'#'.repeat(rank)} `);
    }
    const comment = COMMENT.exec(line);
    if (comment) {
      const sign = comment[1] ?? comment[2]!;
      const close = /(?:--|[-–—])>$/.exec(line);
      const closed = { start: span.start + (close?.index ?? 0), end: span.end, text: '-->' };
      return {
        ...found('comment-sign', 'heading', comment, '<!--', false),
        label: sign,
        text: span.start + sign.length,
        ...(close && {
          edits: [
            { start: span.start, end: span.start + sign.length, text: '<!--' },
            ...(close[0] === '-->' ? [] : [closed]),
          ],
        }),
      };
    }
    const space = BULLET_SPACE.exec(line);
    if (space) return found('bullet-space', 'item', space, `${space[1]} `);
    const deep = isFirst ? null : BULLET_DEEP.exec(line);
    if (deep) return found('bullet-deep', 'item', deep, `${deep[1]} `, false);
    const white = BULLET_BLANK.exec(line);
    if (white) return found('bullet-blank', 'item', white, `${white[1]} `);
    if (kin && kin.linked + kin.bold >= 0.5) {
      const words = BULLET_SPACE_WORDS.exec(line);
      if (words && /\]\(|\s[-–—]\s/.test(line)) return found('bullet-space', 'item', words, `${words[1]} `);
      const other = BULLET_SIGN.exec(line);
      const behind = other ? null : BULLET_BEHIND.exec(line);
      const link = behind && linkAt(inlines, span.start + behind[0].length);
      // At the edge nothing goes on with what stands above it.
      const isAtEdge = span.start - context.lines.span(context.lines.lineAt(span.start)).start === 0;
      // Items of numbers are as good as those of bullets where the others are such.
      const isBullet = behind?.[2] !== undefined && /^\d/.test(behind[2]) === /^\d/.test(kin.marker);
      if (
        behind &&
        (isBullet && isAtEdge
          ? kin.linked + kin.bold >= 0.75 && kin.count >= 3
          : link && isShapedLike(kin, link, context.text))
      )
        return found('bullet-behind', 'item', behind, behind[2] ?? `${kin.marker} `, behind[2] !== undefined);
      if (other && other[1] !== kin.marker && (isAtEdge || !JOINING.test(line)))
        return found('bullet-sign', 'item', other, `${kin.marker} `);
    }
  }
  if (!bare || !kin) return undefined;
  const link = linkAt(inlines, span.start);
  if (!link || plain(link.children).trim() === '' || !isShapedLike(kin, link, context.text)) return undefined;
  const marker = `${kin.marker} `;
  return {
    form: 'bullet-missing',
    kind: 'item',
    span,
    text: span.start,
    prefix: marker,
    label: kin.marker,
    edits: [{ start: span.start, end: span.start, text: marker }],
  };
}
