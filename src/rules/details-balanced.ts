import * as v from 'valibot';
import type { DetailsTag, Fix, List, Problem, Section, Span } from '../model.ts';
import { sectionNumber } from '../parse/indexes.ts';
import { bisect } from '../text/collections.ts';
import { quote } from '../text/fold.ts';
import { defineRule } from './rule.ts';

/** `<summary>` written instead of `</summary>`: it ends a line that the first one opened. */
function addSlash(list: List, open: DetailsTag, tag: DetailsTag): Fix | undefined {
  if (tag.line !== open.line || list.text.slice(open.span.end, tag.span.start).trim() === '')
    return undefined;
  const at = tag.span.start + 1;
  return { edits: [{ start: at, end: at, text: '/' }] };
}

/** A missing `</summary>` where the summary is one line: it belongs at the end of that line. */
function closeAtLineEnd(list: List, open: DetailsTag): Fix | undefined {
  const line = list.lines.span(list.lines.lineAt(open.span.end));
  const rest = list.text.slice(open.span.end, line.end);
  if (rest.trim() === '' || rest.includes('<')) return undefined;
  const at = open.span.end + rest.trimEnd().length;
  return { edits: [{ start: at, end: at, text: '</summary>' }] };
}

interface Open {
  readonly tag: DetailsTag;
  summaries: number;
  /** Whether it contains another block. */
  nests: boolean;
}

/** How many closed blocks show how a list uses them. */
const BLOCKS = 2;

/** Offsets of headings, in order. */
const headingsOf = (list: List) =>
  list.sections.flatMap(({ kind, span }) => (kind === 'heading' ? [span.start] : []));

/** Whether any of the sorted offsets lies in a range. */
function anyWithin(offsets: readonly number[], start: number, end: number): boolean {
  const first = offsets[bisect(offsets, (offset) => offset < start)];
  return first !== undefined && first < end;
}

/** The last line with text, from one line to another (1-based, the second excluded); 0 for none. */
function lastSaid({ lines }: List, from: number, to: number): number {
  for (let line = to - 1; line >= from; line--) if (lines.text(line).trim() !== '') return line;
  return 0;
}

/** Whether a line belongs to a list or a table; any other line is prose. */
const isListed = (line: string) => /^\s*(?:[-*+]|\d{1,9}[.)]|\|)|^\s+\S/.test(line);

/**
 * A missing `</details>` in a list whose blocks contain neither blocks nor headings: the block ends before whichever of
 * these comes first, after the last line with text.
 * @param listed whether all closed blocks end with a list or a table.
 */
function closeBeforeNext(
  list: List,
  tag: DetailsTag,
  headings: readonly number[],
  listed: boolean,
): Fix | undefined {
  const after = (offset: number) => offset > tag.span.start;
  const block = list.details.find(
    ({ name, closing, span }) => name === 'details' && !closing && after(span.start),
  );
  const next = Math.min(block?.span.start ?? list.text.length, headings.find(after) ?? list.text.length);
  const lines = list.lines;
  const line = lastSaid(list, tag.line, next === list.text.length ? lines.count + 1 : lines.lineAt(next));
  const summary = list.details.find(
    ({ name, closing, span }) => name === 'summary' && closing && after(span.start),
  );
  // An empty block: nobody can say what it should contain.
  if (!summary || summary.line >= line) return undefined;
  // Where the other blocks end with a list, prose below it may belong outside.
  if (!isListed(lines.text(line)) && listed) return undefined;
  const at = lines.span(line).end;
  return { edits: [{ start: at, end: at, text: `${list.eol}</details>` }] };
}

/** Blocks without a summary are the list's convention when there are this many, and more than those with one. */
const HABIT_BLOCKS = 3;

/** A folded block that should end where another begins. */
interface Outrun {
  readonly tag: DetailsTag;
  readonly by: { readonly tag: DetailsTag; readonly section: Section };
}

/**
 * Where unclosed blocks should end, seen from the numbers in their summaries: `3.1.2` does not belong in `3.1.1`.
 * Nothing unless every block is closed that way.
 */
