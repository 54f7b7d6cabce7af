import { type Inline, readHtml } from '../markdown/inline.ts';
import { trimSpan } from '../markdown/offsets.ts';
import type { Span } from '../model.ts';
import { append } from '../text/collections.ts';
import { foldSpace } from '../text/fold.ts';
import { type Candidate, type CandidateCollector, linkedOut } from './candidates.ts';
import { type HtmlElement as Element, isCell, readTableCandidates } from './html-tables.ts';
import { isBoldTitle, joinRecord, type HtmlLine as Line } from './html-titles.ts';
import { splitAtBreaks } from './small-lines.ts';
import { isRoleTitle, readPicture, readTitleLine } from './title.ts';

/** Elements that stand on lines of their own. */
const LINES = new Set([
  ...['p', 'li', 'tr', 'dd', 'dt', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'div', 'ul', 'ol', 'dl'],
  ...['table', 'tbody', 'thead', 'details', 'center', 'blockquote'],
]);
/** Elements that hold all that is told of one thing, and those that part its lines. */
const HOLDERS = new Set(['li', 'dd', 'details']);
const PARTS = new Set(['p', 'div', 'center', 'blockquote']);
/** Elements whose children stand together as one list. */
const LISTS = new Set(['ul', 'ol', 'dl']);
/** Elements that only hold others, within a line. */
const TRANSPARENT = new Set(['td', 'span', 'font']);

/** Raw HTML: each row of a table with titles, and each line or element that begins with a link, is a candidate. */
export function readHtmlCandidates(span: Span, section: number, collector: CandidateCollector): void {
  const { text } = collector.context;
  let group = collector.groups++;
  const lines: HtmlLine[] = [];
  let line: Inline[] = [];
  // What stands in one cell, or behind a term until the next, tells of one thing.
  let place = 0;
  const flush = (opens = false) => {
    if (line.length > 0) lines.push({ inlines: line, group, place, opens });
    line = [];
  };
  const visit = (nodes: readonly Inline[], isHeld = false) => {
    for (const node of splitAtBreaks(nodes)) {
      if (node.kind === 'break') flush();
      else if (node.kind !== 'element') line.push(node);
      else if (LINES.has(node.tag)) {
        flush();
        // Two lists side by side, in two cells of one row, are two lists.
        if (LISTS.has(node.tag)) group = collector.groups++;
        // Paragraphs of one item or cell tell of one thing too.
        const isPart = node.tag === 'dd' || (isHeld && PARTS.has(node.tag));
        const holds = isHeld || HOLDERS.has(node.tag);
        if (!isPart) place++;
        if (node.tag !== 'table' || !readTableCandidates(node, section, collector)) {
          const isGrid = node.tag === 'tr' && holdsTitles(node, text);
          const from = lines.length;
          for (const child of node.children) {
            visit([child], holds);
            if (!isGrid || !isCell(child)) continue;
            flush();
            place++;
          }
          flush();
          if (node.tag === 'table') joinRecord(lines.slice(from), text);
        }
        flush();
        if (node.tag !== 'dt' && !isPart) place++;
      } else if (TRANSPARENT.has(node.tag)) visit(node.children, isHeld || node.tag === 'td');
      else if (node.tag === 'summary') {
        flush();
        line = [...node.children];
        flush(true);
      } else line.push(node);
    }
  };
  visit(readHtml(text.slice(span.start, span.end), span.start));
  flush();
  let last: { readonly candidate: Candidate; readonly place: number } | undefined;
  for (const [at, { inlines, group, place, opens }] of lines.entries()) {
    const visible = inlines.filter((node) => !(node.kind === 'text' && node.text.trim() === ''));
    const head = (collector.pictures ? readPicture(visible) : undefined) ?? readTitleLine(visible, text);
    const isBelow = last?.place === place && head !== undefined && !opens;
    const isTitle =
      head?.carrier === 'link'
        ? linkedOut(visible) && !(isBelow && isRoleTitle(head))
        : head !== undefined && !opens && isBoldTitle(head, visible, linesBelow(lines, at), text);
    if (!isTitle || foldSpace(head!.prefix).replace(/[^\p{L}]/gu, '').length > 12) {
      if (isBelow) tellMore(last!.candidate, visible, text);
      continue;
    }
    const candidate: Candidate = {
      shape: 'html',
      titleLine: head!,
      span: trimSpan(text, { start: visible[0]!.start, end: visible.at(-1)!.end }),
      inlines: visible,
      more: [],
      fields: [],
      section,
      group,
      linked: true,
      parent: -1,
      ...(opens && { opens }),
    };
    collector.candidates.push(candidate);
    last = { candidate, place };
  }
}

interface HtmlLine extends Line {
  readonly inlines: Inline[];
  readonly group: number;
  /** Whether it is a `<summary>`, which opens a section. */
  readonly opens: boolean;
}

/** So many lines below a title are looked over: what tells of one thing has fewer. */
const BELOW = 50;

/** The lines behind one in the same place. */
function linesBelow(lines: readonly HtmlLine[], at: number): Inline[][] {
  const { place } = lines[at]!;
  let end = at + 1;
  while (end <= at + BELOW && lines[end]?.place === place) end++;
  return lines.slice(at + 1, end).map(({ inlines }) => inlines);
}

/** A line below the title of an entry, in the same cell or behind the same term. */
function tellMore(candidate: Candidate, line: readonly Inline[], text: string): void {
  const from: Inline = { kind: 'break', start: line[0]!.start, end: line[0]!.start };
  for (const to of [candidate.inlines, candidate.more]) {
    to.push(from);
    append(to, line);
  }
  candidate.span = trimSpan(text, { start: candidate.span.start, end: line.at(-1)!.end });
}

/** Whether several cells of a row have a title of their own: a grid. */
function holdsTitles(row: Element, text: string): boolean {
  let titles = 0;
  for (const cell of row.children) {
    const head = isCell(cell) ? readTitleLine(cell.children, text) : undefined;
    if (!head || !isCell(cell) || isRoleTitle(head)) continue;
    if (head.carrier === 'link' || isBoldTitle(head, cell.children, [], text)) titles++;
  }
  return titles > 1;
}
