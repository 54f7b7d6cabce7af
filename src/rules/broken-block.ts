import * as v from 'valibot';
import { changedHeadings } from '../analysis/changed-headings.ts';
import { changedIndents } from '../analysis/changed-indents.ts';
import { cutEntries, splitItems } from '../analysis/cut-entries.ts';
import { joinedEntries, joinedItems } from '../analysis/joined-entries.ts';
import { lostTables } from '../analysis/lost-tables.ts';
import { type FormText, residueProblems } from '../analysis/residue.ts';
import { saidTwice } from '../analysis/said-twice.ts';
import { indentedEntries } from '../compare/indented-entries.ts';
import type { BlockResidueForm, List, Residue } from '../model.ts';
import { quote } from '../text/fold.ts';
import { defineRule } from './rule.ts';

/** What GitHub makes of a line that begins no item. */
function effect({ line, span }: Residue, list: List): string {
  const above = line > 1 ? list.lines.text(line - 1).trim() : '';
  return above === '' || list.text.slice(span.start, span.start + 1) === '|'
    ? 'so GitHub shows the line as plain text'
    : 'so GitHub runs the line into the one above';
}

const bullet = (why: (residue: Residue) => string, step: string): FormText => ({
  says: (residue, list) => `${why(residue)} starts no item, ${effect(residue, list)}. ${step}`,
});

/** Where a row belongs: the last table above that has as many columns. */
function tableFor({ span, line }: Residue, { tables, text }: List): string {
  const row = text.slice(span.start, span.end).split(/\r\n|\n|\r/)[0]!;
  const cells = row.replace(/\\./g, '').split('|').length - 2;
  const table = tables.findLast((each) => each.line < line && each.header.cells.length === cells);
  if (!table) return 'Add a header and a delimiter row above it.';
  const last = text.slice(0, table.span.end).split(/\r\n|\n|\r/).length;
  return `Move it below line ${last}, into the table that it fits.`;
}

