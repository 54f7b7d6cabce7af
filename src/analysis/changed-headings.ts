import type { List, Problem, Section, Span } from '../model.ts';
import { quote } from '../text/fold.ts';
import { type LineDiff, lineDiffOf } from '../text/line-diff.ts';
import { meet } from '../text/span.ts';

/** Who writes more headings at once orders the list in a new way. */
const MOST = 3;
/** So many headings of a level show that it is the one of sections. */
const TELLING = 3;

const MARKS = /^#{1,6}(?=[ \t])/;

/** The marks and the name of a heading; marks that close it are none of its name. */
function readHeading(line: string): { marks: string; name: string } | undefined {
  const marks = MARKS.exec(line)?.[0];
  if (marks === undefined) return undefined;
  let end = line.length;
  while (line[end - 1] === '#') end--;
  const isClosed = end < line.length && /[ \t]/.test(line[end - 1]!);
  return { marks, name: line.slice(marks.length, isClosed ? end : undefined).trim() };
}

/** An item or a row behind a heading; a dash before words alone is a part of its name. */
const BEHIND =
  /^(?:[ \t]+(?:[*+]|\|)[ \t]*\S|[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+\S[^\n]*(?:\]\(|https?:)|\|[^\n]*\|$)/;

const headingsOf = ({ sections }: List) => sections.filter(({ kind }) => kind === 'heading');

/** Whether each heading is at most one level below the one before it. */
function isStepwise(headings: readonly Section[]): boolean {
  return headings.every(({ depth }, at) => at === 0 || depth <= headings[at - 1]!.depth + 1);
}

/** Where a line that the change wrote ends with a heading, behind other text. */
function lineWith(list: List, diff: LineDiff, heading: string): Span | undefined {
  for (let line = 1; line <= list.lines.count; line++) {
    if (diff.wasLine(line) !== 0) continue;
    const text = list.lines.text(line).trimEnd();
    const before = text.slice(0, -heading.length).trim();
    if (!text.endsWith(heading) || before === '' || !/[\p{L}\p{N})\]]/u.test(before) || /^>*$/.test(before))
      continue;
    const owner = list.owners[line - 1];
    if (owner === 'code' || owner === 'comment') continue;
    const { start } = list.lines.span(line);
    const span = { start: start + text.length - heading.length, end: start + text.length };
    return list.residue.some((one) => meet(one.span, span)) ? undefined : span;
  }
  return undefined;
}

/** Whether a line is a name and no more, in bold perhaps. */
const isNameAlone = (line: string, name: string) =>
  line === name ||
  (/^(\*\*|__).+\1$/.test(line) && line.slice(2, -2).trim() === name) ||
  (line.endsWith(name) && /^[^\p{L}\p{N}]{1,12}$/u.test(line.slice(0, -name.length)));

/** Headings of the base whose line still says the same, without its marks. */
function* lost(list: List, base: List): Generator<Problem> {
  const diff = lineDiffOf(base.lines, list.lines);
  const edited = headingsOf(base).filter(({ line }) => diff.keptAs(line) === 0);
  if (edited.length > MOST) return;
  for (const { line } of edited) {
    const whole = base.lines.text(line).trim();
    const marked = readHeading(whole);
    const now = Math.min(diff.placeOf(line), list.lines.count);
    if (!marked || now < 1 || list.residue.some((residue) => residue.line === now)) continue;
    const { marks, name } = marked;
    const behind = lineWith(list, diff, whole);
    if (behind) {
      yield {
        message: `${quote(whole)} was a heading before this change and is none any more: text stands before it. Put it on a line of its own, below an empty line.`,
        span: behind,
        key: `heading\n${name}`,
      };
      continue;
    }
    const written = list.lines.text(now).trim();
    const owner = list.owners[now - 1];
    const problem = (message: string): Problem => ({
      message,
      span: list.lines.span(now),
      key: `heading\n${name}`,
    });
    if (owner === 'heading') {
      const said = readHeading(written)?.name ?? '';
      const next = now < list.lines.count ? list.lines.text(now + 1).trim() : '';
      if (said !== '' && next !== '' && (name === `${said} ${next}` || name === said + next))
        yield problem(
          `This heading is cut: GitHub shows ${quote(next)} as text below it. Write ${quote(whole)}.`,
        );
      else if (said.startsWith(name) && BEHIND.test(said.slice(name.length)))
        yield problem(
          `An entry stands in the heading ${quote(name)}. Put it on a line of its own, below the heading.`,
        );
    } else if (owner !== 'comment' && (written === whole || (owner !== 'code' && isNameAlone(written, name))))
      yield problem(
        `${quote(name)} was a heading before this change and is none any more. Write ${quote(`${marks} ${name}`)}${written === whole ? ' at the beginning of its line' : ''}.`,
      );
  }
}

