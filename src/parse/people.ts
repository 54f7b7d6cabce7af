/** Dates, venues and names as people write them beside a title. */

const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const YEAR = '(?:19[5-9]|20\\d)\\d';
const DAY = '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?';
const SEASON = 'spring|summer|autumn|fall|winter|q[1-4]';
const DATES = [
  // `20240501`
  `${YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?!\\d)`,
  // `2024`, `2024-05`, `2024/5/1`, `2024.5`, `2024年5月`
  `${YEAR}(?:\\s?[-/.年]\\s?(?:1[0-2]|0?[1-9])(?:\\s?[-/.月]\\s?(?:[12]\\d|3[01]|0?[1-9])日?)?月?年?)?`,
  // `2019-2021`
  `${YEAR}\\s?[-–]\\s?(?:${YEAR}|\\d\\d|present|now)`,
  // `May 2024`, `Dec., 2024`, `May 1, 2024`, `Spring 2024`
  `(?:${MONTH}|${SEASON})\\b\\.?,?\\s*(?:${DAY},?\\s+)?${YEAR}`,
  // `1 May 2024`
  `${DAY}\\s+(?:${MONTH})\\b\\.?,?\\s*${YEAR}`,
  // `2024 May`
  `${YEAR},?\\s+(?:${MONTH})\\b\\.?`,
].join('|');
/** Every date has a year: without one, the long patterns are not even compiled. */
const mayHoldDate = (text: string) => /\d{4}/.test(text);
const WHOLE_DATE = new RegExp(`^(?:${DATES})$`, 'i');
const LAST_DATE = new RegExp(`(?:^|[\\s,(])(${DATES})$`, 'i');
const FIRST_DATE = new RegExp(`()(?<!\\w)(${DATES})(?!\\w)`, 'i');

const EDGE_DATES = [
  new RegExp(`^(?<date>${DATES})(?<sign>\\s?[,:：|｜·]\\s*|\\s+)(?<rest>[^\\d\\s].{1,110})$`, 'i'),
  new RegExp(`^(?<rest>[^\\d\\s].{1,110}?)(?<sign>\\s?[,:：|｜·]\\s*|\\s+)(?<date>${DATES})$`, 'i'),
];

/** The date that words begin or end with, and the rest of them; and whether a sign stands between both. */
export function dateAtEdge(words: string): { date: string; rest: string; isApart: boolean } | undefined {
  if (words.length > 160 || !mayHoldDate(words)) return undefined;
  for (const pattern of EDGE_DATES) {
    const { date, rest, sign } = pattern.exec(words.trim())?.groups ?? {};
    if (date !== undefined && rest !== undefined)
      return { date, rest: rest.trim(), isApart: /\S/.test(sign!) };
  }
  return undefined;
}

/** Whether a text is a date and no more: `2024`, `2023/05`, `Dec., 2024`. */
export function isDateAlone(text: string): boolean {
  return text.length <= 40 && mayHoldDate(text) && WHOLE_DATE.test(text);
}

/** Venues that are known without a year beside them, as they are written. */
const KNOWN = new Set(
  'ICLR NeurIPS NIPS ICML ACL *ACL *CL *SEM EMNLP NAACL NAACL-HLT EACL AACL COLING CoNLL TACL LREC AAAI IJCAI UAI AISTATS COLT CoLM COLM TMLR JMLR CVPR ICCV ECCV WACV BMVC 3DV TPAMI PAMI IJCV KDD SIGKDD WWW SIGIR CIKM WSDM RecSys ICDM SDM ECIR SIGMOD VLDB PVLDB ICDE EDBT PODS TKDE ICSE FSE ESEC ASE ISSTA TOSEM TSE SANER ICPC ICSME PLDI POPL OOPSLA CHI CSCW UIST IUI CoRL CORL ICRA IROS RSS RA-L Interspeech INTERSPEECH ICASSP TASLP ISMIR MICCAI MIDL TMI SIGGRAPH ACMMM TOG TVCG OSDI SOSP NSDI ASPLOS ISCA MICRO HPCA MLSys EuroSys PPoPP CCS NDSS USENIX DAC ICCAD FCCM Nature Science PNAS CoRR OpenReview'.split(
    ' ',
  ),
);
/** The same in any case: servers of preprints. */
const SERVERS = /^(?:arxiv|preprints?|pre-print|biorxiv|medrxiv|techrxiv|ssrn)$/i;
/** Names of journals go on in words. */
const JOURNALS = /^(?:Nature|Science|IEEE|ACM|Journal|Transactions|Trans\.?|Proceedings)$/;
/** What stands beside a venue: `ACL'23 Findings`, `CVPR 2024 (Oral)`. */
const EXTRA =
  /^(?:findings|workshops?|ws|oral|spotlight|poster|demos?|highlight|long|short|main|industry|best|paper|award|outstanding|datasets?|benchmarks?|track|tutorial|competition|student|journal|conference|under|review|submitted|accepted|of|on|the|and|to|at|in|by|d&b)$/i;
