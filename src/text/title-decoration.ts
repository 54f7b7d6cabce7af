/** What lists put in front of a title: emoji, stars, a tag in brackets. */
const FRONT =
  /^(?:[\s\p{Extended_Pictographic}\p{Variation_Selector}\p{Cf}★☆*_~`·•]|:[a-z0-9_+-]{2,30}:|[[【][^[\]【】]{1,40}[\]】](?=[\s\p{L}\p{N}*_`"“]))+/u;

/** Marks at the end of a title that say nothing. */
const MARKS = /[\s\p{Extended_Pictographic}\p{Variation_Selector}\p{Cf}★☆*_~`·•.,;]/u;

/** What brackets at the end of a title hold when they are no part of it: an organisation, a year, a kind of paper. */
const ASIDE =
  /^@|(?:^|\P{N})(?:19|20)\d\d(?:\P{N}|$)|['’]\d\d(?:\P{N}|$)|^(?:arxiv|preprint|oral|spotlight|poster|highlight|workshop|best paper|new)(?:\P{L}|$)/iu;

/** A venue and a year behind a comma: `, ICDM'20`, `, in AAAI 2024`. */
const VENUE = /,\s*(?:[Ii]n\s+)?[*_]?[A-Z][A-Za-z]{1,11}[*_]?\s*(?:['’]\d\d|(?:19|20)\d\d)$/;

/** Titles are short; longer texts are left as they are. */
const LONGEST = 1000;

/** Longest aside in brackets. */
const ASIDE_LENGTH = 60;

/** Asides that one title has at most at its end. */
const MOST = 6;

/** A title without what lists add to it: `🔥[**Tag**] Title (@Org) (ACL 2023)` is `Title`. */
export function bareTitle(title: string): string {
  if (title.length > LONGEST || isBare(title)) return title;
  let bare = trimEnd(/^[^A-Za-z0-9]/.test(title) ? title.replace(FRONT, '') : title);
  for (let round = 0; round < MOST; round++) {
    const end = asideFrom(bare);
    if (end === undefined) break;
    bare = trimEnd(bare.slice(0, end));
  }
  return /[\p{L}\p{N}]/u.test(bare) ? bare : title;
}

/** Whether nothing can have been added: it begins and ends with a letter or digit, and no venue follows a comma. */
function isBare(title: string): boolean {
  return /^[a-z\d]/i.test(title) && /[a-z\d]$/i.test(title) && !title.includes(',');
}

function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0) {
    // An emoji is mostly a pair of units.
    const last = /[\udc00-\udfff]/.test(text[end - 1]!) ? 2 : 1;
    if (!MARKS.test(text.slice(end - last, end))) break;
    end -= last;
  }
  return text.slice(0, end);
}

/** Where an aside at the end of a title begins. */
function asideFrom(text: string): number | undefined {
  const open = { ')': '(', '）': '（', ']': '[', '】': '【' }[text.at(-1) ?? ''];
  if (open) {
    const at = text.lastIndexOf(open);
    const isAside = at > 0 && text.length - at <= ASIDE_LENGTH && ASIDE.test(text.slice(at + 1, -1));
    return isAside ? at : undefined;
  }
  const venue = VENUE.exec(text.slice(-40));
  return venue ? Math.max(0, text.length - 40) + venue.index : undefined;
}

/** What stands behind the short name that a title begins with: `SemPlan: Plans at scale` is `Plans at scale`. */
export function withoutName(title: string): string | undefined {
  if (!/[:：]/.test(title)) return undefined;
  const found = /^[^\s:：]{1,30}(?: [^\s:：]{1,20}){0,2}\s?[:：]\s*(?=\S)/.exec(title);
  return found ? title.slice(found[0].length) : undefined;
}
