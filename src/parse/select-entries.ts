import type { Config } from '../config/schema.ts';
import { plain } from '../markdown/inline.ts';
import type { Shape } from '../model.ts';
import { pushTo } from '../text/collections.ts';
import { aboveSections } from './above-sections.ts';
import type { Before } from './before.ts';
import { bulletEntries, isBoldGroup } from './bullets.ts';
import {
  type Candidate,
  type CandidateCollector,
  fieldOf,
  hasAddressBelow,
  namesItsLinks,
} from './candidates.ts';
import { takeDatesOffTitles } from './dated-titles.ts';
import { eligibleCandidates } from './eligible-sections.ts';
import { headingBodies, headingRanks, headingsOfSteps, isHeadingEntry } from './headings.ts';
import { withoutKeywords } from './keyword-groups.ts';
import { takeLinksForTitles } from './leads.ts';
import { takeNamesInSentences } from './named-sentences.ts';
import { takeTitlesBehindNicknames } from './nicknames.ts';
import { giveNumbersBack, takeCountsOffTitles } from './numbered-titles.ts';
import type { Outline } from './outline.ts';
import { contentsOfPages } from './pages.ts';
import { takeQuotedTitles } from './quoted-titles.ts';
import { repeatedRows } from './repeated-rows.ts';
import { readKey } from './title.ts';
import { takeBylinesOffTitles } from './title-bylines.ts';
import { takeVenuesInBrackets } from './venue-brackets.ts';
import { takeVenueLeads } from './venue-leads.ts';
import { takeVenueTails } from './venue-tails.ts';
import { ADDRESS_ALONE } from './vocabulary.ts';

/** Fewer than this of a rare shape, or a smaller share, are prose that happens to look like entries. */
const RARE = { fewest: 5, share: 0.1 };

/** A bold line above an address is an entry where the list has so many records. */
const FEWEST_RECORDS = 2;

/** So many entries below headings show that what stands above the first is none. */
const FEWEST_IN_SECTIONS = 3;

/**
 * Decides which candidates are entries: by the config, else by what most of the list does. Bullets that are fields
 * of an entry become its fields.
 */
export function selectEntries(
  collector: CandidateCollector,
  outline: Pick<Outline, 'sections' | 'begins'>,
  config: Config,
  before?: Before,
): Candidate[] {
  const { candidates, anchors } = collector;
  const { text } = collector.context;
  const asked = config.entries.shape === 'auto' ? undefined : new Set<Shape>([config.entries.shape].flat());
  const wants = (shape: Shape) =>
    asked === undefined || asked.has(shape) || (shape === 'bullet' && asked.has('record'));
  if (asked === undefined && config.entries.nested !== 'fields') withoutKeywords(candidates);
  const eligible = eligibleCandidates(candidates, outline, config, anchors);
  const ranks = headingRanks(candidates, eligible, config, asked);
  const body = headingBodies(candidates, eligible, ranks, outline.sections);
  const free = candidates.map(({ section }, at) => eligible[at]! && !body.has(section));

  const chosen = wants('bullet') ? bulletEntries(candidates, free, anchors, config, text) : new Set<number>();
  const hasRecords = candidates.filter(({ shape }) => shape === 'record').length >= FEWEST_RECORDS;
  candidates.forEach((candidate, at) => {
    if (candidate.shape === 'heading') {
      const isAsked = asked?.has('heading') && ranks.has(candidate.rank!);
      if (eligible[at] && (isAsked || isHeadingEntry(candidate, ranks))) chosen.add(at);
    } else if (candidate.row && free[at] && wants(candidate.shape)) chosen.add(at);
    else if (candidate.shape === 'record' && free[at] && wants('record') && (!candidate.isBare || hasRecords))
      chosen.add(at);
    else if (body.get(candidate.section) === at && wants(candidate.shape)) chosen.add(at);
  });
  if (asked === undefined)
    for (const at of headingsOfSteps(candidates, chosen, outline.sections)) chosen.delete(at);
  if (asked === undefined && [...chosen].some((at) => candidates[at]!.row))
    for (const at of contentsOfPages(candidates, anchors)) if (candidates[at]!.row) chosen.delete(at);
  if (asked === undefined)
    for (const at of aboveSections(candidates, outline.sections, chosen)) chosen.delete(at);
  const common = chosen.size;
  const isSectioned =
    asked === undefined && inSections(chosen, candidates, outline.sections) >= FEWEST_IN_SECTIONS;
  for (const shape of ['block', 'html'] as const) {
    if (!wants(shape)) continue;
    const all = candidates.flatMap((candidate, at) =>
      candidate.shape === shape && free[at] && !candidate.opens ? [at] : [],
    );
    // Before the first section stands what the list says of itself.
    const within = all.filter((at) => (outline.sections[candidates[at]!.section]?.path ?? []).length > 0);
    const found = isSectioned || within.length >= RARE.fewest ? within : all;
    const enough = found.length >= RARE.fewest && found.length >= common * RARE.share;
    const taken = asked
      ? found
      : enough
        ? withoutLoneAddresses(found, candidates, chosen)
        : [...namingTheirLinks(found, candidates, text), ...alike(found, candidates, text)];
    for (const at of taken) chosen.add(at);
  }
  if (asked === undefined)
    for (const at of repeatedRows(candidates, chosen, outline.sections)) chosen.delete(at);
  if (before) keepDecisions(candidates, chosen, before);
  return withFields(candidates, chosen, body, text);
}

