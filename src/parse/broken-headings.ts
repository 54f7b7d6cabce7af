import type { Block } from '../markdown/block.ts';
import { plain } from '../markdown/inline.ts';
import { countCells } from '../markdown/line-kinds.ts';
import { clip } from '../markdown/residue.ts';
import { lineEndingOf } from '../text/lines.ts';
import { put, type Recovery } from './broken-items.ts';
import { leadingLink } from './kin.ts';

type Heading = Extract<Block, { type: 'heading' }>;

/** How a file writes its headings. */
export interface HeadingHabit {
  /** Headings that begin with `#`, outside of items. */
  marked: number;
  /** Headings that are text above a line of dashes or equals signs. */
  underlined: number;
  /** Headings inside of list items. */
  inItems: number;
}

const isMarked = ({ span }: Heading, text: string) => text[span.start] === '#';

/** How the headings of some blocks are written. */
export function headingHabit(blocks: readonly Block[], text: string): HeadingHabit {
  const habit: HeadingHabit = { marked: 0, underlined: 0, inItems: 0 };
  const visit = (block: Block, nested: boolean) => {
    if (block.type === 'heading') {
      if (nested) habit.inItems++;
      else if (isMarked(block, text)) habit.marked++;
      else habit.underlined++;
    } else if (block.type === 'list') {
      for (const item of block.items) for (const each of item.blocks) visit(each, true);
    }
  };
  for (const block of blocks) visit(block, false);
  return habit;
}

/** Whether nearly all headings of a file are written another way, so that a few were not meant to be written so. */
const isOdd = (few: number, { marked }: HeadingHabit) => marked >= 2 && few <= Math.max(1, marked * 0.05);

/**
 * Finds headings that were not meant as they are: empty ones, those with their marks twice, those that indentation or a
 * bullet puts into an item, and text that a line of dashes below it turns into a heading.
 * @returns what to read in place of it.
 */
export function brokenHeading(
  block: Heading,
  isInItem: boolean,
  habit: HeadingHabit,
  recovery: Recovery,
): Block[] {
  const { text, lines } = recovery.context;
  const { span, inlines } = block;
  if (!isMarked(block, text)) return isOdd(habit.underlined, habit) ? underlined(block, recovery) : [block];
  if (inlines.length === 0) {
    if (!/[^#\s]/.test(text.slice(span.start, span.end)))
      put(recovery, 'heading-empty', span, { label: '#'.repeat(block.rank) });
    return [block];
  }
  const twice =
    inlines[0]!.kind === 'text' && /^#{1,6}[ \t]+(?=\S)/.exec(text.slice(inlines[0]!.start, span.end));
  if (twice) {
    const { start } = inlines[0]!;
    const end = start + twice[0].length;
    put(recovery, 'heading-twice', span, { label: twice[0].trim(), edits: [{ start, end, text: '' }] });
    return [{ ...block, inlines: clip(inlines, end, Number.POSITIVE_INFINITY, text) }];
  }
  if (isInItem && isOdd(habit.inItems, habit)) {
    const line = lines.span(lines.lineAt(span.start));
    put(
      recovery,
      'heading-nested',
      { start: line.start, end: span.end },
      {
        label: text.slice(line.start, span.start).trim(),
        edits: [{ start: line.start, end: span.start, text: '' }],
      },
    );
  }
  return [block];
}

/** Text straight above a line of dashes: GitHub makes it a heading, though it says a sentence, an entry or a row. */
function underlined(block: Heading, recovery: Recovery): Block[] {
  const { text, lines } = recovery.context;
  const { span, inlines } = block;
  const last = lines.lineAt(Math.max(span.start, span.end - 1));
  const first = lines.lineAt(span.start);
  const rule = lines.span(last);
  const end = lines.span(last - 1).end;
  const said = text.slice(span.start, end).trimEnd();
  const sign = text.slice(rule.start, rule.end).trim();
  const isText =
    last - first > 1 ||
    plain(inlines).length > 80 ||
    /[.。!?:：;,]$/.test(said) ||
    (leadingLink(inlines) !== undefined && /\)\W{0,4}\s[-–—:]\s/.test(said)) ||
    (said.startsWith('|') && countCells(said) > 1);
  // What a file begins with, above equals signs, is its title.
  const isTitle = block.rank === 1 && text.slice(0, span.start).trim() === '';
  if (!isText || isTitle || first === last) return [block];
  const start = rule.start + text.slice(rule.start, rule.end).search(/\S/);
  put(
    recovery,
    'heading-underlined',
    { start, end: rule.end },
    {
      label: sign,
      ...(sign[0] === '-' &&
        sign.length > 2 && { edits: [{ start: rule.start, end: rule.start, text: lineEndingOf(text) }] }),
    },
  );
  return [
    { type: 'paragraph', inlines, span: { start: span.start, end: span.start + said.length }, quoted: false },
    { type: 'break', span: { start, end: rule.end } },
  ];
}

/** A heading behind a sentence on the same line: `… page. ## Games`. */
export function headingBehind(inlines: Heading['inlines'], recovery: Recovery): void {
  const last = inlines.at(-1);
  if (last?.kind !== 'text' || !last.text.includes('##')) return;
  const { text } = recovery.context;
  const found = /(?:[.。!?)](\s+)|(?:^|(?<=[^\s#]))())(#{2,6} +[^\p{Ll}\s#][^#\n]{1,60})$/u.exec(
    text.slice(last.start, last.end).trimEnd(),
  );
  if (!found) return;
  const start = last.start + found.index + found[0].length - found[3]!.length;
  const eol = lineEndingOf(text);
  put(
    recovery,
    'heading-behind',
    { start, end: start + found[3]!.length },
    {
      label: plain([last]).slice(-found[3]!.length),
      edits: [{ start: start - (found[1] ?? '').length, end: start, text: eol + eol }],
    },
  );
}
