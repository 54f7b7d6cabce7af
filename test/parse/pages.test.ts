import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const titles = (text: string) => parseList(text).entries.map(({ title }) => title);
const names = ['fir', 'elm', 'oak', 'ash'];
const outside = ['Umber', 'Ochre', 'Sienna', 'Sepia', 'Amber']
  .map((name) => `- [${name}](https://example.org/${name}) - Paints houses.\n`)
  .join('');
const beside = (own: string) => titles(`# L\n\n## Own\n\n${own}\n\n## Others\n\n${outside}`).slice(0, -5);
const table = (row: (name: string) => string) =>
  `| Name | Use it to |\n|---|---|\n${names.map((name) => `| ${row(name)} |\n`).join('')}`;
const bullets = (item: (name: string) => string) => names.map((name) => `- ${item(name)}\n`).join('');

describe('pages of the repository that are things, in a list of others', () => {
  it.each([
    ['are code in rows', table((name) => `[\`${name}\`](pages/${name}.md) | Cut ${name} boards to size.`)],
    ['are code behind a sign', table((name) => `⚙️ [\`${name}\`](${name}/README.md) | Cut ${name} boards.`)],
    ['are code in bullets', bullets((name) => `[**\`${name}\`**](pages/${name}.md)`)],
    [
      'lie in a folder of such, and are described',
      bullets((name) => `[${name}](./prompts/wood/${name}.md) - Cuts ${name} boards to size.`),
    ],
    [
      'are files of one name, and described',
      table((name) => `[${name}](wood/${name}/CARD.md) | Cut ${name} boards to size.`),
    ],
  ])('are entries where they %s', (_, own) => {
    expect(beside(own)).toEqual(names);
  });

  it.each([
    ['are topics', bullets((name) => `[${name}](${name}.md) - All about ${name} boards.`)],
    ['are pages of topics', table((name) => `[${name}](pages/${name}.md) | All about ${name} boards.`)],
    [
      'are pages of folders',
      table((name) => `[${name}](tools/${name}/README.md) | All about ${name} boards.`),
    ],
    ['are folders', bullets((name) => `[${name}](tools/${name}/) - All about ${name} boards.`)],
    ['say nothing', bullets((name) => `[${name}](prompts/${name}.md)`)],
    ['are one page', bullets((name) => `[\`${name}\`](page.md#${name})`)],
    ['are few', '- [`fir`](skills/fir.md) - Cuts fir boards.\n- [`elm`](skills/elm.md) - Cuts elm boards.\n'],
  ])('are contents where they %s', (_, own) => {
    expect(beside(own)).toEqual([]);
  });
});

describe('pages of folders, in a list of what lies in these', () => {
  const within = bullets((name) => `[${name}](./rules/wood/${name}.md) - Cuts ${name} boards to size.`);
  const among = (own: string) => titles(`# L\n\n## Ways\n\n${own}\n\n## Wood\n\n${within}`).slice(0, -4);

  it.each([
    ['bullets', '- **[Rules](./rules/README.md)** - How they are read\n- [Site](https://example.org)\n'],
    ['folders', '- [Rules](rules/)\n- [Rules of wood](rules/wood)\n'],
    [
      'rows',
      '| What | Where |\n|---|---|\n| Rules | [rules/README.md](rules/README.md) |\n| More | `later` |\n',
    ],
  ])('are no entries: %s', (_, own) => {
    expect(among(own)).toEqual([]);
  });

  it('are entries where nothing else lies there, and in lists of others', () => {
    expect(among('- [Paint](paint/)\n- [Nails](nails/README.md)\n')).toEqual(['Paint', 'Nails']);
    const more = names.map((name) => `- [${name} saw](https://example.org/${name})\n`).join('');
    expect(among(`- [Rules](rules/)\n${more}`)).toHaveLength(5);
  });

  it('leave what is described outside the repository', () => {
    expect(among('- [Rules](rules/)\n- [Saw](https://example.org/saw) - Cuts wood into boards.\n')).toEqual([
      'Saw',
    ]);
  });

  it('name what stands below them', () => {
    const own = `- [Rules](rules/)\n${within.replace(/^/gm, '  ')}`;
    expect(titles(`# L\n\n## A\n\n${own}\n`)).toHaveLength(5);
  });
});
