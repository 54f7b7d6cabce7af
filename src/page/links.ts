import type { Entry } from '../model.ts';
import { printable } from '../text/escape.ts';
import { mainLink } from '../views/markup.ts';

/** Where an entry leads, as the page shows it. */
export interface PageLinks {
  /** Where its title leads. */
  readonly url?: string;
  readonly links: readonly (readonly [text: string, url: string])[];
}

/** Units of a link's text that are shown. */
const LONGEST_TEXT = 40;

/**
 * A URL of the list as the page may use it: http, https and mailto only, so that nothing is run; nothing for one
 * that leads nowhere.
 * @param base where the list itself is on the web; without it relative URLs lead nowhere.
 */
export function webUrl(url: string, base?: string): string | undefined {
  const bare = url.trim();
  if (bare === '' || bare.startsWith('#')) return undefined;
  let found: URL;
  try {
    found = new URL(bare, base);
  } catch {
    return undefined;
  }
  return ['http:', 'https:', 'mailto:'].includes(found.protocol) ? found.href : undefined;
}

function textOf(role: string, text: string, url: string): string {
  const shown = printable(text, LONGEST_TEXT).replace(/^\[+|\]+$/g, '');
  if (role !== 'link' && role !== 'title') return role;
  return shown || printable(new URL(url).hostname.replace(/^www\./, ''), LONGEST_TEXT) || 'link';
}

/** The links of an entry, each target once, pictures left out. */
export function pageLinks(entry: Entry, base?: string): PageLinks {
  const main = mainLink(entry);
  const others = entry.links.filter((link) => link !== main && link.kind !== 'image');
  const found = new Map<string, string>();
  let own: string | undefined;
  for (const link of main ? [main, ...others] : others) {
    const url = webUrl(link.url, base);
    if (url === undefined || url === own || found.has(url)) continue;
    if (own === undefined) own = url;
    else found.set(url, textOf(link.role, link.text, url));
  }
  return {
    ...(own === undefined ? {} : { url: own }),
    links: [...found].map(([url, text]) => [text, url] as const),
  };
}
