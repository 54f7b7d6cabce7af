/**
 * The one place that makes text of a list safe to show: in Markdown on GitHub, in workflow commands, in a log,
 * on a terminal. All text of a list is taken as hostile.
 */

/** What changes how other text looks, or what a terminal obeys: it is shown by its code point. */
const SHOWN = /[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/u;

/** That, what nobody sees (zero width, soft hyphen, direction marks, tags; not the emoji's own), and half a pair. */
const HIDDEN = new RegExp(
  `${SHOWN.source}|(?!\\ufe0e|\\ufe0f)\\p{Default_Ignorable_Code_Point}|\\p{Cs}`,
  'gu',
);

/** What keeps a line from being shown as it is; direction marks and joiners do no harm there. */
const UNSAFE = new RegExp(`(?!\\t)${SHOWN.source}|[\\u2028\\u2029\\u{e0000}-\\u{e007f}]|\\p{Cs}`, 'u');

/** More marks than any script stacks on one letter. */
const MARKS = /(\p{M}{6})\p{M}+/gu;

/** A joiner does work between parts of an emoji, and between letters beyond ASCII (Arabic, Indic scripts). */
function joins(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(at + 1, at + 3);
  if (/(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u.test(before))
    return /^\p{Extended_Pictographic}/u.test(after);
  return /[^\x00-\x7f]$/.test(before) && /[\p{L}\p{M}]$/u.test(before) && /^[\p{L}\p{M}]/u.test(after);
}

/** What HTML writes otherwise than as itself. */
export const ENTITIES: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
};

/** Text as HTML, between tags or in an attribute in double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[<>&"]/g, (sign) => ENTITIES[sign]!);
}

/** Cuts a text to at most `max` units, at a whole character, with `…` for the rest. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '');
  return `${cut.trimEnd()}…`;
}

/** Hidden characters dropped, or shown as `⟨U+202E⟩`. */
function reveal(text: string): string {
  return /^[ -~]*$/.test(text) ? text : revealed(text);
}

function revealed(text: string): string {
  return text
    .replace(HIDDEN, (character, at: number) => {
      if ((character === '\u200c' || character === '\u200d') && joins(text, at)) return character;
      const code = character.codePointAt(0)!;
      if (SHOWN.test(character)) return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
      return code >= 0xd800 && code <= 0xdfff ? '\ufffd' : '';
    })
    .replace(MARKS, '$1');
}

/**
 * A text on one line that a terminal or a page shows as it is: white space folded, zero width and direction
 * marks dropped, control and bidirectional override characters shown by their code point (UAX #9, UTS #39).
 * @param max units that are kept of a long text.
 */
export function printable(text: string, max = 1000): string {
  const shown = reveal(text.slice(0, 4 * max).replace(/[\s\u0085]+/g, ' ')).trim();
  return shorten(text.length > 4 * max ? `${shown}…` : shown, max);
}

/** Splits what GitHub would recognise; nobody sees it. As an entity, so that the source shows it too. */
const SPLIT = '&#8203;';

/**
 * What is replaced in text, each with its first character or its middle as the groups:
 * 1 syntax of Markdown and HTML, 2 what a mention, an e-mail address or math begins with, 3 a reference by
 * number, 4 by prefix, 5 by commit, 6 a URL, 7 a host, 8 an emoji.
 */
const ACTIVE = new RegExp(
  [
    /([&<>*_~`[\]\\|])/,
    /([@$])/,
    /(#)(?=\d)/,
    /\b(GH|GHSA|CVE)-(?=\w)/,
    /(?<!\w)([0-9a-f]{7,})(?!\w)/,
    /(:)(?=\/\/)/,
    /(www)(?=\.)/,
    /(:)(?=[\w+-]{1,60}:)/,
  ]
    .map((part) => part.source)
    .join('|'),
  'gi',
);

/** What would begin a block at the beginning of a line (https://spec.commonmark.org/0.31.2/#blocks-and-inlines). */
const BLOCK = /^(\d{0,9})([-+=#.):])/;

const entity = (character: string) => `&#${character.codePointAt(0)};`;

/**
 * Text as Markdown that shows it and does nothing else: usable in a paragraph, a list item, a table cell, a
 * heading, an image's alternative text and inside HTML such as `<summary>` alike, for it holds entities and no
 * backslashes. On GitHub it makes no mention, reference, commit link, autolink, emoji, math, image, HTML or cell
 * border. Mentions and references are found in rendered text, where an entity no longer is one, so they are
 * split by a zero width space
 * (https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls).
 * @param max units of the text that are kept.
 */
export function markdown(text: string, max = 1000): string {
  return inert(printable(text, max));
}

function inert(shown: string): string {
  return shown
    .replace(ACTIVE, (all, syntax, sign, number, prefix, commit: string | undefined, url, host, emoji) => {
      if (syntax) return entity(syntax);
      if (commit) return commit.replace(/.{6}(?=.)/g, `$&${SPLIT}`);
      if (prefix) return `${prefix}-${SPLIT}`;
      return (sign ?? number ?? url ?? host ?? emoji ?? all) + SPLIT;
    })
    .replace(BLOCK, (_, digits: string, mark: string) => digits + entity(mark));
}

/** Addresses in a sentence: of the web up to a space or a quotation mark, and of e-mail. */
const ADDRESS =
  /(?:(?<![a-z\d+.-])[a-z][a-z\d+.-]{1,20}:\/\/|www\.)[^\s"“”`<>]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/gi;

/** What ends a sentence rather than the address before it. */
const ENDING = /[.,;:!?)]+$/;

/**
 * A sentence as Markdown, as `markdown`, with its addresses as code: whoever copies one gets it to the letter, without
 * what splits it elsewhere. For paragraphs, list items and quotes only: a cell or HTML may not take code.
 * @param max units of the text that are kept.
 */
export function sentence(text: string, max = 1000): string {
  const shown = printable(text, max);
  const parts: string[] = [];
  let from = 0;
  for (const { 0: found, index } of shown.matchAll(ADDRESS)) {
    const isQuoted = /^["“”]/.test(shown.slice(index + found.length));
    // `[Name](https://…)`, of which the sentence says how to write it.
    const inside = shown[index - 1] === '(' ? balanced(found) : found;
    const address = isQuoted || inside !== found ? inside : found.replace(ENDING, '');
    parts.push(inert(shown.slice(from, index)), codeSpan(address, max));
    from = index + address.length;
  }
  return parts.join('') + inert(shown.slice(from));
}

/** A text up to the first parenthesis that it closes and does not open. */
function balanced(text: string): string {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')' && depth-- === 0) return text.slice(0, i);
  }
  return text;
}

function longestRun(text: string, character: string): number {
  let longest = 0;
  let run = 0;
  for (const c of text) {
    run = c === character ? run + 1 : 0;
    if (run > longest) longest = run;
  }
  return longest;
}

/**
 * Text as a code span: shown to the letter, and GitHub looks for nothing in it. Not for table cells, where a
 * pipe would still end the cell: use `markdown` there.
 */
export function codeSpan(text: string, max = 200): string {
  const shown = printable(text, max);
  if (shown === '') return '';
  const ticks = '`'.repeat(longestRun(shown, '`') + 1);
  const pad = /^`|`$/.test(shown) ? ' ' : '';
  return `${ticks}${pad}${shown}${pad}${ticks}`;
}

/** Units of a line that a fenced block still shows. */
const LONGEST_LINE = 4000;

/**
 * Lines as a fenced block that can be copied to the letter. The fence is longer than any run of backticks
 * inside.
 * @returns nothing when the block would not be exact, or not be safe: a line holds characters that must not be
 *   shown as they are, or is too long to read.
 */
export function fence(lines: readonly string[], info = ''): string | undefined {
  if (lines.some((line) => line.length > LONGEST_LINE || UNSAFE.test(line))) return undefined;
  const ticks = '`'.repeat(Math.max(3, longestRun(lines.join('\n'), '`') + 1));
  return [`${ticks}${info}`, ...lines, ticks].join('\n');
}

/**
 * Message of a workflow command; no line break is left in it
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands); the older form `##[`,
 * which runners look for anywhere in a line, is broken too.
 */
export function commandData(text: string, max = 4096): string {
  return breakOldCommand(printable(text, max)).replace(/%/g, '%25');
}

/** Value of a property of a workflow command. */
export function commandProperty(text: string, max = 255): string {
  return commandData(text, max).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

function breakOldCommand(text: string): string {
  return text.replace(/##(?=\[)/g, '##\u200b');
}

/** A line for the log of a workflow: never a workflow command, whatever it holds. */
export function logLine(text: string, max = 4096): string {
  return breakOldCommand(printable(text, max)).replace(/^::/, ':\u200b:');
}
