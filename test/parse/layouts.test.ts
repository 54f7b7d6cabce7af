import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const read = (text: string) =>
  parseList(text).entries.map(({ title, section, labels, description }) => [
    title,
    section.join(' > '),
    labels.map(({ id }) => id).join(' '),
    description,
  ]);

describe('best-of lists', () => {
  const project = (name: string, says: string) =>
    `<details><summary><b><a href="https://github.com/example/${name}">${name}</a></b> (🥇41 ·  ⭐ 12K) - ${says} <code><a href="https://example.org/l">MIT</a></code></summary>\n\n- [GitHub](https://github.com/example/${name}) (👨‍💻 210):\n\n\t\`\`\`\n\tgit clone\n\t\`\`\`\n- [PyPi](https://pypi.org/project/${name}):\n</details>\n`;
  const text = `# Best-of Saws\n\n## Hand saws\n\n${project('fir', 'Cuts boards.')}${project('elm', 'Cuts logs.')}<details><summary>Show 1 hidden projects...</summary>\n\n- <b><a href="https://github.com/example/oak">oak</a></b> (🥉9) - Cuts twigs. <code>MIT</code>\n</details>\n`;

  it('take the summary for the entry, and what it opens for details of it', () => {
    expect(read(text)).toEqual([
      ['fir', 'Hand saws', 'MIT', 'Cuts boards.'],
      ['elm', 'Hand saws', 'MIT', 'Cuts logs.'],
      ['oak', 'Hand saws', 'MIT', 'Cuts twigs.'],
    ]);
    expect(parseList(text).entries[0]!.links.map(({ text }) => text)).toContain('PyPi');
  });

  it('take a summary above entries for a section', () => {
    const group = (name: string) =>
      `<details><summary><a href="https://example.org/${name}">${name}</a></summary>\n\n- [${name} 1](https://example.org/${name}1) - Cuts.\n- [${name} 2](https://example.org/${name}2) - Cuts.\n\n</details>\n`;
    expect(read(`## Saws\n\n${group('Fir')}${group('Elm')}`).map(([title]) => title)).toEqual([
      'Fir 1',
      'Fir 2',
      'Elm 1',
      'Elm 2',
    ]);
  });
});

describe('HTML', () => {
  it('reads a grid of cards: each cell an entry, its small print the description', () => {
    const card = (name: string) =>
      `<td><a href="https://example.org/${name}"><img src="${name}.png" alt="${name}"><br><b>${name}</b></a><br>\n<sub>A wide desk of ${name}.</sub></td>\n`;
    const text = `## Desks\n\n<table><tr>\n${['Fir', 'Elm', 'Oak'].map(card).join('')}</tr><tr>\n${['Ash', 'Yew', 'Box'].map(card).join('')}</tr></table>\n`;
    expect(read(text).map(([title, , , says]) => [title, says])).toEqual(
      ['Fir', 'Elm', 'Oak', 'Ash', 'Yew', 'Box'].map((name) => [name, `A wide desk of ${name}.`]),
    );
  });

  it('reads lists of terms', () => {
    const term = (name: string) =>
      `<dt><a href="https://example.org/${name}">${name}</a></dt>\n<dd>A chair made of ${name}.</dd>\n`;
    const text = `## Chairs\n\n<dl>\n${['Fir', 'Elm', 'Oak', 'Ash', 'Yew'].map(term).join('')}</dl>\n`;
    expect(read(text)[1]).toEqual(['Elm', 'Chairs', '', 'A chair made of Elm.']);
  });
});

describe('titles', () => {
  it('are not the venue in bold before them', () => {
    const text =
      '1. **[ACL 2024]** A Tree of Firs. *Ann Author, Bo Writer.* [[paper]](https://example.org/f)\n2. **[arXiv 2024]** What Do Elms Know? *Cy Editor et al.* [[paper]](https://example.org/e)\n';
    expect(read(text).map(([title]) => title)).toEqual(['A Tree of Firs', 'What Do Elms Know?']);
    expect(parseList(text).entries[0]!.fields).toContainEqual(
      expect.objectContaining({ name: 'Venue', value: 'ACL 2024' }),
    );
  });

  it('are not the mark in CJK brackets before them', () => {
    expect(read('* 【开源】[靛蓝](https://example.org/i)：记录用过的颜色。\n')[0]!.slice(0, 1)).toEqual([
      '靛蓝',
    ]);
  });

  it('may have their links in bullets below', () => {
    const text =
      '## Snow\n\n- **FlakeNet: Counting Flakes**\n  - Ann Author, Bo Writer\n  - [paper](https://example.org/p) | [code](https://example.org/c)\n- SleetBench\n  - [paper](https://example.org/s)\n- Group\n  - [Hail](https://example.org/h) - Falls.\n';
    expect(read(text).map(([title]) => title)).toEqual(['FlakeNet: Counting Flakes', 'SleetBench', 'Hail']);
  });

  it('are read of records that lack their address', () => {
    const record = (link: string) => `- [Fir]${link}\n  - Ann Author, Bo Writer\n  - Keyword: saw\n`;
    const text =
      ['a', 'b', 'c', 'd'].map((id) => record(`(https://example.org/${id})`)).join('') + record('()');
    expect(read(text)).toHaveLength(5);
  });
});

it('takes headings for entries where a short list has nothing else', () => {
  const text =
    '# L\n\n## Paint\n\n### [Fir](https://example.org/f)\n\n> Paints doors.\n\n- Language: Rust\n\n### [Elm](https://example.org/e)\n\nPaints floors.\n\n### [Oak](https://example.org/o)\n\nPaints walls in a browser.\n';
  expect(read(text)).toEqual([
    ['Fir', 'Paint', '', 'Paints doors.'],
    ['Elm', 'Paint', '', 'Paints floors.'],
    ['Oak', 'Paint', '', 'Paints walls in a browser.'],
  ]);
});

it('takes paragraphs that begin with their title for entries where a section holds nothing else', () => {
  const text =
    '## Saws\n\n- [Ash](https://example.org/a) - Cuts.\n\n## Wind\n\n[Fir](https://example.org/f): measures wind.\n\n[Elm](https://example.org/e): names storms.\n\n[Oak](https://example.org/o): predicts wind.\n';
  expect(read(text).map(([title]) => title)).toEqual(['Ash', 'Fir', 'Elm', 'Oak']);
});

describe('tables', () => {
  it('have their names in the first column where no head says so', () => {
    const text =
      '| ツール名 | 説明 | 開発元 |\n|:--|:--|:--|\n| [青](https://example.org/a) | 配色を作る。 | 山田太郎 |\n| [紫](https://example.org/m) | 配色を整える。 | 鈴木花子 |\n';
    expect(read(text).map(([title]) => title)).toEqual(['青', '紫']);
  });

  it('describe in the column of sentences', () => {
    const text =
      '| Tool | What it does | Made |\n|--|--|--|\n| [Fir](https://example.org/f) | Cuts all the boards. | Ann Author et al. |\n';
    expect(read(text)[0]![3]).toBe('Cuts all the boards.');
  });
});
