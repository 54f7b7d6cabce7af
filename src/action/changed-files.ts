import { matchesAny } from '../config/globs.ts';
import type { Config } from '../config/schema.ts';
import { type ChangedFile, type Comparison, type Host, HostError } from '../github/host.ts';

/** A change to judge. */
export interface Change {
  readonly comparison: Comparison;
  /** Commit of the head. */
  readonly head: string;
  /** The pull request, where it is one. */
  readonly number?: number;
  /** How many files it changes, where GitHub says so. */
  readonly count?: number;
}

/** Whether a path is one of the lists that a config names. */
export function isList(path: string, config: Config): boolean {
  return matchesAny(path, config.files) && !matchesAny(path, config.ignore);
}

const isGlob = (path: string) => /[*?[\]{}!]/.test(path);

/**
 * The files of a change that matter: all that GitHub lists; and where that may not be all, the lists and the files
 * that steer the check as the trees of both sides have them. GitHub lists at most 300 files of a comparison and 3,000
 * of a pull request, and says nothing where there are more.
 * @returns problems where that cannot be found out: then a list may have changed that was not read.
 */
export async function changedFiles(
  host: Host,
  change: Change,
  config: Config,
  steering: readonly string[],
): Promise<{ files: readonly ChangedFile[]; problems: string[] }> {
  const { comparison, head, number, count } = change;
  // That different commits differ in nothing is doubted, too.
  const isAll = ({ length }: readonly ChangedFile[]) =>
    count === undefined ? length > 0 || comparison.mergeBase === head : count === length;
  if (comparison.complete && isAll(comparison.files)) return { files: comparison.files, problems: [] };
  let listed = comparison.files;
  if (!comparison.complete && number !== undefined) {
    listed = await host.pullFiles(number);
    if (count === listed.length) return { files: listed, problems: [] };
  }
  try {
    return { files: await lookUp(host, change, listed, config, steering), problems: [] };
  } catch (error) {
    // So many files that a tree is not listed whole, either. What else goes wrong ends the run as elsewhere.
    if (!(error instanceof HostError && error.status === 422)) throw error;
    return {
      files: listed,
      problems: [
        `This change has more files than GitHub lists, so a list may be among them that was not read. ${error.message}`,
      ],
    };
  }
}

/** What differs between the two trees of a change, among the lists and what steers the check. */
async function lookUp(
  host: Host,
  { comparison, head }: Change,
  listed: readonly ChangedFile[],
  config: Config,
  steering: readonly string[],
): Promise<ChangedFile[]> {
  const { mergeBase } = comparison;
  const paths = new Set([
    ...config.files.filter((path) => !isGlob(path) && isList(path, config)),
    ...steering,
  ]);
  if (config.files.some(isGlob)) {
    const trees = await Promise.all([host.paths(mergeBase), host.paths(head)]);
    for (const path of trees.flat()) if (isList(path, config)) paths.add(path);
  }
  const known = new Map(listed.map((file) => [file.path, file]));
  const files = await Promise.all(
    [...paths].map(async (path): Promise<ChangedFile | undefined> => {
      const [before, after] = await Promise.all([host.entry(path, mergeBase), host.entry(path, head)]);
      if (before?.sha === after?.sha && before?.mode === after?.mode) return undefined;
      if (!after) return { path, status: 'removed', sha: '' };
      // What is listed knows of renames and has the diff, where it speaks of the same file.
      const file = known.get(path);
      if (file?.sha === after.sha) return file;
      return { path, status: before ? 'modified' : 'added', sha: after.sha };
    }),
  );
  const found = files.filter((file) => file !== undefined);
  // A rename that is listed has taken its old path along.
  const moved = new Set(found.flatMap(({ before }) => before ?? []));
  return found.filter(({ path, status }) => !(status === 'removed' && moved.has(path)));
}
