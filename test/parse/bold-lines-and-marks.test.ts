import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const list = (...lines: string[]) => `# Trees\n\n## Saws\n\n${lines.join('\n')}\n`;
const first = (text: string) => parseList(text).entries[0]!;
const ids = (text: string) => parseList(text).entries.map(({ labels }) => labels.map(({ id }) => id));
const said = (text: string) => parseList(text).entries.map(({ title, description }) => [title, description]);

describe('bold lines above lists', () => {
  const two = (a: string, b: string) =>
    list(
      a,
      '',
      '- [Fir](https://example.org/f) - Cuts.',
      '',
      b,
      '',
      '- [Elm](https://example.org/e) - Planes.',
    );
  const paths = (text: string) => parseList(text).entries.map(({ section }) => section.join(' > '));

  it.each([
    ['**Hand saws**', '**Band saws:**', ['Saws > Hand saws', 'Saws > Band saws']],
    ['__Hand saws__', '**Band saws**:', ['Saws > Hand saws', 'Saws > Band saws']],
    // A sentence, and only one line in bold.
    ['**Saws that people hold.**', '**Band saws**', ['Saws', 'Saws']],
    ['Hand saws', '**Band saws**', ['Saws', 'Saws']],
  ])('divide a section where there are several: %s, %s', (a, b, expected) => {
    expect(paths(two(a, b))).toEqual(expected);
  });

  it('divide tables too', () => {
    const table = (name: string) =>
      `| Name | Use |\n|---|---|\n| [${name}](https://example.org/${name}) | Cuts wood. |\n`;
    expect(paths(list('**Hand**', '', table('fir'), '**Band**', '', table('elm')))).toEqual([
      'Saws > Hand',
      'Saws > Band',
    ]);
  });

  it('hold no entries below them where they tell of the list', () => {
    const text = list(
      '- [Fir](https://example.org/f) - Cuts.',
      '',
      '**License**',
      '',
      '- [CC0](https://example.org/LICENSE)',
    );
    expect(parseList(text).entries.map(({ title }) => title)).toEqual(['Fir']);
  });

  it('are titles where the bullets below say what they lead to', () => {
    const record = (name: string) =>
      `**${name}: A Tree**\n\n- [paper](https://example.org/${name}/p)\n- [code](https://example.org/${name}/c)\n`;
    expect(
      parseList(list(record('Fir'), record('Elm'))).entries.every(({ section }) => section.join() === 'Saws'),
    ).toBe(true);
  });
});

describe('emoji without a legend', () => {
  const four = ['fir', 'elm', 'oak'].map(
    (name) => `- [${name}](https://example.org/${name}) - Cuts wood. :zap:`,
  );

  it('are labels where they come again, at the end, behind the title and behind the dash', () => {
    const text = list(
      ...four,
      '- [ash](https://example.org/a) :zap: - Planes.',
      '- [yew](https://example.org/y) - :zap: Planes.',
    );
    expect(ids(text)).toEqual(Array.from({ length: 5 }, () => [':zap:']));
    expect(said(text).map(([, description]) => description)).toEqual([
      'Cuts wood.',
      'Cuts wood.',
      'Cuts wood.',
      'Planes.',
      'Planes.',
    ]);
  });

  it('are labels beside those that come again', () => {
    expect(ids(list(...four, '- [ash](https://example.org/a) - Planes. :zap: :watch:')).at(-1)).toEqual([
      ':zap:',
      ':watch:',
    ]);
  });

  it('are labels as flags, whichever they are', () => {
    const flags = ['🇫🇷', '🇵🇱', '🇯🇵'].map(
      (flag, at) => `- **[T${at}](https://example.org/${at})** ${flag}: Cuts wood.`,
    );
    expect(ids(list(...flags))).toEqual([['🇫🇷'], ['🇵🇱'], ['🇯🇵']]);
    expect(said(list(...flags))[0]).toEqual(['T0', 'Cuts wood.']);
  });

  it('are labels before titles where they tell entries apart, not where they are bullets', () => {
    const line = (sign: string, at: number) => `- ${sign} [T${at}](https://example.org/${at}) - Cuts wood.`;
    const told = [':free:', ':gem:', ':free:', ':gem:', ':free:', ':gem:'].map(line);
    expect(ids(list(...told)).flat()).toEqual([':free:', ':gem:', ':free:', ':gem:', ':free:', ':gem:']);
    expect(ids(list(...Array.from({ length: 6 }, (_, at) => line('🌲', at)))).flat()).toEqual([]);
  });

  it('are none where each stands once, or in the middle', () => {
    const text = list(
      '- [fir](https://example.org/f) - Cuts wood 🚀',
      '- [elm](https://example.org/e) - Cuts wood 🎉',
      ...['oak', 'ash', 'yew'].map((name) => `- [${name}](https://example.org/${name}) - Cuts 🌲 and bark`),
    );
    expect(ids(text).flat()).toEqual([]);
  });
});

