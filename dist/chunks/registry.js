import { $ as cut, $t as description, At as readHtml, D as allowed, Dt as labelForms, Ft as titleIndex, G as withSwallowed, J as readDetails, Jt as indexLines, M as node, O as alternatives, Pt as numbersOf, Tt as sectionNumber, U as readOutline, W as findSwallowed, X as readBlocks, Xt as array, Y as readLinks, Zt as boolean, _n as regex, _t as count$1, an as minLength, bn as strictObject, et as guessDefinitions, fn as optional, ft as dateOf, hn as pipe, j as namedValues, jt as walkInlines, kt as plain, mn as picklist, on as minValue, q as readComments, rn as integer, un as number, xn as string, yn as safeParse } from "./engine.js";
import { C as nearest, S as foldTitle, T as quote, V as shorten, d as largest, g as smallest, m as pushTo, s as append, x as foldSpace, z as printable } from "./base.js";
import { a as leavesOf, c as orders, d as tagOf, f as ViewError, i as isLabelled, l as selectEntries, m as sortByTitle, n as fieldValues, o as isNamed, p as defineView, r as gather, s as labelIds, t as cutAt, u as sortEntries } from "./branches.js";
import { r as mainLink } from "./markup.js";
// src/views/options.ts
const text = pipe(string(), minLength(1));
const texts = array(text);
const count = pipe(number(), integer(), minValue(0));
const filters = {
	label: pipe(optional(texts), description("Only entries with one of these labels: ids, titles, or branches such as `Data4Model/Scaling`.")),
	section: pipe(optional(texts), description("Only entries below one of these sections of the list, by their titles.")),
	since: pipe(optional(pipe(string(), regex(/^\d{4}(?:-\d\d){0,2}$/, "a date such as 2024, 2024-05 or 2024-05-31"))), description("Only entries from this date on: `2024`, `2024-05` or `2024-05-31`."))
};
const by = pipe(optional(pipe(string(), regex(/^(?:auto|label|section|year|month|field:.{1,60})$/, "auto, label, section, year, month or field:NAME")), "auto"), description("What entries are gathered by: `label`, `section` of the list, `year`, `month`, or `field:NAME` (a column or a `Name: value` line). `auto`: labels where the list has them, else sections."));
function decode(value, schema) {
	for (const option of alternatives(node(schema))) {
		const inner = (option.pipe?.[0])?.type ?? option.type;
		if (inner === "boolean" && /^(?:true|false)$/.test(value)) return value === "true";
		if (inner === "number" && /^\d{1,9}$/.test(value)) return Number(value);
		if (inner === "array") return value.split(",").map((part) => part.trim()).filter((part) => part !== "");
	}
	return value;
}
const OWN = ["of"];
const RENAMED = { most: "limit" };
function readViewOptions(view, given) {
	const schemas = view.options.entries;
	const values = {};
	for (const { key: asked, value } of given) {
		if (OWN.includes(asked)) continue;
		const now = RENAMED[asked];
		const key = now && !Object.hasOwn(schemas, asked) && Object.hasOwn(schemas, now) ? now : asked;
		if (!Object.hasOwn(schemas, key)) {
			const known = [...Object.keys(schemas), ...OWN];
			const near = nearest(key, known);
			const hint = near ? `Did you mean "${near}"?` : `Use one of: ${known.join(", ")}.`;
			return { problem: `Unknown option ${quote(key)} of the view "${view.name}". ${hint}` };
		}
		values[key] = decode(value, schemas[key]);
	}
	const parsed = safeParse(view.options, values);
	if (parsed.success) return { options: parsed.output };
	const issue = parsed.issues[0];
	const key = String(issue.path?.[0]?.key ?? "");
	const value = given.find((option) => option.key === key)?.value ?? "";
	const schema = schemas[key];
	const expected = issue.type === "regex" ? issue.message : schema === void 0 ? "" : allowed(schema);
	const near = nearest(value, namedValues(node(schema)));
	const hint = near ? ` Did you mean "${near}"?` : "";
	return { problem: `Invalid value ${quote(value)} of the option "${key}". Expected ${expected}.${hint}` };
}
// src/views/kinds/chart.ts
const options$7 = strictObject({
	by,
	...filters,
	kind: pipe(optional(picklist([
		"auto",
		"bars",
		"pie"
	]), "auto"), description("Bars or a pie. `auto`: a pie for a few parts of which no entry belongs to two, else bars.")),
	depth: pipe(optional(count, 0), description("Levels of the taxonomy down to which entries are counted; 0: to the labels, 1: its outermost branches.")),
	order: pipe(optional(picklist([
		"declared",
		"alphabetical",
		"most"
	]), "declared"), description("Order of what is drawn.")),
	limit: pipe(optional(count, 30), description("How many are drawn at most, those with most entries; the rest is one more. 0: all.")),
	title: pipe(optional(string()), description("Title of the chart. Default: what it counts."))
});
function mermaid(text, max = 60) {
	const plain = printable(text, 200).replace(/["\u201C\u201D]/g, "\u201D").replace(/`/g, "\u2019").replace(/</g, "\u2039").replace(/>/g, "\u203A").replace(/%{2,}/g, "%").replace(/#/g, "\uFF03").replace(/;/g, ",").replace(/[{}\\]/g, " ").replace(/\s+/g, " ").trim();
	return shorten(plain, max) || "?";
}
function partsOf(branches, depth) {
	return leavesOf(cutAt(branches, depth)).filter(({ branch }) => branch.entries.length > 0).map(({ branch }) => ({
		title: branch.title,
		count: branch.children.length === 0 ? branch.entries.length : branch.own.length,
		...branch.color && { color: `#${branch.color}` }
	}));
}
function atMost(parts, most) {
	if (most === 0 || parts.length <= most) return [...parts];
	const large = new Set([...parts].sort((a, b) => b.count - a.count).slice(0, most));
	const count = parts.reduce((sum, part) => sum + (large.has(part) ? 0 : part.count), 0);
	return [...parts.filter((part) => large.has(part)), {
		title: `${parts.length - most} others`,
		count
	}];
}
function distinct(parts, max) {
	const met = new Map();
	return parts.map((part) => {
		const title = mermaid(part.title, max);
		const times = (met.get(title) ?? 0) + 1;
		met.set(title, times);
		return {
			...part,
			title: times > 1 ? `${title} (${times})` : title
		};
	});
}
function settings(value) {
	return `%%{init: ${JSON.stringify(value)}}%%`;
}
const COLOR = "#7a9cc6";
function pie(title, parts) {
	const sorted = [...parts].sort((a, b) => b.count - a.count);
	const colors = sorted.flatMap(({ color }) => color ?? []);
	const own = colors.length === sorted.length && new Set(colors).size === colors.length;
	const theme = Object.fromEntries(colors.map((color, at) => [`pie${at + 1}`, color]));
	return [
		...own ? [settings({ themeVariables: {
			...theme,
			pieSectionTextColor: "#24292f"
		} })] : [],
		"pie showData",
		`  title ${title}`,
		...sorted.map((part) => `  "${part.title}" : ${part.count}`)
	].join("\n");
}
const LINE = 26;
const FRAME = 110;
function bars(title, parts, isUpright) {
	const most = largest(parts.map(({ count }) => count));
	const height = isUpright ? 400 : FRAME + LINE * parts.length;
	const colors = new Set(parts.map(({ color }) => color));
	const [color] = colors.size === 1 ? colors : [];
	return [
		settings({
			xyChart: {
				width: 900,
				height,
				showDataLabel: true
			},
			themeVariables: { xyChart: { plotColorPalette: color ?? COLOR } }
		}),
		`xychart-beta${isUpright ? "" : " horizontal"}`,
		`  title "${title}"`,
		`  x-axis [${parts.map((part) => `"${part.title}"`).join(", ")}]`,
		`  y-axis "Entries" 0 --> ${most}`,
		`  bar [${parts.map(({ count }) => count).join(", ")}]`
	].join("\n");
}
const SLICES = 8;
const TITLES = {
	label: "Entries by label",
	section: "Entries by section",
	year: "Entries by year",
	month: "Entries by month",
	field: "Entries by value"
};
const SHARES = {
	label: "Share of labels",
	section: "Share of sections",
	year: "Share of years",
	month: "Share of months",
	field: "Share of values"
};
function render$7(list, { options: asked }) {
	const facet = gather(list, selectEntries(list, asked), asked.by, asked.order);
	const isTime = facet.by === "year" || facet.by === "month";
	const branches = isTime ? [...facet.branches].reverse() : facet.branches;
	const parts = distinct(atMost(partsOf(branches, asked.depth), asked.limit), 48);
	if (parts.length === 0 && isTime) return `No entry says in which ${facet.by} it appeared, so there is no chart by ${facet.by}.`;
	if (parts.length === 0) return "";
	const isWhole = parts.reduce((total, { count }) => total + count, 0) === new Set(branches.flatMap(({ entries }) => entries)).size;
	const fits = isWhole && parts.length > 1 && parts.length <= SLICES && !isTime;
	const isPie = asked.kind === "pie" || asked.kind === "auto" && fits;
	const shares = isPie && !isWhole ? SHARES[facet.by] : void 0;
	const title = mermaid(shares === void 0 ? asked.title ?? TITLES[facet.by] : [asked.title, asked.title ? shares.toLowerCase() : shares].filter(Boolean).join(", "));
	return `\`\`\`mermaid\n${isPie ? pie(title, parts) : bars(title, parts, isTime)}\n\`\`\``;
}
const chart = defineView({
	name: "chart",
	summary: "A chart of how many entries each label, branch, section or year has",
	about: `Written as Mermaid, which GitHub draws. An entry with several labels counts for each of them. By year or month it counts the entries that say when they appeared: in a column for dates, beside the title, by their arXiv number. A pie in which entries belong to several slices is titled "Share of labels": its percentages are of the labels, not of the entries.`,
	options: options$7,
	examples: [
		{
			name: "by label",
			options: "",
			shows: [
				"```mermaid",
				"xychart-beta horizontal",
				"\"Collecting more\"",
				"bar [2, 3, 1, 1, 3, 2]"
			]
		},
		{
			name: "the branches of one level, as a pie",
			options: "depth=2 kind=pie",
			shows: [
				"\"pie1\":\"#f1db9d\"",
				"pie showData",
				"title Share of labels",
				"\"Scaling\" : 4",
				"\"Synthesis\" : 4",
				"\"Use\" : 2"
			]
		},
		{
			name: "by year",
			options: "by=year",
			shows: ["x-axis [\"2023\", \"2024\"]", "bar [6, 2]"]
		}
	],
	render: render$7
});
// src/views/kinds/contents.ts
const options$6 = strictObject({
	depth: pipe(optional(count, 2), description("Levels of headings to list; 0: all.")),
	from: pipe(optional(picklist(["here", "top"]), "here"), description("List the headings after the region, or all headings of the file.")),
	skip: pipe(optional(texts, []), description("Titles of headings to leave out, with everything below them.")),
	counts: pipe(optional(boolean(), false), description("Show the number of entries below each heading."))
});
function counted(list) {
	const counts = list.sections.map(() => 0);
	for (const { sectionIndex } of list.entries) for (let at = sectionIndex; at !== -1; at = list.sections[at].parent) counts[at]++;
	return counts;
}
function render$6(list, { options: asked, markup, file, where, at }) {
	const skipped = new Set(asked.skip.map(foldTitle));
	const isHere = file === list;
	const left = new Set();
	const headings = list.sections.filter((section) => {
		const { index, parent, kind, path, title, span } = section;
		if (left.has(parent) || skipped.has(foldTitle(title))) {
			left.add(index);
			return false;
		}
		if (kind !== "heading" || path.length === 0 || section.anchor === void 0 || title === "") return false;
		return !isHere || asked.from === "top" || span.start > at;
	});
	const levels = levelsOf(headings, list);
	const counts = asked.counts ? counted(list) : [];
	return headings.flatMap((section) => {
		const level = levels.get(section.index);
		if (asked.depth > 0 && level >= asked.depth) return [];
		const number = counts[section.index] ? ` (${counts[section.index]})` : "";
		return `${"  ".repeat(level)}- ${markup.anchor(section.title, `${where}#${section.anchor}`)}${number}`;
	}).join("\n");
}
function levelsOf(headings, list) {
	const levels = new Map();
	for (const { index } of headings) {
		let above = list.sections[index].parent;
		while (above !== -1 && !levels.has(above)) above = list.sections[above].parent;
		levels.set(index, above === -1 ? 0 : levels.get(above) + 1);
	}
	return levels;
}
const contents = defineView({
	name: "contents",
	summary: "A table of contents of the headings, with the anchors that GitHub gives them",
	about: `Lists the headings that follow it, two levels deep; the title of the document is none of them. Of a list that lives elsewhere (\`of=docs/list.md\`) it lists all headings, and links into that file.`,
	options: options$6,
	examples: [{
		name: "of the whole file",
		options: "from=top",
		shows: [
			"- [Labels](#labels)",
			"  - [Data: Scaling](#data-scaling)",
			"- [Papers](#papers)"
		]
	}, {
		name: "the first level with the number of entries",
		options: "from=top depth=1 counts",
		shows: ["- [Labels](#labels)\n", "- [Papers](#papers) (8)"]
	}],
	render: render$6
});
// src/views/grid.ts
const RULES = {
	left: ":--",
	right: "--:",
	center: ":-:"
};
function grid(head, aligns, rows) {
	const line = (cells) => `|${cells.map((cell) => cell === "" ? " " : ` ${cell} `).join("|")}|`;
	return [
		line(head),
		`|${aligns.map((align) => ` ${RULES[align]} `).join("|")}|`,
		...rows.map(line)
	].join("\n");
}
function share(part, whole) {
	if (whole === 0) return "";
	const percent = Math.round(100 * part / whole);
	return part > 0 && percent === 0 ? "<1%" : `${percent}%`;
}
const EIGHTHS = " \u258F\u258E\u258D\u258C\u258B\u258A\u2589";
function bar(value, most, width) {
	if (value <= 0 || most <= 0) return "";
	const eighths = Math.max(1, Math.round(value / most * width * 8));
	return "\u2588".repeat(eighths >> 3) + EIGHTHS[eighths & 7].trim();
}
// src/views/kinds/counts.ts
const options$5 = strictObject({
	by,
	...filters,
	order: pipe(optional(picklist([
		"declared",
		"alphabetical",
		"most"
	]), "declared"), description("Order of the rows: as the labels are declared, by title, or those with the most entries first.")),
	depth: pipe(optional(count, 0), description("Levels of the taxonomy to show; 0: all.")),
	bar: pipe(optional(count, 10), description("Maximum length of the bars, in characters; 0: no bars.")),
	badges: pipe(optional(boolean(), true), description("Show the labels themselves beside their titles.")),
	empty: pipe(optional(boolean(), true), description("Show labels without entries."))
});
function linesOf(branches, empty, depth = 0) {
	return branches.flatMap((branch) => empty || branch.entries.length > 0 ? [{
		branch,
		depth
	}, ...linesOf(branch.children, empty, depth + 1)] : []);
}
function nameOf({ branch, depth }, markup) {
	const title = branch.undeclared ? markup.undeclared(branch.title) : markup.text(branch.title);
	return `${"&emsp;".repeat(depth)}${branch.children.length > 0 ? `**${title}**` : title}`;
}
function render$5(list, { options: asked, markup }) {
	const chosen = selectEntries(list, asked);
	const facet = gather(list, chosen, asked.by, asked.order);
	const rows = linesOf(cutAt(facet.branches, asked.depth), asked.empty);
	if (rows.length === 0) return "";
	const badges = asked.badges && rows.some(({ branch }) => branch.tag && markup.label(branch.tag) !== markup.text(branch.title));
	const most = largest(rows.filter(({ branch }) => branch.children.length === 0).map(({ branch }) => branch.entries.length));
	const head = {
		label: "Label",
		section: "Section",
		year: "Year",
		month: "Month",
		field: "Value"
	}[facet.by];
	const line = (name, label, number, isTotal) => [
		name,
		...badges ? [label] : [],
		isTotal ? `**${number}**` : `${number}`,
		share(number, chosen.length),
		...asked.bar > 0 ? [isTotal ? "" : bar(number, most, asked.bar)] : []
	];
	const rest = facet.rest.length > 0 ? [line(`*none*`, "", facet.rest.length, false)] : [];
	return grid([
		head,
		...badges ? [""] : [],
		"Entries",
		"Share",
		...asked.bar > 0 ? [""] : []
	], [
		"left",
		...badges ? ["left"] : [],
		"right",
		"right",
		...asked.bar > 0 ? ["left"] : []
	], [
		...rows.map((row) => line(nameOf(row, markup), row.branch.tag ? markup.label(row.branch.tag) : "", row.branch.entries.length, row.branch.children.length > 0)),
		...rest,
		line("**All**", "", chosen.length, true)
	]);
}
const counts = defineView({
	name: "counts",
	summary: "How many entries each label has, with totals of each branch",
	about: `One row a label along the taxonomy: its title and badge, the number of its entries, their share of all entries, a small bar. A branch counts each entry below it once, so it may be less than the sum of its labels; shares add up to more than 100% where entries have several labels.`,
	options: options$5,
	examples: [{
		name: "along the taxonomy",
		options: "",
		shows: [
			"| Label | | Entries | Share | |",
			"| **Data** | | **6** | 75% | |",
			"| &emsp;&emsp;Collecting more | ![](https://img.shields.io/badge/Data--Scaling--Collecting-f1db9d) | 2 | 25% |",
			"| *none* | | 1 | 13% |",
			"| **All** | | **8** | 100% | |"
		]
	}, {
		name: "by section, without bars",
		options: "by=section bar=0",
		shows: ["| Section | Entries | Share |", "| Papers | 8 | 100% |"]
	}],
	render: render$5
});
// src/views/index-items.ts
const MARK = "<!-- mention -->";
const MARKED = /<!--\s*mention\s*-->/;
const COUNT = /<(sub|kbd)>\d+<\/\1>\s*$/i;
function countMark(count) {
	return `<sub>${count}</sub>`;
}
function readMentions(text) {
	const lines = indexLines(text);
	const context = {
		text,
		lines,
		definitions: guessDefinitions(lines),
		cut,
		residue: new Map()
	};
	const blocks = readBlocks(context);
	const { code } = readLinks(blocks, context);
	const comments = readComments(text, lines, code);
	const details = readDetails(text, lines, code, comments);
	const swallowed = findSwallowed(blocks, comments, context);
	const { sections, flow } = readOutline(withSwallowed(blocks, swallowed, context), details, context);
	const mentions = new Map();
	const labels = new Map();
	for (const { block, section } of flow) {
		const found = mentionsOf(block, text);
		for (const mention of found) pushTo(mentions, section, mention);
		const label = block.type === "paragraph" ? badgeAlone(block.inlines, text) : void 0;
		if (label !== void 0 && !labels.has(section)) labels.set(section, label);
	}
	const first = mentions.get(-1);
	const shift = first ? 1 : 0;
	return [...first ? [{
		title: "",
		bare: "",
		parent: -1,
		mentions: first
	}] : [], ...sections.map((section) => {
		const title = titleOf(section, text);
		const number = sectionNumber(title);
		const label = labels.get(section.index);
		return {
			title,
			...number && { number: number.number },
			bare: number?.rest ?? title,
			...label !== void 0 && { label },
			parent: section.parent === -1 ? -1 : section.parent + shift,
			mentions: mentions.get(section.index) ?? []
		};
	})];
}
function titleOf({ titleSpan, title }, text) {
	const raw = text.slice(titleSpan.start, titleSpan.end);
	if (!COUNT.test(raw)) return title;
	return plain(readHtml(raw.replace(COUNT, ""), 0)).replace(/\s+/g, " ").trim();
}
function badgeAlone(nodes, text) {
	if (plain(nodes).trim() !== "") return void 0;
	const readings = labelForms.badge.read(nodes, text);
	return readings.length === 1 ? readings[0].id : void 0;
}
function mentionsOf(block, text) {
	if (block.type !== "list") return [];
	return block.items.flatMap((item) => [...mentionOf(item, text), ...item.blocks.flatMap((below) => mentionsOf(below, text))]);
}
function fold(nodes) {
	return foldSpace(plain(nodes));
}
function mentionOf({ head, headSpan }, text) {
	const title = fold(head);
	if (title === "") return [];
	const written = text.slice(headSpan.start, headSpan.end);
	let linked;
	for (const node of walkInlines(head)) {
		if (node.kind !== "link") continue;
		linked = fold(node.children);
		break;
	}
	return [{
		title,
		...linked && { linked },
		raw: written.replace(/<!--.*?-->/gs, "").replace(/\s+/g, " ").trim(),
		marked: MARKED.test(written)
	}];
}
// src/views/memberships.ts
function finder(list) {
	const byTitle = new Map();
	for (const entry of list.entries) {
		const key = foldTitle(entry.title);
		if (key !== "") pushTo(byTitle, key, entry);
	}
	const keys = [...byTitle.keys()];
	let near;
	return ({ title, linked }) => {
		for (const said of [title, linked]) {
			const known = said === void 0 ? void 0 : byTitle.get(foldTitle(said));
			if (known) return known;
		}
		near ??= titleIndex(keys);
		const key = foldTitle(linked ?? title);
		const [best] = near.lookup(key, .9);
		const found = best && keys[best.index];
		return found !== void 0 && numbersOf(found) === numbersOf(key) ? byTitle.get(found) : [];
	};
}
function standing(list, context) {
	const own = readMentions(context.before);
	if (own.length > 0) return {
		sections: own,
		ours: true
	};
	const position = new Map(list.labelIndex.map(({ sectionIndex }, at) => [sectionIndex, at]));
	return {
		sections: list.labelIndex.map((section) => {
			let parent = list.sections[section.sectionIndex]?.parent ?? -1;
			while (parent !== -1 && !position.has(parent)) parent = list.sections[parent].parent;
			return {
				title: section.section,
				bare: sectionNumber(section.section)?.rest ?? section.section,
				...section.number && { number: section.number },
				...section.label !== void 0 && { label: section.label },
				parent: parent === -1 ? -1 : position.get(parent),
				mentions: section.items.map(({ title, span }) => ({
					title,
					raw: list.text.slice(span.start, span.end).replace(/^\s*[-*+]\s+/, ""),
					marked: false
				}))
			};
		}),
		ours: false
	};
}
function branchFinder(leaves) {
	const byId = new Map();
	const byTitle = new Map();
	for (const leaf of leaves) {
		const { tag, title } = leaf;
		const id = tag?.id ?? title;
		if (!byId.has(id)) byId.set(id, leaf);
		for (const name of [title, id].map(foldTitle)) byTitle.set(name, (byTitle.get(name) ?? new Set()).add(leaf));
	}
	return ({ label, title, bare }) => {
		const badged = label === void 0 ? void 0 : byId.get(label);
		if (badged) return badged;
		for (const name of [title, bare]) {
			const meant = byTitle.get(foldTitle(name));
			if (meant?.size === 1) return [...meant][0];
		}
	};
}
var Register = class {
	numbers = new Map();
	names = new Map();
	nodes = new Set();
	add(node, number, names) {
		if (this.nodes.has(node)) return;
		this.nodes.add(node);
		if (number !== void 0 && !this.numbers.has(number)) this.numbers.set(number, node);
		for (const name of names.map(foldTitle)) if (name !== "" && !this.names.has(name)) this.names.set(name, node);
	}
	find(value) {
		const number = sectionNumber(value)?.number;
		return (number === void 0 ? void 0 : this.numbers.get(number)) ?? this.names.get(foldTitle(value));
	}
};
function withMemberships(list, facet, context, nodesOf) {
	const { options } = context;
	const roots = [];
	const register = new Register();
	const covered = new Set();
	const leaves = leavesOf(facet.branches).map(({ branch }) => branch);
	if (options.keep === "mentions") keepSections();
	const missing = facet.branches.flatMap(uncovered);
	append(roots, missing.flatMap(nodesOf));
	for (const node of roots) nameAll(node);
	if (options.also !== void 0) addFrom(options.also);
	return roots;
	function keepSections() {
		const { sections, ours } = standing(list, context);
		const find = finder(list);
		const branchOf = branchFinder(leaves);
		const parents = new Set(sections.map(({ parent }) => parent));
		const nodes = [];
		const onlyMarked = ours && context.untouched;
		sections.forEach((section, at) => {
			const branch = branchOf(section);
			if (branch) covered.add(branch);
			if (onlyMarked && isGone(section, branch, parents.has(at))) return;
			const items = (branch?.own ?? []).map((entry) => ({
				entry,
				mark: false
			}));
			const met = new Set(branch?.own);
			for (const mention of section.mentions) {
				if (onlyMarked && !mention.marked) continue;
				const meant = find(mention);
				if (meant.some((entry) => met.has(entry))) continue;
				if (meant[0]) {
					met.add(meant[0]);
					items.push({
						entry: meant[0],
						mark: true
					});
				} else {
					items.push({
						mark: true,
						raw: mention.raw,
						title: mention.title
					});
					context.note(`${quote(mention.title)} in ${quote(section.title)} matches no entry; it stays unchanged.`);
				}
			}
			const node = {
				title: section.title,
				...branch?.tag && { tag: branch.tag },
				items,
				children: []
			};
			nodes[at] = node;
			(nodes[section.parent]?.children ?? roots).push(node);
			register.add(node, section.number, [
				section.title,
				section.bare,
				section.label ?? ""
			]);
		});
		if (onlyMarked) prune(sections, nodes, parents);
	}
	function prune(sections, nodes, parents) {
		for (let at = sections.length - 1; at >= 0; at--) {
			const node = nodes[at];
			if (!node || !parents.has(at) || sections[at].number !== void 0) continue;
			if (node.tag || node.items.length > 0 || node.children.length > 0) continue;
			const around = nodes[sections[at].parent]?.children ?? roots;
			around.splice(around.indexOf(node), 1);
		}
	}
	function isGone(section, branch, isParent) {
		if (branch || isParent || section.number !== void 0) return false;
		return section.mentions.length > 0 && !section.mentions.some(({ marked }) => marked);
	}
	function uncovered(branch) {
		const children = branch.children.flatMap(uncovered);
		const own = covered.has(branch) ? [] : branch.own;
		const isLeaf = branch.children.length === 0 || branch.tag !== void 0;
		if (children.length === 0 && (!isLeaf || covered.has(branch))) return [];
		const entries = new Set([...own, ...children.flatMap(({ entries }) => entries)]);
		return [{
			...branch,
			own,
			children,
			entries: [...entries]
		}];
	}
	function nameAll(node) {
		register.add(node, sectionNumber(node.title)?.number, [node.title, node.tag?.id ?? ""]);
		node.children.forEach(nameAll);
	}
	function addFrom(field) {
		const seats = new Map();
		for (const entry of list.entries) for (const value of fieldValues(entry, field)) {
			let seat = register.find(value);
			if (!seat) {
				seat = {
					title: value,
					items: [],
					children: []
				};
				roots.push(seat);
				nameAll(seat);
			}
			let seated = seats.get(seat);
			if (!seated) {
				seated = new Set(seat.items.flatMap((item) => item.entry ?? []));
				seats.set(seat, seated);
			}
			if (!seated.has(entry)) seat.items.push({
				entry,
				mark: false
			});
			seated.add(entry);
		}
	}
}
// src/views/kinds/label-index.ts
const options$4 = strictObject({
	by,
	...filters,
	order: pipe(optional(picklist([
		"declared",
		"alphabetical",
		"most"
	]), "declared"), description("Order of the sections: as the labels are declared, by title, or those with the most entries first.")),
	entries: pipe(optional(picklist(orders), "listed"), description("Order of the entries in a section; `last`: the last of the list first.")),
	keep: pipe(optional(picklist(["none", "mentions"]), "none"), description("`mentions`: what people put into the index by hand stays: its sections, their order and titles, and every item that no label accounts for.")),
	also: pipe(optional(pipe(string(), minLength(1))), description("A column or field whose values name more sections that an entry stands in: by number (`8.2.1`), title or label.")),
	badges: pipe(optional(boolean(), true), description("Show the label of a section below its title.")),
	counts: pipe(optional(boolean(), true), description("Show the number of entries behind each title.")),
	links: pipe(optional(boolean(), true), description("Link titles to the links of the entries.")),
	open: pipe(optional(picklist([
		"none",
		"first",
		"all"
	]), "none"), description("Which sections are open at first: none, the top level, or all.")),
	empty: pipe(optional(boolean(), false), description("Show labels without entries.")),
	rest: pipe(optional(boolean(), true), description("Show entries that stand in no section in one of their own, so that each can be found."))
});
const REST = {
	label: "Without a label",
	section: "Without a section",
	year: "Without a date",
	month: "Without a month",
	field: "Without a value"
};
function nodeOf(branch, empty) {
	if (!empty && branch.entries.length === 0) return [];
	return [{
		title: branch.title,
		...branch.tag && { tag: branch.tag },
		items: branch.own.map((entry) => ({
			entry,
			mark: false
		})),
		children: branch.children.flatMap((child) => nodeOf(child, empty))
	}];
}
function sizeOf(node) {
	const met = new Set();
	let others = 0;
	const visit = ({ items, children }) => {
		for (const item of items) if (item.entry) met.add(item.entry);
		else others++;
		children.forEach(visit);
	};
	visit(node);
	return met.size + others;
}
function itemLines(items, list, { options, markup }) {
	const marked = new Set(items.filter(({ mark }) => mark).map(({ entry }) => entry));
	const named = items.flatMap(({ entry }) => entry ?? []).sort((a, b) => a.index - b.index);
	const lines = sortEntries(named, options.entries, list).map((entry) => {
		const url = options.links ? mainLink(entry)?.url : void 0;
		const title = entry.title || mainLink(entry)?.url || "(no title)";
		return `- ${url ? markup.link(title, url) : markup.text(title)}${marked.has(entry) ? ` ${MARK}` : ""}`;
	});
	for (const item of items) if (!item.entry) lines.push(`- ${markup.written(item.raw, item.title)} ${MARK}`);
	return lines;
}
function blocksOf(node, depth, list, context) {
	const { options, markup } = context;
	const items = itemLines(node.items, list, context);
	if (node.title === "") return [items.join("\n")];
	const count = options.counts ? ` ${countMark(sizeOf(node))}` : "";
	return [
		`<details${options.open === "all" || options.open === "first" && depth === 0 ? " open" : ""}>\n<summary>${markup.html(node.title)}${count}</summary>`,
		...(options.badges && node.tag ? [labelLine(node.tag, node.title, context)] : []).filter(Boolean),
		...items.length > 0 ? [items.join("\n")] : [],
		...node.children.length > 0 ? [
			"<dl><dd>",
			...node.children.flatMap((child) => blocksOf(child, depth + 1, list, context)),
			"</dd></dl>"
		] : [],
		"</details>"
	];
}
function labelLine(tag, title, { markup }) {
	const label = markup.label(tag);
	return label === markup.text(title) ? "" : label;
}
function render$4(list, context) {
	const { options } = context;
	const chosen = selectEntries(list, options);
	const facet = gather(list, chosen, options.by, options.order);
	const nodes = options.keep === "mentions" || options.also !== void 0 ? withMemberships(list, facet, context, (branch) => nodeOf(branch, options.empty)) : facet.branches.flatMap((branch) => nodeOf(branch, options.empty));
	const placed = new Set();
	const visit = ({ items, children }) => {
		for (const { entry } of items) if (entry) placed.add(entry);
		children.forEach(visit);
	};
	nodes.forEach(visit);
	const rest = options.rest ? chosen.filter((entry) => !placed.has(entry)) : [];
	if (rest.length > 0) {
		const items = rest.map((entry) => ({
			entry,
			mark: false
		}));
		nodes.push({
			title: REST[facet.by],
			items,
			children: []
		});
	}
	return nodes.flatMap((node) => blocksOf(node, 0, list, context)).join("\n\n");
}
const index = defineView({
	name: "index",
	summary: "Entries by label, in folded sections along the taxonomy",
	about: `Every label is a section that unfolds, with its badge, the number of its entries and their titles; branches of the taxonomy hold the sections below them. An entry with several labels stands in several sections, and one without any in a last section of its own.

**An index that people wrote.** Put the markers around it, with \`keep=mentions\`. Its sections stay, in their order and under their titles, and each section that shows a badge, or bears the title of a label, is completed from the entries that have that label. An item that no label accounts for is a mention: it stays, and gets \`<!-- mention -->\` behind it, which readers do not see. From then on a mention is what bears that mark, or what somebody adds by hand; delete its line to take it out. An item without the mark is there because of a label, and goes when the label goes. Labels that the old index had no section for are added at the end. An item that names no entry stays as it is, and \`render\` says so.

Where a column or field of the entries names sections (\`8.2.1\`, a title, a label), \`also=NAME\` puts them there too.`,
	options: options$4,
	examples: [{
		name: "by label",
		options: "",
		shows: [
			"<summary>Data <sub>6</sub></summary>",
			"<summary>Scaling <sub>4</sub></summary>",
			"<summary>Collecting more <sub>2</sub></summary>",
			"- [DataComp: In search of the next generation of multimodal datasets](https://arxiv.org/abs/2304.14108)",
			"<summary>Without a label <sub>1</sub></summary>"
		]
	}, {
		name: "by year, newest entries first",
		options: "by=year entries=newest",
		shows: ["<summary>2024 <sub>2</sub></summary>", "<summary>2023 <sub>6</sub></summary>"]
	}],
	render: render$4
});
// src/views/kinds/legend.ts
const options$3 = strictObject({
	label: pipe(optional(texts), description("Only these labels: ids, titles, or branches such as `Data4Model/Scaling`.")),
	order: pipe(optional(picklist(["declared", "alphabetical"]), "declared"), description("Order of the labels."))
});
function render$3(list, { options: asked, markup }) {
	const { label: named } = asked;
	const tags = list.taxonomy.tags.filter((tag) => !named || named.some((name) => isNamed(tag, name)));
	const pathOf = (tag) => tag.path.join(" \u203A ");
	const sorted = asked.order === "alphabetical" ? sortByTitle(tags, (tag) => `${pathOf(tag)} ${tag.title}`) : tags;
	if (sorted.length === 0) return "";
	const branched = sorted.some(({ path }) => path.length > 0);
	const explained = sorted.some(({ id, title }) => id !== title);
	let above = "";
	const rows = sorted.map((tag) => {
		const path = pathOf(tag);
		const branch = path === above ? "" : markup.text(path);
		above = path;
		return [
			...branched ? [branch] : [],
			markup.label(tag),
			...explained ? [markup.text(tag.title)] : []
		];
	});
	const head = [
		...branched ? ["Branch"] : [],
		"Label",
		...explained ? ["Meaning"] : []
	];
	return grid(head, head.map(() => "left"), rows);
}
const legend = defineView({
	name: "legend",
	summary: "The labels and what they mean, out of a taxonomy that the config declares",
	about: `For a taxonomy that lives in the config or in a file of its own: this shows it to readers, so that it is declared once. Labels are written as contributors write them.`,
	options: options$3,
	examples: [{
		name: "of a taxonomy in the config",
		options: "",
		config: { taxonomy: { tags: [{
			id: "Data-Collecting",
			title: "Collecting more",
			path: ["Data", "Scaling"],
			color: "f1db9d"
		}, {
			id: "Data-Filter",
			title: "Choosing better",
			path: ["Data", "Scaling"],
			color: "f1db9d"
		}] } },
		shows: [
			"| Branch | Label | Meaning |",
			"| Data \u203A Scaling | ![](https://img.shields.io/badge/Data--Collecting-f1db9d) | Collecting more |",
			"| | ![](https://img.shields.io/badge/Data--Filter-f1db9d) | Choosing better |"
		]
	}],
	render: render$3
});
// src/views/kinds/matrix.ts
const axis = (which) => pipe(optional(pipe(string(), minLength(1))), description(`What the ${which} are: a branch of the taxonomy (\`Data4Model/Scaling\`), or \`label\`, \`section\`, \`year\`, \`month\`, \`field:NAME\`. Default: the ${which === "rows" ? "first" : "second"} branch that the taxonomy has.`));
const depth = (which) => pipe(optional(count), description(`Levels below that branch that the ${which} go down to; 0: to the labels. Default: as many as fit.`));
const options$2 = strictObject({
	rows: axis("rows"),
	columns: axis("columns"),
	"row-depth": depth("rows"),
	"column-depth": depth("columns"),
	...filters,
	heat: pipe(optional(picklist([
		"number",
		"symbol",
		"both"
	]), "both"), description("What a cell shows: the number of entries, a symbol that grows with it, or both.")),
	totals: pipe(optional(boolean(), false), description("Show how many entries each row has in all.")),
	empty: pipe(optional(picklist([
		"fold",
		"show",
		"hide"
	]), "fold"), description("Rows and columns without any entry: named below the table, shown in it, or left out."))
});
const WIDE = 9;
const LONG = 40;
const MOST = 200;
const OTHERS = /^(?:label|section|year|month|field:.+)$/;
function trunks(branches, path = []) {
	return branches.flatMap((branch) => branch.children.length === 0 ? [] : [{
		branch,
		path: [...path, branch.title]
	}, ...trunks(branch.children, [...path, branch.title])]);
}
function branchesOf(name, labels, list, entries) {
	if (OTHERS.test(name)) {
		const { branches } = gather(list, entries, name);
		return name === "year" || name === "month" ? [...branches].reverse() : branches;
	}
	const known = trunks(labels);
	const asked = name.split("/").map(foldTitle).join("/");
	const found = known.find(({ path }) => path.map(foldTitle).join("/") === asked) ?? known.find(({ branch }) => foldTitle(branch.title) === asked);
	if (found) return found.branch.children;
	const names = known.map(({ path }) => path.join("/"));
	const near = nearest(name, names) ?? nearest(name, known.map(({ branch }) => branch.title));
	const hint = near ? `Did you mean "${near}"?` : names.length > 0 ? `Branches: ${names.slice(0, 12).map(quote).join(", ")}.` : "The taxonomy has no branches. Use label, section or year.";
	throw new ViewError(`Unknown branch ${quote(name)} of the taxonomy. ${hint}`);
}
function defaults(labels) {
	const top = labels.filter(({ children }) => children.length > 0);
	if (top.length >= 2) return [top[0].title, top[1].title];
	const inner = (top[0]?.children ?? []).filter(({ children }) => children.length > 0);
	if (inner.length >= 2) return [`${top[0].title}/${inner[0].title}`, `${top[0].title}/${inner[1].title}`];
	return ["label", "section"];
}
function stripesOf(which, branches, depth, fits) {
	const at = (level) => leavesOf(cutAt(branches, level));
	let leaves = at(depth ?? 0);
	for (let level = 4; depth === void 0 && leaves.length > fits && level > 0; level--) leaves = at(level);
	if (leaves.length > MOST) throw new ViewError(`The ${which} would be ${leaves.length}; the limit is ${MOST}. Choose a branch, or fewer levels: ${which === "rows" ? "row" : "column"}-depth=1.`);
	return leaves.map(({ branch, path }) => ({
		branch,
		path: path.slice(0, -1),
		entries: new Set(branch.entries)
	}));
}
function shortTitles(stripes) {
	const families = new Map();
	const keys = stripes.map(({ path }) => path.join("/"));
	stripes.forEach(({ branch }, at) => {
		const family = families.get(keys[at]) ?? [];
		families.set(keys[at], [...family, branch.title.split(/\s+/)]);
	});
	return stripes.map(({ branch }, at) => {
		const family = families.get(keys[at]);
		const words = branch.title.split(/\s+/);
		if (family.length < 2) return branch.title;
		const shortest = smallest(family.map(({ length }) => length));
		let front = 0;
		while (front < shortest - 1 && family.every((title) => title[front] === words[front])) front++;
		return words.slice(front > 1 ? front : 0).join(" ");
	});
}
const SYMBOLS = [
	"\u2581",
	"\u2583",
	"\u2585",
	"\u2587",
	"\u2588"
];
function symbol(value, most) {
	const step = Math.ceil(Math.sqrt(value / most) * SYMBOLS.length);
	return SYMBOLS[Math.min(SYMBOLS.length, Math.max(1, step)) - 1];
}
function cellOf(value, most, heat) {
	if (value === 0) return "\u00B7";
	if (heat === "number") return `${value}`;
	return heat === "symbol" ? symbol(value, most) : `${symbol(value, most)} ${value}`;
}
function render$2(list, { options: asked, markup }) {
	const chosen = selectEntries(list, asked);
	const labels = gather(list, chosen, "label").branches;
	const [first, second] = defaults(labels);
	const rows = stripesOf("rows", branchesOf(asked.rows ?? first, labels, list, chosen), asked["row-depth"], LONG);
	const columns = stripesOf("columns", branchesOf(asked.columns ?? second, labels, list, chosen), asked["column-depth"], WIDE);
	const at = (row, column) => {
		let both = 0;
		for (const entry of row.entries) if (column.entries.has(entry)) both++;
		return both;
	};
	const all = rows.map((row) => columns.map((column) => at(row, column)));
	const isEmptyRow = rows.map((_, r) => all[r].every((value) => value === 0));
	const isEmptyColumn = columns.map((_, c) => all.every((row) => row[c] === 0));
	const shows = (isEmpty) => asked.empty === "show" || !isEmpty;
	const shownRows = rows.map((_, r) => r).filter((r) => shows(isEmptyRow[r]));
	const shownColumns = columns.map((_, c) => c).filter((c) => shows(isEmptyColumn[c]));
	const most = largest(all.flat());
	const names = shortTitles(columns);
	const body = [];
	let above = [];
	for (const r of shownRows) {
		const { branch, path } = rows[r];
		if (path.length > 0 && path.join("/") !== above.join("/")) body.push([
			`**${markup.text(path.join(" \u203A "))}**`,
			...shownColumns.map(() => ""),
			...asked.totals ? [""] : []
		]);
		above = path;
		body.push([
			`${path.length > 0 ? "&emsp;" : ""}${markup.text(branch.title)}`,
			...shownColumns.map((c) => cellOf(all[r][c], most, asked.heat)),
			...asked.totals ? [`**${branch.entries.length}**`] : []
		]);
	}
	const folded = [...rows.filter((_, r) => isEmptyRow[r]).map(({ branch }) => markup.text(branch.title)), ...columns.filter((_, c) => isEmptyColumn[c]).map(({ branch }) => markup.text(branch.title))];
	const below = asked.empty === "fold" && folded.length > 0 ? `Without entries: ${folded.join(" \u00B7 ")}.` : "";
	if (body.length === 0) return below;
	const table = grid([
		"",
		...shownColumns.map((c) => markup.text(names[c])),
		...asked.totals ? ["**All**"] : []
	], [
		"left",
		...shownColumns.map(() => "center"),
		...asked.totals ? ["right"] : []
	], body);
	const inRows = new Set(rows.flatMap(({ entries }) => [...entries]));
	const inColumns = new Set(columns.flatMap(({ entries }) => [...entries]));
	const both = chosen.filter((entry) => inRows.has(entry) && inColumns.has(entry)).length;
	return [
		table,
		`${both} of ${count$1(chosen.length, "entry", "entries")} ${both === 1 ? "has" : "have"} both; sums count each entry once.`,
		...below ? [below] : []
	].join("\n\n");
}
const matrix = defineView({
	name: "matrix",
	summary: "Two branches of the taxonomy crossed: how many entries stand in both",
	about: `Which approach serves which purpose, and where nobody has been yet. Rows and columns are branches of the taxonomy by their names, or sections, years, values of a field; a cell counts the entries that belong to its row and its column. Rows and columns without any are named below the table.`,
	options: options$2,
	examples: [{
		name: "the first branch against the second",
		options: "",
		shows: [
			"| Creator | Filter |",
			"**Scaling**",
			"| &emsp;Collecting more |",
			"Without entries: "
		]
	}, {
		name: "labels against years, as numbers",
		options: "rows=Data columns=year heat=number row-depth=1",
		shows: [
			"| | 2023 | 2024 |",
			"| Scaling | 2 | 2 |",
			"| Use | 2 | \u00B7 |"
		]
	}],
	render: render$2
});
// src/views/kinds/stats.ts
const NAMES = {
	entries: "Entries",
	labels: "Labels",
	sections: "Sections",
	newest: "Newest entry",
	contributors: "Contributors",
	changed: "Last change"
};
const options$1 = strictObject({
	show: pipe(optional(texts), description("What to show, in order: `entries`, `labels` (those in use), `sections` (those that hold entries), `newest` (the date of the newest entry), `contributors` and `changed` (from the history of the list). Default: entries, labels or else sections, contributors, changed.")),
	...filters
});
const UNKNOWN = "\u2013";
function isName(name) {
	return Object.hasOwn(NAMES, name);
}
function sectionsOf(list, entries) {
	return [...new Set(entries.map(({ sectionIndex }) => sectionIndex))].filter((at) => (list.sections[at]?.path.length ?? 0) > 0).length;
}
function usual$1(list) {
	return [
		"entries",
		...isLabelled(list) ? ["labels"] : sectionsOf(list, list.entries) > 0 ? ["sections"] : [],
		"contributors",
		"changed"
	];
}
function kept(name, before) {
	const [head = "", , row = ""] = before.split("\n").filter((line) => line.startsWith("|"));
	const cells = (line) => line.split("|").map((cell) => cell.trim());
	const at = cells(head).indexOf(NAMES[name]);
	return at === -1 ? void 0 : cells(row)[at] || void 0;
}
function figure(name, list, { options: asked, history, before }) {
	const chosen = selectEntries(list, asked);
	const old = () => {
		const said = before.startsWith("|") ? kept(name, before) : before.trim();
		return /^(?:\d[\d-]*)$/.test(said ?? "") ? said : void 0;
	};
	switch (name) {
		case "entries": return `${chosen.length}`;
		case "labels": return `${new Set(chosen.flatMap((entry) => labelIds(entry, list))).size}`;
		case "sections": return `${sectionsOf(list, chosen)}`;
		case "newest": return chosen.flatMap((entry) => dateOf(entry, list) ?? []).reduce((last, date) => last && last > date ? last : date, void 0);
		case "contributors": return history.contributors === void 0 ? old() : `${history.contributors}`;
		case "changed": return history.changed ?? old();
	}
}
function namesOf(list, { show }) {
	return (show ?? usual$1(list)).map((name) => {
		if (isName(name)) return name;
		const near = nearest(name, Object.keys(NAMES));
		const hint = near ? `Did you mean "${near}"?` : `Use one of: ${Object.keys(NAMES).join(", ")}.`;
		throw new ViewError(`Unknown number ${quote(name)} in stats. ${hint}`);
	});
}
function render$1(list, context) {
	const shown = namesOf(list, context.options).flatMap((name) => {
		const value = figure(name, list, context);
		return value === void 0 ? [] : [{
			name,
			value
		}];
	});
	if (shown.length === 0) return "";
	return grid(shown.map(({ name }) => NAMES[name]), shown.map(() => "center"), [shown.map(({ value }) => value)]);
}
function inline(list, context) {
	const [name, ...more] = namesOf(list, context.options);
	if (!name || more.length > 0) throw new ViewError("Within a line, stats shows one number. Choose it, e.g. show=entries.");
	return figure(name, list, context) ?? UNKNOWN;
}
const stats = defineView({
	name: "stats",
	summary: "The list in numbers: entries, labels, contributors, last change",
	about: `A small table, or a single number within a line of text: \`a list of <!-- steward:begin stats show=entries -->168<!-- steward:end --> papers\`. Contributors and the last change come from the history of the list: where that is not known (a shallow clone, no git), what the region says of them stays.`,
	options: options$1,
	examples: [{
		name: "what the text alone tells",
		options: "show=entries,labels,sections,newest",
		shows: ["| Entries | Labels | Sections | Newest entry |", "| 8 | 6 | 1 | 2024-04 |"]
	}],
	render: render$1,
	inline
});
// src/views/kinds/table.ts
const options = strictObject({
	columns: pipe(optional(texts), description("What to show of an entry, in order: `title`, `labels`, `date`, `section`, `description`, `links`, or the name of a column or field. Default: the title, and labels, dates or sections where there are any.")),
	sort: pipe(optional(picklist(orders), "listed"), description("Order of the entries; `last`: the last of the list first.")),
	limit: pipe(optional(count, 10), description("Number of entries to show; 0: all.")),
	...filters
});
function labelsOf(entry, list, markup) {
	const shown = entry.labels.map((label) => {
		const tag = tagOf(label, list);
		return tag ? markup.label(tag) : markup.undeclared(label.id);
	});
	return [...new Set(shown)].join(" ");
}
function linksOf(entry, markup) {
	const main = mainLink(entry);
	return entry.links.filter((link) => link !== main && link.kind !== "image").map(({ role, text, url }) => markup.link(role === "link" || role === "title" ? text || "link" : role, url)).join(" ");
}
function columnsOf(list, markup) {
	return {
		title: {
			head: "Title",
			align: "left",
			cell: (entry) => {
				const url = mainLink(entry)?.url;
				const title = entry.title || url || "(no title)";
				return url ? markup.link(title, url) : markup.text(title);
			}
		},
		labels: {
			head: "Labels",
			align: "left",
			cell: (entry) => labelsOf(entry, list, markup)
		},
		date: {
			head: "Date",
			align: "left",
			cell: (entry) => dateOf(entry, list) ?? ""
		},
		section: {
			head: "Section",
			align: "left",
			cell: ({ section }) => markup.text(section.slice(-2).join(" \u203A "))
		},
		description: {
			head: "Description",
			align: "left",
			cell: ({ description }) => markup.text(description ?? "")
		},
		links: {
			head: "Links",
			align: "left",
			cell: (entry) => linksOf(entry, markup)
		}
	};
}
function usual(list, entries) {
	const has = (test) => entries.some(test);
	const labels = has((entry) => entry.labels.length > 0);
	return [
		"title",
		...labels ? ["labels"] : [],
		...has((entry) => dateOf(entry, list) !== void 0) ? ["date"] : [],
		...!labels && has((entry) => entry.section.length > 0) ? ["section"] : []
	];
}
function chosenColumns(names, list, markup) {
	const known = columnsOf(list, markup);
	const fields = new Map();
	for (const { fields: own } of list.entries) for (const { name } of own) fields.set(foldTitle(name), name);
	return names.map((name) => {
		const column = Object.hasOwn(known, name.toLowerCase()) ? known[name.toLowerCase()] : void 0;
		if (column) return column;
		const field = fields.get(foldTitle(name));
		if (field !== void 0) return {
			head: markup.text(field),
			align: "left",
			cell: (entry) => markup.text(fieldValues(entry, field).join(", "))
		};
		const all = [...Object.keys(known), ...new Set(fields.values())];
		const near = nearest(name, all);
		const hint = near ? `Did you mean ${quote(near)}?` : `Use one of: ${all.slice(0, 12).map(quote).join(", ")}.`;
		throw new ViewError(`Unknown column ${quote(name)}. ${hint}`);
	});
}
function render(list, { options: asked, markup }) {
	const sorted = sortEntries(selectEntries(list, asked), asked.sort, list);
	const shown = asked.limit === 0 ? sorted : sorted.slice(0, asked.limit);
	const columns = chosenColumns(asked.columns ?? usual(list, shown), list, markup);
	if (shown.length === 0) return "";
	return grid(columns.map(({ head }) => head), columns.map(({ align }) => align), shown.map((entry) => columns.map((column) => column.cell(entry))));
}
const table = defineView({
	name: "table",
	summary: "Entries in a table: the newest ten, or those of one label",
	about: `For a README that shows the newest of a list that lives elsewhere (\`of=docs/list.md\`), or a page for one label. Where entries say when they appeared, \`sort=newest\` puts the newest first; where a list simply grows at its end, \`sort=last\` does.`,
	options,
	examples: [{
		name: "the newest three",
		options: "sort=newest limit=3",
		shows: [
			"| Title | Labels | Date |",
			"| [TextSquare: ",
			"| 2024-04 |",
			"| 2023-11 |"
		]
	}, {
		name: "chosen columns of one label",
		options: "label=\"Model as a Filter\" columns=title,date",
		shows: [
			"| Title | Date |",
			"| [Finetuned Multimodal",
			"| 2024-03 |",
			"| [TextSquare: ",
			"| 2024-04 |"
		]
	}],
	render
});
// src/views/registry.ts
const views = [
	chart,
	contents,
	counts,
	index,
	legend,
	matrix,
	stats,
	table
];
const byName = new Map(views.map((view) => [view.name, view]));
function viewByName(name) {
	return byName.get(name);
}
export { views as n, readViewOptions as r, viewByName as t };
