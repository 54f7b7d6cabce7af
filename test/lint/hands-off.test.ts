import { describe, expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/schema.ts';
import { autofix } from '../../src/lint/autofix.ts';

const NAMES = ['Atlas', 'Birch', 'Cedar', 'Delta', 'Ember', 'Fjord', 'Grove', 'Heron', 'Ibis', 'Jade'];

/** A list whose entries all have the same form, and one more. */
const bullets = (last: string, end = 'Does all of it.') =>
  `# Things\n\n## Tools\n\n${NAMES.map((name) => `- [${name}](https://example.org/${name}) - ${end}\n`).join('')}${last}\n`;

const papers = (last: string) =>
  `# Papers\n\n## List\n\n${NAMES.map((name, i) => `- [${name}](https://arxiv.org/abs/2401.0000${i}) - Says it.\n`).join('')}${last}\n`;

const rows = (last: string) =>
  `# Papers\n\n| Title | Year | Code |\n|---|---|---|\n${NAMES.map((name) => `| [${name}](https://example.org/${name}) | 2024 | yes |\n`).join('')}${last}\n`;

const fixed = (text: string) => autofix(text, defaultConfig, { path: 'README.md' }).list.text;

describe('no fix', () => {
  test.each([
    [
      'a sentence that the link begins',
      bullets('- [Kelp](https://example.org/k) and [Lark](https://example.org/l) are the main tools.'),
    ],
    [
      'a verb that the link is the subject of',
      bullets('- [Kelp](https://example.org/k) is the basis for all other tools.'),
    ],
    [
      'a purpose that the link names',
      bullets('- [Kelp](https://example.org/k) for showing data on maps of all kinds.'),
    ],
    ['an author behind the link', bullets('- [Kelp](https://example.org/k) by somebody who writes tools.')],
    ['a small word that joins', bullets('- [Kelp](https://example.org/k) - and all the others of its kind.')],
    [
      'an address that begins a description',
      bullets('- [Kelp](https://example.org/k) - build-your-own.org, a place for tools.'),
    ],
    ['words before a line break', bullets('- [Kelp](https://example.org/k) - Lives in ponds<br>')],
    [
      'words before a line break and more words',
      bullets('- [Kelp](https://example.org/k) - Lives in ponds<br/>and in lakes.'),
    ],
    [
      'a note in bold brackets',
      bullets('- [Kelp](https://example.org/k) - Plants that grow **[Deprecated]**'),
    ],
    [
      'a note in round brackets',
      bullets('- [Kelp](https://example.org/k) - Plants that grow *(not maintained)*'),
    ],
    ['a key behind the stop', bullets('- [Kelp](https://example.org/k) - Grows plants. <kbd>K</kbd>')],
    ['a footnote behind the stop', bullets('- [Kelp](https://example.org/k) - Grows plants.<sup>1</sup>')],
    ['an emoji behind the stop', bullets('- [Kelp](https://example.org/k) - Grows plants. 🌱')],
    ['bold behind the stop', bullets('- [Kelp](https://example.org/k) - Grows plants. **New!**')],
    [
      'a badge behind the stop',
      bullets('- [Kelp](https://example.org/k) - Grows plants. ![x](https://img.shields.io/badge/a-b-c)'),
    ],
    ['Thai', bullets('- [Kelp](https://example.org/k) - ปลูกพืชในน้ำ')],
    ['Lao', bullets('- [Kelp](https://example.org/k) - ປູກພືດໃນນ້ໍາ')],
    ['a full stop in Chinese', bullets('- [Kelp](https://example.org/k) - 适用于水生植物。')],
    ['a danda', bullets('- [Kelp](https://example.org/k) - पौधे उगाता है।')],
    ['a full stop in Urdu', bullets('- [Kelp](https://example.org/k) - پودے اگاتا ہے۔')],
    ['a full stop in Armenian', bullets('- [Kelp](https://example.org/k) - Բույսեր է աճեցնում։')],
    [
      'a file whose line says PDF',
      papers('- [Kelp](https://arxiv.org/pdf/2401.00020) - Of plants, by a writer of books (PDF)'),
    ],
    [
      'a file of a section of files',
      papers(
        `\n## Files\n\n${[1, 2, 3].map((i) => `- [Kelp ${i}](https://arxiv.org/pdf/2401.0010${i}) - Says it.`).join('\n')}`,
      ),
    ],
    [
      'a parameter that names the list',
      bullets('- [Kelp](https://example.org/k?utm_source=awesome-things) - Does all of it.'),
    ],
    [
      'a parameter that names GitHub',
      bullets('- [Kelp](https://example.org/k?utm_source=github) - Does all of it.'),
    ],
    [
      'a parameter that names the repository',
      `${bullets('- [Kelp](https://example.org/k?utm_source=all-tools) - Does all of it.')}\nSee the [rules](https://github.com/kelp/all-tools/blob/main/rules.md).\n`,
    ],
    [
      'a parameter of a sponsor',
      bullets('- [Kelp](https://example.org/k?utm_source=mail) - Does all of it (sponsored).'),
    ],
    [
      'a parameter in a section of sponsors',
      bullets('\n## Sponsors\n\n- [Kelp](https://example.org/k?utm_source=mail) - Pays for all of it.'),
    ],
    ['a parameter above the list', `[Kelp](https://example.org/k?utm_source=mail) pays.\n\n${bullets('')}`],
    [
      'a badge that leads to a campaign',
      bullets(
        '- [Kelp](https://example.org/k) - Does it. [![x](https://example.org/b.svg)](https://example.org/?utm_source=mail)',
      ),
    ],
    [
      'a mark of a title before another link',
      bullets('- [Kelp;](https://example.org/k) [Lark](https://example.org/l) - Do all of it.'),
    ],
    [
      'a mark that the address has too',
      bullets('- [kelp-](https://github.com/lark/kelp-) - Does all of it.'),
    ],
    ['a row that is too short and has no pipe at its end', rows('| [Kelp](https://example.org/k) | 2024')],
    [
      'the sign of a picture',
      bullets('- [Kelp](https://example.org/k) - Shows ! [it] (https://example.org/a.png).'),
    ],
    [
      'a parenthesis that was opened before',
      bullets('- [Kelp](https://example.org/k) - Grows (as [Lark])(https://example.org/l) does.'),
    ],
  ])('%s', (_, text) => {
    expect(fixed(text)).toBe(text);
  });
});

test('no separator changes inside quotation marks', () => {
  const list = Array.from(
    { length: 12 },
    (_, i) => `- Paper ${'ABCDEFGHIJKL'[i]}: Of [it](https://example.org/${i})\n`,
  ).join('');
  const text = `# Papers\n\n## List\n\n${list}- "Code - The Rise of It" [it](https://example.org/k)\n`;
  expect(fixed(text)).toBe(text);
});

describe('a fix is made', () => {
  test.each([
    [
      'a capital',
      '- [Kelp](https://example.org/k) - a tool for plants.',
      '- [Kelp](https://example.org/k) - A tool for plants.',
    ],
    [
      'a capital of a word with a hyphen',
      '- [Kelp](https://example.org/k) - open-source tool.',
      '- [Kelp](https://example.org/k) - Open-source tool.',
    ],
    [
      'a full stop',
      '- [Kelp](https://example.org/k) - Grows plants',
      '- [Kelp](https://example.org/k) - Grows plants.',
    ],
    [
      'a full stop before a badge',
      '- [Kelp](https://example.org/k) - Grows plants ![x](https://img.shields.io/badge/a-b-c)',
      '- [Kelp](https://example.org/k) - Grows plants. ![x](https://img.shields.io/badge/a-b-c)',
    ],
    [
      'a Chinese full stop',
      '- [Kelp](https://example.org/k) - 适用于 macOS 的智能 IDE',
      '- [Kelp](https://example.org/k) - 适用于 macOS 的智能 IDE。',
    ],
    [
      'a separator',
      '- [Kelp](https://example.org/k) Grows plants in water.',
      '- [Kelp](https://example.org/k) - Grows plants in water.',
    ],
    [
      'a parameter',
      '- [Kelp](https://example.org/k?utm_source=mail) - Grows plants.',
      '- [Kelp](https://example.org/k) - Grows plants.',
    ],
  ])('%s', (_, line, becomes) => {
    expect(fixed(bullets(line))).toBe(bullets(becomes));
  });
});
