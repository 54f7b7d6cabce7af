import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const names = ['Fir', 'Elm', 'Oak', 'Ash'];
const bullets = (entry: (name: string) => string) => names.map(entry).join('\n');
const described = bullets((name) => `- [${name}](https://example.org/${name}) - Draws it.`);
const read = (text: string) =>
  parseList(`# Trees\n\n## Tools\n\n${text}\n`).entries.map(({ title }) => title);

describe('a sentence without a link among linked titles', () => {
  it.each([
    'Other "Tools for all trees" draw these as well.',
    'Many of the tools above need a map of their own!',
    'Do you know one that is missing here?',
    'Mehr davon steht in den Listen der anderen Gruppen.',
    '其他绘图工具也提供这个功能。',
  ])('is a note: %s', (note) => {
    expect(read(`${described}\n- ${note}`)).toEqual(names);
    expect(read(`- ${note}\n${described}`)).toEqual(names);
    expect(read(`${described.replaceAll(' - ', ': ')}\n- ${note}`)).toEqual(names);
  });

  it('is a note without a full stop where several sections say it', () => {
    const note = '- The tools for maps also draw these trees';
    expect(read(`${described}\n${note}\n\n## Maps\n\n${described}\n${note}`)).toEqual([...names, ...names]);
    expect(read(`${described}\n${note}`)).toHaveLength(5);
  });

  it.each([
    'Yew - Draws the trees of a map.',
    'Yew: draws the trees of a map.',
    'Yew',
    'The Tall Yew of Maple Works Inc.',
    'The Yew Is Tall and Old.',
    '[Yew]() draws the trees of a map.',
    '**Yew** draws the trees of a map.',
  ])('is an entry where it names one: %s', (bullet) => {
    expect(read(`${described}\n- ${bullet}`)).toHaveLength(5);
  });

  it('is an entry where the others are sentences, too', () => {
    const sentences = bullets(
      (name) => `- [${name}](https://example.org/${name}) is a tool that draws a map.`,
    );
    expect(read(`${sentences}\n- Yew is a tool that draws all trees.`)).toHaveLength(5);
  });
});
