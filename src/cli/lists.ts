import { readdir } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { matchesAny } from '../config/globs.ts';
import { defaultConfig } from '../config/schema.ts';
import { type Candidate, type Choice, chooseList } from '../init/choose.ts';
import { parseList } from '../parse/index.ts';
import { printable } from '../text/escape.ts';
import { settingsFinder } from './discover.ts';
import { Failure } from './failure.ts';
import { GitError, repositoryOf } from './git.ts';
import { isFile, readSource } from './input.ts';
import type { Terminal } from './terminal.ts';

/** Files and folders that are looked through for a list that was not named. */
const LOOKED_AT = { files: 300, depth: 5 };

const MARKDOWN = /\.(?:md|markdown)$/i;

const slashed = (path: string) => path.split(sep).join('/');

/** The root of the repository that a folder is in; without one the current folder, or one that is not below that. */
export async function rootOf(folder: string, { cwd }: Terminal): Promise<string> {
  try {
    return await repositoryOf(folder);
  } catch (error) {
    if (error instanceof GitError) return relative(cwd, folder).startsWith('..') ? folder : cwd;
    throw error;
  }
}

/** Markdown files below a folder, those further up first; paths are absolute. */
async function markdownBelow(folder: string): Promise<string[]> {
  const found: string[] = [];
  let level = [folder];
  for (let depth = 0; depth < LOOKED_AT.depth && level.length > 0; depth++) {
    const next: string[] = [];
    for (const one of level) {
      const names = await readdir(one, { withFileTypes: true }).catch(() => []);
      for (const name of names.sort((a, b) => (a.name < b.name ? -1 : 1))) {
        if (/^(?:\.|node_modules$)/.test(name.name)) continue;
        if (name.isDirectory()) next.push(join(one, name.name));
        else if (name.isFile() && MARKDOWN.test(name.name)) found.push(join(one, name.name));
      }
    }
    level = next;
  }
  return found.slice(0, LOOKED_AT.files);
}

/** The list of a repository that names none, chosen out of all its Markdown files. */
export async function chosenList(root: string, terminal: Terminal): Promise<Choice | undefined> {
  const candidates: Candidate[] = [];
  for (const file of await markdownBelow(root)) {
    try {
      const { text } = await readSource(slashed(relative(terminal.cwd, file)) || file, terminal);
      const path = slashed(relative(root, file));
      candidates.push({ path, list: parseList(text, { path }) });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
    }
  }
  return chooseList(candidates);
}

/** What a config names, as seen from the current folder. */
export interface Configured {
  /** Its lists; none where they are not named. */
  readonly names: readonly string[];
  /** Other files with generated regions. */
  readonly regionFiles: readonly string[];
  /** The config. */
  readonly from: string;
}

/**
 * The lists that a config names under `files`, and its files with regions; nothing where there is no config.
 * @throws {Failure} where it names lists of which none exists.
 */
export async function configuredLists(
  root: string,
  named: string | undefined,
  terminal: Terminal,
): Promise<Configured | undefined> {
  const { config, from } = await settingsFinder(named, terminal)(join(root, 'README.md'));
  if (from === undefined) return undefined;
  const seen = (path: string) => slashed(relative(terminal.cwd, resolve(root, path)));
  const files = (await markdownBelow(root)).map((file) => slashed(relative(root, file)));
  const fitting = async (glob: string) =>
    (await isFile(seen(glob), terminal)) ? [glob] : files.filter((file) => matchesAny(file, [glob]));
  const isDefault = config.files.join() === defaultConfig.files.join();
  const names = new Set<string>();
  for (const glob of config.files) {
    for (const file of await fitting(glob)) names.add(seen(file));
    if (isDefault && names.size > 0) break;
  }
  if (names.size === 0 && !isDefault)
    throw new Failure(`${printable(from)}: none of the lists under "files" exists.`);
  const regionFiles = new Set<string>();
  for (const glob of config.views.files)
    for (const file of await fitting(glob))
      if (!names.has(seen(file)) && !matchesAny(file, config.ignore)) regionFiles.add(seen(file));
  return { names: [...names], regionFiles: [...regionFiles], from };
}

/** What a command takes where no file is named. */
interface Wanted {
  /** Lists at most. */
  readonly most?: number;
  /** With the other files that the config names as having generated regions. */
  readonly withRegionFiles?: boolean;
}

/**
 * The lists that a command is for: those that were named, else those of the config, else the one that `init` would
 * choose; says which.
 * @param usage what is said where there is none, with an example
 */
export async function listsFor(
  names: readonly string[],
  config: string | undefined,
  terminal: Terminal,
  usage: string,
  { most = Number.POSITIVE_INFINITY, withRegionFiles = false }: Wanted = {},
): Promise<readonly string[]> {
  if (names.length > 0) return names;
  const root = await rootOf(terminal.cwd, terminal);
  const own = await configuredLists(root, config, terminal);
  const regionFiles = withRegionFiles && own ? own.regionFiles : [];
  const say = (names: readonly string[], why: string) =>
    terminal.err.write(`No file given. Using ${printable(names.join(', '))}${why}\n`);
  if (own && own.names.length > 0) {
    const taken = [...own.names.slice(0, most), ...regionFiles];
    const keys = regionFiles.length > 0 ? '"files" and "views.files"' : '"files"';
    say(taken, `, from ${keys} in ${own.from}.`);
    return taken;
  }
  const chosen = await chosenList(root, terminal);
  if (!chosen && regionFiles.length === 0) throw new Failure(usage);
  const name = chosen && slashed(relative(terminal.cwd, resolve(root, chosen.path)));
  if (chosen && name !== undefined) say([name], `: ${printable(chosen.why)}`);
  const others = regionFiles.filter((file) => file !== name);
  if (own && others.length > 0) say(others, `, from "views.files" in ${own.from}.`);
  return name === undefined ? others : [name, ...others];
}
