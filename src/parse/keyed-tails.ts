import type { Config } from '../config/schema.ts';
import { type Inline, plain } from '../markdown/inline.ts';
import { offsetIn } from '../markdown/offsets.ts';
import { append } from '../text/collections.ts';
import { foldSpace } from '../text/fold.ts';
import { hasLetters } from '../text/letters.ts';
import { isNamedRole } from './behind-byline.ts';
import type { Candidate } from './candidates.ts';
import { behindKey, mayOften, namesSaidOften, saidInLines } from './facet-lines.ts';
import { BETWEEN, FACET, facetName, namesOfKinds, type Said, SURELY_LABELS } from './facets.ts';
import { partsSetOff } from './set-off.ts';
import { readKey } from './title.ts';

type TextNode = Extract<Inline, { kind: 'text' }>;

/** Labels are no longer than this, and so many at most stand under one key. */
const VALUE = { longest: 40, words: 5, all: 400, few: 3 };
/** So many lines behind a title are searched, and so many nodes from the end of one. */
const FAR = { lines: 20, nodes: 60 };
/** So many entries have to end with a key that may be said of anything: `Topics: saws, planes`. */
const FEWEST_TOPICS = 3;
const TOPICS = /^(?:topics?|themen|temas|sujets|主题|主題|トピック|주제|темы)$/iu;

