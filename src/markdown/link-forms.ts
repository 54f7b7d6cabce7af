import type { LinkResidueForm } from '../model.ts';
import { MASK, type Masked } from './masked.ts';

/** A replacement in a masked line: positions of it, and the text that is put there. */
export type MaskedEdit = readonly [start: number, end: number, text: string];

/** A broken link in a masked line; all positions count in it. */
export interface FoundForm {
  readonly form: LinkResidueForm;
  readonly start: number;
  readonly end: number;
  readonly image: boolean;
  readonly label?: readonly [number, number];
  readonly address?: readonly [number, number];
  /** What a reference names. */
  readonly identifier?: readonly [number, number];
  readonly edits?: readonly MaskedEdit[];
  /** Whether it was meant as `[label](address)`, and nothing else. */
  readonly rewrite?: true;
}

interface Form {
  readonly form: LinkResidueForm;
  /** Groups: `image`, `label` and `address`; others are the form's own. */
  readonly pattern: RegExp;
  /** Characters without which the pattern cannot match: looking for them costs less than compiling the pattern. */
  readonly needs?: string;
  /** The only thing that can have been meant; nothing where several can. */
  readonly fix?: (groups: Groups, match: RegExpExecArray, line: string) => readonly MaskedEdit[] | undefined;
  /** Whether `[label](address)` takes the place of the whole. */
  readonly rewrite?: true;
  /** What the pattern cannot say. */
  readonly holds?: (match: RegExpExecArray, line: string) => boolean;
}

type Groups = (name: string) => readonly [number, number] | undefined;

const LABEL = '(?<image>!?)\\[(?<label>(?:[^\\[\\]\\n]|\\[[^\\[\\]\\n]{0,200}\\]){1,300})\\]';
const WORDS = '(?<label>[^\\[\\](){}<>\\n]{1,200})';
const TARGET = `(?<address>${MASK.address}|(?:\\.{0,2}/|#)[\\w./#%-]{1,200}|[\\w./-]{1,200}\\.(?:md|html?)(?:#[\\w-]{0,100})?)`;
const TITLE = '(?:[ \\t]+(?:"[^"\\n]{0,200}"|\'[^\'\\n]{0,200}\'))?';
const SPACE = '[ \\t\\u00a0\\u2000-\\u200b\\u3000]';
const form = (source: string) => new RegExp(source, 'dgu');

/** So far back something that a sign closes is looked for. */
const BACK = 2000;

/** How deep in parentheses a position of a paragraph stands: they may open on a line above. */
function depthAt(text: string, position: number): number {
  let depth = 0;
  for (let i = Math.max(0, position - BACK); i < position; i++) {
    if (text[i] === '(' || text[i] === '（') depth++;
    else if (text[i] === ')' || text[i] === '）') depth = Math.max(0, depth - 1);
  }
  return depth;
}

/** Whether nothing behind a position closes a parenthesis that is open there, nor may do so inside HTML. */
function staysOpen(text: string, position: number): boolean {
  if (text.length - position > BACK) return false;
  let depth = 1;
  for (const character of text.slice(position)) {
    if (character === '(' || character === '（' || character === MASK.roundOpen) depth++;
    else if (character === ')' || character === '）' || character === MASK.roundClose) depth--;
    if (depth === 0 || character === MASK.element) return false;
  }
  return true;
}

/** Brackets that are open at a position of a line. */
function bracketsAt(line: string, position: number): number {
  let depth = 0;
  for (let i = line.lastIndexOf('\n', position - 1) + 1; i < position; i++) {
    if (line[i] === '[' || line[i] === MASK.squareOpen) depth++;
    else if (line[i] === ']' || line[i] === MASK.squareClose) depth = Math.max(0, depth - 1);
  }
  return depth;
}

const OPENERS: Readonly<Record<string, string>> = { '）': '（', '】': '【', '}': '{' };

/** Whether what a sign closes is open at a position of a line. */
function isOpen(line: string, position: number, closer: string): boolean {
  const opener = OPENERS[closer];
  if (opener === undefined) return false;
  const before = line.slice(line.lastIndexOf('\n', position - 1) + 1, position);
  return before.lastIndexOf(opener) > before.lastIndexOf(closer);
}

