import type { Config } from '../config/schema.ts';
import { type Inline, plain, walkInlines } from '../markdown/inline.ts';
import type { Section, Shape } from '../model.ts';
import { foldSpace } from '../text/fold.ts';
import { hasLetters } from '../text/letters.ts';
import type { Candidate } from './candidates.ts';
import type { Outline } from './outline.ts';
import {
  CONTENTS,
  isAbout,
  isAboutOrTopic,
  leadsToPage,
  leadsToTranslation,
  OTHER_LANGUAGES,
  SPOKEN_LANGUAGES,
  withoutMarks,
} from './vocabulary.ts';

/** What a section is for, by its title: entries, or the list itself, or perhaps either. */
type Purpose = 'entries' | 'about' | 'perhaps about' | 'contents';

function purposeOf(section: Section): Purpose {
  const title = withoutMarks(section.title);
  if (CONTENTS.test(title)) return 'contents';
  if (isAboutOrTopic(title)) return 'perhaps about';
  return isAbout(title) ? 'about' : 'entries';
}

/** Titles of contents that are topics too. */
const AMBIGUOUS =
  /^(?:contents?|index|menu|[íi]ndice|indeks|conte[úu]dos?|contenidos?|inhalt|inhoud|obsah|inneh[åa]ll|sommario)$/i;
/** A section called "Content" with so many entries that lead out of the page is a topic. */
const TOPIC = 3;

/**
 * Says of each candidate whether entries are looked for where it stands: as the config says, else not in sections
 * about the list (`License`, `News`) nor in tables of contents. The innermost heading decides, for real entries
 * may stand below "News" or "Contents" in sections of their own; a `<details>` belongs to its heading.
 */
export function eligibleCandidates(
  candidates: readonly Candidate[],
  { sections, begins }: Pick<Outline, 'sections' | 'begins'>,
  config: Config,
  anchors: ReadonlyMap<number, number>,
): boolean[] {
  const { only, skip } = config.entries.sections;
  if (only || skip) {
    const wanted = configuredSections(sections, only, skip, purposes(candidates, sections, anchors));
    return candidates.map(({ section }) => (section === -1 ? only === undefined : wanted[section]!));
  }
  const found = purposes(candidates, sections, anchors);
  const eligible = candidates.map(
    ({ section }) => section === -1 || (section >= begins && found[section] === 'entries'),
  );
  // A table of contents that is all there is holds the entries.
  if (candidates.some((candidate, at) => eligible[at] && candidate.linked))
    return withoutNews(candidates, sections, found, eligible);
  return candidates.map(({ section }) => section === -1 || found[section] !== 'about');
}

function purposes(
  candidates: readonly Candidate[],
  sections: readonly Section[],
  anchors: ReadonlyMap<number, number>,
): Purpose[] {
  const found = sections.map(purposeOf);
  for (const index of contentsWithEntries(candidates, sections, found, anchors)) found[index] = 'entries';
  for (const index of translations(candidates, sections)) found[index] = 'about';
  const isTopic = amongTopics(shapesBelow(candidates, sections), sections, [...found]);
  const described = describedPeople(candidates, sections);
  for (const { index, kind, parent } of sections) {
    if (found[index] === 'perhaps about')
      found[index] = isTopic(index) || described.has(index) ? 'entries' : 'about';
    if (kind === 'details' && found[index] === 'entries' && found[parent] === 'about') found[index] = 'about';
  }
  return found;
}

/** Sections titled as contents whose bullets lead out of the page; those that can be nothing else must describe what they lead to. */
function contentsWithEntries(
  candidates: readonly Candidate[],
  sections: readonly Section[],
  found: readonly Purpose[],
  anchors: ReadonlyMap<number, number>,
): number[] {
  const counts = new Map<number, { all: number; out: number; described: string[]; groups: Set<number> }>();
  for (const candidate of candidates) {
    const { section, linked, inlines, group } = candidate;
    if (found[section] !== 'contents') continue;
    const count = counts.get(section) ?? { all: 0, out: 0, described: [], groups: new Set() };
    counts.set(section, count);
    count.groups.add(group);
    if (!linked || isBelowLink(candidate, candidates)) continue;
    count.all++;
    const urls = urlsOf(inlines);
    if (urls.some((url) => url.includes('#') || leadsToPage(url))) continue;
    count.out++;
    if (isDescribed(candidate)) count.described.push(urls[0]!);
  }
  return [...counts].flatMap(([section, { all, out, described, groups }]) => {
    const toAnchors = [...groups].reduce((sum, group) => sum + (anchors.get(group) ?? 0), 0);
    const isTopic = AMBIGUOUS.test(withoutMarks(sections[section]!.title));
    if (!isTopic && areOfOneSite(described)) return [];
    const having = isTopic ? out : described.length;
    return having >= TOPIC && having > (all + toAnchors) * 0.75 ? [section] : [];
  });
}

