import type { Column, Lines, List, Table } from '../model.ts';
import { lineDiffOf } from '../text/line-diff.ts';

/**
 * Which places of a list may have been entries, by offset, and which of them were read as such. What a list is decides
 * about each of its bullets, so a change of one line could turn lines far away into entries, or out of being them.
 */
export type Decisions = ReadonlyMap<number, boolean>;

const decided = new WeakMap<List, Decisions>();

/** Remembers how a list was read, for reading its next version. */
export function remember(list: List, decisions: Decisions): void {
  decided.set(list, decisions);
}

/** How a list was read before a change: lines that the change leaves alone are read as they were. */
export interface Before {
  /** Whether what begins here was an entry; nothing where the change touched the line or it was nothing of the kind. */
  wasEntry(offset: number): boolean | undefined;
  /** Whether the line of this place is one that held an entry, edited: an entry that loses its link stays one. */
  wasEdited(offset: number): boolean;
  /** What was made of the table with this header; nothing where the change touched the header or there were no rows. */
  tableAt(
    headerLine: number,
  ): { readonly columns: readonly Column[]; readonly role: Table['role'] } | undefined;
}

/** @param lines of the new version */
export function readBefore(base: List, lines: Lines): Before {
  const diff = lineDiffOf(base.lines, lines);
  const decisions = decided.get(base) ?? new Map<number, boolean>();
  const tables = new Map(
    base.tables.filter(({ rows }) => rows.length > 0).map((table) => [table.line, table]),
  );
  let edited: Set<number> | undefined;
  return {
    wasEdited(offset) {
      edited ??= new Set(
        [...decisions].flatMap(([at, wasEntry]) => {
          const line = wasEntry ? base.lines.lineAt(at) : 0;
          return wasEntry && diff.keptAs(line) === 0 ? [diff.becameLine(line)] : [];
        }),
      );
      return edited.has(lines.lineAt(offset));
    },
    wasEntry(offset) {
      const { line, column } = lines.pointAt(offset);
      const was = diff.wasLine(line);
      return was === 0 ? undefined : decisions.get(base.lines.starts[was - 1]! + column - 1);
    },
    tableAt(headerLine) {
      // The row of dashes below is a part of the header.
      const was = diff.wasLine(headerLine);
      return was !== 0 && diff.wasLine(headerLine + 1) === was + 1 ? tables.get(was) : undefined;
    },
  };
}
