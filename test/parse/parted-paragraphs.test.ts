import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const paper = (title: string, i: number) =>
  `**${title}: Trees on Maps**  \nAnn Lee, Bo Ray  \n[ACL 2022](https://example.org/${i}) • [Code](https://example.org/code/${i})`;
const list = (...paragraphs: string[]) => `# Woods\n\n## Papers\n\n${paragraphs.join('\n\n')}\n`;
const titles = (text: string) => parseList(text).entries.map(({ title }) => title);

describe('a paragraph in parts', () => {
  it.each(['--- Before Saws ---  ', '--- Before Saws ---', '=== 2019 and before ===  ', '—— Others ——  '])(
    'is an entry below a divider in words: %s',
    (divider) => {
      const text = list(paper('Umber', 1), `${divider}\n${paper('Ochre', 2)}`, paper('Rose', 3));
      expect(titles(text)).toEqual(['Umber', 'Ochre', 'Rose'].map((name) => `${name}: Trees on Maps`));
      const { span, fields } = parseList(text).entries[1]!;
      expect(text.slice(span.start, span.end)).toBe(paper('Ochre', 2));
      expect(fields).toMatchObject([{ name: 'Authors', value: 'Ann Lee, Bo Ray' }]);
    },
  );

  it('is an entry each where bold titles have lines of links of their own', () => {
    const text = list(`${paper('Umber', 1)}  \n${paper('Ochre', 2)}`, paper('Rose', 3));
    const { entries } = parseList(text);
    expect(entries.map(({ span }) => text.slice(span.start, span.end))).toEqual(
      ['Umber', 'Ochre', 'Rose'].map((name, i) => paper(name, i + 1)),
    );
  });

  it.each([
    ['words between signs that differ', '--- Before Saws ===  '],
    ['a dash before words', '- - Before Saws  '],
  ])('is whole below %s', (_, first) => {
    const text = list(paper('Umber', 1), `${first}\n${paper('Ochre', 2)}`, paper('Rose', 3));
    expect(titles(text)).not.toContain('Ochre: Trees on Maps');
  });

  it.each([
    ['keys in bold', '**Authors of this**  \nAnn Lee  \n**Where it is**  \n[Code](https://example.org/c)'],
    [
      'short words in bold',
      '**Paper**  \n[PDF](https://example.org/p)  \n**Data**  \n[Data](https://example.org/d)',
    ],
  ])('is one with %s', (_, lines) => {
    const text = list(paper('Umber', 1), `**Ochre: Trees on Maps**  \n${lines}`, paper('Rose', 3));
    expect(titles(text)).toHaveLength(3);
  });
});
