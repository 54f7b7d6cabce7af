import type { RawRow } from '../markdown/block.ts';
import { walkInlines } from '../markdown/inline.ts';
import { words } from './columns.ts';

/** So many tables have the same first cells, such a share of the rows of one, and so many rows it has at least. */
const FACTS = { tables: 3, share: 0.6, rows: 3 };

/**
 * Tables of two columns that each tell facts of one thing: `Alias | …`, `Port | …`. The first cells come again from table to
 * table, and lead nowhere; rows of such tables are no entries.
 * @returns positions of these among the tables
 */
export function factTables(tables: readonly { readonly rows: readonly RawRow[] }[]): Set<number> {
  const keys = tables.map(({ rows }) => keysOf(rows));
  const counts = new Map<string, number>();
  for (const own of keys) for (const key of new Set(own)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const facts = new Set<number>();
  for (const [at, own] of keys.entries()) {
    const again = own.filter((key) => counts.get(key)! >= FACTS.tables).length;
    if (again > 0 && again >= own.length * FACTS.share) facts.add(at);
  }
  return facts.size >= FACTS.tables ? facts : new Set();
}

/**
 * The first cells of a table of two columns, folded; nothing where one of them has a link, where none has words, or where
 * one comes twice: `open`, `read` tell the state of works.
 */
function keysOf(rows: readonly RawRow[]): string[] {
  const keys: string[] = [];
  for (const { cells } of rows) {
    const [key, ...others] = cells;
    if (!key || others.length !== 1) return [];
    for (const { kind } of walkInlines(key.inlines)) if (kind === 'link') return [];
    const said = words(key.inlines).toLowerCase();
    if (said !== '') keys.push(said);
  }
  return keys.length >= FACTS.rows && new Set(keys).size === keys.length ? keys : [];
}
