import { E as printable, F as usedAddress, I as usesLine, P as schemaUrl, a as textWidth, l as Failure, o as wrap } from "./base.js";
import { A as matchesAny, X as parseList, a as regionOffers, c as firstConfig, ht as defaultConfig, i as workflows, k as check, l as configPaths, nt as enumerate, o as withRegions, r as usesAction, s as highlights, tt as count, w as inferredOf } from "./engine.js";
import { _ as readSource, a as ownWords, c as typed, g as isFile, h as settingsFinder, i as ownSource, l as progressOn, m as repositoryOf, p as originOf, u as GitError } from "./shell.js";
import { t as unifiedDiff } from "./diff3.js";
import { t as SHAPES } from "./inspect-pretty.js";
import { t as writeText } from "./write2.js";
import { dirname, join, relative, resolve, sep } from "node:path";
import { readFile, readdir, stat } from "node:fs/promises";
// src/cli/init-source.ts
/** Files and folders that are looked through for a list that was not named. */
const LOOKED_AT = {
	files: 200,
	depth: 4
};
/** Fewer entries may be any text with links. */
const FEWEST = 8;
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
/** A list as it is read without settings; nothing for what cannot be read. */
async function listAt(absolute, terminal) {
	const name = slashed(relative(terminal.cwd, absolute));
	try {
		const source = await readSource(name, terminal);
		return {
			source,
			list: parseList(source.text, { path: name })
		};
	} catch (error) {
		if (error instanceof Failure) return void 0;
		throw error;
	}
}
/** The first list that the config of a repository names; nothing where there is no config. */
async function configured(root, terminal) {
	const { config, from } = await settingsFinder(void 0, terminal)(join(root, "README.md"));
	if (from === void 0) return void 0;
	const files = await markdownBelow(root);
	for (const glob of config.files) {
		const file = [resolve(root, glob), ...files.filter((one) => matchesAny(slashed(relative(root, one)), [glob]))];
		for (const one of file) {
			const name = slashed(relative(terminal.cwd, one));
			if (await isFile(name, terminal)) return readSource(name, terminal);
		}
	}
	throw new Failure(`${printable(from)}: none of the lists under "files" exists.`);
}
/**
* The list to set up a repository for: the one that was named, else that of its config, else the README, else the one
* Markdown file that is a list.
* @throws {Failure} where that is not certain; it names those that could be meant.
*/
async function sourceOf(names, terminal) {
	if (names.length > 1) throw new Failure("init takes one list at a time. Example: awesome-steward init README.md");
	if (names[0] !== void 0) return readSource(names[0], terminal);
	const root = await rootOf(terminal.cwd, terminal);
	const own = await configured(root, terminal);
	if (own) return own;
	let readme;
	for (const name of defaultConfig.files) {
		if (!await isFile(name, terminal)) continue;
		readme = await readSource(name, terminal);
		if (parseList(readme.text, { path: name }).entries.length > 0) return readme;
		break;
	}
	const lists = [];
	for (const file of await markdownBelow(root)) {
		const read = await listAt(file, terminal);
		if (read && read.list.entries.length > 0) lists.push({
			source: read.source,
			entries: read.list.entries.length
		});
	}
	lists.sort((a, b) => b.entries - a.entries);
	const long = lists.filter(({ entries }) => entries >= FEWEST);
	if (long.length === 1) return long[0].source;
	if (lists.length === 0 && readme) return readme;
	const missing = readme ? `${readme.path} has no entry` : "There is no README.md";
	const found = lists.slice(0, 5).map(({ source, entries }) => `${printable(source.path)} has ${count(entries, "entry", "entries")}`);
	const like = printable(lists[0]?.source.path ?? "docs/papers.md");
	throw new Failure(`Expected a list. ${[missing, ...found].join("; ")}. Example: awesome-steward init ${like}`);
}
/** Other lists beside a list: Markdown files of its folder that consist of entries with links. */
async function listsBeside(file, root, terminal) {
	const others = [];
	const folder = dirname(file);
	const files = (await markdownBelow(folder)).filter((one) => dirname(one) === folder && one !== file);
	for (const one of files.slice(0, 20)) {
		const { entries = [] } = (await listAt(one, terminal))?.list ?? {};
		const linked = entries.filter(({ links }) => links.length > 0).length;
		if (entries.length >= 24 && linked >= entries.length * .9) others.push({
			path: slashed(relative(root, one)),
			entries: entries.length
		});
	}
	return others;
}
// src/cli/init.ts
const exists = (path) => stat(path).then(() => true, () => false);
/** The workflows of a repository, and whether they run the Action already. */
async function presentWorkflows(root, repository) {
	const folder = ".github/workflows";
	const names = await readdir(join(root, folder)).catch(() => []);
	return Promise.all(names.filter((name) => /\.ya?ml$/.test(name)).sort().map(async (name) => {
		const text = await readFile(join(root, folder, name), "utf8").catch(() => "");
		return {
			path: `${folder}/${name}`,
			text,
			usesAction: usesAction(text, repository)
		};
	}));
}
/** What the workflows and the schema are to be taken from: as `--uses` says, else where this copy comes from. */
async function actionOf(uses, host, terminal) {
	const server = host?.includes("github") ? `https://${host}` : void 0;
	if (uses !== void 0) {
		const address = usedAddress(uses, server);
		if (address) return { address };
		throw new Failure(`--uses is what the workflow takes the Action from, like OWNER/REPO@SHA, not ${printable(uses)}.`);
	}
	const source = await ownSource(terminal);
	if ("unknown" in source) return { why: source.unknown };
	const { address } = source;
	if (address.server === "https://github.com" || address.server === server) return { address };
	return { why: `its repository is on ${address.server}, where GitHub takes no Action from` };
}
const PAIR = "Two workflows, because a workflow on a pull request from a fork cannot comment: the second one comments, and sees first contributions before they are approved. --no-forks writes only one.";
async function planOf(args, terminal) {
	const { positionals, flags } = args;
	const source = await sourceOf(positionals, terminal);
	const root = await rootOf(dirname(source.absolute), terminal);
	const path = relative(root, source.absolute).split(sep).join("/");
	const files = [];
	const kept = [];
	const { host, branch } = await originOf(root).catch(() => ({ branch: "main" }));
	const { address, why } = await actionOf(flags.uses, host, terminal);
	let config;
	let questions = [];
	const present = [];
	for (const name of configPaths) if (await exists(join(root, name))) present.push(name);
	if (present.length > 0) {
		config = (await settingsFinder(void 0, terminal)(source.absolute)).config;
		kept.push(present[0]);
	} else {
		const others = await listsBeside(source.absolute, root, terminal);
		const first = firstConfig(parseList(source.text, { path }), others, address && schemaUrl(address));
		config = first.config;
		questions = first.questions;
		files.push({
			path: configPaths[0],
			text: first.text
		});
	}
	const notes = [];
	let asksUses = false;
	const workflowsThere = await presentWorkflows(root, address?.repository);
	const own = workflowsThere.filter(({ usesAction }) => usesAction).map(({ path }) => path);
	kept.push(...own);
	if (host !== void 0 && !host.includes("github")) {
		const command = typed([
			...ownWords(terminal),
			"check",
			path,
			"--base",
			`origin/${branch}`
		]);
		notes.push(`The remote is on ${host}, where the Action does not run. Run this in its CI: ${command}`);
	} else {
		if (flags.forks !== void 0 && flags["no-forks"] !== void 0) throw new Failure("--forks and --no-forks exclude each other. Use one of them.");
		const forks = flags["no-forks"] === void 0;
		const uses = address && usesLine(address);
		const proposed = workflows({
			forks,
			branch,
			uses: uses ?? "OWNER/REPO@SHA"
		}, workflowsThere);
		if (uses !== void 0) files.push(...proposed);
		if (uses === void 0 && proposed.length > 0) {
			asksUses = true;
			notes.push(`No workflow: this copy of awesome-steward does not know its own repository (${why}). Name it with --uses.`);
		}
		if (uses !== void 0 && forks && proposed.length > 0) notes.push(PAIR);
		if (proposed.length === 0 && flags.forks !== void 0 && !own.some((name) => name.endsWith("list-comment.yml"))) notes.push(`For the two workflows of --forks take ${own[0]} out first.`);
	}
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
		kept,
		notes,
		asksUses
	};
}
/** What was recognised, what was found, and what to type next. */
function summary(plan, args, terminal) {
	const { list, config, source, files, offers, regions, questions, kept, notes } = plan;
	const isWritten = args.flags.write !== void 0;
	const isGenerated = isWritten && args.flags.regions !== void 0;
	const width = textWidth(terminal.out.width);
	const lines = [];
	const item = (text) => lines.push(`  - ${wrap(printable(text), width - 4).replaceAll("\n", "\n    ")}`);
	const { entries, taxonomy, labelIndex: index } = list;
	const generated = list.regions.length;
	const written = inferredOf(list).shapes.map(({ shape }) => SHAPES[shape][1]);
	const known = [
		count(entries.length, "entry", "entries") + (written.length > 0 ? ` (${enumerate(written)})` : ""),
		...taxonomy.tags.length > 0 ? [`${count(taxonomy.tags.length, "label")} declared`] : [],
		...index.length > 0 ? [`an index of ${count(index.length, "section")}`] : [],
		...generated > 0 ? [count(generated, "generated region")] : []
	];
	lines.push(`${printable(source.path)}: ${known.join(", ")}.`);
	for (const file of files) lines.push(`${isWritten ? "Written" : "New"}: ${file.path}`);
	for (const path of kept) lines.push(`${path} already exists and is not changed.`);
	for (const note of notes) lines.push(wrap(printable(note), width));
	if (questions.length > 0) lines.push("", "Your decision (the config says how to enable each):");
	for (const { asks } of questions) item(asks);
	if (offers.length > 0) {
		lines.push("", isGenerated ? "Now generated from the entries:" : "Can be generated from the entries:");
		for (const { what, line } of offers) item(`${what} (line ${line})`);
	}
	const now = isGenerated && regions ? parseList(regions.text, {
		path: list.path,
		config
	}) : list;
	const findings = check(now, config);
	const told = highlights(findings);
	if (told.length > 0) {
		lines.push("", "Most important problems:");
		for (const { says } of told) item(says);
	}
	const next = nextSteps(plan, args, findings.some(({ fix }) => fix), terminal);
	const longest = Math.max(0, ...next.map(([command]) => command.length));
	lines.push("", ...next.map(([command, does]) => `  ${command.padEnd(longest)}  ${does}`));
	return `${lines.join("\n")}\n`;
}
function nextSteps({ source, files, offers, asksUses }, args, fixable, terminal) {
	const own = [
		...ownWords(terminal),
		"init",
		...args.positionals,
		...args.flags["no-forks"] ? ["--no-forks"] : [],
		...args.flags.uses ? ["--uses", args.flags.uses] : []
	];
	const isWritten = args.flags.write !== void 0;
	const steps = [];
	if (asksUses) steps.push([typed([
		...own,
		"--uses",
		"OWNER/REPO@SHA",
		"--write"
	]), "also saves the workflows"]);
	if (!isWritten && files.length > 0) steps.push([typed([...own, "--write"]), "save these files"]);
	if (fixable) steps.push([typed([
		...ownWords(terminal),
		"fix",
		source.path,
		"--diff"
	]), "show safe fixes"]);
	if (offers.length > 0 && !(isWritten && args.flags.regions)) steps.push([typed([
		...own,
		"--write",
		"--regions"
	]), "also generate those parts of the list"]);
	steps.push([typed([
		...ownWords(terminal),
		"check",
		source.path
	]), "show all problems; pull requests get only new ones"]);
	return steps;
}
/** `awesome-steward init [FILE]`: settings, workflows and regions for a list that has none. */
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
