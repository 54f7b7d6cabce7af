import type { List, Problem } from '../model.ts';
import { quote } from '../text/fold.ts';
import { lineDiffOf } from '../text/line-diff.ts';

/** More at once are how somebody writes the list in a new way. */
const MOST = 3;

/** Pictures of which a change removed the "!" alone: links to a picture now, with its alternative text to read. */
export function lostPictures(list: List, base: List): Problem[] {
  const diff = lineDiffOf(base.lines, list.lines);
  const pictures = new Map<number, Set<string>>();
  for (const { kind, line, url, span } of base.links) {
    if (kind !== 'image' || url === '' || diff.keptAs(line) !== 0) continue;
    const now = diff.becameLine(line);
    if (now === 0) continue;
    const written = base.text.slice(span.start, span.end);
    pictures.set(now, (pictures.get(now) ?? new Set()).add(written));
  }
  if (pictures.size === 0) return [];
  const found = list.links.flatMap(({ kind, line, span }): Problem[] => {
    const before = kind === 'inline' ? pictures.get(line) : undefined;
    const written = list.text.slice(span.start, span.end);
    if (!before?.has(`!${written}`) || list.text[span.start - 1] === '!') return [];
    return [
      {
        message: `${quote(written)} was a picture before this change; without its "!" GitHub shows a link to it. Write ${quote(`!${written}`)}.`,
        span,
        key: `picture\n${written}`,
        fix: { edits: [{ start: span.start, end: span.start, text: '!' }] },
      },
    ];
  });
  return found.length <= MOST ? found : [];
}