/** A key and its value in brackets at the end of a text: `Cuts wood. [Tags: saws, planes] [`. */
const BRACKETED = /[[(（【]([^()（）[\]【】]{1,300})[\])）】][^\p{L}\p{N}]{0,20}$/u;
/** The same at its start: ` [Tags: saws, planes] Cuts wood.` */
const LEADING = /^\s*(?:[-–—:]\s+)?[[(（【]([^()（）[\]【】]{1,300})[\])）】]\s*/u;
/** A key behind a sign that sets it off, or behind the end of a sentence. */
const SET_OFF =
  /(?:^\s*|[.!?…]["”)]?\s+|[。！？]\s*|(?:^|\s)[|｜·•–—-]\s+)(?:(?:\p{Extended_Pictographic}\ufe0f?){1,3}\s*)?(\p{L}[\p{L}\p{M}’'/-]{0,24}(?:\s[\p{L}\p{M}’'/-]{1,24}){0,2})\s?(?::(?=\s|$)|：)[^:：]*$/u;
/** A sign that sets off what follows, or opens a bracket around it. */
const BEFORE = /(?:^|\s)[-–—|｜·•]$|[[(（【]$/u;

/** A part of a line under a key that names labels, and what the line says without it. */
interface Tail {
  readonly parts: readonly Inline[][];
  readonly before: Inline[];
  readonly behind: Inline[];
}

/**
 * Entries with what stands under a key on the line of another text, at its end or straight behind the title, on a line of
 * its own: `Cuts wood. *Tags: saws, planes*`, `(Type: saw)`. A key is certain where it names labels, else judged by what
 * all entries say under it, as columns are.
 */
export function withKeyedTails(
  candidates: readonly Candidate[],
  { labels: { syntax, field } }: Config,
  text: string,
): readonly Candidate[] {
  if (syntax !== 'auto' && ![syntax].flat().includes('field')) return candidates;
  const asked = new Set([field ?? []].flat().map(facetName));
  const mayName = (name: string) =>
    SURELY_LABELS.test(name) || TOPICS.test(name) || FACET.test(name) || asked.has(name) || mayOften(name);
  const found = new Map<Candidate, readonly Said[]>();
  for (const candidate of candidates) {
    if (candidate.row) continue;
    const said = tailsIn(candidate, mayName, text);
    if (said.length > 0) found.set(candidate, said);
  }
  if (found.size === 0) return candidates;
  const all = [...found.values()].flat();
  const topics = all.filter(({ name }) => TOPICS.test(name)).length;
  const kinds = namesOfKinds([...candidates.flatMap((each) => saidInLines(each, text)), ...all]);
  for (const name of namesSaidOften([...found.values()], candidates.length)) kinds.add(name);
  const names = (name: string) =>
    asked.size > 0
      ? asked.has(name)
      : SURELY_LABELS.test(name) ||
        (TOPICS.test(name) && topics >= FEWEST_TOPICS) ||
        kinds.has(facetName(name));
  return candidates.map((candidate) => {
    if (!found.get(candidate)?.some(({ name }) => names(name))) return candidate;
    const apart = (nodes: readonly Inline[], from: number) => setApart(nodes, from, names, text);
    const { titleLine } = candidate;
    const from = startOf(candidate);
    return {
      ...candidate,
      inlines: apart(candidate.inlines, from),
      more: apart(candidate.more, 0),
      titleLine: { ...titleLine, rest: apart(titleLine.rest, 0) },
    };
  });
}

/** Where what stands behind the title begins. */
function startOf({ titleLine: { rest, titleSpan, link } }: Candidate): number {
  return rest[0]?.start ?? Math.max(titleSpan.end, link?.end ?? 0);
}

/** What the lines of an entry say under keys at their ends. */
function tailsIn(candidate: Candidate, mayName: (name: string) => boolean, text: string): Said[] {
  const { titleLine, more } = candidate;
  const said: Said[] = [];
  for (const nodes of [titleLine.rest, more]) {
    for (const line of linesOf(nodes).slice(0, FAR.lines))
      for (const part of cut(line, mayName, text).parts) {
        const own = behindKey(part, text);
        if (own) said.push(own);
      }
  }
  return said;
}

/** Nodes in lines, each with the break behind it. */
function linesOf(nodes: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const node of nodes) {
    lines.at(-1)!.push(node);
    if (node.kind === 'break') lines.push([]);
  }
  return lines.filter((line) => line.length > 0);
}

/** Nodes with each keyed part on a line of its own, below the line that it was cut off. */
function setApart(
  nodes: readonly Inline[],
  from: number,
  names: (name: string) => boolean,
  text: string,
): Inline[] {
  const out: Inline[] = [];
  for (const [at, line] of linesOf(nodes).entries()) {
    const end = line.at(-1)?.kind === 'break' ? line.length - 1 : line.length;
    const own = at >= FAR.lines ? [] : splitAt(line.slice(0, end), from, text);
    const head = own.filter(({ start }) => start < from);
    const { parts, kept } = cut(own.slice(head.length), names, text);
    if (parts.length === 0) {
      append(out, line);
      continue;
    }
    append(out, [...head, ...kept]);
    for (const part of parts)
      append(out, [{ kind: 'break', start: part[0]!.start, end: part[0]!.start }, ...part]);
    append(out, line.slice(end));
  }
  return out;
}

/** Nodes, the text that an offset stands in as two. */
function splitAt(nodes: readonly Inline[], offset: number, text: string): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (node.kind !== 'text' || node.start >= offset || node.end <= offset) return [node];
    if (!text.startsWith(node.text, node.start)) return [node];
    return [
      { kind: 'text', text: text.slice(node.start, offset), start: node.start, end: offset },
      { kind: 'text', text: text.slice(offset, node.end), start: offset, end: node.end },
    ];
  });
}

/** The keyed parts of a line in order, and what it says without them. */
function cut(
  line: readonly Inline[],
  names: (name: string) => boolean,
  text: string,
): { parts: Inline[][]; kept: Inline[] } {
  let parts: Inline[][] = [];
  let kept = line[line.length - 1]?.kind === 'break' ? line.slice(0, -1) : [...line];
  if (!mayHoldKey(kept)) return { parts, kept };
  for (let count = 0; count < 8; count++) {
    const tail = lastOf(kept, names, text) ?? (count === 0 ? firstOf(kept, names, text) : undefined);
    if (!tail) break;
    parts = [...tail.parts, ...parts];
    kept = [...tail.before, ...tail.behind];
  }
  // Alone on its line it is one already.
  return parts.length === 1 && !hasSaid(kept) && line[0] === parts[0]![0]
    ? { parts: [], kept: [...line] }
    : { parts, kept };
}

const hasSaid = (nodes: readonly Inline[]) => /[\p{L}\p{N}]/u.test(plain(nodes));

function mayHoldKey(nodes: readonly Inline[]): boolean {
  for (const node of nodes) if (node.kind !== 'image' && /[:：]/.test(plain([node]))) return true;
  return false;
}

