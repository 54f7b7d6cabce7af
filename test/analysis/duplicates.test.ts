import { describe, expect, it } from 'vitest';
import { alike, crossListed, inTelling, isRepeated, mayShare } from '../../src/analysis/duplicates.ts';
import { agesOf } from '../../src/compare/versions.ts';
import type { Entry } from '../../src/model.ts';
import { parseList } from '../../src/parse/index.ts';

/** Two sections, `own` entries in each, and `repeated` of the first section's again in the second. */
function twoSections(own: number, repeated: number) {
  const line = (n: number) => `- [Thing Number ${n}](https://example.com/things/${n}) - A thing.\n`;
  const first = Array.from({ length: own }, (_, n) => line(n));
  const second = Array.from({ length: own }, (_, n) => line(1000 + n));
  return parseList(
    `# List\n\n## One\n\n${first.join('')}\n## Two\n\n${[...second, ...first.slice(0, repeated)].join('')}`,
  );
}

describe('crossListed', () => {
  it.each([
    [100, 0, 'warning'],
    [100, 1, 'warning'],
    [100, 2, 'warning'],
    [100, 3, 'warning'],
    [60, 3, 'fine'],
    [200, 4, 'warning'],
    [200, 5, 'fine'],
    [990, 19, 'warning'],
    [990, 20, 'fine'],
    [10, 1, 'warning'],
    [10, 3, 'fine'],
  ] as const)('%i entries a section, %i of them in both: %s', (own, repeated, severity) =>
    expect(crossListed('auto', twoSections(own, repeated), undefined)).toBe(severity),
  );

  it('is what the config says', () => {
    expect(crossListed('allowed', twoSections(100, 0), undefined)).toBe('fine');
    expect(crossListed('forbidden', twoSections(100, 50), undefined)).toBe('error');
  });

  it('does not change its mind by the change it judges', () => {
    expect(crossListed('auto', twoSections(100, 50), twoSections(100, 0))).toBe('warning');
    expect(crossListed('auto', twoSections(100, 0), twoSections(100, 50))).toBe('fine');
    expect(crossListed('auto', twoSections(100, 50), parseList(''))).toBe('fine');
  });
});

describe('inTelling', () => {
  const base = parseList('- [A](https://example.com/a) - Old.\n- [B](https://example.com/b) - Old.\n');
  const head = parseList(
    '- [A](https://example.com/a2) - New.\n- [A](https://example.com/a) - Old.\n- [B](https://example.com/b) - Old.\n',
  );
  const [fresh, old, other] = head.entries as [Entry, Entry, Entry];
  it('tells the later one', () =>
    expect(inTelling(fresh, old, undefined)).toEqual({ here: old, there: fresh }));
  it('but rather the new one', () =>
    expect(inTelling(fresh, old, agesOf(base, head))).toEqual({ here: fresh, there: old }));
  it('and the later one of two old ones', () =>
    expect(inTelling(old, other, agesOf(base, head))).toEqual({ here: other, there: old }));
});

describe('alike', () => {
  it.each([
    ['segment anything', 'segment anythin', true],
    ['blink', 'blink multimodal models can see', true],
    ['evol instruct 70k', 'evol instruct 196k', false],
    ['segment anything', 'data filtering networks', false],
    ['', 'data', false],
  ])('%s, %s: %s', (a, b, is) => {
    expect(alike(a, b)).toBe(is);
    expect(alike(b, a)).toBe(is);
  });
});

describe('isRepeated', () => {
  const one = '- [A](https://example.com/a) - Text.';
  it.each([
    [`${one}\r\n${one}\r\n`, true],
    [`${one}\n${one}`, true],
    [`${one}\n- [A](https://example.com/a) - Other.\n`, false],
    [`## B\n\n${one}\n\n## C\n\n${one}\n`, false],
  ])('%j: %s', (text, is) => {
    const list = parseList(text);
    expect(isRepeated(list, list.entries[1]!, list.entries[0]!)).toBe(is);
  });
});

describe('mayShare', () => {
  it.each([
    ['umber', 'umber export', true],
    ['umber 10k', 'umber 100k', true],
    ['llama 3.1', 'llama 3.2', true],
    ['umber', 'umber', false],
    ['umber', 'acme umber', false],
    ['umber', 'ochre', false],
    ['a study of maps', 'a study of maps and charts', false],
    ['umber', 'umber a very long title of a paper', false],
    ['', 'umber', false],
  ])('%s, %s: %s', (a, b, may) => {
    expect(mayShare(a, b)).toBe(may);
    expect(mayShare(b, a)).toBe(may);
  });
});
