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
