import { E as LabelView, V as applyEdits, _t as count, bt as number, d as compatibleFixes, g as ownFindings, gt as changesInWords, h as existingFindings, ht as changeKinds, p as generatedNote, qt as lineDiffOf, vt as enumerate, xt as severities, yt as linesInWords } from "./engine.js";
import { B as sentence, I as fence, M as codeSpan, R as markdown, m as pushTo, z as printable } from "./base.js";
import { n as moveOf, t as moveInWords } from "./move.js";
// src/report/budget.ts
const GAP = "\n\n";
var TextBudget = class {
	pieces = [];
	left;
	constructor(max) {
		this.left = max;
	}
	get room() {
		return this.left;
	}
	reserve(text) {
		this.left -= text.length + 2;
	}
	addReserved(text) {
		this.pieces.push(text);
	}
	add(text) {
		if (text === "" || text.length + 2 > this.left) return false;
		this.left -= text.length + 2;
		this.pieces.push(text);
		return true;
	}
	addPart({ open, blocks, close, between = GAP }, share = Number.POSITIVE_INFINITY) {
		const before = open === void 0 ? "" : open + between;
		const after = close === void 0 ? "" : GAP + close;
		let room = Math.min(share, this.left - 2) - before.length - after.length;
		const shown = [];
		let lost = 0;
		let full = false;
		for (const block of blocks) {
			const text = full ? "" : block.text();
			const cost = text.length + between.length;
			full ||= cost > room;
			if (full) lost += block.holds ?? 0;
			else {
				room -= cost;
				shown.push(text);
			}
		}
		if (shown.length > 0) this.add(before + shown.join(between) + after);
		return lost;
	}
	toString() {
		return this.pieces.join(GAP);
	}
};
// src/report/changes.ts
const OPEN_ROWS = 20;
const UNTITLED = "*no title*";
function title(entry) {
	return markdown(entry.title, 300) || UNTITLED;
}
const INNERMOST = 2;
function section(path, from = Math.max(0, path.length - INNERMOST)) {
	return path.slice(from).map((name) => markdown(name, 100)).join(" \u203A ");
}
function movedBetween(before, after) {
	const differs = before.findIndex((name, i) => name !== after[i]);
	if (differs === -1 && before.length === after.length) return void 0;
	const shared = differs === -1 ? before.length : differs;
	const from = Math.max(0, Math.min(shared, before.length - INNERMOST, after.length - INNERMOST));
	return `from ${section(before, from) || "the top"} to ${section(after, from) || "the top"}`;
}
function detail(change) {
	const { before, after, kind } = change;
	const moved = (kind === "moved" || change.fields?.includes("section")) && before && after ? movedBetween(before.section, after.section) : void 0;
	const place = moved ?? section((after ?? before).section);
	const edited = (change.fields ?? []).filter((field) => ![
		"title",
		"labels",
		"section"
	].includes(field));
	return [
		...place === "" ? [] : [moved ? place : `${kind === "moved" ? "within" : "in"} ${place}`],
		...kind === "edited" && before && change.fields?.includes("title") ? [`was: ${title(before)}`] : [],
		...kind === "edited" && edited.length > 0 ? [`changed: ${markdown(enumerate(edited))}`] : []
	];
}
function titleCell(change) {
	const entry = change.after ?? change.before;
	if (!entry) return UNTITLED;
	return [title(entry), ...detail(change).map((text) => `<sub>${text}</sub>`)].join("<br>");
}
function labelsCell(change, labels) {
	const { before, after } = change;
	if (change.labels && before && after) {
		const lines = [...change.labels.added.map((id) => `**+**&nbsp;${labels.show(id)}`), ...change.labels.removed.map((id) => `**\u2212**&nbsp;${labels.show(id)}`)];
		if (lines.length > 0) return lines.join("<br>");
	}
	return labels.showAll((after ?? before)?.labels ?? []);
}
const KINDS = {
	added: "**added**",
	relabelled: "relabelled",
	edited: "edited",
	moved: "moved",
	removed: "**removed**"
};
function row(change, labels, withLabels) {
	const cells = [change.isCommentedOut ? "**commented out**" : KINDS[change.kind], titleCell(change)];
	if (withLabels) cells.push(labelsCell(change, labels));
	return `| ${cells.join(" | ")} |`;
}
function hasLabels(changes) {
	return changes.some(({ before, after }) => (before ?? after).labels.length + (after?.labels.length ?? 0) > 0);
}
function inOrder(changes) {
	return changeKinds.flatMap((kind) => changes.filter((change) => change.kind === kind));
}
function proposals(file) {
	if (!file.base || file.list.taxonomy.source !== "legend") return [];
	return LabelView.of(file).proposals;
}
function changesSentence(report) {
	if (!report.compared) return void 0;
	const words = changesInWords(report.files.flatMap((file) => file.changes ?? []));
	const proposed = report.files.flatMap(proposals);
	const shown = proposed.slice(0, 10).join(" ") + (proposed.length > 10 ? " \u2026" : "");
	return [words ? `This change ${words}.` : "This change does not affect any entries.", ...proposed.length > 0 ? [`It adds ${count(proposed.length, "new label")} to the legend: ${shown}. A maintainer decides.`] : []].join(" ");
}
function changesParts(report) {
	const parts = [];
	for (const file of report.files) {
		const changes = inOrder(file.changes ?? []);
		if (changes.length === 0) continue;
		const labels = LabelView.of(file);
		const withLabels = hasLabels(changes);
		const name = report.files.length > 1 ? `**${markdown(file.path)}**\n\n` : "";
		const table = (own) => ({
			blocks: own.map((change) => ({
				text: () => row(change, labels, withLabels),
				holds: 1
			})),
			between: "\n"
		});
		const head = withLabels ? "|  | Entry | Labels |\n|:--|:--|:--|" : "|  | Entry |\n|:--|:--|";
		parts.push({
			open: `${name}${head}`,
			...table(changes.slice(0, OPEN_ROWS))
		});
		const rest = changes.slice(OPEN_ROWS);
		if (rest.length > 0) {
			const open = `<details><summary>${count(rest.length, "more change")}</summary>\n\n${head}`;
			parts.push({
				open,
				...table(rest),
				close: "</details>"
			});
		}
	}
	return parts;
}
// src/report/hunks.ts
const EOL = /\r\n|\n|\r/;
function alignDeletion(edit, text, lines) {
	const first = lines.lineAt(edit.start);
	const last = lines.lineAt(edit.end);
	if (!(edit.text === "" && first < last && edit.start === lines.span(first).end && edit.end === lines.span(last).end)) return edit;
	return {
		start: lines.starts[first],
		end: lines.starts[last] ?? text.length,
		text: ""
	};
}
function reach(edit, lines) {
	const first = lines.lineAt(edit.start);
	const last = lines.lineAt(edit.end);
	const endsBefore = last > first && edit.end === lines.starts[last - 1];
	const takesWhole = edit.text === "" && edit.start === lines.starts[first - 1];
	return {
		first,
		last: endsBefore && (takesWhole || /[\r\n]$/.test(edit.text)) ? last - 1 : last
	};
}
function hunksOf(text, lines, edits) {
	const aligned = edits.map((edit) => alignDeletion(edit, text, lines)).sort((a, b) => a.start - b.start);
	const groups = [];
	for (const edit of aligned) {
		const { first, last } = reach(edit, lines);
		const open = groups.at(-1);
		if (open && first <= open.last) {
			open.last = Math.max(open.last, last);
			open.edits.push(edit);
		} else groups.push({
			first,
			last,
			edits: [edit]
		});
	}
	return groups.map(({ first, last, edits: own }) => {
		const start = lines.starts[first - 1];
		const end = lines.starts[last] ?? text.length;
		const shifted = own.map((edit) => ({
			...edit,
			start: edit.start - start,
			end: edit.end - start
		}));
		const after = applyEdits(text.slice(start, end), shifted);
		return {
			line: first,
			endLine: last,
			after: after === "" ? [] : after.replace(/(?:\r\n|\n|\r)$/, "").split(EOL)
		};
	});
}
// src/report/corrections.ts
const MOST_FIXES = 50;
function rank(severity) {
	return severities.indexOf(severity);
}
function alike(findings) {
	const first = new Map();
	const groups = new Map();
	for (const finding of findings) {
		const { rule, severity, message, fix } = finding;
		const identity = fix ? JSON.stringify([
			rule,
			severity,
			message,
			fix.edits
		]) : void 0;
		const leader = identity === void 0 ? void 0 : first.get(identity);
		if (leader) groups.get(leader).push(finding);
		else {
			groups.set(finding, [finding]);
			if (identity !== void 0) first.set(identity, finding);
		}
	}
	return groups;
}
function findingsByEntry(file, findings) {
	const groups = alike(findings);
	const byLine = new Map();
	for (const leader of groups.keys()) pushTo(byLine, leader.line, leader);
	return [...byLine].sort(([a], [b]) => a - b).map(([line, own]) => {
		const sorted = own.toSorted((a, b) => rank(a.severity) - rank(b.severity));
		const told = own.flatMap((leader) => groups.get(leader));
		return {
			file,
			line,
			lines: [...new Set(told.map((finding) => finding.line))].sort((a, b) => a - b),
			severity: sorted[0].severity,
			findings: sorted,
			count: told.length
		};
	});
}
function correctionOf(place) {
	const { edits, fixed } = compatibleFixes(place.findings.slice(0, MOST_FIXES));
	if (edits.length === 0) return void 0;
	const { text, lines } = place.file.list;
	return {
		hunks: hunksOf(text, lines, edits),
		whole: fixed.length === place.findings.length
	};
}
// src/report/unread.ts
const AS = {
	blank: "not understood",
	prose: "text",
	html: "HTML",
	code: "code"
};
const range = (from, to) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
function unreadInWords({ list, base, findings }) {
	const [first] = list.entries;
	if (!base || !first) return [];
	const last = list.entries.at(-1);
	const diff = lineDiffOf(base.lines, list.lines);
	const told = new Set(findings.flatMap(({ line, endLine }) => endLine - line > 100 ? [line] : range(line, endLine)));
	const found = new Map();
	for (let line = first.line; line <= list.lines.count; line++) {
		const as = AS[list.owners[line - 1]];
		if (as === void 0 || diff.wasLine(line) !== 0 || told.has(line)) continue;
		if (line > last.endLine + 1) break;
		if (/https?:\/\//i.test(list.lines.text(line))) pushTo(found, as, line);
	}
	return [...found].map(([as, lines]) => {
		const were = lines.length === 1 ? "was" : "were";
		return `${linesInWords(lines)} ${were} not checked as ${lines.length === 1 ? "an entry" : "entries"} (${as}).`;
	});
}
// src/report/comment.ts
const COMMENT_LIMIT = 65536;
const HEADINGS = {
	error: "#### Errors",
	warning: "#### Warnings",
	info: ""
};
const ASIDES = {
	error: "",
	warning: " *(warning)*",
	info: " *(info)*"
};
function verdict({ summary, compared, files }, { fixed }, isComplete) {
	const counts = [...summary.error > 0 ? [count(summary.error, "error")] : [], ...summary.warning > 0 ? [count(summary.warning, "warning")] : []];
	if (counts.length > 0) return `### ${summary.error > 0 ? "\u274C" : "\u26A0\uFE0F"} ${counts.join(", ")}`;
	if (!isComplete) return "### No problems in what could be checked";
	if (files.length > 0 && files.every(({ list }) => list.entries.length === 0)) return "### No entries found, so no entry was checked";
	if (fixed) return "### \u2705 All fixed, thank you!";
	return compared ? "### \u2705 All good, thank you!" : "### \u2705 All good";
}
function encodePath(path) {
	return path.split("/").map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, "\uFFFD")).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)).join("/");
}
function lineUrl(options, path, line, endLine) {
	const { repository = "", sha = "", server = "https://github.com" } = options;
	if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^[\da-f]{40,64}$/.test(sha)) return void 0;
	const range = endLine > line ? `L${line}-L${endLine}` : `L${line}`;
	return `${server}/${repository}/blob/${sha}/${encodePath(path)}?plain=1#${range}`;
}
var Comment = class {
	report;
	options;
	constructor(report, options) {
		this.report = report;
		this.options = options;
	}
	location({ file, line, lines }) {
		const text = linesInWords(lines);
		const url = lineUrl(this.options, file.path, line, line + contiguous(lines) - 1);
		const linked = url ? `[${text}](${url})` : text;
		return this.report.files.length > 1 ? `${linked} of ${markdown(file.path)}` : linked;
	}
	rule(id) {
		return this.options.docs ? `[\`${id}\`](${this.options.docs}${id}.md)` : `\`${id}\``;
	}
	correction(place, { hunks, whole }) {
		const shown = hunks.filter((hunk) => hunk.line <= place.line + 2 && hunk.endLine >= place.line - 2);
		const elsewhere = hunks.filter((hunk) => !shown.includes(hunk)).map((hunk) => hunk.line);
		const texts = shown.flatMap((hunk) => suggestedHunk(hunk, place.file.list, whole));
		if (elsewhere.length > 0) {
			const lines = linesInWords(elsewhere).replace("L", "l");
			texts.push(`The fix ${shown.length > 0 ? "also " : ""}changes ${lines}.`);
		}
		return texts;
	}
	place(place) {
		const { findings, severity } = place;
		const title = findings.find((finding) => finding.entry !== void 0)?.entry;
		const head = `**${this.location(place)}**${title ? ` \u00B7 ${markdown(title, 200)}` : ""}`;
		const said = findings.map((finding) => {
			const aside = finding.severity === severity ? "" : ASIDES[finding.severity];
			return `- ${sentence(finding.message, 600)} ${this.rule(finding.rule)}${aside}`;
		});
		const shown = said.length > 20 ? [...said.slice(0, 20), `- \u2026 and ${number(said.length - 20)} more`] : said;
		const move = moveOf(place.file.list, findings);
		const block = move && fence(move.lines, "md");
		const rest = move ? findings.filter((one) => !move.findings.includes(one)) : findings;
		const correction = correctionOf({
			...place,
			findings: rest
		});
		return [
			`${head}\n${shown.join("\n")}`,
			...move && block ? [moveInWords(move), block] : [],
			...correction ? this.correction(place, correction) : pastes(findings)
		].join("\n\n");
	}
	blocks(places) {
		return places.map((place) => ({
			text: () => this.place(place),
			holds: place.count
		}));
	}
	existing() {
		const old = this.report.files.flatMap(existingFindings);
		if (old.length === 0) return void 0;
		const byRule = new Map();
		for (const { rule, severity } of old) {
			const row = byRule.get(`${severity} ${rule}`) ?? {
				severity,
				n: 0
			};
			byRule.set(`${severity} ${rule}`, {
				severity,
				n: row.n + 1
			});
		}
		const order = (severity) => severities.indexOf(severity);
		const rows = [...byRule].sort(([, a], [, b]) => order(a.severity) - order(b.severity) || b.n - a.n).map(([key, { severity, n }]) => `| ${this.rule(key.split(" ")[1])} | ${severity} | ${number(n)} |`);
		return [
			`<details><summary>${`${count(old.length, "existing problem")}, not caused by this pull request`}</summary>`,
			"",
			"| Rule | Severity | Problems |",
			"|:--|:--|--:|",
			...rows,
			"",
			"</details>"
		].join("\n");
	}
	doubt(places) {
		const graver = (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity);
		const rule = places.toSorted(graver)[0]?.findings[0]?.rule;
		if (rule === void 0) return void 0;
		return `Is a problem wrong? Say so in a reply. ${codeSpan(`${this.options.explain ?? "awesome-steward explain"} ${rule}`, 500)} tells why the rule exists; a maintainer turns it off with ${codeSpan(`rules: { ${rule}: off }`)} in ${codeSpan(".github/awesome-steward.yml")}.`;
	}
	left(lost) {
		const { more } = this.options;
		const link = more ? ` [${markdown(more.text)}](${more.url})` : "";
		return `**${count(lost, "more problem")}** did not fit into this comment.${link}`;
	}
	render() {
		const { report, options } = this;
		const limit = options.maxLength ?? 65536;
		const page = new TextBudget(limit);
		const places = report.files.flatMap((file) => findingsByEntry(file, ownFindings(file)));
		const total = places.reduce((sum, place) => sum + place.count, 0);
		const ending = [
			this.existing(),
			options.command && locally(options.command),
			this.doubt(places)
		].filter((text) => text !== void 0 && text !== "").join("\n\n");
		page.reserve(ending);
		page.reserve(this.left(total));
		if (options.marker) page.add(options.marker);
		for (const top of options.top ?? []) if (top.length < limit / 4) page.add(top);
		const unread = report.files.flatMap(unreadInWords);
		page.add(verdict(report, options, unread.length === 0));
		const changed = changesSentence(report);
		if (changed) page.add(changed);
		const made = report.files.flatMap((file) => ownFindings(file).length > 0 ? generatedNote(file.list) ?? [] : []);
		for (const note of [
			...unread,
			...made,
			...options.notes ?? []
		]) page.add(`> ${sentence(note)}`);
		let changes = 0;
		const least = page.room - limit / 4;
		for (const part of changesParts(report)) changes += page.addPart(part, page.room - least);
		if (changes > 0) page.add(`\u2026 and ${count(changes, "more change")}.`);
		let lost = 0;
		for (const severity of severities) {
			const own = places.filter((place) => place.severity === severity);
			const folded = severity === "info";
			lost += page.addPart({
				blocks: this.blocks(own),
				open: folded ? `<details><summary>${number(own.reduce((n, place) => n + place.count, 0))} info (optional)</summary>` : HEADINGS[severity],
				...folded && { close: "</details>" }
			});
		}
		for (const below of options.below ?? []) page.add(below);
		if (lost > 0) page.addReserved(this.left(lost));
		if (ending) page.addReserved(ending);
		return `${page}\n`;
	}
};
function pastes(findings) {
	const lines = [...new Set(findings.flatMap(({ paste }) => paste ?? []))];
	const block = lines.length > 0 ? fence(lines, "md") : void 0;
	return block ? ["If that is right, paste:", block] : [];
}
function locally(command) {
	const block = fence([printable(command, 500)], "sh");
	return block && `<details><summary>Run this check locally</summary>\n\n${block}\n\n</details>`;
}
function contiguous(lines) {
	const end = lines.findIndex((line, i) => line !== lines[0] + i);
	return end < 0 ? lines.length : end;
}
function emptyLines({ line, endLine, after }, list) {
	const old = list.lines.text(line);
	if (line !== endLine || after.length < 2 || after.filter((text) => text.trim() === "").length < after.length - 1) return void 0;
	if (after.at(-1) === old) return `Add an empty line before line ${line}.`;
	if (after[0] === old) return `Add an empty line after line ${line}.`;
}
function suggestedHunk(hunk, list, whole) {
	const { line, endLine, after } = hunk;
	const place = endLine > line ? `lines ${line}\u2013${endLine}` : `line ${line}`;
	if (after.length === 0) return [`Delete ${place}.`];
	const empty = emptyLines(hunk, list);
	if (empty) return [empty];
	const block = fence(after, "md");
	if (!block) return [`There is a fix for ${place}, but it has characters that cannot be shown here.`];
	return [`Suggested replacement for ${place}${whole ? "" : " (fixes some of the problems above)"}:`, block];
}
function renderComment(report, options = {}) {
	return new Comment(report, options).render();
}
export { renderComment as n, hunksOf as r, COMMENT_LIMIT as t };
