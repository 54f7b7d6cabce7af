import type { Candidate } from './candidates.ts';
import { isRoleTitle, readKey } from './title.ts';
import { isNameOfLinks, RECORD_KEY, withoutMarks } from './vocabulary.ts';

/** So many linked bullets of a list show how its entries are written. */
const FEWEST = 2;

/** What people remark on a list in bold: no names. */
const REMARK =
  /^(?:(?:please )?notes?|nb|tips?|warning|caution|important|attention|info|hints?|disclaimer|remarks?|prerequisites?|requirements?|pros?|cons?|advantages?|disadvantages?|features?|examples?|see also|others?|more|misc(?:ellaneous)?|update[ds]?|new|todo|tl;?dr|faq|free|paid)\b/i;

/** The sign between the title and what is said of it: `- [Name](…) - text`. */
function signBehind({ titleLine: { rest } }: Candidate): string | undefined {
  const [next] = rest;
  return next?.kind === 'text' ? /^\s+([-–—])\s+\S/.exec(next.text)?.[1] : undefined;
}

/**
 * Bullets with a bold name and words behind it but no link, among linked bullets written alike: `- **Fir** - A tree.` among
 * `- [Elm](…) - A tree.`
 * @param chosen the entries found so far
 */
export function boldBullets(candidates: readonly Candidate[], chosen: ReadonlySet<number>): number[] {
  const groups = new Map<number, { linked: Map<string, number>; bold: number[]; first: number }>();
  const parents = new Set(candidates.map(({ parent }) => parent));
  candidates.forEach((candidate, at) => {
    const { shape, group, titleLine } = candidate;
    if (shape !== 'bullet') return;
    const own = groups.get(group) ?? { linked: new Map<string, number>(), bold: [] as number[], first: at };
    groups.set(group, own);
    const sign = signBehind(candidate);
    if (sign === undefined) return;
    if (chosen.has(at) && titleLine.carrier === 'link') own.linked.set(sign, (own.linked.get(sign) ?? 0) + 1);
    else if (
      !chosen.has(at) &&
      !candidate.linked &&
      titleLine.carrier === 'strong' &&
      titleLine.prefix.trim() === '' &&
      !parents.has(at) &&
      !chosen.has(candidate.parent) &&
      isName(candidate)
    )
      own.bold.push(at);
  });
  return [...groups.values()].flatMap(({ linked, bold, first }) => {
    // On top of a list, and again after some entries, bold words name groups.
    const mayDivide = bold[0] === first && bold.every((at, i) => bold[i + 1] !== at + 1);
    if (mayDivide) return [];
    const alike = (at: number) => linked.get(signBehind(candidates[at]!)!) ?? 0;
    return bold.filter((at) => alike(at) >= Math.max(FEWEST, bold.length));
  });
}

/** Whether bold words may name what the bullet tells of. */
function isName(candidate: Candidate): boolean {
  const title = withoutMarks(candidate.titleLine.title);
  return (
    title.length > 1 &&
    title.length <= 60 &&
    readKey(candidate.inlines) === undefined &&
    !isRoleTitle(candidate.titleLine) &&
    !REMARK.test(title) &&
    !RECORD_KEY.test(title) &&
    !isNameOfLinks(title)
  );
}
