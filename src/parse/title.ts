import { type Inline, plain, walkInlines } from '../markdown/inline.ts';
import { offsetIn, trimSpan } from '../markdown/offsets.ts';
import type { Span } from '../model.ts';
import { seen } from '../taxonomy/syntax/form.ts';
import { foldSpace } from '../text/fold.ts';
import { hasLetters } from '../text/letters.ts';
import { namesAuthors } from './citations.ts';
import { datedBracket } from './dated-brackets.ts';
import { dateOfVenue, isVenue, namesPeople } from './people.ts';
import {
  goesOn,
  isBracketBefore,
  isMark,
  isMarkBefore,
  isMarkLink,
  isNameAbove,
  isNameMark,
  isNewsBefore,
  isNewsInText,
  isNumberBefore,
  isOwnerBefore,
  saysOnlyLink,
  titleBehindLink,
} from './title-marks.ts';
import { closerOf, readTitlePrefix, substance } from './title-prefix.ts';
import { hasClosingStop } from './title-stops.ts';
import { ADDRESS_ALONE, leadsOut, leadsToPage, roleOfKey, roleOfText } from './vocabulary.ts';

type LinkNode = Extract<Inline, { kind: 'link' }>;

/** What the first line of an entry says. */
export interface TitleLine {
  title: string;
  titleSpan: Span;
  /** The link that the title carries. */
  link?: LinkNode;
  /** How the title stands out: as a link, in bold, or as plain text. */
  carrier: 'link' | 'strong' | 'text';
  /** Inlines behind the title. */
  rest: Inline[];
  /** What stands before it (date, marker, icon), as text. */
  prefix: string;
  /** It stands in a reference, behind its authors. */
  isCited?: boolean;
  /** Where before it stands where and when it was published. */
  published?: Span;
  /** What stands behind it and says where and when it was published, part by part. */
  publishedBehind?: readonly { readonly span: Span; readonly isPerson: boolean }[];
  /** What it is stands behind its colon: `Fir: cuts boards https://…`. */
  isNamed?: boolean;
  /** The sentence that it stands in and that describes it: `The project "Fir" draws maps. https://…`. */
  sentence?: readonly Inline[];
  /** Behind it, who wrote it and when: `Maps of Trees, Lee et al., 2018`. */
  byline?: { authors: Span; published?: Span };
}

/** Text that is read in search of a title; no title is longer. */
const LONGEST = 2000;

/** Elements in which a venue stands behind a title: `Title, <ins>ICML, 2025</ins>`. */
const VENUES = new Set(['ins', 'em', 'i', 'u', 'sub', 'sup', 'small']);

