import { type Inline, plain } from '../markdown/inline.ts';
import { offsetIn, trimSpan } from '../markdown/offsets.ts';
import type { Field, Span } from '../model.ts';
import { append } from '../text/collections.ts';
import { foldSpace } from '../text/fold.ts';
import { hasLetters } from '../text/letters.ts';
import { meet } from '../text/span.ts';
import type { Candidate } from './candidates.ts';
import { whereAndWhen } from './dated-brackets.ts';
import { areNames, dateOfVenue, isDateAlone, isVenue, namesPeople } from './people.ts';
import { publishedIn } from './published.ts';

/** What stands beside a title without a name of its own: `*A. Person, B. Person*, ICLR 2025`, `[2023/05]`. */
export interface Byline {
  readonly fields: readonly Field[];
  /** One or two names: authors where other entries of the list name theirs, else perhaps something else. */
  readonly perhapsAuthors?: Field;
}

/** A stretch of a line between links and pictures, or in emphasis. */
interface Stretch {
  text: string;
  parts: { from: number; node: Inline }[];
  /** Whether it stands out: emphasis, code. */
  isMarked: boolean;
  /** Code names nobody. */
  isCode?: true;
  /** A link behind `by`: whoever it leads to made the thing. */
  isMaker?: true;
}

const SHOWN_MARKS = new Set(['em', 'i', 'ins', 'u', 'sub', 'sup', 'small', 'strong', 'b', 'kbd', 'mark']);
/** What is read beside a title; a longer line is a text. */
const LONGEST = 1500;
const CODED = /`((?:19|20)\d\d(?:[-/.]\d\d?){0,2})`/;
const MAKER = /(?:^|[\s(])by:?\s*$/i;
const ENCLOSED_BEFORE = /[[(（【]([^()[\]（）【】]{2,120})[\])）】]/g;
const ENCLOSED = /[[(（【]([^()[\]（）【】]{2,60})[\])）】]/g;
const EDGES = /^[\s,.;:：，、–—|•·()[\]（）【】"“”-]+|[\s,;:：，、–—|•·()[\]（）【】"“”-]+$/g;

/**
 * Reads who wrote it, where it was published and when, as far as no field says so.
 * @param mayGuess whether venues that are not known may stand behind `published in`
 * @param behind words behind the description that say where and when
 */
export function readByline(
  candidate: Candidate,
  description: Span | undefined,
  text: string,
  mayGuess: boolean,
  behind?: Span,
): Byline {
  // They may stand before its last stop.
  const said =
    behind && description ? { ...description, end: Math.min(description.end, behind.start) } : description;
  const found: Finds = { text, description: said, mayGuess, fields: new Map() };
  for (const { name } of candidate.fields) {
    if (
      /^(?:\W*)(?:dates?|years?|published|release(?:d| date)?|publish date|time|日期|时间|年份)$/i.test(name)
    )
      found.fields.set('Date', undefined);
    if (/^\W*(?:authors?|by|作者)$/i.test(name)) found.fields.set('Authors', undefined);
    if (/^\W*(?:venues?|conference|journal|publication)$/i.test(name)) found.fields.set('Venue', undefined);
  }
  for (const { name, value, span } of candidate.fields) {
    // A line below that says where and when: `*ICLR 2025*`.
    const year = name === 'Venue' && !candidate.row ? dateOfVenue(value) : undefined;
    if (year && !found.venueDate) found.venueDate = { name: 'Date', value: year.value, span };
    // A line of code below: `` `2026` `swift` ``.
    const date =
      name === '' ? CODED.exec(text.slice(span.start, Math.min(span.end, span.start + 400))) : null;
    if (date) {
      const start = span.start + date.index + 1;
      put('Date', date[1]!, { start, end: start + date[1]!.length }, found);
    }
  }
  const { byline } = candidate.titleLine;
  if (byline) {
    const { authors, published } = byline;
    put('Authors', foldSpace(text.slice(authors.start, authors.end)), authors, found);
    if (published) readPublished(published, found);
  }
  for (const { span, isPerson } of candidate.titleLine.publishedBehind ?? [])
    if (isPerson) classify(text.slice(span.start, span.end), span, found, true);
    else readPublished(span, found);
  if (behind) readPublished(behind, found);
  readBefore(candidate, found);
  const told = [...candidate.titleLine.rest, ...candidate.more];
  if (!isDescribed(told, description, text))
    for (const stretch of stretchesOf(told, text)) readStretch(stretch, found);
  const { weak, venueDate } = found;
  if (venueDate && !found.fields.has('Date')) found.fields.set('Date', venueDate);
  const fields = [...found.fields.values()].filter((field) => field !== undefined);
  return { fields, ...(weak && !found.fields.has('Authors') && { perhapsAuthors: weak }) };
}

/** What a year is written with. */
const YEAR = /(?:19|20)\d\d|['’‘`]\s?\d\d/;

/** Whether all that stands behind a title is its description, which names no year: there is nothing else to read. */
function isDescribed(told: readonly Inline[], description: Span | undefined, text: string): boolean {
  if (told.length === 0) return true;
  const [start, end] = [told[0]!.start, told.at(-1)!.end];
  if (!description || description.start < start || description.end > end) return false;
  const around = text.slice(start, description.start) + text.slice(description.end, end);
  return !hasLetters(around) && !YEAR.test(text.slice(start, end));
}

interface Finds {
  readonly text: string;
  readonly description: Span | undefined;
  readonly mayGuess: boolean;
  /** `undefined`: a field of the entry says it already. */
  readonly fields: Map<string, Field | undefined>;
  weak?: Field;
  venueDate?: Field;
}

/** Before a title there is more than a bullet and the signs that open a link or a cell: a letter, a digit, a bracket. */
const SAYS_MORE = /[^\s[*_|>+-]/;

/** A mark before the title: `[2023/05] **Title**`, `2024-05-01 - [Title](…)`. */
function readBefore({ span, titleLine }: Candidate, found: Finds): void {
  const before = found.text.slice(span.start, titleLine.titleSpan.start);
  if (titleLine.isCited) {
    readAuthorsBefore(before, span.start, found);
    return;
  }
  if (titleLine.published) {
    readPublished(titleLine.published, found);
    return;
  }
  if (before.length > 200 || !SAYS_MORE.test(before)) return;
  const marker = /^\s*(?:[-*+]|\d{1,9}[.)]|#{1,6})?\s*/.exec(before)![0].length;
  const words = before.slice(marker);
  const bare = words.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  if (isDateAlone(bare)) {
    const start = span.start + marker + words.indexOf(bare);
    put('Date', bare, { start, end: start + bare.length }, found);
    return;
  }
  // `20240312 ICLR-24 [Title](…)`
  if (isVenue(bare)) {
    const start = span.start + marker + words.indexOf(bare);
    classify(bare, { start, end: start + bare.length }, found, true);
    return;
  }
  for (const { 1: inner = '', index } of words.matchAll(ENCLOSED_BEFORE))
    readMark(inner, span.start + marker + index + 1, found);
  // `2024 [ICLR](…) [Title](…)`
  const year = /^((?:19|20)\d\d)[,.:]?\s+\[/.exec(words);
  if (year) {
    const start = span.start + marker;
    put('Date', year[1]!, { start, end: start + 4 }, found);
  }
}

/** Where and when something was published, by the habit of the list; perhaps in words that nobody knows. */
function readPublished(span: Span, found: Finds): void {
  const words = foldSpace(found.text.slice(span.start, span.end));
  if (isDateOrVenue(words)) {
    classify(words, span, found, true);
    return;
  }
  const date = dateOfVenue(words);
  if (date && !found.venueDate) found.venueDate = { name: 'Date', value: date.value, span };
  put('Venue', words, span, found);
}

/** What a mark in brackets says between its pipes, emphasis left out: `[**2024 | ICLR**]`. */
function readMark(mark: string, start: number, found: Finds): void {
  const told = whereAndWhen(mark.trim());
  if (told && !isVenue(mark)) {
    for (const [name, value] of [
      ['Venue', told.venue],
      ['Date', told.date],
    ] as const) {
      const from = start + mark.indexOf(value);
      put(name, value, { start: from, end: from + value.length }, found);
    }
    return;
  }
  const parts = [...mark.matchAll(/[^|｜·]+/g)].map((part) => {
    const lead = /^[\s*_]*/.exec(part[0])![0].length;
    const bare = part[0].slice(lead).replace(/[\s*_]+$/, '');
    const from = start + part.index + lead;
    return { bare, span: { start: from, end: from + bare.length } };
  });
  const date = parts.find(({ bare }) => isDateAlone(bare))?.bare;
  for (const { bare, span } of parts) {
    // Beside a date less is enough for a venue.
    const isDated = date !== undefined && bare !== date && isVenue(`${bare} ${date}`);
    if (isDated) put('Venue', bare, span, found);
    else classify(bare, span, found, true);
  }
}

/** What stands where the year should. */
const UNDATED = /\s\((?:n\.?\s?d\.?|in press|forthcoming)\)[.,:]?[\s*_]*$/i;

/** In a reference authors stand before the title, and perhaps the year: `**[2]** Lee, A. and Ray, B., 2009. Title`. */
function readAuthorsBefore(before: string, start: number, found: Finds): void {
  const from = /^(?:[-*+\s]|\d{1,9}[.)]\s|\[\d{1,4}\]|[([](?:19|20)\d\d[)\]])*/.exec(before)![0].length;
  const first = /[([]((?:19|20)\d\d)[)\]]\s*$/.exec(before.slice(0, from));
  if (first) {
    const at = start + first.index + 1;
    put('Date', first[1]!, { start: at, end: at + 4 }, found);
  }
  const year = /[(\s]((?:19|20)\d\d)\)?(?:,\s*\p{L}{3,9}\.?)?[.,:]?[\s"“*_[]*$/u.exec(before);
  if (year) {
    const at = start + year.index + 1;
    put('Date', year[1]!, { start: at, end: at + 4 }, found);
  }
  const names = before
    .slice(from, year?.index)
    .replace(UNDATED, '')
    .replace(/[\s,:"“*_[]+$/, '')
    .replace(/(?<=\p{Ll}|\.)(?<!\b(?:al|[JS]r))\.$/u, '');
  if (names !== '') put('Authors', names, { start: start + from, end: start + from + names.length }, found);
}

function stretchesOf(nodes: readonly Inline[], text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let open: Stretch = { text: '', parts: [], isMarked: false };
  const close = () => {
    if (open.text.trim() !== '') stretches.push(open);
    open = { text: '', parts: [], isMarked: false };
  };
  let passed = 0;
  let maker: Stretch | undefined;
  for (const node of nodes) {
    if (passed > LONGEST) break;
    passed += node.end - node.start > 4 * LONGEST ? LONGEST : plain([node]).length;
    if (node.kind === 'text') {
      if (maker && !/^\s*(?:,|and|&|、)\s*$/.test(node.text)) maker = undefined;
      open.parts.push({ from: open.text.length, node });
      open.text += node.text;
      continue;
    }
    const isBy = node.kind === 'link' && MAKER.test(open.text);
    const goesOn = node.kind === 'link' && maker !== undefined && /^\s*(?:,|and|&|、)\s*$/.test(open.text);
    if (goesOn) open = { text: '', parts: [], isMarked: false };
    close();
    const words = plain([node]);
    if (words.trim() === '') continue;
    if (node.kind === 'link') {
      if (goesOn && maker) {
        maker.text += `, ${words}`;
        maker.parts.push({ from: maker.text.length - words.length, node });
      } else if (isBy) {
        maker = { text: words, parts: [{ from: 0, node }], isMarked: true, isMaker: true };
        stretches.push(maker);
      }
    } else if (node.kind === 'code' || (node.kind === 'element' && SHOWN_MARKS.has(node.tag)))
      stretches.push({
        text: words,
        parts: [{ from: 0, node }],
        isMarked: true,
        ...(node.kind === 'code' && { isCode: true }),
      });
    else if (node.kind === 'element') append(stretches, stretchesOf(node.children, text));
  }
  close();
  return stretches;
}

/** Where units `from` to `to` of a stretch stand in the file. */
function spanIn({ parts }: Stretch, from: number, to: number, text: string): Span {
  const at = (position: number, isEnd: boolean) => {
    const part =
      parts.findLast((each) => (isEnd ? each.from < position : each.from <= position)) ?? parts[0]!;
    const { node } = part;
    if (node.kind === 'text') return offsetIn(node, position - part.from, text);
    const inner = node.kind === 'element' || node.kind === 'link' ? node.children : [];
    return isEnd ? (inner.at(-1)?.end ?? node.end) : (inner[0]?.start ?? node.start);
  };
  return trimSpan(text, { start: at(from, false), end: Math.max(at(from, false), at(to, true)) });
}

function readStretch(stretch: Stretch, found: Finds): void {
  const { text } = found;
  if (stretch.isMaker) {
    put('Authors', stretch.text, spanIn(stretch, 0, stretch.text.length, text), found);
    return;
  }
  const piece = (from: number, to: number) => {
    const words = stretch.text.slice(from, to);
    const lead = /^[\s,.;:：，、–—|•·()[\]（）【】"“”-]+/.exec(words)?.[0].length ?? 0;
    const edged = words.replace(EDGES, '');
    // `et al. (ICLR 2024).`: of brackets around all the last one is left.
    const closed = edged.replace(edged.includes('(') ? /(?<=\))\)[.,;\s]*$/ : /\)[.,;\s]*$/, '');
    // `Wood Letters 11(117)`: its own bracket closes.
    const isOwn = /\d\(\d{1,4}$/.test(closed) && words[lead + closed.length] === ')';
    const bare = isOwn ? `${closed})` : closed;
    if (bare.length < 2) return false;
    const start = from + lead;
    if (stretch.isCode && !isDateOrVenue(bare)) return false;
    return classify(bare, spanIn(stretch, start, start + bare.length, text), found, stretch.isMarked);
  };
  const cuts = [...stretch.text.matchAll(CUTS)];
  // `. A. Person, B. Person. ICLR 2025` behind a title: a venue at the end would pass for the last name.
  // Behind it may stand what opens the links: `. [[paper](…)]`.
  const last = cuts.findLast(({ 0: { length }, index }) => hasLetters(stretch.text.slice(index + length)));
  const isVenueLast =
    last !== undefined &&
    /[.;]/.test(last[0]) &&
    isDateOrVenue(stretch.text.slice(last.index + last[0].length).replace(EDGES, '')) &&
    namesPeople(stretch.text.slice(0, last.index).replace(/^[\s,.;:]+/, '')) > 0;
  if (!isVenueLast && piece(0, stretch.text.length)) return;
  let from = 0;
  for (const cut of cuts) {
    const end = cut.index + (cut[1] ?? cut[2] ?? '').length;
    piece(from, end);
    from = cut.index + cut[0].length;
  }
  if (from > 0) piece(from, stretch.text.length);
  for (const { 1: inner = '', index } of stretch.text.matchAll(ENCLOSED))
    classify(inner.trim(), spanIn(stretch, index + 1, index + 1 + inner.length, text), found, true);
}

/** Ends of sentences, other marks between what is told, and what follows `et al.` */
const CUTS =
  /(\bet\.? ?al\b\.?)[\s,.;]*|((?<=\p{Ll}{2}|\d|[)\]”"])[.;])\s+|()\s[-–—|•·]\s|(),\s(?=(?:in\s)?[^\s,]*['’]?\d\d)|()\s(?=[(（](?:19|20)\d\d[)）])|(?<=\d[)\]]),?\s+(?=\p{Lu})|(?<=\d|採択|採録|掲載|発表)。\s*/gu;

const INITIAL = /^\p{Lu}\.(?:[\s-]?\p{Lu}\.){0,3}\s?\p{Lu}\p{Ll}/u;

function classify(written: string, span: Span, found: Finds, isMarked: boolean): boolean {
  const words = foldSpace(written);
  const published = publishedIn(written, found.mayGuess);
  if (published) {
    const at = found.text.slice(span.start, span.end).indexOf(published);
    const start = span.start + at;
    readPublished(at === -1 ? span : { start, end: start + published.length }, found);
    return true;
  }
  const bare = words.replace(/[.,;\s]+$/, '');
  if (isDateAlone(bare)) return put('Date', bare, span, found);
  if (isVenue(bare)) {
    const date = dateOfVenue(bare);
    if (date && !found.venueDate) found.venueDate = { name: 'Date', value: date.value, span };
    return put('Venue', bare.replace(/^in(?: the)?:? /i, ''), span, found);
  }
  const by = /^by:?\s+/i.exec(words)?.[0].length ?? 0;
  if (by > 0 && bare.length < 120 && areNames(bare.slice(by))) {
    const from = span.start + /^by:?\s*/i.exec(found.text.slice(span.start, span.end))![0].length;
    return put('Authors', bare.slice(by), trimSpan(found.text, { start: from, end: span.end }), found);
  }
  const people = namesPeople(words);
  if (people === 2) return put('Authors', words.replace(/(?<!\bal)(?<!\p{Lu})\.$/u, ''), span, found);
  // Several names are surer than one, which may be a journal's.
  const isSurer = !found.weak || (words.includes(', ') && !/[,&]|\band\b/.test(found.weak.value));
  if (people === 1 && isSurer && !isInside(span, found.description))
    found.weak = { name: 'Authors', value: words, span };
  const [, head = '', tail = ''] = (isMarked && /^([^,]{2,40}),\s*(.+)$/.exec(bare)) || [];
  if (!isDateAlone(tail)) return false;
  // `*A. Lee, 2011*`: with an initial it is a person, and no publisher.
  if (INITIAL.test(head) && namesPeople(head) > 0)
    put('Authors', head, { start: span.start, end: span.start + head.length }, found);
  return put('Date', tail, span, found);
}

function isInside(span: Span, outer: Span | undefined): boolean {
  return outer !== undefined && meet(span, outer);
}

function put(name: string, value: string, span: Span, found: Finds): boolean {
  if (isInside(span, found.description)) return false;
  if (!found.fields.has(name)) found.fields.set(name, { name, value, span });
  return true;
}

/** What a bullet without a key below an entry is: its value tells. */
export function nameOfValue(value: string): string {
  const bare = value.replace(/[.,;\s]+$/, '');
  if (isDateAlone(bare)) return 'Date';
  if (isVenue(bare)) return 'Venue';
  return namesPeople(value) === 2 ? 'Authors' : '';
}

/** Whether all that a text says is when or where something was published. */
export function isDateOrVenue(text: string): boolean {
  const bare = unbracketed(text.replace(/[.,;\s]+$/, ''));
  return isDateAlone(bare) || isVenue(bare);
}

const unbracketed = (text: string) => (/^[([（].*[)\]）]$/.test(text) ? text.slice(1, -1).trim() : text);
