import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/config/schema.ts';
import { check } from '../../src/lint/check.ts';
import type { Entry, List } from '../../src/model.ts';
import { parseList } from '../../src/parse/index.ts';

const own = (id: string) => /^(?:entry-|label-|taxonomy-)/.test(id);

/** A list of nine plain entries and one whose parts are hostile; by hand, so that only the rules are tried. */
function withHostile(part: string): List {
  const plain = Array.from(
    { length: 9 },
    (_, i) => `- [Tool ${i}](https://example.org/${i}) - Does thing ${i}.\n`,
  ).join('');
  const list = parseList(plain, { path: 'README.md' });
  const last = list.entries.at(-1)!;
  const start = plain.length;
  const text = `${plain}${part}`;
  const span = { start, end: text.length };
  const hostile: Entry = {
    ...last,
    index: list.entries.length,
    title: part.replace(/\s+/g, ' '),
    titleSpan: span,
    description: part,
    descriptionSpan: span,
    span,
    links: [{ ...last.links[0]!, url: part, span, urlSpan: span }],
    labels: [{ id: part, syntax: 'code', raw: part, span, line: 10, column: 1 }],
  };
  return { ...list, text, entries: [...list.entries, hostile] };
}

// Each of them makes a careless pattern quadratic: 200,000 characters would then take minutes.
describe.each([
  '-',
  ':',
  ' ',
  '(',
  ')',
  '[',
  ']',
  '<',
  '>',
  '`',
  '*',
  '_',
  '.',
  '|',
  'a',
  'a-',
  '](',
  '()',
  ': ',
  '![',
  '/',
])('many %s', (mark) => {
  it.each([mark.repeat(100_000), `${mark.repeat(100_000)}x`, `x${mark.repeat(100_000)}x`])(
    'come to an end',
    (part) => {
      const list = withHostile(part);
      const findings = check(list, defaultConfig).filter(({ rule }) => own(rule));
      for (const { message } of findings) expect(message.length).toBeLessThan(500);
    },
  );
});
