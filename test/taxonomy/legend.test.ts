import { expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const badge = (id: string) => `![](https://img.shields.io/badge/${id.replaceAll('-', '--')}-9ecae1)`;

/** A list with a legend of two labels and papers that have one label each. */
function listCalled(title: string): string {
  return `# ${title}

## Tags

| Name | Tag |
|---|---|
| Noisy | ${badge('Noise-Robust')} |
| Clean | ${badge('Noise-Filter')} |

## Papers

| Title | Tags |
|---|---|
| Alpha: one | ${badge('Noise-Robust')} |
| Beta: two | ${badge('Noise-Filter')} |
`;
}

it('does not take papers for a legend because the whole list is about labels', () => {
  for (const title of ['Learning with Noise', 'Learning with Label Noise', 'Awesome Icons']) {
    const { entries, taxonomy } = parseList(listCalled(title));
    expect(entries.map((entry) => entry.title)).toEqual(['Alpha: one', 'Beta: two']);
    expect(taxonomy.tags.map(({ id }) => id)).toEqual(['Noise-Robust', 'Noise-Filter']);
    expect(taxonomy.repeated).toEqual([]);
  }
});
