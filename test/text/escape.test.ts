import type { Nodes } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import {
  codeSpan,
  commandData,
  commandProperty,
  fence,
  logLine,
  markdown,
  printable,
  sentence,
  shorten,
} from '../../src/text/escape.ts';
import { hostile } from '../report/hostile.ts';

const parse = (text: string): Nodes => remark().use(remarkGfm).parse(text);

/** Types of the nodes of a Markdown text. */
function types(text: string): Set<string> {
  const found = new Set<string>();
  visit(parse(text), (node) => {
    found.add(node.type);
  });
  return found;
}

/** What GitHub would look at for mentions and references: rendered text outside of code. */
function rendered(text: string): string {
  return plainText(parse(text), { includeImageAlt: false, includeHtml: false });
}

const ZWSP = /\u200b/g;
const INERT = new Set(['root', 'paragraph', 'text']);

describe('printable', () => {
  it.each([
    ['white space of any kind', 'a\t b\r\n\u00a0\u2028c\u0085d', 'a b c d'],
    ['a direction override', 'user\u202etxt.exe', 'user⟨U+202E⟩txt.exe'],
    ['a terminal sequence', 'a\u001b[31mred', 'a⟨U+001B⟩[31mred'],
    ['zero width characters', 'p\u200bay\u2060pal\ufeff', 'paypal'],
    ['hidden tags', 'ok\u{e0041}\u{e0042}', 'ok'],
    ['a soft hyphen', 'multi\u00admodal', 'multimodal'],
    ['half a surrogate pair', 'a\ud83d b', 'a\ufffd b'],
    ['a joiner inside Latin text', 'pay\u200dpal', 'paypal'],
    ['marks without end', `a${'\u0301'.repeat(500)}b`, `a${'\u0301'.repeat(6)}b`],
  ])('handles %s', (_, given, expected) => expect(printable(given)).toBe(expected));

  it.each(['👩‍🔬 Labs', '🏳️‍🌈', '❤️ Hearts', 'می‌خواهم', 'क्‍ष', 'Ωμέγα — “quotes” & déjà vu', '多模态大模型'])(
    'keeps %s',
    (text) => expect(printable(text)).toBe(text),
  );

  it('shortens what is long, also when it is hidden characters', () => {
    expect(printable('x'.repeat(5000), 100)).toBe(`${'x'.repeat(99)}…`);
    expect(printable('\u200b'.repeat(1_000_000), 100)).toBe('…');
    expect(printable('\u202e'.repeat(1_000_000), 100)).toHaveLength(100);
  });

  it('never cuts a character in two', () => expect(shorten('ab😀cd', 4)).toBe('ab…'));
});

