import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/config/schema.ts';
import { check } from '../../src/lint/check.ts';
import { parseList } from '../../src/parse/index.ts';

const entry = (name: string, label: string) =>
  `- [${name}](https://${name}.example.org) ${label} - Grows in sand.`;
const list = (legend: string, one: string, two: string) =>
  `# Plants\n\n${legend}\n\n## Shrubs\n\n${[entry('Agave', one), entry('Birch', two), entry('Cedar', one)].join('\n')}\n`;
const meanings = (text: string) => parseList(text).taxonomy.tags.map(({ id, title }) => `${id} ${title}`);
const labels = (text: string) =>
  parseList(text).entries.map((each) => each.labels.map(({ id }) => id).join(' '));

describe('a legend outside of a section for it', () => {
  it.each<[string, string]>([
    ['on one line', '🌵 = dry, 🌊 = wet'],
    ['between bars', '🌵: dry | 🌊: wet'],
    ['behind its name', '**Legend:** 🌵 dry · 🌊 wet'],
    ['behind its name, in plain text', 'Key: 🌵 - dry; 🌊 - wet'],
    ['in bullets', '- 🌵 = dry\n- 🌊 = wet'],
    ['in bullets with arrows', '- 🌵 → dry\n- 🌊 → wet'],
    ['in sentences', 'Entries with 🌵 are dry. Those marked 🌊 are wet.'],
  ])('is read %s', (_, legend) => {
    const text = list(legend, '🌵', '🌊');
    expect(meanings(text)).toEqual(['🌵 dry', '🌊 wet']);
    expect(labels(text)).toEqual(['🌵', '🌊', '🌵']);
    expect(check(parseList(text), defaultConfig)).toEqual([]);
  });

  it.each([
    '`dry` (5) · `wet` (4)\n`cold` (2) · `warm` (1)',
    '- `dry` (5)\n- `wet` (4)',
    '- `dry`: 5\n- `wet`: 4',
  ])('is none where it says how often labels come: %j', (tally) => {
    const text = list(`## Keywords\n\n${tally}`, '`dry`', '`wet`');
    expect(meanings(text)).toEqual([]);
    expect(check(parseList(text), defaultConfig)).toEqual([]);
  });

  it('is read with shortcodes and colons', () => {
    const text = list('- :beginner: : easy\n- :seedling: : young', ':beginner:', ':seedling:');
    expect(meanings(text)).toEqual([':beginner: easy', ':seedling: young']);
    expect(labels(text)).toEqual([':beginner:', ':seedling:', ':beginner:']);
  });

  it('is read with words in bold brackets', () => {
    for (const legend of ['**[P]** paid  \n**[F]** free', '- **[P]** paid\n- **[F]** free']) {
      const text = list(legend, '**[P]**', '**[F]**');
      expect(meanings(text)).toEqual(['P paid', 'F free']);
      expect(labels(text)).toEqual(['P', 'F', 'P']);
    }
  });

  it.each([
    '- 🚀 = fast\n- 🔒 = safe',
    'Made with 🚀 by people who are busy.',
    '🚀 Fast, 🔒 safe',
    '**[1]** dry  \n**[2]** wet',
    'Tags: 🌵 dry, 🌊 wet',
  ])('is none where no entry has its labels or nothing says that it explains: %j', (legend) => {
    expect(meanings(list(legend, '🌵', '🌊'))).toEqual([]);
  });
});

it('features with the emoji of a legend declare nothing', () => {
  const text = list('🌵 = dry, 🌊 = wet', '🌵', '🌊');
  expect(meanings(`${text}\n## Why plants\n\n- 🚀: fast growth\n- 🌊: strong flow\n`)).toEqual([
    '🌵 dry',
    '🌊 wet',
  ]);
  expect(meanings(`${text}\n## Why plants\n\n- 🚀: fast growth\n- 🔒: safe in winter\n`)).toHaveLength(2);
});

it('a sentence on one emoji does not hide others that come again and again', () => {
  const names = ['Agave', 'Birch', 'Cedar', 'Elm', 'Fir', 'Gorse', 'Hazel', 'Ivy'];
  const lines = names.map((name, i) => entry(name, i === 0 ? '💲' : i % 2 ? '🐧' : '🍎'));
  const all = labels(`# Plants\n\nEntries with 💲 are paid.\n\n## Shrubs\n\n${lines.join('\n')}\n`);
  expect(all.slice(1)).toEqual(['🐧', '🍎', '🐧', '🍎', '🐧', '🍎', '🐧']);
});

it('a legend leaves marks of other forms alone', () => {
  const marked = (legend: string) =>
    labels(
      `# Plants\n\n${legend}\n\n## Shrubs\n\n${['Agave', 'Birch', 'Cedar', 'Elm', 'Fir', 'Gorse'].map((name, i) => entry(name, `${i % 2 ? '🌵' : '🌊'} **[P]**`)).join('\n')}\n`,
    );
  expect(marked('**[P]** paid  \n**[F]** free')[0]).toContain('🌊');
});

describe('a legend of shortcodes behind its name', () => {
  it.each(['Legend: ', '**Legend:** ', 'Legend:', 'Key: ', '凡例：'])('is read whole: %s', (name) => {
    const text = `# Trees\n\n${name}:evergreen_tree: Needles, :fallen_leaf: Leaves\n\n## Maps\n\n- [Fir](https://example.org/fir) - A tree. :evergreen_tree:\n- [Larch](https://example.org/larch) - Another. :evergreen_tree: :fallen_leaf:\n`;
    const { entries, taxonomy } = parseList(text);
    expect(taxonomy.tags.map(({ id }) => id)).toEqual([':evergreen_tree:', ':fallen_leaf:']);
    expect(entries.map(({ labels }) => labels.length)).toEqual([1, 2]);
    expect(entries.map(({ description }) => description)).toEqual(['A tree.', 'Another.']);
  });
});
