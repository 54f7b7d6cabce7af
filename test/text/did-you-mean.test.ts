import { expect, it } from 'vitest';
import { suggest } from '../../src/text/did-you-mean.ts';

it.each<[word: string, known: string[], found: string | undefined]>([
  ['chek', ['inspect', 'check'], 'check'],
  ['mni', ['max', 'min'], 'min'],
  ['form', ['format'], 'format'],
  ['warn', ['off', 'info', 'warning', 'error'], 'warning'],
  ['MAIN', ['main'], 'main'],
  ['zzz', ['main'], undefined],
  ['xy', ['ab'], undefined],
  ['xb', ['ab'], 'ab'],
  ['', ['ab'], undefined],
  ['label-knwon', ['label-known', 'label-style'], 'label-known'],
])('%s among %j: %s', (word, known, found) => {
  expect(suggest(word, known)).toBe(found);
});
