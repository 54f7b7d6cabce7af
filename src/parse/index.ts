import { type Config, defaultConfig } from '../config/schema.ts';
import type { Block } from '../markdown/block.ts';
import { type ReadContext, readBlocks } from '../markdown/blocks.ts';
import type { ParseCache } from '../markdown/cache.ts';
import { type Chunk, cut } from '../markdown/chunks.ts';
import { guessDefinitions } from '../markdown/definitions.ts';
import type { Entry, Label, Lines, List, Residue, Span, Tag, Taxonomy } from '../model.ts';
import { boundForms } from '../taxonomy/binding.ts';
import { taxonomyFromConfig, withAliases } from '../taxonomy/config.ts';
import { tagsOf } from '../taxonomy/legend.ts';
import { taxonomyFromSections } from '../taxonomy/sections.ts';
import { groupBy } from '../text/collections.ts';
import { coverConflicts } from '../text/conflict-markers.ts';
import { coverFrontMatter } from '../text/front-matter.ts';
import { indexLines, lineEndingOf } from '../text/lines.ts';
import { readBefore, remember } from './before.ts';
import { recoverBlocks } from './broken-blocks.ts';
import type { Candidate } from './candidates.ts';
import { withColonTitles } from './colon-titles.ts';
import { readContents } from './contents.ts';
import { readComments, readDetails, readLinks, readRegions, within } from './elements.ts';
import { readEntryCandidates } from './entries.ts';
import { finishEntries } from './entry.ts';
import { findSwallowed, withSwallowed } from './html-blocks.ts';
import { withHtmlHeadings } from './html-headings.ts';
import { brokenHtmlLinks } from './html-links.ts';
import { readIndexes } from './indexes.ts';
import { withKeyedTails } from './keyed-tails.ts';
import { labelReader, readLabels } from './labels.ts';
import { ownersOf } from './ledger.ts';
import { readLegends } from './legends.ts';
import { readNamedParts } from './named-parts.ts';
import { openTags } from './open-tags.ts';
import { readOutline } from './outline.ts';
import { readTables } from './tables.ts';
import { withTitlesBehindCode } from './title-labels.ts';

export type { ParseCache } from '../markdown/cache.ts';

export interface ParseOptions {
  /** Name of the file, for reports only. */
  readonly path?: string;
  readonly config?: Config;
  /** Shared by base and head of a change, so that what is the same in both is parsed once. */
  readonly cache?: ParseCache;
  /** The list as it stood before a change, read under the same config: lines that both have are read alike. */
  readonly before?: List | undefined;
  /** @internal Where the text is cut before it is parsed; only tests say so, to hold that cutting changes nothing. */
  readonly cut?: (text: string, lines: Lines) => Chunk[];
}

/**
 * Reads a Markdown list. Pure; never fails: a text that is no list gives a `List` without entries and a note.
 * @param written the file as it was read, byte order mark and line endings included; offsets count in its UTF-16 units.
 */
