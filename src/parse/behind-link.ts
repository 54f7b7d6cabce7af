import { type Inline, plain } from '../markdown/inline.ts';
import { offsetIn } from '../markdown/offsets.ts';
import type { Candidate } from './candidates.ts';
import { ADDRESS_ALONE, leadsOut, roleOfText } from './vocabulary.ts';

/** A line behind a title, and whether the link of the title stands before it. */
export interface Behind {
  readonly line: readonly Inline[];
  readonly isLinked: boolean;
}

/**
 * The line behind a title and its link. Of a title in plain text that link must show its address, or say that it is one:
 * `Umber [umber.example](…) Plays sound.`, or stand in brackets before a colon; any other says more.
 */
export function behindLink({ titleLine }: Candidate, line: readonly Inline[], text: string): Behind {
  const isLinked = titleLine.carrier === 'link';
  const at = line.findIndex((node) => node.kind !== 'text' || /[\p{L}\p{N}]/u.test(node.text));
  const link = line[at];
  const next = line[at + 1];
  if (isLinked || link?.kind !== 'link' || next?.kind !== 'text' || !leadsOut(link.url))
    return { line, isLinked };
  const open = /^(?:[:：,]|-|–|—)?\s*([[(（【<]?)$/.exec(plain(line.slice(0, at)).trim());
  const close = (open?.[1] ? /^\s*[\])）】>]/ : /^/).exec(next.text);
  const words = close ? next.text.slice(close[0].length) : '';
  const isNamed = open?.[1] && /^\s*[:：]/.test(words) && roleOfText(plain(link.children)) !== undefined;
  if (!open || !close || words.trim() === '' || !(isNamed || showsAddress(link))) return { line, isLinked };
  const start = offsetIn(next, close[0].length, text);
  const first: Inline = { kind: 'text', text: words, start, end: next.end };
  return { line: [first, ...line.slice(at + 2)], isLinked: true };
}

/** Whether a link says nothing but where it leads: its address, its host, or `link`. */
function showsAddress({ url, children }: Extract<Inline, { kind: 'link' }>): boolean {
  const words = plain(children).trim();
  if (ADDRESS_ALONE.test(words) || /^(?:link|url|website|site|homepage)$/i.test(words)) return true;
  const bare = (address: string) =>
    address
      .replace(/^\w+:\/\//, '')
      .replace(/^www\./, '')
      .toLowerCase();
  return /^[^\s/]+\.[^\s/]+/.test(words) && bare(url).startsWith(bare(words));
}