function outrun(list: List): Outrun[] {
  const sections = new Map(
    list.sections.filter(({ kind }) => kind === 'details').map((section) => [section.line, section]),
  );
  const found: Outrun[] = [];
  const stack: { tag: DetailsTag; number?: string }[] = [];
  const tags = list.details;
  for (let i = 0; i < tags.length; i++) {
    const tag = tags[i]!;
    if (tag.name === 'summary') continue;
    if (tag.closing) {
      if (!stack.pop()) return [];
      continue;
    }
    const summary = tags[i + 1]?.name === 'summary' ? tags[i + 1] : undefined;
    const section = summary && sections.get(summary.line);
    const number = section && sectionNumber(section.title)?.number;
    for (let around = stack.at(-1); number && around?.number; around = stack.at(-1)) {
      if (!/\d\.\d/.test(around.number) || number.startsWith(`${around.number}.`)) break;
      found.push({ tag: around.tag, by: { tag, section } });
      stack.pop();
    }
    stack.push(number === undefined ? { tag } : { tag, number });
  }
  return stack.length === 0 ? found : [];
}

/** Adds the closing tag on its own line before the block that should not be inside. */
function closeBefore(list: List, { by }: Outrun): Fix | undefined {
  const line = list.lines.span(by.tag.line);
  if (list.text.slice(line.start, by.tag.span.start) !== '') return undefined;
  return { edits: [{ start: line.start, end: line.start, text: `</details>${list.eol}${list.eol}` }] };
}

/** Where a tag may have lost its other half: up to the next heading, or back to the one before. */
function reach(list: List, { closing, span }: DetailsTag, headings: readonly number[]): Span {
  const next = bisect(headings, (offset) => offset < span.start);
  if (closing) return { start: headings[next - 1] ?? 0, end: span.end };
  return { start: span.start, end: headings[next] ?? list.text.length };
}

/** Reads the tags of a list in order, and says what does not fit. */
class Balance {
  readonly #list: List;
  readonly #headings: readonly number[];
  /** The blocks that are open, the outermost first. */
  readonly stack: Open[] = [];
  /** Blocks without a summary. */
  readonly bare: Problem[] = [];
  /** How many blocks were closed. */
  blocks = 0;
  /** Blocks inside blocks, or closing tags without a block: then nobody can say where an unclosed one should end. */
  isUnclear = false;
  /** Whether all closed blocks end with a list or a table. */
  listed = true;
  /** The summary that is open. */
  #summary: DetailsTag | undefined;
  /** Second summaries of the block that is open. */
  #second: DetailsTag[] = [];

  constructor(list: List, headings: readonly number[]) {
    this.#list = list;
    this.#headings = headings;
  }

  *read(tag: DetailsTag): Generator<Problem> {
    if (tag.name === 'summary') {
      yield* tag.closing ? this.#closeSummary(tag) : this.#openSummary(tag);
      return;
    }
    yield* this.#endSummary();
    if (tag.closing) yield* this.#closeBlock(tag);
    else this.#openBlock(tag);
  }

  /** What stands open at the end. */
  *finish(): Generator<Problem> {
    yield* this.#endSummary();
    yield* this.#endSeconds(this.#list.text.length);
    if (this.bare.length < HABIT_BLOCKS || this.bare.length <= this.blocks / 2) yield* this.bare;
  }

  problem(tag: DetailsTag, message: string, fix?: Fix): Problem {
    return {
      message,
      span: tag.span,
      causes: [reach(this.#list, tag, this.#headings)],
      key: `${message}\n${this.#list.lines.text(tag.line).trim()}`,
      ...(fix ? { fix } : {}),
    };
  }

  *#closeSummary(tag: DetailsTag): Generator<Problem> {
    if (!this.#summary) {
      const message = 'This </summary> has no matching <summary>. Delete it, or add <summary> before it.';
      yield this.problem(tag, message);
    }
    this.#summary = undefined;
  }

  *#openSummary(tag: DetailsTag): Generator<Problem> {
    const missingSlash = this.#summary && addSlash(this.#list, this.#summary, tag);
    if (missingSlash) {
      const message = 'Expected </summary>, found a second <summary>. Add the missing slash.';
      yield this.problem(tag, message, missingSlash);
      this.#summary = undefined;
      return;
    }
    yield* this.#endSummary();
    this.#summary = tag;
    const around = this.stack.at(-1);
    if (!around) {
      const message = 'This <summary> is outside of any <details>. Add <details> on the line before it.';
      yield this.problem(tag, message);
    } else if (++around.summaries > 1) this.#second.push(tag);
  }

