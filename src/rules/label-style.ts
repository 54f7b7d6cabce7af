import * as v from 'valibot';
import { type BadgeStyles, badgeStylesOf } from '../analysis/badge-style.ts';
import { placeOf, rewrite } from '../analysis/label-edits.ts';
import { othersAgree, type Uses, usesOf } from '../analysis/label-uses.ts';
import type { Label, List, Problem, Severity } from '../model.ts';
import { sameColor } from '../taxonomy/colors.ts';
import { type Resolution, resolverOf } from '../taxonomy/resolve.ts';
import { readBadge } from '../taxonomy/syntax/badge.ts';
import { quote } from '../text/fold.ts';
import { defineRule } from './rule.ts';

interface Fault {
  /** What is wrong and what was expected, to follow "The label …". */
  readonly says: string;
  /** What to do, where that is not clear from `says`. */
  readonly next?: string;
  readonly severity: Severity;
}

const DASHES = 'Write each dash of the name as "--".';

const WEIGHT: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

const SYNTAX: Partial<Record<Label['syntax'], string>> = {
  badge: 'a badge',
  icon: 'an icon',
  code: 'code',
  emoji: 'an emoji',
  html: 'an HTML element',
};

/** What is wrong with a badge's URL, so that shields.io shows something else or nothing. */
function broken(label: Label, { tag }: Resolution): Fault[] {
  // Written as in the legend: that is reported once, for the legend.
  if (label.raw === tag.label?.raw) return [];
  const read = label.url ? readBadge(label.url) : undefined;
  if (!read?.host.endsWith('shields.io/badge/')) return [];
  // The path alone: a color in the query does not replace a missing one in the path.
  if (read.color === undefined) {
    const says = 'has no color at the end of its URL, so shields.io shows an error';
    return [{ says, severity: 'error' }];
  }
  if (read.parts.length > 2) {
    const says = 'has too many single dashes in its URL, so shields.io shows an error';
    return [{ says, next: DASHES, severity: 'error' }];
  }
  return [];
}

function color(label: Label, { tag }: Resolution, uses: Uses | undefined): Fault[] {
  if (label.color === undefined || tag.color === undefined || sameColor(label.color, tag.color)) return [];
  if (othersAgree(tag, uses)) return [];
  return [
    {
      says: `has the color ${quote(label.color)}, expected ${quote(tag.color)}`,
      severity: 'warning',
    },
  ];
}

function style(label: Label, styles: BadgeStyles): Fault[] {
  return styles.oddities(label).map(({ in: part, expected, found }): Fault => {
    const alts = { none: 'none', label: 'its own name', other: '' };
    const says =
      part === 'host'
        ? `comes from ${quote(found)}, expected ${quote(expected)}`
        : part === 'look'
          ? `has ${found ? quote(found) : 'nothing'} at the end of its URL, expected ${expected ? quote(expected) : 'nothing'}`
          : `has the wrong alternative text, expected ${alts[expected as keyof typeof alts]}`;
    return { says, severity: 'info' };
  });
}

function faultsOf(label: Label, found: Resolution, styles: BadgeStyles, uses: Uses | undefined): Fault[] {
  const { tag, match } = found;
  const plain = label.syntax === 'column' || label.syntax === 'field';
  if (plain && label.syntax !== tag.syntax) {
    if (match !== 'id' && match !== 'title' && match !== 'twin') return [];
    const as = SYNTAX[tag.syntax] ?? 'a label';
    if (label.url)
      return [{ says: 'is a badge with broken Markdown, so no image is shown', severity: 'error' }];
    const named = match === 'id' ? '' : ` for ${quote(tag.id)}`;
    return [{ says: `is plain text, expected ${as}${named}`, severity: 'error' }];
  }
  if (match === 'escaping') {
    const says = 'has single dashes in its URL, so the badge is cut into two parts';
    return [{ says, next: DASHES, severity: 'error' }, ...color(label, found, uses), ...style(label, styles)];
  }
  if (match !== 'id') return [];
  return [...broken(label, found), ...color(label, found, uses), ...style(label, styles)];
}

