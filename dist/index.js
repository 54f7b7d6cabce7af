import { A as whyNotRead, N as commandData, k as limitsOf } from "./chunks/base.js";
import { r as watch } from "./chunks/watch.js";
import { existsSync, readFileSync } from "node:fs";
// src/action/main.ts
const MOST_RUNS = 3;
function unreadAfter(attempt, step, why) {
	return {
		why,
		...attempt === 1 && step !== void 0 && { path: step }
	};
}
function hasEvent({ GITHUB_EVENT_PATH: path }) {
	if (!path || !existsSync(path)) return true;
	try {
		const event = JSON.parse(readFileSync(path, "utf8"));
		return typeof event === "object" && event !== null;
	} catch {
		return false;
	}
}
function fail(message) {
	process.stdout.write(`::error::${commandData(message)}\n`);
	process.exitCode = 1;
}
async function main() {
	if (!hasEvent(process.env)) return fail("The event that started this run cannot be read: its file is not JSON. Run the job again.");
	const module = new URL("./run.js", import.meta.url);
	const limits = limitsOf(process.env);
	let unread;
	for (let attempt = 1; attempt <= MOST_RUNS; attempt++) {
		const ending = await watch(module, { unread }, limits);
		if (ending.stopped === void 0) {
			process.exitCode = ending.code;
			return;
		}
		unread = unreadAfter(attempt, ending.step, whyNotRead(ending.stopped, limits));
	}
	throw new Error("it takes too long even without reading a list");
}
await main().catch((error) => {
	fail(`awesome-steward failed because of a bug in awesome-steward: ${error instanceof Error ? error.message : String(error)}. Please report it.`);
});
export {};
