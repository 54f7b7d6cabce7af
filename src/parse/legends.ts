import type { Config } from '../config/schema.ts';
import type { Block } from '../markdown/block.ts';
import { type Inline, plain, walkInlines } from '../markdown/inline.ts';
import type { LabelSyntax, Lines, Section } from '../model.ts';
import type { Declaration } from '../taxonomy/legend.ts';
import { labelForms } from '../taxonomy/syntax/index.ts';
import { append } from '../text/collections.ts';
import { foldSpace } from '../text/fold.ts';
import { toLabel } from './labels.ts';
import { behindKey, declarationsOn, declaredInSentences, isKeyOfLegend } from './legend-lines.ts';
import type { Placed } from './outline.ts';
import { isNoRow } from './rows.ts';
import type { ReadTable } from './tables.ts';
import { leadsOut, SURELY_LEGEND, withoutMarks } from './vocabulary.ts';

const ORDER: readonly LabelSyntax[] = ['badge', 'icon', 'html', 'code', 'emoji'];

/** Between a label and its meaning. */
const MARKS = /^[\s:：=–—→>-]+/;
const EQUALS = /^\s*(?:[=:：→]|[-=]>)/;
const MEANS = /^(?:means?|is|are|denotes?|indicates?|stands? for|marks?)\s+/i;

export interface Legends {
  declarations: Declaration[];
  /** Blocks that are a legend and hold no entries. */
  blocks: Set<Block>;
  /** Whether nothing but how they are written shows that they are declarations. */
  areGuessed: boolean;
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
  const found: Legends = { declarations: [], blocks: new Set(), areGuessed: false };
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

  const guesses: { block: Block; declared: Declaration[] }[] = [];
  for (const [at, { block, section }] of flow.entries()) {
    if (config.taxonomy.section && !isAbout(section, sections, config)) continue;
    const named = block.type === 'paragraph' ? behindKey(block.inlines, text) : undefined;
    const about =
      named !== undefined ||
      isAbout(section, sections, config) ||
      (!config.taxonomy.section && isBelowKey(block, flow[at - 1]?.block));
    const lists: Inline[][] =
      block.type === 'list'
        ? block.items.map((item) => item.head)
        : block.type === 'paragraph'
          ? splitLines(named ?? block.inlines).flatMap((line) => declarationsOn(line, text))
          : [];
    const sentences =
      block.type === 'paragraph' && !hasLink(block.inlines)
        ? declaredInSentences(block.inlines, section, text, lines)
        : [];
    if (sentences.length > 0) {
      guesses.push({ block, declared: sentences });
      continue;
    }
    if (lists.length < 2) continue;
    const declared = lists.flatMap((nodes): Declaration[] => {
      const visible = nodes.filter((node) => !(node.kind === 'text' && node.text.trim() === ''));
      const label =
        firstLabel(visible.slice(0, 1), text, lines) ??
        leadingEmoji(visible[0], text, lines) ??
        boldBracket(visible[0], text, lines) ??
        (about ? lastEmoji(visible, text, lines) : undefined);
      if (!label || hasLink(visible)) return [];
      const said = wordsOf(visible, label.span);
      // Elsewhere only what says that it explains: `🟢 means active`, `🟢 = active`.
      if (!about && label.syntax !== 'bracket' && !MEANS.test(said) && !EQUALS.test(said)) return [];
      const title = said
        .replace(MARKS, '')
        .replace(MEANS, '')
        .split(/[.;。；](?:\s|$)/, 1)[0]!
        .trim();
      return title === '' ? [] : [{ label, title, section }];
    });
    if (declared.length < 2 || declared.length < lists.length * 0.8) continue;
    if (about) {
      append(found.declarations, declared);
      found.blocks.add(block);
    } else guesses.push({ block, declared });
  }
  found.areGuessed = found.declarations.length === 0;
  for (const { block, declared } of guesses) {
    if (!isNews(declared, found.declarations) || !occurElsewhere(declared, block, text)) continue;
    append(found.declarations, declared);
    found.blocks.add(block);
  }
  return found;
}

/** Whether declarations name each label once, and none that is declared already: `🔥: fast` among features does. */
function isNews(declared: readonly Declaration[], known: readonly Declaration[]): boolean {
  const ids = new Set([...known, ...declared].map(({ label }) => label.id));
  return ids.size === new Set(known.map(({ label }) => label.id)).size + declared.length;
}

/** Whether at least half of some labels stand outside of the block that declares them too. */
function occurElsewhere(declared: readonly Declaration[], { span }: Block, text: string): boolean {
  const used = declared.filter(({ label: { raw } }) => {
    const before = text.indexOf(raw);
    return (before !== -1 && before < span.start) || text.indexOf(raw, span.end) !== -1;
  });
  return used.length * 2 >= declared.length;
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

/** `**[P]** paid`: a short word in brackets, in bold. */
function boldBracket(node: Inline | undefined, text: string, lines: Lines) {
  if (node?.kind !== 'element' || (node.tag !== 'strong' && node.tag !== 'b')) return undefined;
  const [reading] = labelForms.bracket.read([node], text);
  if (
    !reading ||
    reading.id.length > 12 ||
    !/\p{L}/u.test(reading.id) ||
    plain([node]).trim() !== `[${reading.id}]`
  )
    return undefined;
  return toLabel(reading, 'bracket', text, lines);
}

/** Whether bullets stand below a line that says what they are: `**Legend:**`. */
function isBelowKey(block: Block, above: Block | undefined): boolean {
  return block.type === 'list' && above?.type === 'paragraph' && isKeyOfLegend(above.inlines);
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
