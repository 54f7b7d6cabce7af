import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const names = ['Fir', 'Elm', 'Oak', 'Yew', 'Ash'];
const titles = (text: string) => parseList(`## A\n\n${text}`).entries.map(({ title }) => title);
const linked = (behind: (name: string) => string) =>
  names.map((name) => `- [**${name}** — ${behind(name)}](https://example.org/${name})\n`).join('');

describe('a bold nickname before a full title', () => {
  it('is no part of a linked title where the full title repeats it', () => {
    expect(titles(linked((name) => `${name === 'Oak' ? '' : `${name}: `}Growing Better Trees`))).toEqual(
      names.map((name) => (name === 'Oak' ? 'Growing Better Trees' : `${name}: Growing Better Trees`)),
    );
  });

  it('stays before what is said of it', () => {
    expect(titles(linked(() => 'grows better trees'))[0]).toBe('Fir — grows better trees');
  });

  const cell = (name: string, line: string) =>
    `| 2024 | **\`[${name}]\`**<br>${line}<br>[Paper](https://example.org/${name}) |\n`;
  const table = (line: string) =>
    titles(`| Date | Paper |\n| --- | --- |\n${names.map((name) => cell(name, line)).join('')}`);

  it('in brackets on a line of its own stands above the title', () => {
    expect(table('Growing Better Trees')[0]).toBe('Growing Better Trees');
    const [bullet] = titles('- **[Fir]**<br>Growing Better Trees<br>[Paper](https://example.org)\n');
    expect(bullet).toBe('Growing Better Trees');
  });

  it('is the title above a single word', () => {
    expect(table('Trees')[0]).toBe('[Fir]');
  });
});
