import { distance } from 'fastest-levenshtein';
import type { Link } from '../model.ts';

/** Nothing but an address, as the text of a link. */
const SHOWN = /^https?:\/\/[^\s<>()[\]|"]+$/i;

/** Hosts whose pages only lead on, or keep copies: what they show is another address. */
const LEADS_ON = new Set(
  'adf.ly aka.ms amzn.to archive.is archive.md archive.org archive.ph archive.today awin1.com b23.tv bit.ly buff.ly cutt.ly dub.sh dlvr.it doi.org fb.me feedburner.com g.co geni.us git.io goo.gl handle.net hubs.ly ift.tt impact.com is.gd jb.gg lnkd.in n9.cl n2t.net ow.ly perma.cc pxf.io purl.org qr.ae rb.gy rebrand.ly redd.it reurl.cc s.id shareasale.com shorturl.at shrtco.de sjv.io t.cn t.co t.ly t.me tiny.cc tinyurl.com tr.im url.cn v.gd w.wiki w3id.org webcitation.org wp.me youtu.be'.split(
    ' ',
  ),
);

/** Hosts that programs ask: an entry may show one and lead to what explains it. */
const ASKED = /^(?:[\w-]*api[\w-]*|mcp|rpc|wss?|registry)\./;

const RESERVED = /^example\.|\.(?:example|invalid|test|local)$/;

function hostOf(url: string): string | undefined {
  const host = /^https?:\/\/(?:[^\s/?#@]*@)?([^\s/?#:@]+)/i.exec(url)?.[1]?.toLowerCase();
  // A host of plain letters, with a dot, that ends with letters: an address of numbers has no name.
  return host !== undefined && /^[a-z0-9.-]+\.[a-z]{2,}$/.test(host) ? host : undefined;
}

/** What is registered as one: the last two labels, or three below `co.uk`, `edu.cn` and the like. */
function siteOf(host: string): string {
  const labels = host.split('.');
  const second = labels.at(-2) ?? '';
  const isBelow =
    labels.length > 2 && labels.at(-1)!.length === 2 && /^(?:ac|co|com|edu|gob|gov|net|or|org)$/.test(second);
  return labels.slice(isBelow ? -3 : -2).join('.');
}

/** So many letters of a name, and so many of them written otherwise, are a slip; shorter names are near each other by chance. */
const SLIP = { longest: 2, fewest: 6 };

/**
 * Whether two sites differ by a slip of the keys: `fir-maps.co` and `fir-maps.com`. Of names that differ by more one may lead to
 * the other, as sites move and have several names.
 */
function areNearlyOne(a: string, b: string): boolean {
  const [own, other] = [a, b].map((site) => /^([^.]+)\.(.+)$/.exec(site)!.slice(1)) as [string[], string[]];
  if (own[0] === other[0]) {
    const [short, long] = [own[1]!, other[1]!].sort((x, y) => x.length - y.length) as [string, string];
    return long.length === short.length + 1 && distance(short, long) === 1;
  }
  if (own[1] !== other[1] || Math.min(own[0]!.length, other[0]!.length) < SLIP.fewest) return false;
  return distance(own[0]!, other[0]!) <= SLIP.longest;
}

/** The hosts that a link shows and leads to, where its text is an address of another site than its target. */
export function otherSite({ kind, text, url }: Link): { shown: string; target: string } | undefined {
  if (kind !== 'inline' && kind !== 'html') return undefined;
  const written = text.trim();
  if (!SHOWN.test(written)) return undefined;
  const shown = hostOf(written);
  const target = hostOf(url);
  if (shown === undefined || target === undefined) return undefined;
  const [own, other] = [siteOf(shown), siteOf(target)];
  if (!areNearlyOne(own, other)) return undefined;
  if (LEADS_ON.has(own) || LEADS_ON.has(other) || RESERVED.test(own) || ASKED.test(shown)) return undefined;
  // A copy, a proxy or a page that leads on has the address that it shows in its own.
  const inner = shown.replace(/^www\./, '');
  const at = url.toLowerCase().indexOf(inner);
  const isInside = at >= 0 && !/^[\w.-]/.test(url.slice(at + inner.length));
  return isInside ? undefined : { shown, target };
}
