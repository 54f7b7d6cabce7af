import * as v from 'valibot';
import { impossibleDates } from '../analysis/impossible-dates.ts';
import { insertIntoIndex, titleForIndex } from '../analysis/index-edits.ts';
import { indexFacts } from '../analysis/index-lookup.ts';
import { lostCells } from '../analysis/lost-cells.ts';
import { movedCells, swappedCells } from '../analysis/swapped-cells.ts';
import { isTouched } from '../compare/versions.ts';
import { HINT, type Looks, looksOf, unescapedPipes } from '../markdown/unescaped-pipes.ts';
import type { Entry, Fix, IndexSection, List, Problem, Row, Table, TextEdit } from '../model.ts';
import { isConflictMarker } from '../text/conflict-markers.ts';
import { foldTitle, quote } from '../text/fold.ts';
import { enumerate } from '../text/phrases.ts';
import { type Context, defineRule } from './rule.ts';

/** Short rows are the list's convention when more than this share of its rows are short. */
const CONVENTION = 0.1;
const CONVENTION_ROWS = 3;

const options = v.strictObject({
  missing: v.pipe(
    v.optional(v.picklist(['auto', 'always', 'never']), 'auto'),
    v.description(
      'Whether to report rows with fewer cells than the header. `auto`: unless many rows of the list are short.',
    ),
  ),
});

const cells = (number: number) => `${number} ${number === 1 ? 'cell' : 'cells'}`;

/** `the row has 3 cells, the header has 2`. */
const countsOf = (row: number, header: number) => `the row has ${cells(row)}, the header has ${header}`;

function textsOf(list: List, row: Row): string[] {
  return row.cells.map(({ content }) => list.text.slice(content.start, content.end).trim());
}

/** Deletes the cells after the last column, with the pipe that closes the row. */
function drop(row: Row, width: number): Fix {
  const start = row.cells[width]!.span.start;
  const end = row.cells.at(-1)!.span.end + (row.closes ? 1 : 0);
  return { edits: [{ start, end, text: '' }] };
}

/** A section number of the index and nothing else; a number without a dot may be anything. */
const NUMBERED = /^(?:sec(?:tion|\.)?|§)?\s{0,3}(\d{1,3}(?:\.\d{1,3}){1,5})\.?$/i;

/** The sections of the index that a hint such as `Sec. 4.3.1, 4.4.2` names; nothing if it says anything else. */
function hintedSections(list: List, extra: readonly string[]): IndexSection[] | undefined {
  const sections: IndexSection[] = [];
  for (const part of extra.flatMap((text) => text.split(/[,;，、；]/))) {
    const number = NUMBERED.exec(part.trim())?.[1];
    const named = list.labelIndex.filter((section) => number !== undefined && section.number === number);
    if (named.length !== 1) return undefined;
    sections.push(named[0]!);
  }
  return sections;
}

/** A hint that belongs in the index: the sections that lack the entry, and the fix that moves it there. */
function moveToIndex(
  list: List,
  row: Row,
  width: number,
  extra: readonly string[],
  entry: Entry | undefined,
): { lacking: IndexSection[]; fix: Fix } | undefined {
  const sections = entry && entry.title !== '' ? hintedSections(list, extra) : undefined;
  if (!entry || !sections) return undefined;
  const facts = indexFacts(list);
  const key = foldTitle(entry.title);
  const names = ({ items }: IndexSection) =>
    items.some((item) => foldTitle(facts.entriesOf(item)[0]?.title ?? item.title) === key);
  const lacking = sections.filter((section) => !names(section));
  const title = titleForIndex(list, entry);
  const edits: TextEdit[] = [...drop(row, width).edits];
  for (const section of lacking) {
    const edit = insertIntoIndex(list, section, title);
    if (!edit) return undefined;
    edits.push(edit);
  }
  return { lacking, fix: { edits } };
}

/** A row with more cells than the header. */
interface Surplus {
  readonly row: Row;
  /** The texts of its cells; those behind `width` are too many. */
  readonly texts: readonly string[];
  readonly width: number;
}

