import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { slashed } from '../config/globs.ts';
import { decode, tooLarge } from '../text/decode.ts';
import { printable } from '../text/escape.ts';
import { nearest } from '../text/fold.ts';
import { Failure } from './failure.ts';
import type { Terminal } from './terminal.ts';

/** A file that was named on the command line, read. */
export interface Source {
  /** As it was named, with forward slashes. */
  readonly path: string;
  readonly absolute: string;
  readonly text: string;
}

const MARKDOWN = /\.(?:md|markdown|mdown|mkd)$/i;

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch {
    return [];
  }
}

async function missing(name: string, absolute: string): Promise<Failure> {
  const folder = dirname(name);
  const near = nearest(basename(name), await namesIn(dirname(absolute)));
  const hint = near ? ` Did you mean ${printable(slashed(join(folder, near)))}?` : '';
  return new Failure(`${printable(name)}: no such file.${hint}`);
}

async function directory(name: string, absolute: string): Promise<Failure> {
  const names = await namesIn(absolute);
  const file = names.find((one) => /^readme\.md$/i.test(one)) ?? names.find((one) => MARKDOWN.test(one));
  const hint = file
    ? `give a file in it, e.g. ${printable(slashed(join(name, file)))}`
    : 'give a Markdown file';
  return new Failure(`${printable(name)}: is a directory; ${hint}`);
}

/** The absolute path of a name; a Windows path is understood everywhere. */
export async function locate(name: string, terminal: Terminal): Promise<string> {
  const absolute = resolve(terminal.cwd, name);
  if (!name.includes('\\') || (await exists(absolute))) return absolute;
  const other = resolve(terminal.cwd, name.replaceAll('\\', '/'));
  return (await exists(other)) ? other : absolute;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Whether a name is that of something that can be read as a file. */
export async function isFile(name: string, terminal: Terminal): Promise<boolean> {
  return stat(await locate(name, terminal)).then(
    (found) => !found.isDirectory(),
    () => false,
  );
}

/**
 * Decodes a file's bytes.
 * @throws {Failure} when they cannot be a list.
 */
export function textOf(name: string, bytes: Uint8Array): string {
  const read = decode(bytes);
  if ('problem' in read) throw new Failure(`${printable(name)}: ${read.problem}.`);
  return read.text;
}

/**
 * Reads a file that was named on the command line.
 * @throws {Failure} when there is none, or it is no text; the message says what to do.
 */
export async function readSource(name: string, terminal: Terminal): Promise<Source> {
  const absolute = await locate(name, terminal);
  const path = slashed(name);
  try {
    const found = await stat(absolute);
    if (found.isDirectory()) throw await directory(path, absolute);
    if (found.isCharacterDevice() || found.isBlockDevice())
      throw new Failure(`${printable(path)}: is a device, not a file.`);
    const large = tooLarge(found.size);
    if (large) throw new Failure(`${printable(path)}: ${large}.`);
    return { path, absolute, text: textOf(path, await readFile(absolute)) };
  } catch (error) {
    if (error instanceof Failure) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw await missing(path, absolute);
    if (code === 'EACCES' || code === 'EPERM') throw new Failure(`${printable(path)}: permission denied.`);
    throw new Failure(`${printable(path)}: cannot be read (${code ?? message}).`);
  }
}
