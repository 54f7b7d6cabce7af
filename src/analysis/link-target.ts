import { distance } from 'fastest-levenshtein';
import type { Link, List, Span } from '../model.ts';

/** Why a link's target leads nowhere, told from the way it is written. */
export interface BadTarget {
  readonly kind: 'placeholder' | 'doubled' | 'misspelt' | 'separator' | 'missing';
  /** The correct target, where only one is possible. */
  readonly fixed?: string;
}

/** What people and scripts write where there is nothing to link to. */
const placeholder = /^(?:none|null|nil|nan|n\/?a|undefined|tb[ad]|todo|[-–—?]+|https?(?::\/{0,3}|\/{2,3}))$/i;

/** Letters, then whatever stands where `://` should. */
const schemed = /^([a-z]{2,9})([:;.,]{0,3})(\/{0,4})(?=[^:;/])/i;

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

/** @param depth how often a scheme may be doubled and still be fixed; hostile text doubles it without end. */
function judge(target: string, depth: number): BadTarget | undefined {
  if (placeholder.test(target)) return { kind: 'placeholder' };
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
  if (separator === '://') return undefined;
  return { kind: 'separator', ...ifHost(`${found.scheme}://${rest}`) };
}

/** A corrected target only counts if a host follows the scheme. */
function ifHost(fixed: string): { fixed?: string } {
  return hostLike.test(fixed.slice(fixed.indexOf('://') + 3)) ? { fixed } : {};
}

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
