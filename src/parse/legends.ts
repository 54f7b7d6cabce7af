import type { Config } from '../config/schema.ts';
import type { Block } from '../markdown/block.ts';
import { type Inline, plain, walkInlines } from '../markdown/inline.ts';
import type { LabelSyntax, Lines, Section } from '../model.ts';
import type { Declaration } from '../taxonomy/legend.ts';
import { labelForms } from '../taxonomy/syntax/index.ts';
import { append } from '../text/collections.ts';
import { foldSpace } from '../text/fold.ts';
import { toLabel } from './labels.ts';
import type { Placed } from './outline.ts';
import { isNoRow } from './rows.ts';
import type { ReadTable } from './tables.ts';
import { leadsOut, SURELY_LEGEND, withoutMarks } from './vocabulary.ts';

const ORDER: readonly LabelSyntax[] = ['badge', 'icon', 'html', 'code', 'emoji'];

/** Between a label and its meaning. */
const MARKS = /^[\s:：=–—-]+/;
const MEANS = /^(?:means?|is|are|denotes?|indicates?|stands? for|marks?)\s+/i;

export interface Legends {
  declarations: Declaration[];
  /** Blocks that are a legend and hold no entries. */
  blocks: Set<Block>;
}

/**
 * Finds where the list declares its labels: a table, a bullet list, or lines of a paragraph. The latter two are a
 * guess that holds only where entries have such labels.
 */
export function readLegends(
  flow: readonly Placed[],
  tables: readonly ReadTable[],
  sections: readonly Section[],
  config: Config,
  text: string,
  lines: Lines,
): Legends {
  const found: Legends = { declarations: [], blocks: new Set() };
  if (!['auto', 'legend'].includes(config.taxonomy.from)) return found;
  for (const { table, rows, section } of tables) {
    if (table.role !== 'legend') continue;
    for (const row of rows) {
      if (isNoRow(text, row, table.columns.length)) continue;
      const nodes = row.cells.flatMap((cell) => cell.inlines);
      const label = firstLabel(nodes, text, lines) ?? emojiCell(row.cells, text, lines);
      if (!label) continue;
      const titleAt = table.columns.findIndex(({ role }) => role === 'title');
      const cell = titleAt === -1 ? undefined : row.cells[titleAt];
      const words = cell ? wordsOf(cell.inlines, label.span) : '';
      const other = row.cells.map((each) => wordsOf(each.inlines, label.span)).find((said) => said !== '');
      found.declarations.push({ label, title: words || other || label.id, section });
    }
  }
  if (found.declarations.length > 0)
    return { ...found, declarations: asEntriesWrite(found.declarations, text) };

  for (const [at, { block, section }] of flow.entries()) {
    const about =
      isAbout(section, sections, config) ||
      (!config.taxonomy.section && isBelowKey(block, flow[at - 1]?.block));
    if (!about && (block.type !== 'paragraph' || config.taxonomy.section)) continue;
    const lists: Inline[][] =
      block.type === 'list'
        ? block.items.map((item) => item.head)
        : block.type === 'paragraph'
          ? splitLines(block.inlines)
          : [];
    if (lists.length < 2) continue;
    const declared = lists.flatMap((nodes): Declaration[] => {
      const visible = nodes.filter((node) => !(node.kind === 'text' && node.text.trim() === ''));
      const label =
        firstLabel(visible.slice(0, 1), text, lines) ??
        leadingEmoji(visible[0], text, lines) ??
        (about ? lastEmoji(visible, text, lines) : undefined);
      if (!label || hasLink(visible)) return [];
      const said = wordsOf(visible, label.span);
      // Elsewhere only what says that it explains: `🟢 means active`.
      if (!about && !MEANS.test(said)) return [];
      const title = said
        .replace(MARKS, '')
        .replace(MEANS, '')
        .split(/[.;。；](?:\s|$)/, 1)[0]!
        .trim();
      return title === '' ? [] : [{ label, title, section }];
    });
    if (declared.length < 2 || declared.length < lists.length * 0.8) continue;
    append(found.declarations, declared);
    found.blocks.add(block);
  }
  return found;
}

