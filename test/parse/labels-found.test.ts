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

  it('takes a licence in round brackets for a label, and where people are from for none', () => {
    const lines = (bracket: (i: number) => string) =>
      ['Fir', 'Elm', 'Oak', 'Ash', 'Yew', 'Box', 'Larch']
        .map((name, i) => `- [${name}](${at(name)}) - Ann Lee (${bracket(i)})\n`)
        .join('');
    const labels = (text: string) =>
      parseList(`## A\n\n${text}`).entries.map((entry) => entry.labels.map(({ id }) => id).join());
    expect(labels(lines(() => 'CC BY-SA'))[0]).toBe('CC BY-SA');
    const places = ['MIT', 'Fir University', 'MIT', 'UC Larch', 'MIT', 'Oak State College', 'Elm Institute'];
    expect(new Set(labels(lines((i) => places[i]!)))).toEqual(new Set(['']));
  });

  it('reads a legend of code that entries write in brackets, in a table that a line runs into', () => {
    const text = `# L\n\n## How to use it\n\n| Tag | Meaning |\n|---|---|\n| \`[Free]\` | Costs nothing |\n| \`[Paid]\` | Costs money |\n**Levels**\n\n## A\n\n| # | Name | Description |\n|---|---|---|\n| 1 | [Fir](${at('f')}) | Cuts logs [Free] |\n| 2 | [Elm](${at('e')}) | Cuts boards [Paid] |\n| 3 | [Oak](${at('o')}) | Saws [Free] |\n`;
    const { entries, taxonomy } = parseList(text);
    expect(taxonomy.tags.map(({ id, syntax, title }) => [id, syntax, title])).toEqual([
      ['Free', 'bracket', 'Costs nothing'],
      ['Paid', 'bracket', 'Costs money'],
    ]);
    expect(entries.map(({ title, labels, description }) => [title, labels[0]?.id, description])).toEqual([
      ['Fir', 'Free', 'Cuts logs'],
      ['Elm', 'Paid', 'Cuts boards'],
      ['Oak', 'Free', 'Saws'],
    ]);
    for (const { description, descriptionSpan } of entries)
      expect(text.slice(descriptionSpan!.start, descriptionSpan!.end)).toBe(description);
  });

  it('keeps a legend in code where entries write code', () => {
    const text = `# L\n\n## Tags\n\n| Tag | Meaning |\n|---|---|\n| \`[Free]\` | Costs nothing |\n| \`[Paid]\` | Costs money |\n\n## A\n\n- [Fir](${at('f')}) - Cuts. \`[Free]\`\n- [Elm](${at('e')}) - Saws. \`[Paid]\`\n`;
    expect(parseList(text).entries.map(({ labels }) => [labels[0]?.id, labels[0]?.syntax])).toEqual([
      ['[Free]', 'code'],
      ['[Paid]', 'code'],
    ]);
  });

  it('reads what links lead to as labels where it stands straight behind them, without a link', () => {
    const kinds = ['slides', 'article', 'slides', 'github', 'article', 'slides'];
    const lines = (behind: string) =>
      kinds.map((kind, i) => `- [Fir ${i}](${at(`f${i}`)})${behind.replace('KIND', kind)}\n`).join('');
    const labels = (text: string) =>
      parseList(`## A\n\n${text}`).entries.map((entry) => entry.labels.map(({ id }) => id).join());
    expect(labels(lines('[KIND]'))).toEqual(kinds);
    expect(new Set(labels(lines(` [KIND] [[code](${at('c')})]`)))).toEqual(new Set(['']));
  });

  it('leaves labels behind pipes out of the description', () => {
    const text = ['Rust', 'Go', 'Rust', 'Lua', 'Go', 'Rust']
      .map((name, i) => `- [Fir ${i}](${at(`f${i}`)}) - Cuts logs. | ${name} | MIT\n`)
      .join('');
    const [entry] = parseList(`## A\n\n${text}`).entries;
    expect(entry?.labels.map(({ id }) => id)).toEqual(['Rust', 'MIT']);
    expect(entry?.description).toBe('Cuts logs.');
  });
});
