import { a as sectionsOf, i as neighbours, l as usualNames, n as knownProblem, o as arxivDate, r as tagsNamed, s as fieldsNamed, t as add$1, u as isDateName } from "./add.js";
import { r as labellerOf, s as hostOf, t as guessInWords } from "./advice.js";
import { H as parseList, _t as count } from "./engine.js";
import { y as Failure, z as printable } from "./base.js";
import { _ as readSource, a as ownWords, c as typed, h as settingsFinder } from "./shell.js";
import { t as unifiedDiff } from "./diff3.js";
import { t as writeText } from "./write2.js";
// src/cli/add.ts
function linkOf(text) {
	const named = /^([a-z][a-z ]{0,30})=(.+)$/i.exec(text);
	const url = named ? named[2].trim() : text;
	if (!/^(?:https?:\/\/|mailto:|\.{0,2}\/|#)\S+$/i.test(url)) throw new Failure(`${printable(text)} is not a link. Example: --link https://example.org, or --link code=https://example.org`);
	return named ? {
		role: named[1].trim(),
		url
	} : { url };
}
const parts = (text) => (text ?? "").split(",").map((part) => part.trim()).filter((part) => part !== "");
function fieldOf(text) {
	const at = text.indexOf("=");
	if (at < 1) throw new Failure(`--field is NAME=VALUE, not ${printable(text)}. Example: --field "Venue=ICLR 2025"`);
	return {
		name: text.slice(0, at).trim(),
		value: text.slice(at + 1).trim()
	};
}
function fromFlags({ title = "", link, label, description, date, section, field }) {
	return {
		fields: (field ?? "").split("\n").filter((text) => text !== "").map(fieldOf),
		title,
		links: (link ?? "").split(/,(?=[a-z][a-z ]{0,30}=|https?:)/i).filter((text) => text !== "").map(linkOf),
		labels: parts(label),
		...description !== void 0 && { description },
		...date !== void 0 && { date },
		...section !== void 0 && { section }
	};
}
function hostOfFirst([first]) {
	const host = first && hostOf(first.url);
	return host === void 0 ? {} : { host };
}
async function asked(given, list, ask, terminal) {
	let { title, links, labels, section, description, fields = [] } = given;
	const again = async (question, read) => {
		for (;;) {
			const answer = await ask(question);
			try {
				return read(answer);
			} catch (error) {
				if (!(error instanceof Failure)) throw error;
				terminal.err.write(`${error.message}\n`);
			}
		}
	};
	const isNew = (addition) => {
		const problem = knownProblem(list, addition);
		if (problem) throw new Failure(printable(problem));
		return addition;
	};
	while (title.trim() === "") ({title} = await again("Title: ", (answer) => isNew({
		title: answer,
		links
	})));
	if (links.length === 0 && list.entries.some((entry) => entry.links.length > 0)) {
		const found = [];
		for (;;) {
			const link = await again(found.length === 0 ? "Link (Enter for none): " : "Another link, e.g. code=https://\u2026 (Enter for none): ", (answer) => {
				if (answer.trim() === "") return void 0;
				const link = linkOf(answer.trim());
				isNew({
					title,
					links: [...found, link]
				});
				return link;
			});
			if (!link) break;
			found.push(link);
		}
		links = found;
	}
	const { tags } = list.taxonomy;
	if (labels.length === 0 && tags.length > 0) {
		const guesses = labellerOf(list).likeliest({
			text: title,
			section: [],
			...hostOfFirst(links)
		});
		if (guesses.length > 0 && list.entries.some((entry) => entry.labels.length > 0)) {
			terminal.err.write("Most likely, from similar entries:\n");
			for (const guess of guesses) {
				const at = tags.findIndex(({ id }) => id === guess.label) + 1;
				terminal.err.write(`  ${(at > 0 ? String(at) : "").padStart(3)}  ${printable(guessInWords(guess, list), 300)}\n`);
			}
			terminal.err.write("All labels:\n");
		}
		for (const [at, tag] of tags.entries()) terminal.err.write(`  ${String(at + 1).padStart(3)}  ${printable(tag.title === tag.id ? tag.id : `${tag.title} (${tag.id})`, 120)}\n`);
		labels = await again("Labels, by number or name, with commas: ", (answer) => {
			const named = parts(answer).map((part) => tags[Number(part) - 1]?.id ?? part);
			const read = tagsNamed(list, named);
			if ("problem" in read) throw new Failure(printable(read.problem));
			return named;
		});
	}
	const sections = sectionsOf(list);
	if (section === void 0 && sections.length > 1) {
		for (const [at, name] of sections.entries()) terminal.err.write(`  ${String(at + 1).padStart(3)}  ${printable(name, 120)}\n`);
		section = await again("Section, by number or any part of its name: ", (answer) => {
			if (answer.trim() === "") throw new Failure(`Expected a number from 1 to ${sections.length}, or a name.`);
			const named = sections[Number(answer) - 1] ?? answer.trim();
			const found = neighbours(list, named);
			if ("problem" in found) throw new Failure(printable(found.problem));
			return named;
		});
	}
	if (description === void 0 && list.entries.some((entry) => entry.description !== void 0)) {
		const said = (await ask("Description (Enter for none): ")).trim();
		if (said !== "") description = said;
	}
	const group = neighbours(list, section);
	if (!("problem" in group)) for (const name of openFields(list, group, {
		links,
		labels,
		fields
	})) {
		const said = (await ask(`${printable(name, 60)} (Enter to leave it out): `)).trim();
		if (said !== "") fields = [...fields, {
			name,
			value: said
		}];
	}
	return {
		...given,
		title,
		links,
		labels,
		fields,
		...section && { section },
		...description && { description }
	};
}
async function add(args, terminal) {
	const { positionals, flags } = args;
	const [name, ...more] = positionals;
	if (name === void 0 || more.length > 0) throw new Failure("Expected one list. Example: awesome-steward add README.md --title \"\u2026\" --link https://\u2026");
	const source = await readSource(name, terminal);
	const { config } = await settingsFinder(flags.config, terminal)(source.absolute);
	const cache = new Map();
	const list = parseList(source.text, {
		path: source.path,
		config,
		cache
	});
	const { ask } = terminal;
	let addition = fromFlags(flags);
	const { bibtex } = flags;
	if (bibtex !== void 0 && flags.title !== void 0) throw new Failure("--bibtex and --title exclude each other. Use one of them.");
	const isAsked = bibtex === void 0 && addition.title === "" && ask !== void 0;
	if (bibtex === void 0 && addition.title === "" && !ask) throw new Failure("Expected a title. Example: --title \"Segment Anything\"");
	if (isAsked) addition = await asked(addition, list, ask, terminal);
	const added = bibtex === void 0 ? add$1(list, addition, config, cache) : await fromBibtex(bibtex, list, addition, config, cache, terminal);
	if ("problem" in added) throw new Failure(`${printable(source.path)}: ${printable(added.problem)}`);
	for (const note of added.notes) terminal.err.write(`${printable(note)}\n`);
	const what = "line" in added ? `added on line ${added.line}` : `${count(added.added.length, "entry", "entries")} added`;
	if (added.text === source.text) {
		terminal.err.write(`${printable(source.path)}: nothing to add.\n`);
		return 0;
	}
	let isWanted = flags.write !== void 0;
	if (!isWanted) terminal.out.write(unifiedDiff(source.path, source.text, added.text, terminal));
	if (!isWanted && isAsked) isWanted = /^(?:y|yes)?$/i.test((await ask("Save it? [Y/n] ")).trim());
	if (isWanted) {
		await writeText(source.absolute, source.path, added.text);
		terminal.err.write(`${printable(source.path)}: ${what}.\n`);
	} else if (!isAsked) {
		const again = Object.entries(flags).flatMap(([flag, value]) => (flag === "field" ? value.split("\n") : [value]).flatMap((one) => [`--${flag}`, one]));
		terminal.err.write(`To save it: ${typed([
			...ownWords(terminal),
			"add",
			name,
			...again,
			"--write"
		])}\n`);
	}
	return 0;
}
function openFields(list, group, { links, labels, fields = [] }) {
	const given = fieldsNamed(list, group, fields);
	const table = list.tables[group[0]?.row?.table ?? -1];
	const filled = new Set([
		"title",
		"number",
		"description",
		...links.length > 0 ? ["link"] : [],
		...labels.length > 0 ? ["labels"] : []
	]);
	return [...usualNames(list, group)].filter((name) => {
		if ("problem" in given || given.has(name)) return false;
		const role = table?.columns.find((column) => column.name === name)?.role;
		if (role !== void 0 && filled.has(role)) return false;
		return !(isDateName(name) && arxivDate(links.map(({ url }) => url)));
	});
}
async function fromBibtex(file, list, { section, labels }, config, cache, terminal) {
	const [{ readBibtex }, { addMany }] = await Promise.all([import("./bibtex.js"), import("./many.js")]);
	const { entries, problems } = readBibtex((await readSource(file, terminal)).text);
	for (const problem of problems) terminal.err.write(`${printable(file)}: ${printable(problem)}\n`);
	if (entries.length === 0) throw new Failure(`${printable(file)}: no entries found. Expected BibTeX.`);
	return addMany(list, entries, {
		labels,
		...section && { section }
	}, config, cache);
}
export { add };
