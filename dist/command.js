import { t as step } from "./chunks/watch.js";
import { t as run } from "./chunks/run.js";
import { parentPort, workerData } from "node:worker_threads";
// src/cli/thread.ts
const { argv, terminal } = workerData;
const post = (posted) => parentPort?.postMessage(posted);
const own = {
	...terminal,
	out: {
		...terminal.out,
		write: (text) => post({ out: text })
	},
	err: {
		...terminal.err,
		write: (text) => post({ err: text })
	},
	step,
	...terminal.asks && { ask: (question) => new Promise((done) => {
		parentPort?.once("message", done);
		post({ ask: question });
	}) }
};
process.exitCode = await run(argv, own);
export {};
