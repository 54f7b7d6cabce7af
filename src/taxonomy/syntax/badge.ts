import { type LabelForm, leaves, type Reading } from './form.ts';

/**
 * Badges of shields.io and its like: the text of the label stands in the image's URL.
 * Escapes as shields.io documents them for static badges (https://shields.io/badges): `_` or `%20` is a space,
 * `__` an underscore, `--` a dash, and single dashes separate label, message and colour.
 */
export interface Badge {
  /** `label: message`, or the message alone. */
  readonly text: string;
  /** The parts between single dashes, decoded, the colour left out. */
  readonly parts: readonly string[];
  /** As written, without `#`; absent when the URL has none. */
  readonly color?: string;
  /** Everything before the content, e.g. `https://img.shields.io/badge/`. */
  readonly host: string;
  /** Query string with its `?`, or empty. */
  readonly query: string;
  /** `.svg` or `.png` where written. */
  readonly extension: string;
}

const STATIC =
  /^(https?:\/\/(?:img\.|raster\.)?shields\.io\/badge\/|https?:\/\/badgen\.net\/badge\/)([^?#\s]*)(\?[^#\s]*)?/i;
/** The same path on another host: a mistyped one, or one that follows shields.io. Its colour says that it is a badge. */
const ELSEWHERE =
  /^(https?:\/\/[^/?#\s]{1,100}\/badge\/)([^/?#\s]+-(?:%23)?(?:[\da-f]{6}|[\da-f]{3})(?:\.(?:svg|png))?)(\?[^#\s]*)?$/i;
const QUERY = /^(https?:\/\/(?:img\.|raster\.)?shields\.io\/(?:static\/v1|badge))\/?\?(\S*)$/i;

function decodePart(part: string): string {
  let decoded = part;
  try {
    decoded = decodeURIComponent(part);
  } catch {
    // A stray `%` stays as it is: shields.io refuses it, a reader still sees it.
  }
  return decoded.replace(/__|_/g, (run) => (run === '__' ? '_' : ' ')).trim();
}

/** Splits at single dashes; a doubled dash is a dash of the text. */
function splitDashes(content: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (let i = 0; i < content.length; i++) {
    if (content[i] !== '-') part += content[i];
    else if (content[i + 1] === '-') {
      part += '-';
      i++;
    } else {
      parts.push(part);
      part = '';
    }
  }
  parts.push(part);
  return parts;
}

/** Reads a static badge's URL; `undefined` for anything else (stars, last commit and CI are metrics, never labels). */
export function readBadge(url: string): Badge | undefined {
  const query = QUERY.exec(url);
  if (query) {
    const values = new URLSearchParams(query[2]);
    const message = values.get('message');
    if (!message) return undefined;
    const label = values.get('label');
    const color = values.get('color')?.replace(/^#/, '');
    const parts = label ? [label, message] : [message];
    return {
      text: parts.join(': '),
      parts,
      ...(color && { color }),
      host: query[1]!,
      query: `?${query[2]}`,
      extension: '',
    };
  }
  const found = ELSEWHERE.exec(url) ?? STATIC.exec(url);
  if (!found) return undefined;
  const [, host = '', content = '', search = ''] = found;
  const extension = /\.(?:svg|png)$/i.exec(content)?.[0] ?? '';
  const body = extension ? content.slice(0, -extension.length) : content;
  if (host.includes('badgen') && body.includes('/')) {
    const [label = '', message = '', color] = body.split('/').map(decodePart);
    const parts = message ? [label, message] : [label];
    return { text: parts.join(': '), parts, ...(color && { color }), host, query: search, extension };
  }
  const raw = splitDashes(body);
  const color = raw.length > 1 ? raw.pop()!.replace(/^%23/, '') : undefined;
  const parts = raw.map(decodePart).filter((part) => part !== '');
  if (parts.length === 0) return undefined;
  // More than two parts is a badge whose dashes were not doubled: read it as it was meant.
  const text = parts.length <= 2 ? parts.join(': ') : parts.join('-');
  return { text, parts, ...(color && { color }), host, query: search, extension };
}

/** The text of a badge as it stands in its URL. */
export function escapeBadge(text: string): string {
  return text.replace(/[\s\-_%?#"<>()[\]\\|`^{}/]/g, (character, at: number) => {
    if (character === '-' || character === '_') return character + character;
    // Beside an underscore a space must not become one: `___` reads as `_ `, whichever came first.
    if (character === ' ' && text[at - 1] !== '_' && text[at + 1] !== '_') return '_';
    return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  });
}

/**
 * URL of a static badge that shows `text` in `color`, like another badge's in host, ending and query. A text
 * `label: message` becomes two parts where the other badge has two.
 */
export function badgeUrl(text: string, color: string, like?: Badge): string {
  const host =
    like && !like.host.includes('badgen') && like.host.endsWith('/badge/')
      ? like.host
      : 'https://img.shields.io/badge/';
  const parts = like?.parts.length === 2 ? text.split(': ', 2) : [text];
  return `${host}${parts.map(escapeBadge).join('-')}-${color.replace(/^#/, '')}${like?.extension ?? ''}${like?.query ?? ''}`;
}

const ALT = /!\[[^\]]*\]/;

/** A badge: `![](https://img.shields.io/badge/Data--Scaling-f1db9d)`, or an `<img>` of one. */
export const badge: LabelForm = {
  syntax: 'badge',
  read(nodes) {
    const readings: Reading[] = [];
    for (const { node, link } of leaves(nodes, 'image')) {
      const read = readBadge(node.url);
      if (!read) continue;
      const { start, end, alt, url } = node;
      readings.push({
        id: read.text,
        start,
        end,
        url,
        ...(read.color && { color: read.color }),
        ...(alt && { alt }),
        ...(link !== undefined && { linked: link }),
      });
    }
    return readings;
  },
  write(tag, like) {
    const url = badgeUrl(
      tag.id,
      tag.color ?? like?.color ?? 'blue',
      like?.url ? readBadge(like.url) : undefined,
    );
    // The alternative text follows the label only where it repeats it.
    const alt = like?.alt === undefined || like.alt !== like.id ? (like?.alt ?? '') : tag.id;
    const safe = alt.replace(/[[\]\\]/g, '\\$&');
    if (!like?.url || !like.raw.includes(like.url)) return `![${safe}](${url})`;
    const [before, after] = [
      like.raw.slice(0, like.raw.indexOf(like.url)),
      like.raw.slice(like.raw.indexOf(like.url) + like.url.length),
    ];
    return before.startsWith('![')
      ? before.replace(ALT, () => `![${safe}]`) + url + after
      : `${before}${url}${after}`;
  },
};
