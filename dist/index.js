import { D as limitsOf, M as commandData, k as whyNotRead } from "./chunks/base.js";
import { r as watch } from "./chunks/watch.js";
// src/action/main.ts
const MOST_RUNS = 3;
function unreadAfter(attempt, step, why) {
	return {
		why,
		...attempt === 1 && step !== void 0 && { path: step }
	};
}
async function main() {
	const module = new URL("./run.js", import.meta.url);
	const limits = limitsOf(process.env);
	let unread;
	for (let attempt = 1; attempt <= MOST_RUNS; attempt++) {
		const ending = await watch(module, { unread }, limits);
		if (ending.stopped === void 0) {
			process.exitCode = ending.code;
			return;
		}
		unread = unreadAfter(attempt, ending.step, whyNotRead(ending.stopped, ending.limits));
	}
	throw new Error("it takes too long even without reading a list");
}
await main().catch((error) => {
	const message = `awesome-steward failed because of a bug in awesome-steward: ${error instanceof Error ? error.message : String(error)}. Please report it.`;
	process.stdout.write(`::error::${commandData(message)}\n`);
	process.exitCode = 1;
});
export {};
