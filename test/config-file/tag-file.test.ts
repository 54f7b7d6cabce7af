import { describe, expect, test } from 'vitest';
import { loadTags } from '../../src/config-file/tag-file.ts';

describe('loadTags', () => {
  test('a list at the top, and under "tags"', () => {
    const list = '- Data-Mixture\n- id: Data-Packing\n  color: f1db9d\n';
    const tags = ['Data-Mixture', { id: 'Data-Packing', color: 'f1db9d' }];
    expect(loadTags(list)).toEqual({ tags });
    expect(loadTags(`\ufefftags:\n${list}`)).toEqual({ tags });
  });

  test('a mistake is told at its line', () => {
    expect(loadTags('- A\n- id: B\n  colour: red\n')).toMatchObject({
      problems: [{ line: 3, message: expect.stringContaining('color') }],
    });
    expect(loadTags('tags:\n  - A\n  - title: no id\n')).toMatchObject({ problems: [{ line: 3 }] });
  });

  test.each(['', 'tags: A', 'A: B', 'just text'])('no tags in %j', (text) => {
    expect(loadTags(text)).toMatchObject({
      problems: [{ message: expect.stringContaining('found no tags') }],
    });
  });

  test('no YAML', () => {
    expect(loadTags('- [a')).toMatchObject({
      problems: [{ message: expect.stringContaining('not valid YAML') }],
    });
  });
});
