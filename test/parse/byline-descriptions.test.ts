import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const read = (host: string, ...behind: readonly string[]) =>
  parseList(
    `# Woods\n\n## Maps\n${behind.map((each, i) => `* [Maps of Trees ${i}](https://${host}/${i}) ${each}\n`).join('')}`,
  ).entries;

describe('venues straight behind the title', () => {
  const venues = [
    'ACM Computing Woods (2013)',
    'IEEE International Conference on Trees, Maps and Saws (ICTMS) (2022)',
    'Energy and Building (2018)',
    'Journal of Trees, 2021',
    'Forest Communications 2023',
  ];

  it('are no descriptions where most say only that', () => {
    const entries = read('example.org', ...venues);
    expect(entries.map(({ description }) => description)).toEqual(venues.map(() => undefined));
    expect(entries.map(({ fields }) => fields.map(({ name, value }) => `${name}: ${value}`))).toEqual([
      ['Venue: ACM Computing Woods', 'Date: 2013'],
      ['Venue: IEEE International Conference on Trees, Maps and Saws (ICTMS)', 'Date: 2022'],
      ['Venue: Energy and Building', 'Date: 2018'],
      ['Venue: Journal of Trees', 'Date: 2021'],
      ['Venue: Forest Communications', 'Date: 2023'],
    ]);
  });

  it('keep what others say', () => {
    const entries = read('example.org', ...venues, 'Draws the maps of old woods since 2013.');
    expect(entries.at(-1)!.description).toBe('Draws the maps of old woods since 2013.');
  });

  it('are none where nothing tells of papers: games and products have years too', () => {
    const games = [
      'Oak and Elm (2022)',
      'Wood Simulator 2021',
      'Fir and Saw Racer 2018',
      'Age of Planes 2023',
    ];
    expect(read('game.example', ...games).map(({ description }) => description)).toEqual(games);
  });
});

describe('who wrote it behind the title', () => {
  it('is no description where the list does so', () => {
    const said = ['- Written by @fir.', '- Written by Ann Lee and Bo Ray.', '- By ash', '- Written by Cy.'];
    const entries = read('example.org', ...said);
    expect(entries.map(({ description }) => description)).toEqual(said.map(() => undefined));
    expect(entries.flatMap(({ fields }) => fields.map(({ value }) => value))).toEqual([
      '@fir',
      'Ann Lee and Bo Ray',
      'ash',
      'Cy',
    ]);
  });

  it('keeps what says what a thing is about, and how it is made', () => {
    const said = [
      '- A paper on umber.',
      '- Talk about saws and boards',
      '- By far the best saw',
      '- Article: trees',
    ];
    expect(
      read('example.org', ...said, ...said)
        .map(({ description }) => description)
        .slice(0, 4),
    ).toEqual(said.map((each) => each.slice(2)));
  });

  it('keeps what says more', () => {
    const said = [
      '- Written by hand. Cuts boards.',
      '- Presented by trees: a play in three acts',
      '- By far the best saw, and free',
    ];
    expect(read('example.org', ...said, ...said).map(({ description }) => description)[0]).toBe(
      'Written by hand. Cuts boards.',
    );
  });

  it('keeps in what something is written, and how', () => {
    const said = [
      '- Written in Rust.',
      '- Written in Go',
      '- Written from scratch',
      '- By design.',
      '- By hand and by machine',
      '- Given enough saws, all trees fall.',
      '- A talk on trees',
      '- Presented by the makers',
    ];
    expect(read('example.org', ...said).map(({ description }) => `- ${description}`)).toEqual(said);
  });

  it('may be in small letters, where many differ', () => {
    const said = ['- by fir', '- by elm', '- by oak', '- by ash', '- by yew'];
    expect(read('example.org', ...said).map(({ description }) => description)).toEqual(
      said.map(() => undefined),
    );
    const how = ['- By hand', '- By design', '- By hand', '- By hand', '- By design'];
    expect(read('example.org', ...how).map(({ description }) => `- ${description}`)).toEqual(how);
  });

  it('keeps how a thing was made beside others that name who did', () => {
    const said = ['- Written by hand in 1990.', '- Talk by Ann Lee.', '- Written by Bo Ray.', '- by @cy_oak'];
    expect(read('example.org', ...said).map(({ description }) => description)).toEqual([
      'Written by hand in 1990.',
      undefined,
      undefined,
      undefined,
    ]);
  });
});
