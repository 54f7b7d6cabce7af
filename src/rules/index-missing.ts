import * as v from 'valibot';
import { apartFrom } from '../analysis/apart.ts';
import { indexAdvice } from '../analysis/index-edits.ts';
import { indexFacts, itemsByEntry, tagIdOf } from '../analysis/index-lookup.ts';
import { entryBefore, lineAfter } from '../compare/versions.ts';
import type { Entry, List, Problem, Span } from '../model.ts';
import { quote } from '../text/fold.ts';
import { type Context, defineRule } from './rule.ts';

/** An index that lists less than this share of the entries is a selection. */
const WHOLE = 0.5;

/** Where the base named an entry that its index names no more. */
function* itemsOf(list: List, base: List, entry: Entry): Generator<Span> {
  const before = entryBefore(base, list, entry);
  if (!before) return;
  for (const { item } of itemsByEntry(base).get(before.index) ?? []) yield lineAfter(base, list, item.line);
}

function* check(list: List, { base }: Context<object>): Generator<Problem> {
  if (list.labelIndex.length === 0) return;
  const facts = indexFacts(list);
  const isApart = apartFrom(list, facts.isListed);
  const missing = list.entries.filter(
    (entry) => entry.title !== '' && !facts.isListed(entry) && !isApart(entry),
  );
  if (missing.length > list.entries.length * (1 - WHOLE)) return;
  for (const entry of missing) {
    const sections = entry.labels.flatMap(
      (label) => facts.sections.get(tagIdOf(list, label))?.slice(0, 1) ?? [],
    );
    const advice = indexAdvice(list, entry, [...new Set(sections)]);
    yield {
      message: `${quote(entry.title)} is missing from the index. ${advice?.message ?? 'Add its title to the right section.'}`,
      span: entry.titleSpan,
      entry: entry.index,
      ...(base && { causes: [...itemsOf(list, base, entry)] }),
      ...(advice?.paste !== undefined && { paste: advice.paste }),
      key: entry.title,
    };
  }
}

export const indexMissing = defineRule({
  id: 'index-missing',
  summary: 'The index lists every entry',
  why: 'Readers who use the index do not find an entry that it never lists. Each entry is reported once, with the line to paste and all its places; `index-label` says nothing more about it. The rule is silent for an index that lists fewer than half of the entries, because that is a selection.',
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
      name: 'a row that the index does not list',
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
</details>

<details>
<summary>Sec. 3.2 Data Packing</summary>

![](https://img.shields.io/badge/Data--Packing-f1db9d)

- Fewer Truncations Improve Language Modeling
- MoDE: CLIP Data Experts via Clustering
</details>
`,
      findings: [
        '15:3-15:26 warning "Data Filtering Networks" is missing from the index. Add the title to the index: after line 26 (Sec. 3.1 Data Mixture): "- Data Filtering Networks".',
      ],
    },
  ],
  check,
});
