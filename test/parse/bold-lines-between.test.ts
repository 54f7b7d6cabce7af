import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const sections = (text: string) => parseList(text).entries.map(({ section }) => section.join(' > '));
const list = (...names: string[]) =>
  names.map((name) => `- [${name}](https://example.org/${name}) - Draws maps.\n`).join('');

describe('one bold line in a section', () => {
  it('names the list below where another list stands above it', () => {
    expect(sections(`## Maps\n\n${list('Fir', 'Elm')}\n**Tools for maps**\n\n${list('Oak')}`)).toEqual([
      'Maps',
      'Maps',
      'Maps > Tools for maps',
    ]);
  });

  it.each([
    ['the only list', `**Tools for maps**\n\n${list('Fir', 'Elm')}`],
    ['a list behind words', `${list('Fir')}\nMore of them.\n\n**Tools for maps**\n\n${list('Elm')}`],
    ['a list, in plain text', `${list('Fir')}\nTools for maps\n\n${list('Elm')}`],
  ])('may be anything above %s', (_, body) => {
    expect(sections(`## Maps\n\n${body}`)).toEqual(['Maps', 'Maps']);
  });
});

describe('a bold sentence between two lists', () => {
  it.each([
    'Note that these are old',
    'Note: some have moved',
    'Please add yours here',
    'These tools are no longer kept',
    'The following links were moved',
    'Important: read this first',
    '注意以下已停止维护',
  ])('names no group: %s', (line) => {
    const text = `## Maps\n\n${list('Fir', 'Elm')}\n**${line}**\n\n${list('Oak')}`;
    expect(sections(text)).toEqual(['Maps', 'Maps', 'Maps']);
  });

  it.each([
    'Note taking',
    'Notes',
    'Tips and tricks',
    'Things you should know',
    'This week',
    'Updates',
    'All tools',
  ])('is none where it names one: %s', (line) => {
    const text = `## Maps\n\n${list('Fir', 'Elm')}\n**${line}**\n\n${list('Oak')}`;
    expect(sections(text)[2]).toBe(`Maps > ${line}`);
  });
});

describe('a bold line of many words', () => {
  const long = 'Growing Trees / Growing from Old Seeds and Green Cuttings (GSC)';
  const part = (name: string, ...titles: string[]) => `**${name}**\n\n${list(...titles)}\n`;

  it('names its list beside short ones, in whatever section', () => {
    const near = `## Maps\n\n${part('Saws', 'Fir')}${part(long, 'Elm')}${part('Planes', 'Oak')}`;
    expect(sections(near)).toEqual(['Maps > Saws', `Maps > ${long}`, 'Maps > Planes']);
    const far = `## Maps\n\n${part('Saws', 'Fir')}${part('Planes', 'Oak')}\n## Soil\n\n${list('Ash')}\n${part(long, 'Elm')}`;
    expect(sections(far)).toEqual(['Maps > Saws', 'Maps > Planes', 'Soil', `Soil > ${long}`]);
  });

  it.each([
    ['no other names one', `${list('Fir')}\n${part(long, 'Elm')}`, 'Maps'],
    ['it is a sentence', `${part('Saws', 'Fir')}${part('Planes', 'Oak')}${part(`${long}.`, 'Elm')}`, 'Maps'],
    [
      'it tells readers something',
      `${part('Saws', 'Fir')}${part('Planes', 'Oak')}${part('Please add here what you have found in old books', 'Elm')}`,
      'Maps',
    ],
  ])('is left where %s', (_, body, last) => {
    expect(sections(`## Maps\n\n${body}`).at(-1)).toBe(last);
  });

  it('counts no signs', () => {
    const name = 'Saws & Planes / Old - New | More';
    expect(sections(`## Maps\n\n${list('Fir')}\n${part(name, 'Elm')}`)[1]).toBe(`Maps > ${name}`);
  });
});

describe('bold lines above titles without links', () => {
  const paper = (title: string) => `1. ${title} [[paper](https://example.org/${title.length})]\n`;
  const three = (wrap: (name: string) => string) =>
    paper(wrap('Maps of Trees and Rivers')) +
    paper(wrap('Maps of Roads')) +
    paper(wrap('Drawing by Hand and Eye'));
  it.each([
    ['in bold', (name: string) => `**"${name}"**. *Ann Roe*. ICML 2024.`],
    ['behind a short name', (name: string) => `<u>Fir</u>: **"${name}"**. *Ann Roe*.`],
    ['behind a date', (name: string) => `[2024/05] **${name}.** *Ann Roe et al.*`],
    ['in plain text', (name: string) => `${name}. Ann Roe. ICML 2024.`],
    ['in bold with a colon', (name: string) => `**Fir: ${name}**`],
  ])('%s name their groups', (_, wrap) => {
    const text = `## Maps\n\n**By hand**\n${three(wrap)}\n**By machine**\n\n${three(wrap)}`;
    expect(sections(text)).toEqual([
      ...Array(3).fill('Maps > By hand'),
      ...Array(3).fill('Maps > By machine'),
    ]);
  });

  it('names the list behind another one', () => {
    const bold = (name: string) => `**${name}**`;
    const text = `## Maps\n\n${three(bold)}\n**By machine**\n\n${three(bold)}## Roads\n\n**Old**\n\n${three(bold)}\n**New**\n\n${three(bold)}`;
    expect([...new Set(sections(text))]).toEqual(['Maps', 'Maps > By machine', 'Roads > Old', 'Roads > New']);
  });

  it.each([
    ['one bullet each', '- Says how maps are drawn by hand [[paper](https://example.org/a)]\n'],
    [
      'lines of a record',
      '- **Authors:** Ann Roe [[paper](https://example.org/a)]\n- **Venue:** ICML [[code](https://example.org/b)]\n',
    ],
    [
      'links with keys',
      '- Paper: [[paper](https://example.org/a)]\n- Code: [[code](https://example.org/b)]\n',
    ],
  ])('may be titles themselves above %s', (_, bullets) => {
    const text = `## Maps\n\n**Fir and elm**\n\n${bullets}\n**Oak and ash**\n\n${bullets}`;
    expect(sections(text).filter((path) => path !== 'Maps')).toEqual([]);
  });
});

describe('bold lines above one title each', () => {
  const paper = (title: string) => `- **${title}** [[paper](https://example.org/${title.length})]\n`;
  const group = (name: string) => `**${name}**\n${paper('Maps of Trees')}\n`;

  it('are groups where they are venues, or come again', () => {
    const text = `### 2026\n\n${group('ICML')}${group('Letters on Maps')}### 2025\n\n${group('ICML')}${group('Maps Today')}### 2024\n\n${group('Letters on Maps')}`;
    expect(sections(text)).toEqual([
      '2026 > ICML',
      '2026 > Letters on Maps',
      '2025 > ICML',
      '2025 > Maps Today',
      '2024 > Letters on Maps',
    ]);
  });

  it('may be titles where each is another', () => {
    const text = `### 2026\n\n${group('Fir')}${group('Elm')}### 2025\n\n${group('Oak')}${group('Ash')}`;
    expect(sections(text).every((section) => !section.includes('>'))).toBe(true);
  });
});