const BEFORE_VENUE = /(?:[,.;?!？！。(（–—-]|[,.?!]\s*[Ii]n(?:\sthe)?)\s*$/;

/** The number of a reference: `**[12]** A. Lee. "Title"` */
const NUMBER = /^\[\d{1,4}\]$/;

/** `<img src=https://…>` without quotation marks is text to Markdown, and a picture to people. */
const UNQUOTED = /^\s*<img\s[^<>]{0,400}>?\s*$/i;

/** Labels before a title: `<mark>CODE</mark> **Title**`. */
const CHIPS = new Set(['mark', 'kbd', 'sup', 'sub']);

/** Opens emphasis and links that hold nothing but one more of them. */
function unwrap(node: Inline): Inline[] {
  let nodes: Inline[] = [node];
  for (;;) {
    const meaningful = nodes.filter((n) => !(n.kind === 'text' && n.text.trim() === ''));
    const only = meaningful[0];
    if (meaningful.length === 1 && only && (only.kind === 'link' || only.kind === 'element'))
      nodes = only.children;
    else return meaningful;
  }
}

function spanOfNodes(nodes: readonly Inline[]): Span {
  return { start: nodes[0]!.start, end: nodes.at(-1)!.end };
}

/** Whether a bracket or parenthesis opens right before a node. */
export function isBracketed(nodes: readonly Inline[], at: number): boolean {
  const before = nodes[at - 1];
  return before?.kind === 'text' && /[[【(]\s*$/.test(before.text);
}

/**
 * Finds the title in the first line of an entry: the first link or bold text, or the text before links such as
 * `[[Paper]](…)`, or what stands in quotes. `undefined` when nothing reads like a title.
 */
export function readTitleLine(nodes: readonly Inline[], text: string): TitleLine | undefined {
  const picture = pictureBeforeWords(nodes);
  if (picture) return picture;
  let lead = '';
  let leadFrom = -1;
  const said = () => substance(lead);
  const add = (words: string, at: number) => {
    if (leadFrom === -1 && words.trim() !== '') leadFrom = at;
    lead += words;
  };
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!;
    if (lead.length > LONGEST)
      return hasLetters(said()) ? fromLead(nodes, leadFrom, i, text, lead) : undefined;
    switch (node.kind) {
      case 'image':
        continue;
      case 'break':
        if (hasLetters(said())) return fromLead(nodes, leadFrom, i, text, lead);
        continue;
      case 'text':
        add(node.text, i);
        continue;
      case 'code':
        // `` `ICML'24` [Title](…) ``: where it was published.
        if (!hasLetters(said()) && isNewsBefore(node.text.trim(), nodes, i)) continue;
        if (!hasLetters(said()) && isMark(node.text.trim())) {
          if (nodes.slice(i + 1, i + 3).some(isTitleLink)) continue;
          // `` `ICML 2024` Umber: a map [pdf](…) ``
          if (dateOfVenue(node.text) !== undefined && isVenue(node.text.trim()) && goesOn(nodes, i)) continue;
        }
        add(` ${node.text} `, i);
        continue;
      case 'element': {
        const words = plain(node.children).trim();
        if (!hasLetters(words) || UNQUOTED.test(words)) continue;
        const before = said();
        const strong = node.tag === 'strong' || node.tag === 'b';
        const first = !hasLetters(before);
        if (
          strong &&
          first &&
          (isNumberBefore(words, nodes, i) || isNewsBefore(words, nodes, i) || isNameAbove(words, nodes, i))
        )
          continue;
        if (
          strong &&
          first &&
          (isMark(words) ||
            NUMBER.test(words) ||
            datedBracket(words) === words.length ||
            isNameMark(words, nodes, i) ||
            isBracketBefore(words, nodes, i)) &&
          goesOn(nodes, i)
        )
          continue;
        if (strong && !isEnclosed(nodes, i) && (first || isKey(before, 40)))
          return fromElement(node, nodes.slice(i + 1), lead, text);
        // `*Title* by Ann Lee`, `*Title*, Ann Lee, 2015`
        if (first && (node.tag === 'em' || node.tag === 'i') && isBehindBy(nodes[i + 1]))
          return fromElement(node, nodes.slice(i + 1), lead, text);
        if (first && !strong && firstLink(node.children))
          return fromElement(node, nodes.slice(i + 1), lead, text);
        if (!first && isCitedBehind(before, node)) {
          const link = linkAround(node);
          return finish(words, trimSpan(text, spanOfNodes(unwrap(node))), text, {
            ...(link && { link }),
            carrier: link ? 'link' : 'text',
            rest: nodes.slice(i + 1),
            prefix: link ? lead : '',
            isCited: true,
          });
        }
        if (!first && VENUES.has(node.tag) && BEFORE_VENUE.test(lead))
          return fromLead(nodes, leadFrom, i, text, lead);
        if (CHIPS.has(node.tag) && nodes.slice(i + 1, i + 20).some(carries)) leadFrom = -1;
        else add(words, i);
        continue;
      }
      case 'link': {
        if (!hasLetters(plain(node.children)) || UNQUOTED.test(plain(node.children))) continue;
        // `[:page_facing_up:](…) [Title](…)`: a sign that leads somewhere, and behind it the title.
        if (isSignLink(node) && nodes.slice(i + 1, i + 4).some(isTitleLink)) continue;
        const before = said();
        if (!hasLetters(before) && isMarkLink(nodes, i)) {
          add(plain(node.children), i);
          continue;
        }
        const behind = hasLetters(before) && !YEAR_ALONE.test(before) ? undefined : titleBehindLink(nodes, i);
        if (behind) {
          const inner = unwrap(behind);
          return finish(plain(inner), trimSpan(text, spanOfNodes(inner)), text, {
            link: behind,
            carrier: 'link',
            rest: nodes.slice(i + 3),
            prefix: lead + plain(nodes.slice(i, i + 2)),
          });
        }
        if (!hasLetters(before) && saysOnlyLink(nodes, i)) continue;
        if (
          hasLetters(before) &&
          (!isKey(before, 30) || isNamed(before, node)) &&
          !isMarkBefore(before, nodes, i) &&
          !isNewsInText(before, nodes, i) &&
          !isOwnerBefore(before, node) &&
          !isCitedBehind(before, node)
        )
          return fromLead(nodes, leadFrom, i, text, lead);
        const inner = unwrap(node);
        if (inner.length === 0) continue;
        return finish(plain(inner), trimSpan(text, spanOfNodes(inner)), text, {
          link: node,
          carrier: 'link',
          rest: nodes.slice(i + 1),
          prefix: lead,
          ...(isCitedBehind(before, node) && { isCited: true }),
        });
      }
    }
  }
  return hasLetters(said()) ? fromLead(nodes, leadFrom, nodes.length, text, lead) : undefined;
}

/** A year in front of where something was published. */
const YEAR_ALONE = /^[[(]?(?:19|20)\d\d[\])]?[,.:]?$/;

/** Pictures that are no titles: badges, and what counts stars. */
const BADGE =
  /^https?:\/\/(?:[\w-]+\.)?(?:shields\.io|badgen\.net|badge\.fury\.io|awesome\.re|codecov\.io|starchart\.cc|star-history\.com|contrib\.rocks|opencollective\.com)\//i;

/** Badges that measure something; of the others some show a name. */
const METER =
  /^https?:\/\/(?:[\w-]+\.)?(?:shields\.io\/(?!badge\/)|badge\.fury\.io|awesome\.re|codecov\.io|starchart\.cc)/i;

/** A title that a picture shows: `<a href="…"><img src="…" alt="Name"></a>` at the beginning of a line. */
export function readPicture(nodes: readonly Inline[], banned = BADGE): TitleLine | undefined {
  const at = nodes.findIndex((node) => plain([node]).trim() !== '' || node.kind === 'link');
  const link = nodes[at];
  if (link?.kind !== 'link' || !leadsOut(link.url) || leadsToPage(link.url)) return undefined;
  const shown = unwrap(link);
  const image = shown[0];
  if (shown.length !== 1 || image?.kind !== 'image' || banned.test(image.url) || !hasLetters(image.alt))
    return undefined;
  const title = foldSpace(image.alt);
  const { start, end } = image;
  return { title, titleSpan: { start, end }, link, carrier: 'link', rest: nodes.slice(at + 1), prefix: '' };
}

/** A linked picture is the title where a separator stands between it and the words: `[![Name](…)](…) - Says what.` */
function pictureBeforeWords(nodes: readonly Inline[]): TitleLine | undefined {
  const first = nodes[0];
  if (first?.kind !== 'link' || first.children[0]?.kind !== 'image') return undefined;
  const next = nodes[1];
  return next?.kind === 'text' && /^\s*(?:[-–—:：]|--)\s/.test(next.text)
    ? readPicture(nodes, METER)
    : undefined;
}

/** The year between authors and a title: `Lee, Ann and Ray, Bo. (2015). ` */
const YEAR_BETWEEN = /[.,]?\s\(?(?:19|20)\d\d\)?[.,:]$/;

/**
 * `A. Lee, B. Ray, *Maps of Trees*, ICML 2024`: the title in italics or as a link, behind several authors and a comma, behind
 * their year, or in quotation marks.
 */
function isCitedBehind(before: string, node: Inline): boolean {
  const words = plain([node]).trim();
  const isSet = node.kind === 'link' || (node.kind === 'element' && SETS_TITLES.has(node.tag));
  if (!isSet || before.length > 600 || !/\s/.test(words)) return false;
  // `"Study 1", *Ann Lee et al.*`: in emphasis stands who wrote it.
  if (node.kind === 'element' && QUOTED.test(before.trim()) && namesPeople(words) > 0) return false;
  const unquoted = before.replace(/\s?["“]$/, '');
  const names = unquoted.replace(YEAR_BETWEEN, ',');
  // Of two words and a year without quotation marks nobody knows whether they are a name.
  const isSeveral = names === unquoted ? /\S\s+\S.*,$/ : /,.*,$| (?:and|&) /;
  if (unquoted === before && !isSeveral.test(names) && !areSeveralBefore(before, node, words)) return false;
  return roleOfText(words) === undefined && !isMark(words) && namesAuthors(names);
}

const SETS_TITLES: ReadonlySet<string> = new Set(['em', 'i', 'strong', 'b']);

/** So many words that lead out, behind several people whose names end there, are what these wrote. */
const WRITTEN_WORDS = 3;

/** `Ann Lee, Bo Ray. [On the Maps of Trees](…)`, `Ann Lee et al.: …` */
function areSeveralBefore(before: string, node: Inline, words: string): boolean {
  const said = before.trim();
  const isEnded = /(?:,|\s(?:and|&)\s).*[.:,]$|\bet\.? ?al\b\.?[,:]?$/.test(said);
  return (
    isEnded &&
    firstLink([node]) !== undefined &&
    words.split(/\s+/).length >= WRITTEN_WORDS &&
    namesPeople(said.replace(/[,:]$/, '')) > 0
  );
}

/** Words in quotation marks, and a comma or a full stop behind them. */
const QUOTED = /^["“«「][^"“”«»「」]{1,300}["”»」]?[,.]?["”»」]?[,.]?$/;

/** `Paper:` before a title is a key, not a part of it. */
function isKey(words: string, longest: number): boolean {
  return words.length < longest && /[:：]$/.test(words);
}

/**
 * `Umber: [https://example.org](https://example.org)`, `Umber: [link](…)`: the link shows its address or says only what it
 * leads to, and what stands before it is its name.
 */
function isNamed(words: string, link: LinkNode): boolean {
  const said = plain(link.children).trim();
  return (
    (ADDRESS_ALONE.test(said) || roleOfText(said) !== undefined) &&
    roleOfKey(words.replace(/\s*[:：]$/, '')) === undefined
  );
}

/** Bold text in brackets of its own (`[**Verilog**] Title`) is a marker, unless it is all there is. */
function isEnclosed(nodes: readonly Inline[], at: number): boolean {
  const next = nodes[at + 1];
  if (!isBracketed(nodes, at) || next?.kind !== 'text') return false;
  const close = /^\s*[\])】]/.exec(next.text);
  return (
    close !== null &&
    (hasLetters(next.text.slice(close[0].length)) || nodes.slice(at + 2, at + 20).some(carries))
  );
}

/** Whether a text goes on with who made what stands before it. */
function isBehindBy(node: Inline | undefined): boolean {
  return node?.kind === 'text' && /^(?:,?\s+by|,)\s+\p{Lu}\p{Ll}+\s\p{Lu}/u.test(node.text);
}

function carries(node: Inline): boolean {
  return node.kind === 'link'
    ? hasLetters(plain(node.children))
    : node.kind === 'element' && node.tag === 'strong';
}

/** Whether a link shows nothing but shortcodes of emoji. */
function isSignLink(node: LinkNode): boolean {
  return /^(?:\s|:[a-z0-9_+-]{2,30}:|[\p{Extended_Pictographic}\p{Variation_Selector}])+$/u.test(
    plain(node.children),
  );
}

/** Whether a node is a link with words that do not only say what it leads to. */
function isTitleLink(node: Inline): boolean {
  if (node.kind !== 'link' || isSignLink(node)) return false;
  const words = plain(node.children);
  return hasLetters(words) && roleOfText(words) === undefined;
}

/** Tags of text that is struck out. */
const STRUCK: ReadonlySet<string> = new Set(['del', 's', 'strike']);

/** The first link that leads out of the file. */
export function firstLink(nodes: readonly Inline[]): LinkNode | undefined {
  for (const node of walkInlines(nodes)) if (node.kind === 'link' && leadsOut(node.url)) return node;
  return undefined;
}

function fromElement(
  node: Extract<Inline, { kind: 'element' }>,
  rest: Inline[],
  lead: string,
  text: string,
): TitleLine {
  const inner = withoutCloser(unwrap(node));
  const link = node.children.length > 0 ? linkAround(node) : undefined;
  const words = plain(inner);
  // `**Title | 52K | EN | [Paper](…)**`: bold around the whole line; the title is what comes first.
  const cutAt = inner.findIndex((child) => child.kind === 'text' && /\s[|｜]\s/.test(child.text));
  if (!link && cutAt !== -1) {
    const head = readTitleLine(
      inner.slice(0, cutAt + 1).map((child, i) => (i === cutAt ? upToPipe(child, text) : child)),
      text,
    );
    if (head) {
      const behind = inner.slice(cutAt).map((child) => behindSpan(child, head.titleSpan.end, text));
      return { ...head, carrier: 'strong', rest: [...behind, ...rest], prefix: lead };
    }
  }
  if (!link && inner.some((child) => child.kind === 'link') && inner[0]?.kind === 'text') {
    const head = readTitleLine(inner, text);
    // In italics it is a sentence with a link in it, not a title that stands out.
    const carrier = node.tag === 'strong' || node.tag === 'b' ? 'strong' : head?.carrier;
    if (head && carrier) return { ...head, carrier, rest: [...head.rest, ...rest], prefix: lead };
  }
  // `~~**[Name](…)** ![…](…) - Says what.~~`: what is struck out is read as it was.
  if (STRUCK.has(node.tag) && inner.length > 1 && inner.some((child) => child.kind !== 'text')) {
    const head = readTitleLine(inner, text);
    if (head) return { ...head, rest: [...head.rest, ...rest], prefix: lead + head.prefix };
  }
  const [first, second] = inner;
  // `*[Name](…) - Says what.*`
  if (first?.kind === 'link' && second?.kind === 'text' && /^\s*(?:[:：]|[-–—]+\s)/.test(second.text)) {
    const head = readTitleLine(inner, text);
    if (head?.carrier === 'link') return { ...head, rest: [...head.rest, ...rest], prefix: lead };
  }
  const span = trimSpan(text, inner.length > 0 ? spanOfNodes(inner) : node);
  const colon = link ? undefined : colonAtEnd(words, span, text);
  return finish(colon?.words ?? words, colon?.before ?? span, text, {
    ...(link && { link }),
    carrier: link ? 'link' : 'strong',
    rest: colon ? [colon.node, ...rest] : rest,
    prefix: lead,
  });
}

/** `**Umber:** Paints doors.`: the colon stands between the title and what follows, wherever the bold text ends. */
function colonAtEnd(
  words: string,
  { start, end }: Span,
  text: string,
): { words: string; before: Span; node: Inline } | undefined {
  const sign = words.trimEnd().at(-1);
  if ((sign !== ':' && sign !== '：') || text[end - 1] !== sign || ENDS_WITH_SHORTCODE.test(words))
    return undefined;
  const before = trimSpan(text, { start, end: end - 1 });
  const said = words.trimEnd().slice(0, -1).trimEnd();
  return hasLetters(said)
    ? { words: said, before, node: { kind: 'text', text: sign, start: end - 1, end } }
    : undefined;
}

const ENDS_WITH_SHORTCODE = /:[a-z0-9_+-]{2,40}:\s*$/;

/** `**[Name](…))**`: a bracket that nothing opened, between a link and the end of the bold text, is no part of the title. */
function withoutCloser(inner: Inline[]): Inline[] {
  const [link, tail] = inner;
  if (inner.length !== 2 || link?.kind !== 'link' || tail?.kind !== 'text') return inner;
  const isTooMany =
    /^\s*[)\]）】]+\s*$/.test(tail.text) && !/[([（【][^)\]）】]*$/.test(plain(link.children));
  return isTooMany ? unwrap(link) : inner;
}

