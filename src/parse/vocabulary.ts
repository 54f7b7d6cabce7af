import { isAscii } from '../text/letters.ts';

/** Words by which people name links, columns and sections of lists; all lower case. */

/** Words of links and columns, by what they lead to. */
const ROLE_WORDS: Readonly<Record<string, string>> = {
  paper:
    'paper|papers|pdf|arxiv|abs|abstract|openreview|acl|doi|publication|preprint|thesis|article|report|论文|pdfs|abstracts|dois|publications|preprints|theses|articles|reports|論文|논문|статья|artículo',
  code: 'code|codes|github|git|repo|repository|source|source code|implementation|official|official code|pytorch|tensorflow|gitlab|hub|pypi|代码|コード|코드|код|código',
  project:
    'project|projects|project page|page|homepage|home|home page|website|webpage|web|web page|site|official website|url|link|官网|主页|项目|公式サイト|サイト|сайт',
  data: 'data|dataset|datasets|benchmark|data card|数据集',
  model: 'model|models|weights|checkpoint|checkpoints|hf|huggingface|hugging face|🤗',
  video: 'video|videos|youtube|talk|slides|slide|presentation|poster|youtube-lectures|lecture-videos',
  blog: 'blog|blog post|post|tweet|twitter|news|medium|announcement',
  demo: 'demo|demos|try it|playground|colab|notebook|app store|google play|screenshot|screenshots',
  docs: 'docs|doc|documentation|readme|wiki|supp|supplementary|bib|bibtex|cite|citation|tutorial|appendix',
};

const ROLES = new Map(
  Object.entries(ROLE_WORDS).flatMap(([role, words]) =>
    words.split('|').map((word) => [word, role] as const),
  ),
);

