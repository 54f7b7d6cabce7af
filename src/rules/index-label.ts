import * as v from 'valibot';
import { indexFacts, itemsByEntry, tagIdOf, tagOfSection } from '../analysis/index-lookup.ts';
import { entryBefore, lineAfter } from '../compare/versions.ts';
import type { Entry, IndexSection, Label, List, Problem, Span } from '../model.ts';
import { quote } from '../text/fold.ts';
import { linesInWords } from '../text/phrases.ts';
import { type Context, defineRule } from './rule.ts';

/** An index that disagrees with more than this share of the labels (or of its items) follows something else. */
const MIRROR = 0.5;

/** How many rows with the same title a message names. */
const NAMED = 3;

const what = (entry: Entry) => (entry.shape === 'row' ? 'row' : 'entry');

/** Titles in a section whose label their entries lack. */
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
      const where = linesInWords(entries.slice(0, NAMED).map((entry) => entry.line)).toLowerCase();
      found.push({
        message: `${quote(first.title)} is listed under ${quote(section.section)}, but its ${what(first)} on ${where} lacks the label ${quote(tag)}. Add the label there, or delete the title here.`,
        span: item.span,
        entry: first.index,
        causes: entries.map(({ span }) => span),
        key: `under ${tag}\n${first.title}`,
      });
    }
  }
  if (found.length <= items * MIRROR) yield* found;
}

/** Where the base named an entry under a label whose section names it no more. */
function* itemsUnder(list: List, base: List, entry: Entry, tag: string): Generator<Span> {
  const before = entryBefore(base, list, entry);
  if (!before) return;
  for (const named of itemsByEntry(base).get(before.index) ?? [])
    if (named.tag === tag) yield lineAfter(base, list, named.item.line);
}

/** Labels whose section does not list the entry. */
function* labelledWithoutItem(list: List, base: List | undefined): Generator<Problem> {
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
      message: `${quote(entry.title)} has the label ${quote(tag)}, but is not listed under ${quote(section.section)} on line ${section.line}. Add its title there, or remove the label here.`,
      span: label.span,
      entry: entry.index,
      ...(base && { causes: [...itemsUnder(list, base, entry, tag)] }),
      key: `label ${tag}\n${entry.title}`,
    };
  }
}

function* check(list: List, { base }: Context<object>): Generator<Problem> {
  yield* listedWithoutLabel(list);
  yield* labelledWithoutItem(list, base);
}

export const indexLabel = defineRule({
  id: 'index-label',
  summary: 'The index and the labels of entries agree',
  why: 'If a section of the index represents a label, readers expect exactly the entries with that label in it. Only a person can say which side is right, so there is no fix. If your index also mentions entries that a section is not about, turn this rule off. The rule is silent for an index that disagrees with more than half of the labels, because that index follows something else.',
  severity: 'warning',
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
      name: 'a title in a section whose label its row lacks',
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
        '37:1-37:25 warning "Demystifying CLIP Data" is listed under "Sec. 3.2 Data Packing", but its row on line 14 lacks the label "Data-Packing". Add the label there, or delete the title here.',
      ],
    },
    {
      name: 'a label whose section does not list the row',
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
        '17:44-17:98 warning "MoDE: CLIP Data Experts via Clustering" has the label "Data-Mixture", but is not listed under "Sec. 3.1 Data Mixture" on line 22. Add its title there, or remove the label here.',
      ],
    },
  ],
  check,
});
