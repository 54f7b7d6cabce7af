import type { Config } from '../config/schema.ts';
import type { Section, Shape } from '../model.ts';
import { foldTitle } from '../text/fold.ts';
import { type Candidate, standsAlone } from './candidates.ts';
import { isPackage, withoutMarks } from './vocabulary.ts';

/** Fewer headings with a link than this are sections. */
const FEWEST = 5;
/** Headings straight above the lines of a record (`Paper: …`, `Code: …`). */
const FEWEST_RECORDS = 2;
/** In a list that has nothing else to be an entry. */
const FEWEST_ALONE = 3;

/** Headings above lines of links of which nothing else tells that they are titles, and their share of all of a rank. */
const ABOVE_LINKS = { fewest: 3, share: 0.5 };

/**
 * Which headings of a rank are entries: those with a link, or also those straight above the lines of a record, or also
 * those above words and lines of links.
 */
export type Ranked = 'linked' | 'records' | 'above links';

/** What the headings of a rank are. */
interface Count {
  all: number;
  linked: number;
  /** Titles of those above the lines of a record. */
  readonly records: Set<string>;
  /** Titles of those above words and lines of links. */
  readonly aboveLinks: Set<string>;
  /** Sections of those with a link. */
  readonly sections: number[];
}

/** Whether a heading is an entry. */
export function isHeadingEntry(
  { rank, linked, isRecord, isAboveLinks }: Candidate,
  ranks: ReadonlyMap<number, Ranked>,
): boolean {
  const ranked = ranks.get(rank!);
  if (ranked === undefined) return false;
  return (
    linked ||
    (ranked !== 'linked' && isRecord === true) ||
    (ranked === 'above links' && isAboveLinks === true)
  );
}

/** The ranks of headings that are entries: `## [Name](url)`, with fields below instead of bullets that are entries. */
export function headingRanks(
  candidates: readonly Candidate[],
  eligible: readonly boolean[],
  config: Config,
  asked: ReadonlySet<Shape> | undefined,
): Map<number, Ranked> {
  const ranks = new Map<number, Ranked>();
  if (asked && !asked.has('heading')) return ranks;
  const bulletsIn = new Map<number, number>();
  const counts = new Map<number, Count>();
  candidates.forEach((candidate, at) => {
    if (!eligible[at]) return;
    const { shape, section, rank } = candidate;
    if (shape === 'bullet' && candidate.parent === -1 && standsAlone(candidate))
      bulletsIn.set(section, (bulletsIn.get(section) ?? 0) + 1);
    if (shape !== 'heading') return;
    const count = counts.get(rank!) ?? {
      all: 0,
      linked: 0,
      records: new Set<string>(),
      aboveLinks: new Set<string>(),
      sections: [],
    };
    counts.set(rank!, count);
    count.all++;
    // "Links" below each entry names none.
    if (candidate.isRecord) count.records.add(foldTitle(candidate.titleLine.title));
    if (candidate.isAboveLinks) count.aboveLinks.add(foldTitle(candidate.titleLine.title));
    if (!candidate.linked) return;
    count.linked++;
    count.sections.push(section);
  });
  const { level } = config.entries;
  const bold = candidates.filter(
    ({ shape, isBare, isPlain }) => shape === 'record' && !isBare && !isPlain,
  ).length;
  const isAlone = candidates.every(
    ({ shape, parent, linked }, at) =>
      !eligible[at] ||
      !linked ||
      shape === 'heading' ||
      parent !== -1 ||
      (shape !== 'row' && shape !== 'bullet'),
  );
  const fewest = isAlone ? FEWEST_ALONE : FEWEST;
  for (const [rank, { all, linked, records, aboveLinks, sections }] of counts) {
    if (level !== 'auto' && level !== rank) continue;
    if (asked) {
      if (level === rank || linked > 0) ranks.set(rank, 'linked');
      continue;
    }
    const held = records.size + aboveLinks.size;
    if (aboveLinks.size > 0 && held >= ABOVE_LINKS.fewest && held >= all * ABOVE_LINKS.share) {
      ranks.set(rank, 'above links');
      continue;
    }
    if (records.size > 0 && records.size + bold >= FEWEST_RECORDS && records.size >= linked) {
      ranks.set(rank, 'records');
      continue;
    }
    if (linked < fewest || linked < all * 0.5) continue;
    const bullets = sections.reduce((sum, section) => sum + (bulletsIn.get(section) ?? 0), 0);
    if (bullets < linked || level === rank) ranks.set(rank, 'linked');
  }
  return ranks;
}

/** Sections that tell how what the list is of is put to use: `Installation`, `How to use it`. */
const STEPS =
  /^(?:(?:quick )?install(?:ation|ing)?(?: (?:guide|instructions|steps|and|&) ?.{0,30})?|how to (?:install|use|set ?up)\b.{0,30}|set-?up|usage|prerequisites|安装.{0,6}|インストール.{0,6}|설치.{0,6}|instalaci[oó]n|instalação|установка)$/iu;

/** Headings with a link below one that tells how to install: where as many others stand elsewhere, they are steps. */
export function headingsOfSteps(
  candidates: readonly Candidate[],
  chosen: ReadonlySet<number>,
  sections: readonly Pick<Section, 'path'>[],
): number[] {
  const headings = [...chosen].filter((at) => candidates[at]!.shape === 'heading');
  const steps = headings.filter((at) =>
    (sections[candidates[at]!.section]?.path ?? [])
      .slice(0, -1)
      .some((title) => STEPS.test(withoutMarks(title))),
  );
  return steps.length * 2 <= headings.length ? steps : [];
}

/** Linked summaries that are entries, by section: what they open tells of them, and is no group of entries. */
function summaries(candidates: readonly Candidate[], eligible: readonly boolean[]): Map<number, number> {
  const owners = new Map<number, number>();
  candidates.forEach(({ opens, section }, at) => {
    if (opens && eligible[at]) owners.set(section, at);
  });
  if (owners.size < FEWEST_SUMMARIES) return new Map();
  const others = new Map<number, number>();
  for (const candidate of candidates) {
    if (candidate.opens || candidate.parent !== -1 || !owners.has(candidate.section)) continue;
    if (!standsAlone(candidate) || isPackage(candidate.titleLine.title)) continue;
    others.set(candidate.section, (others.get(candidate.section) ?? 0) + 1);
  }
  for (const [section, count] of others) if (count > 1) owners.delete(section);
  return owners;
}

const FEWEST_SUMMARIES = 2;

/** Sections that are the body of a heading that is an entry: section index → index of that candidate. */
export function headingBodies(
  candidates: readonly Candidate[],
  eligible: readonly boolean[],
  ranks: ReadonlyMap<number, Ranked>,
  sections: readonly Section[],
): Map<number, number> {
  const owners = new Map<number, number>(summaries(candidates, eligible));
  if (ranks.size === 0 && owners.size === 0) return owners;
  candidates.forEach((candidate, at) => {
    if (candidate.shape === 'heading' && ranks.size > 0 && eligible[at] && isHeadingEntry(candidate, ranks))
      owners.set(candidate.section, at);
  });
  for (const section of sections) {
    const above = owners.get(section.parent);
    if (above !== undefined && !owners.has(section.index)) owners.set(section.index, above);
  }
  return owners;
}
