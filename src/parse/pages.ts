import { plain, walkInlines } from '../markdown/inline.ts';
import { foldSpace } from '../text/fold.ts';
import { hasLetters } from '../text/letters.ts';
import type { Candidate } from './candidates.ts';
import { leadsToFile, leadsToPage } from './vocabulary.ts';

/** A list is a table of contents where so many of its bullets or rows lead to places in the repository. */
const CONTENTS_SHARE = 0.8;

/** So many of a list, and such a share, show that they are things that the repository holds. */
const THINGS = { fewest: 3, share: 0.8 };

/** So many entries of other sections that lie in folders make the pages of these folders the ways to them. */
const FEWEST_INSIDE = 3;

/** A list half of whose bullets or rows lead to such pages shows the way, whatever the others lead to. */
const WAYS_SHARE = 0.5;
/** Where more do, also what is described elsewhere. */
const MOST_WAYS = 0.6;

/** So many units behind a title say what a thing does. */
const DESCRIBES = 12;

/** What stands for a folder: a page in it, read when somebody opens it. */
const OF_FOLDER =
  /(?:^|\/)(?:readme|index|_index|home|summary|toc)(?:[-_.][a-z]{2}(?:[-_][a-z]{2})?)?\.\w{2,8}$/i;

/** Folders of what somebody uses as it is; others hold pages about topics. */
const HOLDS_THINGS =
  /^(?:skills?|prompts?|(?:sub-?)?agents?|commands?|rules?|workflows?|templates?|recipes?|snippets?|scripts?|tools?|plugins?|hooks?|modes?|personas?|examples?|samples?|demos?|notebooks?|projects?|starters?|boilerplates?|themes?|playbooks?|checklists?|cheat-?sheets?|queries|exercises?|challenges?|puzzles?|katas?|problems?|solutions?|labs?)$/i;

/**
 * Bullets and rows that lead to other pages of the repository and are a table of contents: those of one list, unless
 * most of the document leads there or they name things, each described or in a form of its own; and those that lead to the page of a
 * folder in which entries of other sections lie.
 * @param anchors how many bullets of a group lead to anchors of the file
 */
export function contentsOfPages(
  candidates: readonly Candidate[],
  anchors: ReadonlyMap<number, number>,
): Set<number> {
  const groups = new Map<number, { all: number[]; pages: number[] }>();
  let linked = 0;
  let pages = 0;
  candidates.forEach((candidate, at) => {
    if (candidate.linked) linked++;
    if (candidate.shape !== 'bullet' && candidate.shape !== 'row') return;
    const group = groups.get(candidate.group) ?? { all: [], pages: [] };
    groups.set(candidate.group, group);
    group.all.push(at);
    if (!isOfPages(candidate)) return;
    group.pages.push(at);
    pages++;
  });
  if (pages === 0) return new Set();
  const found = waysToEntries(candidates, [...groups.values()]);
  if (pages > linked * 0.5) return found;
  for (const [group, { all, pages: own }] of groups) {
    const toAnchors = anchors.get(group) ?? 0;
    if (own.length + toAnchors < (all.length + toAnchors) * CONTENTS_SHARE) continue;
    if (areThings(own.map((at) => candidates[at]!))) continue;
    for (const at of own) found.add(at);
  }
  return found;
}

/** Where a bullet or a row leads: its title, else its first link. */
function targetOf({ titleLine, inlines }: Candidate): string | undefined {
  if (titleLine.link) return titleLine.link.url;
  for (const node of walkInlines(inlines)) if (node.kind === 'link') return node.url;
  return undefined;
}

