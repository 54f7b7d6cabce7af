import type { Entry, List } from '../model.ts';
import { memo } from '../text/collections.ts';

/** Languages whose dictionaries sort their script in a way of their own, and letters that show the language. */
const LATIN: readonly (readonly [locales: readonly string[], letters: RegExp])[] = [
  [['pl'], /[ąćęłńśźż]/iu],
  [['cs', 'sk'], /[čďěňřšťůžľĺŕ]/iu],
  [['hr', 'sl', 'bs'], /[čćšžđ]/iu],
  [['sv', 'fi', 'de', 'de-u-co-phonebk', 'et'], /[äöåüß]/iu],
  [['da', 'nb'], /[æøå]/iu],
  [['es', 'es-u-co-trad'], /[ñáíóú¿¡]/iu],
  [['tr', 'az'], /[ğışİ]/u],
  [['vi'], /[ăâđơưạảấầếềộớ]/iu],
  [['hu'], /[őűáéö]/iu],
  [['ro'], /[ăâîșțşţ]/iu],
  [['lv', 'lt'], /[āčēģīķļņšūžąęėįų]/iu],
  [['is'], /[þðáéíóúýö]/iu],
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

/** Whether at least one usual collation has an entry between two others. */
export function mayStandBetween(
  list: List,
  before: Entry | undefined,
  entry: Entry,
  after: Entry | undefined,
): boolean {
  return waysOf(list).some((compare) => fits(compare, before, entry, after));
}

/** Whether every collation of the list's languages has an entry between two others, letters in any case. */
export function mustStandBetween(
  list: List,
  before: Entry | undefined,
  entry: Entry,
  after: Entry | undefined,
): boolean {
  return localesOf(list)
    .flatMap(collatorsOf)
    .every(({ compare }) => fits(compare, before, entry, after));
}
