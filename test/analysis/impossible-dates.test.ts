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

  it('leaves seasons, spans of years, versions and years of long ago or other calendars', () => {
    const seasons = ['2009-10', '2010-11', '2011-12', '2012-13'];
    for (const name of ['Season', 'Years', 'School year', 'Date'])
      expect(found(name, ...seasons)).toEqual([]);
    expect(found('Years', '2008-09', ...seasons)).toEqual([]);
    expect(found('Years', '2003-06', '2004-07', '2008-10', '2012-14')).toEqual([]);
    expect(found('Years', '1998-03', '1999-04', '1997-02', '1998-13')).toEqual([]);
    expect(found('Date', '2023-1', '2023-10', '2023-12', '2023-13')).toEqual([]);
    for (const name of ['Version', 'Latest version', 'Release', 'Version date']) {
      expect(found(name, '2022.01', '2022.02', '2022.12', '2022.15')).toEqual([]);
      expect(found(name, '2022.3.1', '2022.3.2', '2022.3.12', '2022.3.45')).toEqual([]);
    }
    for (const year of ['1543', '1500', '2105', '2567', '12000', '202305'])
      expect(found('Year', '2021', '2022', '2023', year)).toEqual([]);
    expect(found('Date', '2024-01-02', '2024-01-03', '2024-01-04', '2567-01-05')).toEqual([]);
    expect(found('Date', '2024-01', '2024-02', '2024-03', '2024-00', '2024-123')).toEqual([]);
  });

  it('takes no part of a word for the name of a column of dates', () => {
    for (const name of ['Candidates', 'Runtime (ms)', 'Times cited', 'Time', '年薪'])
      expect(found(name, '1800', '1900', '2000', '20000')).toEqual([]);
    expect(found('Release date', '2023-01', '2023-02', '2023-03', '2023-13')).toEqual(['2023-13']);
    expect(found('日期', '2023-01', '2023-02', '2023-03', '2023-13')).toEqual(['2023-13']);
  });
});
