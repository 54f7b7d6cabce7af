import { Worker } from 'node:worker_threads';
import type { Told } from './step.ts';
import type { Limits, Stop } from './why.ts';

/** Milliseconds between two looks. */
const LOOK = 100;

/**
 * MiB of a thread's heap for what is new. Nearly all that is read of a list is kept: with less than this it would be
 * moved about more often before it is known to stay, which takes a sixth more time for a list of 10 MB.
 */
const NEW = 192;

/** How a thread ended: by itself, or because it was stopped, and at which list. */
export type Ending =
  | { readonly stopped?: never; readonly code: number }
  | { readonly stopped: Stop; readonly step: string | undefined };

/**
 * Begins to count the seconds that a thread has worked: of the processor, since it is no fault of a list that a machine
 * is busy; never more than by the clock, since the engine clears up on other processors meanwhile.
 */
function stopwatch(): () => number {
  const began = process.cpuUsage();
  const at = performance.now();
  return () => {
    const { user, system } = process.cpuUsage(began);
    return Math.min((user + system) / 1e6, (performance.now() - at) / 1e3);
  };
}

/**
 * Runs a module on a thread of its own within time and memory: whoever writes a list can write it so that no parser
 * gets through, and nothing on that thread could still say so. Waiting does not count.
 * @param onMessage gets what the thread posts, except for what `step.ts` tells, and can answer
 * @throws what the thread failed with.
 */
export function watch<Posted>(
  module: URL,
  workerData: unknown,
  limits: Limits,
  onMessage: (posted: Posted, answer: (message: unknown) => void) => void = () => {},
): Promise<Ending> {
  return new Promise((done, fail) => {
    const worker = new Worker(module, {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: NEW },
    });
    const inAll = stopwatch();
    let inStep = inAll;
    let step: string | undefined;
    let depth = false;
    const stopped = (why: Stop): Ending => ({ stopped: why, step });
    const end = (settle: () => void) => {
      clearInterval(timer);
      settle();
    };
    const timer = setInterval(() => {
      if (inStep() < limits.step && inAll() < limits.run) return;
      end(() => done(stopped('time')));
      void worker.terminate();
    }, LOOK);
    const answer = (message: unknown) => worker.postMessage(message);
    worker.on('message', (message: Told | Posted) => {
      const { step: begun, depth: isTooDeep }: Told = message as Told;
      if (isTooDeep) depth = true;
      else if (begun !== undefined) {
        step = begun;
        inStep = stopwatch();
      } else onMessage(message as Posted, answer);
    });
    worker.on('error', (error: NodeJS.ErrnoException) =>
      end(() => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') done(stopped('memory'));
        else fail(error);
      }),
    );
    worker.on('exit', (code) => end(() => done(depth ? stopped('depth') : { code })));
  });
}
