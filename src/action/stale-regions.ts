import { matchesAny } from '../config/globs.ts';
import type { Config } from '../config/schema.ts';
import type { Host, Mode } from '../github/host.ts';
import type { List } from '../model.ts';
import { parseList } from '../parse/index.ts';
import { listsNamed, type Rendered, renderedText, renderFile } from '../views/render.ts';
import { log } from './outcome.ts';

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

/**
 * Reads the files of a commit that may hold regions and renders them; those without any are left out, and so is what
 * is no file: text read through a link must not be written in place of the link.
 */
export async function renderState(host: Host, sha: string, config: Config): Promise<RegionFile[]> {
  const texts = new Map<string, Promise<string | undefined>>();
  const textOf = (path: string) => {
    const known = texts.get(path) ?? host.file(path, sha);
    texts.set(path, known);
    return known;
  };
  const files = await Promise.all(
    (await regionPaths(host, sha, config)).map(async (path): Promise<RegionFile | undefined> => {
      const [before, entry] = await Promise.all([textOf(path), host.entry(path, sha)]);
      if (before === undefined || !entry) return undefined;
      if (!isFile(entry.mode)) {
        log(
          `${path} is a link, not a file: its tables are left alone. Name the file that it leads to in the config.`,
        );
        return undefined;
      }
      const list = parseList(before, { path, config });
      const lists = new Map<string, List>();
      for (const of of listsNamed(list, config)) {
        const named = resolveOf(of, path);
        const text = named === undefined ? undefined : await textOf(named);
        if (named !== undefined && text !== undefined)
          lists.set(of, parseList(text, { path: named, config }));
      }
      const rendered = renderFile(path, before, config, { list, listAt: (of) => lists.get(of) });
      if (rendered.regions.length === 0 && rendered.problems.length === 0) return undefined;
      return { path, mode: entry.mode, before, after: renderedText(before, rendered), rendered };
    }),
  );
  return files.filter((file) => file !== undefined);
}

/** Names of the regions that would change, e.g. `README.md:counts`. */
export function staleRegions(files: readonly RegionFile[]): string[] {
  return files.flatMap(({ path, rendered }) =>
    rendered.regions.filter(({ edits }) => edits.length > 0).map(({ view }) => `${path}:${view}`),
  );
}
