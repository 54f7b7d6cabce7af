import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ABSENT, skips } from '../shared.ts';
import { properties } from './properties.ts';
import { hasRealLists } from './texts.ts';

// `npm run fuzz` does it longer, and with other seeds.
const SEED = 20261129;

it.each(Object.entries(properties))('%s', (_, property) => {
  return fc.assert(property, { seed: SEED, numRuns: 40 });
});

it('would notice what does not hold', () => {
  const wrong = fc.property(fc.string(), (text) => text.length < 3);
  expect(fc.check(wrong, { seed: SEED, numRuns: 40 }).failed).toBe(true);
});

it.skipIf(skips(!hasRealLists, ABSENT))('changes real lists too', () => {
  expect(hasRealLists).toBe(true);
});