/** The part of a text behind an offset. */
function behindSpan(node: Inline, offset: number, text: string): Inline {
  if (node.kind !== 'text' || node.start >= offset || node.end <= offset) return node;
  return { kind: 'text', text: text.slice(offset, node.end), start: offset, end: node.end };
}

/**
 * Where a template puts it before its first pipe, the date is not part of the title: `Name 2023-9 | EN | …`; nor is one whose
 * month nobody knows: `Name 2007-X | EN`.
 */
function upToPipe(node: Inline, text: string): Inline {
  if (node.kind !== 'text') return node;
  const before = node.text.slice(0, node.text.search(/\s[|｜]\s/));
  const date = /\s(?:19|20)\d\d-(?:\d{1,2}|[Xx?]{1,2})$/.exec(before);
  const at = date && hasLetters(before.slice(0, date.index)) ? date.index : before.length;
  return { ...node, text: node.text.slice(0, at), end: offsetIn(node, at, text) };
}

/** The link in bold text that carries its whole words. */
function linkAround(node: Inline): LinkNode | undefined {
  const words = node.kind === 'element' ? plain(node.children).trim() : '';
  for (const inner of walkInlines([node])) {
    if (inner.kind === 'link' && plain(inner.children).trim().length >= words.length * 0.6) return inner;
  }
  return undefined;
}

