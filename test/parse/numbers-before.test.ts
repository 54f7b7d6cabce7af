import { expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const read = (line: string) => parseList(`# Clocks\n\n## History\n\n- ${line}\n`).entries[0]!;

it.each(['1657', '1657:', 'c. 1300', '(1949)', '1990s', '1967–1972', '300 BC', '#3', '12.'])(
  'takes the link behind a bold "%s" for the title',
  (number) => {
    for (const between of [' ', ': ', ' - ', '']) {
      const entry = read(`**${number}**${between}[Pendulum](https://example.org/p) - A clock that swings.`);
      expect([entry.title, entry.description]).toEqual(['Pendulum', 'A clock that swings.']);
      expect(entry.links[0]!.role).toBe('title');
    }
  },
);

it.each([
  ['links that say what they lead to', '**1657** [Website](https://example.org/w) - A game.'],
  ['several links', '**1657** [Paper Mill](https://example.org/a), [Ink Well](https://example.org/w)'],
  ['an address', '**1657** [https://example.org](https://example.org) - A game.'],
  ['words before the link', '**1657** - A game of pendulums, [played online](https://example.org/p).'],
])('keeps a number for the title before %s', (_, line) => {
  expect(read(line).title).toBe('1657');
});