describe('markdown', () => {
  it.each(hostile)('shows %j and nothing else', (title) => {
    for (const text of [markdown(title), `before ${markdown(title)} after`]) {
      expect([...types(text)].filter((type) => !INERT.has(type))).toEqual([]);
      expect(rendered(text).replace(ZWSP, '')).toContain(printable(title));
    }
  });

  it.each(hostile)('stands in a table cell: %j', (title) => {
    const text = `| a | b |\n|---|---|\n| ${markdown(title)} | x |\n| y | z |\n`;
    const tree = parse(text);
    const rows: number[] = [];
    visit(tree, 'tableRow', (row) => {
      rows.push(row.children.length);
    });
    expect(rows).toEqual([2, 2, 2]);
    expect([...types(text)].filter((type) => !INERT.has(type) && !type.startsWith('table'))).toEqual([]);
  });

  it.each(hostile)('leaves nothing for GitHub to link in %j', (title) => {
    const text = rendered(`x ${markdown(title)} y`);
    expect(text).not.toMatch(/@[a-z\d]/i);
    expect(text).not.toMatch(/#\d/);
    expect(text).not.toMatch(/\b(?:gh|ghsa|cve)-\w/i);
    expect(text).not.toMatch(/\b[0-9a-f]{7,40}\b/i);
    expect(text).not.toMatch(/:\/\/|www\.|:[\w+-]+:/i);
  });

  it('escapes inside HTML just the same', () => {
    expect(markdown('</summary></details><b>*x*')).toBe(
      '&#60;/summary&#62;&#60;/details&#62;&#60;b&#62;&#42;x&#42;',
    );
  });

  it('leaves ordinary titles readable in the source', () => {
    const title = 'Med-MMHL: A Multi-Modal Dataset (2024), “quoted” – 3.5 Turbo!';
    expect(markdown(title)).toBe(title);
  });
});

describe('sentence', () => {
  it.each(hostile)('shows %j and nothing else', (title) => {
    for (const text of [sentence(title), `- before "${sentence(title)}" after`]) {
      const found = [...types(text)].filter((type) => !INERT.has(type) && !/^list|^inlineCode$/.test(type));
      expect(found).toEqual([]);
      expect(plainText(parse(text)).replace(ZWSP, '')).toContain(printable(title));
    }
  });

  it.each([
    ['"https://example.org/a_(b)" is not reached.', ['https://example.org/a_(b)']],
    [
      'See https://example.org/a?b=1&c=2#d, or www.example.org.',
      ['https://example.org/a?b=1&c=2#d', 'www.example.org'],
    ],
    ['Write to a.b+c@example.co.uk (or git://x/y).', ['a.b+c@example.co.uk', 'git://x/y']],
    ['Write "([code](https://e.org/a_(b)), [x](https://e.org))".', ['https://e.org/a_(b)', 'https://e.org']],
    ['Expected "<https://e.org/`a`>" here.', ['https://e.org/']],
  ])('lets addresses be copied out of %j', (text, addresses) => {
    const code: string[] = [];
    visit(parse(sentence(text)), 'inlineCode', ({ value }) => void code.push(value));
    expect(code).toEqual(addresses);
    expect(plainText(parse(sentence(text)))).toBe(text);
  });
});

describe('codeSpan', () => {
  it.each(hostile)('shows %j to the letter', (title) => {
    const text = `x ${codeSpan(title)} y`;
    expect([...types(text)].sort()).toEqual(['inlineCode', 'paragraph', 'root', 'text']);
    expect(plainText(parse(text))).toBe(`x ${printable(title, 200)} y`);
  });

  it('is nothing for nothing', () => expect(codeSpan(' \u200b ')).toBe(''));
});

describe('fence', () => {
  it.each(['plain', '```', '~~~~', '````` x', '</details>', '    indented', 'tab\there'])(
    'holds %j to the letter',
    (line) => {
      const tree = parse(`before\n\n${fence([line, line], 'md')}\n\nafter`);
      expect(tree).toMatchObject({
        children: [{ type: 'paragraph' }, { type: 'code', value: `${line}\n${line}` }, { type: 'paragraph' }],
      });
    },
  );

  it.each(['a\u202eb', 'a\u001b[0m', 'a\ud800', 'a\u2028b', `${'x'.repeat(5000)}`])(
    'is not made of %j, which would not be exact or not be safe',
    (line) => expect(fence(['fine', line])).toBeUndefined(),
  );

  it('keeps joiners and direction marks, which do no harm there', () => {
    expect(fence(['👩‍🔬 \u200fא'])).toBe('```\n👩‍🔬 \u200fא\n```');
  });
});

/** As the runner reads a line of a log (actions/runner, src/Runner.Common/ActionCommand.cs). */
const isCommand = (line: string) => /^\s*::[^:]+::/.test(line) || /##\[[^\]]*\]/.test(line);

describe('workflow commands', () => {
  it.each(hostile)('takes no command from %j', (title) => {
    expect(isCommand(logLine(title))).toBe(false);
    const line = `::error file=${commandProperty(title)},line=1::${commandData(title)}`;
    expect(line).not.toMatch(/[\r\n]|##\[/);
    expect(line.slice(2).split('::')[0]!.split(',')).toHaveLength(2);
  });

  it('escapes as the runner unescapes', () => {
    expect(commandData('100% %0A a\nb')).toBe('100%25 %250A a b');
    expect(commandProperty('a:b,c%')).toBe('a%3Ab%2Cc%25');
  });

  it('keeps a message within what GitHub shows', () => {
    expect(commandData('x'.repeat(10_000))).toHaveLength(4096);
  });
});
