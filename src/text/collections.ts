/** Puts a value behind those that a map has under a key; makes the group where it has none. */
export function pushTo<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

/** Items by key, in the order in which each key and each item first comes (`Map.groupBy`, which Node 20 lacks). */
export function groupBy<K, V>(items: Iterable<V>, keyOf: (item: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const item of items) pushTo(groups, keyOf(item), item);
  return groups;
}

/**
 * The items of each key that several have, in order of the keys' first items. Most keys of a long list come once: no
 * group is made for those.
 */
export function repeatedBy<K, V>(items: readonly V[], keysOf: (item: V) => readonly K[]): Map<K, V[]> {
  const counts = new Map<K, number>();
  for (const item of items) for (const key of keysOf(item)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const groups = new Map<K, V[]>();
  for (const item of items)
    for (const key of keysOf(item)) if (counts.get(key)! > 1) pushTo(groups, key, item);
  return groups;
}

/** The first of all items with the same key, in order. */
export function firstOfEach<K, V>(items: Iterable<V>, keyOf: (item: V) => K): V[] {
  const found = new Map<K, V>();
  for (const item of items) {
    const key = keyOf(item);
    if (!found.has(key)) found.set(key, item);
  }
  return [...found.values()];
}

/** Puts items behind others, however many there are: `push(...items)` takes some ten thousand. */
export function append<T>(to: T[], items: Iterable<T>): void {
  for (const item of items) to.push(item);
}

/** The largest of some numbers, however many; 0 of none. */
export function largest(numbers: Iterable<number>): number {
  let most = 0;
  for (const number of numbers) if (number > most) most = number;
  return most;
}

/** The smallest of some numbers, however many; infinite of none. */
export function smallest(numbers: Iterable<number>): number {
  let least = Number.POSITIVE_INFINITY;
  for (const number of numbers) if (number < least) least = number;
  return least;
}

/**
 * Binary search in sorted items.
 * @param isBefore true of the items at the front, false of all others.
 * @returns how many are at the front, which is also the position of the first of the others.
 */
export function bisect<T>(items: readonly T[], isBefore: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(items[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A function of an object that is computed once for each object. What it returned is dropped with the object. */
export function memo<A extends object, T>(compute: (of: A) => T): (of: A) => T {
  const known = new WeakMap<A, T>();
  return (of) => {
    const held = known.get(of);
    if (held !== undefined || known.has(of)) return held as T;
    const made = compute(of);
    known.set(of, made);
    return made;
  };
}

/** A function of two objects that is computed once for each two. */
export function memoPair<A extends object, B extends object, T>(
  compute: (a: A, b: B) => T,
): (a: A, b: B) => T {
  const of = memo((a: A) => memo((b: B) => compute(a, b)));
  return (a, b) => of(a)(b);
}
