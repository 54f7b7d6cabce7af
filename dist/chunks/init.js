import { G as schemaUrl, K as usedAddress, L as printable, _ as Failure, a as textWidth, o as wrap, q as usesLine, s as append, u as largest } from "./base.js";
import { At as enumerate, M as inferredOf, V as check, a as regionOffers, c as firstConfig, i as workflows, kt as count, o as withRegions, r as usesAction, s as highlights, u as configPaths, yt as parseList } from "./engine.js";
import { _ as readSource, a as ownWords, c as typed, h as settingsFinder, i as ownSource, l as progressOn, p as originOf } from "./shell.js";
import { t as unifiedDiff } from "./diff3.js";
import { i as rootOf, n as configuredLists, t as chosenList } from "./lists.js";
import { t as SHAPES } from "./inspect-pretty.js";
import { t as writeText } from "./write2.js";
import { dirname, join, relative, resolve, sep } from "node:path";
import { readFile, readdir, stat } from "node:fs/promises";
// src/cli/init-source.ts
const seenFrom = (cwd, path) => relative(cwd, path).split(sep).join("/");
/**
* The list to set up a repository for: the one that was named, else that of its config, else the one of all its Markdown
* files that is most of a list.
* @throws {Failure} where no file has an entry.
*/
async function sourceOf(names, terminal) {
	if (names.length > 1) throw new Failure("init takes one list at a time. Example: awesome-steward init README.md");
	const root = await rootOf(terminal.cwd, terminal);
	if (names[0] !== void 0) {
		const source = await readSource(names[0], terminal);
		const choice = await chosenList(root, terminal);
		const path = seenFrom(root, source.absolute);
		return {
			source,
			others: (choice ? [{
				path: choice.path,
				entries: choice.entries
			}, ...choice.others] : []).filter((one) => one.path !== path)
		};
	}
	const own = await configuredLists(root, void 0, terminal);
	if (own) return {
		source: await readSource(own.names[0], terminal),
		others: []
	};
	const choice = await chosenList(root, terminal);
	if (!choice) throw new Failure("Expected a list, but no Markdown file here has an entry. Example: awesome-steward init docs/papers.md");
	return {
		source: await readSource(seenFrom(terminal.cwd, resolve(root, choice.path)), terminal),
		why: choice.why,
		others: choice.others
	};
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
/** Lists named in a note; the rest is counted. */
const NAMED = 4;
/** Other lists of the repository, and how to set one up instead. */
function othersInWords(others) {
	const some = others.slice(0, NAMED).map(({ path, entries }) => `${path} (${entries})`);
	const more = others.length > NAMED ? ` and ${others.length - NAMED} more` : "";
	return `Other lists here, with their entries: ${some.join(", ")}${more}. For one of them, name it after init.`;
}
const PAIR = "Two workflows, because a workflow on a pull request from a fork cannot comment: the second one comments, and sees first contributions before they are approved. --no-forks writes only one.";
async function planOf(args, terminal) {
	const { positionals, flags } = args;
	const { source, why: chosenFor, others } = await sourceOf(positionals, terminal);
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
		const first = firstConfig(parseList(source.text, { path }), others, address && schemaUrl(address));
		config = first.config;
		questions = first.questions;
		files.push({
			path: configPaths[0],
			text: first.text
		});
	}
	const notes = [];
	if (others.length > 0) notes.push(othersInWords(others));
	let asksUses = false;
	const workflowsThere = await presentWorkflows(root, address?.repository);
	const own = workflowsThere.filter(({ usesAction }) => usesAction).map(({ path }) => path);
	append(kept, own);
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
		if (uses !== void 0) append(files, proposed);
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
		...chosenFor !== void 0 && { chosenFor },
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
	if (plan.chosenFor) lines.push(wrap(printable(`Chosen: ${plan.chosenFor}`), width));
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
	const longest = largest(next.map(([command]) => command.length));
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
	if (!isWritten && files.length > 0) steps.push([typed([
		...own,
		...args.flags.regions ? ["--regions"] : [],
		"--write"
	]), "save these files"]);
	if (fixable) steps.push([typed([
		...ownWords(terminal),
		"fix",
		source.path,
		"--diff"
	]), "show safe fixes"]);
	if (offers.length > 0 && !args.flags.regions) steps.push([typed([
		...own,
		"--write",
		"--regions"
	]), "also generate those parts of the list"]);
	steps.push([typed([
		...ownWords(terminal),
		"check",
		source.path
	]), "show all problems; pull requests get only new ones"]);
	steps.push([typed([
		...ownWords(terminal),
		"review",
		source.path,
		"--demo"
	]), "show the comment that a pull request with typical faults gets"]);
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
		for (const { path, text, before } of wanted) terminal.out.write(unifiedDiff(path, before, text, terminal));
		if (wanted.length > 0) terminal.out.write("\n");
	}
	terminal.out.write(summary(plan, args, terminal));
	return 0;
}
export { init };
