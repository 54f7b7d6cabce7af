import { _t as count, bt as number, g as ownFindings, gt as changesInWords, h as existingFindings, p as generatedNote, vt as enumerate, xt as severities, yt as linesInWords } from "./engine.js";
import { a as textWidth, d as largest, o as wrap, u as groupBy, z as printable } from "./base.js";
import { n as moveOf, t as moveInWords } from "./move.js";
// src/report/pretty.ts
const same = (text) => text;
const plain = {
	bold: same,
	dim: same,
	red: same,
	yellow: same,
	blue: same,
	green: same,
	underline: same
};
const EACH = 30;
const SCREEN = 80;
const SAID = 2;
const QUOTED = 32;
const FIRST = 4;
const NAMES = {
	error: "error",
	warning: "warning",
	info: "info"
};
function shortened(message) {
	return message.replace(/"([^"]*)"/g, (all, text) => text.length > QUOTED ? `"${text.slice(0, 31).trimEnd()}\u2026"` : all);
}
var Pretty = class {
	palette;
	width;
	constructor(options) {
		this.palette = options.palette ?? plain;
		this.width = Math.max(textWidth(options.width), Math.min(options.width ?? 0, 140));
	}
	severity(severity) {
		const { red, yellow, blue } = this.palette;
		return {
			error: red,
			warning: yellow,
			info: blue
		}[severity](NAMES[severity].padEnd(7));
	}
	finding(list, finding, placeWidth) {
		const place = `${finding.line}:${finding.column}`.padStart(placeWidth);
		const indent = " ".repeat(2 + placeWidth + 2 + 7 + 2);
		const lines = wrap(printable(finding.message), this.width - indent.length).split("\n");
		const last = lines.at(-1);
		const fits = indent.length + last.length + 2 + finding.rule.length <= this.width;
		const rule = this.palette.dim(finding.rule);
		const text = fits ? [...lines.slice(0, -1), `${last}  ${rule}`] : [...lines, rule];
		return `  ${this.palette.dim(place)}  ${this.severity(finding.severity)}  ${[...text, ...this.move(list, finding)].join(`\n${indent}`)}`;
	}
	move(list, finding) {
		const move = moveOf(list, [finding]);
		if (!move) return [];
		return [moveInWords(move), ...move.lines.map((line) => this.palette.dim(printable(line, 500)))];
	}
	kind(findings, fix) {
		const { dim } = this.palette;
		const [first] = findings;
		const n = findings.length;
		const width = Math.min(this.width, SCREEN);
		const start = `  ${this.severity(first.severity)}  `;
		const lines = linesInWords([...new Set(findings.map(({ line }) => line))], FIRST).toLowerCase();
		if (first.severity === "info" && findings.every((one) => one.fix)) return [`${start}${first.rule} (${number(n)}): ${dim(fix(first.rule))}`];
		const indent = " ".repeat(11);
		const said = wrap(printable(shortened(first.message)), width - indent.length - 2).split("\n");
		const shown = said.length > SAID ? [...said.slice(0, 1), `${said[1]} \u2026`] : said;
		const place = n === 1 ? `${first.line}:${first.column}` : lines;
		return [`${start}${first.rule}${n === 1 ? "" : ` (${number(n)})`}  ${dim(place)}`, ...shown.map((line) => `${indent}${line}`)];
	}
	kinds(file, fix) {
		const own = ownFindings(file);
		if (own.length === 0) return [];
		const groups = [...groupBy(own, ({ severity, rule }) => `${severity} ${rule}`).values()].sort(([a], [b]) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
		return [
			this.palette.underline(printable(file.path)),
			...groups.flatMap((same) => this.kind(same, (rule) => fix(rule, file.path))),
			""
		];
	}
	file(file) {
		const own = ownFindings(file);
		if (own.length === 0) return [];
		const placeWidth = largest(own.map((finding) => `${finding.line}:${finding.column}`.length));
		return [
			this.palette.underline(printable(file.path)),
			...own.map((finding) => this.finding(file.list, finding, placeWidth)),
			""
		];
	}
	summary({ summary, files, compared }) {
		const { red, yellow, green, bold, dim } = this.palette;
		const { error, warning, info } = summary;
		const entries = files.reduce((sum, file) => sum + file.list.entries.length, 0);
		const where = `in ${count(entries, "entry", "entries")}`;
		const counts = [
			...error > 0 ? [red(count(error, "error"))] : [],
			...warning > 0 ? [yellow(count(warning, "warning"))] : [],
			...info > 0 ? [`${number(info)} info`] : []
		];
		if (entries === 0 && counts.length === 0) return [bold("No entries found, so no entry was checked.")];
		const sign = error > 0 ? red("\u2716") : green("\u2714");
		const nothing = compared ? "No new problems" : "No problems";
		const lines = [bold(`${sign} ${counts.length > 0 ? enumerate(counts) : nothing} ${where}`)];
		const existing = files.flatMap(existingFindings).length;
		if (existing > 0) lines.push(dim(`  ${count(existing, "existing problem")} not counted`));
		return lines;
	}
	next(commands, width = Number.POSITIVE_INFINITY) {
		const longest = largest(commands.map(([command]) => command.length));
		return commands.map(([command, does]) => 4 + longest + does.length > width ? `  ${command}` : `  ${command.padEnd(longest)}  ${this.palette.dim(does)}`);
	}
	notes(list) {
		const { dim } = this.palette;
		const made = generatedNote(list);
		return [...list.notes, ...made ? [made] : []].map((note) => dim(wrap(`${printable(list.path)}: ${printable(note)}`, this.width, "  ")));
	}
	change({ kind, before, after, labels, fields, isCommentedOut }) {
		const { green, red, yellow, dim } = this.palette;
		const color = kind === "added" ? green : kind === "removed" ? red : yellow;
		const entry = after ?? before;
		const isWithin = before?.section.join("\n") === after?.section.join("\n");
		const details = [
			...(labels?.added ?? []).map((id) => `+${printable(id, 120)}`),
			...(labels?.removed ?? []).map((id) => `\u2212${printable(id, 120)}`),
			...kind === "edited" ? [enumerate(fields ?? [])] : [],
			...kind === "moved" ? [`${isWithin ? "within" : "to"} ${printable(after?.section.at(-1) ?? "the top", 120)}`] : [],
			...isCommentedOut ? ["commented out"] : [],
			...kind === "added" ? (after?.labels ?? []).map((label) => printable(label.id, 120)) : []
		].filter((text) => text !== "");
		const title = entry ? printable(entry.title, 200) : "";
		const line = after ? dim(` (line ${after.line})`) : "";
		return `  ${color(kind.padEnd(10))}  ${title}${line}${details.length > 0 ? `\n${" ".repeat(14)}${dim(details.join("  "))}` : ""}`;
	}
	changes(report) {
		const all = report.files.flatMap((file) => file.changes ?? []);
		const words = changesInWords(all);
		return [
			words ? `This change ${words}.` : "This change does not affect any entries.",
			...all.map((change) => this.change(change)),
			""
		];
	}
};
function renderPretty(report, options = {}) {
	const pretty = new Pretty(options);
	const { grouped, next = [] } = options;
	const isLong = report.files.reduce((sum, file) => sum + ownFindings(file).length, 0) > EACH;
	const each = isLong && grouped ? [] : report.files.flatMap((file) => pretty.file(file));
	const isGrouped = grouped !== void 0 && (isLong || each.reduce((sum, text) => sum + text.split("\n").length, 0) > EACH);
	return `${[
		...report.files.flatMap((file) => pretty.notes(file.list)),
		...isGrouped ? report.files.flatMap((file) => pretty.kinds(file, grouped.fix)) : each,
		...pretty.summary(report),
		...isGrouped ? ["  Grouped by rule. Add --all to see each problem."] : [],
		...next.length > 0 ? ["", ...pretty.next(next, isGrouped ? SCREEN : void 0)] : []
	].join("\n")}\n`;
}
function renderPrettyReview(report, options = {}) {
	return `${new Pretty(options).changes(report).join("\n")}\n${renderPretty(report, options)}`;
}
export { renderPretty as n, renderPrettyReview as r, plain as t };
