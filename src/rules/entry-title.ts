import * as v from 'valibot';
import { addressTitles } from '../analysis/address-titles.ts';
import { FEWEST, groupsWithout } from '../analysis/conventions.ts';
import { templateLinks, templateTitles } from '../analysis/placeholders.ts';
import type { Entry, List, Problem, Span, TextEdit } from '../model.ts';
import { pushTo } from '../text/collections.ts';
import { foldSpace, quote } from '../text/fold.ts';
import { linesInWords } from '../text/phrases.ts';
import { type Context, defineRule } from './rule.ts';

/** A shorter text that repeats may be a name: "Bora Bora", "Baden-Baden". */
const SHORTEST_HALF = 12;

/** Above this share of the titles, a mark at the end is the list's convention. */
const MANNER = 0.1;

const STRAY = /[\s|｜:：;,，、–—-]/;

/** Offset after the last character of a text that is not a stray mark. */
function strayFrom(text: string): number {
  let end = text.length;
  while (end > 0 && STRAY.test(text[end - 1]!)) end--;
  return end;
}

/** The span of the second half of a title that repeats itself, with the space between. */
function secondHalf(text: string, span: Span): Span | undefined {
  const raw = text.slice(span.start, span.end);
  for (const gap of [0, 1]) {
    const length = (raw.length - gap) / 2;
    if (!Number.isInteger(length) || length < SHORTEST_HALF) continue;
    const first = raw.slice(0, length);
    if (first !== raw.slice(length + gap) || raw.slice(length, length + gap).trim() !== '') continue;
    // With a space between, a word or two may repeat on purpose.
    if (first.trim().split(/\s+/).length >= 2 + gap) return { start: span.start + length, end: span.end };
  }
  return undefined;
}

/** The same repetition in an index that lists this entry: one fix corrects all of them. */
function indexEdits(list: List, byTitle: ReadonlyMap<string, readonly Span[]>, entry: Entry): TextEdit[] {
  return (byTitle.get(entry.title) ?? []).flatMap((span) => {
    const second = secondHalf(list.text, span);
    return second ? [{ ...second, text: '' }] : [];
  });
}

/** What is wrong with the spaces of a title, and the edits that fix it. */
function straySpaces(text: string, span: Span): { where: string; edits: TextEdit[] } | undefined {
  const edits: TextEdit[] = [];
  // A line break inside a title is not an extra space; nor is the indent after it.
  for (const { index, 0: run } of text
    .slice(span.start, span.end)
    .matchAll(/(?<=\S)[ \t\u00a0]{2,}(?=\S)/g)) {
    edits.push({ start: span.start + index, end: span.start + index + run.length, text: ' ' });
  }
  const where = edits.length > 0 ? ['a double space'] : [];
  const { start, end } = padding(text, span);
  if (end - start > span.end - span.start) where.push('a space inside the brackets of its link');
  if (start < span.start) edits.unshift({ start, end: span.start, text: '' });
  if (end > span.end) edits.push({ start: span.end, end, text: '' });
  return where.length > 0 ? { where: where.join(' and '), edits } : undefined;
}

/** The title with the white space that pads it inside the brackets of its link; else the title alone. */
function padding(text: string, span: Span): Span {
  let { start, end } = span;
  while (text[start - 1] === ' ') start--;
  while (text[end] === ' ') end++;
  const bracketed = text[start - 1] === '[' && text[end] === ']' && text[end + 1] === '(';
  return bracketed ? { start, end } : span;
}

function strayMark(entry: Entry): string {
  // The colon of `:warning:` is not stray.
  if (/:[a-z0-9_+-]{1,40}:$/.test(entry.title.slice(-42))) return '';
  const mark = entry.title.slice(strayFrom(entry.title)).trim();
  return mark.length < entry.title.length ? mark : '';
}

