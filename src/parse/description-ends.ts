import { type Inline, plain } from '../markdown/inline.ts';
import { offsetIn, trimSpan } from '../markdown/offsets.ts';
import type { Entry, Label } from '../model.ts';
import { foldSpace } from '../text/fold.ts';
import { hasLetters } from '../text/letters.ts';
import { meet } from '../text/span.ts';
import { isNamedRole } from './behind-byline.ts';
import { isDateOrVenue } from './byline.ts';
import type { Candidate } from './candidates.ts';
import { behindPublished } from './published.ts';
import { DETAIL } from './separators.ts';
import { withoutStars } from './star-counts.ts';
import { ADDRESS_ALONE, roleOfText } from './vocabulary.ts';

type TextNode = Extract<Inline, { kind: 'text' }>;
export type Description = Pick<Entry, 'description' | 'descriptionSpan' | 'separator' | 'separatorSpan'>;

/** A separator that nothing but badges follow; not a dash within a word (`C--`). */
const LEFT_OVER = /(?:^|\s)(?:-|–|—|--|－|=>|->|•|·|⇒|\|)\s*$/;
/** What nodes say of an entry, without the labels and badges at their end. */
export function describe(written: readonly Inline[], labels: readonly Label[], text: string): Description {
  const nodes = withNamed(behindPublished(behindLabels(written, labels, text), text));
  if (nodes.length === 0 || isOnlyLinks(nodes)) return {};
  const end = lastOf(nodes, labels);
  const shown = nodes.filter((each) => each.start < end);
  // Labels may stand on either side of the links.
  const said = withoutWords(withoutTail(withoutWords(shown, labels, text), labels, text), labels, text);
  const last = said.at(-1);
  const isCut = said.at(-1)?.end !== nodes.at(-1)!.end;
  const extra = last?.kind === 'text' && isCut ? LEFT_OVER.exec(last.text) : null;
  if (extra) said[said.length - 1] = upTo(last as TextNode, extra.index, text);
  cutEnd(said, MISSING, text);
  const description = foldSpace(plain(said));
  if (description === '' || areAddresses(description)) return {};
  const stop = said.at(-1)!.end;
  // Badges in front of the words are none of them.
  const first = said.find((node) => plain([node]).trim() !== '') ?? nodes[0]!;
  return {
    description,
    descriptionSpan: trimSpan(text, {
      start: first.start,
      end: said.length < shown.length || extra || stop < end ? Math.min(stop, end) : end,
    }),
  };
}

/** Words that what follows completes; within a sentence a picture is that. */
const ASKS_FOR_NAME =
  /\p{L}\s(?:for|on|by|from|with|to|of|in|and|or|using|via|für|auf|mit|von|pour|sur|avec|para|con|com|для|на)\s$/iu;

/** Pictures that stand for a word at the end of a sentence as that word: `Sorts mail for ![mac].` */
function withNamed(nodes: readonly Inline[]): Inline[] {
  return nodes.map((node, at): Inline => {
    const before = nodes[at - 1];
    const next = nodes[at + 1];
    const isWord =
      node.kind === 'image' &&
      hasLetters(node.alt) &&
      node.alt.length <= 30 &&
      before?.kind === 'text' &&
      ASKS_FOR_NAME.test(before.text.slice(-30)) &&
      (next === undefined || (next.kind === 'text' && /^[.!?,;]?(?:\s|$)|^[.!?]/.test(next.text)));
    return isWord ? { kind: 'text', text: node.alt, start: node.start, end: node.end } : node;
  });
}

/** Whether words are nothing but addresses: `https://umber.example, umber.example/docs`. */
function areAddresses(words: string): boolean {
  const all = words.split(/[\s,;|]+/);
  return (
    all.length <= 8 &&
    all.some((word) => ADDRESS_ALONE.test(word)) &&
    all.every((word) => /^\S+\.\w\S*$/.test(word))
  );
}

/** Where others have their licence, behind a sentence: nothing that is known. Within one it is a word: `Fills with [-]`. */
const MISSING = /(?<=[.!?。！？])\s*\[(?:\?{1,3}|n\/a|none|-|tbd)\]\s*$/i;

