import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/config/schema.ts';
import { review } from '../../src/lint/review.ts';

/** Neighbours of the public reports in `cases.test.ts`: other members of their kinds. */

const NAMES = ['Atlas', 'Birch', 'Cedar', 'Delta', 'Ember', 'Fjord', 'Grove', 'Heath', 'Islet', 'Jetty'];
const bullet = (name: string) =>
  `- [${name}](https://${name.toLowerCase()}.dev/) - Edits ${name.toLowerCase()}s.`;
const LIST = [
  '# Tools',
  '',
  '## Maps',
  '',
  ...NAMES.slice(0, 6).map(bullet),
  '',
  '## Games',
  '',
  ...NAMES.slice(6).map(bullet),
  '',
];

const row = (name: string) =>
  `| [${name}](https://${name.toLowerCase()}.dev/) | Edits ${name.toLowerCase()}s. |`;
const TABLE = [
  '# Tools',
  '',
  '## Maps',
  '',
  '| Name | What |',
  '|------|------|',
  ...NAMES.slice(0, 5).map(row),
  '',
  '## Games',
  '',
  '| Name | What |',
  '|---|---|',
  ...NAMES.slice(5).map(row),
  '',
];

const htmlRow = (name: string) =>
  `<tr><td><a href="https://${name.toLowerCase()}.dev/">${name}</a></td><td>Edits maps.</td></tr>`;
const HTML = ['# Tools', '', '## Maps', '', '<table>', ...NAMES.map(htmlRow), '</table>', ''];

const linked = (name: string, i: number) =>
  `- **${name}** [[paper](https://arxiv.org/abs/2401.0000${i})] [[code](https://github.com/a/${name})]`;
const ROLES = [
  '# Papers',
  '',
  '## All',
  '',
  ...[...NAMES, 'Kelp', 'Larch'].map((name, i) => linked(name, i % 9).replace('.0000', `.${10 + i}00`)),
  '',
];

const CONTENTS = [
  '# Tools',
  '',
  '## Contents',
  '',
  '- [Maps](#maps)',
  '- [Games](#games)',
  '- [Texts](#texts)',
  '- [Books](#books)',
  '',
  ...['Maps', 'Games', 'Texts', 'Books'].flatMap((name, i) => [
    `## ${name}`,
    '',
    bullet(NAMES[2 * i]!),
    bullet(NAMES[2 * i + 1]!),
    '',
  ]),
];

/** Lines with errors and warnings that a change from one list to another brings in. */
function told(head: readonly string[], base?: readonly string[]): number[] {
  const report = review(
    [{ path: 'list.md', head: head.join('\n'), ...(base && { base: base.join('\n') }) }],
    defaultConfig,
  );
  const own = report.files[0]!.findings.filter(
    ({ since, severity }) => since !== 'base' && severity !== 'info',
  );
  return [...new Set(own.map(({ line }) => line))];
}

/** A list with one line written otherwise. */
const put = (list: readonly string[], line: number, ...text: string[]) =>
  list.toSpliced(line - 1, 1, ...text);

type Case = readonly [
  name: string,
  list: readonly string[],
  line: number,
  text: string | readonly string[],
  at?: readonly number[],
];

const url = 'https://cedar.dev/';

