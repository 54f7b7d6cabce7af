import * as v from 'valibot';
import { indexAdvice } from '../analysis/index-edits.ts';
import { indexFacts, itemsByEntry, tagIdOf, tagOfSection } from '../analysis/index-lookup.ts';
import { entryBefore, lineAfter } from '../compare/versions.ts';
import type { Entry, IndexSection, Label, List, Problem, Span } from '../model.ts';
import { binds } from '../taxonomy/binding.ts';
import { resolverOf } from '../taxonomy/resolve.ts';
import { quote } from '../text/fold.ts';
import { enumerate, linesInWords } from '../text/phrases.ts';
import { type Context, defineRule } from './rule.ts';

/** An index that disagrees with more than this share of the labels (or of its items) follows something else. */
const MIRROR = 0.5;

/** How many rows with the same title a message names. */
const NAMED = 3;

const what = (entry: Entry) => (entry.shape === 'row' ? 'row' : 'entry');

/** Whether a label of an entry is none of the taxonomy's, though it has to be. */
function hasUnknownLabel({ taxonomy }: List, { labels }: Entry): boolean {
  return labels.some((label) => binds(taxonomy, label.syntax) && !resolverOf(taxonomy).resolve(label)?.sure);
}

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
      // What is wrong there is the label, and another rule says so.
      if (entries.some((entry) => hasUnknownLabel(list, entry))) continue;
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

interface Unlisted {
  readonly label: Label;
  readonly tag: string;
  readonly section: IndexSection;
}

/** Labels whose sections do not list the entry. */
function* labelledWithoutItem(list: List, base: List | undefined): Generator<Problem> {
  const facts = indexFacts(list);
  const found: { entry: Entry; unlisted: Unlisted[] }[] = [];
  let labels = 0;
  let lacking = 0;
  for (const entry of list.entries) {
    if (entry.title === '') continue;
    const seen = new Set<string>();
    const unlisted: Unlisted[] = [];
    for (const label of entry.labels) {
      const tag = tagIdOf(list, label);
      const section = facts.sections.get(tag)?.[0];
      if (!section || seen.has(tag)) continue;
      seen.add(tag);
      labels++;
      if (!facts.isListedUnder(entry, tag)) unlisted.push({ label, tag, section });
    }
    lacking += unlisted.length;
    // Other rules say of an entry that the index never lists it, or that it is in the list twice.
    if (unlisted.length > 0 && facts.isListed(entry) && !facts.isRepeated(entry))
      found.push({ entry, unlisted });
  }
  if (lacking > labels * MIRROR) return;
  for (const { entry, unlisted } of found) {
    const tags = unlisted.map(({ tag }) => tag);
    const sections = [...new Set(unlisted.map(({ section }) => section))];
    const advice = indexAdvice(list, entry, sections)!;
    const one = tags.length === 1;
    yield {
      message: `${quote(entry.title)} has the ${one ? 'label' : 'labels'} ${enumerate(tags.map(quote))}, but ${enumerate(sections.map(({ section }) => quote(section)))} in the index ${sections.length === 1 ? 'does' : 'do'} not list it. ${advice.message} Or remove the ${one ? 'label' : 'labels'} here.`,
      span: unlisted[0]!.label.span,
      entry: entry.index,
      ...(base && { causes: tags.flatMap((tag) => [...itemsUnder(list, base, entry, tag)]) }),
      ...(advice.paste !== undefined && { paste: advice.paste }),
      key: `label ${tags.join(' ')}\n${entry.title}`,
    };
  }
}

function* check(list: List, { base }: Context<object>): Generator<Problem> {
  if (list.labelIndex.length === 0) return;
  yield* listedWithoutLabel(list);
  yield* labelledWithoutItem(list, base);
}

export const indexLabel = defineRule({
  id: 'index-label',
  summary: 'The index and the labels of entries agree',
  why: 'If a section of the index represents a label, readers expect exactly the entries with that label in it. Only a person can say which side is right, so there is no fix. An entry that the index never lists is left to `index-missing`, one that is in the list twice to `duplicate-title`. If your index also mentions entries that a section is not about, turn this rule off. The rule is silent for an index that disagrees with more than half of the labels, because that index follows something else.',
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
        '17:44-17:98 warning "MoDE: CLIP Data Experts via Clustering" has the label "Data-Mixture", but "Sec. 3.1 Data Mixture" in the index does not list it. Add the title to the index: after line 27 (Sec. 3.1 Data Mixture): "- MoDE: CLIP Data Experts via Clustering". Or remove the label here.',
      ],
    },
  ],
  check,
});
