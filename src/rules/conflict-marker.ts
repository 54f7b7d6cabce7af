import * as v from 'valibot';
import type { List, Problem, Span } from '../model.ts';
import { quote } from '../text/fold.ts';
import { defineRule } from './rule.ts';

interface Marker extends Span {
  readonly sign: string;
}

/** Lines that git writes into a file when a merge conflicts, outside of code. */
function markersOf(list: List): Marker[] {
  const markers: Marker[] = [];
  let code = 0;
  for (const match of list.text.matchAll(/^(<{7}|\|{7}|={7}|>{7})(?:[ \t][^\r\n]*)?$/gm)) {
    const start = match.index;
    while (code < list.code.length && list.code[code]!.end <= start) code++;
    if ((list.code[code]?.start ?? Infinity) <= start) continue;
    markers.push({ start, end: start + match[0].length, sign: match[1]![0]! });
  }
  return markers;
}

/** What shows a line as it is. */
const SHOWN: ReadonlySet<string> = new Set(['entry', 'list', 'table', 'prose']);

/** `=======` that is left alone: then it underlines no heading. */
function* alone(list: List): Generator<Problem> {
  for (const { start, end, sign } of markersOf(list)) {
    const owner = list.owners[list.lines.lineAt(start) - 1];
    if (sign !== '=' || end - start !== 7 || !SHOWN.has(owner ?? '')) continue;
    yield {
      message: 'This line of a merge conflict, "=======", was left. Delete it.',
      span: { start, end },
    };
  }
}

function* conflicts(list: List): Generator<Problem> {
  if (!list.text.includes('<<<<<<<') && !list.text.includes('>>>>>>>')) {
    if (list.text.includes('=======')) yield* alone(list);
    return;
  }
  let open = false;
  for (const marker of markersOf(list)) {
    // A line of equals signs underlines a heading, unless it is between the other two.
    if (!open && (marker.sign === '=' || marker.sign === '|')) continue;
    if (marker.sign === '<') open = true;
    if (marker.sign === '>') open = false;
    const line = list.text.slice(marker.start, marker.end);
    yield {
      message: `Unresolved merge conflict: ${quote(line)}. Keep the lines that belong in the list and delete the markers (<<<<<<<, =======, >>>>>>>).`,
      span: { start: marker.start, end: marker.end },
      obscures: { start: marker.start, end: marker.end },
    };
  }
}

export const conflictMarker = defineRule({
  id: 'conflict-marker',
  summary: 'The list contains no merge conflict markers',
  why: 'When two changes touch the same lines, git writes both into the file between `<<<<<<<`, `=======` and `>>>>>>>`. If they are committed by mistake, every reader sees them, and entries between them appear twice. Only a person knows which side is right, so there is no fix.',
  severity: 'error',
  alters: ['entries'],
  options: v.strictObject({}),
  examples: [
    {
      name: 'a heading underlined with equals signs, and markers in code',
      text: `Papers
=======

- [Segment Anything](https://arxiv.org/abs/2304.02643)

\`\`\`
<<<<<<< HEAD
>>>>>>> main
\`\`\`
`,
      findings: [],
    },
    {
      name: 'an unresolved conflict',
      text: `# Papers

<<<<<<< HEAD
- [Segment Anything](https://arxiv.org/abs/2304.02643)
=======
- [DataComp](https://arxiv.org/abs/2304.14108)
>>>>>>> add-datacomp
`,
      findings: [
        '3:1-3:13 error Unresolved merge conflict: "<<<<<<< HEAD". Keep the lines that belong in the list and delete the markers (<<<<<<<, =======, >>>>>>>).',
        '5:1-5:8 error Unresolved merge conflict: "=======". Keep the lines that belong in the list and delete the markers (<<<<<<<, =======, >>>>>>>).',
        '7:1-7:21 error Unresolved merge conflict: ">>>>>>> add-datacomp". Keep the lines that belong in the list and delete the markers (<<<<<<<, =======, >>>>>>>).',
      ],
    },
    {
      name: 'equals signs left among entries',
      text: `## Tools

- [CLIP](https://arxiv.org/abs/2103.00020) - One.
=======
- [BLIP](https://arxiv.org/abs/2201.12086) - Two.
`,
      findings: ['4:1-4:8 error This line of a merge conflict, "=======", was left. Delete it.'],
    },
  ],
  check: conflicts,
});
