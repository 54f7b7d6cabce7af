import type { Paragraph } from 'mdast';
import { describe, expect, test } from 'vitest';
import { readInlines } from '../../../src/markdown/inline.ts';
import { parseMarkdown } from '../../../src/markdown/micromark.ts';
import type { LabelSyntax, Tag } from '../../../src/model.ts';
import { labelForms, writeLabel } from '../../../src/taxonomy/syntax/index.ts';

function read(syntax: LabelSyntax, line: string) {
  // Offsets must be those of the file, not of the chunk.
  const before = 'Before.\n\n';
  const text = before + line;
  const paragraph = parseMarkdown(line).children.find(
    (node): node is Paragraph => node.type === 'paragraph',
  )!;
  const definitions = new Map([['oss icon', 'https://example.org/oss.png']]);
  const inlines = readInlines(paragraph.children, { text, shift: before.length, definitions });
  return labelForms[syntax].read(inlines, text).map((label) => ({
    ...label,
    raw: text.slice(label.start, label.end),
  }));
}

const ids = (syntax: LabelSyntax, line: string) => read(syntax, line).map((label) => label.id);

function tag(id: string, more: Partial<Tag> = {}): Tag {
  return { id, title: id, path: [], aliases: [], line: 0, syntax: 'badge', ...more };
}

const badgeOf = (content: string) => `![](https://img.shields.io/badge/${content})`;

describe('reading', () => {
  test('badges, glued and linked ones, no metrics', () => {
    const line = `T ${badgeOf('A--B-f00')}${badgeOf('C-0f0')} [${badgeOf('arXiv-1234-red')}](https://arxiv.org/abs/1) ![](https://img.shields.io/github/stars/a/b)`;
    expect(read('badge', line)).toMatchObject([
      { id: 'A-B', color: 'f00', raw: badgeOf('A--B-f00') },
      { id: 'C', color: '0f0', raw: badgeOf('C-0f0') },
      { id: 'arXiv: 1234', linked: 'https://arxiv.org/abs/1', raw: badgeOf('arXiv-1234-red') },
    ]);
    expect(read('badge', line)[0]).not.toHaveProperty('linked');
  });

  test('an image written in HTML', () => {
    const line = 'T <img src="https://img.shields.io/badge/A-red" alt="a">';
    expect(read('badge', line)).toMatchObject([{ id: 'A', alt: 'a', raw: line.slice(2) }]);
  });

  test('icons by reference', () => {
    const line = `x [![Open-Source Software][OSS Icon]](https://example.org)

[OSS Icon]: https://example.org/oss.png`;
    expect(read('icon', line)).toMatchObject([
      {
        id: 'Open-Source Software',
        url: 'https://example.org/oss.png',
        raw: '![Open-Source Software][OSS Icon]',
      },
    ]);
    expect(ids('icon', badgeOf('A-red'))).toEqual([]);
  });

  test('code, one and several', () => {
    expect(read('code', 'x `AGPL-3.0` `(linux, tk)`')).toMatchObject([
      { id: 'AGPL-3.0', raw: '`AGPL-3.0`' },
      { id: 'linux', raw: 'linux' },
      { id: 'tk', raw: 'tk' },
    ]);
  });

  test('emoji and shortcodes', () => {
    expect(ids('emoji', 'x 🟢 ⚠️ :warning: :+1: 🇩🇪 👩‍💻 at 12:30:45, © `🔴`')).toEqual([
      '🟢',
      '⚠',
      ':warning:',
      ':+1:',
      '🇩🇪',
      '👩‍💻',
    ]);
  });

  test('brackets that are no links', () => {
    expect(read('bracket', '[x](u) - text [Mobile], [Web] [a, b] \\[c] \\[d\\]')).toMatchObject([
      { id: 'Mobile', raw: '[Mobile]' },
      { id: 'Web', raw: '[Web]' },
      { id: 'a', raw: 'a' },
      { id: 'b', raw: 'b' },
      { id: 'c', raw: '\\[c]' },
      { id: 'd', raw: '\\[d\\]' },
    ]);
  });

  test('parentheses', () => {
    expect(ids('paren', 'Title (EMNLP 2022) (a; b) （综述）')).toEqual(['EMNLP 2022', 'a', 'b', '综述']);
  });

  test('HTML elements', () => {
    expect(read('html', '<mark>New</mark> <kbd>Apache&nbsp;2</kbd> <u>GLM</u> **x**')).toMatchObject([
      { id: 'New', raw: '<mark>New</mark>' },
      { id: 'Apache 2', raw: '<kbd>Apache&nbsp;2</kbd>' },
    ]);
  });

  test('pipe codes, in links too', () => {
    expect(read('pipe', '[(google/FLAN)|N/A|EN|MIX](u)')).toMatchObject([
      { id: 'N/A', raw: 'N/A' },
      { id: 'EN', raw: 'EN' },
      { id: 'MIX', raw: 'MIX' },
    ]);
  });

  test('words of a field or a column', () => {
    expect(ids('field', 'reward model, RLHF (a, b); 数据，模型')).toEqual([
      'reward model',
      'RLHF (a, b)',
      '数据',
      '模型',
    ]);
    expect(read('column', '`apiKey`')).toMatchObject([{ id: 'apiKey', raw: 'apiKey' }]);
  });
});

