import { expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const entry = '- [Fir](https://example.org/f) - Draws maps.';
const titles = (text: string) => parseList(text).entries.map(({ title }) => title);
const said = (line: string) => parseList(`# L\n\n## A\n\n${line}\n`).entries[0]!.description;

it.each([
  'Como contribuir',
  'Cómo contribuir',
  'Comment contribuer',
  'Mitwirken',
  '貢献方法',
  'Как внести вклад',
])('a section on how to contribute holds no entries, in other languages: %s', (title) => {
  expect(
    titles(`# L\n\n## A\n\n${entry}\n\n## ${title}\n\n1. [Issue](https://example.org/i) - Ok.\n`),
  ).toEqual(['Fir']);
});

it('pictures and documents of the repository are entries, pages of it are contents', () => {
  const nested = (url: string) =>
    `# L\n\n## A\n\n${entry}\n- [Elm](https://example.org/e) - Trees.\n- Mind maps\n  - [Oak](${url})\n`;
  expect(titles(nested('./files/oak.png'))).toContain('Oak');
  expect(titles(nested('files/oak.pdf'))).toContain('Oak');
  expect(titles(nested('./oak.md'))).not.toContain('Oak');
});

it('a pipe straight before words separates, but not codes', () => {
  expect(said('- [Fir](https://example.org/f) |Draws maps of the town')).toBe('Draws maps of the town');
  expect(said('- [Fir](https://example.org/f) ｜绘制城镇地图的工具')).toBe('绘制城镇地图的工具');
  expect(said('- [Fir](https://example.org/f) |52K|EN|MT')).toBeUndefined();
});

it('a picture that ends a sentence is a word of it', () => {
  expect(said('- [Fir](https://example.org/f) - Draws maps for ![mac](m.png).')).toBe('Draws maps for mac.');
  expect(said('- [Fir](https://example.org/f) - Draws maps. ![mac](m.png)')).toBe('Draws maps.');
});
