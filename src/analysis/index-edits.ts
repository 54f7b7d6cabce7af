import type { Entry, IndexItem, IndexSection, List, TextEdit } from '../model.ts';
import { foldSpace } from '../text/fold.ts';
import { enumerate } from '../text/phrases.ts';

/** A bullet as it begins, with the space behind it; what links or dresses its title is another matter. */
const MARKER = /^(?:[-*+]|\d{1,9}[.)])[ \t]{1,4}$/;

/** An entry's title as an index writes it: on one line, and with no escapes that only a table needs. */
export function titleForIndex(list: List, { titleSpan }: Entry): string {
  return foldSpace(list.text.slice(titleSpan.start, titleSpan.end)).replaceAll('\\|', '|');
}

/** `12. ` after `11. `; any other marker again. */
function nextMarker(marker: string): string {
  return marker.replace(/^\d+/, (number) => String(Number(number) + 1));
}

/** Several titles may be new at one place; not so where they are counted on, or the first begins the list. */
const beside = (marker: string): Pick<TextEdit, 'beside'> => (/^\d/.test(marker) ? {} : { beside: true });

function afterItem(list: List, item: IndexItem, title: string): TextEdit | undefined {
  const { text, lines, eol } = list;
  const marker = text.slice(item.span.start, item.titleSpan.start);
  const before = text.slice(lines.span(item.line).start, item.span.start);
  if (!MARKER.test(marker) || /[^ \t>]/.test(before)) return undefined;
  const at = lines.span(lines.lineAt(item.span.end)).end;
  return { start: at, end: at, text: `${eol}${before}${nextMarker(marker)}${title}`, ...beside(marker) };
}

/** Behind the badge of a section that names nobody yet, or behind its title. */
function intoEmpty(list: List, section: IndexSection, marker: string, title: string): TextEdit | undefined {
  const { text, lines, eol } = list;
  const head = section.badge?.span ?? list.sections[section.sectionIndex]?.span;
  if (!head) return undefined;
  const line = lines.span(lines.lineAt(head.end));
  const around = text.slice(line.start, head.start) + text.slice(head.end, line.end);
  if (around.trim() !== '') return undefined;
  // `</details>` on the next line would end the list in the middle of its last item otherwise.
  return { start: line.end, end: line.end, text: `${eol}${eol}${marker}${title}` };
}

/**
 * The edit that names a title at the end of a section of the index, written as its other items are.
 * @param title as it stands in the entry; on one line.
 * @returns nothing where the place or the form is not certain.
 */
export function insertIntoIndex(list: List, section: IndexSection, title: string): TextEdit | undefined {
  const last = section.items.at(-1);
  if (last) return afterItem(list, last, title);
  const known = list.labelIndex.flatMap(({ items }) => items)[0];
  if (!known) return undefined;
  const marker = list.text.slice(known.span.start, known.titleSpan.start);
  return MARKER.test(marker) ? intoEmpty(list, section, marker.replace(/^\d+/, '1'), title) : undefined;
}

/** What to do about an entry that its sections of the index do not name. */
export interface IndexAdvice {
  /** `Add the title to the index: after line 9 (Sec. 3.1): "- Title".`; names the sections alone where the place is not certain. */
  readonly message: string;
  /** The line to paste, where it is the same in each of the sections. */
  readonly paste?: string;
}

/** Says where the index has to name an entry, with the line to paste; nothing without sections. */
export function indexAdvice(
  list: List,
  entry: Entry,
  sections: readonly IndexSection[],
): IndexAdvice | undefined {
  if (sections.length === 0) return undefined;
  const title = titleForIndex(list, entry);
  const edits = sections.map((section) => insertIntoIndex(list, section, title));
  const pasted = edits.map((edit) => edit?.text.replace(/^[\r\n]+/, ''));
  const line = pasted.every((text) => text === pasted[0]) ? pasted[0] : undefined;
  const places = sections.map((section, i) =>
    line !== undefined && edits[i]
      ? `after line ${list.lines.lineAt(edits[i].start)} (${section.section})`
      : `under “${section.section}” (line ${section.line})`,
  );
  const where = enumerate(places).replace(/[“”]/g, '"');
  return line === undefined
    ? { message: `Add the title to the index: ${where}.` }
    : { message: `Add the title to the index: ${where}: "${foldSpace(line)}".`, paste: line };
}
