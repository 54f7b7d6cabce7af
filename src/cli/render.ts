import { writeFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { createColors } from 'picocolors';
import { readViewRegions } from '../analysis/view-regions.ts';
import type { List } from '../model.ts';
import { parseList } from '../parse/index.ts';
import { largest } from '../text/collections.ts';
import { printable } from '../text/escape.ts';
import { count } from '../text/phrases.ts';
import {
  listsNamed,
  outgrows,
  type Rendered,
  type RenderedRegion,
  type RenderOptions,
  renderedText,
  renderFile,
} from '../views/render.ts';
import type { ListHistory } from '../views/view.ts';
import type { Arguments } from './args.ts';
import { typed } from './check-files.ts';
import { type Settings, settingsFinder } from './discover.ts';
import { Failure } from './failure.ts';
import { listHistory } from './history.ts';
import { readSource, type Source } from './input.ts';
import { listsFor } from './lists.ts';
import { progressOn } from './progress.ts';
import { ownWords } from './self.ts';
import { hasColors, type Terminal } from './terminal.ts';

interface Job {
  readonly source: Source;
  readonly rendered: Rendered;
  /** The file with every region made fresh. */
  readonly after: string;
}

type SettingsOf = (file: string) => Promise<Settings>;

/** Reads the lists that the regions of a file show, by the path in the marker. */
async function listsOf(
  file: List,
  source: Pick<Source, 'path' | 'absolute'>,
  settings: Settings,
  settingsOf: SettingsOf,
  terminal: Terminal,
): Promise<Map<string, List>> {
  const lists = new Map<string, List>();
  for (const of of listsNamed(file, settings.config)) {
    const absolute = of.startsWith('/')
      ? resolve(settings.root, of.slice(1))
      : resolve(dirname(source.absolute), of);
    const inside = relative(settings.root, absolute);
    if (inside.startsWith('..') || resolve(settings.root, inside) !== absolute) {
      throw new Failure(
        `${printable(source.path)}: of=${printable(of)} points outside of ${printable(settings.root)}.`,
      );
    }
    const named = relative(terminal.cwd, absolute).split(sep).join('/');
    const read = await readSource(named, terminal);
    const { config } = await settingsOf(absolute);
    lists.set(of, parseList(read.text, { path: read.path, config }));
  }
  return lists;
}

/**
 * What the regions of a file need beyond its text: the lists that they show, and their history.
 * @throws {Failure} when a region names a list that cannot be read.
 */
export async function contextOf(
  list: List,
  source: Pick<Source, 'path' | 'absolute'>,
  settings: Settings,
  settingsOf: SettingsOf,
  terminal: Terminal,
): Promise<RenderOptions> {
  const lists = await listsOf(list, source, settings, settingsOf, terminal);
  const histories = new Map<string, ListHistory>();
  if (readViewRegions(list).regions.some(({ view }) => view === 'stats')) {
    for (const shown of [list, ...lists.values()])
      histories.set(shown.path, await listHistory(resolve(terminal.cwd, shown.path)));
  }
  return { listAt: (path) => lists.get(path), historyOf: ({ path }) => histories.get(path) ?? {} };
}

async function jobOf(name: string, settingsOf: SettingsOf, terminal: Terminal): Promise<Job> {
  const source = await readSource(name, terminal);
  const settings = await settingsOf(source.absolute);
  const { config } = settings;
  const list = parseList(source.text, { path: source.path, config });
  const context = await contextOf(list, source, settings, settingsOf, terminal);
  const rendered = renderFile(source.path, source.text, config, { ...context, list });
  return { source, rendered, after: renderedText(source.text, rendered) };
}

const STATES: Readonly<Record<RenderedRegion['state'], string>> = {
  fresh: 'up to date',
  new: 'new',
  adopted: 'not generated yet; its current text is replaced',
  stale: 'out of date',
  edited: 'edited by hand; the edit is replaced',
};

/** Columns of a table that nobody scrolls: each as wide as its widest cell. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, at) => largest(rows.map((row) => row[at]!.length))) ?? [];
  return rows
    .map((row) => `  ${row.map((cell, at) => cell.padEnd(widths[at]!)).join('  ')}`.trimEnd())
    .join('\n');
}

function summary({ source, rendered, after }: Job, written: boolean): string {
  const path = printable(source.path);
  const { regions } = rendered;
  if (regions.length === 0) {
    return `${path}: no regions. A region starts with <!-- steward:begin counts --> and ends with <!-- steward:end -->.\n`;
  }
  const changed = regions.filter(({ edits }) => edits.length > 0);
  const what =
    changed.length === 0 ? 'all up to date' : `${changed.length} ${written ? 'written' : 'to write'}`;
  const large = outgrows(source.text, after)
    ? '  GitHub does not render Markdown files over 512 KB. Narrow the regions, or move them to another file.\n'
    : '';
  const rows = regions.map(({ line, view, state }) => [`line ${line}`, view, STATES[state]]);
  const notes = regions.flatMap(({ line, notes }) =>
    notes.map((note) => `  line ${line}: ${printable(note)}\n`),
  );
  return `${path}: ${count(regions.length, 'region')}, ${what}\n${aligned(rows)}\n${notes.join('')}${large}`;
}

/** What changes as a unified diff; on a terminal in colours, and with nothing that it obeys. */
async function diffOf({ source, after }: Job, terminal: Terminal): Promise<string> {
  const { createTwoFilesPatch } = await import('diff');
  const { path } = source;
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, source.text, after, undefined, undefined, {
    context: 3,
    headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
  });
  if (!terminal.out.isTerminal) return patch;
  const { red, green, cyan } = createColors(hasColors(terminal, terminal.out));
  return patch
    .replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
    .split('\n')
    .map((line) => {
      if (line.startsWith('@@')) return cyan(line);
      return line.startsWith('+') ? green(line) : line.startsWith('-') ? red(line) : line;
    })
    .join('\n');
}

