import * as v from 'valibot';
import { badgeStylesOf } from '../analysis/badge-style.ts';
import { tagOfSection } from '../analysis/index-lookup.ts';
import { rewrite } from '../analysis/label-edits.ts';
import type { IndexSection, Label, List, Problem, Span, Tag } from '../model.ts';
import { binds } from '../taxonomy/binding.ts';
import { type Resolution, resolverOf } from '../taxonomy/resolve.ts';
import { pushTo } from '../text/collections.ts';
import { foldTitle, quote } from '../text/fold.ts';
import { defineRule } from './rule.ts';

/** How many sections with a badge show what the list does, and what share of them must do so. */
const FEWEST = 3;
const MOST = 0.8;

/** A section's title in parts: `Sec.`, `3.1.1`, `Data Acquisition`. */
function partsOf({ section, number }: IndexSection): { word: string; words: string; number: string } {
  const at = number === undefined ? -1 : section.indexOf(number);
  if (at === -1) return { word: '', words: section, number: '' };
  return { word: section.slice(0, at).trim(), words: section.slice(at + number!.length), number: number! };
}

function spanOf(list: List, section: IndexSection) {
  return list.sections[section.sectionIndex]?.titleSpan ?? list.lines.span(section.line);
}

/** What the index does as a rule with its badges and titles. */
interface Habits {
  /** The tag of the legend that has a section's title. */
  readonly titled: (section: IndexSection) => Tag | undefined;
  /** Most sections that the legend names have a badge. */
  readonly haveBadges: boolean;
  /** Most sections have the title that the legend gives to their badge. */
  readonly haveSameTitles: boolean;
}

function habitsOf(list: List): Habits {
  const byTitle = new Map<string, Tag[]>();
  for (const tag of list.taxonomy.tags) pushTo(byTitle, foldTitle(tag.title), tag);
  const titled = (section: IndexSection) => {
    const tags = byTitle.get(foldTitle(partsOf(section).words)) ?? [];
    // Of tags with the same title the section represents the one that it shows.
    return tags.length === 1 ? tags[0] : tags.find((tag) => tag.id === tagOfSection(list, section));
  };
  const isUsual = (some: readonly IndexSection[], all: readonly IndexSection[]) =>
    all.length >= FEWEST && some.length >= all.length * MOST;
  const known = list.labelIndex.filter((section) => titled(section));
  const labelled = list.labelIndex.filter((section) => section.badge);
  return {
    titled,
    haveBadges: isUsual(
      known.filter((section) => section.badge),
      known,
    ),
    haveSameTitles: isUsual(
      labelled.filter((section) => titled(section)?.id === tagOfSection(list, section)),
      labelled,
    ),
  };
}

/** Badges, compared with the legend. */
function* badges(list: List): Generator<Problem> {
  const habits = habitsOf(list);
  const resolver = resolverOf(list.taxonomy);
  const first = new Map<string, IndexSection>();
  for (const section of list.labelIndex) {
    const { badge } = section;
    const tag = habits.titled(section);
    if (!badge) {
      if (tag && habits.haveBadges) yield noBadge(list, section, tag);
      continue;
    }
    const found = resolver.resolve(badge);
    const id = tagOfSection(list, section)!;
    if (tag && tag.id !== id && isExact(found)) {
      yield badgeOfAnother(list, section, badge, tag);
      continue;
    }
    const earlier = first.get(id);
    if (!isExact(found)) {
      const problem = unknownBadge(list, section, badge, found);
      if (!problem) continue;
      yield problem;
    } else if (!tag && habits.haveSameTitles) yield otherTitle(list, section, badge, found.tag);
    else if (earlier) yield sameBadge(list, section, badge, earlier);
    if (!earlier) first.set(id, section);
  }
}

/** Whether a badge is a label of the legend; another rule judges how it is written. */
function isExact(found: Resolution | undefined): found is Resolution {
  return found?.sure === true && (found.match === 'id' || found.match === 'escaping');
}