/** The title is the text before the links. */
function fromLead(nodes: readonly Inline[], from: number, to: number, text: string, lead: string): TitleLine {
  const { words, start, end, rest, marker, isCited } = readTitlePrefix(nodes, from, to, text);
  const prefix = lead.slice(0, marker);
  return finish(words, { start, end }, text, { carrier: 'text', rest, prefix, ...(isCited && { isCited }) });
}

function finish(
  words: string,
  titleSpan: Span,
  text: string,
  head: Omit<TitleLine, 'title' | 'titleSpan'>,
): TitleLine {
  let title = foldSpace(words);
  let { start, end } = titleSpan;
  const closer = closerOf(title);
  if (
    closer &&
    title.length > 2 &&
    title.endsWith(closer) &&
    text[start] === title[0] &&
    text[end - 1] === closer
  ) {
    title = title.slice(1, -1).trim();
    start++;
    end--;
  }
  const codes = LAST_SHORTCODES.exec(title.slice(-LONGEST_SHORTCODES));
  if (codes && text.slice(start, end).trimEnd().endsWith(codes[0].trimStart())) {
    title = title.slice(0, -codes[0].length).trimEnd();
    end = start + text.slice(start, end).lastIndexOf(codes[0].trimStart());
  }
  if (hasClosingStop(title, head) && text[end - 1] === title.at(-1)) {
    title = title.slice(0, -1);
    end--;
  }
  return withoutCodes(Object.assign(head, { title, titleSpan: trimSpan(text, { start, end }) }), text);
}