/** `awesome-steward render FILE…`: makes generated regions fresh, or says which are not. */
export async function render(args: Arguments, terminal: Terminal): Promise<number> {
  const { flags } = args;
  const usage = 'Expected a file. Example: awesome-steward render README.md';
  const names = await listsFor(args.positionals, flags.config, terminal, usage, {
    withRegionFiles: true,
  });
  const settingsOf = settingsFinder(flags.config, terminal);
  const progress = progressOn(terminal);
  const say = flags.diff ? terminal.err : terminal.out;
  let stale = 0;
  let broken = 0;
  for (const name of names) {
    progress.step(`Rendering ${printable(name)}`, name);
    const job = await jobOf(name, settingsOf, terminal).finally(() => progress.done());
    const { source, rendered, after } = job;
    for (const { line, message } of rendered.problems) {
      terminal.err.write(`${printable(source.path)}:${line}: ${printable(message)}\n`);
    }
    if (rendered.problems.length > 0) {
      broken++;
      continue;
    }
    const changes = after !== source.text;
    if (changes) stale++;
    if (changes && flags.diff) terminal.out.write(await diffOf(job, terminal));
    if (changes && flags.write) await write(source, after);
    say.write(summary(job, flags.write !== undefined));
  }
  if (broken > 0) {
    terminal.err.write(
      `Nothing was written to ${count(broken, 'file')} with invalid markers. Fix the markers first.\n`,
    );
    return 2;
  }
  if (stale > 0 && !flags.write) {
    say.write(`\nTo save it: ${typed([...ownWords(terminal), 'render', ...names, '--write'])}\n`);
  }
  return flags.check && stale > 0 ? 1 : 0;
}

async function write(source: Source, text: string): Promise<void> {
  try {
    await writeFile(source.absolute, text);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Failure(`${printable(source.path)}: cannot be written (${code}).`);
  }
}
