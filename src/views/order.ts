import { foldTitle } from '../text/fold.ts';

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Words and numbers of a title. */
function parts(title: string): string[] {
  return foldTitle(title).match(/\d{1,15}|\D+/g) ?? [];
}

function compareParts(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    if (a[i] === b[i]) continue;
    const [m, n] = [Number(a[i]), Number(b[i])];
    return !Number.isNaN(m) && !Number.isNaN(n) && m !== n ? m - n : compareText(a[i]!, b[i]!);
  }
  return a.length - b.length;
}

/**
 * Things in alphabetical order of their titles, numbers by their value (`Sec. 9` before `Sec. 10`), equal ones as
 * they come. Titles are folded and compared by code units: the order is the same on every machine, whatever its
 * language.
 */
export function sortByTitle<T>(things: readonly T[], titleOf: (thing: T) => string): T[] {
  const keyed = things.map((thing) => ({ thing, title: titleOf(thing), key: parts(titleOf(thing)) }));
  return keyed
    .sort((a, b) => compareParts(a.key, b.key) || compareText(a.title, b.title))
    .map(({ thing }) => thing);
}
