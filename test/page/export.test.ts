import { expect, it } from 'vitest';
import { exported } from '../../src/page/client/export.ts';
import { dataOf } from './sample.ts';

const data = dataOf(
  '# T\n\n| Title | Venue | Labels |\n|---|---|---|\n| [=A one](https://example.org/a) | ICML | |\n| B | ACL, EMNLP | |\n| C | ICML | |\n',
);

it('gives entries as Markdown that says just what they say', () => {
  expect(exported('md', [0, 1], data)).toBe('- [=A one](<https://example.org/a>)\n- B\n');
  const odd = dataOf('# T\n\n- [a\\_b \\[c\\] <d>](https://example.org/x) - Says `<b>`.\n');
  expect(exported('md', [0], odd)).toContain('[a\\_b \\[c\\]');
});

it('gives entries as CSV with a column for each field, and runs nothing in a spreadsheet', () => {
  const [head, first, second] = exported('csv', [0, 1], data).trimEnd().split('\r\n');
  expect(head).toBe('\ufefftitle,url,labels,section,date,description,links,Venue');
  expect(first).toBe("'=A one,https://example.org/a,,,,,,ICML");
  expect(second).toBe('B,,,,,,,"ACL, EMNLP"');
});

it('gives entries as JSON', () => {
  expect(JSON.parse(exported('json', [2], data))).toEqual([
    { title: 'C', labels: [], section: '', fields: { Venue: 'ICML' }, links: [] },
  ]);
});