/** Headings that a change wrote with a level that no heading of the base could have there. */
function* misplaced(list: List, base: List): Generator<Problem> {
  const diff = lineDiffOf(base.lines, list.lines);
  const headings = headingsOf(list);
  const written = headings.filter(({ line }) => diff.wasLine(line) === 0);
  if (written.length === 0 || written.length > MOST) return;
  const before = headingsOf(base);
  const tops = before.filter(({ depth }) => depth === 1).length;
  const isTitled = tops <= 1 && before.length - tops >= TELLING;
  // The same heading stood deeper, and others of its level still do: one mark was lost.
  const wasDeeper = ({ title }: Section) => {
    const was = tops <= 1 ? before.find((other) => other.title === title) : undefined;
    return (
      was !== undefined &&
      was.depth > 1 &&
      headings.some(({ depth, line }) => depth === was.depth && diff.wasLine(line) !== 0)
    );
  };
  const steps = before.length > TELLING && isStepwise(before);
  let deepest = 0;
  for (const { depth } of before) deepest = Math.max(deepest, depth);
  for (const heading of written) {
    const at = headings.indexOf(heading);
    const above = headings[at - 1];
    if (!above || list.residue.some(({ line }) => line === heading.line)) continue;
    const name = quote(heading.title);
    const isTop = heading.depth === 1 && (isTitled || wasDeeper(heading));
    const isOdd = steps || (before.length > TELLING && heading.depth > deepest);
    if (!isTop && !(isOdd && heading.depth > above.depth + 1)) continue;
    yield {
      message: isTop
        ? `${name} is a heading of the first level, as only the title of the list is. Write it with "##".`
        : `${name} is ${heading.depth - above.depth} levels below ${quote(above.title)}, the heading above it. Write it with ${quote('#'.repeat(above.depth + 1))}, or with ${quote('#'.repeat(above.depth))} if it belongs beside ${quote(above.title)}.`,
      span: heading.span,
      severity: 'warning',
      key: `level\n${heading.title}`,
    };
  }
}

/** Headings that a change wrote beside another of the same name, where no section has two. */
function* repeated(list: List, base: List): Generator<Problem> {
  const diff = lineDiffOf(base.lines, list.lines);
  const nameOf = ({ parent, depth, title }: Section) => `${parent}\n${depth}\n${title.trim().toLowerCase()}`;
  const written = headingsOf(list).filter(({ line, title }) => title !== '' && diff.wasLine(line) === 0);
  if (written.length === 0 || written.length > MOST) return;
  const before = headingsOf(base).map(nameOf);
  if (new Set(before).size < before.length) return;
  const kept = headingsOf(list).filter(({ line }) => diff.wasLine(line) !== 0);
  for (const heading of written) {
    const other = kept.find((one) => nameOf(one) === nameOf(heading));
    if (!other) continue;
    yield {
      message: `There is another section ${quote(other.title)} on line ${other.line}. Put both together, or give this one its own name.`,
      span: heading.span,
      severity: 'warning',
      key: `repeated\n${heading.title}`,
    };
  }
}

