import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const read = (text: string) => parseList(text).entries.map(({ title }) => title);
const entry = (name: string, site = name.toLowerCase()) =>
  `- [${name}](https://${site}.example.org/${name.toLowerCase()}) - A loom for wide bands.`;
const names = ['Backstrap', 'Inkle', 'Rigid', 'Jacker'];
const own = '\n## Books\n\n- [Warping](https://warping.example.org) - A book.\n';

describe('entries below a heading of contents', () => {
  const grouped = `- Hand looms\n${names.map((name) => `  ${entry(name)}`).join('\n')}\n`;
  const flat = `${names.map((name) => entry(name)).join('\n')}\n`;
  const advertising =
    '> [**Warp Works**](https://ww.example.com) - Buy [here](https://ww.example.com/buy).\n\n';

  it.each(['Table of Contents', 'Contents', 'TOC', '目录'])('are read in "%s"', (title) => {
    for (const list of [grouped, flat]) {
      expect(read(`# Looms\n\n${advertising}## ${title}\n\n${list}`)).toEqual(names);
      expect(read(`# Looms\n\n## ${title}\n\n${list}${own}`)).toEqual([...names, 'Warping']);
    }
  });

  it.each<[string, string]>([
    ['lead to headings too', `- [Books](#books)\n- [Looms](#looms)\n${flat}`],
    ['lead to pages of one site', names.map((name) => entry(name, 'looms')).join('\n')],
    [
      'lead to pages of one repository',
      names
        .map((name) => `- [${name}](https://github.com/fir/looms/blob/main/${name}.md) - All of them.`)
        .join('\n'),
    ],
    [
      'lead to pages beside it',
      names.map((name) => `- [${name}](${name}.md) - All of them, on a page.`).join('\n'),
    ],
    ['say nothing of what they lead to', names.map((name) => entry(name).replace(/ - .*/, '')).join('\n')],
  ])('are none where they %s', (_, list) => {
    expect(read(`# Looms\n\n## Table of Contents\n\n${list}\n${own}`)).toEqual(['Warping']);
  });
});
