import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';
import { writeLabel } from '../../src/taxonomy/syntax/index.ts';

const NAMES = ['Umber', 'Ochre', 'Sienna', 'Teal', 'Beige', 'Amber', 'Rust', 'Rose', 'Indigo', 'Coral'];
const at = (name: string) => `https://example.org/${name.toLowerCase()}`;

/** A list of bullets, each made of a name, its link, and its place. */
const listOf = (line: (name: string, link: string, i: number) => string) =>
  `# Colours\n\n## Names\n\n${NAMES.map((name, i) => `- ${line(name, `[${name}](${at(name)})`, i)}\n`).join('')}`;

const read = (text: string) =>
  parseList(text).entries.map(({ title, labels, description = '' }) =>
    [title, labels.map(({ id }) => id).join('+'), description].join(' | '),
  );

const word = (i: number) => (i % 2 === 0 ? 'free' : 'paid');

describe('the same few words set off beside linked titles', () => {
  it.each<[string, (link: string, i: number) => string]>([
    ['in brackets before', (link, i) => `[${word(i)}] ${link} - Paints doors.`],
    ['in slanted brackets before', (link, i) => `*[${word(i)}]* ${link} - Paints doors.`],
    ['in bold brackets before', (link, i) => `**[${word(i)}]** ${link} - Paints doors.`],
    ['in parentheses before', (link, i) => `(${word(i)}) ${link} - Paints doors.`],
    ['in wide brackets before', (link, i) => `【${word(i)}】${link} - Paints doors.`],
    ['in code before', (link, i) => `\`${word(i)}\` ${link} - Paints doors.`],
    ['in code before bold', (link, i) => `\`${word(i)}\` **${link}** - Paints doors.`],
    ['in brackets behind', (link, i) => `${link} [${word(i)}] - Paints doors.`],
    ['in parentheses behind', (link, i) => `${link} (${word(i)}): Paints doors.`],
    ['in wide brackets behind', (link, i) => `${link} 【${word(i)}】 - Paints doors.`],
    ['behind the separator', (link, i) => `${link} - [${word(i)}] Paints doors.`],
    ['in wide brackets at the end', (link, i) => `${link} - Paints doors.【${word(i)}】`],
  ])('are labels: %s', (_, line) => {
    const found = read(listOf((_name, link, i) => line(link, i)));
    expect(found).toEqual(NAMES.map((name, i) => `${name} | ${word(i)} | Paints doors.`));
  });

  it.each<[string, (link: string, i: number) => string]>([
    ['dates', (link, i) => `[2024.0${1 + (i % 3)}] ${link} - Paints doors.`],
    ['venues, known or not', (link, i) => `[${i % 2 ? 'NeurIPS' : 'Walls'}] ${link} - Paints doors.`],
    ['what the link leads to', (link) => `[Paper] ${link} - Paints doors.`],
    ['other words each time', (link, i) => `${link} (${'abcdefghijk'[i]}${NAMES[i]}) - Paints doors.`],
    ['ticks', (link) => `[x] ${link} - Paints doors.`],
  ])('are none where they say %s', (_, line) => {
    const found = parseList(listOf((_name, link, i) => line(link, i))).entries;
    expect(found.map(({ title }) => title)).toEqual(NAMES);
    expect(found.flatMap(({ labels }) => labels)).toEqual([]);
  });

  it('leave code the title where each entry has its own', () => {
    const { entries } = parseList(
      listOf((name, link) => `\`${name.toLowerCase()}-cli\` ${link} - Paints doors.`),
    );
    expect(entries[0]!.title).toBe('umber-cli');
  });

  it('are written again as they stand', () => {
    const [entry] = parseList(listOf((_, link, i) => `【${word(i)}】${link} - Paints doors.`)).entries;
    const [like] = entry!.labels;
    const tag = { id: 'new', title: 'new', aliases: [], path: [], line: 0, syntax: 'bracket' } as const;
    expect(writeLabel(tag as never, 'bracket', like)).toBe('【new】');
  });
});

describe('labels in parentheses at the end', () => {
  it('are licences beside others, the first time too', () => {
    const licences = ['MIT', 'GPL-2.0', 'MIT', 'MIT', 'ISC', 'with colours'];
    const found = read(listOf((_, link, i) => `${link} - Paints doors. (${licences[i] ?? 'MIT'})`));
    expect(found[1]).toBe('Ochre | GPL-2.0 | Paints doors.');
    expect(found[4]).toBe('Beige | ISC | Paints doors.');
    expect(found[5]).toBe('Amber |  | Paints doors. (with colours)');
  });

  it('are one more where nearly all entries have one', () => {
    const found = read(listOf((_, link, i) => `${link} - Paints doors. (${i === 3 ? 'Gratis' : 'Kauf'})`));
    expect(found[3]).toBe('Teal | Gratis | Paints doors.');
  });

  it('are none where a word in capitals is short for those before it', () => {
    const found = read(
      listOf((_, link, i) => `${link} - ${i === 3 ? 'Speaks to a wood server (WS)' : 'Paints doors. (Lua)'}`),
    );
    expect(found[3]).toBe('Teal |  | Speaks to a wood server (WS)');
  });

  it('may be several with a licence', () => {
    const found = read(listOf((_, link, i) => `${link} - Paints doors. (MIT, ${i % 2 ? 'Go' : 'Lua'})`));
    expect(found.slice(0, 2)).toEqual(['Umber | MIT+Lua | Paints doors.', 'Ochre | MIT+Go | Paints doors.']);
  });
});
