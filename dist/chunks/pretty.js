import { _t as count, bt as number, g as ownFindings, gt as changesInWords, h as existingFindings, p as generatedNote, vt as enumerate, xt as severities, yt as linesInWords } from "./engine.js";
import { a as textWidth, d as largest, o as wrap, u as groupBy, z as printable } from "./base.js";
import { n as moveOf, t as moveInWords } from "./move.js";
// src/report/shorten.ts
const QUOTED = 32;
const OPENS = /[\s([:]/;
function quotedIn(message) {
	const found = [];
	let depth = 0;
	let start = 0;
	for (let at = message.indexOf("\""); at !== -1; at = message.indexOf("\"", at + 1)) if ((at === 0 || OPENS.test(message[at - 1])) && /\S/.test(message[at + 1] ?? " ")) {
		if (depth === 0) start = at + 1;
		depth++;
	} else if (depth > 0) {
		depth--;
		if (depth === 0) found.push({
			start,
			end: at
		});
	}
	if (depth === 0) return found;
	return [...message.matchAll(/"([^"]{0,500})"/g)].map(({ index, 1: text = "" }) => ({
		start: index + 1,
		end: index + 1 + text.length
	}));
}
function cut(text, keepsEnd) {
	if (text.length <= QUOTED) return text;
	if (!keepsEnd) return `${text.slice(0, 31).trimEnd()}\u2026`;
	return `${text.slice(0, 17).trimEnd()}\u2026${text.slice(-14).trimStart()}`;
}
function withShortQuotes(message) {
	const quoted = quotedIn(message);
	const beginnings = [...new Set(quoted.map(({ start, end }) => message.slice(start, end)))].map((text) => cut(text, false));
	const isTwice = (text) => beginnings.filter((each) => each === text).length > 1;
	let out = "";
	let from = 0;
	for (const { start, end } of quoted) {
		const text = message.slice(start, end);
		const isAddress = /^\S*[/.]\S*$/.test(text);
		out += message.slice(from, start) + cut(text, isAddress || isTwice(cut(text, false)));
		from = end;
	}
	return out + message.slice(from);
}
function sentencesOf(message) {
	const quoted = quotedIn(message);
	const sentences = [];
	let from = 0;
	for (const { index } of message.matchAll(/[.?!] (?=["A-Z])/g)) {
		if (quoted.some(({ start, end }) => start <= index && index < end)) continue;
		sentences.push(message.slice(from, index + 1));
		from = index + 2;
	}
	return [...sentences, message.slice(from)];
}
function inLines(message, width, most) {
	const fits = (text) => {
		const lines = wrap(text, width).split("\n");
		return lines.length <= most ? lines : void 0;
	};
	const short = withShortQuotes(message);
	const whole = fits(message) ?? fits(short);
	if (whole) return whole;
	const sentences = sentencesOf(short);
	const last = sentences.at(-1);
	if (sentences.length === 1) return wrap(short, width).split("\n");
	for (let kept = sentences.length - 2; kept > 0; kept--) {
		const found = fits(`${sentences.slice(0, kept).join(" ")} \u2026 ${last}`);
		if (found) return found;
	}
	const words = sentences[0].split(" ");
	for (let kept = words.length - 1; kept > 0; kept--) {
		const found = fits(`${words.slice(0, kept).join(" ")} \u2026 ${last}`);
		if (found) return found;
	}
	return wrap(last, width).split("\n");
}
const OPPOSITES = [
	[/^This <\/|\bcloses\b/, /^This <[a-z]|\bopens\b/i],
	[/^(?:Nothing closes|Unclosed)\b/, /^Nothing opens\b/],
	[/^Missing\b|\btoo few\b/, /^Extra\b|\btoo many\b/],
	[/\bis missing from\b/, /\bis listed twice\b/]
];
function sideOf(message) {
	let first = sentencesOf(message)[0];
	for (const { start, end } of quotedIn(first).reverse()) first = first.slice(0, start) + first.slice(end);
	return OPPOSITES.map((sides) => sides.findIndex((side) => side.test(first))).join();
}
function forAll(messages) {
	const [message = ""] = messages;
	const ENDS = /\bline (\d{1,9})\.$/;
	const without = (text) => sentencesOf(text).at(-1).replace(ENDS, "");
	const lines = [...new Set(messages.map((text) => ENDS.exec(text)?.[1]))];
	if (lines.length < 2 || lines.length > 3 || lines.includes(void 0) || messages.some((text) => without(text) !== without(message))) return message;
	return message.replace(ENDS, `lines ${lines.slice(0, -1).join(", ")} and ${lines.at(-1)}.`);
}
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
const ROOM = 32;
const ROOMS = [
	{
		alone: Number.POSITIVE_INFINITY,
		group: 3
	},
	{
		alone: 3,
		group: 3
	},
	{
		alone: 3,
		group: 2
	},
	{
		alone: 2,
		group: 2
	}
];
const FIRST = 4;
const NAMES = {
	error: "error",
	warning: "warning",
	info: "info"
};
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
	kind(findings, fix, room) {
		const { dim } = this.palette;
		const [first] = findings;
		const n = findings.length;
		const start = `  ${this.severity(first.severity)}  `;
		if (first.severity === "info" && findings.every((one) => one.fix)) return [`${start}${first.rule} (${number(n)}): ${dim(fix(first.rule))}`];
		const indent = " ".repeat(11);
		const said = printable(n === 1 ? first.message : forAll(findings.map(({ message }) => message)));
		const shown = inLines(said, this.width - indent.length - 2, n === 1 ? room.alone : room.group);
		const lines = findings.flatMap(({ line, endLine, rule }) => rule === "swallowed-markdown" ? Array.from({ length: endLine - line + 1 }, (_, at) => line + at) : line);
		const place = linesInWords([...new Set(lines)], FIRST).toLowerCase();
		return [`${start}${first.rule}${n === 1 ? "" : ` (${number(n)})`}  ${dim(n === 1 ? `${first.line}:${first.column}` : place)}`, ...shown.map((line) => `${indent}${line}`)];
	}
	kinds(files, fix) {
		let shown = [];
		for (const room of ROOMS) {
			shown = files.flatMap((file) => this.kindsOf(file, fix, room));
			if (shown.length <= ROOM) break;
		}
		return shown;
	}
	kindsOf(file, fix, room) {
		const own = ownFindings(file);
		if (own.length === 0) return [];
		const groups = [...groupBy(own, ({ severity, rule, message }) => `${severity} ${rule} ${sideOf(message)}`).values()].sort(([a], [b]) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
		return [
			this.palette.underline(printable(file.path)),
			...groups.flatMap((same) => this.kind(same, (rule) => fix(rule, file.path), room)),
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
		...isGrouped ? pretty.kinds(report.files, grouped.fix) : each,
		...pretty.summary(report),
		...isGrouped ? ["  Grouped by rule. Add --all to see each problem."] : [],
		...next.length > 0 ? ["", ...pretty.next(next, isGrouped ? SCREEN : void 0)] : []
	].join("\n")}\n`;
}
function renderPrettyReview(report, options = {}) {
	return `${new Pretty(options).changes(report).join("\n")}\n${renderPretty(report, options)}`;
}
export { renderPretty as n, renderPrettyReview as r, plain as t };
