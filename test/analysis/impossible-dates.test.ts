import { describe, expect, it } from 'vitest';
import { impossibleDates } from '../../src/analysis/impossible-dates.ts';
import { parseList } from '../../src/parse/index.ts';

function found(name: string, ...dates: string[]): string[] {
  const rows = dates.map((date, at) => `| [Atlas ${at}](https://example.org/${at}) | ${date} |`);
  const text = `# Maps\n\n## All\n\n| Name | ${name} |\n|---|---|\n${rows.join('\n')}\n`;
  return [...impossibleDates(parseList(text, { path: 'README.md' }))].map(({ span }) =>
    text.slice(span.start, span.end),
  );
}

describe('impossibleDates', () => {
  it('finds a month and a year that cannot be', () => {
    expect(found('Date', '2023-01', '2023-12', '2023-13', '2024-02')).toEqual(['2023-13']);
    expect(found('Date', '2023-01-02', '2023-12-31', '2023-02-03', '20233-02-01')).toEqual(['20233-02-01']);
    expect(found('Year', '2023', '2022', '2021', '20233')).toEqual(['20233']);
  });

  it('leaves other numbers, words and other ways to write dates', () => {
    expect(found('Stars', '2023', '1900', '2021', '20233')).toEqual([]);
    expect(found('Date', '2023-01', '2023-12', '2024-02', 'soon')).toEqual([]);
    expect(found('Date', '2023-01', '2023-12', '2024-02', '13/2023')).toEqual([]);
    expect(found('Date', '2023-01-20', '2023-13-01', '2023-14-01', '2023-15-01')).toEqual([]);
  });
});
