import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const titles = (text: string) => parseList(`## A\n\n${text}`).entries.map(({ title }) => title);
const leads = [
  'SawConf 2019, ',
  'Wood Systems Frontiers 2014, ',
  'Journal of Planes and Saws 2018,',
  'Fir Days 2021: ',
];
const line = (lead: string, at: number) =>
  `${lead}[Cutting Boards for Walls ${at}](https://example.org/${at})---Notes:[slides](https://example.com/${at})`;

describe('words in capitals and a year in front of a linked title', () => {
  const due = leads.map((_, at) => `Cutting Boards for Walls ${at}`);

  it('are no part of it in paragraphs', () => {
    expect(titles(leads.map((lead, at) => `${line(lead, at)}\n\n`).join(''))).toEqual(
      due.slice(0, leads.length),
    );
  });

  it('are no part of it in bullets', () => {
    expect(titles(leads.map((lead, at) => `- ${line(lead, at)}\n`).join(''))).toEqual(due);
  });

  it('are one in front of a short link, or in a sentence', () => {
    expect(titles('- SawConf 2019, [Home page](https://example.org/h)\n')).toEqual(['SawConf 2019']);
    expect(
      titles('- Read about saws in 2019, [Cutting Boards for Walls](https://example.org/h)\n'),
    ).not.toEqual(['Cutting Boards for Walls']);
  });
});
