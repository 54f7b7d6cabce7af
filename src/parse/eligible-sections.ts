import type { Config } from '../config/schema.ts';
import type { Section, Shape } from '../model.ts';
import type { Draft } from './candidates.ts';
import { ABOUT, CONTENTS, isAboutOrTopic, withoutMarks } from './vocabulary.ts';

/** What a section is for, by its title: entries, or the list itself, or perhaps either. */
type Purpose = 'entries' | 'about' | 'perhaps about' | 'contents';

function purposeOf(section: Section): Purpose {
  const title = withoutMarks(section.title);
  if (CONTENTS.test(title)) return 'contents';
  if (isAboutOrTopic(title)) return 'perhaps about';
  return ABOUT.test(title) ? 'about' : 'entries';
}

/**
 * Says of each draft whether entries are looked for where it stands: as the config says, else not in sections
 * about the list (`License`, `News`) nor in tables of contents. The innermost heading decides, for real entries
 * may stand below "News" or "Contents" in sections of their own; a `<details>` belongs to its heading.
 */
export function draftsInPlay(
  drafts: readonly Draft[],
  sections: readonly Section[],
  config: Config,
): boolean[] {
  const { only, skip } = config.entries.sections;
  if (only || skip) {
    const wanted = configuredSections(sections, only, skip, purposes(drafts, sections));
    return drafts.map(({ section }) => (section === -1 ? only === undefined : wanted[section]!));
  }
  const found = purposes(drafts, sections);
  const inPlay = drafts.map(({ section }) => section === -1 || found[section] === 'entries');
  // A table of contents that is all there is holds the entries.
  if (drafts.some((draft, at) => inPlay[at] && draft.linked))
    return withoutNews(drafts, sections, found, inPlay);
  return drafts.map(({ section }) => section === -1 || found[section] !== 'about');
}

function purposes(drafts: readonly Draft[], sections: readonly Section[]): Purpose[] {
  const found = sections.map(purposeOf);
  const isTopic = amongTopics(shapesBelow(drafts, sections), sections, [...found]);
  for (const { index, kind, parent } of sections) {
    if (found[index] === 'perhaps about') found[index] = isTopic(index) ? 'entries' : 'about';
    if (kind === 'details' && found[index] === 'entries' && found[parent] === 'about') found[index] = 'about';
  }
  return found;
}

/** Which shape most of the linked drafts in a section and below it have. */
function shapesBelow(drafts: readonly Draft[], sections: readonly Section[]): (Shape | undefined)[] {
  const counts = sections.map(() => new Map<Shape, number>());
  for (const { section, shape, linked } of drafts)
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
  drafts: readonly Draft[],
  sections: readonly Section[],
  purpose: readonly Purpose[],
  inPlay: readonly boolean[],
): boolean[] {
  const underNews: boolean[] = [];
  for (const { index, parent } of sections)
    underNews.push(
      parent !== -1 && (underNews[parent]! || purpose[parent] === 'about') && purpose[index] === 'entries',
    );
  if (!underNews.includes(true)) return [...inPlay];
  const elsewhere = new Set<string>();
  const counts = new Map<number, { all: number; repeated: number }>();
  const urlOf = (draft: Draft) =>
    draft.head.link?.url ?? draft.inlines.find((node) => node.kind === 'link')?.url;
  drafts.forEach((draft, at) => {
    const url = inPlay[at] && !underNews[draft.section] ? urlOf(draft) : undefined;
    if (url) elsewhere.add(url);
  });
  drafts.forEach((draft, at) => {
    if (!inPlay[at] || !underNews[draft.section] || !draft.linked) return;
    const count = counts.get(draft.section) ?? { all: 0, repeated: 0 };
    counts.set(draft.section, count);
    count.all++;
    if (elsewhere.has(urlOf(draft) ?? '')) count.repeated++;
  });
  return drafts.map(({ section }, at) => {
    const count = counts.get(section);
    return inPlay[at]! && !(count && count.repeated >= count.all * 0.5);
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
