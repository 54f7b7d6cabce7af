import * as v from 'valibot';
import type { Fix, List, Problem, Swallowed } from '../model.ts';
import { quote } from '../text/fold.ts';
import { lineDiffOf } from '../text/line-diff.ts';
import { linesInWords } from '../text/phrases.ts';
import { type Context, defineRule } from './rule.ts';

const what = { list: 'This item', table: 'This row', heading: 'This heading', link: 'This link' } as const;
const item = /^\s{0,3}(?:[-*+]|\d{1,9}[.)])(?:\s|$)/;

/** A line with a picture or a link, such as a label above its list: swallowed as well. */
const picture = /^ {0,3}!?\[[^<>]*$/;

const delimiter = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** Rows without a header: an empty line does not make a table of them. */
function isHeadless(list: List, { kind, line, endLine }: Swallowed): boolean {
  return kind === 'table' && (line === endLine || !delimiter.test(list.lines.text(line + 1)));
}

/** The line that needs an empty one before it. */
function firstLine(list: List, { kind, line }: Swallowed, before: Swallowed | undefined): number {
  // Text that is HTML only because of the lines above is no longer HTML once they are fixed.
  if (before?.endLine === line - 1 && (kind !== 'table' || before.kind === 'heading')) return before.line;
  let first = line;
  while (kind !== 'table' && first > 2 && picture.test(list.lines.text(first - 1))) first--;
  return first;
}

/** Adds an empty line before a line, with the line ending of the line above; not where the text would become code. */
function separate(list: List, first: number): Fix | undefined {
  const line = list.lines.span(first);
  if (first < 2 || /^(?: {4}| {0,3}\t)/.test(list.lines.text(first))) return undefined;
  const above = list.lines.span(first - 1);
  const eol = list.text.slice(above.end, line.start);
  return { edits: [{ start: line.start, end: line.start, text: eol }] };
}

/** Lines that one missing empty line, or one line of HTML, makes part of the HTML above. */
interface Cause {
  /** The line that needs an empty one before it. */
  readonly first: number;
  readonly isHeadless: boolean;
  readonly fix: Fix | undefined;
  readonly lines: number[];
  /** What the first of them is. */
  readonly kind: Swallowed['kind'];
}

function causesIn(list: List): Cause[] {
  const causes: Cause[] = [];
  let before: Swallowed | undefined;
  for (const block of list.swallowed) {
    const headless = isHeadless(list, block);
    const first = firstLine(list, block, before);
    before = { ...block, line: first };
    const last = causes.at(-1);
    const isSame = last?.first === first && last.isHeadless === headless;
    const fix = headless ? undefined : separate(list, first);
    const cause: Cause = isSame ? last : { first, isHeadless: headless, fix, lines: [], kind: block.kind };
    if (!isSame) causes.push(cause);
    for (let line = block.line; line <= block.endLine; line++) {
      const text = list.lines.text(line);
      if (block.kind === 'list' ? item.test(text) : text.trim() !== '') cause.lines.push(line);
    }
  }
  return causes.filter(({ lines }) => lines.length > 0);
}

/** Of the lines of a list, those that stood in HTML by mistake before a change. */
function swallowedBefore(list: List, base: List): (line: number) => boolean {
  const diff = lineDiffOf(base.lines, list.lines);
  const known = new Set(causesIn(base).flatMap(({ lines }) => lines.map((line) => diff.becameLine(line))));
  return (line) => known.has(line);
}

function problemOf(list: List, { first, isHeadless, fix, kind }: Cause, lines: readonly number[]): Problem {
  const above = quote(list.lines.text(first - 1));
  // HTML reaches from an empty line to the next.
  let opens = first - 1;
  while (opens > 1 && list.lines.text(opens - 1).trim() !== '') opens--;
  const spanOf = (line: number) => list.lines.span(line);
  const [from, to] = [lines[0]!, lines.at(-1)!];
  const shown = lines.length === 1 ? `${what[kind]} is` : `${linesInWords(lines)} are`;
  return {
    message: isHeadless
      ? `${shown} shown as plain text: the HTML line ${above} ends the table. Move that line out of the table.`
      : `${shown} shown as plain text: no empty line ends the HTML above, ${above}. Add an empty line before line ${first}.`,
    span: { start: spanOf(from).start + list.lines.text(from).search(/\S|$/), end: spanOf(to).end },
    causes: [{ start: spanOf(opens).start, end: spanOf(to).end }],
    key: `${list.lines.text(first - 1).trim()}\n${list.lines.text(from).trim()}`,
    ...(fix && { fix }),
  };
}

function* swallowed(list: List, { base }: Context<object>): Generator<Problem> {
  // What a change adds below lines that are swallowed already is a problem of its own.
  const isOld = base ? swallowedBefore(list, base) : () => true;
  for (const cause of causesIn(list)) {
    const [old, added] = [cause.lines.filter(isOld), cause.lines.filter((line) => !isOld(line))];
    if (old.length > 0) yield problemOf(list, cause, old);
    if (added.length > 0) yield problemOf(list, cause, added);
  }
}

export const swallowedMarkdown = defineRule({
  id: 'swallowed-markdown',
  summary: 'No Markdown is part of the HTML block above it',
  why: 'A block of HTML ends at the next empty line. Text on the line after `<summary>…</summary>` is therefore still HTML, and GitHub shows a list, table, heading or link there as plain text, with its dashes, links and badges as raw characters. An empty line fixes it.',
  severity: 'error',
  alters: ['entries', 'section', 'title', 'links', 'labels'],
  options: v.strictObject({}),
  examples: [
    {
      name: 'an empty line between HTML and list',
      text: `<details>
<summary>Sec. 8.2.3 Knowledge Transfer</summary>

- MLLM-Bench: Evaluating Multimodal LLMs
</details>
`,
      findings: [],
    },
    {
      name: 'a list directly under its summary',
      text: `<details>
<summary>Sec. 8.2.3 Knowledge Transfer</summary>
- MLLM-Bench: Evaluating Multimodal LLMs
- Segment Anything
</details>
`,
      findings: [
        '3:1-4:19 error Lines 3–4 are shown as plain text: no empty line ends the HTML above, "<summary>Sec. 8.2.3 Knowledge Transfer</summary>". Add an empty line before line 3.',
      ],
      fixed: `<details>
<summary>Sec. 8.2.3 Knowledge Transfer</summary>

- MLLM-Bench: Evaluating Multimodal LLMs
- Segment Anything
</details>
`,
    },
    {
      name: 'a heading and its list, and a label above a list',
      text: `<details>
<summary>2023</summary>

- Segment Anything
</details>
## Benchmarks
- VBench

<details>
<summary>Sec. 3.2.2 Data Mixture</summary>
![](https://img.shields.io/badge/Data--Mixture-f1db9d)
- Demystifying CLIP Data
</details>
`,
      findings: [
        '6:1-7:9 error Lines 6–7 are shown as plain text: no empty line ends the HTML above, "</details>". Add an empty line before line 6.',
        '12:1-12:25 error This item is shown as plain text: no empty line ends the HTML above, "<summary>Sec. 3.2.2 Data Mixture</summary>". Add an empty line before line 11.',
      ],
      fixed: `<details>
<summary>2023</summary>

- Segment Anything
</details>

## Benchmarks
- VBench

<details>
<summary>Sec. 3.2.2 Data Mixture</summary>

![](https://img.shields.io/badge/Data--Mixture-f1db9d)
- Demystifying CLIP Data
</details>
`,
    },
    {
      name: 'a heading and its table',
      text: `<details>
<summary>2023</summary>

- Segment Anything
</details>
## Benchmarks
| Title | Year |
|-------|------|
| VBench | 2023 |
`,
      findings: [
        '6:1-9:18 error Lines 6–9 are shown as plain text: no empty line ends the HTML above, "</details>". Add an empty line before line 6.',
      ],
      fixed: `<details>
<summary>2023</summary>

- Segment Anything
</details>

## Benchmarks
| Title | Year |
|-------|------|
| VBench | 2023 |
`,
    },
    {
      name: 'a link that stands right under the end of an element',
      text: `## Papers

### Umber Maps

<details>
<summary>Abstract</summary>
Draws maps of trees, see [Teal](https://example.org/teal).
</details>
[Paper](https://example.org/umber) [Code](https://example.org/code)

### Ochre Maps

<details>
<summary>Abstract</summary>
Draws maps of stones.
</details>

[Paper](https://example.org/ochre)
`,
      findings: [
        '9:1-9:68 error This link is shown as plain text: no empty line ends the HTML above, "</details>". Add an empty line before line 9.',
      ],
      fixed: `## Papers

### Umber Maps

<details>
<summary>Abstract</summary>
Draws maps of trees, see [Teal](https://example.org/teal).
</details>

[Paper](https://example.org/umber) [Code](https://example.org/code)

### Ochre Maps

<details>
<summary>Abstract</summary>
Draws maps of stones.
</details>

[Paper](https://example.org/ochre)
`,
    },
    {
      name: 'rows that HTML cuts off from their table, and text in a comment',
      text: `| Title | Year |
|-------|------|
| Segment Anything | 2023 |
<br>
| CLIP | 2021 |

<!--
- not yet

- Flamingo
`,
      findings: [
        '5:1-5:16 error This row is shown as plain text: the HTML line "<br>" ends the table. Move that line out of the table.',
      ],
    },
    {
      name: 'a file with Windows line endings keeps them',
      text: '<details>\r\n<summary>2024</summary>\r\n* Segment Anything\r\n</details>\r\n',
      findings: [
        '3:1-3:19 error This item is shown as plain text: no empty line ends the HTML above, "<summary>2024</summary>". Add an empty line before line 3.',
      ],
      fixed: '<details>\r\n<summary>2024</summary>\r\n\r\n* Segment Anything\r\n</details>\r\n',
    },
  ],
  check: swallowed,
});