/** `` `[Free]` `` declares the label that entries write as `[Free]`, where they do not write it as code too. */
function asEntriesWrite(declarations: readonly Declaration[], text: string): Declaration[] {
  const enclosed = declarations.filter(
    ({ label }) => label.syntax === 'code' && ENCLOSED.test(label.id) && label.raw.includes(label.id),
  );
  const count = (words: string) => text.split(words).length - 1;
  const asCode = enclosed.reduce((sum, { label }) => sum + count(`\`${label.id}\``), 0);
  const all = enclosed.reduce((sum, { label }) => sum + count(label.id), 0);
  if (enclosed.length === 0 || all - asCode < asCode) return [...declarations];
  return declarations.map((declaration) => {
    const { label } = declaration;
    if (!enclosed.includes(declaration)) return declaration;
    const within = label.raw.indexOf(label.id);
    const start = label.span.start + within;
    const span = { start, end: start + label.id.length };
    const id = label.id.slice(1, -1).trim();
    return {
      ...declaration,
      label: { ...label, id, syntax: 'bracket', raw: label.id, span, column: label.column + within },
    };
  });
}

const ENCLOSED = /^\[[^[\]]{1,40}\]$/;

function isAbout(section: number, sections: readonly Section[], config: Config): boolean {
  const own = sections[section];
  if (!own) return false;
  const asked = config.taxonomy.section?.trim().toLowerCase();
  for (let at: number = section; at !== -1; at = sections[at]!.parent) {
    const { title, depth } = sections[at]!;
    if (asked ? title.toLowerCase() === asked : depth > 1 && SURELY_LEGEND.test(withoutMarks(title)))
      return true;
  }
  return false;
}

/** The emoji that a cell holds alone. */
function emojiCell(cells: readonly { readonly inlines: readonly Inline[] }[], text: string, lines: Lines) {
  for (const { inlines } of cells) {
    const label = inlines.length === 1 ? lastEmoji(inlines, text, lines) : undefined;
    if (label && text.slice(inlines[0]!.start, label.span.start).trim() === '') return label;
  }
  return undefined;
}

function firstLabel(nodes: readonly Inline[], text: string, lines: Lines) {
  for (const syntax of ORDER) {
    const reading = labelForms[syntax].read(nodes, text).find(({ linked }) => !linked);
    if (reading && (syntax !== 'emoji' || nodes.length === 1)) return toLabel(reading, syntax, text, lines);
  }
  return undefined;
}

function leadingEmoji(node: Inline | undefined, text: string, lines: Lines) {
  if (node?.kind !== 'text') return undefined;
  const reading = labelForms.emoji.read([node], text)[0];
  if (!reading || text.slice(node.start, reading.start).trim() !== '') return undefined;
  return toLabel(reading, 'emoji', text, lines);
}

/** `Abandoned :skull:`: the words first, and behind them the label. */
function lastEmoji(nodes: readonly Inline[], text: string, lines: Lines) {
  const [node] = nodes;
  if (nodes.length !== 1 || node?.kind !== 'text') return undefined;
  const readings = labelForms.emoji.read([node], text);
  const [reading] = readings;
  if (
    !reading ||
    readings.length > 1 ||
    text
      .slice(reading.end, node.end)
      .replace(/\ufe0f/g, '')
      .trim() !== ''
  )
    return undefined;
  return toLabel(reading, 'emoji', text, lines);
}

/** Whether bullets stand below a line that says what they are: `**Legend:**`. */
function isBelowKey(block: Block, above: Block | undefined): boolean {
  if (block.type !== 'list' || above?.type !== 'paragraph') return false;
  const said = withoutMarks(plain(above.inlines));
  return (
    said.length <= 30 &&
    /^(?:legend|key|symbols?|icons?|labels?|tags?|badges?|markers?|图例)(?: (?:used|meanings?|key|legend))?$/i.test(
      said,
    )
  );
}

function wordsOf(nodes: readonly Inline[], label: { start: number; end: number }): string {
  const outside = nodes.flatMap((node): Inline[] => {
    if (node.end <= label.start || node.start >= label.end) return [node];
    if (node.kind !== 'text') return [];
    const behind = node.text.slice(label.end - node.start);
    // `Abandoned :skull:`: the words stand before the label.
    return [{ ...node, text: behind.trim() === '' ? node.text.slice(0, label.start - node.start) : behind }];
  });
  return foldSpace(plain(outside));
}

function hasLink(nodes: readonly Inline[]): boolean {
  for (const node of walkInlines(nodes)) if (node.kind === 'link' && leadsOut(node.url)) return true;
  return false;
}

function splitLines(nodes: readonly Inline[]): Inline[][] {
  const out: Inline[][] = [[]];
  for (const node of nodes) {
    if (node.kind === 'break') out.push([]);
    else if (node.kind === 'text' && node.text.includes('\n')) {
      let at = node.start;
      node.text.split('\n').forEach((part, i) => {
        if (i > 0) out.push([]);
        if (part !== '') out.at(-1)!.push({ kind: 'text', text: part, start: at, end: at + part.length });
        at += part.length + 1;
      });
    } else out.at(-1)!.push(node);
  }
  return out.filter((line) => line.length > 0);
}