describe('words in brackets at the end', () => {
  it('are labels where they say what a thing costs, or come again', () => {
    const text = list(
      '- [fir](https://example.org/f) - Cuts wood. (Freemium)',
      '- [elm](https://example.org/e) - Cuts wood. (cordless)',
      '- [oak](https://example.org/o) - Cuts wood. (cordless)',
      '- [ash](https://example.org/a) - Cuts wood. (cordless)',
      '- [yew](https://example.org/y) - Cuts wood (by hand)',
    );
    expect(ids(text)).toEqual([['Freemium'], ['cordless'], ['cordless'], ['cordless'], []]);
    expect(said(text)[1]).toEqual(['elm', 'Cuts wood.']);
    expect(said(text)[4]).toEqual(['yew', 'Cuts wood (by hand)']);
  });

  it('are none where they list things, say the format, or where it was published', () => {
    const text = list(
      ...['fir', 'elm', 'oak'].flatMap((name) => [
        `- [${name}](https://example.org/${name}) - Cuts many things (wood, etc.)`,
        `- [${name} 2](https://example.org/${name}/2) - Tells of trees (HTML)`,
        `- [${name} 3](https://example.org/${name}/3) - Tells of trees (ICML 2024)`,
      ]),
    );
    expect(ids(text).flat()).toEqual([]);
  });
});

describe('legends', () => {
  it('may say the words first, below a bold line', () => {
    const text = `# Trees\n\n**Legend:**\n\n- Felled :axe:\n- Costs money :heavy_dollar_sign:\n\n## Saws\n\n- [Fir](https://example.org/f) :axe: - Cuts.\n- [Elm](https://example.org/e) - :heavy_dollar_sign: Planes.\n`;
    const { taxonomy } = parseList(text);
    expect(taxonomy.tags.map(({ id, title }) => [id, title])).toEqual([
      [':axe:', 'Felled'],
      [':heavy_dollar_sign:', 'Costs money'],
    ]);
    expect(ids(text)).toEqual([[':axe:'], [':heavy_dollar_sign:']]);
    expect(said(text)[1]).toEqual(['Elm', 'Planes.']);
  });

  it('may be tables of emoji below a header that says so', () => {
    const text =
      '| Legend | |\n|--|--|\n| :scroll: | list |\n| :book: | book |\n\n### Trees\n\n- :scroll: [Fir](https://example.org/f)\n  - :book: [Fir Book](https://example.org/b)\n- [Elm](https://example.org/e)\n';
    const { taxonomy, entries } = parseList(text);
    expect(taxonomy.tags.map(({ id, title }) => [id, title])).toEqual([
      [':scroll:', 'list'],
      [':book:', 'book'],
    ]);
    expect(entries.map(({ title, labels }) => [title, labels[0]?.id])).toEqual([
      ['Fir', ':scroll:'],
      ['Fir Book', ':book:'],
      ['Elm', undefined],
    ]);
  });

  const legend = '## Legend\n\n- ⭐ Stars\n- 💤 Asleep\n\n## Saws\n\n';

  it('of emoji leave labels in code as they are', () => {
    const text = `# Trees\n\n${legend}- [Fir](https://example.org/f) 💤 - Cuts. <code>MIT</code>\n- [Elm](https://example.org/e) - Planes. <code>MIT</code>\n`;
    expect(ids(text)).toEqual([['💤', 'MIT'], ['MIT']]);
  });

  it('give no label to an emoji that counts', () => {
    const text = `# Trees\n\n${legend}- [Fir](https://example.org/f) (⭐ 35K · 💤) - Cuts.\n`;
    expect(ids(text)).toEqual([['💤']]);
  });
});

describe('headings above links', () => {
  it('are entries where all links say what they are', () => {
    const paper = (name: string) =>
      `### ${name}: A Tree\n\n**Authors**: Ann Lee, Bo Ray\n\n<details><summary>Abstract</summary>\nTells of trees.\n</details>\n\n[📄 Paper (short)](https://example.org/${name}) | [💻 Code](https://example.org/${name}/c)\n\n`;
    const text = `# Trees\n\n## 2024\n\n${paper('Fir')}${paper('Elm')}`;
    expect(
      parseList(text).entries.map(({ title, section, links }) => [title, section, links[0]?.url]),
    ).toEqual([
      ['Fir: A Tree', ['2024'], 'https://example.org/Fir'],
      ['Elm: A Tree', ['2024'], 'https://example.org/Elm'],
    ]);
  });
});

