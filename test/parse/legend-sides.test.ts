import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const list = (header: string, rows: readonly string[]) =>
  parseList(`# Paints

| ${header} |
${header.split('|').reduce((line) => `${line} --- |`, '|')}
${rows.map((row) => `| ${row} |`).join('\n')}

## Earths

- [Umber](https://umber.example.org) - Dark and warm. 🟤 🟡
- [Ochre](https://ochre.example.org) - Light and dry. 🟤 [🔵](https://example.org/ochre) ⭐
- [Rose](https://rose.example.org) - Pale. 🔵 ⭐
`);
const told = ({ entries }: ReturnType<typeof list>) =>
  entries.map(({ labels, description }) => [labels.map(({ id }) => id).join(' '), description]);
const READ = [
  ['🟤 🟡', 'Dark and warm.'],
  ['🟤 🔵 ⭐', 'Light and dry.'],
  ['🔵 ⭐', 'Pale.'],
];

describe('a legend with two sides', () => {
  it('declares a label on each, though the last row is not full', () => {
    const read = list('Icon | Meaning | Icon | Meaning', [
      '🟤 | In oil | 🔵 | In water',
      '🟡 | In wax | ⭐ | Asked for most',
    ]);
    expect(read.taxonomy.tags.map(({ id, title }) => [id, title])).toEqual([
      ['🟤', 'In oil'],
      ['🔵', 'In water'],
      ['🟡', 'In wax'],
      ['⭐', 'Asked for most'],
    ]);
    expect(told(read)).toEqual(READ);
  });

  it('may end on its first side', () => {
    const read = list('Icon | Meaning | Icon | Meaning', [
      '🟤 | In oil | ⭐ | Asked for most',
      '🔵 | In water | 🟡 | In wax',
      '🟢 | In chalk | |',
    ]);
    expect(read.taxonomy.tags.map(({ id }) => id)).toEqual(['🟤', '⭐', '🔵', '🟡', '🟢']);
    expect(told(read)).toEqual(READ);
  });

  it('may have three', () => {
    const read = list('Icon | Meaning | Icon | Meaning | Icon | Meaning', [
      '🟤 | In oil | 🔵 | In water | 🟡 | In wax',
      '⭐ | Asked for most | 🟢 | In chalk | ⚪ | In lime',
    ]);
    expect(read.taxonomy.tags).toHaveLength(6);
    expect(told(read)).toEqual(READ);
  });
});