/** A path within the repository as its folders and its file. */
function partsOf(url: string): string[] {
  const path = url.replace(/[?#].*$/, '').replace(/^(?:\.?\/)+/, '');
  return path.split('/');
}

/** Whether a candidate is the link to another page of the repository, or has no links but such. */
function isOfPages({ shape, titleLine, inlines }: Candidate): boolean {
  const { link } = titleLine;
  if (shape === 'bullet' && link) return leadsToPage(link.url) && !leadsToFile(link.url);
  let pages = 0;
  for (const node of walkInlines(inlines)) {
    if (node.kind !== 'link' || node.url.startsWith('#')) continue;
    if (!leadsToPage(node.url) || leadsToFile(node.url)) return false;
    pages++;
  }
  return pages > 0;
}

/**
 * Whether the pages of one list are things: their titles are code (`` [`fir`](skills/fir/SKILL.md) ``), or each is described
 * and lies in a folder of things or is a file of the same name in a folder of its own.
 */
function areThings(pages: readonly Candidate[]): boolean {
  if (pages.length < THINGS.fewest) return false;
  const enough = (test: (candidate: Candidate) => boolean) =>
    pages.filter(test).length >= pages.length * THINGS.share;
  const paths = pages.map((page) => partsOf(targetOf(page) ?? ''));
  if (new Set(paths.map((path) => path.join('/'))).size < pages.length * THINGS.share) return false;
  if (enough(isCode)) return true;
  if (!enough(isDescribed)) return false;
  const files = paths.filter((path) => path.length > 1 && isFile(path.at(-1)!));
  const uses = new Map<string, number>();
  for (const path of files) uses.set(path.at(-1)!, (uses.get(path.at(-1)!) ?? 0) + 1);
  const inPlace = files.filter(
    (path) => uses.get(path.at(-1)!)! >= THINGS.fewest || path.some((part) => HOLDS_THINGS.test(part)),
  );
  return inPlace.length >= pages.length * THINGS.share;
}

/** Whether a candidate leads out of the repository and says what stands there. */
const isOutside = (candidate: Candidate) =>
  /^https?:/i.test(targetOf(candidate) ?? '') && isDescribed(candidate);

/** Whether the last part of a path is a file, and not the page of its folder. */
const isFile = (name: string) => name.includes('.') && !OF_FOLDER.test(name);

/** Whether a title is code: topics are not written so. */
function isCode({ titleLine: { link } }: Candidate): boolean {
  const said = link?.children.filter((node) => plain([node]).trim() !== '') ?? [];
  return said.length === 1 && isCodeNode(said[0]!);
}

function isCodeNode(node: Candidate['inlines'][number]): boolean {
  if (node.kind === 'code') return true;
  return node.kind === 'element' && node.children.length === 1 && isCodeNode(node.children[0]!);
}

/** Whether words behind a title, in its line or in another cell, say more than a count. */
function isDescribed({ titleLine, row }: Candidate): boolean {
  const says = (words: string) => words.length >= DESCRIBES && hasLetters(words) && words.includes(' ');
  if (!row) return says(foldSpace(plain(titleLine.rest)));
  return row.written.cells.some(
    ({ content, inlines }) =>
      (content.start > titleLine.titleSpan.end || content.end < titleLine.titleSpan.start) &&
      !inlines.some(({ kind }) => kind === 'link') &&
      says(foldSpace(plain(inlines))),
  );
}

/** The folder that a page stands for: `rules/` of `./rules/README.md` and of `rules`. */
function folderOf(url: string): string | undefined {
  const parts = partsOf(url);
  const last = parts.at(-1)!;
  if (OF_FOLDER.test(last) || last === '') parts.pop();
  else if (last.includes('.')) return undefined;
  return parts.length === 0 ? undefined : `${parts.join('/')}/`;
}

/**
 * Bullets and rows of lists half of which lead to pages of folders, where entries of other sections lie in these: ways
 * to what the list collects. What is described outside the repository is none beside few.
 */
function waysToEntries(
  candidates: readonly Candidate[],
  groups: readonly { all: readonly number[]; pages: readonly number[] }[],
): Set<number> {
  const found = new Set<number>();
  const folders = new Map<number, string>();
  for (const { pages } of groups)
    for (const at of pages) {
      const folder = folderOf(targetOf(candidates[at]!) ?? '');
      if (folder !== undefined) folders.set(at, folder);
    }
  if (folders.size === 0) return found;
  // How many pages lie in each folder that is asked for, by their sections.
  const inside = new Map([...new Set(folders.values())].map((folder) => [folder, new Map<number, number>()]));
  for (const { pages } of groups)
    for (const at of pages) {
      const url = targetOf(candidates[at]!) ?? '';
      if (OF_FOLDER.test(url)) continue;
      const parts = partsOf(url);
      let folder = '';
      for (const part of parts.slice(0, -1)) {
        folder += `${part}/`;
        const sections = inside.get(folder);
        const { section } = candidates[at]!;
        sections?.set(section, (sections.get(section) ?? 0) + 1);
      }
    }
  for (const { all } of groups) {
    let entries = 0;
    const ways = all.filter((at) => {
      let others = 0;
      for (const [section, count] of inside.get(folders.get(at) ?? '') ?? [])
        if (section !== candidates[at]!.section) others += count;
      entries += others;
      return others > 0;
    });
    if (entries >= FEWEST_INSIDE && ways.length >= all.length * WAYS_SHARE)
      for (const at of all)
        if (ways.length >= all.length * MOST_WAYS || !isOutside(candidates[at]!)) found.add(at);
  }
  return found;
}
