import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const entry = (before: string, name: string, behind = '') =>
  `- ${before}[${name}](https://example.org/${name})${behind} - Grows in sand.`;
const list = (legend: string, entries: readonly string[]) =>
  `# Plants\n\n${legend}\n\n## Shrubs\n\n${entries.join('\n')}\n`;
const read = (text: string) =>
  parseList(text).entries.map(({ title, labels }) => [title, ...labels.map(({ id }) => id)].join(' '));
const meanings = (text: string) => parseList(text).taxonomy.tags.map(({ id, title }) => `${id} ${title}`);

describe('bullets of a legend', () => {
  const used = [entry('🌵 ', 'Agave'), entry('', 'Birch', ' 🌊'), entry('🌵 ', 'Cedar')];
  const due = ['Agave 🌵', 'Birch 🌊', 'Cedar 🌵'];

  it.each<[string, string]>([
    ['below bullets that group them', '## Legend\n\n- Soil\n    - 🌵 - Dry\n- Water\n    - 🌊 - Wet'],
    ['with a mark beside the groups', '## Legend\n\n- Soil\n    - 🌵 - Dry\n- 🌊 - Wet'],
    ['two levels down', '## Key\n\n- Soil\n  - Kinds\n    - 🌵: Dry\n    - 🌊: Wet'],
    [
      'with linked meanings',
      '## Legend\n\n- 🌵 - [Dry](https://example.org/dry)\n- 🌊 - [Wet](https://example.org/wet)',
    ],
    [
      'with linked meanings below a name',
      '**Symbols:**\n\n- 🌵 [Dry](https://example.org/dry)\n- 🌊 [Wet](https://example.org/wet)',
    ],
    ['in French', '## Légende\n\n- 🌵 - [Dry](https://example.org/dry)\n- 🌊 - Wet'],
    ['in Russian', '## Обозначения\n\n- 🌵 - Dry\n- 🌊 - Wet'],
  ])('are read %s', (_, legend) => {
    const text = list(legend, used);
    expect(read(text)).toEqual(due);
    expect(meanings(text)).toEqual(['🌵 Dry', '🌊 Wet']);
  });

  it('are read with a link to a file, below a heading that says how to read the list', () => {
    for (const title of ['Guide to marks', 'How to read this list', 'Guide']) {
      const legend = `## ${title}\n\n- 🌵 **Dry** — needs little.\n- 🌊 **Wet** — see [WATER.md](WATER.md).\n- 🔥 **Hot** — likes sun.`;
      expect(read(list(legend, used)), title).toEqual(due);
    }
  });

  it('make no label of a link that is nothing but the mark for links', () => {
    const legend = '## Legend\n\n- 🌵 - Dry\n- :octocat: - Link to the repository';
    const own = ' [:octocat:](https://github.com/example/x)';
    expect(read(list(legend, [...used.slice(0, 2), entry('🌵 ', 'Cedar', own)]))).toEqual([
      'Agave 🌵',
      'Birch',
      'Cedar 🌵',
    ]);
  });

  it('may declare signs that are no emoji, which else say nothing', () => {
    const legend = '## Guide to marks\n\n- ★ **Dry** — needs little.\n- ✱ **Wet** — likes water.';
    const entries = [
      entry('', 'Agave', '&#8202;★'),
      entry('', 'Birch', '&#8202;★&#8202;✱'),
      entry('', 'Cedar'),
    ];
    expect(read(list(legend, entries))).toEqual(['Agave ★', 'Birch ★ ✱', 'Cedar']);
    const bare = ['Agave', 'Birch', 'Cedar', 'Dogwood'].map((name) => entry('', name, ' ●'));
    expect(read(list('', bare))).toEqual(['Agave', 'Birch', 'Cedar', 'Dogwood']);
  });

  it('may declare several marks each', () => {
    const legend = '## Legend\n\n- 🌵 **Soil** — 🌵 dry · 🌊 wet · 🔥 hot\n- 🌱 **Age** — young';
    const text = list(legend, [...used, entry('🔥 ', 'Dogwood'), entry('🌱 ', 'Elder')]);
    expect(read(text)).toEqual([...due, 'Dogwood 🔥', 'Elder 🌱']);
  });

  it('are entries where each leads somewhere, whatever stands before the link', () => {
    const icons =
      '## Icons\n\n- 🌵 [Fir set](https://example.org/fir) - Green.\n- 🌊 [Ash set](https://example.org/ash) - Grey.';
    expect(read(list(icons, used))).toHaveLength(5);
    const guide =
      '## Guide\n\n- 🌵 [Fir book](https://example.org/fir) - Green.\n- 🌊 [Ash book](https://example.org/ash) - Grey.';
    expect(read(list(guide, used))).toHaveLength(5);
    const same =
      '## Legends\n\n- 🌵 [Fir tale](https://example.org/fir) - Old.\n- 🌵 [Ash tale](https://example.org/ash) - New.';
    expect(read(list(same, used))).toHaveLength(5);
    const unused =
      '## Legends\n\n- 🐉 [Fir tale](https://example.org/fir) - Old.\n- 🦄 [Ash tale](https://example.org/ash) - New.';
    expect(read(list(unused, used))).toHaveLength(5);
  });
});

