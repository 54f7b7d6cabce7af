import { describe, expect, test } from 'vitest';
import { readDate } from '../../src/analysis/date-text.ts';
import { shownDate } from '../../src/analysis/entry-date.ts';
import { parseList } from '../../src/parse/index.ts';

describe('readDate', () => {
  test.each([
    ['2023-05-17', '2023-05-17'],
    ['[2023/5]', '2023-05'],
    ['2023.05', '2023-05'],
    ['2023年5月', '2023-05'],
    ['(Arxiv, Jan. 2020)', '2020-01'],
    ['September 3rd, 2021', '2021-09-03'],
    ['May 2022 and 2023-01', '2022-05'],
    ['ICLR 2023', '2023'],
    ["NeurIPS'23", undefined],
    ['2011.12345', undefined],
    ['20231', undefined],
    ['1.2023', undefined],
    ['no date', undefined],
  ])('%s: %s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });
});

describe('shownDate', () => {
  const dates = (text: string) => {
    const list = parseList(text, { path: 'README.md' });
    return list.entries.map((entry) => shownDate(list, entry));
  };

  test('reads a column of dates, and no other', () => {
    expect(
      dates(`| Title | Date | Note |
|---|---|---|
| [A](https://a.org) | 2023-05 | seen 2021-01 |
| [B](https://b.org) | - | seen 2021-01 |
`),
    ).toEqual(['2023-05', undefined]);
  });

  test('reads a mark before the title, else what follows it; no numbers of links', () => {
    expect(
      dates(`- [2023/05] **Voyager in 2019** [[paper](https://a.org/2020-01-02)]
- [Flamingo](https://arxiv.org/abs/2021.12) (NeurIPS, Nov 2022)
- [CLIP](https://a.org/2021-01-01)
`),
    ).toEqual(['2023-05', '2022-11', undefined]);
  });
});
