import { describe, expect, it } from 'vitest';
import { listCsv } from '../../src/page/csv.ts';
import { parseList } from '../../src/parse/index.ts';

function csvOf(markdown: string): string {
  return listCsv([{ list: parseList(markdown, { path: 'list.md' }) }]);
}

/** Rows of RFC 4180. */
function read(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv
    .replace(/^\ufeff/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain!);
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}

describe('the CSV of a list', () => {
  it('has a row an entry', () => {
    const csv = csvOf(
      '# T\n\n## Tools, "small"\n\n- [Ant](https://example.org/a) - Digs, and "builds".\n- [Bee](https://example.org/b) - Flies. [[code](https://github.com/o/bee)]\n',
    );
    expect(csv.startsWith('\ufefftitle,url,labels,section,date,description,links,file,line\r\n')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(read(csv).slice(1)).toEqual([
      ['Ant', 'https://example.org/a', '', 'Tools, "small"', '', 'Digs, and "builds".', '', 'list.md', '5'],
      [
        'Bee',
        'https://example.org/b',
        '',
        'Tools, "small"',
        '',
        expect.stringMatching(/^Flies\./),
        'https://github.com/o/bee',
        'list.md',
        '6',
      ],
    ]);
  });

  it.each(['=1+1', '+1', '-1+1', '@SUM(A1)', '＝1+1', '  =1+1', '=HYPERLINK("x","y")'])(
    'is no formula: %j',
    (title) => {
      const [, row] = read(
        csvOf(
          `# T\n\n| Title | Link |\n|---|---|\n| ${title} | [x](https://example.org/) |\n| Bee | [x](https://example.org/b) |\n`,
        ),
      );
      expect(row![0]).toBe(`'${title.trim()}`);
      for (const cell of row!) expect(cell).not.toMatch(/^[\s]*[=+@＝-]/);
    },
  );
});
