import { k as secondsFor } from "./base.js";
import { Worker, parentPort } from "node:worker_threads";
// src/watch/watch.ts
const LOOK = 100;
const NEW = 192;
function watch(module, workerData, limits, onMessage = () => {}) {
	return new Promise((done, fail) => {
		const worker = new Worker(module, {
			workerData,
			resourceLimits: {
				maxOldGenerationSizeMb: limits.megabytes,
				maxYoungGenerationSizeMb: NEW
			}
		});
		const began = process.cpuUsage();
		const worked = () => {
			const { user, system } = process.cpuUsage(began);
			return (user + system) / 1e6;
		};
		let step;
		let before = 0;
		let allowed = limits.step;
		let depth = false;
		const stopped = (why) => ({
			stopped: why,
			step,
			limits: {
				...limits,
				step: allowed
			}
		});
		const end = (settle) => {
			clearInterval(timer);
			settle();
		};
		const timer = setInterval(() => {
			const now = worked();
			if (now - before < allowed && now < limits.run) return;
			end(() => done(stopped("time")));
			worker.terminate();
		}, LOOK);
		const answer = (message) => worker.postMessage(message);
		worker.on("message", (message) => {
			const { step: begun, size = 0, depth: isTooDeep } = message;
			if (isTooDeep) depth = true;
			else if (begun !== void 0) {
				step = begun;
				allowed = secondsFor(limits, size);
				before = worked();
			} else onMessage(message, answer);
		});
		worker.on("error", (error) => end(() => {
			if (error.code === "ERR_WORKER_OUT_OF_MEMORY") done(stopped("memory"));
			else fail(error);
		}));
		worker.on("exit", (code) => end(() => done(depth ? stopped("depth") : { code })));
	});
}
// src/watch/step.ts
function step(path, size = 0) {
	const told = {
		step: path,
		size
	};
	parentPort?.postMessage(told);
}
function tooDeep() {
	parentPort?.postMessage({ depth: true });
}
export { tooDeep as n, watch as r, step as t };