/** One line of a list written otherwise, and where that is told: on its own line, unless said. */
const KINDS: Readonly<Record<string, readonly Case[]>> = {
  'a link with a gap': [
    ['two spaces', LIST, 7, `- [Cedar]  (${url}) - Edits cedars.`],
    ['a tab', LIST, 7, `- [Cedar]\t(${url}) - Edits cedars.`],
    ['a gap in bold', LIST, 7, `- **[Cedar] (${url})** - Edits cedars.`],
    ['a gap in a cell', TABLE, 9, `| [Cedar] (${url}) | Edits cedars. |`],
    ['a gap behind brackets', ROLES, 7, '- **Cedar** [[paper] (https://arxiv.org/abs/2401.00002)]'],
    ['an arrow in the gap', LIST, 7, `- [Cedar]->(${url}) - Edits cedars.`],
    ['the address in a second pair of brackets', LIST, 7, `- [Cedar] [${url}] - Edits cedars.`],
    ['only an address in angle brackets', LIST, 7, `- [Cedar] <${url}> - Edits cedars.`],
  ],
  'a bullet without a space': [
    ['a star', LIST, 7, `*[Cedar](${url}) - Edits cedars.`],
    ['a plus', LIST, 7, `+[Cedar](${url}) - Edits cedars.`],
    ['a number', LIST, 7, `1.[Cedar](${url}) - Edits cedars.`],
    ['bold behind it', LIST, 7, `-**[Cedar](${url})** - Edits cedars.`],
    ['the first of its list', LIST, 14, `-[Grove](https://grove.dev/) - Edits groves.`],
    ['a white bullet', LIST, 7, `◦ [Cedar](${url}) - Edits cedars.`],
    ['an entity', LIST, 7, `&bull; [Cedar](${url}) - Edits cedars.`],
    ['a typed arrow', LIST, 7, `→ [Cedar](${url}) - Edits cedars.`],
    ['a tag of a list', LIST, 7, `<li>[Cedar](${url}) - Edits cedars.`],
    ['a quote before it', LIST, 7, `> [Cedar](${url}) - Edits cedars.`],
    ['no bullet', LIST, 7, `[Cedar](${url}) - Edits cedars.`],
    ['no bullet, below bold items', ROLES, 7, ROLES[6]!.slice(2)],
  ],
  'a table that is none': [
    ['one column', TABLE, 6, '|------|'],
    ['underscores', TABLE, 6, '|______|______|'],
    ['equals signs', TABLE, 6, '|======|======|'],
    ['no delimiter row', TABLE, 6, [], [5, 6]],
    ['no header', TABLE, 5, [], [5]],
    ['a row behind an empty line', TABLE, 9, ['', TABLE[8]!], [10]],
    ['text stuck to the header', TABLE, 5, '| Name | What | Extra |', [6]],
  ],
  'what is never closed': [
    ['a comment with a space in its end', LIST, 7, ['<!-- new -- >', bullet('Cedar')]],
    ['a comment with one dash at its end', LIST, 7, ['<!-- new ->', bullet('Cedar')]],
    ['a comment at the end of an entry', LIST, 7, `${bullet('Cedar')} <!-- checked`],
    ['a fence of tildes', LIST, 7, ['~~~', bullet('Cedar')]],
    ['a fence with a language', LIST, 7, ['```sh', bullet('Cedar')]],
    ['a fold', LIST, 7, ['<details><summary>More</summary>', '', bullet('Cedar')]],
    ['a table of HTML', HTML, 16, '<table>', [16]],
    ['a script', LIST, 7, ['<pre>', bullet('Cedar')]],
  ],
  'a heading that is none': [
    ['three marks', LIST, 12, '###Games'],
    ['a no-break space', LIST, 12, '##\u00a0Games'],
    ['a mark that is escaped', LIST, 12, '\\## Games'],
    ['a wide mark', LIST, 12, '＃＃ Games'],
    ['a bullet before it', LIST, 12, '- ## Games'],
    ['eight marks', LIST, 12, '######## Games'],
    ['an empty one', LIST, 12, '##'],
    ['one that is closed without a space', LIST, 12, '##Games##'],
  ],
  'links within the page': [
    ['a back link', CONTENTS, 13, '[back to top](#tools-top)'],
    ['a back link of HTML', CONTENTS, 13, '<a href="#top-of-page">top</a>'],
    ['an item that leads to another heading', CONTENTS, 6, '- [Games](#maps)'],
    ['an item twice', CONTENTS, 6, '- [Maps](#maps)', [6, 14]],
    ['an item without a mark', CONTENTS, 6, '- [Games](games)'],
    ['an item with two marks', CONTENTS, 6, '- [Games](##games)'],
    ['an item with a space', CONTENTS, 6, '- [Games](# games)'],
    ['an item with a capital and a blank', CONTENTS, 6, '- [Games](#Games%20)'],
    ['an item without an address', CONTENTS, 6, '- [Games]()'],
    ['an item that is words', CONTENTS, 6, '- Games'],
  ],
  'addresses that cannot be right': [
    ['the host twice', LIST, 7, '- [Cedar](https://github.com/https://github.com/a/cedar) - Edits cedars.'],
    [
      'a DOI in a DOI',
      LIST,
      7,
      '- [Cedar](https://doi.org/https://doi.org/10.1093/pan/mpl013) - Edits cedars.',
    ],
    ['a month of thirteen', LIST, 7, '- [Cedar](https://arxiv.org/abs/2313.00001) - Edits cedars.'],
    ['a pdf of an impossible id', LIST, 7, '- [Cedar](https://arxiv.org/pdf/2301.001) - Edits cedars.'],
    ['words for an id', LIST, 7, '- [Cedar](https://arxiv.org/abs/TODO) - Edits cedars.'],
    ['a zero width joiner', LIST, 7, '- [Cedar](https://cedar\u200d.dev/) - Edits cedars.'],
    ['a slash for a colon', LIST, 7, '- [Cedar](https///cedar.dev/) - Edits cedars.'],
    ['Markdown in the address', LIST, 7, '- [Cedar]([cedar](https://cedar.dev/)) - Edits cedars.'],
    ['a link of the computer', LIST, 7, '- [Cedar](file:///C:/cedar.html) - Edits cedars.'],
    ['a word for an address', LIST, 7, '- [Cedar](link) - Edits cedars.'],
  ],
  'a reference without a target': [
    ['empty brackets', LIST, 7, '- [Cedar][] - Edits cedars.'],
    ['a number', LIST, 7, '- [Cedar][7] - Edits cedars.'],
    ['the text alone', LIST, 7, '- [Cedar] - Edits cedars.'],
    ['in bold', LIST, 7, '- **[Cedar]** - Edits cedars.'],
    ['of a paper', ROLES, 7, '- **Cedar** [[paper]] [[code](https://github.com/a/Cedar)]'],
    ['of a paper, with a name', ROLES, 7, '- **Cedar** [[paper][p1]] [[code](https://github.com/a/Cedar)]'],
    ['in a cell', TABLE, 9, '| [Cedar] | Edits cedars. |'],
    ['words alone', LIST, 7, '- Cedar - Edits cedars.'],
  ],
  'rows that are none': [
    ['a second delimiter row', TABLE, 9, ['|------|------|', TABLE[8]!]],
    ['a row over two lines', TABLE, 9, [`| [Cedar](${url}) | Edits`, 'cedars. |'], [9]],
    ['a pipe too few', TABLE, 9, `| [Cedar](${url}) Edits cedars. |`],
    ['a pipe too many', TABLE, 9, `| [Cedar](${url}) | | Edits cedars. |`],
    ['a row without pipes at its ends', TABLE, 9, ['', `[Cedar](${url}) | Edits cedars.`], [10, 11]],
    ['a bullet among rows', TABLE, 9, `- [Cedar](${url}) | Edits cedars. |`],
  ],
  'tags that are broken': [
    ['no end of a cell', HTML, 8, '<tr><td><a href="https://cedar.dev/">Cedar</a><td>Edits maps.</td></tr>'],
    ['no end of a link', HTML, 8, '<tr><td><a href="https://cedar.dev/">Cedar</td><td>Edits maps.</td></tr>'],
    ['an empty address', HTML, 8, '<tr><td><a href="">Cedar</a></td><td>Edits maps.</td></tr>'],
    [
      'a stray sign',
      HTML,
      8,
      '<tr><td><a href="https://cedar.dev/">>Cedar</a></td><td>Edits maps.</td></tr>',
    ],
    ['no quote', HTML, 8, '<tr><td><a href="https://cedar.dev/>Cedar</a></td><td>Edits maps.</td></tr>'],
    ['an empty line and an indented row', HTML, 8, ['', `    ${htmlRow('Cedar')}`], [8]],
    ['no row', HTML, 8, '<td><a href="https://cedar.dev/">Cedar</a></td><td>Edits maps.</td></tr>'],
  ],
  'two entries on one line': [
    ['by a space', LIST, 7, [`${bullet('Cedar')} ${bullet('Larch')}`]],
    ['by nothing', LIST, 7, [`${bullet('Cedar')}${bullet('Larch')}`]],
    ['by a bullet', LIST, 7, [`${bullet('Cedar')} • ${bullet('Larch').slice(2)}`]],
    ['by a comma', LIST, 7, [`${bullet('Cedar')} - [Larch](https://larch.dev/) - Edits larches.`]],
    ['in bold', LIST, 7, [`${bullet('Cedar')} - **[Larch](https://larch.dev/)** - Edits larches.`]],
  ],
  'links beside a title': [
    [
      'a picture',
      ROLES,
      7,
      '- **Cedar** [![paper](https://arxiv.org/abs/2401.1200)] [[code](https://github.com/a/Cedar)]',
    ],
    [
      'the address as text',
      ROLES,
      7,
      '- **Cedar** [paper https://arxiv.org/abs/2401.12002] [[code](https://github.com/a/Cedar)]',
    ],
    [
      'the address in parentheses',
      ROLES,
      7,
      '- **Cedar** [paper (https://arxiv.org/abs/2401.12002)] [[code](https://github.com/a/Cedar)]',
    ],
    [
      'a link twice',
      ROLES,
      7,
      '- **Cedar** [[paper](https://arxiv.org/abs/2401.12002)[paper](https://arxiv.org/abs/2401.12002)]',
    ],
    ['its text twice', ROLES, 7, '- **Cedar** [[paper](https://arxiv.org/abs/2401.12002) paper]'],
    ['everything escaped', ROLES, 7, '- **Cedar** [\\[paper\\]\\(https://arxiv.org/abs/2401.12002\\)]'],
    ['the link of a wiki', ROLES, 7, '- **Cedar** [[https://arxiv.org/abs/2401.12002 paper]]'],
    ['an empty tag', ROLES, 7, '- **Cedar** [<a href="">paper</a>] [[code](https://github.com/a/Cedar)]'],
  ],
};