/** Shortcodes of emoji behind the words of a title: `Boat builder :tv:`. */
const LAST_SHORTCODES = /(?<=[\p{L}\p{N})]) (?::(?:[+-]1|(?=\d{0,9}[a-z])[a-z0-9_+-]{2,40}): ?){1,4}$/u;
const LONGEST_SHORTCODES = 180;

/** Codes behind a title, one after the other between pipes: `(allenai/umber)|52K|EN|MT`. A single pipe is part of it. */
const CODES = /^([^|]*[\p{L}\p{N}][^|]*?)(?:\\?\|[^\s|\\]{1,12}){2,9}\|?$/u;

function withoutCodes(head: TitleLine, text: string): TitleLine {
  const { start, end } = head.titleSpan;
  if (!head.title.includes('|') || end - start > LONGEST) return head;
  const name = CODES.exec(text.slice(start, end))?.[1];
  if (name === undefined || /[[<`]/.test(name)) return head;
  // `Umber-7B|14B|32B` names sizes.
  const codes = text
    .slice(start + name.length, end)
    .split(/\\?\|/)
    .filter((code) => code !== '');
  if (codes.filter((code) => /^\p{L}{2,}$/u.test(code)).length < codes.length / 2) return head;
  const bare = /^\(([^()]+)\)$/.exec(name);
  const from = start + (bare ? 1 : 0);
  const titleSpan = { start: from, end: from + (bare?.[1] ?? name).length };
  return { ...head, title: seen(text.slice(titleSpan.start, titleSpan.end)), titleSpan };
}

/** Keys that stand before a colon without a space after it: `Summary:A data set of maps.` */
const TIGHT = new Set(
  'summary abstract description intro introduction tldr tl;dr licence license author authors keyword keywords task tasks modality publisher venue date paper code data dataset'.split(
    ' ',
  ),
);

/** Where the colon of such a key stands at the beginning of a text. */
function tightColon(text: string): { index: number; 0: string } | undefined {
  const index = text.indexOf(':');
  const key = text.slice(0, Math.max(index, 0)).trimStart().toLowerCase().replace('data set', 'dataset');
  return TIGHT.has(key) && /^[\p{L}\p{N}"“`]/u.test(text.slice(index + 1, index + 3))
    ? { index, 0: ':' }
    : undefined;
}

const SHORTCODE = /:[a-z0-9_+-]{2,30}:/g;

/** A sentence of several words that ends before a colon: `Draws maps of towns. Topics:`. */
const SENTENCE = /^\S{1,30}\s\S{1,30}\s.{0,50}\p{Ll}{3}[.!?]\s+\p{Lu}/u;

/** `Key: value`: a line of a record, not an entry. Returns the key and where its value begins among the nodes. */
export function readKey(
  nodes: readonly Inline[],
): { name: string; rest: Inline[]; inline: number } | undefined {
  let words = '';
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!;
    if (node.kind === 'link' || node.kind === 'image' || node.kind === 'break') return undefined;
    const own = plain([node]);
    // The colon that ends `:books:` opens no value.
    const colon =
      /[:：](?=\s|$|\*)|：/.exec(own.replace(SHORTCODE, (code) => ' '.repeat(code.length))) ??
      (words === '' ? tightColon(own) : undefined);
    if (colon) {
      const said = foldSpace(words + own.slice(0, colon.index));
      // `📅 Date:` is the field Date.
      const name = said.replace(
        /^(?:[\p{Extended_Pictographic}\p{Variation_Selector}\u200d]|:[a-z0-9_+-]{2,30}:|\s)+/u,
        '',
      );
      if (name === '' || name.length > 60 || name.split(' ').length > 6 || SENTENCE.test(name))
        return undefined;
      return { name, rest: [...nodes.slice(i + 1)], inline: i };
    }
    words += own;
    if (words.length > 80) return undefined;
  }
  return undefined;
}

/** Whether a title is nothing but the name of a role (`Paper`, `Code`), so that the line is a field. */
export function isRoleTitle(head: TitleLine): boolean {
  return roleOfText(head.title) !== undefined;
}
