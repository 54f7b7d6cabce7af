/** Loaded before the action: writes down how much processor time its process took. Says the same on a busy machine. */
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread)
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    writeFileSync(`${process.env.RUNNER_TEMP}/processor`, String((user + system) / 1000));
  });