/** What is said of each form. */
const FORMS: Readonly<Record<BlockResidueForm, FormText>> = {
  'bullet-space': bullet(({ label = '' }) => `"${label}" without a space behind it`, 'Add a space.'),
  'bullet-blank': bullet(
    ({ label = '' }) => `"${label}" with a no-break or other special space behind it`,
    'Write a plain space.',
  ),
  'bullet-sign': bullet(
    ({ label = '' }) => quote(label),
    'Begin it as the others do, with "-", "*" or "+" and a space.',
  ),
  'bullet-behind': {
    says: (residue, list) =>
      `${quote((residue.label ?? '').trim())} at the start of this line keeps it from being an item, ${effect(residue, list)}. Delete it${residue.edits ? '' : ', and begin the line as the others do'}.`,
  },
  'row-item': {
    says: ({ label = '-' }) =>
      `This line is written as a row of a table, but stands among items, so GitHub runs it into the one above. Begin it with ${quote(`${label} `)}, as the others do.`,
  },
  'bullet-twice': {
    says: ({ label = '' }) =>
      `This item has one bullet too many: ${quote(label)} makes a list in a list. Delete the first.`,
  },
  'bullet-missing': {
    says: (residue, list) =>
      `This line has no bullet, ${effect(residue, list)}. Begin it with ${quote(`${residue.label} `)}, as the others do.`,
  },
  'bullet-deep': bullet(
    ({ label = '' }) => `${quote(`${label} `)} so far from the edge`,
    'Indent it as the items beside it.',
  ),
  'bullet-empty': {
    severity: 'warning',
    says: () => 'This item is empty. Write its entry behind the bullet, or delete the line.',
  },
  'item-below': {
    severity: 'warning',
    says: ({ label = '' }) =>
      `This item is indented, so GitHub shows it as a part of ${quote(label)}. No other item is. Delete the indentation if it is an entry of its own.`,
  },
  'item-marked': {
    says: ({ label = '' }) =>
      `${quote(label)} makes ${label === '>' ? 'a quotation' : 'a heading'} of this line, which stands among items. Begin it as the others do.`,
  },
  'item-in-table': {
    says: ({ detail = '' }) =>
      `This line begins with a bullet, so it ends the table${detail === '' ? '' : `, and GitHub shows ${detail === '1' ? 'the row' : `the ${detail} rows`} below it as text`}. Write it as a row, or move it out of the table.`,
  },
  'two-entries': {
    says: ({ label = '' }) =>
      `Two entries stand on one line: ${quote(label)} needs a line of its own. Put a line break before it.`,
  },
  'heading-space': {
    says: ({ label = '' }) => `"${label}" without a space behind it is not a heading on GitHub. Add a space.`,
  },
  'heading-blank': {
    says: ({ label = '' }) =>
      `"${label}" with a no-break or other special space behind it is not a heading on GitHub. Write a plain space.`,
  },
  'heading-sign': {
    says: ({ label = '' }) =>
      `${quote(label)} begins no heading on GitHub. Write one to six "#" and a space.`,
  },
  'heading-twice': {
    says: ({ label = '' }) =>
      `GitHub shows ${quote(label)} as text of this heading, because it stands there twice. Delete one.`,
  },
  'heading-behind': {
    says: ({ label = '' }) =>
      `${quote(label)} is no heading on GitHub, because text stands before it. Put it on a line of its own, below an empty line.`,
  },
  'heading-nested': {
    severity: 'warning',
    says: ({ label = '' }) =>
      `GitHub makes this heading a part of the item ${label === '' ? 'above, because it is indented. Delete the indentation' : `that ${quote(label)} begins. Delete the bullet`}.`,
  },
  'heading-underlined': {
    says: ({ label = '' }) =>
      `${quote(label)} straight below text makes that text a heading on GitHub. Put an empty line between them.`,
  },
  'comment-sign': {
    says: ({ label = '' }) =>
      `${quote(label)} begins no comment on GitHub, so readers see this text. Write "<!--".`,
  },
  'heading-empty': {
    severity: 'warning',
    says: () => 'This heading is empty. Add its text, or delete the line.',
  },
  'delimiter-count': {
    says: ({ detail = '' }) => {
      const [found = '', expected = ''] = detail.split('\n');
      return `GitHub shows this table as plain text: its delimiter row has ${found} ${found === '1' ? 'column' : 'columns'}, its header has ${expected}. Give both the same number.`;
    },
  },
  'delimiter-empty': {
    says: ({ detail = '' }) =>
      `GitHub shows this table as plain text: its delimiter row has an empty cell. ${detail}`,
  },
  'delimiter-missing': {
    says: ({ detail = '2' }) =>
      `GitHub shows this table as plain text: the delimiter row below its header is missing. Add ${quote(`|${'---|'.repeat(Math.min(8, Number(detail)))}`)} above this line.`,
  },
  'delimiter-late': {
    says: ({ detail = '' }) =>
      `GitHub takes the row above the delimiter row for the header. Move the delimiter row up, below line ${detail}.`,
  },
  'header-apart': {
    says: () =>
      'GitHub shows this table as plain text: an empty line stands between its header and its delimiter row. Delete the empty line.',
  },
  'header-missing': {
    says: () =>
      'GitHub shows this table as plain text: it has no header. Add a row with the names of its columns above this line.',
  },
  'delimiter-sign': {
    says: ({ detail = '' }) =>
      `GitHub shows this table as plain text: its delimiter row ${quote(detail)} is not made of hyphens. Write "-".`,
  },
  'delimiter-twice': {
    says: () =>
      'This is a second delimiter row, which GitHub shows as a row of dashes. Delete the line, or begin a new table with a header.',
  },
  'row-outside': {
    says: (residue, list) =>
      `${Number(residue.detail) > 1 ? `These ${residue.detail} rows stand` : 'This row stands'} in no table, so GitHub shows plain text. ${tableFor(residue, list)}`,
  },
  'row-broken': {
    says: ({ line, detail = '' }) =>
      `This row is broken over lines ${line} to ${detail}, and GitHub shows each as a row of its own. Put it on one line.`,
  },
  indented: {
    says: () =>
      'This line is indented by four spaces or more, so GitHub shows it as code. Delete the indentation.',
  },
  'behind-comment': {
    says: () =>
      'GitHub shows this as plain text, because it stands on the line on which a comment ends. Put it on a line of its own.',
  },
  'html-table': {
    says: () =>
      'This empty line breaks the HTML table: what follows is indented by four spaces or more, so GitHub shows it as code. Delete the empty line.',
  },
};