describe('writing', () => {
  test('as the legend declares it', () => {
    const raw = badgeOf('A--B-f00');
    const label = {
      id: 'A-B',
      syntax: 'badge',
      raw,
      span: { start: 0, end: 1 },
      line: 1,
      column: 1,
    } as const;
    expect(writeLabel(tag('A-B', { label, color: '0f0' }))).toBe(raw);
  });

  test('a badge like another: host, ending, style and alternative text', () => {
    const like = read('badge', '![venue](http://img.shields.io/badge/A-red.svg?style=flat "t")')[0]!;
    expect(writeLabel(tag('B-C', { color: '#00f' }), 'badge', like)).toBe(
      '![venue](http://img.shields.io/badge/B--C-00f.svg?style=flat "t")',
    );
    const named = read('badge', '![A](https://img.shields.io/badge/A-red)')[0]!;
    expect(writeLabel(tag('B'), 'badge', named)).toBe('![B](https://img.shields.io/badge/B-red)');
    const image = read('badge', 'x <img src="https://img.shields.io/badge/A-red" height="14">')[0]!;
    expect(writeLabel(tag('B', { color: 'red' }), 'badge', image)).toBe(
      '<img src="https://img.shields.io/badge/B-red" height="14">',
    );
  });

  test('an icon that no legend shows cannot be written', () => {
    expect(writeLabel(tag('OSS'), 'icon')).toBeUndefined();
  });

  test.each<[LabelSyntax, string]>([
    ['badge', 'Fine-Tuning & co'],
    ['code', 'AGPL-3.0'],
    ['code', 'a`b'],
    ['emoji', '🟢'],
    ['emoji', ':warning:'],
    ['bracket', 'Mobile'],
    ['paren', 'EMNLP 2022'],
    ['html', 'R&D <b>'],
    ['field', 'reward model'],
    ['column', 'apiKey'],
  ])('what is written as %s is read again: %s', (syntax, id) => {
    expect(
      ids(syntax, `x ${writeLabel(tag(id), syntax)}`)
        .at(-1)
        ?.replace(/^x /, ''),
    ).toBe(id);
  });

  test('a label among several is written without marks of its own', () => {
    const like = read('bracket', '[a, b]')[0]!;
    expect(writeLabel(tag('c'), 'bracket', like)).toBe('c');
    expect(writeLabel(tag('c'), 'html', { raw: '<mark>x</mark>', id: 'x' })).toBe('<mark>c</mark>');
  });
});