for (const [kind, cases] of Object.entries(KINDS)) {
  describe(kind, () => {
    for (const [name, list, line, text, at = [line]] of cases)
      it(name, () => {
        const found = told(put(list, line, ...[text].flat()), list);
        expect(found.filter((each) => at.includes(each))).not.toEqual([]);
      });
  });
}

const RIGHT: readonly Case[] = [
  ['a comment that is closed', LIST, 7, '<!-- - [Cedar](https://cedar.dev/) - Edits cedars. -->'],
  ['a block of code that is closed', LIST, 11, ['', '```md', '-[Name] (address)', '```', '']],
  ['brackets in a sentence', LIST, 7, `- [Cedar](${url}) - Edits [x], [1] and a[0] (see (2)).`],
  [
    'a second link in a sentence',
    LIST,
    7,
    `- [Cedar](${url}) - Edits cedars of [Larch](https://larch.dev/) too.`,
  ],
  [
    'an archived page',
    LIST,
    7,
    '- [Cedar](https://web.archive.org/web/2020/https://cedar.dev/) - Edits cedars.',
  ],
  ['an empty line in a table of HTML', HTML, 8, ['', htmlRow('Cedar')]],
  ['a bracket in a title of HTML', HTML, 8, htmlRow('Cedar').replace('<a ', '<a title="a > b" ')],
  ['a paper without code', ROLES, 7, '- **Cedar** [[paper](https://arxiv.org/abs/2401.12002)]'],
  ['a word in brackets', ROLES, 7, '- **Cedar** [[paper](https://arxiv.org/abs/2401.12002)] [oral]'],
  ['two links of one entry', LIST, 7, `- [Cedar](${url}) ([docs](https://docs.cedar.dev/)) - Edits cedars.`],
  ['a comment behind an entry', LIST, 7, `- [Cedar](${url}) - Edits cedars. <!-- checked -->`],
  ['a section of text', CONTENTS, CONTENTS.length, ['', '## To do', '', 'Sort them.', '']],
];

describe('of lists that are right', () => {
  for (const [i, list] of [LIST, TABLE, HTML, ROLES, CONTENTS].entries())
    it(`nothing is told (${i})`, () => {
      expect(told(list)).toEqual([]);
    });
  for (const [name, list, line, text] of RIGHT)
    it(`nothing is told of ${name}`, () => {
      expect(told(put(list, line, ...[text].flat()), list)).toEqual([]);
    });
});