/** A dash between labels and what they stand before. */
const BEHIND_LABELS = /^\s*(?:-|–|—|--|－|:|：)\s+(?=\S)/;

/** Without the labels or badges at the start, and without the dash behind them: `` `Go` - Plays sound. ``. */
function behindLabels(written: readonly Inline[], labels: readonly Label[], text: string): Inline[] {
  const at = labelsAtStart(written, labels) || picturesBeforeDash(written);
  const nodes = withoutSigns(written.slice(at), labels, text);
  const [first] = nodes;
  const dash = at > 0 && first?.kind === 'text' ? BEHIND_LABELS.exec(first.text) : null;
  if (!dash || first?.kind !== 'text') return nodes;
  const start = offsetIn(first, dash[0].length, text);
  nodes[0] = { ...first, text: first.text.slice(dash[0].length), start };
  return nodes;
}

/** How many nodes at the start are pictures before a dash: `![stars](…) - Plays sound.` */
function picturesBeforeDash(nodes: readonly Inline[]): number {
  const isPicture = (node: Inline) =>
    node.kind === 'image' ||
    (node.kind === 'link' && node.children.length > 0 && node.children.every(({ kind }) => kind === 'image'));
  let at = 0;
  while (at < nodes.length && (isPicture(nodes[at]!) || plain([nodes[at]!]).trim() === '')) at++;
  const next = nodes[at];
  const isBehind =
    nodes.slice(0, at).some(isPicture) && next?.kind === 'text' && BEHIND_LABELS.test(next.text);
  return isBehind ? at : 0;
}

/** Without labels that the text itself begins with: `💰 Plays sound.` */
function withoutSigns(nodes: readonly Inline[], labels: readonly Label[], text: string): Inline[] {
  const [first] = nodes;
  if (first?.kind !== 'text' || !text.startsWith(first.text, first.start)) return [...nodes];
  let at = first.start;
  for (const { span } of labels) {
    if (span.end <= at || span.end > first.end) continue;
    if (text.slice(at, span.start).trim() !== '') break;
    at = span.end;
  }
  if (at === first.start) return [...nodes];
  const from = at + /^[\s\p{Variation_Selector}]*/u.exec(text.slice(at, first.end))![0].length;
  const rest: Inline = { ...first, text: text.slice(from, first.end), start: from };
  return [rest, ...nodes.slice(1)];
}

/** How many nodes at the start are labels: `` **_`[TS]`_** A theme ``. */
function labelsAtStart(nodes: readonly Inline[], labels: readonly Label[]): number {
  let at = 0;
  let behind = 0;
  for (; at < nodes.length; at++) {
    const node = nodes[at]!;
    if (node.kind === 'text') {
      if (hasLetters(node.text)) break;
    } else if (node.kind === 'link' || !labels.some(({ span }) => meet(span, node))) break;
    else behind = at + 1;
  }
  return behind;
}

/** Without labels that the text itself ends with, and the count of stars behind them: `Plays sound. [MIT] (4k⭐)`. */
export function withoutWords(nodes: readonly Inline[], labels: readonly Label[], text: string): Inline[] {
  const kept = [...nodes];
  const end = kept.at(-1);
  if (end?.kind === 'text') kept[kept.length - 1] = withoutStars(end, text);
  for (const { span, syntax } of [...labels].reverse()) {
    if (kept.length < nodes.length && isBlank(kept.at(-1))) kept.pop();
    const last = kept.at(-1);
    if (!last || span.start < last.start || span.end > last.end) continue;
    // `🟡 [🔵](…) ⭐`: a mark that leads somewhere, between others.
    if (last.kind === 'link' && !hasLetters(plain([last]))) kept.pop();
    if (last.kind !== 'text') continue;
    // Above the last line the source may be indented, and so longer than what it says.
    const tail = text.slice(span.start, last.end);
    if (
      !/^[\s|)\],\p{Variation_Selector}]*$/u.test(text.slice(span.end, last.end)) ||
      !last.text.endsWith(tail)
    )
      continue;
    const open = /[[(（\s]*$/.exec(text.slice(last.start, span.start))![0].length;
    const at = last.text.length - tail.length - (syntax === 'bracket' || syntax === 'paren' ? open : 0);
    if (at <= 0) kept.pop();
    else kept[kept.length - 1] = upTo(last, at, text);
  }
  return kept;
}

