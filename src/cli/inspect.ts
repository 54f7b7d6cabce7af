import type { Config } from '../config/schema.ts';
import type { List } from '../model.ts';
import { parseList } from '../parse/index.ts';
import type { Arguments } from './args.ts';
import { settingsFinder } from './discover.ts';
import { Failure } from './failure.ts';
import { readSource } from './input.ts';
import { inspectPretty } from './inspect-pretty.ts';
import { progressOn } from './progress.ts';
import type { Terminal } from './terminal.ts';

/** `awesome-steward inspect FILE…`: shows how lists were read. */
export async function inspect(args: Arguments, terminal: Terminal): Promise<number> {
  const { positionals: names, flags } = args;
  if (names.length === 0) throw new Failure('Expected a list. Example: awesome-steward inspect README.md');
  const settingsOf = settingsFinder(flags.config, terminal);
  const progress = progressOn(terminal);
  const read: { list: List; config: Config }[] = [];
  for (const name of names) {
    const { path, absolute, text } = await readSource(name, terminal);
    const { config } = await settingsOf(absolute);
    progress.step(`Reading ${path}`, path, text.length);
    read.push({ list: parseList(text, { path, config }), config });
  }
  progress.done();
  if (flags.format === 'json') {
    const { inspectJson } = await import('../report/json.ts');
    terminal.out.write(`${JSON.stringify(inspectJson(read.map(({ list }) => list)), null, 2)}\n`);
  } else {
    terminal.out.write(
      inspectPretty(
        read.map(({ list }) => list),
        terminal,
      ),
    );
  }
  return 0;
}
