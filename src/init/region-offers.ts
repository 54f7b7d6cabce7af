import type { Config } from '../config/schema.ts';
import type { IndexSection, List, Section, TextEdit } from '../model.ts';
import { largest, smallest } from '../text/collections.ts';
import { applyEdits } from '../text/edit.ts';
import { renderedText, renderFile } from '../views/render.ts';

/** A stretch that could be generated from the entries. */
export interface Offer {
  /** What it is, for people: `the index "Mentioned Papers"`. Plain text. */
  readonly what: string;
  readonly line: number;
  readonly edits: readonly TextEdit[];
}

/** The section around all sections of the index. */
function rootOf(list: List): Section | undefined {
  const chain = ({ sectionIndex }: IndexSection) => {
    const around: number[] = [];
    for (let at = sectionIndex; at !== -1; at = list.sections[at]!.parent) around.unshift(at);
    return around;
  };
  const chains = list.labelIndex.map(chain);
  const first = chains[0] ?? [];
  let shared = 0;
  while (shared < first.length && chains.every((one) => one[shared] === first[shared])) shared++;
  const root = list.sections[first[shared - 1] ?? -1];
  return root?.kind === 'heading' ? root : undefined;
}

const wrap = (marker: string, { eol }: List) => ({
  open: `<!-- steward:begin ${marker} -->${eol}`,
  close: `${eol}<!-- steward:end -->${eol}`,
});

/** The index that people keep by hand, between markers: what they put into it stays. */
function indexOffer(list: List): Offer[] {
  const root = rootOf(list);
  if (!root || list.taxonomy.tags.length === 0) return [];
  const { lines, text } = list;
  const start = lines.starts[lines.lineAt(root.span.end)];
  const sections = list.labelIndex.filter(({ sectionIndex }) => sectionIndex !== root.index);
  const details = list.details.filter(({ span }) => span.start >= root.span.end && span.end <= root.end);
  const first = smallest(sections.map(({ sectionIndex }) => list.sections[sectionIndex]!.span.start));
  const begin = smallest([first, ...details.map(({ span }) => span.start)]);
  const stop = largest(details.map(({ span }) => span.end));
  if (start === undefined || sections.length < 2 || stop <= begin) return [];
  const from = lines.starts[lines.lineAt(begin) - 1]!;
  const to = lines.starts[lines.lineAt(stop - 1)] ?? text.length;
  const { open, close } = wrap('index keep=mentions', list);
  return [
    {
      what: `the index "${root.title}", from the labels of the entries; text added by hand stays`,
      line: lines.lineAt(from),
      edits: [
        { start: from, end: from, text: open },
        { start: to, end: to, text: `${close.trimStart()}` },
      ],
    },
  ];
}

/** How often each label is used, below the legend. */
function countsOffer(list: List): Offer[] {
  if (list.taxonomy.source !== 'legend') return [];
  const last = list.tables.filter(({ role }) => role === 'legend').at(-1);
  if (!last) return [];
  const at = list.lines.span(list.lines.lineAt(last.span.end)).end;
  const { eol } = list;
  return [
    {
      what: 'how many entries each label has, below the legend',
      line: list.lines.lineAt(at),
      edits: [
        {
          start: at,
          end: at,
          text: `${eol}${eol}<!-- steward:begin counts by=label -->${eol}<!-- steward:end -->`,
        },
      ],
    },
  ];
}

/** Parts of a list that could be generated, where it has no generated region yet. */
export function regionOffers(list: List): Offer[] {
  if (list.regions.some(({ owner }) => owner === 'steward')) return [];
  return [...countsOffer(list), ...indexOffer(list)];
}

/**
 * A list with regions in place of what people kept by hand, filled.
 * @returns nothing where they cannot be made.
 */
export function withRegions(list: List, offers: readonly Offer[], config: Config): string | undefined {
  const marked = applyEdits(
    list.text,
    offers.flatMap(({ edits }) => edits),
  );
  const rendered = renderFile(list.path, marked, config);
  return rendered.problems.length > 0 || rendered.regions.length !== offers.length
    ? undefined
    : renderedText(marked, rendered);
}