const SIGN = /^(?:[A-Z]{3,}[\w+&]*|[A-Z][a-z]{0,8}[A-Z][\w+&]*|[A-Z]{2,}-[A-Z]{2,})$/;
const SHORT_YEAR = /['’‘`]\s?\d\d(?!\d)/;
/** `ICLR2024`; data sets are named like this too (`COCO2017`), so that it takes a known venue. */
const GLUED_YEAR = new RegExp(`(?<!\\w)(\\w*[A-Z])${YEAR}(?!\\w)`, 'g');
/** `ICLR-24`; other names end like this too (`CIFAR-10`), so that it takes a known venue, or a date beside it. */
const HYPHENED_YEAR = /(?<![\w-])([A-Za-z]{3,})-(\d\d)(?![\w-])/;
const ANY_DATE = new RegExp(`(?<![\\w])(?:${DATES})(?![\\w])`, 'gi');

/** Whether a text names where something was published: `ICLR 2025`, `ACL'23 Findings`, `arXiv, Jan. 2020`. */
export function isVenue(text: string): boolean {
  if (text.length > 70 || text.includes('|')) return false;
  let undated = (mayHoldDate(text) ? text.replace(ANY_DATE, ' ') : text).replace(SHORT_YEAR, ' ');
  undated = undated.replace(GLUED_YEAR, (whole, name: string) => (isKnown(name) ? name : whole));
  const hyphened = HYPHENED_YEAR.exec(undated);
  if (hyphened && (undated !== text || isKnown(hyphened[1]!)))
    undated = undated.replace(hyphened[0], hyphened[1]!);
  const isDated = undated !== text;
  const words = undated.split(/[\s/,&@:()–—.]+/).filter((word) => word !== '' && word !== '-');
  if (words.length === 0 || words.length > 8) return false;
  const isJournal = JOURNALS.test(words[0]!) && words.length > 1;
  let named = 0;
  for (const word of words) {
    if (isKnown(word) || SERVERS.test(word)) named++;
    else if (SIGN.test(word)) named += isDated || isJournal ? 1 : 0;
    else if (isJournal && /^(?:\p{Lu}\p{Ll}+|of|on|and|for|the|in)$/u.test(word)) named++;
    else if (!EXTRA.test(word) && !/^\d{1,3}$/.test(word)) return false;
  }
  return named > 0 && (isDated || !/^[A-Z]{2,}$/.test(text) || isKnown(text));
}

/** A known venue, or a workshop at one: `ECCVW`. */
function isKnown(word: string): boolean {
  return KNOWN.has(word) || (word.length > 4 && word.endsWith('W') && KNOWN.has(word.slice(0, -1)));
}

/** The date at the end of a venue: of `AAAI 2024` the year, of `ICDM'20` `2020`. */
export function dateOfVenue(text: string): { value: string; start: number; end: number } | undefined {
  const found =
    LAST_DATE.exec(text.replace(/[\s).]+$/, '')) ??
    FIRST_DATE.exec(text) ??
    new RegExp(`()(${YEAR})(?!\\d)`).exec(text);
  if (found) {
    const value = found[2] ?? found[1]!;
    const start = found.index + found[0].length - value.length;
    return { value, start, end: start + value.length };
  }
  const short = /['’‘`]\s?(\d\d)(?!\d)/.exec(text) ?? HYPHENED_YEAR.exec(text);
  if (!short) return undefined;
  const end = short.index + short[0].length;
  const digits = text.slice(end - 2, end);
  return { value: `${Number(digits) > 60 ? '19' : '20'}${digits}`, start: end - 2, end };
}

const PARTICLE = 'de|da|di|do|dos|del|della|du|van|von|der|den|ter|ten|la|le|el|al|bin|ibn|ben|y|zu|af|av';
const WORD = `(?:\\p{Lu}\\.(?:-?\\p{Lu}\\.)*|\\p{Lu}[\\p{L}\\p{M}'’‘.\\\\-]*|${PARTICLE}|d['’]\\p{Lu}[\\p{L}]+)`;
const NAME = new RegExp(`^${WORD}(?:\\s+${WORD}){0,5}[\\s\\d*†‡§^]*$`, 'u');
const HAN =
  /^[\p{sc=Han}\p{sc=Hangul}]{2,4}$|^[\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}]{1,5}[ ·・][\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}]{1,6}$/u;
