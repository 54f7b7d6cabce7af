import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const read = (...lines: string[]) => {
  const text = `## A\n\n${lines.map((line) => `- ${line}\n`).join('')}`;
  return parseList(text).entries.map(({ description, descriptionSpan }) => {
    if (descriptionSpan) expect(text.slice(descriptionSpan.start, descriptionSpan.end)).toBe(description);
    return description;
  });
};
const link = (name: string) => `[${name}](https://example.org/${name})`;

describe('a description in brackets behind a title', () => {
  it('may hold brackets of its own, and links may follow it', () => {
    expect(
      read(
        `${link('Fir')}(measures long boards (and short ones) by light)`,
        `${link('Elm')} (cuts boards for the walls) [[Code]](https://github.com/elm/elm)`,
      ),
    ).toEqual(['measures long boards (and short ones) by light', 'cuts boards for the walls']);
  });

  it('is one in a script without spaces', () => {
    expect(read(`${link('Fir')}(用光来测量长木板的一种方法)`, `${link('Elm')}（中文版）`)).toEqual([
      '用光来测量长木板的一种方法',
      undefined,
    ]);
  });

  it('may be short, or have digits, where others are described so', () => {
    const others = ['Fir', 'Elm', 'Oak'].map((name) => `${link(name)} (cuts boards for the walls)`);
    expect(read(...others, `${link('Yew')} (cuts 20 boards)`, `${link('Ash')} (Ann Lee)`).slice(3)).toEqual([
      'cuts 20 boards',
      undefined,
    ]);
    expect(read(`${link('Yew')} (cuts 20 boards)`)).toEqual([undefined]);
  });

  it('ends where its bracket closes, and is none where words follow', () => {
    expect(
      read(`${link('Fir')} (cuts boards for the walls`, `${link('Elm')} (cuts boards for us) and more`),
    ).toEqual([undefined, undefined]);
  });
});
