import type { Comment, List, Span } from '../model.ts';
import { bisect } from '../text/collections.ts';
import { keptLines } from '../text/line-diff.ts';
import { lineTexts } from '../text/lines.ts';

const directives = ['disable', 'enable', 'disable-line', 'disable-next-line'] as const;
export type Directive = (typeof directives)[number];

/** A comment that steers the rules, read. */
export interface Suppression {
  readonly comment: Comment;
  /** What follows `steward-`, as written; `undefined` in `directive` when there is no such directive. */
  readonly word: string;
  readonly directive: Directive | undefined;
  /** Ids of rules as written; none means all of them. */
  readonly rules: readonly { readonly id: string; readonly span: Span }[];
}

/** The directives that there are, for messages. */
export const directiveNames: readonly string[] = directives.map((directive) => `steward-${directive}`);

const prefix = 'steward-';

/**
 * Reads the comments that speak to us: `<!-- steward-disable-next-line label-known entry-title: why -->`.
 * Rule ids are separated by white space or commas; what follows a colon, or a dash that stands alone, is a
 * reason for people.
 */
export function suppressions(list: List): Suppression[] {
  const found: Suppression[] = [];
  for (const comment of list.comments) {
    if (!comment.text.startsWith(prefix)) continue;
    const start = list.text.indexOf(comment.text, comment.span.start);
    const words = [...comment.text.matchAll(/[^\s,]+/g)];
    const [first, ...rest] = words;
    const rules: { id: string; span: Span }[] = [];
    const word = first![0].replace(/:+$/, '');
    let ended = word !== first![0];
    for (const match of rest) {
      if (ended || /^[-–—:]+$/.test(match[0])) break;
      const id = match[0].replace(/:+$/, '');
      ended = id !== match[0];
      const at = start + match.index;
      rules.push({ id, span: { start: at, end: at + id.length } });
    }
    const name = word.slice(prefix.length);
    found.push({ comment, word: name, directive: directives.find((directive) => directive === name), rules });
  }
  return found;
}

/** The suppressions that a list has and another has not, each as often as it is written. */
export function addedSuppressions(list: List, base: List): Suppression[] {
  const known = new Map<string, number>();
  for (const { comment } of suppressions(base)) known.set(comment.text, (known.get(comment.text) ?? 0) + 1);
  return suppressions(list).filter(({ comment }) => {
    const left = known.get(comment.text) ?? 0;
    known.set(comment.text, left - 1);
    return left <= 0;
  });
}

/** Whether findings of a rule at a place are wanted. */
export type IsSuppressed = (rule: string, span: Span) => boolean;

interface Switch {
  readonly at: number;
  readonly off: boolean;
  /** Absent: all rules. */
  readonly rule: string | undefined;
}

/** The next line that holds more than white space, after the line of an offset. */
function nextLine(list: List, offset: number): number {
  let line = list.lines.lineAt(offset) + 1;
  while (line < list.lines.count && list.lines.text(line).trim() === '') line++;
  return line;
}

/** What a list's comments switch: from a place on, and on single lines; `undefined` stands for all rules. */
interface Switches {
  readonly blocks: readonly Switch[];
  readonly lines: ReadonlyMap<number, ReadonlySet<string | undefined>>;
}

function switchesOf(list: List): Switches {
  const blocks: Switch[] = [];
  const lines = new Map<number, Set<string | undefined>>();
  for (const { comment, directive, rules } of suppressions(list)) {
    if (!directive) continue;
    const ids = rules.length > 0 ? rules.map((rule) => rule.id) : [undefined];
    if (directive === 'disable' || directive === 'enable') {
      for (const rule of ids) blocks.push({ at: comment.span.start, off: directive === 'disable', rule });
      continue;
    }
    const line = directive === 'disable-line' ? comment.line : nextLine(list, comment.span.end);
    const held = lines.get(line) ?? new Set();
    for (const rule of ids) held.add(rule);
    lines.set(line, held);
  }
  return { blocks, lines };
}

/** A stretch that a change rewrote: the lines around it stand in both texts. 1-based, ends excluded. */
interface Rewritten {
  readonly base: readonly [from: number, to: number];
  readonly head: readonly [from: number, to: number];
}

/**
 * What the comments of `base` switch in `head`, whatever `head` did to them: a pull request that adds, moves or
 * removes such a comment changes nothing about its own judging. Within a stretch that was rewritten, what the
 * base switched off from there on is off only behind it, and what it switched on is on from its beginning; a line
 * that was switched off stays so where the stretch has as many lines as before.
 */
function carriedOver(base: List, head: List): Switches {
  const { blocks, lines } = switchesOf(base);
  if (blocks.length === 0 && lines.size === 0) return { blocks, lines };
  const kept = keptLines(lineTexts(base.lines), lineTexts(head.lines));
  const rewrittenAt = (line: number): Rewritten => {
    let [from, to] = [line, line];
    while (from > 1 && !kept.has(from - 1)) from--;
    while (to <= base.lines.count && !kept.has(to)) to++;
    return {
      base: [from, to],
      head: [(kept.get(from - 1) ?? 0) + 1, kept.get(to) ?? head.lines.count + 1],
    };
  };
  const startOf = (line: number) => head.lines.starts[line - 1] ?? head.text.length;

  const carried: Switch[] = [];
  for (const one of blocks) {
    const line = base.lines.lineAt(one.at);
    const same = kept.get(line);
    if (same !== undefined) {
      carried.push({ ...one, at: startOf(same) + one.at - base.lines.starts[line - 1]! });
      continue;
    }
    const [from, to] = rewrittenAt(line).head;
    if (!one.off) carried.push({ ...one, at: startOf(from) });
    carried.push({ ...one, at: startOf(to) });
  }
  const held = new Map<number, ReadonlySet<string | undefined>>();
  for (const [line, rules] of lines) {
    const same = kept.get(line);
    if (same !== undefined) held.set(same, rules);
    else {
      const stretch = rewrittenAt(line);
      const [from, to] = stretch.base;
      if (to - from === stretch.head[1] - stretch.head[0]) held.set(stretch.head[0] + line - from, rules);
    }
  }
  return { blocks: carried.sort((a, b) => a.at - b.at), lines: held };
}

/**
 * Reads a list's suppression comments. `disable` holds from the comment to the `enable` that names the same
 * rule or none, or to the end of the file; `disable-line` holds for the line that the comment stands on (the
 * way to do it in a table, which a comment on a line of its own would cut in two); `disable-next-line` holds
 * for the next line that is not blank. A finding is suppressed where it begins.
 * @param trusted where given, its comments count and not the list's own: a pull request must not switch rules off.
 */
export function suppressor(list: List, trusted?: List): IsSuppressed {
  const { blocks: switches, lines } = trusted ? carriedOver(trusted, list) : switchesOf(list);
  if (switches.length === 0 && lines.size === 0) return () => false;

  const timelines = new Map<string, Switch[]>();
  const timelineOf = (rule: string): Switch[] => {
    let timeline = timelines.get(rule);
    if (!timeline) {
      timeline = switches.filter((one) => one.rule === undefined || one.rule === rule);
      timelines.set(rule, timeline);
    }
    return timeline;
  };
  const lastBefore = (timeline: Switch[], offset: number): Switch | undefined =>
    timeline[bisect(timeline, ({ at }) => at <= offset) - 1];
  return (rule, span) => {
    if (lastBefore(timelineOf(rule), span.start)?.off) return true;
    const held = lines.get(list.lines.lineAt(span.start));
    return held !== undefined && (held.has(undefined) || held.has(rule));
  };
}
