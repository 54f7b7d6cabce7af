import { writeSync } from "node:fs";
import { workerData } from "node:worker_threads";
// src/action/watch.ts
/**
* Runs on a thread of its own, for what it watches over holds up its own: when the time is over it says so and
* ends the run. See `deadline.ts`.
*/
const { seconds, command } = workerData;
setTimeout(() => {
	writeSync(1, `\n${command}\n`);
	process.kill(process.pid, "SIGKILL");
}, seconds * 1e3);
export {};
