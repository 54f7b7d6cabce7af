import type { Entry, List } from '../model.ts';
import { memo, memoPair } from '../text/collections.ts';

/** Languages whose dictionaries sort their script in a way of their own, and letters that show the language. */
const LATIN: readonly (readonly [locales: readonly string[], letters: RegExp])[] = [
  [['pl'], /[ąćęłńśźż]/iu],
  [['cs', 'sk'], /[čďěňřšťůžľĺŕ]/iu],
  [['hr', 'sl', 'bs'], /[čćšžđ]/iu],
  [['sv', 'fi', 'de', 'de-u-co-phonebk', 'et'], /[äöåüß]/iu],
  [['da', 'nb'], /[æøå]/iu],
  [['es', 'es-u-co-trad'], /[ñáíóú¿¡]/iu],
  [['tr', 'az'], /[ğışİə]/u],
  [['vi'], /[ăâđơưạảấầếềộớ]/iu],
  [['hu'], /[őűáéö]/iu],
  [['ro'], /[ăâîșțşţ]/iu],
  [['lv', 'lt'], /[āčēģīķļņšūžąęėįų]/iu],
  [['is'], /[þðáéíóúýö]/iu],
  [['cy'], /[ŵŷâêîôû]/iu],
  [['eo'], /[ĉĝĥĵŝŭ]/iu],
  [['et'], /[õšž]/iu],
];

const SCRIPTS: readonly (readonly [locales: readonly string[], letters: RegExp])[] = [
  [['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk'], /\p{Script=Cyrillic}/u],
  [['ar', 'fa', 'ur', 'ug'], /\p{Script=Arabic}/u],
  [['he'], /\p{Script=Hebrew}/u],
  [
    ['zh-u-co-pinyin', 'zh-u-co-stroke', 'zh-u-co-zhuyin', 'zh-u-co-unihan', 'ja', 'ko'],
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u,
  ],
  [['el'], /\p{Script=Greek}/u],
  [['th'], /\p{Script=Thai}/u],
  [['hi', 'bn', 'ta'], /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}]/u],
];

/** Collators of a locale: numbers by digit and by value, punctuation counted and ignored. */
const collatorsOf = memoLocale((locale) =>
  [false, true].flatMap((numeric) =>
    [false, true].map((ignorePunctuation) => new Intl.Collator(locale, { numeric, ignorePunctuation })),
  ),
);

function memoLocale(make: (locale: string) => Intl.Collator[]): (locale: string) => Intl.Collator[] {
  const known = new Map<string, Intl.Collator[]>();
  return (locale) => {
    let made = known.get(locale);
    if (!made) {
      made = make(locale);
      known.set(locale, made);
    }
    return made;
  };
}

/** The locales by which the titles of a list may be sorted: those whose letters it has. */
const localesOf = memo((list: List): string[] => {
  const titles = list.entries.map(({ title }) => title).join('\n');
  const fitting = [...LATIN, ...SCRIPTS].filter(([, letters]) => letters.test(titles));
  return ['en', ...fitting.flatMap(([locales]) => locales)];
});

const NOT_ASCII = /[^\0-\x7f]/;

/** So many titles with letters of a language make it the list's. */
const OWN = 0.05;

/**
 * The places of titles in the dictionaries of the languages that a list is written in, as texts that sort alike: by
 * the letters of the titles, and by value where they have numbers.
 */
export const dictionaryKeys = memo((list: List): ((entry: Entry) => string)[] => {
  const { entries } = list;
  const all = entries.map(({ title }) => title);
  // Of letters that are in no title none has to be looked for.
  const other = all.filter((title) => NOT_ASCII.test(title));
  const least = Math.max(1, entries.length * OWN);
  const isOwn = (letters: RegExp, titles: readonly string[]) => {
    let having = 0;
    return titles.length >= least && titles.some((title) => letters.test(title) && ++having >= least);
  };
  const locales = new Set([
    ...(isOwn(/\p{N}/u, all) && numbersMatter(all) ? ['en'] : []),
    ...[...LATIN, ...SCRIPTS].flatMap(([of, letters]) => (isOwn(letters, other) ? of : [])),
  ]);
  return [...locales].map((locale) => {
    const { compare } = new Intl.Collator(locale, { numeric: true });
    const titles = [...new Set(all)].sort(compare);
    const keys = new Map<string, string>();
    let rank = 0;
    titles.forEach((title, i) => {
      if (i > 0 && compare(titles[i - 1]!, title) !== 0) rank = i;
      keys.set(title, String(rank).padStart(8, '0'));
    });
    return ({ title }) => keys.get(title)!;
  });
});

