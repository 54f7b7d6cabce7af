import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const url = 'https://example.org/w';

/** What the entry of a bullet says. */
function read(bullet: string) {
  const { title, links, fields, description } = parseList(`# Woods\n\n## Trees\n\n- ${bullet}\n`).entries[0]!;
  return {
    title,
    role: links[0]?.role,
    ...(description !== undefined && { description }),
    ...Object.fromEntries(fields.map(({ name, value }) => [name, value])),
  };
}

describe('a title that is a link, behind its authors', () => {
  it.each([
    [
      `Lee, Ann and Ek, Bo. (2015). "[Maps of Old Trees](${url})." Journal of Bark.`,
      'Lee, Ann and Ek, Bo',
      '2015',
    ],
    [`Lee, Ann D.. (1998). "[Maps of Old Trees](${url})." Proceedings.`, 'Lee, Ann D.', '1998'],
    [`A. Lee, B. Ek. "[Maps of Old Trees](${url})", 2011.`, 'A. Lee, B. Ek', '2011'],
    [`Ann Lee and Bo Ek. “[Maps of Old Trees](${url}).”`, 'Ann Lee and Bo Ek', undefined],
    [`Lee, A., Ek, B. (2009). [Maps of Old Trees](${url}).`, 'Lee, A., Ek, B.', '2009'],
    [`Ann Lee, Bo Ek, 2020: "[Maps of Old Trees](${url})"`, 'Ann Lee, Bo Ek', '2020'],
  ])('%s', (bullet, authors, date) => {
    const entry = read(bullet);
    expect(entry).toMatchObject({ title: 'Maps of Old Trees', role: 'title' });
    expect([entry['Authors' as never], entry['Date' as never]]).toEqual([authors, date]);
  });

  it('not where the words before it may be its name', () => {
    expect(read(`Fir Larch, 2009. [Maps of Trees](${url})`).title).not.toBe('Maps of Trees');
  });
});

describe('the name of a paper before its title in quotation marks', () => {
  it.each(['DiFir', 'FIR', 'FirNet++', 'fDir', 'Fir-DCF'])('%s is no author', (name) => {
    const { title, ...kept } = read(`${name}: "Learning to Climb" ICCV. [[Paper]](${url})`);
    expect(title).toBe(`${name}: "Learning to Climb"`);
    expect(kept).toEqual({ role: 'paper', Venue: 'ICCV' });
  });

  it('but several names are', () => {
    expect(read(`Ann Lee, Bo Ek: "Learning to Climb" ICCV. [[Paper]](${url})`)).toMatchObject({
      title: 'Learning to Climb',
      Authors: 'Ann Lee, Bo Ek',
    });
  });
});

describe('a venue behind the full stop of a title', () => {
  it.each([
    'How Trees Bend. In *ICML 2019*. ',
    'How Trees Bend. In ICML 2019. ',
    'How Trees Bend. in _ICML 2019_ ',
    'How Trees Bend. ICML 2019. ',
    'How Trees Bend. In the *ICML 2019*. ',
  ])('%s', (said) => {
    expect(read(`${said}[[pdf](${url})]`)).toMatchObject({
      title: 'How Trees Bend',
      Venue: 'ICML 2019',
      Date: '2019',
    });
  });

  it('keeps the question mark', () => {
    expect(read(`How Do Trees Bend?. In *ICML 2019*. [[pdf](${url})]`).title).toBe('How Do Trees Bend?');
    expect(read(`How Do Trees Bend? In *ICML 2019*. [[pdf](${url})]`).title).toBe('How Do Trees Bend?');
  });

  it('not a sentence that goes on', () => {
    expect(read(`Bending. In the cold [[pdf](${url})]`).title).toBe('Bending. In the cold');
  });
});
