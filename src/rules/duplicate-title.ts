import * as v from 'valibot';
import {
  crossListed,
  crossListing,
  inTelling,
  isRepeated,
  isSamePlace,
  labelsOf,
  oldEntries,
} from '../analysis/duplicates.ts';
import { differ, identityKeys, relation, titleKeys } from '../analysis/identity.ts';
import type { Entry, List, Problem, Severity } from '../model.ts';
import { foldTitle, quote } from '../text/fold.ts';
import { type Context, defineRule } from './rule.ts';

const schema = v.strictObject({ crossListing });

/** Titles of fewer words may be shared by different things: `Homepage`, `Learn Python`. */
const TELLING = 4;

/** Earlier entries of the same title that one is compared with. */
const LOOKED_AT = 20;

/** What stands for a title that nobody knows. */
const NAMELESS = /^(?:unnamed|untitled|unknown|none|n a|tbd|tba|todo|null|link|paper|here)$/;

/** Columns that count rows. */
const COUNTER = /^(?:#|id|index|rank|nr\.?|no\.?|s\.?\s?no\.?|序号)$/i;

/** Whether two entries say different things of themselves: another year, another description. */
function contradict(a: Entry, b: Entry): boolean {
  if (a.description && b.description && foldTitle(a.description) !== foldTitle(b.description)) return true;
  const values = new Map(a.fields.map(({ name, value }) => [name, value]));
  return b.fields.some(({ name, value }) => {
    const other = values.get(name);
    return other && value && !COUNTER.test(name.trim()) && foldTitle(other) !== foldTitle(value);
  });
}

/** How sure it is that two entries with the same title are one; nothing when they are not. */
function judge(
  a: Entry,
  b: Entry,
  title: string,
  elsewhere: () => 'error' | 'warning' | 'fine',
): Severity | undefined {
  const { links, surely } = relation(a, b);
  const telling = title.split(' ').length >= TELLING;
  const place = isSamePlace(a, b);
  const apart = contradict(a, b);
  if (links === 'different') return telling && place && !apart ? 'warning' : undefined;
  // With two links that cannot be compared (arXiv, a journal) it is for a person to say.
  if (links === 'incomparable') {
    if (!telling) return place && !apart ? 'info' : undefined;
    return place || elsewhere() !== 'fine' ? 'warning' : undefined;
  }
  const same = links === 'same';
  // Where a title is all that either says of itself, nothing could tell two things of one name apart.
  const bare = a.links.length + b.links.length === 0 && !a.description && !b.description;
  const certain = (same && surely) || ((same || telling || bare) && !apart);
  if (place) return certain ? 'error' : 'warning';
  const severity = elsewhere();
  return severity !== 'fine' && (certain || telling) ? severity : undefined;
}

function tell(list: List, here: Entry, there: Entry): string {
  if (isRepeated(list, here, there))
    return `${quote(here.title)} is listed twice, word for word: here, and on line ${there.line}. Delete one of the two.`;
  const labels = here.labels.length + there.labels.length > 0;
  const with_ = (entry: Entry) => (labels ? ` with ${labelsOf(entry)}` : '');
  const what = here.shape === 'row' ? 'row' : 'entry';
  const merged = labels && labelsOf(here) !== labelsOf(there);
  const advice = merged
    ? `Keep one ${what}, with every label that is right for it, and delete the other.`
    : `Keep one ${what} and delete the other.`;
  return `${quote(here.title)} is listed twice: here${with_(here)}, and on line ${there.line}${with_(there)}. ${advice}`;
}

function* check(list: List, { options, base }: Context<v.InferOutput<typeof schema>>): Generator<Problem> {
  const titles = titleKeys(list);
  const ids = identityKeys(list);
  const isOld = base && oldEntries(list, base);
  const elsewhere = () => crossListed(options.crossListing, list, base);
  const seen = new Map<string, Entry[]>();
  for (const entry of list.entries) {
    const title = titles[entry.index]!;
    if (title === '' || NAMELESS.test(title)) continue;
    const earlier = seen.get(title);
    if (!earlier) {
      seen.set(title, [entry]);
      continue;
    }
    // One finding an entry: against the nearest thing to it. Of a title that stands everywhere a few are looked at.
    const looked = earlier.slice(-LOOKED_AT);
    const alike = looked.filter((each) => !differ(ids[each.index]!, ids[entry.index]!));
    const near = (entries: readonly Entry[]) => entries.find((each) => isSamePlace(each, entry));
    const other = near(alike) ?? alike[0] ?? near(looked) ?? earlier[0]!;
    const severity = judge(other, entry, title, elsewhere);
    if (severity) {
      const { here, there } = inTelling(other, entry, isOld);
      yield {
        message: tell(list, here, there),
        span: here.titleSpan,
        entry: here.index,
        severity,
        key: title,
      };
    }
    earlier.push(entry);
  }
}

export const duplicateTitle = defineRule({
  id: 'duplicate-title',
  summary: 'No entry is listed twice',
  why: 'A title that stands twice costs readers time, and its two rows soon disagree about labels, links or descriptions. Titles are compared as people read them: capitals, accents, quotes, dashes, TeX and punctuation make no difference. Two different things of one name are told apart by what they link to. In a list that repeats entries under several sections on purpose only repeats within one section are told; set `crossListing` to say what holds in yours.',
  severity: 'error',
  options: schema,
  examples: [
    {
      name: 'different things of one name',
      text: `# Tools

## Python

- [Documentation](https://docs.python.org) - Of the language.
- [Requests](https://requests.readthedocs.io) - HTTP for people.

## Rust

- [Documentation](https://doc.rust-lang.org) - Of the language.
- [Reqwest](https://docs.rs/reqwest) - An HTTP client.
`,
      findings: [],
    },
    {
      name: 'the same paper in two rows, with different labels',
      text: `# Papers

## Tags

| Title | Tag |
|-------|-----|
| Data Mixture | ![](https://img.shields.io/badge/Mixture-f1db9d) |
| Data Packing | ![](https://img.shields.io/badge/Packing-f1db9d) |

## Paper List

| Title | Tags |
|-------|------|
| Fewer Truncations Improve Language Modeling | ![](https://img.shields.io/badge/Packing-f1db9d) |
| Demystifying CLIP Data | ![](https://img.shields.io/badge/Mixture-f1db9d) |
| Data Filtering Networks for “Zero-Shot” Models | ![](https://img.shields.io/badge/Mixture-f1db9d) |
| Data filtering networks for "zero-shot" models | ![](https://img.shields.io/badge/Packing-f1db9d) |
`,
      findings: [
        '17:3-17:49 error "Data filtering networks for "zero-shot" models" is listed twice: here with label "Packing", and on line 16 with label "Mixture". Keep one row, with every label that is right for it, and delete the other.',
      ],
    },
    {
      name: 'the same line twice',
      text: `# Papers

- [Segment Anything](https://arxiv.org/abs/2304.02643) - One billion masks.
- [ImageBind](https://arxiv.org/abs/2305.05665) - Binds six modalities.
- [Segment Anything](https://arxiv.org/abs/2304.02643) - One billion masks.
`,
      findings: [
        '5:4-5:20 error "Segment Anything" is listed twice, word for word: here, and on line 3. Delete one of the two.',
      ],
    },
    {
      name: 'listed under two sections, where the config forbids it',
      config: { rules: { 'duplicate-title': { crossListing: 'forbidden' } } },
      text: `# Papers

## Vision

- [Segment Anything](https://arxiv.org/abs/2304.02643) - One billion masks.

## Data

- [Segment Anything](https://arxiv.org/pdf/2304.02643) - One billion masks.
- [DataComp](https://arxiv.org/abs/2304.14108) - A testbed for data sets.
`,
      findings: [
        '9:4-9:20 error "Segment Anything" is listed twice: here, and on line 5. Keep one entry and delete the other.',
      ],
    },
    {
      name: 'listed under two sections, where the config allows it',
      config: { rules: { 'duplicate-title': { crossListing: 'allowed' } } },
      text: `# Papers

## Vision

- [Segment Anything](https://arxiv.org/abs/2304.02643) - One billion masks.

## Data

- [Segment Anything](https://arxiv.org/abs/2304.02643) - One billion masks.
- [DataComp](https://arxiv.org/abs/2304.14108) - A testbed for data sets.
`,
      findings: [],
    },
    {
      name: 'the change added the earlier of the two',
      base: `# Papers

- [ImageBind](https://arxiv.org/abs/2305.05665) - Binds six modalities.
- [Segment Anything](https://arxiv.org/abs/2304.02643) - One billion masks.
`,
      text: `# Papers

- [Segment Anything](https://arxiv.org/abs/2304.02643v1) - Masks.
- [ImageBind](https://arxiv.org/abs/2305.05665) - Binds six modalities.
- [Segment Anything](https://arxiv.org/abs/2304.02643) - One billion masks.
`,
      findings: [
        '3:4-3:20 error "Segment Anything" is listed twice: here, and on line 5. Keep one entry and delete the other.',
      ],
    },
  ],
  check,
});
