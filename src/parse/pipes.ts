import { type Inline, plain } from '../markdown/inline.ts';
import { offsetIn, trimSpan } from '../markdown/offsets.ts';
import type { Field, Label, Span } from '../model.ts';
import { foldSpace } from '../text/fold.ts';
import { hasLetters } from '../text/letters.ts';
import { meet } from '../text/span.ts';
import { isDateOrVenue } from './byline.ts';
import { namesPeople } from './people.ts';
import { roleOfText } from './vocabulary.ts';

const PIPE = /(?:^|\s)[|｜](?=\s|$)/g;
/** The first, straight before words: `[Name](…) |Says what.` With another as tight they are codes: `|52K|EN|`. */
const TIGHT = /^\s+[|｜](?=[\p{L}\p{N}"“「《])(?![^|｜]*\S[|｜]\S)/u;

/** What stands between the pipes behind a title: `[Name](…) | City | Says what.` Nothing where something else follows the title. */
export function pipedParts(line: readonly Inline[], text: string): Inline[][] {
  const [first] = line;
  if (first?.kind !== 'text') return [];
  const tight = TIGHT.exec(first.text)?.[0].length ?? 0;
  if (tight === 0 && !/^\s*[|｜](?:\s|$)/.test(first.text)) return [];
  const parts: Inline[][] = [];
  const add = (node: Inline) => {
    if (node.kind !== 'text' || node.text.trim() !== '' || parts.at(-1)!.length > 0) parts.at(-1)!.push(node);
  };
  for (const node of line) {
    if (node.kind !== 'text') {
      add(node);
      continue;
    }
    let from = 0;
    const cut = (to: number) => {
      if (to > from && parts.length > 0)
        add({
          kind: 'text',
          text: node.text.slice(from, to),
          start: offsetIn(node, from, text),
          end: to === node.text.length ? node.end : offsetIn(node, to, text),
        });
    };
    if (node === first && tight > 0) {
      parts.push([]);
      from = tight;
    }
    for (const pipe of node.text.matchAll(PIPE)) {
      cut(pipe.index);
      parts.push([]);
      from = pipe.index + pipe[0].length;
    }
    cut(node.text.length);
  }
  return parts.filter((part) => plain(part).trim() !== '');
}

/** What a part between pipes tells that is neither the description nor a label, a link, a date, a venue or a name. */
export function pipedFields(
  parts: readonly (readonly Inline[])[],
  description: Span | undefined,
  labels: readonly Label[],
  text: string,
): Field[] {
  return parts.flatMap((part): Field[] => {
    const span = trimSpan(text, { start: part[0]!.start, end: part.at(-1)!.end });
    const value = foldSpace(plain(part));
    const isTold = (description && meet(description, span)) || labels.some((label) => meet(label.span, span));
    if (isTold || part.some(({ kind }) => kind === 'link') || roleOfText(value) !== undefined) return [];
    if (isDateOrVenue(value) || namesPeople(value) === 2 || !hasLetters(value)) return [];
    return [{ name: '', value, span }];
  });
}
