import { distance } from 'fastest-levenshtein';
import type { Link, List, Span } from '../model.ts';
import { memo } from '../text/collections.ts';
import { type AddressFault, addressFault, unseen } from './address.ts';
import { badPaperId } from './paper-id.ts';

/** Why a link's target leads nowhere, told from the way it is written. */
export interface BadTarget {
  readonly kind:
    | 'placeholder'
    | 'doubled'
    | 'misspelt'
    | 'separator'
    | 'missing'
    | 'wrapped'
    | 'inside'
    | 'arxiv'
    | 'arxiv-version'
    | 'arxiv-none'
    | 'doi'
    | 'encoded'
    | 'glued-title'
    | 'remote'
    | AddressFault['kind'];
  /** What is wrong in it, where the kind does not say. */
  readonly what?: string;
  /** The correct target, where only one is possible. */
  readonly fixed?: string;
}

/** What people and scripts write where there is nothing to link to. */
const placeholder =
  /^(?:none|null|nil|nan|n\/?a|undefined|tb[ad]|todo|about:blank|(?:mailto|tel):|javascript:.{0,40}|\$?\{{1,2}[^{}:/]{0,60}\}{1,2}|[-–—?]+|https?(?::\/{0,3}|\/{2,3}))$/i;

/** Letters, then whatever stands where `://` should. */
const schemed = /^([a-z]{2,9})([:;.,：︰]{0,3})([/\\／]{0,4})(?=[^:;/])/i;

/** What people write as an example of an address. */
const example =
  /^(?:https?:\/\/)?(?:(?:your|my|the|insert|add|project|paper|repo)[-_ ]?(?:link|url|website|repo|address|project)(?:[-_ ]?here)?|(?:link|url|address)[-_ ]?here|<[^>]*>|\.{3}|…|https?:\/\/x{3,}|(?:www\.)?link\.to\.\w+)\/?$/i;

/** A repository of nobody, as instructions name it: `https://github.com/your-name/your-repo`. */
const repository = /^https?:\/\/(?:www\.)?github\.com\/([\w-]{3,40})\/([\w-]{4,40})\/?$/i;
const nobody = /^(?:your|my|the|some)?(?:github)?(?:user(?:name)?|owner|org(?:ani[sz]ation)?|account)$/;
const nothing = /^(?:your|my|the|some)?(?:repo(?:sitory)?|project)(?:name)?$/;

function isExampleRepository(target: string): boolean {
  const [, owner = '', name = ''] = repository.exec(target) ?? [];
  const word = (text: string) => text.toLowerCase().replace(/[-_]/g, '');
  return nobody.test(word(owner)) && nothing.test(word(name));
}

/** Quotes and brackets around an address, or behind it. */
const wrapped =
  /^["'`“”„‘’«»({（【<]{0,3}(https?:\/\/[^\s"`“”„«»（）【】<>{}]+?)["'`“”„‘’«»)\]}）】>]{1,3}$/i;
