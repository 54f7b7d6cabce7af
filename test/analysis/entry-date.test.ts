import { describe, expect, it } from 'vitest';
import { dateIn } from '../../src/analysis/date-text.ts';
import { dateOf } from '../../src/analysis/entry-date.ts';
import { parseList } from '../../src/parse/index.ts';

describe('a date in a text', () => {
  it.each([
    ['2023-05-01', '2023-05-01'],
    ['[2023/05] **Voyager**', '2023-05'],
    ['(arXiv, Jan. 2020)', '2020-01'],
    ['(EMNLP 2022)', '2022'],
    ['【ICLR 2024】', '2024'],
    ['Conference: ICLR’23', '2023'],
    ['2021', '2021'],
    ['over 2000 APIs in one place', undefined],
    ['GPT-4 and 12345', undefined],
    ['', undefined],
  ])('%j: %s', (text, date) => {
    expect(dateIn(text)).toBe(date);
  });

  it('is looked for in linear time', () => {
    expect(dateIn('('.repeat(100_000))).toBeUndefined();
    expect(dateIn('2023-'.repeat(100_000))).toBeUndefined();
  });
});

describe('the date of an entry', () => {
  const of = (text: string) => {
    const list = parseList(text);
    return list.entries.map((entry) => dateOf(entry, list));
  };

  it('is that of its column', () => {
    expect(
      of(
        '| Title | Date |\n|---|---|\n| [A in 2019](https://arxiv.org/abs/2304.02643) | 2021-06 |\n| [B](https://example.org) | - |\n',
      ),
    ).toEqual(['2021-06', undefined]);
  });

  it('is what stands beside the title, not in it and not in a URL', () => {
    expect(
      of(
        '- [A](https://example.org/2020/01/02) - Of 2019 things. (CVPR 2022)\n- [ImageNet 2012](https://example.org/b) - Pictures.\n',
      ),
    ).toEqual(['2022', undefined]);
  });

  it('is that of the arXiv number, unless the list states another year', () => {
    expect(
      of(
        '- [A](https://arxiv.org/abs/2304.02643) - X.\n- [B](https://arxiv.org/pdf/2304.02643v2.pdf) - X. (ICCV 2023)\n- [C](https://arxiv.org/abs/2304.02643) - X. (ICLR 2024)\n- [D](https://arxiv.org/abs/2399.02643) - X.\n',
      ),
    ).toEqual(['2023-04', '2023-04', '2024', undefined]);
  });
});
