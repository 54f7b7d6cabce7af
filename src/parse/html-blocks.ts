import type { Block } from '../markdown/block.ts';
import { type ReadContext, readStretch } from '../markdown/blocks.ts';
import type { Comment, Swallowed } from '../model.ts';
import { append } from '../text/collections.ts';
import { within } from './elements.ts';

const LIST = /^ {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]+\S/;
const ROW = /^ {0,3}\|.*\|[ \t]*$/;
const HEADING = /^#{1,6}[ \t]+\S/;
/** A line that begins with a link: `[Paper](https://…)`, perhaps in bold or brackets; pictures alone are no content. */
const LINK = /^ {0,3}(?:\*\*|__|\[)?\[[^[\]<>\n]{1,200}\]\(https?:\/\/[^\s()<>]{1,1000}\)/;

/** HTML elements whose content is never Markdown, blank lines or not. */
const RAW = /<(\/?)(?:pre|script|style|textarea|svg)(?=[\s>])/gi;

/** Begins HTML that no empty line ends: a comment, an instruction, a declaration, raw text (kinds 1–5). */
const UNTIL_ITS_END = /^ {0,3}<(?:[!?]|(?:pre|script|style|textarea)(?=[\s>]|$))/i;

function kindOf(line: string): Swallowed['kind'] | undefined {
  if (LIST.test(line)) return 'list';
  if (ROW.test(line)) return 'table';
  if (HEADING.test(line)) return 'heading';
  return LINK.test(line) ? 'link' : undefined;
}

/**
 * Finds Markdown that an HTML block swallows for want of a blank line, e.g. a list straight under `<summary>`
 * (https://spec.commonmark.org/0.31.2/#html-blocks, kind 6): GitHub shows it as plain text.
 */
export function findSwallowed(
  blocks: readonly Block[],
  comments: readonly Comment[],
  { text, lines }: ReadContext,
): Swallowed[] {
  const hidden = comments.map(({ span }) => span);
  const found: Swallowed[] = [];
  for (const block of blocks) {
    if (block.type !== 'html' || UNTIL_ITS_END.test(text.slice(block.span.start, block.span.end))) continue;
    let open: { start: number; end: number; line: number; kind: Swallowed['kind'] } | undefined;
    const close = () => {
      if (open)
        found.push({
          span: { start: open.start, end: open.end },
          line: open.line,
          endLine: lines.lineAt(open.end - 1),
          kind: open.kind,
        });
      open = undefined;
    };
    let raw = 0;
    const last = lines.lineAt(Math.max(block.span.start, block.span.end - 1));
    for (let number = lines.lineAt(block.span.start); number <= last; number++) {
      const span = lines.span(number);
      const line = text.slice(span.start, span.end);
      const kind =
        raw === 0 && span.start > block.span.start && !within(hidden, span.start) ? kindOf(line) : undefined;
      for (const [, slash] of line.matchAll(RAW)) raw = Math.max(0, raw + (slash ? -1 : 1));
      if (kind && (!open || open.kind === kind)) {
        open = open ? { ...open, end: span.end } : { start: span.start, end: span.end, line: number, kind };
      } else if (kind) {
        close();
        open = { start: span.start, end: span.end, line: number, kind };
      } else if (open && /^[ \t]+\S/.test(line) && !/^[ \t]*</.test(line)) open.end = span.end;
      else close();
    }
    close();
  }
  return found;
}

/** The blocks with what HTML swallowed read as the Markdown that it was meant to be. */
export function withSwallowed(
  blocks: readonly Block[],
  swallowed: readonly Swallowed[],
  context: ReadContext,
): Block[] {
  if (swallowed.length === 0) return [...blocks];
  const out: Block[] = [];
  let at = 0;
  for (const block of blocks) {
    if (block.type !== 'html') {
      out.push(block);
      continue;
    }
    let { start } = block.span;
    while (at < swallowed.length && swallowed[at]!.span.start < block.span.end) {
      const { span } = swallowed[at++]!;
      if (span.start > start) out.push({ type: 'html', span: { start, end: span.start } });
      append(out, readStretch({ ...span, prefix: '', continues: false }, context));
      start = span.end;
    }
    if (start < block.span.end) out.push({ type: 'html', span: { start, end: block.span.end } });
  }
  return out;
}
