import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const read = (text: string) =>
  parseList(text).entries.map(({ title, section, description }) => [title, section.join(' > '), description]);

describe('ways of writing', () => {
  it('keeps a table of contents out of the path of sections below it', () => {
    const text =
      '# List\n\n## Contents\n\n- [Paint](#paint)\n\n### Paint\n\n- [Fir](https://example.org/f) - Dries.\n';
    expect(read(text)).toEqual([['Fir', 'Paint', 'Dries.']]);
  });

  it('reads headings in HTML, but not those in cells', () => {
    const text =
      '<h2 id="a">Saws</h2>\n\n- [Fir](https://example.org/f) - Cuts.\n\n<h3>Hand <b>saws</b></h3>\n\n- [Elm](https://example.org/e) - Cuts too.\n';
    expect(read(text)).toEqual([
      ['Fir', 'Saws', 'Cuts.'],
      ['Elm', 'Saws > Hand saws', 'Cuts too.'],
    ]);
    const cell =
      '# L\n\n<table><tr><td><h2>Cell</h2></td></tr></table>\n\n- [Fir](https://example.org/f) - Cuts.\n';
    expect(parseList(cell).sections.map(({ title }) => title)).toEqual(['L']);
  });

  it('reads descriptions behind links where the list has no separators', () => {
    const text =
      '## A\n\n- [fir](https://example.org/f) Cuts boards - and logs.\n- [elm](https://example.org/e): Planes.\n- [oak](https://example.org/o) by Ann Lee Smith\n';
    expect(read(text).map(([, , description]) => description)).toEqual([
      'Cuts boards - and logs.',
      'Planes.',
      undefined,
    ]);
  });

  it('takes a dash before a badge for no part of a description', () => {
    const text =
      '## A\n\n- [fir](https://example.org/f): Cuts C-- code – ![v](https://img.shields.io/x.svg)\n- [elm](https://example.org/e): Knows C--\n';
    expect(read(text).map(([, , description]) => description)).toEqual(['Cuts C-- code', 'Knows C--']);
  });

  it('reads an entry with an empty link, and one without, beside linked ones', () => {
    const text =
      '## A\n\n- Fir: A Tree [[paper]](https://example.org/f)\n- Elm: A Tree [[paper]]()\n- Oak: A Tree\n';
    expect(read(text).map(([title]) => title)).toEqual(['Fir: A Tree', 'Elm: A Tree', 'Oak: A Tree']);
  });

  it('reads rows of an HTML table without a header, but not a grid of links', () => {
    const row = (name: string) =>
      `<tr><td><a href="https://example.org/${name}">${name}</a></td><td>Has bark like ${name}.</td></tr>\n`;
    const text = `## A\n\n<table>\n${['fir', 'elm', 'oak', 'ash', 'yew'].map(row).join('')}</table>\n`;
    expect(read(text)[1]).toEqual(['elm', 'A', 'Has bark like elm.']);
  });

  it.each(['説明', 'Описание', '설명', 'الوصف', 'Descripción'])(
    'takes the column %s for descriptions',
    (name) => {
      const text = `## A\n\n| Name | ${name} |\n|---|---|\n| [Fir](https://example.org/f) | Measures all boards. |\n`;
      expect(read(text)).toEqual([['Fir', 'A', 'Measures all boards.']]);
    },
  );

  it.each([
    // The link in brackets says where the paper was published, or that it is one.
    ['[[ICLR2024](https://example.org/f)] Fir: A Tree for Maps', 'Fir: A Tree for Maps'],
    ['[[arXiv](https://example.org/f)] Is Fir a Tree? [[code](https://example.org/c)]', 'Is Fir a Tree?'],
    ['[[Paper](https://example.org/f)] [[Code](https://example.org/c)] Fir and Elm', 'Fir and Elm'],
    ['[[CVPR 2023 (Oral)](https://example.org/f)] Fast Fir', 'Fast Fir'],
    ['[[COCO2017](https://example.org/f)] Many Images', 'COCO2017'],
    // Nothing, or no title, follows.
    ['[[ICLR2024](https://example.org/f)] [[code](https://example.org/c)]', 'ICLR2024'],
    ['[[ICML 2024](https://example.org/f)] - held in Vienna', 'ICML 2024'],
    // It is the title.
    ['[[Fir](https://example.org/f)] A Tree for Maps', 'Fir'],
  ])('reads the title behind a link in brackets: %s', (line, title) => {
    expect(read(`## A\n\n- ${line}\n`).map(([first]) => first)).toEqual([title]);
  });

  it.each([
    ['20240312 ICLR-24 [Fir as a Tree](https://example.org/f)', 'Fir as a Tree', '20240312'],
    ['20240312 arXiv [Fir as a Tree](https://example.org/f)', 'Fir as a Tree', '20240312'],
    ['NeurIPS-23 [Fir as a Tree](https://example.org/f)', 'Fir as a Tree', '2023'],
    ['ACL 2024: [Fir as a Tree](https://example.org/f)', 'Fir as a Tree', '2024'],
    ['ACL 2024 [Fir as a Tree](https://example.org/f)', 'Fir as a Tree', '2024'],
    // The conference is the entry.
    ['ICLR 2024 [Website](https://example.org/f)', 'ICLR 2024', undefined],
    ['ICLR 2024 [Proceedings](https://example.org/f)', 'ICLR 2024', undefined],
    [
      'ICLR 2024 [List of papers](https://example.org/f), [best papers](https://example.org/g)',
      'ICLR 2024',
      undefined,
    ],
    ['CIFAR-10 [A set of images](https://example.org/f)', 'CIFAR-10', undefined],
  ])('reads the title behind a date and a venue: %s', (line, title, date) => {
    const [entry] = parseList(`## A\n\n- ${line}\n`).entries;
    expect(entry?.title).toBe(title);
    if (date) expect(entry?.fields.find(({ name }) => name === 'Date')?.value).toBe(date);
  });

  it.each([
    ['Fir: "A Tree for Maps" CVPR. [[Paper]](https://example.org/f)', 'Fir: "A Tree for Maps"', 'CVPR'],
    [
      'Fir: “A Tree for Maps”, ICLR 2024 [[Paper]](https://example.org/f)',
      'Fir: “A Tree for Maps”',
      'ICLR 2024',
    ],
    ['Fir:"A Tree for Maps" ECCVW. [[Paper]](https://example.org/f)', 'Fir:"A Tree for Maps"', 'ECCVW'],
    // No venue: it is part of the title.
    ['The "Fir" Tree [[Paper]](https://example.org/f)', 'The "Fir" Tree', undefined],
    ['Fir: "A Tree" and more [[Paper]](https://example.org/f)', 'Fir: "A Tree" and more', undefined],
  ])('ends a title at the quotation mark before a venue: %s', (line, title, venue) => {
    const [entry] = parseList(`## A\n\n- ${line}\n`).entries;
    expect(entry?.title).toBe(title);
    expect(entry?.fields.find(({ name }) => name === 'Venue')?.value).toBe(venue);
  });

  it.each(['Fir: "A Tree for Maps"', '"A Tree for Maps"', 'A Tree for Maps,'])(
    'reads a description below a title with nothing but its venue and links beside it: %s',
    (title) => {
      const line = `${title} CVPR 2024. [[Paper]](https://example.org/f)  \n  Draws maps as a tree of lines.`;
      expect(read(`## A\n\n- ${line}\n`)[0]?.[2]).toBe('Draws maps as a tree of lines.');
    },
  );

  it('reads rows of an HTML table whose columns have other names, but no grid of cards below a heading', () => {
    const row = (name: string, role: string) =>
      `<tr><td><b>${name}</b></td><td>${role}</td><td><div><a href="https://jobs.example.org/${role}"><img src="a.png" alt="Apply"></a></div></td></tr>\n`;
    const head = '<tr><th>Company</th><th>Role</th><th>Apply</th></tr>\n';
    const jobs = `<table>\n${head}${row('<a href="https://example.org/f">Fir</a>', 'Baker')}${row('Elm', 'Clerk')}${row('<a href="https://example.org/f">Fir</a>', 'Driver')}</table>\n`;
    const { entries } = parseList(`## A\n\n${jobs}`);
    expect(entries.map(({ title, fields }) => [title, fields[0]?.value])).toEqual([
      ['Fir', 'Baker'],
      ['Elm', 'Clerk'],
      ['Fir', 'Driver'],
    ]);
    const card = (name: string) => `<td><a href="https://example.org/${name}">${name}</a></td>`;
    const cards = `<table>\n<tr><th>One</th><th>Two</th><th>Three</th></tr>\n<tr>${['a1', 'b1', 'c1'].map(card).join('')}</tr>\n<tr>${['a2', 'b2', 'c2'].map(card).join('')}</tr>\n</table>\n`;
    expect(read(`## A\n\n${cards}`).map(([title]) => title)).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'c2']);
  });

  it.each([
    // More is said of it than where it is.
    ['- intro: Fir University & Elm\n- keywords: maps (AOG)\n- arxiv: <https://example.org/f>', 1],
    ['- intro:low cost and high speed\n\n\n- arxiv:https://example.org/f', 1],
    ['- Venue: ICLR 2024\n- Authors: A. Fir\n- Code: https://example.org/f', 1],
    // A picture stands between the title and what is said of it.
    [
      '[![img](https://example.org/f.png)](https://example.org/f.png)\n\n- arxiv: <https://example.org/f>\n- github: <https://example.org/g>',
      1,
    ],
    ['![Fir](f.png)\n\n- paper: https://example.org/f', 1],
    // Steps, not a record.
    ['- First: open the map\n- Second: draw it\n- Website: https://example.org/f', 0],
  ])('reads a bold line and keyed bullets as one entry: %j', (below, count) => {
    const found = parseList(`## A\n\n**Fir: A Tree**\n\n${below}\n`).entries;
    expect(found.filter(({ title }) => title === 'Fir: A Tree')).toHaveLength(count);
    if (count > 0) expect(found).toHaveLength(count);
  });

  it('takes links that stand below most entries for details of these, not for entries', () => {
    const course = (id: string, ...below: string[]) =>
      [
        `- [Course ${id}](https://example.org/${id}) **On maps**`,
        ...below.map((name) => `  - [${name}](https://example.org/${id}/${name.length})`),
        '',
      ].join('\n');
    const text = `## A\n\n${course('A', 'Lecture Notes', 'Exercises')}${course('B', 'Exercises', 'Lecture Notes', 'Old exams')}${course('C', 'Lecture Notes')}${course('D', 'Lecture Notes', 'Exercises')}`;
    expect(read(text).map(([title]) => title)).toEqual(['Course A', 'Course B', 'Course C', 'Course D']);
    const [first] = read(
      text.replace('  - [Lecture Notes]', '  - Draws maps of trees by hand.\n  - [Lecture Notes]'),
    );
    expect(first?.[2]).toBe('Draws maps of trees by hand.');
    // Entries of their own below others, one name twice.
    const own = `## A\n\n${course('A', 'Fir', 'Elm')}${course('B', 'Oak', 'Fir')}${course('C', 'Yew')}${course('D', 'Ash', 'Box')}`;
    expect(read(own)).toHaveLength(11);
  });

  it('reads labels in brackets before a link that says what it is', () => {
    const text =
      '## A\n\n- [Fir](https://example.org/f) - Plays sound. [MIT] [website](https://example.org/w)\n- [Elm](https://example.org/e) - Plays video. [BSD]\n- [Oak](https://example.org/o) - Reads [PDF] files [docs](https://example.org/d).\n';
    const { entries } = parseList(text);
    expect(entries.map(({ labels, description }) => [labels.map(({ id }) => id), description])).toEqual([
      [['MIT'], 'Plays sound.'],
      [['BSD'], 'Plays video.'],
      [[], 'Reads [PDF] files docs.'],
    ]);
  });

  it.each([
    ['| Bonn | Draws maps of trees.', 'Draws maps of trees.', ['Bonn']],
    ['| Draws maps of trees | Free', 'Draws maps of trees', ['Free']],
    ['| Ann Lee, Bo Ray, Cy Fox | Draws maps.', 'Draws maps.', []],
    ['| Bonn | [website](https://example.org/w)', undefined, ['Bonn']],
    // Another link: what follows it is said of both.
    ['| [In German](https://example.org/g) - Draws maps of trees.', 'Draws maps of trees.', []],
    ['by Ann | Draws maps of trees.', undefined, []],
  ])('reads what stands between pipes behind a title: %s', (rest, description, nameless) => {
    const [entry] = parseList(`## A\n\n- [Fir](https://example.org/f) ${rest}\n`).entries;
    expect(entry?.description).toBe(description);
    expect(entry?.fields.flatMap(({ name, value }) => (name === '' ? [value] : []))).toEqual(nameless);
  });

  it('names the groups of bullets in the path, but nothing that tells of an entry', () => {
    const text =
      '## A\n\n- Trees:\n  - [Fir](https://example.org/f) - Has bark.\n  - **Leafy**\n    - [Elm](https://example.org/e) - Has leaves.\n- [Moss](https://example.org/m) - Is soft.\n';
    expect(read(text).map(([title, path]) => [title, path])).toEqual([
      ['Fir', 'A > Trees'],
      ['Elm', 'A > Trees > Leafy'],
      ['Moss', 'A'],
    ]);
  });

  it('reads headings straight above keyed lines as entries, unless all have one name', () => {
    const keyed = (name: string, id: string) =>
      `### ${name}\n\n- Paper: https://example.org/${id}\n- Code: https://example.org/${id}/code\n\n`;
    const text = `## Data\n\n${keyed('Fir', 'f')}${keyed('Elm', 'e').replace('\n\n', '\n\nMeasures leaves by hand.\n\n')}## Tools\n\n- [Moss](https://example.org/m) - Is soft.\n`;
    expect(read(text)).toEqual([
      ['Fir', 'Data', undefined],
      ['Elm', 'Data', 'Measures leaves by hand.'],
      ['Moss', 'Tools', 'Is soft.'],
    ]);
    const named = '### Fir\n\n- [Paper](https://example.org/f)\n- [Code](https://example.org/g)\n\n';
    expect(read(`## A\n\n${named}${named.replaceAll('f)', 'e)').replace('Fir', 'Elm')}`)).toHaveLength(2);
    const links = (id: string) => `## ${id}\n\nSays much.\n\n${keyed('Links', id)}`;
    expect(read(`${links('fir')}${links('elm')}`).map(([title]) => title)).not.toContain('Links');
  });

  it.each([
    ['张三的[棕色入门](https://example.org/f)', '棕色入门'],
    ["Ann Lee's [Guide to Maps](https://example.org/f)", 'Guide to Maps'],
    ["What's [new](https://example.org/f)", "What's"],
    ["Fir's [paper](https://example.org/f)", "Fir's"],
  ])('takes who made it for no title: %s', (line, title) => {
    expect(read(`## A\n\n- ${line}\n`)[0]?.[0]).toBe(title);
  });

  it('reads bold lines above addresses as entries', () => {
    const text =
      '## A\n\n**Fir draws maps**\nhttps://example.org/f\n\n**Elm draws leaves**\n<https://example.org/e>\n\n**Mind the gap** and read on.\n';
    expect(read(text).map(([title]) => title)).toEqual(['Fir draws maps', 'Elm draws leaves']);
  });

  it('leaves an address, its bracket open or not, out of title and description', () => {
    const text =
      '## A\n\n- Fir - Draws maps <https://example.org/f>\n- Elm - Draws leaves <https://example.org/e\n- Oak <https://example.org/o\n- Yew - More at https://example.org/y\n';
    expect(read(text).map(([title, , description]) => [title, description])).toEqual([
      ['Fir', 'Draws maps'],
      ['Elm', 'Draws leaves'],
      ['Oak', undefined],
      ['Yew', 'More at https://example.org/y'],
    ]);
  });

  const papers = (lines: string) => parseList(`# L\n\n## A\n\n${lines}\n`).entries;
  const told = ({ title, fields }: { title: string; fields: readonly { name: string; value: string }[] }) => [
    title,
    ...['Authors', 'Date'].map((name) => fields.find((field) => field.name === name)?.value),
  ];

  it.each([
    [
      'Lee, A.B. and Ray, C., 2009. Maps of trees: A survey. *Journal of Maps*, 4(2).',
      'Lee, A.B. and Ray, C.',
      '2009',
    ],
    ['Lee, Ann & Ray, Bo. (2018). Maps of trees: A survey. *Journal of Maps*.', 'Lee, Ann & Ray, Bo', '2018'],
    ['Lee, A., 2009, May. Maps of trees: A survey. In *MAPS*.', 'Lee, A.', '2009'],
    [
      '**[3]** Lee, Ann, Bo Ray, and Cy Fox. "**Maps of trees: A survey**." Journal (2015).',
      'Lee, Ann, Bo Ray, and Cy Fox',
      '2015',
    ],
    ['**[3]** Lee, Ann, et al. "Maps of trees: A survey." *MAPS* 2015.', 'Lee, Ann, et al.', undefined],
  ])('reads the title behind the authors of a reference: %s', (line, authors, date) => {
    const [bullet] = papers(`- ${line} [[pdf]](https://example.org/f)`);
    expect(told(bullet!).slice(0, 2)).toEqual(['Maps of trees: A survey', authors]);
    if (date) expect(told(bullet!)[2]).toBe(date);
    const paragraphs = Array.from({ length: 5 }, (_, at) => `${line} [[pdf]](https://example.org/${at})`);
    expect(papers(paragraphs.join('\n\n')).map(({ title }) => title)).toEqual(
      Array(5).fill('Maps of trees: A survey'),
    );
  });

  it('reads authors behind a year in parentheses', () => {
    const line = (rest: string) => `- **Maps of trees** ${rest} [[pdf]](https://example.org/${rest.length})`;
    const found = papers(
      [line('(2015), A. Lee et al.'), line('(2014), A. Lee and B. Ray'), line('(2012) A. Lee')].join('\n'),
    );
    expect(found.map((entry) => told(entry)[1])).toEqual(['A. Lee et al.', 'A. Lee and B. Ray', 'A. Lee']);
  });

  it.each([
    // Sentences straight behind the link, whatever sign the others have.
    [' Training videos for all who draw maps', 'Training videos for all who draw maps'],
    ['\n  🗺️ Draws maps of trees by hand.', '🗺️ Draws maps of trees by hand.'],
    ['. It draws maps of trees', 'It draws maps of trees'],
    [' by Ann Lee and Bo Ray: A book on drawing maps', 'A book on drawing maps'],
    [' / [Elm](https://example.org/e): Draw maps of trees', 'Draw maps of trees'],
    [' - Draws maps. [Try it now!](https://example.org/t)', 'Draws maps.'],
    // Names, venues and where it comes from.
    [' Ann Lee, Bo Ray and Cy Fox', undefined],
    ['. Ann van der Lee, Bo Ray. ICML 2024', undefined],
    [' Institute for maps of trees', undefined],
    [' ICML 2024 Workshop on maps', undefined],
    [' - Draws e.g. [trees](https://example.org/t)', 'Draws e.g. trees'],
  ])('reads the description of one among many: %j', (rest, description) => {
    const others = ['a', 'b', 'c', 'd', 'e', 'f'].map(
      (id) => `- [${id}x](https://example.org/${id}) - Paints ${id}.\n`,
    );
    const text = `## A\n\n${others.join('')}- [Fir](https://example.org/fir)${rest}\n`;
    expect(read(text).at(-1)?.[2]).toBe(description);
  });

  it('takes a link of several words for the title where nearly all titles are such links', () => {
    const titles = [
      'How We Draw Maps',
      'Trees in Small Towns',
      'Why Bark Is Brown',
      'Notes on Old Leaves',
      'The Map of All Maps',
    ];
    const others = titles.map((title, at) => `- [${title}](https://example.org/${at})\n`).join('');
    const title = (line: string) => read(`## A\n\n${others}- ${line}\n`).at(-1)?.[0];
    expect(title('Acme. [Drawing Maps in Towns](https://example.org/x)')).toBe('Drawing Maps in Towns');
    expect(title('Acme - [Drawing Maps in Towns](https://example.org/x)')).toBe('Drawing Maps in Towns');
    expect(title('Acme Maps ([Drawing Maps in Towns](https://example.org/x))')).toBe('Acme Maps');
    expect(title('Acme Maps [paper](https://example.org/x)')).toBe('Acme Maps');
  });

  it('reads a bold line above an address, and a heading above keyed lines, beside records', () => {
    const record = (name: string) =>
      `**${name}**\n\n- arxiv: <https://example.org/${name}>\n- github(Maps): <https://example.org/${name}/c>\n\n`;
    const text = `## Trees\n\n${record('Fir')}${record('Elm')}**Oak**\n\n<https://example.org/o>\n\n## Moss\n\n- arxiv: https://example.org/m\n- github(Maps): https://example.org/mm\n\n## Fern\n\n${record('Bracken')}`;
    expect(read(text).map(([title, path]) => `${path}: ${title}`)).toEqual([
      'Trees: Fir',
      'Trees: Elm',
      'Trees: Oak',
      ': Moss',
      'Fern: Bracken',
    ]);
    const intro = text.replace(
      '- arxiv: <https://example.org/Fir>',
      '- intro: draws maps of trees by hand\n- arxiv: <https://example.org/Fir>',
    );
    expect(read(intro)[0]?.[2]).toBe('draws maps of trees by hand');
    expect(read(intro.replace('draws maps of trees by hand', 'ICML 2024. Fir University'))[0]?.[2]).toBe(
      undefined,
    );
  });

  it('takes sentences about the list for no entries', () => {
    const text =
      '# L\n\n- Released [a tool](https://example.org/t) for searching the list\n\n**Add more** by writing to [Ann](https://example.org/ann).\n\n## A\n\n';
    const blocks = ['a', 'b', 'c', 'd', 'e'].map(
      (id) => `[${id}x](https://example.org/${id}): Paints ${id}.\n\n`,
    );
    expect(read(text + blocks.join('')).map(([title]) => title)).toEqual(['ax', 'bx', 'cx', 'dx', 'ex']);
    const zh =
      '## 本项目的参与者\n\n- [张三](https://example.org/z)\n\n## 工具\n\n- [Fir](https://example.org/f)：画地图。\n';
    expect(read(zh).map(([title]) => title)).toEqual(['Fir']);
  });

  it('takes the place between pipes where most descriptions stand', () => {
    const line = (name: string, rest: string) => `- [${name}](https://example.org/${name}) | ${rest}\n`;
    const text = `## A\n\n${line('Fir', 'Bonn, Ulm | Draws maps of trees by hand')}${line('Elm', 'Rome | Draws maps of leaves by hand')}${line('Oak', 'Oslo | Draws maps of bark by hand')}${line('Ash', 'New York, San Jose, and all of the coast | Draws maps')}${line('Yew', 'Paris, by the river')}`;
    expect(read(text).map(([, , description]) => description)).toEqual([
      'Draws maps of trees by hand',
      'Draws maps of leaves by hand',
      'Draws maps of bark by hand',
      'Draws maps',
      undefined,
    ]);
  });

  it.each([
    [
      '**[Fir]** Maps of Trees: A Survey | Ann Lee, Bo Ray | **[ICML 24]** |[`[pdf]`](https://example.org/f)',
      'Maps of Trees: A Survey',
    ],
    ['Ann Lee, Bo Ray, *Maps of Trees*, ICML 2024 [[Paper](https://example.org/f)]', 'Maps of Trees'],
    ['Ann Lee, Bo Ray, [Maps of Trees](https://example.org/f), ICML 2024', 'Maps of Trees'],
    ['Ann "Bo" Lee, Cy Fox, *Maps of Trees*, ICML 2024 [[Paper](https://example.org/f)]', 'Maps of Trees'],
    ['Several [maps of trees](https://example.org/f) by Ann', 'maps of trees'],
    // A name with a description, and a list of tools.
    ['**[Fir]** - Draws maps. [code](https://example.org/f)', 'Fir'],
    ['Fir, Elm, [Maps](https://example.org/f)', 'Fir, Elm'],
  ])('reads the title behind a mark or names: %s', (line, title) => {
    expect(read(`## A\n\n- ${line}\n`)[0]?.[0]?.replace(/^\[|\]$/g, '')).toBe(title);
  });

  it('takes bullets that are nothing but bold for groups of the bullets behind them', () => {
    const text =
      '## A\n\n* **Trees**\n * Fir [Book](https://example.org/f)\n * Elm [Book](https://example.org/e)\n * Oak [Course](https://example.org/o)\n* **Moss**\n * Fern [Book](https://example.org/m)\n';
    const { entries, labelIndex } = parseList(text);
    expect(entries.map(({ title, section }) => `${section.join(' > ')}: ${title}`)).toEqual([
      'A > Trees: Fir',
      'A > Trees: Elm',
      'A > Trees: Oak',
      'A > Moss: Fern',
    ]);
    expect(labelIndex).toEqual([]);
  });

  it('names the groups around an entry that others stand below', () => {
    const text =
      '## A\n\n- Trees\n  - [Fir](https://example.org/f) - Has bark.\n    - [Bark](https://example.org/b) - Is brown.\n';
    expect(read(text).map(([, path]) => path)).toEqual(['A > Trees', 'A > Trees']);
  });

  it('reads authors where the list names them in place of descriptions', () => {
    const names = [
      'Ann Lee 2012',
      'Bo Ray and Cy Fox, 2011',
      'Lee, A., Ray, B., Fox, C 2010',
      'Dee Roe (Fir University)',
      'Eve Poe',
    ];
    const lines = names.map((name, at) => `- [Maps ${at}](https://example.org/${at}) - ${name}\n`).join('');
    const { entries } = parseList(`## A\n\n${lines}- [Fir](https://example.org/f) - Draws maps of trees.\n`);
    expect(entries.map((entry) => [entry.description, ...told(entry).slice(1)])).toEqual([
      [undefined, 'Ann Lee', '2012'],
      [undefined, 'Bo Ray and Cy Fox', '2011'],
      [undefined, 'Lee, A., Ray, B., Fox, C', '2010'],
      [undefined, 'Dee Roe', undefined],
      [undefined, 'Eve Poe', undefined],
      ['Draws maps of trees.', undefined, undefined],
    ]);
    // Elsewhere two capitals are a description.
    expect(
      read(
        '## A\n\n- [fir](https://example.org/f) - Map Painter\n- [elm](https://example.org/e) - Paints maps.\n',
      )[0]?.[2],
    ).toBe('Map Painter');
    expect(read('## A\n\n- [fir](https://example.org/f) - *Ann Lee*\n')[0]?.[2]).toBe(undefined);
  });

  it.each([
    [
      'Draws maps. [[source]](https://example.org/s) [[engine]](https://example.org/e) [[port]](https://example.org/p)',
      'Draws maps.',
    ],
    ['Draws maps. **[[source]](https://example.org/s)**', 'Draws maps.'],
    ['[Part 1](https://example.org/1) & [Part 2](https://example.org/2)', undefined],
    ['[video](https://example.org/1) and [slides](https://example.org/2)', undefined],
  ])('leaves links that only say what they are out of descriptions: %s', (rest, description) => {
    expect(read(`## A\n\n- Maps of Trees - ${rest}\n`)[0]?.[2]).toBe(description);
  });

  it('takes no column of equal links for titles, and no dash for a description', () => {
    const text =
      '## A\n\n| Notebook | Notes | Article |\n|---|---|---|\n| Fir Maps | - | [Article](https://example.org/f) |\n| Elm Maps | Of leaves. | [Article](https://example.org/e) |\n';
    expect(read(text).map(([title, , description]) => [title, description])).toEqual([
      ['Fir Maps', undefined],
      ['Elm Maps', 'Of leaves.'],
    ]);
  });

  it('reads paragraphs that begin with a link on a line of its own', () => {
    const block = (id: string) =>
      `[${id} maps](https://example.org/${id})\nDraws maps of all ${id} trees.\n\n`;
    const text = `## A\n\n${['fir', 'elm', 'oak'].map(block).join('')}## B\n\n- [Moss](https://example.org/m) - Is soft.\n`;
    expect(read(text).map(([title]) => title)).toEqual(['fir maps', 'elm maps', 'oak maps', 'Moss']);
  });

  it.each([
    ['[paper](https://example.org/p) - Draws maps.', 'Draws maps.'],
    ['*[reviews](https://example.org/r)* - Draws maps.', 'Draws maps.'],
    ['Draws maps. [Source code](https://example.org/s).', 'Draws maps.'],
    ['[PDF here](https://example.org/p)', undefined],
    ['[Elm](https://example.org/e) draws maps - and leaves.', 'Elm draws maps - and leaves.'],
  ])('leaves a link before or behind a description out of it: %s', (rest, description) => {
    expect(read(`## A\n\n- [Fir](https://example.org/f) - ${rest}\n`)[0]?.[2]).toBe(description);
  });

  it('takes no column of addresses for titles', () => {
    const table = (about: string) =>
      `## A\n\n| Link | Intro | Description |\n|---|---|---|\n| https://example.org/f | x | ${about} |\n| https://example.org/e | y | ${about} |\n`;
    const named = table('Fir')
      .replaceAll('| Intro ', '')
      .replaceAll(/ \| [xy]/g, '')
      .replaceAll('|---|---|---|', '|---|---|');
    expect(read(named).map(([title]) => title)).toEqual(['Fir', 'Fir']);
    const told = named.replaceAll('Fir', 'Draws maps of all trees.');
    expect(read(told).map(([title]) => title)).toEqual(['https://example.org/f', 'https://example.org/e']);
  });

  it('takes what the list asks for no entry', () => {
    const text =
      '# L\n\n## Introduction\n\n- Please refer to the rules in [RULES](https://example.org/rules).\n\n## A\n\n- [Fir](https://example.org/f) - Draws.\n';
    expect(read(text).map(([title]) => title)).toEqual(['Fir']);
  });

  it('reads a column named "Describe" as the description', () => {
    const text =
      '## A\n\nApp Name | Describe | Language\n---|---|---\n[Fir](https://example.org/f) | Draws maps of trees | Java\n';
    expect(read(text)).toEqual([['Fir', 'A', 'Draws maps of trees']]);
  });

  it('takes what somebody is for no author', () => {
    const text = ['Ann Lee', 'Bob Ray', 'Cy Dee']
      .map((name) => `- ${name} *(Umber CTO)* [Blog](https://example.org/${name.slice(0, 2)})\n`)
      .join('');
    const [entry] = parseList(`## A\n\n${text}`).entries;
    expect(entry?.title).toBe('Ann Lee');
    expect(entry?.fields.filter(({ name }) => name === 'Authors')).toEqual([]);
  });

  it('leaves labels before a description out of it, with the dash behind them', () => {
    const text = ['Wood', 'Iron', 'Wood', 'Iron', 'Wood', 'Iron']
      .map(
        (label, at) => `- [fir${at}](https://example.org/${at}) - \`${label}\` - Cuts boards - and logs.\n`,
      )
      .join('');
    const { entries } = parseList(`## A\n\n${text}`);
    expect(entries.map(({ labels }) => labels.map(({ id }) => id))).toEqual(
      ['Wood', 'Iron', 'Wood', 'Iron', 'Wood', 'Iron'].map((label) => [label]),
    );
    expect(new Set(entries.map(({ description }) => description))).toEqual(
      new Set(['Cuts boards - and logs.']),
    );
    for (const { description, descriptionSpan } of entries)
      expect(`## A\n\n${text}`.slice(descriptionSpan!.start, descriptionSpan!.end)).toBe(description);
  });

  it('takes signs that join the links of an item for no bullets', () => {
    const text = ['Fir', 'Elm', 'Oak']
      .map(
        (name) =>
          `- **[${name}](https://example.org/${name})**  \n  A talk about maps.  \n      [Talks](https://example.org/${name}/t)\n       • [RSS](https://example.org/${name}/r)\n\n`,
      )
      .join('');
    const { entries, residue } = parseList(`## A\n\n${text}`);
    expect(entries.map(({ title }) => title)).toEqual(['Fir', 'Elm', 'Oak']);
    expect(residue).toEqual([]);
  });

  it('reads labels in brackets of their own, one behind another', () => {
    const text = ['Fir', 'Elm', 'Oak', 'Ash', 'Yew', 'Box']
      .map(
        (name) =>
          `- "${name} of Maps", CVPR, 2022. [[paper](https://example.org/${name})] [**\`PTQ\`**] [**\`MP\`**]\n`,
      )
      .join('');
    expect(parseList(`## A\n\n${text}`).entries[0]?.labels.map(({ id }) => id)).toEqual(['PTQ', 'MP']);
  });

  it('puts entries in a group below an entry into its section', () => {
    const text =
      '- Tools\n  - [Fir](https://example.org/f)\n    - Fir for cooks\n      - [Elm](https://example.org/e)\n      - [Oak](https://example.org/o)\n  - [Ash](https://example.org/a)\n    - [Yew](https://example.org/y)\n';
    expect(read(`# L\n\n${text}`)).toEqual([
      ['Fir', 'Tools', undefined],
      ['Elm', 'Tools > Fir for cooks', undefined],
      ['Oak', 'Tools > Fir for cooks', undefined],
      ['Ash', 'Tools', undefined],
      ['Yew', 'Tools', undefined],
    ]);
  });

  it('leaves out of descriptions what says that a licence is not known', () => {
    const text =
      '## A\n\n- [Fir](https://example.org/f) - Cuts logs. [?]\n- [Elm](https://example.org/e) - Saws. [MIT]\n- [Oak](https://example.org/o) - (Fir)\n';
    expect(read(text).map(([, , description]) => description)).toEqual(['Cuts logs.', 'Saws.', undefined]);
  });

  it('reads paragraphs with a title in plain text before links in brackets', () => {
    const line = (name: string, rest: string) => `${name}: A Tree of Maps ${rest}\n\n`;
    const paper = '[[paper]](https://example.org/p)';
    const text = `## A\n\n${line('Fir', `(ICML 2024) ${paper}`)}${line('Elm', paper)}${line('Oak', `(JBE 2025) ${paper} [[code]](https://example.org/c)`)} (ICML 2024) ${paper}\n\nSee also the paper of Ann Lee ${paper} for more.\n`;
    expect(parseList(text).entries.map(({ title, shape }) => [title, shape])).toEqual(
      ['Fir', 'Elm', 'Oak'].map((name) => [`${name}: A Tree of Maps`, 'block']),
    );
  });

  it('leaves out what leads to pages of the repository, unless they are the list', () => {
    const list =
      '## A\n\n- [Fir](https://example.org/f) - Cuts.\n- [Elm](https://example.org/e) - Saws.\n- [Oak](https://example.org/o) - Planes.\n- [Ash](https://example.org/a) - Drills.\n- [Yew](https://example.org/y) - Nails.\n';
    const pages =
      '# L\n\n- **Numbers have sources.** Each is in [numbers.md](docs/numbers.md) only with its source.\n- **Mistakes are told.** See [mistakes.md](docs/mistakes.md).\n\n| | |\n|---|---|\n| [Numbers](docs/numbers.md) | what each says |\n| [Mistakes](docs/mistakes.md) | what went wrong |\n\n';
    expect(read(pages + list).map(([title]) => title)).toEqual(['Fir', 'Elm', 'Oak', 'Ash', 'Yew']);
    const rows = '| Name | Text |\n|---|---|\n| [Fir](docs/fir.md) | Cuts |\n| [Elm](docs/elm.md) | Saws |\n';
    expect(read(`# L\n\n## A\n\n${rows}`).map(([title]) => title)).toEqual(['Fir', 'Elm']);
  });

  it('reads code behind titles in cells as labels, and as nobody', () => {
    const row = (name: string, code: string) => `| [${name}](https://example.org/${name})${code} | bark |\n`;
    const text = `## A\n\n| Paper | Data |\n|---|---|\n${row('Fir', ' `old`')}${row('Elm', '')}${row('Oak', ' `old`')}${row('Ash', ' `broken`')}`;
    expect(parseList(text).entries.map(({ labels }) => labels.map(({ id }) => id).join())).toEqual([
      'old',
      '',
      'old',
      'broken',
    ]);
    const [entry] = parseList(
      '## A\n\n- [Fir](https://example.org/f)\n  Lists: `Ann Lee Smith`, `Maps of Oak`, `Cy Ox Fir`\n',
    ).entries;
    expect(entry?.fields.some(({ name }) => name === 'Authors')).toBe(false);
  });

  it.each([
    ['Outros idiomas', '[Inglês](https://example.org/en)', 0],
    ['Outros idiomas', '[Elm](https://example.org/e) - Corta.', 1],
    ['Other Languages', '[Deutsch](https://github.com/o/o/blob/main/README.de.md)', 0],
    ['Other Languages', '[elm-rs](https://github.com/o/elm) - A port of Elm.', 1],
    ['其他语言', '[elm-rs](https://github.com/o/elm) - A port of Elm.', 1],
    ['Read this in other languages', '[Deutsch](https://example.org/de)', 0],
  ])('reads below "%s" what is no translation of the list: %s', (title, item, count) => {
    const text = `## A\n\n- [Fir](https://example.org/f) - Cuts.\n\n## ${title}\n\n- ${item}\n`;
    expect(read(text)).toHaveLength(1 + count);
  });

  it.each([
    ['<img src="https://img.shields.io/x"/> : Cuts logs.', 'Cuts logs.'],
    ['<img src="https://img.shields.io/x"/> :Cuts logs.', 'Cuts logs.'],
    [
      '![stars](https://img.shields.io/x) : Cuts logs. [Code](https://example.org/c) ![v](https://img.shields.io/y).',
      'Cuts logs.',
    ],
    ['<img src="https://img.shields.io/x"/>', undefined],
  ])('reads the description behind pictures: %s', (said, description) => {
    expect(read(`## A\n\n- [Fir](https://example.org/f) ${said}\n`)[0]?.[2]).toBe(description);
  });

  it.each([
    [' - Kind of [None]', 'Kind of [None]'],
    [' - Fills arrays with [-]', 'Fills arrays with [-]'],
    [' - Fills arrays. [-]', 'Fills arrays.'],
    [' by Team A. Cuts it.', 'Cuts it.'],
    [' by Vitamin B. Cuts it all day.', 'Cuts it all day.'],
    [' by Ann T. Lee. Cuts it.', 'Cuts it.'],
    [' by A. B. Lee Smith: Cuts it.', 'Cuts it.'],
  ])('reads a description to its end and behind who made it: %s', (said, description) => {
    expect(read(`## A\n\n- [Fir](https://example.org/f)${said}\n`)[0]?.[2]).toBe(description);
  });

  it.each([
    ['ls -la', 'cd ..', 0],
    ['-v', '--all', 0],
    ['git log it', 'git log all', 0],
    ['Go', 'Python 3', 4],
  ])('tells labels in cells from commands: %s', (one, other, count) => {
    const row = (name: string, code: string) =>
      `| [${name}](https://example.org/${name}) \`${code}\` | x |\n`;
    const text = `## A\n\n| Name | Data |\n|---|---|\n${row('Fir', one)}${row('Elm', one)}${row('Oak', other)}${row('Ash', other)}`;
    expect(parseList(text).entries.flatMap(({ labels }) => labels)).toHaveLength(count);
  });

  it('passes over a row with a year only where others begin with none', () => {
    const row = (year: string, name: string) => `| ${year} | [${name}](https://example.org/${name}) |\n`;
    const text = (year: string) =>
      `## A\n\n| Date | Name |\n|---|---|\n${row(year, 'Fir')}${row(year, 'Elm')}| 2023 | |\n${row(year, 'Oak')}`;
    expect(parseList(text('2022')).entries).toHaveLength(4);
    expect(parseList(text('May 2')).entries).toHaveLength(3);
  });

  it('reads short lines above lists as groups, where there are several', () => {
    const group = (name: string, entry: string) => `${name}\n- [${entry}](https://example.org/${entry})\n\n`;
    const sections = (text: string) =>
      read(`## A\n\n${text}`).map(([title, section]) => `${title}: ${section}`);
    expect(sections(group('Hand saws', 'Fir') + group('Planes:', 'Elm'))).toEqual([
      'Fir: A > Hand saws',
      'Elm: A > Planes',
    ]);
    expect(sections(group('Hand saws', 'Fir'))).toEqual(['Fir: A']);
    for (const remark of ['Updated March 2024', 'Read more', 'See also', 'Start here', 'Enjoy reading'])
      expect(sections(group(remark, 'Fir') + group('Planes', 'Elm')), remark).toEqual(['Fir: A', 'Elm: A']);
    expect(
      sections(
        group('**Saws**', 'Fir') +
          group('**Axes**', 'Elm') +
          group('Good ones', 'Oak') +
          group('Old ones', 'Ash'),
      ),
    ).toEqual(['Fir: A > Saws', 'Elm: A > Axes', 'Oak: A', 'Ash: A']);
    expect(
      sections(group('These are saws.', 'Fir') + group('And here are planes of all kinds', 'Elm')),
    ).toEqual(['Fir: A', 'Elm: A']);
  });
});

describe('parts of courses', () => {
  const bullets = (...names: string[]) =>
    names.map((name) => `  - [${name}](https://example.org/${name.length})`).join('\n');
  const described =
    '  - [Quizzes](https://example.org/q) - One each day.\n  - [Videos](https://example.org/v): Films.';
  it.each([
    ['below words, with descriptions', `- Numbers\n${described}`, ['Quizzes', 'Videos']],
    ['below bold words, with descriptions', `- **Numbers**\n${described}`, ['Quizzes', 'Videos']],
  ])('are entries %s', (_, text, titles) => {
    expect(read(`## A\n\n${text}\n`).map(([title]) => title)).toEqual(titles);
  });
  it.each([
    ['below a link, with descriptions', `- [Numbers](https://example.org/n)\n${described}`],
    ['below a link', `- [Numbers](https://example.org/n)\n${bullets('Quizzes', 'Handouts')}`],
    ['below words', `- **Numbers**\n${bullets('Slides', 'Handouts', 'Lecture Notes')}`],
  ])('are details %s', (_, text) => {
    expect(read(`## A\n\n${text}\n`).map(([title]) => title)).toEqual(['Numbers']);
  });
});
