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

  describe('in a list of titles in bold', () => {
    const titled = (title: string) => `- **[2024.05 | SawConf]** **${title}**\n`;
    const part = (heading: string, below: string) =>
      `## ${heading}\n\n${WORKS.map(titled).join('')}\n${below}\n`;

    it('are no entries where they go on with a sentence', () => {
      const notes = '### Notes\n\nThese cut:\n\n- long boards\n- old and wet logs\n- FIR doors\n';
      const text = `# L\n\n${part('Saws', notes)}${part('Planes', '')}`;
      expect(titles(text)).toEqual([...WORKS, ...WORKS]);
    });

    it('are no entries above the first section', () => {
      const about = '- **Saws**: what cuts\n- **Planes**: what smooths\n';
      expect(titles(`# L\n\nThis list has:\n\n${about}\n${part('Saws', '')}${part('Planes', '')}`)).toEqual([
        ...WORKS,
        ...WORKS,
      ]);
    });

    it('are entries where they are written as names', () => {
      const more = '## Other\n\n- Yew Doors\n- Oak Floors\n';
      expect(titles(`# L\n\n${part('Saws', '')}${part('Planes', '')}${more}`)).toEqual([
        ...WORKS,
        ...WORKS,
        'Yew Doors',
        'Oak Floors',
      ]);
    });
  });
});