/** Pipes in a text that split it in two. */
function splitByPipes({ row, texts, width }: Surplus, pipes: readonly number[]): Problem {
  const ends = new Set(pipes);
  const which =
    pipes.length === 1 ? 'Unescaped "|" in the text' : `${pipes.length} unescaped "|" in the text`;
  return {
    message: `${which}: ${countsOf(texts.length, width)}, so cells are in the wrong columns. Write "\\|" instead.`,
    span: { start: pipes[0]!, end: pipes[0]! + 1 },
    // The text of the other cells has nothing to do with this problem.
    key: `pipes\n${texts.filter((_, i) => ends.has(row.cells[i]!.span.end)).join('|')}`,
    obscures: row.span,
    fix: { edits: pipes.map((pipe) => ({ start: pipe, end: pipe, text: '\\' })) },
  };
}

const extraTexts = ({ texts, width }: Surplus) => texts.slice(width).filter((text) => text !== '');

const keyOf = (surplus: Surplus) => `surplus\n${surplus.texts[0]}\n${extraTexts(surplus).join('|')}`;

function emptyCell(surplus: Surplus): Problem {
  const { row, texts, width } = surplus;
  const { start, end } = row.cells[width]!.span;
  return {
    message: `Extra empty cell: ${countsOf(texts.length, width)}. Delete the "|" at the end.`,
    span: end > start ? { start, end } : { start: start - 1, end: start },
    severity: 'info',
    key: keyOf(surplus),
    fix: drop(row, width),
  };
}

/** Text that GitHub hides: a hint where the entry belongs in the index, or anything else. */
function hiddenCell(list: List, surplus: Surplus, entry: Entry | undefined): Problem {
  const { row, texts, width } = surplus;
  const extra = extraTexts(surplus);
  const isHint = HINT.test(extra[0]!);
  const moved = isHint ? moveToIndex(list, row, width, extra, entry) : undefined;
  return {
    message: `Extra cell ${quote(extra.join(' | '))}: ${countsOf(texts.length, width)}, so GitHub hides it. ${adviceFor(isHint, moved?.lacking, splitsText(list, row))}`,
    span: { start: row.cells[width]!.content.start, end: row.cells.at(-1)!.content.end },
    key: keyOf(surplus),
    ...(moved && { fix: moved.fix }),
  };
}

/** Whether a sign of the table stands within a word of a row whose others have spaces beside them: `a|b`. */
function splitsText({ text }: List, { span }: Row): boolean {
  const row = text.slice(span.start, span.end);
  return row.includes(' | ') && /[^\s|\\]\|[^\s|]/.test(row);
}

/** @param lacking the sections of the index that a hint names and that lack the entry, where they can be told. */
function adviceFor(isHint: boolean, lacking: readonly IndexSection[] | undefined, isSplit: boolean): string {
  if (!isHint)
    return `Move it under a column of the header, or delete it.${isSplit ? ' Write "|" in text as "\\|".' : ''}`;
  if (!lacking) return 'It looks like a section number. Move it where readers see it, or delete it.';
  if (lacking.length === 0) return 'The index already lists the entry there. Delete this cell.';
  const places = lacking.map(({ section, line }) => `${quote(section)} (line ${line})`);
  return `Add the entry to the index under ${enumerate(places)}, and delete this cell.`;
}

/** Notes to maintainers, written as a Markdown comment where GitHub does not show them. */
function isHiddenOnPurpose(extra: readonly string[]): boolean {
  const notes = extra.filter((text) => text !== '');
  return notes.length > 0 && notes.every((text) => /^(?:\[\/\/\]:|<!--)/.test(text));
}

/** Text directly under a table, which Markdown reads as a row of it. */
function isText(row: Row, width: number): boolean {
  return width > 1 && row.cells.length === 1 && !row.opens && !row.closes;
}

/** A row that is a heading inside its table: one cell, all of it emphasised. */
function isBanner(texts: readonly string[]): boolean {
  return texts.length === 1 && /^(\*\*|__|\*|_)\S.*\1$/.test(texts[0]!);
}

function ranIn(list: List, row: Row): Problem {
  const { start } = list.lines.span(row.line);
  const before = list.lines.span(row.line - 1).end;
  return {
    message: `${quote(list.text.slice(row.span.start, row.span.end))} is shown as a row of the table above. Add an empty line before it.`,
    span: row.span,
    severity: 'warning',
    obscures: row.span,
    fix: { edits: [{ start, end: start, text: list.text.slice(before, start) }] },
  };
}

function missing(table: Table, row: Row, texts: readonly string[], width: number): Problem {
  const names = table.columns.slice(texts.length).map((column) => quote(column.name));
  return {
    message: `Missing ${names.length === 1 ? 'cell' : 'cells'}: ${countsOf(texts.length, width)}. Add ${names.length === 1 ? 'a cell' : 'cells'} for ${enumerate(names)}, empty if there is nothing to say.`,
    span: row.span,
    severity: 'warning',
    key: `missing\n${texts.length}\n${texts[0]}`,
  };
}