/** Whether nothing but a mark stands before a position. */
const begins = (line: string, position: number) => /(?:^|[\n|])[\s*_~"'“‘]*$/.test(line.slice(0, position));
/** Whether an address certainly ends at a position: the line, a cell or a dash behind a space. */
const ends = (line: string, position: number) =>
  /^(?:\s*$|\s*\n|\s+[-–—:|](?:\s|$))/.test(line.slice(position));

/** Whether an address ends at a space before another link: words there may be a part of it that was not encoded. */
const endsBeforeLink = (line: string, start: number, end: number) =>
  /[\w/]$/.test(line.slice(start, end).replace(MASK.address, '/')) &&
  /^[ \t]+[[\ufdd0-\ufdef]/u.test(line.slice(end, end + 20));

const putParentheses = (groups: Groups, match: RegExpExecArray): readonly MaskedEdit[] => {
  const [, labelEnd] = groups('label')!;
  const [start, end] = groups('address')!;
  const last = match.index + match[0].length;
  return [
    [labelEnd + 1, start, '('],
    [end, last, ')'],
  ];
};

/** A bracket or its escape. */
const ANY = {
  squareOpen: `[\\[${MASK.squareOpen}]`,
  squareClose: `[\\]${MASK.squareClose}]`,
  roundOpen: `[(${MASK.roundOpen}]`,
  roundClose: `[)${MASK.roundClose}]`,
};
const ESCAPES = new RegExp(`[${MASK.squareOpen}${MASK.squareClose}${MASK.roundOpen}${MASK.roundClose}]`, 'g');
const PLAIN: Readonly<Record<string, string>> = {
  [MASK.squareOpen]: '[',
  [MASK.squareClose]: ']',
  [MASK.roundOpen]: '(',
  [MASK.roundClose]: ')',
};
const SEVERAL_WORDS = /\p{L}{2}[^\p{L}]*\s[^\p{L}]*\p{L}{2}/u;
const YEAR_LAST = /(?:19|20)\d\d\p{L}?\s*$/u;
const NAME = '(?<label>[^\\[\\]{}<>\\n\ufdd0-\ufdef]{1,200})';
const WEB = `(?<address>${MASK.address})`;

/** What stands on the line of a position, its cell if it is one. */
function lineAround(line: string, position: number): string {
  const start = line.lastIndexOf('\n', position - 1) + 1;
  const end = line.indexOf('\n', position);
  return line.slice(start, end === -1 ? undefined : end);
}

/** How often a mark stands on the line of a position. */
const countOf = (mark: string, line: string, position: number) =>
  lineAround(line, position).split(mark).length - 1;

/** How many more square brackets open than close on the line of a position: escaped ones are read as the others. */
const bracketsLeftOpen = (line: string, position: number) =>
  countOf('[', line, position) +
  countOf(MASK.squareOpen, line, position) -
  countOf(']', line, position) -
  countOf(MASK.squareClose, line, position);

/** At the beginning of a line, or straight behind a bracket as the links beside a title have it: `[[paper](…)]`, `([code](…))`. */
const atBeginning: Form['holds'] = ({ index }, line) =>
  begins(line, index) || line[index - 1] === '[' || line[index - 1] === '(';

/** Tags of which no text speaks by chance. */
const TAG =
  '(?:a|b|i|p|u|s|em|strong|su[bp]|kbd|code|del|div|span|font|center|details|summary|li|ul|ol|t[dhr]|table)';

/** Every form, the surest first: what one has matched is not looked at by the next. */
const FORMS: readonly Form[] = [
  {
    form: 'escaped',
    needs: MASK.address,
    pattern: form(
      `(?<image>!?)${ANY.squareOpen}${NAME}${ANY.squareClose}${ANY.roundOpen}${WEB}${ANY.roundClose}`,
    ),
    // Where all is escaped inside a sentence, it is written about.
    holds: (match, line) => {
      const escapes = [...match[0].matchAll(ESCAPES)].length;
      return escapes > 0 && (escapes < 4 || begins(line, match.index) || line[match.index - 1] === '[');
    },
    fix: (_, match) =>
      [...match[0].matchAll(ESCAPES)].map(({ 0: mark, index }): MaskedEdit => {
        const at = match.index + index;
        return [at, at + 1, PLAIN[mark]!];
      }),
  },
  {
    form: 'tag',
    needs: MASK.address,
    pattern: form(
      `[<${MASK.angleOpen}][ \\t]*a(?=[\\sh"'“])[^<>\\n${MASK.angleOpen}]{0,60}?${WEB}(?:["'“”‘’ \\t]{0,3}[>${MASK.angleClose}]?${NAME})?`,
    ),
    // Without quotes it may be whole.
    holds: ([found]) => !new RegExp(`^<a[ \\t]+href=${MASK.address}(?:>|$)`, 'i').test(found),
  },
  ...[
    `\\[${WEB}[ |]+${NAME}\\]`,
    `\\[${NAME}[ ]\\(${WEB}\\)\\]`,
    `["“]${NAME.replace('\\n', '\\n"“”')}["”]:${WEB}`,
    `${WEB}\\[${NAME}\\]`,
  ].map(
    (pattern): Form => ({
      form: 'markup',
      needs: MASK.address,
      pattern: form(pattern),
      rewrite: true,
      holds: atBeginning,
    }),
  ),
  ...[
    // Jira
    `\\[${NAME.replace('\\n', '\\n|')}\\|${WEB}\\]`,
    `<${WEB}\\|${NAME}>`,
    `\\[\\[${WEB}\\]\\[${NAME}\\]\\]`,
    `\\[url=["']?${WEB}["']?\\]${NAME}\\[/url\\]`,
  ].map((pattern): Form => ({ form: 'markup', needs: MASK.address, pattern: form(pattern), rewrite: true })),
  {
    form: 'gap',
    pattern: form(`${LABEL}(?<gap>${SPACE}+|${SPACE}*\\n[ \\t]*)\\(\\s*${TARGET}\\s*${TITLE}\\)`),
    fix: (groups) => [[...groups('gap')!, '']],
  },
  {
    form: 'gap',
    needs: '![](',
    pattern: form(`!\\[\\](?<gap>${SPACE}{1,4})\\(${TARGET}\\)`),
    fix: (groups) => [[...groups('gap')!, '']],
  },
  {
    form: 'sign',
    pattern: form(`${LABEL}(?<sign>[-:：.,;=>~–—/\\\\_|!*'"^&#+@]{1,2}|\\[\\])\\(${TARGET}${TITLE}\\)`),
    fix: (groups) => [[...groups('sign')!, '']],
  },
  {
    form: 'swapped',
    needs: '()[]',
    pattern: form(`\\((?<label>[^()\\[\\]\\n]{1,200})\\)[ \\t]?\\[${TARGET}\\]`),
    fix: (groups, match, line) => {
      if (!begins(line, match.index)) return undefined;
      const [labelStart, labelEnd] = groups('label')!;
      const [start, end] = groups('address')!;
      return [
        [labelStart - 1, labelStart, '['],
        [labelEnd, start, ']('],
        [end, end + 1, ')'],
      ];
    },
  },
  {
    form: 'square',
    pattern: form(`${LABEL}${SPACE}?\\[${TARGET}\\]`),
    fix: putParentheses,
  },
  {
    form: 'braces',
    pattern: form(`${LABEL}(?:\\{${TARGET}\\}|<${TARGET.replace('<address>', '<angled>')}>)`),
    fix: (groups, match) => {
      const [, labelEnd] = groups('label')!;
      const [start, end] = (groups('address') ?? groups('angled'))!;
      return [
        [labelEnd + 1, start, '('],
        [end, match.index + match[0].length, ')'],
      ];
    },
  },
  {
    form: 'braces',
    needs: `]<${MASK.address}`,
    // On a line of their own the two are a title and its address; in a sentence they may be a note and a page.
    // One word, a number or a year may say what the page is, as in `[1] <https://…>` or `[PDF] <https://…>`.
    pattern: form(`${LABEL}[ \\t]{1,3}<${WEB}>(?=[ \\t]*(?:\\r?\\n|$))`),
    holds: ({ index, groups }, line) =>
      begins(line, index) && SEVERAL_WORDS.test(groups!.label!) && !YEAR_LAST.test(groups!.label!),
    rewrite: true,
  },
  {
    form: 'nested',
    needs: `[](${MASK.link}${MASK.address})`,
    pattern: form(`\\[${MASK.link}\\]\\(${WEB}\\)`),
  },
  {
    form: 'wide',
    pattern: form(
      `(?<image>!?)(?:\\[|［|【)(?<label>[^\\[\\]［］【】\\n]{1,200})(?:\\]|］|】)[（(]${TARGET}[）)]`,
    ),
    fix: (groups, match) => {
      const [labelStart, labelEnd] = groups('label')!;
      const [start, end] = groups('address')!;
      if (match[0].includes('【')) return undefined;
      return [
        [labelStart - 1, labelStart, '['],
        [labelEnd, start, ']('],
        [end, end + 1, ')'],
      ];
    },
  },
  {
    form: 'bare',
    pattern: form(`${LABEL}(?<address>${MASK.address})(?<close>\\)?)`),
    fix: (groups, match, line) => {
      const [start, end] = groups('address')!;
      // `([text]address)`: the parenthesis closes what stands around it.
      const closed = match.groups!.close === ')' && depthAt(line, match.index) === 0;
      if (!closed && !ends(line, end)) return undefined;
      return closed
        ? [[start, start, '(']]
        : [
            [start, start, '('],
            [end, end, ')'],
          ];
    },
  },
  {
    form: 'closer',
    pattern: form(`${LABEL}\\(${TARGET}(?<closer>[\\]}>）】])\\)?`),
    fix: (groups, match, line) => {
      const [start] = groups('closer')!;
      const { closer } = match.groups!;
      // `[[text](address]`: it closes what was opened before the link.
      const closes = closer === ']' ? bracketsAt(line, match.index) > 0 : isOpen(line, match.index, closer!);
      return [[start, match.index + match[0].length, closes ? `)${closer}` : ')']];
    },
  },
  {
    form: 'address-space',
    pattern: form(`${LABEL}\\(${WEB}(?<gap>\\n[ \\t]*)[\\w/.?&=#%~+-]{1,200}\\)`),
    fix: (groups) => [[...groups('gap')!, '']],
  },
  {
    form: 'unclosed',
    pattern: form(`${LABEL}\\([ \\t]*${TARGET}(?![^()\\n]*\\))`),
    fix: (groups, _, line) => {
      const [start, end] = groups('address')!;
      return ends(line, end) || endsBeforeLink(line, start, end) ? [[end, end, ')']] : undefined;
    },
  },
  {
    form: 'bare',
    needs: `]:${MASK.address}`,
    // A definition that has words behind it is none.
    pattern: form(`${LABEL}:[ \\t]{0,3}${WEB}(?=[ \\t]+[-–—])`),
    holds: ({ index }, line) => begins(line, index),
    rewrite: true,
  },
  {
    form: 'label-doubled',
    pattern: form(`${LABEL}(?<extra>[\\])}])\\(${TARGET}${TITLE}\\)`),
    // `(the successor of [text])(address)`: it closes what was opened before the link.
    fix: (groups, match, line) =>
      (match.groups!.extra === ')' ? depthAt : bracketsAt)(line, match.index) > 0
        ? undefined
        : [[...groups('extra')!, '']],
  },
  {
    form: 'label-close',
    needs: '[(',
    pattern: form(
      `(?<image>!?)\\[${WORDS}\\(${TARGET}\\)(?:(?<=\\[\\[[^\\[\\]\\n]{1,400})(?=\\](?!\\]))|(?![^\\[\\]\\n]*\\]))`,
    ),
    fix: (groups) => {
      const [, end] = groups('label')!;
      return [[end, end, ']']];
    },
  },
  {
    form: 'label-brackets',
    needs: '()',
    pattern: form(`(?<open>[\\[({<])${WORDS}(?<close>[\\])}>])\\(${TARGET}${TITLE}\\)`),
    holds: ([found]) => !found.startsWith('[') || found[found.indexOf('(', 1) - 1] !== ']',
    fix: (groups, match, line) =>
      begins(line, match.index)
        ? [
            [...groups('open')!, '['],
            [...groups('close')!, ']'],
          ]
        : undefined,
  },
  {
    form: 'label-brackets',
    needs: MASK.address,
    pattern: form(`\\]${NAME}\\[\\(${WEB}\\)`),
    rewrite: true,
  },
  {
    form: 'bare',
    pattern: form(`${LABEL}\\)${WEB}`),
    holds: ({ index }, line) => depthAt(line, index) === 0,
  },
  {
    form: 'label-open',
    needs: '](',
    pattern: form(`(?<=^|\\n|[|])[ \\t]*(?<label>[^\\[\\]\\n${MASK.link}]{1,200})\\]\\(${TARGET}${TITLE}\\)`),
    fix: (groups, match) => {
      const [start] = groups('label')!;
      return match.groups!.label!.startsWith('!') ? undefined : [[start, start, '[']];
    },
  },
  {
    form: 'address-space',
    pattern: form(`${LABEL}\\((?<target>(?:[^()\\n]|\\([^()\\n]*\\)){1,400})\\)`),
    holds: (match) =>
      new RegExp(`${MASK.address}|https?|www\\.|\\.(?:png|jpe?g|svg|gif|webp|pdf)\\b`, 'i').test(
        match.groups!.target!,
      ),
    fix: (groups, match) => {
      const [start] = groups('target')!;
      const target = match.groups!.target!;
      const curly = new RegExp(`^${MASK.address}[ \\t]+([“”„][^“”„"]*[“”„])$`).exec(target);
      if (curly) {
        const from = start + target.indexOf(curly[1]!);
        return [
          [from, from + 1, '"'],
          [start + target.length - 1, start + target.length, '"'],
        ];
      }
      return undefined;
    },
  },
  {
    form: 'parenthesis',
    needs: `${MASK.link})`,
    pattern: form(`${MASK.link}(?<extra>\\))`),
    holds: ({ index }, line) => depthAt(line, index) === 0,
    fix: (groups) => [[...groups('extra')!, '']],
  },
  {
    form: 'open-parenthesis',
    needs: `(${MASK.link}`,
    // Before a dash the brackets around links end; what stands in HTML further on may hold the other. One with which
    // an entry begins may be one too many.
    pattern: form(
      `(?<=[\\s*_${MASK.link}${MASK.element}])\\((?<inner>${MASK.link}(?:[ \\t]{0,2}[,;/|·&][ \\t]{0,2}${MASK.link}){0,8})(?=[ \\t]*$|[ \\t]+[-–—:|][ \\t])`,
    ),
    holds: ({ index, 0: { length } }, line) => staysOpen(line, index + length),
    fix: (groups) => {
      const [, end] = groups('inner')!;
      return [[end, end, ')']];
    },
  },
  {
    form: 'address-twice',
    needs: `${MASK.link}${MASK.address}`,
    pattern: form(`(?<=${MASK.link})\\(${WEB}\\)`),
  },
  {
    form: 'address-twice',
    needs: `${MASK.link}${MASK.address}`,
    pattern: form(`(?<=${MASK.link})${WEB}(?<extra>\\))?`),
    // `([text](address)address)`: it closes what stands around it.
    holds: ({ index, groups }, line) => groups!.extra === undefined || depthAt(line, index) === 0,
  },
  {
    form: 'picture-bare',
    needs: `!(${MASK.address}`,
    pattern: form(`(?<=^|[\\s|])!\\(${WEB}\\)`),
    fix: (_, { index }) => [[index + 1, index + 1, '[]']],
  },
  {
    form: 'picture-bare',
    needs: `![(${MASK.address}`,
    pattern: form(`!\\[\\(${WEB}\\)`),
    fix: (_, { index }) => [[index + 2, index + 2, ']']],
  },
  {
    form: 'picture-address',
    needs: `${MASK.image}${MASK.address}`,
    pattern: form(`(?<=${MASK.image})\\(${WEB}\\)`),
  },
  {
    form: 'open-bracket',
    needs: '[',
    // A text that ends inside of brackets: half of a link.
    pattern: form('(?<=\\s)\\[(?=\\p{L}[^[\\]\\n]{0,80}$)'),
    holds: ({ index }, line) => bracketsLeftOpen(line, index) > 0,
  },
  {
    form: 'picture-link',
    needs: `[${MASK.image}`,
    pattern: form(`\\[[ \\t]*${MASK.image}[ \\t]*\\](?:(?![(\\[:])|\\[[^\\[\\]\\n]{0,100}\\](?![(\\[:]))`),
  },
  {
    form: 'ends-early',
    needs: `${MASK.link})`,
    pattern: form(`${MASK.link}(?<rest>[\\w%/.?&=#~+-]{1,80})\\)`),
    holds: ({ index }, line) => depthAt(line, index) === 0,
  },
  {
    form: 'reference',
    pattern: form(`${LABEL}\\[(?<identifier>[^\\[\\]\\n]{0,100})\\](?![\\[(])`),
    holds: ({ index, groups }, line) => line[index - 1] !== ']' && !/^[\W\d]*$/.test(groups!.label!),
  },
  {
    form: 'reference',
    // `![text][icon](address)`: the picture has no address, and the link behind it has its own.
    needs: `![${MASK.link}`,
    pattern: form(`(?<image>!)\\[(?<label>[^\\[\\]\\n]{1,200})\\](?=${MASK.link})`),
  },
  {
    form: 'open-bracket',
    needs: '[',
    pattern: form(
      `\\[(?=[ \\t]?[${MASK.link}${MASK.image}])(?![^\\[\\]${MASK.squareOpen}\\n]*[\\]${MASK.squareClose}])`,
    ),
  },
  {
    form: 'task-box',
    needs: `[${MASK.link}`,
    pattern: form(`(?<=^)\\[ \\](?=[*_]*${MASK.link})`),
    fix: (_, { 0: found, index }) => [[index + found.length, index + found.length, ' ']],
  },
  {
    form: 'box-empty',
    needs: '[]',
    pattern: form(`(?<=^)\\[\\](?=[ \\t]*[*_]*[${MASK.link}\\[])`),
  },
  {
    form: 'attributes',
    needs: '{}',
    // What Kramdown and Pandoc read behind a link.
    pattern: form(
      `(?<=[${MASK.link}${MASK.image}])\\{(?:[:.#][ \\t]*)?[a-z][\\w-]{0,20}(?:[=. ][^{}\\n]{0,100})?\\}`,
    ),
    holds: ([found]) => /^\{[:.#]|=/.test(found),
    fix: (_, { 0: found, index }) => [[index, index + found.length, '']],
  },
  {
    form: 'picture-tag',
    needs: '<',
    pattern: form('<img[ \\t](?=[^<>\\n]{0,200}(?:src|alt|width|height)[ \\t]?=)(?![^<\\n]*>)'),
  },
  {
    form: 'entity',
    needs: '&',
    // A text about it, `replaces &nbsp with spaces`, has it between spaces or commas.
    pattern: form(
      `(?<=[\\p{L}\\p{N})])&(?:nbsp|e[mn]sp)(?!;)|&(?:nbsp|e[mn]sp)(?=[${MASK.link}${MASK.image}${MASK.element}\\[!&<])`,
    ),
    fix: (_, { 0: found, index }) => [[index + found.length, index + found.length, ';']],
  },
  {
    form: 'footnote',
    needs: '[^',
    // What a regular expression says of letters is no note.
    pattern: form(
      '(?<=\\S)\\[\\^(?<label>\\d{1,3}|(?=[a-z]*\\d)[a-z\\d]{2,20}|[a-z]{4,20})\\](?![*+?{(\\[:])',
    ),
  },
  {
    form: 'tag-cut',
    needs: '<',
    pattern: form(
      `<(?:\\/${TAG}(?![\\w>/.:-])|(?:br|hr)(?:[ \\t]*\\/?(?=[ \\t]*(?:\\n|$))|\\/(?!>)|(?=[ \\t][^<>\\n]{0,400}(?:<|\\n|$)|[^\\w\\s<>/.-])|${MASK.angleClose}))`,
    ),
    // `<br\\>`: the backslash makes text of the sign.
    fix: (_, { 0: found, index }) => {
      const end = index + found.length;
      return [[found.endsWith(MASK.angleClose) ? end - 1 : end, end, '>']];
    },
  },
  {
    form: 'comment-end',
    needs: '>',
    pattern: form('(?<=^|\\n|\\s)-->(?=\\s*$)'),
    // What was to open it is told where it stands.
    holds: (_, line) => !/<!|<--|!--/.test(line),
  },
  {
    form: 'open-bracket',
    needs: `[${MASK.link}`,
    pattern: form(`\\[(?=\\[+${MASK.link})`),
    holds: ({ index }, line) => bracketsLeftOpen(line, index) > 0,
  },
  {
    form: 'mark',
    needs: `\`${MASK.link}`,
    pattern: form(`(?:\`{1,3}(?=[*_]*${MASK.link})|(?<=${MASK.link}[*_]{0,6})\`{1,3})`),
    holds: ({ 0: found, index }, line) => countOf('`', line, index) === found.length,
    fix: (_, { 0: found, index }) => [[index, index + found.length, '']],
  },
  {
    form: 'mark',
    needs: MASK.link,
    pattern: form(`(?<mark>\\*{1,3}|_{1,3}|~~)[ \\t]+${MASK.link}[ \\t]+\\k<mark>`),
    holds: atBeginning,
    fix: (groups, match) => {
      const [, end] = groups('mark')!;
      const last = match.index + match[0].length - match.groups!.mark!.length;
      const inner = match[0].indexOf(MASK.link) + match.index;
      return [
        [end, inner, ''],
        [inner + 1, last, ''],
      ];
    },
  },
  {
    form: 'mark',
    needs: MASK.link,
    pattern: form(`(?:\\*{2,3}|_{2,3}|~~)(?=${MASK.link})`),
    holds: (match, line) => countOf(match[0], line, match.index) === 1,
  },
  {
    form: 'mark',
    needs: MASK.link,
    pattern: form(`(?<=${MASK.link})(?:\\*{2,3}|__|~~)(?![\\p{L}\\p{N}])`),
    holds: (match, line) => countOf(match[0], line, match.index) === 1,
  },
  {
    form: 'mark',
    pattern: form(`(?:\\*{1,3}|_{1,3}|~~)(?=[${MASK.link}${MASK.element}]|[\\p{L}\\p{N}])`),
    holds: (match, line) =>
      begins(line, match.index) &&
      (match[0].length > 1 || !/[\p{L}\p{N}]/u.test(line[match.index + 1]!)) &&
      countOf(match[0][0]!, line, match.index) === match[0].length,
  },
  {
    form: 'mark',
    // `**kwargs` is an argument.
    pattern: form('(?<=[\\s(])(?:\\*\\*(?!kw|args|opt)|~~)(?=["“‘«(\\[]?\\p{L})'),
    holds: (match, line) => countOf(match[0][0]!, line, match.index) === match[0].length,
  },
  {
    form: 'mark',
    needs: `*${MASK.element}`,
    // `**words*`: one star closes one of two.
    pattern: form(`(?<=[\\s(])\\*(?=${MASK.element})`),
    holds: ({ index }, line) => countOf('*', line, index) === 1,
  },
  {
    form: 'mark',
    needs: '`',
    // A prime of a number and a quotation of TeX are none.
    pattern: form('(?<=[\\p{L})]|\\p{L}\\p{N})`(?=[\\s,.;)]|$)'),
    holds: ({ index }, line) => countOf('`', line, index) === 1,
  },
  {
    form: 'mark',
    // `` `word' `` is a quotation of TeX; two letters are a word that lacks its first.
    needs: '`',
    pattern: form("(?<=[\\s(])`(?=[\\p{L}\\p{N}]{3})(?![^\\n]*['’´])"),
    holds: ({ index }, line) => countOf('`', line, index) === 1,
  },
  {
    form: 'mark',
    needs: '*',
    // Behind words, where nothing opens it: two stars there may also refer to a note below.
    pattern: form('(?<=[\\p{L}\\p{N})\\]!?.:"”])\\*\\*(?=[\\s|.,;:!?)\\]"”]|$)'),
    holds: ({ index }, line) => countOf('*', line, index) === 2,
  },
  {
    form: 'mark',
    needs: '*',
    // `** words **`
    pattern: form(
      '(?<=^|[\\s(\\[|])\\*\\*[ \\t]{1,4}(?=[^\\s*])(?<inner>[^*\\n]{1,300}?)(?<=[^\\s*])[ \\t]{1,4}\\*\\*(?=[\\s).,;:!?\\]|]|$)',
    ),
    holds: ({ index }, line) => countOf('*', line, index) === 4,
    fix: (groups, { 0: found, index }) => {
      const [from, to] = groups('inner')!;
      return [
        [index + 2, from, ''],
        [to, index + found.length - 2, ''],
      ];
    },
  },
  {
    form: 'mark',
    needs: '<',
    pattern: form('<!--'),
  },
  {
    form: 'open-bracket',
    needs: '[',
    pattern: form('(?<=^)\\[(?=\\[[^[\\]\\n]{1,40}\\])'),
    holds: ({ index }, line) => bracketsLeftOpen(line, index) === 1,
  },
  {
    form: 'open-bracket',
    needs: '[',
    pattern: form(`(?<=^)\\[(?=[*_"“]*[${MASK.element}\\p{L}])(?![^\\n]*\\])`),
  },
  {
    form: 'close-bracket',
    needs: `${MASK.link}]`,
    pattern: form(`(?<=${MASK.link})\\]`),
    holds: ({ index }, line) => bracketsAt(line, index) === 0,
  },
  {
    form: 'brackets',
    pattern: form(`\\]\\((?!\\))`),
  },
];

/** Broken links that are found in one line; no list has so many. */
const MOST = 100;

/** Behind a bracket comes a sign, perhaps after spaces: no form that begins with a label goes on with a word. */
const LABELLED = /\][\s\u00a0\u2000-\u200b\u3000]*[^\s\dA-Za-z]/;

const WITHOUT_LABEL = FORMS.filter(({ pattern }) => !pattern.source.startsWith(LABEL));

/** Finds broken links in a masked line. */
export function findForms({ text }: Masked): FoundForm[] {
  const found: FoundForm[] = [];
  const taken = new Uint8Array(text.length);
  for (const { form, needs, pattern, fix, holds, rewrite } of LABELLED.test(text) ? FORMS : WITHOUT_LABEL) {
    if (needs && ![...needs].every((sign) => text.includes(sign))) continue;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match && found.length < MOST; match = pattern.exec(text)) {
      const start = match.index;
      const end = start + match[0].length;
      if (taken.subarray(start, end).includes(1) || (holds && !holds(match, text))) continue;
      taken.fill(1, start, end);
      const groups: Groups = (name) => match.indices?.groups?.[name];
      const address = groups('address') ?? groups('angled') ?? groups('target');
      const label = groups('label');
      const identifier = groups('identifier');
      // `! [text]…` was meant to be a picture: fixing the link alone leaves the sign.
      const isSigned = /![ \t]+$/.test(text.slice(Math.max(0, start - 4), start));
      const edits = isSigned ? undefined : fix?.(groups, match, text);
      found.push({
        form,
        start,
        end,
        image: match.groups?.image === '!',
        ...(label && { label }),
        ...(address && { address }),
        ...(identifier && identifier[0] < identifier[1] && { identifier }),
        ...(edits && { edits }),
        ...(rewrite && { rewrite }),
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
