import { describe, expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/schema.ts';
import { check } from '../../src/lint/check.ts';
import { parseList } from '../../src/parse/index.ts';

const NAMES = ['Atlas', 'Birch', 'Cedar', 'Delta', 'Ember', 'Fjord', 'Grove', 'Heron', 'Ibis', 'Jade'];

/** What is said of the last entry's description, in a list that begins with a capital and ends with a stop. */
function said(description: string, others = 'Does all of it.'): { found: string[]; isFixed: boolean } {
  const lines = [
    ...NAMES.map((name) => `- [${name}](https://example.org/${name}) - ${others}`),
    `- [Kelp](https://example.org/kelp) - ${description}`,
  ];
  const list = parseList(`# Things\n\n## Tools\n\n${lines.join('\n')}\n`, { path: 'README.md' });
  const own = check(list, defaultConfig).filter(
    ({ rule, line }) => rule === 'entry-description' && line === 15,
  );
  return { found: own.map(({ key }) => key.split('\n')[0]!), isFixed: own.some(({ fix }) => fix) };
}

describe('a small first word is reported', () => {
  test.each([
    ['focuses on plants.', false],
    ['grows plants in water.', false],
    ['open-source cover for stones.', true],
    ['élégant outil pour nager.', false],
    ['the best of them.', true],
    ['a tool for plants.', true],
    ['быстрый инструмент для карт.', false],
    ['γρήγορο εργαλείο για χάρτες.', false],
    ['and all the others.', false],
  ])('%s', (description, isFixed) => {
    expect(said(description)).toEqual({ found: ['capital'], isFixed });
  });
});

describe('what may begin small stays', () => {
  test.each([
    'npm package for maps.',
    'git hook for lists.',
    'iOS client for maps.',
    'macOS app for maps.',
    'by @author, for maps.',
    'node.js bindings for maps.',
    '`grep` for maps.',
    'build-your-own.org, a site for maps.',
    '3D maps for all.',
    '适用于 macOS 的智能 IDE。',
    'مكتبة للخرائط.',
  ])('%s', (description) => {
    expect(said(description).found).not.toContain('capital');
  });
});

describe('wrong marks at the end are reported, and none of them is fixed', () => {
  test.each([
    ['Grows plants,', 'mark'],
    ['Grows plants;', 'mark'],
    ['Grows plants:', 'mark'],
    ['种植物：', 'mark'],
    ['Grows plants -', 'mark'],
    ['Grows plants..', 'mark'],
    ['Grows plants .', 'mark'],
    ['Grows plants –', 'mark'],
    ['种植物，', 'mark'],
    ['種植物、', 'mark'],
  ])('%s', (description, key) => {
    const { found, isFixed } = said(description);
    expect(found).toContain(key);
    expect(isFixed).toBe(false);
  });
});

test.each([
  'Grows plants:\n  - In water.',
  'Grows plants:\n\n  ```sh\n  kelp\n  ```',
  'Grows plants:\nIn water and on land.',
])('a colon may announce what stands below: %j', (description) => {
  expect(said(description).found).not.toContain('mark');
});
