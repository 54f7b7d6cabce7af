import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/config/schema.ts';
import { check } from '../../src/lint/check.ts';
import { parseList } from '../../src/parse/index.ts';

const BREADS = `# Breads

## Wheat

- [Baguette](https://example.org/baguette) - Long.
- [Ciabatta](https://example.org/ciabatta) - Flat.
- [Brioche](https://example.org/brioche) - Rich.
- [Challah](https://example.org/challah) - Braided.

`;

const nested = (name: string, marker = '-') =>
  `${marker} ${name}\n${' '.repeat(marker.length + 1)}- [${name} Guide](https://example.org/guide-${name}) - How to bake.`;

function indexIn(text: string): { items: string[]; findings: string[] } {
  const list = parseList(text);
  return {
    items: list.labelIndex.flatMap(({ items }) => items.map(({ title }) => title)),
    findings: check(list, defaultConfig).flatMap(({ rule, message }) =>
      rule.startsWith('index-') ? [message] : [],
    ),
  };
}

describe('a bullet with bullets below it is a group, no item of an index', () => {
  const NONE = { items: [], findings: [] };
  const names = ['Baguette', 'Ciabatta', 'Brioche', 'Challah'];

  it('where all bullets have entries below them', () => {
    expect(indexIn(`${BREADS}## Guides\n\n${names.map((name) => nested(name)).join('\n')}\n`)).toEqual(NONE);
  });

  it('where groups are numbered', () => {
    const groups = names.map((name, i) => nested(name, `${i + 1}.`));
    expect(indexIn(`${BREADS}## Guides\n\n${groups.join('\n')}\n`)).toEqual(NONE);
  });

  it('where groups are in bold', () => {
    const groups = names.map((name) => nested(`**${name}**`).replaceAll('**] ', ' '));
    expect(indexIn(`${BREADS}## Guides\n\n${groups.join('\n')}\n`)).toEqual(NONE);
  });

  it('where groups hold groups', () => {
    const inner = names.map((name) => nested(name).replace(/^/gm, '  '));
    expect(indexIn(`${BREADS}## Guides\n\n- By name\n${inner.join('\n')}\n`)).toEqual(NONE);
  });

  it('where groups have other names, and a few are empty', () => {
    const groups = ['Rye', 'Spelt', 'Oat', 'Barley'].map((name) => nested(name));
    const empty = ['- Baguette', '- Ciabatta', '- Brioche'];
    expect(indexIn(`${BREADS}## Guides\n\n${[...groups, ...empty].join('\n')}\n`)).toEqual(NONE);
  });

  it('while bullets with nothing below them are one', () => {
    const text = `${BREADS}## By Shape\n\n${names.map((name) => `- ${name}`).join('\n')}\n`;
    expect(indexIn(text)).toEqual({ items: names, findings: [] });
  });
});
