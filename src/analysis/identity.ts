import type { Entry, Link, List } from '../model.ts';
import { isPlaceholder } from '../parse/vocabulary.ts';
import { memo } from '../text/collections.ts';
import { foldTitle } from '../text/fold.ts';

/** A URL in parts; `host` in lower case without `www.`, `path` without its leading and trailing slash. */
interface Address {
  readonly host: string;
  readonly path: string;
  readonly query: ReadonlyMap<string, string>;
  readonly fragment: string;
}

/** Query parameters that say where a reader came from or how a page is shown, not what it is. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_cid|mc_eid|spm|ref|ref_src|ref_url|referrer|source_ref|trk|si)$/;

const ARXIV =
  /^(?:arxiv[.:])?(\d{4}\.\d{4,5}|[a-z-]{2,20}(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?(?=$|\/)/i;

function arxiv(id: string | undefined): string | undefined {
  const found = id && ARXIV.exec(id)?.[1];
  // `math.GT/0309136` is `math/0309136` (https://info.arxiv.org/help/arxiv_identifier.html).
  return found ? `arxiv:${found.toLowerCase().replace(/\.[a-z]{2}\//, '/')}` : undefined;
}

/** What publishers put behind a DOI in the address of one of its pages. */
const DOI_TAIL =
  /(?:\/(?:full|full-?text|fullhtml|pdf|epdf|abstract|html|meta|summary)|\.pdf|\.full|\.abstract)$/;

