import type { Entry, Link, List, Problem } from '../model.ts';
import { roleOfText } from '../parse/vocabulary.ts';
import { quote } from '../text/fold.ts';

/** Entries whose paper and code lead to two pages, from which on one page for both is a slip. */
const USUAL = 10;
/** At most this share of so many leads to one page. */
const FEW = 0.05;

const said = ({ text }: Link) => text.replace(/[[\]*_`]/g, '').trim();
const pageOf = ({ url }: Link) => url.replace(/^https?:\/\/(?:www\.)?|\/$/gi, '');

const CODE = /^(?:github|gitlab|bitbucket)\.(?:com|org)\//i;
/** A venue with its year: `Findings of ACL 2024`. */
const VENUE = /^[^\d]{2,40}[ '’](?:19|20)?\d\d$/;

/** The link to the paper and the one to the code of an entry, told by their texts. */
function pairOf({ links }: Entry): { paper: Link; code: Link } | undefined {
  const named = links.filter(
    ({ kind, role, url }) => kind === 'inline' && role !== 'title' && /^https?:\/\//i.test(url),
  );
  const code = named.filter((link) => roleOfText(said(link)) === 'code');
  const paper = named.filter((link) => {
    const role = roleOfText(said(link));
    return role === 'paper' || (role === undefined && VENUE.test(said(link)));
  });
  return code.length === 1 && paper.length === 1 ? { paper: paper[0]!, code: code[0]! } : undefined;
}

/** Entries whose link to the paper and link to the code have one address, where in the others they have two. */
export function* samePages({ entries }: List): Generator<Problem> {
  const pairs = entries.flatMap((entry) => {
    const pair = pairOf(entry);
    return pair ? [{ ...pair, entry }] : [];
  });
  const same = pairs.filter(({ paper, code }) => pageOf(paper) === pageOf(code));
  if (pairs.length - same.length < USUAL || same.length > Math.max(1, pairs.length * FEW)) return;
  for (const { paper, code, entry } of same) {
    const wrong = CODE.test(pageOf(paper)) ? paper : code;
    yield {
      message: `${quote(said(paper))} and ${quote(said(code))} have the same address. In nearly all other entries they have two. Correct the address of ${quote(said(wrong))}.`,
      span: wrong.urlSpan ?? wrong.span,
      entry: entry.index,
      severity: 'warning',
      key: `same\n${entry.title}\n${wrong.url}`,
    };
  }
}
