import * as v from 'valibot';
import { badgeStylesOf } from '../analysis/badge-style.ts';
import { placeOf, rewrite } from '../analysis/label-edits.ts';
import type { Label, List, Problem, Tag } from '../model.ts';
import { type Resolution, resolverOf } from '../taxonomy/resolve.ts';
import { quote } from '../text/fold.ts';
import { defineRule } from './rule.ts';

/** Names of tags that a message lists. */
const SHOWN = 4;

/** Tags whose ids begin with a label: it names a branch and not one of its tags. */
function below(label: string, tags: readonly Tag[]): string[] {
  const inside = tags.filter(({ id, path }) => id.startsWith(`${label}-`) || path.includes(label));
  return inside.map(({ id }) => id);
}

function listed(ids: readonly string[]): string {
  const more = ids.length - SHOWN;
  return ids.slice(0, SHOWN).map(quote).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** A tag that the change itself took out of the legend is no slip of the pen. */
function takenOut({ span, id }: Label, entry: number): Problem {
  return {
    message: `${quote(id)} is no tag of the taxonomy any more: this change took it out. Put it back, or give the entry another label.`,
    span,
    entry,
    key: id,
  };
}

/** What to do about a label that no tag is like. */
function advice(list: List, label: Label): string {
  const branch = below(label.id, list.taxonomy.tags);
  if (branch.length > 0) return `It is a branch; use one of its tags: ${listed(branch)}.`;
  const line = list.taxonomy.tags.at(-1)?.line ?? 0;
  const where = line > 0 ? ` (line ${list.taxonomy.tags[0]!.line} and below)` : '';
  return `Use one of its ${list.taxonomy.tags.length} tags${where}, or propose a new one by declaring it there.`;
}

function problemOf(
  list: List,
  label: Label,
  entry: number,
  found: Resolution | undefined,
): Problem | undefined {
  const { taxonomy } = list;
  const { span, id } = label;
  const said = found?.match === 'id' || found?.match === 'escaping';
  // How a known label is written is another rule's matter; and so is a tag's title in plain text.
  const plain = label.syntax === 'column' || label.syntax === 'field';
  const spelt = found?.match === 'title' || found?.match === 'twin';
  if (said || (plain && spelt && found.tag.syntax !== label.syntax)) return undefined;
  if (!found) {
    if (!taxonomy.closed) return undefined;
    return {
      message: `${quote(id)} is no tag of the taxonomy. ${advice(list, label)}`,
      span,
      entry,
      key: id,
    };
  }
  const { match, tag, sure } = found;
  // An open taxonomy allows new labels; one that hardly differs from a declared tag is still meant to be it.
  if (!taxonomy.closed && !(match === 'alias' || match === 'twin' || (match === 'near' && sure)))
    return undefined;
  const message =
    match === 'alias'
      ? `${quote(id)} is another spelling of the tag ${quote(tag.id)}. Write it as the others do.`
      : `${quote(id)} is no tag of the taxonomy. Did you mean ${quote(tag.id)}?`;
  const same = label.syntax === tag.syntax;
  const text = sure ? badgeStylesOf(list).write(tag, same ? label : undefined) : undefined;
  const place = placeOf(list.text, label, tag);
  return {
    message,
    span,
    entry,
    key: id,
    ...(taxonomy.closed && match !== 'alias' ? {} : { severity: 'warning' }),
    ...(text !== undefined && place && { fix: { edits: [rewrite(list.text, place, text)] } }),
  };
}

export const labelKnown = defineRule({
  id: 'label-known',
  summary: 'Every label is one that the taxonomy declares',
  why: 'A label that is misspelt, or that nobody declared, makes an entry fall out of every filter, count and index that is built on the taxonomy. Tags come from the legend in the list, or from the config; where the taxonomy is open (`taxonomy.closed: false`), new labels are welcome and only those are told that hardly differ from a declared tag. A pull request that proposes a new tag declares it in the legend along with its first use.',
  severity: 'error',
  options: v.strictObject({}),
  examples: [
    {
      name: 'labels of the legend',
      text: `## Tags

| Section Title | Tag |
|-------|-------|
| Data Mixture | ![](https://img.shields.io/badge/Data--Mixture-f1db9d) |
| Data Packing | ![](https://img.shields.io/badge/Data--Packing-f1db9d) |

## Papers

| Title | Tags |
|-------|-------|
| Segment Anything | ![](https://img.shields.io/badge/Data--Mixture-f1db9d) ![](https://img.shields.io/badge/Data--Packing-f1db9d) |
| DataComp | ![](https://img.shields.io/badge/Data--Packing-f1db9d) |
`,
      findings: [],
    },
    {
      name: 'misspelt, in other case, shortened, and unknown',
      text: `## Tags

| Section Title | Tag |
|-------|-------|
| Data Mixture | ![](https://img.shields.io/badge/Data--Scaling--Mixture-f1db9d) |
| Data Packing | ![](https://img.shields.io/badge/Data--Scaling--Packing-f1db9d) |

## Papers

| Title | Tags |
|-------|-------|
| Segment Anything | ![](https://img.shields.io/badge/Data--Scaling--Mixture-f1db9d) ![](https://img.shields.io/badge/Data--Scaling--Packing-f1db9d) |
| DataComp | ![](https://img.shields.io/badge/Data--Scaling--Mixutre-f1db9d) ![](https://img.shields.io/badge/Data--Scaling--Packing-f1db9d) |
| CLIP | ![](https://img.shields.io/badge/data--scaling--packing-f1db9d) |
| LLaVA | ![](https://img.shields.io/badge/Scaling--Packing-f1db9d) |
| ImageBind | ![](https://img.shields.io/badge/Robotics-f1db9d) ![](https://img.shields.io/badge/Data--Scaling--Packing-f1db9d) |
| SPHINX-X | ![](https://img.shields.io/badge/Data--Scaling-f1db9d) |
`,
      findings: [
        '13:14-13:77 error "Data-Scaling-Mixutre" is no tag of the taxonomy. Did you mean "Data-Scaling-Mixture"?',
        '14:10-14:73 error "data-scaling-packing" is no tag of the taxonomy. Did you mean "Data-Scaling-Packing"?',
        '15:11-15:68 error "Scaling-Packing" is no tag of the taxonomy. Did you mean "Data-Scaling-Packing"?',
        '16:15-16:64 error "Robotics" is no tag of the taxonomy. Use one of its 2 tags (line 5 and below), or propose a new one by declaring it there.',
        '17:14-17:68 error "Data-Scaling" is no tag of the taxonomy. It is a branch; use one of its tags: "Data-Scaling-Mixture", "Data-Scaling-Packing".',
      ],
      fixed: `## Tags

| Section Title | Tag |
|-------|-------|
| Data Mixture | ![](https://img.shields.io/badge/Data--Scaling--Mixture-f1db9d) |
| Data Packing | ![](https://img.shields.io/badge/Data--Scaling--Packing-f1db9d) |

## Papers

| Title | Tags |
|-------|-------|
| Segment Anything | ![](https://img.shields.io/badge/Data--Scaling--Mixture-f1db9d) ![](https://img.shields.io/badge/Data--Scaling--Packing-f1db9d) |
| DataComp | ![](https://img.shields.io/badge/Data--Scaling--Mixture-f1db9d) ![](https://img.shields.io/badge/Data--Scaling--Packing-f1db9d) |
| CLIP | ![](https://img.shields.io/badge/Data--Scaling--Packing-f1db9d) |
| LLaVA | ![](https://img.shields.io/badge/Data--Scaling--Packing-f1db9d) |
| ImageBind | ![](https://img.shields.io/badge/Robotics-f1db9d) ![](https://img.shields.io/badge/Data--Scaling--Packing-f1db9d) |
| SPHINX-X | ![](https://img.shields.io/badge/Data--Scaling-f1db9d) |
`,
    },
    {
      name: 'an open taxonomy, and another spelling',
      config: {
        taxonomy: { tags: ['dataset', 'benchmark'], closed: false, aliases: { corpus: 'dataset' } },
        labels: { syntax: 'code' },
      },
      text: `## Papers

- [Segment Anything](https://arxiv.org/abs/2304.02643) \`dataset\`
- [DataComp](https://arxiv.org/abs/2304.14108) \`benchmark\` \`robotics\`
- [The Pile](https://arxiv.org/abs/2101.00027) \`corpus\`
- [MMMU](https://arxiv.org/abs/2311.16502) \`Benchmark\`
`,
      findings: [
        '5:48-5:56 warning "corpus" is another spelling of the tag "dataset". Write it as the others do.',
        '6:44-6:55 warning "Benchmark" is no tag of the taxonomy. Did you mean "benchmark"?',
      ],
      fixed: `## Papers

- [Segment Anything](https://arxiv.org/abs/2304.02643) \`dataset\`
- [DataComp](https://arxiv.org/abs/2304.14108) \`benchmark\` \`robotics\`
- [The Pile](https://arxiv.org/abs/2101.00027) \`dataset\`
- [MMMU](https://arxiv.org/abs/2311.16502) \`benchmark\`
`,
    },
  ],
  *check(list, { base }) {
    const { taxonomy } = list;
    const before = new Set(base?.taxonomy.tags.map(({ id }) => id));
    if (taxonomy.tags.length === 0 || taxonomy.source === 'sections') return;
    const resolver = resolverOf(taxonomy);
    for (const { index, labels } of list.entries) {
      for (const label of labels) {
        const found = resolver.resolve(label);
        const gone =
          taxonomy.closed && before.has(label.id) && found?.match !== 'id' && found?.match !== 'alias';
        const problem = gone ? takenOut(label, index) : problemOf(list, label, index, found);
        if (problem) yield problem;
      }
    }
  },
});
