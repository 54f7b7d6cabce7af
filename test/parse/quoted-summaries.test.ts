import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const said = 'We cut wood into maps of towns. It shows that saws are enough.';
const lines = (name: string) => `- Paper: https://example.org/${name}\n- Code: https://example.org/${name}/c`;
const woods = ['Fir', 'Elm', 'Oak'];

function read(write: (name: string) => string) {
  const text = `# List\n\n## Papers\n\n${woods.map(write).join('')}`;
  return parseList(text).entries.map(({ title, description, descriptionSpan }) => ({
    title,
    description,
    isThere:
      descriptionSpan !== undefined &&
      text.slice(descriptionSpan.start, descriptionSpan.end).includes('We cut'),
  }));
}

const due = woods.map((name) => ({ title: `${name}: A Study of Wood`, description: said, isThere: true }));
const bold = (name: string) => `**${name}: A Study of Wood**\n\n`;
const heading = (name: string) => `### ${name}: A Study of Wood\n\n`;
const plain = (name: string) => `[1] ${name}: A Study of Wood\n\n`;

describe('a summary below its key', () => {
  it.each([
    ['in a quote', (name) => `${bold(name)}${lines(name)}\n- Abstract:\n\n> ${said}\n\n`],
    ['in a quote in italics', (name) => `${bold(name)}${lines(name)}\n- **Abstract**:\n\n> *${said}*\n\n`],
    [
      'in a quote within the bullet',
      (name) => `${bold(name)}${lines(name)}\n- Abstract:\n\n  > ${said}\n\n- Figure:\n\n![x](x.png)\n\n`,
    ],
    ['in a paragraph', (name) => `${bold(name)}${lines(name)}\n- TL;DR:\n\n${said}\n\n`],
    ['in Chinese', (name) => `${plain(name)}${lines(name)}\n- 分类：锯子\n- 摘要：\n\n> ${said}\n\n`],
    ['in Japanese', (name) => `${plain(name)}${lines(name)}\n- 要旨：\n\n> ${said}\n\n`],
    ['below a heading', (name) => `${heading(name)}${lines(name)}\n- 摘要：\n\n> ${said}\n\n`],
    [
      'folded away',
      (name) =>
        `${bold(name)}${lines(name)}\n\n<details><summary>Abstract</summary>\n\n${said}\n\n</details>\n\n`,
    ],
    [
      'folded away in bold',
      (name) =>
        `${bold(name)}${lines(name)}\n\n<details>\n<summary><b>Abstract</b></summary>\n\n${said}\n\n</details>\n\n`,
    ],
    [
      'folded away below a heading',
      (name) =>
        `${heading(name)}${lines(name)}\n\n<details><summary>Abstract</summary>\n\n${said}\n\n</details>\n\n`,
    ],
  ] satisfies [string, (name: string) => string][])('describes a record: %s', (_, write) => {
    expect(read(write)).toEqual(due);
  });

  it('is whole in several quotes', () => {
    const [entry] = read(
      (name) => `${bold(name)}${lines(name)}\n- Abstract:\n\n> We cut wood.\n>\n> It is enough.\n\n`,
    );
    expect(entry!.description).toBe('We cut wood. It is enough.');
  });

  it.each([
    ['a key with another name', (name) => `${bold(name)}${lines(name)}\n- BibTeX:\n\n> ${said}\n\n`],
    [
      'a fold of another name',
      (name) =>
        `${bold(name)}${lines(name)}\n\n<details><summary>BibTeX</summary>\n\n${said}\n\n</details>\n\n`,
    ],
    ['a title of the next record', (name) => `${bold(name)}${lines(name)}\n- Abstract:\n\n`],
  ] satisfies [string, (name: string) => string][])('is not: %s', (_, write) => {
    expect(read(write).map(({ title, description }) => [title, description])).toEqual(
      due.map(({ title }) => [title, undefined]),
    );
  });
});

describe('a remark behind the address of a record', () => {
  it.each(['soon', 'coming soon', 'not yet available'])('leaves it one: %s', (remark) => {
    const entries = read(
      (name) =>
        `${plain(name)}- Paper: https://example.org/${name}\n- Code: https://example.org/${name}/c, ${remark}\n\n`,
    );
    expect(entries.map(({ title }) => title)).toEqual(due.map(({ title }) => title));
  });
});