export function parseList(written: string, options: ParseOptions = {}): List {
  const config = options.config ?? defaultConfig;
  const text = coverFrontMatter(coverConflicts(written));
  const lines = indexLines(text);
  const context: ReadContext = {
    text,
    lines,
    definitions: guessDefinitions(lines),
    cut: options.cut ?? cut,
    residue: new Map(),
    ...(options.cache && { cache: options.cache }),
    anchors: [],
  };
  const before = options.before && readBefore(options.before, lines);
  const recovered = recoverBlocks(readBlocks(context), context);
  const everything = recovered.blocks;
  const read = readLinks(everything, context);
  const { code, anchors } = read;
  const comments = readComments(text, lines, code);
  const regions = readRegions(comments, lines);
  const generated = regions.filter(({ owner }) => owner === 'steward').map(({ content }) => content);
  const blocks = outsideOf(everything, generated);
  const links = read.links.filter(({ span }) => !within(generated, span.start));
  // `[The <details> element](…)` speaks of one: it ends with its item, and folds nothing.
  const named = links.flatMap(({ kind, span }) => (kind === 'inline' || kind === 'reference' ? [span] : []));
  const details = readDetails(text, lines, code, comments).filter(
    ({ span }) => !within(generated, span.start) && !within(named, span.start),
  );
  const swallowed = findSwallowed(blocks, comments, context);
  const outline = readOutline(
    withHtmlHeadings(withSwallowed(blocks, swallowed, context), text),
    details,
    context,
  );
  // Not the title of the document: a list about labels is not for that one legend.
  const titles = (section: number) => outline.sections[section]?.path ?? [];
  const { found, tables, strays, strayBlocks } = readTables(outline.flow, titles, context, config, before);
  const legends = readLegends(outline.flow, found, outline.sections, config, text, lines);
  const legend = tagsOf(legends.declarations, outline.sections);

  const { selected, decisions } = readEntryCandidates(
    outline,
    found,
    [strayBlocks, legends.blocks],
    config,
    context,
    before,
  );
  const titled = withTitlesBehindCode(withColonTitles(selected, text), text);
  const chosen = withKeyedTails(titled, config, text);
  readNamedParts(chosen, outline.sections, outline.flow);
  let declared = taxonomyOf(config, legend);
  const labelsUnder = ({ tags }: Taxonomy, isFree: boolean) => {
    const reader = labelReader(chosen, tags, config, text, lines, isFree);
    return chosen.map((each) => readLabels(each, reader));
  };
  declared = writtenAsUsed(declared, config, labelsUnder);
  const finish = (by: Taxonomy) =>
    finishEntries(chosen, labelsUnder(by, isOpen(by, config)), outline.sections, context);
  let entries: Entry[] = finish(declared);
  if (declared.source === 'legend' && legends.blocks.size > 0) {
    const bare = taxonomyOf(config, { tags: [], repeated: [] });
    // What is only a guess must not cost labels that the list shows without it.
    const costs = () =>
      legends.areGuessed && countOf(labelsUnder(bare, true)) > countOf(entries.map(({ labels }) => labels));
    if (!isUsed(declared, entries) || costs()) {
      declared = bare;
      entries = finish(declared);
    }
  }
  if (declared.source === 'legend' && config.taxonomy.closed === 'auto') {
    // A change does not loosen what it is checked by: many undeclared labels at once would outvote the legend.
    const { source, closed, forms } = options.before?.taxonomy ?? {};
    declared =
      source === 'legend' && closed !== undefined
        ? { ...declared, closed, ...(forms && { forms }) }
        : { ...declared, ...boundBy(declared, chosen, entries) };
  }
  const taxonomy =
    config.taxonomy.from === 'sections' ? taxonomyFromSections(outline.sections, entries) : declared;
  const contents = readContents(outline.flow, (section) => outline.sections[section]?.title ?? '', lines);
  const residue = residueOf(
    [
      ...recovered.residue,
      ...openTags(text, lines, code, comments),
      ...brokenHtmlLinks(text, recovered.blocks, lines, code, comments),
    ],
    context,
    [...generated, ...strays.map(({ span }) => span)],
  );
  const index = readIndexes(outline.flow, outline.sections, entries, taxonomy.tags, config, text, lines);

  const list: List = {
    path: options.path ?? '',
    text: written,
    lines: written === text ? lines : indexLines(written),
    eol: lineEndingOf(text),
    ...(outline.documentTitle !== undefined && { title: outline.documentTitle }),
    entries,
    sections: outline.sections,
    taxonomy,
    labelIndex: index,
    regions,
    tables,
    strayRows: strays,
    contents,
    links,
    anchors,
    comments,
    details,
    swallowed,
    residue,
    owners: ownersOf(
      {
        blocks: everything,
        sections: outline.sections,
        tables,
        legends: legends.blocks,
        regions,
        comments,
        contents,
        index,
        entries,
      },
      lines,
    ),
    code,
    notes: entries.length === 0 ? [NO_ENTRIES] : [],
  };
  remember(list, decisions);
  return list;
}

/** What Markdown did not understand, in order; what stands in stretches that are told elsewhere is left out. */
function residueOf(
  blocks: readonly Residue[],
  { residue, lines }: ReadContext,
  told: readonly Span[],
): Residue[] {
  const links = [...residue.values()].map(
    ({ form, start, end, label, address, edits }): Residue => ({
      form,
      span: { start, end },
      line: lines.lineAt(start),
      ...(label !== undefined && { label }),
      ...(address !== undefined && { detail: address }),
      ...(edits && { edits }),
      // Its address is not read rightly.
      ...((form === 'address-space' || form === 'ends-early') && { obscures: { start, end } }),
    }),
  );
  const inside = [...told].sort((a, b) => a.start - b.start);
  return [...blocks, ...links]
    .filter(({ form, span }) =>
      form === 'row-outside' || form === 'header-missing' ? !within(inside, span.start) : true,
    )
    .sort((a, b) => a.span.start - b.span.start);
}

