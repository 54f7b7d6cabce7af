import type { Inline } from './inline.ts';

interface HalfClosed {
  /** Where the half tag begins and ends. */
  readonly at: number;
  readonly end: number;
  readonly inside: Inline[];
  readonly outside: Inline[];
}

/** Finds where an element ends whose closing tag lacks its first sign: `/ins>` for `</ins>`. */
export function closedByHalf(children: readonly Inline[], tag: string): HalfClosed | undefined {
  const half = `/${tag}>`;
  for (const [i, child] of children.entries()) {
    if (child.kind !== 'text') continue;
    const at = child.text.toLowerCase().indexOf(half);
    if (at === -1) continue;
    // With an escape in it places cannot be counted.
    if (child.end - child.start !== child.text.length) return undefined;
    const [from, to] = [child.start + at, child.start + at + half.length];
    const before: Inline = { kind: 'text', text: child.text.slice(0, at), start: child.start, end: from };
    const after: Inline = {
      kind: 'text',
      text: child.text.slice(at + half.length),
      start: to,
      end: child.end,
    };
    return {
      at: from,
      end: to,
      inside: [...children.slice(0, i), before],
      outside: [after, ...children.slice(i + 1)],
    };
  }
  return undefined;
}
