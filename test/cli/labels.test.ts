import { describe, expect, it } from 'vitest';
import { folder, good, steward } from './fake.ts';

const labelled = `## List

${Array.from({ length: 40 }, (_, at) =>
  at % 2
    ? `- [Benchmark of ${at}](https://example.org/${at}) \`judge\``
    : `- [Filter of ${at}](https://example.org/${at}) \`filter\``,
).join('\n')}
`;

describe('labels', () => {
  it('suggests labels with reasons, how sure they are, and the first to paste', async () => {
    const cwd = folder({ 'list.md': labelled });
    const ran = await steward(['labels', 'suggest', 'list.md', '--title', 'Benchmark of birds'], { cwd });
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toMatch(/^ *\d+ % {2}"judge", as in "Benchmark of \d+" \(line \d+\)\n/);
    expect(ran.out).toMatch(/Guesses of \d+ % and more are right in \d+ % of the cases on this list/);
    expect(ran.out).toContain('To paste the first: `judge`\n');
  });

  it('finds labels that stand out', async () => {
    const cwd = folder({
      'list.md': `${labelled}- [Benchmark of birds](https://example.org/b) \`filter\`\n`,
    });
    const ran = await steward(['labels', 'audit', 'list.md'], { cwd });
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('"Benchmark of birds" carries');
  });

  it.each([
    ['no labels', good, 'None of its entries has a label.'],
    [
      'few labels',
      '| Title | Label |\n|---|---|\n| One | ![](https://img.shields.io/badge/a-red) |\n| Two | ![](https://img.shields.io/badge/b-red) |\n',
      'Not enough examples yet: 2 of its entries have labels',
    ],
    [
      'one label',
      `## A\n\n${['p', 'q', 'r', 's', 't', 'u'].map((name) => `- [${name}](https://example.org/${name}) \`a\``).join('\n')}\n`,
      'All labelled entries have the same label, "a".',
    ],
  ])('says why it cannot with %s', async (_, text, why) => {
    const cwd = folder({ 'list.md': text });
    const ran = await steward(['labels', 'suggest', 'list.md', '--title', 'x'], { cwd });
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain(why);
  });

  it('says what it needs', async () => {
    const cwd = folder({ 'list.md': labelled });
    expect(await steward(['labels'], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining('Expected "suggest" or "audit" and one list.'),
    });
    expect(await steward(['labels', 'suggest', 'list.md'], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining('Expected a title.'),
    });
  });
});