/** What a legend binds, by how entries use its labels. */
function boundBy(
  { tags }: Taxonomy,
  candidates: readonly Candidate[],
  entries: readonly Entry[],
): Pick<Taxonomy, 'closed' | 'forms'> {
  const uses = entries.map(({ labels }, at) => {
    const { row } = candidates[at]!;
    const cells = row?.written.cells.map(({ content }) => content) ?? [];
    return { labels, cells, ...(row?.table !== undefined && { table: row.table }) };
  });
  const forms = boundForms(tags, uses);
  return { closed: forms.length > 0, forms };
}

/** So many labels in one form, and such a share of them, show that tags of the config are written so. */
const WRITTEN = { fewest: 2, share: 0.6 };

/** Tags of the config, which says nothing of their form, in the form in which most entries have them. */
function writtenAsUsed(
  by: Taxonomy,
  { labels, taxonomy }: Config,
  labelsUnder: (by: Taxonomy, isFree: boolean) => readonly (readonly Label[])[],
): Taxonomy {
  const isGiven = by.source === 'config' || by.source === 'file';
  if (!isGiven || labels.syntax !== 'auto' || by.tags.length === 0) return by;
  const known = new Set(
    [...by.tags.flatMap(({ id, aliases }) => [id, ...aliases]), ...Object.keys(taxonomy.aliases)].map((id) =>
      id.toLowerCase(),
    ),
  );
  if (labelsUnder(by, false).some((each) => each.some(({ id }) => known.has(id.toLowerCase())))) return by;
  const uses = groupBy(labelsUnder({ ...by, tags: [] }, true).flat(), ({ syntax }) => syntax);
  const declared = [...uses].map(([syntax, all]) => {
    const own = all.filter(({ id }) => known.has(id.toLowerCase())).length;
    return { syntax, own, isHabit: own >= WRITTEN.fewest && own >= all.length * WRITTEN.share };
  });
  const most = declared.filter(({ isHabit }) => isHabit).sort((a, b) => b.own - a.own)[0];
  return most ? { ...by, tags: by.tags.map((tag) => ({ ...tag, syntax: most.syntax })) } : by;
}

/** Whether labels in other forms than the legend's are free: neither it nor the config speaks of them. */
function isOpen({ source }: Taxonomy, { taxonomy }: Config): boolean {
  return source === 'none' || (source === 'legend' && taxonomy.closed === 'auto');
}

const countOf = (labels: readonly (readonly Label[])[]) =>
  labels.reduce((sum, { length }) => sum + length, 0);

/** Whether an entry has a label that the legend declares. */
function isUsed({ tags }: Taxonomy, entries: readonly Entry[]): boolean {
  const known = new Set(tags.map(({ id }) => id));
  return entries.some(({ labels }) => labels.some(({ id }) => known.has(id)));
}

const NO_ENTRIES =
  'No entries found. Describe an entry in .github/awesome-steward.yml, e.g. "entries: { shape: bullet, link: optional }" or "entries: { shape: row, columns: { title: Name } }".';

/** What we generated from the entries is not read as entries again. */
function outsideOf(blocks: readonly Block[], generated: readonly Span[]): Block[] {
  if (generated.length === 0) return [...blocks];
  return blocks.flatMap((block): Block[] => {
    if (within(generated, block.span.start)) return [];
    if (block.type !== 'list') return [block];
    return [
      {
        ...block,
        items: block.items.map((item) => ({ ...item, blocks: outsideOf(item.blocks, generated) })),
      },
    ];
  });
}

function taxonomyOf(config: Config, legend: { tags: Tag[]; repeated: Tag[] }): Taxonomy {
  const { syntax } = config.labels;
  const written = syntax === 'auto' || syntax === 'none' ? 'badge' : ([syntax].flat()[0] ?? 'badge');
  const given = taxonomyFromConfig(config, written);
  if (given) return withAliases(given, config.taxonomy.aliases);
  const { closed } = config.taxonomy;
  const source = legend.tags.length > 0 ? 'legend' : 'none';
  const isClosed = closed === 'auto' ? source === 'legend' : closed;
  return withAliases(
    { source, closed: isClosed, tags: legend.tags, repeated: legend.repeated },
    config.taxonomy.aliases,
  );
}
