import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const described = (text: string) =>
  parseList(text).entries.map(({ title, labels, description }) => [
    title,
    labels.map(({ id }) => id).join(' '),
    description,
  ]);

describe('codes between pipes', () => {
  const names = ['ann/fir', 'bo/elm', 'cy/oak', 'di/ash', 'ed/yew'];

  it('are labels behind a title, not part of it', () => {
    const text = names.map(
      (name) => `## [(${name})|52K|EN|MT](https://example.org/${name})\n\n- Size: 1\n\n`,
    );
    expect(described(text.join(''))).toEqual(names.map((name) => [name, 'EN MT', undefined]));
  });

  it('are labels between a bold title and its links', () => {
    const text = names.map(
      (name) => `- **${name}  2023-9 | All | Multi | [Paper](https://example.org/${name})**\n  - Size: 1\n`,
    );
    expect(described(text.join(''))).toEqual(names.map((name) => [name, 'All Multi', undefined]));
  });

  it.each(['2007-X', '2007-xx', '2007-?'])('stand behind a date with an unknown month: %s', (date) => {
    const text = names.map(
      (name) => `- **${name}  ${date} | All | Multi | [Paper](https://example.org/${name})**\n  - Size: 1\n`,
    );
    expect(described(text.join(''))).toEqual(names.map((name) => [name, 'All Multi', undefined]));
  });

  it('are no codes where they say sizes', () => {
    expect(described('- [Fir-7B|14B|32B](https://example.org/f)\n')[0]![0]).toBe('Fir-7B|14B|32B');
  });
});

describe('a link that shows its address', () => {
  it.each(['Umber：', 'Umber: ', 'Umber Maps: '])('is named by the words before it: %s', (lead) => {
    const { entries } = parseList(
      `- [Fir](https://example.org/f) - Cuts boards.\n- ${lead}[https://example.org/u](https://example.org/u)\n- [Elm](https://example.org/e) - Saws.\n`,
      { path: 'README.md' },
    );
    expect(entries[1]).toMatchObject({
      title: lead.replace(/[:：]\s*$/, ''),
      links: [{ url: 'https://example.org/u' }],
    });
    expect(entries[1]!.description).toBeUndefined();
  });

  it('stays the title where nothing stands before it, or a key', () => {
    expect(described('- [https://example.org/u](https://example.org/u) - Cuts.\n')[0]![0]).toBe(
      'https://example.org/u',
    );
    expect(described('- Paper: [Fir](https://example.org/f) - Cuts.\n')[0]![0]).toBe('Fir');
  });
});

describe('sections that invite readers', () => {
  it.each(['Join the community', 'Join us on Discord', 'Follow us', 'Get in touch', 'Stay connected'])(
    'hold no entries: %s',
    (title) => {
      const text = `## Tools\n\n- [Fir](https://example.org/f) - Cuts.\n- [Elm](https://example.org/e) - Saws.\n\n## ${title}\n\n- [Hit us up](https://chat.example.org)\n- [The feed](https://feed.example.org)\n`;
      expect(described(text).map(([name]) => name)).toEqual(['Fir', 'Elm']);
    },
  );

  it('are topics where they name things', () => {
    const text =
      '## Communities\n\n- [Fir](https://example.org/f)\n\n## Joining tables\n\n- [Elm](https://example.org/e)\n';
    expect(described(text).map(([name]) => name)).toEqual(['Fir', 'Elm']);
  });
});

describe('fields below headings', () => {
  it('have a key also where no space follows its colon', () => {
    const text = [
      'Summary: Counts all the maps.',
      'Summary:Counts all the trees.',
      'summary:"Counts" the stones.',
    ]
      .map((said, i) => `## [Fir ${i}](https://example.org/${i})\n\n- ${said}\n- License: MIT\n\n`)
      .join('');
    expect(described(text).map(([, , description]) => description)).toEqual([
      'Counts all the maps.',
      'Counts all the trees.',
      '"Counts" the stones.',
    ]);
  });

  it('have none where an address or a time follows a word', () => {
    const text = [1, 2, 3].map(
      (i) =>
        `## [Fir ${i}](https://example.org/${i})\n\n- Code://example.org/c\n- Maps:trees and stones\n- License: MIT\n\n`,
    );
    const { entries } = parseList(text.join(''), { path: 'README.md' });
    expect(entries[0]!.fields.map(({ name }) => name)).toEqual(['', '', 'License']);
  });
});

describe('descriptions below titles', () => {
  it('may name people or hold a colon where the others are sentences', () => {
    const lines = [
      'Cuts all the boards.',
      'Planes boards of oak.',
      'Saws, files, and sands.',
      'Counts the rings.',
    ];
    const more = ['Rings too, and bark.', 'Ann Writer, Bo Poet, speaker', 'Fir kit: extra saws'];
    const text = [...lines, ...more].map(
      (line, i) => `**[Fir ${i}](https://example.org/${i})**<br>${line}\n`,
    );
    expect(described(text.join('\n')).map(([, , description]) => description)).toEqual([...lines, ...more]);
  });

  it('stand below a picture that is the title', () => {
    const text = [1, 2, 3, 4, 5].map(
      (i) => `[![Fir ${i}](fir.svg)](https://example.org/${i})  \n_Cuts board ${i} in two._\n`,
    );
    expect(described(text.join('\n'))[0]).toEqual(['Fir 1', '', 'Cuts board 1 in two.']);
  });

  it('stand in the only bullet below an entry', () => {
    const text =
      '- [Fir](https://example.org/f)\n  - It cuts boards in two halves.\n- [Elm](https://example.org/e)\n  - Boards of oak\n  - Boards of ash and elm\n';
    expect(described(text).map(([, , description]) => description)).toEqual([
      'It cuts boards in two halves.',
      undefined,
    ]);
  });
});

