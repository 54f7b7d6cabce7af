import { type Inline, plain, walkInlines } from '../markdown/inline.ts';
import type { Section } from '../model.ts';
import { pushTo } from '../text/collections.ts';
import { foldSpace, foldTitle } from '../text/fold.ts';
import type { Candidate } from './candidates.ts';
import { leadsOut, NOTHING } from './vocabulary.ts';

/** So many rows of a table, and such a share of all, must repeat entries and say numbers only; more where these stand elsewhere. */
const REPEATS = { fewest: 2, elsewhere: 5, share: 0.9 };

/** No number, date or count is longer. */
const LONGEST = 40;

/** Words that belong to numbers and dates: `3 days ago`, `Jan 2024`, `1.2k`, `40 MB`, `v2.1`. */
const OF_NUMBERS =
  /(?<![\p{L}\p{M}])(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|years?|months?|weeks?|days?|hours?|ago|today|yesterday|stars?|forks?|downloads|[kmgt]i?b?|v|x|ms|s|mo|y|d|h|th|年|月|日|万)(?![\p{L}\p{M}])/giu;

/**
 * Rows of tables that repeat entries for their numbers: nearly all lead where others of the section, or of one around
 * it, lead already, and all other cells are numbers, dates and badges.
 */
export function repeatedRows(
  candidates: readonly Candidate[],
  chosen: ReadonlySet<number>,
  sections: readonly Pick<Section, 'parent'>[],
): Set<number> {
  const found = new Set<number>();
  const tables = new Map<number, number[]>();
  for (const at of chosen) if (candidates[at]!.row) pushTo(tables, candidates[at]!.group, at);
  const counting = [...tables.values()].filter(
    (rows) => rows.length >= REPEATS.fewest && mostly(rows, (at) => saysNumbersOnly(candidates[at]!)),
  );
  if (counting.length === 0) return found;
  const inCounting = new Set(counting.flat());
  const sectionsOf = new Map<string, Set<number>>();
  for (const at of chosen) {
    if (inCounting.has(at)) continue;
    const { section } = candidates[at]!;
    for (const key of keysOf(candidates[at]!).all) {
      const known = sectionsOf.get(key);
      if (known) known.add(section);
      else sectionsOf.set(key, new Set([section]));
    }
  }
  for (const rows of counting) {
    const around = [...sectionsAround(candidates[rows[0]!]!.section, sections)];
    const keyOf = (at: number) => keysOf(candidates[at]!).sought.find((key) => sectionsOf.has(key));
    // Rows that lead to one place are not the entries that lead there.
    if (new Set(rows.map(keyOf)).size < rows.length * REPEATS.share) continue;
    const placesOf = (at: number) => sectionsOf.get(keyOf(at) ?? '');
    const isNear = (at: number) => around.some((section) => placesOf(at)?.has(section));
    const isAnywhere = rows.length >= REPEATS.elsewhere && mostly(rows, (at) => placesOf(at) !== undefined);
    if (isAnywhere || mostly(rows, isNear)) for (const at of rows) found.add(at);
  }
  return found;
}

function mostly(rows: readonly number[], test: (at: number) => boolean): boolean {
  return rows.filter(test).length >= rows.length * REPEATS.share;
}

/** A section and all that it stands in. */
function sectionsAround(section: number, sections: readonly Pick<Section, 'parent'>[]): Set<number> {
  const around = new Set<number>();
  for (let at = section; at !== -1 && !around.has(at); at = sections[at]?.parent ?? -1) around.add(at);
  return around;
}

/**
 * What an entry is known by: where it leads, to the part of the page, or where the page is and its title; without a link
 * its title. A row that leads somewhere is not sought by its title alone.
 */
function keysOf({ titleLine, inlines }: Candidate): { all: string[]; sought: string[] } {
  const url = titleLine.link?.url ?? firstTarget(inlines);
  const title = `title ${foldTitle(titleLine.title)}`;
  if (url === undefined) return { all: [title], sought: [title] };
  const { page, part } = foldAddress(url);
  const sought = [`${page}#${part}`, `${page} ${title}`];
  return { all: [...sought, title], sought };
}

/** Where the first link with words leads; a badge leads to what counts. */
function firstTarget(inlines: readonly Inline[]): string | undefined {
  for (const node of walkInlines(inlines))
    if (node.kind === 'link' && leadsOut(node.url) && plain(node.children).trim() !== '') return node.url;
  return undefined;
}

/** An address as it is compared: the page, and the part of it behind `#`. */
function foldAddress(url: string): { page: string; part: string } {
  const at = url.indexOf('#');
  const page = (at === -1 ? url : url.slice(0, at))
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/(?:\.git)?\/?$/i, '')
    .toLowerCase();
  return { page, part: at === -1 ? '' : url.slice(at + 1).toLowerCase() };
}

/** Whether all that a row says besides its title are numbers, dates and badges, and it says some. */
function saysNumbersOnly({ titleLine, row }: Candidate): boolean {
  if (!row || !isNumber(titleLine.rest)) return false;
  const { titleSpan } = titleLine;
  let says = 0;
  for (const { content, inlines } of row.written.cells) {
    if (content.end <= content.start) continue;
    if (content.start <= titleSpan.start && titleSpan.end <= content.end) continue;
    if (!isNumber(inlines)) return false;
    says++;
  }
  return says > 0;
}

/** Whether nodes are a number, a date, badges, or nothing. */
function isNumber(nodes: readonly Inline[]): boolean {
  const said = foldSpace(plain(nodes))
    .replace(/:[a-z0-9_+-]{2,30}:/g, ' ')
    .trim();
  if (said === '' || NOTHING.test(said)) return true;
  return said.length <= LONGEST && !/[\p{L}\p{M}]/u.test(said.replace(OF_NUMBERS, ''));
}
