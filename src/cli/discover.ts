import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { matchesAny } from '../config/globs.ts';
import { mergeRules } from '../config/merge.ts';
import { configPaths } from '../config/paths.ts';
import { type Config, defaultConfig } from '../config/schema.ts';
import { printable } from '../text/escape.ts';
import { Failure } from './failure.ts';
import { locate, textOf } from './input.ts';
import type { Terminal } from './terminal.ts';

/** The settings of a file and where they come from. */
export interface Settings {
  /** Overrides are worked into its rules already. */
  readonly config: Config;
  /** The config says that this file is not checked. */
  readonly ignored: boolean;
  /** As shown to people; absent without a config. */
  readonly from?: string;
  /** Absolute: the folder of the repository, or of the config; the current one where there is neither. */
  readonly root: string;
}

interface Loaded {
  readonly config: Config;
  /** Absolute; what the globs of the config are relative to. */
  readonly root: string;
  readonly from?: string;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** From a folder upwards, as far as the first that is the root of a git repository. */
async function* upwards(from: string): AsyncGenerator<{ folder: string; isRoot: boolean }> {
  for (let folder = from; ; folder = dirname(folder)) {
    const isRoot = await exists(join(folder, '.git'));
    yield { folder, isRoot };
    if (isRoot || dirname(folder) === folder) return;
  }
}

async function rootOf(folder: string, otherwise: string): Promise<string> {
  for await (const step of upwards(folder)) if (step.isRoot) return step.folder;
  return otherwise;
}

async function read(path: string, name: string, missing: string): Promise<string> {
  try {
    return textOf(name, await readFile(path));
  } catch (error) {
    if (error instanceof Failure) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new Failure(missing);
    throw new Failure(
      `${printable(name)}: cannot be read (${code === 'EISDIR' ? 'it is a directory' : code}).`,
    );
  }
}

async function load(path: string, root: string, terminal: Terminal): Promise<Loaded> {
  const from = printable(relative(terminal.cwd, path).split(sep).join('/') || path);
  const [{ loadConfig, tagFileOf, withTagFile }, { formatConfigProblems }] = await Promise.all([
    import('../config-file/load.ts'),
    import('../config-file/errors.ts'),
  ]);
  const loaded = loadConfig(await read(path, from, `${from}: no such config.`));
  if ('problems' in loaded) throw new Failure(formatConfigProblems(from, loaded.problems));
  const tags = tagFileOf(loaded.config);
  if (tags === undefined) return { config: loaded.config, root, from };
  const missing = `${from}: taxonomy.file names ${printable(tags)}, but ${root} has no such file.`;
  const filled = withTagFile(loaded.config, await read(resolve(root, tags), tags, missing));
  if ('problems' in filled) throw new Failure(formatConfigProblems(printable(tags), filled.problems));
  return { config: filled.config, root, from };
}

async function discover(folder: string, terminal: Terminal): Promise<Loaded> {
  for await (const step of upwards(folder)) {
    for (const name of configPaths) {
      const path = join(step.folder, name);
      if (await exists(path)) return load(path, step.folder, terminal);
    }
    if (step.isRoot) break;
  }
  return { config: defaultConfig, root: terminal.cwd };
}

function forFile(loaded: Loaded, file: string): Settings {
  const path = relative(loaded.root, file).split(sep).join('/');
  const { overrides, ignore } = loaded.config;
  // Worked in here: globs are relative to the repository, paths in reports to where the command runs.
  const mine = overrides.filter(({ files }) => matchesAny(path, [files].flat()));
  const rules = mine.reduce((under, over) => mergeRules(under, over.rules), loaded.config.rules);
  return {
    config: { ...loaded.config, rules, overrides: [] },
    ignored: matchesAny(path, ignore),
    ...(loaded.from === undefined ? {} : { from: loaded.from }),
    root: loaded.root,
  };
}

/**
 * Finds the settings of files: a config that was named, else `.github/awesome-steward.yml` in the file's folder
 * or one above it (no further than its git repository), else the defaults.
 * @param named the config given on the command line.
 * @returns a function from a file's absolute path to its settings; it throws a `Failure` for a broken config.
 */
export function settingsFinder(
  named: string | undefined,
  terminal: Terminal,
): (file: string) => Promise<Settings> {
  const found = new Map<string, Promise<Loaded>>();
  const loadedFor = async (folder: string): Promise<Loaded> => {
    if (named === undefined) return discover(folder, terminal);
    return load(await locate(named, terminal), await rootOf(folder, terminal.cwd), terminal);
  };
  return async (file) => {
    const folder = dirname(file);
    let loaded = found.get(folder);
    if (!loaded) {
      loaded = loadedFor(folder);
      found.set(folder, loaded);
    }
    return forFile(await loaded, file);
  };
}
