import { Ct as defaultConfig, H as matchesAny, l as chooseList, yt as parseList } from "./engine.js";
import { L as printable, _ as Failure } from "./base.js";
import { _ as readSource, g as isFile, h as settingsFinder, m as repositoryOf, u as GitError } from "./shell.js";
import { join, relative, resolve, sep } from "node:path";
import { readdir } from "node:fs/promises";
// src/cli/lists.ts
/** Files and folders that are looked through for a list that was not named. */
const LOOKED_AT = {
	files: 300,
	depth: 5
};
const MARKDOWN = /\.(?:md|markdown)$/i;
const slashed = (path) => path.split(sep).join("/");
/** The root of the repository that a folder is in; without one the current folder, or one that is not below that. */
async function rootOf(folder, { cwd }) {
	try {
		return await repositoryOf(folder);
	} catch (error) {
		if (error instanceof GitError) return relative(cwd, folder).startsWith("..") ? folder : cwd;
		throw error;
	}
}
/** Markdown files below a folder, those further up first; paths are absolute. */
async function markdownBelow(folder) {
	const found = [];
	let level = [folder];
	for (let depth = 0; depth < LOOKED_AT.depth && level.length > 0; depth++) {
		const next = [];
		for (const one of level) {
			const names = await readdir(one, { withFileTypes: true }).catch(() => []);
			for (const name of names.sort((a, b) => a.name < b.name ? -1 : 1)) {
				if (/^(?:\.|node_modules$)/.test(name.name)) continue;
				if (name.isDirectory()) next.push(join(one, name.name));
				else if (name.isFile() && MARKDOWN.test(name.name)) found.push(join(one, name.name));
			}
		}
		level = next;
	}
	return found.slice(0, LOOKED_AT.files);
}
/** The list of a repository that names none, chosen out of all its Markdown files. */
async function chosenList(root, terminal) {
	const candidates = [];
	for (const file of await markdownBelow(root)) try {
		const { text } = await readSource(slashed(relative(terminal.cwd, file)) || file, terminal);
		const path = slashed(relative(root, file));
		candidates.push({
			path,
			list: parseList(text, { path })
		});
	} catch (error) {
		if (!(error instanceof Failure)) throw error;
	}
	return chooseList(candidates);
}
/** The lists that a config names under `files`, as seen from the current folder; nothing where there is no config. */
async function configuredLists(root, named, terminal) {
	const { config, from } = await settingsFinder(named, terminal)(join(root, "README.md"));
	if (from === void 0) return void 0;
	const seen = (path) => slashed(relative(terminal.cwd, resolve(root, path)));
	const isDefault = config.files.join() === defaultConfig.files.join();
	const files = (await markdownBelow(root)).map((file) => slashed(relative(root, file)));
	const names = [];
	for (const glob of config.files) {
		const fitting = await isFile(seen(glob), terminal) ? [glob] : files.filter((file) => matchesAny(file, [glob]));
		for (const file of fitting) if (!names.includes(seen(file))) names.push(seen(file));
		if (isDefault && names.length > 0) break;
	}
	if (names.length > 0) return {
		names,
		from
	};
	if (isDefault) return void 0;
	throw new Failure(`${printable(from)}: none of the lists under "files" exists.`);
}
/**
* The lists that a command is for: those that were named, else those of the config, else the one that `init` would
* choose; says which.
* @param most lists that the command takes
* @param usage what is said where there is none, with an example
*/
async function listsFor(names, config, terminal, usage, most = Number.POSITIVE_INFINITY) {
	if (names.length > 0) return names;
	const root = await rootOf(terminal.cwd, terminal);
	const own = await configuredLists(root, config, terminal);
	if (own) {
		const taken = own.names.slice(0, most);
		terminal.err.write(`No file given. Using ${printable(taken.join(", "))}, from "files" in ${own.from}.\n`);
		return taken;
	}
	const chosen = await chosenList(root, terminal);
	if (!chosen) throw new Failure(usage);
	const name = slashed(relative(terminal.cwd, resolve(root, chosen.path)));
	terminal.err.write(`No file given. Using ${printable(name)}: ${printable(chosen.why)}\n`);
	return [name];
}
export { rootOf as i, configuredLists as n, listsFor as r, chosenList as t };