const isBlank = (node: Inline | undefined) => node?.kind === 'text' && node.text.trim() === '';

export function upTo(node: TextNode, at: number, text: string): TextNode {
  return { ...node, text: node.text.slice(0, at), end: offsetIn(node, at, text) };
}

/** A description without the links in brackets that stand before it: `([Repo](…), [Home](…)) Says what it does.` */
export function withoutLinks(nodes: readonly Inline[], text: string): Inline[] {
  const open = nodes[0]?.kind === 'text' ? /^\s*([[(（【])\s*$/.exec(nodes[0].text) : null;
  if (!open || nodes[1]?.kind !== 'link') return [...nodes];
  const close = { '[': ']', '(': ')', '（': '）', '【': '】' }[open[1]!]!;
  for (let at = 2; at < nodes.length; at++) {
    const node = nodes[at]!;
    if (node.kind === 'link' || node.kind === 'image') continue;
    if (node.kind !== 'text') break;
    const end = node.text.indexOf(close);
    if (hasLetters(end === -1 ? node.text : node.text.slice(0, end))) break;
    if (end === -1) continue;
    const from = end + 1 + /^(?:\s*(?:[-–—:：]+(?=\s)))?/.exec(node.text.slice(end + 1))![0].length;
    const rest = node.text.slice(from);
    const start = offsetIn(node, from, text);
    const first: Inline = { kind: 'text', text: rest, start, end: node.end };
    return withoutLinks(rest.trim() === '' ? nodes.slice(at + 1) : [first, ...nodes.slice(at + 1)], text);
  }
  return [...nodes];
}

/** Words that an address behind them completes: `More at https://example.org`. */
const LEADS_ON = /(?:^|[\s(])(?:at|on|in|see|from|via|to|under|with|by|is|here|visit|and|or)\s*$|[:：]\s*$/i;

export const isAddress = (node: Inline) => node.kind === 'link' && ADDRESS_ALONE.test(plain([node]).trim());

/** A description without the address at its end, where that is the only link of the entry: `Umber - Paints <https://…>`. */
export function withoutAddress({ titleLine }: Candidate, nodes: readonly Inline[], text: string): Inline[] {
  // Behind that of a named entry stand remarks: `Fir: cuts boards https://… needs a saw`.
  const address = titleLine.isNamed ? nodes.findIndex(isAddress) : -1;
  const kept = address === -1 ? [...nodes] : nodes.slice(0, address + 1);
  const last = kept.at(-1);
  const before = kept.at(-2);
  if (titleLine.link || last?.kind !== 'link' || before?.kind !== 'text') return kept;
  if (!isAddress(last) || (!titleLine.isNamed && LEADS_ON.test(before.text))) return kept;
  kept.pop();
  cutEnd(kept, /[\s<([（]*$/, text);
  return kept;
}

const OPENING = /\s*[[(（【]\s*$/;
/** Numbers behind a link that each have their sign: `[[code](…) ⭐ 12 | 📅 2024]`. */
const COUNTS =
  '^(?:\\s*\\|?\\s*\\p{Extended_Pictographic}\\ufe0f?\\s+[^|[\\]()（）【】\\p{Extended_Pictographic}]{1,30}){0,8}\\s*';
/** The end of brackets around links. */
const CLOSING = new RegExp(`${COUNTS}[\\])）】]\\s*$`, 'u');
const CLOSED = new RegExp(`${COUNTS}\\]`, 'u');
/** A date or a venue in brackets at the end of a text: `Title [2024-03] [ICLR 2025] [`. */
const LAST_BRACKET = /\s*[[(（]([^()[\]（）]{2,60})[\])）]\s*$/;

/** What stands between labels and links, and nothing else. */
const SIGN = /^\s*(?:[|｜·•/,]\s*)?$/;

/**
 * A description without the links in brackets behind it, and without dates, venues and labels among these:
 * `Sorts mail. ([Source](…))`, `` Sorts mail. `Go` | [Source](…) ``.
 */
function withoutTail(nodes: readonly Inline[], labels: readonly Label[], text: string): Inline[] {
  const isLabel = (node: Inline | undefined) =>
    (node?.kind === 'code' || node?.kind === 'element') && labels.some(({ span }) => meet(span, node));
  const isBehindLabel = (all: readonly Inline[]) => {
    const before = all.at(-2);
    return isLabel(before) || (before?.kind === 'text' && SIGN.test(before.text) && isLabel(all.at(-3)));
  };
  let kept = withoutRun(withoutDashed(nodes, text));
  for (;;) {
    const last = kept.at(-1);
    if (!last || kept.length < 2) break;
    if (last.kind === 'text' && last.text.trim() === '') kept.pop();
    else if (isLabel(last)) kept.pop();
    else if (
      last.kind === 'text' &&
      SIGN.test(last.text) &&
      (isLabel(kept.at(-2)) || isNamedRole(kept.at(-2)!))
    )
      kept.pop();
    // `Sorts mail. [Code](…) ![stars](…).`
    else if (last.kind === 'image' && kept.length < nodes.length) kept.pop();
    else if (last.kind === 'text' && last.text.trim() === '.' && kept.at(-2)?.kind === 'image')
      kept.splice(-2);
    else if (
      last.kind === 'text' &&
      last.text.trim() === '.' &&
      kept.at(-2)?.kind === 'link' &&
      isAside(kept.slice(0, -1))
    )
      kept.splice(-2);
    else if (last.kind === 'text' && isDatedBehind(last.text, kept.at(-2)!))
      kept[kept.length - 1] = upTo(last, LAST_BRACKET.exec(last.text)!.index, text);
    else if (isNamedRole(last) && isBehindLabel(kept)) kept.pop();
    else if ((isNamedRole(last) || (last.kind === 'link' && isAside(kept))) && endsBefore(kept)) kept.pop();
    else if (last.kind === 'text' && CLOSING.test(last.text)) {
      const cut = opener(kept);
      if (cut === undefined) break;
      kept = cut;
    } else break;
    cutEnd(kept, OPENING, text);
  }
  if (kept.length === nodes.length) return kept;
  // `Sorts mail, [code](…)`
  cutEnd(kept, /\s*,\s*$/, text);
  for (;;) {
    const last = kept.at(-1);
    const found = last?.kind === 'text' ? LAST_BRACKET.exec(last.text) : null;
    if (!found || !isDateOrVenue(found[1]!) || found.index === 0) break;
    kept[kept.length - 1] = upTo(last as TextNode, found.index, text);
  }
  return kept;
}

/** `[[PDF](…)] [2023]`: a date or a venue behind a link that says what it is. */
function isDatedBehind(words: string, before: Inline): boolean {
  const found = LAST_BRACKET.exec(words);
  return (
    found !== null &&
    isNamedRole(before) &&
    /^[\s)\]）】]*$/.test(words.slice(0, found.index)) &&
    isDateOrVenue(found[1]!)
  );
}

/** Numbers of stars and signs between links; no words, and no full stop that would end the sentence. */
const SIGNS = /^(?:[\s\d,|/·kK+\p{Extended_Pictographic}\p{Variation_Selector}]|\.(?=\d))*$/u;
const DASHED = /\s{1,8}[-–—]\s{0,8}$/;

/** Without links behind a dash that say what they are, or name a repository: ``Sorts mail. — [`x/y`](…) ⭐29``. */
function withoutDashed(nodes: readonly Inline[], text: string): Inline[] {
  let at = nodes.length;
  while (at > 0) {
    const node = nodes[at - 1]!;
    if (node.kind === 'text' ? !SIGNS.test(node.text) : !isNamedRole(node) && !isRepository(node)) break;
    at--;
  }
  const kept = nodes.slice(0, at);
  const last = kept.at(-1);
  if (at === nodes.length || last?.kind !== 'text' || !DASHED.test(last.text)) return [...nodes];
  cutEnd(kept, DASHED, text);
  return hasLetters(plain(kept)) ? kept : [...nodes];
}

/** A link that names a repository by its owner and its name. */
function isRepository(node: Inline): boolean {
  return node.kind === 'link' && /^[\w.-]{1,60}\/[\w.-]{1,100}$/.test(plain(node.children).trim());
}

/**
 * Without several short links at the end: between pipes behind a sentence (`Sorts mail. [F-Droid](…) | [Source](…)`); where
 * all say what they are, without pipes too, or without the end of the sentence.
 */
function withoutRun(nodes: readonly Inline[]): Inline[] {
  let at = nodes.length;
  let links = 0;
  while (at > 0) {
    const node = nodes[at - 1]!;
    const isBetween = node.kind === 'text' && /^\s*[|·/•,]?\s*$/.test(node.text);
    if (node.kind === 'link' && foldSpace(plain([node])).split(' ').length <= DETAIL.words) links++;
    else if (!isBetween) break;
    at--;
  }
  const before = nodes[at - 1];
  const isEnded = before?.kind === 'text' && /(?:\p{L}{2}|[\p{N})])[.!?。]\s+$/u.test(before.text);
  const run = nodes.slice(at);
  const isPiped = run.some((node) => node.kind === 'text' && /[|·/•]/.test(node.text));
  // `Compares [GitHub](…) / [GitLab](…)`: two of one kind may end a sentence.
  const roles = run.flatMap((node) => (node.kind === 'link' ? [roleOfText(plain([node]))] : []));
  const isApart = isPiped && new Set(roles).size === roles.length;
  const areNamed = run.every((node) => node.kind !== 'link' || isNamedRole(node));
  const mayEnd = before?.kind === 'text' && /\p{L}{2}\s+$/u.test(before.text) && !LEADS_ON.test(before.text);
  const isRun = isEnded ? isPiped || areNamed : mayEnd && isApart && areNamed;
  return links >= 2 && isRun ? nodes.slice(0, at) : [...nodes];
}

/** Whether the last node is a short link behind the end of a sentence: `Plays sound. [Try it now!](…)` */
function isAside(nodes: readonly Inline[]): boolean {
  const before = nodes.at(-2);
  const words = foldSpace(plain(nodes.slice(-1)));
  return (
    before?.kind === 'text' &&
    /(?:\p{L}{2}|[\p{N})])[.!?。]\s+$/u.test(before.text) &&
    words.split(' ').length <= 4
  );
}

/** Whether a sentence or a bracket ends before the last node, so that it is no part of the sentence. */
function endsBefore(nodes: readonly Inline[]): boolean {
  const link = nodes.at(-1)!;
  const before = nodes.at(-2);
  if (/^\s*\[.*\]\s*$/.test(plain([link]))) return true;
  return before?.kind === 'text' ? /(?:[.!?。…]|[\])）】|])\s*$/.test(before.text) : false;
}

const OWN_BRACKET = /(?:[.!?。！？]["”]?\s+|\n\s*)[(（]\s*$/;

/** `*[discussion](…)*` */
const isMarkedLink = (node: Inline): boolean =>
  node.kind === 'element' &&
  node.children.length === 1 &&
  (node.children[0]!.kind === 'link' || isMarkedLink(node.children[0]!));

/** The nodes before a bracket that holds nothing but links; nothing where it holds more. */
function opener(nodes: readonly Inline[]): Inline[] | undefined {
  let named = 0;
  let short = true;
  for (let at = nodes.length - 2; at >= 0; at--) {
    const node = nodes[at]!;
    if (node.kind === 'link' || node.kind === 'image') {
      if (isNamedRole(node) || (node.kind === 'link' && isInBrackets(nodes, at))) named++;
      short &&= foldSpace(plain([node])).split(' ').length <= 2;
    } else if (isMarkedLink(node)) short &&= foldSpace(plain([node])).split(' ').length <= 2;
    else if (node.kind !== 'text') return undefined;
    // On a line of its own, or behind the end of a sentence, a bracket with a short link in it tells of the entry.
    else if (OPENING.test(node.text))
      return named > 0 || (short && OWN_BRACKET.test(node.text.slice(-20)))
        ? nodes.slice(0, at + 1)
        : undefined;
    else if (!/^[\s,|·/]*$/.test(node.text)) return undefined;
  }
  return undefined;
}

/** `[[RSS](…)]`: a short link alone in brackets of its own tells of the entry, whatever it says. */
function isInBrackets(nodes: readonly Inline[], at: number): boolean {
  const before = nodes[at - 1];
  const next = nodes[at + 1];
  if (
    before?.kind !== 'text' ||
    next?.kind !== 'text' ||
    foldSpace(plain([nodes[at]!])).split(' ').length > 2
  )
    return false;
  return /[.!?。)\]]\s*\[\s*$|^\s*\]?\s*\[\s*$/.test(before.text) && CLOSED.test(next.text);
}

/** Takes a pattern off the end of the last text. */
function cutEnd(nodes: Inline[], pattern: RegExp, text: string): void {
  const last = nodes.at(-1);
  const found = last?.kind === 'text' ? pattern.exec(last.text) : null;
  if (found) nodes[nodes.length - 1] = upTo(last as TextNode, found.index, text);
}

/** `:star:[code](…)` says nothing about an entry. */
export function isOnlyLinks(nodes: readonly Inline[]): boolean {
  let named = 0;
  for (const node of nodes) {
    if (node.kind === 'image') continue;
    const words = plain([node])
      .replace(/(?<![\p{L}\p{N}])(?:here|version|link)\W*$/iu, '')
      .trim();
    if (node.kind === 'link' && (roleOfText(words) || words === '')) named++;
    else if (node.kind === 'link' && /^\W*part\s?\d{1,2}\W*$/i.test(plain([node]))) named++;
    else if (
      hasLetters(
        plain([node]).replace(/:[a-z0-9_+-]{2,30}:|(?<![\p{L}\p{N}])(?:and|or)(?![\p{L}\p{N}])/gu, ''),
      )
    )
      return false;
  }
  return named > 0;
}

/** ``Plays sound. `Go` `paid`.``: where a sentence ends before code that is a label, the stop behind it ends nothing. */
function endBeforeStop(nodes: readonly Inline[], labels: readonly Label[]): number | undefined {
  const last = nodes.at(-1)!;
  if (last.kind !== 'code' && last.kind !== 'element') return undefined;
  const end = lastOf(nodes, labels);
  const said = nodes.findLast((node) => node.start < end);
  const isEnded = end < last.end && said?.kind === 'text' && /[.!?。！？]\s*$/.test(said.text);
  return isEnded ? end : undefined;
}

/** Where a description ends: badges, icons and labels behind it are not part of it. */
function lastOf(nodes: readonly Inline[], labels: readonly Label[]): number {
  const stop = nodes.at(-1)!;
  if (nodes.length > 1 && stop.kind === 'text' && /^\s*[.。]\s*$/.test(stop.text))
    return endBeforeStop(nodes.slice(0, -1), labels) ?? stop.end;
  let at = nodes.length;
  while (at > 0) {
    const node = nodes[at - 1]!;
    // Code may hold several labels: `(linux, server)`.
    const label = labels.some(({ span }) =>
      node.kind === 'text' ? span.start <= node.start && node.end <= span.end : meet(span, node),
    );
    // `[🌐](…)` is a picture too.
    const picture =
      node.kind === 'image' ||
      ((node.kind === 'link' || node.kind === 'element') && !hasLetters(plain([node])));
    const blank = node.kind === 'text' && /^[\s,|·/]*$/.test(node.text) && at < nodes.length;
    if (!label && !picture && !blank) break;
    at--;
  }
  return at === 0 ? nodes[0]!.start : nodes[at - 1]!.end;
}
