import { type Inline, plain } from '../markdown/inline.ts';
import { offsetIn } from '../markdown/offsets.ts';
import { isNamedRole } from './behind-byline.ts';
import type { Candidate } from './candidates.ts';
import { isSentence } from './sentences.ts';
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
  if (isLinked) return { line: behindOthers(line, text) ?? line, isLinked };
  const at = line.findIndex((node) => node.kind !== 'text' || /[\p{L}\p{N}]/u.test(node.text));
  const link = line[at];
  const next = line[at + 1];
  if (link?.kind !== 'link' || next?.kind !== 'text' || !leadsOut(link.url)) return { line, isLinked };
  const open = /^(?:[:：,]|-|–|—)?\s*([[(（【<]?)$/.exec(plain(line.slice(0, at)).trim());
  const close = (open?.[1] ? /^\s*[\])）】>]/ : /^/).exec(next.text);
  const words = close ? next.text.slice(close[0].length) : '';
  const isNamed = open?.[1] && /^\s*[:：]/.test(words) && roleOfText(plain(link.children)) !== undefined;
  if (!open || !close || words.trim() === '' || !(isNamed || showsAddress(link))) return { line, isLinked };
  const start = offsetIn(next, close[0].length, text);
  const first: Inline = { kind: 'text', text: words, start, end: next.end };
  return { line: [first, ...line.slice(at + 2)], isLinked: true };
}

/** So many nodes may stand between the link of a title and words. */
const MOST_BETWEEN = 12;
/** What stands between links, and the brackets around these. */
const BETWEEN = /^[\s,|/·()[\]（）【】]*$/;
/** The end of brackets before words, with a comma behind it. */
const BEFORE_WORDS = /^\s*[)\]）】]?,?(?=\s+\S)/;

/**
 * A sentence behind other links of the entry that say what they are or show a picture: `([code](…)) Plays sound.`,
 * `[![stars](…)](…) Plays sound.`
 */
function behindOthers(line: readonly Inline[], text: string): Inline[] | undefined {
  const leads = ({ kind }: Inline) => kind !== 'text' && kind !== 'image';
  const at = line.findIndex((node) => (node.kind === 'text' ? !BETWEEN.test(node.text) : !isBeside(node)));
  const node = line[at];
  const others = line.slice(0, at);
  if (node?.kind !== 'text' || at > MOST_BETWEEN || !others.some(leads)) return undefined;
  const before = BEFORE_WORDS.exec(node.text)?.[0];
  if (before === undefined) return undefined;
  const signs = plain(others.filter(({ kind }) => kind === 'text')) + before;
  if (signs.replace(/[^([（【]/g, '').length !== signs.replace(/[^)\]）】]/g, '').length) return undefined;
  const start = offsetIn(node, before.length, text);
  const first: Inline = { ...node, text: node.text.slice(before.length), start };
  const words = [first, ...line.slice(at + 1)];
  return isSentence(words) ? words : undefined;
}

/** A picture, one that leads somewhere, or a link that says what it is. */
function isBeside(node: Inline): boolean {
  return node.kind === 'image' || isNamedRole(node) || (node.kind === 'link' && plain([node]).trim() === '');
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
