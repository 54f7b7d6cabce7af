import { type IsSuppressed, suppressor } from '../analysis/suppressions.ts';
import { matchEntries } from '../compare/match.ts';
import type { Finding, List, Span } from '../model.ts';
import { append, groupBy, pushTo } from '../text/collections.ts';
import { type LineDiff, lineDiffOf, type Touched } from '../text/line-diff.ts';

/** A finding, and what its rule tells of its causes. */
export interface Located {
  readonly finding: Finding;
  /** Position of the entry concerned, in `List.entries`. */
  readonly entry?: number | undefined;
  /** See `Problem.causes`. */
  readonly causes: readonly Span[];
  /** See `Problem.inherited`. */
  readonly isInherited: boolean;
}

/** Where a finding stands: lines, and the entry that it concerns. */
interface Place {
  readonly line: number;
  readonly entry?: number | undefined;
}

function placesOf({ finding, entry, causes }: Located, { lines }: List): Place[] {
  return [
    { line: finding.line, entry },
    ...causes.map(({ start }): Place => ({ line: lines.lineAt(start) })),
  ];
}

/** A piece of the base and what became of it. */
interface Piece {
  readonly base: Span;
  readonly head: Span;
}

/** Whether a span of the base, taken through an edit of the piece around it, meets a span of the head. */
function meets(base: List, head: List, piece: Piece, from: Span, to: Span): boolean {
  const before = base.text.slice(piece.base.start, piece.base.end);
  const after = head.text.slice(piece.head.start, piece.head.end);
  const shorter = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < shorter && before[prefix] === after[prefix]) prefix++;
  let suffix = 0;
  while (suffix < shorter - prefix && before.at(-suffix - 1) === after.at(-suffix - 1)) suffix++;
  const grown = after.length - before.length;
  const rewritten = before.length - suffix;
  // What the edit rewrote may be anywhere in what it wrote.
  const startOf = (at: number) => (at <= prefix ? at : at >= rewritten ? at + grown : prefix);
  const endOf = (at: number) => (at < prefix ? at : at >= rewritten ? at + grown : after.length - suffix);
  const start = piece.head.start + startOf(Math.max(0, from.start - piece.base.start));
  const end = piece.head.start + endOf(Math.max(0, from.end - piece.base.start));
  return start <= to.end && to.start <= end;
}

/** Findings of one rule, by the line and by the entry that they stand at. */
class Waiting {
  private readonly byLine = new Map<number, Located[]>();
  private readonly byEntry = new Map<number, Located[]>();
  private readonly taken = new Set<Located>();

  constructor(found: readonly Located[], list: List) {
    const add = (map: Map<number, Located[]>, key: number, one: Located) => {
      if (map.get(key)?.at(-1) !== one) pushTo(map, key, one);
    };
    for (const one of found) {
      for (const { line, entry } of placesOf(one, list)) {
        add(this.byLine, line, one);
        if (entry !== undefined) add(this.byEntry, entry, one);
      }
    }
  }

  at({ line, entry }: Place): Located[] {
    const found = [...(this.byLine.get(line) ?? [])];
    if (entry !== undefined) append(found, this.byEntry.get(entry) ?? []);
    return found.filter((one) => !this.taken.has(one));
  }

  take(one: Located): void {
    this.taken.add(one);
  }
}

/** Why a finding counts. */
type Cause = Touched | 'own lines' | 'suppression';

/** Which findings of the head stood in the base: where a finding of the same rule lands. */
class Landing {
  private readonly diff: LineDiff;
  private readonly headOf: Int32Array;
  private readonly baseOf: Int32Array;

  constructor(
    private readonly base: List,
    private readonly head: List,
    private readonly isSuppressed: IsSuppressed,
  ) {
    this.diff = lineDiffOf(base.lines, head.lines);
    this.baseOf = matchEntries(base, head);
    this.headOf = new Int32Array(base.entries.length).fill(-1);
    this.baseOf.forEach((at, i) => {
      if (at !== -1) this.headOf[at] = i;
    });
  }

  /** Where a place of the base is in the head. */
  private placeOf({ line, entry }: Place): Place {
    const after = entry === undefined ? -1 : this.headOf[entry]!;
    return { line: this.diff.becameLine(line), ...(after !== -1 && { entry: after }) };
  }

  /** Whether both concern what is the same entry, as far as both concern one. */
  private isSameEntry(old: Located, now: Located): boolean {
    if (old.entry === undefined || now.entry === undefined) return true;
    return this.baseOf[now.entry]! === old.entry;
  }

  /** Whether one entry may have become the other, as far as both concern one: no other entry did. */
  private mayBeSameEntry(old: Located, now: Located): boolean {
    if (this.isSameEntry(old, now)) return true;
    return this.baseOf[now.entry!]! === -1 && this.headOf[old.entry!]! === -1;
  }

