import type { Entry, List, Tag } from '../model.ts';
import { resolverOf } from '../taxonomy/resolve.ts';
import type { Example } from './model.ts';
import type { Subject } from './vectors.ts';

/** Host of an address in lower case, without `www.`; nothing where there is none. */
export function hostOf(url: string): string | undefined {
  const host = /^https?:\/\/(?:www\.)?([^/?#\s]{1,253})/i.exec(url)?.[1];
  return host?.toLowerCase();
}

/** What an entry says without its labels: neither their text nor their links may give them away. */
export function subjectOf(entry: Entry, text: string): Subject {
  const isLabel = (start: number) => entry.labels.some(({ span }) => span.start <= start && start < span.end);
  let description = '';
  if (entry.descriptionSpan) {
    let at = entry.descriptionSpan.start;
    for (const { span } of [...entry.labels].sort((a, b) => a.span.start - b.span.start)) {
      if (span.start < at || span.start >= entry.descriptionSpan.end) continue;
      description += `${text.slice(at, span.start)} `;
      at = span.end;
    }
    description += text.slice(at, Math.max(at, entry.descriptionSpan.end));
    // Addresses say little of a subject.
    description = description.replace(/https?:\/\/[^\s)]+/g, ' ');
  }
  const link = entry.links.find(({ url, span }) => hostOf(url) !== undefined && !isLabel(span.start));
  const host = link && hostOf(link.url);
  return {
    text: `${entry.title}\n${description}`,
    section: entry.section,
    ...(host !== undefined && { host }),
  };
}

/** Ids of an entry's labels as the taxonomy names them, each once. */
export function labelsOf(entry: Entry, list: List): string[] {
  const resolver = resolverOf(list.taxonomy);
  return [...new Set(entry.labels.map((label) => resolver.resolve(label)?.tag.id ?? label.id))];
}

/** What a tag is called, in words: `Data4Model-Scaling-Up` is four of them. */
function wordsOfTag({ id, title, path }: Tag): string {
  const parts = [...path, title, id].join(' ');
  return parts.replace(/[-_/]/g, ' ').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
}

/** Every labelled entry, and every declared tag as an example of itself: that helps where entries are few. */
export function examplesOf(list: List): Example[] {
  const entries = list.entries
    .filter(({ labels }) => labels.length > 0)
    .map((entry) => ({
      ...subjectOf(entry, list.text),
      labels: labelsOf(entry, list),
      entry: entry.index,
    }));
  const tags = list.taxonomy.tags.map((tag) => ({ text: wordsOfTag(tag), section: [], labels: [tag.id] }));
  return [...entries, ...tags];
}
