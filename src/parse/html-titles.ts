import { type Inline, plain, walkInlines } from '../markdown/inline.ts';
import { linkedOut } from './candidates.ts';
import { areNames } from './people.ts';
import { isRoleTitle, readKey, readTitleLine, type TitleLine } from './title.ts';
import { isNameOfLinks, leadsOut, roleOfText, withoutMarks } from './vocabulary.ts';

/** A line of raw HTML. What stands in one place, such as a cell, tells of one thing. */
export interface HtmlLine {
  readonly inlines: readonly Inline[];
  place: number;
}

/** Whether a line has a link that says what it leads to: `[<a href="…">paper</a>]`. */
function namesLink(inlines: readonly Inline[]): boolean {
  return walkInlines(inlines).some(
    (node) => node.kind === 'link' && leadsOut(node.url) && roleOfText(plain(node.children)) !== undefined,
  );
}

/**
 * `<td><b>Title</b><br>A. Lee<br>[<a href="…">paper</a>]</td>`: a bold title without a link, whose links stand behind it or
 * in lines below and say what they lead to. Above lines with titles of their own it names a group.
 * @param below the lines behind it in the same place
 */
export function isBoldTitle(
  head: TitleLine,
  line: readonly Inline[],
  below: readonly (readonly Inline[])[],
  text: string,
): boolean {
  if (head.carrier !== 'strong' || isRoleTitle(head) || readKey(line)) return false;
  if (isNameOfLinks(withoutMarks(head.title)) || /[:：]$/.test(head.title)) return false;
  // `<b>Note</b> see the <a href="…">docs</a>`
  if (/^\s+(?!(?:by|from|in|at)\s)\p{Ll}/u.test(plain(head.rest))) return false;
  if (!namesLink(head.rest) && !below.some(namesLink)) return false;
  return below.every((other) => {
    const own = readTitleLine(other, text);
    if (own?.carrier === 'strong') return readKey(other) !== undefined;
    if (own?.carrier !== 'link' || isRoleTitle(own) || !linkedOut(other)) return true;
    return areNames(plain(other)) && !namesLink(own.rest);
  });
}

/** Lines of one table that has a single title, on top: all of it tells of that. */
export function joinRecord(lines: readonly HtmlLine[], text: string): void {
  const heads = lines.map(({ inlines }) => readTitleLine(inlines, text));
  const isTitle = (head: TitleLine | undefined) =>
    head !== undefined && head.carrier !== 'text' && !isRoleTitle(head);
  const first = heads.findIndex((head) => head !== undefined);
  if (first === -1 || !isTitle(heads[first]) || heads.filter(isTitle).length > 1) return;
  for (const line of lines) line.place = lines[first]!.place;
}
