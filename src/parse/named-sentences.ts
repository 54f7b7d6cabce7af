import { type Inline, plain } from '../markdown/inline.ts';
import { offsetIn } from '../markdown/offsets.ts';
import { foldSpace } from '../text/fold.ts';
import type { Candidate } from './candidates.ts';
import { isAddress } from './description-ends.ts';
import { leadsOut, roleOfText } from './vocabulary.ts';

/** Up to three words, a name in quotation marks, and a word that goes on with the sentence. */
const NAMED =
  /^\s*((?:[\p{L}’'-]{1,24}\s+){0,3})["“«„]\s?([\p{Lu}\p{Lo}\p{N}][^"“”«»„]{1,60}?)\s?["”»“]\s+(\p{Ll}[\p{L}’'-]{0,24})\s+\S/u;
/** The same where words are not spaced: `「青葉」は地図を描くためのツールです。` */
const UNSPACED = /^\s*(\p{Lo}{0,8})[「『]([^「」『』]{2,40})[」』]((?:は|が|を|とは|是|为|為|은|는))\p{L}/u;
/** What ends a sentence. */
const ENDED = /[.!。！][)\]"”]?$/;
/** So few words behind a name are no sentence about it. */
const FEWEST_WORDS = 3;

/** Words that tell of a quotation: who said it, where it stands. */
const TELLS =
  /^(?:by|in|at|on|of|from|and|or|via|per|vs|von|und|oder|aus|mit|par|et|ou|dans|de|del|por|y|o|en|di|da|e|в|и|или|от|из)$/iu;
/** Words behind which a quotation is what is told of, and not the name of a thing. */
const TOLD_OF =
  /(?:^|\s)(?:about|of|on|in|with|from|for|to|no|not|is|what|why|how|when|über|von|mit|sur|de|avec|sobre|о|об|про|и|в|с)\s*$/iu;

/**
 * `The project "Fir Kit" draws maps. https://example.org`: in a sentence before an address a name in quotation marks is the
 * title, and the sentence describes it.
 */
export function takeNamesInSentences(entries: readonly Candidate[], text: string): void {
  for (const candidate of entries) {
    const { titleLine, shape, row } = candidate;
    if (row || shape !== 'bullet' || titleLine.carrier !== 'text' || titleLine.isCited) continue;
    const named = nameIn(candidate.inlines, text);
    if (named) candidate.titleLine = { ...titleLine, ...named };
  }
}

function nameIn(
  nodes: readonly Inline[],
  text: string,
): Pick<Candidate['titleLine'], 'title' | 'titleSpan' | 'sentence' | 'prefix'> | undefined {
  const [first] = nodes;
  if (first?.kind !== 'text' || first.text.length > 2000) return undefined;
  const at = nodes.findIndex((node) => node.kind === 'link' || node.kind === 'image');
  const link = nodes[at];
  if (link?.kind !== 'link' || !leadsOut(link.url)) return undefined;
  if (!isAddress(link) && roleOfText(plain(link.children)) === undefined) return undefined;
  const said = foldSpace(plain(nodes.slice(0, at))).replace(/[\s<([（:：–—-]+$/, '');
  const spaced = NAMED.exec(first.text);
  const found = spaced ?? UNSPACED.exec(first.text);
  if (!found || !ENDED.test(said)) return undefined;
  const [, lead = '', name = '', next = ''] = found;
  if (TELLS.test(next) || TOLD_OF.test(lead)) return undefined;
  const open = first.text.search(/["“«„「『]/);
  const start = offsetIn(first, first.text.indexOf(name, open), text);
  const end = start + name.length;
  if (text.slice(start, end) !== name) return undefined;
  const close = first.text.indexOf(name, open) + name.length;
  const behind = first.text.slice(close).replace(/^\s?["”»“」』]\s*/, '');
  // A sentence that names several things is about none of them alone.
  if (lead !== '' && /["“”«»„「」『』]/.test(plain([{ ...first, text: behind }, ...nodes.slice(1, at)])))
    return undefined;
  if (spaced && said.split(' ').length - name.split(' ').length < FEWEST_WORDS) return undefined;
  const from = first.text.length - behind.length;
  const sentence: Inline[] =
    // A sentence without spaces does not begin with what binds it to its name.
    spaced && lead.trim() === ''
      ? [{ ...first, text: behind, start: offsetIn(first, from, text) }, ...nodes.slice(1, at)]
      : [...nodes.slice(0, at)];
  return { title: name, titleSpan: { start, end }, prefix: lead, sentence: withoutOpening(sentence, text) };
}

/** Without the bracket in front of an address. */
function withoutOpening(nodes: Inline[], text: string): Inline[] {
  const last = nodes.at(-1)!;
  if (last.kind !== 'text') return nodes;
  const kept = last.text.replace(/[\s<([（:：–—-]+$/, '');
  return [...nodes.slice(0, -1), { ...last, text: kept, end: offsetIn(last, kept.length, text) }];
}
