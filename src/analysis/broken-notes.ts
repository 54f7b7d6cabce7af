import type { List, Problem, Residue } from '../model.ts';
import { pushTo } from '../text/collections.ts';
import { quote } from '../text/fold.ts';

/** A line that was to define a note: `[^1] Words`, `[^1]; Words`, `[1^]: Words`, `[^1 ]: Words`. */
const DEFINES = /^[ ]{0,3}\[(\^?)[ \t]*([\w-]{1,40})[ \t]*(\^?)\][ \t]*([:;.]?)(?=[ \t]*\S)/;
/** A note of which nothing is said. */
const EMPTY = /^[ ]{0,3}\[\^([^\]\s]{1,60})\]:[ \t]*$/;

/** What belongs to the note above it. */
const BELOW = /^(?: {4}| {0,3}\t)/;

/** Definitions of notes that are none: they stand at the beginning of a line, and a note refers to them. */
export function brokenNotes(list: List): { problems: Problem[]; follows(residue: Residue): boolean } {
  const { lines, owners, text } = list;
  const problems: Problem[] = [];
  if (!text.includes('[^')) return { problems, follows: () => false };
  const uses = new Set(
    list.residue.flatMap(({ form, label }) => (form === 'footnote' && label ? [label] : [])),
  );
  const broken = new Map<string, Problem[]>();
  for (let line = 1; line <= lines.count; line++) {
    const owner = owners[line - 1];
    if (owner === 'code' || owner === 'comment' || owner === 'table' || owner === 'entry') continue;
    const said = lines.text(line);
    if (!said.trimStart().startsWith('[')) continue;
    const span = lines.span(line);
    const empty = EMPTY.exec(said)?.[1];
    // What a note says may stand below it, indented.
    if (empty !== undefined && !BELOW.test(nextSaid(list, line))) {
      problems.push({
        message: `The note ${quote(`[^${empty}]`)} says nothing. Write its text behind ":", or delete the note and what refers to it.`,
        span,
        severity: 'warning',
        key: `note\n${empty}`,
      });
      continue;
    }
    const found = DEFINES.exec(said);
    const [written = '', before, name = '', after, sign] = found ?? [];
    if (!found || owner !== 'prose' || !uses.has(name) || (before === '' && after === '' && sign !== ':'))
      continue;
    if (before === '^' && sign === ':' && !/[\s^]\]/.test(written)) continue;
    const at = span.start + (said.length - said.trimStart().length);
    pushTo(broken, name, {
      message: `This line defines no note, so ${quote(`[^${name}]`)} is shown as text. Begin it with ${quote(`[^${name}]: `)}.`,
      span,
      key: `note\n${name}`,
      fix: { edits: [{ start: at, end: span.start + written.length, text: `[^${name}]:` }] },
    });
  }
  // Of several lines only one could define the note, as where each section counts its own.
  const sure = new Map([...broken].filter(([, lines]) => lines.length === 1));
  for (const [problem] of sure.values()) problems.push(problem!);
  return { problems, follows: ({ form, label }) => form === 'footnote' && sure.has(label ?? '') };
}

/** The next line that says something; nothing at the end. */
function nextSaid({ lines }: List, line: number): string {
  for (let next = line + 1; next <= lines.count; next++)
    if (lines.text(next).trim() !== '') return lines.text(next);
  return '';
}
