import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const at = (name: string) => `https://example.org/${name}`;

/** Title, description and fields of the entries. */
function read(text: string) {
  return parseList(text).entries.map(({ title, description, fields }) => ({
    title,
    ...(description !== undefined && { description }),
    ...Object.fromEntries(fields.map(({ name, value }) => [name, value])),
  }));
}

const people = 'Ann Lee, Bo Ek, Carla von Dahl';

describe('what stands beside a title', () => {
  it.each([
    [
      'in emphasis, with a venue',
      `- **Fir** *${people}*, ICLR 2025. [[paper](${at('f')})]`,
      'ICLR 2025',
      '2025',
    ],
    [
      'behind a link, in underscores',
      `1. [**Fir**](${at('f')}) _${people}._ Arxiv 2024.`,
      'Arxiv 2024',
      '2024',
    ],
    [
      'in a paragraph below',
      `1. **[Fir](${at('f')})**\n\n    *${people}.* ACL'23 Findings`,
      "ACL'23 Findings",
      '2023',
    ],
    [
      'behind a break, plain',
      `2. **Fir**. (EMNLP 2023) <br />\n   ${people}. [[paper](${at('f')})]`,
      'EMNLP 2023',
      '2023',
    ],
    [
      'in lines of a block',
      `**Fir** \\\n*${people}* \\\narXiv 2023. [[Paper](${at('f')})] \\\n16 Jul 2023`,
      'arXiv 2023',
      '16 Jul 2023',
    ],
    [
      'with a date before the title',
      `- [2023/05] **Fir** *${people}. arXiv.* [[paper](${at('f')})]`,
      'arXiv',
      '2023/05',
    ],
    ['in one pair of marks', `- **Fir** *${people}. ICLR 2025.* [[paper](${at('f')})]`, 'ICLR 2025', '2025'],
    ['shortened', `- **"Fir"**. *Ann Lee et al*. JMLR 2019. [[paper](${at('f')})]`, 'JMLR 2019', '2019'],
    [
      'below, in bullets',
      `- [Fir](${at('f')})\n  - ${people}\n  - NeurIPS 2022\n  - Keyword: bark`,
      'NeurIPS 2022',
      undefined,
    ],
  ])('reads authors, venue and date %s', (_, text, venue, date) => {
    const [entry] = read(`## Trees\n\n${text}\n\n${text.replaceAll('Fir', 'Elm')}\n`);
    const { title, Authors, Venue, Date: said } = entry as Record<string, string>;
    expect([title, Venue]).toEqual(['Fir', venue]);
    if (date) expect(said).toBe(date);
    expect(Authors).toMatch(/^Ann Lee/);
  });

  it.each([
    [`* Fir: A Tree, ICDM'20. [[paper]](${at('f')})`, 'Fir: A Tree', "ICDM'20", '2020'],
    [`* Fir: A Tree, in *AAAI* 2024. [[paper]](${at('f')})`, 'Fir: A Tree', 'AAAI', '2024'],
    [`* Fir: A Tree (ICML 2023) [[paper]](${at('f')})`, 'Fir: A Tree', 'ICML 2023', '2023'],
    [`* Fir: A Tree, <ins>NeurIPS, 2022</ins> [[paper](${at('f')})]`, 'Fir: A Tree', 'NeurIPS, 2022', '2022'],
    [`* [Fir: A Tree](${at('f')}) (Dec., 2024)`, 'Fir: A Tree', undefined, 'Dec., 2024'],
    [`* [Fir: A Tree](${at('f')}): 2021`, 'Fir: A Tree', undefined, '2021'],
    [`* 2024-05-01 - [Fir: A Tree](${at('f')})`, 'Fir: A Tree', undefined, '2024-05-01'],
    [`* "Fir: A Tree" [2024-03] [ICLR 2025] [[paper](${at('f')})]`, 'Fir: A Tree', 'ICLR 2025', '2024-03'],
  ])('keeps venue and date out of the title: %s', (text, title, venue, date) => {
    const [entry] = read(`## Trees\n\n${text}\n`) as Record<string, string>[];
    expect([entry!.title, entry!.Venue, entry!.Date]).toEqual([title, venue, date]);
    expect(entry!.description).toBeUndefined();
  });

  it.each([
    'Covers COVID-19 and more.',
    'Date and time library.',
    'RSS daemon and client.',
    'Ready for VT100 terminals.',
    'Machine Learning, Data Mining, Open Source.',
    'OWASP controls of 2018.',
  ])('takes no description for a byline: %s', (said) => {
    expect(read(`## Trees\n\n- [Fir](${at('f')}) - ${said}\n`)).toEqual([
      { title: 'Fir', description: said },
    ]);
  });

  it('takes one name for an author where the list names authors', () => {
    const text = `## A\n\n- **Fir** *Ann Lee* [[paper](${at('f')})]\n- **Elm** *${people}* [[paper](${at('e')})]\n`;
    expect(read(text).map((entry) => (entry as Record<string, string>).Authors)).toEqual(['Ann Lee', people]);
    expect(read(`## A\n\n- [Fir](${at('f')}) by [Ann Lee](${at('a')}) - Cuts.\n`)).toEqual([
      { title: 'Fir', description: 'Cuts.', Authors: 'Ann Lee' },
    ]);
  });
});

