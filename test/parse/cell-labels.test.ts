import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const labels = (header: string, cells: readonly string[]) => {
  const rows = cells.map((cell, i) => `| [Wood ${'abcdefgh'[i]}](https://example.org/${i}) | ${cell} |\n`);
  return parseList(
    `## Woods\n\n| Name | ${header} |\n|${'---|'.repeat(1 + header.split('|').length)}\n${rows.join('')}`,
  ).entries.map((entry) => entry.labels.map(({ id }) => id));
};

describe('several labels in a cell', () => {
  it.each([
    ['saw · plane', ['saw', 'plane']],
    ['saw / plane', ['saw', 'plane']],
    ['saw \\| plane', ['saw', 'plane']],
    ['saw<br>plane', ['saw', 'plane']],
    ['saw、plane', ['saw', 'plane']],
    ['saw; hand plane', ['saw', 'hand plane']],
    ['`saw` · `plane`', ['saw', 'plane']],
    ['`saw`, `plane`, +2', ['saw', 'plane']],
    ['`a / b`', ['a / b']],
    ['C++', ['C++']],
    ['R&D', ['R&D']],
    ['CI/CD', ['CI/CD']],
  ])('are read of %s', (cell, due) => {
    expect(labels('Topics', [cell, 'file', 'file'])[0]).toEqual(due);
  });

  it('have their own places', () => {
    const text = '| Name | Topics |\n|---|---|\n| [A](https://example.org/a) | saw · old plane |\n';
    const found = parseList(text).entries[0]!.labels;
    expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(['saw', 'old plane']);
  });

  it('may have a slash without space between, where their parts come again in others', () => {
    expect(
      labels('Genre', ['Saw/File', 'Saw/Plane', 'Plane/File/Axe', 'Saw/Axe', 'File/Plane', 'Saw'])[2],
    ).toEqual(['Plane', 'File', 'Axe']);
  });

  it('are one where such parts only come together', () => {
    expect(labels('구분', ['기관/회사', '개인', '기관/회사', '개인', '기관/회사', '공식'])[0]).toEqual([
      '기관/회사',
    ]);
    expect(labels('Field', ['CI/CD', 'Tests', 'CI/CD', 'Tests', 'CI/CD', 'Tests'])[0]).toEqual(['CI/CD']);
  });

  it('leave out numbers, and what says that there are more', () => {
    expect(
      labels('Language', ['C, Go, and Lisp', 'C, 23NL', 'Go, etc.', 'Go, C', 'C, Go, Lisp', 'C']),
    ).toEqual([['C', 'Go', 'Lisp'], ['C'], ['Go'], ['Go', 'C'], ['C', 'Go', 'Lisp'], ['C']]);
  });

  it('are told once where two columns say them', () => {
    expect(labels('Type | Focus', Array(6).fill('saw | saw'))[0]).toEqual(['saw']);
  });
});

describe('code behind titles', () => {
  const list = (code: (at: number) => string) =>
    parseList(
      `## Woods\n\n| Name | What |\n|---|---|\n${Array.from('abcdefghij', (name, at) => `| [Wood ${name}](https://example.org/${name}) \`${code(at)}\` | It grows. |\n`).join('')}`,
    ).entries.flatMap((entry) => entry.labels.map(({ id }) => id));

  it('is a name where each entry has another', () => {
    expect(list((at) => `@wood_${at}`)).toEqual([]);
    expect(list((at) => `wood${at}`)).toEqual([]);
  });

  it('is a label where it comes again', () => {
    expect(list((at) => (at % 2 ? 'soft' : 'hard'))).toHaveLength(10);
    expect(list((at) => (at < 4 ? 'soft' : `kind${at}`))).toHaveLength(10);
  });
});
