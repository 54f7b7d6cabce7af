import type { RawRow } from '../markdown/block.ts';
import { type Inline, plain } from '../markdown/inline.ts';
import type { Column } from '../model.ts';
import { foldSpace } from '../text/fold.ts';
import { hasLetters } from '../text/letters.ts';
import { isDateOrVenue } from './byline.ts';
import { ADDRESS_ALONE, LICENCE, leadsOut, NOTHING } from './vocabulary.ts';

/** What a column, or a line of an entry, is called that says of which kind it is: `Type`, `Research area`, `分类`, `운영 구분`. */
export const FACET =
  /(?:^|[\s-])(?:types?|tracks?|kinds?|genres?|class(?:es)?|areas?|fields?|domains?|tasks?|problems?|focus|methods?|techniques?|approach(?:es)?|modalit(?:y|ies)|platforms?|levels?|difficulty|pricing|status|licen[cs]es?|languages?|subjects?|themes?|disciplines?|sectors?|industry|industries|formats?|(?:sub-?)?categor(?:y|ies)|tipos?|género|categoría|área|idioma|nivel|licencia|tema|genre|catégorie|domaine|langue|niveau|licence|thème|typ|art|kategorie|bereich|sprache|lizenz|gênero|categoria|nível|licença|genere)$|^(?:type|kind|class|level) of\s|^(?:.{0,6}(?:类型|类别|分类|领域|任务|平台|语言|许可证|难度|類型|類別|分類|領域|平台|語言|区分|種類|種別|カテゴリー?|ジャンル|分野|タスク|言語|ライセンス|難易度|対象|料金)|.{0,8}(?:유형|분류|구분|종류|분야|장르|카테고리|언어|플랫폼|난이도|라이선스)|тип|вид|категория|жанр|область|тема|язык|платформа|уровень|лицензия)$/iu;

/** What names labels and nothing else. */
const TAGS =
  'key[ -]?words?|tags?|labels?|hashtags?|标签|標籤|标记|關鍵詞|关键词|关键字|關鍵字|キーワード|タグ|ラベル|키워드|태그|라벨|теги|тэги|метки|ключевые слова|etiquetas|palabras clave|palavras-chave|mots[- ]cl[ée]s|étiquettes|stich(?:wörter|worte)|schlag(?:wörter|worte)|schlüsselwörter|etichette|parole chiave|trefwoorden|etykiety|słowa kluczowe|etiketler|anahtar kelimeler|từ khóa';

/** What says by its name that it holds labels, wherever it stands. */
export const SURELY_LABELS = new RegExp(`^(?:${TAGS})$`, 'iu');

/** What holds labels by its name, whatever they are. */
export const NAMES_LABELS = new RegExp(`^(?:keys?|topics?|${TAGS})$`, 'iu');

/** What a column of labels is called. */
export const NAMES_LABEL_COLUMN = new RegExp(
  `^(?:categor(?:y|ies)|topics?|(?:\\p{L}{2,20}\\s)?tags|${TAGS})$`,
  'iu',
);

/** What other columns are called whose values come again, and say no kind: where, when and by whom, and how much. */
const OTHER =
  /\b(?:stars?|size|param(?:eter)?s?|versions?|dates?|years?|month|time|updated|venue|conference|journal|authors?|organi[sz]ations?|institut(?:e|ion)s?|universit(?:y|ies)|compan(?:y|ies)|affiliations?|locations?|countr(?:y|ies)|cit(?:y|ies)|regions?|links?|urls?|paths?|files?|commands?|install|ports?|hosts?|address|users?|handles?|accounts?|publishers?|makers?|maintainers?|owners?|creators?|developers?|vendors?|orgs?|editors?|speakers?|hosts?)\b/i;

/** Whether a name says that its values are no kinds: dates, people, places, numbers. */
export const isOther = (name: string): boolean => OTHER.test(name);

/** Answers, and signs that stand for them. */
const ANSWER =
  /^(?:yes|no|true|false|unknown|partial(?:ly)?|y|n|x|да|нет|ja|nein|oui|non|sí|是|否|有|无|無|あり|なし|✓|예|아니오)$/i;