function noBadge(list: List, section: IndexSection, tag: Tag): Problem {
  return {
    message: `${quote(section.section)} has no badge, unlike the other sections. Add the badge ${quote(tag.id)} from the legend.`,
    span: spanOf(list, section),
    severity: 'warning',
    key: `none ${section.section}`,
  };
}

/** A badge that is no label of the legend; nothing where the legend does not bind labels of its form. */
function unknownBadge(
  list: List,
  section: IndexSection,
  badge: Label,
  found: Resolution | undefined,
): Problem | undefined {
  if (!found?.sure && !binds(list.taxonomy, badge.syntax)) return undefined;
  const text = found?.sure ? badgeStylesOf(list).write(found.tag, badge) : undefined;
  const advice = found
    ? `Did you mean ${quote(found.tag.id)}?`
    : 'Use a label from the legend, or declare it there.';
  return {
    message: `Unknown label ${quote(badge.id)} in the badge of ${quote(section.section)}. ${advice}`,
    span: badge.span,
    key: badge.id,
    ...(text !== undefined && { fix: { edits: [rewrite(list.text, badge.span, text)] } }),
  };
}

/** The badge of one label, the title of another. */
function badgeOfAnother(list: List, section: IndexSection, badge: Label, tag: Tag): Problem {
  const id = tagOfSection(list, section)!;
  return {
    message: `${quote(section.section)} has the badge ${quote(id)}, but the legend gives this title to ${quote(tag.id)}${onLine(tag)}. Change the badge or the title.`,
    span: badge.span,
    ...(tag.span && { causes: [tag.span] }),
    key: `${section.section} ${id}`,
    // Which titles belong here is known only when badge and title agree.
    obscures: {
      start: badge.span.start,
      end: list.sections[section.sectionIndex]?.end ?? badge.span.end,
    },
  };
}

/** A title that the legend does not have, where the other sections have its titles. */
function otherTitle(list: List, section: IndexSection, badge: Label, tag: Tag): Problem {
  const id = tagOfSection(list, section)!;
  return {
    message: `${quote(section.section)} has the badge ${quote(id)}, but the legend calls it ${quote(tag.title)}${onLine(tag)}. Use that title, or change the badge.`,
    span: spanOf(list, section),
    causes: [badge.span, ...(tag.span ? [tag.span] : [])],
    severity: 'warning',
    key: `${section.section} ${id}`,
  };
}

function sameBadge(list: List, section: IndexSection, badge: Label, earlier: IndexSection): Problem {
  const id = tagOfSection(list, section)!;
  return {
    message: `${quote(section.section)} has the same badge as ${quote(earlier.section)} on line ${earlier.line}: ${quote(id)}. Change one of them.`,
    span: badge.span,
    causes: [list.lines.span(earlier.line), ...(earlier.badge ? [earlier.badge.span] : [])],
    severity: 'warning',
    key: `again ${id}`,
  };
}

const onLine = ({ line }: Tag) => (line > 0 ? ` on line ${line}` : '');

/** Whether every folded block is closed; otherwise nobody knows which block is inside which. */
function isBalanced(list: List): boolean {
  let open = 0;
  for (const { name, closing } of list.details) if (name === 'details') open += closing ? -1 : 1;
  return open === 0;
}

/** A section of the index whose number says what comes before it; `Tab. 2` does not. */
interface Numbered {
  readonly section: IndexSection;
  readonly span: Span;
  /** `Sec. 3.1.2` in parts: `Sec.`, [3, 1], 2. */
  readonly word: string;
  readonly number: string;
  readonly outer: readonly number[];
  readonly own: number;
}

function numberedSections(list: List): Numbered[] {
  return list.labelIndex.flatMap((section) => {
    const { word, number } = partsOf(section);
    if (!/^\d+(?:\.\d+)+$/.test(number)) return [];
    const parts = number.split('.').map(Number);
    return {
      section,
      span: spanOf(list, section),
      word,
      number,
      outer: parts.slice(0, -1),
      own: parts.at(-1)!,
    };
  });
}

