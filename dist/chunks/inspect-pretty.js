import { a as textWidth, d as largest, n as hasColors, o as wrap, t as require_picocolors, z as printable } from "./base.js";
import { _t as count, bt as number, c as inferredOf, vt as enumerate } from "./engine.js";
// src/cli/inspect-pretty.ts
var import_picocolors = require_picocolors();
const SHAPES = {
	row: ["table row", "table rows"],
	bullet: ["bullet", "bullets"],
	record: ["record", "records"],
	heading: ["heading", "headings"],
	block: ["block", "blocks"],
	html: ["HTML block", "HTML blocks"]
};
const SOURCES = {
	legend: "declared in the list",
	config: "declared in the config",
	file: "declared in a file",
	sections: "from the sections",
	none: "not declared"
};
const MOST = 60;
function tally(keys) {
	const counts = new Map();
	for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
	return counts;
}
function shapes(entries) {
	const counts = [...tally(entries.map((entry) => entry.shape))].sort(([, a], [, b]) => b - a);
	return enumerate(counts.map(([shape, n]) => count(n, ...SHAPES[shape])));
}
function links(entries) {
	const linked = entries.filter((entry) => entry.links.length > 0).length;
	const described = entries.filter((entry) => entry.description).length;
	if (linked === 0 && described === 0) return "";
	return `${number(linked)} with a link, ${number(described)} with a description`;
}
function labels(list) {
	const used = list.entries.flatMap((entry) => entry.labels);
	if (used.length === 0) return "";
	const syntaxes = [...tally(used.map((label) => label.syntax))].sort(([, a], [, b]) => b - a);
	const bare = list.entries.filter((entry) => entry.labels.length === 0).length;
	const without = bare > 0 ? `; ${count(bare, "entry has", "entries have")} none` : "";
	return `${count(new Set(used.map(({ id }) => id)).size, "label")}, used ${count(used.length, "time")}, written as ${enumerate(syntaxes.map(([syntax]) => syntax))}${without}`;
}
function tags({ taxonomy }) {
	if (taxonomy.tags.length === 0) return "";
	const closed = taxonomy.closed ? "other labels are errors" : "other labels are allowed";
	const from = taxonomy.source === "legend" ? ` from line ${taxonomy.tags[0].line}` : "";
	return `${count(taxonomy.tags.length, "tag")}, ${SOURCES[taxonomy.source]}${from}; ${closed}`;
}
function undeclared({ taxonomy, entries }) {
	if (taxonomy.tags.length === 0) return "";
	const known = new Set(taxonomy.tags.flatMap((tag) => [tag.id, ...tag.aliases]));
	const others = new Set(entries.flatMap((entry) => entry.labels.map(({ id }) => id)).filter((id) => !known.has(id)));
	if (others.size === 0) return "";
	const some = [...others].slice(0, 5).map((id) => printable(id, 60));
	const more = others.size > some.length ? ", \u2026" : "";
	return `${count(others.size, "label")} not declared: ${some.join(", ")}${more}`;
}
function indexes(index) {
	if (index.length === 0) return "";
	const items = index.reduce((sum, section) => sum + section.items.length, 0);
	return `${count(items, "index item")} in ${count(index.length, "section")}, not counted as entries`;
}
function regions({ regions }) {
	if (regions.length === 0) return "";
	return `${count(regions.length, "region")} owned by tools: ${enumerate([...new Set(regions.map(({ owner }) => printable(owner, 40)))])}`;
}
const ORDERS = {
	alphabetical: "sorted alphabetically",
	"date-ascending": "sorted by date, newest last",
	"date-descending": "sorted by date, newest first"
};
const ROLES = {
	title: "titles",
	labels: "labels",
	link: "links",
	description: "descriptions",
	date: "dates",
	number: "numbers",
	other: ""
};
function columns(list) {
	const known = inferredOf(list).columns.filter(({ role }) => role !== "other");
	if (known.length === 0) return "";
	const told = known.map(({ name, role }) => `"${printable(name, 40)}" holds ${ROLES[role]}`);
	return `Of the columns ${enumerate(told)}`;
}
const SHARE = .1;
const FIELDS = 6;
function fields(list) {
	const { entries } = list;
	const known = [...tally(entries.flatMap(({ row, fields }) => row ? [] : [...new Set(fields.map(({ name }) => name))]))].filter(([name, n]) => name !== "" && n >= entries.length * SHARE);
	if (known.length === 0) return "";
	const order = inferredOf(list).order?.value;
	return `Fields: ${known.sort(([, a], [, b]) => b - a).slice(0, FIELDS).map(([name, n]) => {
		const isLabels = entries.flatMap((entry) => entry.fields.filter((field) => field.name === name).map((field) => ({
			entry,
			field
		}))).some(({ entry, field }) => entry.labels.some(({ syntax, span }) => syntax === "field" && field.span.start <= span.start && span.end <= field.span.end));
		const isSorted = /^(?:date|year)$/i.test(name) && order?.startsWith("date");
		const note = isLabels ? " (labels)" : isSorted ? ` (${order === "date-descending" ? "newest" : "oldest"} first)` : "";
		return `${printable(name, 40)} ${number(n)}${note}`;
	}).join(", ")}`;
}
function inferred(list) {
	const { order, described, separator, capital, period, crossListed } = inferredOf(list);
	const conventions = [];
	const tell = (convention, words) => {
		if (!convention || convention.share < .8 || convention.of < 8) return;
		conventions.push(`${words} (${number(Math.round(convention.share * convention.of))} of ${number(convention.of)})`);
	};
	if (order) tell(order, ORDERS[order.value]);
	if (described?.value) tell(described, "with a description");
	if (described?.value && separator) tell(separator, `behind "${printable(separator.value, 20)}"`);
	if (capital?.value) tell(capital, "that starts with a capital");
	if (period) tell(period, period.value ? "that ends with a full stop" : "that ends without a full stop");
	if (crossListed?.value) tell(crossListed, "listed in several sections");
	return conventions.length > 0 ? `Mostly ${enumerate(conventions)}` : "";
}
function tree(title, lines, width, colors) {
	if (lines.length === 0) return [];
	const shown = lines.slice(0, MOST);
	const columns = largest(shown.map((line) => line.notes.length));
	const widths = Array.from({ length: columns }, (_, i) => largest(shown.map((line) => line.notes[i]?.length ?? 0)));
	const room = width - widths.reduce((sum, one) => sum + one + 2, 0);
	const rows = shown.map(({ depth, text, notes }) => {
		const left = `  ${"  ".repeat(depth)}${text}`;
		const cut = left.length > room ? `${left.slice(0, room - 1)}\u2026` : left.padEnd(room);
		const right = widths.map((one, i) => (notes[i] ?? "").padStart(one)).join("  ");
		return right.trim() === "" ? cut.trimEnd() : `${cut}  ${colors.dim(right)}`;
	});
	const left = lines.length - shown.length;
	if (left > 0) rows.push(colors.dim(`  \u2026 and ${number(left)} more; --format json has them all`));
	return [
		"",
		colors.bold(title),
		...rows
	];
}
function tagLines(list) {
	const used = tally(list.entries.flatMap((entry) => [...new Set(entry.labels.map(({ id }) => id))]));
	const lines = [];
	let above = [];
	for (const tag of list.taxonomy.tags) {
		const same = tag.path.findIndex((branch, i) => branch !== above[i]);
		for (let i = same < 0 ? tag.path.length : same; i < tag.path.length; i++) lines.push({
			depth: i,
			text: printable(tag.path[i], 200),
			notes: []
		});
		above = tag.path;
		lines.push({
			depth: tag.path.length,
			text: tagText(tag),
			notes: [number(used.get(tag.id) ?? 0)]
		});
	}
	return lines;
}
function tagText(tag) {
	const id = printable(tag.id, 200);
	return tag.title === tag.id ? id : `${printable(tag.title, 200)} (${id})`;
}
function sectionLines(list) {
	const own = tally(list.entries.map((entry) => entry.sectionIndex));
	const kept = new Set();
	for (const index of own.keys()) for (let at = index; at >= 0 && !kept.has(at); at = list.sections[at]?.parent ?? -1) kept.add(at);
	const depths = new Map();
	const lines = [];
	for (const section of list.sections) {
		if (!kept.has(section.index)) continue;
		const n = own.get(section.index) ?? 0;
		if (section.parent < 0 && section.title === list.title && n === 0) continue;
		const depth = (depths.get(section.parent) ?? -1) + 1;
		depths.set(section.index, depth);
		lines.push({
			depth,
			text: printable(section.title, 200),
			notes: [n > 0 ? number(n) : "", `line ${section.line}`]
		});
	}
	return lines;
}
function indented(text, width) {
	return `  ${wrap(text, width - 2, "  ").replaceAll("\n", "\n  ")}`;
}
function one(list, width, colors) {
	const facts = [
		list.entries.length > 0 ? `${count(list.entries.length, "entry", "entries")}: ${shapes(list.entries)}` : "",
		columns(list),
		links(list.entries),
		fields(list),
		labels(list),
		tags(list),
		undeclared(list),
		indexes(list.labelIndex),
		regions(list),
		inferred(list)
	].filter(Boolean);
	return [
		colors.bold(colors.underline(printable(list.path))),
		...facts.map((fact) => indented(fact, width)),
		...list.notes.map((note) => colors.yellow(indented(printable(note), width))),
		...tree("Labels and how many entries have them", tagLines(list), width, colors),
		...tree("Sections and how many entries stand in them", sectionLines(list), width, colors)
	].join("\n");
}
function inspectPretty(lists, terminal) {
	const colors = (0, import_picocolors.createColors)(hasColors(terminal, terminal.out));
	const width = textWidth(terminal.out.width);
	return `${lists.map((list) => one(list, width, colors)).join("\n\n")}\n`;
}
export { inspectPretty as n, SHAPES as t };
