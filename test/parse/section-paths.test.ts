import { expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

/** The sections of the entries, and their titles. */
function placesIn(text: string): string[] {
  const { entries, sections } = parseList(text);
  return entries.map(({ title, sectionIndex }) => `${sections[sectionIndex]?.path.join(' > ')}: ${title}`);
}

const umber = '- [Umber](https://example.org/umber) - A brown.\n';
const ochre = '- [Ochre](https://example.org/ochre) - A yellow.\n';

it.each([
  ['Table of Contents', '##', '###'],
  ['Contents', '#', '##'],
  ['📖 Contents', '##', '###'],
  ['目录', '##', '###'],
  ['TOC', '##', '####'],
])('headings below "%s" are no part of it', (title, rank, below) => {
  const text = `# Paints\n\n${rank} ${title}\n\n- [Earth](#earth)\n\n${below} Earth\n\n${umber}${below} Sand\n\n${ochre}`;
  expect(placesIn(text)).toEqual(['Earth: Umber', 'Sand: Ochre']);
});

it('a picture names its heading by its text', () => {
  const text = `# ![Paints](https://example.org/logo.png)\n\n## Earth\n\n${umber}`;
  expect(parseList(text).title).toBe('Paints');
});

it.each([
  ['with an id', '<h2 id="earth">Earth</h2>'],
  ['centred', '<h2 align="center">\n  Earth\n</h2>'],
  ['in capitals', '<H2>Earth</H2>'],
  ['with marks inside', '<h2><b>Ea</b>rth</h2>'],
  ['with a picture', '<h2><img src="https://example.org/e.png"> Earth</h2>'],
])('a heading of HTML %s is one', (_, heading) => {
  const text = `# Paints\n\n${heading}\n\n${umber}\n<h3>Sand</h3>\n\n${ochre}\n## Red\n\n${umber}`;
  expect(placesIn(text)).toEqual(['Earth: Umber', 'Earth > Sand: Ochre', 'Red: Umber']);
});

it('reads what stands below the contents under headings of HTML', () => {
  const text = `# Paints\n\n## About\n\n- [Helper](https://example.org/help)\n\n## Contents\n\n- [Earth](#earth)\n\n<h2 id="earth">Earth</h2>\n\n${umber}${ochre}`;
  expect(placesIn(text).slice(1)).toEqual(['Earth: Umber', 'Earth: Ochre']);
});