/** Whether the value of numbers puts any two neighbours the other way round than their digits do. */
function numbersMatter(titles: readonly string[]): boolean {
  return titles.some((title, i) => i > 0 && byValue(titles[i - 1]!, title));
}

/** Whether two titles first differ in a number whose digits sort otherwise than its value: `Lesson 2`, `Lesson 10`. */
function byValue(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  while (same > 0 && isDigit(a, same - 1)) same--;
  if (!isDigit(a, same) || !isDigit(b, same)) return false;
  const [x, y] = [Number.parseInt(a.slice(same), 10), Number.parseInt(b.slice(same), 10)];
  return x !== y && x < y !== a < b;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

const ARTICLE = /^(?:the|an?|der|die|das|le|la|les|el|los|las|il|lo|gli|un|une|de|het)\s+|^l['’]/iu;

/** The forms of a title that may be sorted: as written, without its article, without what stands before its words. */
const FORMS: readonly ((title: string) => string)[] = [
  (title) => title,
  (title) => title.replace(/^[^\p{L}\p{N}]+/u, ''),
  (title) => title.replace(/^[^\p{L}\p{N}]+/u, '').replace(ARTICLE, ''),
  (title) => title.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim(),
  (title) => title.replace(/[^\p{L}\p{M}\p{N}]+/gu, ''),
  (title) => title.slice(title.lastIndexOf('/') + 1),
  (title) => `${title}]`,
  // A subtitle counts only where the titles before it are the same: `Hackers: A Story` stands before `Hackers Again`.
  (title) => title.replace(/\s*(?:[:：]|\s[-–—])\s+/g, '  '),
];

type Compare = (a: string, b: string) => number;

const byUnits: Compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** Each usual way of comparing two titles of a list. */
const waysOf = memo((list: List): Compare[] => {
  const compares: Compare[] = [
    byUnits,
    (a, b) => byUnits(a.toLowerCase(), b.toLowerCase()),
    ...localesOf(list)
      .flatMap(collatorsOf)
      .map(({ compare }): Compare => compare),
  ];
  return FORMS.flatMap((form) =>
    compares.map(
      (compare): Compare =>
        (a, b) =>
          compare(form(a), form(b)),
    ),
  );
});

/** Whether an entry fits between two others by one way of comparing; a side without an entry is open. */
function fits(compare: Compare, before: Entry | undefined, entry: Entry, after: Entry | undefined): boolean {
  const { title } = entry;
  return (!before || compare(before.title, title) <= 0) && (!after || compare(title, after.title) <= 0);
}

/** Of the neighbours of a sorted sequence so many may stand the other way round by a collation that is still its own. */
const CONTRADICTED = 0.15;

/** The usual ways of comparing that entries in order do not contradict: by another way they were not sorted. */
const waysKept = memoPair((list: List, kept: readonly Entry[]): Compare[] => {
  const allowed = Math.floor((kept.length - 1) * CONTRADICTED);
  return waysOf(list).filter((compare) => {
    let against = 0;
    for (let i = 1; i < kept.length && against <= allowed; i++)
      if (compare(kept[i - 1]!.title, kept[i]!.title) > 0) against++;
    return against <= allowed;
  });
});

/**
 * Whether at least one usual collation has an entry between two others that stand in order.
 * @param kept all that stand in order; the entry stands before the one at `at`.
 */
export function mayStandAt(list: List, kept: readonly Entry[], at: number, entry: Entry): boolean {
  return waysKept(list, kept).some((compare) => fits(compare, kept[at - 1], entry, kept[at]));
}

const dictionariesOf = (list: List): Intl.Collator[] => localesOf(list).flatMap(collatorsOf);

/** Whether a dictionary of the list's languages has an entry between two others, letters in any case. */
export function isBetweenInDictionary(
  list: List,
  before: Entry | undefined,
  entry: Entry,
  after: Entry | undefined,
): boolean {
  return dictionariesOf(list).some(({ compare }) => fits(compare, before, entry, after));
}

/** Whether every collation of the list's languages has an entry between two others, letters in any case. */
export function mustStandBetween(
  list: List,
  before: Entry | undefined,
  entry: Entry,
  after: Entry | undefined,
): boolean {
  return dictionariesOf(list).every(({ compare }) => fits(compare, before, entry, after));
}
