import * as v from 'valibot';
import { indexFacts, tagIdOf, tagOfSection } from '../analysis/index-lookup.ts';
import type { Entry, IndexSection, Label, List, Problem } from '../model.ts';
import { quote } from '../text/fold.ts';
import { defineRule } from './rule.ts';

/** An index that says less than this share of the labels (or has them for less of its items) is not meant to agree. */
const MIRROR = 0.5;

/** Rows of the same title whose lines a message names. */
const NAMED = 3;

const what = (entry: Entry) => (entry.shape === 'row' ? 'row' : 'entry');

/** Titles that stand under a section whose label their entries lack. */
function* listedWithoutLabel(list: List): Generator<Problem> {
  const facts = indexFacts(list);
  const found: Problem[] = [];
  let items = 0;
  for (const section of list.labelIndex) {
    const tag = tagOfSection(list, section);
    if (tag === undefined) continue;
    for (const item of section.items) {
      const entries = facts.entriesOf(item);
      const [first] = entries;
      if (!first) continue;
      items++;
      if (facts.hasLabel(first, tag)) continue;
      const where = entries
        .slice(0, NAMED)
        .map((entry) => entry.line)
        .join(' and ');
      found.push({
        message: `${quote(first.title)} stands under ${quote(section.section)}, but its ${what(first)} on line ${where} lacks the label ${quote(tag)}. Add the label there, or take the title out of this section.`,
        span: item.span,
        entry: first.index,
        key: `under ${tag}\n${first.title}`,
      });
    }
  }
  if (found.length <= items * MIRROR) yield* found;
}

/** Labels whose section does not name the entry. */
function* labelledWithoutItem(list: List): Generator<Problem> {
  const facts = indexFacts(list);
  const found: { entry: Entry; label: Label; tag: string; section: IndexSection }[] = [];
  let labels = 0;
  for (const entry of list.entries) {
    if (entry.title === '') continue;
    const seen = new Set<string>();
    for (const label of entry.labels) {
      const tag = tagIdOf(list, label);
      const section = facts.sections.get(tag)?.[0];
      if (!section || seen.has(tag)) continue;
      seen.add(tag);
      labels++;
      if (!facts.isListedUnder(entry, tag)) found.push({ entry, label, tag, section });
    }
  }
  if (found.length > labels * MIRROR) return;
  for (const { entry, label, tag, section } of found) {
    yield {
      message: `${quote(entry.title)} has the label ${quote(tag)}, but is not listed under ${quote(section.section)} on line ${section.line}. Add its title there, or take the label off this ${what(entry)}.`,
      span: label.span,
      entry: entry.index,
      key: `label ${tag}\n${entry.title}`,
    };
  }
}

function* check(list: List): Generator<Problem> {
  yield* listedWithoutLabel(list);
  yield* labelledWithoutItem(list);
}

export const indexLabel = defineRule({
  id: 'index-label',
  summary: 'The index and the labels of entries say the same',
  why: 'Where a section of the index stands for a label, readers expect the entries with that label in it, and no others. Which side is right only a person can say, so there is no fix: a paper may be mentioned in a section without being about its subject; if that is how your index is meant, switch this rule off. Silent for an index that disagrees with more than half of the labels: that one follows something else.',
  severity: 'warning',
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
      name: 'a title under a section whose label its row lacks',
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
- Demystifying CLIP Data
</details>
`,
      findings: [
        '37:1-37:25 warning "Demystifying CLIP Data" stands under "Sec. 3.2 Data Packing", but its row on line 14 lacks the label "Data-Packing". Add the label there, or take the title out of this section.',
      ],
    },
    {
      name: 'a label whose section does not name the row',
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
| MoDE: CLIP Data Experts via Clustering | ![](https://img.shields.io/badge/Data--Mixture-f1db9d) ![](https://img.shields.io/badge/Data--Packing-f1db9d) |

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
      findings: [
        '17:44-17:98 warning "MoDE: CLIP Data Experts via Clustering" has the label "Data-Mixture", but is not listed under "Sec. 3.1 Data Mixture" on line 22. Add its title there, or take the label off this row.',
      ],
    },
  ],
  check,
});
