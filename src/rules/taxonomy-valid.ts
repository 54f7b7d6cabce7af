import * as v from 'valibot';
import { rewrite } from '../analysis/label-edits.ts';
import { othersAgree, usesOf } from '../analysis/label-uses.ts';
import type { Label, List, Problem, Span, Tag } from '../model.ts';
import { canonicalColor, sameColor } from '../taxonomy/colors.ts';
import { foldLabel, resolverOf } from '../taxonomy/resolve.ts';
import { badge, readBadge } from '../taxonomy/syntax/badge.ts';
import { labelForms } from '../taxonomy/syntax/index.ts';
import { pushTo } from '../text/collections.ts';
import { quote } from '../text/fold.ts';
import { defineRule } from './rule.ts';

/** So many times more often must one of two spellings be used for the other to be the mistake. */
const CLEARLY = 3;

const TOP: Span = { start: 0, end: 0 };

const times = (count: number) => (count === 1 ? 'once' : `${count} times`);

function place({ line }: Tag): string {
  return line > 0 ? `line ${line}` : 'the config';
}

/** What a taxonomy declares: twice, in two spellings, or in a colour that no entry follows. */
function* declared(list: List): Generator<Problem> {
  const { tags, repeated } = list.taxonomy;
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  for (const tag of repeated) {
    const first = byId.get(tag.id);
    if (!first) continue;
    const colours =
      tag.color && first.color && !sameColor(tag.color, first.color)
        ? `, in two colours (${quote(first.color)} and ${quote(tag.color)})`
        : '';
    const titles = tag.title === first.title ? '' : `, as ${quote(first.title)} and as ${quote(tag.title)}`;
    yield {
      message: `The tag ${quote(tag.id)} is declared twice, first in ${place(first)}${titles}${colours}. Keep one.`,
      span: tag.span ?? TOP,
      key: `twice\n${tag.id}\n${tag.title}`,
    };
  }
  const spellings = new Map<string, Tag>();
  for (const tag of tags) {
    const key = foldLabel(tag.id);
    const other = spellings.get(key);
    if (!other) spellings.set(key, tag);
    else {
      yield {
        message: `The tags ${quote(other.id)} (${place(other)}) and ${quote(tag.id)} differ only in case, spaces or signs. Keep one, and make the other its alias in the config.`,
        span: tag.span ?? TOP,
        severity: 'warning',
        key: `twin\n${tag.id}`,
      };
    }
  }
  const uses = usesOf(list);
  for (const tag of tags) {
    const parts = (tag.label?.url && readBadge(tag.label.url)?.parts) || [];
    if (tag.label && parts.length > 2) {
      const text = badge.write(tag, { ...tag.label, url: '' });
      yield {
        message: `The badge of the tag ${quote(tag.id)} has single dashes in its URL, more than shields.io takes, so an error is shown in its place: double the dashes of its name.`,
        span: tag.label.span,
        key: `broken\n${tag.id}`,
        ...(text !== undefined && { fix: { edits: [rewrite(list.text, tag.label.span, text)] } }),
      };
    }
    const use = uses.get(tag.id);
    if (!use || !othersAgree(tag, use)) continue;
    const [color] = [...use.colors].reduce((a, b) => (b[1] > a[1] ? b : a));
    yield {
      message: `The tag ${quote(tag.id)} is declared in the colour ${quote(tag.color ?? '')}, but most entries show it in ${quote(color)}. Change one or the other.`,
      span: tag.span ?? TOP,
      severity: 'warning',
      key: `colour\n${tag.id}`,
    };
  }
}

interface Used {
  readonly label: Label;
  readonly entry: number;
}

/** Labels that no taxonomy declares, by spelling. */
function undeclared(list: List): Map<string, Used[]> {
  const resolver = resolverOf(list.taxonomy);
  const found = new Map<string, Used[]>();
  for (const { index, labels } of list.entries) {
    for (const label of labels) {
      if (resolver.resolve(label)) continue;
      pushTo(found, label.id, { label, entry: index });
    }
  }
  return found;
}

