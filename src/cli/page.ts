import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { List } from '../model.ts';
import { type PageFile, pageFiles } from '../page/index.ts';
import { webUrl } from '../page/links.ts';
import { parseList } from '../parse/index.ts';
import { printable } from '../text/escape.ts';
import type { Arguments } from './args.ts';
import { settingsFinder } from './discover.ts';
import { Failure } from './failure.ts';
import { listHistory } from './history.ts';
import { readSource } from './input.ts';
import { listsFor } from './lists.ts';
import { progressOn } from './progress.ts';
import type { Terminal } from './terminal.ts';

const FOLDER = 'site';

/** What a list without a title is called: its file's name, or for a README that of its folder. */
function nameOf(absolute: string): string {
  const name = basename(absolute).replace(/\.[^.]+$/, '');
  return (/^readme$/i.test(name) && basename(dirname(absolute))) || name;
}

function sourceOf(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const url = webUrl(value);
  if (url === undefined || !url.startsWith('http')) {
    throw new Failure(
      `--source expects the web address of the list, such as https://github.com/OWNER/REPO/blob/main/, not ${printable(value)}.`,
    );
  }
  return url;
}

async function write(files: readonly PageFile[], folder: string, name: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    for (const file of files) await writeFile(join(folder, file.name), file.text);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why: Record<string, string> = {
      EEXIST: 'is a file, not a folder',
      ENOTDIR: 'part of the path is a file, not a folder',
      EACCES: 'permission denied',
      EPERM: 'permission denied',
      EROFS: 'read-only file system',
      ENOSPC: 'the disk is full',
      EISDIR: 'a folder has the name of an output file',
    };
    throw new Failure(`${printable(name)}: cannot be written (${why[code ?? ''] ?? code ?? message}).`);
  }
}

/** `awesome-steward page FILE… -o DIR`: writes a page about lists, and their data beside it. */
export async function page(args: Arguments, terminal: Terminal): Promise<number> {
  const { flags } = args;
  const usage = 'Expected a list. Example: awesome-steward page README.md -o site/';
  const names = await listsFor(args.positionals, flags.config, terminal, usage);
  const address = sourceOf(flags.source);
  if (names.length > 1 && address !== undefined && !address.endsWith('/')) {
    throw new Failure(
      `--source got one address for ${names.length} lists; give the folder that they are relative to, with a slash at the end.`,
    );
  }
  const settingsOf = settingsFinder(flags.config, terminal);
  const progress = progressOn(terminal);
  const lists: List[] = [];
  let title = flags.title;
  let updated: string | undefined;
  for (const name of names) {
    const source = await readSource(name, terminal);
    const { path, absolute, text } = source;
    const { config } = await settingsOf(absolute);
    progress.step(`Reading ${path}`, path, text.length);
    const list = parseList(text, { path, config });
    title ??= list.title ?? nameOf(absolute);
    lists.push(list);
    const { changed } = await listHistory(absolute);
    if (changed !== undefined && (updated === undefined || changed > updated)) updated = changed;
  }
  const count = lists.reduce((sum, { entries }) => sum + entries.length, 0);
  // An empty page would be published over one that is not.
  if (count === 0) {
    progress.done();
    throw new Failure(
      `${printable(lists[0]!.path)}: ${lists[0]!.notes[0] ?? 'no entries found.'} No page was written.`,
    );
  }
  const output = flags.output ?? FOLDER;
  const folder = resolve(terminal.cwd, output);
  progress.step('Building the page');
  const files = pageFiles(lists, {
    ...(address === undefined ? {} : { source: address }),
    ...(title === undefined ? {} : { title }),
    ...(updated === undefined ? {} : { updated }),
  });
  await write(files, folder, output);
  progress.done();
  const kilobytes = Math.ceil(Buffer.byteLength(files[0]!.text) / 1000);
  terminal.out.write(
    `${printable(join(output, 'index.html'))}  ${count.toLocaleString('en')} ${count === 1 ? 'entry' : 'entries'}, ${kilobytes.toLocaleString('en')} kB\n${files
      .slice(1)
      .map(({ name }) => `${printable(join(output, name))}\n`)
      .join('')}`,
  );
  if (terminal.out.isTerminal) terminal.out.write(`Open it: ${pathToFileURL(join(folder, 'index.html'))}\n`);
  return 0;
}
