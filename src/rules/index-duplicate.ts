import * as v from 'valibot';
import { indexFacts } from '../analysis/index-lookup.ts';
import { toReport } from '../compare/versions.ts';
import type { Fix, IndexItem, List, Problem } from '../model.ts';
import { foldTitle, quote } from '../text/fold.ts';
import { type Context, defineRule } from './rule.ts';

/** Deletes the item's line, if nothing else depends on it. */
function deleteLine(list: List, item: IndexItem): Fix | undefined {
  const { lines, text } = list;
  const line = lines.span(item.line);
  const before = text.slice(line.start, item.span.start);
  const alone =
    item.span.end <= line.end && before.trim() === '' && text.slice(item.span.end, line.end).trim() === '';
  const next = item.line < lines.count ? lines.text(item.line + 1) : '';
  const continues = next.trim() !== '' && /^\s*/.exec(next)![0].length > before.length;
  if (!alone || continues) return undefined;
  const below = lines.starts[item.line];
  // The last line of a file has no line ending of its own: delete the one before it.
  const start = below === undefined && item.line > 1 ? lines.span(item.line - 1).end : line.start;
  return { edits: [{ start, end: below ?? text.length, text: '' }] };
}

function* check(list: List, { base }: Context<object>): Generator<Problem> {
  if (list.labelIndex.length === 0) return;
  const facts = indexFacts(list);
  for (const section of list.labelIndex) {
    const seen = new Map<string, IndexItem>();
    for (const item of section.items) {
      const key = foldTitle(facts.entriesOf(item)[0]?.title ?? item.title);
      const first = seen.get(key);
      if (!first) {
        seen.set(key, item);
        continue;
      }
      const { here, there } = toReport(first, item, list, base);
      const fix = deleteLine(list, here);
      yield {
        message: `${quote(here.title)} is listed twice under ${quote(section.section)}: here and on line ${there.line}. Delete one of the two.`,
        span: here.span,
        causes: [there.span],
        key: `${section.section}\n${key}`,
        ...(fix && { fix }),
      };
    }
  }
}

export const indexDuplicate = defineRule({
  id: 'index-duplicate',
  summary: 'A section of the index lists an entry only once',
  why: 'A title that is listed twice in one section of the index adds nothing, and is counted twice. The fix deletes the second one. Listing a title in different sections is what an index is for.',
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
      name: 'a title twice in one section',
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
- Fewer Truncations Improve Language Modeling
</details>
`,
      findings: [
        '37:1-37:46 error "Fewer Truncations Improve Language Modeling" is listed twice under "Sec. 3.2 Data Packing": here and on line 35. Delete one of the two.',
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
  ],
  check,
});
