import type { List, Problem } from '../model.ts';
import { quote } from '../text/fold.ts';
import { type LineDiff, lineDiffOf } from '../text/line-diff.ts';
import { meet } from '../text/span.ts';

/** More at once are the work of somebody who writes the list in a new way. */
const MOST = 4;
/** A list with more such lines, by number and by share of its items, breaks its lines like that on purpose. */
const HABIT = { count: 3, share: 0.02 };

const ITEM = /^([ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+)(?=\S)/;
/** What begins a block of its own straight below a paragraph, and so goes on with none. */
const OPENS =
  /^[ \t]{0,3}(?:#{1,6}(?:[ \t]|$)|>|`{3}|~{3}|(?:[-_*][ \t]*){3,}$|<[!?]|<\/?(?:blockquote|caption|center|col|colgroup|dd|details|dir|div|dl|dt|figure|figcaption|footer|form|h[1-6]|header|hr|iframe|legend|li|main|menu|nav|ol|option|p|pre|script|section|style|summary|table|tbody|td|tfoot|th|thead|tr|ul)[\s/>])/i;
/** A line end that GitHub shows: what follows is put on a line of its own on purpose. */
const BREAKS = /(?:\\|<br[ \t]*\/?>)[ \t]*$/i;
/**
 * Nothing, and what is told or read elsewhere: what conflicts leave, definitions, the end of a link, an empty item; and an
 * anchor that shows nothing.
 */
const OTHER =
  /^[ \t]*(?:$|<a[ \t](?:id|name)=[^<>]{1,200}>(?:<\/a>)?[ \t]*$|[<=>|]{7}|\[[^\]]{1,200}\]:|\]|<br\b|(?:[-*+]|\d{1,9}[.)])[ \t]*$)/;

const indentOf = (line: string) => /^[ \t]*/.exec(line)![0].length;

/**
 * The line of the item that a line runs into although it is not indented below its words; 0 where it does not.
 * @param breaks whether a line may follow one that ends with a break
 */
function runsInto({ lines, owners }: List, line: number, breaks = false): number {
  const owner = owners[line - 1];
  if (owner !== 'entry' && owner !== 'list' && owner !== 'prose') return 0;
  const text = lines.text(line);
  if (ITEM.test(text) || OPENS.test(text) || OTHER.test(text)) return 0;
  if (!breaks && BREAKS.test(lines.text(line - 1))) return 0;
  for (let above = line - 1; above >= 1; above--) {
    const said = lines.text(above);
    const item = ITEM.exec(said);
    if (item) return indentOf(text) < item[1]!.length ? above : 0;
    const its = owners[above - 1];
    if (said.trim() === '' || OPENS.test(said) || (its !== 'entry' && its !== 'list' && its !== 'prose'))
      return 0;
  }
  return 0;
}

/** The line of the item straight above a line that is a quotation, with a link, between items; 0 where there is none. */
function quotedBelow({ lines, owners }: List, line: number): number {
  const text = lines.text(line);
  if (!/^[ ]{0,3}>.*\]\(/.test(text) || line === lines.count) return 0;
  const isItem = (at: number) => ITEM.test(lines.text(at)) && owners[at - 1] !== 'code';
  const next = lines.text(line + 1);
  return isItem(line - 1) && (isItem(line + 1) || next.trim() === '') ? line - 1 : 0;
}

/** Words that go on with a sentence of the same change: its author broke the line. */
function isWrapped({ lines }: List, diff: LineDiff, line: number): boolean {
  return (
    diff.wasLine(line - 1) === 0 &&
    /^[ \t]*[\p{Ll}(]/u.test(lines.text(line)) &&
    !/\]\(|https?:/.test(lines.text(line))
  );
}

/** The lines of a list that run into the item above; nothing where that is how it is written. */
function slipsOf(list: List): number[] | undefined {
  const slips: number[] = [];
  let items = 0;
  for (let line = 1; line <= list.lines.count; line++) {
    if (ITEM.test(list.lines.text(line))) items++;
    else if (line > 1 && (runsInto(list, line) > 0 || quotedBelow(list, line) > 0)) slips.push(line);
  }
  return slips.length <= Math.max(HABIT.count, items * HABIT.share) ? slips : undefined;
}

/**
 * Lines that a change wrote straight below an item, and that begin none: GitHub runs them into it, or makes quotations
 * of them. Only in lists that do not break their lines like that; what another finding tells of a line is left out.
 * @param told lines that are told of already
 */
export function runOnLines(list: List, base: List, told: ReadonlySet<number>): Problem[] {
  const diff = lineDiffOf(base.lines, list.lines);
  const found: { line: number; into: number; isQuote: boolean }[] = [];
  let mayBreak: boolean | undefined;
  // A list in which a line is put below a break does so on purpose.
  const isAfterBreak = (line: number) => {
    if (diff.wasLine(line - 1) === 0 || !BREAKS.test(list.lines.text(line - 1))) return 0;
    mayBreak ??= base.lines.starts.some(
      (_, at) => at > 0 && runsInto(base, at + 1, true) > 0 && runsInto(base, at + 1) === 0,
    );
    return mayBreak ? 0 : runsInto(list, line, true);
  };
  for (let line = 2; line <= list.lines.count; line++) {
    if (diff.wasLine(line) !== 0 || told.has(line)) continue;
    const quoted = quotedBelow(list, line);
    const into = quoted || runsInto(list, line) || isAfterBreak(line);
    if (into > 0 && !isWrapped(list, diff, line)) found.push({ line, into, isQuote: quoted > 0 });
  }
  const slips = found.length > 0 && found.length <= MOST ? slipsOf(base) : undefined;
  if (!slips) return [];
  const before = new Set(slips.map((line) => diff.becameLine(line)));
  const others = [...list.residue.map(({ span }) => span), ...list.comments.map(({ span }) => span)];
  return found.flatMap(({ line, into, isQuote }): Problem[] => {
    const span = list.lines.span(line);
    if (before.has(line) || others.some((one) => meet(one, span))) return [];
    const marker = `${ITEM.exec(list.lines.text(into))![1]!.trim()} `;
    return [
      {
        message: isQuote
          ? `">" makes a quotation of this line, which stands below an item. Begin it with ${quote(marker)}, as the others do.`
          : `This line begins no item, so GitHub runs it into the one above. Begin it with ${quote(marker)}, or indent it below the words that it goes on with.`,
        span,
        severity: 'warning',
        key: `run-on\n${list.lines.text(line).trim()}`,
      },
    ];
  });
}
