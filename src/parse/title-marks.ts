import { type Inline, plain } from '../markdown/inline.ts';
import { isDateAlone, isVenue } from './people.ts';
import { ADDRESS_ALONE, leadsOut, roleOfText } from './vocabulary.ts';

/** Nodes of a line that are looked at behind a mark. */
const LOOKED_AT = 20;

/** `**[ACL 2024]** Title`: words before a title that say where or when. */
export function isMark(words: string): boolean {
  const bare = /^[[(【]([^[\]【】]{2,40})[\])】][:：]?$/.exec(words)?.[1] ?? words.replace(/[:：.]$/, '');
  return isDateAlone(bare) || isVenue(bare);
}

/** A number, a year or a span of years: `1657`, `c. 1300`, `1990s`, `#3`, `(1967–1972)`, `300 BC`. */
const COUNTED =
  /^[([#]?(?:c(?:a|irca)?\.? ?)?\d{1,4}s?(?: ?[-–—/] ?\d{1,4}s?)?(?: (?:BCE?|CE|AD))?[)\].:]{0,2}$/i;

/** Whether a node is text without words between two others. */
const isBetween = (node: Inline | undefined) => node?.kind === 'text' && !/[\p{L}\p{N}]/u.test(node.text);

/**
 * `**1657** [Pendulum](…) - …`: a number, and right behind it the link that is the title; not `**1984** [Amazon](…) [Wiki](…)`,
 * where each link is another place of the same thing.
 */
export function isNumberBefore(words: string, nodes: readonly Inline[], at: number): boolean {
  return words.length <= 24 && COUNTED.test(words) && isBeforeOnlyLink(nodes, at);
}

/** A word that says of an entry that it was added of late. */
const NEWS = /^\W{0,3}new\W{0,3}$/i;

/** ``- **New** [Fir](…)``, ``- `new` [Fir](…)``: what stands out says that the link behind it is new. */
export function isNewsBefore(words: string, nodes: readonly Inline[], at: number): boolean {
  return NEWS.test(words) && isBeforeOnlyLink(nodes, at);
}

/** In plain text only what is called out: `NEW! [Fir](…)`, not `New [York](…)`. */
const CALLED_OUT = /^(?:[Nn](?:ew|EW)\s?[!！]{1,3}|NEW\s?[:：]?)$/;

/** Whether the text in front of a link says that it is new: `NEW! [Fir](…)`. */
export function isNewsInText(before: string, nodes: readonly Inline[], at: number): boolean {
  return CALLED_OUT.test(before) && isBeforeOnlyLink(nodes, at - 1);
}

/** Whether a link that may be a title stands right behind a node, and not one more behind that. */
function isBeforeOnlyLink(nodes: readonly Inline[], at: number): boolean {
  const linkAt = isBetween(nodes[at + 1]) ? at + 2 : at + 1;
  const link = nodes[linkAt];
  if (link?.kind !== 'link' || !leadsOut(link.url)) return false;
  const said = plain(link.children);
  if (!/\p{L}{2}/u.test(said) || roleOfText(said) !== undefined || ADDRESS_ALONE.test(said.trim()))
    return false;
  return !(isBetween(nodes[linkAt + 1]) && nodes[linkAt + 2]?.kind === 'link');
}

/** Whether words follow, not only links that say what they are. */
export function goesOn(nodes: readonly Inline[], at: number): boolean {
  for (const node of nodes.slice(at + 1, at + LOOKED_AT)) {
    if (node.kind === 'break') return false;
    if (node.kind === 'link' && roleOfText(plain(node.children)) !== undefined) continue;
    if (node.kind !== 'image' && /\p{L}{2}/u.test(plain([node]))) return true;
  }
  return false;
}

/** The number of a paper in an archive: `arXiv:2401.00001`, `doi:10.1000/182`. */
const IDENTIFIER =
  /^(?:(?:arxiv|eprint)\s?[:/-]?\s?(?:\d{4}\.\d{4,5}(?:v\d{1,2})?|[a-z-]{2,10}(?:\.[a-z]{2})?\/\d{7})|(?:doi|biorxiv|medrxiv)\s?[:/-]?\s?\d{2}\.?\d{4}[\w./-]{0,40}|(?:pmid|pmc)\s?:?\s?\d{5,9}|hal\s?:?-?\d{8}(?:v\d)?)$/i;

/** The number of a reference, or of a paper in the archive: `[2]`, `[2401.00001]`. */
const REFERENCE = /^\[\d{1,4}(?:\.\d{4,5}(?:v\d)?)?\]$/;

/** Whether a link says where a paper is. */
const saysWhere = (said: string) => {
  if (REFERENCE.test(said)) return true;
  const bare = /^[[【](.{1,60})[\]】]$/.exec(said)?.[1]?.trim() ?? said;
  return roleOfText(bare) !== undefined || isMark(bare) || IDENTIFIER.test(bare);
};

/** What people have besides works: where else they write or are found. */
const OF_PEOPLE =
  /\b(?:accounts?|blog|channels?|feed|newsletter|pages?|playlists?|podcast|posts|profile|site|instagram|linkedin|mastodon|bluesky|patreon|tiktok|twitch|twitter|youtube)$/i;

/**
 * The link that is the title behind one that says whose it is (`[@lee](…) / [Fir](…)`), or where it was published
 * (`[ICLR](…) **[On the Maps of Trees](…)**`).
 */
export function titleBehindLink(
  nodes: readonly Inline[],
  at: number,
): Extract<Inline, { kind: 'link' }> | undefined {
  const said = plain([nodes[at]!]).trim();
  const isOwner = /^@[\w.-]{1,60}$/.test(said);
  if (!isOwner && !isMark(said)) return undefined;
  const [between, behind] = [nodes[at + 1], nodes[at + 2]];
  const separates = isOwner ? /^\s*[/／:：]\s*$/ : /^[\])】]?\s*[:：,]?\s*$/;
  if (between?.kind !== 'text' || !behind || !separates.test(between.text)) return undefined;
  const link = behind.kind === 'element' && behind.children.length === 1 ? behind.children[0]! : behind;
  if (link.kind !== 'link' || link.children.length === 0 || !leadsOut(link.url)) return undefined;
  const title = plain(link.children).trim();
  if (!/\p{L}/u.test(title) || title.startsWith('@') || roleOfText(title) !== undefined || isMark(title))
    return undefined;
  if (isOwner && OF_PEOPLE.test(title)) return undefined;
  return isOwner || title.split(/\s+/).length >= TITLE_WORDS ? link : undefined;
}

/**
 * `[[ICLR 2024](…)] Title`, `[\[arXiv:2401.00001\]](…) Title`, `[[Paper](…)] [[Code](…)] Title`: a link in brackets of its own,
 * around it or within, that says where the paper is, and behind it the words of a title, not a remark on the link
 * (`[[Paper](…)] - in German`).
 */
export function isMarkLink(nodes: readonly Inline[], at: number): boolean {
  const said = plain([nodes[at]!]).trim();
  if (!saysWhere(said)) return false;
  const isWithin = /^[[【].*[\]】]$/.test(said);
  const before = nodes[at - 1];
  const isAround = before?.kind === 'text' && /[[【]\s*$/.test(before.text);
  if (!isAround && !isWithin) return false;
  let behind = '';
  for (const node of nodes.slice(at + 1, at + LOOKED_AT)) {
    if (node.kind === 'break') break;
    // Of the next mark only the brackets are left.
    if (node.kind === 'link' && !saysWhere(plain(node.children).trim())) return false;
    if (node.kind !== 'link' && node.kind !== 'image') behind += plain([node]);
    if (/\p{L}/u.test(behind)) break;
  }
  return isAround
    ? /^\s*[\]】](?:\s*[[【]\s*[\]】])*\s*["“«「《'(]?[\p{Lu}\p{Lo}\d]/u.test(behind)
    : /^(?:\s|[|,·])*["“«「《'(]?(?:[\p{Lu}\d]\S*\s+\S|\p{Lo}{4})/u.test(behind);
}

/** Words of a link that say no more than that it is one. HERE is a name too. */
const ONLY_LINK = /^(?:[Ll]ink|LINK|[Uu](?:rl|RL)|URL|[Hh]ere|[Cc]lick here|链接|リンク|링크)$/;

/**
 * `[link](…) Wintering in the cold`, `[arXiv:2401.00001](…) Wintering in the cold`: the link says no more than that it is one,
 * and the words behind it are the title.
 */
export function saysOnlyLink(nodes: readonly Inline[], at: number): boolean {
  const next = nodes[at + 1];
  const said = plain([nodes[at]!]).trim();
  if (next?.kind !== 'text') return false;
  if (ONLY_LINK.test(said)) return /^\s+["“«「《'(]?[\p{Lu}\p{Lo}\d]/u.test(next.text);
  return (
    IDENTIFIER.test(said) && /^\s+(?:[|·]\s+)?["“«「《'(]?(?:\p{Lu}\S*\s+\S+\s+\S|\p{Lo}{4})/u.test(next.text)
  );
}

/** Words of a link that may be the title of a paper. */
const TITLE_WORDS = 3;

const DATED_LEAD =
  /^\p{Lu}[\p{L}.&/’'-]{0,30}(?:\s(?:of|on|and|in|for|the|de|\p{Lu}[\p{L}.&/’'-]{0,30}|&)){0,6},?\s(?:19|20)\d\d\s?[,，:：]\s*$/u;

/** Whether words in front of a title are in capitals, end with a year and are set off: `Wood Systems Frontiers 2014,`. */
export const isDatedLead = (words: string) => words.length < 120 && DATED_LEAD.test(words.trimStart());

/**
 * `20240312 ICLR-24 [Title](…)`: before the only link that does not say what it is stands where and when the paper was
 * published. Of `ICLR 2024 [Website](…)` that is the title.
 */
export function isMarkBefore(before: string, nodes: readonly Inline[], at: number): boolean {
  const link = nodes[at]!;
  const bare = before.replace(/[\s,:：|–—-]+$/, '');
  if (/[[(【]$/.test(bare) || !(isMark(bare) || isDatedLead(before))) return false;
  const said = plain([link]).trim();
  if (said.split(/\s+/).length < TITLE_WORDS && !/\p{Lo}{4}/u.test(said)) return false;
  for (let i = at + 1; i < nodes.length; i++) {
    const node = nodes[i]!;
    if (node.kind !== 'link' || !leadsOut(node.url) || roleOfText(plain(node.children)) !== undefined)
      continue;
    if (!isBehindKey(nodes[i - 1])) return false;
  }
  return true;
}

/** `--- Notes: [slides](…)`: what a link leads to stands before its colon. */
const isBehindKey = (node: Inline | undefined) =>
  node?.kind === 'text' && /(?:^|[^\p{L}])\p{L}{2,12}\s?[:：]\s*$/u.test(node.text);

/** `**[Fir]** A Tree for Maps | …`: a short name in brackets, and behind it the words of the title; not `**[Fir]** - Says what`. */
export function isNameMark(words: string, nodes: readonly Inline[], at: number): boolean {
  if (!/^\[[^[\]]{1,40}\]$/.test(words)) return false;
  const next = nodes[at + 1];
  return next?.kind === 'text' && /^\s+["“]?[\p{Lu}\p{Lo}\d][^|｜]*\s[^|｜]*[|｜]/u.test(next.text);
}

/** `**[FIR]** <[Rules of Trees](…)> by Ann Lee`: a short mark in brackets, and right behind it the link that is the title. */
export function isBracketBefore(words: string, nodes: readonly Inline[], at: number): boolean {
  if (!/^\[[^[\]]{1,24}\]$/.test(words)) return false;
  const next = nodes[at + 1];
  const link = nodes[at + 2];
  if (next?.kind !== 'text' || !/^\s+<?$/.test(next.text) || link?.kind !== 'link') return false;
  const said = plain(link.children);
  return (
    leadsOut(link.url) &&
    /\p{L}{2}/u.test(said) &&
    roleOfText(said) === undefined &&
    !isMark(said) &&
    !ADDRESS_ALONE.test(said.trim())
  );
}

/** `**[Fir]**<br>A Tree for Maps<br>[Paper](…)`: a name in a line of its own above a title, and links below that. */
export function isNameAbove(words: string, nodes: readonly Inline[], at: number): boolean {
  if (!/^\[[^[\]]{1,40}\]$/.test(words)) return false;
  const next = nodes[at + 1];
  const from = isBlank(next) ? at + 2 : at + 1;
  const title = nodes[from + 1];
  const end = nodes[from + 2];
  const link = nodes.slice(from + 3, from + 3 + LOOKED_AT).find((node) => !isBlank(node));
  return (
    nodes[from]?.kind === 'break' &&
    title?.kind === 'text' &&
    /^\s*["“«「]?[\p{Lu}\p{Lo}\d]\S*\s+\S+\s+\S|\p{Lo}{6}/u.test(title.text) &&
    end?.kind === 'break' &&
    link?.kind === 'link' &&
    roleOfText(plain(link.children)) !== undefined
  );
}

const isBlank = (node: Inline | undefined) => node?.kind === 'text' && node.text.trim() === '';

/** Words in front of a link that say whose it is, but not `What's [new](…)`. */
const OWNER =
  /^(?!(?:what|here|there|let|it|that|who|how)['’]s)(?:\p{Lo}{1,12}\s*的|\p{Lu}[\p{L}\d.-]*(?: \p{Lu}[\p{L}\d.-]*){0,3}['’]s)\s*$/iu;

/** What each of these ends with; the pattern itself takes long to build. */
const MAY_OWN = /(?:的|['’]s)\s*$/i;

/** `X的[Title](…)`, `Ann Lee's [Title](…)`: who made it stands before the link that is the title. */
export function isOwnerBefore(before: string, link: Inline): boolean {
  const words = plain([link]).trim();
  if (before.length > 60 || roleOfText(words) !== undefined) return false;
  return (
    (MAY_OWN.test(before) && OWNER.test(before.trim())) ||
    (/^(?:several|some|many|various)$/i.test(before.trim()) && /\s/.test(words))
  );
}
