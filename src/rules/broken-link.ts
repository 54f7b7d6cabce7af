import * as v from 'valibot';
import { brokenDefinitions } from '../analysis/broken-definitions.ts';
import { brokenNotes } from '../analysis/broken-notes.ts';
import { lostCode } from '../analysis/lost-code.ts';
import { lostDefinitions } from '../analysis/lost-definitions.ts';
import { lostLinks } from '../analysis/lost-links.ts';
import { lostPictures } from '../analysis/lost-pictures.ts';
import { repeatedReferences } from '../analysis/repeated-references.ts';
import { expectedText, type FormText, residueProblems } from '../analysis/residue.ts';
import type { LinkResidueForm, List, Residue } from '../model.ts';
import { quote } from '../text/fold.ts';
import { defineRule } from './rule.ts';

const written = ({ span }: Residue, { text }: List) => quote(text.slice(span.start, span.end));

/** ` Write "…".` where the fix is certain, else what to do. */
const write = (residue: Residue, list: List, otherwise = 'Write it as "[text](address)".') =>
  residue.edits ? `Write ${quote(expectedText(residue, list))}.` : otherwise;

/** A form whose message names what is wrong with it. */
const form = (why: string, otherwise?: string): FormText => ({
  says: (residue, list) =>
    `${written(residue, list)} is not a link on GitHub: ${why}. ${write(residue, list, otherwise)}`,
});

/** Characters on either side that may belong to a link of which only the middle was found. */
const SIDE = 80;

/** What surrounds `](`, from its "[" to its ")", as far as these stand near on the line. */
function wholeLink({ span }: Residue, { text }: List): string {
  const [before = ''] = /[^[\]\r\n]*$/.exec(text.slice(Math.max(0, span.start - SIDE), span.start)) ?? [];
  const from = span.start - before.length - 1;
  const [after] = /^[^()\r\n]*\)/.exec(text.slice(span.end, span.end + SIDE)) ?? [];
  return text.slice(
    text[from] === '[' ? from : span.start,
    after === undefined ? span.end : span.end + after.length,
  );
}

const stray = (what: string): FormText => ({
  severity: 'warning',
  says: () => `${what}. Delete it, or add the bracket that is missing.`,
});

/** An address of arXiv in which words stand in the place of a number. */
const NO_PAPER = /\((https?:\/\/(?:www\.)?arxiv\.org\/(?:abs|pdf)\/[^\d()]{1,80})\)$/i;

