import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/config/schema.ts';
import { review } from '../../src/lint/review.ts';
import { renderComment } from '../../src/report/comment.ts';

/** Pull requests that do damage are never called good and are told for what they are; good ones get no error. */

const BULLETS = `# Awesome Orchard

> Tools for people who grow fruit.

## Contents

- [Pruning](#pruning)
- [Grafting](#grafting)
- [Harvest](#harvest)
- [License](#license)

## Pruning

- [Secateur](https://secateur.dev) - Plans the cuts of a season.
- [Loppers](https://github.com/twig/loppers) - Draws branches as graphs.
- [Polesaw](https://github.com/twig/polesaw) - Finds the dead wood in photographs.
- [Sharpen](https://github.com/stone/sharpen) - Keeps a diary of blades.

## Grafting

- [Budwood](https://github.com/scion/budwood) - Matches scions with rootstocks.
- [Cleft](https://github.com/scion/cleft) - Simulates how unions heal.
- [Raffia](https://raffia.dev) - Counts ties and dates.

## Harvest

- [Bushel](https://bushel.dev) - Weighs crates on a phone.
- [Cider](https://github.com/press/cider) - Predicts the sugar of juice.
- [Windfall](https://github.com/press/windfall) - Maps fallen fruit by drone.

## Contributing

Please read the [guide](CONTRIBUTING.md) first.

## License

[CC0](https://creativecommons.org/publicdomain/zero/1.0/)
`;
const ROWS = `# Papers on Rivers

## Floods

| Title | Venue | Code |
|:------|:------|:-----|
| [Surge Forecasts from Gauges](https://arxiv.org/abs/2301.01234) | ICML 2023 | [code](https://github.com/gauge/surge) |
| [Levees as Graphs](https://arxiv.org/abs/2302.02345) | NeurIPS 2023 | [code](https://github.com/levee/graphs) |
| [Rain to Runoff](https://arxiv.org/abs/2303.03456) | ICLR 2024 | - |

## Droughts

| Title | Venue | Code |
|:------|:------|:-----|
| [Baseflow Memory](https://arxiv.org/abs/2304.04567) | ACL 2024 | [code](https://github.com/base/flow) |
| [Dry Years in Data](https://arxiv.org/abs/2305.05678) | KDD 2024 | - |
| [Wells and Worlds](https://arxiv.org/abs/2306.06789) | ICML 2024 | [code](https://github.com/wells/worlds) |

## License

CC0
`;
const RECORDS = `# Reading on Bells

## 2024

- **Casting Bronze with Diffusion** [[Paper](https://arxiv.org/abs/2401.11111)] [[Code](https://github.com/bronze/cast)]
  - *A. Founder, B. Moulder.* ICML 2024.
- **Overtones in the Wild** [[Paper](https://arxiv.org/abs/2402.12222)]
  - *C. Ringer.* ICLR 2024.
- **A Survey of Clappers** [[Paper](https://arxiv.org/abs/2403.13333)] [[Code](https://github.com/clap/survey)]
  - *D. Tongue, E. Yoke.* ACL 2024.

## 2023

- **Towers as Resonators** [[Paper](https://arxiv.org/abs/2301.14444)]
  - *F. Steeple.* KDD 2023.
- **Change Ringing with Transformers** [[Paper](https://arxiv.org/abs/2302.15555)] [[Code](https://github.com/change/ring)]
  - *G. Rope.* EMNLP 2023.
`;
const HTML = `# Models of Boats

## Sails

<table>
  <tr><th>Name</th><th>What</th></tr>
  <tr><td><a href="https://github.com/boat/jib">Jib</a></td><td>Trims sails by wind.</td></tr>
  <tr><td><a href="https://github.com/boat/spinnaker">Spinnaker</a></td><td>Runs before the wind.</td></tr>
  <tr><td><a href="https://github.com/boat/genoa">Genoa</a></td><td>Overlaps the mast.</td></tr>
</table>

## Hulls

<table>
  <tr><th>Name</th><th>What</th></tr>
  <tr><td><a href="https://github.com/boat/keel">Keel</a></td><td>Holds a course.</td></tr>
  <tr><td><a href="https://github.com/boat/chine">Chine</a></td><td>Bends plywood.</td></tr>
  <tr><td><a href="https://github.com/boat/bilge">Bilge</a></td><td>Pumps water.</td></tr>
</table>
`;
const FOLDED = `# Awesome Kilns

## Electric

<details>
<summary>Small</summary>

- [Ember](https://github.com/kiln/ember) - Controls one coil.
- [Cone](https://github.com/kiln/cone) - Reads cones by camera.
- [Shelf](https://github.com/kiln/shelf) - Stacks pots.

</details>

<details>
<summary>Large</summary>

- [Forge](https://github.com/kiln/forge) - Controls ten coils.
- [Vault](https://github.com/kiln/vault) - Logs each firing.
- [Damper](https://github.com/kiln/damper) - Cools slowly.

</details>

## Wood

- [Anagama](https://github.com/wood/anagama) - Plans a week of stoking.
- [Ash](https://github.com/wood/ash) - Guesses glaze from smoke.
- [Stoke](https://github.com/wood/stoke) - Rings at night.
`;