/** A key for a DOI; those that stand for a paper elsewhere get that place's key. DOIs ignore case (DOI Handbook 2.4). */
function doi(text: string): string | undefined {
  let id = /(?:^|\/)(10\.\d{4,9}\/[^\s?#]{1,300})/.exec(text.replace(/%2f/gi, '/'))?.[1]?.toLowerCase();
  if (!id) return undefined;
  for (let cut = id.replace(DOI_TAIL, ''); cut !== id; cut = id.replace(DOI_TAIL, '')) id = cut;
  if (id.startsWith('10.48550/')) return arxiv(id.slice(9)) ?? `doi:${id}`;
  if (id.startsWith('10.18653/v1/')) return `acl:${id.slice(12)}`;
  if (id.startsWith('10.1101/')) return `doi:${id.replace(/v\d+$/, '')}`;
  return `doi:${id}`;
}

/** First path segments of github.com that are no owner of repositories. */
const NO_OWNER = new Set(
  'about apps collections customer-stories enterprise events explore features issues login marketplace new notifications orgs pricing pulls search settings site sponsors stars topics trending users'.split(
    ' ',
  ),
);

/** A repository as a whole. A folder, a file, a branch or a section of its readme is a thing of its own. */
function github({ path, fragment }: Address): string | undefined {
  const [owner, name, view, branch, ...rest] = path.split('/');
  if (!owner || !name || NO_OWNER.has(owner.toLowerCase())) return undefined;
  const isBranch = /^(?:main|master|head)$/i.test(branch ?? '');
  const isReadme = view === 'blob' && isBranch && rest.length === 1 && /^readme\.(?:md|rst)$/i.test(rest[0]!);
  const whole = view === undefined || (view === 'tree' && isBranch && rest.length === 0) || isReadme;
  if (!whole || (fragment !== '' && fragment !== 'readme')) return undefined;
  return `github:${owner}/${name.replace(/\.git$/, '')}`.toLowerCase();
}

/** Keys of sites that show one thing under several addresses. */
const SITES = new Map<string, (address: Address) => string | undefined>(
  Object.entries<(address: Address) => string | undefined>({
    'github.com': github,
    'arxiv.org': ({ path }) =>
      arxiv(
        /^(?:abs|pdf|html|format|ps|src|e-print)\/(.+)/.exec(path)?.[1] ??
          /^ftp\/(?:.*\/)?([^/]+)$/.exec(path)?.[1],
      ),
    'alphaxiv.org': ({ path }) => arxiv(/^(?:[a-z]{2}\/)?(?:abs|overview|pdf|html)\/(.+)/.exec(path)?.[1]),
    'ar5iv.org': ({ path }) => arxiv(/^(?:abs|pdf|html)\/(.+)/.exec(path)?.[1]),
    'arxiv-vanity.com': ({ path }) => arxiv(/^papers\/(.+)/.exec(path)?.[1]),
    'papers.cool': ({ path }) => arxiv(/^arxiv\/(.+)/.exec(path)?.[1]),
    'huggingface.co': ({ path }) => arxiv(/^papers\/(.+)/.exec(path)?.[1]),
    'api.semanticscholar.org': ({ path }) => (path.startsWith('arXiv:') ? arxiv(path) : undefined),
    'nature.com': ({ path }) => {
      const id = /^articles\/([sd]\d+-[\w-]+)/.exec(path)?.[1];
      return id && `doi:10.1038/${id}`;
    },
    'zenodo.org': ({ path }) => {
      const id = /^records?\/(\d+)$/.exec(path)?.[1];
      return id && `doi:10.5281/zenodo.${id}`;
    },
    'aclanthology.org': ({ path }) => {
      const id = /^(?:anthology\/)?([A-Z]\d\d-\d{4}|\d{4}\.[\w-]+\.\d+)(?:v\d+)?(?:\.pdf)?$/i.exec(path)?.[1];
      return id && `acl:${id.toLowerCase()}`;
    },
    'openreview.net': ({ path, query }) => {
      const id = query.get('id');
      return id && /^(?:forum|pdf|attachment)$/.test(path) ? `openreview:${id}` : undefined;
    },
    'openaccess.thecvf.com': ({ path }) => {
      const id = /([^/]+_paper)\.(?:pdf|html)$/.exec(path)?.[1];
      return id && `cvf:${id}`;
    },
    'proceedings.mlr.press': ({ path }) => {
      const id = /^(v\d+\/[\w-]+)(?:\.html|\/[\w-]+\.pdf)$/.exec(path)?.[1];
      return id && `pmlr:${id}`;
    },
    'proceedings.neurips.cc': ({ path }) => {
      const id = /\/(?:hash|file)\/([\da-f]{32})-/.exec(path)?.[1];
      return id && `neurips:${id}`;
    },
    'ieeexplore.ieee.org': ({ path, query }) => {
      const id = /^(?:abstract\/)?document\/(\d+)/.exec(path)?.[1] ?? query.get('arnumber');
      return id && `ieee:${id}`;
    },
    'pypi.org': ({ path }) => {
      const name = /^(?:project|pypi|p)\/([\w.-]+)(?:\/[\d.]+)?$/.exec(path)?.[1];
      return name && `pypi:${name.toLowerCase().replace(/[-_.]+/g, '-')}`;
    },
    'npmjs.com': ({ path }) => {
      const name = /^package\/((?:@[\w.-]+\/)?[\w.-]+)$/.exec(path)?.[1];
      return name && `npm:${name.toLowerCase()}`;
    },
    'youtu.be': ({ path, query }) => video(path, query),
    'youtube.com': ({ path, query }) =>
      video(path === 'watch' ? query.get('v') : /^(?:embed|shorts|live|v)\/([\w-]+)$/.exec(path)?.[1], query),
  }),
);

/** Seconds at the start of a video that people skip: the address of a copied link holds them. */
const INTRO = 60;

/** The same video from another minute on is another thing: lectures are cut that way. */
function video(id: string | undefined, query: ReadonlyMap<string, string>): string | undefined {
  if (!id || !/^[\w-]{6,20}$/.test(id)) return undefined;
  const from = query.get('t') ?? query.get('start') ?? '0';
  const seconds = from.replace(/s$/, '');
  return /^\d{1,2}$/.test(seconds) && Number(seconds) <= INTRO ? `youtube:${id}` : `youtube:${id}@${seconds}`;
}

/** Other names of the same site. */
const HOSTS = new Map(
  Object.entries({
    'export.arxiv.org': 'arxiv.org',
    'browse.arxiv.org': 'arxiv.org',
    'ar5iv.labs.arxiv.org': 'ar5iv.org',
    'hf.co': 'huggingface.co',
    'papers.nips.cc': 'proceedings.neurips.cc',
    'aclweb.org': 'aclanthology.org',
    'music.youtube.com': 'youtube.com',
    'pypi.python.org': 'pypi.org',
    'npmjs.org': 'npmjs.com',
    'old.reddit.com': 'reddit.com',
    'twitter.com': 'x.com',
    'mobile.twitter.com': 'x.com',
  }),
);

function decode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}

const NO_QUERY: ReadonlyMap<string, string> = new Map();

function readQuery(query: string): Map<string, string> {
  const read = new Map<string, string>();
  for (const pair of query.split('&')) {
    const at = pair.indexOf('=');
    const name = at === -1 ? pair : pair.slice(0, at);
    if (name !== '') read.set(name, at === -1 ? '' : pair.slice(at + 1));
  }
  return read;
}

function readHost(written: string): string {
  const lower = written.toLowerCase();
  const plain = /[@:]|\.$/.test(lower)
    ? lower
        .replace(/^[^@]*@/, '')
        .replace(/:(?:80|443)?$/, '')
        .replace(/\.$/, '')
    : lower;
  // `www.`, and a site for phones: `m.example.com`, `en.m.wikipedia.org`.
  const host = plain.replace(/^www\./, '').replace(/^([a-z]{2}\.)?m\.(?=[^.]+\.[^.])/, '$1');
  return HOSTS.get(host) ?? host;
}

function readPath(written: string): string {
  let path = decode(written);
  if (path.includes('//')) path = path.replace(/\/{2,}/g, '/');
  if (path.includes('/index.htm')) path = path.replace(/\/index\.html?$/, '');
  return path.slice(path.startsWith('/') ? 1 : 0, path.length > 1 && path.endsWith('/') ? -1 : undefined);
}

/** Splits a URL; `new URL` on every link would cost more than all other rules together. */
function readAddress(url: string): Address | undefined {
  const parts = /^(?:https?:)?\/\/([^/?#]+)([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/i.exec(url);
  if (!parts) return undefined;
  return {
    host: readHost(parts[1]!),
    path: readPath(parts[2]!),
    query: parts[3] ? readQuery(parts[3]) : NO_QUERY,
    fragment: decode(parts[4] ?? ''),
  };
}

/** Everything else: the address without scheme, `www.`, trailing slash and tracking. */
function plainKey({ host, path, query, fragment }: Address): string {
  const search = [...query]
    .filter(([name, value]) => !TRACKING.test(name) && !(name === 'tab' && value.startsWith('readme')))
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&');
  return `url:${host}${path && `/${path}`}${search && `?${search}`}${fragment && `#${fragment}`}`;
}

/**
 * What a URL leads to, in canonical form: `arxiv:2407.08583`, `doi:10.1145/3360588`, `github:owner/name`,
 * `url:host/path` … Two URLs with a key in common lead to the same thing. Empty for placeholders, anchors of the
 * same page, mail addresses and the like.
 */
export function identities(url: string): string[] {
  const trimmed = url.trim();
  const clean = trimmed.includes('&') ? trimmed.replaceAll('&amp;', '&') : trimmed;
  if (isPlaceholder(clean) || clean.startsWith('#')) return [];
  const address = readAddress(clean);
  if (address) {
    if (!/^[^.]+\.[^.]/.test(address.host)) return [];
    return [SITES.get(address.host)?.(address) ?? doi(`/${address.path}`) ?? plainKey(address)];
  }
  if (/^doi:/i.test(clean)) return [doi(clean.slice(4).trim()) ?? []].flat();
  if (/^arxiv:/i.test(clean)) return [arxiv(clean.slice(6).trim()) ?? []].flat();
  if (/^[a-z][a-z\d+-]*:/i.test(clean) || !/[./]/.test(clean)) return [];
  return [`url:${decode(clean.replace(/^(?:\.?\/)+/, ''))}`];
}

/** Links of one entry that are looked at; more are no title's. */
const MOST_LINKS = 40;

/** The links that say what an entry is: its title's and its paper's, or the only one that it has. */
export function primaryLinks(entry: Entry): readonly Link[] {
  const named = entry.links.filter((link) => link.role === 'title' || link.role === 'paper');
  if (named.length > 0) return named.slice(0, MOST_LINKS);
  const others = entry.links.filter((link) => link.kind !== 'image');
  return others.length === 1 && others[0]!.role === 'link' ? others : [];
}

/** Keys of everything that an entry's primary links lead to, each once. */
export function entryIdentities(entry: Entry): string[] {
  const found: string[] = [];
  for (const link of primaryLinks(entry)) {
    for (const key of identities(link.url)) if (!found.includes(key)) found.push(key);
  }
  return found;
}

/**
 * Whether two sets of keys tell two things apart: they have none in common, but both have one of the same kind
 * (two arXiv ids, two repositories). A paper's arXiv page and its page at a conference do not.
 */
export function differ(a: readonly string[], b: readonly string[]): boolean {
  if (a.some((key) => b.includes(key))) return false;
  const kind = (key: string) => key.slice(0, key.indexOf(':'));
  const kinds = new Set(a.map(kind));
  return b.some((key) => kinds.has(kind(key)));
}

const linkedTo = (entry: Entry) =>
  entry.links
    .filter((link) => link.kind !== 'image')
    .slice(0, MOST_LINKS)
    .flatMap((link) => identities(link.url));

/**
 * What the links of two entries say of them: that they are the same thing, that they are different things, or
 * nothing. The primary links decide; where one of the entries has none, all links do. `surely` is false for the
 * latter: code and slides may be shared.
 */
export function relation(
  a: Entry,
  b: Entry,
): { links: 'same' | 'different' | 'incomparable' | 'none'; surely: boolean } {
  let [one, other] = [entryIdentities(a), entryIdentities(b)];
  const surely = one.length > 0 && other.length > 0;
  if (!surely) [one, other] = [linkedTo(a), linkedTo(b)];
  if (one.length === 0 || other.length === 0) return { links: 'none', surely };
  if (one.some((key) => other.includes(key))) return { links: 'same', surely };
  return { links: differ(one, other) ? 'different' : 'incomparable', surely };
}

/** A title that is the tag of a picture names no entry: the same badge stands before many. */
const PICTURE = /^<img\b[^<>]{0,2000}>$/i;

/** The folded title of each entry, in order; empty where an entry has none. Worked out once a list. */
export const titleKeys: (list: List) => readonly string[] = memo((list) =>
  list.entries.map(({ title }) => (PICTURE.test(title) ? '' : foldTitle(title))),
);

/** The identities of each entry, in order. Worked out once a list. */
export const identityKeys: (list: List) => readonly (readonly string[])[] = memo((list) =>
  list.entries.map(entryIdentities),
);
