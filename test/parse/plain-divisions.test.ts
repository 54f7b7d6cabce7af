import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const read = (...rows: string[]) =>
  parseList(
    `## Tools\n\n| Name | What | Link |\n|---|---|---|\n${rows.map((row) => `${row}\n`).join('')}`,
  ).entries.map(({ title, section }) => `${title}: ${section.join(' > ')}`);
const row = (name: string) => `| ${name} | Draws. | [site](https://${name.toLowerCase()}.dev) |`;

describe('rows with a few words alone', () => {
  it('divide a table where several do, and all others lead on', () => {
    expect(read('| Maps | | |', row('Fir'), row('Elm'), '| Music | | |', row('Oak'), row('Yew'))).toEqual([
      'Fir: Tools > Maps',
      'Elm: Tools > Maps',
      'Oak: Tools > Music',
      'Yew: Tools > Music',
    ]);
    expect(read('| 2024年 | | |', row('Fir'))).toEqual(['Fir: Tools > 2024年']);
  });

  it('are entries that lack the rest where one stands alone, or two beside each other', () => {
    expect(read(row('Fir'), '| Maps | | |', row('Elm'))).toHaveLength(3);
    expect(read('| Maps | | |', '| Music | | |', row('Fir'), row('Elm'))).toHaveLength(4);
  });
});