const LOPPERS = '- [Loppers](https://github.com/twig/loppers) - Draws branches as graphs.';
const POLESAW = '- [Polesaw](https://github.com/twig/polesaw) - Finds the dead wood in photographs.';
const SHARPEN = '- [Sharpen](https://github.com/stone/sharpen) - Keeps a diary of blades.';
const NIPPERS = '- [Nippers](https://github.com/bark/nippers) - Cuts buds by plan.';
const LEVEES =
  '| [Levees as Graphs](https://arxiv.org/abs/2302.02345) | NeurIPS 2023 | [code](https://github.com/levee/graphs) |';
const PONDS = '| [Ponds of Practice](https://arxiv.org/abs/2307.07890) | ICML 2024 | - |';
const RINGER = '  - *C. Ringer.* ICLR 2024.\n';
const CARILLON =
  '- **Carillon Nets** [[Paper](https://arxiv.org/abs/2404.16666)] [[Code](https://github.com/carillon/net)]\n  - *H. Keys.* ICML 2024.\n';
const TILLER =
  '  <tr><td><a href="https://github.com/boat/tiller">Tiller</a></td><td>Steers by hand.</td></tr>';
const GENOA = '  <tr><td><a href="https://github.com/boat/genoa">';
const MUFFLE = '- [Muffle](https://github.com/kiln/muffle) - Lines walls.';

/** Replaces a text that must be there. */
function put(text: string, old: string, now: string): string {
  expect(text).toContain(old);
  return text.replace(old, () => now);
}
const below = (text: string, line: string, more: string) => put(text, line, `${line}\n${more}`);

/** What a change is told: `line severity rule`, what became of entries, and the heading of the comment. */
function told(base: string, head: string) {
  const report = review([{ path: 'README.md', base, head }], defaultConfig);
  const [file] = report.files;
  const found = file!.findings
    .filter(({ since, severity }) => since === 'head' && severity !== 'info')
    .map(({ line, severity, rule }) => `${line} ${severity} ${rule}`);
  const changes = file!.changes!.map(({ kind, before, after }) => `${kind} ${(after ?? before)!.title}`);
  const heading = renderComment(report).split('\n', 1)[0]!;
  return { found, changes, heading, messages: file!.findings.map(({ message }) => message).join('\n') };
}

type Bad = readonly [name: string, base: string, head: string, found: readonly string[], says: RegExp];

const CLOSED = put(BULLETS, '## Harvest\n', '<!-- end of grafting -->\n\n## Harvest\n');

