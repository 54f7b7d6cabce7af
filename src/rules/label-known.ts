import * as v from 'valibot';
import { badgeStylesOf } from '../analysis/badge-style.ts';
import { placeOf, rewrite } from '../analysis/label-edits.ts';
import { lineAfter } from '../compare/versions.ts';
import type { Label, List, Problem, Span, Tag } from '../model.ts';
import { binds } from '../taxonomy/binding.ts';
import { type Resolution, resolverOf } from '../taxonomy/resolve.ts';
import { quote } from '../text/fold.ts';
import { count } from '../text/phrases.ts';
import { defineRule } from './rule.ts';

/** How many labels a message lists. */
const SHOWN = 4;

/** Whether two parts of an id are one word, whole or cut short: `Eval`, `Evaluation`. */
function isSamePart(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short === long || (short.length >= 4 && long.startsWith(short));
}

/** Tags that a label names the branch of: by their path, or by all that comes before the last part of their ids. */
function below(label: string, tags: readonly Tag[]): string[] {
  const parts = label.toLowerCase().split('-');
  const inside = tags.filter(({ id, path }) => {
    if (path.includes(label)) return true;
    const own = id.toLowerCase().split('-');
    return own.length > parts.length && parts.every((part, i) => isSamePart(part, own[i]!));
  });
  return inside.map(({ id }) => id);
}

function listed(ids: readonly string[]): string {
  const more = ids.length - SHOWN;
  return ids.slice(0, SHOWN).map(quote).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** A label that the change itself removed from the legend is not a typo. */
function removedLabel({ span, id }: Label, entry: number, causes: readonly Span[]): Problem {
  return {
    message: `Unknown label ${quote(id)}: this change removes it from the legend. Restore it there, or use another label.`,
    span,
    entry,
    key: id,
    causes,
  };
}

/** What to do about a label that no tag resembles. */
function advice(list: List, label: Label): string {
  const branch = below(label.id, list.taxonomy.tags);
  if (branch.length > 0) return `That is a branch. Use one of its labels: ${listed(branch)}.`;
  const line = list.taxonomy.tags.at(-1)?.line ?? 0;
  const { tags } = list.taxonomy;
  const where = line > 0 ? `the legend (from line ${tags[0]!.line})` : 'the config';
  return `Use one of the ${count(tags.length, 'label')} in ${where}, or declare a new one there.`;
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
  const bound = binds(taxonomy, label.syntax);
  // Another rule judges how a known label is written, and a tag's title in plain text.
  const plain = label.syntax === 'column' || label.syntax === 'field';
  const spelt = found?.match === 'title' || found?.match === 'twin';
  if (said || (plain && spelt && found.tag.syntax !== label.syntax)) return undefined;
  const isBranch = found && !found.sure && below(id, taxonomy.tags).length > 0;
  if (!found || (isBranch && bound)) {
    if (!bound) return undefined;
    return {
      message: `Unknown label ${quote(id)}. ${advice(list, label)}`,
      span,
      entry,
      key: id,
    };
  }
  const { match, tag, sure } = found;
  // An open taxonomy allows new labels, but one that hardly differs from a declared tag still means that tag.
  if (!bound && !(match === 'alias' || match === 'twin' || (match === 'near' && sure))) return undefined;
  const message =
    match === 'alias'
      ? `The label ${quote(id)} is an alias. Expected ${quote(tag.id)}.`
      : `Unknown label ${quote(id)}. Did you mean ${quote(tag.id)}?`;
  const same = label.syntax === tag.syntax;
  const text = sure ? badgeStylesOf(list).write(tag, same ? label : undefined) : undefined;
  const place = placeOf(list.text, label, tag);
  return {
    message,
    span,
    entry,
    key: id,
    ...(bound && match !== 'alias' ? {} : { severity: 'warning' }),
    ...(text !== undefined && place && { fix: { edits: [rewrite(list.text, place, text)] } }),
  };
}

export const labelKnown = defineRule({
  id: 'label-known',
  summary: 'Every label is declared in the taxonomy',
  why: 'An entry with a misspelled or undeclared label is missing from every filter, count and index that uses the taxonomy. Labels are declared in the legend of the list or in the config. A legend binds only labels that are written as its own are (emoji, badges, code …), and only where most of these are declared; `taxonomy.closed: true` binds all. If the taxonomy is open (`taxonomy.closed: false`), new labels are welcome, and the rule reports only those that hardly differ from a declared one. To propose a new label, declare it in the legend in the same pull request that uses it first.',
  severity: 'error',
  alters: ['labels'],
  copies: true,
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
      name: 'misspelled, in the wrong case, shortened and unknown labels',
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
| VBench | ![](https://img.shields.io/badge/Data--Scale-f1db9d) |
`,
      findings: [
        '13:14-13:77 error Unknown label "Data-Scaling-Mixutre". Did you mean "Data-Scaling-Mixture"?',
        '14:10-14:73 error Unknown label "data-scaling-packing". Did you mean "Data-Scaling-Packing"?',
        '15:11-15:68 error Unknown label "Scaling-Packing". Did you mean "Data-Scaling-Packing"?',
        '16:15-16:64 error Unknown label "Robotics". Use one of the 2 labels in the legend (from line 5), or declare a new one there.',
        '17:14-17:68 error Unknown label "Data-Scaling". That is a branch. Use one of its labels: "Data-Scaling-Mixture", "Data-Scaling-Packing".',
        '18:12-18:64 error Unknown label "Data-Scale". Use one of the 2 labels in the legend (from line 5), or declare a new one there.',
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
| VBench | ![](https://img.shields.io/badge/Data--Scale-f1db9d) |
`,
    },
    {
      name: 'a branch of the legend, written out',
      text: `## Tags

| Section Title | Tag |
|-------|-------|
| Understanding | ![](https://img.shields.io/badge/Usability--Eval--Understanding-f1db9d) |
| Generation | ![](https://img.shields.io/badge/Usability--Eval--Generation-f1db9d) |
| Toxicity | ![](https://img.shields.io/badge/Usability--Ethic--Toxicity-f1db9d) |

## Papers

| Title | Tags |
|-------|-------|
| MMMU | ![](https://img.shields.io/badge/Usability--Eval--Understanding-f1db9d) |
| VBench | ![](https://img.shields.io/badge/Usability--Evaluation-f1db9d) |
| OpenLEAF | ![](https://img.shields.io/badge/Usability--Eval--Generation-f1db9d) |
`,
      findings: [
        '14:12-14:74 error Unknown label "Usability-Evaluation". That is a branch. Use one of its labels: "Usability-Eval-Understanding", "Usability-Eval-Generation".',
      ],
    },
    {
      name: 'an open taxonomy, and an alias',
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
        '5:48-5:56 warning The label "corpus" is an alias. Expected "dataset".',
        '6:44-6:55 warning Unknown label "Benchmark". Did you mean "benchmark"?',
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
    const declared = new Map(
      base?.taxonomy.tags.map(({ id, line }) => [id, line > 0 ? [lineAfter(base, list, line)] : []]),
    );
    if (taxonomy.tags.length === 0 || taxonomy.source === 'sections') return;
    const resolver = resolverOf(taxonomy);
    for (const { index, labels } of list.entries) {
      for (const label of labels) {
        const found = resolver.resolve(label);
        const gone =
          binds(taxonomy, label.syntax) &&
          declared.has(label.id) &&
          found?.match !== 'id' &&
          found?.match !== 'alias';
        const problem = gone
          ? removedLabel(label, index, declared.get(label.id) ?? [])
          : problemOf(list, label, index, found);
        if (problem) yield problem;
      }
    }
  },
});
