import { expect, it } from 'vitest';
import { renderState } from '../../src/action/stale-regions.ts';
import { defaultConfig } from '../../src/config/schema.ts';
import type { Host } from '../../src/github/host.ts';

const TEXT =
  '# List\n\n- [One](https://example.org)\n\n<!-- steward:begin counts -->\n<!-- steward:end -->\n';

const pathsOf = async (present: readonly string[], files: readonly string[]) => {
  const asked: string[] = [];
  const host = {
    paths: async () => present,
    entry: async () => ({ mode: '100644', sha: 'a' }),
    file: async (path: string) => {
      asked.push(path);
      return present.includes(path) ? TEXT : undefined;
    },
  } as unknown as Host;
  const rendered = await renderState({ host }, 'a'.repeat(40), { ...defaultConfig, files: [...files] });
  return { asked, written: rendered.map(({ path }) => path) };
};

// A list that can write below `.github/` could write workflows.
it.each([
  ['a glob', ['README.md', '.github/notes.md', '.github/workflows/list.md'], ['**/*.md', '.github/**/*.md']],
  ['its name', ['README.md', '.github/notes.md'], ['README.md', '.github/notes.md']],
  [
    'a longer way',
    ['README.md', './.github/notes.md'],
    ['README.md', './.github/notes.md', '//.github/notes.md'],
  ],
  ['other letters', ['README.md', '.GitHub/notes.md'], ['README.md', '.GitHub/notes.md']],
])(
  'a file below .github/ is never one to be generated, though the config names it by %s',
  async (_, present, files) => {
    const { asked, written } = await pathsOf(present, files);
    expect(asked).toEqual(['README.md']);
    expect(written).toEqual(['README.md']);
  },
);
