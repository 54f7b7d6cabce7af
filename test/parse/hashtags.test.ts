import { expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const NAMES = ['Umber', 'Ochre', 'Sienna', 'Teal', 'Beige', 'Amber'];

const read = (line: (i: number) => string) =>
  parseList(
    `## Names\n\n${NAMES.map((name, i) => `- [${name}](https://example.org/${name}) - ${line(i)}\n`).join('')}`,
  ).entries.map(({ labels, description = '' }) => [labels.map(({ id }) => id).join('+'), description]);

it('reads hashtags behind sentences as labels', () => {
  const found = read((i) => `Paints doors in C#. #doors${i % 2 ? ' #wood' : ''}`);
  expect(found.slice(0, 2)).toEqual([
    ['#doors', 'Paints doors in C#.'],
    ['#doors+#wood', 'Paints doors in C#.'],
  ]);
});

it('reads them alone on a line below', () => {
  expect(read(() => 'Paints doors.\n  #doors #wood')[0]).toEqual(['#doors+#wood', 'Paints doors.']);
});

it('reads no numbers, and no words that few entries have', () => {
  expect(read((i) => `Paints doors. #${i}`).every(([labels]) => labels === '')).toBe(true);
  expect(read((i) => (i < 2 ? 'Paints doors. #doors' : 'Paints doors.'))[0]).toEqual([
    '',
    'Paints doors. #doors',
  ]);
  expect(read((i) => `Paints doors. #${NAMES[i]}`)[0]![0]).toBe('');
});

it('leaves those that a sentence goes on with', () => {
  const said = [
    'Chat in #wood',
    'Ask at #wood',
    'Join #wood',
    'Chat on the server in #paint',
    'Plays #paint',
  ];
  expect(read((i) => said[i % 5]!).slice(0, 2)).toEqual([
    ['', said[0]],
    ['', said[1]],
  ]);
});