/** A number with or without what it counts, a version, or that there are more. */
const MEASURE =
  /^[~≈<>±$€£¥]?\s?v?\d[\d.,:/x×\s–-]*\s?(?:%|[kmbgt]b?|h|min|s|usd|\+|(?:minute|hour|day|week|month|year|page|star|download|min|hr|lesson|chapter|video|episode|point)s?)?$|^\d{2,}\s?[a-z]{1,3}$|^etc\b/i;

const CODE = /^(?:-|[./~$])|\s-|\s\S+\s|[./~$<>|=]{2}|\.\w{2,4}$/;

/** So many values there have to be, each so often on average, and no longer than this. */
const CLOSED = { fewest: 5, uses: 1.5, longest: 40, words: 5 };
/** Licences are known by their names: fewer of a column are asked for, and such a share. */
const LICENCES = { fewest: 2, share: 0.6 };
/** Code comes again by itself: below a name that says nothing it has to come more often. */
const CODES = { fewest: 5, uses: 2, named: 1.2 };
/** So many cells of code, such a share, make a column one of code though others answer in plain words: there it takes several. */
const BESIDE_ANSWERS = { fewest: 5, share: 0.4, kinds: 2, uses: 3 };

export const facetName = (name: string): string =>
  foldSpace(name.replace(/[^\p{L}\p{N}\s/-]+/gu, ' ')).toLowerCase();

/** Words without numbers: `Science Fiction` is a kind too, though a journal begins like it. */
const WORDS = /^\p{L}[\p{L}\s-]{2,40}$/u;

/**
 * Whether a value of a cell says a kind: words, no answer, number or date.
 * @param isBelowName whether its column is known to say kinds: there the name of a journal may be one too
 */
export function isKind(value: string, isBelowName = false): boolean {
  // `⏱️ 120 minutes`
  const bare = value.replace(/^[\p{Extended_Pictographic}\p{Variation_Selector}\s]+/u, '');
  return (
    hasLetters(value) &&
    value.length <= 60 &&
    !NOTHING.test(value) &&
    !ANSWER.test(value) &&
    !MEASURE.test(bare) &&
    !ADDRESS_ALONE.test(value) &&
    ((isBelowName && WORDS.test(value)) || !isDateOrVenue(value))
  );
}

/** Between values of a cell: signs of lists, a line break, or another sign with space around it. */
export const BETWEEN = /[,;，、；\n]|\\\||\s[·•∙|/／]\s/;

/** Signs that stand between values without space around them too: `Drama/Crime`. */
export const TIGHT = /[/／・·]/;

/** A value with the brackets around it or, of several in one pair, on its side: `[saws], [planes]`, `[saws, planes]`. */
export const WRAPPED = /^\[?([^[\]]+)\]?$/;

interface Tally {
  cells: number;
  codes: number;
  /** Cells with an answer in plain words. */
  answers: number;
  linked: number;
  values: string[];
}

/** What is said under a name: in a cell below its header, or behind the key of a line. */
export interface Said {
  readonly name: string;
  readonly inlines: readonly Inline[];
}

/**
 * Names of the columns in tables of a list that say of which kind the rows are: all that are called so are judged
 * together, as many lists have a small table in each section.
 */
export function facetNames(tables: readonly { header: RawRow; rows: readonly RawRow[] }[]): Set<string> {
  return namesOfKinds(
    tables.flatMap(({ header, rows }) =>
      header.cells.flatMap((cell, at) => {
        const name = plain(cell.inlines);
        return rows.map((row): Said => ({ name, inlines: row.cells[at]?.inlines ?? [] }));
      }),
    ),
  );
}

/** Names, as `facetName` has them, under which a list says of which kind things are. */
export function namesOfKinds(all: readonly Said[]): Set<string> {
  const tallies = new Map<string, Tally>();
  for (const { name: written, inlines } of all) {
    const name = facetName(written);
    if (name === '') continue;
    const tally = tallies.get(name) ?? { cells: 0, codes: 0, answers: 0, linked: 0, values: [] };
    tallies.set(name, tally);
    const said = saidIn(inlines);
    if (NOTHING.test(foldSpace(said))) continue;
    tally.cells++;
    if (isCode(inlines)) tally.codes++;
    else if (ANSWER.test(foldSpace(said))) tally.answers++;
    if (inlines.some((node) => node.kind === 'link' && leadsOut(node.url))) tally.linked++;
    for (const part of said.split(BETWEEN)) {
      const value = foldSpace(part).replace(WRAPPED, '$1');
      if (value !== '') tally.values.push(value);
    }
  }
  return new Set([...tallies].filter(([name, tally]) => isFacet(name, tally)).map(([name]) => name));
}

