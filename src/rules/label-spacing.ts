import * as v from 'valibot';
import { conventionsOf } from '../analysis/conventions.ts';
import type { Entry, LabelSyntax, List, Problem, TextEdit } from '../model.ts';
import { defineRule } from './rule.ts';

/** Syntaxes that need a space between labels; emoji do not. */
const APART: ReadonlySet<LabelSyntax> = new Set(['badge', 'icon', 'code', 'html', 'bracket']);

/** More than one space between labels on a line, where the list uses one. */
function wideGaps(list: List, { index, title, labels }: Entry): Problem | undefined {
  const edits = labels.flatMap(({ span, syntax }, i): TextEdit[] => {
    const start = labels[i - 1]?.span.end ?? span.start;
    const isWide = APART.has(syntax) && /^[ \t\u00a0]{2,}$/.test(list.text.slice(start, span.start));
    return isWide ? [{ start, end: span.start, text: ' ' }] : [];
  });
  const [first] = edits;
  if (!first) return undefined;
  return {
    message: 'Extra spaces between labels. Use one space.',
    span: { start: first.start, end: edits.at(-1)!.end },
    entry: index,
    key: `wide\n${title}\n${edits.length}`,
    fix: { edits },
  };
}

function joined(entry: Entry): Problem | undefined {
  const edits: TextEdit[] = [];
  let count = 0;
  let last = -1;
  for (const [i, { span, syntax }] of entry.labels.entries()) {
    const before = entry.labels[i - 1];
    if (!before || before.span.end !== span.start || !APART.has(syntax)) continue;
    edits.push({ start: span.start, end: span.start, text: ' ' });
    count += last === i - 1 ? 1 : 2;
    last = i;
  }
  const first = edits[0];
  if (!first) return undefined;
  const before = entry.labels.find(({ span }) => span.end === first.start)!;
  const after = entry.labels.find(({ span }) => span.start === edits.at(-1)!.start)!;
  return {
    message: `${count} labels have no space between them. Add a space.`,
    span: { start: before.span.start, end: after.span.end },
    entry: entry.index,
    key: `${entry.title}\n${edits.length}`,
    fix: { edits },
  };
}

export const labelSpacing = defineRule({
  id: 'label-spacing',
  summary: 'Labels have exactly one space between them',
  why: 'Badges without a space between them look like one long bar, and a narrow screen cannot wrap the line there. A list that writes all its labels without spaces is left alone.',
  severity: 'info',
  alters: ['labels'],
  options: v.strictObject({}),
  examples: [
    {
      name: 'a space between badges',
      text: `## Papers

| Title | Tags |
|-------|-------|
| Segment Anything | ![](https://img.shields.io/badge/Dataset-f1db9d) ![](https://img.shields.io/badge/Vision-b4d4fb) |
| DataComp | ![](https://img.shields.io/badge/Dataset-f1db9d) |
`,
      findings: [],
    },
    {
      name: 'badges without a space between them',
      text: `## Papers

| Title | Tags |
|-------|-------|
| Segment Anything | ![](https://img.shields.io/badge/Dataset-f1db9d) ![](https://img.shields.io/badge/Vision-b4d4fb) |
| DataComp | ![](https://img.shields.io/badge/Dataset-f1db9d) ![](https://img.shields.io/badge/Text-d3f0aa) |
| CLIP | ![](https://img.shields.io/badge/Vision-b4d4fb)![](https://img.shields.io/badge/Text-d3f0aa)![](https://img.shields.io/badge/Dataset-f1db9d) |
`,
      findings: ['7:10-7:150 info 3 labels have no space between them. Add a space.'],
      fixed: `## Papers

| Title | Tags |
|-------|-------|
| Segment Anything | ![](https://img.shields.io/badge/Dataset-f1db9d) ![](https://img.shields.io/badge/Vision-b4d4fb) |
| DataComp | ![](https://img.shields.io/badge/Dataset-f1db9d) ![](https://img.shields.io/badge/Text-d3f0aa) |
| CLIP | ![](https://img.shields.io/badge/Vision-b4d4fb) ![](https://img.shields.io/badge/Text-d3f0aa) ![](https://img.shields.io/badge/Dataset-f1db9d) |
`,
    },
    {
      name: 'two spaces between badges',
      text: `## Papers

| Title | Tags |
|-------|-------|
| Segment Anything | ![](https://img.shields.io/badge/Dataset-f1db9d) ![](https://img.shields.io/badge/Vision-b4d4fb) |
| DataComp | ![](https://img.shields.io/badge/Dataset-f1db9d) ![](https://img.shields.io/badge/Text-d3f0aa) |
| CLIP | ![](https://img.shields.io/badge/Vision-b4d4fb)  ![](https://img.shields.io/badge/Text-d3f0aa) |
`,
      findings: ['7:57-7:59 info Extra spaces between labels. Use one space.'],
      fixed: `## Papers

| Title | Tags |
|-------|-------|
| Segment Anything | ![](https://img.shields.io/badge/Dataset-f1db9d) ![](https://img.shields.io/badge/Vision-b4d4fb) |
| DataComp | ![](https://img.shields.io/badge/Dataset-f1db9d) ![](https://img.shields.io/badge/Text-d3f0aa) |
| CLIP | ![](https://img.shields.io/badge/Vision-b4d4fb) ![](https://img.shields.io/badge/Text-d3f0aa) |
`,
    },
    {
      name: 'no spaces in the whole list',
      text: `## Papers

- Segment Anything [[paper](https://arxiv.org/abs/2304.02643)] ![](https://img.shields.io/badge/Dataset-f1db9d)![](https://img.shields.io/badge/Vision-b4d4fb)
- DataComp [[paper](https://arxiv.org/abs/2304.14108)] ![](https://img.shields.io/badge/Dataset-f1db9d)![](https://img.shields.io/badge/Text-d3f0aa)
`,
      findings: [],
    },
  ],
  *check(list, { base }) {
    const { between } = conventionsOf(base ?? list);
    if (!between || between.value === '') return;
    for (const entry of list.entries) {
      const problems = [joined(entry), between.value === ' ' ? wideGaps(list, entry) : undefined];
      yield* problems.filter((problem) => problem !== undefined);
    }
  },
});