const HOSTS: readonly (readonly [role: string, host: RegExp])[] = [
  [
    'paper',
    /^https?:\/\/(?:[\w-]+\.)?(?:arxiv\.org|openreview\.net|aclanthology\.org|doi\.org|openaccess\.thecvf\.com|proceedings\.)/i,
  ],
  ['code', /^https?:\/\/(?:www\.)?(?:github|gitlab|bitbucket)\.(?:com|org)\//i],
  ['video', /^https?:\/\/(?:www\.)?(?:youtube\.com|youtu\.be|bilibili\.com)\//i],
  ['data', /^https?:\/\/huggingface\.co\/datasets\//i],
  ['demo', /^https?:\/\/huggingface\.co\/spaces\//i],
  ['paper', /^https?:\/\/huggingface\.co\/papers\//i],
  ['model', /^https?:\/\/huggingface\.co\//i],
];

/** A text that is nothing but an address. */
export const ADDRESS_ALONE = /^(?:https?:\/\/|www\.)\S+$/i;

/** The role that a link's text names (`[[Paper]](…)`), or nothing. */
export function roleOfText(text: string): string | undefined {
  const word = text
    .toLowerCase()
    .replace(
      /^[\s[\]()【】:：.,|*_`'"“”☆★⭐\p{Extended_Pictographic}\p{Variation_Selector}\p{Co}]+|[\s[\]()【】:：.,|*_`'"“”\d-]+$/gu,
      '',
    )
    .trim();
  if (word === '' || word.length > 24) return undefined;
  return ROLES.get(word);
}

/** What a course, a book or a talk has: below its entry it is a detail. */
const PARTS =
  /^(?:(?:course|class|lecture|video|audio|written|past|official) )?(?:lectures?|notes?|videos?|slides?|recordings?|handouts?|transcripts?|assignments?|exercises?|problem (?:sets?|sheets?)|homeworks?|labs?|exams?|quiz(?:zes)?|solutions?|descriptions?|statements?|syllabus|schedule|textbooks?|readings?|materials?|playlists?|web ?(?:site|page))(?: (?:notes?|videos?|slides?|recordings?|solutions?|pdf|materials?|playlists?))?$/i;

/** Whether words name a part of a course or a book: `Lecture Notes`, `Assignments`. */
export function isPartOfCourse(words: string): boolean {
  return words.length <= 40 && PARTS.test(withoutMarks(words));
}

/** Words of keys in scripts without spaces: what comes first says what the whole is (`论文下载链接`). */
const UNSPACED = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]{3,12}/u;

/** The role that a key names: of `Code (coming soon)` and `代码和数据集` that of its first word. */
export function roleOfKey(name: string): string | undefined {
  const bare = name.replace(/\s*[(（].*$/, '').trim();
  const role = roleOfText(bare);
  if (role !== undefined || !UNSPACED.test(bare)) return role;
  for (let length = Math.min(bare.length - 1, 4); length >= 2; length--) {
    const found = ROLES.get(bare.slice(0, length));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A key of so many words may end with what it leads to. */
const LONGEST_KEY = 3;

/** What keys end with that lead there, whatever stands before: `PyTorch Code`, `Official Implementation`. */
const KEY_ENDS =
  /\s(?:papers?|pdf|preprint|codes?|source|repo(?:sitory)?|implementations?|github|home ?page|web ?(?:site|page)|site|page|data|datasets?|weights|checkpoints?|models?|videos?|slides|talk|poster|blog|post|demos?|colab|notebook|docs|documentation|supplementary)$/i;

/** The role that the last of a few words of a key names: of `PyTorch Code` and `官方代码` that of their end. */
export function roleOfKeyEnd(name: string): string | undefined {
  const bare = withoutMarks(name.replace(/\s*[(（].*$/, ''));
  if (UNSPACED.test(bare)) return ROLES.get(bare.slice(-2));
  const words = bare.split(' ');
  if (words.length < 2 || words.length > LONGEST_KEY) return undefined;
  const end = KEY_ENDS.exec(bare);
  return end ? ROLES.get(end[0].trim().toLowerCase()) : undefined;
}

/** Where things are published. */
const PACKAGE =
  /^(?:github|gitlab|codeberg|pypi|conda|npm|maven|docker(?: ?hub)?|(?:github |gitlab )?container registry|ghcr|quay(?:\.io)?|crates(?:\.io)?|homebrew|google colab|colab|nuget|packagist|rubygems|flathub|f-droid)$/i;

/** Whether a link says no more than where else a thing is published: beside its title that is a detail of it. */
export const isPackage = (words: string): boolean => PACKAGE.test(words);

/** Words that say of a link no more than that it is one. */
const PLAIN = /^\W*(?:links?|urls?)\W*$/i;

/**
 * What a link is to its entry: by its text, else by the key or the column that it stands behind, else by its host.
 * @param key words of that key: of `Paper: [link](…)` the first
 */
export function roleOf(text: string, url: string, key?: string): string {
  const own = roleOfText(text);
  if (own !== undefined && !PLAIN.test(text)) return own;
  // A picture says itself what it leads to.
  const keyed = key === undefined || text === '' ? undefined : roleOfKey(key);
  if (keyed !== undefined && !PLAIN.test(key!)) return keyed;
  const known = HOSTS.find(([, host]) => host.test(url))?.[0] ?? keyed;
  return known ?? (key === undefined || text === '' ? undefined : roleOfKeyEnd(key)) ?? own ?? 'link';
}

/** A title without emoji, numbers of sections and marks around its words. */
export function withoutMarks(title: string): string {
  // Vowels of Hindi and Thai are marks on letters; those on emoji are none.
  const marks = isAscii(title)
    ? /[^\dA-Za-z\s&'?-]+/g
    : /(?:[^\p{L}\p{M}\p{N}\s&'’?-]|\p{Variation_Selector}|\u20e3)+/gu;
  return title
    .replace(/:[a-z0-9_+-]{2,30}:/g, ' ')
    .replace(marks, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Titles of sections that talk about the list. */
const ABOUT =
  /^(?:changelog|contribut(?:e|ing|ors?|ions?)\b.{0,40}|.{0,30}(?:&|and) contributors|(?:project |repo |list )?maintainers?|(?:project|repo|list) curators?|how to contribute.{0,20}|(?:list of )?licen[cs]es?|(?:how to )?cit(?:e|ing|ations?).{0,30}|acknowledge?ments?|star[- ]history|stargazers.{0,20}|credits|thanks.{0,20}|(?:about|reference|follow) us|join (?:us|the (?:community|discussion|conversation|chat)|our (?:community|discord|slack|newsletter|server))\b.{0,20}|get in touch|stay (?:in touch|connected|tuned)|贡献.{0,6}|.{0,6}(?:参与者|贡献者|维护者)|引用|致谢)$/i;
const SUPPORTERS =
  /^(?:(?:(?:our|the|gold|silver|bronze|platinum|special|featured|premium|project|corporate|current) )*(?:sponsors?|sponsorships?|backers?|supporters?)(?: ?(?:&|and) (?:sponsors?|backers?|supporters?))?|sponsored by|become a (?:sponsor|backer))$/i;

/** The same in other languages: how to contribute, the licence, thanks. */
const ABOUT_ABROAD =
  /^(?:(?:como |cómo |quer |quieres )?(?:contribuir|colaborar)(?: (?:com|con|para|al|a|en|neste|este|esta)\b.{0,30})?|contribui(?:ções|ção|ndo)|contribuciones|contribuyendo|(?:comment )?contribuer(?: .{0,30})?|come contribuire(?: .{0,30})?|contribuire|contributi|mitwirken|mitmachen|beitragen|(?:wie man )?bei(?:tragen|träge)(?: .{0,20})?|hoe (?:bij te dragen|draag je bij)|bijdragen|как (?:внести (?:свой )?вклад|помочь|участвовать)(?: .{0,30})?|(?:внести )?вклад(?: в проект)?|як долучитися|jak (?:współtworzyć|pomóc|przispet|přispět)(?: .{0,20})?|nasıl katkı.{0,30}|katkı(?:da bulunma(?:k)?| sağlama(?:k)?)?|(?:cara )?(?:berkontribusi|kontribusi)|(?:cách )?đóng góp|貢献(?:方法|の仕方|について|ガイド|する)?|コントリビュート.{0,10}|コントリビューション.{0,6}|기여(?: ?방법|하기| ?가이드)?|如何(?:贡献|貢獻|参与).{0,6}|參與貢獻|参与贡献|licença|licencia|licence|licenza|lizenz|licentie|лицензия|ліцензія|licencja|lisans|ライセンス|라이선스|许可证|許可證|许可|授权|agradecimentos|agradecimientos|remerciements|ringraziamenti|danksagung(?:en)?|благодарности|謝辞|감사의 ?말|鸣谢|鳴謝)$/iu;

/** Who pays for the list, in other languages. */
const SUPPORTERS_ABROAD =
  /^(?:(?:nuestros|nossos|nos|notre|unsere|i nostri|onze|наши|nasi|我们的|私たちの) ?)?(?:patrocinador(?:es|as)?|patrocinios?|patroc[ií]nio|apoiadores|mecenas|m[ée]c[èe]nes|parrains|commanditaires|sponsor(?:s|en|er|ler|lar|zy|izzazioni)|sponzoři|unterstützer(?:innen)?|förderer|спонсоры?|спонсори|スポンサー(?:一覧)?|支援者|후원(?:자|사)?|赞助(?:商|者)?|贊助(?:商|者)?)(?: (?:y|e|et|und|и) .{3,30})?$/iu;

/** Whether a section by its title talks about the list and holds none of its entries. */
export function isAbout(title: string): boolean {
  return (
    ABOUT.test(title) ||
    ABOUT_ABROAD.test(title) ||
    SUPPORTERS_ABROAD.test(title) ||
    (/sponsor|backer|supporter/i.test(title) && SUPPORTERS.test(title))
  );
}

/** Titles of such sections that may as well be a topic of entries: `News`, `Translations`. */
const PERHAPS_ABOUT =
  /^(?:advertis(?:ing|ements?)|(?:(?:latest|recent|breaking|important|our|project) )*(?:news|updates?)(?: ?(?:&|and) ?(?:news|updates?|announcements?|events?))?[\s\d-]{0,20}|updates? (?:log|logs|history|records?|notes?)|what'?s new.{0,20}|(?:the )?(?:latest|recent|new) (?:additions?|entries)|new|contact(?: us)?|feedback|support(?: us)?|translations?|authors?|curators?|(?:about|who) (?:me|the (?:authors?|curators?|maintainers?))|(?:read )?(?:this )?in other languages?|更新.{0,6}|新闻|最新.{0,6})$/i;

/** Whether a title may name a section about the list or a topic: what stands in it decides. */
export function isAboutOrTopic(title: string): boolean {
  return PERHAPS_ABOUT.test(title);
}

const LINKS =
  /^(?:(?:useful|quick|official|important|external|related|other|more|further|additional|our|project) )*(?:resources?|links?|references?|reading|information|info|websites?|homepage|socials?|social media|community)$/i;

/** Whether words are the usual name of links that belong together, or tell of the list: `Resources`, `Contact us`. */
export function isNameOfLinks(title: string): boolean {
  return LINKS.test(title) || isAbout(title) || isAboutOrTopic(title);
}

/** Translations of the list, or a group of what is written in other languages: where its links lead decides. */
export const OTHER_LANGUAGES =
  /^(?:(?:other|outros|otros|autres|andere|altre) (?:languages?|idiomas|langues|sprachen|lingue)|其他语言)$/i;

/** The same in languages that have another word for those of programming. */
export const SPOKEN_LANGUAGES = /(?:idiomas|langues|lingue)$/i;

/** Whether a URL leads to a translation of a page: `README.de.md`. */
export function leadsToTranslation(url: string): boolean {
  return /(?:^|\/)(?:readme[-_.][a-z][\w-]*\.[a-z]+|(?:translations?|i18n)\/[^?#]*)(?:[?#]|$)/i.test(url);
}

/** Titles of a table of contents, in the languages that lists are written in. */
export const CONTENTS =
  /^(?:tables? of contents?\b.{0,30}|contents?(?: list| table)?|toc|index|menu|(?:目录|目錄|目次|もくじ|목차|차례)(?:.{0,6}| (?:table of )?contents?)|cuprins(?:ul)?|sommaire|table des mati[èe]res|inhalt(?:s(?:verzeichnis|[üu]bersicht|angabe))?|[íi]ndice(?: de (?:contenidos?|conte[úu]dos?))?|tabla de contenidos?|(?:tabela de )?conte[úu]dos?|contenidos?|sum[áa]rio|sommario|indeks|оглавление|содержание|зміст|съдържание|садржај|sadr[zž]aj|kazalo|spis tre[śs]ci|obsah|tartalom(?:jegyz[ée]k)?|inhoud(?:sopgave)?|indhold(?:sfortegnelse)?|inneh[åa]ll(?:sf[öo]rteckning)?|innhold(?:sfortegnelse)?|sis[äa]llys(?:luettelo)?|περιεχόμενα|[iİı]çindekiler|m[ụu]c l[ụu]c|daftar isi|สารบัญ|תוכן(?: ה?עניינים)?|فهرست(?: مطالب)?|(?:جدول )?المحتويات|الفهرس|فهرس|विषय[- ]सूची)$/i;

/** What other languages call a legend; part of a pattern. */
export const LEGEND_ABROAD =
  '凡例|[图圖]例|범례|легенда|(?:условные )?обозначения|leyenda|légende|legende|legenda';

/** Sections where a vocabulary of labels may be declared: a table there tells by itself whether it is one. */
export const LEGEND = new RegExp(
  String.raw`\b(?:tags?|labels?|legends?|taxonom(?:y|ies)|badges?|markers?|icons?|symbols?|keywords?|key|notations?|conventions?)\b|图例|标签|^(?:${LEGEND_ABROAD})$`,
  'iu',
);

/** Sections that can be for nothing else, so that a list or a paragraph in them is a legend. */
export const SURELY_LEGEND = new RegExp(
  String.raw`\b(?:tags?|labels?|legends?|taxonom(?:y|ies)|badges?|markers?|icons?|symbols?|keywords?|notations?|conventions?|abbreviations?)(?: (?:used|meanings?|explained|explanations?|descriptions?|definitions?|overview|list|guide|convention|conventions|index|system|key))?$|^(?:key|explanations?|what (?:the|do) .{1,30} mean)$|图例|标签|^(?:${LEGEND_ABROAD})$`,
  'iu',
);

/** What a record says of its entry besides where it is. */
export const RECORD_KEY =
  /^(?:intro(?:duction)?|summary|abstract|tl;?dr|description|keywords?|tags?|topics?|authors?|affiliations?|institutions?|venue|conference|journal|publisher|dates?|year|tasks?|modality|licen[cs]e|languages?|notes?|comments?|categor(?:y|ies)|简介|簡介|摘要|概要|概述|要旨|作者|著者|关键词|關鍵詞|キーワード|会议|會議|会議|期刊|年份|题目|題目|标题|標題|タイトル|分类|分類|类别|類別|カテゴリー?|图示|图片|초록|요약|저자|키워드|분류|제목|resumen|resumo|résumé|autor(?:es)?|categoría|аннотация|авторы?|категория|год)$/iu;

/** What names the words that say what an entry is. */
export const SUMMARY_KEY =
  /^(?:tl;?\s?dr|(?:short )?(?:summary|description)|abstract|about|简介|簡介|摘要|概要|概述|描述|要旨|要約|説明|초록|요약|설명|resumen|resumo|résumé|zusammenfassung|riassunto|аннотация|описание)$/iu;

/** What stands where a value should and means that there is none. */
export const NOTHING = /^(?:[-–—/]+|none|n\/?a|null|nil|tbd|todo|⚠️?|❌|✗|✘|\?+|:heavy_minus_sign:|:x:)?$/i;

/** What says, where a link should stand, why there is none: `Coming soon`, `Private`, `Closed source`. */
export const WITHOUT_LINK =
  /\b(?:soon|not?|none|yet|later|n\/?a|tb[acd]|todo|wip|pending|progress|planned|upcoming|unknown|missing|private|internal|confidential|restricted|request|archived?|deprecated|discontinued|removed|deleted|retired|withdrawn|defunct|dead|gone|down|broken|offline|closed|open|source|paid|free|freemium|commercial|proprietary|licen[cs]ed?|unavailable|available|unreleased|released?|unpublished|unmaintained|inactive|active|only|beta|alpha|demo|acquired|merged|see|same|yes)\b|未|无|暂|即将|待/i;

/** Whether a URL leads out of the file: not an anchor, not empty. */
export function leadsOut(url: string): boolean {
  return url !== '' && !url.startsWith('#');
}

/** What holds the place of an address that is still to come: `[Paper](-)`, `[Code](TBD)`. */
const PLACEHOLDER =
  /^(?:[-–—_.?*…]{0,9}|#|x{1,5}|t\.?b\.?[ad]\.?|todo|n[/.]?a\.?|nan|none|null|nil|undefined|link|url|(?:paper|code|project)?[-_]?(?:link|url)|(?:your|insert|add)[-_](?:link|url)(?:[-_]here)?|(?:link|url)[-_]here|placeholder|(?:coming[-_]?)?soon)$/i;

/** Whether something stands for an address that is not there. */
export function isPlaceholder(url: string): boolean {
  return url.length <= 24 && PLACEHOLDER.test(url.replace(/%20/g, '-'));
}

/** Whether a URL leads to another page of the same repository: relative, and not a host without its scheme. */
export function leadsToPage(url: string): boolean {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|www\.|#)/i.test(url)) return false;
  return /^\.{0,2}\/|\.(?:md|markdown|mdx|html?|rst|ipynb)(?:[?#]|$)/i.test(url) || /^[^.]+$/.test(url);
}

/** Whether a URL leads to a picture, a document or an archive of the same repository: a thing, not a page of the list. */
export function leadsToFile(url: string): boolean {
  return (
    !/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(url) &&
    /\.(?:png|jpe?g|gif|svg|webp|pdf|epub|mobi|djvu|pptx?|docx?|xlsx?|odp|odt|key|xmind|zip|rar|7z|tgz|gz|csv|mp[34]|wav|mov)(?:[?#]|$)/i.test(
      url,
    )
  );
}

/** Pages where people hand something in: issues, forms, rules for contributors. */
const DESK =
  /^(?:https?:\/\/)?(?:www\.)?(?:github|gitlab|codeberg)\.(?:com|org)\/[^/]+\/[^/]+\/(?:-\/)?(?:issues|pulls|compare|edit|new|stargazers|fork)\b|^(?:\.\.\/){2,4}(?:issues|pulls|compare|edit|new|fork)\b|^https?:\/\/(?:forms\.gle|(?:www\.)?tally\.so|(?:[\w-]+\.)?typeform\.com|docs\.google\.com\/forms|airtable\.com\/(?:shr|app))|(?:^|\/)(?:CONTRIBUTING|CODE[_-]OF[_-]CONDUCT|LICENSE)(?:\.\w{2,8})?$|^mailto:/i;
/** What such links say. */
const ASKS =
  /^\W*(?:please\s+)?(?:suggest(?:ion)?s?|submit|add|propose|request|report|contribut(?:e|ing|ions?)|open (?:an? )?(?:issue|pr|pull request)|issues?|pull requests?|prs?|feedback|edit|missing|nominate|recommend|license|code of conduct|feel free|let us know|have (?:a|an)|want to|know (?:a|an)|write to|contact|e-?mail|贡献|提交|推荐)(?![\p{L}\p{N}])/iu;
/** The same in other languages: where words are not spaced, anywhere in a few. */
const ASKS_ABROAD =
  /^[^\p{L}]*(?:(?:sugier|suger[ei]r|sugira|añad|agregar?|enviar?|envía|envie|propon|reportar|adicion|incluir|inclua|proposer|proposez|ajout|suggér|soumett|signaler|signalez|suggeris|aggiung|segnala|vorschl|hinzuf|einreich|melden|zaproponuj|dodaj|zgłoś|öner|ekle|предлож|добав|сообщ|запропон|дода)\p{L}{0,8}|(?:einen? |etwas )(?:\p{L}+ ){0,2}(?:vorschlagen|hinzufügen|melden|einreichen))(?![\p{L}\p{N}])|^.{0,16}(?:提案|追加|投稿|報告|要望|添加|新增|建议|建議|反馈|제안|추가|제보)/iu;
const SPONSOR =
  /^\W*(?:our )?(?:sponsors?(?:ed by)?|backed by|supported by|powered by|advertisement|ad)\s*(?:[:：]|$)/i;

/** Where a new issue is written: nothing that is listed is found there. */
const NEW_ISSUE =
  /^https?:\/\/(?:github|gitlab|codeberg)\.(?:com|org)\/[^/]+\/[^/]+\/(?:-\/)?issues\/new(?:[/?#]|$)/i;

/** Whether a link asks for entries or names who pays, and is no entry: `[Suggest one](…/issues/new)`. */
export function isRequest(words: string, before: string, url: string): boolean {
  if (SPONSOR.test(before) || SPONSOR.test(words) || NEW_ISSUE.test(url)) return true;
  const asks = (said: string) => ASKS.test(said) || ASKS_ABROAD.test(said);
  return (asks(words) || asks(before)) && DESK.test(url);
}

/** Whether a text is nothing but a date: `[2026.05.27]`, `2024-03`. */
export function isDate(text: string): boolean {
  return /^[[(（【]?\s*(?:19|20)\d\d\s*[-./年]\s*\d{1,2}(?:\s*[-./月]\s*\d{1,2}日?)?月?\s*[\])）】]?[:：]?$/.test(
    text,
  );
}

/** Words that are labels wherever they stand in brackets: licences, and what a program costs. */
export const LICENCE =
  /^(?:MIT|(?:A|L)?GPL(?:[- ]?v?\d(?:\.\d)?)?(?:-only|-or-later|\+)?|Apache(?:[- ](?:Licen[cs]e[- ,]{0,2})?(?:v(?:ersion )?)?2(?:\.0)?)?|BSD(?:-\d-Clause)?|MPL(?:-2\.0)?|CC0(?:-1\.0)?|CC[- ]BY(?:-[\w.-]+)?|Unlicense|ISC|Zlib|Freeware|Shareware|Proprietary|Open[- ]Source(?: Software)?)$/i;