/** Words of fields and of things, not of people. */
const THINGS =
  /\b(?:learning|language|data|datasets?|vision|systems?|models?|networks?|networking|research|open|source|code|paper|papers|api|apis|web|tools?|software|library|framework|windows|linux|macos|android|ios|python|java|javascript|typescript|rust|go|free|paid|documentation|tutorials?|guide|book|books|course|courses|video|videos|learn|computing|computer|science|engineering|design|security|test|testing|development|programming|processing|analysis|generation|retrieval|reasoning|understanding|detection|recognition|agents?|reinforcement|optimization|attention|transformers?|english|chinese|spanish|french|german|japanese|korean|new|best|official|home|page|project|license|apache|mit|gpl|is|with|for|how|your|google|microsoft|openai|meta|amazon|update|updated|added|released?|version|part|chapter|introduction|survey|benchmark|evaluation|training|inference|memory|planning|safety|alignment|image|text|audio|speech|music|robotics|medical|finance|legal|education|none|unknown|other|misc|general|multi|single|human|machine|deep|neural|graph|knowledge|large|small|generative|multimodal|modality|quality|diversity|selection|ceo|cto|cfo|coo|ciso|founders?|engineers?|developers?)\b/i;

/** Whether a text can be nothing but names, whichever way round: `Lee, Ann, Bo Ray, and Cy Fox`, `Lee, Ann, et al.` */
export function areNames(text: string): boolean {
  if (text.length < 4 || text.length > 1500 || THINGS.test(text)) return false;
  const parts = partsOf(
    text.replace(/[\s,]*(?:et\.? ?al\b\.?|and others|等)\s*[.,]*$/, '').replace(/[.\s]+$/, ''),
  );
  return parts.length > 0 && parts.every((part) => NAME.test(part) || HAN.test(part));
}

function partsOf(people: string): string[] {
  return people
    .split(/\s*[,;，；、]\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** How surely a text names people: 2 for several or `… et al.`, 1 for one or two, 0 for none. */
export function namesPeople(text: string): 0 | 1 | 2 {
  if (text.length < 4 || text.length > 1500) return 0;
  const isAbridged = /(?:^|[\s,.])(?:et\.? ?al\b\.?|and others|等)\s*[.,]*$/.test(text);
  const people = text
    .replace(/[\s,]*(?:et\.? ?al\b\.?|and others|等)\s*[.,]*$/, '')
    .replace(/\s*[(（][^()（）]{0,80}[)）]/g, '')
    // `A. Lee @ Larch College`
    .replace(/ @ \p{Lu}[^,;@]{1,60}/gu, '')
    .replace(/\.{3}(?:\s*\d+ \w+\s*\.{3})?/g, ', ')
    .replace(/[.\s]+$/, '');
  const parts = partsOf(people);
  if (parts.length === 0 || parts.filter((part) => THINGS.test(part)).length > parts.length * 0.2) return 0;
  let full = 0;
  for (const part of parts) {
    if (HAN.test(part)) full++;
    else if (!NAME.test(part) || /^\p{Lu}{2,}$/u.test(part)) return 0;
    else if (/\s/.test(part)) full++;
  }
  // `Last, First and Last, First`
  const isInverted = / and /.test(people) && full < parts.length / 2 && parts.length >= 4;
  if (isAbridged && parts.every((part) => part.length > 1)) return 2;
  if (isInverted) return 2;
  if (full < parts.length * 0.7) return 0;
  return parts.length >= 3 ? 2 : 1;
}
