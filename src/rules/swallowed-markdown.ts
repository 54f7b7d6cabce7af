import * as v from 'valibot';
import type { Fix, List, Problem, Swallowed } from '../model.ts';
import { quote } from '../text.ts';
import { defineRule } from './rule.ts';

const what = { list: 'This item', table: 'This row', heading: 'This heading' } as const;
const item = /^\s{0,3}(?:[-*+]|\d{1,9}[.)])(?:\s|$)/;

/** An empty line before the block, in the line ending of the line above; none where it would become code. */
function separate(list: List, block: Swallowed): Fix | undefined {
  const line = list.lines.span(block.line);
  if (block.line < 2 || /^(?: {4}| {0,3}\t)/.test(list.lines.text(block.line))) return undefined;
  const above = list.lines.span(block.line - 1);
  const eol = list.text.slice(above.end, line.start);
  return { edits: [{ start: line.start, end: line.start, text: eol }] };
}

function* swallowed(list: List): Generator<Problem> {
  for (const block of list.swallowed) {
    const fix = separate(list, block);
    const above = quote(list.lines.text(block.line - 1));
    for (let line = block.line; line <= block.endLine; line++) {
      const text = list.lines.text(line);
      if (block.kind === 'list' ? !item.test(text) : text.trim() === '') continue;
      const span = list.lines.span(line);
      yield {
        message: `${what[block.kind]} is shown as plain text: it stands under ${above} without an empty line between, so it is read as HTML. Put an empty line before line ${block.line}.`,
        span: { start: span.start + text.search(/\S|$/), end: span.end },
        key: `${list.lines.text(block.line - 1).trim()}\n${text.trim()}`,
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
        { line: 3, says: 'shown as plain text' },
        { line: 4, says: 'an empty line before line 3' },
      ],
      fixed: `<details>
<summary>Sec. 8.2.3 Knowledge Transfer</summary>

- MLLM-Bench: Evaluating Multimodal LLMs
- Segment Anything
</details>
`,
    },
    {
      name: 'a file with Windows line endings keeps them',
      text: '<details>\r\n<summary>2024</summary>\r\n* Segment Anything\r\n</details>\r\n',
      findings: [{ line: 3, says: '“<summary>2024</summary>”' }],
      fixed: '<details>\r\n<summary>2024</summary>\r\n\r\n* Segment Anything\r\n</details>\r\n',
    },
  ],
  check: swallowed,
});
