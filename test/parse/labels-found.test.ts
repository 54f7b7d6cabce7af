import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const at = (name: string) => `https://example.org/${name}`;
const words = ['Lua', 'TS', 'Lua', 'Go', 'TS', 'Lua'];

describe('labels of a list without a legend', () => {
  it.each([
    ['a licence in brackets at the end', (_: string) => '- Plays a sound. [MIT]', 'MIT'],
    ['words in brackets that come again', (word: string) => `- Plays a sound. [${word}]`, 'Lua'],
    [
      'bold words in code behind the separator',
      (word: string) => `- **_\`[${word}]\`_** Plays a sound.`,
      'Lua',
    ],
    ['code at the end', (word: string) => `- Plays a sound. \`${word}\``, 'Lua'],
    ['a picture by reference', (word: string) => `- Plays a sound. ![${word}][${word} icon]`, 'Lua'],
    ['code in a line below', (word: string) => `- Plays a sound.\n  - \`2024\` \`${word}\``, 'Lua'],
  ])('%s', (_, behind, label) => {
    const bullets = words.map((word, i) => `- [Fir ${i}](${at(`f${i}`)}) ${behind(word)}\n`).join('');
    const icons = [...new Set(words)].map((word) => `[${word} icon]: ${at(word)}.svg\n`).join('');
    const [entry] = parseList(`## A\n\n${bullets}\n${icons}`).entries;
    expect(entry!.labels.map(({ id }) => id)).toEqual([label]);
    expect(entry!.description).toBe('Plays a sound.');
  });

  it('reads two labels of one code', () => {
    const bullets = words
      .map((word, i) => `- [Fir ${i}](${at(`f${i}`)}) - \`[${word}][Web]\` Plays a sound.\n`)
      .join('');
    expect(parseList(`## A\n\n${bullets}`).entries[0]!.labels.map(({ id }) => id)).toEqual(['Lua', 'Web']);
  });

  it.each(['Plays [a] sound.', 'Plays a sound [see there].', 'Runs `make` and `install`.'])(
    'takes words of a sentence for no labels: %s',
    (said) => {
      const bullets = words.map(
        (_, i) => `- [Fir ${i}](${at(`f${i}`)}) - ${said.replace('sound', `sound ${i}`)}\n`,
      );
      const [entry] = parseList(`## A\n\n${bullets.slice(0, 4).join('')}`).entries;
      expect(entry!.labels).toEqual([]);
    },
  );
});

describe('records', () => {
  it('reads a bold line above links with keys as one entry', () => {
    const text = ['Fir', 'Elm']
      .map((name) => `**${name}: A Tree**\n\n- Paper: ${at(name)}\n- Code: ${at(`${name}-code`)}\n`)
      .join('\n');
    const entries = parseList(`## A\n\n${text}`).entries.map(({ title, links }) => [
      title,
      ...links.map(({ role }) => role),
    ]);
    expect(entries).toEqual([
      ['Fir: A Tree', 'paper', 'code'],
      ['Elm: A Tree', 'paper', 'code'],
    ]);
  });

  it('reads fields whose names begin with emoji, a line of names, and a summary', () => {
    const record = (i: number) =>
      `- [Fir ${i}](${at(`f${i}`)})\n  - Ann Lee, Bo Ek, Cy Ox\n  - 📅 Date: August ${9 - i}, 2026\n  - 🔑 Key: [bark], [moss]\n  - 📖 TLDR: Cuts logs.\n`;
    const [entry] = parseList(`## A\n\n${[1, 2, 3].map(record).join('\n')}`).entries;
    expect(Object.fromEntries(entry!.fields.map(({ name, value }) => [name, value]))).toMatchObject({
      Authors: 'Ann Lee, Bo Ek, Cy Ox',
      Date: 'August 8, 2026',
    });
    expect(entry!.labels.map(({ id }) => id)).toEqual(['bark', 'moss']);
    expect(entry!.description).toBe('Cuts logs.');
  });
});
