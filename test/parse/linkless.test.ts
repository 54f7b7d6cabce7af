import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const WORKS = [
  'Fir: Cutting Wood at Scale with Many Saws',
  'Elm: A Survey of Planes for Wooden Doors',
  'Efficient Sharpening of Long Saws',
  'Towards Faster Doors for Large Houses',
];
const list = (headings: readonly string[]) =>
  headings.map((heading) => `## ${heading}\n\n${WORKS.map((title) => `- ${title}\n`).join('')}\n`).join('');
const titles = (text: string) => parseList(text).entries.map(({ title }) => title);

describe('bullets without links', () => {
  const dated = list(['25', '24', '23'].map((year) => `[SawConf 20${year}](https://example.org/${year})`));
  const all = [...WORKS, ...WORKS, ...WORKS];

  it('are papers below the meetings of a year', () => {
    expect(titles(dated)).toEqual(all);
  });

  it('are papers also where very few entries have a link', () => {
    const more = '## Other\n\n- [Sharp Saws](https://example.org/saws)\n';
    expect(titles(dated + more)).toEqual([...all, 'Sharp Saws']);
  });

  it('are no entries where more have one', () => {
    const more = '## Other\n\n- [Saws](https://example.org/a)\n- [Planes](https://example.org/b)\n';
    expect(titles(dated + more)).toEqual(['Saws', 'Planes']);
  });

  it('tell of linked headings, which are the entries', () => {
    const tools = ['Fir', 'Elm', 'Oak', 'Yew'];
    const text = tools.map(
      (name) =>
        `## [${name}](https://example.org/${name})\n\n- Sharp – cuts wood\n- Small – fits a pocket\n\n`,
    );
    expect(titles(text.join(''))).toEqual(tools);
  });

  it('are features and plans below other headings', () => {
    expect(titles(list(['Features', 'Plans']))).toEqual([]);
  });
});
