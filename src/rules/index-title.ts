import * as v from 'valibot';
import { titleKeys } from '../analysis/identity.ts';
import { titleForIndex } from '../analysis/index-edits.ts';
import { rewrite } from '../analysis/label-edits.ts';
import { entryAfter, entryBefore, isTouched } from '../compare/versions.ts';
import type { Entry, IndexItem, List, Problem, TextEdit } from '../model.ts';
import { foldTitle, quote } from '../text/fold.ts';
import { type TitleIndex, titleIndex } from '../text/title-index.ts';
import { type Context, defineRule } from './rule.ts';

/** Titles this similar may have been meant. */
const MAYBE = 0.7;

/** Replaces the title, inside its emphasis if it has one, with as few changes as possible. */
function correction(list: List, { title, titleSpan }: IndexItem, meant: Entry): TextEdit {
  const at = list.text.slice(titleSpan.start, titleSpan.end).indexOf(title);
  const start = titleSpan.start + Math.max(at, 0);
  const place = at === -1 ? titleSpan : { start, end: start + title.length };
  return rewrite(list.text, place, titleForIndex(list, meant));
}

/** Entries by the part of their title before the colon; `undefined` where several share it. */
function bySubtitled({ entries }: List): Map<string, Entry | undefined> {
  const found = new Map<string, Entry | undefined>();
  for (const entry of entries) {
    const colon = entry.title.indexOf(': ');
    if (colon === -1) continue;
    const key = foldTitle(entry.title.slice(0, colon));
    found.set(key, found.has(key) ? undefined : entry);
  }
  return found;
}

/** Whether a change renamed an item of the index that had the title of its entry before. */
function renamedItem(list: List, base: List, item: IndexItem, meant: Entry): boolean {
  const before = entryBefore(base, list, meant);
  if (!before || before.title !== meant.title || !isTouched(base, list, item.titleSpan.start)) return false;
  const named = (of: List, at: number) =>
    of.labelIndex.flatMap(({ items }) => items).filter(({ entries }) => entries.includes(at)).length;
  return named(base, before.index) > named(list, meant.index);
}

function* check(list: List, { base }: Pick<Context<unknown>, 'base'>): Generator<Problem> {
  let index: TitleIndex | undefined;
  let subtitled: Map<string, Entry | undefined> | undefined;
  const oldTitles = base ? titleKeys(base) : [];
  const before = base && new Set(oldTitles);
  const suggestion = (item: IndexItem): string => {
    index ??= titleIndex(titleKeys(list));
    const key = foldTitle(item.title);
    const [best] = index.lookup(key, MAYBE);
    subtitled ??= bySubtitled(list);
    const entry = best ? list.entries[best.index] : subtitled.get(key);
    if (before?.has(key)) {
      const renamed = entry ? `, or write its new title ${quote(entry.title)} (line ${entry.line})` : '';
      return `This change removes its entry from the list. Delete the title here too${renamed}.`;
    }
    if (!entry) return 'Add the entry, or delete the title from the index.';
    return `Did you mean ${quote(entry.title)} (line ${entry.line})?`;
  };
  const causesOf = (item: IndexItem) => {
    const was = base?.entries[oldTitles.indexOf(foldTitle(item.title))];
    return was ? { causes: [entryAfter(base, list, was)] } : {};
  };
  for (const section of list.labelIndex) {
    for (const item of section.items) {
      if (item.entries.length > 0) continue;
      const meant = item.similarEntry === undefined ? undefined : list.entries[item.similarEntry];
      const where = quote(section.section);
      if (!meant) {
        yield {
          message: `${quote(item.title)} under ${where} does not match any entry. ${suggestion(item)}`,
          span: item.titleSpan,
          ...causesOf(item),
          key: item.title,
        };
        continue;
      }
      const was = base && renamedItem(list, base, item, meant);
      if (was) {
        // Which of the two is right only a person knows: a typo may have been corrected here.
        yield {
          message: `The index calls this entry ${quote(item.title)} since this change (line ${item.line}). Write the same title here, or undo it there.`,
          span: meant.titleSpan,
          entry: meant.index,
          severity: 'warning',
          causes: [item.span],
          key: item.title,
        };
        continue;
      }
      yield {
        message: `${quote(item.title)} under ${where} differs from the title of the entry on line ${meant.line}. Expected ${quote(meant.title)}.`,
        span: item.titleSpan,
        ...causesOf(item),
        key: item.title,
        fix: { edits: [correction(list, item, meant)] },
      };
    }
  }
}

const AGREEING = `# Papers

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
`;

export const indexTitle = defineRule({
  id: 'index-title',
  summary: 'Every title in the index is the title of an entry',
  why: 'An index that repeats titles ("Mentioned Papers" by section) is useful only if its titles can be found in the list: readers search for them, and scripts match them. If a title hardly differs from that of one entry, other rules take it for that entry, and this rule fixes it.',
  severity: 'error',
  copies: true,
  options: v.strictObject({}),
  examples: [
    {
      name: 'an index that agrees with its table',
      text: AGREEING,
      findings: [],
    },
    {
      name: 'a stray mark after a title',
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
- Data Filtering Networks|
</details>

<details>
<summary>Sec. 3.2 Data Packing</summary>

![](https://img.shields.io/badge/Data--Packing-f1db9d)

- Fewer Truncations Improve Language Modeling
- MoDE: CLIP Data Experts via Clustering
</details>
`,
      findings: [
        '27:3-27:27 error "Data Filtering Networks|" under "Sec. 3.1 Data Mixture" differs from the title of the entry on line 15. Expected "Data Filtering Networks".',
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
      name: 'a misspelled title',
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

- **Fewer Truncation Improve Language Modeling**
- MoDE: CLIP Data Experts via Clustering
</details>
`,
      findings: [
        '35:3-35:49 error "Fewer Truncation Improve Language Modeling" under "Sec. 3.2 Data Packing" differs from the title of the entry on line 16. Expected "Fewer Truncations Improve Language Modeling".',
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

- **Fewer Truncations Improve Language Modeling**
- MoDE: CLIP Data Experts via Clustering
</details>
`,
    },
    {
      name: 'titles that match no entry',
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
- Segment Anything
</details>

<details>
<summary>Sec. 3.2 Data Packing</summary>

![](https://img.shields.io/badge/Data--Packing-f1db9d)

- Fewer Truncations Improve Language Modeling
- MoDE
</details>
`,
      findings: [
        '28:3-28:19 error "Segment Anything" under "Sec. 3.1 Data Mixture" does not match any entry. Add the entry, or delete the title from the index.',
        '37:3-37:7 error "MoDE" under "Sec. 3.2 Data Packing" does not match any entry. Did you mean "MoDE: CLIP Data Experts via Clustering" (line 17)?',
      ],
    },
    {
      name: 'a title whose entry the change removes',
      base: `# Papers

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
      findings: [
        '26:3-26:26 error "Data Filtering Networks" under "Sec. 3.1 Data Mixture" does not match any entry. This change removes its entry from the list. Delete the title here too. Caused by the lines removed before line 15.',
      ],
    },
    {
      name: 'a change that corrects a typo in the index alone',
      base: AGREEING.replaceAll('Filtering Networks', 'Filterring Networks'),
      text: AGREEING.replace('| Data Filtering Networks', '| Data Filterring Networks'),
      findings: [
        '15:3-15:27 warning The index calls this entry "Data Filtering Networks" since this change (line 27). Write the same title here, or undo it there.',
      ],
    },
  ],
  check,
});