describe('sections', () => {
  it('have names without ways back to the top and counts', () => {
    const text =
      '# L\n\n## Saws [[top]](#l)\n\n- [Fir](https://example.org/f)\n\n## Axes [[top](#l)]\n\n- [Oak](https://example.org/o)\n\n<details><summary><b>Files</b> <kbd>2 tools</kbd></summary>\n\n- [Elm](https://example.org/e)\n\n</details>\n';
    expect(parseList(text).sections.map(({ title }) => title)).toEqual(['L', 'Saws', 'Axes', 'Files']);
  });

  it('are named by pictures in HTML headings', () => {
    const text = `<h2 id="s">\n<picture><img src="s.svg" alt="Saws"></picture>\n</h2>\n\n- [Fir](https://example.org/f)\n`;
    expect(parseList(text).entries[0]!.section).toEqual(['Saws']);
  });

  it('begin at the heading that names the list, not at an advertisement', () => {
    const part = (name: string) =>
      `## ${name}\n\n${[1, 2, 3, 4, 5].map((i) => `- [${name} ${i}](https://example.org/${name}${i})\n`).join('')}\n`;
    const text = `# Fir Suite is live!\n\n- [Fir](https://example.org/fir)\n\n# Saws for all\n\n${['A', 'B', 'C', 'D', 'E'].map(part).join('')}`;
    const list = parseList(text);
    expect([list.title, list.entries.length, list.entries[0]!.section]).toEqual(['Saws for all', 25, ['A']]);
  });

  it('called "Content" hold entries where their bullets lead out', () => {
    const bullets = [1, 2, 3].map((i) => `- [Fir ${i}](https://example.org/${i}) - Plays.\n`).join('');
    expect(described(`# L\n\n## Content\n\n${bullets}\n## Saws\n\n${bullets}`)).toHaveLength(6);
  });
});

it('takes links that ask for entries, and sponsors, for no entries', () => {
  const text =
    '## Saws\n\n- [Fir](https://example.org/f) - Cuts.\n- [Suggest a saw](https://github.com/example/saws/issues/new)\n- **Sponsor:** [Acme](https://acme.example/?utm_source=github)\n- [A bug in saws](https://github.com/example/saws/issues/3) - How it was found.\n';
  expect(described(text).map(([title]) => title)).toEqual(['Fir', 'A bug in saws']);
});

it('takes a linked picture before a dash for the title', () => {
  const text =
    '- [Fir](https://example.org/f) - Cuts.\n- [![Elm](elm.png)](https://example.org/e) - Planes.\n';
  expect(described(text)).toEqual([
    ['Fir', '', 'Cuts.'],
    ['Elm', '', 'Planes.'],
  ]);
});

it('takes the row, not the first of several things in a cell, for the entry', () => {
  const row = (name: string) =>
    `| **${name}** | [A${name}](https://example.org/a), [B${name}](https://example.org/b) |\n`;
  const text = `| Kind | Datasets |\n|---|---|\n${['Fir', 'Elm', 'Oak'].map(row).join('')}`;
  expect(described(text).map(([title]) => title)).toEqual(['Fir', 'Elm', 'Oak']);
});

it('reads a warning sign in code as a label', () => {
  const text = [1, 2, 3, 4, 5]
    .map((i) => `- [Fir ${i}](https://example.org/${i}) \`⚠\` - Cuts. \`MIT\`\n`)
    .join('');
  expect(described(text)[0]).toEqual(['Fir 1', '⚠ MIT', 'Cuts.']);
});

it('reads a dash before an emoji, and no sentence in italics as an entry', () => {
  const names = ['Fir', 'Elm', 'Oak', 'Ash', 'Yew'];
  const blocks = names.map((name) => `**[${name}](https://example.org/${name})**<br>Cuts boards of oak.\n\n`);
  const text = `## Saws\n\n_Tools that cut the [boards](https://example.org/b) in two._\n\n${blocks.join('')}`;
  expect(described(text).map(([title]) => title)).toEqual(names);
  expect(described('- [Fir](https://example.org/f) -📱 Shows phones.\n')[0]![2]).toBe('📱 Shows phones.');
});

it('skips a picture whose address has no quotation marks', () => {
  const text =
    '- [<img src=https://example.org/b?a=b alt="img" style="zoom:100%" />](https://example.org/p) [**A Survey of Firs**](https://example.org/p)\n';
  expect(described(text)[0]![0]).toBe('A Survey of Firs');
});