/**
 * Entries without those that are nothing but an address, where few are and no other entry stands in their section: such a
 * paragraph ends what is said there.
 */
function withoutLoneAddresses(
  found: readonly number[],
  candidates: readonly Candidate[],
  chosen: ReadonlySet<number>,
): readonly number[] {
  const lone = new Set(found.filter((at) => isAddressAlone(candidates[at]!)));
  if (lone.size === 0 || lone.size >= Math.max(FEWEST_IN_SECTIONS, found.length * RARE.share)) return found;
  const held = new Set(
    [...chosen, ...found].filter((at) => !lone.has(at)).map((at) => candidates[at]!.section),
  );
  return found.filter((at) => !lone.has(at) || held.has(candidates[at]!.section));
}

/** Whether a candidate says nothing but an address. */
function isAddressAlone({ titleLine: { title, prefix, rest } }: Candidate): boolean {
  return ADDRESS_ALONE.test(title) && (prefix + plain(rest)).trim() === '';
}

/** How many of some candidates stand below a heading. */
function inSections(
  chosen: ReadonlySet<number>,
  candidates: readonly Candidate[],
  sections: Outline['sections'],
): number {
  return [...chosen].filter((at) => (sections[candidates[at]!.section]?.path ?? []).length > 0).length;
}

/**
 * What a change leaves alone is read as it was before. Where that is another reading than the new text suggests, what
 * the change wrote beside it, in the same list, is read as its neighbours are.
 */
function keepDecisions(candidates: readonly Candidate[], chosen: Set<number>, before: Before): void {
  const kept = new Map<number, boolean>();
  const turned = new Map<string, boolean>();
  const kin = ({ group, shape, linked, bullet }: Candidate) =>
    `${group} ${shape} ${linked} ${bullet?.depth ?? 0}`;
  candidates.forEach((candidate, at) => {
    const was = before.wasEntry(candidate.span.start);
    if (was === undefined) {
      if (!chosen.has(at) && before.wasEdited(candidate.span.start)) kept.set(at, true);
      return;
    }
    kept.set(at, was);
    if (was !== chosen.has(at)) turned.set(kin(candidate), was);
  });
  candidates.forEach((candidate, at) => {
    const is = kept.get(at) ?? turned.get(kin(candidate));
    if (is === true) chosen.add(at);
    else if (is === false) chosen.delete(at);
  });
}

/** Of rare candidates those whose links say what they are (`[[paper]](…)`), or show their address, where several stand together. */
function namingTheirLinks(
  found: readonly number[],
  candidates: readonly Candidate[],
  text: string,
): number[] {
  const naming = found.filter((at) => namesItsLinks(candidates[at]!) || hasAddressBelow(candidates[at]!));
  const inSection = new Map<number, number>();
  for (const at of naming) {
    const { section } = candidates[at]!;
    inSection.set(section, (inSection.get(section) ?? 0) + 1);
  }
  const isAmong = (at: number) => inSection.get(candidates[at]!.section)! > 1;
  // A title in bold on a line of its own is one by itself where several of the form stand together.
  const isFormed = naming.filter((at) => isAmong(at) && hasLineOfTitle(candidates[at]!, text)).length > 1;
  return naming.filter((at) => isAmong(at) || (isFormed && hasLineOfTitle(candidates[at]!, text)));
}

/** Whether a paragraph begins with a bold title and nothing else on its line. */
function hasLineOfTitle({ shape, titleLine }: Candidate, text: string): boolean {
  const { carrier, prefix, rest } = titleLine;
  const next = rest.find((node) => node.kind !== 'text' || node.text.trim() !== '');
  const ends =
    next?.kind === 'break' || (rest[0] && /^[ \t]*\r?\n/.test(text.slice(rest[0].start, rest[0].start + 9)));
  return shape === 'block' && carrier === 'strong' && prefix.trim() === '' && ends === true;
}

