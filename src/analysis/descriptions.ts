import type { Entry, Lines, List, Span } from '../model.ts';

/**
 * How a description ends: with a `period`; `closed` by another mark (`!`, `?`, `…`); `open` after a word; or
 * `unclear` (code, a link in parentheses, a colon …).
 */
export interface Ending {
  readonly kind: 'period' | 'closed' | 'open' | 'unclear';
  /** Offset behind the last character of the sentence, what follows it (badges, labels) left out. */
  readonly at: number;
}

/** How a description begins: with an `upper` or a `lower` case word, or `unclear` (code, a link, a digit …). */
export interface Opening {
  readonly kind: 'upper' | 'lower' | 'unclear';
  /** Offset of its first letter. */
  readonly at: number;
  /** Its first word, letters only; empty where it does not begin with one. */
  readonly word: string;
}

const CLOSERS = new Set([...`"'”’»)]*_~」』）】`]);
const PICTURE = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\u200d|\ufe0f|\u20e3)$/u;
const SHORTCODE = /:(?:[+-]1|[a-z0-9_-]{2,40}):$/;

/** The last letter of a sentence in a script that ends sentences without a mark, or with marks that lists leave out. */
const NO_STOP = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Tibetan}\p{Script=Myanmar}]/u;

/** Offset of the bracket that opens the one that closes at `end - 1`; -1 when there is none after `from`. */
function openerOf(text: string, from: number, end: number): number {
  const close = text[end - 1];
  const open = close === ')' ? '(' : '[';
  let depth = 0;
  for (let i = end - 1; i >= from; i--) {
    if (text[i] === close) depth++;
    else if (text[i] === open && --depth === 0) return i;
  }
  return -1;
}

/** Where the image, link or HTML tag begins that ends at `end`; -1 when none does. */
function markBefore(text: string, from: number, end: number): { start: number; image: boolean } | undefined {
  const last = text[end - 1];
  if (last === '>') {
    // Within the description: a search through the whole file for each would be quadratic.
    const start = text.slice(from, end).lastIndexOf('<');
    return start === -1 ? undefined : { start: from + start, image: true };
  }
  if (last !== ')' && last !== ']') return undefined;
  const target = openerOf(text, from, end);
  // `[text](target)` or `[text][reference]`; an image or a linked image has its `!`.
  if (target <= from || text[target - 1] !== ']') return undefined;
  const label = openerOf(text, from, target);
  if (label === -1) return undefined;
  if (label > from && text[label - 1] === '!') return { start: label - 1, image: true };
  return { start: label, image: text[label + 1] === '!' };
}

/** Length of the emoji or shortcode that ends at `end`, 0 when there is none. */
function pictureBefore(text: string, from: number, end: number): number {
  const shortcode = SHORTCODE.exec(text.slice(Math.max(from, end - 42), end));
  if (shortcode) return shortcode[0].length;
  const low = text.charCodeAt(end - 1);
  const length = low >= 0xdc00 && low <= 0xdfff ? 2 : 1;
  return end - length >= from && PICTURE.test(text.slice(end - length, end)) ? length : 0;
}

/** A footnote, a key or a small mark behind a sentence: a short element, in the last units of a text. */
const MARK_ELEMENT = /<(sup|sub|kbd|small)\b[^<>]{0,80}>[^<>]{0,40}<\/\1>\s*$/i;

/** Takes white space, images, HTML tags, emoji and the given labels off the end. */
function withoutTail(text: string, span: Span, labels: readonly Span[]): number {
  const byEnd = new Map(labels.map((label) => [label.end, label.start]));
  let end = span.end;
  for (;;) {
    while (end > span.start && /\s/.test(text[end - 1]!)) end--;
    const element = MARK_ELEMENT.exec(text.slice(Math.max(span.start, end - 160), end));
    if (element) {
      end -= element[0].length;
      continue;
    }
    const label = byEnd.get(end);
    if (label !== undefined && label >= span.start && label < end) end = label;
    else {
      const mark = markBefore(text, span.start, end);
      if (mark?.image) end = mark.start;
      else {
        const picture = pictureBefore(text, span.start, end);
        if (picture === 0) return end;
        end -= picture;
      }
    }
  }
}

/** Whether a full stop stands before the code, parentheses and links at the end of a text. */
function stopsEarlier(text: string, start: number, from: number): boolean {
  let end = from;
  for (let steps = 0; steps < 20; steps++) {
    while (end > start && /[\s,;/|·]/.test(text[end - 1]!)) end--;
    const last = text[end - 1];
    if (end <= start) return false;
    if (last === '.' || last === '。') return true;
    const mark = markBefore(text, start, end);
    if (mark) end = mark.start;
    else if (last === ')' || last === ']') {
      const open = openerOf(text, start, end);
      if (open === -1) return false;
      end = open;
    } else if (last === '`') {
      const open = text.slice(start, end - 1).lastIndexOf('`');
      if (open === -1) return false;
      end = start + open;
    } else if (last === '*' || last === '_') end--;
    else return false;
  }
  return false;
}

