import { J as defaultConfig, K as parseList, L as check, a as highlights, b as count, i as withRegions, n as workflows, o as firstConfig, r as regionOffers, s as configPaths } from "./engine.js";
import { a as progressOn, d as isFile, f as readSource, i as typed, l as repositoryOf, o as GitError, u as settingsFinder } from "./shell.js";
import { a as textWidth, l as Failure, o as wrap, w as printable } from "./base.js";
import { t as unifiedDiff } from "./diff3.js";
import { t as writeText } from "./write2.js";
import { dirname, join, relative, resolve, sep } from "node:path";
import { stat } from "node:fs/promises";
// src/cli/init.ts
const exists = (path) => stat(path).then(() => true, () => false);
async function sourceOf(names, terminal) {
	if (names.length > 1) throw new Failure("init takes one list at a time. Like this: awesome-steward init README.md");
	if (names[0] !== void 0) return readSource(names[0], terminal);
	for (const name of defaultConfig.files) if (await isFile(name, terminal)) return readSource(name, terminal);
	throw new Failure("Which list? There is no README.md here. Like this: awesome-steward init docs/papers.md");
}
async function rootOf(file) {
	try {
		return await repositoryOf(dirname(file));
	} catch (error) {
		if (error instanceof GitError) return dirname(file);
		throw error;
	}
}
async function planOf(args, terminal) {
	const { positionals, flags } = args;
	const source = await sourceOf(positionals, terminal);
	const root = await rootOf(source.absolute);
	const path = relative(root, source.absolute).split(sep).join("/");
	const files = [];
	const kept = [];
	let config;
	let questions = [];
	const present = [];
	for (const name of configPaths) if (await exists(join(root, name))) present.push(name);
	if (present.length > 0) {
		config = (await settingsFinder(void 0, terminal)(source.absolute)).config;
		kept.push(present[0]);
	} else {
		const first = firstConfig(parseList(source.text, { path }));
		config = first.config;
		questions = first.questions;
		files.push({
			path: configPaths[0],
			text: first.text
		});
	}
	for (const file of workflows(flags.forks !== void 0)) if (await exists(join(root, file.path))) kept.push(file.path);
	else files.push(file);
	const list = parseList(source.text, {
		path,
		config
	});
	const offers = regionOffers(list);
	const after = offers.length > 0 ? withRegions(list, offers, config) : void 0;
	return {
		source,
		list,
		config,
		root,
		files,
		offers: after === void 0 ? [] : offers,
		...after !== void 0 && { regions: {
			path,
			text: after,
			before: source.text
		} },
		questions,
		kept
	};
}
/** What was recognised, what was found, and what to type next. */
function summary(plan, args, terminal) {
	const { list, config, source, files, offers, regions, questions, kept } = plan;
	const isWritten = args.flags.write !== void 0;
	const isGenerated = isWritten && args.flags.regions !== void 0;
	const width = textWidth(terminal.out.width);
	const lines = [];
	const item = (text) => lines.push(`  - ${wrap(printable(text), width - 4).replaceAll("\n", "\n    ")}`);
	const { entries, taxonomy, index } = list;
	const known = [
		count(entries.length, "entry", "entries"),
		...taxonomy.tags.length > 0 ? [`${count(taxonomy.tags.length, "label")} declared`] : [],
		...index.length > 0 ? [`an index of ${count(index.length, "section")}`] : []
	];
	lines.push(`${printable(source.path)}: ${known.join(", ")}.`);
	for (const file of files) lines.push(`${isWritten ? "Written" : "New"}: ${file.path}`);
	for (const path of kept) lines.push(`${path} is there already, and stays as it is.`);
	if (questions.length > 0) lines.push("", "For you to decide; the questions stand in the config too:");
	for (const question of questions) item(question);
	if (offers.length > 0) {
		lines.push("", isGenerated ? "Now generated from the entries:" : "Could be generated from the entries:");
		for (const { what, line } of offers) item(`${what} (line ${line})`);
	}
	const now = isGenerated && regions ? parseList(regions.text, {
		path: list.path,
		config
	}) : list;
	const findings = check(now, config);
	const told = highlights(findings);
	if (told.length > 0) {
		lines.push("", "Most useful of what was found:");
		for (const { says } of told) item(says);
	}
	const next = nextSteps(plan, args, findings.some(({ fix }) => fix));
	const longest = Math.max(0, ...next.map(([command]) => command.length));
	lines.push("", ...next.map(([command, does]) => `  ${command.padEnd(longest)}  ${does}`));
	return `${lines.join("\n")}\n`;
}
function nextSteps({ source, files, offers }, args, mendable) {
	const own = [
		"awesome-steward",
		"init",
		...args.positionals,
		...args.flags.forks ? ["--forks"] : []
	];
	const isWritten = args.flags.write !== void 0;
	const steps = [];
	if (!isWritten && files.length > 0) steps.push([typed([...own, "--write"]), "writes these files"]);
	if (mendable) steps.push([typed([
		"awesome-steward",
		"fix",
		source.path,
		"--diff"
	]), "what can be mended for sure"]);
	if (offers.length > 0 && !(isWritten && args.flags.regions)) steps.push([typed([
		...own,
		"--write",
		"--regions"
	]), "also generates those parts of the list"]);
	steps.push([typed([
		"awesome-steward",
		"check",
		source.path
	]), "all that was found; a pull request hears only of what it adds"]);
	return steps;
}
/** `awesome-steward init [FILE]`: settings, a workflow and regions for a list that has none. */
async function init(args, terminal) {
	const progress = progressOn(terminal);
	progress.step("Reading the list");
	const plan = await planOf(args, terminal).finally(() => progress.done());
	const { flags } = args;
	const proposed = [...plan.files, ...plan.regions ? [plan.regions] : []];
	const wanted = flags.regions ? proposed : plan.files;
	if (flags.write) for (const { path, text } of wanted) await writeText(resolve(plan.root, path), path, text);
	else {
		for (const { path, text, before } of proposed) terminal.out.write(unifiedDiff(path, before, text, terminal));
		if (proposed.length > 0) terminal.out.write("\n");
	}
	terminal.out.write(summary(plan, args, terminal));
	return 0;
}
export { init };