/** Paragraphs that begin with a linked title and a separator or a new line, where a section holds several and nothing else. */
function alike(found: readonly number[], candidates: readonly Candidate[], text: string): number[] {
  const begins = found.filter((at) => {
    const { shape, titleLine } = candidates[at]!;
    const [next] = titleLine.rest;
    const isMarked =
      next?.kind === 'break' ||
      (next?.kind === 'text' &&
        (/^\s*(?:[:：]|[-–—]\s)/.test(next.text) ||
          /^[ \t]*\r?\n/.test(text.slice(next.start, next.start + 9))));
    return shape === 'block' && titleLine.carrier === 'link' && titleLine.prefix.trim() === '' && isMarked;
  });
  const counts = new Map<number, number>();
  for (const at of begins) {
    const { section } = candidates[at]!;
    counts.set(section, (counts.get(section) ?? 0) + 1);
  }
  const mixed = new Set(
    candidates.flatMap(({ shape, section }) => (shape === 'bullet' || shape === 'row' ? [section] : [])),
  );
  return begins.filter((at) => {
    const { section } = candidates[at]!;
    return section !== -1 && !mixed.has(section) && counts.get(section)! >= 3;
  });
}

/** The chosen candidates in order, each with the bullets below it as fields. */
function withFields(
  candidates: readonly Candidate[],
  chosen: ReadonlySet<number>,
  body: ReadonlyMap<number, number>,
  text: string,
): Candidate[] {
  const fields = new Map<number, Candidate[]>();
  // A bullet that leads nowhere above entries names a group of them.
  const holders = new Set(
    candidates.flatMap(({ parent }, at) => (chosen.has(at) && parent !== -1 ? [parent] : [])),
  );
  candidates.forEach((candidate, at) => {
    if (chosen.has(at) || candidate.shape !== 'bullet') return;
    if (holders.has(at) && !candidate.linked) return;
    let above = candidate.parent;
    while (above !== -1 && !chosen.has(above)) above = candidates[above]!.parent;
    const owner = above !== -1 ? above : body.get(candidate.section);
    if (owner === undefined) return;
    pushTo(fields, owner, candidate);
  });
  const entries: Candidate[] = [];
  // `- **Trees**`, and on the same level what belongs there, until the next such bullet.
  const groups = new Map<number, string>();
  candidates.forEach((candidate, at) => {
    if (!chosen.has(at)) {
      if (candidate.shape === 'bullet' && isBoldGroup(candidate, 'link') && candidates[at + 1]?.parent !== at)
        groups.set(candidate.group, candidate.titleLine.title);
      return;
    }
    if (candidate.parent !== -1) candidate.within = groupsAround(candidate, candidates, chosen);
    else if (candidate.shape === 'bullet' && groups.has(candidate.group))
      candidate.within = [groups.get(candidate.group)!];
    const below = fields.get(at) ?? [];
    if (candidate.shape === 'bullet' && below.some((each) => readKey(each.inlines)))
      candidate.shape = 'record';
    for (const each of below) {
      candidate.fields.push(fieldOf(each, text));
      candidate.inlines.push(
        { kind: 'break', start: each.span.start, end: each.span.start },
        ...each.inlines,
      );
    }
    entries.push(candidate);
  });
  takeLinksForTitles(entries, text);
  takeQuotedTitles(entries, text);
  takeNamesInSentences(entries, text);
  takeCountsOffTitles(entries, text);
  takeVenuesInBrackets(entries, text);
  takeVenueLeads(entries, text);
  takeTitlesBehindNicknames(entries, text);
  takeBylinesOffTitles(entries, text);
  takeVenueTails(entries, text);
  takeDatesOffTitles(entries, text);
  giveNumbersBack(entries, text);
  return entries.sort((a, b) => a.span.start - b.span.start);
}

/** Longer words above bullets are no name of a group. */
const LONGEST_GROUP = 80;

/** Names of the groups that a bullet stands in, outermost first: bullets above it that are no entries and lead nowhere. */
function groupsAround(
  { parent }: Candidate,
  candidates: readonly Candidate[],
  chosen: ReadonlySet<number>,
): string[] {
  const names: string[] = [];
  for (let at = parent; at !== -1; at = candidates[at]!.parent) {
    // What stands below an entry tells of it; the groups around that are its own too.
    if (chosen.has(at)) return [...(candidates[at]!.within ?? []), ...names];
    const { linked, titleLine } = candidates[at]!;
    const name = titleLine.title.replace(/\s*[:：]$/, '');
    if (!linked && name !== '' && name.length <= LONGEST_GROUP) names.unshift(name);
  }
  return names;
}
