import { type Inline, plain } from '../markdown/inline.ts';
import { offsetIn } from '../markdown/offsets.ts';
import type { Span } from '../model.ts';
import { foldSpace } from '../text/fold.ts';
import type { Candidate } from './candidates.ts';

/** So many linked titles begin with a bold nickname, and in such a share the full title behind it repeats that. */
const HABIT = { fewest: 5, share: 0.6, repeated: 0.3 };
const DASH = /^\s*(?:-|–|—)\s+(?=\S)/;

/**
 * `[**Fir** — Fir: Growing Better Trees](…)`: where most titles of a list are like that, the nickname in front is no part of
 * the full title. That it comes again behind the dash shows that a title stands there, and not what is said of it.
 */
export function takeTitlesBehindNicknames(entries: readonly Candidate[], text: string): void {
  const found = entries.flatMap((candidate) => {
    const behind = behindNickname(candidate, text);
    return behind ? [{ candidate, ...behind }] : [];
  });
  if (found.length < HABIT.fewest || found.length < entries.length * HABIT.share) return;
  const repeated = found.filter(
    ({ nickname, title }) => /^:?\s/.test(title.slice(nickname.length)) && title.startsWith(nickname),
  );
  if (repeated.length < found.length * HABIT.repeated) return;
  for (const { candidate, title, titleSpan } of found)
    candidate.titleLine = { ...candidate.titleLine, title, titleSpan };
}

function behindNickname(
  { titleLine }: Candidate,
  text: string,
): { nickname: string; title: string; titleSpan: Span } | undefined {
  const [bold, next, ...others] = titleLine.link?.children ?? [];
  if (bold?.kind !== 'element' || (bold.tag !== 'strong' && bold.tag !== 'b') || next?.kind !== 'text')
    return undefined;
  const dash = DASH.exec(next.text)?.[0].length;
  const nickname = foldSpace(plain([bold]));
  if (dash === undefined || !titleLine.title.startsWith(nickname)) return undefined;
  const rest: Inline = { ...next, text: next.text.slice(dash) };
  const title = foldSpace(plain([rest, ...others]));
  const titleSpan = { start: offsetIn(next, dash, text), end: titleLine.titleSpan.end };
  return title === '' ? undefined : { nickname, title, titleSpan };
}
