import type { List, Span } from '../model.ts';

/** A stretch of text that no author wrote. */
export interface Damage extends Span {
  readonly kind: 'lost' | 'encoding' | 'terminal' | 'control' | 'newline' | 'answer' | 'entity' | 'flag';
  /** What was meant, where only one thing can be. */
  readonly meant?: string;
}

/** What windows-1252 has at 0x80–0x9f. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const BYTES = new Map([...HIGH].map((character, at) => [character, 0x80 + at]));

/** A byte that begins a character of UTF-8 and one that goes on with it, both shown as letters of windows-1252. */
const NEXT = `[\\u0080-\\u00bf${[...HIGH].filter((character) => character > '\u00ff').join('')}]`;
/** The same without quotation marks and dashes, which may follow a letter. */
const LETTER = NEXT.replace(/[‘’“”–—…‹›•]/g, '');
const DAMAGE = new RegExp(
  [
    '(?<lost>\\ufffd+)',
    `(?<encoding>[ÃÂ]${LETTER}|[âã]${NEXT}{2}|ð${NEXT}{3})`,
    '(?<terminal>\\u001b\\[[\\d;]{0,20}m|\\[\\d{1,3}(?:;\\d{1,3}){0,4}m(?=[^\\s\\]]))',
    '(?<control>[\\u0000-\\u0008\\u000b\\u000e-\\u001f\\u007f]+)',
    // What chat programs write for their sources.
    '(?<answer>[ \\t]?(?::contentReference\\[oaicite:\\d{1,3}\\](?:\\{index=\\d{1,3}\\})?|【\\d{1,3}(?::\\d{1,3})?†[^【】\\n]{0,80}】|(?:\\ue200)?(?:file)?cite(?:[\\ue200-\\ue2ff]?turn\\d{1,3}(?:search|view|news|file|fetch|academia|image|source)\\d{1,3})+(?:\\ue201)?|\\[cite(?:_start\\]|:[ \\d,]{1,40}\\])))',
    // Between letters, or between words with a capital: others may be shown on purpose.
    '(?<entity>&amp;(?:(?<=\\p{L}&amp;)(?:amp|#39);(?=\\p{L})|(?<=\\p{Lu}[\\p{L}\\p{N}]{0,30} &amp;)amp;(?= \\p{Lu})))',
    '(?<flag>(?<!\\p{Regional_Indicator})\\p{Regional_Indicator}(?!\\p{Regional_Indicator}))',
    '(?<newline>(?:\\\\r)?\\\\n(?=[-*+] |\\|| {0,4}#{2,6} ))',
  ].join('|'),
  'gu',
);

/** Letters as which bytes of UTF-8 were shown, read as the bytes that they were; nothing where that is no text. */
function decoded(text: string): string | undefined {
  const bytes = [...text].map((character) => BYTES.get(character) ?? character.charCodeAt(0));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}

/** Tells of offsets, each behind the one before, whether any of the spans holds it. */
function withinAny(spans: readonly Span[]): (offset: number) => boolean {
  let sorted: Span[] | undefined;
  let next = 0;
  let reach = 0;
  return (offset) => {
    sorted ??= [...spans].sort((a, b) => a.start - b.start);
    for (; next < sorted.length && sorted[next]!.start <= offset; next++)
      reach = Math.max(reach, sorted[next]!.end);
    return offset < reach;
  };
}

/** What a text says that shows an entity on purpose. */
const ABOUT = /escap|entit|encod|decod|html|ampersand|\binto\b/i;

/** Code that is written as HTML: `<code>…</code>`, `<pre>…</pre>`. */
function codeElements({ text, code }: List): Span[] {
  const found: Span[] = [];
  const isCode = withinAny(code);
  let open: number | undefined;
  for (const { index, 1: closes } of text.matchAll(/<(\/?)(?:code|kbd|pre|samp|tt)(?=[\s>])/gi)) {
    if (isCode(index)) continue;
    if (!closes) open ??= index;
    else if (open !== undefined) {
      found.push({ start: open, end: index });
      open = undefined;
    }
  }
  return found;
}

/** The line of an offset, as far as it is near. */
function lineAround(text: string, offset: number): string {
  const from = Math.max(0, offset - 300);
  const before = text.slice(from, offset);
  const after = text.slice(offset, offset + 300);
  return before.slice(before.lastIndexOf('\n') + 1) + after.split('\n', 1)[0]!;
}

/** No list has so many. */
const MOST = 200;

/** Whole flags that show that a list has flags, and halves up to which one lost its other: more spell words. */
const FLAGS = { whole: 2, half: 2 };

/** Whether half a flag is a flag in a list, and no letter. */
function isFlagged(text: string): boolean {
  const runs = text.match(/\p{Regional_Indicator}+/gu) ?? [];
  const halves = runs.filter((run) => [...run].length === 1).length;
  return halves <= FLAGS.half && runs.filter((run) => [...run].length === 2).length >= FLAGS.whole;
}

/** Finds text that a wrong encoding, a terminal or a script damaged, outside of code. */
export function damagesOf(list: List): Damage[] {
  const { text, code, links } = list;
  const found: Damage[] = [];
  const isLinked = withinAny(links.map(({ span }) => span));
  let isCode: ((offset: number) => boolean) | undefined;
  let hasFlags: boolean | undefined;
  let at = 0;
  for (const { index: start, 0: written, groups } of text.matchAll(DAMAGE)) {
    while (at < code.length && code[at]!.end <= start) at++;
    if ((code[at]?.start ?? Number.POSITIVE_INFINITY) <= start) continue;
    isCode ??= withinAny(codeElements(list));
    if (isCode(start)) continue;
    const end = start + written.length;
    const [kind] = Object.entries(groups!).find(([, group]) => group !== undefined) as [
      Damage['kind'],
      string,
    ];
    const meant =
      kind === 'encoding'
        ? decoded(written)
        : kind === 'control' || kind === 'answer'
          ? ''
          : kind === 'entity'
            ? written.replace('&amp;', '&')
            : undefined;
    if (kind === 'flag') hasFlags ??= isFlagged(text);
    if (kind === 'flag' && !hasFlags) continue;
    if (kind === 'entity' && ABOUT.test(lineAround(text, start))) continue;
    if (kind === 'encoding' && (meant === undefined || meant === '\ufffd')) continue;
    // `[1m` may be a length in brackets: only with its escape, or with what turns it off again.
    if (
      kind === 'terminal' &&
      !written.startsWith('\u001b') &&
      !/\[0?m(?![\w\]])/.test(text.slice(start, start + 2000))
    )
      continue;
    // Inside of a link another rule tells it.
    if (kind === 'control' && isLinked(start)) continue;
    if (found.length >= MOST) break;
    found.push({ kind, start, end, ...(meant !== undefined && { meant }) });
  }
  return found;
}
