#!/usr/bin/env node
import { t as run } from "./chunks/run.js";
import { r as processTerminal } from "./chunks/base.js";
import { statSync } from "node:fs";
// src/cli/main.ts
const LARGE = 25e4;
function isLarge(argument) {
	try {
		const found = statSync(argument.replace(/^--[\w-]+=/, ""), { throwIfNoEntry: false });
		return found?.isFile() === true && found.size > LARGE;
	} catch {
		return false;
	}
}
const thread = new URL("./command.js", import.meta.url);
const argv = process.argv.slice(2);
const terminal = processTerminal();
process.exitCode = argv.some(isLarge) ? await (await import("./chunks/watched.js")).runWatched(thread, argv, terminal) : await run(argv, terminal);
export {};
