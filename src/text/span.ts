import type { Span } from '../model.ts';

/** Whether two stretches of a text share a unit. */
export function meet(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
