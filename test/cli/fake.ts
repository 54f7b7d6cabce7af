import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { run } from '../../src/cli/run.ts';
import type { Stream, Terminal } from '../../src/cli/terminal.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface World {
  readonly cwd: string;
  /** What Node was started with; default the name that npm gives the program. */
  readonly script?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Both streams are looked at by a person. */
  readonly isTerminal?: boolean;
  readonly width?: number;
}

/** Runs a command line in this process. */
export async function steward(argv: readonly string[], world: World): Promise<Ran> {
  const { cwd, script = 'awesome-steward', env = {}, isTerminal = false, width } = world;
  const written = { out: '', err: '' };
  const stream = (name: 'out' | 'err'): Stream => ({
    isTerminal,
    ...(width === undefined ? {} : { width }),
    write: (text) => {
      written[name] += text;
    },
  });
  const terminal: Terminal = { cwd, script, env, out: stream('out'), err: stream('err') };
  const code = await run(argv, terminal);
  return { code, ...written };
}

/** A folder with these files, gone after the test. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'steward-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

/** A small list without a fault. */
export const good = `# Tools

- [Ant](https://example.org/ant) - Builds things.
- [Bee](https://example.org/bee) - Finds things.
- [Cat](https://example.org/cat) - Shows things.
`;

/** The same with one more entry, whose link has a misspelt scheme. */
export const bad = `${good}- [Dog](htps://example.org/dog) - Guards things.\n`;
