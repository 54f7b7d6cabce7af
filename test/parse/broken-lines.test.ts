import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const found = (line: string) =>
  parseList(`## Tools\n\n- [Atlas](https://example.org/a) - Edits maps.\n${line}\n`, {
    path: 'README.md',
  }).residue.map(({ form, label, edits }) => `${form} ${label} ${edits?.map(({ text }) => text).join(' ')}`);

describe('comments whose signs are wrong', () => {
  it.each(['<!- new ones ->', '<!— new ones —>'])('finds %s', (line) => {
    expect(found(line)).toEqual([`comment-sign ${line.slice(0, 3)} <!-- -->`]);
  });

  it('tells one whose end is right once', () => {
    expect(found('<!- new ones -->')).toEqual(['comment-sign <!- <!--']);
  });

  it('leaves arrows and comments', () => {
    expect(found('  <- back and forth ->')).toEqual([]);
    expect(found('<!-- new ones -->')).toEqual([]);
  });
});
