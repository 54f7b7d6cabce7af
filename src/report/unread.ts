import type { FileReport, LineOwner } from '../model.ts';
import { pushTo } from '../text/collections.ts';
import { lineDiffOf } from '../text/line-diff.ts';
import { linesInWords } from '../text/phrases.ts';

/** What is not read as entries, in words. */
const AS: Partial<Record<LineOwner, string>> = {
  blank: 'not understood',
  prose: 'text',
  html: 'HTML',
  code: 'code',
};

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

/**
 * Lines that a change wrote among the entries of a list, with an address in them, that were not read as entries: nobody
 * checked what they say. One sentence a kind, such as `Lines 12–14 were not checked as entries (HTML).`
 */
export function unreadInWords({ list, base, findings }: FileReport): string[] {
  const [first] = list.entries;
  if (!base || !first) return [];
  const last = list.entries.at(-1)!;
  const diff = lineDiffOf(base.lines, list.lines);
  // What is reported is read well enough.
  const told = new Set(
    findings.flatMap(({ line, endLine }) => (endLine - line > 100 ? [line] : range(line, endLine))),
  );
  const found = new Map<string, number[]>();
  for (let line = first.line; line <= list.lines.count; line++) {
    const as = AS[list.owners[line - 1]!];
    if (as === undefined || diff.wasLine(line) !== 0 || told.has(line)) continue;
    // Behind the last entry a text may say whatever it likes.
    if (line > last.endLine + 1) break;
    if (/https?:\/\//i.test(list.lines.text(line))) pushTo(found, as, line);
  }
  return [...found].map(([as, lines]) => {
    const were = lines.length === 1 ? 'was' : 'were';
    return `${linesInWords(lines)} ${were} not checked as ${lines.length === 1 ? 'an entry' : 'entries'} (${as}).`;
  });
}
