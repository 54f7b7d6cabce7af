import { distance } from 'fastest-levenshtein';
import { invisibleIn, withoutInvisible } from '../text/invisible.ts';

/** What an address with a scheme cannot be right with. */
export interface AddressFault {
  readonly kind:
    | 'invisible'
    | 'space'
    | 'trailing'
    | 'cut'
    | 'host'
    | 'look-alike'
    | 'misspelt-host'
    | 'repository'
    | 'escape'
    | 'entity'
    | 'typographic';
  /** The characters that are meant, or the name that is wrong. */
  readonly what: string;
  /** The correct address, where only one is possible. */
  readonly fixed?: string;
}

/** White space that Markdown takes for a letter. */
const BLANK = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const ENCODED_SPACE = /(?:%20|%09|%0[ad]|%c2%a0|%e3%80%80)+$/i;

/** Signs that end a sentence, not an address. A full stop, a star and a question mark may end one. */
const TRAILING = /(?:[,;，；、。！]|\*\*)$/;
/** Pages whose names have any sign. */
export const ENCYCLOPEDIA =
  /^https?:\/\/(?:[\w-]+\.)*(?:wikipedia|wikimedia|wiktionary|fandom|wikidata)\.\w+\/|\/wiki\//i;
/** Addresses that may end with a full stop. */
const WIKI = new RegExp(`${ENCYCLOPEDIA.source}|[#?]`, 'i');

/** Hosts of most lists, of which others one letter away are slips. */
const KNOWN = [
  'github.com',
  'gitlab.com',
  'huggingface.co',
  'youtube.com',
  'openreview.net',
  'wikipedia.org',
  'arxiv.org',
];
/** Hosts that are one letter away from one of them, and real. */
const REAL = new Set(['ar5iv.org', 'rxiv.org', 'axiv.org', 'wikimedia.org']);

/** Finds what is wrong inside an address that has a scheme and `://`; nothing where it can be right. */
export function addressFault(url: string): AddressFault | undefined {
  return (
    trailing(url) ?? wrongHost(url) ?? typographic(url) ?? repository(url) ?? brokenEscape(url) ?? entity(url)
  );
}

/** Hosts of code and papers: none of their addresses has a dash that is no hyphen. Names of files elsewhere may have one. */
const WITHOUT_DASHES =
  /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|npmjs\.com|pypi\.org|arxiv\.org)\/[^/?#]*(?:\/[^/?#]*)?/i;

/** A dash that a keyboard or a word processor put in the place of a hyphen, where an address can have none. */
function typographic(url: string): AddressFault | undefined {
  const path = WITHOUT_DASHES.exec(url)?.[0] ?? '';
  const found = /(?<=[\w/])[\u2010-\u2015\u2212](?=[\w/]|$)/.exec(path);
  if (!found) return undefined;
  return {
    kind: 'typographic',
    what: found[0],
    fixed: path.replace(/[\u2010-\u2015\u2212]/g, '-') + url.slice(path.length),
  };
}

/** `&amp;` in what a browser would ask for: the address was escaped a second time. */
function entity(url: string): AddressFault | undefined {
  if (!url.includes('?') || !/&amp;(?:amp;)*[\w.%[\]-]{1,40}=/.test(url)) return undefined;
  return { kind: 'entity', what: '&amp;', fixed: url.replace(/&(?:amp;)+/g, '&') };
}

/** Joiners as they are or as escapes: in an anchor of the file, beside letters that need them, they may be those of the heading. */
const JOINER = /[\u200c\u200d]|%e2%80%8[cd]/i;

/** Letters beyond ASCII, as they are or as escapes, other than joiners; and what is left of an emoji that an anchor drops. */
const SCRIPT = /(?![\u200c\u200d])[^\0-\x7f]|%(?!e2%80%8[cd])[c-f]|(?:[\u200c\u200d]|%e2%80%8[cd])-/i;

/** Finds characters in any address that nobody sees, as they are or as escapes, and spaces that are none to Markdown. */
export function unseen(url: string): AddressFault | undefined {
  if (url.startsWith('#') && JOINER.test(url) && SCRIPT.test(url)) return undefined;
  const found = invisibleIn(url);
  if (found.length > 0) return { kind: 'invisible', what: found[0]!.name, fixed: withoutInvisible(url) };
  const blank = BLANK.exec(url);
  if (blank) {
    const trimmed = url.trim();
    return { kind: 'space', what: blank[0], ...(!BLANK.test(trimmed) && { fixed: trimmed }) };
  }
  if (!/%[\da-f]{2}/i.test(url)) return undefined;
  const space = ENCODED_SPACE.exec(url);
  if (space) return { kind: 'trailing', what: space[0], fixed: url.slice(0, space.index) };
  if (!/%(?:e2%8[01]|ef%bb|c2%ad)/i.test(url)) return undefined;
  let decoded: string;
  try {
    decoded = decodeURIComponent(url);
  } catch {
    return undefined;
  }
  const inside = invisibleIn(decoded)[0];
  if (!inside) return undefined;
  const written = encodeURIComponent(decoded.slice(inside.index, inside.index + inside.length));
  const fixed = url.replace(new RegExp(written, 'gi'), '');
  return { kind: 'invisible', what: `${inside.name} as ${written}`, fixed };
}

function trailing(url: string): AddressFault | undefined {
  const cut = /(?:…|\.{3})$/.exec(url);
  if (cut && !(cut[0] === '…' ? ENCYCLOPEDIA : WIKI).test(url)) return { kind: 'cut', what: cut[0] };
  if (/^[^[\]]*\]$/.test(url)) return { kind: 'trailing', what: ']', fixed: url.slice(0, -1) };
  const query = url.includes('?');
  const sign =
    TRAILING.exec(query ? url.replace(/;$/, '') : url) ?? (WIKI.test(url) ? null : /(?<!\.)\.$/.exec(url));
  return sign ? { kind: 'trailing', what: sign[0], fixed: url.slice(0, sign.index) } : undefined;
}

