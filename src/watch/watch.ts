import { Worker } from 'node:worker_threads';
import type { Told } from './step.ts';
import { type Limits, type Stop, secondsFor } from './why.ts';

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
  | {
      readonly stopped: Stop;
      readonly step: string | undefined;
      /** As they were for that list. */
      readonly limits: Limits;
    };

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
    const began = process.cpuUsage();
    // Of the processor, not by the clock: it is no fault of a list that a machine is busy.
    const worked = () => {
      const { user, system } = process.cpuUsage(began);
      return (user + system) / 1e6;
    };
    let step: string | undefined;
    let before = 0;
    let allowed = limits.step;
    let depth = false;
    const stopped = (why: Stop): Ending => ({ stopped: why, step, limits: { ...limits, step: allowed } });
    const end = (settle: () => void) => {
      clearInterval(timer);
      settle();
    };
    const timer = setInterval(() => {
      const now = worked();
      if (now - before < allowed && now < limits.run) return;
      end(() => done(stopped('time')));
      void worker.terminate();
    }, LOOK);
    const answer = (message: unknown) => worker.postMessage(message);
    worker.on('message', (message: Told | Posted) => {
      const { step: begun, size = 0, depth: isTooDeep }: Told = message as Told;
      if (isTooDeep) depth = true;
      else if (begun !== undefined) {
        step = begun;
        allowed = secondsFor(limits, size);
        before = worked();
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
