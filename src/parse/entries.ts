import type { Config } from '../config/schema.ts';
import type { Block } from '../markdown/block.ts';
import type { ReadContext } from '../markdown/blocks.ts';
import { plain } from '../markdown/inline.ts';
import type { Span } from '../model.ts';
import type { Before, Decisions } from './before.ts';
import { boldGroups } from './bold-lines.ts';
import {
  type Candidate,
  type CandidateCollector,
  readHeadingCandidate,
  readListCandidates,
  readParagraphCandidate,
} from './candidates.ts';
import { readHtmlCandidates } from './html.ts';
import { linesOfLinks } from './lines-of-links.ts';
import { catalogueOf, mayBeCatalogue } from './linkless.ts';
import type { Outline, Placed } from './outline.ts';
import { withParted } from './parted-paragraphs.ts';
import { hasPlainRecords, isAboveRecord, readRecordCandidate, withKeyedLines } from './records.ts';
import { readTitleAboveRoles, titlesAboveRoles } from './role-lines.ts';
import { readRowCandidates } from './rows.ts';
import { selectEntries } from './select-entries.ts';
import { readSplitTable } from './split-tables.ts';
import { summaryInFold } from './summaries.ts';
import type { ReadTable } from './tables.ts';
import { fewestTitled } from './titled-lines.ts';

/**
 * Finds what the list collects: reads everything that may be an entry, then selects. Where nothing is found,
 * pictures that lead somewhere are looked at too: their alternative text is the title; and where bullets have no links,
 * or next to none, all of them.
 * @param other blocks that hold no entries: rows read with their table, legends
 */
export function readEntryCandidates(
  written: Outline,
  tables: readonly ReadTable[],
  other: readonly ReadonlySet<Block>[],
  config: Config,
  context: ReadContext,
  before: Before | undefined,
): { selected: Candidate[]; decisions: Decisions } {
  const isOther = (block: Block) => other.some((blocks) => blocks.has(block));
  const parted = withParted(written.flow, isOther, context.text);
  const outline = { ...written, flow: withKeyedLines(parted, isOther) };
  const { groups, about } = boldGroups(outline.flow);
  const hasPlain = hasPlainRecords(outline.flow, context.text);
  const fewest = fewestTitled(outline.flow, context.text);
  const titled = titlesAboveRoles(outline.flow, context.text);
  const attempt = (pictures: boolean, as = config) => {
    const collector: CandidateCollector = {
      context,
      config: as,
      pictures,
      candidates: [],
      anchors: new Map(),
      groups: 0,
      fewestTitled: fewest,
    };
    const { flow } = outline;
    const under = (from: number, block: { readonly span: Span }) => {
      const name = groups.get(block.span.start);
      if (name === undefined) return;
      for (let at = from; at < collector.candidates.length; at++) collector.candidates[at]!.under = name;
    };
    for (let at = 0; at < flow.length; at++) {
      const below = flow[at + 1]?.block;
      if (isOther(flow[at]!.block) || about.has(flow[at]!.block.span.start)) continue;
      const owned = titled.get(at);
      if (owned !== undefined) {
        readTitleAboveRoles(flow, at, owned, collector);
        at += owned - 1;
        continue;
      }
      const split = readSplitTable(flow, at, isOther, collector);
      if (split > 0) {
        at += split - 1;
        continue;
      }
      // A picture may stand between the title and what is said of it.
      const said = below && isPicture(below) ? at + 2 : at + 1;
      const blocks = flow[said] ? readRecordCandidate(flow, at, said, collector, hasPlain) : 0;
      if (blocks > 0) at = said + blocks - 1;
      else {
        const from = collector.candidates.length;
        readCandidates(flow, at, collector, titled);
        under(from, flow[at]!.block);
      }
    }
    for (const { table, rows, stray, section } of tables) {
      if (table.role !== 'entries') continue;
      const all = [...rows, ...stray].map((row, at) => ({ written: row, row: at }));
      const from = collector.candidates.length;
      readRowCandidates(all, table.index, table.columns, section, collector.groups++, collector);
      under(from, table);
    }
    const selected = selectEntries(collector, outline, as, before);
    const decisions = new Map(collector.candidates.map(({ span }) => [span.start, false]));
    for (const { span } of selected) decisions.set(span.start, true);
    const bare = collector.candidates.filter(({ shape, linked }) => shape === 'bullet' && !linked).length;
    return { selected, decisions, bare };
  };
  const linked = attempt(false);
  const found = linked.selected.length > 0 ? linked : attempt(true);
  if (config.entries.shape !== 'auto' || !mayBeCatalogue(found.selected, found.bare)) return found;
  const bare = attempt(false, {
    ...config,
    entries: { ...config.entries, shape: 'bullet', link: 'optional' },
  });
  const hasOthers = found.selected.length > 0;
  const selected = catalogueOf(bare.selected, outline.sections, hasOthers, context.text);
  if (!selected) return found;
  const kept = new Set(selected);
  for (const each of bare.selected) if (!kept.has(each)) bare.decisions.set(each.span.start, false);
  return { selected, decisions: bare.decisions };
}

/** Blocks behind a heading that are looked at: authors, links; and an abstract of several paragraphs between them. */
const LOOKED_AT = { near: 6, far: 16 };

function readCandidates(
  flow: readonly Placed[],
  at: number,
  collector: CandidateCollector,
  titled: ReadonlyMap<number, number>,
): void {
  const { block, section } = flow[at]!;
  if (block.type === 'list') readListCandidates(block, section, collector);
  else if (block.type === 'paragraph') readParagraphCandidate(block, section, collector);
  else if (block.type === 'heading') {
    const { text } = collector.context;
    const near = flow.slice(at + 1, at + 1 + LOOKED_AT.far);
    const next = near.findIndex((_, i) => titled.has(at + 1 + i));
    const below = (next === -1 ? near : near.slice(0, next)).map((each) => each.block);
    // What begins entries of their own, or goes on further than is looked, is more than lines of links.
    const isWhole =
      next === -1 && (near.length < LOOKED_AT.far || below.some(({ type }) => type === 'heading'));
    const summary = summaryInFold(below, text);
    const alone = isWhole ? linesOfLinks(below, block.rank, summary !== undefined, text) : undefined;
    readHeadingCandidate(block, section, collector, below.slice(0, LOOKED_AT.near), {
      isAboveRecord: isAboveRecord(flow, at, text),
      ...(alone && { alone }),
      ...(summary && { summary }),
    });
  } else if (block.type === 'html') readHtmlCandidates(block.span, section, collector);
}

/** A paragraph that holds nothing but pictures. */
function isPicture(block: Block): boolean {
  return block.type === 'paragraph' && plain(block.inlines).trim() === '';
}
