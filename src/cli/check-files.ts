import { joinReports, review } from '../lint/review.ts';
import type { Report } from '../model.ts';
import { printable } from '../text/escape.ts';
import { settingsFinder } from './discover.ts';
import { Failure } from './failure.ts';
import { GitError, isRef, readAtBase, readAtRef } from './git.ts';
import { isFile, locate, readSource, type Source, textOf } from './input.ts';
import { progressOn } from './progress.ts';
import type { Terminal } from './terminal.ts';

/** What is to be judged, as it was typed. */
export interface CheckRequest {
  readonly names: readonly string[];
  readonly base?: string | undefined;
  readonly head?: string | undefined;
  readonly config?: string | undefined;
}

/** Looks like a path that nobody would give a branch; such a word is not asked for in git. */
const PATH = /\.(?:md|markdown)$/i;

/** Reads lists that were named, as they are and as they were before a change. */
export class Reader {
  constructor(
    private readonly request: CheckRequest,
    private readonly terminal: Terminal,
  ) {}

  private note(text: string): void {
    this.terminal.err.write(`${printable(text)}\n`);
  }

  /** Whether `REF|FILE` is a file; says what was taken where it could be both. */
  private async takesFile(flag: string, word: string, near: string): Promise<boolean> {
    if (!(await isFile(word, this.terminal))) return false;
    if (!PATH.test(word) && (await isRef(near, word))) {
      this.note(
        `--${flag} ${word} is both a file and a git ref. Used the file; for the ref, type refs/heads/${word}.`,
      );
    }
    return true;
  }

  /** The list as it is now, or as `--head` says. */
  async head(name: string): Promise<Source> {
    const { head } = this.request;
    if (head === undefined) return readSource(name, this.terminal);
    const absolute = await locate(name, this.terminal);
    if (await this.takesFile('head', head, absolute)) {
      return { ...(await readSource(head, this.terminal)), path: name, absolute };
    }
    const { bytes } = await readAtRef(absolute, head);
    if (!bytes) throw new Failure(`${printable(name)}: no such file at "${printable(head)}".`);
    return { path: name, absolute, text: textOf(name, bytes) };
  }

  /** The list before the change. A list that the base does not have is new: all of it counts. */
  async base(source: Source): Promise<string | undefined> {
    const { base, names, head } = this.request;
    if (base === undefined) return undefined;
    if (await this.takesFile('base', base, source.absolute)) {
      if (names.length > 1)
        throw new Failure('--base FILE compares only one list. Give one list, or a git ref as base.');
      return (await readSource(base, this.terminal)).text;
    }
    const headRef = head !== undefined && !(await isFile(head, this.terminal)) ? head : undefined;
    const { bytes } = await readAtBase(source.absolute, base, headRef);
    if (bytes) return textOf(`${source.path} at ${base}`, bytes);
    this.note(`${source.path}: "${base}" does not have this file, so everything in it counts as new.`);
    return '';
  }
}

/**
 * Reads the lists that were named, each with its own settings, and judges them.
 * @param prove up to how many findings of a list their fixes are shown: it takes another reading to prove them.
 * @throws {Failure} when something cannot be read or the config is broken.
 */
export async function checkFiles(
  request: CheckRequest,
  terminal: Terminal,
  prove = Number.POSITIVE_INFINITY,
): Promise<Report> {
  const settingsOf = settingsFinder(request.config, terminal);
  const progress = progressOn(terminal);
  const reader = new Reader(request, terminal);
  const reports: Report[] = [];
  for (const [i, name] of request.names.entries()) {
    try {
      const source = await reader.head(name);
      const { config, ignored, from } = await settingsOf(source.absolute);
      if (ignored) {
        terminal.err.write(`${printable(source.path)}: skipped, because ${from} ignores it.\n`);
        continue;
      }
      const base = await reader.base(source);
      const { path, text } = source;
      const which = request.names.length > 1 ? ` (${i + 1} of ${request.names.length})` : '';
      const size = text.length + (base?.length ?? 0);
      progress.step(`Checking ${printable(path)}${which}`, path, size);
      reports.push(
        review([{ path, head: text, ...(base === undefined ? {} : { base }) }], config, { prove }),
      );
    } catch (error) {
      if (error instanceof GitError) throw new Failure(`${printable(name)}: ${error.message}`);
      throw error;
    } finally {
      progress.done();
    }
  }
  return joinReports(reports, request.base !== undefined);
}

/** A command as it can be typed again. */
export function typed(words: readonly string[]): string {
  return words
    .map((word) =>
      /^[\w@%+=:,./…-][\w@%+=:,./…#-]*$/.test(word) ? word : `'${printable(word).replaceAll("'", `'\\''`)}'`,
    )
    .join(' ');
}