/** Whether a link, or another title, stands right beside a title: which of the two a mark or a space belongs to is open. */
function isBesideAnother({ text }: List, { titleSpan, links }: Entry): boolean {
  const own = links.find(({ span }) => span.start < titleSpan.start && titleSpan.end <= span.end);
  const before = text.slice(
    Math.max(0, (own?.span.start ?? titleSpan.start) - 1),
    own?.span.start ?? titleSpan.start,
  );
  const from = own?.span.end ?? titleSpan.end;
  const behind = text.slice(from, from + 12).replace(/^[*_]{1,3}/, '');
  return before === ']' || /^\s*(?:\[|\*\*|<a\b)/.test(behind);
}

/** Whether an address ends with the title, its mark included: then that is its name. */
function isNamedSo({ title, links }: Entry): boolean {
  const name = title.toLowerCase();
  return links.some(({ url }) => url.toLowerCase().replace(/\/$/, '').endsWith(`/${name}`));
}

/** A title that is written once more behind its link, alone or as the same link. */
function repeated({ text }: List, { links, title, titleSpan }: Entry): Span | undefined {
  const link = links.find(({ role, span }) => role === 'title' && span.start <= titleSpan.start);
  if (!link || title.length < 2 || link.kind === 'autolink') return undefined;
  const { end } = link.span;
  const rest = text.slice(end, end + 2 * (link.span.end - link.span.start) + 20);
  const gap = /^[ \t*_]*/.exec(rest)![0].length;
  const written = text.slice(link.span.start, end);
  if (rest.startsWith(written, gap)) return { start: end + gap, end: end + gap + written.length };
  const raw = text.slice(titleSpan.start, titleSpan.end);
  const behind = rest.slice(gap + raw.length);
  return gap > 0 && rest.startsWith(raw, gap) && /^[*_]*[ \t]*(?:[\r\n|]|$|[-–—:][ \t])/.test(behind)
    ? { start: end + gap, end: end + gap + raw.length }
    : undefined;
}

function* check(list: List, { base }: Context<object>): Generator<Problem> {
  if (base) yield* addressTitles(list, base);
  for (const [{ index, titleSpan, title }] of templateTitles(list))
    yield {
      message: `The title ${quote(title)} was left over from a template. Write the name.`,
      span: titleSpan,
      entry: index,
      severity: 'warning',
      key: `template\n${title}`,
    };
  for (const [{ index }, { text, url, span }] of templateLinks(list))
    yield {
      message: `The text of this link, ${quote(text.trim())}, was left over from a template. Write what it leads to.`,
      span,
      entry: index,
      severity: 'warning',
      key: `template\n${text}\n${url}`,
    };
  const byTitle = new Map<string, Span[]>();
  for (const { title, titleSpan } of list.labelIndex.flatMap(({ items }) => items)) {
    pushTo(byTitle, title, titleSpan);
  }
  const marks = list.entries.map(strayMark);
  const spaces = list.entries.map(({ titleSpan }) => straySpaces(list.text, titleSpan));
  const fewest = Math.max(FEWEST / 2, list.entries.length * MANNER);
  const usualMark = marks.filter((mark) => mark !== '').length > fewest;
  const usualSpace = spaces.filter((found) => found !== undefined).length > fewest;
  // Where most have none (the cells of a grid of links), they are no entries that somebody forgot to name.
  const nameless = groupsWithout(list, ({ title }) => foldSpace(title) !== '');
  for (const entry of list.entries) {
    const { index, title, titleSpan } = entry;
    const raw = list.text.slice(titleSpan.start, titleSpan.end);
    if (foldSpace(title) === '') {
      // A dash in a table may say that there is no name, an arrow that it is the one above.
      const isRow = entry.row !== undefined || entry.shape === 'html';
      if (nameless.has(entry.group) || (isRow && raw.trim() !== '')) continue;
      yield {
        message: 'This entry has no title. Add its name.',
        span: raw === '' ? entry.span : titleSpan,
        entry: index,
        // A dash instead of a name may be all that is known.
        ...(raw.trim() !== '' && { severity: 'warning' }),
        key: `empty\n${list.text.slice(entry.span.start, entry.span.end)}`,
      };
      continue;
    }
    const second = secondHalf(list.text, titleSpan);
    if (second) {
      const inIndex = indexEdits(list, byTitle, entry);
      const edits = [{ ...second, text: '' }, ...inIndex];
      const lines = linesInWords(inIndex.map(({ start }) => list.lines.lineAt(start))).toLowerCase();
      const also = inIndex.length === 0 ? '' : `, also in the index on ${lines}`;
      yield {
        message: `The title repeats ${quote(list.text.slice(titleSpan.start, second.start))}. Delete one copy${also}.`,
        span: titleSpan,
        entry: index,
        key: `twice\n${title}`,
        fix: { edits },
      };
      continue;
    }
    const again = repeated(list, entry);
    if (again) {
      yield {
        message: `${quote(title)} stands twice at the beginning of this entry. Delete one of them.`,
        span: again,
        entry: index,
        severity: 'warning',
        key: `again\n${title}`,
      };
    }
    const space = usualSpace ? undefined : spaces[index];
    if (space) {
      yield {
        message: `The title ${quote(title)} has ${space.where}. Delete the extra ${space.edits.length === 1 ? 'space' : 'spaces'}.`,
        span: titleSpan,
        entry: index,
        severity: 'info',
        key: `space\n${title}`,
        ...(!isBesideAnother(list, entry) && { fix: { edits: space.edits } }),
      };
    }
    const mark = usualMark ? '' : marks[index]!;
    if (mark === '' || isNamedSo(entry)) continue;
    const at = titleSpan.start + strayFrom(raw);
    yield {
      message: `The title ${quote(title)} ends with a stray ${quote(mark)}. Delete it.`,
      span: titleSpan,
      entry: index,
      severity: 'warning',
      key: `mark\n${title}`,
      ...(at < titleSpan.end &&
        !isBesideAnother(list, entry) && { fix: { edits: [{ start: at, end: titleSpan.end, text: '' }] } }),
    };
  }
}

export const entryTitle = defineRule({
  id: 'entry-title',
  summary: 'Every entry has a title without repetition, extra spaces or stray marks',
  why: 'A title that was pasted twice, that is empty or that ends with a stray `|` cannot be found by search, and does not match its copy in an index. Titles may end with `?`, `!` or `.`; where many titles of a list end with a colon, that is its convention.',
  severity: 'error',
  alters: ['title'],
  options: v.strictObject({}),
  examples: [
    {
      name: 'titles as papers have them',
      text: `| Title | Link |
|-------|------|
| What Makes for Good Visual Instructions? | [paper](https://example.org/1) |
| Attention Is All You Need. | [paper](https://example.org/2) |
| Baden-Baden | [page](https://example.org/3) |
`,
      findings: [],
    },
    {
      name: 'a title pasted twice, in its row and in the index',
      text: `## Tags

| Section Title | Tag |
|-------|-------|
| Evaluation | ![](https://img.shields.io/badge/Evaluation-d3f0aa) |
| Synthesis | ![](https://img.shields.io/badge/Synthesis-b4d4fb) |

## Papers

| Title | Tags |
|-------|-------|
| VideoQuiz: Asking about ClipsVideoQuiz: Asking about Clips | ![](https://img.shields.io/badge/Evaluation-d3f0aa) |
| Words from Pixels | ![](https://img.shields.io/badge/Evaluation-d3f0aa) ![](https://img.shields.io/badge/Synthesis-b4d4fb) |

## Section - Mentioned Papers

<details>
<summary>Sec. 1  Evaluation</summary>

![](https://img.shields.io/badge/Evaluation-d3f0aa)

- Words from Pixels
- VideoQuiz: Asking about ClipsVideoQuiz: Asking about Clips
</details>

<details>
<summary>Sec. 2  Synthesis</summary>

![](https://img.shields.io/badge/Synthesis-b4d4fb)

- Words from Pixels
</details>
`,
      findings: [
        '12:3-12:61 error The title repeats "VideoQuiz: Asking about Clips". Delete one copy, also in the index on line 23.',
      ],
      fixed: `## Tags

| Section Title | Tag |
|-------|-------|
| Evaluation | ![](https://img.shields.io/badge/Evaluation-d3f0aa) |
| Synthesis | ![](https://img.shields.io/badge/Synthesis-b4d4fb) |

## Papers

| Title | Tags |
|-------|-------|
| VideoQuiz: Asking about Clips | ![](https://img.shields.io/badge/Evaluation-d3f0aa) |
| Words from Pixels | ![](https://img.shields.io/badge/Evaluation-d3f0aa) ![](https://img.shields.io/badge/Synthesis-b4d4fb) |

## Section - Mentioned Papers

<details>
<summary>Sec. 1  Evaluation</summary>

![](https://img.shields.io/badge/Evaluation-d3f0aa)

- Words from Pixels
- VideoQuiz: Asking about Clips
</details>

<details>
<summary>Sec. 2  Synthesis</summary>

![](https://img.shields.io/badge/Synthesis-b4d4fb)

- Words from Pixels
</details>
`,
    },
    {
      name: 'extra spaces and stray marks',
      text: `## Papers

- [Segment  Anything](https://arxiv.org/abs/2304.02643) - One billion masks.
- [ DataComp](https://arxiv.org/abs/2304.14108) - A testbed for data sets.
- [CLIP:](https://arxiv.org/abs/2103.00020) - Learns from captions.
`,
      findings: [
        '3:4-3:21 info The title "Segment Anything" has a double space. Delete the extra space.',
        '4:5-4:13 info The title "DataComp" has a space inside the brackets of its link. Delete the extra space.',
        '5:4-5:9 warning The title "CLIP:" ends with a stray ":". Delete it.',
      ],
      fixed: `## Papers

- [Segment Anything](https://arxiv.org/abs/2304.02643) - One billion masks.
- [DataComp](https://arxiv.org/abs/2304.14108) - A testbed for data sets.
- [CLIP](https://arxiv.org/abs/2103.00020) - Learns from captions.
`,
    },
    {
      name: 'a title that stands twice',
      text: `## Papers

- [Segment Anything](https://arxiv.org/abs/2304.02643) Segment Anything - One billion masks.
- [DataComp](https://arxiv.org/abs/2304.14108)[DataComp](https://arxiv.org/abs/2304.14108) - A testbed for data sets.
- [CLIP](https://arxiv.org/abs/2103.00020) CLIP learns from captions.
`,
      findings: [
        '3:56-3:72 warning "Segment Anything" stands twice at the beginning of this entry. Delete one of them.',
        '4:47-4:91 warning "DataComp" stands twice at the beginning of this entry. Delete one of them.',
      ],
    },
    {
      name: 'a row without a title',
      text: `| Title | Link |
|-------|------|
| Segment Anything | [paper](https://arxiv.org/abs/2304.02643) |
|  | [paper](https://arxiv.org/abs/2304.14108) |
`,
      findings: ['4:1-4:49 error This entry has no title. Add its name.'],
    },
    {
      name: 'a row whose name is the one above, in HTML',
      text: `# Jobs

<table>
<tr><th>Company</th><th>Role</th><th>Apply</th></tr>
<tr><td><a href="https://umber.example.org">Umber</a></td><td>Engineer</td><td><a href="https://jobs.example.org/1">Apply</a></td></tr>
<tr><td>↳</td><td>Writer</td><td><a href="https://jobs.example.org/2">Apply</a></td></tr>
<tr><td><a href="https://ochre.example.org">Ochre</a></td><td>Writer</td><td><a href="https://jobs.example.org/3">Apply</a></td></tr>
<tr><td></td><td>Engineer</td><td><a href="https://jobs.example.org/4">Apply</a></td></tr>
<tr><td><a href="https://teal.example.org">Teal</a></td><td>Writer</td><td><a href="https://jobs.example.org/5">Apply</a></td></tr>
</table>
`,
      findings: ['8:1-8:91 error This entry has no title. Add its name.'],
    },
    {
      name: 'a grid of links, most of whose rows have no title',
      text: `<table>
<tr><th>Author</th><th align="right">Papers</th><th>Author</th><th align="right">Papers</th></tr>
<tr><td><a href="ann.md">Ann Brown</a></td><td align="right">14</td><td><a href="bob.md">Bob Grey</a></td><td align="right">14</td><td></td></tr>
<tr><td><a href="cat.md">Cat White</a></td><td align="right">12</td><td><a href="dan.md">Dan Black</a></td><td align="right">11</td><td></td></tr>
<tr><td><a href="eve.md">Eve Green</a></td><td align="right">10</td><td><a href="flo.md">Flo Teal</a></td><td align="right">10</td><td></td></tr>
</table>

- [Segment Anything](https://arxiv.org/abs/2304.02643)
- [CLIP](https://arxiv.org/abs/2103.00020)
`,
      findings: [],
    },
    {
      name: 'what a template or a script left',
      text: `## Tools

- [Name Generator](https://example.org/generator) - Finds names.
- [Title Case](https://example.org/case) - Writes titles.
- [Nullable](https://example.org/null) - Checks types.
- [Name](https://example.org/maple) - Was copied.
- [Project Name](https://example.org/project) - Was copied.
- [nan](https://example.org/pkg/nan) - Is called so.
- [Atlas](https://example.org/atlas) - Has [Project Name](https://example.org/copied).
`,
      findings: [
        '6:4-6:8 warning The title "Name" was left over from a template. Write the name.',
        '7:4-7:16 warning The title "Project Name" was left over from a template. Write the name.',
        '9:44-9:86 warning The text of this link, "Project Name", was left over from a template. Write what it leads to.',
      ],
    },
    {
      name: 'a title that a list repeats on purpose',
      text: `## Tools

- [Name](https://example.org/1) - One.
- [Name](https://example.org/2) - Two.
- [Name](https://example.org/3) - Three.
`,
      findings: [],
    },
  ],
  check,
});
