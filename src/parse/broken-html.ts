import type { Block } from '../markdown/block.ts';
import { type ReadContext, readStretch } from '../markdown/blocks.ts';
import type { Residue } from '../model.ts';
import { append } from '../text/collections.ts';
import { lineEndingOf } from '../text/lines.ts';

type Html = Extract<Block, { type: 'html' }>;

const MARKDOWN = /^(?:[-*+]|\d{1,9}[.)])[ \t]+\S|^#{1,6}[ \t]+\S|^\|.*\|$|^!?\[[^\]\n]{1,300}\]\(/;

/**
 * Finds what HTML hides by the way that it is written: a comment that nothing closes, Markdown on the line on which a
 * comment ends, a table that an empty line divides; and reads the last two as they were meant.
 */
export function brokenHtml(blocks: readonly Block[], context: ReadContext, residue: Residue[]): Block[] {
  const out: Block[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (block.type === 'list')
      for (const item of block.items) item.blocks = brokenHtml(item.blocks, context, residue);
    if (block.type !== 'html') {
      out.push(block);
      continue;
    }
    const written = context.text.slice(block.span.start, block.span.end);
    if (/^\s*<!--/.test(written)) {
      append(out, comment(block, written, context, residue));
      continue;
    }
    const joined = divided(blocks, i, context, residue);
    out.push({ type: 'html', span: { start: block.span.start, end: blocks[joined]!.span.end } });
    i = joined;
  }
  return out;
}

function comment(block: Html, written: string, context: ReadContext, residue: Residue[]): Block[] {
  const { lines } = context;
  const line = lines.lineAt(block.span.start);
  const close = written.lastIndexOf('-->');
  if (close === -1) {
    const first = lines.span(line);
    // `<!-- … --` and `<!-- … ->` were to end here.
    const end = /(?<!<!)(?:--|->|—>|–>|--!>)[ \t]*$/.exec(context.text.slice(block.span.start, first.end));
    const start = end ? block.span.start + end.index : 0;
    residue.push({
      form: 'comment-open',
      span: { start: block.span.start, end: first.end },
      line,
      detail: String(lines.lineAt(Math.max(block.span.start, block.span.end - 1))),
      ...(end && { edits: [{ start, end: first.end, text: '-->' }] }),
    });
    return [block];
  }
  const rest = written.slice(close + 3);
  const behind = rest.trimStart();
  if (!MARKDOWN.test(behind.trimEnd()) || /[\r\n]/.test(behind)) return [block];
  const at = block.span.start + close + 3;
  const start = at + rest.length - behind.length;
  residue.push({
    form: 'behind-comment',
    span: { start, end: block.span.end },
    line: lines.lineAt(start),
    edits: [{ start: at, end: start, text: lineEndingOf(context.text) }],
  });
  return [
    { type: 'html', span: { start: block.span.start, end: at } },
    ...readStretch({ start, end: block.span.end, prefix: '', continues: false }, context),
  ];
}

const TABLE = /<(\/?)table(?=[\s>])/gi;

/** How many tables are open behind a text. */
function openTables(text: string, before: number): number {
  let open = before;
  for (const [, slash] of text.matchAll(TABLE)) open = Math.max(0, open + (slash ? -1 : 1));
  return open;
}

/**
 * The last of the blocks that a table takes which empty lines divide. GitHub goes on with it where HTML follows; what is
 * indented by four it shows as code, which is told.
 */
function divided(blocks: readonly Block[], from: number, context: ReadContext, residue: Residue[]): number {
  const { text, lines } = context;
  const written = (block: Block) => text.slice(block.span.start, block.span.end);
  let open = openTables(written(blocks[from]!), 0);
  let last = from;
  const code: number[] = [];
  for (let i = from + 1; i < blocks.length && open > 0; i++) {
    const block = blocks[i]!;
    const isCode =
      block.type === 'code' && /^\s*<\/?(?:t[rdh]|tbody|thead|table|a|img|p|br)\b/i.test(written(block));
    if (block.type !== 'html' && !isCode) break;
    if (isCode) code.push(i);
    open = openTables(written(block), open);
    last = i;
  }
  if (last === from || open > 0) return from;
  for (const i of code) {
    const line = lines.lineAt(blocks[i]!.span.start);
    let blank = line - 1;
    while (blank > 1 && lines.text(blank - 1).trim() === '') blank--;
    const begin = lines.span(blank).start;
    residue.push({
      form: 'html-table',
      span: { start: begin, end: blocks[i]!.span.end },
      line: blank,
      edits: [{ start: begin, end: lines.span(line).start, text: '' }],
      obscures: blocks[i]!.span,
    });
  }
  return last;
}