/** Rows without any text that a change wrote among entries, in a list without such rows. */
function* emptyRows(list: List, base: List): Generator<Problem> {
  const isEmpty = ({ cells }: Row) => cells.every(({ text }) => text === '');
  if (base.tables.some(({ rows }) => rows.some(isEmpty))) return;
  for (const { rows, role } of list.tables) {
    if (role !== 'entries') continue;
    for (const row of rows) {
      if (!isEmpty(row) || !isTouched(base, list, row.span.start)) continue;
      yield {
        message: 'This row is empty. Fill it in, or delete it.',
        span: row.span,
        severity: 'warning',
        key: 'empty',
      };
    }
  }
}

function* check(
  list: List,
  { options, base }: Context<{ missing: 'auto' | 'always' | 'never' }>,
): Generator<Problem> {
  const swapped = [...swappedCells(list)];
  yield* swapped;
  yield* impossibleDates(list);
  if (base) yield* movedCells(list, base, new Set(swapped.map(({ span }) => list.lines.lineAt(span.start))));
  if (base) yield* emptyRows(list, base);
  const lost = base ? lostCells(list, base) : [];
  yield* lost;
  let rows = 0;
  const short: Problem[] = [];
  let entries: Map<number, Entry> | undefined;
  const entryOf = (row: Row) => {
    entries ??= new Map(list.entries.map((entry) => [entry.line, entry]));
    return entries.get(row.line);
  };
  for (const table of list.tables) {
    const width = table.header.cells.length;
    if (table.role !== 'other') rows += table.rows.length;
    const causes = [{ start: table.header.span.start, end: table.delimiter.span.end }];
    let looks: Looks | undefined;
    for (const row of table.rows) {
      if (row.cells.length === width) continue;
      if (isConflictMarker(list.text.slice(row.span.start, row.span.end))) continue;
      const texts = textsOf(list, row);
      if (row.cells.length > width) {
        if (isHiddenOnPurpose(texts.slice(width))) continue;
        looks ??= looksOf(
          table.rows.filter((one) => one.cells.length === width).map((one) => textsOf(list, one)),
          width,
        );
        const surplus = { row, texts, width };
        const pipes = unescapedPipes(row, texts, width, looks);
        const problem =
          pipes.length > 0
            ? splitByPipes(surplus, pipes)
            : extraTexts(surplus).length === 0
              ? emptyCell(surplus)
              : hiddenCell(list, surplus, entryOf(row));
        yield { ...problem, causes };
      } else if (isText(row, width)) yield ranIn(list, row);
      else if (table.role !== 'other' && !isBanner(texts) && !lost.some(({ span }) => span === row.span))
        short.push({ ...missing(table, row, texts, width), causes });
    }
  }
  const isConvention = short.length >= CONVENTION_ROWS && short.length / rows > CONVENTION;
  if (options.missing === 'always' || (options.missing === 'auto' && !isConvention)) yield* short;
}

