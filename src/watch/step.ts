import { parentPort } from 'node:worker_threads';

/** What a thread that is watched over tells: the list that it begins with, or that one was nested too deeply. */
export interface Told {
  readonly step?: string;
  readonly depth?: true;
}

/**
 * Tells whoever watches over this thread that it begins with a list: time counts from there. Nobody may be there.
 */
export function step(path: string): void {
  const told: Told = { step: path };
  parentPort?.postMessage(told);
}

/** Tells that a list is nested too deeply for this thread. */
export function tooDeep(): void {
  const told: Told = { depth: true };
  parentPort?.postMessage(told);
}
