import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const KINDS = ['Old', 'Young', 'Green', 'Dry', 'Wet', 'Tall', 'Thin'];

/** Titles and what is told beside them; `T` is another title in each line. */
function read(
  forms: readonly string[],
  line = (title: string, at: number) => `- [${title}](https://example.org/${at})`,
) {
  const lines = KINDS.map((kind, at) =>
    line(forms[at % forms.length]!.replace('T', `Maps of ${kind} Trees`), at),
  );
  const text = `## A\n\n${lines.join('\n')}\n`;
  return parseList(text).entries.map(({ title, titleSpan, fields }) => {
    expect(text.slice(titleSpan.start, titleSpan.end)).toBe(title);
    return [title, ...fields.map(({ name, value }) => `${name}: ${value}`)];
  });
}

describe('when and where something was published, behind the words of its title', () => {
  it.each([
    ['T - CVPR - 2018', ['Venue: CVPR', 'Date: 2018']],
    ['T - Fir Days -2018', ['Venue: Fir Days', 'Date: 2018']],
    ['T | NeurIPS | 2019', ['Venue: NeurIPS', 'Date: 2019']],
    ['T (ICLR 2020)', ['Venue: ICLR 2020', 'Date: 2020']],
    ['T [FIRS, 2020]', ['Venue: FIRS', 'Date: 2020']],
    ['T（2020）', ['Date: 2020']],
    ['T, 2017', ['Date: 2017']],
    ['T, CVPR 2018', ['Venue: CVPR 2018', 'Date: 2018']],
    ['T, Fir Days, May 2018', ['Venue: Fir Days', 'Date: May 2018']],
    ['T @ ICML 2021', ['Venue: ICML 2021', 'Date: 2021']],
    ['T. ICML 2021', ['Venue: ICML 2021', 'Date: 2021']],
    ['T · 2021', ['Date: 2021']],
  ])('is no part of it: %s', (form, fields) => {
    expect(read([form])[1]).toEqual(['Maps of Young Trees', ...fields]);
  });

  it('is none in cells and before links either', () => {
    const cells = (title: string, at: number) =>
      `${at === 0 ? '| Name | Topic |\n| --- | --- |\n' : ''}| [${title}](https://example.org/${at}) | Maps |`;
    expect(read(['T (2019)'], cells)[0]).toEqual(['Maps of Old Trees', 'Date: 2019']);
    const before = (title: string, at: number) => `- ${title} [[paper](https://example.org/${at})]`;
    expect(read(['T, 2019'], before)[0]).toEqual(['Maps of Old Trees', 'Date: 2019']);
  });

  it('may lack its year, or the whole of it, on some', () => {
    const dated = [
      'T - FIRS - 2018',
      'T - FIRS - 2019',
      'T - ARXIV - 2018',
      'T - ELMS - 2018',
      'T - ELMS - 2018',
    ];
    expect(read([...dated, 'T - FIRS', 'T - By Hand']).slice(5)).toEqual([
      ['Maps of Tall Trees', 'Venue: FIRS'],
      ['Maps of Thin Trees - By Hand'],
    ]);
  });

  it('may name who made it', () => {
    const makers = ['Ann Lee', 'Bo Ray', 'Cy Fox', 'Di Moe', 'Ed Kay', 'Flo Orr', 'Gus Elm'];
    expect(read(makers.map((name, at) => `T (${name}, 198${at})`))[1]).toEqual([
      'Maps of Young Trees',
      'Authors: Bo Ray',
      'Date: 1981',
    ]);
  });

  it('stays where titles would be the same without it', () => {
    const titles = ['Fir (1993)', 'Fir (2016)', 'Elm (1996)', 'Oak (1998)', 'Yew (2001)', 'Ash (2004)'];
    const more = ['Box (2004)', 'Bay (2005)', 'Fig (2006)', 'Gum (2007)', 'Hop (2008)', 'Ivy (2008)'];
    const lines = [...titles, ...more].map((title, at) => `- [${title}](https://example.org/${at})\n`);
    const { entries } = parseList(`## A\n\n${lines.join('')}`);
    expect(entries.slice(0, 4).map(({ title }) => title)).toEqual(['Fir (1993)', 'Fir (2016)', 'Elm', 'Oak']);
  });

  it('is none where one paper was published twice', () => {
    const twice = ['Maps of Firs - ARXIV - 2018', 'Maps of Firs - CVPR - 2019'];
    const lines = [
      ...twice,
      ...Array.from(
        { length: 22 },
        (_, at) => `Maps of Trees ${at}a - ${at % 2 === 0 ? 'ARXIV' : 'CVPR'} - 2018`,
      ),
    ].map((title, at) => `- [${title}](https://example.org/${at})\n`);
    const { entries } = parseList(`## A\n\n${lines.join('')}`);
    expect(entries.slice(0, 2).map(({ title }) => title)).toEqual(['Maps of Firs', 'Maps of Firs']);
  });

  it('stays behind a comma where it goes on with what is named', () => {
    const said = ['Firs 95, 98, 2000', 'Saws 97, Saws 2000', 'Elms 2016, 2019', 'Maps of Oaks, 2019'];
    const lines = [...said, ...KINDS.map((kind) => `Maps of ${kind} Trees, 2018`)].map(
      (title, at) => `- [${title}](https://example.org/${at})\n`,
    );
    const { entries } = parseList(`## A\n\n${lines.join('')}`);
    expect(entries.slice(0, 4).map(({ title }) => title)).toEqual([...said.slice(0, 3), 'Maps of Oaks']);
  });

  it('stays in a section that has few of it among others', () => {
    const lines = KINDS.map((kind, at) => `- [Maps of ${kind} Trees (2018)](https://example.org/${at})\n`);
    const other = ['Saw (2019)', 'Axe', 'Lathe'].map(
      (title, at) => `- [${title}](https://example.org/o${at})\n`,
    );
    const { entries } = parseList(`## A\n\n${lines.join('')}\n## B\n\n${other.join('')}`);
    expect(entries.map(({ title }) => title)).toEqual([
      ...KINDS.map((kind) => `Maps of ${kind} Trees`),
      'Saw (2019)',
      'Axe',
      'Lathe',
    ]);
  });

  it.each([
    ['on a few', ['T (1982)', 'T', 'T', 'T (1999)', 'T', 'T']],
    ['that tells the titles apart', ['Fir Days (2018)', 'Fir Days (2019)', 'Fir Days (2020)']],
    ['in its words', ['T of 1982']],
    ['of a version', ['T (v2018)', 'T (v2019)']],
    ['within a longer remark', ['T (how trees were drawn and sold from 1950 on)']],
    ['without a year', ['T - Fir', 'T - Elm']],
  ])('stays a part of it %s', (_, forms) => {
    expect(read(forms).map(([title]) => title)).toEqual(
      KINDS.map((kind, at) => forms[at % forms.length]!.replace('T', `Maps of ${kind} Trees`)),
    );
  });
});
