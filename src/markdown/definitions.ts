import type { Lines } from '../model.ts';

/**
 * What reference links, images and footnotes of the whole file point to. A chunk is parsed by itself, so the
 * definitions that it refers to are parsed in front of it; which URL they have is looked up here.
 */
export interface Definitions {
  /** Normalised identifier → URL (https://spec.commonmark.org/0.31.2/#matches). */
  readonly urls: ReadonlyMap<string, string>;
  /** Identifiers of footnotes, the `^` included. */
  readonly footnotes: ReadonlySet<string>;
}

const DEFINITION = /^ {0,3}\[((?:[^[\]\\]|\\.){1,999})\]:[ \t]*(\S*)/;
/** What is escaped goes first, so that no bracket is looked at twice. */
const REFERENCE = /\\.|\[((?:[^[\]\\]|\\.){1,999})\]/g;

/** An identifier as mdast has it. */
function identifierOf(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase();
}

/** One on a line of its own that nothing can be meant by but a definition, whatever stands around it. */
const PLAIN =
  /^\[([^[\]\\^&\s\0][^[\]\\&\0]{0,300})\]:[ \t]+([^\s<>()\\&\0-\x1f\x7f]+)(?:[ \t]+(?:"[^"\\&\0]*"|'[^'\\&\0]*'))?$/;

/** The definition that a whole line is, where no parser is needed to tell: no escapes, entities or footnotes. */
export function plainDefinition(line: string): { identifier: string; url: string } | undefined {
  const found = PLAIN.exec(line);
  return found ? { identifier: identifierOf(found[1]!), url: found[2]! } : undefined;
}

/** Definitions by the look of their lines: a guess, for some may stand in code or in a quote. */
export function guessDefinitions(lines: Lines): Definitions {
  const urls = new Map<string, string>();
  const footnotes = new Set<string>();
  for (let number = 1; number <= lines.count; number++) {
    const line = lines.text(number);
    if (!line.includes(']:')) continue;
    const found = DEFINITION.exec(line);
    if (!found) continue;
    const identifier = identifierOf(found[1]!);
    if (identifier.startsWith('^')) footnotes.add(identifier);
    else if (!urls.has(identifier)) urls.set(identifier, found[2]!.replace(/^<(.*)>$/, '$1'));
  }
  return { urls, footnotes };
}

/** Identifiers that mean something else by one than by the other. */
export function differing(guessed: Definitions, actual: Definitions): Set<string> {
  const found = new Set<string>();
  for (const [identifier, url] of guessed.urls)
    if (actual.urls.get(identifier) !== url) found.add(identifier);
  for (const identifier of actual.urls.keys()) if (!guessed.urls.has(identifier)) found.add(identifier);
  for (const each of guessed.footnotes) if (!actual.footnotes.has(each)) found.add(each);
  for (const each of actual.footnotes) if (!guessed.footnotes.has(each)) found.add(each);
  return found;
}

/** Identifiers that a text seems to refer to, of those for which `wanted` holds. */
export function references(text: string, wanted: (identifier: string) => boolean): Set<string> {
  const found = new Set<string>();
  for (const [, label] of text.matchAll(REFERENCE)) {
    if (label === undefined) continue;
    const identifier = identifierOf(label);
    if (wanted(identifier)) found.add(identifier);
  }
  return found;
}

/** The definitions that a chunk refers to, to be parsed in front of it; empty when it refers to none. */
export function definitionsFor(chunk: string, { urls, footnotes }: Definitions): string {
  if (urls.size === 0 && footnotes.size === 0) return '';
  let out = '';
  for (const identifier of references(chunk, (each) => urls.has(each) || footnotes.has(each)))
    out += `[${identifier}]: #\n\n`;
  // The comment keeps an indented first line from going on with a footnote.
  return out === '' ? '' : `${out}<!---->\n\n`;
}
