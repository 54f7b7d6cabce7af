import { Worker } from 'node:worker_threads';
import { commandData } from '../text/escape.ts';
import { UsageError } from './inputs.ts';

/** Seconds that reading and judging may take: a list of 10 MB takes less, and a hostile one could take days. */
const PATIENCE = 120;

/**
 * Does what reads lists, within a time and a depth: whoever writes one can write it so that no parser gets
 * through. When the time is over the run ends with one sentence; nothing on this thread could still say it.
 * @param paths of the lists, for that sentence
 * @throws {UsageError} when a list is nested too deeply to be read.
 */
export function inTime<T>(paths: readonly string[], work: () => T): T {
  const lists = `${paths.slice(0, 5).join(', ')}${paths.length > 5 ? ', …' : ''}`;
  const message = `Reading ${lists} takes more than ${PATIENCE} seconds. Check the longest paragraphs for very many brackets, stars or quote signs.`;
  const workerData = { seconds: PATIENCE, command: `::error::${commandData(message)}` };
  const watch = new Worker(new URL('./watch.js', import.meta.url), { workerData });
  watch.on('error', () => {});
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RangeError && /call stack/i.test(error.message))) throw error;
    throw new UsageError(
      `${lists} cannot be read: too deeply nested, for example thousands of quote signs or brackets on one line.`,
    );
  } finally {
    void watch.terminate();
  }
}