describe('a line above a table that says what one mark means', () => {
  const table = (line: string, cell: (name: string) => string) =>
    `# Jobs\n\n## Writing\n\n${line}\n\n| | Company |\n|---|---|\n|${cell('Agave')}|Fir|\n|${cell('Birch')}|Ash|\n|[Cedar](https://example.org/Cedar)|Elm|\n`;
  const link = (name: string) => `[${name}](https://example.org/${name})`;

  it.each<[string, string, (name: string) => string]>([
    ['before the link', '⚡ _Added this week._', (name) => `⚡${link(name)}`],
    ['behind the link', ':zap: *Added this week*', (name) => `${link(name)} :zap:`],
    ['behind a bold link', '🔥: **Sought by many**', (name) => `**${link(name)}**🔥`],
  ])('makes it a label %s', (_, line, cell) => {
    const [mark] = /^(?::\w+:|[^:\s]+)/u.exec(line)!;
    expect(read(table(line, cell))).toEqual([`Agave ${mark}`, `Birch ${mark}`, 'Cedar']);
  });

  it('says nothing of other marks, nor in words that are not set off', () => {
    expect(read(table('⚡ _Added this week._', (name) => `🔥${link(name)}`)).join()).not.toMatch(/🔥|⚡/u);
    expect(read(table('⚡ Added this week.', (name) => `⚡${link(name)}`)).join()).not.toContain('⚡');
  });
});

describe('a legend on one line in other languages', () => {
  it.each<[string, string]>([
    ['Japanese', '凡例: 🌵 乾燥 · 鮮度 🌊直近 / 🔥それ以前'],
    ['Chinese', '图例：🌵 干 / 🌊 湿 / 🔥 热'],
    ['Korean', '범례: 🌵 건조 | 🌊 습기 | 🔥 더위'],
    ['Russian', 'Легенда: 🌵 сухой, 🌊 мокрый, 🔥 горячий'],
    ['Spanish', '**Leyenda:** 🌵 seco · 🌊 mojado · 🔥 caliente'],
    ['French', 'Légende : âge 🌵 sec / 🌊 mouillé / 🔥 chaud'],
  ])('is read: %s', (_, line) => {
    const text = list(line, [
      entry('', 'Agave', ' 🌵'),
      entry('', 'Birch', ' ⭐29🌊'),
      entry('🔥 ', 'Cedar'),
    ]);
    expect(read(text)).toEqual(['Agave 🌵', 'Birch 🌊', 'Cedar 🔥']);
  });

  it('has meanings without the word before the next mark', () => {
    const text = list('Key: 🌵 dry · age 🌊new / 🔥old', [
      entry('', 'Agave', ' 🌵'),
      entry('', 'Birch', ' 🌊'),
    ]);
    expect(meanings(text)).toEqual(['🌵 dry', '🌊 new', '🔥 old']);
  });
});