/** Section numbers, compared with their neighbours. */
function* numbers(list: List): Generator<Problem> {
  const isNested = isBalanced(list);
  const bySection = new Map(list.labelIndex.map((section) => [section.sectionIndex, section]));
  const seen = new Map<string, Numbered>();
  const last = new Map<string, Numbered>();
  for (const each of numberedSections(list)) {
    const name = `${each.word} ${each.number}`.trim();
    const earlier = seen.get(name);
    if (earlier) {
      yield sameNumber(each, earlier, name);
      continue;
    }
    seen.set(name, each);
    const around = bySection.get(list.sections[each.section.sectionIndex]?.parent ?? -1);
    if (isNested && around && !fitsInside(each, around)) {
      yield outOfBranch(list, each, around);
      continue;
    }
    const branch = `${each.word} ${each.outer.join('.')}`;
    const before = last.get(branch);
    last.set(branch, each);
    if (before && each.own !== before.own + 1) yield gap(each, before);
  }
}

function sameNumber({ section, span }: Numbered, earlier: Numbered, name: string): Problem {
  return {
    message: `Duplicate section number ${quote(name)}, already used on line ${earlier.section.line}. Change one of the two.`,
    span,
    causes: [earlier.span],
    key: section.section,
  };
}

/** Whether a number may stand inside a section: `3.1.2` in `3.1`. */
function fitsInside({ word, number }: Numbered, around: IndexSection): boolean {
  const outer = partsOf(around);
  return outer.word !== word || !/\d\.\d/.test(outer.number) || number.startsWith(`${outer.number}.`);
}

function outOfBranch(list: List, { section, span }: Numbered, around: IndexSection): Problem {
  return {
    message: `${quote(section.section)} is inside ${quote(around.section)}, so its number must start with ${partsOf(around).number}. Change the number, or move the section.`,
    span,
    causes: [spanOf(list, around)],
    severity: 'warning',
    key: section.section,
  };
}

function gap({ section, span, number, outer }: Numbered, before: Numbered): Problem {
  const expected = [...outer, before.own + 1].join('.');
  return {
    message: `Expected section number ${expected} after ${before.number} on line ${before.section.line}, found ${number}.`,
    span,
    // The section before, or one between that was removed.
    causes: [{ start: before.span.start, end: span.start }],
    severity: 'warning',
    key: section.section,
  };
}

function* check(list: List): Generator<Problem> {
  yield* badges(list);
  yield* numbers(list);
}

