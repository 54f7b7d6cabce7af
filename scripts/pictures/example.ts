// What the program prints on the example list.
import { resolve } from 'node:path';
import { run } from '../../src/cli/run.ts';
import type { Stream } from '../../src/cli/terminal.ts';

/** The change to the example list, as a command. */
export const REVIEW = 'awesome-steward review examples/papers/README.md --base examples/papers/before.md';

/** What a command prints, run from the project's root as a reader would. */
export async function printed(command: string, script = 'awesome-steward'): Promise<string> {
  let text = '';
  const out: Stream = {
    isTerminal: false,
    write: (part) => {
      text += part;
    },
  };
  const [, ...argv] = command.split(' ');
  const code = await run(argv, { cwd: process.cwd(), script, env: {}, out, err: out });
  if (code === 2) throw new Error(`${command}: ${text}`);
  return text;
}

/** The comment on the change to the example list, as Markdown. */
export function exampleComment(): Promise<string> {
  return printed(REVIEW, resolve('dist/cli.js'));
}
