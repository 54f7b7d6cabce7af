/** Words by which people name links, columns and sections of lists; all lower case. */

const ROLES: readonly (readonly [role: string, words: RegExp])[] = [
  [
    'paper',
    /^(?:paper|papers|pdf|arxiv|abs|abstract|openreview|acl|doi|publication|preprint|thesis|article|report|论文)s?$/,
  ],
  [
    'code',
    /^(?:code|codes|github|git|repo|repository|source|source code|implementation|official|official code|pytorch|tensorflow|gitlab|hub|pypi|代码)$/,
  ],
  [
    'project',
    /^(?:project|projects|project page|page|homepage|home|home page|website|web|web page|site|official website|url|link|官网|主页|项目)$/,
  ],
  ['data', /^(?:data|dataset|datasets|benchmark|data card|数据集)$/],
  ['model', /^(?:model|models|weights|checkpoint|checkpoints|hf|huggingface|hugging face|🤗)$/],
  [
    'video',
    /^(?:video|videos|youtube|talk|slides|slide|presentation|poster|youtube-lectures|lecture-videos)$/,
  ],
  ['blog', /^(?:blog|blog post|post|tweet|twitter|news|medium|announcement)$/],
  ['demo', /^(?:demo|demos|try it|playground|colab|notebook|app store|google play|screenshot|screenshots)$/],
  [
    'docs',
    /^(?:docs|doc|documentation|readme|wiki|supp|supplementary|bib|bibtex|cite|citation|tutorial|appendix)$/,
  ],
];

const HOSTS: readonly (readonly [role: string, host: RegExp])[] = [
  [
    'paper',
    /^https?:\/\/(?:[\w-]+\.)?(?:arxiv\.org|openreview\.net|aclanthology\.org|doi\.org|openaccess\.thecvf\.com|proceedings\.)/i,
  ],
  ['code', /^https?:\/\/(?:www\.)?(?:github|gitlab|bitbucket)\.(?:com|org)\//i],
  ['video', /^https?:\/\/(?:www\.)?(?:youtube\.com|youtu\.be|bilibili\.com)\//i],
  ['model', /^https?:\/\/huggingface\.co\//i],
];

/** The role that a link's text names (`[[Paper]](…)`), or nothing. */
export function roleOfText(text: string): string | undefined {
  const word = text
    .toLowerCase()
    .replace(
      /^[\s[\]()【】:：.,|*_`'"“”☆★⭐\p{Extended_Pictographic}\ufe0f]+|[\s[\]()【】:：.,|*_`'"“”\d-]+$/gu,
      '',
    )
    .trim();
  if (word === '' || word.length > 24) return undefined;
  return ROLES.find(([, words]) => words.test(word))?.[0];
}

/** What a link is to its entry, by its text, else by its host. */
export function roleOf(text: string, url: string): string {
  return roleOfText(text) ?? HOSTS.find(([, host]) => host.test(url))?.[0] ?? 'link';
}

/** Sections that talk about the list and hold none of its entries. */
export const ABOUT =
  /^(?:(?:latest |recent |what'?s )?(?:news|new|updates?)|.{0,12}\bnews\b.{0,12}|changelog|updates?\b.{0,20}|contribut(?:e|ing|ors?|ion).{0,40}|how to contribute.{0,20}|licen[cs]es?|citations?|citing.{0,30}|cite.{0,30}|acknowledge?ments?|star[- ]history|stargazers.{0,20}|sponsors?|credits|contact(?: us)?|feedback|(?:about|reference) us|backers?|thanks.{0,20}|support(?: us)?|translations?|更新.{0,6}|贡献.{0,6}|引用|致谢)$/i;

/** Titles of a table of contents. */
export const CONTENTS = /^(?:table of )?contents?\b|^toc$|^index$|^目录|^目次|^menu$|^cuprins$/i;

/** Sections where a vocabulary of labels is declared. */
export const LEGEND =
  /\b(?:tags?|labels?|legend|taxonomy|badges?|markers?|icons?|symbols?|keywords?|key|notation|conventions?)\b|图例|标签/i;

/** What stands where a value should and means that there is none. */
export const NOTHING = /^(?:[-–—/]+|none|n\/?a|null|nil|tbd|todo|⚠️?|❌|✗|✘|\?+|:heavy_minus_sign:|:x:)?$/i;

/** Whether a URL leads out of the file: not an anchor, not empty. */
export function leadsOut(url: string): boolean {
  return url !== '' && !url.startsWith('#');
}
