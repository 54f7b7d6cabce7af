import { type Config, defaultConfig } from '../config/schema.ts';
import { type Comparison, type Host, MOST_BYTES } from '../github/host.ts';
import type { ReviewFile } from '../lint/review.ts';
import { decode } from '../text/decode.ts';
import { type Change, changedFiles, isList } from './changed-files.ts';
import type { FoundConfig } from './config.ts';

/** Lists of one change that are read: each takes requests, of which a repository has 1,000 an hour for all its jobs. */
const MOST_LISTS = 100;

/** Files that are read before it is known which of them are lists. */
const MOST_AHEAD = 3;

/** What a pull request does to the lists. */
export interface Fetched {
  readonly files: readonly ReviewFile[];
  /** Unified diffs by path, where GitHub shows them. */
  readonly patches: ReadonlyMap<string, string>;
  /** Why a list cannot be read: each fails the check. Plain text. */
  readonly problems: readonly string[];
  /** What people should know. Plain text. */
  readonly notes: readonly string[];
}

const KINDS: Record<string, string> = {
  '120000': 'a symbolic link',
  '160000': 'a submodule',
  '040000': 'a folder',
};

/**
 * Reads the list that a commit has at a path, to the letter; nothing that is too large is fetched.
 * @param follow whether a symbolic link is followed: only where maintainers made it
 * @returns nothing where the commit has no such path
 */
async function readEntry(
  host: Host,
  path: string,
  sha: string,
  follow: boolean,
): Promise<{ text: string } | { problem: string } | undefined> {
  const entry = await host.entry(path, sha);
  if (!entry) return undefined;
  if (follow && entry.mode === '120000') {
    const bytes = await host.bytes(path, sha);
    return bytes
      ? readList(bytes)
      : { problem: 'is a symbolic link that leads to no file of the repository' };
  }
  const kind = KINDS[entry.mode];
  if (kind) return { problem: `is ${kind}; expected a regular file` };
  if ((entry.size ?? 0) > MOST_BYTES) return { problem: tooLarge(entry.size ?? 0) };
  return readList(await host.blob(entry.sha));
}

/**
 * Begins to read what probably are the lists of a change, while the config that says so is being read.
 * @returns whether there are any
 */
export function readAhead(host: Host, { mergeBase, files }: Comparison, head: string): boolean {
  const likely = files.filter(({ path }) => /\.(?:md|markdown)$/i.test(path));
  if (likely.length > MOST_AHEAD) return true;
  for (const { path, before = path, status } of likely) {
    const both = [
      status === 'removed' ? undefined : readEntry(host, path, head, false),
      status === 'added' ? undefined : host.bytes(before, mergeBase),
    ];
    // Whoever needs it asks again, and is told.
    for (const each of both) each?.catch(() => {});
  }
  return likely.length > 0;
}

function tooLarge(bytes: number): string {
  return `has ${(bytes / 1024 / 1024).toFixed(1)} MB; the limit is 10 MB`;
}

/** The text of a list, or why it cannot be one. */
function readList(bytes: Uint8Array): { text: string } | { problem: string } {
  if (bytes.length > MOST_BYTES) return { problem: tooLarge(bytes.length) };
  const decoded = decode(bytes);
  return 'problem' in decoded ? { problem: `is ${decoded.problem}` } : decoded;
}

/**
 * Fetches the lists that a change touches, before and after, as data by commit: nothing is checked out.
 * @param config and the files of the base that steer the check; a change to one is noted.
 * @param beside called when lists begin to be read
 */
export async function fetchChange(
  host: Host,
  change: Change,
  { config, steering }: FoundConfig,
  beside?: () => void,
): Promise<Fetched> {
  const { comparison, head } = change;
  const { files: changed, problems } = await changedFiles(host, change, config, steering);
  const notes: string[] = [];
  for (const { path } of changed.filter(
    (file) => steering.includes(file.path) || (file.before && steering.includes(file.before)),
  )) {
    notes.push(
      `This change edits ${path}. The new version takes effect after the merge; until then the base branch applies.`,
    );
  }
  const patches = new Map<string, string>();
  const lists = changed.filter(
    (file) => isList(file.path, config) || (file.before !== undefined && isList(file.before, config)),
  );
  if (lists.length > MOST_LISTS)
    problems.push(`This change touches ${lists.length} lists; only the first ${MOST_LISTS} are checked.`);
  if (lists.length > 0) beside?.();
  const files = await Promise.all(
    lists.slice(0, MOST_LISTS).map(async (file): Promise<ReviewFile | undefined> => {
      const { path, status, before = path } = file;
      if (file.patch !== undefined) patches.set(path, file.patch);
      if (status === 'removed') notes.push(`This change removes ${path}.`);
      if (!isList(path, config))
        notes.push(`This change moves ${before} to ${path}, which is not one of the lists in the config.`);
      // Suppression comments count as the base has them now, as the config does.
      const moved = comparison.base !== comparison.mergeBase;
      const [base = '', obeyed, after] = await Promise.all([
        status === 'added' ? '' : host.file(before, comparison.mergeBase),
        moved ? host.file(before, comparison.base) : undefined,
        status === 'removed' ? { text: '' } : readEntry(host, path, head, false),
      ]);
      if (!after || 'problem' in after) {
        problems.push(
          `${path} ${after?.problem ?? 'is not in the head, though GitHub lists it as changed'}.`,
        );
        return undefined;
      }
      return { path, head: after.text, base, ...(obeyed !== undefined && { obeyed }) };
    }),
  );
  return { files: files.filter((file) => file !== undefined), patches, problems, notes };
}

/** Begins to read what probably are the lists of a commit, while the config that says so is being read. */
export function readAheadState(host: Host, sha: string): void {
  for (const path of defaultConfig.files) host.bytes(path, sha).catch(() => {});
}

/** Fetches the lists as they stand at a commit of the repository's own. */
export async function fetchState(
  host: Host,
  sha: string,
  config: Config,
): Promise<{ files: ReviewFile[]; problems: string[] }> {
  const globs = config.files.some((file) => /[*?[\]{}!]/.test(file));
  const paths = globs ? (await host.paths(sha)).filter((path) => isList(path, config)) : config.files;
  const files: ReviewFile[] = [];
  const problems: string[] = [];
  const found = await Promise.all(paths.map((path) => readEntry(host, path, sha, true)));
  for (const [i, read] of found.entries()) {
    if (read === undefined) continue;
    if ('problem' in read) problems.push(`${paths[i]} ${read.problem}.`);
    else files.push({ path: paths[i]!, head: read.text });
  }
  if (files.length === 0 && problems.length === 0) {
    problems.push(
      `None of these files exists in the repository: ${config.files.join(', ')}. Set the list with the input "files", or under "files:" in the config.`,
    );
  }
  return { files, problems };
}
