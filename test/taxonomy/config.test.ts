import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { type ConfigInput, configSchema } from '../../src/config/schema.ts';
import { declare, taxonomyFromConfig, withAliases } from '../../src/taxonomy/config.ts';

function read(taxonomy: ConfigInput['taxonomy']) {
  return taxonomyFromConfig(v.parse(configSchema, { taxonomy }), 'badge');
}

describe('taxonomyFromConfig', () => {
  test('ids alone and whole tags', () => {
    expect(
      read({ tags: ['A', { id: 'B', title: 'Bee', path: ['X'], color: '#f00', aliases: ['b'] }] }),
    ).toEqual({
      source: 'config',
      closed: true,
      tags: [
        { id: 'A', title: 'A', path: [], aliases: [], line: 0, syntax: 'badge' },
        { id: 'B', title: 'Bee', path: ['X'], aliases: ['b'], line: 0, syntax: 'badge', color: 'f00' },
      ],
      repeated: [],
    });
  });

  test('an id twice is told as repeated', () => {
    const taxonomy = read({ tags: ['A', { id: 'A', title: 'Again' }] });
    expect(taxonomy?.tags).toHaveLength(1);
    expect(taxonomy?.repeated).toMatchObject([{ id: 'A', title: 'Again' }]);
  });

  test.each([
    ['auto', undefined, 'config'],
    ['auto', 'tags.yml', 'file'],
    ['file', 'tags.yml', 'file'],
    ['tags', 'tags.yml', 'config'],
  ] as const)('from %s with file %s comes from the %s', (from, file, source) => {
    expect(read({ from, tags: ['A'], ...(file && { file }) })?.source).toBe(source);
  });

  test('nothing where the config looks elsewhere, or declares none', () => {
    expect(read({ from: 'legend', tags: ['A'] })).toBeUndefined();
    expect(read({})).toBeUndefined();
  });

  test('open where the config says so', () => {
    expect(read({ tags: ['A'], closed: false })?.closed).toBe(false);
  });
});

test('aliases of the config join those of the tags', () => {
  const tag = { id: 'A', title: 'A', path: [], aliases: ['a'], line: 3, syntax: 'badge' } as const;
  const taxonomy = declare([tag, { ...tag, id: 'B' }], 'legend', true);
  const { tags } = withAliases(taxonomy, { alpha: 'A', a: 'A' });
  expect(tags.map((one) => one.aliases)).toEqual([['a', 'alpha'], ['a']]);
});
