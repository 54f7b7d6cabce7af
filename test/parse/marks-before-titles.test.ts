import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const url = 'https://arxiv.org/abs/2401.00001';
const titles = (text: string) =>
  parseList(`# List\n\n## Papers\n\n${text}`).entries.map(({ title }) => title);

describe('a link before a title that says where the paper is', () => {
  it.each([
    ['its number in brackets', `[\\[arXiv:2401.00001\\]](${url}) Fir: A Study of Wood`],
    ['its number without brackets', `[arXiv:2401.00001](${url}) Fir: A Study of Wood`],
    ['its number and a pipe', `[doi:10.1000/182](https://doi.org/10.1000/182) | Fir: A Study of Wood`],
    ['the number of a reference', `[[2]](${url}) Fir: A Study of Wood`],
    ['its bare number', `[[2401.00001]](${url}) Fir: A Study of Wood`],
    ['a number and a venue', `[3] [[ICML 2024]](${url}) Fir: A Study of Wood`],
    ['what it leads to', `[[Paper]](${url}) [[Code]](https://github.com/a/b) Fir: A Study of Wood`],
    ['a sign in front', `• [\\[arXiv:2401.00001\\]](${url}) Fir: A Study of Wood`],
  ])('is no title: %s', (_, written) => {
    const heading = `##### ${written} [[PDF]](https://example.org/p)\n\n*Ann Lee, Bo Ray*\n\n`;
    expect(titles(heading.repeat(3))).toEqual(Array(3).fill('Fir: A Study of Wood'));
    expect(titles(`- ${written}\n`)).toEqual(['Fir: A Study of Wood']);
  });

  it.each([
    ['a remark', `- [[Paper]](${url}) in German\n`, '[Paper]'],
    ['a sentence behind a dash', `- [arXiv:2401.00001](${url}) - Cuts wood.\n`, 'arXiv:2401.00001'],
    ['a name', '- [RFC 2616](https://example.org/r) The Way of Wood\n', 'RFC 2616'],
    ['a name with a number', '- [HAL 9000](https://example.org/h) Computer of the Film\n', 'HAL 9000'],
    ['a name of a tool', '- [arxiv-vanity2](https://example.org/v) Shows Papers as Pages\n', 'arxiv-vanity2'],
    ['a short remark', `- [arXiv:2401.00001](${url}) Preprint\n`, 'arXiv:2401.00001'],
  ])('is one before %s', (_, text, title) => {
    expect(titles(text)).toEqual([title]);
  });
});
