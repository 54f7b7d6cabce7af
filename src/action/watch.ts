/**
 * Runs on a thread of its own, for what it watches over holds up its own: when the time is over it says so and
 * ends the run. See `deadline.ts`.
 */
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

const { seconds, command } = workerData as { seconds: number; command: string };

setTimeout(() => {
  writeSync(1, `\n${command}\n`);
  process.kill(process.pid, 'SIGKILL');
}, seconds * 1000);
