import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config-file/load.ts';
import { firstConfig } from '../../src/init/config.ts';
import { parseList } from '../../src/parse/index.ts';
import { ABSENT, sharedLists, skips } from '../shared.ts';

const names = 'ant bee cat dog elk fox gnu hare ibis jay kite lynx'.split(' ');
const bullets = (line: (name: string, i: number) => string) =>
  `# Tools\n\n## All\n\n${names.map(line).join('')}`;
const first = (text: string) => firstConfig(parseList(text, { path: 'README.md' }));

describe('the first config', () => {
  it('writes down what the list does, with its evidence', () => {
    const { text, questions } = first(
      bullets((name) => `- [${name}](https://example.org/${name}) - Does what its name says.\n`),
    );
    expect(text.split('\n').slice(1)).toEqual([
      'files: [README.md]',
      '',
      'entries:',
      '  shape: bullet # 12 of 12 entries',
      '  link: required # 12 of 12 have one',
      '',
      'rules:',
      '  entry-order: { order: alphabetical } # 11 of 11 neighbours are in that order',
      '  entry-description: { required: always, capital: always, period: always } # 12 of 12 have one',
      '',
    ]);
    expect(questions).toEqual([]);
  });

  it('asks where the list is of two minds, three times at most', () => {
    const { text, questions } = first(
      bullets((name, i) => {
        const title = i % 4 === 0 ? name : `[${name}](https://example.org/${name})`;
        return i % 3 === 0 ? `- ${title}\n` : `- ${title} - Does what it says${i % 5 === 0 ? '' : '.'}\n`;
      }),
    );
    expect(questions.length).toBeGreaterThan(0);
    expect(questions.length).toBeLessThanOrEqual(3);
    for (const { asks, yes } of questions) expect(text).toContain(`# - ${asks} ${yes}\n`);
    expect(questions[0]).toEqual({
      asks: 'Does each entry need a link? 9 of 12 have one.',
      yes: 'entries: { link: required }',
    });
  });

  it('answers with all of a rule that is written down already', () => {
    const { text, questions } = first(
      bullets(
        (name, i) =>
          `- [${name}](https://example.org/${name}) - Does what it says${i % 5 === 0 ? '' : '.'}\n`,
      ),
    );
    expect(text).toContain('  entry-description: { required: always, capital: always } #');
    expect(questions).toEqual([
      {
        asks: 'Should descriptions end with a full stop? 9 of 12 do.',
        yes: 'rules: { entry-description: { required: always, capital: always, period: always } }',
      },
    ]);
  });

  it('is what it says it is', () => {
    const { text, config } = first(
      bullets((name) => `- [${name}](https://example.org/${name}) - Does what its name says.\n`),
    );
    expect(loadConfig(text)).toEqual({ config });
  });

  it('names columns and paths that YAML would take for something else', () => {
    const rows = names
      .map((name) => `| ${name} | ![](https://img.shields.io/badge/${name}-blue) |\n`)
      .join('');
    const list = parseList(`# A\n\n| Name: of it | yes |\n|---|---|\n${rows}`, { path: '#1 list.md' });
    const { text, config } = firstConfig(list);
    expect(text).toContain('files: ["#1 list.md"]');
    expect(loadConfig(text)).toEqual({ config });
  });
});

const lists = sharedLists().filter(({ bytes }) => bytes < 400_000);

describe.skipIf(skips(lists.length === 0, ABSENT))('the first config of real lists', () => {
  it.each(lists.map(({ name, text }) => [name, text] as const))(
    '%s',
    (name, read) => {
      const text = read();
      const list = parseList(text, { path: name });
      const { text: yaml, config, questions } = firstConfig(list);
      expect(loadConfig(yaml)).toEqual({ config });
      expect(questions.length).toBeLessThanOrEqual(3);
      // Each on one line of a terminal of 80 columns.
      for (const { asks } of questions) expect(asks.length).toBeLessThanOrEqual(76);
      // All of them: at least 46 of 49 are asked for.
      expect(parseList(text, { path: name, config }).entries.length).toBe(list.entries.length);
    },
    120_000,
  );
});