/** The words of a cell, line breaks kept. */
function saidIn(inlines: readonly Inline[]): string {
  return inlines.map((node) => (node.kind === 'break' ? '\n' : plain([node]))).join('');
}

/** Whether a cell is nothing but code, and signs between. */
function isCode(inlines: readonly Inline[]): boolean {
  return (
    inlines.some(({ kind }) => kind === 'code') &&
    inlines.every((node) => node.kind === 'code' || node.kind === 'break' || !/\p{L}/u.test(plain([node])))
  );
}

/** What a column of licences is called. */
const OF_LICENCES =
  /(?:^|\s)(?:licen[cs]es?|licensing|licencia|licença|licenza|lizenz)$|^(?:许可证|許可證|ライセンス|라이선스|лицензия)$/iu;

/** What says a kind by its name, however many there are: values of others must come again. */
const CATEGORY =
  /^(?:(?:sub-?)?categor(?:y|ies)|分类|类别|分類|類別|カテゴリー?|카테고리|분류|категория|categorías?|catégories?|kategorien?|categorias?|categorie|kategori(?:a|e)?)$/iu;

function isFacet(name: string, { cells, codes, answers, linked, values }: Tally): boolean {
  if (linked > cells * 0.2) return false;
  const licences = OF_LICENCES.test(name) ? values.filter((value) => LICENCE.test(value)).length : 0;
  if (licences >= LICENCES.fewest && licences >= values.length * LICENCES.share) return true;
  if (values.length < CLOSED.fewest) return false;
  if (areKnown(name, values)) return true;
  const isNamed = FACET.test(name);
  // Where cells are code, `No` in plain words says that there is none.
  const isAnswered = codes >= BESIDE_ANSWERS.fewest && codes >= cells * BESIDE_ANSWERS.share;
  const without = isAnswered ? answers : 0;
  const isAllCode = codes >= (cells - without) * 0.9;
  if (!isNamed && (!isAllCode || OTHER.test(name))) return false;
  const kinds = values.filter((value) => isKind(value));
  if (!areShort(kinds, values.length - without)) return false;
  const uses = Math.max(usesOf(kinds), usesOf(kinds.flatMap((kind) => kind.split(TIGHT))));
  if (CATEGORY.test(name) && cells >= CLOSED.fewest) return true;
  if (isNamed) return uses >= (isAllCode ? CODES.named : CLOSED.uses);
  if (kinds.some((value) => CODE.test(value))) return false;
  if (codes >= cells * 0.9) return uses >= CODES.uses;
  return uses >= BESIDE_ANSWERS.uses && new Set(kinds).size >= BESIDE_ANSWERS.kinds;
}

/** Such a share of values that are known, or are letters, say a kind whatever stands above them. */
const KNOWN = 0.8;

/** How good something is, by letters. */
const RANKS = /\b(?:ranks?|ranking|tiers?|grades?|ratings?|scores?|ccf|core|quality)\b|[级級]别?$|评级|等级/i;

/** Whether values say by themselves that they are kinds: languages, licences, or letters that stand for groups. */
function areKnown(name: string, values: readonly string[]): boolean {
  if (OTHER.test(name) || new Set(values).size < 2) return false;
  const kinds = values.filter((value) => isKind(value));
  const letters = kinds.filter((value) => /^\p{Lu}$/u.test(value)).length;
  if (letters >= values.length * KNOWN && !RANKS.test(name)) return usesOf(kinds) >= CODES.uses;
  const known = kinds.filter((value) => SAYS_KIND.test(value) || LICENCE.test(value)).length;
  return known >= values.length * KNOWN && areShort(kinds, values.length) && usesOf(kinds) >= CLOSED.uses;
}

/**
 * Whether what stands below one name in many entries says of which kind these are. A word that is the name of a journal
 * too is a kind there.
 */
