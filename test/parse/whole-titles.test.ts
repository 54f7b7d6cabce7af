import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const titles = (header: string, row: (name: string) => string) => {
  const rows = ['Fir', 'Elm', 'Oak'].map(row).join('');
  const cells = header.split('|').length - 2;
  return parseList(`## A\n\n${header}\n|${' --- |'.repeat(cells)}\n${rows}`).entries.map(
    ({ title }) => title,
  );
};
const whole = ['Fir', 'Elm', 'Oak'].map((name) => `${name}: Drawing Maps of Trees`);
const paper = (name: string) => `[Paper](https://example.org/${name})`;

describe('a column of titles', () => {
  it.each(['Title', 'Paper Title', '标题'])('is taken before one of methods: %s', (column) => {
    const row = (name: string) => `| ${name} | ${name}: Drawing Maps of Trees | ${paper(name)} |\n`;
    expect(titles(`| Method | ${column} | Links |`, row)).toEqual(whole);
    expect(titles(`| Model | ${column} | Links |`, row)).toEqual(whole);
  });

  it('is none where the names beside it lead somewhere', () => {
    const row = (name: string) =>
      `| [${name}](https://example.org/${name}) | ${name}: Drawing Maps of Trees | 2024 |\n`;
    expect(titles('| Name | Title | Year |', row)).toEqual(['Fir', 'Elm', 'Oak']);
  });

  it.each(['Dataset', 'Tool', 'Library'])('is none beside names of things: %s', (column) => {
    const row = (name: string) => `| ${name} | ${name}: Drawing Maps of Trees | ${paper(name)} |\n`;
    expect(titles(`| ${column} | Title | Links |`, row)).toEqual(['Fir', 'Elm', 'Oak']);
  });

  it('is none where it says what people do in several words', () => {
    const row = (name: string) => `| ${name} Lee | Head of ${name} Research | ${paper(name)} |\n`;
    expect(titles('| Name | Title | Links |', row)).toEqual(['Fir Lee', 'Elm Lee', 'Oak Lee']);
  });

  it('is none where it holds what people are', () => {
    const row = (name: string) => `| ${name} Lee | Editor | ${paper(name)} |\n`;
    expect(titles('| Name | Title | Links |', row)).toEqual(['Fir Lee', 'Elm Lee', 'Oak Lee']);
  });
});

describe('a description in a script without capitals', () => {
  it('may hold several names that have some', () => {
    const said = 'Umber 是一款绘制地图的开源工具，支持 Ochre 和 Sienna 等多种颜色格式';
    const [entry] = parseList(`## A\n\n- [Umber](https://example.org/u)\n  - ${said}\n`).entries;
    expect(entry!.description).toBe(said);
  });
});
