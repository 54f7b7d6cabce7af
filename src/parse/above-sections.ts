import type { Section } from '../model.ts';
import { pushTo } from '../text/collections.ts';
import type { Candidate } from './candidates.ts';
import { isDescribed } from './separators.ts';
import type { TitleLine } from './title.ts';
import { isAbout, isAboutOrTopic, roleOfText, withoutMarks } from './vocabulary.ts';

/** So many entries in sections show that these hold what the list collects, and such a share of titles that a list tells of itself. */
const SECTIONS = 3;
const OWN = 0.5;

/** What a list calls links to itself, and asks of readers. */
const ITSELF =
  /^(?:(?:the |our |my |official |project )*(?:web ?site|home ?page|web ?page|site|forums?|chat|community|discord|slack|matrix|irc|telegram|gitter|zulip|twitter|mastodon|bluesky|facebook|linkedin|youtube|newsletter|mailing lists?|blog|rss|wiki|issues?|discussions?|pull requests?|contribut(?:e|ing|ors?|ions?)|sponsor|donate|support|roadmap|changelog|code of conduct|licen[cs]e|credits)|(?:how to |please )?contribut\w{0,6}\b.{0,30}|(?:follow|contact|join|support) (?:us|me|the\b.{0,20})\b.{0,20}|(?:suggest|submit|add|report|edit) (?:an? |your |new )?.{0,20}|网站|主页|论坛|社区|贡献|公式サイト|フォーラム)$/iu;

/** Products that lists use, and collect: a title of these words alone may be either. */
const PRODUCT =
  /^(?:discord|slack|matrix|irc|telegram|gitter|zulip|twitter|mastodon|bluesky|facebook|linkedin|youtube)$/i;

const tellsOfItself = (title: string): boolean => {
  const words = withoutMarks(title);
  return ITSELF.test(words) || isAbout(words) || isAboutOrTopic(words) || roleOfText(words) !== undefined;
};

/**
 * Bullets and lines above the first section that lead to what belongs to the list (`- [Website](…)`, `- [Forum](…)`), in a
 * list whose sections hold the entries.
 * @param chosen positions of what is taken for entries
 */
export function aboveSections(
  candidates: readonly Candidate[],
  sections: readonly Section[],
  chosen: ReadonlySet<number>,
): number[] {
  let inSections = 0;
  const above = new Map<number, number[]>();
  candidates.forEach(({ section, group }, at) => {
    if (!chosen.has(at)) return;
    if ((sections[section]?.path ?? []).length > 0) inSections++;
    else pushTo(above, group, at);
  });
  if (inSections < SECTIONS) return [];
  return [...above.values()].flatMap((group) => {
    return tellOfList(group.map((at) => candidates[at]!.titleLine)) > group.length * OWN ? group : [];
  });
}

/** How many titles tell of the list. Products count only bare, and several of them only beside others that do. */
function tellOfList(titles: readonly TitleLine[]): number {
  let others = 0;
  const bare: string[] = [];
  for (const { title, rest } of titles) {
    const name = withoutMarks(title).toLowerCase();
    if (!PRODUCT.test(name)) others += tellsOfItself(title) ? 1 : 0;
    else if (!isDescribed(rest)) bare.push(name);
  }
  return others === 0 && new Set(bare).size > 1 ? 0 : others + bare.length;
}
