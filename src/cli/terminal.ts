import { Failure } from './failure.ts';

/** What a command needs of the world around it; tests hand in their own. */
export interface Terminal {
  /** Where relative paths begin. */
  readonly cwd: string;
  /** What Node was started with: the file of this program, or the link that npm made to it. */
  readonly script: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: Stream;
  readonly err: Stream;
  /** Tells whoever watches over this thread that another list begins; absent where nobody does. */
  step?(path: string): void;
  /** Asks the person at the terminal; absent where there is none. */
  ask?(question: string): Promise<string>;
}

export interface Stream {
  /** Whether a person looks at it. */
  readonly isTerminal: boolean;
  /** Characters a line, where a person looks at it. */
  readonly width?: number;
  write(text: string): void;
}

/**
 * Whether a stream gets colours: on a terminal only, unless `FORCE_COLOR` asks for them; `NO_COLOR` wins
 * (https://no-color.org: set and not empty).
 */
export function hasColors({ env }: Terminal, stream: Stream): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return stream.isTerminal && env.TERM !== 'dumb';
}

function streamOf(stream: NodeJS.WriteStream): Stream {
  // Nothing is wrong when a reader such as `head` has read enough.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  const isTerminal = stream.isTTY === true;
  return {
    isTerminal,
    ...(isTerminal && stream.columns ? { width: stream.columns } : {}),
    write: (text) => {
      stream.write(text);
    },
  };
}

async function ask(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  // Questions go to stderr, so that what the command prints can be kept.
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const ended = new Promise<never>((_, reject) => {
    lines.once('close', () => reject(new Failure('Nothing was written.')));
  });
  try {
    return await Promise.race([lines.question(question), ended]);
  } finally {
    ended.catch(() => {});
    lines.close();
  }
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  return {
    ...(process.stdin.isTTY === true && process.stderr.isTTY === true ? { ask } : {}),
    cwd: process.cwd(),
    script: process.argv[1] ?? '',
    env: process.env,
    out: streamOf(process.stdout),
    err: streamOf(process.stderr),
  };
}
