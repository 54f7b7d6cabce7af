import { createHash } from 'node:crypto';

/** One in `every` of the items, always the same for the same seed. */
export function sample<T>(items: readonly T[], every: number, seed: string): T[] {
  const rank = (item: T) => {
    const hash = createHash('sha256')
      .update(`${seed} ${JSON.stringify(item)}`)
      .digest();
    return hash.readUInt32BE(0) / 2 ** 32;
  };
  return items.filter((item) => rank(item) < 1 / every);
}