describe('descriptions below the title and before links', () => {
  it.each([
    ['behind labels and a break', `> **[Fir](${at('f')})** <kbd>MIT</kbd> 🟢<br>Cuts boards and logs.`],
    ['in a paragraph of an item', `- [Fir](${at('f')})\n\n  Cuts boards and logs.`],
    [
      'before links in brackets',
      `- [Fir](${at('f')}) - Cuts boards and logs. ([Demo](${at('d')}), [Source Code](${at('c')}))`,
    ],
    ['before a link of a role', `- [Fir](${at('f')}) - Cuts boards and logs. [[code]](${at('c')})`],
  ])('%s', (_, text) => {
    const all = Array.from({ length: 6 }, (_, i) => text.replace('Fir', `Fir ${i}`)).join('\n\n');
    expect(read(`## A\n\n${all}\n`)[0]).toMatchObject({ description: 'Cuts boards and logs.' });
  });

  it('below headings that are entries', () => {
    const text = ['fir', 'elm', 'oak', 'ash', 'yew']
      .map((name) => `## [${name}](${at(name)})\n> Cuts boards and logs.\n`)
      .join('\n');
    expect(read(text)[4]).toMatchObject({ title: 'yew', description: 'Cuts boards and logs.' });
  });

  it('keeps a link that belongs to the sentence, and its full stop', () => {
    const text = `## A\n\n- [Fir](${at('f')}) - Runs on the [web](${at('w')}).\n- [Elm](${at('e')}) - A client for [GitHub](${at('g')})\n`;
    expect(read(text).map(({ description }) => description)).toEqual([
      'Runs on the web.',
      'A client for GitHub',
    ]);
  });

  it.each([
    ['by Ann Lee, Bo Ek', 'Ann Lee, Bo Ek', undefined],
    ['by Ann T. Lee', 'Ann T. Lee', undefined],
    ['by Cy Ox Jr. and Ann Lee', 'Cy Ox Jr. and Ann Lee', undefined],
    ['by Krishna.', 'Krishna', undefined],
    ['by Ann T. Lee: Cuts logs and boards.', undefined, 'Cuts logs and boards.'],
    ['by far the best of all', undefined, undefined],
  ])('reads who made it behind "by": %s', (said, authors, description) => {
    const [entry] = parseList(`## A\n\n- [Fir](${at('f')}) ${said}\n`).entries;
    expect(entry?.fields.find(({ name }) => name === 'Authors')?.value).toBe(authors);
    expect(entry?.description).toBe(description);
  });
});

describe('a mark before the title', () => {
  it.each([
    ['[**2024 | ICLR | 🤖**]', '2024', 'ICLR'],
    ['[2024 | ICLR]', '2024', 'ICLR'],
    ['[ICML · 2023]', '2023', 'ICML'],
    ['[**ACL Findings | 2022-05**]', '2022-05', 'ACL Findings'],
    // A name that is not known is a venue beside a date.
    ['[2021 | FIRC]', '2021', 'FIRC'],
    ['[2021 | 🤖]', '2021', undefined],
    ['[**Survey | Trees**]', undefined, undefined],
  ])('says when and where: %s', (mark, date, venue) => {
    const text = ['Fir Trees Grow', 'Elm Trees Fall', 'Oak Trees Stand']
      .map((title, i) => `- ${mark} ${title} [[paper](https://example.org/${i})]\n`)
      .join('');
    const [entry] = parseList(`## Woods\n\n${text}`).entries;
    const field = (name: string) => entry?.fields.find((each) => each.name === name)?.value;
    expect([entry?.title, field('Date'), field('Venue')]).toEqual(['Fir Trees Grow', date, venue]);
  });
});

it.each([
  ['*A. Lee, 2011*', 'A. Lee', '2011'],
  ['*J.-P. Larch, May 2020*', 'J.-P. Larch', 'May 2020'],
  // A publisher, perhaps.
  ['*Fir Larch, 2011*', undefined, '2011'],
  ['*Vol. Nine, 2011*', undefined, '2011'],
])('reads one author with an initial, and the date: %s', (said, authors, date) => {
  const text = `## Woods\n\n- [Fir](https://example.org/f) ${said} - Cuts boards and logs.\n- [Elm](https://example.org/e) - Saws.\n- [Oak](https://example.org/o) - Saws.\n- [Ash](https://example.org/a) - Saws.\n`;
  const { fields } = parseList(text).entries[0]!;
  const field = (name: string) => fields.find((each) => each.name === name)?.value;
  expect([field('Authors'), field('Date')]).toEqual([authors, date]);
});

it.each([
  [
    'behind a bullet',
    '- **Roots in Mud**. Ann Lee, Bo Ray, Cy Dee. ICML 2021. [[paper](https://example.org/a)]',
  ],
  [
    'before a line of links',
    '- **Roots in Mud**. Ann Lee, Bo Ray, Cy Dee. ICML 2021.\n  [paper](https://example.org/a)',
  ],
  [
    'before bullets',
    '- **Roots in Mud**. Ann Lee, Bo Ray, Cy Dee. ICML 2021.\n  - [paper](https://example.org/a)',
  ],
])('reads a venue that ends a byline apart from the authors, %s', (_, entry) => {
  const { fields } = parseList(`## Woods\n\n${entry}\n`).entries[0]!;
  const field = (name: string) => fields.find((each) => each.name === name)?.value;
  expect([field('Authors'), field('Venue'), field('Date')]).toEqual([
    'Ann Lee, Bo Ray, Cy Dee',
    'ICML 2021',
    '2021',
  ]);
});