/** What may stand behind the last words of a line: pictures, signs, links that say what they are. */
function isClosing(node: Inline): boolean {
  if (node.kind === 'image') return true;
  if (node.kind === 'text') return !/[\p{L}\p{N}]/u.test(node.text);
  return isNamedRole(node) || plain([node]).trim() === '';
}

function lastOf(line: readonly Inline[], names: (name: string) => boolean, text: string): Tail | undefined {
  let to = line.length;
  while (to > 0 && isClosing(line[to - 1]!)) to--;
  const last = line[to - 1];
  if (!last || last.kind === 'link') return undefined;
  const behind = line.slice(to);
  const whole = last.kind === 'text' ? undefined : partsWithin(last, names, text);
  if (whole)
    return { parts: whole, before: withoutSign(line.slice(0, to - 1), text), behind: withoutClosing(behind) };
  if (last.kind === 'text') {
    const bracketed = BRACKETED.exec(last.text);
    if (bracketed) {
      const from = bracketed.index + bracketed[0].indexOf(bracketed[1]!);
      const parts = keyedParts([sliceOf(last, from, from + bracketed[1]!.length, text)], names, text);
      if (!parts) return undefined;
      const before = [...line.slice(0, to - 1), sliceOf(last, 0, bracketed.index, text)];
      return { parts, before: withoutSign(before, text), behind };
    }
  }
  return openTail(line, to, names, text);
}

