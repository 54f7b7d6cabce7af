import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const woods = ['Fir', 'Elm', 'Ash', 'Oak', 'Yew', 'Birch'];

/** A list of woods, each with its link and number. */
function list(write: (title: string, i: number) => string): string {
  return `# Trees\n\n## Woods\n\n${woods.map((wood, i) => write(`[${wood} tree growing](https://example.org/${i})`, i)).join('')}`;
}

const either = (values: readonly string[], i: number) => values[i % values.length]!;
const first = (text: string) => parseList(text).entries[0]!;
const labels = (text: string) => first(text).labels.map(({ id }) => id);
const said = 'Shows how trees grow in towns.';

describe('a line of details below a title', () => {
  it('holds labels in places that say a kind, and describes nothing', () => {
    const text = list(
      (title, i) =>
        `### ${title}\n\n2024-0${i + 1}-02 · **${either(['Research Article', 'Review / Perspective'], i)}** · *Wood Letters* ${i}(117)\n\nAnn Lee, Bo Ray, Cy Fox, Di Orr\n\n${said}\n\n`,
    );
    expect(labels(text)).toEqual(['Research Article']);
    expect(parseList(text).entries[1]!.labels.map(({ id }) => id)).toEqual(['Review / Perspective']);
    expect(first(text).description).toBe(said);
    expect(first(text).fields).toMatchObject([
      { name: 'Date', value: '2024-01-02' },
      { name: 'Authors', value: 'Ann Lee, Bo Ray, Cy Fox, Di Orr' },
    ]);
  });

  it('is read in small text, and its licences where they are short', () => {
    const text = list(
      (title, i) =>
        `- ${title} - ${said}\n  <br><sub>${woods[i]} Labs · ${either(['CSV, JSON', 'CSV', 'PDF'], i)} · ${i + 2} GB · [${either(['CC BY 4.0', 'MIT (package); what is in it has licenses of its own'], i)}](https://example.org/l) · ${either(['Direct download', 'Free account required'], i)}</sub>\n`,
    );
    expect(labels(text)).toEqual(['CSV', 'JSON', 'CC BY 4.0', 'Direct download']);
    expect(parseList(text).entries[1]!.labels.map(({ id }) => id)).toEqual(['CSV', 'Free account required']);
    expect(first(text).description).toBe(said);
  });

  it.each([
    [
      'a bold title',
      (title, i) => `- **${title}**  \n  May 2024 • ${either(['Video', 'Book'], i)} • Ann Lee\n\n  ${said}\n`,
    ],
    [
      'a heading',
      (title, i) =>
        `#### ${title}\n${either(['Video', 'Book'], i)} | ${either(['Fir', 'Elm'], i)} Labs | 2024\n\n${said}\n\n`,
    ],
    ['a bullet', (title, i) => `- ${title} - ${said}\n  - 2024 · ${either(['Video', 'Book'], i)}\n`],
    [
      'stars',
      (title, i) => `- ${title} - ${said}\n  <br>⭐ ${i + 1}00 · ${either(['Video', 'Book'], i)} · ${i} h\n`,
    ],
  ] satisfies [string, (title: string, i: number) => string][])('is read with %s', (_, write) => {
    expect(labels(list(write))).toEqual(['Video']);
    expect(first(list(write)).description).toBe(said);
  });

  it.each([
    [
      'makers and places',
      (i) =>
        `${either(['Umber', 'Ochre'], i)} · ${either(['Berlin', 'Paris'], i)} · ${either(['Fir Group', 'Elm Labs'], i)}`,
    ],
    [
      'journals and people',
      (i) =>
        `2024-02-0${i + 1} · ${either(['Wood Review Letters', 'Cell'], i)} · ${either(['Ann Lee', 'Bo Ray'], i)}`,
    ],
    ['minutes', (i) => `${either(['5', '7'], i)} min read · Ann Lee · 2024-01-0${i + 1}`],
    [
      'links',
      (i) =>
        `[Paper](https://example.org/p${i}) · [Code](https://example.org/c${i}) · [Demo](https://example.org/d)`,
    ],
    ['the same in each', () => '2024 · Book · Umber'],
  ] satisfies [string, (i: number) => string][])('holds no labels with %s', (_, line) => {
    const text = list((title, i) => `#### ${title}\n${line(i)}\n\n${said}\n\n`);
    expect(labels(text)).toEqual([]);
    expect(first(text).description).toBe(said);
  });

  it('is none where the parts are a sentence', () => {
    for (const line of [
      'Fast builds · Simple config · Secure by default',
      'Shows how trees grow in large towns · and how they are cut down for good · with maps',
    ])
      expect(first(list((title) => `#### ${title}\n${line}\n\n`)).description).toBe(line);
  });

  it('leaves a description before a date', () => {
    expect(first(list((title) => `- ${title}\n  <br>Paints large doors · 2024\n`)).description).toContain(
      'Paints large doors',
    );
  });
});
