import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';
import { printable } from '../../src/text/escape.ts';
import { grid } from '../../src/views/grid.ts';
import { mermaid } from '../../src/views/kinds/chart.ts';
import {
  commentMarkup,
  destination,
  documentMarkup,
  escapeText,
  htmlText,
  mainLink,
} from '../../src/views/markup.ts';
import { hostile } from '../report/hostile.ts';
import { kindsIn, seenIn, tablesOf } from './html.ts';

/** Titles that do harm where they are not escaped, or look wrong where they are escaped too much. */
const titles = [
  ...hostile,
  'A | B || C',
  'ends with a backslash \\',
  '\\| \\\\| \\',
  '`code` and ``more` of it',
  '**bold** _em_ __dunder__ snake_case a*b*c ~~gone~~ ~10k',
  '<b>x</b> <!-- steward:end --> <details> a < b > c <3',
  '[link](https://example.org) ![image](x) [^1] [x] []',
  '</details></summary>',
  '- bullet',
  '1. one',
  '2) two',
  '# heading',
  '> quote',
  '+ plus',
  '--- rule',
  '***',
  '===',
  '    code',
  '```fence',
  '~~~tilde',
  '&amp; &lt; &copy; Q&A',
  'C++ & C#: 100% “quoted” \'single\' "double"',
  'مرحبا بالعالم (12)',
  '日本語のタイトル',
  '🟢 ok 👩‍🔬',
  'Title|',
];

/** White space as a reader sees it. */
const folded = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What people see of a title: a URL or address that becomes a link shows the same. */
const asSeen = (title: string) => folded(printable(title, 500));

const ACTIVE = [
  'image',
  'inlineCode',
  'code',
  'heading',
  'blockquote',
  'html',
  'emphasis',
  'strong',
  'delete',
  'thematicBreak',
  'footnoteReference',
  'definition',
];

describe('text of a document', () => {
  it.each(titles)('shows %j in a list item and does nothing else', (title) => {
    const text = `- ${escapeText(title)}`;
    expect(folded(seenIn(text))).toBe(asSeen(title));
    for (const kind of ACTIVE) expect(kindsIn(text), kind).not.toContain(kind);
    expect(text).not.toContain('\n');
  });

  it.each(titles)('shows %j in a cell, and breaks no table', (title) => {
    const cell = escapeText(title);
    const text = grid(
      ['a', 'b'],
      ['left', 'left'],
      [
        [cell, 'x'],
        ['y', `**${cell}**`],
      ],
    );
    const [table] = tablesOf(text);
    expect(table).toHaveLength(3);
    for (const row of table!) expect(row).toHaveLength(2);
    expect(folded(table![1]![0]!)).toBe(asSeen(title));
    for (const kind of ['image', 'inlineCode', 'html']) expect(kindsIn(text), kind).not.toContain(kind);
  });

  it.each(titles)('shows %j in a summary', (title) => {
    const document = parseDocument(htmlText(title));
    expect(folded(document.children.map((node) => ('data' in node ? node.data : '!')).join(''))).toBe(
      asSeen(title).trim(),
    );
  });

  it.each(titles)('begins no comment with %j', (title) => {
    const list = parseList(`- ${escapeText(title)}\n\n<p>${htmlText(title)}</p>\n`);
    expect(list.comments).toEqual([]);
  });

  it('escapes no more than it must', () => {
    for (const plain of [
      'ChartX & ChartVLM',
      'snake_case',
      '𝐷2 Pruning: A (B)',
      'No "Zero-Shot"',
      '~10k, a - b',
      'C++ #1 @me',
      '1.5 is less',
    ])
      expect(escapeText(plain)).toBe(plain);
  });
});

describe('text of a chart', () => {
  it.each(titles)('leaves the quotes of %j closed', (title) => {
    expect(mermaid(title)).not.toMatch(/["`<>#;{}\\\n\r]|%%/);
    expect(mermaid(title)).not.toBe('');
    expect(mermaid(title).length).toBeLessThanOrEqual(60);
  });
});

describe('a link', () => {
  const markup = documentMarkup((path) => `docs/${path}`);

  it.each([
    ['https://example.org/a_b?x=1&y=2#z', 'https://example.org/a_b?x=1&y=2#z'],
    ['https://example.org/a(b)', 'https://example.org/a(b)'],
    ['https://example.org/a|b', 'https://example.org/a%7Cb'],
    ['https://example.org/?a=1&lt;=2', 'https://example.org/?a=1&lt;=2'],
    ['image.md', 'docs/image.md'],
    ['/root.md', '/root.md'],
  ])('leads to %s', (url, expected) => {
    const text = `- ${markup.link('A | [B]', url)}`;
    const [table] = tablesOf(grid(['a'], ['left'], [[markup.link('A | [B]', url)]]));
    expect(seenIn(text).trim()).toBe('A | [B]');
    expect(table![1]).toEqual(['A | [B]']);
    const [link] = parseList(text).links;
    expect(link).toMatchObject({ url: expected, text: 'A | [B]' });
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', '', '#anchor', ' ', 'a b'])(
    'leads nowhere: %j',
    (url) => {
      expect(destination(url, (path) => path)).toBeUndefined();
      expect(markup.link('T', url)).toBe('T');
    },
  );
});

describe('text of a comment', () => {
  const list = parseList('# L\n');
  const markup = commentMarkup(list, list);

  it.each(titles)('mentions, links and shows nothing of %j', (title) => {
    for (const text of [
      markup.text(title),
      markup.link(title, 'https://example.org'),
      markup.written(title, title),
      markup.undeclared(title),
    ]) {
      const kinds = kindsIn(`- ${text.replace(/<\/?kbd>/g, '')}`);
      for (const kind of [...ACTIVE, 'link']) expect(kinds, kind).not.toContain(kind);
      expect(text).not.toMatch(/@\w|(?<!&)#\d/);
    }
  });
});

describe('the link that stands for an entry', () => {
  const main = (links: string) =>
    mainLink(parseList(`## Saws\n\n- **Fir** - Cuts boards. ${links}\n`).entries[0]!)?.url;

  it('is none where it is published, beside another', () => {
    const npm = '[npm](https://npmjs.example/fir)';
    expect(main(`${npm} [GitHub](https://github.com/fir/fir)`)).toBe('https://github.com/fir/fir');
    expect(main(`${npm} [Fir](https://fir.example)`)).toBe('https://fir.example');
    expect(main(`[Docs](https://fir.example/docs) ${npm}`)).toBe('https://npmjs.example/fir');
  });

  it('is none that its description speaks of, beside one of its own', () => {
    const text =
      '## Saws\n\n- **Fir** - ([Repo](https://github.com/fir/fir)) Cuts [elm boards](https://elm.example/boards) by hand.\n';
    expect(mainLink(parseList(text).entries[0]!)?.url).toBe('https://github.com/fir/fir');
  });
});
