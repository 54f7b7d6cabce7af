import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const url = (name: string) => `https://example.org/${name}`;
const list = (bullets: readonly string[]) =>
  parseList(`# Woods\n\n## Trees\n\n${bullets.map((bullet) => `- ${bullet}\n`).join('')}`).entries.map(
    ({ title, description }) => [title, description] as const,
  );

describe('a name and what it is before a bare address', () => {
  const usual = [
    `Fir: cuts old boards ${url('fir')}`,
    `Elm: a saw of boards ${url('elm')}`,
    `Yew Tree: maker of bows ${url('yew')}`,
    `Ash: ${url('ash')}`,
    `ivy-reader: reads leaves, and more ${url('ivy')}`,
  ];
  it.each([
    [`Oak: planks for you ${url('oak')}`, 'Oak', 'planks for you'],
    [`Oak：板材切割工具 ${url('oak')}`, 'Oak', '板材切割工具'],
    [`Oak: plank cutter <${url('oak')}>`, 'Oak', 'plank cutter'],
    [`Oak: plank script ${url('oak')} works best with saws`, 'Oak', 'plank script'],
    [`Oak (old): plank cutter, in Go (beta) ${url('oak')}`, 'Oak (old)', 'plank cutter, in Go (beta)'],
    ['Oak: cuts planks', 'Oak', 'cuts planks'],
    [`Oak: ${url('oak')}`, 'Oak', undefined],
    [`Oak ${url('oak')}`, 'Oak', undefined],
  ])('%s', (bullet, title, description) => {
    const read = list([...usual, bullet]);
    expect(read[0]).toEqual(['Fir', 'cuts old boards']);
    expect(read.at(-1)).toEqual([title, description]);
  });

  it('stays whole where most read like titles of papers', () => {
    const titles = [
      'Fir: A Survey of Trees',
      'Elm: Saws for Boards',
      'Yew: Making Better Bows',
      'Ash: One Tree Model',
    ];
    expect(list(titles.map((title) => `${title} ${url('p')}`)).map(([title]) => title)).toEqual(titles);
    const papers = ['Fir: on old boards', 'Elm: saws of boards', 'Yew: making bows', 'Ash: on trees'];
    expect(
      list(papers.map((title, at) => `${title} https://arxiv.org/abs/2401.0000${at}`)).map(
        ([title]) => title,
      ),
    ).toEqual(papers);
  });

  it('stays whole where few have a colon, or all the same word before it', () => {
    const few = ['Fir boards', 'Elm saw', 'Yew bows', 'Ash leaves', 'Oak: planks for you'];
    expect(list(few.map((title) => `${title} ${url('p')}`)).map(([title]) => title)).toEqual(few);
    const same = ['Story: old boards', 'Story: a saw', 'Story: of bows', 'Story: on leaves'];
    expect(list(same.map((title) => `${title} ${url('p')}`)).map(([title]) => title)).toEqual(same);
  });
});

describe('a name and a sentence with a link in it', () => {
  const site = (name: string) => `[their site](https://${name}.example.org)`;
  const usual = [
    `Fir: cuts old boards, see ${site('fir')}.`,
    `Elm: A saw of boards for [Oak](${url('oak')})`,
    `Yew Tree: maker of bows, by [Ann](${url('ann')})`,
    `Ash: reads [leaves](${url('leaves')}) of trees`,
  ];

  it.each([
    [`Oak: planks for you, more on ${site('oak')}`, 'Oak', 'planks for you, more on their site'],
    [`Oak: Planks for you. [Website](${url('oak')})`, 'Oak', 'Planks for you.'],
    [`Oak：板材切割工具，见[官网](${url('oak')})。`, 'Oak', '板材切割工具，见官网。'],
  ])('has the name for a title: %s', (bullet, title, description) => {
    const read = list([...usual, bullet]);
    expect(read.map(([name]) => name)).toEqual(['Fir', 'Elm', 'Yew Tree', 'Ash', title]);
    expect(read[0]![1]).toBe('cuts old boards, see their site.');
    expect(read.at(-1)![1]).toBe(description);
  });

  it('stays whole where most are titles of papers, or have no such link', () => {
    const papers = ['Fir: A Survey of', 'Elm: Better Saws for', 'Yew: Making Bows with', 'Ash: One Tree for'];
    const titled = papers.map((title) => `${title} [Old Boards](${url('p')}) in Oslo`);
    expect(list(titled).some(([title]) => title === 'Fir')).toBe(false);
    const roles = ['Fir: on old boards', 'Elm: saws of boards', 'Yew: making bows', 'Ash: on trees'];
    expect(list(roles.map((title) => `${title} [[paper]](${url('p')})`)).map(([title]) => title)).toEqual(
      roles,
    );
  });

  it('is none where hardly a word is said', () => {
    expect(list(['Fir', 'Elm', 'Yew', 'Ash', 'Oak'].map((name) => `${name}: Of [it](${url(name)})`))).toEqual(
      [],
    );
  });

  it('is prose where few are written so', () => {
    const note = 'Note: for a list of trees, go to [this page](https://example.org/trees)';
    const others = ['fir', 'elm', 'yew', 'ash'].map((name) => `[${name}](${url(name)}) - Cuts boards.`);
    expect(list([...others, note]).map(([title]) => title)).toEqual(['fir', 'elm', 'yew', 'ash']);
  });
});

describe('a colon in bold with the name', () => {
  it.each([
    [`**Fir:** Cuts boards. [Website](${url('fir')})`, 'Fir', 'Cuts boards.'],
    [`**Fir：** 板材切割工具。 [Website](${url('fir')})`, 'Fir', '板材切割工具。'],
    [
      `**Fir: On Boards:** Cuts boards for [Elm](${url('fir')}) and more.`,
      'Fir: On Boards',
      'Cuts boards for Elm and more.',
    ],
  ])('is no part of the title: %s', (bullet, title, description) => {
    expect(list([bullet])).toEqual([[title, description]]);
  });
});