const bad: readonly Bad[] = [
  [
    'a space between the halves of a link',
    BULLETS,
    below(BULLETS, LOPPERS, NIPPERS.replace('](', '] (')),
    ['16 error broken-link'],
    /space between "\]" and "\("/,
  ],
  [
    'an edit that opens a link of old',
    BULLETS,
    put(BULLETS, 'scion/cleft)', 'scion/cleft'),
    ['22 error broken-link'],
    /"\)" behind the address is missing/,
  ],
  [
    'no space after the bullet',
    BULLETS,
    below(BULLETS, LOPPERS, NIPPERS.replace('- ', '-')),
    ['16 error broken-block'],
    /Add a space/,
  ],
  ['no bullet', BULLETS, below(BULLETS, LOPPERS, NIPPERS.slice(2)), ['16 error broken-block'], /no bullet/],
  [
    'two entries on one line',
    BULLETS,
    put(BULLETS, LOPPERS, `${LOPPERS} ${NIPPERS}`),
    ['15 error broken-block'],
    /Two entries/,
  ],
  [
    'an item so far in that it is code of the item above',
    BULLETS,
    put(BULLETS, SHARPEN, `${SHARPEN}\n\n\n        ${NIPPERS}`),
    ['20 error broken-block'],
    /shows it as code/,
  ],
  [
    'a comment that nothing closes',
    BULLETS,
    put(BULLETS, '## Grafting\n', '## Grafting\n\n<!-- keep this sorted\n'),
    ['21 error not-read'],
    /never closed/,
  ],
  [
    'a comment that only a later one closes',
    CLOSED,
    put(CLOSED, '## Grafting\n', '## Grafting\n\n<!-- keep this sorted --\n'),
    ['21 error not-read'],
    /ends only where the comment on line 27 ends.*"Budwood", "Cleft", "Raffia"/,
  ],
  [
    'a fence that nothing closes',
    BULLETS,
    put(BULLETS, '## Harvest\n', '```\n## Harvest\n'),
    ['25 error not-read'],
    /never closed/,
  ],
  [
    'a <pre> that nothing closes',
    BULLETS,
    put(BULLETS, '## Harvest\n\n', '## Harvest\n\n<pre>\n'),
    ['27 error not-read'],
    /3 entries are no longer read/,
  ],
  [
    'a <details> that lost its end',
    FOLDED,
    put(FOLDED, 'Stacks pots.\n\n</details>\n', `Stacks pots.\n${MUFFLE}\n`),
    ['5 error details-balanced'],
    /Caused by line 11/,
  ],
  [
    'the empty line below a <summary> is gone',
    FOLDED,
    put(FOLDED, '<summary>Large</summary>\n\n', '<summary>Large</summary>\n'),
    ['16 error swallowed-markdown'],
    /Caused by the lines removed before line 16/,
  ],
  [
    'a heading without its space',
    BULLETS,
    put(BULLETS, '## Harvest', '##Harvest'),
    ['25 error broken-block'],
    /not a heading/,
  ],
  [
    'a heading renamed, the table of contents not',
    BULLETS,
    put(BULLETS, '## Harvest', '## Picking'),
    ['9 error contents-sync'],
    /Caused by line 25/,
  ],
  [
    'an entry under License',
    BULLETS,
    `${BULLETS}${NIPPERS}\n`,
    ['38 warning not-read'],
    /"License", which holds no entries/,
  ],
  [
    'the delimiter row is gone',
    ROWS,
    put(ROWS, '|:------|:------|:-----|\n| [Surge', '| [Surge'),
    ['6 error broken-block'],
    /delimiter row below its header is missing/,
  ],
  [
    'a delimiter row with a column less',
    ROWS,
    put(ROWS, '|:------|:------|:-----|\n| [Surge', '|:------|:------|\n| [Surge'),
    ['6 error broken-block'],
    /has 2 columns, its header has 3/,
  ],
  [
    'a row over two lines',
    ROWS,
    below(ROWS, LEVEES, PONDS.replace('ICML ', 'ICML\n')),
    ['9 error broken-block'],
    /broken over lines 9 to 10/,
  ],
  [
    'a row below the last section',
    ROWS,
    `${ROWS}${PONDS}\n`,
    ['22 error broken-block'],
    /stands in no table/,
  ],
  [
    'a record whose second link stays open',
    RECORDS,
    put(RECORDS, RINGER, RINGER + CARILLON.replace('net)', 'net')),
    ['9 error broken-link'],
    /"\[Code\]\(https:\/\/github.com\/carillon\/net\)\]"/,
  ],
  [
    'an href whose quotes stay open',
    HTML,
    put(HTML, 'boat/spinnaker">', 'boat/spinnaker>'),
    ['8 error broken-link'],
    /its tag is broken. Write/,
  ],
  [
    'an HTML table that lost its end',
    HTML,
    put(HTML, 'mast.</td></tr>\n</table>', 'mast.</td></tr>'),
    ['5 warning not-read'],
    /Nothing closes this "<table>".*Caused by the lines removed before line 10/,
  ],
  [
    'a row of HTML behind the end of its table',
    HTML,
    put(HTML, 'mast.</td></tr>\n</table>', `mast.</td></tr>\n</table>\n${TILLER}`),
    ['11 error not-read'],
    /This row stands in no table/,
  ],
  [
    'the markers of a merge',
    BULLETS,
    put(BULLETS, LOPPERS, `<<<<<<< HEAD\n${LOPPERS}\n=======\n${NIPPERS}\n>>>>>>> fork`),
    ['15 error conflict-marker', '17 error conflict-marker', '19 error conflict-marker'],
    /Unresolved merge conflict/,
  ],
  ['the whole list emptied', BULLETS, '', ['1 error not-read'], /is empty; before the change it had 10/],
  [
    'the whole list replaced by a sentence',
    BULLETS,
    '# Awesome Orchard\n\nMoved to [elsewhere](https://orchard.dev).\n',
    ['1 error not-read'],
    /has no entries any more.*Caused by line 3/,
  ],
  [
    'the whole list replaced by a page with a slip of its own',
    BULLETS,
    '# Awesome Orchard\n\nIt says <b>moved.\n',
    ['1 error not-read', '3 warning not-read'],
    /has no entries any more/,
  ],
];

