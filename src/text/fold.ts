import { distance } from 'fastest-levenshtein';

/** Longer texts are compared by their beginnings only: an edit distance costs length × length. */
const LONGEST = 2000;

/** Units of a user's text that a message shows. */
const QUOTED = 80;

/** White space of any kind becomes one space, none at the ends. */
export function foldSpace(text: string): string {
  return (/ {2}|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}

/** Seen by nobody: zero width and bidirectional marks, soft hyphens, variation selectors. */
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}]+/gu;

/** Signs of a trade mark or of copyright: a name is the same with and without them, and NFKC makes letters of some. */
const RIGHTS = /[™℠®©]+/g;

/** TeX commands that only change how their argument looks. */
const STYLING =
  /\\(?:(?:text|math)(?:it|bf|tt|rm|sf|sc|sl|up|cal|bb|frak|scr|normal)?|emph|bm|boldsymbol|operatorname|mbox|ensuremath|it|bf|tt|rm|sc|em|left|right|displaystyle)(?![A-Za-z])/g;

/** TeX in a title becomes the plain characters that it stands for; `\alpha` becomes its name. */
function foldTex(text: string): string {
  return text
    .replace(/\$([^$]{1,200})\$/g, (_, math: string) => math.replaceAll('_', ''))
    .replace(STYLING, '')
    .replace(/\\times(?![A-Za-z])/g, 'x')
    .replace(/\\(?:var)?([A-Za-z]{1,40})/g, '$1')
    .replace(/\\["'`^~=.,;!]/g, '')
    .replace(/[{}]/g, '');
}

const GREEK = [
  ...['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'eta', 'theta', 'iota', 'kappa', 'lambda', 'mu'],
  ...['nu', 'xi', 'omicron', 'pi', 'rho', 'sigma', 'sigma', 'tau', 'upsilon', 'phi', 'chi', 'psi', 'omega'],
];

/** One Greek letter by itself is a symbol (`α-DPO`); beside others it is Greek text and stays. */
const LONE_GREEK = /(?<![\u0370-\u03ff])[\u03b1-\u03c9](?![\u0370-\u03ff])/g;

/** Characters beyond ASCII: other forms of the same letter become that letter. */
function foldUnicode(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(RIGHTS, '')
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})[\u0300-\u036f]+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(LONE_GREEK, (letter) => GREEK[letter.charCodeAt(0) - 0x3b1] ?? letter)
    .replace(/×/g, 'x')
    .replace(/ß/g, 'ss');
}

const NO_WORD = /[^\p{L}\p{N}\p{M}]/gu;

/**
 * The sign at an offset of a text, or the space that it is for: the point of `1.5` stays (it is not 15), so do the signs
 * of `C++` and `C#` (they are not C). The rest separates words. One pattern with all this takes ten times as long to build.
 */
function signOrSpace(sign: string, at: number, text: string): string {
  if (sign !== '.' && sign !== '+' && sign !== '#') return ' ';
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(at + 1, at + 3);
  if (sign === '.') return /\p{N}$/u.test(before) && /^\p{N}/u.test(after) ? sign : ' ';
  const isBehind = sign === '+' ? /[\p{L}\p{N}+]$/u.test(before) : /\p{L}$/u.test(before);
  return isBehind && !/^[\p{L}\p{N}]/u.test(after) ? sign : ' ';
}

const isDigit = (code: number) => code >= 48 && code <= 57;
const isLetter = (code: number) => code >= 97 && code <= 122;

/** What `signOrSpace` does, for lower-case ASCII: most titles are that, and a loop reads them several times as fast. */
function asciiWords(text: string): string {
  let words = '';
  let start = -1;
  let before = Number.NaN;
  for (let i = 0, code = text.charCodeAt(0); i <= text.length; i++) {
    const after = text.charCodeAt(i + 1);
    const kept =
      isLetter(code) ||
      isDigit(code) ||
      (code === 46 && isDigit(before) && isDigit(after)) ||
      (code === 35 && isLetter(before) && !isLetter(after) && !isDigit(after)) ||
      (code === 43 &&
        (isLetter(before) || isDigit(before) || before === 43) &&
        !isLetter(after) &&
        !isDigit(after));
    if (kept && start === -1) start = i;
    if (!kept && start !== -1) {
      words += words === '' ? text.slice(start, i) : ` ${text.slice(start, i)}`;
      start = -1;
    }
    before = code;
    code = after;
  }
  return words;
}

/**
 * A title as a key: two titles with the same key read the same to people. Unicode compatibility forms
 * (UAX #15, NFKC), accents of Latin letters, case, TeX, quotes, dashes, `&` for `and`, white space and all
 * other punctuation are folded; the key is lower-case words with one space between. A title without any letter
 * or digit is its own key.
 */
export function foldTitle(title: string): string {
  const plain = /[\\$]/.test(title) ? foldTex(title) : title;
  const ascii = !/[^\x00-\x7f]/.test(plain);
  const lower = ascii ? plain.toLowerCase() : foldUnicode(plain);
  let words = lower.replace(/['’ʼ`^]+/g, '');
  if (words.includes('&')) words = words.replaceAll('&', ' and ');
  if (words.includes(',')) words = words.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  if (ascii) return asciiWords(words) || foldSpace(lower);
  words = words.replace(NO_WORD, signOrSpace);
  return foldSpace(words) || foldSpace(lower);
}

/** How alike two texts are: 1 when equal, 0 when nothing fits (1 − edit distance ÷ longer length). */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const x = a.slice(0, LONGEST);
  const y = b.slice(0, LONGEST);
  return 1 - distance(x, y) / Math.max(x.length, y.length);
}

/**
 * Candidates that a misspelt word may have meant ("did you mean"), nearest first; case counts only between candidates
 * that differ in nothing else. `max` is the greatest edit distance accepted; default: a quarter of the word's length, at least 2 (1 for
 * a word of under five characters). Linear in the candidates: for many words against many titles use
 * `nearIndex`.
 */
export function nearestAll(
  word: string,
  candidates: Iterable<string>,
  options: { readonly max?: number } = {},
): string[] {
  const lower = word.toLowerCase().slice(0, LONGEST);
  const max = options.max ?? (lower.length < 5 ? 1 : Math.max(2, Math.floor(lower.length / 4)));
  const found: { candidate: string; far: number }[] = [];
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > max) continue;
    const far = distance(lower, candidate.toLowerCase().slice(0, LONGEST));
    if (far <= max) found.push({ candidate, far });
  }
  const exact = (candidate: string) => (candidate.toLowerCase() === lower ? distance(word, candidate) : 0);
  return found
    .sort((a, b) => a.far - b.far || exact(a.candidate) - exact(b.candidate))
    .map((f) => f.candidate);
}

/** The candidate nearest to a misspelt word, the first of equally near ones; see `nearestAll`. */
export function nearest(
  word: string,
  candidates: Iterable<string>,
  options: { readonly max?: number } = {},
): string | undefined {
  return nearestAll(word, candidates, options)[0];
}

/**
 * A user's text inside a message: in straight quotes, on one line, at most 80 units, without control, invisible and
 * bidirectional characters. Plain text still: reports escape it for their own format.
 */
export function quote(text: string): string {
  const clean = foldSpace(
    text
      .slice(0, 10 * QUOTED)
      .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
      .replace(/[\p{Cf}\p{Cs}]+/gu, ''),
  );
  if (clean.length <= QUOTED) return `"${clean}"`;
  return `"${clean
    .slice(0, QUOTED - 1)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…"`;
}
