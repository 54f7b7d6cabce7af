import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { workflows } from '../../src/init/workflows.ts';

it('proposes the workflows that are examples, where they are judged', () => {
  const example = (name: string) => readFileSync(`examples/workflows/${name}.yml`, 'utf8');
  expect(workflows(false)).toEqual([{ path: '.github/workflows/list.yml', text: example('simple') }]);
  expect(workflows(true)).toEqual([
    { path: '.github/workflows/list-check.yml', text: example('fork-check') },
    { path: '.github/workflows/list-comment.yml', text: example('fork-comment') },
  ]);
});
