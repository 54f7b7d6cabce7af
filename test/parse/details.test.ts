import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const read = (text: string) => parseList(`## A\n\n${text}\n`).entries;

describe('details beside a title', () => {
  it.each([
    'Cited by 40 papers',
    'Cited by 120',
    '⭐ 340',
    '1.2k stars',
    '★ 12',
    '17 citations',
    '2019-04-02',
  ])('takes "%s" for no description', (words) => {
    expect(read(`- [Fir](https://example.org/f) - ${words}`)[0]!.description).toBeUndefined();
    expect(read(`- [Fir](https://example.org/f) - ${words} - Reads gauges at sea.`)[0]!.description).toBe(
      'Reads gauges at sea.',
    );
  });

  it.each(['40 papers on maps', 'Stars of the north', 'Cited by nobody yet', 'Three stars in one picture'])(
    'keeps "%s"',
    (words) => {
      expect(read(`- [Fir](https://example.org/f) - ${words}`)[0]!.description).toBe(words);
    },
  );

  it('takes authors before links for no description', () => {
    const [fir, elm] = read(
      '- 2017 - Maps from Phones - Ann Lee, Bo Ray, Cy Dee [pdf](https://example.org/a.pdf)\n- 2018 - Deep Contours - Di Eno et al. [pdf](https://example.org/b.pdf) [code](https://example.org/b)',
    );
    expect(fir).toMatchObject({ title: 'Maps from Phones' });
    expect(fir!.description).toBeUndefined();
    expect(elm!.description).toBeUndefined();
    expect(elm!.fields.map(({ name, value }) => [name, value])).toContainEqual(['Authors', 'Di Eno et al.']);
  });

  it('reads a year in brackets before the authors of a reference', () => {
    const [entry] = read('- (2015) Lee & Ray, "Clocks in Lattices" [link](https://example.org/l)');
    expect(entry!.fields.map(({ name, value }) => [name, value])).toEqual([
      ['Date', '2015'],
      ['Authors', 'Lee & Ray'],
    ]);
  });

  it('reads paragraphs of titles before links in brackets', () => {
    const lines = ['Rivers and Their Names', 'Lakes that Come', 'Ice on Old Maps'].map(
      (title, at) => `${2002 + at}: ${title} [[pdf](https://example.org/${at}.pdf)]`,
    );
    expect(read(lines.join('\n\n')).map(({ title }) => title)).toEqual([
      'Rivers and Their Names',
      'Lakes that Come',
      'Ice on Old Maps',
    ]);
  });

  it('reads descriptions behind a Chinese comma, and behind a link in brackets', () => {
    const [a, b, c] = read(
      '- [水手](https://example.org/a)，学习打结的游戏。\n- 渔网（[代码](https://example.org/b)）：计算渔网的程序。\n- [绳结](https://example.org/c)，王小明',
    );
    expect([a!.description, b!.description, c!.description]).toEqual([
      '学习打结的游戏。',
      '计算渔网的程序。',
      undefined,
    ]);
  });

  it('takes words in brackets above bullets for the name of a group', () => {
    const entries = read(
      '- [Mac]\n  - [Tick](https://example.org/t) - Ticks.\n- [Free BSD]:\n  - [Tock](https://example.org/o) - Tocks.\n- [Chime]\n- [Gong](https://example.org/g) - Rings.',
    );
    expect(entries.map(({ title, section }) => [title, section.join(' > ')])).toEqual([
      ['Tick', 'A > Mac'],
      ['Tock', 'A > Free BSD'],
      ['Gong', 'A'],
    ]);
  });
});
