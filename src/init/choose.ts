import type { Entry, List } from '../model.ts';
import { count } from '../text/phrases.ts';

/** A Markdown file of a repository, read without settings. */
export interface Candidate {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  readonly list: List;
}

/** The list of a repository, why it is that one, and the other files that are lists too. */
export interface Choice {
  readonly path: string;
  readonly entries: number;
  /** Plain text, a sentence. */
  readonly why: string;
  readonly others: readonly { readonly path: string; readonly entries: number }[];
}

/** Fewer entries may be any text with links. */
const FEWEST = 8;

/** Files that every repository has, which are about it. */
const ABOUT =
  /^(?:contributing|contributors?|changelog|changes|history|releases?|release[-_ ]notes|news|code[-_ ]of[-_ ]conduct|security|licen[cs]e|notice|authors|maintainers|governance|support|summary|todo|roadmap|faq|install(?:ation)?|citation|pull[-_ ]request[-_ ]template|issue[-_ ]template|agents|claude|gemini|copilot[-_ ]instructions|skill|translations?|backers|sponsors)(?=[-_. ]|$)/i;

/** Folders of what is kept or tried. */
const ASIDE =
  /(?:^|\/)(?:archived?|old|deprecated|backup|legacy|templates?|examples?|tests?|fixtures?|vendor|third[-_]party|drafts?)\//i;

/** Folders of other forms of the same list: where they hold much more than the rest, they are what there is. */
const FORMS = /(?:^|\/)[^/]*alternatives?\//i;

/** `README.zh.md`, `README_CN.md`, `list-pt_BR.md`. */
const LANGUAGE =
  /[-_.](?:ar|bg|bn|ca|cn|cs|da|de|el|en|es|fa|fi|fr|he|hi|hu|id|it|ja|jp|ko|kr|nl|no|pl|pt|ro|ru|sk|sv|th|tr|tw|ua|uk|ur|vi|zh)(?:[-_](?:br|pt|cn|tw|hk|hans|hant|us|gb))?$/i;

const LIST_NAME = /awesome|papers?|resources|reading|\blists?\b|books|links|datasets/i;

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z]+$/i, '');
const isReadme = (path: string) => /^readme$/i.test(nameOf(path));

const LANGUAGE_FOLDER =
  /(?:^|\/)(?:translations?|i18n|locales?|lang|[a-z]{2}(?:[-_](?:[a-z]{2}|hans|hant))?)\//i;

/** The path without its language; the same for a text and its translations. */
const originalOf = (path: string) => {
  const named = path
    .toLowerCase()
    .replace(/\.[a-z]+$/, '')
    .replace(LANGUAGE, '');
  // In a folder of a language, the name alone says what it translates.
  return LANGUAGE_FOLDER.test(path) ? named.slice(named.lastIndexOf('/') + 1) : named;
};

/** An entry of a list, rather than a link to a part of the repository. */
const isListed = ({ labels, links, shape }: Entry) =>
  labels.length > 0 ||
  links.some(({ url, kind }) => kind !== 'image' && /^(?:https?:)?\/\//i.test(url)) ||
  (shape === 'row' && links.length === 0);

/** A file whose sections are releases. */
function isLog({ sections }: List): boolean {
  const titled = sections.filter(({ depth }) => depth > 1);
  const versions = titled.filter(
    ({ title }) => /^\[?v?\d+\.\d+/.test(title) || /^\[?unreleased/i.test(title),
  );
  return versions.length >= 2 && versions.length * 2 >= titled.length;
}

interface Judged extends Candidate {
  readonly entries: number;
  readonly weight: number;
}

function judged({ path, list }: Candidate): Judged {
  const entries = list.entries.filter(isListed).length;
  const labelled = list.entries.filter(({ labels }) => labels.length > 0).length;
  const lines = list.text.split('\n').filter((line) => line.trim() !== '').length;
  // Of a manual, links are the smaller part.
  const share = Math.min(1, (entries * 4) / Math.max(1, lines));
  const about = ABOUT.test(nameOf(path)) || isLog(list) ? 0.01 : 1;
  const aside = ASIDE.test(path) ? 0.05 : FORMS.test(path) ? 0.2 : 1;
  const name = isReadme(path) && !path.includes('/') ? 2.2 : LIST_NAME.test(path) ? 1.2 : 1;
  const labels = labelled * 2 > entries ? 1.3 : 1;
  return { path, list, entries, weight: entries * (0.3 + 0.7 * share) * about * aside * name * labels };
}

/** Whether a file is another language of one that is a list as well. */
function translates(one: Judged, all: readonly Judged[]): boolean {
  const inFolder = LANGUAGE_FOLDER.test(one.path);
  if (!inFolder && !LANGUAGE.test(nameOf(one.path))) return false;
  const own = originalOf(one.path);
  const isOriginal = ({ path }: Judged) =>
    !LANGUAGE_FOLDER.test(path) && (!LANGUAGE.test(nameOf(path)) || /[-_.]en$/i.test(nameOf(path)));
  return all.some(
    (other) =>
      other !== one &&
      isOriginal(other) &&
      other.entries * 2 >= one.entries &&
      (inFolder
        ? originalOf(other.path).split('/').at(-1) === own.split('/').at(-1)
        : originalOf(other.path) === own),
  );
}

/**
 * Chooses the list of a repository out of all its Markdown files: by how many entries each has, with labels or links that
 * lead out, and by names. Files about the repository, logs of releases and translations stand back.
 * @returns nothing where no file has an entry.
 */
export function chooseList(candidates: readonly Candidate[]): Choice | undefined {
  const all = candidates.map(judged).filter(({ entries }) => entries > 0);
  const depth = (path: string) => path.split('/').length;
  const ranked = all
    .map((one) => (translates(one, all) ? { ...one, weight: one.weight * 0.2 } : one))
    .sort((a, b) => b.weight - a.weight || depth(a.path) - depth(b.path) || (a.path < b.path ? -1 : 1));
  const [best, ...rest] = ranked;
  if (!best) return undefined;
  const others = rest
    .filter(({ entries, weight }) => entries >= FEWEST && weight * 3 >= entries)
    .map(({ path, entries }) => ({ path, entries }));
  return { path: best.path, entries: best.entries, why: reason(best, rest, candidates.length), others };
}

function reason(best: Judged, rest: readonly Judged[], files: number): string {
  const labelled = best.list.entries.filter(({ labels }) => labels.length > 0).length;
  const has = `${count(best.entries, 'entry', 'entries')}${labelled * 2 > best.entries ? ' with labels' : ''}`;
  const readme = rest.find(({ path }) => isReadme(path) && !path.includes('/'));
  const next = readme ?? rest[0];
  if (files === 1 || !next) return `It is the only list here, with ${has}.`;
  return `It has ${has}; ${next.path} has ${next.entries}.`;
}