describe('rows', () => {
  it('that only name a group divide a table, in the first column too', () => {
    const rows = ['| **2025** | | |', '| 2025-01 | [Fir](https://example.org/f) | Oslo |'];
    const text = list('| Date | Event | Place |', '|---|---|---|', ...rows, '| 2024 | | |', rows[1]!);
    expect(said(text).map(([title]) => title)).toEqual(['Fir', 'Fir']);
  });
});

describe('titles', () => {
  it.each([
    ['[:page_facing_up:](fir.pdf) [On Firs](https://example.org/f)', 'On Firs'],
    ['[:page_facing_up:](fir.pdf)', 'page_facing_up'],
    ["`ICML'24` [Fir](https://example.org/f), Ann Lee.", 'Fir'],
    ['`fir` [docs](https://example.org/f)', 'fir'],
    ['~~[Fir](https://example.org/f) – closed in 2020~~', 'Fir'],
    ['~~**[Fir](https://example.org/f)**  Cuts boards.~~ Gone.', 'Fir'],
    ['~~[Fir](https://example.org/f) ![v](https://img.shields.io/x.svg) - Cuts boards.~~', 'Fir'],
    ['~~`fir` - [Fir Saw](https://example.org/f) - Cuts boards.~~', 'fir'],
    ['~~On Firs [[paper](https://example.org/f)]~~', 'On Firs'],
    ['~~**Fir** - Cuts [boards](https://example.org/f).~~', 'Fir'],
    ['(2024-07) *Fir* -- "Fir: On Trees" [[paper](https://example.org/f)]', 'Fir'],
    ['《木の話》——山田 著 [店](https://example.org/f)', '木の話'],
    ['*On Firs* by Ann Lee, 2015 ([shop](https://example.org/f))', 'On Firs'],
    ['*On Firs*, Ann Lee, Bark Press, 2015 ([shop](https://example.org/f))', 'On Firs'],
    ['*On* firs, oaks ([shop](https://example.org/f))', 'On firs, oaks'],
  ])('are read past signs: %s', (line, title) => {
    expect(first(list(`- ${line}`))?.title.replace(/^:|:$/g, '')).toBe(title);
  });

  it('stand in the first column where it says what rows are called, not in one of papers', () => {
    const row = (name: string) => `| ${name} | 2024 | [${name}: On Trees](https://example.org/${name}) |`;
    const table = (head: string) =>
      list(`| ${head} | Date | Paper/Blog |`, '|---|---|---|', row('fir'), row('elm'), row('oak'));
    expect(said(table('Language Model')).map(([title]) => title)).toEqual(['fir', 'elm', 'oak']);
    expect(said(table('Kind')).map(([title]) => title)).toEqual([
      'fir: On Trees',
      'elm: On Trees',
      'oak: On Trees',
    ]);
  });
});

describe('descriptions', () => {
  it.each([
    ['[Fir](https://example.org/f), a saw for boards.', 'a saw for boards.'],
    ['[Fir](https://example.org/f), Ann Lee', undefined],
    ['[Fir](https://example.org/f) —— Cuts boards.', 'Cuts boards.'],
    ['[Fir](https://example.org/f)　－　板を切る。', '板を切る。'],
    ['[Fir](https://example.org/f) 木の板を切る道具', '木の板を切る道具'],
    ['[Fir](https://example.org/f) 王小明', undefined],
    ['[Fir](https://example.org/f) ![v](https://img.shields.io/x.svg)：板を切る道具。', '板を切る道具。'],
    ['[Fir](https://example.org/f) ![v](https://img.shields.io/x.svg): cuts boards.', 'cuts boards.'],
    ['[Fir](https://example.org/f) Ask here.', 'Ask here.'],
    ['[Fir](https://example.org/f) Ann Lee', undefined],
    ['[Fir](https://example.org/f) 온라인 편집기', '온라인 편집기'],
    [
      '[Fir](https://example.org/f) Cuts boards for doors - ![v](https://img.shields.io/x.svg)',
      'Cuts boards for doors',
    ],
    ['[Fir](https://example.org/f)<br>:star:[code](https://example.org/c)木の板を切る道具', undefined],
    // The quotation is the title.
    ['**Fir** (oak): "On Trees and Saws" [[paper](https://example.org/f)]', undefined],
    [
      '[Fir](https://example.org/f) - Cuts boards. [🌐](https://example.org/f) [🐙](https://example.org/g)',
      'Cuts boards.',
    ],
    ['[Fir](https://example.org/f) - 板を切る。[[論文](https://example.org/p)]', '板を切る。'],
    ['~~[Fir](https://example.org/f) – closed in 2020~~', 'closed in 2020'],
    ['~~[Fir](https://example.org/f) ![v](https://img.shields.io/x.svg) - Cuts boards.~~', 'Cuts boards.'],
    ['~~**[Fir](https://example.org/f)** - Cuts boards.~~', 'Cuts boards.'],
    [
      '[Fir](https://example.org/f) (cuts boards, planes doors and drills)',
      'cuts boards, planes doors and drills',
    ],
    ['[Fir](https://example.org/f) (formerly known as elm tree)', undefined],
    ['[Fir](https://example.org/f) (in German)', undefined],
    ['[Fir](https://example.org/f) → Cuts boards.', 'Cuts boards.'],
    ['[Fir](https://example.org/f)——板を切る', '板を切る'],
    ['[Fir](https://example.org/f) (paid): Cuts boards.', 'Cuts boards.'],
    [
      '[Fir](https://example.org/f) - Cuts boards. [Shop](https://example.org/a) | [Forge](https://example.org/b)',
      'Cuts boards.',
    ],
    [
      '[Fir](https://example.org/f) - Cuts boards. [[RSS](https://example.org/a)] [[Feed](https://example.org/b)]',
      'Cuts boards.',
    ],
    [
      '[Fir](https://example.org/f) - Cuts [oak](https://example.org/a) or [ash](https://example.org/b)',
      'Cuts oak or ash',
    ],
    ['Fir - [Shop](https://example.org/a) / [Forge](https://example.org/b) - Cuts boards.', 'Cuts boards.'],
  ])('%s', (line, description) => {
    expect(first(list(`- ${line}`)).description).toBe(description);
  });
});

