import type { Entry, List, Problem } from '../model.ts';
import { pushTo } from '../text/collections.ts';
import { quote } from '../text/fold.ts';

/** A name of a field is known where so many records have it, and this share of them. */
const KNOWN = { count: 10, share: 0.5 };

/** Names of fields that records of a list usually have. */
function usualNames(records: readonly Entry[]): string[] {
  const counts = new Map<string, number>();
  for (const { fields } of records)
    for (const name of new Set(fields.map((field) => field.name)))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .filter(
      ([name, count]) =>
        count >= KNOWN.count && count >= records.length * KNOWN.share && /^\p{L}/u.test(name),
    )
    .map(([name]) => name);
}

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Fields whose name stands twice (`Env: Env: Atari`), or has another sign behind it than elsewhere (`Keyword; …`). */
export function* recordForms(list: List): Generator<Problem> {
  const records = list.entries.filter(({ fields, endLine, line }) => fields.length > 0 && endLine > line);
  if (records.length < KNOWN.count) return;
  const known = new Map<string, Entry[]>();
  for (const entry of records) for (const { name } of entry.fields) pushTo(known, name, entry);
  const usual = usualNames(records);
  const sign =
    usual.length === 0
      ? undefined
      : new RegExp(`^([ \\t]*(?:[-*+][ \\t]+)?)(${usual.map(escaped).join('|')})([;,.，；])[ \\t]`, 'iu');
  for (const entry of records) {
    for (const { name, value, span } of entry.fields) {
      const again = new RegExp(`^${escaped(name)}[ \\t]*[:：][ \\t]*(?=\\S)`, 'iu').exec(value);
      if (!again || (known.get(name)?.length ?? 0) < 2) continue;
      const exact = list.text.slice(span.start, span.end).startsWith(again[0]);
      const end = span.start + again[0].length;
      yield {
        message: `${quote(`${name}:`)} stands twice here. Delete one.`,
        span: exact ? { start: span.start, end } : span,
        entry: entry.index,
        severity: 'warning',
        key: `twice\n${name}\n${entry.title}`,
        ...(exact && { fix: { edits: [{ start: span.start, end, text: '' }] } }),
      };
    }
    if (!sign) continue;
    for (let line = entry.line + 1; line <= entry.endLine; line++) {
      const found = sign.exec(list.lines.text(line));
      if (!found || entry.fields.some(({ name }) => name.toLowerCase() === found[2]!.toLowerCase())) continue;
      const start = list.lines.span(line).start + found[1]!.length + found[2]!.length;
      yield {
        message: `${quote(found[2]!)} has ${quote(found[3]!)} behind it, where the other entries have ":". Write ":".`,
        span: { start, end: start + 1 },
        entry: entry.index,
        severity: 'warning',
        key: `sign\n${found[2]}\n${entry.title}`,
        fix: { edits: [{ start, end: start + 1, text: ':' }] },
      };
    }
  }
}
