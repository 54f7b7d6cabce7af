import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const NAMES = ['Umber', 'Ochre', 'Rose', 'Teal', 'Lime', 'Plum', 'Navy', 'Jade', 'Coral', 'Beige'];

/** A list of books, each with something behind its title. */
const books = (behind: (name: string, at: number) => string) =>
  `# Books\n\n## Paints\n\n${NAMES.map((name, at) => `- [${name}](https://example.org/${name})${behind(name, at)}`).join('\n')}\n`;

const read = (text: string) =>
  parseList(text).entries.map(({ labels, description, fields }) => ({
    labels: labels.map(({ id }) => id),
    said: description ?? fields.map(({ value }) => value).join('; '),
  }));

describe('formats in brackets at the end of entries', () => {
  const formats = (at: number) => ['PDF', 'HTML', 'HTML, PDF'][at % 3]!;

  it.each<[string, (format: string) => string, string[], string]>([
    ['behind authors', (format) => ` - Ann Lee, Bo Ray (${format})`, [], 'Ann Lee, Bo Ray'],
    ['behind one author', (format) => ` - Ann Lee (${format})`, [], 'Ann Lee'],
    ['behind a sentence', (format) => ` - Mixes paints for walls (${format})`, [], 'Mixes paints for walls'],
    ['behind a title', (format) => ` (${format})`, [], ''],
    ['before a licence', (format) => ` - Ann Lee (${format}) (CC BY-SA)`, ['CC BY-SA'], 'Ann Lee'],
    [
      'before a state',
      (format) => ` - Ann Lee, Bo Ray (${format}) *( :card_file_box: archived)*`,
      [':card_file_box: archived'],
      'Ann Lee, Bo Ray',
    ],
    ['before other words', (format) => ` - Ann Lee (${format}) (sign *in*, or ask)`, [], 'Ann Lee'],
    ['in wide brackets', (format) => ` - Mixes paints for walls（${format}）`, [], 'Mixes paints for walls'],
  ])('are labels, each by itself, %s', (_, behind, others, said) => {
    expect(read(books((_name, at) => behind(formats(at))))).toEqual(
      NAMES.map((_name, at) => ({ labels: [...formats(at).split(', '), ...others], said })),
    );
  });

  it('are labels the first time too, with words beside them, where others have some', () => {
    const found = read(books((_, at) => ` - Ann Lee (${at === 4 ? 'HTML, DocBook, Scroll, PDF' : 'PDF'})`));
    expect(found[4]).toEqual({ labels: ['HTML', 'DocBook', 'Scroll', 'PDF'], said: 'Ann Lee' });
  });

  it.each<[string, (name: string, at: number) => string]>([
    ['few entries have', (_, at) => (at < 4 ? ' - Mixes paints (PDF)' : ' - Mixes paints')],
    [
      'others link',
      (name, at) => ` - Mixes paints ${at < 8 ? '(PDF)' : ''} ([PDF](https://example.org/${name}.pdf))`,
    ],
    ['are links', (name) => ` - Mixes paints ([PDF](https://example.org/${name}.pdf))`],
    ['stand in a sentence', () => ' - Prints paints (PDF) and sells them'],
    ['stand beside years', () => ' - Mixes paints (PDF, 2012)'],
    ['stand in a longer remark', () => ' - Mixes paints (PDF - older versions)'],
  ])('are none that %s', (_, behind) => {
    expect(read(books(behind)).flatMap(({ labels }) => labels)).toEqual([]);
  });
});

describe('a state at the end of a description', () => {
  it.each([
    ' ( :card_file_box: archived)',
    ' *( :card_file_box: archived)*',
    ' ( :card_file_box: *archived at example.org*)',
    ' (:construction: in process)',
    ' (🚧 draft)',
  ])('is none of it, also where no other entry has one: %s', (state) => {
    const text = books((_, at) => ` - Mixes paints for walls${at === 2 ? state : ''}`);
    const { description, descriptionSpan } = parseList(text).entries[2]!;
    expect(description).toBe('Mixes paints for walls');
    expect(text.slice(descriptionSpan!.start, descriptionSpan!.end)).toBe('Mixes paints for walls');
  });

  it.each([' (🎉 Ann Lee)', ' (:tada:)', ' (with oil)', ' (📅 2024)'])('is no other bracket: %s', (words) => {
    const found = read(books((_, at) => ` - Mixes paints for walls${at === 2 ? words : ''}`));
    expect(found[2]!.said).toBe(`Mixes paints for walls${words}`);
  });
});