/** A key and all that follows on the line: `**Tags:** saws`, `Cuts wood. Tags: saws`. */
function openTail(
  line: readonly Inline[],
  to: number,
  names: (name: string) => boolean,
  text: string,
): Tail | undefined {
  const behind = line.slice(to);
  for (let at = to - 1; at >= 0 && to - at <= FAR.nodes; at--) {
    const node = line[at]!;
    let own: Inline[] | undefined;
    let before: Inline[] = line.slice(0, at);
    if (node.kind === 'text') {
      const found = SET_OFF.exec(node.text);
      if (!found) {
        // `_Tags_: saws`: the key stands before the colon.
        if (/^[^:：.!?。]*[.!?。]\s|[^\s:：]\s?[:：]\s/.test(node.text)) return undefined;
        continue;
      }
      const from = found.index + found[0].indexOf(found[1]!);
      own = [sliceOf(node, from, node.text.length, text), ...line.slice(at + 1, to)];
      const upTo = found.index + /^[.!?…。！？]?["”)]?/u.exec(found[0])![0].length;
      before = [...before, sliceOf(node, 0, upTo, text)];
    } else if (node.kind === 'element' && at + 1 < to) {
      if (!readKey(line.slice(at, to)) || !/[:：]\s*$/.test(plain([node]) + colonOf(line[at + 1]!))) continue;
      own = [...line.slice(at, to)];
    } else continue;
    const parts = keyedParts(own, names, text);
    return parts && { parts, before: withoutSign(before, text), behind };
  }
  return undefined;
}

const colonOf = (node: Inline) => (node.kind === 'text' ? (/^\s?[:：]/.exec(node.text)?.[0] ?? '') : '');

/** A keyed part straight behind the title, and words behind it: `[Tags: saws, planes] Cuts wood.` */
function firstOf(line: readonly Inline[], names: (name: string) => boolean, text: string): Tail | undefined {
  const at = line[0]?.kind === 'text' && line[0].text.trim() === '' ? 1 : 0;
  const first = line[at];
  if (!first || first.kind === 'link' || first.kind === 'image') return undefined;
  if (first.kind !== 'text') {
    const parts = partsWithin(first, names, text);
    return parts && { parts, before: line.slice(0, at), behind: line.slice(at + 1) };
  }
  const found = LEADING.exec(first.text);
  if (!found || at !== 0) return undefined;
  const from = found[0].indexOf(found[1]!);
  const parts = keyedParts([sliceOf(first, from, from + found[1]!.length, text)], names, text);
  // The space in front stays, so that the words stand behind the title as they did.
  const start = Math.max(0, found[0].length - 1);
  return (
    parts && { parts, before: [], behind: [sliceOf(first, start, first.text.length, text), ...line.slice(1)] }
  );
}

/** The keyed parts that an element or code consists of. */
function partsWithin(node: Inline, names: (name: string) => boolean, text: string): Inline[][] | undefined {
  if (node.kind === 'code') {
    const at = text.indexOf(node.text, node.start);
    if (at === -1 || at + node.text.length > node.end) return undefined;
    return keyedParts(
      [{ kind: 'text', text: node.text, start: at, end: at + node.text.length }],
      names,
      text,
    );
  }
  if (node.kind !== 'element') return undefined;
  const said = node.children.filter((each) => each.kind !== 'text' || each.text.trim() !== '');
  if (said.length === 1 && said[0]!.kind === 'element') return partsWithin(said[0]!, names, text);
  const [only] = said;
  if (said.length === 1 && only?.kind === 'text') {
    const bracketed = BRACKETED.exec(only.text);
    if (bracketed && only.text.slice(0, bracketed.index).trim() === '') {
      const from = bracketed.index + bracketed[0].indexOf(bracketed[1]!);
      return keyedParts([sliceOf(only, from, from + bracketed[1]!.length, text)], names, text);
    }
  }
  return keyedParts(node.children, names, text);
}

/** What nodes consist of where that is nothing but keys with labels behind them. */
function keyedParts(
  nodes: readonly Inline[],
  names: (name: string) => boolean,
  text: string,
): Inline[][] | undefined {
  if (nodes.some(({ kind }) => kind === 'break')) return undefined;
  const whole = withoutStop(nodes, text);
  const parts = [partsSetOff(whole, text), partsSetOff(whole, text, /;\s+/g)].find(
    (apart) => apart.length > 1 && apart.every((part) => readKey(part)),
  ) ?? [whole];
  return parts.every((part) => isKeyed(part, names, text)) ? parts : undefined;
}

/** Nodes without the full stop at their end. */
function withoutStop(nodes: readonly Inline[], text: string): Inline[] {
  const last = nodes.at(-1);
  if (last?.kind !== 'text' || !/[^.][.。]\s*$/.test(last.text.slice(-20))) return [...nodes];
  return [...nodes.slice(0, -1), sliceOf(last, 0, last.text.trimEnd().length - 1, text)];
}

function isKeyed(part: readonly Inline[], names: (name: string) => boolean, text: string): boolean {
  const said = behindKey(part, text);
  if (!said || !names(said.name)) return false;
  const value = plain(said.inlines);
  if (value.length > VALUE.all || !hasLetters(value)) return false;
  const values = value
    .split(BETWEEN)
    .map(foldSpace)
    .filter((each) => each !== '');
  return values.every(
    (each) =>
      each.length <= VALUE.longest &&
      each.split(' ').length <= (values.length > 1 || each.startsWith('#') ? VALUE.words : VALUE.few) &&
      !/[.!?。！？]\s|[:：]/.test(each),
  );
}

/** Units `from` to `to` of a text. */
function sliceOf(node: TextNode, from: number, to: number, text: string): TextNode {
  const start = from === 0 ? node.start : offsetIn(node, from, text);
  const end = to === node.text.length ? node.end : offsetIn(node, to, text);
  return { kind: 'text', text: node.text.slice(from, to), start, end };
}

/** Nodes without the sign at their end that set off what followed. */
function withoutSign(nodes: readonly Inline[], text: string): Inline[] {
  const kept = nodes.filter((node) => node.kind !== 'text' || node.text !== '');
  const last = kept.at(-1);
  if (last?.kind !== 'text') return kept;
  const words = last.text.trimEnd();
  const end = (BEFORE.test(words) ? words.slice(0, -1) : words).trimEnd().length;
  if (end === 0) kept.pop();
  else if (end < last.text.length) kept[kept.length - 1] = sliceOf(last, 0, end, text);
  return kept;
}

/** Nodes without the bracket that closed behind what was cut off. */
function withoutClosing(nodes: readonly Inline[]): Inline[] {
  const [first, ...others] = nodes;
  return first?.kind === 'text' && /^\s*[\])）】.]*\s*$/.test(first.text) ? others : [...nodes];
}
