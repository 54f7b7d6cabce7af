import { plain } from '../markdown/inline.ts';
import { type Candidate, standsAlone } from './candidates.ts';
import { isBracketed, readKey } from './title.ts';
import { leadsOut, roleOfText } from './vocabulary.ts';

/** So many groups of the form, such a share of all bullets of the form, and so many parts of each, show that it names groups. */
const GROUPS = { fewest: 2, share: 0.75, parts: 1.5 };

/** Addresses of all that has a keyword: `/keywords/sql`, `/topics/sql`, `?tag=sql`. */
const KEYWORD =
  /[/?&#](?:key-?words?|tags?|tagged|topics?|categor(?:y|ies)|labels?|subjects?|collections?|search|explore|q|query)[/=?][^/=]/i;

/** Signs around links to keywords, and between them. */
const AROUND = /^[\s[\](){}【】（）,，、;|·/]*$/u;

/** Whether a bullet is a name in plain text, and links in brackets to what has it for a keyword: `SQL [[sql](…/keywords/sql)]`. */
function isNameWithKeywords({ shape, linked, titleLine, inlines, more }: Candidate): boolean {
  const { carrier, rest, prefix } = titleLine;
  if (shape !== 'bullet' || !linked || carrier !== 'text' || prefix.trim() !== '' || more.length > 0)
    return false;
  if (readKey(inlines)) return false;
  let links = 0;
  for (const [at, node] of rest.entries()) {
    if (node.kind === 'link') {
      const isFirst = links++ === 0;
      if (isFirst && !isBracketed(rest, at)) return false;
      if (!leadsOut(node.url) || !KEYWORD.test(node.url) || isWork(plain(node.children))) return false;
    } else if (node.kind !== 'text' || !AROUND.test(node.text)) return false;
  }
  return links > 0;
}

/** Whether the words of a link name a part of a work: `paper`, `code`. */
const isWork = (words: string): boolean => roleOfText(words) !== undefined;

/**
 * Bullets that name a group with a link to its keyword: `- SQL [[sql](…/keywords/sql)]`, the entries below. Their links do
 * not make entries of them, where the list has several such and most bullets of the form hold entries.
 */
export function withoutKeywords(candidates: readonly Candidate[]): void {
  const formed = new Set<number>();
  candidates.forEach((candidate, at) => {
    if (isNameWithKeywords(candidate)) formed.add(at);
  });
  if (formed.size < GROUPS.fewest) return;
  const holders = new Set<number>();
  let parts = 0;
  // What is below comes behind: a group of groups is one too.
  for (let at = candidates.length - 1; at >= 0; at--) {
    const { parent } = candidates[at]!;
    if (!formed.has(parent) || !(holders.has(at) || standsAlone(candidates[at]!, false))) continue;
    holders.add(parent);
    parts++;
  }
  if (holders.size < GROUPS.fewest || holders.size < formed.size * GROUPS.share) return;
  if (parts < holders.size * GROUPS.parts) return;
  for (const at of holders) candidates[at]!.linked = false;
}
