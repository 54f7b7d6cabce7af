import type { Entry, List, Problem } from '../model.ts';
import { quote } from '../text/fold.ts';
import { lineDiffOf } from '../text/line-diff.ts';
import { meet } from '../text/span.ts';

/** More at once are a policy, or a list that was rewritten. */
const MOST = 4;
/** Lines that a change wrote, of which each is searched for each lost entry. */
const MOST_LINES = 200;

const ITEM = /^[ \t]*(?:>[ \t]?)*([-*+]|\d{1,9}[.)])[ \t]+(?=\S)/;

interface Item {
  readonly entry: Entry;
  /** What its line says behind the bullet. */
  readonly said: string;
}

export interface LostItem {
  /** The entry of the base. */
  readonly entry: Entry;
  readonly problem: Problem;
}

/** A line behind its bullet; behind both where it has one too many. */
function withoutBullets(line: string): string {
  const once = line.replace(ITEM, '');
  return once === line ? line : once.replace(ITEM, '');
}

function itemsOf({ entries, lines }: List): Item[] {
  return entries.flatMap((entry) => {
    if (!entry.bullet) return [];
    const line = lines.text(entry.line);
    const said = withoutBullets(line).trimEnd();
    return said !== line.trimEnd() && said.length >= 8 ? [{ entry, said }] : [];
  });
}

/** What stands before a bullet and makes it none: a letter that was typed by chance, the number of a copied line. */
const BEFORE_BULLET = /^[ \t]*(?![-*+|<[(!]|\d{1,9}[.)][ \t])(\S{1,12}?)[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+$/;

type Holds = 'another' | 'nothing' | { readonly odd: string };

/** What the words before an entry's own make of it: a part of another entry, or text without a bullet. */
function whatHolds(before: string, others: readonly Item[]): Holds | undefined {
  const odd = BEFORE_BULLET.exec(before)?.[1];
  if (odd !== undefined) return { odd };
  const rest = before.replace(ITEM, '');
  if (rest !== '' && others.some(({ said }) => rest.startsWith(said)))
    return /[,;/&(（、|][ \t]*$/.test(rest) ? undefined : 'another';
  if (rest !== before || /[\p{L}\p{N}#|<]/u.test(before.replace(/&#?\w{1,10};/g, ''))) return undefined;
  return 'nothing';
}

/**
 * Entries that were items before a change and whose words still stand on a line that it wrote, but begin no item there,
 * in whatever way their bullet was lost. What another finding tells of that line, and what was commented out, is left out.
 */
export function lostItems(list: List, base: List): LostItem[] {
  const diff = lineDiffOf(base.lines, list.lines);
  const written: number[] = [];
  for (let line = 1; line <= list.lines.count; line++) {
    const owner = list.owners[line - 1];
    if (diff.wasLine(line) === 0 && owner !== 'blank' && owner !== 'code' && owner !== 'comment')
      written.push(line);
  }
  if (written.length === 0 || written.length > MOST_LINES) return [];
  const gone = itemsOf(base).filter(({ entry }) => diff.keptAs(entry.line) === 0);
  if (gone.length === 0 || gone.length > MOST_LINES) return [];
  const told = [...list.residue.map(({ span }) => span), ...list.comments.map(({ span }) => span)];
  const titles = new Map(list.entries.map(({ line, title }) => [line, title]));
  const found: LostItem[] = [];
  for (const { entry, said } of gone) {
    for (const line of written) {
      const text = list.lines.text(line);
      const at = text.indexOf(said);
      if (at < 0) continue;
      // Behind a bullet of its own it is an item, or another finding says why not.
      const before = text.slice(0, at);
      const holds = ITEM.exec(`${before}x`)?.[0] === before ? undefined : whatHolds(before, gone);
      const span = list.lines.span(line);
      const isItem = ITEM.test(text) && titles.get(line) === entry.title;
      if (!holds || isItem || told.some((one) => meet(one, span))) break;
      const marker = quote(`${entry.bullet!.marker} `);
      const problem: Problem = {
        message:
          typeof holds === 'object'
            ? `${quote(entry.title)} was an item before this change and is none any more: ${quote(holds.odd)} stands before its bullet. Delete it.`
            : holds === 'another'
              ? `${quote(entry.title)} was an item of its own before this change; now it stands in another entry. Put it on a line of its own, behind ${marker}.`
              : `${quote(entry.title)} was an item before this change and is none any more: its line has no bullet. Begin it with ${marker}.`,
        span: { start: span.start + at, end: span.start + at + said.length },
        key: `item\n${entry.title}`,
      };
      found.push({ entry, problem });
      break;
    }
  }
  return found.length <= MOST ? found : [];
}
