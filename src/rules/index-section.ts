import * as v from 'valibot';
import { badgeStylesOf } from '../analysis/badge-style.ts';
import { tagOfSection } from '../analysis/index-lookup.ts';
import { rewrite } from '../analysis/label-edits.ts';
import type { IndexSection, List, Problem, Tag } from '../model.ts';
import { binds } from '../taxonomy/binding.ts';
import { resolverOf } from '../taxonomy/resolve.ts';
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

/** Badges, compared with the legend. */
function* badges(list: List): Generator<Problem> {
  const resolver = resolverOf(list.taxonomy);
  const byTitle = new Map<string, Tag[]>();
  for (const tag of list.taxonomy.tags) {
    const key = foldTitle(tag.title);
    pushTo(byTitle, key, tag);
  }
  const titled = (section: IndexSection) => {
    const tags = byTitle.get(foldTitle(partsOf(section).words)) ?? [];
    // Of tags with the same title the section represents the one that it shows.
    return tags.length === 1 ? tags[0] : tags.find((tag) => tag.id === tagOfSection(list, section));
  };
  const known = list.labelIndex.filter((section) => titled(section));
  const withBadge = known.filter((section) => section.badge).length;
  const usual = known.length >= FEWEST && withBadge >= known.length * MOST;
  const labelled = list.labelIndex.filter((section) => section.badge);
  const agreeing = labelled.filter((section) => titled(section)?.id === tagOfSection(list, section)).length;
  const sameTitles = labelled.length >= FEWEST && agreeing >= labelled.length * MOST;

  const first = new Map<string, IndexSection>();
  for (const section of list.labelIndex) {
    const tag = titled(section);
    const { badge } = section;
    const name = quote(section.section);
    if (!badge) {
      if (tag && usual) {
        yield {
          message: `${name} has no badge, unlike the other sections. Add the badge ${quote(tag.id)} from the legend.`,
          span: spanOf(list, section),
          severity: 'warning',
          key: `none ${section.section}`,
        };
      }
      continue;
    }
    const found = resolver.resolve(badge);
    const id = tagOfSection(list, section)!;
    const earlier = first.get(id);
    if (!found?.sure) {
      if (!binds(list.taxonomy, badge.syntax)) continue;
      yield {
        message: `Unknown label ${quote(badge.id)} in the badge of ${name}. ${found ? `Did you mean ${quote(found.tag.id)}?` : 'Use a label from the legend, or declare it there.'}`,
        span: badge.span,
        key: badge.id,
      };
      // Another rule judges how a known badge is written.
    } else if (found.match !== 'id' && found.match !== 'escaping') {
      const text = badgeStylesOf(list).write(found.tag, badge);
      yield {
        message: `Unknown label ${quote(badge.id)} in the badge of ${name}. Did you mean ${quote(found.tag.id)}?`,
        span: badge.span,
        key: badge.id,
        ...(text !== undefined && {
          fix: { edits: [rewrite(list.text, badge.span, text)] },
        }),
      };
    } else if (tag && tag.id !== id) {
      yield {
        message: `${name} has the badge ${quote(id)}, but the legend gives this title to ${quote(tag.id)}${tag.line > 0 ? ` on line ${tag.line}` : ''}. Change the badge or the title.`,
        span: badge.span,
        ...(tag.span && { causes: [tag.span] }),
        key: `${section.section} ${id}`,
        // Which titles belong here is known only when badge and title agree.
        obscures: {
          start: badge.span.start,
          end: list.sections[section.sectionIndex]?.end ?? badge.span.end,
        },
      };
      continue;
    } else if (!tag && sameTitles) {
      yield {
        message: `${name} has the badge ${quote(id)}, but the legend calls it ${quote(found.tag.title)}${found.tag.line > 0 ? ` on line ${found.tag.line}` : ''}. Use that title, or change the badge.`,
        span: spanOf(list, section),
        causes: [badge.span, ...(found.tag.span ? [found.tag.span] : [])],
        severity: 'warning',
        key: `${section.section} ${id}`,
      };
    } else if (earlier) {
      yield {
        message: `${name} has the same badge as ${quote(earlier.section)} on line ${earlier.line}: ${quote(id)}. Change one of them.`,
        span: badge.span,
        causes: [list.lines.span(earlier.line), ...(earlier.badge ? [earlier.badge.span] : [])],
        severity: 'warning',
        key: `again ${id}`,
      };
    }
    if (!earlier) first.set(id, section);
  }
}

/** Whether every folded block is closed; otherwise nobody knows which block is inside which. */
function isBalanced(list: List): boolean {
  let open = 0;
  for (const { name, closing } of list.details) if (name === 'details') open += closing ? -1 : 1;
  return open === 0;
}

/** Section numbers, compared with their neighbours. */
function* numbers(list: List): Generator<Problem> {
  const balanced = isBalanced(list);
  const bySection = new Map(list.labelIndex.map((section) => [section.sectionIndex, section]));
  const seen = new Map<string, IndexSection>();
  const last = new Map<string, { number: number; section: IndexSection }>();
  for (const section of list.labelIndex) {
    const { word, number } = partsOf(section);
    // `Tab. 2` does not say what comes before it.
    if (!/^\d+(?:\.\d+)+$/.test(number)) continue;
    const span = spanOf(list, section);
    const name = `${word} ${number}`.trim();
    const key = section.section;
    const twin = seen.get(name);
    if (twin) {
      yield {
        message: `Duplicate section number ${quote(name)}, already used on line ${twin.line}. Change one of the two.`,
        span,
        causes: [spanOf(list, twin)],
        key,
      };
      continue;
    }
    seen.set(name, section);
    const around = bySection.get(list.sections[section.sectionIndex]?.parent ?? -1);
    const outer = around && partsOf(around);
    if (
      balanced &&
      outer &&
      outer.word === word &&
      /\d\.\d/.test(outer.number) &&
      !number.startsWith(`${outer.number}.`)
    ) {
      yield {
        message: `${quote(section.section)} is inside ${quote(around.section)}, so its number must start with ${outer.number}. Change the number, or move the section.`,
        span,
        causes: [spanOf(list, around)],
        severity: 'warning',
        key,
      };
      continue;
    }
    const parts = number.split('.').map(Number);
    const own = parts.pop()!;
    const branch = `${word} ${parts.join('.')}`;
    const before = last.get(branch);
    last.set(branch, { number: own, section });
    if (!before || own === before.number + 1) continue;
    const expected = [...parts, before.number + 1].join('.');
    yield {
      message: `Expected section number ${expected} after ${partsOf(before.section).number} on line ${before.section.line}, found ${number}.`,
      span,
      // The section before, or one between that was removed.
      causes: [{ start: spanOf(list, before.section).start, end: span.start }],
      severity: 'warning',
      key,
    };
  }
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