export const brokenBlock = defineRule({
  id: 'broken-block',
  summary: 'Every item, heading, row and table is one on GitHub',
  why: 'A bullet or a heading without its space, a table whose delimiter row does not fit its header and a row outside of its table are shown as plain text, or run into the line above. The list is read as it was meant, so that the entries around keep their meaning. Where only one reading is possible there is a safe fix.',
  severity: 'error',
  alters: ['entries', 'section', 'title', 'links', 'labels'],
  options: v.strictObject({}),
  examples: [
    {
      name: 'items of a table of contents that a script wrote on one line',
      text: `# Maps

- [Umber](#umber) (12 maps)- [Ochre](#ochre) (3 maps)- [Teal](#teal)

See also:

- [Umber](#umber) - [Ochre](#ochre)
- [Teal](#teal), pre- and [post](#ochre)

## Umber

## Ochre

## Teal
`,
      findings: [
        '3:28-3:69 error 3 items of the table of contents run together on this line. Begin each on a line of its own.',
      ],
      fixed: `# Maps

- [Umber](#umber) (12 maps)
- [Ochre](#ochre) (3 maps)
- [Teal](#teal)

See also:

- [Umber](#umber) - [Ochre](#ochre)
- [Teal](#teal), pre- and [post](#ochre)

## Umber

## Ochre

## Teal
`,
    },
    {
      name: 'a delimiter row with an empty cell',
      text: `## Papers

| Title | Link |
|:---:|:---:||
<br/>

Rows follow.

| Title | Year | Link |
|---||---|---|
| Umber | 2024 | [code](https://example.org/umber) |
| Ochre | 2023 | [code](https://example.org/ochre) |

| Title | Link ||
|---|---||
| Rose | [code](https://example.org/rose) |
`,
      findings: [
        '4:1-4:15 error GitHub shows this table as plain text: its delimiter row has an empty cell. Delete the second of the two "|".',
        '10:1-10:15 error GitHub shows this table as plain text: its delimiter row has an empty cell. Delete the second of the two "|".',
        '15:1-15:11 error GitHub shows this table as plain text: its delimiter row has an empty cell. Write "---" in it.',
      ],
      fixed: `## Papers

| Title | Link |
|:---:|:---:|
<br/>

Rows follow.

| Title | Year | Link |
|---|---|---|
| Umber | 2024 | [code](https://example.org/umber) |
| Ochre | 2023 | [code](https://example.org/ochre) |

| Title | Link ||
|---|---|---|
| Rose | [code](https://example.org/rose) |
`,
    },
    {
      name: 'an empty item among items that begin in bold',
      text: `## Papers

- **Umber Maps for Trees**
  [Paper](https://example.org/umber)
- **Ochre Maps for Stones**
  [Paper](https://example.org/ochre)
-

## Steps

- Read it
-
- Write it

## Sites

- (free) [Rose](https://example.org/rose) - 2023
- (free) https://example.org/teal - 2024
-
- (paid) [Coral](https://example.org/coral) - 2024

Learn:

- Read [the guide](https://example.org/guide)
-
- Write it
`,
      findings: [
        '7:1-7:2 warning This item is empty. Write its entry behind the bullet, or delete the line.',
        '19:1-19:2 warning This item is empty. Write its entry behind the bullet, or delete the line.',
      ],
      fixed: `## Papers

- **Umber Maps for Trees**
  [Paper](https://example.org/umber)
- **Ochre Maps for Stones**
  [Paper](https://example.org/ochre)

## Steps

- Read it
-
- Write it

## Sites

- (free) [Rose](https://example.org/rose) - 2023
- (free) https://example.org/teal - 2024
- (paid) [Coral](https://example.org/coral) - 2024

Learn:

- Read [the guide](https://example.org/guide)
-
- Write it
`,
    },
    {
      name: 'badges with a dash between, and a second page that each entry has',
      text: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps. [![build](a.svg)](https://example.com/a) - [![npm](n.svg)](https://example.com/n)
- [Birch](https://example.org/birch) - Draws trees. [![build](b.svg)](https://example.com/b) - [![npm](m.svg)](https://example.com/m)
- [Cedar](https://example.org/cedar) - Writes texts.

## Lessons

- [Delta](https://example.org/delta) - Compares pages. - [Delta by Hand](https://example.com/delta) - The manual.
- [Ember](https://example.org/ember) - Keeps notes. - [Ember by Hand](https://example.com/ember) - The manual.
- [Fjord](https://example.org/fjord) - Writes letters. - [Fjord by Hand](https://example.com/fjord) - The manual.
`,
      findings: [],
    },
    {
      name: 'an entry twice on its line, and one behind another without a bullet',
      text: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees. [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts. [Delta](https://example.org/delta) - Compares pages.
- [Ember](https://example.org/ember) - Keeps notes. [Docs](https://example.org/docs) - in German.
`,
      findings: [
        '4:52-4:102 error "Birch" stands twice on this line. Delete the copy.',
        '5:54-5:106 error Two entries stand on one line: "Delta" needs a line of its own. Put a line break before it.',
      ],
      fixed: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.
- [Delta](https://example.org/delta) - Compares pages.
- [Ember](https://example.org/ember) - Keeps notes. [Docs](https://example.org/docs) - in German.
`,
    },
    {
      name: 'an entry that an empty line cuts inside a sentence',
      base: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps of cities.
- [Birch](https://example.org/birch) - Draws trees of files.
`,
      text: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps

of cities.
- [Birch](https://example.org/birch) - Draws trees of files.
`,
      findings: [
        '3:1-3:50 error "Atlas" was one line before this change; an empty line parts it now, so "of cities." is a paragraph of its own. Delete the empty line.',
      ],
      fixed: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps of cities.
- [Birch](https://example.org/birch) - Draws trees of files.
`,
    },
    {
      name: 'a heading that lost marks in a short list',
      base: `# Letters

## Tools

- [Atlas](https://example.org/atlas) - Edits maps.

## Games

- [Birch](https://example.org/birch) - Draws trees.
`,
      text: `# Letters

## Tools

- [Atlas](https://example.org/atlas) - Edits maps.

# Games

- [Birch](https://example.org/birch) - Draws trees.
`,
      findings: [
        '7:1-7:8 warning "Games" is a heading of the first level, as only the title of the list is. Write it with "##".',
      ],
    },
    {
      name: 'signs before the bullets of items with bold names, and before numbers',
      text: `## Tools

- **Atlas** - Edits maps. [[code](https://example.org/atlas)]
q- **Birch** - Draws trees. [[code](https://example.org/birch)]
- **Cedar** - Writes texts. [[code](https://example.org/cedar)]
42: - **Delta** - Compares pages. [[code](https://example.org/delta)]
- **Ember** - Keeps notes. [[code](https://example.org/ember)]
> - **Fjord** - Plays chess. [[code](https://example.org/fjord)]
- **Grove** - Reads files. [[code](https://example.org/grove)]

## Steps

1. [Heron](https://example.org/heron) - Reads mail.
q2. [Ibis](https://example.org/ibis) - Writes mail.
3. [Jade](https://example.org/jade) - Sorts mail.
12 4. [Kelp](https://example.org/kelp) - Sends mail.
5. [Lark](https://example.org/lark) - Prints mail.
`,
      findings: [
        '4:1-4:64 error "q" at the start of this line keeps it from being an item, so GitHub runs the line into the one above. Delete it.',
        '6:1-6:70 error "42:" at the start of this line keeps it from being an item, so GitHub runs the line into the one above. Delete it.',
        '8:1-8:65 error ">" makes a quotation of this line, which stands among items. Begin it as the others do.',
        '14:1-14:52 error "q" at the start of this line keeps it from being an item, so GitHub runs the line into the one above. Delete it.',
        '16:1-16:53 error "12" at the start of this line keeps it from being an item, so GitHub runs the line into the one above. Delete it.',
      ],
      fixed: `## Tools

- **Atlas** - Edits maps. [[code](https://example.org/atlas)]
- **Birch** - Draws trees. [[code](https://example.org/birch)]
- **Cedar** - Writes texts. [[code](https://example.org/cedar)]
- **Delta** - Compares pages. [[code](https://example.org/delta)]
- **Ember** - Keeps notes. [[code](https://example.org/ember)]
- **Fjord** - Plays chess. [[code](https://example.org/fjord)]
- **Grove** - Reads files. [[code](https://example.org/grove)]

## Steps

1. [Heron](https://example.org/heron) - Reads mail.
2. [Ibis](https://example.org/ibis) - Writes mail.
3. [Jade](https://example.org/jade) - Sorts mail.
4. [Kelp](https://example.org/kelp) - Sends mail.
5. [Lark](https://example.org/lark) - Prints mail.
`,
    },
    {
      name: 'items, headings and lines that only look like some',
      text: `# Tools

## Editors

- [Atlas](https://example.org/atlas) - Edits maps,
  -fast- and #well.
- [Birch](https://example.org/birch) - Draws trees.
  [Its guide](https://example.org/guide)
- Plants
  - [Cedar](https://example.org/cedar) - Writes texts.

*[Delta](https://example.org/delta)* is another page. #tools

–5 is a number.

\\##Not a heading
`,
      findings: [],
    },
    {
      name: 'bullets that are none',
      text: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.
- [Delta](https://example.org/delta) - Compares pages.
-[Ember](https://example.org/ember) - No space.
- [Fjord](https://example.org/fjord) - A no-break space.
• [Grove](https://example.org/grove) - Another sign.
– [Heron](https://example.org/heron) - A dash.
\\- [Ibis](https://example.org/ibis) - Escaped.
[Jade](https://example.org/jade) - None.
- - [Kelp](https://example.org/kelp) - Two.
- [Lark](https://example.org/lark) - Sings. - [Moss](https://example.org/moss) - Covers stones.
`,
      findings: [
        '7:1-7:48 error "-" without a space behind it starts no item, so GitHub runs the line into the one above. Add a space.',
        '8:1-8:57 error "-" with a no-break or other special space behind it starts no item, so GitHub runs the line into the one above. Write a plain space.',
        '9:1-9:53 error "•" starts no item, so GitHub runs the line into the one above. Begin it as the others do, with "-", "*" or "+" and a space.',
        '10:1-10:47 error "–" starts no item, so GitHub runs the line into the one above. Begin it as the others do, with "-", "*" or "+" and a space.',
        '11:1-11:47 error "\\-" starts no item, so GitHub runs the line into the one above. Begin it as the others do, with "-", "*" or "+" and a space.',
        '12:1-12:41 error This line has no bullet, so GitHub runs the line into the one above. Begin it with "-", as the others do.',
        '13:1-13:44 error This item has one bullet too many: "- -" makes a list in a list. Delete the first.',
        '14:47-14:96 error Two entries stand on one line: "Moss" needs a line of its own. Put a line break before it.',
      ],
      fixed: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.
- [Delta](https://example.org/delta) - Compares pages.
- [Ember](https://example.org/ember) - No space.
- [Fjord](https://example.org/fjord) - A no-break space.
- [Grove](https://example.org/grove) - Another sign.
- [Heron](https://example.org/heron) - A dash.
- [Ibis](https://example.org/ibis) - Escaped.
- [Jade](https://example.org/jade) - None.
- [Kelp](https://example.org/kelp) - Two.
- [Lark](https://example.org/lark) - Sings.
- [Moss](https://example.org/moss) - Covers stones.
`,
    },
    {
      name: 'numbers that begin no item',
      text: `1. [Atlas](https://example.org/atlas) - Edits maps.
2. [Birch](https://example.org/birch) - Draws trees.
3.[Cedar](https://example.org/cedar) - Writes texts.
4)[Delta](https://example.org/delta) - Compares pages.
`,
      findings: [
        '3:1-3:53 error "3." without a space behind it starts no item, so GitHub runs the line into the one above. Add a space.',
        '4:1-4:55 error "4)" without a space behind it starts no item, so GitHub runs the line into the one above. Add a space.',
      ],
      fixed: `1. [Atlas](https://example.org/atlas) - Edits maps.
2. [Birch](https://example.org/birch) - Draws trees.
3. [Cedar](https://example.org/cedar) - Writes texts.
4) [Delta](https://example.org/delta) - Compares pages.
`,
    },
    {
      name: 'an entry with details, swallowed by the one above',
      text: `- [Atlas](https://example.org/atlas)
  - Anna Ash, Ben Birch
  - Keywords: maps, paper
- [Birch](https://example.org/birch)
  - Clara Cole
  - Keywords: trees
-[Cedar](https://example.org/cedar)
  - David Dahl
  - Keywords: texts
- [Delta](https://example.org/delta)
  - Emma Ek
  - Keywords: pages
`,
      findings: [
        '7:1-7:36 error "-" without a space behind it starts no item, so GitHub runs the line into the one above. Add a space.',
      ],
      fixed: `- [Atlas](https://example.org/atlas)
  - Anna Ash, Ben Birch
  - Keywords: maps, paper
- [Birch](https://example.org/birch)
  - Clara Cole
  - Keywords: trees
- [Cedar](https://example.org/cedar)
  - David Dahl
  - Keywords: texts
- [Delta](https://example.org/delta)
  - Emma Ek
  - Keywords: pages
`,
    },
    {
      name: 'a link set apart below a list',
      text: `- [Atlas](https://example.org/atlas)
- [Birch](https://example.org/birch)
- [Cedar](https://example.org/cedar)


[Delta](https://example.org/delta)
`,
      findings: [],
    },
    {
      name: 'headings that are none',
      text: `# Tools

##Editors

- [Atlas](https://example.org/atlas) - Edits maps.

## Games

- [Birch](https://example.org/birch) - Draws trees.
###Chess

- [Cedar](https://example.org/cedar) - Plays chess.

#Music

##

- [Delta](https://example.org/delta) - Plays songs.
`,
      findings: [
        '3:1-3:10 error "##" without a space behind it is not a heading on GitHub. Add a space.',
        '7:1-7:9 error "##" with a no-break or other special space behind it is not a heading on GitHub. Write a plain space.',
        '10:1-10:9 error "###" without a space behind it is not a heading on GitHub. Add a space.',
        '14:1-14:7 error "#" without a space behind it is not a heading on GitHub. Add a space.',
        '16:1-16:3 warning This heading is empty. Add its text, or delete the line.',
      ],
      fixed: `# Tools

## Editors

- [Atlas](https://example.org/atlas) - Edits maps.

## Games

- [Birch](https://example.org/birch) - Draws trees.
### Chess

- [Cedar](https://example.org/cedar) - Plays chess.

# Music

##

- [Delta](https://example.org/delta) - Plays songs.
`,
    },
    {
      name: 'tables that are none',
      text: `| Name | Year |
|---|---|---|
| [Atlas](https://example.org/atlas) | 2024 |

| Name | Year |
|---|
| [Birch](https://example.org/birch) | 2024 |

| Name | Year |
| [Cedar](https://example.org/cedar) | 2024 |

| Name | Year |
| —— | —— |
| [Delta](https://example.org/delta) | 2024 |
`,
      findings: [
        '2:1-2:14 error GitHub shows this table as plain text: its delimiter row has 3 columns, its header has 2. Give both the same number.',
        '6:1-6:6 error GitHub shows this table as plain text: its delimiter row has 1 column, its header has 2. Give both the same number.',
        '10:1-10:46 error GitHub shows this table as plain text: the delimiter row below its header is missing. Add "|---|---|" above this line.',
        '13:1-13:12 error GitHub shows this table as plain text: its delimiter row "| —— | —— |" is not made of hyphens. Write "-".',
      ],
      fixed: `| Name | Year |
|---|---|
| [Atlas](https://example.org/atlas) | 2024 |

| Name | Year |
|---|---|
| [Birch](https://example.org/birch) | 2024 |

| Name | Year |
| [Cedar](https://example.org/cedar) | 2024 |

| Name | Year |
| --- | --- |
| [Delta](https://example.org/delta) | 2024 |
`,
    },
    {
      name: 'rows that are none, or two',
      text: `| Name | Year | What |
|------|------|------|
| [Atlas](https://example.org/atlas) | 2024 | Edits maps |
|------|------|------|
| [Birch](https://example.org/birch) | 2024 | Draws trees
of many kinds |
| [Cedar](https://example.org/cedar) | 2024 | Writes texts |

## License

| [Delta](https://example.org/delta) | 2024 | Compares pages |
`,
      findings: [
        '4:1-4:23 error This is a second delimiter row, which GitHub shows as a row of dashes. Delete the line, or begin a new table with a header.',
        '5:1-6:16 error This row is broken over lines 5 to 6, and GitHub shows each as a row of its own. Put it on one line.',
        '11:1-11:63 error This row stands in no table, so GitHub shows plain text. Move it below line 7, into the table that it fits.',
      ],
      fixed: `| Name | Year | What |
|------|------|------|
| [Atlas](https://example.org/atlas) | 2024 | Edits maps |
| [Birch](https://example.org/birch) | 2024 | Draws trees of many kinds |
| [Cedar](https://example.org/cedar) | 2024 | Writes texts |

## License

| [Delta](https://example.org/delta) | 2024 | Compares pages |
`,
    },
    {
      name: 'items with too many marks, too far from the edge, or empty',
      text: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- -[Birch](https://example.org/birch) - Draws trees.
- • [Cedar](https://example.org/cedar) - Writes texts.
      - [Delta](https://example.org/delta) - Compares pages.
- [Ember](https://example.org/ember) - Keeps notes.
-
- [Fjord](https://example.org/fjord) - Writes letters.
‒ [Grove](https://example.org/grove) - Sorts lines.
`,
      findings: [
        '4:1-4:53 error This item has one bullet too many: "- -" makes a list in a list. Delete the first.',
        '5:1-5:55 error This item has one bullet too many: "- •" makes a list in a list. Delete the first.',
        '6:7-6:61 error "-" so far from the edge starts no item, so GitHub runs the line into the one above. Indent it as the items beside it.',
        '8:1-8:2 warning This item is empty. Write its entry behind the bullet, or delete the line.',
        '10:1-10:52 error "‒" starts no item, so GitHub runs the line into the one above. Begin it as the others do, with "-", "*" or "+" and a space.',
      ],
      fixed: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.
      - [Delta](https://example.org/delta) - Compares pages.
- [Ember](https://example.org/ember) - Keeps notes.
- [Fjord](https://example.org/fjord) - Writes letters.
- [Grove](https://example.org/grove) - Sorts lines.
`,
    },
    {
      name: 'the only item that is indented; a part of the project above may be',
      text: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
  - [Cedar](https://example.org/cedar) - Writes texts.
- [Delta](https://example.org/delta) - Compares pages.
- [Ember](https://example.org/ember) - Keeps notes.
`,
      findings: [
        '5:3-5:55 warning This item is indented, so GitHub shows it as a part of "Birch". No other item is. Delete the indentation if it is an entry of its own.',
      ],
    },
    {
      name: 'headings written twice, escaped, in items, behind text, and by a line of dashes',
      text: `# Tools

## ## Editors

- [Atlas](https://example.org/atlas) - Edits maps.

\\## Games

- [Birch](https://example.org/birch) - Draws trees. ## Chess

## Music

- [Cedar](https://example.org/cedar) - Plays songs.
  ## Books

- [Delta](https://example.org/delta) - Reads books.

## License

Read the guide before you add a tool.
---

####### Notes
`,
      findings: [
        '3:1-3:14 error GitHub shows "##" as text of this heading, because it stands there twice. Delete one.',
        '7:1-7:10 error "\\##" begins no heading on GitHub. Write one to six "#" and a space.',
        '9:53-9:61 error "## Chess" is no heading on GitHub, because text stands before it. Put it on a line of its own, below an empty line.',
        '14:1-14:11 warning GitHub makes this heading a part of the item above, because it is indented. Delete the indentation.',
        '21:1-21:4 error "---" straight below text makes that text a heading on GitHub. Put an empty line between them.',
        '23:1-23:14 error "#######" begins no heading on GitHub. Write one to six "#" and a space.',
      ],
      fixed: `# Tools

## Editors

- [Atlas](https://example.org/atlas) - Edits maps.

## Games

- [Birch](https://example.org/birch) - Draws trees.

## Chess

## Music

- [Cedar](https://example.org/cedar) - Plays songs.
## Books

- [Delta](https://example.org/delta) - Reads books.

## License

Read the guide before you add a tool.

---

###### Notes
`,
    },
    {
      name: 'comments that are none',
      text: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.

<!- new ones below -->

< !-- checked in spring -->

!-- sorted by name -->

From A --> B, and <!-- a real one -->.
`,
      findings: [
        '5:1-5:23 error "<!-" begins no comment on GitHub, so readers see this text. Write "<!--".',
        '7:1-7:28 error "< !--" begins no comment on GitHub, so readers see this text. Write "<!--".',
        '9:1-9:23 error "!--" begins no comment on GitHub, so readers see this text. Write "<!--".',
      ],
      fixed: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.

<!-- new ones below -->

<!-- checked in spring -->

<!-- sorted by name -->

From A --> B, and <!-- a real one -->.
`,
    },
    {
      name: 'tables in pieces',
      text: `| Name | Year |

|---|---|
| [Atlas](https://example.org/atlas) | 2024 |

Text.

| Name | Year |
------
| [Birch](https://example.org/birch) | 2024 |

Text.

| Name | Year |
| [Cedar](https://example.org/cedar) | 2024 |
|---|---|
| [Delta](https://example.org/delta) | 2024 |

## Others

|---|---|
| [Ember](https://example.org/ember) | 2024 |

## More

| Name | Year |
|---+---|
| [Fjord](https://example.org/fjord) | 2024 |
`,
      findings: [
        '1:1-3:10 error GitHub shows this table as plain text: an empty line stands between its header and its delimiter row. Delete the empty line.',
        '9:1-9:7 error GitHub shows this table as plain text: its delimiter row has 1 column, its header has 2. Give both the same number.',
        '14:1-16:10 error GitHub takes the row above the delimiter row for the header. Move the delimiter row up, below line 14.',
        '21:1-21:10 error GitHub shows this table as plain text: it has no header. Add a row with the names of its columns above this line.',
        '27:1-27:10 error GitHub shows this table as plain text: its delimiter row "|---+---|" is not made of hyphens. Write "-".',
      ],
      fixed: `| Name | Year |
|---|---|
| [Atlas](https://example.org/atlas) | 2024 |

Text.

| Name | Year |
------|------
| [Birch](https://example.org/birch) | 2024 |

Text.

| Name | Year |
| [Cedar](https://example.org/cedar) | 2024 |
|---|---|
| [Delta](https://example.org/delta) | 2024 |

## Others

|---|---|
| [Ember](https://example.org/ember) | 2024 |

## More

| Name | Year |
|---|---|
| [Fjord](https://example.org/fjord) | 2024 |
`,
    },
    {
      name: 'items among rows',
      text: `| Name | Year |
|---|---|
| [Atlas](https://example.org/atlas) | 2024 |
- [Birch](https://example.org/birch) | 2024 |
| [Cedar](https://example.org/cedar) | 2024 |

## More

| Name | Year |
|---|---|
| [Delta](https://example.org/delta) | 2024 |
- [Ember](https://example.org/ember) - Keeps notes.
| [Fjord](https://example.org/fjord) | 2024 |
`,
      findings: [
        '4:1-4:46 error This line begins with a bullet, so it ends the table, and GitHub shows the row below it as text. Write it as a row, or move it out of the table.',
        '12:1-12:52 error This line begins with a bullet, so it ends the table, and GitHub shows the row below it as text. Write it as a row, or move it out of the table.',
      ],
      fixed: `| Name | Year |
|---|---|
| [Atlas](https://example.org/atlas) | 2024 |
| [Birch](https://example.org/birch) | 2024 |
| [Cedar](https://example.org/cedar) | 2024 |

## More

| Name | Year |
|---|---|
| [Delta](https://example.org/delta) | 2024 |
- [Ember](https://example.org/ember) - Keeps notes.
| [Fjord](https://example.org/fjord) | 2024 |
`,
    },
    {
      name: 'what a comment or indentation hides',
      text: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.
- [Delta](https://example.org/delta) - Compares pages.

<!-- new --> - [Ember](https://example.org/ember) - Keeps notes.

## Games

    - [Fjord](https://example.org/fjord) - Plays go.

- [Grove](https://example.org/grove) - Plays chess.
- [Heron](https://example.org/heron) - Plays cards.
`,
      findings: [
        '8:14-8:65 error GitHub shows this as plain text, because it stands on the line on which a comment ends. Put it on a line of its own.',
        '12:5-12:53 error This line is indented by four spaces or more, so GitHub shows it as code. Delete the indentation.',
      ],
      fixed: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.
- [Delta](https://example.org/delta) - Compares pages.

<!-- new -->
- [Ember](https://example.org/ember) - Keeps notes.

## Games

    - [Fjord](https://example.org/fjord) - Plays go.

- [Grove](https://example.org/grove) - Plays chess.
- [Heron](https://example.org/heron) - Plays cards.
`,
    },
    {
      name: 'an empty line in an HTML table before indented lines',
      text: `<table>
<tr><th>Date</th><th>Paper</th></tr>
<tr><td>2026-01-01</td><td><a href="https://example.org/1">Paper 1</a></td></tr>

    <tr><td>2026-01-02</td><td><a href="https://example.org/2">Paper 2</a></td></tr>
</table>
`,
      findings: [
        '4:1-5:85 error This empty line breaks the HTML table: what follows is indented by four spaces or more, so GitHub shows it as code. Delete the empty line.',
      ],
      fixed: `<table>
<tr><th>Date</th><th>Paper</th></tr>
<tr><td>2026-01-01</td><td><a href="https://example.org/1">Paper 1</a></td></tr>
    <tr><td>2026-01-02</td><td><a href="https://example.org/2">Paper 2</a></td></tr>
</table>
`,
    },
    {
      name: 'something before the bullet, and a row among items',
      text: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts, in
  x- [two](https://example.org/two) or more steps.
- [Delta](https://example.org/delta) - Compares pages, with
  2 [plugins](https://example.org/plugins).
q- [Ember](https://example.org/ember) - Says so.
]- [Fjord](https://example.org/fjord) - Says so.
12 - [Grove](https://example.org/grove) - Says so.
1 [Heron](https://example.org/heron) - Says so.
- [Ibis](https://example.org/ibis) - Reads cells.
| [Jade](https://example.org/jade) | Says so. |
- [Kelp](https://example.org/kelp) - Grows.
`,
      findings: [
        '9:1-9:49 error "q" at the start of this line keeps it from being an item, so GitHub runs the line into the one above. Delete it.',
        '10:1-10:49 error "]" at the start of this line keeps it from being an item, so GitHub runs the line into the one above. Delete it.',
        '11:1-11:51 error "12" at the start of this line keeps it from being an item, so GitHub runs the line into the one above. Delete it.',
        '12:1-12:48 error "1" at the start of this line keeps it from being an item, so GitHub runs the line into the one above. Delete it, and begin the line as the others do.',
        '14:1-14:48 error This line is written as a row of a table, but stands among items, so GitHub runs it into the one above. Begin it with "-", as the others do.',
      ],
      fixed: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts, in
  x- [two](https://example.org/two) or more steps.
- [Delta](https://example.org/delta) - Compares pages, with
  2 [plugins](https://example.org/plugins).
- [Ember](https://example.org/ember) - Says so.
- [Fjord](https://example.org/fjord) - Says so.
- [Grove](https://example.org/grove) - Says so.
1 [Heron](https://example.org/heron) - Says so.
- [Ibis](https://example.org/ibis) - Reads cells.
| [Jade](https://example.org/jade) | Says so. |
- [Kelp](https://example.org/kelp) - Grows.
`,
    },
    {
      name: 'an item that was indented, a heading that lost its marks, and one that went up',
      base: `# Letters

## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.

## Games

- [Delta](https://example.org/delta) - Compares pages.

## Books

- [Ember](https://example.org/ember) - Keeps notes.
`,
      text: `# Letters

## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
  - [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.

Games

- [Delta](https://example.org/delta) - Compares pages.

# Books

- [Ember](https://example.org/ember) - Keeps notes.
`,
      findings: [
        '6:3-6:54 warning This item is indented now, so GitHub shows it as a part of "Atlas". Delete the indentation if it is an entry of its own.',
        '9:1-9:6 error "Games" was a heading before this change and is none any more. Write "## Games".',
        '13:1-13:8 warning "Books" is a heading of the first level, as only the title of the list is. Write it with "##".',
      ],
    },
    {
      name: 'items that a mark makes something else',
      text: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
> - [Cedar](https://example.org/cedar) - Writes texts.
- [Delta](https://example.org/delta) - Compares pages.
# [Ember](https://example.org/ember) - Keeps notes.
- [Fjord](https://example.org/fjord) - Writes letters.

> - [Grove](https://example.org/grove) - Is quoted.
> - [Heron](https://example.org/heron) - Is quoted.
`,
      findings: [
        '5:1-5:55 error ">" makes a quotation of this line, which stands among items. Begin it as the others do.',
        '7:1-7:52 error "#" makes a heading of this line, which stands among items. Begin it as the others do.',
      ],
      fixed: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.
- [Delta](https://example.org/delta) - Compares pages.
- [Ember](https://example.org/ember) - Keeps notes.
- [Fjord](https://example.org/fjord) - Writes letters.

> - [Grove](https://example.org/grove) - Is quoted.
> - [Heron](https://example.org/heron) - Is quoted.
`,
    },
    {
      name: 'headings that a change cut or filled',
      base: `## Tools and Games

- [Atlas](https://example.org/atlas) - Edits maps.

## Books

- [Birch](https://example.org/birch) - Draws trees.

## Films

- [Cedar](https://example.org/cedar) - Writes texts.
`,
      text: `## Tools
and Games

- [Atlas](https://example.org/atlas) - Edits maps.

## Books - [Birch](https://example.org/birch) - Draws trees.

    ## Films

- [Cedar](https://example.org/cedar) - Writes texts.
`,
      findings: [
        '1:1-1:9 error This heading is cut: GitHub shows "and Games" as text below it. Write "## Tools and Games".',
        '6:1-6:61 error An entry stands in the heading "Books". Put it on a line of its own, below the heading.',
        '8:1-8:13 error "Films" was a heading before this change and is none any more. Write "## Films" at the beginning of its line.',
      ],
    },
    {
      name: 'what a change may do to headings and items',
      base: `# Letters

## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.

## Games

- [Delta](https://example.org/delta) - Compares pages.

## Books

- [Ember](https://example.org/ember) - Keeps notes.
`,
      text: `# Letters

## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
  - [Birch](https://example.org/birch) - Draws trees with Atlas.
- [Cedar](https://example.org/cedar) - Writes texts.

### Games

- [Delta](https://example.org/delta) - Compares pages.

## Papers

- [Ember](https://example.org/ember) - Keeps notes.
`,
      findings: [],
    },
  ],
  *check(list, { base }) {
    yield* residueProblems(list, FORMS);
    yield* saidTwice(list);
    const joined = base ? joinedEntries(list, base) : [];
    yield* joined;
    yield* joinedItems(list, joined);
    if (!base) return;
    yield* changedHeadings(list, base);
    yield* cutEntries(list, base);
    yield* splitItems(list, base);
    yield* changedIndents(list, base);
    yield* lostTables(list, base);
    yield* indentedEntries(list, base);
  },
});