export const indexSection = defineRule({
  id: 'index-section',
  summary: 'Sections of the index match the legend and their neighbours',
  why: 'A section of the index has a number, a title and a badge. The badge must be a label that the legend gives to that title. Numbers are consecutive (`3.1.1`, `3.1.2`, …) and unique. A gap may be intended, for example if a chapter mentions no papers, so it is only a warning.',
  severity: 'error',
  copies: true,
  options: v.strictObject({}),
  examples: [
    {
      name: 'an index that agrees with its table',
      text: `# Papers

## Tags

| Section Title | Tag |
|-------|-------|
| Data Mixture | ![](https://img.shields.io/badge/Data--Mixture-f1db9d) |
| Data Packing | ![](https://img.shields.io/badge/Data--Packing-f1db9d) |

## Paper List

| Title | Tags |
|-------|-------|
| Demystifying CLIP Data | ![](https://img.shields.io/badge/Data--Mixture-f1db9d) |
| Data Filtering Networks | ![](https://img.shields.io/badge/Data--Mixture-f1db9d) |
| Fewer Truncations Improve Language Modeling | ![](https://img.shields.io/badge/Data--Packing-f1db9d) |
| MoDE: CLIP Data Experts via Clustering | ![](https://img.shields.io/badge/Data--Packing-f1db9d) |

## Mentioned Papers

<details>
<summary>Sec. 3.1 Data Mixture</summary>

![](https://img.shields.io/badge/Data--Mixture-f1db9d)

- Demystifying CLIP Data
- Data Filtering Networks
</details>

<details>
<summary>Sec. 3.2 Data Packing</summary>

![](https://img.shields.io/badge/Data--Packing-f1db9d)

- Fewer Truncations Improve Language Modeling
- MoDE: CLIP Data Experts via Clustering
</details>
`,
      findings: [],
    },
    {
      name: 'the badge of another section',
      text: `# Papers

## Tags

| Section Title | Tag |
|-------|-------|
| Data Mixture | ![](https://img.shields.io/badge/Data--Mixture-f1db9d) |
| Data Packing | ![](https://img.shields.io/badge/Data--Packing-f1db9d) |

## Paper List

| Title | Tags |
|-------|-------|
| Demystifying CLIP Data | ![](https://img.shields.io/badge/Data--Mixture-f1db9d) |
| Data Filtering Networks | ![](https://img.shields.io/badge/Data--Mixture-f1db9d) |
| Fewer Truncations Improve Language Modeling | ![](https://img.shields.io/badge/Data--Packing-f1db9d) |
| MoDE: CLIP Data Experts via Clustering | ![](https://img.shields.io/badge/Data--Packing-f1db9d) |

## Mentioned Papers

<details>
<summary>Sec. 3.1 Data Mixture</summary>

![](https://img.shields.io/badge/Data--Mixture-f1db9d)

- Demystifying CLIP Data
- Data Filtering Networks
</details>

<details>
<summary>Sec. 3.2 Data Packing</summary>

![](https://img.shields.io/badge/Data--Mixture-f1db9d)

- Fewer Truncations Improve Language Modeling
- MoDE: CLIP Data Experts via Clustering
</details>
`,
      findings: [
        '33:1-33:55 error "Sec. 3.2 Data Packing" has the badge "Data-Mixture", but the legend gives this title to "Data-Packing" on line 8. Change the badge or the title.',
      ],
    },
    {
      name: 'an unknown badge',
      text: `# Papers

## Tags

| Section Title | Tag |
|-------|-------|
| Data Mixture | ![](https://img.shields.io/badge/Data--Mixture-f1db9d) |
| Data Packing | ![](https://img.shields.io/badge/Data--Packing-f1db9d) |

## Paper List

| Title | Tags |
|-------|-------|
| Demystifying CLIP Data | ![](https://img.shields.io/badge/Data--Mixture-f1db9d) |
| Data Filtering Networks | ![](https://img.shields.io/badge/Data--Mixture-f1db9d) |
| Fewer Truncations Improve Language Modeling | ![](https://img.shields.io/badge/Data--Packing-f1db9d) |
| MoDE: CLIP Data Experts via Clustering | ![](https://img.shields.io/badge/Data--Packing-f1db9d) |

## Mentioned Papers

<details>
<summary>Sec. 3.1 Data Mixture</summary>

![](https://img.shields.io/badge/Data--Mixture-f1db9d)

- Demystifying CLIP Data
- Data Filtering Networks
</details>

<details>
<summary>Sec. 3.2 Data Packing</summary>

![](https://img.shields.io/badge/Data--Pcking-f1db9d)

- Fewer Truncations Improve Language Modeling
- MoDE: CLIP Data Experts via Clustering
</details>
`,
      findings: [
        '33:1-33:54 error Unknown label "Data-Pcking" in the badge of "Sec. 3.2 Data Packing". Did you mean "Data-Packing"?',
      ],
      fixed: `# Papers

## Tags

| Section Title | Tag |
|-------|-------|
| Data Mixture | ![](https://img.shields.io/badge/Data--Mixture-f1db9d) |
| Data Packing | ![](https://img.shields.io/badge/Data--Packing-f1db9d) |

## Paper List

| Title | Tags |
|-------|-------|
| Demystifying CLIP Data | ![](https://img.shields.io/badge/Data--Mixture-f1db9d) |
| Data Filtering Networks | ![](https://img.shields.io/badge/Data--Mixture-f1db9d) |
| Fewer Truncations Improve Language Modeling | ![](https://img.shields.io/badge/Data--Packing-f1db9d) |
| MoDE: CLIP Data Experts via Clustering | ![](https://img.shields.io/badge/Data--Packing-f1db9d) |

## Mentioned Papers

<details>
<summary>Sec. 3.1 Data Mixture</summary>

![](https://img.shields.io/badge/Data--Mixture-f1db9d)

- Demystifying CLIP Data
- Data Filtering Networks
</details>

<details>
<summary>Sec. 3.2 Data Packing</summary>

![](https://img.shields.io/badge/Data--Packing-f1db9d)

- Fewer Truncations Improve Language Modeling
- MoDE: CLIP Data Experts via Clustering
</details>
`,
    },
    {
      name: 'a number twice',
      text: `# Papers

## Tags

| Section Title | Tag |
|-------|-------|
| Data Mixture | ![](https://img.shields.io/badge/Data--Mixture-f1db9d) |
| Data Packing | ![](https://img.shields.io/badge/Data--Packing-f1db9d) |

## Paper List

| Title | Tags |
|-------|-------|
| Demystifying CLIP Data | ![](https://img.shields.io/badge/Data--Mixture-f1db9d) |
| Data Filtering Networks | ![](https://img.shields.io/badge/Data--Mixture-f1db9d) |
| Fewer Truncations Improve Language Modeling | ![](https://img.shields.io/badge/Data--Packing-f1db9d) |
| MoDE: CLIP Data Experts via Clustering | ![](https://img.shields.io/badge/Data--Packing-f1db9d) |

## Mentioned Papers

<details>
<summary>Sec. 3.1 Data Mixture</summary>

![](https://img.shields.io/badge/Data--Mixture-f1db9d)

- Demystifying CLIP Data
- Data Filtering Networks
</details>

<details>
<summary>Sec. 3.1 Data Packing</summary>

![](https://img.shields.io/badge/Data--Packing-f1db9d)

- Fewer Truncations Improve Language Modeling
- MoDE: CLIP Data Experts via Clustering
</details>
`,
      findings: [
        '31:10-31:31 error Duplicate section number "Sec. 3.1", already used on line 22. Change one of the two.',
      ],
    },
    {
      name: 'a gap in the numbers',
      text: `# Papers

## Tags

| Section Title | Tag |
|-------|-------|
| Data Mixture | ![](https://img.shields.io/badge/Data--Mixture-f1db9d) |
| Data Packing | ![](https://img.shields.io/badge/Data--Packing-f1db9d) |

## Paper List

| Title | Tags |
|-------|-------|
| Demystifying CLIP Data | ![](https://img.shields.io/badge/Data--Mixture-f1db9d) |
| Data Filtering Networks | ![](https://img.shields.io/badge/Data--Mixture-f1db9d) |
| Fewer Truncations Improve Language Modeling | ![](https://img.shields.io/badge/Data--Packing-f1db9d) |
| MoDE: CLIP Data Experts via Clustering | ![](https://img.shields.io/badge/Data--Packing-f1db9d) |

## Mentioned Papers

<details>
<summary>Sec. 3.1 Data Mixture</summary>

![](https://img.shields.io/badge/Data--Mixture-f1db9d)

- Demystifying CLIP Data
- Data Filtering Networks
</details>

<details>
<summary>Sec. 3.3 Data Packing</summary>

![](https://img.shields.io/badge/Data--Packing-f1db9d)

- Fewer Truncations Improve Language Modeling
- MoDE: CLIP Data Experts via Clustering
</details>
`,
      findings: ['31:10-31:31 warning Expected section number 3.2 after 3.1 on line 22, found 3.3.'],
    },
  ],
  check,
});
