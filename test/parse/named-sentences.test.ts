import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const other = '- Hazel: https://hazel.example.org\n- Larch: https://larch.example.org\n';

const first = (line: string) => {
  const text = `# Tools\n\n## Maps\n\n- ${line}\n${other}`;
  const [entry] = parseList(text).entries;
  return { ...entry!, text };
};

describe('a name in quotation marks within a sentence', () => {
  it.each([
    ['The project "Fir Kit" is a set of saws (RT).', 'Fir Kit'],
    ['Die Software „Fir Werk“ ist ein Werkzeug für Karten.', 'Fir Werk'],
    ['Le logiciel «Sapin» est un outil pour les cartes.', 'Sapin'],
    ['Проект "Ёлка Два" рисует карты рек.', 'Ёлка Два'],
    ['The “Fir Map” project draws maps of rivers!', 'Fir Map'],
    ['「青葉」は地図を描くためのツールです。', '青葉'],
  ])('is the title: %s', (sentence, name) => {
    for (const address of [
      'https://fir.example.org',
      '<https://fir.example.org>',
      '[Website](https://fir.example.org)',
    ]) {
      const { title, titleSpan, description, descriptionSpan, links, text } = first(`${sentence} ${address}`);
      expect(title).toBe(name);
      expect(text.slice(titleSpan.start, titleSpan.end)).toBe(name);
      expect(description).toBe(sentence);
      expect(text.slice(descriptionSpan!.start, descriptionSpan!.end)).toBe(sentence);
      expect(links[0]!.url).toBe('https://fir.example.org');
    }
  });

  it('begins a sentence that describes it', () => {
    const { title, description } = first('"Fir" is a set of saws. It cuts boards. https://fir.example.org');
    expect(title).toBe('Fir');
    expect(description).toBe('is a set of saws. It cuts boards.');
  });

  it.each([
    [
      'No "Zero Board" Without Saws: On Old Firs https://fir.example.org',
      'No "Zero Board" Without Saws: On Old Firs',
    ],
    ['Notes on "Fir Days" that we took. https://fir.example.org', 'Notes on "Fir Days" that we took.'],
    ['The "Fir" and the "Larch" draw maps. https://fir.example.org', 'The "Fir" and the "Larch" draw maps.'],
    ['What is "good" in maps. https://fir.example.org', 'What is "good" in maps.'],
    ['The "Fir Map" of the north https://fir.example.org', 'The "Fir Map" of the north'],
    ['[The "Fir Map" project draws maps.](https://fir.example.org)', 'The "Fir Map" project draws maps'],
  ])('is no title alone: %s', (line, title) => {
    expect(first(line).title).toBe(title);
  });

  it('leaves who wrote it alone', () => {
    const { title, description } = first('"On Firs" by Ann Lee. https://fir.example.org');
    expect(title).toBe('On Firs');
    expect(description).toBeUndefined();
  });
});
