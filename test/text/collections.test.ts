import { expect, test } from 'vitest';
import { bisect, groupBy, memo, pushTo, repeatedBy } from '../../src/text/collections.ts';

test('groups keep the order of keys and of items', () => {
  const groups = groupBy(['pear', 'fig', 'plum', 'date'], (word) => word.length);
  expect([...groups]).toEqual([
    [4, ['pear', 'plum', 'date']],
    [3, ['fig']],
  ]);
  pushTo(groups, 3, 'yam');
  pushTo(groups, 5, 'apple');
  expect(groups.get(3)).toEqual(['fig', 'yam']);
  expect(groups.get(5)).toEqual(['apple']);
});

test('of keys that several items have, all their items are found in order', () => {
  const words = ['pear', 'fig', 'plum', 'apple', 'date'];
  expect([...repeatedBy(words, (word) => [word[0]!, word.length])]).toEqual([
    ['p', ['pear', 'plum']],
    [4, ['pear', 'plum', 'date']],
  ]);
  expect(repeatedBy(words, (word) => [word]).size).toBe(0);
});

test('a binary search finds what a search from the front finds', () => {
  for (let length = 0; length < 12; length++) {
    const items = Array.from({ length }, (_, i) => Math.floor(i / 2));
    for (let value = -1; value <= 7; value++) {
      const found = items.findIndex((item) => item >= value);
      expect(bisect(items, (item) => item < value)).toBe(found === -1 ? length : found);
    }
  }
});

test('a binary search in many items asks of few', () => {
  let asked = 0;
  const items = Array.from({ length: 1_000_000 }, (_, i) => i);
  bisect(items, (item) => {
    asked++;
    return item < 765_432;
  });
  expect(asked).toBeLessThanOrEqual(20);
});

test('a value is computed once for each object, also when there is none', () => {
  const asked: object[] = [];
  const nothing = memo((of: object) => {
    asked.push(of);
    return undefined;
  });
  const [a, b] = [{}, {}];
  for (const each of [a, b, a, b]) expect(nothing(each)).toBeUndefined();
  expect(asked).toEqual([a, b]);
});
