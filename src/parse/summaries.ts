import type { Block } from '../markdown/block.ts';
import { type Inline, plain, readHtml } from '../markdown/inline.ts';
import { trimSpan } from '../markdown/offsets.ts';
import type { Field } from '../model.ts';
import { append } from '../text/collections.ts';
import { foldSpace } from '../text/fold.ts';
import { fieldOf, linkedOut } from './candidates.ts';
import { softLines } from './lines-of-links.ts';
import { isRoleLine } from './role-lines.ts';
import { readKey } from './title.ts';
import { SUMMARY_KEY, withoutMarks } from './vocabulary.ts';

/** A fold that is opened with a name; what a name is made of is looked at later. */
const OPENS =
  /<details(?:\s[^<>]{0,400})?>\s{0,99}<summary(?:\s[^<>]{0,400})?>([\s\S]{0,300}?)<\/summary\s{0,9}>/i;
const CLOSES = /<\/details\s{0,9}>/i;

/** Names of folds that hold what a thing is, and what asks to open them: `Click to view the abstract`. */
const SUMMARY_FOLD =
  /^(?:(?:click|tap|press|here|to|for|show|see|view|read|expand|open|toggle|the|paper|full|short) )*(abstract|tl ?dr|summary|description|简介|摘要|概要|描述|요약|초록|説明)(?: (?:click|tap|here|to|show|see|view|read|expand|open|toggle))*$/i;

/**
 * What a fold holds that is named as a summary, as a field of that name: `<details><summary>Abstract</summary>…</details>`,
 * its words in raw HTML or in paragraphs. Only what stands before the next heading is looked at.
 */
export function summaryInFold(blocks: readonly Block[], text: string): Field | undefined {
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!;
    if (block.type === 'heading') return undefined;
    if (block.type !== 'html') continue;
    const opened = OPENS.exec(text.slice(block.span.start, block.span.end));
    const name =
      opened && SUMMARY_FOLD.exec(withoutMarks(foldSpace(plain(readHtml(opened[1]!, block.span.start)))));
    if (!name) continue;
    const from = block.span.start + opened!.index + opened![0].length;
    const nodes = untilClosed(blocks, at, from, text);
    const value = nodes ? foldSpace(plain(nodes)) : '';
    if (value === '') continue;
    return {
      name: name[1]!,
      value,
      span: trimSpan(text, { start: nodes![0]!.start, end: nodes!.at(-1)!.end }),
    };
  }
  return undefined;
}

/** What stands from a place in raw HTML to the end of its fold; nothing where more than words stands there. */
function untilClosed(blocks: readonly Block[], at: number, from: number, text: string): Inline[] | undefined {
  const nodes: Inline[] = [];
  for (const block of blocks.slice(at)) {
    if (block.type !== 'html' && block.type !== 'paragraph') return undefined;
    if (block.type === 'paragraph' && isRoleLine(block.inlines, 1)) continue;
    if (nodes.length > 0) nodes.push({ kind: 'break', start: block.span.start, end: block.span.start });
    if (block.type === 'paragraph') {
      append(nodes, block.inlines);
      continue;
    }
    const start = Math.max(from, block.span.start);
    const html = text.slice(start, block.span.end);
    const end = CLOSES.exec(html);
    append(nodes, readHtml(end ? html.slice(0, end.index) : html, start));
    if (end) return nodes;
  }
  return undefined;
}

/** `**Abstract**: …` below a heading, with the lines that go on with it. */
export function keyedSummary(words: readonly Inline[], text: string): Field | undefined {
  const lines = softLines(words, text);
  const from = lines.findIndex((line) => SUMMARY_KEY.test(readKey(line)?.name ?? ''));
  if (from === -1) return undefined;
  const said: Inline[] = [];
  for (const [at, line] of lines.slice(from).entries()) {
    if (at > 0 && (readKey(line) || isRoleLine(line, 1))) break;
    if (at > 0) said.push({ kind: 'text', text: ' ', start: line[0]!.start, end: line[0]!.start });
    append(said, line);
  }
  return fieldOf({ inlines: said, span: { start: said[0]!.start, end: said.at(-1)!.end } }, text);
}

type Paragraph = Extract<Block, { type: 'paragraph' }>;

/** So many paragraphs of one summary are read. */
const LONGEST = 20;

/** A summary below its key, and how many blocks it takes. */
export interface Quoted {
  readonly field: Field;
  readonly nodes: readonly Inline[];
  readonly blocks: number;
}

/** The quotes, or the one paragraph, that blocks begin with where the line above is a key for them: `Abstract:`. */
export function quotedSummary(above: readonly Inline[], blocks: readonly Block[]): Quoted | undefined {
  const name = /[:：]\s*$/.test(plain(above)) ? readKey(above)?.name : undefined;
  if (name === undefined || !SUMMARY_KEY.test(name)) return undefined;
  const found = quotesIn(blocks);
  if (found.length === 0) return undefined;
  const nodes = found.flatMap(({ inlines, span }): Inline[] => [
    { kind: 'text', text: ' ', start: span.start, end: span.start },
    ...inlines,
  ]);
  // The sign of a quote is none of what it says.
  const start = found[0]!.inlines[0]!.start;
  const span = { start, end: found.at(-1)!.span.end };
  return { field: { name, value: foldSpace(plain(nodes)), span }, nodes, blocks: found.length };
}

/** Quotes, or one paragraph that is no title of a list below it. */
function quotesIn(blocks: readonly Block[]): Paragraph[] {
  const found: Paragraph[] = [];
  for (let at = 0; at < blocks.length && found.length < LONGEST; at++) {
    const block = blocks[at]!;
    if (block.type !== 'paragraph' || plain(block.inlines).trim() === '') break;
    const isTitle = blocks[at + 1]?.type === 'list' || linkedOut(block.inlines);
    if (!block.quoted && (found.length > 0 || isTitle)) break;
    found.push(block);
    if (!block.quoted) break;
  }
  return found;
}

/** The summary below a heading behind a list whose last line is a key for it. */
export function quotedBelow(below: readonly Block[]): Field | undefined {
  const at = below.findIndex(({ type }) => type !== 'paragraph');
  const list = below[at];
  if (list?.type !== 'list') return undefined;
  return quotedSummary(list.items.at(-1)?.head ?? [], below.slice(at + 1))?.field;
}
