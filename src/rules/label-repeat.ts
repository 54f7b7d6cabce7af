import * as v from 'valibot';
import type { Entry, Label, List, Problem, TextEdit } from '../model.ts';
import { resolverOf } from '../taxonomy/resolve.ts';
import { quote } from '../text/fold.ts';
import { defineRule } from './rule.ts';

/** What names a label: its tag where it surely has one, so that two spellings of one tag are the same. */
function nameOf(list: List, label: Label): string {
  const found = resolverOf(list.taxonomy).resolve(label);
  return found && (found.match === 'id' || found.match === 'escaping' || found.match === 'alias')
    ? found.tag.id
    : label.id;
}

/** Takes a label out, with what divides it from its neighbour; `undefined` where more than that would be left. */
function removal(text: string, { span }: Label, before: Label | undefined): TextEdit | undefined {
  const { start, end } = span;
  // The picture of a link: without it an empty link is left.
  if (text[start - 1] === '[' && text.startsWith('](', end)) return undefined;
  const gap = before ? text.slice(before.span.end, start) : 'x';
  if (before && /^[\s,;，、；]{0,200}$/.test(gap)) return { start: before.span.end, end, text: '' };
  if (/[ \t]/.test(text[start - 1] ?? '')) return { start: start - 1, end, text: '' };
  return { start, end: text[end] === ' ' ? end + 1 : end, text: '' };
}

function* repeats(list: List, entry: Entry): Generator<Problem> {
  const seen = new Map<string, Label>();
  for (const [i, label] of entry.labels.entries()) {
    const name = nameOf(list, label);
    const first = seen.get(name);
    if (!first) {
      seen.set(name, label);
      continue;
    }
    const edit = removal(list.text, label, entry.labels[i - 1]);
    const where = first.line === label.line ? '' : `, first in line ${first.line}`;
    yield {
      message: `This entry has the label ${quote(name)} twice${where}. Keep one.`,
      span: label.span,
      entry: entry.index,
      key: `${entry.title}\n${name}`,
      ...(edit && { fix: { edits: [edit] } }),
    };
  }
}

export const labelRepeat = defineRule({
  id: 'label-repeat',
  summary: 'No entry has the same label twice',
  why: 'A label given twice tells nothing more, and an entry is counted twice wherever labels are counted. Two spellings of one tag are the same label.',
  severity: 'error',
  options: v.strictObject({}),
  examples: [
    {
      name: 'each label once',
      text: `## Papers

| Title | Tags |
|-------|-------|
| Segment Anything | ![](https://img.shields.io/badge/Dataset-f1db9d) ![](https://img.shields.io/badge/Vision-b4d4fb) |
| DataComp | ![](https://img.shields.io/badge/Dataset-f1db9d) |
`,
      findings: [],
    },
    {
      name: 'the same badge twice',
      text: `## Papers

| Title | Tags |
|-------|-------|
| Segment Anything | ![](https://img.shields.io/badge/Dataset-f1db9d) ![](https://img.shields.io/badge/Vision-b4d4fb) ![](https://img.shields.io/badge/Dataset-f1db9d) |
| DataComp | ![](https://img.shields.io/badge/Dataset-f1db9d)![](https://img.shields.io/badge/Dataset-f1db9d) |
`,
      findings: [
        '5:119-5:167 error This entry has the label "Dataset" twice. Keep one.',
        '6:62-6:110 error This entry has the label "Dataset" twice. Keep one.',
      ],
      fixed: `## Papers

| Title | Tags |
|-------|-------|
| Segment Anything | ![](https://img.shields.io/badge/Dataset-f1db9d) ![](https://img.shields.io/badge/Vision-b4d4fb) |
| DataComp | ![](https://img.shields.io/badge/Dataset-f1db9d) |
`,
    },
    {
      name: 'the same word in a line of keywords',
      text: `## Papers

- [Constitutional AI](https://arxiv.org/abs/2212.08073)
  - Yuntao Bai, Saurav Kadavath, et al.
  - Keyword: RLAIF, harmlessness, RLAIF
- [Deep RL from Human Preferences](https://arxiv.org/abs/1706.03741)
  - Paul Christiano, Jan Leike, et al.
  - Keyword: reward model, preferences
`,
      findings: ['5:35-5:40 error This entry has the label "RLAIF" twice. Keep one.'],
      fixed: `## Papers

- [Constitutional AI](https://arxiv.org/abs/2212.08073)
  - Yuntao Bai, Saurav Kadavath, et al.
  - Keyword: RLAIF, harmlessness
- [Deep RL from Human Preferences](https://arxiv.org/abs/1706.03741)
  - Paul Christiano, Jan Leike, et al.
  - Keyword: reward model, preferences
`,
    },
  ],
  *check(list) {
    for (const entry of list.entries) {
      if (entry.labels.length > 1) yield* repeats(list, entry);
    }
  },
});
