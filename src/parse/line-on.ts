import { type Inline, plain } from '../markdown/inline.ts';
import type { Label } from '../model.ts';
import { foldSpace } from '../text/fold.ts';
import { isDateOrVenue } from './byline.ts';
import { namesPeople } from './people.ts';
import { withinSmall } from './small-lines.ts';
import { readKey } from './title.ts';

/** Between two lines of one cell stands a break, and no element that parts cells and paragraphs. */
const PARTS = /<\/?(?:t[dhr]|p|li|div|d[tdl]|h[1-6]|table|[uo]l)\b/i;
/** How much source may stand between two lines of one text. */
const BETWEEN = 300;
const ENDED = /[.!?。！？…][)"”’»」]*$/u;

/** Whether a line holds nothing but labels, and perhaps a key before them: `Tags: #maps #tiles`. */
export function isLineOfLabels(line: readonly Inline[], labels: readonly Label[], text: string): boolean {
  const start = line[0]!.start;
  const end = line.at(-1)!.end;
  const own = labels.filter(({ span }) => span.start >= start && span.end <= end);
  if (own.length === 0) return false;
  const key = readKey(withinSmall(line));
  let rest = '';
  let at = start;
  for (const { span } of own) {
    rest += text.slice(at, Math.max(at, span.start));
    at = Math.max(at, span.end);
  }
  const bare = (rest + text.slice(at, end)).replace(/<[^<>]{0,300}>/g, ' ');
  return !/\p{L}/u.test(key ? bare.replace(key.name, '') : bare);
}

/** How many lines behind the first of some go on with its text: `A tool that<br>paints doors.` */
export function linesThatGoOn(
  lines: readonly (readonly Inline[])[],
  labels: readonly Label[],
  text: string,
): number {
  let count = 0;
  while (count + 1 < lines.length) {
    const line = lines[count]!;
    const next = lines[count + 1]!;
    const from = line.at(-1)!.end;
    const to = next[0]!.start;
    const between = to - from <= BETWEEN ? text.slice(from, to) : '';
    if (!/<br\b/i.test(between) || PARTS.test(between) || !goesOn(line, next, labels, text)) break;
    count++;
  }
  return count;
}

function goesOn(
  line: readonly Inline[],
  next: readonly Inline[],
  labels: readonly Label[],
  text: string,
): boolean {
  const said = foldSpace(plain(next));
  const linked = next.reduce((sum, node) => sum + (node.kind === 'link' ? plain([node]).length : 0), 0);
  if (!/\p{L}/u.test(said) || linked > said.length * 0.5 || isDateOrVenue(said)) return false;
  if (readKey(withinSmall(next)) || namesPeople(said) > 0 || isLineOfLabels(next, labels, text)) return false;
  const isWhole = ENDED.test(said);
  if (!ENDED.test(foldSpace(plain(line)))) return isWhole || /^\p{Ll}/u.test(said);
  return isWhole && /^\S+\s+\S+\s+\S/.test(said);
}
