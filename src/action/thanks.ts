import type { Report } from '../model.ts';
import { markdown } from '../text/escape.ts';
import { count } from '../text/phrases.ts';

/** Entries that are named; the rest is counted. */
const NAMED = 20;

function ordinal(n: number): string {
  const tens = n % 100;
  const suffix = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${suffix}`;
}

/** The word of thanks at merge: what was added, with its labels, and how often this person has helped by now. */
export function thanks(report: Report, author: string, merged: number): string {
  const changes = report.files.flatMap((file) => file.changes ?? []);
  const added = changes.flatMap(({ kind, after }) => (kind === 'added' && after ? [after] : []));
  const lines = [`### 🎉 Merged, thank you, ${markdown(author)}!`, ''];
  if (added.length > 0) {
    lines.push(`This added ${count(added.length, 'entry', 'entries')}:`, '');
    for (const { title, labels } of added.slice(0, NAMED)) {
      const names = labels.map(({ id }) => markdown(id)).join(', ');
      lines.push(`- **${markdown(title, 200)}**${names ? ` · ${names}` : ''}`);
    }
    if (added.length > NAMED)
      lines.push(`- … and ${count(added.length - NAMED, 'more entry', 'more entries')}`);
    lines.push('');
  }
  if (merged > 0)
    lines.push(`It is ${markdown(author)}’s ${ordinal(merged)} merged contribution to this list.`);
  return lines.join('\n').trimEnd();
}
