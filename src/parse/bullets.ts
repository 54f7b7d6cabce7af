import type { Config } from '../config/schema.ts';
import { type Inline, plain } from '../markdown/inline.ts';
import { pushTo } from '../text/collections.ts';
import { foldTitle } from '../text/fold.ts';
import { hasLetters } from '../text/letters.ts';
import { bibliographyEntries, venueBehind } from './bibliographies.ts';
import { boldBullets } from './bold-bullets.ts';
import { type Candidate, standsAlone } from './candidates.ts';
import { sentencesBehindNames } from './colon-titles.ts';
import { lineBehind } from './description.ts';
import { besideNamedAddresses } from './named-addresses.ts';
import { noteBullets } from './note-bullets.ts';
import { contentsOfPages } from './pages.ts';
import { isRoleTitle, readKey } from './title.ts';
import { isDate, isPackage, isPartOfCourse, isRequest, roleOfText } from './vocabulary.ts';
import { bareWorks } from './work-titles.ts';

/** What bullets of one list have in common. */
interface Group {
  all: number;
  entries: number;
  /** Entries with lines below them that are no entries. */
  records: number;
}

/** Among so many entries of one list of bullets, one that lacks its link is an entry too. */
const KIN = { fewest: 3, share: 0.75 };

/** Words that no title ends with: a link behind them stands in the middle of a sentence. */
const UNFINISHED =
  /(?:^|\s)(?:at|to|on|in|out|go|see|also|a|an|the|our|from|like|with|via|of|this|these|for|and|or|us|visit|follow|join|read|check|is|are|using|e\.g)$/i;

/**
 * Finds the bullets that are entries.
 * @param allowed whether entries are looked for where a candidate stands
 * @param anchors how many bullets of a group lead to anchors of the file
 */
export function bulletEntries(
  candidates: readonly Candidate[],
  allowed: readonly boolean[],
  anchors: ReadonlyMap<number, number>,
  config: Config,
  text: string,
): Set<number> {
  const chosen = new Set<number>();
  const pages = contentsOfPages(candidates, anchors);
  const details = detailsBelow(candidates, config);
  const parts = partsBelowWords(candidates, config);
  const named = besideNamedAddresses(candidates);
  const sentences = sentencesBehindNames(candidates, text);
  candidates.forEach((candidate, at) => {
    if (candidate.shape !== 'bullet' || !allowed[at] || pages.has(at) || details.has(at) || parts.has(at))
      return;
    if (named.details.has(at)) return;
    const isSentence = !sentences.has(candidate) && isProse(candidate, text);
    if (!isSentence && isEntry(candidate, at, candidates, chosen, parts, config)) chosen.add(at);
    else if (named.entries.has(at) && config.entries.nested !== 'fields') chosen.add(at);
  });
  const notes = noteBullets(candidates, chosen);
  const kin = [
    ...lacking(candidates, chosen),
    ...boldBullets(candidates, chosen),
    ...bareWorks(candidates, chosen),
  ];
  for (const at of kin) if (allowed[at] && !notes.has(at)) chosen.add(at);
  for (const [at, head] of bibliographyEntries(candidates, text)) {
    if (!allowed[at]) continue;
    chosen.add(at);
    candidates[at]!.titleLine = head;
    const venue = venueBehind(head, text);
    if (venue) candidates[at]!.fields.push(venue);
  }
  return chosen;
}