/** Whether a bullet tells of a linked one above it; one of words names a group. */
function isBelowLink({ parent }: Candidate, candidates: readonly Candidate[]): boolean {
  for (let at = parent; at !== -1; at = candidates[at]!.parent) if (candidates[at]!.linked) return true;
  return false;
}

/** Words behind a title that are more than a count. */
const DESCRIBES = 12;

/** `[Fir](…) - Says what`: words behind the title. */
function isDescribed({ titleLine }: Candidate): boolean {
  const words = foldSpace(plain(titleLine.rest));
  return words.length >= DESCRIBES && /^[-–—:：\p{L}]/u.test(words) && hasLetters(words);
}

/** Headings above the makers of a list, or of what it collects. */
const MAKERS = /^(?:authors|curators)$/i;
/** A page of a person on a site of many. */
const PROFILE =
  /^(?:mailto:|https?:\/\/(?:[\w-]+\.)?(?:github|gitlab|codeberg|twitter|x|linkedin|facebook|instagram|mastodon|bsky|t|medium)\.(?:com|org|social|app|me)\/(?:(?:in|profile|users?)\/)?@?[^/?#]+\/?$)/i;

/** Sections of makers that describe several, on pages of their own: where a list makes nothing of them they are entries. */
function describedPeople(candidates: readonly Candidate[], sections: readonly Section[]): Set<number> {
  const asked = new Set(
    sections.flatMap(({ index, title }) => (MAKERS.test(withoutMarks(title)) ? [index] : [])),
  );
  const counts = new Map<number, { all: number; described: number; profiles: number }>();
  for (const candidate of candidates) {
    if (!asked.has(candidate.section) || !candidate.linked || candidate.parent !== -1) continue;
    const count = counts.get(candidate.section) ?? { all: 0, described: 0, profiles: 0 };
    counts.set(candidate.section, count);
    count.all++;
    if (isDescribed(candidate)) count.described++;
    if (PROFILE.test(urlsOf(candidate.inlines)[0] ?? '')) count.profiles++;
  }
  return new Set(
    [...counts].flatMap(([section, { all, described, profiles }]) =>
      all >= TOPIC && described >= all * 0.75 && profiles < all * 0.5 ? [section] : [],
    ),
  );
}

/** Whether more than half of some links lead to one site or repository: the list itself, on other pages. */
function areOfOneSite(urls: readonly string[]): boolean {
  const counts = new Map<string, number>();
  for (const url of urls) {
    const [site = ''] =
      /^[^/]*\/\/(?:(?:github|gitlab|codeberg)\.(?:com|org)\/[^/]+\/[^/?#]+|[^/?#]+)/.exec(url) ?? [];
    counts.set(site, (counts.get(site) ?? 0) + 1);
  }
  return [...counts.values()].some((count) => count > urls.length / 2);
}

/** Sections titled as other languages that hold translations of the list: by where all links lead, or single words. */
function translations(candidates: readonly Candidate[], sections: readonly Section[]): number[] {
  return sections.flatMap(({ index, title }) => {
    const words = withoutMarks(title);
    if (!OTHER_LANGUAGES.test(words)) return [];
    const own = candidates.filter(({ section, linked }) => section === index && linked);
    const areAll =
      own.every(({ inlines }) => urlsOf(inlines).every(leadsToTranslation)) ||
      (SPOKEN_LANGUAGES.test(words) &&
        own.every(({ titleLine, inlines }) => inlines.length === 1 && /^\p{L}+$/u.test(titleLine.title)));
    return areAll ? [index] : [];
  });
}

function urlsOf(inlines: readonly Inline[]): string[] {
  return [...walkInlines(inlines)].flatMap((node) => (node.kind === 'link' ? [node.url] : []));
}

/** Which shape most of the linked candidates in a section and below it have. */
function shapesBelow(candidates: readonly Candidate[], sections: readonly Section[]): (Shape | undefined)[] {
  const counts = sections.map(() => new Map<Shape, number>());
  for (const { section, shape, linked } of candidates)
    if (section !== -1 && linked) counts[section]!.set(shape, (counts[section]!.get(shape) ?? 0) + 1);
  for (const { index, parent } of [...sections].reverse()) {
    if (parent === -1) continue;
    for (const [shape, count] of counts[index]!)
      counts[parent]!.set(shape, (counts[parent]!.get(shape) ?? 0) + count);
  }
  return counts.map((each) => [...each].sort((a, b) => b[1] - a[1])[0]?.[0]);
}

/** `News` between `Music` and `Open Data`, with entries like theirs, is a topic. */
function amongTopics(
  shapes: readonly (Shape | undefined)[],
  sections: readonly Section[],
  purpose: readonly Purpose[],
): (index: number) => boolean {
  const ranges = new Map<string, { first: number; last: number }>();
  const keyOf = (index: number) => `${sections[index]!.parent} ${shapes[index]}`;
  for (const { index } of sections) {
    if (shapes[index] === undefined || purpose[index] !== 'entries') continue;
    const range = ranges.get(keyOf(index));
    if (range) range.last = index;
    else ranges.set(keyOf(index), { first: index, last: index });
  }
  return (index) => {
    const range = ranges.get(keyOf(index));
    return shapes[index] !== undefined && range !== undefined && range.first < index && index < range.last;
  };
}

/** Below "News", what repeats entries of the list is news too, under whatever heading. */
function withoutNews(
  candidates: readonly Candidate[],
  sections: readonly Section[],
  purpose: readonly Purpose[],
  eligible: readonly boolean[],
): boolean[] {
  const underNews: boolean[] = [];
  for (const { index, parent } of sections)
    underNews.push(
      parent !== -1 && (underNews[parent]! || purpose[parent] === 'about') && purpose[index] === 'entries',
    );
  if (!underNews.includes(true)) return [...eligible];
  const elsewhere = new Set<string>();
  const counts = new Map<number, { all: number; repeated: number }>();
  const urlOf = (candidate: Candidate) =>
    candidate.titleLine.link?.url ?? candidate.inlines.find((node) => node.kind === 'link')?.url;
  candidates.forEach((candidate, at) => {
    const url = eligible[at] && !underNews[candidate.section] ? urlOf(candidate) : undefined;
    if (url) elsewhere.add(url);
  });
  candidates.forEach((candidate, at) => {
    if (!eligible[at] || !underNews[candidate.section] || !candidate.linked) return;
    const count = counts.get(candidate.section) ?? { all: 0, repeated: 0 };
    counts.set(candidate.section, count);
    count.all++;
    if (elsewhere.has(urlOf(candidate) ?? '')) count.repeated++;
  });
  return candidates.map(({ section }, at) => {
    const count = counts.get(section);
    return eligible[at]! && !(count && count.repeated >= count.all * 0.5);
  });
}

function same(a: string, b: string): boolean {
  const fold = (value: string) =>
    value
      .replace(/[\s\p{Extended_Pictographic}\p{Variation_Selector}#:]+/gu, ' ')
      .trim()
      .toLowerCase();
  return fold(a) === fold(b);
}

function configuredSections(
  sections: readonly Section[],
  only: readonly string[] | undefined,
  skip: readonly string[] | undefined,
  purpose: readonly Purpose[],
): boolean[] {
  const wanted: boolean[] = [];
  const skipped: boolean[] = [];
  const named = (titles: readonly string[] | undefined, title: string) =>
    titles?.some((each) => same(each, title)) ?? false;
  for (const { title, parent, index } of sections) {
    skipped.push(named(skip, title) || (parent !== -1 && skipped[parent]!));
    if (skipped[index]) wanted.push(false);
    else if (only) wanted.push(named(only, title) || (parent !== -1 && wanted[parent]!));
    else wanted.push(purpose[index] === 'entries');
  }
  return wanted;
}