describe('a bad pull request', () => {
  it.each(bad)('%s', (_, base, head, found, says) => {
    const result = told(base, head);
    expect(result.found).toEqual(found);
    expect(result.messages).toMatch(says);
    expect(result.heading).not.toContain('✅');
  });
});

const harmless: readonly (readonly [name: string, base: string, head: string, changes: readonly string[]])[] =
  [
    ['an entry', BULLETS, below(BULLETS, LOPPERS, NIPPERS), ['added Nippers']],
    ['a bullet too many, deleted', put(BULLETS, '- [Loppers]', '- - [Loppers]'), BULLETS, []],
    ['two bullets of two kinds, put right', put(BULLETS, '- [Loppers]', '* 1. [Loppers]'), BULLETS, []],
    [
      'a section with its item of the contents',
      BULLETS,
      put(
        below(BULLETS, '- [Harvest](#harvest)', '- [Storage](#storage)'),
        '## Contributing\n',
        '## Storage\n\n- [Cellar](https://github.com/cold/cellar) - Logs the air.\n- [Straw](https://github.com/cold/straw) - Layers apples.\n\n## Contributing\n',
      ),
      ['added Cellar', 'added Straw'],
    ],
    [
      'a section renamed with its item of the contents',
      BULLETS,
      put(put(BULLETS, '[Harvest](#harvest)', '[Picking](#picking)'), '## Harvest', '## Picking'),
      [],
    ],
    ['a description', BULLETS, put(BULLETS, 'as graphs.', 'as printed graphs.'), ['edited Loppers']],
    [
      'an owner',
      BULLETS,
      put(BULLETS, 'github.com/twig/loppers', 'github.com/bough/loppers'),
      ['edited Loppers'],
    ],
    [
      'a title and its address',
      BULLETS,
      put(BULLETS, '[Loppers](https://github.com/twig/loppers)', '[Twiglet](https://twiglet.dev)'),
      ['edited Twiglet'],
    ],
    [
      'an entry in another section',
      BULLETS,
      put(put(BULLETS, `${POLESAW}\n`, ''), '- [Raffia]', `${POLESAW}\n- [Raffia]`),
      ['moved Polesaw'],
    ],
    ['an entry less', BULLETS, put(BULLETS, `${LOPPERS}\n`, ''), ['removed Loppers']],
    ['an entry in a comment', BULLETS, put(BULLETS, LOPPERS, `<!-- ${LOPPERS} -->`), ['removed Loppers']],
    [
      'entries in a comment',
      BULLETS,
      put(BULLETS, `${LOPPERS}\n${POLESAW}`, `<!--\n${LOPPERS}\n${POLESAW}\n-->`),
      ['removed Loppers', 'removed Polesaw'],
    ],
    [
      'words below the license',
      BULLETS,
      `${BULLETS}\nThe [authors](https://orchard.dev/authors) waived all rights.\n`,
      [],
    ],
    [
      'steps for contributors',
      BULLETS,
      put(
        BULLETS,
        'first.\n',
        'first.\n\n- Open an [issue](https://github.com/orchard/list/issues) first.\n- Add one tool a change.\n',
      ),
      [],
    ],
    [
      'an example in a fence',
      BULLETS,
      put(BULLETS, 'first.\n', 'first.\n\n```md\n- [Name](https://name.dev) - Description.\n```\n'),
      [],
    ],
    [
      'a badge',
      BULLETS,
      put(
        BULLETS,
        '# Awesome Orchard',
        '# Awesome Orchard [![Awesome](https://awesome.re/badge.svg)](https://awesome.re)',
      ),
      [],
    ],
    ['other bullets', BULLETS, BULLETS.replace(/^- /gm, '* '), []],
    ['other line endings', BULLETS, BULLETS.replaceAll('\n', '\r\n'), []],
    [
      'words that are read as no part of an entry',
      BULLETS.replace(/^- \[Loppers\].*$/m, '- [Loppers](https://example.org/loppers) | Rome | Pairs'),
      BULLETS.replace(
        /^- \[Loppers\].*$/m,
        '- [Loppers](https://example.org/loppers) | Rome | Pairs and talks',
      ),
      ['edited Loppers'],
    ],
    [
      'a footnote',
      BULLETS,
      `${put(BULLETS, 'as graphs.', 'as graphs.[^1]')}\n[^1]: With [dot](https://graphviz.org).\n`,
      [],
    ],
    ['a row', ROWS, below(ROWS, LEVEES, PONDS), ['added Ponds of Practice']],
    [
      'a row with an escaped pipe',
      ROWS,
      below(ROWS, LEVEES, PONDS.replace('Ponds of', 'P(a \\| b) in')),
      ['added P(a | b) in Practice'],
    ],
    ['other delimiter rows', ROWS, ROWS.replaceAll('|:------|:------|:-----|', '| --- | --- | --- |'), []],
    [
      'words straight above a table',
      ROWS,
      put(ROWS, '## Droughts\n\n', '## Droughts\n\nPapers on dry rivers.\n'),
      [],
    ],
    ['a record', RECORDS, put(RECORDS, RINGER, RINGER + CARILLON), ['added Carillon Nets']],
    ['a row of HTML', HTML, put(HTML, GENOA, `${TILLER}\n${GENOA}`), ['added Tiller']],
    [
      'an entry in a fold',
      FOLDED,
      put(FOLDED, 'Stacks pots.\n', `Stacks pots.\n${MUFFLE}\n`),
      ['added Muffle'],
    ],
    [
      'a fold',
      FOLDED,
      put(
        FOLDED,
        '## Wood\n',
        `<details>\n<summary>Middle</summary>\n\n${MUFFLE}\n\n</details>\n\n## Wood\n`,
      ),
      ['added Muffle'],
    ],
  ];

