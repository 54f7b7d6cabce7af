import { resolve } from 'node:path';
import { defaultConfig } from '../config/schema.ts';
import { type MergeOptions, merge as mergeTexts } from '../merge/index.ts';
import { parseList } from '../parse/index.ts';
import { printable } from '../text/escape.ts';
import { count } from '../text/phrases.ts';
import type { Arguments } from './args.ts';
import { settingsFinder } from './discover.ts';
import { Failure } from './failure.ts';
import { readSource, type Source } from './input.ts';
import { mergeByLines } from './merge-lines.ts';
import { contextOf } from './render.ts';
import type { Terminal } from './terminal.ts';
import { writeText } from './write.ts';

/** The settings of the list, and what its regions need; while branches are merged either may be in pieces itself. */
async function settingsOf(
  path: string,
  ours: Source,
  named: string | undefined,
  terminal: Terminal,
): Promise<Pick<MergeOptions, 'config' | 'render'>> {
  const absolute = resolve(terminal.cwd, path);
  const find = settingsFinder(named, terminal);
  let config = defaultConfig;
  try {
    const settings = await find(absolute);
    config = settings.config;
    const list = parseList(ours.text, { path, config });
    return { config, render: await contextOf(list, { path, absolute }, settings, find, terminal) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    terminal.err.write(`${error.message}\n`);
    return { config, render: false };
  }
}

/** What git puts in the place of `%X` and `%Y`; older than 2.44 it leaves them as they are. */
const nameOf = (given: string | undefined, otherwise: string) =>
  given === undefined || given === '' || /^%[XY]$/.test(given) ? otherwise : given;

/** `awesome-steward merge BASE OURS THEIRS [PATH]`: merges two versions of a list by entries, into OURS. */
export async function merge(args: Arguments, terminal: Terminal): Promise<number> {
  const { positionals, flags } = args;
  if (flags.install) return (await import('./merge-install.ts')).install(positionals, terminal);
  const [baseName, oursName, theirsName, name, ...more] = positionals;
  if (baseName === undefined || oursName === undefined || theirsName === undefined || more.length > 0) {
    throw new Failure(
      'Expected three files: awesome-steward merge BASE OURS THEIRS [PATH]. To set up git: awesome-steward merge --install',
    );
  }
  const size = flags['marker-size'] ?? '7';
  if (!/^[1-9]\d{0,2}$/.test(size)) throw new Failure('Expected a number. Example: --marker-size 7');
  const [base, ours, theirs] = [
    await readSource(baseName, terminal),
    await readSource(oursName, terminal),
    await readSource(theirsName, terminal),
  ];
  const path = name ?? ours.path;
  const { text, conflicts, notes } = mergeTexts(base.text, ours.text, theirs.text, {
    path,
    ...(await settingsOf(path, ours, flags.config, terminal)),
    names: { ours: nameOf(flags.ours, 'ours'), theirs: nameOf(flags.theirs, 'theirs') },
    markerSize: Number(size),
    byLines: mergeByLines,
  });
  if (text !== ours.text) await writeText(ours.absolute, ours.path, text);
  for (const note of notes) terminal.err.write(`${printable(path)}: ${printable(note)}\n`);
  if (conflicts === 0) return 0;
  const them = conflicts === 1 ? 'it is' : 'they are';
  terminal.err.write(
    `${printable(path)}: ${count(conflicts, 'conflict')} for you to resolve; ${them} marked in the file.\n`,
  );
  return 1;
}
