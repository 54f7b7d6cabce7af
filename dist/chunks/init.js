import { J as schemaUrl, X as usesLine, Y as usedAddress, a as textWidth, d as largest, g as smallest, o as wrap$1, s as append, y as Failure, z as printable } from "./base.js";
import { H as parseList, V as applyEdits, _ as check, _t as count, b as mergeConfigs, c as inferredOf, pn as parse, t as configPaths, tt as configSchema, vt as enumerate, xt as severities, yt as linesInWords } from "./engine.js";
import { o as withPresets } from "./config.js";
import { i as renderedText, r as renderFile } from "./render.js";
import { _ as readSource, a as ownWords, c as typed, h as settingsFinder, i as ownSource, l as progressOn, p as originOf } from "./shell.js";
import { t as unifiedDiff } from "./diff3.js";
import { i as rootOf$1, n as configuredLists, t as chosenList } from "./lists.js";
import { t as SHAPES } from "./inspect-pretty.js";
import { t as writeText } from "./write2.js";
import { dirname, join, relative, resolve, sep } from "node:path";
import { readFile, readdir, stat } from "node:fs/promises";
// src/init/line.ts
const NEARLY_ALL = .95;
const FEWEST = 8;
const isFirm = (convention, share = NEARLY_ALL) => convention !== void 0 && convention.of >= 8 && convention.share >= share;
const shareOf = ({ share, of }) => `${Math.round(share * of)} of ${of}`;
function scalar(text) {
	return /^[A-Za-z][\w ./-]*$/.test(text) && !/^(?:true|false|yes|no|on|off|null)$/i.test(text) ? text : JSON.stringify(text);
}
const flow = (options) => `{ ${Object.entries(options).map(([key, value]) => `${key}: ${typeof value === "string" ? scalar(value) : value}`).join(", ")} }`;
const input = (settings) => settings.reduce((under, over) => mergeConfigs(under, over), {});
// src/init/questions.ts
const UNCLEAR = {
	from: .75,
	to: NEARLY_ALL
};
const MOST_QUESTIONS = 3;
const ORDERS = {
	alphabetical: "in alphabetical order",
	"date-ascending": "by date, newest last",
	"date-descending": "by date, newest first"
};
const FIXED = {
	most: 30,
	uses: 3
};
function vocabulary({ entries }) {
	const counts = new Map();
	for (const { id } of entries.flatMap(({ labels }) => labels)) counts.set(id, (counts.get(id) ?? 0) + 1);
	const often = [...counts.values()].filter((times) => times >= FIXED.uses).length;
	return counts.size <= FIXED.most && often * 4 >= counts.size * 3 ? [...counts.keys()].sort() : [];
}
function aboutHabits(list, { order, linked, labels, labelled, described, period }, lines) {
	const unclear = (convention, value, to = UNCLEAR.to) => convention !== void 0 && convention.of >= 8 && convention.value === value && convention.share >= UNCLEAR.from && convention.share < to;
	const rule = (id, options) => {
		const known = input(lines.map(({ settings }) => settings)).rules?.[id];
		return `rules: { ${id}: ${flow({
			...typeof known === "object" ? known : {},
			...options
		})} }`;
	};
	const questions = [];
	const ask = (asks, yes) => questions.push({
		asks,
		yes
	});
	if (list.entries.length === 0) ask("No entries found. What does an entry look like?", "entries: { shape: bullet, link: optional }");
	const { source, tags } = list.taxonomy;
	const used = vocabulary(list);
	if (labels.length > 0 && tags.length === 0 && source === "none" && used.length > 0 && labelled?.value) ask(`May only these ${used.length} labels be used?`, `taxonomy: { tags: [${used.map(scalar).join(", ")}], closed: true }`);
	if (unclear(linked, true, 1)) ask(`Does each entry need a link? ${shareOf(linked)} have one.`, "entries: { link: required }");
	if (unclear(described, true, 1)) ask(`Does each entry need a description? ${shareOf(described)} have one.`, rule("entry-description", { required: "always" }));
	if (order && order.of >= 8 && order.share >= .8 && order.share < .98) ask(`Should all entries be ${ORDERS[order.value]}? ${shareOf(order)} neighbours are.`, rule("entry-order", { order: order.value }));
	if (unclear(period, true) || unclear(period, false)) ask(`Should descriptions end with${period.value ? "" : "out"} a full stop? ${shareOf(period)} do.`, rule("entry-description", { period: period.value ? "always" : "never" }));
	return questions;
}
function aboutOthers({ path }, others) {
	if (others.length === 0) return [];
	const [first] = others;
	return [{
		asks: others.length === 1 && first.path.length <= 30 ? `Check ${first.path} too? It has ${count(first.entries, "entry", "entries")}.` : `Check ${count(others.length, "more list")} in the repository?`,
		yes: `files: [${[path, ...others.map((other) => other.path)].map(scalar).join(", ")}]`
	}];
}
function questionsOf(list, inferred, lines, others) {
	return [...aboutOthers(list, others), ...aboutHabits(list, inferred, lines)].slice(0, MOST_QUESTIONS);
}
// src/init/config.ts
function entryLines(list, { shapes, linked }) {
	const lines = [];
	const all = list.entries.length;
	const [main] = shapes;
	if (main && main.entries >= all * .95) lines.push({
		settings: { entries: { shape: main.shape } },
		text: `shape: ${main.shape}`,
		heading: "entries",
		why: `${main.entries} of ${all} entries`
	});
	const table = list.tables.filter(({ role }) => role === "entries").sort((a, b) => b.rows.length - a.rows.length)[0];
	if (table && main?.shape === "row") {
		const columns = Object.fromEntries(["title", "labels"].flatMap((role) => {
			const named = table.columns.filter((column) => column.role === role && column.name !== "");
			return named.length === 1 ? [[role, named[0].name]] : [];
		}));
		if (Object.keys(columns).length > 0) lines.push({
			settings: { entries: { columns } },
			text: `columns: ${flow(columns)}`,
			heading: "entries",
			why: `as in the table on line ${table.line}`
		});
	}
	if (isFirm(linked, linked?.value ? 1 : .95)) {
		const link = linked.value ? "required" : "optional";
		const why = linked.value ? `${shareOf(linked)} have one` : `${shareOf(linked)} have none`;
		lines.push({
			settings: { entries: { link } },
			text: `link: ${link}`,
			heading: "entries",
			why
		});
	}
	return lines;
}
function labelLines(list, { labels, labelled }) {
	const lines = [];
	const { source, tags } = list.taxonomy;
	const [main] = labels;
	if (source !== "legend" || !main) return lines;
	lines.push({
		settings: { labels: { syntax: main.syntax } },
		text: `syntax: ${main.syntax}`,
		heading: "labels",
		why: `as the list writes ${main.labels} labels`
	});
	lines.push({
		settings: { taxonomy: { from: "legend" } },
		text: "from: legend",
		heading: "taxonomy",
		why: `the ${tags.length} labels declared in the list, from line ${tags[0].line}`
	});
	if (isFirm(labelled, 1) && labelled.value) lines.push({
		settings: { rules: { "label-count": { min: 1 } } },
		text: "label-count: { min: 1 }",
		heading: "rules",
		why: "every entry has a label"
	});
	return lines;
}
function ruleLines({ order, described, capital, period }) {
	const lines = [];
	const rule = (id, options, why) => lines.push({
		settings: { rules: { [id]: options } },
		text: `${id}: ${flow(options)}`,
		heading: "rules",
		why
	});
	if (isFirm(order, .98)) rule("entry-order", { order: order.value }, `${shareOf(order)} neighbours are in that order`);
	if (isFirm(described) && described.value) {
		const options = {
			...described.share === 1 && { required: "always" },
			...isFirm(capital) && capital.value && { capital: "always" },
			...isFirm(period) && { period: period.value ? "always" : "never" }
		};
		if (Object.keys(options).length > 0) rule("entry-description", options, `${shareOf(described)} have one`);
	}
	return lines;
}
const parsed = (settings) => parse(configSchema, withPresets(settings));
function readsTheSame(list, config, cache) {
	const read = parseList(list.text, {
		path: list.path,
		config,
		cache
	});
	const labels = (of) => of.entries.reduce((sum, entry) => sum + entry.labels.length, 0);
	return read.entries.length === list.entries.length && read.entries.every(({ title, line }, at) => title === list.entries[at].title && line === list.entries[at].line) && labels(read) === labels(list) && read.taxonomy.tags.length === list.taxonomy.tags.length;
}
function harmless(list, lines) {
	const settings = (kept) => parsed(input(kept.map((line) => line.settings)));
	const cache = new Map();
	if (readsTheSame(list, settings(lines), cache)) return [...lines];
	const kept = [];
	for (const line of lines) if (line.heading === "rules" || readsTheSame(list, settings([...kept, line]), cache)) kept.push(line);
	return kept;
}
function isCoDevelopment(list, { shapes, labels, labelled }) {
	return shapes.length === 1 && shapes[0].shape === "row" && labels[0]?.syntax === "badge" && list.taxonomy.source === "legend" && list.labelIndex.length > 0 && isFirm(labelled, 1);
}
function presetLine(list, inferred) {
	if (!isCoDevelopment(list, inferred)) return [];
	return [{
		settings: { extends: "co-development" },
		text: "extends: co-development",
		heading: "",
		why: "a table of titles and badges, a legend, an index by label"
	}];
}
function isSaid(line, preset) {
	const under = parsed(input(preset.map(({ settings }) => settings)));
	const over = parsed(input([...preset.map(({ settings }) => settings), line.settings]));
	return JSON.stringify(under) === JSON.stringify(over);
}
function write(path, lines, questions, schema) {
	const text = [
		...schema === void 0 ? [] : [`# yaml-language-server: $schema=${schema}`],
		"# Written by awesome-steward init from the list. A line that you delete is detected from the list again.",
		`files: [${scalar(path)}]`
	];
	const withReason = (indent, { text, why }) => `${indent}${text} # ${why}`;
	for (const line of lines) if (line.heading === "") text.push(withReason("", line));
	for (const heading of [
		"entries",
		"labels",
		"taxonomy",
		"rules"
	]) {
		const own = lines.filter((line) => line.heading === heading);
		if (own.length > 0) text.push("", `${heading}:`, ...own.map((line) => withReason("  ", line)));
	}
	if (questions.length > 0) {
		text.push("", "# Your decision: uncomment the setting after a question to say yes.");
		for (const { asks, yes } of questions) text.push(`# - ${asks} ${yes}`);
	}
	return `${text.join("\n")}\n`;
}
function firstConfig(list, others = [], schema) {
	const inferred = inferredOf(list);
	const preset = presetLine(list, inferred);
	const all = [
		...entryLines(list, inferred),
		...labelLines(list, inferred),
		...ruleLines(inferred)
	];
	const lines = harmless(list, [...preset, ...all.filter((line) => !isSaid(line, preset))]);
	const questions = questionsOf(list, inferred, lines, others);
	const config = parsed(input([{ files: [list.path] }, ...lines.map(({ settings }) => settings)]));
	return {
		text: write(list.path, lines, questions, schema),
		config,
		questions
	};
}
// src/init/highlights.ts
const MOST = 3;
function highlights(findings) {
	const fixable = findings.filter(({ fix }) => fix);
	const rest = new Map();
	for (const finding of findings) {
		if (finding.fix) continue;
		rest.set(finding.rule, [...rest.get(finding.rule) ?? [], finding]);
	}
	const rank = ([first]) => severities.indexOf(first.severity);
	const told = [];
	if (fixable.length > 0) {
		const rules = new Set(fixable.map(({ rule }) => rule));
		told.push({ says: `${count(fixable.length, "problem")} with a safe fix (${[...rules].sort().join(", ")}).` });
	}
	const grave = [...rest.values()].sort((a, b) => rank(a) - rank(b) || b.length - a.length);
	for (const own of grave) {
		const [first] = own;
		const others = own.slice(1).map(({ line }) => line);
		const more = others.length === 0 ? "" : ` Also: ${linesInWords(others).toLowerCase()}.`;
		told.push({
			says: `Line ${first.line}: ${first.message}${more}`,
			rule: first.rule
		});
	}
	return told.slice(0, MOST);
}
// src/init/region-offers.ts
function rootOf(list) {
	const chain = ({ sectionIndex }) => {
		const around = [];
		for (let at = sectionIndex; at !== -1; at = list.sections[at].parent) around.unshift(at);
		return around;
	};
	const chains = list.labelIndex.map(chain);
	const first = chains[0] ?? [];
	let shared = 0;
	while (shared < first.length && chains.every((one) => one[shared] === first[shared])) shared++;
	const root = list.sections[first[shared - 1] ?? -1];
	return root?.kind === "heading" ? root : void 0;
}
const wrap = (marker, { eol }) => ({
	open: `<!-- steward:begin ${marker} -->${eol}`,
	close: `${eol}<!-- steward:end -->${eol}`
});
function indexOffer(list) {
	const root = rootOf(list);
	if (!root || list.taxonomy.tags.length === 0) return [];
	const { lines, text } = list;
	const start = lines.starts[lines.lineAt(root.span.end)];
	const sections = list.labelIndex.filter(({ sectionIndex }) => sectionIndex !== root.index);
	const details = list.details.filter(({ span }) => span.start >= root.span.end && span.end <= root.end);
	const first = smallest(sections.map(({ sectionIndex }) => list.sections[sectionIndex].span.start));
	const begin = smallest([first, ...details.map(({ span }) => span.start)]);
	const stop = largest(details.map(({ span }) => span.end));
	if (start === void 0 || sections.length < 2 || stop <= begin) return [];
	const from = lines.starts[lines.lineAt(begin) - 1];
	const to = lines.starts[lines.lineAt(stop - 1)] ?? text.length;
	const { open, close } = wrap("index keep=mentions", list);
	return [{
		what: `the index "${root.title}", from the labels of the entries; text added by hand stays`,
		line: lines.lineAt(from),
		edits: [{
			start: from,
			end: from,
			text: open
		}, {
			start: to,
			end: to,
			text: `${close.trimStart()}`
		}]
	}];
}
function countsOffer(list) {
	if (list.taxonomy.source !== "legend") return [];
	const last = list.tables.filter(({ role }) => role === "legend").at(-1);
	if (!last) return [];
	const at = list.lines.span(list.lines.lineAt(last.span.end)).end;
	const { eol } = list;
	return [{
		what: "how many entries each label has, below the legend",
		line: list.lines.lineAt(at),
		edits: [{
			start: at,
			end: at,
			text: `${eol}${eol}<!-- steward:begin counts by=label -->${eol}<!-- steward:end -->`
		}]
	}];
}
function regionOffers(list) {
	if (list.regions.some(({ owner }) => owner === "steward")) return [];
	return [...countsOffer(list), ...indexOffer(list)];
}
function withRegions(list, offers, config) {
	const marked = applyEdits(list.text, offers.flatMap(({ edits }) => edits));
	const rendered = renderFile(list.path, marked, config);
	return rendered.problems.length > 0 || rendered.regions.length !== offers.length ? void 0 : renderedText(marked, rendered);
}
// src/init/workflows.ts
const simple = `# The simplest set-up: one file. Pull requests from branches of this repository get the comment; those from forks get the
# check, annotations and a summary. For comments on forks, use the two workflows that "awesome-steward init" writes.
name: List

on:
  pull_request:
    types: [opened, synchronize, reopened, edited, closed]

permissions: {}

concurrency:
  group: list-\${{ github.event.pull_request.number }}
  cancel-in-progress: true

jobs:
  steward:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      contents: read
      pull-requests: write
    steps:
      - uses: ACTION
`;
const forkCheck = `# The first of a pair, for contributors who work in forks: it checks pull requests and has no write permission for them.
# The workflow "List comment" answers: at once where a maintainer has to approve this run first, otherwise after it.
name: List check

on:
  pull_request:
    types: [opened, synchronize, reopened, edited]
  merge_group:
  push:
    branches: [BRANCH]
    paths: ["**.md"]

permissions: {}

concurrency:
  group: list-check-\${{ github.event.pull_request.number || github.ref }}
  cancel-in-progress: true

jobs:
  check:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      contents: read
    steps:
      - uses: ACTION
        with:
          mode: check

  # For a merge queue whose rules require the status "awesome-steward".
  queue:
    if: github.event_name == 'merge_group'
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      contents: read
      statuses: write
    steps:
      - uses: ACTION
`;
const forkComment = `# The second of the pair, with the token of this repository. It runs after the check, or at once where the check of a
# first contribution waits for approval. It reads the pull request again through the API (no checkout, nothing from the
# first run is trusted) and writes the comment. After a merge it says thanks.
name: List comment

on:
  workflow_run:
    workflows: [List check]
    types: [requested, completed]
  push:
    branches: [BRANCH]
    paths: ["**.md"]

permissions: {}

concurrency:
  group: list-comment-\${{ github.event.workflow_run.head_repository.full_name || github.sha }}-\${{ github.event.workflow_run.head_branch }}
  cancel-in-progress: true

jobs:
  comment:
    if: github.event.workflow_run.event == 'pull_request' && (github.event.action == 'completed' || github.event.workflow_run.conclusion == 'action_required')
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      contents: read
      pull-requests: write
      statuses: write
    steps:
      - uses: ACTION

  thanks:
    if: github.event_name == 'push'
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      contents: read
      pull-requests: write
    steps:
      - uses: ACTION
        with:
          mode: welcome
`;
const FOLDER = ".github/workflows";
function usesAction(text, repository) {
	return [...text.matchAll(/^[ \t-]*uses:[ \t]*['"]?([\w.-]+\/[\w.-]+)@/gm)].map(([, name]) => name).some((name) => repository === void 0 ? name.endsWith("/awesome-steward") : name.toLowerCase() === repository.toLowerCase());
}
function workflows({ forks, branch, uses }, present = []) {
	const wanted = forks ? [{
		name: "list-check",
		text: forkCheck
	}, {
		name: "list-comment",
		text: forkComment
	}] : [{
		name: "list",
		text: simple
	}];
	const paths = new Set(wanted.map(({ name }) => `${FOLDER}/${name}.yml`));
	if (present.some(({ path, usesAction }) => usesAction && !paths.has(path))) return [];
	return wanted.flatMap(({ name, text }) => {
		const there = present.find(({ path }) => path === `${FOLDER}/${name}.yml`);
		if (there?.usesAction) return [];
		const file = there ? `awesome-steward-${name}` : name;
		return {
			path: `${FOLDER}/${file}.yml`,
			text: text.replace(/(?<=^ {0,40}- uses: )ACTION$/gm, () => uses).replaceAll("[BRANCH]", () => `[${scalar(branch)}]`)
		};
	});
}
// src/cli/init-source.ts
const seenFrom = (cwd, path) => relative(cwd, path).split(sep).join("/");
async function sourceOf(names, terminal) {
	if (names.length > 1) throw new Failure("init takes one list at a time. Example: awesome-steward init README.md");
	const root = await rootOf$1(terminal.cwd, terminal);
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
	if (own?.names[0]) return {
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
const NAMED = 4;
function othersInWords(others) {
	const some = others.slice(0, NAMED).map(({ path, entries }) => `${path} (${entries})`);
	const more = others.length > NAMED ? ` and ${others.length - NAMED} more` : "";
	return `Other lists here, with their entries: ${some.join(", ")}${more}. For one of them, name it after init.`;
}
const PAIR = "Two workflows, because a workflow on a pull request from a fork cannot comment: the second one comments, and sees first contributions before they are approved. --no-forks writes only one.";
async function planOf(args, terminal) {
	const { positionals, flags } = args;
	const { source, why: chosenFor, others } = await sourceOf(positionals, terminal);
	const root = await rootOf$1(dirname(source.absolute), terminal);
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
function summary(plan, args, terminal) {
	const { list, config, source, files, offers, regions, questions, kept, notes } = plan;
	const isWritten = args.flags.write !== void 0;
	const isGenerated = isWritten && args.flags.regions !== void 0;
	const width = textWidth(terminal.out.width);
	const lines = [];
	const item = (text) => lines.push(`  - ${wrap$1(printable(text), width - 4).replaceAll("\n", "\n    ")}`);
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
	if (plan.chosenFor) lines.push(wrap$1(printable(`Chosen: ${plan.chosenFor}`), width));
	for (const file of files) lines.push(`${isWritten ? "Written" : "New"}: ${file.path}`);
	for (const path of kept) lines.push(`${path} already exists and is not changed.`);
	for (const note of notes) lines.push(wrap$1(printable(note), width));
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
	if (isWritten && files.some(({ path }) => path.startsWith(".github/workflows/"))) lines.push("", wrap$1("Commit and push these files. From then on, each pull request is checked.", width));
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