describe('a harmless pull request', () => {
  it.each(harmless)('%s', (_, base, head, changes) => {
    const result = told(base, head);
    expect(result.found).toEqual([]);
    expect(result.changes).toEqual(changes);
    expect(result.heading).toContain('✅ All good');
  });
});

it('says that there was nothing to check in a file without entries', () => {
  const prose = '# Notes\n\nSome words.\n';
  expect(told(prose, `${prose}\nAnd more.\n`).heading).toBe('### No entries found, so no entry was checked');
});

it('leaves entries as they are beside a row or a table of HTML that a change breaks', () => {
  const open = put(HTML, 'mast.</td></tr>\n</table>', 'mast.</td></tr>');
  expect(told(HTML, open).changes).toEqual([]);
});

describe('an entry that loses its link', () => {
  const lost = put(BULLETS, '[Loppers](https://github.com/twig/loppers) -', '**Loppers** :warning: -');

  it('was edited, not removed, and is asked for its link', () => {
    const result = told(BULLETS, lost);
    expect(result.changes).toEqual(['edited Loppers']);
    expect(result.found).toEqual(['15 warning broken-link']);
  });

  it('is fine where the title is a link again, beside a line that names it', () => {
    const maker = `${LOPPERS}\n  - Twig`;
    const head = put(maker, 'github.com/twig/loppers', 'github.com/loppers/loppers').replace(
      '- Twig',
      '- Loppers',
    );
    expect(told(put(BULLETS, LOPPERS, maker), put(BULLETS, LOPPERS, head)).found).toEqual([]);
  });

  it('is fine where the list writes others so', () => {
    const marked = ['Bonsai', 'Clipper', 'Hedge', 'Topiary']
      .map((name) => `- **${name}** :warning: - Shapes ${name.length} shrubs.`)
      .join('\n');
    const base = below(BULLETS, SHARPEN, marked);
    const head = below(lost, SHARPEN, marked);
    expect(told(base, head).found).toEqual([]);
  });
});

