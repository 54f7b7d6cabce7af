import type { Link, List, Problem } from '../model.ts';
import { quote } from '../text/fold.ts';
import { lineDiffOf } from '../text/line-diff.ts';
import { entryBefore } from './versions.ts';

/** More at once are a policy. */
const MOST = 4;

/** Signs that stand behind an address when a part of a sentence was copied with it. */
const BEHIND = /^[.,;:!%…。，；、)\]}>'"“”’*]{1,3}$/;

/** What a change did to an address that cannot have been meant. */
function damageOf(was: string, is: string): string | undefined {
  if (was.length < 12 || is === was) return undefined;
  if (is.startsWith(was)) {
    const rest = is.slice(was.length);
    if (BEHIND.test(rest)) return `ends with ${quote(rest)} now`;
    if (rest === was) return 'stands there twice now';
  }
  const cut = /(?:…|\.\.\.)$/.exec(is);
  return cut && was.startsWith(is.slice(0, cut.index)) ? `is cut short by ${quote(cut[0])} now` : undefined;
}

/** Links of entries whose address a change damaged: it is what it was before, and a sign, a copy or a gap. */
export function damagedAddresses(list: List, base: List, isTold: (link: Link) => boolean): Problem[] {
  const diff = lineDiffOf(base.lines, list.lines);
  const found: Problem[] = [];
  for (const entry of list.entries) {
    if (diff.wasLine(entry.line) !== 0 && diff.wasLine(entry.endLine) !== 0) continue;
    const before = entryBefore(base, list, entry);
    if (!before) continue;
    for (const link of entry.links) {
      if (link.kind === 'image' || !link.urlSpan || isTold(link)) continue;
      for (const { url, text } of before.links) {
        const damage = text === link.text ? damageOf(url, link.url) : undefined;
        if (!damage) continue;
        found.push({
          message: `The address of ${quote(link.text.trim())} was ${quote(url)} before this change and ${damage}. Write it as before.`,
          span: link.urlSpan,
          entry: entry.index,
          key: `damaged\n${link.text}\n${link.url}`,
        });
        break;
      }
    }
  }
  return found.length <= MOST ? found : [];
}
