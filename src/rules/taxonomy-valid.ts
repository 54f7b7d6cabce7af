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
import { meet } from '../text/span.ts';
import { defineRule } from './rule.ts';

/** One of two spellings is the mistake if the other is used this many times more often. */
const CLEARLY = 3;

/** Of free keywords, most of which stand once, only one used this often is a spelling that others should follow. */
const ESTABLISHED = 3;

const TOP: Span = { start: 0, end: 0 };

const times = (count: number) => (count === 1 ? 'once' : `${count} times`);

function place({ line }: Tag): string {
  return line > 0 ? `on line ${line}` : 'in the config';
}

/** Problems in the declarations: a label twice, in two spellings, or in a color that no entry follows. */
function* declared(list: List): Generator<Problem> {
  const { tags, repeated } = list.taxonomy;
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  for (const tag of repeated) {
    const first = byId.get(tag.id);
    if (!first) continue;
    const colors =
      tag.color && first.color && !sameColor(tag.color, first.color)
        ? `, with the colors ${quote(first.color)} and ${quote(tag.color)}`
        : '';
    const titles =
      tag.title === first.title ? '' : `, with the titles ${quote(first.title)} and ${quote(tag.title)}`;
    yield {
      message: `Duplicate label ${quote(tag.id)}, first declared ${place(first)}${titles}${titles && colors ? colors.replace(', with', ' and') : colors}. Keep one of the two.`,
      span: tag.span ?? TOP,
      ...(first.span && { causes: [first.span] }),
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
        message: `The label ${quote(tag.id)} differs from ${quote(other.id)} ${place(other)} only in case, spaces or punctuation. Keep one, and make the other an alias in the config.`,
        span: tag.span ?? TOP,
        severity: 'warning',
        ...(other.span && { causes: [other.span] }),
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
        message: `The badge of ${quote(tag.id)} has too many single dashes in its URL, so shields.io shows an error. Write each dash of the name as "--".`,
        span: tag.label.span,
        key: `broken\n${tag.id}`,
        ...(text !== undefined && { fix: { edits: [rewrite(list.text, tag.label.span, text)] } }),
      };
    }
    const use = uses.get(tag.id);
    if (!use || !othersAgree(tag, use)) continue;
    const [color] = [...use.colors].reduce((a, b) => (b[1] > a[1] ? b : a));
    yield {
      message: `The label ${quote(tag.id)} is declared with the color ${quote(tag.color ?? '')}, but most entries use ${quote(color)}. Change one or the other.`,
      span: tag.span ?? TOP,
      severity: 'warning',
      key: `color\n${tag.id}`,
    };
  }
}

interface Used {
  readonly label: Label;
  readonly entry: number;
}

/** Whether a label ends in half of a pair of brackets whose other half stands in a broken link: that is told there. */
function isCut({ residue }: List, { id, span }: Label): boolean {
  const count = (sign: string) => id.split(sign).length;
  const isHalf = ['{}', '[]', '()'].some(([open, close]) => count(open!) !== count(close!));
  return isHalf && residue.some((other) => meet(other.span, span));
}

/** Undeclared labels, by spelling. */
function undeclared(list: List): Map<string, Used[]> {
  const resolver = resolverOf(list.taxonomy);
  const found = new Map<string, Used[]>();
  for (const { index, labels } of list.entries) {
    for (const label of labels) {
      if (resolver.resolve(label) || isCut(list, label)) continue;
      pushTo(found, label.id, { label, entry: index });
    }
  }
  return found;
}

/** A label in the wrong spelling or color, with the edit that corrects it. */
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

/** The color that most of the labels have, and how many of them. */
function mainColor(used: readonly Used[]): { color: string; count: number } | undefined {
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
  const once = [...bySpelling.values()].filter(({ length }) => length === 1).length;
  const areFree = once > bySpelling.size / 2;
  for (const ids of twins.values()) {
    const [main, ...others] = ids.sort((a, b) => count(b) - count(a));
    if (areFree && others.length > 0 && count(main!) < ESTABLISHED) continue;
    const mostUsed = mainColor(bySpelling.get(main!)!);
    for (const id of others) {
      const message = `The label ${quote(id)} (used ${times(count(id))}) differs from ${quote(main!)} (used ${times(count(main!))}) only in case, spaces or punctuation. Use one spelling.`;
      const sure = count(main!) >= CLEARLY * count(id);
      for (const used of bySpelling.get(id)!)
        yield rewritten(list, used, main!, mostUsed?.color, message, sure);
    }
    if (!mostUsed || mostUsed.count < CLEARLY) continue;
    for (const used of bySpelling.get(main!)!) {
      const { color } = used.label;
      if (color === undefined || sameColor(color, mostUsed.color)) continue;
      const message = `The label ${quote(main!)} has the color ${quote(color)} here, but ${quote(mostUsed.color)} in ${mostUsed.count} other places. Use one color.`;
      yield rewritten(list, used, main!, mostUsed.color, message, true);
    }
  }
}

