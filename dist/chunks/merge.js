import { Ct as defaultConfig, kt as count, t as merge$1, w as LARGEST_FILE, yt as parseList } from "./engine.js";
import { L as printable, _ as Failure } from "./base.js";
import { _ as readSource, h as settingsFinder } from "./shell.js";
import { t as contextOf } from "./render2.js";
import { t as writeText } from "./write2.js";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
// src/cli/merge-lines.ts
/**
* What git makes of three versions line by line; nothing where it finds a conflict, or where there is no git.
*/
function mergeByLines(base, ours, theirs) {
	const folder = mkdtempSync(join(tmpdir(), "awesome-steward-merge-"));
	try {
		for (const [name, text] of Object.entries({
			base,
			ours,
			theirs
		})) writeFileSync(join(folder, name), text);
		const { status, stdout } = spawnSync("git", [
			"merge-file",
			"-p",
			"-q",
			"ours",
			"base",
			"theirs"
		], {
			cwd: folder,
			encoding: "utf8",
			maxBuffer: 2 * LARGEST_FILE
		});
		return status === 0 ? stdout : void 0;
	} finally {
		rmSync(folder, {
			recursive: true,
			force: true
		});
	}
}
// src/cli/merge.ts
/** The settings of the list, and what its regions need; while branches are merged either may be in pieces itself. */
async function settingsOf(path, ours, named, terminal) {
	const absolute = resolve(terminal.cwd, path);
	const find = settingsFinder(named, terminal);
	let config = defaultConfig;
	try {
		const settings = await find(absolute);
		config = settings.config;
		const list = parseList(ours.text, {
			path,
			config
		});
		return {
			config,
			render: await contextOf(list, {
				path,
				absolute
			}, settings, find, terminal)
		};
	} catch (error) {
		if (!(error instanceof Failure)) throw error;
		terminal.err.write(`${error.message}\n`);
		return {
			config,
			render: false
		};
	}
}
/** What git puts in the place of `%X` and `%Y`; older than 2.44 it leaves them as they are. */
const nameOf = (given, otherwise) => given === void 0 || given === "" || /^%[XY]$/.test(given) ? otherwise : given;
/** `awesome-steward merge BASE OURS THEIRS [PATH]`: merges two versions of a list by entries, into OURS. */
async function merge(args, terminal) {
	const { positionals, flags } = args;
	if (flags.install) return (await import("./merge-install.js")).install(positionals, terminal);
	const [baseName, oursName, theirsName, name, ...more] = positionals;
	if (baseName === void 0 || oursName === void 0 || theirsName === void 0 || more.length > 0) throw new Failure("Expected three files: awesome-steward merge BASE OURS THEIRS [PATH]. To set up git: awesome-steward merge --install");
	const size = flags["marker-size"] ?? "7";
	if (!/^[1-9]\d{0,2}$/.test(size)) throw new Failure("Expected a number. Example: --marker-size 7");
	const [base, ours, theirs] = [
		await readSource(baseName, terminal),
		await readSource(oursName, terminal),
		await readSource(theirsName, terminal)
	];
	const path = name ?? ours.path;
	const { text, conflicts, notes } = merge$1(base.text, ours.text, theirs.text, {
		path,
		...await settingsOf(path, ours, flags.config, terminal),
		names: {
			ours: nameOf(flags.ours, "ours"),
			theirs: nameOf(flags.theirs, "theirs")
		},
		markerSize: Number(size),
		byLines: mergeByLines
	});
	if (text !== ours.text) await writeText(ours.absolute, ours.path, text);
	for (const note of notes) terminal.err.write(`${printable(path)}: ${printable(note)}\n`);
	if (conflicts === 0) return 0;
	const them = conflicts === 1 ? "it is" : "they are";
	terminal.err.write(`${printable(path)}: ${count(conflicts, "conflict")} for you to resolve; ${them} marked in the file.\n`);
	return 1;
}
export { merge };