it('knows a title again that lost the year behind it, when its address changed too', () => {
  const old = '- [Grafts of Old Orchards (1996)](https://archive.dev/grafts.pdf) - A. Grower, in print';
  const now = '- [Grafts of Old Orchards](https://books.dev/p/old.pdf) - A. Grower';
  expect(told(below(BULLETS, LOPPERS, old), below(BULLETS, LOPPERS, now)).changes).toEqual([
    'edited Grafts of Old Orchards',
  ]);
});

it('leaves the order to a change that gives the list another', () => {
  const names = (letter: string) =>
    ['alder', 'birch', 'cedar', 'drift', 'ember'].map((word) => `${letter}${word}`);
  const section = (letter: string, some: readonly string[]) =>
    `## ${letter}\n\n${some.map((name) => `- [${name}](https://${name}.dev) - Maps ${name}.\n`).join('')}\n`;
  const letters = [...'BCDFGHJKLMNP'];
  const moved = ([first, second, third, fourth, fifth]: readonly string[]) => [
    first!,
    fourth!,
    second!,
    third!,
    fifth!,
  ];
  const list = (moves: number) =>
    `# Maps\n\n${letters.map((letter, at) => section(letter, at < moves ? moved(names(letter)) : names(letter))).join('')}`;
  const found = (moves: number) => told(list(0), list(moves)).found;
  expect(found(1)).toEqual(['6 warning entry-order']);
  expect(found(3)).toHaveLength(3);
  expect(found(12)).toEqual([]);
});
