import { type Inline, plain } from '../markdown/inline.ts';
import type { LabelSyntax } from '../model.ts';
import { type Reading, trimmed } from '../taxonomy/syntax/form.ts';
import { hasLetters } from '../text/letters.ts';
import { isDateOrVenue } from './byline.ts';
import type { Candidate } from './candidates.ts';
import { areNames } from './people.ts';
import { readTitleLine } from './title.ts';
import { ADDRESS_ALONE, LICENCE, leadsOut, NOTHING, roleOfText } from './vocabulary.ts';

/** A label set off beside a title, and how. */
export interface TitleLabel extends Reading {
  readonly syntax: Extract<LabelSyntax, 'bracket' | 'paren' | 'code'>;
}

/** So many entries have one, each word on so many of them; where so many are dates and venues, the others are too. */
const HABIT = { fewest: 5, uses: 3, dated: 0.1 };

/** No label is longer, and none stands further off. */
const LONGEST = { label: 24, stretch: 160 };

/** A pair of brackets, and emphasis within and around it. */
const SET_OFF =
  /[\s*_]*(?:\[[*_`\s]*([^[\]()【】`*\n]{1,40}?)[*_`\s]*\]|【([^【】\n]{1,40})】|[(（]([^()（）[\]\n]{1,40})[)）]|(`)([^`\n]{1,40})`)/gy;

/** The sign between a title and its description. */
const SEPARATOR = /[\s*_]*(?:-|–|—|--|:|：)\s*/y;

/**
 * Labels in brackets or code before linked titles, straight behind them, or behind the separator, by their entry: the same few
 * words on many entries. `[free] [Fir](…) - Draws maps.`, `[Fir](…) [MIT] - Draws maps.`, `[Fir](…) - [Go] Draws maps.`
 */
export function labelsAtTitles(
  candidates: readonly Candidate[],
  text: string,
): Map<Candidate, readonly TitleLabel[]> {
  const found = new Map<Candidate, TitleLabel[]>();
  for (const place of ['before', 'behind'] as const) {
    const here = new Map<Candidate, TitleLabel[]>();
    let dated = 0;
    for (const candidate of candidates) {
      const all = place === 'before' ? before(candidate, text) : behind(candidate, text);
      const own = all.filter(({ id }) => isLabel(id));
      if (all.some(({ id }) => isDateOrVenue(id))) dated++;
      if (own.length > 0) here.set(candidate, own);
    }
    if (dated > (here.size + dated) * HABIT.dated || !areFew([...here.values()])) continue;
    for (const [candidate, own] of here) found.set(candidate, [...(found.get(candidate) ?? []), ...own]);
  }
  return found;
}

/** Whether the same few words come again and again. */
function areFew(labels: readonly (readonly TitleLabel[])[]): boolean {
  if (labels.length < HABIT.fewest) return false;
  const uses = labels.reduce((sum, { length }) => sum + length, 0);
  return uses >= new Set(labels.flat().map(({ id }) => id)).size * HABIT.uses;
}

function isLabel(id: string): boolean {
  return (
    LICENCE.test(id) ||
    (/\p{L}/u.test(id) &&
      !/^x$/i.test(id) &&
      !/[.!?:;。，]/.test(id) &&
      id.length <= LONGEST.label &&
      id.split(' ').length <= 2 &&
      !isDateOrVenue(id) &&
      !NOTHING.test(id) &&
      !ADDRESS_ALONE.test(id) &&
      roleOfText(id) === undefined &&
      !(/\s/.test(id) && areNames(id)))
  );
}

const isTitled = ({ shape, row, titleLine }: Candidate) =>
  shape === 'bullet' && row === undefined && titleLine.link !== undefined;

/** Labels that are all that stands before the link of a title. */
function before(candidate: Candidate, text: string): TitleLabel[] {
  const { inlines, titleLine } = candidate;
  const start = inlines[0]?.start ?? 0;
  const end = titleLine.link?.start ?? 0;
  if (!isTitled(candidate) || end <= start || end - start > LONGEST.stretch) return [];
  const { labels, stop } = setOff(text, start, end);
  return hasLetters(text.slice(stop, end)) ? [] : labels;
}

/** Labels straight behind the link of a title, or behind the separator. */
function behind(candidate: Candidate, text: string): TitleLabel[] {
  const { inlines, titleLine } = candidate;
  if (!isTitled(candidate)) return [];
  const from = titleLine.link!.end;
  const [next] = titleLine.rest;
  const lineEnd = inlines.find(({ kind, start }) => kind === 'break' && start >= from)?.start;
  const end = Math.min(lineEnd ?? inlines.at(-1)!.end, from + LONGEST.stretch);
  // Code is read with that of the line.
  if (!next || next.kind === 'link') return [];
  const first = setOff(text, from, end);
  const isApart = /^[\s*_]*(?:-|–|—|--|:|：)/.test(text.slice(first.stop, end));
  if (first.labels.length > 0) return isApart ? withoutCode(first.labels) : [];
  SEPARATOR.lastIndex = from;
  if (!SEPARATOR.test(text)) return [];
  const second = setOff(text, SEPARATOR.lastIndex, end);
  return hasLetters(text.slice(second.stop, end)) ? withoutCode(second.labels) : [];
}

const withoutCode = (labels: readonly TitleLabel[]) => labels.filter(({ syntax }) => syntax !== 'code');

/** The pairs that a stretch begins with, one behind the other, none of them a link; and where the last of them ends. */
function setOff(text: string, start: number, end: number): { labels: TitleLabel[]; stop: number } {
  const labels: TitleLabel[] = [];
  let stop = start;
  for (;;) {
    SET_OFF.lastIndex = stop;
    const found = SET_OFF.exec(text);
    const to = SET_OFF.lastIndex;
    if (!found || to > end || (found[0].endsWith(']') && text[to] === '(')) break;
    const inner = (found[1] ?? found[2] ?? found[3] ?? found[5])!;
    const opens = stop + found[0].search(/[[【(（`]/);
    for (const { id } of trimmed(inner, 0, inner.length)) {
      const syntax = found[4] ? 'code' : found[3] === undefined ? 'bracket' : 'paren';
      labels.push({ id, start: opens, end: to, syntax });
    }
    stop = to;
  }
  return { labels, stop };
}

/**
 * Entries whose title was read in the code before it, in a list where few such words come again and again:
 * `` `free` [Fir](…) ``. Where each has its own, that is its name, and the link leads to it.
 */
export function withTitlesBehindCode(candidates: readonly Candidate[], text: string): readonly Candidate[] {
  const found = new Map<Candidate, { id: string; candidate: Candidate }>();
  for (const candidate of candidates) {
    const meant = behindCode(candidate, text);
    if (meant) found.set(candidate, meant);
  }
  if (found.size < HABIT.fewest) return candidates;
  const kinds = new Set([...found.values()].map(({ id }) => id));
  if (found.size < kinds.size * HABIT.uses) return candidates;
  return candidates.map((candidate) => found.get(candidate)?.candidate ?? candidate);
}

function behindCode(candidate: Candidate, text: string): { id: string; candidate: Candidate } | undefined {
  const { inlines, row, shape, titleLine } = candidate;
  if (shape !== 'bullet' || row || titleLine.carrier !== 'text') return undefined;
  let at = 0;
  let id = '';
  for (; at < inlines.length; at++) {
    const node = inlines[at]!;
    if (node.kind === 'code') id = id === '' ? node.text.trim() : id;
    else if (node.kind !== 'text' || /[\p{L}\p{N}]/u.test(node.text)) break;
  }
  if (id === '' || !isLabel(id) || !leadsElsewhere(inlines[at])) return undefined;
  const head = readTitleLine(inlines.slice(at), text);
  if (head?.carrier !== 'link') return undefined;
  const prefix = plain(inlines.slice(0, at));
  return { id, candidate: { ...candidate, titleLine: { ...head, prefix: prefix + head.prefix } } };
}

/** Whether a node is a link with a name in it, not one that says only what it leads to; emphasis may stand around it. */
function leadsElsewhere(node: Inline | undefined): boolean {
  if (node?.kind === 'element') return node.children.length === 1 && leadsElsewhere(node.children[0]);
  if (node?.kind !== 'link' || !leadsOut(node.url)) return false;
  const said = plain(node.children).trim();
  return hasLetters(said) && roleOfText(said) === undefined && !ADDRESS_ALONE.test(said);
}
