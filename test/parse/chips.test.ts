import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const NAMES = ['Alder', 'Birch', 'Cedar', 'Damson', 'Elder', 'Fir'];
const table = (cell: (name: string, at: number) => string, head = 'Description') =>
  `# Trees\n\n## Kinds\n\n| Name | ${head} | Since |\n|---|---|---|\n${NAMES.map(
    (name, at) => `| [${name}](https://example.org/${name}) | ${cell(name, at)} | 1990 |`,
  ).join('\n')}\n`;
const bullets = (behind: (name: string, at: number) => string) =>
  `# Trees\n\n## Kinds\n\n${NAMES.map((name, at) => `- [${name}](https://example.org/${name}) - ${behind(name, at)}`).join('\n')}\n`;
const read = (text: string) =>
  parseList(text).entries.map(({ labels, description }) => ({
    labels: labels.map(({ id }) => id).join(' '),
    description,
  }));
const second = (at: number) => (at % 2 === 0 ? 'wet' : 'dry');

describe('code at the end of descriptions', () => {
  it.each<[string, (name: string, at: number) => string]>([
    ['in small type', (_, at) => `Grows tall. <sup>\`${second(at)}\` · \`hard\`</sup>`],
    ['in small type behind no full stop', (_, at) => `Grows tall <sub>\`${second(at)}\`, \`hard\`</sub>`],
    ['in small type without signs', (_, at) => `Grows tall. <small>\`${second(at)}\` \`hard\`</small>`],
    ['behind the sentence', (_, at) => `Grows tall. \`${second(at)}\` · \`hard\``],
    ['behind the sentence with spaces', (_, at) => `Grows tall. \`${second(at)}\` \`hard\``],
    ['in brackets', (_, at) => `Grows tall. (\`${second(at)}\`, \`hard\`)`],
    ['on a line of its own', (_, at) => `Grows tall.<br>\`${second(at)}\` \`hard\``],
  ])('is labels in cells %s', (_, cell) => {
    for (const text of [table(cell), table(cell, 'What it does')])
      for (const [at, entry] of read(text).entries()) {
        expect(entry.labels).toBe(`${second(at)} hard`);
        expect(entry.description).toMatch(/^Grows tall\.?$/);
      }
  });

  it('is labels of bullets too', () => {
    for (const behind of [
      (_: string, at: number) => `Grows tall. <sup>\`${second(at)}\` · \`hard\`</sup>`,
      (_: string, at: number) => `Grows tall. \`${second(at)}\` · \`hard\``,
    ])
      for (const [at, entry] of read(bullets(behind)).entries())
        expect(entry).toEqual({ labels: `${second(at)} hard`, description: 'Grows tall.' });
  });

  it('stays text within the sentence, as an example and as what is typed', () => {
    for (const cell of [
      (name: string) => `Cut it with \`saw\` and \`${name}\``,
      (name: string) => `Is known by its code. \`${name}\``,
      () => 'Installs fast. `npm i trees`',
      () => 'Installs fast. <sup>`npm i trees --fast`</sup>',
      () => 'Lives here. `/usr/trees`',
    ])
      for (const { labels, description } of read(table(cell))) {
        expect(labels).toBe('');
        expect(description).toMatch(/\p{L}\S*$/u);
        expect(description?.split(' ').length).toBeGreaterThan(2);
      }
  });
});
