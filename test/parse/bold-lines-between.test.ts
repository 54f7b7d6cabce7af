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
