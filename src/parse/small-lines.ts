import type { Inline } from '../markdown/inline.ts';
import { append } from '../text/collections.ts';

/** Elements that people set lines of a cell in. */
const SMALL = new Set(['sup', 'sub', 'small', 'i', 'em']);

/** Small text over several lines as an element for each: `<sub>Tags: #a<br>#b</sub>`. */
export function splitAtBreaks(nodes: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const node of nodes) {
    if (node.kind !== 'element' || !SMALL.has(node.tag)) {
      out.push(node);
      continue;
    }
    const children = splitAtBreaks(node.children);
    if (!children.some(({ kind }) => kind === 'break')) {
      out.push(node);
      continue;
    }
    let line: Inline[] = [];
    const parts: Inline[] = [];
    const flush = () => {
      if (line.length > 0)
        parts.push({ ...node, children: line, start: line[0]!.start, end: line.at(-1)!.end });
      line = [];
    };
    for (const child of children) {
      if (child.kind === 'break') {
        flush();
        parts.push(child);
      } else line.push(child);
    }
    flush();
    append(out, parts);
  }
  return out;
}

/** What stands within the one element that a line consists of: `<sup><sub>Tags: #a</sub></sup>`. */
const AROUND = new Set([...SMALL, 'strong', 'b', 'kbd', 'span', 'font']);

export function withinSmall(line: readonly Inline[]): readonly Inline[] {
  const said = line.filter((node) => !(node.kind === 'text' && node.text.trim() === ''));
  const [only] = said;
  return said.length === 1 && only?.kind === 'element' && AROUND.has(only.tag)
    ? withinSmall(only.children)
    : line;
}
