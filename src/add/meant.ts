import { foldTitle } from '../text/fold.ts';

/**
 * Those that a name can mean, as people type names: the ones called exactly so, else those that have it as whole words,
 * else as any part. Case, signs and emoji do not count.
 */
export function meant<T>(given: string, all: readonly T[], namesOf: (one: T) => readonly string[]): T[] {
  const key = foldTitle(given);
  if (!/[\p{L}\p{N}]/u.test(key))
    return all.filter((one) => namesOf(one).some((name) => name.trim() === given.trim()));
  const folded = all.map((one) => ({ one, names: namesOf(one).map(foldTitle) }));
  const ways: ((name: string) => boolean)[] = [
    (name) => name === key,
    (name) => ` ${name} `.includes(` ${key} `),
    (name) => name.includes(key),
  ];
  for (const fits of ways) {
    const found = folded.filter(({ names }) => names.some(fits)).map(({ one }) => one);
    if (found.length > 0) return found;
  }
  return [];
}
