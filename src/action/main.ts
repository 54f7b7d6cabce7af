import { commandData } from '../text/escape.ts';
import { watch } from '../watch/watch.ts';
import { limitsOf, whyNotRead } from '../watch/why.ts';
import type { Unread } from './reading.ts';

/** Times that a run is begun: as it is, without the list that stopped it, without any. */
const MOST_RUNS = 3;

function unreadAfter(attempt: number, step: string | undefined, why: string): Unread {
  return { why, ...(attempt === 1 && step !== undefined && { path: step }) };
}

/**
 * The Action: watches over the thread that does everything. When a list stops it, it begins once more without that list,
 * so that verdict, comment and status say that it was not read. What was written by then is not written twice.
 */
async function main(): Promise<void> {
  const module = new URL('./run.js', import.meta.url);
  const limits = limitsOf(process.env);
  let unread: Unread | undefined;
  for (let attempt = 1; attempt <= MOST_RUNS; attempt++) {
    const ending = await watch(module, { unread }, limits);
    if (ending.stopped === undefined) {
      process.exitCode = ending.code;
      return;
    }
    unread = unreadAfter(attempt, ending.step, whyNotRead(ending.stopped, ending.limits));
  }
  throw new Error('it takes too long even without reading a list');
}

await main().catch((error: unknown) => {
  const message = `awesome-steward failed because of a bug in awesome-steward: ${error instanceof Error ? error.message : String(error)}. Please report it.`;
  process.stdout.write(`::error::${commandData(message)}\n`);
  process.exitCode = 1;
});
