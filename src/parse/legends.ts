import type { Config } from '../config/schema.ts';
import type { Block } from '../markdown/block.ts';
import { type Inline, plain, walkInlines } from '../markdown/inline.ts';
import type { Lines, Section } from '../model.ts';
import type { Declaration } from '../taxonomy/legend.ts';
import { append } from '../text/collections.ts';
import {
  bulletsOfLegend,
  hasWordsBeforeLink,
  isGuide,
  isMarkWithWords,
  isOnlyLegend,
  standsBesideLinks,
} from './legend-bullets.ts';
import { boldBracket, emojiCell, firstLabel, lastEmoji, leadingEmoji, wordsOf } from './legend-labels.ts';
import { behindKey, declarationsOn, declaredInSentences, isKeyOfLegend } from './legend-lines.ts';
import type { Placed } from './outline.ts';
import { isNoRow } from './rows.ts';
import { sidesOf, widthOfSide } from './sides.ts';
import type { ReadTable } from './tables.ts';
import { readKey } from './title.ts';
import { leadsOut, SURELY_LEGEND, withoutMarks } from './vocabulary.ts';

/** Between a label and its meaning. */
const MARKS = /^[\s:：=–—→>-]+/;
const EQUALS = /^\s*(?:[=:：→]|[-=]>)/;
const MEANS = /^(?:means?|is|are|denotes?|indicates?|stands? for|marks?)\s+/i;