/** @param entry index of the entry that has the label; absent for the badge of an index section. */
function problemOf(list: List, label: Label, styles: BadgeStyles, entry?: number): Problem | undefined {
  const found = resolverOf(list.taxonomy).resolve(label);
  if (!found) return undefined;
  const faults = faultsOf(label, found, styles, usesOf(list).get(found.tag.id));
  if (faults.length === 0) return undefined;
  const severity = faults.map((fault) => fault.severity).sort((a, b) => WEIGHT[b] - WEIGHT[a])[0]!;
  const text = styles.write(found.tag, label.syntax === found.tag.syntax ? label : undefined);
  const place = placeOf(list.text, label, found.tag);
  const shown = found.match === 'escaping' ? found.tag.id : label.id;
  return {
    message: [
      `The label ${quote(shown)} ${faults.map(({ says }) => says).join(', and ')}.`,
      ...faults.flatMap(({ next }) => next ?? []),
    ].join(' '),
    span: label.span,
    ...(found.tag.span && { causes: [found.tag.span] }),
    ...(entry !== undefined && { entry }),
    severity,
    key: label.raw,
    ...(text !== undefined &&
      text !== label.raw &&
      place && { fix: { edits: [rewrite(list.text, place, text)] } }),
  };
}

export const labelStyle = defineRule({
  id: 'label-style',
  summary: 'Every label is written as the list writes labels, and is shown correctly',
  why: 'Readers recognise labels by their color, and scripts find them by the way they are written. A badge with a single dash in its name shows two parts, or an error instead of an image; nothing finds a label in plain text. The legend sets the color. Host, style and alternative text follow most badges of the list, so a list that is consistent in its own way is left alone.',
  severity: 'warning',
  alters: ['labels', 'links'],
  copies: true,
  options: v.strictObject({}),
  examples: [
    {
      name: 'labels as in the legend; one color may have two names',
      text: `## Tags

| Section Title | Tag |
|-------|-------|
| Data Mixture | ![](https://img.shields.io/badge/Data--Mixture-blue) |
| Data Packing | ![](https://img.shields.io/badge/Data--Packing-f1db9d) |

## Papers

| Title | Tags |
|-------|-------|
| Segment Anything | ![](https://img.shields.io/badge/Data--Mixture-blue) ![](https://img.shields.io/badge/Data--Packing-f1db9d) |
| DataComp | ![](https://img.shields.io/badge/Data--Mixture-007ec6) |
`,
      findings: [],
    },
    {
      name: 'wrong color, single dashes, plain text, other host',
      text: `## Tags

| Section Title | Tag |
|-------|-------|
| Data Mixture | ![](https://img.shields.io/badge/Data--Mixture-b4d4fb) |
| Data Packing | ![](https://img.shields.io/badge/Data--Packing-f1db9d) |

## Papers

| Title | Tags |
|-------|-------|
| Segment Anything | ![](https://img.shields.io/badge/Data--Mixture-b4d4fb) ![](https://img.shields.io/badge/Data--Packing-f1db9d) |
| DataComp | ![](https://img.shields.io/badge/Data--Mixture-red) |
| CLIP | ![](https://img.shields.io/badge/Data-Packing-f1db9d) ![](https://img.shields.io/badge/Data--Mixture-b4d4fb) |
| LLaVA | Data-Packing, Data Mixture |
| ImageBind | ![tag](https://badgen.net/badge/Data-Packing//f1db9d) |
| SPHINX-X | ![](https://img.shields.io/badge/Data--Packing) ![](https://img.shields.io/badge/Data--Mixture-b4d4fb) |
| Flamingo | \`Data-Packing\` ![] (https://img.shields.io/badge/Data--Mixture -b4d4fb) |
`,
      findings: [
        '13:14-13:65 warning The label "Data-Mixture" has the color "red", expected "b4d4fb".',
        '14:10-14:63 error The label "Data-Packing" has single dashes in its URL, so the badge is cut into two parts. Write each dash of the name as "--".',
        '15:11-15:23 error The label "Data-Packing" is plain text, expected a badge.',
        '15:25-15:37 error The label "Data Mixture" is plain text, expected a badge for "Data-Mixture".',
        '16:15-16:68 info The label "Data-Packing" comes from "https://badgen.net/badge/", expected "https://img.shields.io/badge/", and has the wrong alternative text, expected none.',
        '17:14-17:61 error The label "Data-Packing" has no color at the end of its URL, so shields.io shows an error.',
        '18:15-18:27 error The label "Data-Packing" is plain text, expected a badge.',
        '18:29-18:85 error The label "Data-Mixture" is a badge with broken Markdown, so no image is shown.',
      ],
      fixed: `## Tags

| Section Title | Tag |
|-------|-------|
| Data Mixture | ![](https://img.shields.io/badge/Data--Mixture-b4d4fb) |
| Data Packing | ![](https://img.shields.io/badge/Data--Packing-f1db9d) |

## Papers

| Title | Tags |
|-------|-------|
| Segment Anything | ![](https://img.shields.io/badge/Data--Mixture-b4d4fb) ![](https://img.shields.io/badge/Data--Packing-f1db9d) |
| DataComp | ![](https://img.shields.io/badge/Data--Mixture-b4d4fb) |
| CLIP | ![](https://img.shields.io/badge/Data--Packing-f1db9d) ![](https://img.shields.io/badge/Data--Mixture-b4d4fb) |
| LLaVA | ![](https://img.shields.io/badge/Data--Packing-f1db9d), ![](https://img.shields.io/badge/Data--Mixture-b4d4fb) |
| ImageBind | ![](https://img.shields.io/badge/Data--Packing-f1db9d) |
| SPHINX-X | ![](https://img.shields.io/badge/Data--Packing-f1db9d) ![](https://img.shields.io/badge/Data--Mixture-b4d4fb) |
| Flamingo | ![](https://img.shields.io/badge/Data--Packing-f1db9d) ![](https://img.shields.io/badge/Data--Mixture-b4d4fb) |
`,
    },
    {
      name: 'plain text and broken badges where the config asks for badges',
      config: { extends: 'co-development' },
      text: `## Tags

| Section Title | Tag |
|-------|-------|
| Data Mixture | ![](https://img.shields.io/badge/Data--Mixture-b4d4fb) |
| Data Packing | ![](https://img.shields.io/badge/Data--Packing-f1db9d) |

## Papers

| Title | Tags |
|-------|-------|
| Segment Anything | ![](https://img.shields.io/badge/Data--Mixture-b4d4fb) Data-Packing |
| DataComp | ![](https://img.shields.io/badge/Data--Mixture-b4d4fb |
| CLIP | [](https://img.shields.io/badge/Data--Packing-f1db9d) |
`,
      findings: [
        '12:77-12:89 error The label "Data-Packing" is plain text, expected a badge.',
        '13:14-13:67 error The label "Data-Mixture" is a badge with broken Markdown, so no image is shown.',
        '14:10-14:63 error The label "Data-Packing" is a badge with broken Markdown, so no image is shown.',
      ],
      fixed: `## Tags

| Section Title | Tag |
|-------|-------|
| Data Mixture | ![](https://img.shields.io/badge/Data--Mixture-b4d4fb) |
| Data Packing | ![](https://img.shields.io/badge/Data--Packing-f1db9d) |

## Papers

| Title | Tags |
|-------|-------|
| Segment Anything | ![](https://img.shields.io/badge/Data--Mixture-b4d4fb) ![](https://img.shields.io/badge/Data--Packing-f1db9d) |
| DataComp | ![](https://img.shields.io/badge/Data--Mixture-b4d4fb) |
| CLIP | ![](https://img.shields.io/badge/Data--Packing-f1db9d) |
`,
    },
    {
      name: 'badges of index sections',
      text: `## Tags

| Section Title | Tag |
|-------|-------|
| Data Mixture | ![](https://img.shields.io/badge/Data--Mixture-b4d4fb) |
| Data Packing | ![](https://img.shields.io/badge/Data--Packing-f1db9d) |

## Papers

| Title | Tags |
|-------|-------|
| Segment Anything | ![](https://img.shields.io/badge/Data--Mixture-b4d4fb) |
| DataComp | ![](https://img.shields.io/badge/Data--Packing-f1db9d) |
| Demystifying CLIP Data | ![](https://img.shields.io/badge/Data--Mixture-b4d4fb) |
| Fewer Truncations | ![](https://img.shields.io/badge/Data--Packing-f1db9d) |

## Mentioned Papers

<details>
<summary>Sec. 3.1 Data Mixture</summary>

![](https://img.shields.io/badge/Data--Mixture-f1db9d)

- Segment Anything
- Demystifying CLIP Data
</details>

<details>
<summary>Sec. 3.2 Data Packing</summary>

![](https://img.shields.io/badge/Data-Packing-f1db9d)

- DataComp
- Fewer Truncations
</details>
`,
      findings: [
        '22:1-22:55 warning The label "Data-Mixture" has the color "f1db9d", expected "b4d4fb".',
        '31:1-31:54 error The label "Data-Packing" has single dashes in its URL, so the badge is cut into two parts. Write each dash of the name as "--".',
      ],
      fixed: `## Tags

| Section Title | Tag |
|-------|-------|
| Data Mixture | ![](https://img.shields.io/badge/Data--Mixture-b4d4fb) |
| Data Packing | ![](https://img.shields.io/badge/Data--Packing-f1db9d) |

## Papers

| Title | Tags |
|-------|-------|
| Segment Anything | ![](https://img.shields.io/badge/Data--Mixture-b4d4fb) |
| DataComp | ![](https://img.shields.io/badge/Data--Packing-f1db9d) |
| Demystifying CLIP Data | ![](https://img.shields.io/badge/Data--Mixture-b4d4fb) |
| Fewer Truncations | ![](https://img.shields.io/badge/Data--Packing-f1db9d) |

## Mentioned Papers

<details>
<summary>Sec. 3.1 Data Mixture</summary>

![](https://img.shields.io/badge/Data--Mixture-b4d4fb)

- Segment Anything
- Demystifying CLIP Data
</details>

<details>
<summary>Sec. 3.2 Data Packing</summary>

![](https://img.shields.io/badge/Data--Packing-f1db9d)

- DataComp
- Fewer Truncations
</details>
`,
    },
    {
      name: 'single dashes in a name of three words',
      text: `## Tags

| Section Title | Tag |
|-------|-------|
| Data Mixture | ![](https://img.shields.io/badge/Data--Scale--Mixture-b4d4fb) |
| Data Packing | ![](https://img.shields.io/badge/Data--Scale--Packing-f1db9d) |

## Papers

| Title | Tags |
|-------|-------|
| Segment Anything | ![](https://img.shields.io/badge/Data--Scale--Mixture-b4d4fb) |
| DataComp | ![](https://img.shields.io/badge/Data-Scale-Packing-f1db9d) |
`,
      findings: [
        '13:14-13:73 error The label "Data-Scale-Packing" has too many single dashes in its URL, so shields.io shows an error. Write each dash of the name as "--".',
      ],
      fixed: `## Tags

| Section Title | Tag |
|-------|-------|
| Data Mixture | ![](https://img.shields.io/badge/Data--Scale--Mixture-b4d4fb) |
| Data Packing | ![](https://img.shields.io/badge/Data--Scale--Packing-f1db9d) |

## Papers

| Title | Tags |
|-------|-------|
| Segment Anything | ![](https://img.shields.io/badge/Data--Scale--Mixture-b4d4fb) |
| DataComp | ![](https://img.shields.io/badge/Data--Scale--Packing-f1db9d) |
`,
    },
  ],
  *check(list) {
    if (list.taxonomy.tags.length === 0 || list.taxonomy.source === 'sections') return;
    const styles = badgeStylesOf(list);
    for (const { index, labels } of list.entries) {
      for (const label of labels) {
        const problem = problemOf(list, label, styles, index);
        if (problem) yield problem;
      }
    }
    for (const { badge } of list.labelIndex) {
      const problem = badge && problemOf(list, badge, styles);
      if (problem) yield problem;
    }
  },
});
