import * as v from 'valibot';
import type { Fix, List, Problem, Swallowed } from '../model.ts';
import { quote } from '../text/fold.ts';
import { defineRule } from './rule.ts';

const what = { list: 'This item', table: 'This row', heading: 'This heading' } as const;
const item = /^\s{0,3}(?:[-*+]|\d{1,9}[.)])(?:\s|$)/;

/** A line of a picture or a link, as a label stands above its list: swallowed as well. */
const picture = /^ {0,3}!?\[[^<>]*$/;

const delimiter = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** Rows without a header: an empty line makes no table of them. */
function isHeadless(list: List, { kind, line, endLine }: Swallowed): boolean {
  return kind === 'table' && (line === endLine || !delimiter.test(list.lines.text(line + 1)));
}

/** The line that needs an empty one before it. */
function firstLine(list: List, { kind, line }: Swallowed, before: Swallowed | undefined): number {
  // What only was HTML because of the lines above is none any more once they are mended.
  if (before?.endLine === line - 1 && (kind !== 'table' || before.kind === 'heading')) return before.line;
  let first = line;
  while (kind !== 'table' && first > 2 && picture.test(list.lines.text(first - 1))) first--;
  return first;
}

/** An empty line before a line, in the line ending of the line above; none where it would become code. */
function separate(list: List, first: number): Fix | undefined {
  const line = list.lines.span(first);
  if (first < 2 || /^(?: {4}| {0,3}\t)/.test(list.lines.text(first))) return undefined;
  const above = list.lines.span(first - 1);
  const eol = list.text.slice(above.end, line.start);
  return { edits: [{ start: line.start, end: line.start, text: eol }] };
}

function* swallowed(list: List): Generator<Problem> {
  let before: Swallowed | undefined;
  for (const block of list.swallowed) {
    const headless = isHeadless(list, block);
    const first = firstLine(list, block, before);
    const fix = headless ? undefined : separate(list, first);
    before = { ...block, line: first };
    const above = quote(list.lines.text(first - 1));
    const advice = headless ? 'Move that line out of the table.' : `Put an empty line before line ${first}.`;
    for (let line = block.line; line <= block.endLine; line++) {
      const text = list.lines.text(line);
      if (block.kind === 'list' ? !item.test(text) : text.trim() === '') continue;
      const span = list.lines.span(line);
      yield {
        message: `${what[block.kind]} is shown as plain text: it stands under ${above} without an empty line between, so it is read as HTML. ${advice}`,
        span: { start: span.start + text.search(/\S|$/), end: span.end },
        key: `${list.lines.text(first - 1).trim()}\n${text.trim()}`,
        ...(fix ? { fix } : {}),
      };
    }
  }
}

export const swallowedMarkdown = defineRule({
  id: 'swallowed-markdown',
  summary: 'No Markdown is swallowed by the HTML above it',
  why: 'A block of HTML ends at the next empty line. What follows `<summary>…</summary>` on the very next line is therefore still HTML, and a list, table or heading there is shown as one run of plain text with its dashes, links and badges unread. An empty line mends it.',
  severity: 'error',
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
      name: 'a list straight under its summary',
      text: `<details>
<summary>Sec. 8.2.3 Knowledge Transfer</summary>
- MLLM-Bench: Evaluating Multimodal LLMs
- Segment Anything
</details>
`,
      findings: [
        '3:1-3:41 error This item is shown as plain text: it stands under "<summary>Sec. 8.2.3 Knowledge Transfer</summary>" without an empty line between, so it is read as HTML. Put an empty line before line 3.',
        '4:1-4:19 error This item is shown as plain text: it stands under "<summary>Sec. 8.2.3 Knowledge Transfer</summary>" without an empty line between, so it is read as HTML. Put an empty line before line 3.',
      ],
      fixed: `<details>
<summary>Sec. 8.2.3 Knowledge Transfer</summary>

- MLLM-Bench: Evaluating Multimodal LLMs
- Segment Anything
</details>
`,
    },
    {
      name: 'a heading and its list; a label above a list',
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
        '6:1-6:14 error This heading is shown as plain text: it stands under "</details>" without an empty line between, so it is read as HTML. Put an empty line before line 6.',
        '7:1-7:9 error This item is shown as plain text: it stands under "</details>" without an empty line between, so it is read as HTML. Put an empty line before line 6.',
        '12:1-12:25 error This item is shown as plain text: it stands under "<summary>Sec. 3.2.2 Data Mixture</summary>" without an empty line between, so it is read as HTML. Put an empty line before line 11.',
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
      name: 'rows that HTML cuts off from their table; what a comment holds',
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
        '5:1-5:16 error This row is shown as plain text: it stands under "<br>" without an empty line between, so it is read as HTML. Move that line out of the table.',
      ],
    },
    {
      name: 'a file with Windows line endings keeps them',
      text: '<details>\r\n<summary>2024</summary>\r\n* Segment Anything\r\n</details>\r\n',
      findings: [
        '3:1-3:19 error This item is shown as plain text: it stands under "<summary>2024</summary>" without an empty line between, so it is read as HTML. Put an empty line before line 3.',
      ],
      fixed: '<details>\r\n<summary>2024</summary>\r\n\r\n* Segment Anything\r\n</details>\r\n',
    },
  ],
  check: swallowed,
});
