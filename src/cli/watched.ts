import { printable } from '../text/escape.ts';
import { watch } from '../watch/watch.ts';
import { limitsOf, whyNotRead } from '../watch/why.ts';
import type { Stream, Terminal } from './terminal.ts';

/** What a thread is started with: arguments, and the terminal without what cannot be handed over. */
export interface ThreadData {
  readonly argv: readonly string[];
  readonly terminal: Pick<Terminal, 'cwd' | 'script' | 'env'> & {
    readonly out: Omit<Stream, 'write'>;
    readonly err: Omit<Stream, 'write'>;
    readonly asks: boolean;
  };
}

/** What the thread has said on its terminal, or asks there. */
export type Posted = { readonly out: string } | { readonly err: string } | { readonly ask: string };

const viewOf = ({ isTerminal, width }: Stream) => ({ isTerminal, ...(width !== undefined && { width }) });

/**
 * Runs the command line on a thread of its own, which a list can only hold up so long.
 * @param thread the module that `thread.ts` is built to
 * @returns the exit code.
 */
export async function runWatched(thread: URL, argv: readonly string[], terminal: Terminal): Promise<number> {
  const { cwd, script, env, out, err, ask } = terminal;
  const data: ThreadData = {
    argv,
    terminal: { cwd, script, env: { ...env }, out: viewOf(out), err: viewOf(err), asks: ask !== undefined },
  };
  const onMessage = (posted: Posted, answer: (message: unknown) => void) => {
    if ('out' in posted) out.write(posted.out);
    else if ('err' in posted) err.write(posted.err);
    else void ask?.(posted.ask).then(answer);
  };
  // Each list for itself: somebody may check very many of them.
  const limits = { ...limitsOf(env), run: Number.POSITIVE_INFINITY };
  const ending = await watch<Posted>(thread, data, limits, onMessage);
  if (ending.stopped === undefined) return ending.code;
  const list = ending.step === undefined ? 'The list' : printable(ending.step);
  err.write(`${list} ${whyNotRead(ending.stopped, limits)}\n`);
  return 2;
}