const opened = /^["'`“”„‘’«»({（【<]{1,3}(https?:\/\/[^\s"`“”„«»（）【】<>{}]+)$/i;

/** Pages that are shown by their address: archives, proxies, badges. */
const shows =
  /^https?:\/\/(?:[\w-]+\.)*(?:archive\.(?:org|is|ph|today|li|vn|md|fo)|webcitation\.org|perma\.cc|wayback\.\w+|shields\.io|weserv\.nl|jina\.ai|12ft\.io|translate\.goog|googleusercontent\.com|w3\.org|outline\.com|freedium\.cfd|ghproxy\.\w+)\//i;

/** Hosts none of whose pages has an address in its path. */
const never =
  /^https?:\/\/(?:www\.|dx\.)?(?:github\.com|gitlab\.com|arxiv\.org|doi\.org|openreview\.net|aclanthology\.org|huggingface\.co|youtube\.com|youtu\.be)\//i;

/** Hosts that nobody has as a folder of the repository. */
const bareHost =
  /^(?:www\.[\w-]+\.[\w.-]+|(?:github|gitlab|arxiv|huggingface|youtube|openreview|doi|aclanthology)\.(?:com|org|co|net))(?:[/?#]|$)/i;

/** A host with a dot before the path begins. */
const hostLike = /^[\w-]+(?:\.[\w-]+)+(?:[:/?#]|$)/;

type Scheme = 'http' | 'https';

/** `http` or `https`, exactly or one slip of the keyboard away; the nearer of the two, if it is the nearer. */
function schemeOf(word: string): { scheme: Scheme; exact: boolean } | undefined {
  const lower = word.toLowerCase();
  if (lower === 'http' || lower === 'https') return { scheme: lower, exact: true };
  const toHttp = distance(lower, 'http');
  const toHttps = distance(lower, 'https');
  // Two slips away lie words of their own: `html`, the `hxxps` that makes a harmful address harmless.
  if (Math.min(toHttp, toHttps) > 1 || toHttp === toHttps) return undefined;
  return { scheme: toHttp < toHttps ? 'http' : 'https', exact: false };
}

/**
 * Judges the beginning of a link's target: `hhttps://`, `http//`, `https://https://`, `https:/`, `www.`
 * without a scheme, and words that stand for nothing (`None`). Other schemes, anchors and paths are left alone,
 * and so is what cannot be told from a path of the repository.
 */
export function badTarget(url: string): BadTarget | undefined {
  return judge(url.trim(), 3);
}

/** A scheme, a host and a path of plain characters: no slip stands in what begins it. */
const plain = /^https?:\/\/(?:[\w-]+\.)+[\w-]+(?:\/[\w./~-]*)?$/;

/** @param depth how often a scheme may be doubled and still be fixed; hostile text doubles it without end. */
function judge(target: string, depth: number): BadTarget | undefined {
  if (example.test(target) || isExampleRepository(target)) return { kind: 'placeholder' };
  if (plain.test(target)) return inside(target, depth) ?? badPaper(target);
  if (placeholder.test(target)) return { kind: 'placeholder' };
  const spaced = /^(?:%20|%09|%c2%a0|%e3%80%80)+(?=https?:)/i.exec(target);
  if (spaced) return { kind: 'missing', ...ifHost(target.slice(spaced[0].length)) };
  if (/^https?%3a(?:%2f){2}/i.test(target)) return encoded(target);
  const remote = /^(?:ssh:\/\/)?git@((?:[\w-]+\.)+[a-z]+)[:/]([\w.~/-]+?)(?:\.git)?\/?$/.exec(target);
  if (remote) return { kind: 'remote', fixed: `https://${remote[1]}/${remote[2]}` };
  const title = /^(https?:\/\/[^\s"“”]+)["“]([^"“”]+)["”]$/.exec(target);
  if (title) return { kind: 'glued-title', fixed: `${title[1]} "${title[2]}"` };
  const bare = unwrapped(target);
  if (bare !== undefined) {
    const kind = target.startsWith(bare)
      ? { kind: 'trailing' as const, what: target.slice(bare.length) }
      : { kind: 'wrapped' as const };
    return { ...kind, ...ifHost(depth > 0 ? (judge(bare, depth - 1)?.fixed ?? bare) : '') };
  }
  // `https//:host`: the colon came late.
  const late = /^(https?)(\/{1,3}):(\/{0,3})(?=[\w-])/i.exec(target);
  if (late)
    return { kind: 'separator', ...ifHost(`${late[1]!.toLowerCase()}://${target.slice(late[0].length)}`) };
  if (bareHost.test(target)) return { kind: 'missing', fixed: `https://${target}` };

  const match = schemed.exec(target);
  const found = match && schemeOf(match[1]!);
  if (!match || !found) return undefined;
  const rest = target.slice(match[0].length);
  const separator = match[2]! + match[3]!;
  // Without a colon or slashes it is a word: `https.md`, `http`, `htmx/`.
  if (match[3] === '' && match[2] !== ':') return undefined;

  const inner = schemed.exec(rest);
  const second = inner && inner[3] !== '' && schemeOf(inner[1]!);
  if (second) {
    const inside = depth > 0 ? (judge(rest, depth - 1)?.fixed ?? rest) : '';
    return { kind: 'doubled', ...ifHost(inside) };
  }
  if (!found.exact) {
    // `htp/guide.md` may be a folder; `htps://…` is none.
    if (match[2] === '' && match[3] !== '//') return undefined;
    return { kind: 'misspelt', ...ifHost(`${found.scheme}://${rest}`) };
  }
  if (separator === '://') return inside(target, depth) ?? badPaper(target);
  return { kind: 'separator', ...ifHost(`${found.scheme}://${rest}`) };
}

/** An address without what stands around it; nothing where nothing does. */
function unwrapped(target: string): string | undefined {
  const marked = /^(\*{1,3}|_{1,2}|`|~~)(https?:\/\/\S+)\1$/i.exec(target);
  if (marked) return marked[2];
  const first = target.charCodeAt(0);
  const found = opened.exec(target) ?? wrapped.exec(target);
  if (!found) return undefined;
  const url = found[1]!;
  // A letter at the beginning: only a quote or a bracket that nothing opens ends it wrongly.
  if (first >= 65 && /^[)\]]+$/.test(target.slice(url.length))) {
    const tail = target.slice(-1);
    const open = tail === ')' ? '(' : '[';
    if (tail !== ')' || target.includes(open)) return undefined;
  }
  if (first >= 65 && /['’]$/.test(target) && !target.includes('’', 1)) return undefined;
  return url;
}

/** An address in another that shows no other pages: `https://github.com/https://github.com/…`. */
function inside(target: string, depth: number): BadTarget | undefined {
  const host = /^https?:\/\/(?:www\.)?([^/?#]+)\//i.exec(target);
  if (!host || shows.test(target)) return undefined;
  const path = target.slice(host[0].length);
  const own = host[1]!.toLowerCase();
  const head = target.split(/[?#]/, 1)[0]!;
  const at = head.slice(8).search(/https?:\/{1,2}/i) + 8;
  if (at >= 8) {
    const inner = target.slice(at);
    const before = target.slice(0, at);
    const innerHost = /^https?:\/{1,2}(?:www\.)?([^/?#]+)/i.exec(inner)?.[1]?.toLowerCase();
    const same = inner === before || inner === before.replace(/[\s,;|]+$/, '');
    const glued = /[^/=:]$/.test(before);
    if (!same && !glued && innerHost !== own && !(never.test(target) && innerHost)) return undefined;
    const certain = same || (!glued && (innerHost === own || before === host[0]));
    return {
      kind: 'inside',
      ...(certain && depth > 0 ? ifHost(judge(inner, depth - 1)?.fixed ?? inner) : {}),
    };
  }
  if (
    own.includes('.') &&
    path.toLowerCase().startsWith(`${own}/`) &&
    (never.test(target) || own.startsWith('doi'))
  )
    return { kind: 'inside', ...ifHost(host[0] + path.slice(own.length + 1)) };
  return undefined;
}

function badPaper(target: string): BadTarget | undefined {
  const bad = badPaperId(target);
  if (!bad) return undefined;
  const { kind, fixed, lacks, id } = bad;
  return {
    kind: lacks === 'version' ? 'arxiv-version' : lacks === 'number' ? 'arxiv-none' : kind,
    what: id,
    ...(fixed && { fixed }),
  };
}

/** An address that was escaped as a whole. */
function encoded(target: string): BadTarget {
  try {
    return { kind: 'encoded', ...ifHost(decodeURIComponent(target)) };
  } catch {
    return { kind: 'encoded' };
  }
}

/** A corrected target only counts if a host follows the scheme. */
function ifHost(fixed: string): { fixed?: string } {
  return hostLike.test(fixed.slice(fixed.indexOf('://') + 3)) ? { fixed } : {};
}

/** A scheme, a host and a path of plain characters that ends as paths do. */
const ORDINARY = /^https?:\/\/((?:[\w-]+\.)+[\w-]+)(?:\/(?:[\w./~-]*[\w/~-])?)?$/;
/** Hosts whose paths are judged. */
const JUDGED =
  /^(?:(?:www|dx|export|cn)\.)?(?:[\w-]*arxiv|doi|github|gitlab|openreview|aclanthology|huggingface|youtube|youtu)\./i;
/** Whether of a host nothing is wrong and its paths are not judged; most lists name few hosts. */
const free = new Map<string, boolean>();
const MOST_HOSTS = 4096;

/** Whether an address is one that none of the checks has anything to say about: true of most, so that they cost little. */
export function isOrdinary(url: string): boolean {
  const host = ORDINARY.exec(url)?.[1];
  if (host === undefined) return false;
  const known = free.get(host);
  if (known !== undefined) return known;
  const alone = `https://${host}`;
  const isFree = !JUDGED.test(host) && badTarget(alone) === undefined && addressFault(alone) === undefined;
  if (free.size < MOST_HOSTS) free.set(host, isFree);
  return isFree;
}

/** Judges the whole target of a link: how it begins, and what stands in it. Worked out once a link. */
export const faultOf: (link: Link) => BadTarget | undefined = memo(({ url, kind }) => {
  if (isOrdinary(url)) return undefined;
  // What GFM links by itself goes up to the next space, whatever stands there.
  if (kind === 'autolink') return badTarget(url);
  return (
    unseen(url) ?? badTarget(url) ?? (/^https?:\/\//i.test(url.trim()) ? addressFault(url.trim()) : undefined)
  );
});

/** Where a link's target is written; in HTML it is looked for inside of the tag. Nothing where that is not certain. */
export function placeOfTarget(list: List, link: Link): Span | undefined {
  if (link.urlSpan) return link.urlSpan;
  // That of a reference stands in its definition.
  if (link.kind === 'reference') return undefined;
  const tag = list.text.slice(link.span.start, link.span.end);
  const at = tag.indexOf(link.url);
  if (at < 0 || tag.indexOf(link.url, at + 1) >= 0) return undefined;
  return { start: link.span.start + at, end: link.span.start + at + link.url.length };
}