function isEntry(
  candidate: Candidate,
  at: number,
  candidates: readonly Candidate[],
  chosen: ReadonlySet<number>,
  parts: ReadonlySet<number>,
  config: Config,
): boolean {
  const { title, prefix, link, rest } = candidate.titleLine;
  if (isDate(title)) return false;
  const target = link ?? firstLink(rest);
  if (target?.kind === 'link' && isRequest(title, prefix, target.url)) return false;
  const key = readKey(candidate.inlines);
  if (!candidate.linked) {
    if (isAskedFor(at, candidates, config)) return !chosen.has(candidate.parent);
    // `- **Title**` whose links stand in keyed lines below it, or in lines that are links such as `[paper](…)`.
    // `**Fir: A Tree**` is a title with a colon.
    const isWhole = candidate.titleLine.carrier === 'strong' && /[:：]\s*\S/.test(title);
    if (key && !isWhole) return false;
    const isStrong = candidate.titleLine.carrier === 'strong';
    let named = false;
    for (let i = at + 1; candidates[i]?.parent === at; i++) {
      const below = candidates[i]!;
      if (!parts.has(i) && standsAlone(below, false)) return false;
      named ||=
        parts.has(i) ||
        (below.linked &&
          (isRoleTitle(below.titleLine) || (isStrong && readKey(below.inlines) !== undefined)));
    }
    return named;
  }
  const below = candidate.parent !== -1 && chosen.has(candidate.parent);
  if (below) {
    if (config.entries.nested === 'entries') return key === undefined;
    if (config.entries.nested === 'fields') return false;
    return standsAlone(candidate, candidates[candidate.parent]!.linked);
  }
  return key === undefined || candidate.titleLine.carrier !== 'text' || candidate.parent === -1;
}

/** Under so many entries the same words name a detail; such shares of all bullets below entries, and of these entries, are a habit. */
const DETAILS = { parents: 3, bullets: 0.33, entries: 0.6 };

/** Bullets below entries in a list where the same few stand below most entries (`Lecture notes`, `Exercises`): details of what stands above. */
function detailsBelow(candidates: readonly Candidate[], { entries }: Config): Set<number> {
  if (entries.nested === 'entries' || entries.nested === 'fields') return new Set();
  const nested = new Set<number>();
  const below: number[] = [];
  const parentsOf = new Map<string, Set<number>>();
  // A bullet of words may stand between.
  const above = candidates.map(() => -1);
  candidates.forEach((candidate, at) => {
    if (candidate.parent === -1) return;
    above[at] = candidates[candidate.parent]!.linked ? candidate.parent : above[candidate.parent]!;
    const parent = above[at]!;
    if (parent === -1) return;
    nested.add(at);
    // Parts of courses stand for nothing themselves, but show the habit.
    const isPart = candidate.linked && isPartOfCourse(candidate.titleLine.title);
    if (!isPart && !standsAlone(candidate)) return;
    below.push(at);
    const title = foldTitle(candidate.titleLine.title);
    const parents = parentsOf.get(title);
    if (parents) parents.add(parent);
    else parentsOf.set(title, new Set([parent]));
  });
  const repeated = below.filter(
    (at) => parentsOf.get(foldTitle(candidates[at]!.titleLine.title))!.size >= DETAILS.parents,
  );
  const holders = (of: readonly number[]) => new Set(of.map((at) => above[at]!)).size;
  const isHabit =
    repeated.length > 0 &&
    repeated.length >= below.length * DETAILS.bullets &&
    holders(repeated) >= holders(below) * DETAILS.entries;
  return isHabit ? nested : amongDetails(candidates);
}

/** Below so many words alone the same words name a part, and below such a share of those that have links below them. */
const PARTS = { parents: 3, share: 0.6 };

