import { foldSpace, quote } from '../text/fold.ts';
import { plainTex } from '../text/tex.ts';

/** One entry of a BibTeX file, as far as a list has a place for it. */
export interface BibEntry {
  readonly key: string;
  readonly title: string;
  readonly authors: readonly string[];
  /** ISO 8601 as far as it is known. */
  readonly date?: string;
  readonly venue?: string;
  readonly url?: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Reads a text from left to right. */
class Cursor {
  at = 0;
  constructor(readonly text: string) {}

  /** @param pattern sticky */
  take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (!found) return undefined;
    this.at = pattern.lastIndex;
    return found[0];
  }

  space(): void {
    this.take(/(?:\s|%[^\n]*(?:\n|$))*/y);
  }

  /** What stands between braces or quotes; nothing where they do not close. */
  enclosed(close: '}' | '"'): string | undefined {
    const start = ++this.at;
    for (let depth = 0; this.at < this.text.length; this.at++) {
      const character = this.text[this.at]!;
      if (character === '\\') this.at++;
      else if (depth === 0 && character === close) return this.text.slice(start, this.at++);
      else if (character === '{') depth++;
      else if (character === '}') depth--;
    }
    return undefined;
  }
}

/** A value: texts, numbers and macros, joined by `#`. */
function valueAt(cursor: Cursor, macros: ReadonlyMap<string, string>): string | undefined {
  let value = '';
  do {
    cursor.space();
    const first = cursor.text[cursor.at];
    const part =
      first === '{' || first === '"'
        ? cursor.enclosed(first === '{' ? '}' : '"')
        : cursor.take(/[^\s#,{}()"=%]+/y);
    if (part === undefined) return undefined;
    value += first === '{' || first === '"' ? part : (macros.get(part.toLowerCase()) ?? part);
    cursor.space();
  } while (cursor.take(/#/y));
  return value;
}

type Fields = ReadonlyMap<string, string>;

/** `name = value` up to the end of an entry; nothing where something else stands there. */
function fieldsAt(cursor: Cursor, macros: ReadonlyMap<string, string>): Map<string, string> | undefined {
  const fields = new Map<string, string>();
  for (;;) {
    cursor.take(/(?:[\s,]|%[^\n]*(?:\n|$))*/y);
    if (cursor.take(/[})]/y)) return fields;
    const name = cursor.take(/[^\s=,{}()"#%]+/y);
    cursor.space();
    const value = name && cursor.take(/=/y) ? valueAt(cursor, macros) : undefined;
    if (name === undefined || value === undefined) return undefined;
    fields.set(name.toLowerCase(), value);
  }
}

/** Entries as they stand in a file, in order; and the line of each that could not be read. */
function recordsOf(text: string): { records: { key: string; fields: Fields }[]; broken: number[] } {
  const macros = new Map(MONTHS.map((month) => [month, month]));
  const records: { key: string; fields: Fields }[] = [];
  const broken: number[] = [];
  const cursor = new Cursor(text);
  let line = 1;
  let counted = 0;
  const begins = /@[ \t]*([A-Za-z]+)\s*[{(]/g;
  for (let found = begins.exec(text); found; found = begins.exec(text)) {
    const kind = found[1]!.toLowerCase();
    if (kind === 'comment' || kind === 'preamble') continue;
    cursor.at = begins.lastIndex;
    cursor.space();
    const key = kind === 'string' ? '' : cursor.take(/[^\s,{}()"#%=]+(?=\s*[,})])/y);
    const fields = key === undefined ? undefined : fieldsAt(cursor, macros);
    if (!fields) {
      for (; counted < found.index; counted++) if (text[counted] === '\n') line++;
      broken.push(line);
      continue;
    }
    if (kind === 'string') for (const [name, value] of fields) macros.set(name, value);
    else records.push({ key: key!, fields });
    begins.lastIndex = cursor.at;
  }
  return { records, broken };
}

const plain = (fields: Fields, ...names: string[]): string =>
  names.map((name) => plainTex(fields.get(name) ?? '')).find((value) => value !== '') ?? '';

function dateOf(fields: Fields): string | undefined {
  const iso = /^(?:19|20)\d\d(?:-\d\d){0,2}/.exec(plain(fields, 'date'))?.[0];
  if (iso) return iso;
  const year = /(?:19|20)\d\d/.exec(plain(fields, 'year'))?.[0];
  const named = plain(fields, 'month').toLowerCase();
  const month = /^\d{1,2}$/.test(named) ? Number(named) : MONTHS.indexOf(named.slice(0, 3)) + 1;
  return year && month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : year;
}

/** The address that the entry gives, else that of its arXiv number or DOI. */
function urlOf(fields: Fields): string | undefined {
  for (const name of ['url', 'howpublished', 'note']) {
    const url = /https?:\/\/[^\s<>"{}]+/.exec((fields.get(name) ?? '').replace(/\\([_&%#~])/g, '$1'))?.[0];
    if (url) return url;
  }
  const said = plain(fields, 'journal', 'howpublished', 'note');
  const isArxiv = /arxiv/i.test(`${plain(fields, 'archiveprefix', 'eprinttype')} ${said}`);
  const number =
    /\d{4}\.\d{4,5}/.exec(plain(fields, 'eprint'))?.[0] ??
    /arxiv:?\s?(?:abs\/)?(\d{4}\.\d{4,5})/i.exec(said)?.[1];
  const doi = plain(fields, 'doi').replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, '');
  if (number && (isArxiv || doi === '')) return `https://arxiv.org/abs/${number}`;
  return doi === '' ? undefined : `https://doi.org/${doi}`;
}

/** Names joined by `and`, outside of braces; `Last, First` turned round. */
function authorsOf(fields: Fields): string[] {
  const names: string[] = [''];
  let depth = 0;
  for (const part of (fields.get('author') ?? '').split(/(\s+and\s+|[{}])/)) {
    if (part === '{') depth++;
    if (part === '}') depth--;
    if (depth === 0 && /^\s+and\s+$/.test(part)) names.push('');
    else names[names.length - 1] += part;
  }
  return names.flatMap((name) => {
    const own = foldSpace(name);
    if (own === '' || own === 'others') return own === '' ? [] : ['et al.'];
    const parts = own.startsWith('{') ? [own] : own.split(/,\s*/);
    const [last, middle, first = middle] = parts;
    return plainTex(parts.length > 1 ? `${first} ${last}${parts.length > 2 ? ` ${middle}` : ''}` : own);
  });
}

/**
 * Reads a BibTeX file.
 * @returns its entries in order, and what could not be read. Plain text.
 */
export function readBibtex(text: string): { entries: BibEntry[]; problems: string[] } {
  const { records, broken } = recordsOf(text);
  const problems = broken.map(
    (line) => `Line ${line}: this entry cannot be read. Check its braces and commas.`,
  );
  const entries = records.flatMap(({ key, fields }): BibEntry[] => {
    const title = plain(fields, 'title');
    if (title === '') {
      problems.push(`${quote(key)} has no title.`);
      return [];
    }
    const date = dateOf(fields);
    const url = urlOf(fields);
    const published = plain(fields, 'shortjournal', 'booktitle', 'journal', 'journaltitle');
    const venue = /\barxiv\b/i.test(published) ? 'arXiv' : published;
    return [
      {
        key,
        title,
        authors: authorsOf(fields),
        ...(date && { date }),
        ...(url && { url }),
        ...(venue && { venue }),
      },
    ];
  });
  return { entries, problems };
}
