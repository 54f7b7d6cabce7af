/** Accents of TeX by the combining character that stands for them. */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  '"': '\u0308',
  u: '\u0306',
  v: '\u030c',
  H: '\u030b',
  c: '\u0327',
  k: '\u0328',
  r: '\u030a',
  d: '\u0323',
  b: '\u0331',
};

const LETTERS: Readonly<Record<string, string>> = {
  ...{
    ss: 'ß',
    o: 'ø',
    O: 'Ø',
    l: 'ł',
    L: 'Ł',
    ae: 'æ',
    AE: 'Æ',
    oe: 'œ',
    OE: 'Œ',
    aa: 'å',
    AA: 'Å',
    i: 'ı',
    j: 'ȷ',
  },
  ...{
    textendash: '–',
    textemdash: '—',
    ldots: '…',
    dots: '…',
    times: '×',
    infty: '∞',
    to: '→',
    rightarrow: '→',
  },
};

const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho varsigma sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );

function letter(name: string): string | undefined {
  const at = GREEK.indexOf(name.toLowerCase());
  if (at === -1) return LETTERS[name];
  const small = String.fromCharCode(0x3b1 + at);
  return /^[A-Z]/.test(name) ? small.toUpperCase() : small;
}

/** TeX as the plain text that it prints: accents, letters, signs; braces and commands that only style are gone. */
export function plainTex(tex: string): string {
  return tex
    .replace(/\\url\s*\{([^{}]*)\}/g, '$1')
    .replace(
      /\\([`'^~=."]|[uvHckrdb](?![A-Za-z]))\s*(?:\{\s*(\\?[A-Za-z])\s*\}|(\\?[A-Za-z]))/g,
      (_, accent, braced, bare) => `${(braced ?? bare).replace('\\', '')}${ACCENTS[accent]}`.normalize('NFC'),
    )
    .replace(/\\([A-Za-z]+)(?:\s+|(?=[^A-Za-z]|$))(?:\{\})?/g, (_, name: string) => letter(name) ?? '')
    .replace(/(?<!\\)~/g, ' ')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``|''/g, '"')
    .replace(/\\[,;:! ]/g, ' ')
    .replace(/\\([&%$#_{}])/g, (_, sign: string) => (/[{}$]/.test(sign) ? ` ${sign} ` : sign))
    .replace(/(?<![\\ ])\$|^\$|(?<= )\$(?! )|[{}]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
