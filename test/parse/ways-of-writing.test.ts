import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const read = (text: string) =>
  parseList(text).entries.map(({ title, section, description }) => [title, section.join(' > '), description]);

describe('ways of writing', () => {
  it('keeps a table of contents out of the path of sections below it', () => {
    const text =
      '# List\n\n## Contents\n\n- [Paint](#paint)\n\n### Paint\n\n- [Fir](https://example.org/f) - Dries.\n';
    expect(read(text)).toEqual([['Fir', 'Paint', 'Dries.']]);
  });

  it('reads headings in HTML, but not those in cells', () => {
    const text =
      '<h2 id="a">Saws</h2>\n\n- [Fir](https://example.org/f) - Cuts.\n\n<h3>Hand <b>saws</b></h3>\n\n- [Elm](https://example.org/e) - Cuts too.\n';
    expect(read(text)).toEqual([
      ['Fir', 'Saws', 'Cuts.'],
      ['Elm', 'Saws > Hand saws', 'Cuts too.'],
    ]);
    const cell =
      '# L\n\n<table><tr><td><h2>Cell</h2></td></tr></table>\n\n- [Fir](https://example.org/f) - Cuts.\n';
    expect(parseList(cell).sections.map(({ title }) => title)).toEqual(['L']);
  });

  it('reads descriptions behind links where the list has no separators', () => {
    const text =
      '## A\n\n- [fir](https://example.org/f) Cuts boards - and logs.\n- [elm](https://example.org/e): Planes.\n- [oak](https://example.org/o) by Ann Lee Smith\n';
    expect(read(text).map(([, , description]) => description)).toEqual([
      'Cuts boards - and logs.',
      'Planes.',
      undefined,
    ]);
  });

  it('takes a dash before a badge for no part of a description', () => {
    const text =
      '## A\n\n- [fir](https://example.org/f): Cuts C-- code – ![v](https://img.shields.io/x.svg)\n- [elm](https://example.org/e): Knows C--\n';
    expect(read(text).map(([, , description]) => description)).toEqual(['Cuts C-- code', 'Knows C--']);
  });

  it('reads an entry with an empty link, and one without, beside linked ones', () => {
    const text =
      '## A\n\n- Fir: A Tree [[paper]](https://example.org/f)\n- Elm: A Tree [[paper]]()\n- Oak: A Tree\n';
    expect(read(text).map(([title]) => title)).toEqual(['Fir: A Tree', 'Elm: A Tree', 'Oak: A Tree']);
  });

  it('reads rows of an HTML table without a header, but not a grid of links', () => {
    const row = (name: string) =>
      `<tr><td><a href="https://example.org/${name}">${name}</a></td><td>Has bark.</td></tr>\n`;
    const text = `## A\n\n<table>\n${['fir', 'elm', 'oak', 'ash', 'yew'].map(row).join('')}</table>\n`;
    expect(read(text)[1]).toEqual(['elm', 'A', 'Has bark.']);
  });

  it.each(['説明', 'Описание', '설명', 'الوصف', 'Descripción'])(
    'takes the column %s for descriptions',
    (name) => {
      const text = `## A\n\n| Name | ${name} |\n|---|---|\n| [Fir](https://example.org/f) | Measures all boards. |\n`;
      expect(read(text)).toEqual([['Fir', 'A', 'Measures all boards.']]);
    },
  );
});
