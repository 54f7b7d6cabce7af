import { pushTo } from '../text/collections.ts';
import { foldSpace } from '../text/fold.ts';
import type { Candidate } from './candidates.ts';

/** So few entries beside each other say nothing of what their numbers mean. */
const FEWEST = 3;
/** Where most of them begin with a number, that numbers them; where half do, if the numbers rise or tell their places. */
const SHARE = { most: 0.75, half: 0.5 };

/** A number before a title, nothing between but a space: no date, and no `1.` */
const NUMBER = /(?:^|\s)(\d{1,4})\s$/;
const SHORTCODE = /:[\w+-]{1,40}:/g;
const YEAR = /^(?:19|20)\d\d$/;

/**
 * `010 Writer: https://…`, `📰 12 Rules for Maps`: in plain text a number in front belongs to the name, where those beside
 * it have none and it says not in which place the entry stands.
 */
export function giveNumbersBack(entries: readonly Candidate[], text: string): void {
  const groups = new Map<number, Candidate[]>();
  for (const each of entries) pushTo(groups, each.group, each);
  for (const group of groups.values()) {
    if (group.length < FEWEST) continue;
    const marks = new Set(group.map(({ titleLine }) => foldSpace(titleLine.prefix)));
    const found = group.flatMap((candidate, at) => {
      const number = numberBefore(candidate, text, marks);
      return number === undefined ? [] : [{ candidate, number, at }];
    });
    if (found.length === 0 || found.length > group.length * SHARE.most) continue;
    const values = found.map(({ number }) => Number(number));
    const counted = found[0]!.at === 0 && values[0] === 0 ? 0 : 1;
    const inPlace = found.filter(
      ({ at }, i) => values[i] === at + counted || values[i] === values[i + 1]! - 1,
    ).length;
    const isRising = values.every((value, i) => i === 0 || value > values[i - 1]!);
    const isCounted =
      inPlace >= found.length * SHARE.half || (isRising && found.length > group.length * SHARE.half);
    if (!isCounted) for (const { candidate, number } of found) giveBack(candidate, number, text);
  }
}

/** @param marks what stands before the titles of the group: a mark that others have with no number counts nothing */
function numberBefore(
  { titleLine }: Candidate,
  text: string,
  marks: ReadonlySet<string>,
): string | undefined {
  const { carrier, prefix, titleSpan } = titleLine;
  if (carrier !== 'text' || titleLine.published || titleLine.sentence) return undefined;
  const found = NUMBER.exec(prefix);
  const number = found?.[1];
  if (number === undefined || YEAR.test(number)) return undefined;
  const mark = foldSpace(prefix.slice(0, found!.index));
  if (mark !== '' && (!marks.has(mark) || /[\p{L}\p{N}]/u.test(mark.replace(SHORTCODE, ''))))
    return undefined;
  return text.startsWith(`${number} `, titleSpan.start - number.length - 1) ? number : undefined;
}

function giveBack(candidate: Candidate, number: string, text: string): void {
  const { titleLine } = candidate;
  const { start, end } = titleLine.titleSpan;
  const from = start - number.length - 1;
  // A quotation mark or another sign before the title is none of the name.
  if (text[start - 1] !== ' ') return;
  candidate.titleLine = {
    ...titleLine,
    title: `${number} ${titleLine.title}`,
    titleSpan: { start: from, end },
    prefix: titleLine.prefix.slice(0, titleLine.prefix.lastIndexOf(number)),
  };
}

/** A number that counts, within what stands out: `**1. Umber: a map**`. */
const COUNT = /^(\d{1,3})[.)]\s+(?=["“«「]?[\p{L}\p{N}])/u;

/**
 * `**1. Umber: a map**`: in bold titles of a section that count up one by one, the numbers say in which place each stands and
 * are no part of it.
 */
export function takeCountsOffTitles(entries: readonly Candidate[], text: string): void {
  const sections = new Map<number, { candidate: Candidate; number: number; length: number }[]>();
  for (const candidate of entries) {
    const { title, titleSpan, carrier } = candidate.titleLine;
    const count = carrier === 'strong' ? COUNT.exec(title) : null;
    // As it is written: no mark between.
    if (!count || !text.startsWith(count[0], titleSpan.start)) continue;
    pushTo(sections, candidate.section, { candidate, number: Number(count[1]), length: count[0].length });
  }
  for (const counted of sections.values()) {
    if (counted.length < FEWEST) continue;
    counted.sort((a, b) => a.candidate.span.start - b.candidate.span.start);
    if (!counted.every(({ number }, at) => at === 0 || number === counted[at - 1]!.number + 1)) continue;
    for (const { candidate, length } of counted) {
      const { titleLine } = candidate;
      const { start, end } = titleLine.titleSpan;
      candidate.titleLine = {
        ...titleLine,
        title: titleLine.title.slice(length),
        titleSpan: { start: start + length, end },
      };
    }
  }
}
