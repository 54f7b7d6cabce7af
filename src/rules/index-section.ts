import * as v from 'valibot';
import { badgeStylesOf } from '../analysis/badge-style.ts';
import { tagOfSection } from '../analysis/index-lookup.ts';
import { rewrite } from '../analysis/label-edits.ts';
import type { IndexSection, List, Problem, Tag } from '../model.ts';
import { resolverOf } from '../taxonomy/resolve.ts';
import { pushTo } from '../text/collections.ts';
import { foldTitle, quote } from '../text/fold.ts';
import { defineRule } from './rule.ts';

/** How many labelled sections tell what the list does, and how many of them must do so. */
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

/** Badges against the legend. */
function* badges(list: List): Generator<Problem> {
  const resolver = resolverOf(list.taxonomy);
  const byTitle = new Map<string, Tag[]>();
  for (const tag of list.taxonomy.tags) {
    const key = foldTitle(tag.title);
    pushTo(byTitle, key, tag);
  }
  const titled = (section: IndexSection) => {
    const tags = byTitle.get(foldTitle(partsOf(section).words)) ?? [];
    // Of tags that share a title the section stands for the one that it shows.
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
          message: `${name} shows no badge, though the other sections do. The legend gives it ${quote(tag.id)}.`,
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
      if (!list.taxonomy.closed) continue;
      yield {
        message: `The badge ${quote(badge.id)} of ${name} is no tag of the taxonomy. ${found ? `Did you mean ${quote(found.tag.id)}?` : 'Use one of its tags, or declare it there.'}`,
        span: badge.span,
        key: badge.id,
      };
      // How a known badge is written is another rule's matter.
    } else if (found.match !== 'id' && found.match !== 'escaping') {
      const text = badgeStylesOf(list).write(found.tag, badge);
      yield {
        message: `The badge ${quote(badge.id)} of ${name} is no tag of the taxonomy. Did you mean ${quote(found.tag.id)}?`,
        span: badge.span,
        key: badge.id,
        ...(text !== undefined && {
          fix: { edits: [rewrite(list.text, badge.span, text)] },
        }),
      };
    } else if (tag && tag.id !== id) {
      yield {
        message: `${name} shows the badge ${quote(id)}, but the legend gives this title to ${quote(tag.id)}${tag.line > 0 ? ` on line ${tag.line}` : ''}. Change the badge or the title.`,
        span: badge.span,
        key: `${section.section} ${id}`,
        // Which titles belong here is known once the section says what it stands for.
        obscures: {
          start: badge.span.start,
          end: list.sections[section.sectionIndex]?.end ?? badge.span.end,
        },
      };
      continue;
    } else if (!tag && sameTitles) {
      yield {
        message: `${name} shows the badge ${quote(id)}, which the legend calls ${quote(found.tag.title)}${found.tag.line > 0 ? ` on line ${found.tag.line}` : ''}. Use that title, or change the badge.`,
        span: spanOf(list, section),
        severity: 'warning',
        key: `${section.section} ${id}`,
      };
    } else if (earlier) {
      yield {
        message: `${name} shows the same badge as ${quote(earlier.section)} on line ${earlier.line}: ${quote(id)}.`,
        span: badge.span,
        severity: 'warning',
        key: `again ${id}`,
      };
    }
    if (!earlier) first.set(id, section);
  }
}

/** Whether as many folded blocks are closed as are opened; else nobody knows what stands inside of what. */
function isBalanced(list: List): boolean {
  let open = 0;
  for (const { name, closing } of list.details) if (name === 'details') open += closing ? -1 : 1;
  return open === 0;
}

/** Numbers against those of the neighbours. */
function* numbers(list: List): Generator<Problem> {
  const balanced = isBalanced(list);
  const bySection = new Map(list.labelIndex.map((section) => [section.sectionIndex, section]));
  const seen = new Map<string, IndexSection>();
  const last = new Map<string, { number: number; section: IndexSection }>();
  for (const section of list.labelIndex) {
    const { word, number } = partsOf(section);
    // `Tab. 2` says nothing of how many there are.
    if (!/^\d+(?:\.\d+)+$/.test(number)) continue;
    const span = spanOf(list, section);
    const name = `${word} ${number}`.trim();
    const key = section.section;
    const twin = seen.get(name);
    if (twin) {
      yield {
        message: `${quote(name)} stands twice: here and on line ${twin.line}. Give one of them another number.`,
        span,
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
        message: `${quote(section.section)} stands inside of ${quote(around.section)}, whose number is another. Change the number, or move the section.`,
        span,
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
      message: `${quote(name)} follows ${quote(partsOf(before.section).number)} on line ${before.section.line}, where ${quote(expected)} was to be expected.`,
      span,
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
  summary: 'Sections of the index agree with the legend and with their neighbours',
  why: 'A section of the index says three things of itself: a number, a title and a badge. The badge has to be a tag of the taxonomy and the one that the legend gives to that title; numbers run on (`3.1.1`, `3.1.2`, …) and stand once. A gap may be meant, as where a chapter mentions no papers: it is told as a warning.',
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
        '33:1-33:55 error "Sec. 3.2 Data Packing" shows the badge "Data-Mixture", but the legend gives this title to "Data-Packing" on line 8. Change the badge or the title.',
      ],
    },
    {
      name: 'a badge that is no tag',
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
        '33:1-33:54 error The badge "Data-Pcking" of "Sec. 3.2 Data Packing" is no tag of the taxonomy. Did you mean "Data-Packing"?',
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
        '31:10-31:31 error "Sec. 3.1" stands twice: here and on line 22. Give one of them another number.',
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
      findings: ['31:10-31:31 warning "Sec. 3.3" follows "3.1" on line 22, where "3.2" was to be expected.'],
    },
  ],
  check,
});