  /** Whether an old finding, taken through the edit of its line or entry, meets a finding of the head. */
  private landsOn(old: Located, now: Located): boolean {
    const { base, head } = this;
    const [from, to] = [old.finding.span, now.finding.span];
    if (this.diff.becameLine(old.finding.line) === now.finding.line) {
      const piece = {
        base: {
          start: base.lines.span(old.finding.line).start,
          end: base.lines.span(old.finding.endLine).end,
        },
        head: {
          start: head.lines.span(now.finding.line).start,
          end: head.lines.span(now.finding.endLine).end,
        },
      };
      if (meets(base, head, piece, from, to)) return true;
    }
    if (old.entry === undefined || this.headOf[old.entry] !== now.entry) return false;
    const piece = { base: base.entries[old.entry]!.span, head: head.entries[now.entry!]!.span };
    return meets(base, head, piece, from, to);
  }

  /** Of the findings of one rule those that stood in the base; each finding of the base stands for one. */
  existing(found: readonly Located[], before: readonly Located[]): Set<Located> {
    const existing = new Set<Located>();
    const waiting = new Waiting(found, this.head);
    let left = before;
    const pass = (fits: (old: Located, now: Located) => boolean, places: (old: Located) => Place[]) => {
      left = left.filter((old) => {
        const now = places(old)
          .flatMap((place) => waiting.at(this.placeOf(place)))
          .find((one) => fits(old, one));
        if (!now) return true;
        existing.add(now);
        waiting.take(now);
        return false;
      });
    };
    const own = (old: Located): Place[] => [{ line: old.finding.line, entry: old.entry }];
    const isOwn = (old: Located, now: Located) => {
      const { line, entry } = this.placeOf(own(old)[0]!);
      return line === now.finding.line || (entry !== undefined && entry === now.entry);
    };
    const sameKey = (old: Located, now: Located) => old.finding.key === now.finding.key;
    pass((old, now) => sameKey(old, now) && isOwn(old, now) && this.mayBeSameEntry(old, now), own);
    pass((old, now) => isOwn(old, now) && this.isSameEntry(old, now) && this.landsOn(old, now), own);
    // A finding about two places may stand at the other of them now.
    const several = (old: Located) => (old.causes.length > 0 ? placesOf(old, this.base) : []);
    pass((old, now) => {
      const places = placesOf(now, this.head).map(({ line }) => line);
      return placesOf(old, this.base).every(({ line }) => places.includes(this.diff.becameLine(line)));
    }, several);
    return existing;
  }

  /** Whether the base switched a rule off where a finding stands. */
  private wasSuppressed({ rule, span, line, column }: Finding): boolean {
    const was = this.diff.wasLine(line);
    if (was === 0) return false;
    const start = this.base.lines.starts[was - 1]! + column - 1;
    return this.isSuppressed(rule, { start, end: start + span.end - span.start });
  }

  /** What of a change brought a finding in: its own lines, or else the first cause that the change touched. */
  causeOf({ finding, causes, isInherited }: Located): Cause | undefined {
    const { line, endLine } = finding;
    const own = this.diff.firstTouched(line, endLine);
    // Lines that were removed before the first or behind the last are no part of it.
    if (own && !isInherited && (!own.removed || (own.line > line && own.line <= endLine))) return 'own lines';
    const { lines } = this.head;
    for (const { start, end } of causes) {
      const touched = this.diff.firstTouched(lines.lineAt(start), lines.lineAt(Math.max(start, end - 1)));
      if (touched) return touched;
    }
    return this.wasSuppressed(finding) ? 'suppression' : undefined;
  }
}

/** A message that names the line which brought the finding in, where the finding stands on lines left alone. */
function naming(message: string, cause: Exclude<Cause, 'own lines'>): string {
  if (cause === 'suppression')
    return `${message} This change removes the comment that disabled the rule here.`;
  const { line, removed } = cause;
  if (removed) return `${message} Caused by the lines removed before line ${line}.`;
  return new RegExp(`\\b(?:line|lines) ${line}\\b`).test(message)
    ? message
    : `${message} Caused by line ${line}.`;
}

/**
 * Says of each finding whether it stood before a change. It did where a finding of the same rule in the base lands on
 * it, through the line diff or through the entry that it concerns, and where the change touched neither its lines nor
 * what caused it: a habit of the list may have shifted, but those who wrote the line did not break it.
 */
export function withSince(
  found: readonly Located[],
  before: readonly Located[],
  head: List,
  base: List,
): Finding[] {
  const landing = new Landing(base, head, suppressor(base));
  const ruleOf = ({ finding }: Located) => finding.rule;
  const old = groupBy(before, ruleOf);
  const existing = new Set<Located>();
  for (const [rule, same] of groupBy(found, ruleOf))
    for (const one of landing.existing(same, old.get(rule) ?? [])) existing.add(one);
  return found.map((one): Finding => {
    const cause = existing.has(one) ? undefined : landing.causeOf(one);
    if (!cause) return { ...one.finding, since: 'base' };
    const message = cause === 'own lines' ? one.finding.message : naming(one.finding.message, cause);
    return { ...one.finding, message, since: 'head' };
  });
}
