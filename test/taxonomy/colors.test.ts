import { expect, test } from 'vitest';
import { canonicalColor, sameColor } from '../../src/taxonomy/colors.ts';

test.each([
  ['f1db9d', '#F1DB9D'],
  ['4c1', 'brightgreen'],
  ['grey', 'gray'],
  ['inactive', 'lightgrey'],
  ['%23FF0000', 'f00'],
  ['tomato', '#ff6347'],
])('%s is %s', (a, b) => {
  expect(sameColor(a, b)).toBe(true);
});

test.each([
  ['red', 'f00'],
  ['f1db9d', 'f1db9e'],
  ['constructor', 'toString'],
])('%s is not %s: shields.io has its own names', (a, b) => {
  expect(sameColor(a, b)).toBe(false);
});

test('an unknown colour is compared as it is written', () => {
  expect(canonicalColor('RGB(1,2,3)')).toBe('rgb(1,2,3)');
});
