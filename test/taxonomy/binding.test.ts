import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/config/schema.ts';
import { check } from '../../src/lint/check.ts';
import { parseList } from '../../src/parse/index.ts';

const badge = (id: string) => `![](https://img.shields.io/badge/${id}-9ecae1)`;

/** Labels that are reported, as `line label`. */
function unknownIn(text: string, config = defaultConfig): string[] {
  const list = parseList(text, { config });
  return check(list, config)
    .filter(({ rule }) => rule === 'label-known')
    .map(({ line, message }) => `${line} ${/"(.*?)"/.exec(message)?.[1]}`);
}

const EMOJI = `# Boats

## Legend

- ⛵ sails
- 🚤 has an engine
- 🛶 paddles
`;

const BADGES = `# Boats

## Tags

| Meaning | Tag |
|---|---|
| Has sails | ${badge('Sail')} |
| Has an engine | ${badge('Engine')} |

## Fleet
`;

describe('a legend binds', () => {
  it('no words of a column beside a column of its badges', () => {
    const rows = ['Wood', 'Steel', 'Oak', 'Plastic'].map(
      (word, i) => `| [Boat ${i}](https://example.org/b${i}) | ${badge('Sail')} | ${word} |`,
    );
    expect(unknownIn(`${BADGES}\n| Name | Tags | Category |\n|---|---|---|\n${rows.join('\n')}\n`)).toEqual(
      [],
    );
  });

  it('a word in the column that holds its badges', () => {
    const rows = [badge('Sail'), badge('Engine'), badge('Sail'), 'Rowing', badge('Sail')].map(
      (label, i) => `| [Boat ${i}](https://example.org/b${i}) | ${label} |`,
    );
    expect(unknownIn(`${BADGES}\n| Name | Tags |\n|---|---|\n${rows.join('\n')}\n`)).toEqual(['17 Rowing']);
  });

  it('no words of a column by emoji', () => {
    const rows = ['Wood', 'Steel', 'Wood ⛵', '🛶 Oak'].map(
      (word, i) => `| [Boat ${i}](https://example.org/b${i}) 🚤 | ${word} |`,
    );
    expect(unknownIn(`${EMOJI}\n## Fleet\n\n| Name | Type |\n|---|---|\n${rows.join('\n')}\n`)).toEqual([]);
  });

  it('no keywords of a field by emoji', () => {
    const bullets = ['wood, long', 'steel', 'oak'].map(
      (words, i) => `- [Boat ${i}](https://example.org/b${i}) ⛵\n  - Keywords: ${words}`,
    );
    expect(unknownIn(`${EMOJI}\n## Fleet\n\n${bullets.join('\n')}\n`)).toEqual([]);
  });

  it('badges, not code', () => {
    const bullets = ['wood', 'steel', 'oak'].map(
      (word, i) => `- [Boat ${i}](https://example.org/b${i}) - Floats. ${badge('Sail')} \`${word}\``,
    );
    expect(unknownIn(`${BADGES}\n${bullets.join('\n')}\n`)).toEqual([]);
  });

  it('nothing where most uses are not declared', () => {
    const bullets = ['Sail', 'Wood', 'Steel', 'Oak', 'Engine'].map(
      (id, i) => `- [Boat ${i}](https://example.org/b${i}) - Floats. ${badge(id)}`,
    );
    expect(unknownIn(`${BADGES}\n${bullets.join('\n')}\n`)).toEqual([]);
  });

  it('its own form where most uses are declared', () => {
    const bullets = ['Sail', 'Engine', 'Sail', 'Oak', 'Engine'].map(
      (id, i) => `- [Boat ${i}](https://example.org/b${i}) - Floats. ${badge(id)}`,
    );
    expect(unknownIn(`${BADGES}\n${bullets.join('\n')}\n`)).toEqual(['15 Oak']);
  });

  it('everything where the config says so', () => {
    const config = { ...defaultConfig, taxonomy: { ...defaultConfig.taxonomy, closed: true } };
    const rows = ['Sail', 'Wood', 'Steel'].map(
      (word, i) => `| [Boat ${i}](https://example.org/b${i}) | ${word} |`,
    );
    const text = `${BADGES}\n| Name | Category |\n|---|---|\n${rows.join('\n')}\n`;
    expect(unknownIn(text, config)).toEqual(['15 Wood', '16 Steel']);
    expect(unknownIn(text)).toEqual([]);
  });
});
