import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { configSchema } from '../../src/config/schema.ts';
import { parseList } from '../../src/parse/index.ts';

const config = v.parse(configSchema, { taxonomy: { closed: true, tags: ['web', 'cli'] } });
const read = (...ends: string[]) =>
  parseList(
    `# T\n\n## A\n\n${ends.map((end, at) => `- [Fir ${at}](https://example.org/${at}) - Cuts. ${end}\n`).join('')}`,
    {
      config,
    },
  ).entries.map(({ labels }) => labels.map(({ id, syntax }) => `${id} ${syntax}`).join());

describe('tags of a config that says nothing of their form', () => {
  it.each([
    ['code', (id: string) => `\`${id}\``],
    ['html', (id: string) => `<kbd>${id}</kbd>`],
    ['badge', (id: string) => `![](https://img.shields.io/badge/${id}-blue)`],
  ])('are found as entries write them: %s', (syntax, write) => {
    expect(read(write('web'), write('cli'), write('web'), write('cli'), write('web'))).toEqual(
      ['web', 'cli', 'web', 'cli', 'web'].map((id) => `${id} ${syntax}`),
    );
  });

  it('are not found in words in code that are mostly something else', () => {
    expect(read('`npm`', '`web`', '`go`', '`brew`', '`npm`', '`go`')).toEqual(['', '', '', '', '', '']);
  });
});