/** The same label in another spelling or colour, with the edit that writes it so. */
function rewritten(
  list: List,
  { label, entry }: Used,
  id: string,
  color: string | undefined,
  message: string,
  sure: boolean,
): Problem {
  const text = labelForms[label.syntax].write({ id, title: id, ...(color && { color }) }, label);
  return {
    message,
    span: label.span,
    entry,
    severity: 'warning',
    key: label.raw,
    ...(sure && text !== undefined && { fix: { edits: [rewrite(list.text, label.span, text)] } }),
  };
}

/** The colour that most of several labels have, and how many. */
function mainColour(used: readonly Used[]): { color: string; count: number } | undefined {
  const counts = new Map<string, { color: string; count: number }>();
  for (const { label } of used) {
    if (label.color === undefined) continue;
    const key = canonicalColor(label.color);
    const held = counts.get(key);
    if (held) held.count++;
    else counts.set(key, { color: label.color, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0];
}

function* inUse(list: List): Generator<Problem> {
  const bySpelling = undeclared(list);
  const twins = new Map<string, string[]>();
  for (const id of bySpelling.keys()) {
    const key = foldLabel(id);
    pushTo(twins, key, id);
  }
  const count = (id: string) => bySpelling.get(id)!.length;
  for (const ids of twins.values()) {
    const [main, ...others] = ids.sort((a, b) => count(b) - count(a));
    const colour = mainColour(bySpelling.get(main!)!);
    for (const id of others) {
      const message = `The label ${quote(id)} (used ${times(count(id))}) is ${quote(main!)} (used ${times(count(main!))}) in another spelling.`;
      const sure = count(main!) >= CLEARLY * count(id);
      for (const used of bySpelling.get(id)!)
        yield rewritten(list, used, main!, colour?.color, message, sure);
    }
    if (!colour || colour.count < CLEARLY) continue;
    for (const used of bySpelling.get(main!)!) {
      const { color } = used.label;
      if (color === undefined || sameColor(color, colour.color)) continue;
      const message = `The label ${quote(main!)} is ${quote(color)} here and ${quote(colour.color)} ${times(colour.count)} elsewhere.`;
      yield rewritten(list, used, main!, colour.color, message, true);
    }
  }
}

export const taxonomyValid = defineRule({
  id: 'taxonomy-valid',
  summary: 'Each tag is declared once, in one spelling and one colour',
  why: 'When `Calibration` and `calibration` both exist, contributors use either, and half of the entries are missing wherever one looks. A badge of the legend that cannot be shown is told too. The rule reads the legend, or the tags in the config; labels that nobody declares are held against each other: the rarer of two spellings, and the odd colour, are told.',
  severity: 'error',
  options: v.strictObject({}),
  examples: [
    {
      name: 'each tag once',
      text: `## Tags

| Section Title | Tag |
|-------|-------|
| Data Mixture | ![](https://img.shields.io/badge/Data--Mixture-f1db9d) |
| Data Packing | ![](https://img.shields.io/badge/Data--Packing-f1db9d) |

## Papers

| Title | Tags |
|-------|-------|
| Segment Anything | ![](https://img.shields.io/badge/Data--Mixture-f1db9d) ![](https://img.shields.io/badge/Data--Packing-f1db9d) |
`,
      findings: [],
    },
    {
      name: 'a tag declared twice, and two that are hardly two',
      text: `## Tags

| Section Title | Tag |
|-------|-------|
| Data Mixture | ![](https://img.shields.io/badge/Data--Mixture-f1db9d) |
| Data Packing | ![](https://img.shields.io/badge/Data--Packing-f1db9d) |
| Mixing Data | ![](https://img.shields.io/badge/Data--Mixture-b4d4fb) |
| Packed Data | ![](https://img.shields.io/badge/data__packing-f1db9d) |

## Papers

| Title | Tags |
|-------|-------|
| Segment Anything | ![](https://img.shields.io/badge/Data--Mixture-f1db9d) ![](https://img.shields.io/badge/Data--Packing-f1db9d) |
| DataComp | ![](https://img.shields.io/badge/Data--Mixture-f1db9d) |
`,
      findings: [
        '7:17-7:71 error The tag "Data-Mixture" is declared twice, first in line 5, as "Data Mixture" and as "Mixing Data", in two colours ("f1db9d" and "b4d4fb"). Keep one.',
        '8:17-8:71 warning The tags "Data-Packing" (line 6) and "data_packing" differ only in case, spaces or signs. Keep one, and make the other its alias in the config.',
      ],
    },
    {
      name: 'a colour in the legend that no entry follows',
      text: `## Tags

| Section Title | Tag |
|-------|-------|
| Data Mixture | ![](https://img.shields.io/badge/Data--Mixture-red) |
| Data Packing | ![](https://img.shields.io/badge/Data--Packing-f1db9d) |

## Papers

| Title | Tags |
|-------|-------|
| Segment Anything | ![](https://img.shields.io/badge/Data--Mixture-blue) ![](https://img.shields.io/badge/Data--Packing-f1db9d) |
| DataComp | ![](https://img.shields.io/badge/Data--Mixture-blue) |
| CLIP | ![](https://img.shields.io/badge/Data--Mixture-blue) ![](https://img.shields.io/badge/Data--Packing-f1db9d) |
| LLaVA | ![](https://img.shields.io/badge/Data--Packing-f1db9d) |
`,
      findings: [
        '5:18-5:69 warning The tag "Data-Mixture" is declared in the colour "red", but most entries show it in "007ec6". Change one or the other.',
      ],
    },
    {
      name: 'a badge of the legend that shows an error',
      text: `## Tags

| Section Title | Tag |
|-------|-------|
| Data Mixture | ![](https://img.shields.io/badge/Data-Scaling-Mixture-f1db9d) |
| Data Packing | ![](https://img.shields.io/badge/Data--Scaling--Packing-f1db9d) |

## Papers

| Title | Tags |
|-------|-------|
| Segment Anything | ![](https://img.shields.io/badge/Data--Scaling--Mixture-f1db9d) ![](https://img.shields.io/badge/Data--Scaling--Packing-f1db9d) |
`,
      findings: [
        '5:18-5:79 error The badge of the tag "Data-Scaling-Mixture" has single dashes in its URL, more than shields.io takes, so an error is shown in its place: double the dashes of its name.',
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
`,
    },
    {
      name: 'labels without a legend: two spellings, and an odd colour',
      text: `## Papers

1. **Prefix-Tuning** ![](https://img.shields.io/badge/Generation-brown) [[pdf](https://arxiv.org/abs/2101.00190)]
2. **Prompt Tuning** ![](https://img.shields.io/badge/Generation-brown) [[pdf](https://arxiv.org/abs/2104.08691)]
3. **P-Tuning** ![](https://img.shields.io/badge/Generation-brown) [[pdf](https://arxiv.org/abs/2103.10385)]
4. **AutoPrompt** ![](https://img.shields.io/badge/generation-brown) [[pdf](https://arxiv.org/abs/2010.15980)]
5. **LM-BFF** ![](https://img.shields.io/badge/Generation-red) [[pdf](https://arxiv.org/abs/2012.15723)]
`,
      findings: [
        '6:19-6:69 warning The label "generation" (used once) is "Generation" (used 4 times) in another spelling.',
        '7:15-7:63 warning The label "Generation" is "red" here and "brown" 3 times elsewhere.',
      ],
      fixed: `## Papers

1. **Prefix-Tuning** ![](https://img.shields.io/badge/Generation-brown) [[pdf](https://arxiv.org/abs/2101.00190)]
2. **Prompt Tuning** ![](https://img.shields.io/badge/Generation-brown) [[pdf](https://arxiv.org/abs/2104.08691)]
3. **P-Tuning** ![](https://img.shields.io/badge/Generation-brown) [[pdf](https://arxiv.org/abs/2103.10385)]
4. **AutoPrompt** ![](https://img.shields.io/badge/Generation-brown) [[pdf](https://arxiv.org/abs/2010.15980)]
5. **LM-BFF** ![](https://img.shields.io/badge/Generation-brown) [[pdf](https://arxiv.org/abs/2012.15723)]
`,
    },
  ],
  *check(list) {
    if (list.taxonomy.source === 'sections') return;
    yield* declared(list);
    yield* inUse(list);
  },
});