function wrongHost(url: string): AddressFault | undefined {
  const found = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]*)/i.exec(url);
  const host = found?.[1];
  if (host === undefined || host.startsWith('[') || /^localhost$/i.test(host)) return undefined;
  if (host === '' || !host.includes('.') || /^[.-]|\.\.|[\s,;|'"()<>{}\\^`!$&*+=~]|[。．]/.test(host))
    return { kind: 'host', what: host };
  const alike = (/[^\0-\x7f]/.test(host) ? host.split('.') : []).find(
    (part) => /\p{Script=Latin}/u.test(part) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(part),
  );
  if (alike) {
    const other = /[\p{Script=Cyrillic}\p{Script=Greek}]/u.exec(alike)![0];
    return { kind: 'look-alike', what: other };
  }
  const bare = host.toLowerCase().split('.').slice(-2).join('.');
  for (const known of KNOWN)
    if (
      bare.length >= known.length - 1 &&
      bare.length <= known.length + 1 &&
      bare !== known &&
      !REAL.has(bare) &&
      isSlip(bare, known)
    )
      return { kind: 'misspelt-host', what: known };
  return undefined;
}

/** One letter too many, too few, another, or two that changed places; the name alone may be wrong, or the ending. */
function isSlip(host: string, known: string): boolean {
  if (distance(host, known) === 1) return true;
  if (host.length !== known.length) return false;
  const at = [...host].findIndex((letter, i) => letter !== known[i]);
  return host.slice(0, at) + host[at + 1] + host[at] + host.slice(at + 2) === known;
}

/** Pages of GitHub itself that are called as an owner is. */
const OWN_PAGES =
  /^(?:topics|search|orgs|users|sponsors|collections|marketplace|features|apps|settings|explore|about|login|customer-stories|readme|security|enterprise|stars|trending|advisories|contact|site|codespaces|discussions)?$/i;

/** GitHub names owners and repositories with letters, digits, hyphens, dots and underscores of ASCII only. */
function repository(url: string): AddressFault | undefined {
  const found = /^https?:\/\/(?:www\.)?github\.com\/([^/?#]*)(?:\/([^/?#]*))?/i.exec(url);
  if (!found) return undefined;
  const [, owner = '', name = ''] = found;
  if (OWN_PAGES.test(owner)) return undefined;
  const bad = name !== '' && !/^[\w-]+$/.test(owner) ? owner : /[^\w.-]/.test(name) ? name : '';
  return bad === '' ? undefined : { kind: 'repository', what: bad };
}

/** A percent sign that begins no escape, outside of a query. */
function brokenEscape(url: string): AddressFault | undefined {
  const found = /%(?![\da-f]{2}).{0,2}/i.exec(url.split('?', 1)[0]!);
  return found ? { kind: 'escape', what: found[0] } : undefined;
}