export const taxonomyValid = defineRule({
  id: 'taxonomy-valid',
  summary: 'Each label is declared once, with one spelling and one color',
  why: 'If `Calibration` and `calibration` both exist, contributors use either, and a reader who filters by one misses half of the entries. The rule checks the legend, or the labels in the config, and also reports a badge in the legend that cannot be shown. Labels without a declaration are compared with each other: the rarer of two spellings and the rare color are reported.',
  severity: 'error',
  alters: ['labels', 'links'],
  copies: true,
  options: v.strictObject({}),
  examples: [
    {
      name: 'each label once',
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
      name: 'free keywords, most of which stand once: only an established spelling counts',
      text: `## Papers

- [Looking at Maps](https://example.org/maps)
  - Keyword: streets, map reading, Agent OS, rivers
- [Reading Charts](https://example.org/charts)
  - Keyword: charts, Map Reading, AgentOS, tables
- [Counting Trees](https://example.org/trees)
  - Keyword: trees, forests, Maps of Trees, seeds
- [Painting Walls](https://example.org/walls)
  - Keyword: walls, colors, Maps of Trees, brushes
- [Lighting Lamps](https://example.org/lamps)
  - Keyword: lamps, light, Maps of Trees, wires
- [Cutting Boards](https://example.org/boards)
  - Keyword: boards, saws, maps of trees, wood
`,
      findings: [
        '14:28-14:41 warning The label "maps of trees" (used once) differs from "Maps of Trees" (used 3 times) only in case, spaces or punctuation. Use one spelling.',
      ],
      fixed: `## Papers

- [Looking at Maps](https://example.org/maps)
  - Keyword: streets, map reading, Agent OS, rivers
- [Reading Charts](https://example.org/charts)
  - Keyword: charts, Map Reading, AgentOS, tables
- [Counting Trees](https://example.org/trees)
  - Keyword: trees, forests, Maps of Trees, seeds
- [Painting Walls](https://example.org/walls)
  - Keyword: walls, colors, Maps of Trees, brushes
- [Lighting Lamps](https://example.org/lamps)
  - Keyword: lamps, light, Maps of Trees, wires
- [Cutting Boards](https://example.org/boards)
  - Keyword: boards, saws, Maps of Trees, wood
`,
    },
    {
      name: 'half of a pair of brackets in a broken link, which is told there',
      text: `## Data

- [(Ash)|EN|MIX](https://example.org/ash)
- [(Birch)|EN|MIX](https://example.org/birch)
- [(Cedar)|EN|MIX](https://example.org/cedar)
- [(Delta)|EN|MIX](https://example.org/delta)
- [({Ember)|EN|MIX}]{https://example.org/ember}
`,
      findings: [],
    },
    {
      name: 'a label declared twice, and two that hardly differ',
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
        '7:17-7:71 error Duplicate label "Data-Mixture", first declared on line 5, with the titles "Data Mixture" and "Mixing Data" and the colors "f1db9d" and "b4d4fb". Keep one of the two.',
        '8:17-8:71 warning The label "data_packing" differs from "Data-Packing" on line 6 only in case, spaces or punctuation. Keep one, and make the other an alias in the config.',
      ],
    },
    {
      name: 'a color in the legend that no entry follows',
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
        '5:18-5:69 warning The label "Data-Mixture" is declared with the color "red", but most entries use "007ec6". Change one or the other.',
      ],
    },
    {
      name: 'a badge in the legend that shows an error',
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
        '5:18-5:79 error The badge of "Data-Scaling-Mixture" has too many single dashes in its URL, so shields.io shows an error. Write each dash of the name as "--".',
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
      name: 'labels without a legend: two spellings, and two colors',
      text: `## Papers

1. **Prefix-Tuning** ![](https://img.shields.io/badge/Generation-brown) [[pdf](https://arxiv.org/abs/2101.00190)]
2. **Prompt Tuning** ![](https://img.shields.io/badge/Generation-brown) [[pdf](https://arxiv.org/abs/2104.08691)]
3. **P-Tuning** ![](https://img.shields.io/badge/Generation-brown) [[pdf](https://arxiv.org/abs/2103.10385)]
4. **AutoPrompt** ![](https://img.shields.io/badge/generation-brown) [[pdf](https://arxiv.org/abs/2010.15980)]
5. **LM-BFF** ![](https://img.shields.io/badge/Generation-red) [[pdf](https://arxiv.org/abs/2012.15723)]
`,
      findings: [
        '6:19-6:69 warning The label "generation" (used once) differs from "Generation" (used 4 times) only in case, spaces or punctuation. Use one spelling.',
        '7:15-7:63 warning The label "Generation" has the color "red" here, but "brown" in 3 other places. Use one color.',
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
