import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/config/schema.ts';
import { parseList } from '../../src/parse/index.ts';

const woods = ['Fir', 'Elm', 'Ash', 'Oak', 'Yew', 'Birch'];
const tools = ['saws', 'planes', 'saws', 'saws', 'planes', 'files'];

/** Entries of woods, with what is written behind their links. */
function read(write: (tool: string) => string, values: readonly string[] = tools) {
  const text = values
    .map((value, i) => `- [${woods[i]}](https://example.org/${i})${write(value)}\n`)
    .join('');
  return parseList(`## Woods\n\n${text}`).entries.map(({ title, labels, description }) => ({
    title,
    labels: labels.map(({ id }) => id),
    description,
  }));
}

const due = (description: string | undefined, more: readonly string[] = []) =>
  tools.map((tool, i) => ({ title: woods[i], labels: [tool, ...more], description }));

describe('labels under a key behind the words of an entry', () => {
  it.each([
    ['in italics', (t) => ` - Cuts maps of towns. *Tags: ${t}, wood*`],
    ['in small text', (t) => ` - Cuts maps of towns. <sub>Keywords: ${t}, wood</sub>`],
    ['behind a bold key', (t) => ` - Cuts maps of towns. **Tags:** ${t}, wood`],
    ['behind a key before its colon', (t) => ` - Cuts maps of towns. _Tags_: \`${t}\`, \`wood\``],
    ['in square brackets', (t) => ` - Cuts maps of towns. [Tags: ${t}, wood]`],
    ['in italics in brackets', (t) => ` - Cuts maps of towns. (*Tags: ${t}, wood*)`],
    ['in brackets in italics', (t) => ` - Cuts maps of towns. *(Tags: ${t}, wood)*`],
    ['as code', (t) => ` - Cuts maps of towns. \`Tags: ${t}, wood\``],
    ['behind a sentence', (t) => ` - Cuts maps of towns. Tags: ${t}, wood.`],
    ['behind a pipe', (t) => ` - Cuts maps of towns. | Tags: ${t}, wood`],
    ['behind a dash', (t) => ` - Cuts maps of towns. — Keywords: ${t}, wood`],
    ['as hashtags', (t) => ` - Cuts maps of towns. 🏷️ Tags: #${t} #wood`],
    ['on the next line', (t) => ` - Cuts maps of towns.\n  **Tags: ${t}, wood**`],
    ['before links', (t) => ` - Cuts maps of towns. *Tags: ${t}, wood* [[paper](https://example.org/p)]`],
    [
      'before pictures',
      (t) => ` - Cuts maps of towns. *Tags: ${t}, wood* ![stars](https://example.org/s.svg)`,
    ],
    ['straight behind the link', (t) => ` [Tags: ${t}, wood] - Cuts maps of towns.`],
    ['in Chinese', (t) => ` - Cuts maps of towns. *标签：${t}、wood*`],
    ['in Spanish', (t) => ` - Cuts maps of towns. *Etiquetas: ${t}, wood*`],
    ['in French', (t) => ` - Cuts maps of towns. *Mots-clés : ${t}, wood*`],
    ['in German', (t) => ` - Cuts maps of towns. *Schlagwörter: ${t}, wood*`],
    ['in Russian', (t) => ` - Cuts maps of towns. *Теги: ${t}, wood*`],
  ] satisfies [string, (tool: string) => string][])('are read %s', (_, write) => {
    const text = (id: string) => id.replace(/^#/, '');
    const entries = read(write).map((entry) => ({ ...entry, labels: entry.labels.map(text) }));
    expect(entries).toEqual(due('Cuts maps of towns.', ['wood']));
  });

  it('leave an entry without other words without a description', () => {
    expect(read((tool) => ` - *Tags: ${tool}, wood*`)).toEqual(due(undefined, ['wood']));
    expect(read((tool) => ` *Tags: ${tool}, wood*`)).toEqual(due(undefined, ['wood']));
  });

  it.each([
    ['in italics', (t) => ` - Cuts maps of towns. *Category: ${t}*`],
    ['in brackets', (t) => ` - Cuts maps of towns. (Type: ${t})`],
    ['behind a pipe', (t) => ` - Cuts maps of towns. | Platform: ${t}`],
  ] satisfies [string, (tool: string) => string][])('say a kind %s', (_, write) => {
    expect(read(write)).toEqual(due('Cuts maps of towns.'));
  });

  it('are read of several keys', () => {
    const entries = read((tool) => ` - Cuts maps of towns. *Category: ${tool}* | *License: MIT*`);
    expect(entries).toEqual(due('Cuts maps of towns.', ['MIT']));
    const inOne = read((tool) => ` - Cuts maps of towns. *Category: ${tool} · License: MIT*`);
    expect(inOne).toEqual(due('Cuts maps of towns.', ['MIT']));
  });

  it('have their places in the file', () => {
    const text = '- [Fir](https://example.org) - Cuts maps. *Tags: saws, planes*\n';
    const [entry] = parseList(text).entries;
    expect(entry!.labels.map(({ span }) => text.slice(span.start, span.end))).toEqual(['saws', 'planes']);
    const { start, end } = entry!.descriptionSpan!;
    expect(text.slice(start, end)).toBe('Cuts maps.');
  });
});

describe('words that only look like labels under a key', () => {
  it.each([
    ['a sentence', ' - Cuts maps. Tags: how they are cut out of thin plates of wood.'],
    ['a key within a sentence', ' - A saw for tags: it cuts them.'],
    ['keys of music', ' - Plays maps (keys: C, D, E)'],
    ['a colon in a sentence', ' - Cuts three things: saws, planes'],
  ])('stay a description: %s', (_, written) => {
    for (const entry of read(() => written)) {
      expect(entry.labels).toEqual([]);
      expect(entry.description).toContain(written.slice(-8));
    }
  });

  it('stay a description where values of a kind do not come again', () => {
    const values = ['saw', 'plane', 'file', 'chisel', 'axe', 'drill'];
    for (const { labels, description } of read((value) => ` - Cuts wood. *Method: ${value}*`, values)) {
      expect(labels).toEqual([]);
      expect(description).toMatch(/Method: \w+$/);
    }
  });

  it('stay a description where the config asks for another form of labels', () => {
    const config = { ...defaultConfig, labels: { ...defaultConfig.labels, syntax: 'badge' as const } };
    const [entry] = parseList('- [Fir](https://example.org) - Cuts maps. *Tags: saws*\n', { config }).entries;
    expect(entry!.labels).toEqual([]);
    expect(entry!.description).toBe('Cuts maps. Tags: saws');
  });
});

describe('keys that mean nothing to us', () => {
  const woods = ['Fir', 'Elm'];
  const tools = ['sawing, planing', 'planing', 'sawing'];
  const list = (tail: (i: number) => string, count = 9) =>
    parseList(
      `## Woods\n\n${Array.from({ length: count }, (_, i) => `- [Name ${i}](https://example.org/${i}) - Cuts boards. ${tail(i)}\n`).join('')}`,
    ).entries;
  const both = (i: number) => `Woods: ${woods[i % 2]}; Work: ${tools[i % 3]}`;

  it.each([
    ['in emphasis and brackets', (i: number) => `*(${both(i)})*`],
    ['in brackets', (i: number) => `(${both(i)})`],
    ['between pipes', (i: number) => `| Woods: ${woods[i % 2]} | Work: ${tools[i % 3]}`],
  ])('say labels where most entries end with them: %s', (_, tail) => {
    const [first] = list(tail);
    expect(first!.labels.map(({ id }) => id)).toEqual(['Fir', 'sawing', 'planing']);
    expect(first!.description).toBe('Cuts boards.');
  });

  it.each([
    ['people', (i: number) => `(Maker: ${['Ann Lee', 'Bo Ray'][i % 2]})`],
    ['another value in each', (i: number) => `(Woods: Fir${i})`],
    ['dates', (i: number) => `(Seen: 202${i % 3})`],
  ])('are left alone with %s', (_, tail) => {
    expect(list(tail).flatMap(({ labels }) => labels)).toEqual([]);
  });

  it('are left alone where few entries have them', () => {
    expect(list((i) => (i < 4 ? `(${both(i)})` : '')).flatMap(({ labels }) => labels)).toEqual([]);
  });
});