export const tableCells = defineRule({
  id: 'table-cells',
  summary: 'Every row of a table has as many cells as its header',
  why: 'GitHub hides every cell after the last column of the header, so the text of a contributor disappears. Often the cause is a "|" in a title: it splits the title in two and pushes the labels out of sight. An extra empty cell does no harm on GitHub, but other renderers give it a column. Rows with too few cells are reported only in tables of entries, and only if nearly all other rows are complete.',
  severity: 'error',
  alters: ['title', 'links', 'labels', 'entries'],
  options,
  examples: [
    {
      name: 'rows that match the header, with an escaped pipe',
      text: `| Title | Year |
|-------|------|
| Segment Anything | 2023 |
| Mind the gap: p(x\\|y) revisited | 2024 |
`,
      findings: [],
    },
    {
      name: 'notes to maintainers in hidden cells',
      text: `| Title | Year |
|-------|------|
| Segment Anything | 2023 | [//]: #10/21
| DataComp | 2023 | <!-- check the venue -->
`,
      findings: [],
    },
    {
      name: 'extra cells, one of them empty',
      text: `| Title | Tags |
|-------|------|
|Segment Anything|![](https://img.shields.io/badge/Data-Acquisition-f1db9d)|
|Probing Data Sets|![](https://img.shields.io/badge/Data-Condensation-f1db9d)||
|Demystifying CLIP Data|![](https://img.shields.io/badge/Data-Mixture-f1db9d)|3.2.2|
`,
      findings: [
        '4:78-4:79 info Extra empty cell: the row has 3 cells, the header has 2. Delete the "|" at the end.',
        '5:79-5:84 error Extra cell "3.2.2": the row has 3 cells, the header has 2, so GitHub hides it. It looks like a section number. Move it where readers see it, or delete it.',
      ],
      fixed: `| Title | Tags |
|-------|------|
|Segment Anything|![](https://img.shields.io/badge/Data-Acquisition-f1db9d)|
|Probing Data Sets|![](https://img.shields.io/badge/Data-Condensation-f1db9d)|
|Demystifying CLIP Data|![](https://img.shields.io/badge/Data-Mixture-f1db9d)|3.2.2|
`,
    },
    {
      name: 'section numbers that belong in the index, which lacks one of them',
      text: `## Papers

| Title | Tags |
|-------|------|
|Segment Anything|![](https://img.shields.io/badge/Data--Acquisition-f1db9d)|
|Demystifying CLIP Data|![](https://img.shields.io/badge/Data--Mixture-f1db9d)|3.2.2|
|Data Filtering Networks|![](https://img.shields.io/badge/Data--Mixture-f1db9d)|Sec. 3.2.1, 3.2.2|
|DataComp|![](https://img.shields.io/badge/Data--Acquisition-f1db9d)|9.9.9|

## Mentioned Papers

<details>
<summary>Sec. 3.2.1  Data Acquisition</summary>

- Segment Anything
- DataComp
</details>

<details>
<summary>Sec. 3.2.2  Data Mixture</summary>

- Demystifying CLIP Data
- Data Filtering Networks
</details>
`,
      findings: [
        '6:80-6:85 error Extra cell "3.2.2": the row has 3 cells, the header has 2, so GitHub hides it. The index already lists the entry there. Delete this cell.',
        '7:81-7:98 error Extra cell "Sec. 3.2.1, 3.2.2": the row has 3 cells, the header has 2, so GitHub hides it. Add the entry to the index under "Sec. 3.2.1 Data Acquisition" (line 13), and delete this cell.',
        '8:70-8:75 error Extra cell "9.9.9": the row has 3 cells, the header has 2, so GitHub hides it. It looks like a section number. Move it where readers see it, or delete it.',
      ],
      fixed: `## Papers

| Title | Tags |
|-------|------|
|Segment Anything|![](https://img.shields.io/badge/Data--Acquisition-f1db9d)|
|Demystifying CLIP Data|![](https://img.shields.io/badge/Data--Mixture-f1db9d)|
|Data Filtering Networks|![](https://img.shields.io/badge/Data--Mixture-f1db9d)|
|DataComp|![](https://img.shields.io/badge/Data--Acquisition-f1db9d)|9.9.9|

## Mentioned Papers

<details>
<summary>Sec. 3.2.1  Data Acquisition</summary>

- Segment Anything
- DataComp
- Data Filtering Networks
</details>

<details>
<summary>Sec. 3.2.2  Data Mixture</summary>

- Demystifying CLIP Data
- Data Filtering Networks
</details>
`,
    },
    {
      name: 'a pipe in a title, which pushes the labels out',
      text: `| Title | Tags |
|-------|------|
| Segment Anything | ![](https://img.shields.io/badge/Acquisition-f1db9d) |
| Demystifying CLIP Data | ![](https://img.shields.io/badge/Mixture-f1db9d) |
| SPHINX-X | ![](https://img.shields.io/badge/Diversity-f1db9d) |
| To Mix | Not to Mix | ![](https://img.shields.io/badge/Mixture-f1db9d) |
`,
      findings: [
        '6:10-6:11 error Unescaped "|" in the text: the row has 3 cells, the header has 2, so cells are in the wrong columns. Write "\\|" instead.',
      ],
      fixed: `| Title | Tags |
|-------|------|
| Segment Anything | ![](https://img.shields.io/badge/Acquisition-f1db9d) |
| Demystifying CLIP Data | ![](https://img.shields.io/badge/Mixture-f1db9d) |
| SPHINX-X | ![](https://img.shields.io/badge/Diversity-f1db9d) |
| To Mix \\| Not to Mix | ![](https://img.shields.io/badge/Mixture-f1db9d) |
`,
    },
    {
      name: 'a pipe in a title, and an extra cell',
      text: `| Title | Tags |
|-------|------|
| Segment Anything | ![](https://img.shields.io/badge/Acquisition-f1db9d) |
| Demystifying CLIP Data | ![](https://img.shields.io/badge/Mixture-f1db9d) |
| SPHINX-X | ![](https://img.shields.io/badge/Diversity-f1db9d) |
| To Mix | Not to Mix | ![](https://img.shields.io/badge/Mixture-f1db9d) | |
| p(x|y) and p(y|x) | ![](https://img.shields.io/badge/Mixture-f1db9d) | 3.2.4 |
`,
      findings: [
        '6:10-6:11 error Unescaped "|" in the text: the row has 4 cells, the header has 2, so cells are in the wrong columns. Write "\\|" instead.',
        '7:6-7:7 error 2 unescaped "|" in the text: the row has 5 cells, the header has 2, so cells are in the wrong columns. Write "\\|" instead.',
      ],
      fixed: `| Title | Tags |
|-------|------|
| Segment Anything | ![](https://img.shields.io/badge/Acquisition-f1db9d) |
| Demystifying CLIP Data | ![](https://img.shields.io/badge/Mixture-f1db9d) |
| SPHINX-X | ![](https://img.shields.io/badge/Diversity-f1db9d) |
| To Mix \\| Not to Mix | ![](https://img.shields.io/badge/Mixture-f1db9d) |
| p(x\\|y) and p(y\\|x) | ![](https://img.shields.io/badge/Mixture-f1db9d) | 3.2.4 |
`,
    },
    {
      name: 'a pipe inside a link',
      text: `| Title | Year |
|-------|------|
| [Segment | Anything](https://arxiv.org/abs/2304.02643) | 2023 |
`,
      findings: [
        '3:12-3:13 error Unescaped "|" in the text: the row has 3 cells, the header has 2, so cells are in the wrong columns. Write "\\|" instead.',
      ],
      fixed: `| Title | Year |
|-------|------|
| [Segment \\| Anything](https://arxiv.org/abs/2304.02643) | 2023 |
`,
    },
    {
      name: 'a missing cell, and text directly under the table',
      text: `| Title | Year | Code |
|-------|------|------|
| [Segment Anything](https://arxiv.org/abs/2304.02643) | 2023 | - |
| [DataComp](https://arxiv.org/abs/2304.14108) | 2023 |
Send us more papers!
`,
      findings: [
        '4:1-4:56 warning Missing cell: the row has 2 cells, the header has 3. Add a cell for "Code", empty if there is nothing to say.',
        '5:1-5:21 warning "Send us more papers!" is shown as a row of the table above. Add an empty line before it.',
      ],
      fixed: `| Title | Year | Code |
|-------|------|------|
| [Segment Anything](https://arxiv.org/abs/2304.02643) | 2023 | - |
| [DataComp](https://arxiv.org/abs/2304.14108) | 2023 |

Send us more papers!
`,
    },
    {
      name: 'a list with many short rows',
      text: `| Title | Year | Code |
|-------|------|------|
| [Segment Anything](https://arxiv.org/abs/2304.02643) | 2023 | - |
| [DataComp](https://arxiv.org/abs/2304.14108) | 2023 |
| [CLIP](https://arxiv.org/abs/2103.00020) | 2021 |
| [LLaVA](https://arxiv.org/abs/2304.08485) | 2023 |
`,
      findings: [],
    },
    {
      name: 'cells that changed places',
      text: `| Name | What | Year |
|------|------|------|
| [Tool A](https://example.org/a) | Says so. | 2010 |
| [Tool B](https://example.org/b) | Says so. | 2011 |
| [Tool C](https://example.org/c) | Says so. | 2012 |
| [Tool D](https://example.org/d) | Says so. | 2013 |
| [Tool E](https://example.org/e) | Says so. | 2014 |
| [Tool F](https://example.org/f) | Says so. | 2015 |
| [Tool G](https://example.org/g) | Says so. | 2016 |
| [Tool H](https://example.org/h) | Says so. | 2017 |
| Keeps notes. | [Ember](https://example.org/ember) | 2024 |
| [Fjord](https://example.org/fjord) | 2024 | Writes letters. |
| [Grove](https://example.org/grove) | Sorts | |
`,
      findings: [
        '11:1-11:61 warning The cells of "Name" and "What" have changed places in this row. Put each into its column.',
        '12:1-12:64 warning The cells of "What" and "Year" have changed places in this row. Put each into its column.',
      ],
    },
  ],
  check,
});
