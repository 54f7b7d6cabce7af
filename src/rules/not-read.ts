import * as v from 'valibot';
import { lostItems } from '../analysis/lost-items.ts';
import { outOfPlace } from '../analysis/out-of-place.ts';
import { type FormText, residueProblems } from '../analysis/residue.ts';
import { runOnLines } from '../analysis/run-on-lines.ts';
import { matchEntries } from '../compare/match.ts';
import { lineAfter } from '../compare/versions.ts';
import type { Entry, LineOwner, List, LostForm, Problem } from '../model.ts';
import { quote } from '../text/fold.ts';
import { lineDiffOf } from '../text/line-diff.ts';
import { meet } from '../text/span.ts';
import { type Context, defineRule } from './rule.ts';

/** What is said of each form. */
const FORMS: Readonly<Record<LostForm, FormText>> = {
  'comment-open': {
    says: () =>
      'This comment is never closed, so GitHub hides everything below it. Write "-->" where it ends.',
  },
  'fence-open': {
    says: ({ label = '```' }) =>
      `This code block is never closed, so GitHub shows everything below it as code. Add ${quote(label)} where it ends.`,
  },
  'element-open': {
    severity: 'warning',
    says: ({ label = '', edits }) =>
      edits
        ? `Nothing closes this ${quote(`<${label}>`)}: "/${label}>" lacks its "<". Write ${quote(`</${label}>`)}.`
        : `Nothing closes this ${quote(`<${label}>`)}. Add ${quote(`</${label}>`)} where it ends.`,
  },
  'tag-slash': {
    says: ({ label = '' }) =>
      `This ${quote(`<${label}>`)} opens a second one inside the first, and nothing closes either. Write ${quote(`</${label}>`)}.`,
  },
  'tag-stray': {
    severity: 'warning',
    says: ({ label = '' }) =>
      `Nothing opens this ${quote(`</${label}>`)}. Delete it, or add ${quote(`<${label}>`)}.`,
  },
  'row-stray': {
    says: () =>
      'This row stands in no table, so GitHub drops its tags and shows its text alone. Move it between "<table>" and "</table>".',
  },
  'item-stray': {
    severity: 'warning',
    says: () =>
      'This "<li>" stands in no list, so GitHub drops it. Begin the line as the others do, or put it between "<ul>" and "</ul>".',
  },
  dropped: {
    severity: 'warning',
    says: ({ label = '' }) =>
      `GitHub reads ${quote(`<${label}>`)} as HTML and drops it. Write it in backticks, or "&lt;" for "<".`,
  },
};

/** How a line that holds no entry is read, in words. */
const AS: Partial<Record<LineOwner, string>> = {
  code: 'code',
  html: 'HTML',
  prose: 'plain text',
};

/** Whether a line of the head may take an entry: what it is, and whether it is new or stood there as an entry before. */
function takers(list: List, base: List): (line: number) => boolean {
  const diff = lineDiffOf(base.lines, list.lines);
  return (line) => {
    const owner = list.owners[line - 1]!;
    const was = diff.wasLine(line);
    if (was === 0) return AS[owner] !== undefined;
    return base.owners[was - 1] === 'entry' && owner !== 'entry' && owner !== 'index' && owner !== 'comment';
  };
}

