import type { Entry, List } from '../model.ts';
import { entryIdentities } from './identity.ts';

/** What sections are called that tell of works which stand elsewhere in a list too, kind by kind. */
const MEDIA: readonly RegExp[] = [
  /\b(?:blogs?|blog ?posts?|posts|articles?|newsletters?|news)\b|博客|博文|文章|ブログ/i,
  /\b(?:tutorials?|how-?tos?|guides?|walkthroughs?)\b|教程|チュートリアル/i,
  /\b(?:videos?|talks?|lectures?|webinars?|recordings?|keynotes?|screencasts?|youtube)\b|视频|動画/i,
  /\b(?:podcasts?|interviews?)\b|播客/i,
  /\b(?:slides?|presentations?|slide ?decks?)\b|幻灯片/i,
  /\b(?:courses?|moocs?)\b|课程/i,
];

/** Characters of a heading that are read. */
const READ = 200;

/** The media that the section of an entry, or one around it, is for. */
function mediaOf(entry: Entry): readonly RegExp[] {
  const headings = entry.section.map((title) => title.slice(0, READ));
  return MEDIA.filter((medium) => headings.some((heading) => medium.test(heading)));
}

/** Whether an entry leads to a paper: by its number, or to where papers are published. */
const isPaper = (entry: Entry) =>
  entryIdentities(entry).some((key) => /^(?:arxiv|doi|acl|openreview):/.test(key));

/**
 * Whether one of two entries of one title tells of the other in another medium: a paper, and what its authors wrote
 * of it under "Blogs". Only where the links lead to different places may that be asked.
 */
export function isToldElsewhere(list: List, a: Entry, b: Entry): boolean {
  if (a.sectionIndex === b.sectionIndex || list.sections.length === 0) return false;
  const [own, other] = [mediaOf(a), mediaOf(b)];
  const tells = (entry: Entry, media: readonly RegExp[], opposite: readonly RegExp[]) =>
    media.length > 0 && !media.some((medium) => opposite.includes(medium)) && !isPaper(entry);
  return tells(a, own, other) || tells(b, other, own);
}
