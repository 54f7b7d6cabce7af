import { existsSync, readFileSync } from 'node:fs';
import { commandData } from '../text/escape.ts';
import { watch } from '../watch/watch.ts';
import { limitsOf, whyNotRead } from '../watch/why.ts';
import type { Unread } from './reading.ts';

/** Times that a run is begun: as it is, without the list that stopped it, without any. */
const MOST_RUNS = 3;

function unreadAfter(attempt: number, step: string | undefined, why: string): Unread {
  return { why, ...(attempt === 1 && step !== undefined && { path: step }) };
}

/** Whether the runner has left an event that is one: the library that reads it gets through nothing else. */
function hasEvent({ GITHUB_EVENT_PATH: path }: NodeJS.ProcessEnv): boolean {
  if (!path || !existsSync(path)) return true;
  try {
    const event: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof event === 'object' && event !== null;
  } catch {
    return false;
  }
}

function fail(message: string): void {
  process.stdout.write(`::error::${commandData(message)}\n`);
  process.exitCode = 1;
}

/**
 * The Action: watches over the thread that does everything. When a list stops it, it begins once more without that list,
 * so that verdict, comment and status say that it was not read. What was written by then is not written twice.
 */
async function main(): Promise<void> {
  if (!hasEvent(process.env))
    return fail('The event that started this run cannot be read: its file is not JSON. Run the job again.');
  const module = new URL('./run.js', import.meta.url);
  const limits = limitsOf(process.env);
  let unread: Unread | undefined;
  for (let attempt = 1; attempt <= MOST_RUNS; attempt++) {
    const ending = await watch(module, { unread }, limits);
    if (ending.stopped === undefined) {
      process.exitCode = ending.code;
      return;
    }
    unread = unreadAfter(attempt, ending.step, whyNotRead(ending.stopped, limits));
  }
  throw new Error('it takes too long even without reading a list');
}

await main().catch((error: unknown) => {
  const why = error instanceof Error ? error.message : String(error);
  fail(`awesome-steward failed because of a bug in awesome-steward: ${why}. Please report it.`);
});