/** How often a label comes is no meaning: `` `fir` (8) · `elm` (7) ``. Without brackets an emoji may stand for a number. */
const TALLY = /^[(（[]\s?[\d.,]{1,12}\s?[)）\]]\s*(?:$|[·|,;/•])/;
const NUMBER = /^[×x]?\s?\d[\d.,]{0,12}$/;

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
    const width = widthOfSide(table.columns, -1);
    const declaring = rows
      .filter((row) => !isNoRow(text, row, table.columns.length))
      .flatMap((row) => sidesOf(row, width, table.columns.length));
    for (const row of declaring) {
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
  const lone = loneMarks(flow, text, lines);
  const isRecord = recordReader(flow);
  for (const [at, { block, section }] of flow.entries()) {
    if (isRecord(block)) continue;
    if (config.taxonomy.section && !isAbout(section, sections, config)) continue;
    const named = block.type === 'paragraph' ? behindKey(block.inlines, text) : undefined;
    const isBelow = !config.taxonomy.section && isBelowKey(block, flow[at - 1]?.block);
    const about = named !== undefined || isAbout(section, sections, config) || isBelow;
    const title = sections[section]?.title ?? '';
    const tells = !about && !config.taxonomy.section && block.type === 'list' && isGuide(title);
    const mayBeLinked = block.type === 'list' && (isBelow || isOnlyLegend(title));
    const lists: Inline[][] =
      block.type === 'list'
        ? about || tells
          ? bulletsOfLegend(block, text).flatMap((head) => eachOn(head, text))
          : block.items.map((item) => item.head)
        : block.type === 'paragraph'
          ? splitLines(named ?? block.inlines).flatMap((line) =>
              declarationsOn(line, text, named !== undefined),
            )
          : [];
    const sentences =
      block.type === 'paragraph' && !hasLink(block.inlines)
        ? declaredInSentences(block.inlines, section, text, lines)
        : [];
    if (sentences.length > 0) {
      guesses.push({ block, declared: sentences });
      continue;
    }
    const alone = lone.get(block);
    if (alone) guesses.push({ block, declared: [{ ...alone, section }] });
    if (lists.length < 2) continue;
    let isLinked = false;
    const declared = lists.flatMap((nodes): Declaration[] => {
      const visible = nodes.filter((node) => !(node.kind === 'text' && node.text.trim() === ''));
      const label =
        firstLabel(visible.slice(0, 1), text, lines) ??
        leadingEmoji(visible[0], text, lines) ??
        boldBracket(visible[0], text, lines) ??
        (about ? lastEmoji(visible, text, lines) : undefined);
      if (!label) return [];
      if (hasLink(visible)) {
        const { end } = label.span;
        if (!(mayBeLinked || ((about || tells) && hasWordsBeforeLink(visible, label.span, text)))) return [];
        // Not a link of a picture: what it leads to is no meaning.
        if (visible.some((node) => node.kind === 'link' && node.start < end)) return [];
        isLinked = true;
      }
      const said = wordsOf(visible, label.span);
      // Elsewhere only what says that it explains: `🟢 means active`, `🟢 = active`.
      if (!about && !tells && label.syntax !== 'bracket' && !MEANS.test(said) && !EQUALS.test(said))
        return [];
      const title = said
        .replace(MARKS, '')
        .replace(MEANS, '')
        .split(/[.;。；](?:\s|$)/, 1)[0]!
        .trim();
      const isTally = TALLY.test(title) || (label.syntax === 'code' && NUMBER.test(title));
      return title === '' || isTally ? [] : [{ label, title, section }];
    });
    if (declared.length < 2 || declared.length < lists.length * 0.8) continue;
    // Bullets with links may be entries, and what tells how to read a list may have marks of its own.
    if (
      (isLinked || tells) &&
      !(isNews(declared, found.declarations) && occurElsewhere(declared, block, text))
    )
      continue;
    if (about || tells) {
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

/** So many values below one key tell of so many things. */
const VALUES = 3;

/**
 * Whether nearly all lines of a block have keys that stand with other values in other blocks: `📅 Date: May 2024` tells of one
 * entry and declares nothing, whatever the heading above says (`### Learning without Labels`).
 */
function recordReader(flow: readonly Placed[]): (block: Block) => boolean {
  const keyed = new Map<Block, { keys: string[]; lines: number }>();
  const values = new Map<string, Set<string>>();
  for (const { block } of flow) {
    if (block.type !== 'paragraph' && block.type !== 'list') continue;
    const all = block.type === 'list' ? block.items.map(({ head }) => head) : splitLines(block.inlines);
    const keys = all.flatMap((line) => {
      const key = readKey(line);
      if (!key) return [];
      const said = values.get(key.name) ?? new Set();
      values.set(key.name, said);
      const urls = line.flatMap((node) => (node.kind === 'link' ? [node.url] : []));
      if (said.size < VALUES) said.add([plain(line).slice(0, 200), ...urls].join(' '));
      return [key.name];
    });
    if (keys.length > 1) keyed.set(block, { keys, lines: all.length });
  }
  return (block) => {
    const found = keyed.get(block);
    if (!found || found.keys.length < found.lines * 0.8) return false;
    return found.keys.every((key) => values.get(key)!.size >= VALUES);
  };
}

/** A bullet may declare several marks behind its name: `✅ **Open** — ✅ yes · ❌ no`. */
function eachOn(head: readonly Inline[], text: string): Inline[][] {
  const last = head.at(-1);
  if (head.length < 2 || last?.kind !== 'text') return [[...head]];
  const start = last.start + (MARKS.exec(last.text)?.[0].length ?? 0);
  if (start >= last.end) return [[...head]];
  const parts = declarationsOn(
    [{ kind: 'text', text: text.slice(start, last.end), start, end: last.end }],
    text,
  );
  return parts.length > 1 ? parts : [[...head]];
}

/** So many different marks in lines of their own are asked for. */
const LONE = 20;

/** Lines above a table or bullets that say what one mark means: `⚡ _Added this week._`. */
function loneMarks(
  flow: readonly Placed[],
  text: string,
  lines: Lines,
): Map<Block, Omit<Declaration, 'section'>> {
  const found = new Map<Block, Omit<Declaration, 'section'>>();
  const known = new Set<string>();
  for (const [at, { block }] of flow.entries()) {
    const next = flow[at + 1]?.block.type;
    if ((next !== 'table' && next !== 'list') || !isMarkWithWords(block, text)) continue;
    const label = leadingEmoji(block.inlines[0], text, lines);
    if (!label || known.has(label.id) || known.size >= LONE) continue;
    known.add(label.id);
    if (!standsBesideLinks(label.raw, text)) continue;
    found.set(block, { label, title: wordsOf(block.inlines, label.span).replace(/[.。]$/, '') });
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

/** Whether bullets stand below a line that says what they are: `**Legend:**`. */
function isBelowKey(block: Block, above: Block | undefined): boolean {
  return block.type === 'list' && above?.type === 'paragraph' && isKeyOfLegend(above.inlines);
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
