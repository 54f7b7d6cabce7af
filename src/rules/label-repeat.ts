import * as v from 'valibot';
import type { Entry, Label, List, Problem, TextEdit } from '../model.ts';
import { resolverOf } from '../taxonomy/resolve.ts';
import { quote } from '../text/fold.ts';
import { defineRule } from './rule.ts';

/** The name of a label: its tag if it certainly has one, so that two spellings of one tag are the same. */
function nameOf(list: List, label: Label): string {
  const found = resolverOf(list.taxonomy).resolve(label);
  return found && (found.match === 'id' || found.match === 'escaping' || found.match === 'alias')
    ? found.tag.id
    : label.id;
}

/** An address that is none behind the picture of a link. */
const nowhereBehind = (text: string, { start, end }: { start: number; end: number }) =>
  text[start - 1] === '[' ? /^\]\((\d{1,9})\)/.exec(text.slice(end, end + 13)) : null;

/** Deletes a label with the separator before it; `undefined` if that would leave something broken. */
function removal(text: string, { span }: Label, before: Label | undefined): TextEdit | undefined {
  const { start, end } = span;
  if (text[start - 1] === '[' && text.startsWith('](', end)) {
    // The picture of a link: without it the link would be empty. What leads nowhere goes as a whole.
    const nowhere = nowhereBehind(text, span);
    const from = /[ \t]/.test(text[start - 2] ?? '') ? start - 2 : start - 1;
    return nowhere ? { start: from, end: end + nowhere[0].length, text: '' } : undefined;
  }
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
    // Values below two headings or keys: which of them is one too many is not ours to say.
    if (label.syntax === 'field' && label.line !== first.line) continue;
    const edit = removal(list.text, label, entry.labels[i - 1]);
    const nowhere = nowhereBehind(list.text, label.span)?.[1];
    const next =
      nowhere === undefined
        ? 'Delete one of the two.'
        : `Delete the second, which leads to ${quote(nowhere)}.`;
    const where = first.line === label.line ? '' : `, first used on line ${first.line}`;
    yield {
      message: `Duplicate label ${quote(name)} in this entry${where}. ${next}`,
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
  why: 'A repeated label adds nothing, and the entry is counted twice wherever labels are counted. Two spellings of one label count as the same label.',
  severity: 'error',
  alters: ['labels', 'links'],
  copies: true,
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
      name: 'two keys that say the same',
      text: `## Agents

### [Fir](https://example.org/fir)

#### Category
Coding

#### Tags
Coding

### [Elm](https://example.org/elm)

#### Category
Coding

#### Tags
Fast

### [Oak](https://example.org/oak)

#### Category
Coding

#### Tags
Fast
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
        '5:119-5:167 error Duplicate label "Dataset" in this entry. Delete one of the two.',
        '6:62-6:110 error Duplicate label "Dataset" in this entry. Delete one of the two.',
      ],
      fixed: `## Papers

| Title | Tags |
|-------|-------|
| Segment Anything | ![](https://img.shields.io/badge/Dataset-f1db9d) ![](https://img.shields.io/badge/Vision-b4d4fb) |
| DataComp | ![](https://img.shields.io/badge/Dataset-f1db9d) |
`,
    },
    {
      name: 'a badge twice, of which the second leads nowhere',
      text: `## Tools

| Title | Tags |
|-------|-------|
| Tool A | ![Open](https://img.shields.io/badge/Open-f1db9d) ![Free](https://img.shields.io/badge/Free-b4d4fb) |
| Tool B | ![Open](https://img.shields.io/badge/Open-f1db9d) ![Free](https://img.shields.io/badge/Free-b4d4fb) |
| Tool C | [![Open](https://img.shields.io/badge/Open-f1db9d)](https://example.org/code) [![Open](https://img.shields.io/badge/Open-f1db9d)](1) |
`,
      findings: [
        '7:91-7:140 error Duplicate label "Open" in this entry. Delete the second, which leads to "1".',
      ],
      fixed: `## Tools

| Title | Tags |
|-------|-------|
| Tool A | ![Open](https://img.shields.io/badge/Open-f1db9d) ![Free](https://img.shields.io/badge/Free-b4d4fb) |
| Tool B | ![Open](https://img.shields.io/badge/Open-f1db9d) ![Free](https://img.shields.io/badge/Free-b4d4fb) |
| Tool C | [![Open](https://img.shields.io/badge/Open-f1db9d)](https://example.org/code) |
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
      findings: ['5:35-5:40 error Duplicate label "RLAIF" in this entry. Delete one of the two.'],
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
