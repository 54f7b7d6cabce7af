import { readdir } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { matchesAny } from '../config/globs.ts';
import { defaultConfig } from '../config/schema.ts';
import type { List } from '../model.ts';
import { parseList } from '../parse/index.ts';
import { printable } from '../text/escape.ts';
import { count } from '../text/phrases.ts';
import { settingsFinder } from './discover.ts';
import { Failure } from './failure.ts';
import { GitError, repositoryOf } from './git.ts';
import { isFile, readSource, type Source } from './input.ts';
import type { Terminal } from './terminal.ts';

/** Files and folders that are looked through for a list that was not named. */
const LOOKED_AT = { files: 200, depth: 4 };

/** Fewer entries may be any text with links. */
const FEWEST = 8;

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

/** A list as it is read without settings; nothing for what cannot be read. */
async function listAt(
  absolute: string,
  terminal: Terminal,
): Promise<{ source: Source; list: List } | undefined> {
  const name = slashed(relative(terminal.cwd, absolute));
  try {
    const source = await readSource(name, terminal);
    return { source, list: parseList(source.text, { path: name }) };
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

/** The first list that the config of a repository names; nothing where there is no config. */
async function configured(root: string, terminal: Terminal): Promise<Source | undefined> {
  const { config, from } = await settingsFinder(undefined, terminal)(join(root, 'README.md'));
  if (from === undefined) return undefined;
  const files = await markdownBelow(root);
  for (const glob of config.files) {
    const file = [
      resolve(root, glob),
      ...files.filter((one) => matchesAny(slashed(relative(root, one)), [glob])),
    ];
    for (const one of file) {
      const name = slashed(relative(terminal.cwd, one));
      if (await isFile(name, terminal)) return readSource(name, terminal);
    }
  }
  throw new Failure(`${printable(from)}: none of the lists under "files" exists.`);
}

/**
 * The list to set up a repository for: the one that was named, else that of its config, else the README, else the one
 * Markdown file that is a list.
 * @throws {Failure} where that is not certain; it names those that could be meant.
 */
export async function sourceOf(names: readonly string[], terminal: Terminal): Promise<Source> {
  if (names.length > 1)
    throw new Failure('init takes one list at a time. Example: awesome-steward init README.md');
  if (names[0] !== undefined) return readSource(names[0], terminal);
  const root = await rootOf(terminal.cwd, terminal);
  const own = await configured(root, terminal);
  if (own) return own;
  let readme: Source | undefined;
  for (const name of defaultConfig.files) {
    if (!(await isFile(name, terminal))) continue;
    readme = await readSource(name, terminal);
    if (parseList(readme.text, { path: name }).entries.length > 0) return readme;
    break;
  }
  const lists: { source: Source; entries: number }[] = [];
  for (const file of await markdownBelow(root)) {
    const read = await listAt(file, terminal);
    if (read && read.list.entries.length > 0)
      lists.push({ source: read.source, entries: read.list.entries.length });
  }
  lists.sort((a, b) => b.entries - a.entries);
  const long = lists.filter(({ entries }) => entries >= FEWEST);
  if (long.length === 1) return long[0]!.source;
  if (lists.length === 0 && readme) return readme;
  const missing = readme ? `${readme.path} has no entry` : 'There is no README.md';
  const found = lists
    .slice(0, 5)
    .map(({ source, entries }) => `${printable(source.path)} has ${count(entries, 'entry', 'entries')}`);
  const like = printable(lists[0]?.source.path ?? 'docs/papers.md');
  throw new Failure(
    `Expected a list. ${[missing, ...found].join('; ')}. Example: awesome-steward init ${like}`,
  );
}

/** Other lists beside a list: Markdown files of its folder that consist of entries with links. */
export async function listsBeside(file: string, root: string, terminal: Terminal) {
  const others: { path: string; entries: number }[] = [];
  const folder = dirname(file);
  const files = (await markdownBelow(folder)).filter((one) => dirname(one) === folder && one !== file);
  for (const one of files.slice(0, 20)) {
    const { entries = [] } = (await listAt(one, terminal))?.list ?? {};
    const linked = entries.filter(({ links }) => links.length > 0).length;
    if (entries.length >= 3 * FEWEST && linked >= entries.length * 0.9)
      others.push({ path: slashed(relative(root, one)), entries: entries.length });
  }
  return others;
}
