import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

function read(brackets: readonly string[]) {
  const lines = brackets.map(
    (each, at) => `- [Fir ${at}](https://example.org/${at}) - Keeps trees${each}. Built for maps.`,
  );
  return parseList(`## A\n\n${lines.join('\n')}\n`).entries.map(({ labels, description }) => [
    description,
    ...labels.map(({ id }) => id),
  ]);
}

describe('licences in brackets before the first full stop', () => {
  it('are labels, and no part of the description, where most entries have one', () => {
    const all = [
      ' (MIT)',
      ' (Apache-2.0)',
      ' (MIT/Apache-2.0)',
      ' (Fir Community License)',
      ' (GPL-3.0)',
      '',
    ];
    expect(read(all)).toEqual([
      ['Keeps trees. Built for maps.', 'MIT'],
      ['Keeps trees. Built for maps.', 'Apache-2.0'],
      ['Keeps trees. Built for maps.', 'MIT', 'Apache-2.0'],
      ['Keeps trees. Built for maps.', 'Fir Community License'],
      ['Keeps trees. Built for maps.', 'GPL-3.0'],
      ['Keeps trees. Built for maps.'],
    ]);
  });

  it.each([
    [' (MIT)', '', '', '', '', ''],
    [' (by hand)', ' (old)', ' (new)', ' (dry)', ' (wet)', ' (tall)'],
  ])('are none where few have one, or other words stand there: %s', (...all) => {
    expect(read(all).map(([said, ...labels]) => [said, labels.length])).toEqual(
      all.map((each) => [`Keeps trees${each}. Built for maps.`, 0]),
    );
  });
});
