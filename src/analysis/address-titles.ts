import type { Link, List, Problem } from '../model.ts';
import { pushTo } from '../text/collections.ts';
import { quote } from '../text/fold.ts';
import { lineDiffOf } from '../text/line-diff.ts';

/** More at once are how somebody names things. */
const MOST = 3;
/** So many entries show how a list names them … */
const TELLING = 20;
/** … where at most this share has an address as its name. */
const RARE = 0.02;

const isAddress = (text: string) => /^(?:https?:\/\/|www\.)[^\s]+$/i.test(text.trim());

/** What is told of a link that shows its address instead of a name. */
function problemOf({ span, url }: Link, was: string | undefined, entry?: number): Problem {
  return {
    message:
      was === undefined
        ? `The name of this entry is its address, ${quote(url)}. Write its name between "[" and "]".`
        : `The text of this link is its address now; before this change it was ${quote(was)}. Write a name between "[" and "]".`,
    span,
    severity: 'warning',
    key: `address\n${url}`,
    ...(entry !== undefined && { entry }),
  };
}

/** Links that a change wrote with their address in the place of the name that they had, or that all other entries have. */
export function addressTitles(list: List, base: List): Problem[] {
  const diff = lineDiffOf(base.lines, list.lines);
  const odd = list.links.filter(
    ({ kind, text, url, line }) =>
      kind === 'inline' && isAddress(text) && isAddress(url) && diff.wasLine(line) === 0,
  );
  if (odd.length === 0) return [];
  const named = new Map<number, Link[]>();
  for (const link of base.links) {
    if (link.kind !== 'inline' || isAddress(link.text) || diff.keptAs(link.line) !== 0) continue;
    const now = diff.becameLine(link.line);
    if (now !== 0) pushTo(named, now, link);
  }
  const addressed = list.entries.filter(({ title }) => isAddress(title)).length;
  const isRare = list.entries.length >= TELLING && addressed <= Math.max(1, list.entries.length * RARE);
  const found = odd.flatMap((link): Problem[] => {
    const was = named.get(link.line)?.find(({ url, text }) => url === link.url && text.trim().length > 1);
    const entry = list.entries.find(
      ({ titleSpan }) => link.span.start <= titleSpan.start && titleSpan.end <= link.span.end,
    );
    if (was) return [problemOf(link, was.text.trim(), entry?.index)];
    return isRare && entry && isAddress(entry.title) ? [problemOf(link, undefined, entry.index)] : [];
  });
  return found.length <= MOST ? found : [];
}
