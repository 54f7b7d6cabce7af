import { y as Failure, z as printable } from "./base.js";
import { _ as readSource, d as configure, g as isFile, h as settingsFinder, m as repositoryOf, n as ownCommand, u as GitError } from "./shell.js";
import { t as writeText } from "./write2.js";
import { join, relative, resolve, sep } from "node:path";
import { readFile } from "node:fs/promises";
// src/cli/merge-install.ts
const DRIVER = "awesome-steward";
function driver(terminal) {
	return `${`${ownCommand(terminal)} merge --marker-size %L --ours=%X --theirs=%Y -- %O %A %B %P`} || if grep -Eq '^<{%L}' %A; then exit 1; else echo awesome-steward could not merge this file by entries; merged it line by line: %P >&2; git merge-file -L ours -L base -L theirs --marker-size=%L %A %O %B || exit 1; fi`;
}
async function patternsOf(names, root, terminal) {
	const fromRoot = (name) => relative(root, resolve(terminal.cwd, name)).split(sep).join("/");
	if (names.length > 0) {
		for (const name of names) await readSource(name, terminal);
		return names.map((name) => patternOf(fromRoot(name)));
	}
	const { config } = await settingsFinder(void 0, terminal)(join(root, "README.md"));
	const at = {
		...terminal,
		cwd: root
	};
	const found = [];
	for (const name of config.files) if (await isFile(name, at)) found.push(patternOf(name));
	else if (/[*?[\]]/.test(name) && !/[{}]/.test(name)) found.push(quoted(name.includes("/") ? name : `/${name}`));
	if (found.length > 0) return found;
	throw new Failure("Expected a list. Example: awesome-steward merge --install README.md");
}
const quoted = (pattern) => /[\s"\\]/.test(pattern) ? JSON.stringify(pattern) : pattern;
const patternOf = (path) => quoted(`/${path.replace(/^(?:\.?\/)+/, "").replace(/[*?[\]\\]/g, "\\$&")}`);
async function install(names, terminal) {
	try {
		const root = await repositoryOf(terminal.cwd);
		const patterns = await patternsOf(names, root, terminal);
		await configure(root, `merge.${DRIVER}.name`, "lists, entry by entry");
		await configure(root, `merge.${DRIVER}.driver`, driver(terminal));
		const file = join(root, ".gitattributes");
		const before = await readFile(file, "utf8").catch(() => "");
		const present = new Set(before.split(/\r?\n/).map((line) => line.trim()));
		const added = patterns.map((pattern) => `${pattern} merge=${DRIVER}`).filter((line) => !present.has(line));
		const gap = before === "" || before.endsWith("\n") ? "" : "\n";
		if (added.length > 0) await writeText(file, ".gitattributes", `${before}${gap}${added.join("\n")}\n`);
		terminal.out.write([
			`git now merges ${patterns.map((pattern) => printable(pattern)).join(", ")} by entries, in this clone.`,
			added.length > 0 ? "Commit .gitattributes. Other people run this command once in their own clone." : ".gitattributes is already set up.",
			""
		].join("\n"));
		return 0;
	} catch (error) {
		if (error instanceof GitError) throw new Failure(error.message);
		throw error;
	}
}
export { install };