/** Whether an address has no path. */
const isFrontPage = (url = '') => /^https?:\/\/[^/?#]+\/?$/i.test(url);

/**
 * Bullets with the same words below most bullets without a link, which have no others: parts of what is named there, which is
 * the entry then: `- Two Sum`, below it `[description](…)` and `[solution](…)`.
 */
function partsBelowWords(candidates: readonly Candidate[], { entries }: Config): Set<number> {
  const found = new Set<number>();
  if (entries.nested === 'entries' || entries.nested === 'fields') return found;
  const below = new Map<number, { at: number; title: string | undefined }[]>();
  const parentsOf = new Map<string, Set<number>>();
  candidates.forEach(({ shape, linked, parent, titleLine }, at) => {
    const above = candidates[parent];
    if (shape !== 'bullet' || !linked || !above || above.linked || above.shape !== 'bullet') return;
    // What is described is more than a part.
    const isBare = titleLine.carrier === 'link' && !hasLetters(plain(lineBehind(titleLine.rest)));
    const words = foldTitle(titleLine.title);
    const title = isBare && words.split(' ').length <= 2 ? words : undefined;
    pushTo(below, parent, { at, title });
    if (title !== undefined) parentsOf.set(title, (parentsOf.get(title) ?? new Set()).add(parent));
  });
  // Where it is published stands beside a link that says what it is: `[GitHub](…)`, `[Conda](…)`.
  const isNamed = (title: string | undefined) => title !== undefined && roleOfText(title) !== undefined;
  for (const parts of below.values()) {
    const others = parts.filter(({ title }) => !isNamed(title));
    if (others.length === parts.length || others.some(({ title }) => !title || !isPackage(title))) continue;
    // `[npm](https://npmjs.com)` leads to the place itself, which is what is listed.
    if (parts.some(({ at }) => isFrontPage(candidates[at]!.titleLine.link?.url))) continue;
    for (const { at } of others) found.add(at);
  }
  const isPart = (title: string | undefined) => {
    const own = title === undefined ? 0 : parentsOf.get(title)!.size;
    return own >= PARTS.parents && own >= below.size * PARTS.share;
  };
  const whole = [...below.values()].filter((parts) => parts.every(({ title }) => isPart(title)));
  if (whole.length < PARTS.parents || whole.length < below.size * PARTS.share) return found;
  for (const parts of whole) for (const { at } of parts) found.add(at);
  return found;
}

/** Below so many entries stand several bullets of words, and at most such a share of all below entries look like entries. */
const AMONG = { entries: 5, words: 2, share: 0.1 };

/** Bullets that look like entries among more that are details of what stands above: `[Fir](…) is needed`, below `Runs offline`. */
function amongDetails(candidates: readonly Candidate[]): Set<number> {
  const below = new Map<number, { alone: number[]; words: number }>();
  let all = 0;
  candidates.forEach((candidate, at) => {
    if (candidate.shape !== 'bullet' || !candidates[candidate.parent]?.linked) return;
    const held = below.get(candidate.parent) ?? { alone: [], words: 0 };
    below.set(candidate.parent, held);
    all++;
    if (standsAlone(candidate)) held.alone.push(at);
    else held.words++;
  });
  const groups = [...below.values()];
  const alone = groups.flatMap((group) => group.alone);
  const isUsual =
    alone.length <= all * AMONG.share &&
    groups.filter(({ words }) => words >= AMONG.words).length >= AMONG.entries;
  return new Set(
    isUsual ? groups.flatMap((group) => (group.words > group.alone.length ? group.alone : [])) : [],
  );
}

/** Bullets without links are entries only where the config says so, and then those that hold no others. */
function isAskedFor(at: number, candidates: readonly Candidate[], { entries }: Config): boolean {
  const wantsBullets = [entries.shape].flat().some((shape) => shape === 'bullet' || shape === 'record');
  const below = candidates[at + 1]?.parent === at ? candidates[at + 1] : undefined;
  const isFilled = below !== undefined && entries.nested !== 'fields' && readKey(below.inlines) === undefined;
  return wantsBullets && entries.link === 'optional' && !isFilled;
}

/** A sentence with a link in its middle: `For a list of events, go [here](…)`. */
function isProse({ titleLine: head }: Candidate, text: string): boolean {
  if (head.carrier !== 'text') return false;
  if (/^please\s/i.test(head.title)) return true;
  const link = firstLink(head.rest);
  // `Released [a tool](…) to draw maps`: the link has an article.
  const isPart =
    link !== undefined &&
    /^(?:a|an|the|this|these|our|its|here)\s/.test(wordsOf(link)) &&
    /^\s+\p{Ll}/u.test(text.slice(link.end, link.end + 20));
  if (!isPart && !UNFINISHED.test(head.title)) return false;
  if (!link || text.slice(head.titleSpan.end, link.start).trim() !== '') return false;
  return roleOfText(wordsOf(link)) === undefined || /\bhere\b/i.test(wordsOf(link));
}

function firstLink(nodes: readonly Inline[]): Inline | undefined {
  for (const node of nodes) {
    if (node.kind === 'link') return node;
    if (node.kind === 'element') {
      const inner = firstLink(node.children);
      if (inner) return inner;
    }
  }
  return undefined;
}

function wordsOf(node: Inline): string {
  if (node.kind === 'text' || node.kind === 'code') return node.text;
  return node.kind === 'link' || node.kind === 'element' ? node.children.map(wordsOf).join('') : '';
}

function groupOf(candidate: Candidate, groups: Map<number, Group>): Group {
  const known = groups.get(candidate.group);
  if (known) return known;
  const group = { all: 0, entries: 0, records: 0 };
  groups.set(candidate.group, group);
  return group;
}

/** `[[paper]]()`: somebody meant to give an address. */
function hasEmptyLink({ inlines }: Candidate): boolean {
  return inlines.some((node) => node.kind === 'link' && node.url === '');
}

/** Whether a bullet is nothing but bold words, beside entries whose titles are not bold. */
export function isBoldGroup(
  { titleLine, linked, inlines }: Candidate,
  like: Candidate['titleLine']['carrier'] | undefined,
): boolean {
  const said = inlines.filter((node) => wordsOf(node).trim() !== '');
  return (
    !linked && titleLine.carrier === 'strong' && said.length === 1 && like !== undefined && like !== 'strong'
  );
}

/** Bullets that stand among entries and differ from them only in that they lead nowhere: `- [Name]() - …`. */
function lacking(candidates: readonly Candidate[], chosen: ReadonlySet<number>): number[] {
  const groups = new Map<number, Group>();
  const parents = new Set<number>();
  const holders = new Set<number>();
  const linkedTitles = new Map<number, Candidate['titleLine']['carrier']>();
  candidates.forEach((candidate, at) => {
    if (candidate.shape !== 'bullet') return;
    parents.add(candidate.parent);
    if (chosen.has(at)) holders.add(candidate.parent);
    const group = groupOf(candidate, groups);
    group.all++;
    if (chosen.has(at) || hasEmptyLink(candidate)) group.entries++;
    if (chosen.has(at)) linkedTitles.set(candidate.group, candidate.titleLine.carrier);
  });
  for (const at of parents)
    if (chosen.has(at) && !holders.has(at)) groups.get(candidates[at]!.group)!.records++;
  return candidates.flatMap((candidate, at) => {
    if (candidate.shape !== 'bullet' || candidate.linked || chosen.has(at) || holders.has(at)) return [];
    const { all, entries, records } = groups.get(candidate.group)!;
    // `- **Trees**` among titles that are not bold names a group of them.
    if (isBoldGroup(candidate, linkedTitles.get(candidate.group))) return [];
    // With lines below it, it is an entry where the others have such lines too, else a group.
    if (parents.has(at) && records < Math.max(KIN.fewest, entries * KIN.share)) return [];
    const like = linkedTitles.get(candidate.group);
    if (like !== undefined && hasEmptyLink(candidate)) return [at];
    // Titles in plain text before their links (`Umber: A Brown [[paper]](…)`) look alike with and without them.
    const { carrier, title } = candidate.titleLine;
    if (
      like === 'text' &&
      carrier === 'text' &&
      /\S:\s\S/.test(title) &&
      entries >= 2 &&
      entries >= all * 0.6
    )
      return [at];
    return entries >= KIN.fewest && entries >= all * KIN.share ? [at] : [];
  });
}