/**
 * Reads how a description ends.
 * @param span the description as written; offsets are UTF-16 units into `text`.
 * @param labels spans of the entry's labels: those at the end are not part of the sentence.
 */
export function endingOf(text: string, span: Span, labels: readonly Span[] = []): Ending {
  const at = withoutTail(text, span, labels);
  let end = at;
  while (end > span.start && CLOSERS.has(text[end - 1]!)) end--;
  const last = text[end - 1] ?? '';
  if (end <= span.start) return { kind: 'unclear', at };
  // More may follow a line break, and what it is written before is layout.
  if (/^\s{0,4}<br[ \t]*\/?>/i.test(text.slice(at, at + 12)) && !/[.。．!?…！？]/.test(last))
    return { kind: 'unclear', at };
  if (/[.。．]/.test(last)) return { kind: 'period', at };
  if (/[!?…！？]/.test(last)) return { kind: 'closed', at };
  // `Press <kbd>K</kbd>`: the mark may be a part of the sentence.
  const tail = text.slice(at, Math.min(span.end, at + 160));
  if (NO_STOP.test(last) || /^\s*<(?:sup|sub|kbd|small)\b/i.test(tail)) return { kind: 'unclear', at };
  // Words in brackets behind it, a label elsewhere, may be the end of the sentence: `a framework for [DEEP LEARNING]`.
  if (/^\s*\[[^[\]]*\](?![([])/.test(tail)) return { kind: 'unclear', at };
  const outer = text[at - 1] ?? '';
  if (stopsEarlier(text, span.start, at)) return { kind: 'period', at };
  if (!/[\p{L}\p{N}\p{M}]/u.test(last) || !/[\p{L}\p{N}\p{M}"'”’*_)]/u.test(outer))
    return { kind: 'unclear', at };
  // A link, a note (`**[Deprecated]**`) or a name in parentheses may stand behind the sentence or in it.
  if (/[)\]）】]/.test(text.slice(end, at))) return { kind: 'unclear', at };
  const word =
    text
      .slice(Math.max(span.start, at - 200), at)
      .split(/\s/)
      .at(-1) ?? '';
  // `… but for code.t`: a slip of the hand, not a name. A stop would become part of `#tag`, which ends no sentence.
  const isNone = word.includes('://') || /^#\p{L}/u.test(word) || /\p{L}{2}\.\p{Ll}$/u.test(word);
  return { kind: isNone ? 'unclear' : 'open', at };
}

/** Reads how a description begins; see `endingOf`. */
export function openingOf(text: string, span: Span): Opening {
  let at = span.start;
  while (at < span.end && /[\s*_"“(]/.test(text[at]!)) at++;
  const word = /^[\p{L}\p{M}]{1,60}/u.exec(text.slice(at, Math.min(span.end, at + 60)))?.[0] ?? '';
  const after = text[at + word.length] ?? '';
  // `node.js`, `c++`, `x86`, `foo/bar`, `foo_bar` and `my-tool` are names.
  const plain =
    word !== '' &&
    (/[\s,;:!?)'’"”*]/.test(after) ||
      after === '' ||
      // `open-source` is no name: its first part is an ordinary word; `build-your-own.org` is one.
      (after === '-' && WORDS.has(word) && !/^[\p{L}\p{N}-]*[./]\p{L}/u.test(text.slice(at, at + 60))) ||
      (after === '.' && !/[\p{L}\p{N}]/u.test(text[at + word.length + 1] ?? '')));
  if (!plain) return { kind: /^\p{Lu}/u.test(word) ? 'upper' : 'unclear', at, word: '' };
  if (/^\p{Lu}/u.test(word)) return { kind: 'upper', at, word };
  return { kind: /^\p{Ll}+$/u.test(word) ? 'lower' : 'unclear', at, word };
}

/** Names that are written small, also where they begin a sentence. */
const NAMES = new Set(
  [
    'npm npx git bash zsh fish vim emacs nano curl wget ffmpeg jq sed awk grep tmux ssh rsync make cmake pip conda',
    'node deno bun yarn pnpm webpack gulp grunt eslint jest pytest numpy pandas scipy matplotlib seaborn tensorflow',
    'keras scikit nginx apache redis mongodb mysql sqlite postgres postgresql docker kubectl kubernetes helm terraform',
    'ansible systemd linux unix go rust python ruby perl lua gcc clang llvm wasm webassembly jquery react vue angular',
    'svelte rails django flask express spring electron android grpc graphql json yaml toml html css xml csv sql pdf',
    'markdown latex zig nim hadoop spark kafka airflow dbt pgvector ollama llama',
  ].flatMap((line) => line.split(' ')),
);

/** Whether a description may begin with this small word: a name, or `by` before an author. */
export function isSmallName(word: string, titleWords: ReadonlySet<string>, rest: string): boolean {
  if (WORDS.has(word) && word !== 'by') return false;
  if (word === 'by') return /^by\s+(?:@|\[|\p{Lu})/u.test(rest);
  return [...word].length < 3 || NAMES.has(word) || titleWords.has(word);
}

/** Words that join what they begin to what stands before them: a capital, or a dash, would cut the sentence. */
const JOINING = new Set(
  'and or of to for from with without in on at as by is are was that which who not no if when where why via per than then but'.split(
    ' ',
  ),
);

/** Whether a word continues a sentence that began before it (`and`, `is`, `for`). */
export function continuesSentence(word: string): boolean {
  return JOINING.has(word);
}

/** Whether a small word can only be meant with a capital: one of a closed list, none of those that join. */
export function isCommonWord(word: string): boolean {
  return WORDS.has(word) && !JOINING.has(word);
}

/** Words that begin a sentence and are no name. */
const WORDS = new Set(
  [
    'a an the this these that it its is are and or for from with without in on of to by as at all any some one',
    'your you how what when where why which if not no open free easy small tiny simple fast lightweight modern',
    'powerful library tool framework collection list set implementation',
    'another other our their both each every many several two three new also here best useful great good popular',
    'does uses used using provides helps allows lets gets builds creates runs generates writes reads manages converts',
    'turns adds shows teaches supports contains includes gives keeps offers makes finds tracks compares measures',
    'build create generate manage convert explore simplify automate program application app plugin guide tutorial',
  ].flatMap((line) => line.split(' ')),
);

/**
 * Whether a word in lower case is an ordinary one, not a name that is written so (`npm`, `git`): one that begins
 * sentences, or that other descriptions begin with a capital.
 */
export function isOrdinary(word: string, capitalised: ReadonlySet<string>): boolean {
  return WORDS.has(word) || capitalised.has(word);
}

/** The target of a link whose text has just ended, and pictures behind it; a parenthesis in a target is balanced. */
const BEHIND_TITLE =
  /^\*{0,2}\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)\*{0,2}(?:[ \t]+!\[[^\]]*\]\([^()]*\))*([ \t]*)(?=\p{L})/u;

/**
 * Where a separator is missing: the white space between a linked title (with the pictures behind it) and words on
 * the same line that say something of it.
 * @returns `undefined` where the entry has a description, or nothing to say.
 */
export function looseText(text: string, lines: Lines, entry: Entry): Span | undefined {
  if (entry.separator !== undefined || entry.shape === 'row' || entry.shape === 'html') return undefined;
  const from = entry.titleSpan.end;
  const line = lines.span(lines.lineAt(from));
  const rest = text.slice(from, Math.min(line.end, entry.span.end));
  const found = BEHIND_TITLE.exec(rest);
  if (!found) return undefined;
  const words = rest.slice(found[0].length).match(/\p{L}{2,}/gu)?.length ?? 0;
  const end = from + found[0].length;
  // Said on another line, or further on.
  if (entry.descriptionSpan !== undefined && entry.descriptionSpan.start !== end) return undefined;
  return words >= 3 ? { start: end - found[1]!.length, end } : undefined;
}

/** Whether words stand before an entry's title: `Other lists: [Title](…)`. */
export function hasLead(text: string, entry: Entry): boolean {
  return /\p{L}{3}/u.test(text.slice(entry.span.start, entry.titleSpan.start));
}

/** Characters of a line that are searched for words. */
const SEARCHED = 2000;

/** A line that goes on in words: several small ones in a row, as titles and names do not have them. */
const GOES_ON = /^[ \t]+\p{L}[^\n]{0,200}?(?:\s\p{Ll}{2,}){3}/u;
/** What makes the next line one of its own. */
const BROKEN = /(?: {2}|\\|<br ?\/?>)\s*$/i;

/** Lines below a title over which a sentence is looked for. */
const BELOW = 3;

/** Where the line of a title ends, with the lines below where a sentence was only wrapped. */
function endOfTitleLine({ lines }: List, { titleSpan, span }: Entry): number {
  const first = lines.lineAt(titleSpan.end);
  for (let line = first; line < first + BELOW && !BROKEN.test(lines.text(line)); line++) {
    if (lines.span(line).end >= span.end || !/^[ \t]+[^\s*+-]/.test(lines.text(line + 1))) break;
    if (GOES_ON.test(lines.text(line + 1))) return lines.span(line + 1).end;
  }
  return lines.span(first).end;
}

/** Whether words stand behind the title on its line, however they are set off: `-📱 Mirrors …`, `🧡 Reads …`, `1-Click …`. */
export function hasWordsBehind(list: List, entry: Entry): boolean {
  const { shape, titleSpan, span } = entry;
  if (shape === 'row' || shape === 'html') return false;
  const end = Math.min(endOfTitleLine(list, entry), span.end, titleSpan.end + SEARCHED);
  const said = list.text
    .slice(titleSpan.end, end)
    .replace(/!\[[^[\]]*\](?:\([^()\s]*\)|\[[^[\]]*\])/g, ' ')
    .replace(/\[[^[\]]*\](?:\([^()\s]*\)|\[[^[\]]*\])/g, ' ')
    .replace(/\]\([^()\s]*\)|<[^<>]*>|https?:\S+|`[^`]*`/g, ' ');
  return (said.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|\p{L}{2,}/gu)?.length ?? 0) >= 3;
}
