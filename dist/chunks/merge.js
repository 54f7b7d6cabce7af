import { J as defaultConfig, b as count, t as merge$1 } from "./engine.js";
import { d as isFile, f as readSource, l as repositoryOf, o as GitError, s as configure, u as settingsFinder } from "./shell.js";
import { l as Failure, w as printable } from "./base.js";
import { t as writeText } from "./write2.js";
import { join, relative, resolve, sep } from "node:path";
import { realpathSync } from "node:fs";
import { readFile } from "node:fs/promises";
// src/cli/self.ts
const quoted = (word) => /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
/** How this very program is called again, as a shell takes it. What npx fetched may be gone by then. */
function ownCommand() {
	const script = realpathSync(process.argv[1] ?? "");
	if (script.includes(`${sep}_npx${sep}`)) return "npx --yes awesome-steward";
	return [process.execPath, script].map((path) => quoted(path.split(sep).join("/"))).join(" ");
}
// src/cli/merge.ts
/** The settings of the list; while two branches are merged they may be in pieces themselves. */
async function configOf(file, named, terminal) {
	try {
		return (await settingsFinder(named, terminal)(file)).config;
	} catch (error) {
		if (!(error instanceof Failure)) throw error;
		terminal.err.write(`${error.message}\nMerged without settings.\n`);
		return defaultConfig;
	}
}
/** `awesome-steward merge BASE OURS THEIRS [PATH]`: merges two versions of a list by entries, into OURS. */
async function merge(args, terminal) {
	const { positionals, flags } = args;
	if (flags.install) return install(positionals, terminal);
	const [baseName, oursName, theirsName, name, ...more] = positionals;
	if (baseName === void 0 || oursName === void 0 || theirsName === void 0 || more.length > 0) throw new Failure("merge takes three files: awesome-steward merge BASE OURS THEIRS [PATH]. To have git do so: awesome-steward merge --install");
	const size = flags["marker-size"] ?? "7";
	if (!/^[1-9]\d{0,2}$/.test(size)) throw new Failure("--marker-size is a number, like this: --marker-size 7");
	const [base, ours, theirs] = [
		await readSource(baseName, terminal),
		await readSource(oursName, terminal),
		await readSource(theirsName, terminal)
	];
	const path = name ?? ours.path;
	const config = await configOf(resolve(terminal.cwd, path), flags.config, terminal);
	const facts = /<!--\s*steward:begin\s+stats\b/.test(ours.text) ? await (await import("./render.js")).factsOf({ path }, terminal) : void 0;
	const { text, conflicts, notes } = merge$1(base.text, ours.text, theirs.text, {
		path,
		config,
		markerSize: Number(size),
		...facts && { facts }
	});
	if (text !== ours.text) await writeText(ours.absolute, ours.path, text);
	for (const note of notes) terminal.err.write(`${printable(path)}: ${printable(note)}\n`);
	if (conflicts === 0) return 0;
	const them = conflicts === 1 ? "it is" : "they are";
	terminal.err.write(`${printable(path)}: ${count(conflicts, "conflict")} that a person must settle; ${them} marked in the file.\n`);
	return 1;
}
const DRIVER = "awesome-steward";
/** The lists of a repository that git is to merge so: those named, else those of its settings, from its root. */
async function listsOf(names, root, terminal) {
	const fromRoot = (name) => relative(root, resolve(terminal.cwd, name)).split(sep).join("/");
	if (names.length > 0) {
		for (const name of names) await readSource(name, terminal);
		return names.map(fromRoot);
	}
	const { config } = await settingsFinder(void 0, terminal)(join(root, "README.md"));
	const at = {
		...terminal,
		cwd: root
	};
	const found = [];
	for (const name of config.files) if (/[*?[\]{}]/.test(name)) found.push(name);
	else if (await isFile(name, at)) found.push(name);
	if (found.length > 0) return found;
	throw new Failure("Which list? Like this: awesome-steward merge --install README.md");
}
/** A path as .gitattributes takes it. */
const pattern = (path) => /[\s"\\]/.test(path) ? JSON.stringify(path) : path;
async function install(names, terminal) {
	try {
		const root = await repositoryOf(terminal.cwd);
		const lists = await listsOf(names, root, terminal);
		await configure(root, `merge.${DRIVER}.name`, "lists, entry by entry");
		const driver = `${ownCommand()} merge %O %A %B %P --marker-size %L`;
		await configure(root, `merge.${DRIVER}.driver`, driver);
		const file = join(root, ".gitattributes");
		const before = await readFile(file, "utf8").catch(() => "");
		const present = new Set(before.split(/\r?\n/).map((line) => line.trim()));
		const added = lists.map((path) => `${pattern(path)} merge=${DRIVER}`).filter((line) => !present.has(line));
		const gap = before === "" || before.endsWith("\n") ? "" : "\n";
		if (added.length > 0) await writeText(file, ".gitattributes", `${before}${gap}${added.join("\n")}\n`);
		terminal.out.write([
			`git now merges ${lists.map((path) => printable(path)).join(", ")} by entries, in this clone.`,
			added.length > 0 ? "Commit .gitattributes; whoever else wants it runs this command in a clone of their own." : ".gitattributes says so already.",
			""
		].join("\n"));
		return 0;
	} catch (error) {
		if (error instanceof GitError) throw new Failure(error.message);
		throw error;
	}
}
export { merge };
