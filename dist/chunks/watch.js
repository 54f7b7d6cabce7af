import { Worker, parentPort } from "node:worker_threads";
// src/watch/watch.ts
const LOOK = 100;
const NEW = 192;
function stopwatch() {
	const began = process.cpuUsage();
	const at = performance.now();
	return () => {
		const { user, system } = process.cpuUsage(began);
		return Math.min((user + system) / 1e6, (performance.now() - at) / 1e3);
	};
}
function watch(module, workerData, limits, onMessage = () => {}) {
	return new Promise((done, fail) => {
		const worker = new Worker(module, {
			workerData,
			resourceLimits: {
				maxOldGenerationSizeMb: limits.megabytes,
				maxYoungGenerationSizeMb: NEW
			}
		});
		const inAll = stopwatch();
		let inStep = inAll;
		let step;
		let depth = false;
		const stopped = (why) => ({
			stopped: why,
			step
		});
		const end = (settle) => {
			clearInterval(timer);
			settle();
		};
		const timer = setInterval(() => {
			if (inStep() < limits.step && inAll() < limits.run) return;
			end(() => done(stopped("time")));
			worker.terminate();
		}, LOOK);
		const answer = (message) => worker.postMessage(message);
		worker.on("message", (message) => {
			const { step: begun, depth: isTooDeep } = message;
			if (isTooDeep) depth = true;
			else if (begun !== void 0) {
				step = begun;
				inStep = stopwatch();
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
function step(path) {
	const told = { step: path };
	parentPort?.postMessage(told);
}
function tooDeep() {
	parentPort?.postMessage({ depth: true });
}
export { tooDeep as n, watch as r, step as t };
