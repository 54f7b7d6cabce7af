import type { Entry, List } from '../model.ts';
import { foldTitle } from '../text/fold.ts';
import { dateIn } from './date-text.ts';

/** Characters before a title that are read, and the words of a name. */
const READ = 200;
const NAME = 4;

/** A name that is set off before a title: `<mark>VALSE</mark> `, `**VALSE**: `, `` `VALSE` ``. */
const MARKED =
  /(?:<(mark|b|strong|code|kbd)>([^<>]{1,60})<\/\1>|\*\*([^*]{1,60})\*\*|`([^`]{1,60})`)[\s:,–—-]{0,4}(?:["“”*_[]|<[a-z]{1,9}>){0,6}$/i;

function leadOf(
  list: List,
  { span, titleSpan, labels }: Entry,
): { folded: string; name: string | undefined } {
  const text = list.text.slice(span.start, titleSpan.start).slice(0, READ);
  const folded = foldTitle(text.replace(/<[^<>]*>/g, ' ')).replace(/^\d+ ?/, '');
  const found = MARKED.exec(text);
  const name = (found?.[2] ?? found?.[3] ?? found?.[4])?.trim();
  const isName =
    name !== undefined &&
    /\p{L}/u.test(name) &&
    name.split(/\s+/).length <= NAME &&
    dateIn(name) === undefined &&
    !labels.some(({ id }) => foldTitle(id) === foldTitle(name));
  return { folded, name: isName ? name : undefined };
}

/** Whether two names are those of one thing in several versions: `Umber-EN`, `Umber-CN`. */
function areAlike(a: string, b: string): boolean {
  const [one, other] = [foldTitle(a), foldTitle(b)];
  return one.split(' ')[0] === other.split(' ')[0] || one.includes(other) || other.includes(one);
}

/**
 * The different names that stand before the titles of two entries: one paper, listed for each of its data sets, or a title that
 * was copied from the wrong line. `marked` where both are set off as names of their own.
 */
export function namesApart(
  list: List,
  here: Entry,
  there: Entry,
): { own: string; other: string; marked: boolean } | undefined {
  const [own, other] = [leadOf(list, here), leadOf(list, there)];
  const haveLetters = [own, other].every(({ folded }) => /\p{L}/u.test(folded));
  if (!haveLetters || own.folded === other.folded) return undefined;
  const [a, b] = [own.name, other.name];
  const marked = a !== undefined && b !== undefined && !areAlike(a, b);
  return { own: a ?? own.folded, other: b ?? other.folded, marked };
}
