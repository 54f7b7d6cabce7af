import { matchesAny } from '../config/globs.ts';
import type { Config } from '../config/schema.ts';
import type { Host, Mode } from '../github/host.ts';
import type { List } from '../model.ts';
import { parseList } from '../parse/index.ts';
import { listsNamed, type Rendered, renderedText, renderFile } from '../views/render.ts';
import { step } from '../watch/step.ts';
import { log } from './outcome.ts';
import { whyUnread } from './reading.ts';
import type { RunContext } from './run-context.ts';

/** A file with regions and what becomes of it. */
export interface RegionFile {
  readonly path: string;
  /** Whether it may be run; a file stays what it is. */
  readonly mode: Mode;
  readonly before: string;
  readonly after: string;
  readonly rendered: Rendered;
}

/** Paths that may hold regions: the lists, and the files that the config names beside them. Never below `.github/`. */
async function regionPaths(host: Host, sha: string, config: Config): Promise<string[]> {
  const globs = [...config.files, ...config.views.files];
  const wild = globs.some((glob) => /[*?[\]{}!]/.test(glob));
  const paths = wild ? (await host.paths(sha)).filter((path) => matchesAny(path, globs)) : globs;
  return [...new Set(paths)].filter(
    (path) => !/^(?:\.?\/)*\.github\//i.test(path) && !matchesAny(path, config.ignore),
  );
}

/** The path that a marker's `of=` means, from the repository's root; nothing where it leads out of it. */
function resolveOf(of: string, file: string): string | undefined {
  const steps = of.startsWith('/') ? [] : file.split('/').slice(0, -1);
  for (const step of of.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.join('/');
}

const isFile = (mode: Mode | undefined) => mode === '100644' || mode === '100755';

/** A file that may hold regions, as it was read. */
interface Source {
  readonly path: string;
  readonly mode: Mode;
  readonly text: string;
}

/** What is no file is left out: text read through a link must not be written in place of the link. */
async function readSource(host: Host, path: string, sha: string): Promise<Source | undefined> {
  const [text, entry] = await Promise.all([host.file(path, sha), host.entry(path, sha)]);
  if (text === undefined || !entry) return undefined;
  if (isFile(entry.mode)) return { path, mode: entry.mode, text };
  log(
    `${path} is a link, not a file: its tables are left alone. Name the file that it leads to in the config.`,
  );
  return undefined;
}

/**
 * Reads the files of a commit that may hold regions and renders them; those without any are left out.
 * @param known lists that have been read with this config
 */
export async function renderState(
  { host, unread }: Pick<RunContext, 'host' | 'unread'>,
  sha: string,
  config: Config,
  known: readonly { readonly path: string; readonly list: List }[] = [],
): Promise<RegionFile[]> {
  const paths = (await regionPaths(host, sha, config)).filter(
    (path) => whyUnread(path, unread) === undefined,
  );
  const found = await Promise.all(paths.map((path) => readSource(host, path, sha)));
  const sources = found.filter((source) => source !== undefined);
  const lists = new Map(known.map(({ path, list }) => [path, list]));
  const read = (path: string, text: string) => {
    const there = lists.get(path);
    if (there?.text === text) return there;
    step(path);
    return parseList(text, { path, config });
  };
  const parsed = sources.map((source) => ({ ...source, list: read(source.path, source.text) }));
  const named = new Set(
    parsed.flatMap(({ path, list }) => listsNamed(list, config).flatMap((of) => resolveOf(of, path) ?? [])),
  );
  const others = new Map<string, string>();
  await Promise.all(
    [...named].map(async (path) => {
      const text = await host.file(path, sha);
      if (text !== undefined) others.set(path, text);
    }),
  );
  return parsed.flatMap(({ path, mode, text, list }) => {
    const listAt = (of: string) => {
      const to = resolveOf(of, path);
      const there = to === undefined ? undefined : others.get(to);
      return there === undefined ? undefined : read(to!, there);
    };
    const rendered = renderFile(path, text, config, { list, listAt });
    if (rendered.regions.length === 0 && rendered.problems.length === 0) return [];
    return [{ path, mode, before: text, after: renderedText(text, rendered), rendered }];
  });
}

/** Names of the regions that would change, e.g. `README.md:counts`. */
export function staleRegions(files: readonly RegionFile[]): string[] {
  return files.flatMap(({ path, rendered }) =>
    rendered.regions.filter(({ edits }) => edits.length > 0).map(({ view }) => `${path}:${view}`),
  );
}