/** What is said of each form. */
const FORMS: Readonly<Record<LinkResidueForm, FormText>> = {
  gap: form('there is a space between "]" and "("'),
  sign: form('"(" does not follow "]"'),
  swapped: form('brackets and parentheses are swapped'),
  square: form('the address stands in square brackets instead of parentheses'),
  braces: form('the address does not stand in parentheses'),
  wide: form('it has wide brackets or parentheses instead of "[", "]", "(" and ")"'),
  bare: form('the address does not stand in parentheses'),
  closer: form('a sign other than ")" ends the address'),
  unclosed: form('the ")" behind the address is missing', 'Add the ")" where the address ends.'),
  'label-close': form('the "]" before the address is missing'),
  'label-open': form('the "[" before the text is missing'),
  'label-brackets': form('its text does not stand between "[" and "]"'),
  'label-doubled': form('there is one sign too many between text and address'),
  nested: form('another link stands in its text', 'Write one link with one address.'),
  'address-space': {
    says: (residue, list) => {
      const written = list.text.slice(residue.span.start, residue.span.end);
      const empty = NO_PAPER.exec(written)?.[1];
      if (empty !== undefined)
        return `The address ${quote(empty)} is a placeholder: it names no paper. Add the id of the paper, such as "2401.00001".`;
      return `${quote(written)} is not a link on GitHub: an address has no spaces. ${write(residue, list, 'Delete the space, write it as "%20", or put a title in quotes.')}`;
    },
  },
  'ends-early': {
    says: (residue, list) =>
      `A ")" ends this address early, so ${quote(list.text.slice(residue.span.start, residue.span.end))} is not one link. Write the ")" of the address as "%29", or delete what follows it.`,
  },
  parenthesis: {
    says: () => 'There is one ")" too many behind this link. Delete it.',
  },
  'open-parenthesis': {
    severity: 'warning',
    says: (residue, list) => `Nothing closes this "(". Write ${quote(expectedText(residue, list))}.`,
  },
  reference: {
    says: ({ label = '', detail }) =>
      `${quote(label)} has no target: nothing in this file defines "[${(detail ?? label).slice(0, 60)}]". Add the definition, or write the address in parentheses.`,
  },
  'no-target': {
    severity: 'warning',
    says: ({ label = '', detail = label }) =>
      `${quote(label)} has no target: nothing in this file defines ${quote(`[${detail}]`)}. Add the address: ${quote(`[${label}](https://…)`)}.`,
  },
  'open-bracket': stray('Nothing closes this "["'),
  'close-bracket': stray('Nothing opens this "]"'),
  escaped: form('it is escaped'),
  markup: form('another markup writes links like this'),
  code: form('backticks make code of it'),
  mark: {
    severity: 'warning',
    says: (residue, list) => {
      const sign = list.text.slice(residue.span.start, residue.span.end);
      const fixed = residue.edits && expectedText(residue, list);
      if (fixed)
        return `GitHub shows the ${quote(sign[0]!)} of ${quote(sign)} as they are. Write ${quote(fixed)}.`;
      // Behind a word and before a space it could only close.
      const isEnd =
        /[^\s([|]/.test(list.text[residue.span.start - 1] ?? ' ') &&
        !/[\p{L}\p{N}]/u.test(list.text[residue.span.end] ?? '');
      if (isEnd && sign === '**')
        return `Nothing opens this ${quote(sign)}, so GitHub shows it as it is. Open it, or delete it.`;
      return `Nothing closes this ${quote(sign)}, so GitHub shows it as it is. ${residue.edits ? 'Delete it.' : 'Close it, or delete it.'}`;
    },
  },
  'mark-inside': {
    severity: 'warning',
    says: (residue, list) => {
      const sign = list.text.slice(residue.span.start, residue.span.end);
      return `This ${quote(sign)} ends the bold text early: GitHub shows the words in italics, and a ${quote(sign)} behind them. Write ${quote(`\\${sign}`)}.`;
    },
  },
  tag: {
    says: ({ label = 'text', detail = 'https://…' }) =>
      `GitHub does not read this as a link, because its tag is broken. Write ${quote(`<a href="${detail}">${label.trim()}</a>`)} or ${quote(`[${label.trim()}](${detail})`)}.`,
  },
  'tag-address': {
    says: (residue, list) =>
      `${written(residue, list)} leads nowhere: it has no "href". Write "</a>" where a link ends, or ${quote('<a href="https://…">')} where one begins.`,
  },
  'tag-cut': {
    says: (residue, list) =>
      `${written(residue, list)} is shown as text: its ">" is missing. Write ${quote(expectedText(residue, list))}.`,
  },
  'address-twice': {
    says: (residue, list) =>
      `${written(residue, list)} is shown as text: a link has one address. ${residue.edits ? 'Delete it' : 'Delete it, or give it a text of its own'}.`,
  },
  picture: form('the "!" of a picture stands right before its "["'),
  'picture-link': {
    severity: 'warning',
    says: () =>
      'The brackets around this picture are shown as text, because no address follows them. Add "(https://…)" behind them, or delete them.',
  },
  'picture-bare': {
    says: (residue, list) =>
      `${written(residue, list)} is shown as text: a picture needs "[" and "]" before its address.${residue.edits ? ` Write ${quote(expectedText(residue, list))}.` : ''}`,
  },
  'picture-cut': {
    says: (residue, list) =>
      `${written(residue, list)} in the text of this link is shown as text: the ")" behind the address of the picture is missing. Add it.`,
  },
  'picture-address': {
    says: (residue, list) =>
      `${written(residue, list)} behind this picture is shown as text. Put the picture in brackets: "[![…](…)](https://…)".`,
  },
  'task-box': {
    severity: 'warning',
    says: () => 'This "[ ]" is shown as it is, because no space stands behind it. Add a space.',
  },
  'box-empty': {
    severity: 'warning',
    most: 2,
    says: () => 'GitHub shows these empty brackets as they are. Delete them, or write "[ ] " for a box.',
  },
  attributes: {
    severity: 'warning',
    most: 2,
    says: (residue, list) => `GitHub shows ${written(residue, list)} behind this link as text. Delete it.`,
  },
  'picture-tag': {
    says: () => 'This picture is shown as text, because nothing closes its "<img". Write ">" where it ends.',
  },
  entity: {
    severity: 'warning',
    says: (residue, list) =>
      `GitHub shows ${written(residue, list)} as text, because no ";" ends it. Write ${quote(expectedText(residue, list))}.`,
  },
  'comment-end': {
    severity: 'warning',
    says: () => 'This "-->" is shown as text, because no comment is open. Delete it.',
  },
  footnote: {
    severity: 'warning',
    says: ({ label = '' }) =>
      `Nothing in this file defines the note "[^${label}]". Add ${quote(`[^${label}]: …`)}, or delete it.`,
  },
  'link-open': {
    says: () => 'Nothing closes this link. Write "</a>" where its text ends.',
  },
  brackets: {
    says: (residue, list) =>
      `${quote(wholeLink(residue, list))} is not a link on GitHub: what stands in its parentheses is not an address. Put the address between "(" and ")".`,
  },
};

export const brokenLink = defineRule({
  id: 'broken-link',
  summary: 'Everything that is meant as a link is one on GitHub',
  why: 'A space between `]` and `(`, a missing parenthesis or a reference that nothing defines makes GitHub show brackets and an address instead of a link. The rule looks at what Markdown left over as text, not at the characters of the file, so code, math and escaped brackets are never reported. The entry is read as it was meant. Where only one reading is possible there is a safe fix.',
  severity: 'error',
  alters: ['title', 'links', 'labels', 'entries'],
  options: v.strictObject({}),
  examples: [
    {
      name: 'a sign that closes what was opened before the link',
      text: `## Papers

- [[ICLR 2024](https://example.org/umber] Umber: A Brown
- Teal: A Blue 【[paper](https://example.org/teal】
- Rose: A Red [paper](https://example.org/rose]
`,
      findings: [
        '3:4-3:42 error "[ICLR 2024](https://example.org/umber]" is not a link on GitHub: a sign other than ")" ends the address. Write "[ICLR 2024](https://example.org/umber)]".',
        '4:17-4:50 error "[paper](https://example.org/teal】" is not a link on GitHub: a sign other than ")" ends the address. Write "[paper](https://example.org/teal)】".',
        '5:15-5:48 error "[paper](https://example.org/rose]" is not a link on GitHub: a sign other than ")" ends the address. Write "[paper](https://example.org/rose)".',
      ],
      fixed: `## Papers

- [[ICLR 2024](https://example.org/umber)] Umber: A Brown
- Teal: A Blue 【[paper](https://example.org/teal)】
- Rose: A Red [paper](https://example.org/rose)
`,
    },
    {
      name: 'a bracket that closes in the text of a link',
      text: `## Papers

- **Fir** [[2304.02643\\]](https://example.org/1) [[Paper\\]](https://example.org/2)
- **Elm** [\\[2304.02643](https://example.org/3)]
- [[Oak](https://example.org/oak) - One too many.
`,
      findings: ['5:3-5:4 warning Nothing closes this "[". Delete it, or add the bracket that is missing.'],
    },
    {
      name: 'a parenthesis that nothing closes before a dash',
      text: `## Tools

- [Umber](https://example.org/umber) ([code](https://example.org/u) - Draws maps (of trees).
- [Ochre](https://example.org/ochre) ([code](https://example.org/o), [docs](https://example.org/d) – Cuts boards.
- [Teal](https://example.org/teal) ([code](https://example.org/t)
- [Rose](https://example.org/rose) ([code](https://example.org/r) and more) - Keeps notes.
- [Elm](https://example.org/elm) ([code](https://example.org/e) - a copy of (old) things), and more.
`,
      findings: [
        '3:38-3:68 warning Nothing closes this "(". Write "([code](https://example.org/u))".',
        '4:38-4:99 warning Nothing closes this "(". Write "([code](https://example.org/o), [docs](https://example.org/d))".',
        '5:36-5:66 warning Nothing closes this "(". Write "([code](https://example.org/t))".',
      ],
      fixed: `## Tools

- [Umber](https://example.org/umber) ([code](https://example.org/u)) - Draws maps (of trees).
- [Ochre](https://example.org/ochre) ([code](https://example.org/o), [docs](https://example.org/d)) – Cuts boards.
- [Teal](https://example.org/teal) ([code](https://example.org/t))
- [Rose](https://example.org/rose) ([code](https://example.org/r) and more) - Keeps notes.
- [Elm](https://example.org/elm) ([code](https://example.org/e) - a copy of (old) things), and more.
`,
    },
    {
      name: 'a parenthesis among lines without any other fault',
      text: `## Tools

- [Umber](https://example.org/umber) ([code](https://example.org/u) - Draws maps (of trees).
- [Elm](https://example.org/elm) ([code](https://example.org/e) - Draws maps (of trees), and others).
- **Fir** ([code](https://example.org/f) - Draws maps.
- **Oak** ([code](https://example.org/o) - Draws maps, and others).
- ([Ash](https://example.org/ash) - Draws maps.
`,
      findings: [
        '3:38-3:68 warning Nothing closes this "(". Write "([code](https://example.org/u))".',
        '5:11-5:41 warning Nothing closes this "(". Write "([code](https://example.org/f))".',
      ],
      fixed: `## Tools

- [Umber](https://example.org/umber) ([code](https://example.org/u)) - Draws maps (of trees).
- [Elm](https://example.org/elm) ([code](https://example.org/e) - Draws maps (of trees), and others).
- **Fir** ([code](https://example.org/f)) - Draws maps.
- **Oak** ([code](https://example.org/o) - Draws maps, and others).
- ([Ash](https://example.org/ash) - Draws maps.
`,
    },
    {
      name: 'what stands in brackets beside an address, and is no title',
      text: `## Tools

- [PDF] <https://example.org/pdf>
- [2024-01-02] <https://example.org/day>

[1] <https://example.org/1>
[2] <https://example.org/2>

[Lee and Kim, 2020] <https://example.org/lee>
`,
      findings: [],
    },
    {
      name: 'a title in brackets beside an address, alone on a line and in a sentence',
      text: `## Tools

[Umber Maps] <https://example.org/umber>
[Ochre Maps] <https://example.org/ochre>

As [Teal] <https://example.org/teal> says.
`,
      findings: [
        '3:1-3:41 error "[Umber Maps] <https://example.org/umber>" is not a link on GitHub: the address does not stand in parentheses. Write "[Umber Maps](https://example.org/umber)".',
        '4:1-4:41 error "[Ochre Maps] <https://example.org/ochre>" is not a link on GitHub: the address does not stand in parentheses. Write "[Ochre Maps](https://example.org/ochre)".',
      ],
      fixed: `## Tools

[Umber Maps](https://example.org/umber)
[Ochre Maps](https://example.org/ochre)

As [Teal] <https://example.org/teal> says.
`,
    },
    {
      name: 'a sign in bold words, a definition that is none, an address without a number',
      text: `## Tools

- [**Up to 90\\%* of All Boards**](https://example.org/boards) - Cuts boards.
- [**2 \\* 3 Boards**](https://example.org/more) - Cuts more boards.
- [__Ash_ Maps__](https://example.org/ash) - Draws maps.
- [Birch][birch] - Draws trees, as [cedar] does.
- [Delta](https://arxiv.org/abs/arXiv preprint) - Compares pages.
- [Elm](https://example.org/elm [code](https://example.org/code) - Reads files.
- [Fir](https://example.org/fir, [code](https://example.org/code) - Reads files.
- [Grove](https://example.org/grove "Grove - Reads files.

[birch]: https://example.org/birch)
[cedar]: https://example.org/cedar_(tree)
[heron]: https://example.org/heron_(bird)) "Heron"
`,
      findings: [
        '3:16-3:17 warning This "*" ends the bold text early: GitHub shows the words in italics, and a "*" behind them. Write "\\*".',
        '5:9-5:10 warning This "_" ends the bold text early: GitHub shows the words in italics, and a "_" behind them. Write "\\_".',
        '7:3-7:48 error The address "https://arxiv.org/abs/arXiv preprint" is a placeholder: it names no paper. Add the id of the paper, such as "2401.00001".',
        '8:3-8:32 error "[Elm](https://example.org/elm" is not a link on GitHub: the ")" behind the address is missing. Write "[Elm](https://example.org/elm)".',
        '9:3-9:32 error "[Fir](https://example.org/fir" is not a link on GitHub: the ")" behind the address is missing. Add the ")" where the address ends.',
        '10:3-10:36 error "[Grove](https://example.org/grove" is not a link on GitHub: the ")" behind the address is missing. Add the ")" where the address ends.',
        '12:35-12:36 error This line does not define "[birch]": nothing opens the ")" at the end of its address. Delete it.',
        '14:42-14:43 error This line does not define "[heron]": nothing opens the ")" at the end of its address. Delete it.',
      ],
      fixed: `## Tools

- [**Up to 90\\%* of All Boards**](https://example.org/boards) - Cuts boards.
- [**2 \\* 3 Boards**](https://example.org/more) - Cuts more boards.
- [__Ash_ Maps__](https://example.org/ash) - Draws maps.
- [Birch][birch] - Draws trees, as [cedar] does.
- [Delta](https://arxiv.org/abs/arXiv preprint) - Compares pages.
- [Elm](https://example.org/elm) [code](https://example.org/code) - Reads files.
- [Fir](https://example.org/fir, [code](https://example.org/code) - Reads files.
- [Grove](https://example.org/grove "Grove - Reads files.

[birch]: https://example.org/birch
[cedar]: https://example.org/cedar_(tree)
[heron]: https://example.org/heron_(bird) "Heron"
`,
    },
    {
      name: 'marks of other markup that GitHub shows as text',
      text: `## Tools

- [Atlas](https://example.org/atlas){target="_blank"} - Edits maps.
- [] [Birch](https://example.org/birch) - Draws trees.
- &nbsp[Cedar](https://example.org/cedar) - Writes texts.
- [Delta](https://example.org/delta) - Compares pages. MIT\`
- [Ember](https://example.org/ember) - Keeps **notes*.
- <img src="https://example.org/fjord.png" [Fjord](https://example.org/fjord) - Plays chess.
- [[Grove](https://example.org/grove)](https://example.org/grove/docs) - Reads files.
- [Heron](https://example.org/heron) - Fills {name} and {a=b}, and is 5\` long.
- [Iris](https://example.org/iris) - Replaces &nbsp with spaces, and &ensp, &emsp too.
`,
      findings: [
        '3:37-3:54 warning GitHub shows "{target="_blank"}" behind this link as text. Delete it.',
        '4:3-4:5 warning GitHub shows these empty brackets as they are. Delete them, or write "[ ] " for a box.',
        '5:3-5:8 warning GitHub shows "&nbsp" as text, because no ";" ends it. Write "&nbsp;".',
        '6:59-6:60 warning Nothing closes this "`", so GitHub shows it as it is. Close it, or delete it.',
        '7:46-7:47 warning Nothing closes this "*", so GitHub shows it as it is. Close it, or delete it.',
        '8:3-8:8 error This picture is shown as text, because nothing closes its "<img". Write ">" where it ends.',
        '9:3-9:71 error "[[Grove](https://example.org/grove)](https://example.org/grove/docs)" is not a link on GitHub: another link stands in its text. Write one link with one address.',
      ],
      fixed: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [] [Birch](https://example.org/birch) - Draws trees.
- &nbsp;[Cedar](https://example.org/cedar) - Writes texts.
- [Delta](https://example.org/delta) - Compares pages. MIT\`
- [Ember](https://example.org/ember) - Keeps **notes*.
- <img src="https://example.org/fjord.png" [Fjord](https://example.org/fjord) - Plays chess.
- [[Grove](https://example.org/grove)](https://example.org/grove/docs) - Reads files.
- [Heron](https://example.org/heron) - Fills {name} and {a=b}, and is 5\` long.
- [Iris](https://example.org/iris) - Replaces &nbsp with spaces, and &ensp, &emsp too.
`,
    },
    {
      name: 'a list that a program reads which knows attributes',
      text: `## Tools

- [Atlas](https://example.org/atlas){:target="_blank"} - Edits maps.
- [Birch](https://example.org/birch){:target="_blank"} - Draws trees.
- [Cedar](https://example.org/cedar){:target="_blank"} - Writes texts.
`,
      findings: [],
    },
    {
      name: 'brackets that Markdown leaves as text on purpose',
      text: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.
- [Delta](https://example.org/delta) - Compares pages.
- [Ember](https://example.org/ember) - Reads arrays such as a[0], options [x] and \\[text\\] (address).
- [Fjord](https://example.org/fjord) - Calls \`[name] (address)\` and solves $f[x](y) = 0$.
- [Grove](https://example.org/grove) - Sorts lines (see [1] and (2)), [sic], and {braces}.
- [Heron](https://en.wikipedia.org/wiki/Heron_(bird)) - Reads ([how](https://example.org/how), [why](https://example.org/why)).
- [[Ibis](https://example.org/ibis)] - Stands in brackets.
- ![Jade](https://example.org/jade.png) - A picture [ICML 2024].
`,
      findings: [],
    },
    {
      name: 'text, brackets and address that are not beside each other',
      text: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.
- [Delta](https://example.org/delta) - Compares pages.
- [Ember] (https://example.org/ember) - A space.
- [Fjord]:(https://example.org/fjord) - A colon.
- (Grove)[https://example.org/grove] - Swapped.
- [Heron][https://example.org/heron] - Square.
- [Ibis]{https://example.org/ibis} - Braces.
- [Jade]<https://example.org/jade> - Angles.
- [Kelp]（https://example.org/kelp） - Wide.
- ［Lark］(https://example.org/lark) - Wide as well.
- [Moss]https://example.org/moss - None.
- ![Newt] (https://example.org/newt.png) - A picture.
`,
      findings: [
        '7:3-7:38 error "[Ember] (https://example.org/ember)" is not a link on GitHub: there is a space between "]" and "(". Write "[Ember](https://example.org/ember)".',
        '8:3-8:38 error "[Fjord]:(https://example.org/fjord)" is not a link on GitHub: "(" does not follow "]". Write "[Fjord](https://example.org/fjord)".',
        '9:3-9:37 error "(Grove)[https://example.org/grove]" is not a link on GitHub: brackets and parentheses are swapped. Write "[Grove](https://example.org/grove)".',
        '10:3-10:37 error "[Heron][https://example.org/heron]" is not a link on GitHub: the address stands in square brackets instead of parentheses. Write "[Heron](https://example.org/heron)".',
        '11:3-11:35 error "[Ibis]{https://example.org/ibis}" is not a link on GitHub: the address does not stand in parentheses. Write "[Ibis](https://example.org/ibis)".',
        '12:3-12:35 error "[Jade]<https://example.org/jade>" is not a link on GitHub: the address does not stand in parentheses. Write "[Jade](https://example.org/jade)".',
        '13:3-13:35 error "[Kelp]（https://example.org/kelp）" is not a link on GitHub: it has wide brackets or parentheses instead of "[", "]", "(" and ")". Write "[Kelp](https://example.org/kelp)".',
        '14:3-14:35 error "［Lark］(https://example.org/lark)" is not a link on GitHub: it has wide brackets or parentheses instead of "[", "]", "(" and ")". Write "[Lark](https://example.org/lark)".',
        '15:3-15:33 error "[Moss]https://example.org/moss" is not a link on GitHub: the address does not stand in parentheses. Write "[Moss](https://example.org/moss)".',
        '16:3-16:41 error "![Newt] (https://example.org/newt.png)" is not a link on GitHub: there is a space between "]" and "(". Write "![Newt](https://example.org/newt.png)".',
      ],
      fixed: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.
- [Delta](https://example.org/delta) - Compares pages.
- [Ember](https://example.org/ember) - A space.
- [Fjord](https://example.org/fjord) - A colon.
- [Grove](https://example.org/grove) - Swapped.
- [Heron](https://example.org/heron) - Square.
- [Ibis](https://example.org/ibis) - Braces.
- [Jade](https://example.org/jade) - Angles.
- [Kelp](https://example.org/kelp) - Wide.
- [Lark](https://example.org/lark) - Wide as well.
- [Moss](https://example.org/moss) - None.
- ![Newt](https://example.org/newt.png) - A picture.
`,
    },
    {
      name: 'a picture by reference that nothing defines',
      text: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps. ![Free][icon]
- [Birch](https://example.org/birch) - Draws trees [sic][1] of \`![Free][icon]\`.
- [Cedar](https://example.org/cedar) - Writes texts. ![Free][icon](https://example.org/icon.png)
`,
      findings: [
        '3:52-3:65 error "Free" has no target: nothing in this file defines "[icon]". Add the definition, or write the address in parentheses.',
        '5:54-5:61 error "Free" has no target: nothing in this file defines "[Free]". Add the definition, or write the address in parentheses.',
      ],
    },
    {
      name: 'a bracket or a parenthesis that is missing, or one too many',
      text: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.
- [Delta](https://example.org/delta) - Compares pages.
- [Ember](https://example.org/ember - No end.
- [Fjord(https://example.org/fjord) - No bracket.
- Grove](https://example.org/grove) - No beginning.
- [Heron](https://example.org/heron)) - Two ends.
- [Ibis]](https://example.org/ibis) - Two brackets.
- [Jade](https://example.org/jade] - Another end.
- [Kelp](https://example.org/a)b) - Ends early.
- [[Lark](https://example.org/lark) - One too many.
- [Moss](https://example.org/moss)] - One too many.
`,
      findings: [
        '7:3-7:36 error "[Ember](https://example.org/ember" is not a link on GitHub: the ")" behind the address is missing. Write "[Ember](https://example.org/ember)".',
        '8:3-8:36 error "[Fjord(https://example.org/fjord)" is not a link on GitHub: the "]" before the address is missing. Write "[Fjord](https://example.org/fjord)".',
        '9:3-9:36 error "Grove](https://example.org/grove)" is not a link on GitHub: the "[" before the text is missing. Write "[Grove](https://example.org/grove)".',
        '10:3-10:38 error There is one ")" too many behind this link. Delete it.',
        '11:3-11:36 error "[Ibis]](https://example.org/ibis)" is not a link on GitHub: there is one sign too many between text and address. Write "[Ibis](https://example.org/ibis)".',
        '12:3-12:35 error "[Jade](https://example.org/jade]" is not a link on GitHub: a sign other than ")" ends the address. Write "[Jade](https://example.org/jade)".',
        '13:3-13:34 error A ")" ends this address early, so "[Kelp](https://example.org/a)b)" is not one link. Write the ")" of the address as "%29", or delete what follows it.',
        '14:3-14:4 warning Nothing closes this "[". Delete it, or add the bracket that is missing.',
        '15:35-15:36 warning Nothing opens this "]". Delete it, or add the bracket that is missing.',
      ],
      fixed: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.
- [Delta](https://example.org/delta) - Compares pages.
- [Ember](https://example.org/ember) - No end.
- [Fjord](https://example.org/fjord) - No bracket.
- [Grove](https://example.org/grove) - No beginning.
- [Heron](https://example.org/heron) - Two ends.
- [Ibis](https://example.org/ibis) - Two brackets.
- [Jade](https://example.org/jade) - Another end.
- [Kelp](https://example.org/a)b) - Ends early.
- [[Lark](https://example.org/lark) - One too many.
- [Moss](https://example.org/moss)] - One too many.
`,
    },
    {
      name: 'an address with a space, a picture too',
      text: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.
- [Delta](https://example.org/delta) - Compares pages.
- [Ember](https://example.org/em ber) - A space.
- [Fjord](https ://example.org/fjord) - In the scheme.
- [Grove](https://example.org/grove “Title”) - Curly quotes.
- ![Heron](images/a heron.png) - A picture.
- [Ibis](see the docs) - Words.
`,
      findings: [
        '7:3-7:38 error "[Ember](https://example.org/em ber)" is not a link on GitHub: an address has no spaces. Delete the space, write it as "%20", or put a title in quotes.',
        '8:3-8:38 error "[Fjord](https ://example.org/fjord)" is not a link on GitHub: an address has no spaces. Delete the space, write it as "%20", or put a title in quotes.',
        '9:3-9:45 error "[Grove](https://example.org/grove “Title”)" is not a link on GitHub: an address has no spaces. Write "[Grove](https://example.org/grove "Title")".',
        '10:3-10:31 error "![Heron](images/a heron.png)" is not a link on GitHub: an address has no spaces. Delete the space, write it as "%20", or put a title in quotes.',
        '11:8-11:10 error "[Ibis](see the docs)" is not a link on GitHub: what stands in its parentheses is not an address. Put the address between "(" and ")".',
      ],
      fixed: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.
- [Delta](https://example.org/delta) - Compares pages.
- [Ember](https://example.org/em ber) - A space.
- [Fjord](https ://example.org/fjord) - In the scheme.
- [Grove](https://example.org/grove "Title") - Curly quotes.
- ![Heron](images/a heron.png) - A picture.
- [Ibis](see the docs) - Words.
`,
    },
    {
      name: 'links without a target where their neighbours have one',
      text: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.
- [Delta](https://example.org/delta) - Compares pages.
- [Ember][ember] - Keeps notes.
- [Fjord] - Writes letters.
- [Grove][grove] - Sorts lines.

[grove]: https://example.org/grove
`,
      findings: [
        '7:3-7:17 error "Ember" has no target: nothing in this file defines "[ember]". Add the definition, or write the address in parentheses.',
        '8:3-8:10 warning "Fjord" has no target: nothing in this file defines "[Fjord]". Add the address: "[Fjord](https://…)".',
      ],
    },
    {
      name: 'escaped brackets, and links of other markups',
      text: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.
- [Delta](https://example.org/delta) - Compares pages.
- \\[Ember\\]\\(https://example.org/ember\\) - Says so.
- [Fjord\\](https://example.org/fjord) - Says so.
- [Grove]\\(https://example.org/grove) - Says so.
- [Heron](https://example.org/heron\\) - Says so.
- &#91;Ibis&#93;(https://example.org/ibis) - Says so.
- [Jade]&#40;https://example.org/jade&#41; - Says so.
- [https://example.org/kelp Kelp] - Says so.
- <https://example.org/lark|Lark> - Says so.
- \`Moss <https://example.org/moss>\`_ - Says so.
- [[https://example.org/newt][Newt]] - Says so.
- "Otter":https://example.org/otter - Says so.
- https://example.org/pine[Pine] - Says so.
- [url=https://example.org/quail]Quail[/url] - Says so.
- [Reed]/(https://example.org/reed) - Says so.
- ]Swan[(https://example.org/swan) - Says so.
`,
      findings: [
        '7:3-7:41 error "\\[Ember\\]\\(https://example.org/ember\\)" is not a link on GitHub: it is escaped. Write "[Ember](https://example.org/ember)".',
        '8:3-8:38 error "[Fjord\\](https://example.org/fjord)" is not a link on GitHub: it is escaped. Write "[Fjord](https://example.org/fjord)".',
        '9:3-9:38 error "[Grove]\\(https://example.org/grove)" is not a link on GitHub: it is escaped. Write "[Grove](https://example.org/grove)".',
        '10:3-10:38 error "[Heron](https://example.org/heron\\)" is not a link on GitHub: it is escaped. Write "[Heron](https://example.org/heron)".',
        '11:3-11:43 error "&#91;Ibis&#93;(https://example.org/ibis)" is not a link on GitHub: it is escaped. Write "[Ibis](https://example.org/ibis)".',
        '12:3-12:43 error "[Jade]&#40;https://example.org/jade&#41;" is not a link on GitHub: it is escaped. Write "[Jade](https://example.org/jade)".',
        '13:3-13:34 error "[https://example.org/kelp Kelp]" is not a link on GitHub: another markup writes links like this. Write "[Kelp](https://example.org/kelp)".',
        '14:3-14:34 error "<https://example.org/lark|Lark>" is not a link on GitHub: another markup writes links like this. Write "[Lark](https://example.org/lark)".',
        '15:3-15:37 error "`Moss <https://example.org/moss>`_" is not a link on GitHub: another markup writes links like this. Write "[Moss](https://example.org/moss)".',
        '16:3-16:37 error "[[https://example.org/newt][Newt]]" is not a link on GitHub: another markup writes links like this. Write "[Newt](https://example.org/newt)".',
        '17:3-17:36 error ""Otter":https://example.org/otter" is not a link on GitHub: another markup writes links like this. Write "[Otter](https://example.org/otter)".',
        '18:3-18:33 error "https://example.org/pine[Pine]" is not a link on GitHub: another markup writes links like this. Write "[Pine](https://example.org/pine)".',
        '19:3-19:45 error "[url=https://example.org/quail]Quail[/url]" is not a link on GitHub: another markup writes links like this. Write "[Quail](https://example.org/quail)".',
        '20:3-20:36 error "[Reed]/(https://example.org/reed)" is not a link on GitHub: "(" does not follow "]". Write "[Reed](https://example.org/reed)".',
        '21:3-21:35 error "]Swan[(https://example.org/swan)" is not a link on GitHub: its text does not stand between "[" and "]". Write "[Swan](https://example.org/swan)".',
      ],
      fixed: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.
- [Delta](https://example.org/delta) - Compares pages.
- [Ember](https://example.org/ember) - Says so.
- [Fjord](https://example.org/fjord) - Says so.
- [Grove](https://example.org/grove) - Says so.
- [Heron](https://example.org/heron) - Says so.
- [Ibis](https://example.org/ibis) - Says so.
- [Jade](https://example.org/jade) - Says so.
- [Kelp](https://example.org/kelp) - Says so.
- [Lark](https://example.org/lark) - Says so.
- [Moss](https://example.org/moss) - Says so.
- [Newt](https://example.org/newt) - Says so.
- [Otter](https://example.org/otter) - Says so.
- [Pine](https://example.org/pine) - Says so.
- [Quail](https://example.org/quail) - Says so.
- [Reed](https://example.org/reed) - Says so.
- [Swan](https://example.org/swan) - Says so.
`,
    },
    {
      name: 'code and emphasis that swallow a link or stay open',
      text: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.
- [Delta](https://example.org/delta) - Compares pages.
- \`[Ember](https://example.org/ember)\` - Says so.
- \`[Fjord](https://example.org/fjord) - Says so.
- [Grove](https://example.org/grove)\` - Says so.
- [\`Heron](https://example.org/heron) - Says so.
- **[Ibis](https://example.org/ibis) - Says so.
- [Jade](https://example.org/jade)** - Says so.
- **[Kelp](https://example.org/kelp)* - Says so.
- ** [Lark](https://example.org/lark) ** - Says so.
- __[Moss](https://example.org/moss) - Says so.
- [\`Newt\`](https://example.org/newt) - Says so.
- **[Otter](https://example.org/otter)** - Says so.
- *[Pine](https://example.org/pine)* - Says so.
- [Quail](https://example.org/quail)\\*\\* - Says so.
`,
      findings: [
        '7:3-7:39 error "`[Ember](https://example.org/ember)`" is not a link on GitHub: backticks make code of it. Write "[Ember](https://example.org/ember)".',
        '8:3-8:4 warning Nothing closes this "`", so GitHub shows it as it is. Delete it.',
        '9:37-9:38 warning Nothing closes this "`", so GitHub shows it as it is. Delete it.',
        '10:4-10:5 warning Nothing closes this "`", so GitHub shows it as it is. Delete it.',
        '11:3-11:5 warning Nothing closes this "**", so GitHub shows it as it is. Close it, or delete it.',
        '12:35-12:37 warning Nothing opens this "**", so GitHub shows it as it is. Open it, or delete it.',
        '13:3-13:4 warning Nothing closes this "*", so GitHub shows it as it is. Close it, or delete it.',
        '14:3-14:41 warning GitHub shows the "*" of "** [Lark](https://example.org/lark) **" as they are. Write "**[Lark](https://example.org/lark)**".',
        '15:3-15:5 warning Nothing closes this "__", so GitHub shows it as it is. Close it, or delete it.',
      ],
      fixed: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.
- [Delta](https://example.org/delta) - Compares pages.
- [Ember](https://example.org/ember) - Says so.
- [Fjord](https://example.org/fjord) - Says so.
- [Grove](https://example.org/grove) - Says so.
- [Heron](https://example.org/heron) - Says so.
- **[Ibis](https://example.org/ibis) - Says so.
- [Jade](https://example.org/jade)** - Says so.
- **[Kelp](https://example.org/kelp)* - Says so.
- **[Lark](https://example.org/lark)** - Says so.
- __[Moss](https://example.org/moss) - Says so.
- [\`Newt\`](https://example.org/newt) - Says so.
- **[Otter](https://example.org/otter)** - Says so.
- *[Pine](https://example.org/pine)* - Says so.
- [Quail](https://example.org/quail)\\*\\* - Says so.
`,
    },
    {
      name: 'tags of links that are broken',
      text: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.
- [Delta](https://example.org/delta) - Compares pages.
- <a href="https://example.org/ember>Ember</a> - Says so.
- <ahref="https://example.org/fjord">Fjord</a> - Says so.
- <a href="https://example.org/grove"Grove</a> - Says so.
- <a href="https://example.org/heron">Heron</b> - Says so.
- <a href="https://example.org/ibis">Ibis<a> - Says so.
- < a href="https://example.org/jade">Jade</a> - Says so.
- <a href="https://example.org/kelp'>Kelp</a> - Says so.
- <a "https://example.org/lark">Lark</a> - Says so.
- <a herf="https://example.org/moss">Moss</a> - Says so.
- &lt;a href="https://example.org/newt"&gt;Newt&lt;/a&gt; - Says so.
- <a href=https://example.org/otter>Otter</a> - Says so.
- <a name="n"></a><a href='https://example.org/pine'>Pine</a> - Says so.
`,
      findings: [
        '7:3-7:43 error GitHub does not read this as a link, because its tag is broken. Write "<a href="https://example.org/ember">Ember</a>" or "[Ember](https://example.org/ember)".',
        '8:3-8:43 error GitHub does not read this as a link, because its tag is broken. Write "<a href="https://example.org/fjord">Fjord</a>" or "[Fjord](https://example.org/fjord)".',
        '9:3-9:43 error GitHub does not read this as a link, because its tag is broken. Write "<a href="https://example.org/grove">Grove</a>" or "[Grove](https://example.org/grove)".',
        '10:3-10:39 error Nothing closes this link. Write "</a>" where its text ends.',
        '11:42-11:45 error "<a>" leads nowhere: it has no "href". Write "</a>" where a link ends, or "<a href="https://…">" where one begins.',
        '12:3-12:43 error GitHub does not read this as a link, because its tag is broken. Write "<a href="https://example.org/jade">Jade</a>" or "[Jade](https://example.org/jade)".',
        '13:3-13:42 error GitHub does not read this as a link, because its tag is broken. Write "<a href="https://example.org/kelp">Kelp</a>" or "[Kelp](https://example.org/kelp)".',
        '14:3-14:37 error GitHub does not read this as a link, because its tag is broken. Write "<a href="https://example.org/lark">Lark</a>" or "[Lark](https://example.org/lark)".',
        '15:3-15:38 error "<a herf="https://example.org/moss">" leads nowhere: it has no "href". Write "</a>" where a link ends, or "<a href="https://…">" where one begins.',
        '16:3-16:48 error GitHub does not read this as a link, because its tag is broken. Write "<a href="https://example.org/newt">Newt</a>" or "[Newt](https://example.org/newt)".',
      ],
    },
    {
      name: 'pictures, notes, tags and comments that are cut',
      text: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps, tested![^1]
- [Birch](https://example.org/birch) - Draws trees --> and shrubs, matches [^abc]+ and \`</b\`.
- [Cedar](https://example.org/cedar) - Writes texts, costs 5*, takes **kwargs and ~5.
- [Delta](https://example.org/delta) - Wow! [A picture](https://example.org/delta.png)
- [Ember](https://example.org/ember)(https://example.org/ember) - Says so.
- [Fjord](https://example.org/fjord)(https://example.org/else) - Says so.
- [Grove](https://example.org/grove) - Says so. ! [stars](https://img.shields.io/stars.svg)
- [Heron](https://example.org/heron) - Says so. [!stars](https://img.shields.io/stars.svg)
- [Ibis](https://example.org/ibis) - Says so. [![stars](https://img.shields.io/stars.svg)]
- [Jade](https://example.org/jade) - Says so. [![stars](https://img.shields.io/stars.svg)https://example.org)
- [Kelp](https://example.org/kelp) - Says so.[^2] ![icon](https://example.org/i.png)(https://example.org)
- <b>[Lark](https://example.org/lark)</b - Says so.
- [Moss](https://example.org/moss) - Says so.<br
- [Newt](https://example.org/newt) - Says so. -->
- [ ][Oak](https://example.org/oak) - Says so.
- [Otter](https://example.org/otter) - Says **so.
- [Pine](https://example.org/pine) - Says \`good.

[^1]: By hand.
`,
      findings: [
        '7:37-7:64 error "(https://example.org/ember)" is shown as text: a link has one address. Delete it.',
        '8:37-8:63 error "(https://example.org/else)" is shown as text: a link has one address. Delete it, or give it a text of its own.',
        '9:49-9:92 error "! [stars](https://img.shields.io/stars.svg)" is not a link on GitHub: the "!" of a picture stands right before its "[". Write "![stars](https://img.shields.io/stars.svg)".',
        '10:49-10:91 error "[!stars](https://img.shields.io/stars.svg)" is not a link on GitHub: the "!" of a picture stands right before its "[". Write "![stars](https://img.shields.io/stars.svg)".',
        '11:47-11:91 warning The brackets around this picture are shown as text, because no address follows them. Add "(https://…)" behind them, or delete them.',
        '12:47-12:48 warning Nothing closes this "[". Delete it, or add the bracket that is missing.',
        '13:46-13:50 warning Nothing in this file defines the note "[^2]". Add "[^2]: …", or delete it.',
        '13:85-13:106 error "(https://example.org)" behind this picture is shown as text. Put the picture in brackets: "[![…](…)](https://…)".',
        '14:38-14:41 error "</b" is shown as text: its ">" is missing. Write "</b>".',
        '15:46-15:49 error "<br" is shown as text: its ">" is missing. Write "<br>".',
        '16:47-16:50 warning This "-->" is shown as text, because no comment is open. Delete it.',
        '17:3-17:6 warning This "[ ]" is shown as it is, because no space stands behind it. Add a space.',
        '18:45-18:47 warning Nothing closes this "**", so GitHub shows it as it is. Close it, or delete it.',
        '19:43-19:44 warning Nothing closes this "`", so GitHub shows it as it is. Close it, or delete it.',
      ],
      fixed: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps, tested![^1]
- [Birch](https://example.org/birch) - Draws trees --> and shrubs, matches [^abc]+ and \`</b\`.
- [Cedar](https://example.org/cedar) - Writes texts, costs 5*, takes **kwargs and ~5.
- [Delta](https://example.org/delta) - Wow! [A picture](https://example.org/delta.png)
- [Ember](https://example.org/ember) - Says so.
- [Fjord](https://example.org/fjord)(https://example.org/else) - Says so.
- [Grove](https://example.org/grove) - Says so. ![stars](https://img.shields.io/stars.svg)
- [Heron](https://example.org/heron) - Says so. ![stars](https://img.shields.io/stars.svg)
- [Ibis](https://example.org/ibis) - Says so. [![stars](https://img.shields.io/stars.svg)]
- [Jade](https://example.org/jade) - Says so. [![stars](https://img.shields.io/stars.svg)https://example.org)
- [Kelp](https://example.org/kelp) - Says so.[^2] ![icon](https://example.org/i.png)(https://example.org)
- <b>[Lark](https://example.org/lark)</b> - Says so.
- [Moss](https://example.org/moss) - Says so.<br>
- [Newt](https://example.org/newt) - Says so. -->
- [ ] [Oak](https://example.org/oak) - Says so.
- [Otter](https://example.org/otter) - Says **so.
- [Pine](https://example.org/pine) - Says \`good.

[^1]: By hand.
`,
    },
    {
      name: 'titles that were links before a change',
      base: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.

## Games

- [Delta](https://example.org/delta)
`,
      text: `## Tools

- Atlas https://example.org/at - Edits maps.
- [Birch](https://example.org/elsewhere) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.

## Games

- {Delta}
`,
      findings: [
        '3:3-3:8 warning "Atlas" was a link before this change and is none any more. Write "[Atlas](https://example.org/atlas)", or say in the pull request why it has none.',
        '9:4-9:9 warning "Delta" was a link before this change and is none any more. Write "[Delta](https://example.org/delta)", or say in the pull request why it has none.',
      ],
    },
    {
      name: 'in rows, in bold and in the middle of a line',
      text: `| Name | Links |
|------|-------|
| **[Atlas] (https://example.org/atlas)** | [code](https://example.org/code) |
| Birch | [paper] (https://example.org/paper), [code](https://example.org/code |
`,
      findings: [
        '3:5-3:40 error "[Atlas] (https://example.org/atlas)" is not a link on GitHub: there is a space between "]" and "(". Write "[Atlas](https://example.org/atlas)".',
        '4:11-4:46 error "[paper] (https://example.org/paper)" is not a link on GitHub: there is a space between "]" and "(". Write "[paper](https://example.org/paper)".',
        '4:48-4:79 error "[code](https://example.org/code" is not a link on GitHub: the ")" behind the address is missing. Write "[code](https://example.org/code)".',
      ],
      fixed: `| Name | Links |
|------|-------|
| **[Atlas](https://example.org/atlas)** | [code](https://example.org/code) |
| Birch | [paper](https://example.org/paper), [code](https://example.org/code) |
`,
    },
  ],
  *check(list, { base }) {
    const lost = base && lostDefinitions(list, base);
    if (lost) yield* lost.problems;
    const left = (follows: (residue: Residue) => boolean, of: List) => ({
      ...of,
      residue: of.residue.filter((one) => !follows(one)),
    });
    let rest = lost && lost.problems.length > 0 ? left(lost.follows, list) : list;
    for (const cause of [brokenNotes, brokenDefinitions, (of: List) => repeatedReferences(of, base)]) {
      const { problems, follows } = cause(rest);
      // A definition that the change broke is told already.
      yield* problems.filter(({ key }) => !lost?.problems.some((other) => other.key === key));
      if (problems.length > 0) rest = left(follows, rest);
    }
    yield* residueProblems(rest, FORMS);
    if (!base) return;
    yield* lostPictures(list, base);
    yield* lostLinks(list, base);
    yield* lostCode(list, base);
  },
});
