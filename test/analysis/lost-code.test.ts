import { describe, expect, it } from 'vitest';
import { lostCode } from '../../src/analysis/lost-code.ts';
import { parseList } from '../../src/parse/index.ts';

const read = (text: string) => parseList(text, { path: 'README.md' });
const base = '## Tools\n\n- [Atlas](https://example.org/atlas) - Edits maps. `MIT` `Go`\n';
const found = (head: string) => lostCode(read(head), read(base)).map(({ key }) => key);

describe('lostCode', () => {
  it('finds code whose second mark is a quotation mark', () => {
    for (const mark of ["'", '´', '’'])
      expect(found(base.replace('MIT`', `MIT${mark}`))).toEqual(['code\nMIT']);
  });

  it('leaves quotations of TeX and code that was taken out', () => {
    expect(found(base.replace('maps.', "`maps'."))).toEqual([]);
    expect(found(base.replace('`MIT` ', ''))).toEqual([]);
    expect(found(base.replace('Edits', "Ann's"))).toEqual([]);
  });
});
