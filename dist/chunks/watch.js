import { Worker, parentPort } from "node:worker_threads";
// src/watch/watch.ts
const LOOK = 100;
function watch(module, workerData, limits, onMessage = () => {}) {
	return new Promise((done, fail) => {
		const worker = new Worker(module, {
			workerData,
			resourceLimits: { maxOldGenerationSizeMb: limits.megabytes }
		});
		const began = process.cpuUsage();
		const worked = () => {
			const { user, system } = process.cpuUsage(began);
			return (user + system) / 1e6;
		};
		let step;
		let before = 0;
		let depth = false;
		const end = (settle) => {
			clearInterval(timer);
			settle();
		};
		const timer = setInterval(() => {
			const now = worked();
			if (now - before < limits.step && now < limits.run) return;
			end(() => done({
				stopped: "time",
				step
			}));
			worker.terminate();
		}, LOOK);
		const answer = (message) => worker.postMessage(message);
		worker.on("message", (message) => {
			const { step: begun, depth: isTooDeep } = message;
			if (isTooDeep) depth = true;
			else if (begun !== void 0) {
				step = begun;
				before = worked();
			} else onMessage(message, answer);
		});
		worker.on("error", (error) => end(() => {
			if (error.code === "ERR_WORKER_OUT_OF_MEMORY") done({
				stopped: "memory",
				step
			});
			else fail(error);
		}));
		worker.on("exit", (code) => end(() => done(depth ? {
			stopped: "depth",
			step
		} : { code })));
	});
}
// src/watch/step.ts
function step(path) {
	const told = { step: path };
	parentPort?.postMessage(told);
}
function tooDeep() {
	parentPort?.postMessage({ depth: true });
}
export { tooDeep as n, watch as r, step as t };