/** Lines that may take entries, by their text and by the addresses in them. */
function linesOfTakers(list: List, base: List): { byText: Map<string, number>; byUrl: Map<string, number> } {
  const isTaker = takers(list, base);
  const byText = new Map<string, number>();
  const byUrl = new Map<string, number>();
  const live = new Map(list.links.map((link) => [`${link.line} ${link.url}`, link]));
  for (let line = 1; line <= list.lines.count; line++) {
    const text = list.lines.text(line).trim();
    if (text === '' || !isTaker(line)) continue;
    byText.set(text, line);
    for (const [url] of text.matchAll(/https?:\/\/[^\s<>"'()[\]]+/g)) {
      // A sentence with a link is read as one.
      const link = live.get(`${line} ${url}`);
      const isSentence =
        link !== undefined &&
        list.owners[line - 1] === 'prose' &&
        /[\p{L}\p{N}]{2}/u.test(list.text.slice(list.lines.span(line).start, link.span.start));
      if (!isSentence) byUrl.set(url, line);
    }
  }
  return { byText, byUrl };
}

/** Entries of the base that are none any more although their line or address still stands, by the first line of what takes them. */
function* lost(list: List, base: List, told: ReadonlySet<number>): Generator<Problem> {
  const kept = new Set(list.entries.flatMap(({ links }) => links.map(({ url }) => url)));
  const found = new Set(matchEntries(base, list));
  // A paragraph with a link stays one, an entry or not: nothing hides it.
  const gone = base.entries.filter(
    ({ links, shape, index }) =>
      !found.has(index) &&
      !told.has(index) &&
      shape !== 'block' &&
      shape !== 'heading' &&
      links.some(({ url }) => url !== '') &&
      !links.some(({ url }) => kept.has(url)),
  );
  if (gone.length === 0) return;
  const { byText, byUrl } = linesOfTakers(list, base);
  const known = [
    ...list.comments.map(({ span }) => span),
    ...list.swallowed.map(({ span }) => span),
    ...list.strayRows.map(({ span }) => span),
    ...list.residue.map(({ span }) => span),
    // A block of code that is closed is a choice, and one that is not is told.
    ...list.code.filter(({ start }) => /^\s*(?:`{3}|~{3})/.test(list.text.slice(start, start + 8))),
  ];
  // What stays open takes all that is below it, and is told.
  const open =
    list.residue.find(({ form }) => form === 'comment-open' || form === 'fence-open')?.line ??
    Number.POSITIVE_INFINITY;
  const diff = lineDiffOf(base.lines, list.lines);
  const taken = new Map<number, Entry[]>();
  for (const entry of gone) {
    const [main] = entry.links.filter(({ url }) => url !== '');
    const line = byText.get(base.lines.text(entry.line).trim()) ?? byUrl.get(main!.url);
    if (line === undefined || line >= open) continue;
    const { start, end } = list.lines.span(line);
    if (known.some((span) => meet(span, { start, end }))) continue;
    // What takes it begins where the change does.
    let first = line;
    while (
      first > 1 &&
      list.owners[first - 2] === list.owners[line - 1] &&
      (diff.wasLine(first) !== 0 || diff.wasLine(first - 1) === 0)
    )
      first--;
    taken.set(first, [...(taken.get(first) ?? []), entry]);
  }
  for (const [first, entries] of taken) {
    const as = AS[list.owners[first - 1]!] ?? 'something else';
    yield {
      message: `${entries.length === 1 ? 'One entry is' : `${entries.length} entries are`} no longer read, because GitHub takes this line and what follows for ${as}: ${namesOf(entries)}. Write them as before, or delete them.`,
      span: list.lines.span(first),
      causes: entries.map((entry) => lineAfter(base, list, entry.line)),
      key: `lost\n${entries[0]!.title}`,
    };
  }
}

/** A comment that a later comment's end closes, and the entries of the base that lie between. */
function* runTogether(list: List, base: List): Generator<Problem> {
  const double = list.comments.filter(({ text }) => text.includes('<!--'));
  if (double.length === 0) return;
  const found = new Set(matchEntries(base, list));
  const gone = base.entries.filter(({ index }) => !found.has(index));
  if (gone.length === 0) return;
  const diff = lineDiffOf(base.lines, list.lines);
  for (const { span, line } of double) {
    const last = list.lines.lineAt(span.end - 1);
    const hidden = gone.filter((entry) => {
      const now = diff.becameLine(entry.line);
      return now >= line && now <= last;
    });
    const inner = list.lines.lineAt(list.text.indexOf('<!--', span.start + 4));
    if (hidden.length === 0 || inner === line) continue;
    yield {
      message: `This comment ends only where the comment on line ${inner} ends, so GitHub hides what lies between: ${namesOf(hidden)}. Write "-->" where it ends.`,
      span: { start: span.start, end: Math.min(span.end, list.lines.span(line).end) },
      causes: [span],
      key: `double\n${hidden[0]!.title}`,
    };
  }
}

/** A block that GitHub writes for a suggestion in a review: in a file it hides its lines as code. */
function* suggestions(list: List): Generator<Problem> {
  for (const { start, end } of list.code) {
    const opens = /^\s*(?:`{3,}|~{3,})[ \t]*suggestion[ \t]*(?=[\r\n]|$)/.exec(
      list.text.slice(start, Math.min(end, start + 80)),
    );
    if (!opens) continue;
    yield {
      message:
        'This block of a suggestion was copied with its fences, so GitHub shows its lines as code. Delete both fences.',
      span: { start, end: start + opens[0].length },
      key: `suggestion\n${list.text.slice(start, Math.min(end, start + 200))}`,
    };
  }
}

/** `- [Name](…)`, `- **Name** … [[paper](…)]`, `| [Name](…) | … |`. */
const WRITTEN = /^[ \t]*(?:(?:[-*+]|\d{1,3}[.)])[ \t]+\S|\|)[^\n]*\]\(https?:/;

/** Blocks of code that a change put straight between items or rows, with nothing in them but entries: a copied answer. */
function* fencedEntries(list: List, base: List): Generator<Problem> {
  const diff = lineDiffOf(base.lines, list.lines);
  for (const { start, end } of list.code) {
    const opens = /^\s*(?:`{3,}|~{3,})[ \t]*(?:md|markdown|text|txt|plaintext)?[ \t]*(?=[\r\n])/.exec(
      list.text.slice(start, Math.min(end, start + 80)),
    );
    if (!opens) continue;
    const first = list.lines.lineAt(start);
    const last = list.lines.lineAt(Math.max(start, end - 1));
    if (diff.wasLine(first) !== 0 || diff.wasLine(last) !== 0 || last < first + 2) continue;
    const inside: string[] = [];
    for (let line = first + 1; line < last; line++) inside.push(list.lines.text(line));
    const isBeside = (line: number) =>
      line >= 1 &&
      line <= list.lines.count &&
      list.owners[line - 1] === 'entry' &&
      WRITTEN.test(list.lines.text(line));
    if (
      !inside.every((text) => text.trim() === '' || WRITTEN.test(text)) ||
      !(isBeside(first - 1) || isBeside(last + 1))
    )
      continue;
    yield {
      message:
        'This block of code stands among entries and holds nothing else, so GitHub shows them as code. Delete both fences.',
      span: { start, end: start + opens[0].length },
      severity: 'warning',
      key: `fenced\n${inside[0]}`,
    };
  }
}

/** A fence of the change that pairs with a fence of another block, and the entries of the base that lie between. */
function* pairedFences(list: List, base: List): Generator<Problem> {
  const fenced = list.code.filter(({ start }) => /^\s*(?:`{3}|~{3})/.test(list.text.slice(start, start + 8)));
  if (fenced.length === 0) return;
  const diff = lineDiffOf(base.lines, list.lines);
  for (const { start, end } of fenced) {
    const first = list.lines.lineAt(start);
    const last = list.lines.lineAt(Math.max(start, end - 1));
    if (last < first + 2 || diff.wasLine(first) !== 0 || diff.wasLine(last) === 0) continue;
    if (!/^\s*(?:`{3,}|~{3,})\s*$/.test(list.lines.text(last))) continue;
    const hidden = base.entries.filter(({ line }) => {
      const now = diff.keptAs(line);
      return now > first && now < last;
    });
    if (hidden.length === 0) continue;
    yield {
      message: `This fence ends only where another block ended before, on line ${last}, so GitHub shows what lies between as code: ${namesOf(hidden)}. Delete it, or close it.`,
      span: list.lines.span(first),
      causes: [{ start, end }],
      key: `fence\n${hidden[0]!.title}`,
    };
  }
}

function namesOf(entries: readonly Entry[]): string {
  const names = entries.slice(0, 3).map(({ title }) => quote(title));
  return `${names.join(', ')}${entries.length > 3 ? ` and ${entries.length - 3} more` : ''}`;
}

/** Forms after which nothing below is read: they say why there are no entries. */
const HIDES_ALL: ReadonlySet<string> = new Set(['comment-open', 'fence-open']);

/** A list that had entries and has none. */
function emptied(list: List, base: List): Problem {
  const isEmpty = list.text.trim() === '';
  return {
    message: `This file ${isEmpty ? 'is empty' : 'has no entries any more'}; before the change it had ${base.entries.length}. ${isEmpty ? 'Restore them.' : 'Check what hides or replaces them.'}`,
    span: list.lines.span(1),
    // Whatever the change did first to the entries, or else to the file.
    causes: [
      ...base.entries.map((entry) => lineAfter(base, list, entry.line)),
      { start: 0, end: list.text.length },
    ],
    key: 'none',
  };
}

function* check(list: List, { base }: Context<object>): Generator<Problem> {
  yield* residueProblems(list, FORMS);
  yield* suggestions(list);
  if (!base || base.entries.length === 0) return;
  if (list.entries.length === 0) {
    if (!list.residue.some(({ form }) => HIDES_ALL.has(form))) yield emptied(list, base);
    return;
  }
  yield* runTogether(list, base);
  yield* pairedFences(list, base);
  yield* fencedEntries(list, base);
  const items = [...lostItems(list, base)];
  yield* items.map(({ problem }) => problem);
  yield* lost(list, base, new Set(items.flatMap(({ entry }) => (entry ? [entry.index] : []))));
  yield* runOnLines(list, base, new Set(items.map(({ line }) => line)));
  yield* outOfPlace(list, base);
}

export const notRead = defineRule({
  id: 'not-read',
  summary: 'Nothing hides what the list says',
  why: 'A comment, a code block or an element that nothing closes takes everything below it, and text in angle brackets that is no HTML of GitHub is dropped without a trace.',
  severity: 'error',
  alters: ['entries', 'section', 'title', 'links', 'labels'],
  options: v.strictObject({}),
  examples: [
    {
      name: 'text in angle brackets that GitHub drops in the text of a link',
      text: `## Maps

### Trees

- [How <leaf> Is Drawn](https://example.org/leaf)
- [How <b>all</b> is \`<drawn>\`](https://example.org/all)
- [The <kbd>Umber</kbd> and <ochre>Ochre</ochre>](https://example.org/ochre)
- [The <details> element](https://example.org/details)
`,
      findings: [
        '5:8-5:14 warning GitHub reads "<leaf>" as HTML and drops it. Write it in backticks, or "&lt;" for "<".',
        '8:8-8:17 warning GitHub reads "<details>" as HTML and drops it. Write it in backticks, or "&lt;" for "<".',
      ],
    },
    {
      name: 'text in angle brackets that GitHub drops, and a tag that nothing closes',
      text: `## Tools

- [Atlas](https://example.org/atlas) - Returns a Promise<T> of maps.
- [Birch](https://example.org/birch) - Run it with <your-key>.
- [Cedar](https://example.org/cedar) - Writes <b>long texts.
- [Delta](https://example.org/delta) - Compares <kbd>two</kbd> pages<br>of \`Map<K>\`.
- [Ember](https://example.org/ember) - Keeps a < b, x<y and &lt;z&gt; <sub>small</sub>.
- [Fjord](https://example.org/fjord) - <https://example.org/fjord/docs> <font color="red">Red.</font>
`,
      findings: [
        '3:57-3:60 warning GitHub reads "<T>" as HTML and drops it. Write it in backticks, or "&lt;" for "<".',
        '4:52-4:62 warning GitHub reads "<your-key>" as HTML and drops it. Write it in backticks, or "&lt;" for "<".',
        '5:47-5:50 warning Nothing closes this "<b>". Add "</b>" where it ends.',
      ],
    },
    {
      name: 'a closing tag without its first sign, and a tag that only another item closes',
      text: `## Papers

- Looking at Maps, <ins>arXiv, 2024/ins> [[Paper](https://arxiv.org/abs/2401.00001)]
- Reading Charts, <ins>arXiv, 2024</ins> [[Paper](https://arxiv.org/abs/2401.00002)]
- Counting Trees, <ins>ICML, 2024 [[Paper](https://arxiv.org/abs/2401.00003)]
- Painting Walls, <ins>ICML, 2024</ins> [[Paper](https://arxiv.org/abs/2401.00004)]
`,
      findings: [
        '3:20-3:25 warning Nothing closes this "<ins>": "/ins>" lacks its "<". Write "</ins>".',
        '5:19-5:24 warning Nothing closes this "<ins>". Add "</ins>" where it ends.',
      ],
      fixed: `## Papers

- Looking at Maps, <ins>arXiv, 2024</ins> [[Paper](https://arxiv.org/abs/2401.00001)]
- Reading Charts, <ins>arXiv, 2024</ins> [[Paper](https://arxiv.org/abs/2401.00002)]
- Counting Trees, <ins>ICML, 2024 [[Paper](https://arxiv.org/abs/2401.00003)]
- Painting Walls, <ins>ICML, 2024</ins> [[Paper](https://arxiv.org/abs/2401.00004)]
`,
    },
    {
      name: 'comments and code that are closed',
      text: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.
- [Delta](https://example.org/delta) - Compares pages.

<!-- - [Ember](https://example.org/ember) - Keeps notes. -->

\`\`\`md
- [Name](address)
\`\`\`
`,
      findings: [],
    },
    {
      name: 'a comment that is never closed',
      text: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.
- [Delta](https://example.org/delta) - Compares pages.

<!-- New ones go here --

## Games

- [Ember](https://example.org/ember) - Plays chess.
`,
      findings: [
        '8:1-8:25 error This comment is never closed, so GitHub hides everything below it. Write "-->" where it ends.',
      ],
      fixed: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.
- [Delta](https://example.org/delta) - Compares pages.

<!-- New ones go here -->

## Games

- [Ember](https://example.org/ember) - Plays chess.
`,
    },
    {
      name: 'a code block that is never closed',
      text: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.
- [Delta](https://example.org/delta) - Compares pages.

\`\`\`
## Games

- [Ember](https://example.org/ember) - Plays chess.
`,
      findings: [
        '8:1-8:4 error This code block is never closed, so GitHub shows everything below it as code. Add "```" where it ends.',
      ],
    },
    {
      name: 'entries that were commented out, and some that became plain text',
      base: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.

## Games

- [Delta](https://example.org/delta) - Plays chess.
- [Ember](https://example.org/ember) - Plays go.
- [Fjord](https://example.org/fjord) - Plays cards.
`,
      text: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
<!--
- [Birch](https://example.org/birch) - Draws trees.
-->
- [Cedar](https://example.org/cedar) - Writes texts.

## Games

<pre>
- [Delta](https://example.org/delta) - Plays chess.
- [Ember](https://example.org/ember) - Plays go.
</pre>

- [Fjord](https://example.org/fjord) - Plays cards.
`,
      findings: [
        '11:1-11:6 error 2 entries are no longer read, because GitHub takes this line and what follows for HTML: "Delta", "Ember". Write them as before, or delete them.',
      ],
    },
    {
      name: 'entries that a change adds where the list holds none; links of such sections stay',
      base: `## Contents

- [Tools](#tools)

## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.

## Contributing

Read the guide.

## License

CC0
`,
      text: `## Contents

- [Tools](#tools)

## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.

## Contributing

Read the guide.

- [Issues](https://github.com/example/list/issues) - Say what is wrong.
- [Delta](https://example.org/delta) - Compares pages.

## License

- [CC0](https://creativecommons.org/publicdomain/zero/1.0/) - No rights reserved.
- [Ember](https://example.org/ember) - Keeps notes.
`,
      findings: [
        '16:1-16:55 warning "Delta" stands in "Contributing", which holds no entries. Move it to the section that it belongs in, such as "Tools".',
        '21:1-21:52 warning "Ember" stands in "License", which holds no entries. Move it to the section that it belongs in, such as "Tools".',
      ],
    },
    {
      name: 'tags without their other half; what is closed, in code or in a comment is fine',
      text: `<div align="center"><h2>Tools</h2><div>

- [Atlas](https://example.org/atlas) - Edits maps.

<table>
<tr><td>One</td><td>Two</td></tr>
<tr><td>Three<td>Four</td></tr>
<tr><td>Five</td><td>Six</td></tr>
<tr><td>Seven</td><td>Eight</td></tr>
<tr><td>Nine</td><td>Ten</td></tr>
</table>

<center>

- [Birch](https://example.org/birch) - Draws trees.

</div>
</div>

<div>Text.</div>

It opens \`<div>\`. <!-- <table> -->
`,
      findings: [
        '7:5-7:9 warning Nothing closes this "<td>". Add "</td>" where it ends.',
        '13:1-13:9 warning Nothing closes this "<center>". Add "</center>" where it ends.',
      ],
    },
    {
      name: 'a slash that is missing, and an end without a beginning',
      text: `</center>

<div align="center"><h2>Tools</h2><div>

- [Atlas](https://example.org/atlas) - Edits maps.
`,
      findings: [
        '1:1-1:10 warning Nothing opens this "</center>". Delete it, or add "<center>".',
        '3:35-3:40 error This "<div>" opens a second one inside the first, and nothing closes either. Write "</div>".',
      ],
      fixed: `</center>

<div align="center"><h2>Tools</h2></div>

- [Atlas](https://example.org/atlas) - Edits maps.
`,
    },
    {
      name: 'an entry whose row lost its tag',
      base: `## Papers

<table>
<tr><td><a href="https://example.org/atlas">Atlas</a></td><td>Edits maps.</td></tr>
<tr><td><a href="https://example.org/birch">Birch</a></td><td>Draws trees.</td></tr>
<tr><td><a href="https://example.org/cedar">Cedar</a></td><td>Writes texts.</td></tr>
</table>
`,
      text: `## Papers

<table>
<tr><td><a href="https://example.org/atlas">Atlas</a></td><td>Edits maps.</td></tr>
<td><a href="https://example.org/birch">Birch</a></td><td>Draws trees.</td></tr>
<tr><td><a href="https://example.org/cedar">Cedar</a></td><td>Writes texts.</td></tr>
</table>
`,
      findings: [
        '5:1-5:81 error One entry is no longer read, because GitHub takes this line and what follows for HTML: "Birch". Write them as before, or delete them.',
      ],
    },
    {
      name: 'a comment that ends only with a later one, and a row of HTML outside its table',
      base: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.

<!-- end of tools -->

<table>
<tr><td><a href="https://example.org/delta">Delta</a></td><td>Plays chess.</td></tr>
<tr><td><a href="https://example.org/ember">Ember</a></td><td>Plays go.</td></tr>
</table>
`,
      text: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.

<!-- sorted by name

- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.

<!-- end of tools -->

<table>
<tr><td><a href="https://example.org/delta">Delta</a></td><td>Plays chess.</td></tr>
<tr><td><a href="https://example.org/ember">Ember</a></td><td>Plays go.</td></tr>
</table>
<tr><td><a href="https://example.org/fjord">Fjord</a></td><td>Plays cards.</td></tr>
`,
      findings: [
        '5:1-5:20 error This comment ends only where the comment on line 10 ends, so GitHub hides what lies between: "Birch", "Cedar". Write "-->" where it ends.',
        '16:1-16:5 error This row stands in no table, so GitHub drops its tags and shows its text alone. Move it between "<table>" and "</table>".',
      ],
    },
    {
      name: 'a list that has no entries any more',
      base: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
`,
      text: `## Tools

Moved elsewhere.
`,
      findings: [
        '1:1-1:9 error This file has no entries any more; before the change it had 2. Check what hides or replaces them. Caused by line 3.',
      ],
    },
    {
      name: 'a sign before the bullet of an item that begins with words',
      base: `## Papers

- Looking at Maps, 2021. [[Paper](https://example.org/maps)]
- Reading Charts, 2022. [[Paper](https://example.org/charts)]
- Counting Trees, 2023. [[Paper](https://example.org/trees)]
`,
      text: `## Papers

- Looking at Maps, 2021. [[Paper](https://example.org/maps)]
q- Reading Charts, 2022. [[Paper](https://example.org/charts)]
- Counting Trees, 2023. [[Paper](https://example.org/trees)]
`,
      findings: [
        '4:4-4:63 error "Reading Charts, 2022" was an item before this change and is none any more: "q" stands before its bullet. Delete it.',
      ],
    },
    {
      name: 'a fence that pairs with another',
      base: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.

## Use

\`\`\`sh
npm install
\`\`\`

## Games

- [Cedar](https://example.org/cedar) - Is played.
`,
      text: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
\`\`\`
- [Birch](https://example.org/birch) - Draws trees.

## Use

\`\`\`sh
npm install
\`\`\`

## Games

- [Cedar](https://example.org/cedar) - Is played.
`,
      findings: [
        '4:1-4:4 error This fence ends only where another block ended before, on line 11, so GitHub shows what lies between as code: "Birch". Delete it, or close it.',
      ],
    },
    {
      name: 'a suggestion that was pasted with its fences',
      text: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
\`\`\`suggestion
- [Birch](https://example.org/birch) - Draws trees.
\`\`\`
- [Cedar](https://example.org/cedar) - Writes texts.
`,
      findings: [
        '4:1-4:14 error This block of a suggestion was copied with its fences, so GitHub shows its lines as code. Delete both fences.',
      ],
    },
  ],
  check,
});
