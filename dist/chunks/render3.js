import { d as largest, n as hasColors, t as require_picocolors, y as Failure, z as printable } from "./base.js";
import { H as parseList, L as readViewRegions, _t as count } from "./engine.js";
import { i as renderedText, n as outgrows, r as renderFile, t as listsNamed } from "./render.js";
import { _ as readSource, a as ownWords, c as typed, h as settingsFinder, l as progressOn } from "./shell.js";
import { t as listHistory } from "./history.js";
import { r as listsFor } from "./lists.js";
import { dirname, relative, resolve, sep } from "node:path";
import { writeFile } from "node:fs/promises";
// src/cli/render.ts
var import_picocolors = require_picocolors();
async function listsOf(file, source, settings, settingsOf, terminal) {
	const lists = new Map();
	for (const of of listsNamed(file, settings.config)) {
		const absolute = of.startsWith("/") ? resolve(settings.root, of.slice(1)) : resolve(dirname(source.absolute), of);
		const inside = relative(settings.root, absolute);
		if (inside.startsWith("..") || resolve(settings.root, inside) !== absolute) throw new Failure(`${printable(source.path)}: of=${printable(of)} points outside of ${printable(settings.root)}.`);
		const named = relative(terminal.cwd, absolute).split(sep).join("/");
		const read = await readSource(named, terminal);
		const { config } = await settingsOf(absolute);
		lists.set(of, parseList(read.text, {
			path: read.path,
			config
		}));
	}
	return lists;
}
async function contextOf(list, source, settings, settingsOf, terminal) {
	const lists = await listsOf(list, source, settings, settingsOf, terminal);
	const histories = new Map();
	if (readViewRegions(list).regions.some(({ view }) => view === "stats")) for (const shown of [list, ...lists.values()]) histories.set(shown.path, await listHistory(resolve(terminal.cwd, shown.path)));
	return {
		listAt: (path) => lists.get(path),
		historyOf: ({ path }) => histories.get(path) ?? {}
	};
}
async function jobOf(name, settingsOf, terminal) {
	const source = await readSource(name, terminal);
	const settings = await settingsOf(source.absolute);
	const { config } = settings;
	const list = parseList(source.text, {
		path: source.path,
		config
	});
	const context = await contextOf(list, source, settings, settingsOf, terminal);
	const rendered = renderFile(source.path, source.text, config, {
		...context,
		list
	});
	return {
		source,
		rendered,
		after: renderedText(source.text, rendered)
	};
}
const STATES = {
	fresh: "up to date",
	new: "new",
	adopted: "not generated yet; its current text is replaced",
	stale: "out of date",
	edited: "edited by hand; the edit is replaced"
};
function aligned(rows) {
	const widths = rows[0]?.map((_, at) => largest(rows.map((row) => row[at].length))) ?? [];
	return rows.map((row) => `  ${row.map((cell, at) => cell.padEnd(widths[at])).join("  ")}`.trimEnd()).join("\n");
}
function summary({ source, rendered, after }, written) {
	const path = printable(source.path);
	const { regions } = rendered;
	if (regions.length === 0) return `${path}: no regions. A region starts with <!-- steward:begin counts --> and ends with <!-- steward:end -->.\n`;
	const changed = regions.filter(({ edits }) => edits.length > 0);
	const what = changed.length === 0 ? "all up to date" : `${changed.length} ${written ? "written" : "to write"}`;
	const large = outgrows(source.text, after) ? "  GitHub does not render Markdown files over 512 KB. Narrow the regions, or move them to another file.\n" : "";
	const rows = regions.map(({ line, view, state }) => [
		`line ${line}`,
		view,
		STATES[state]
	]);
	const notes = regions.flatMap(({ line, notes }) => notes.map((note) => `  line ${line}: ${printable(note)}\n`));
	return `${path}: ${count(regions.length, "region")}, ${what}\n${aligned(rows)}\n${notes.join("")}${large}`;
}
async function diffOf({ source, after }, terminal) {
	const { createTwoFilesPatch } = await import("./libesm.js");
	const { path } = source;
	const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, source.text, after, void 0, void 0, {
		context: 3,
		headerOptions: {
			includeIndex: false,
			includeUnderline: false,
			includeFileHeaders: true
		}
	});
	if (!terminal.out.isTerminal) return patch;
	const { red, green, cyan } = (0, import_picocolors.createColors)(hasColors(terminal, terminal.out));
	return patch.replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, "\uFFFD").split("\n").map((line) => {
		if (line.startsWith("@@")) return cyan(line);
		return line.startsWith("+") ? green(line) : line.startsWith("-") ? red(line) : line;
	}).join("\n");
}
async function render(args, terminal) {
	const { flags } = args;
	const names = await listsFor(args.positionals, flags.config, terminal, "Expected a file. Example: awesome-steward render README.md", { withRegionFiles: true });
	const settingsOf = settingsFinder(flags.config, terminal);
	const progress = progressOn(terminal);
	const say = flags.diff ? terminal.err : terminal.out;
	let stale = 0;
	let broken = 0;
	for (const name of names) {
		progress.step(`Rendering ${printable(name)}`, name);
		const job = await jobOf(name, settingsOf, terminal).finally(() => progress.done());
		const { source, rendered, after } = job;
		for (const { line, message } of rendered.problems) terminal.err.write(`${printable(source.path)}:${line}: ${printable(message)}\n`);
		if (rendered.problems.length > 0) {
			broken++;
			continue;
		}
		const changes = after !== source.text;
		if (changes) stale++;
		if (changes && flags.diff) terminal.out.write(await diffOf(job, terminal));
		if (changes && flags.write) await write(source, after);
		say.write(summary(job, flags.write !== void 0));
	}
	if (broken > 0) {
		terminal.err.write(`Nothing was written to ${count(broken, "file")} with invalid markers. Fix the markers first.\n`);
		return 2;
	}
	if (stale > 0 && !flags.write) say.write(`\nTo save it: ${typed([
		...ownWords(terminal),
		"render",
		...names,
		"--write"
	])}\n`);
	return flags.check && stale > 0 ? 1 : 0;
}
async function write(source, text) {
	try {
		await writeFile(source.absolute, text);
	} catch (error) {
		const { code } = error;
		throw new Failure(`${printable(source.path)}: cannot be written (${code}).`);
	}
}
export { render as n, contextOf as t };