export function saysKinds(name: string, said: readonly string[]): boolean {
  if (!FACET.test(name)) return false;
  const values = said.flatMap((each) => each.split(BETWEEN)).map(foldSpace);
  const kinds = values.filter((value) => isKind(value) || /^\p{L}{3,}$/u.test(value));
  return areShort(kinds, values.filter((value) => value !== '').length) && usesOf(kinds) >= CLOSED.uses;
}

/** Whether nearly all of so many values are kinds, and these are short. */
function areShort(kinds: readonly string[], all: number): boolean {
  const isShort = (value: string) =>
    value.length <= CLOSED.longest && value.split(' ').length <= CLOSED.words;
  return (
    all >= CLOSED.fewest && kinds.length >= all * 0.8 && kinds.filter(isShort).length >= kinds.length * 0.9
  );
}

/** What by itself says a kind: of a publication, of data, of software, or for whom. */
const SAYS_KIND =
  /(?:^|[\s-])(?:articles?|reviews?|surveys?|perspectives?|papers?|preprints?|editorials?|reports?|tutorials?|guides?|books?|thes[ie]s|datasets?|benchmarks?|talks?|videos?|podcasts?|posts?|courses?|tools?|librar(?:y|ies)|frameworks?|packages?|apis?|sdks?|plugins?|open[- ]source|free|paid|freemium|beginner|intermediate|advanced|easy|medium|hard|csv|tsv|jsonl?|xml|xlsx?|parquet|pdf|html|yaml|sql|hdf5|netcdf|txt|text|images?|audio)$|^(?:python|javascript|typescript|java|rust|go|golang|c|c\+\+|c#|ruby|php|swift|kotlin|scala|haskell|lua|perl|r|julia|shell|bash|dart|elixir|clojure|ocaml|nim|zig|jupyter notebook|matlab|综述|论文|数据集|教程|工具|開源|开源|サーベイ|論文|데이터셋|논문)$/iu;

/** Words in small letters behind the first, or alone: no name of somebody or of a place is written so. */
const ORDINARY =
  /^(?!by\b|from\b|via\b|in\b|at\b)(?:\p{Ll}[\p{Ll}-]+$|[\p{L}-]{2,30}:?\s(?:\S{1,20}\s){0,3}(?!of\b|and\b|the\b|for\b|de\b)\p{Ll}{3,})/u;

/** Whether what stands in one place of many entries says a kind, though no name says so: the values tell more then. */
export function areKindsIn(all: readonly (readonly Inline[])[]): boolean {
  const linked = all.filter((part) => part.some((node) => node.kind === 'link' && leadsOut(node.url)));
  if (linked.length > all.length * 0.2) return false;
  const values = all.flatMap((part) =>
    saidIn(part)
      .split(/[,;，、；]/)
      .map(foldSpace),
  );
  const kinds = values.filter((value) => isKind(value) && !/^\d/.test(value));
  if (!areShort(kinds, values.length) || new Set(kinds).size < 2) return false;
  const said = kinds.filter((value) => SAYS_KIND.test(value)).length;
  if (said >= kinds.length * 0.5) return usesOf(kinds) >= CLOSED.uses;
  const ordinary = kinds.filter((value) => SAYS_KIND.test(value) || ORDINARY.test(value)).length;
  return ordinary >= kinds.length * 0.8 && usesOf(kinds) >= CODES.uses;
}

/** Whether what stands in one place of many entries are short words that come again, as those of kinds do. */
export function comeAgain(all: readonly (readonly Inline[])[]): boolean {
  const values = all
    .flatMap((part) => saidIn(part).split(BETWEEN).map(foldSpace))
    .filter((value) => value !== '');
  const kinds = values.filter((value) => isKind(value));
  return areShort(kinds, values.length) && new Set(kinds).size >= 2 && usesOf(kinds) >= CODES.uses;
}

/** How often each of some values comes, on average. */
function usesOf(values: readonly string[]): number {
  return values.length / new Set(values.map((value) => value.toLowerCase())).size;
}

/** Columns with those marked that say of which kind the rows are. */
export function withFacets(columns: readonly Column[], names: ReadonlySet<string>): readonly Column[] {
  if (names.size === 0) return columns;
  return columns.map((column) =>
    column.role === 'other' && names.has(facetName(column.name)) ? { ...column, facet: true } : column,
  );
}
