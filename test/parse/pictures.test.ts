import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const signs = '[free sign]: https://example.org/free.png\n[open sign]: https://example.org/open.png\n';
const read = (lines: readonly string[]) =>
  parseList(`## Maps\n\n${lines.join('\n')}\n\n${signs}`).entries.map(({ labels }) =>
    labels.map(({ id }) => id).join(),
  );
const fir = (end: string) => `- [Fir](https://example.org/fir) - Draws maps.${end}`;
const elm = (end: string) => `- [Elm](https://example.org/elm) - Cuts tiles.${end}`;

describe('pictures by reference in a small list', () => {
  it.each([
    [
      'two words',
      [fir(' ![Free][free sign] ![Open][open sign]'), elm(' ![Free][free sign]')],
      ['Free,Open', 'Free'],
    ],
    ['one word', [fir(' ![Free][free sign]'), elm(' ![Free][free sign]')], ['Free', 'Free']],
    ['other letters', [fir('![免费][free sign]'), elm('![免费][free sign]')], ['免费', '免费']],
    ['brackets alone', [fir(' ![free sign]'), elm(' ![free sign]')], ['free sign', 'free sign']],
  ])('are labels where they come again at the end: %s', (_, lines, labels) => {
    expect(read(lines)).toEqual(labels);
  });

  it.each([
    ['come once', [fir(' ![Free][free sign]'), elm(' ![Open][open sign]')]],
    ['show other things under one word', [fir(' ![Shot][free sign]'), elm(' ![Shot][open sign]')]],
    ['stand in the middle', [fir(' ![Free][free sign] And more.'), elm(' ![Free][free sign] And more.')]],
  ])('are none where they %s', (_, lines) => {
    expect(read(lines)).toEqual(['', '']);
  });
});