  /** Reports the summary that is open: something else begins or ends here. */
  *#endSummary(): Generator<Problem> {
    if (!this.#summary) return;
    const message = 'Unclosed <summary>. Add </summary> after the text that readers click.';
    yield this.problem(this.#summary, message, closeAtLineEnd(this.#list, this.#summary));
    this.#summary = undefined;
  }

  #openBlock(tag: DetailsTag): void {
    const outer = this.stack.at(-1);
    if (outer) outer.nests = true;
    this.stack.push({ tag, summaries: 0, nests: false });
  }

  *#closeBlock(tag: DetailsTag): Generator<Problem> {
    yield* this.#endSeconds(tag.span.start);
    this.blocks++;
    const closed = this.stack.pop();
    if (!closed) {
      this.isUnclear = true;
      const message = 'This </details> has no matching <details>. Delete it, or add the missing <details>.';
      yield this.problem(tag, message);
      return;
    }
    const last = lastSaid(this.#list, closed.tag.line, tag.line);
    if (last > 0 && !isListed(this.#list.lines.text(last))) this.listed = false;
    if (closed.nests || anyWithin(this.#headings, closed.tag.span.end, tag.span.start)) this.isUnclear = true;
    if (closed.summaries > 0) return;
    const message =
      'This <details> has no <summary>, so readers see only the word "Details". Add <summary>…</summary> on its first line.';
    this.bare.push({ ...this.problem(closed.tag, message), severity: 'warning' });
  }

  /** @param end where the block ends whose second summaries are reported. */
  *#endSeconds(end: number): Generator<Problem> {
    const message =
      'Second <summary> in one <details>: only the first works. Close the block above with </details> and open a new one.';
    for (const tag of this.#second.splice(0)) {
      // Which block the text below belongs to is not known yet.
      yield { ...this.problem(tag, message), obscures: { start: tag.span.start, end } };
    }
  }
}

function* unbalanced(list: List): Generator<Problem> {
  const headings = headingsOf(list);
  const balance = new Balance(list, headings);
  for (const tag of list.details) yield* balance.read(tag);
  yield* balance.finish();
  yield* unclosed(list, balance, headings);
}

/** Blocks that are never closed, with the place where each should end if that is certain. */
function* unclosed(list: List, balance: Balance, headings: readonly number[]): Generator<Problem> {
  const { stack, blocks, isUnclear, listed } = balance;
  const outruns = stack.length > 0 ? outrun(list) : [];
  for (const each of outruns) {
    const { section, tag } = each.by;
    const message = `Unclosed <details>: ${quote(section.title)} on line ${section.line} is hidden inside it. Add </details> before line ${tag.line}.`;
    yield balance.problem(each.tag, message, closeBefore(list, each));
  }
  if (outruns.length > 0) return;
  const isCertain = stack.length === 1 && blocks >= BLOCKS && !isUnclear;
  for (const { tag } of stack) {
    const message =
      'Unclosed <details>: everything below is hidden inside it. Add </details> where the block ends.';
    yield balance.problem(tag, message, isCertain ? closeBeforeNext(list, tag, headings, listed) : undefined);
  }
}

export const detailsBalanced = defineRule({
  id: 'details-balanced',
  summary: 'Every `<details>` and `<summary>` is closed and in the right place',
  why: 'An unclosed block hides the rest of the page inside it; a stray closing tag closes some other block. Neither is easy to see in the source of a long list. Fixed are only cases with one possible meaning: a missing `</summary>`; unclosed blocks whose section numbers show where they end; and a single unclosed block in a list whose other blocks contain neither blocks nor headings, because it ends before the next of these. In all other cases a person must say where the block ends. Blocks without a summary are reported unless most blocks of the list have none.',
  severity: 'error',
  alters: ['section', 'entries'],
  options: v.strictObject({}),
  examples: [
    {
      name: 'elements that links are about',
      text: `## Pages

- [The <details> element](https://example.org/details)
- [The <summary> element](https://example.org/summary)
`,
      findings: [],
    },
    {
      name: 'nested blocks',
      text: `<details>
<summary>Sec. 3.1 Scaling</summary>

<details>
<summary>Sec. 3.1.1 Data Acquisition</summary>

- Segment Anything
</details>

</details>
`,
      findings: [],
    },
    {
      name: 'unclosed summaries',
      text: `<details>
<summary>Sec. 3.1 Scaling

- Segment Anything
</details>

<details>
<summary>Sec. 3.2 Subsets<summary>

- Demystifying CLIP Data
</details>
`,
      findings: [
        '2:1-2:10 error Unclosed <summary>. Add </summary> after the text that readers click.',
        '8:26-8:35 error Expected </summary>, found a second <summary>. Add the missing slash.',
      ],
      fixed: `<details>
<summary>Sec. 3.1 Scaling</summary>

- Segment Anything
</details>

<details>
<summary>Sec. 3.2 Subsets</summary>

- Demystifying CLIP Data
</details>
`,
    },
    {
      name: 'an unclosed block, and a stray closing tag',
      text: `<details>
<summary>2023</summary>

- Segment Anything
</details>
</details>

<details>
<summary>2024</summary>

- DataComp
`,
      findings: [
        '6:1-6:11 error This </details> has no matching <details>. Delete it, or add the missing <details>.',
        '8:1-8:10 error Unclosed <details>: everything below is hidden inside it. Add </details> where the block ends.',
      ],
    },
    {
      name: 'one unclosed block where blocks contain neither blocks nor headings',
      text: `## Papers

<details>
<summary>2022</summary>

- CLIP
</details>

<details>
<summary>2023</summary>

- Segment Anything
- LLaVA

<details>
<summary>2024</summary>

- DataComp
</details>

## Contribute
`,
      findings: [
        '9:1-9:10 error Unclosed <details>: everything below is hidden inside it. Add </details> where the block ends.',
      ],
      fixed: `## Papers

<details>
<summary>2022</summary>

- CLIP
</details>

<details>
<summary>2023</summary>

- Segment Anything
- LLaVA
</details>

<details>
<summary>2024</summary>

- DataComp
</details>

## Contribute
`,
    },
    {
      name: 'one unclosed block with prose below its list, which may belong to it or not',
      text: `<details>
<summary>2022</summary>

- CLIP
</details>

<details>
<summary>2023</summary>

- LLaVA
</details>

<details>
<summary>2024</summary>

- DataComp

Older ones are in the archive.
`,
      findings: [
        '13:1-13:10 error Unclosed <details>: everything below is hidden inside it. Add </details> where the block ends.',
      ],
    },
    {
      name: 'an unclosed block, seen from the section numbers',
      text: `<details>
<summary>Sec. 3.1 Scaling</summary>

<details>
<summary>Sec. 3.1.1 Data Acquisition</summary>

- Segment Anything

<details>
<summary>Sec. 3.1.2 Data Augmentation</summary>

- DataComp
</details>

</details>
`,
      findings: [
        '4:1-4:10 error Unclosed <details>: "Sec. 3.1.2 Data Augmentation" on line 10 is hidden inside it. Add </details> before line 9.',
      ],
      fixed: `<details>
<summary>Sec. 3.1 Scaling</summary>

<details>
<summary>Sec. 3.1.1 Data Acquisition</summary>

- Segment Anything

</details>

<details>
<summary>Sec. 3.1.2 Data Augmentation</summary>

- DataComp
</details>

</details>
`,
    },
    {
      name: 'one unclosed block where blocks contain others',
      text: `<details>
<summary>3.1</summary>

<details>
<summary>3.1.1</summary>

- CLIP
</details>
</details>

<details>
<summary>3.2</summary>

- LLaVA

<details>
<summary>3.2.1</summary>

- DataComp
</details>
`,
      findings: [
        '11:1-11:10 error Unclosed <details>: everything below is hidden inside it. Add </details> where the block ends.',
      ],
    },
    {
      name: 'summaries in the wrong place',
      text: `<summary>2022</summary>

<details>

- Demystifying CLIP Data
</details>

<details>
<summary>2023</summary>

- Segment Anything

<summary>2024</summary>

- DataComp
</details>
`,
      findings: [
        '1:1-1:10 error This <summary> is outside of any <details>. Add <details> on the line before it.',
        '3:1-3:10 warning This <details> has no <summary>, so readers see only the word "Details". Add <summary>…</summary> on its first line.',
        '13:1-13:10 error Second <summary> in one <details>: only the first works. Close the block above with </details> and open a new one.',
      ],
    },
  ],
  check: unbalanced,
});