describe('lists without links', () => {
  const films = [
    '## Old',
    '',
    '- Fir (1968)',
    '- Elm Tree (1979)',
    '- *Oak* by Ann Lee, 1982',
    '- **Ash** – A tale.',
    '',
  ];
  const more = ['## Late', '', '- Yew (2001)', '- Box (2002) — Of bark.', '- Bay (2003)', '- Fig (2004)'];

  it('are read where nearly all bullets are titles', () => {
    const { entries } = parseList(['# Films', '', ...films, ...more].join('\n'));
    expect(entries.map(({ title, section }) => [title, section.join()]).slice(1, 6)).toEqual([
      ['Elm Tree', 'Old'],
      ['Oak', 'Old'],
      ['Ash', 'Old'],
      ['Yew', 'Late'],
      ['Box (2002)', 'Late'],
    ]);
  });

  it('are none where bullets tell of changes, where there are few, or in one section', () => {
    const changes = Array.from({ length: 10 }, (_, at) => `- Fix the saw number ${at}: it cuts again`);
    expect(
      parseList(['# Log', '', '## Old', ...changes, '', '## New', ...changes].join('\n')).entries,
    ).toEqual([]);
    expect(parseList(['# Films', '', ...films, '## Late', '', '- Yew (2001)'].join('\n')).entries).toEqual(
      [],
    );
    expect(
      parseList(['# Films', '', '## All', ...films.slice(2), ...more.slice(2)].join('\n')).entries,
    ).toEqual([]);
  });
});

describe('rows and bullets that belong to what stands above', () => {
  it('are no entries where an arrow stands for the title', () => {
    const text = list(
      '| Model | Size | Link |',
      '|---|---|---|',
      '| Fir | 7B | [hf](https://example.org/f) |',
      '| ↳ | 13B | [hf](https://example.org/g) |',
      '| Elm | 7B | [hf](https://example.org/e) |',
    );
    expect(said(text).map(([title]) => title)).toEqual(['Fir', 'Elm']);
  });

  it('are links in brackets, whatever they say', () => {
    const text = list(
      '- **Fir (ICML 2019)**',
      '  - Ann Lee, Bo Ray',
      '  - [[Paper]](https://example.org/f)',
      '  - [[Saw Reference]](https://example.org/g)',
    );
    expect(said(text).map(([title]) => title)).toEqual(['Fir (ICML 2019)']);
  });
});

describe('lines below text', () => {
  it('of equals signs make what a file begins with its title', () => {
    const title = `Trees and Saws [![Badge](https://img.shields.io/badge/a-b.svg)](https://example.org/with/a/long/address/behind/the/badge)\n===\n\n`;
    const text = `${title}## Saws\n\n- [Fir](https://example.org/f)\n\n## Axes\n\n- [Elm](https://example.org/e)\n`;
    const list = parseList(text);
    expect(list.title).toBe('Trees and Saws');
    expect(list.residue).toEqual([]);
  });
});