/** Paragraphs below which a change put a line of dashes, so that they are headings now. */
function* underlined(list: List, base: List): Generator<Problem> {
  const diff = lineDiffOf(base.lines, list.lines);
  const isUnderlined = ({ lines }: List, { line }: Section) =>
    line < lines.count &&
    /^ {0,3}(?:-+|=+)[ \t]*$/.test(lines.text(line + 1)) &&
    !MARKS.test(lines.text(line));
  for (const heading of headingsOf(list)) {
    const was = diff.wasLine(heading.line);
    if (was === 0 || diff.wasLine(heading.line + 1) !== 0 || !isUnderlined(list, heading)) continue;
    if (base.owners[was - 1] === 'heading' || headingsOf(base).some((each) => isUnderlined(base, each)))
      continue;
    // Equals signs are put there to make a title; what a conflict leaves is told elsewhere.
    if (list.lines.text(heading.line + 1).includes('=')) continue;
    const span = list.lines.span(heading.line + 1);
    if (list.residue.some((one) => meet(one.span, { start: heading.span.start, end: span.end }))) continue;
    yield {
      message: `This line straight below text makes a heading of ${quote(heading.title.slice(0, 80))}. Put an empty line between them, or delete it.`,
      span,
      key: `underlined\n${heading.title}`,
      fix: { edits: [{ start: span.start, end: span.start, text: list.eol }] },
    };
  }
}

/** A line of bold words, as lists without headings name their groups. */
const BOLD = /^(\*\*|__)(?=\S)([^*_[\]<>`]{2,60})(?<=[^\s:：.!?])\1$/;

/** Whether a line is bold words alone, between empty lines. */
function boldName({ lines, owners }: List, line: number): string | undefined {
  if (owners[line - 1] !== 'prose') return undefined;
  const isEmpty = (at: number) => at < 1 || at > lines.count || lines.text(at).trim() === '';
  return isEmpty(line - 1) && isEmpty(line + 1) ? BOLD.exec(lines.text(line).trim())?.[2] : undefined;
}

/** Bold lines that a change put above new items, where all other names of groups are headings. */
function* bold(list: List, base: List): Generator<Problem> {
  const diff = lineDiffOf(base.lines, list.lines);
  const written: { line: number; name: string }[] = [];
  for (let line = 1; line <= list.lines.count; line++) {
    if (diff.wasLine(line) !== 0) continue;
    const name = boldName(list, line);
    if (name !== undefined) written.push({ line, name });
  }
  if (written.length === 0 || written.length > MOST) return;
  for (let line = 1; line <= base.lines.count; line++) if (boldName(base, line) !== undefined) return;
  const headings = headingsOf(list);
  const aboveOf = (line: number) => headings.findLast((heading) => heading.line < line);
  for (const { line, name } of written) {
    // A name for what stood there before divides its section.
    if (diff.wasLine(line + 2) !== 0 || !list.entries.some((entry) => entry.line === line + 2)) continue;
    const above = aboveOf(line);
    if (!above || headings.filter(({ depth }) => depth === above.depth).length < TELLING) continue;
    // So do several in one section, and one above all of its entries.
    if (written.some((other) => other.line !== line && aboveOf(other.line) === above)) continue;
    if (!list.entries.some((entry) => entry.line > above.line && entry.line < line)) continue;
    // What was a heading before is told above.
    if (headingsOf(base).some(({ title }) => title === name)) continue;
    yield {
      message: `${quote(name)} stands in bold, where the other groups of entries have headings. Write ${quote(`${'#'.repeat(above.depth)} ${name}`)}.`,
      span: list.lines.span(line),
      severity: 'warning',
      key: `bold\n${name}`,
    };
  }
}

/** Headings that a change made none of, or put on a level where they do not belong. */
export function* changedHeadings(list: List, base: List): Generator<Problem> {
  yield* lost(list, base);
  yield* misplaced(list, base);
  yield* repeated(list, base);
  yield* underlined(list, base);
  yield* bold(list, base);
}
