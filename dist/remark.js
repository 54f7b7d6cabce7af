import { i as formatConfigProblems, n as tagFileOf, r as withTagFile, t as loadConfig } from "./chunks/config.js";
import { C as ruleById, V as applyEdits, u as review } from "./chunks/engine.js";
import { d as largest, g as smallest } from "./chunks/base.js";
import { readFileSync } from "node:fs";
// src/remark.ts
function given(loaded, what) {
	if ("config" in loaded) return loaded.config;
	throw new Error(`awesome-steward: ${formatConfigProblems(what, loaded.problems)}`);
}
function configOf(options) {
	const loaded = loadConfig(JSON.stringify(options ?? {}));
	const config = given("problems" in loaded ? { problems: loaded.problems.map(({ key, message }) => ({
		key,
		message
	})) } : loaded, "settings of the plugin");
	const tags = tagFileOf(config);
	return tags === void 0 ? config : given(withTagFile(config, readFileSync(tags, "utf8")), tags);
}
function pointAt(list, offset) {
	return {
		...list.lines.pointAt(offset),
		offset
	};
}
function replacement(list, { span, fix }) {
	if (!fix || fix.edits.length === 0) return { place: span };
	const start = smallest([span.start, ...fix.edits.map((edit) => edit.start)]);
	const end = largest([span.end, ...fix.edits.map((edit) => edit.end)]);
	if ((start < span.start || end > span.end) && list.lines.lineAt(start) !== list.lines.lineAt(end)) return { place: span };
	const edits = fix.edits.map((edit) => ({
		...edit,
		start: edit.start - start,
		end: edit.end - start
	}));
	return {
		place: {
			start,
			end
		},
		expected: applyEdits(list.text.slice(start, end), edits)
	};
}
function tell(finding, list, file) {
	const { place, expected } = replacement(list, finding);
	const message = file.message(finding.message, {
		place: {
			start: pointAt(list, place.start),
			end: pointAt(list, place.end)
		},
		source: "awesome-steward",
		ruleId: finding.rule
	});
	message.fatal = {
		error: true,
		warning: false,
		info: void 0
	}[finding.severity];
	if (expected !== void 0) {
		message.actual = list.text.slice(place.start, place.end);
		message.expected = [expected];
	}
	const why = ruleById(finding.rule)?.why;
	if (why) message.note = why;
}
const remarkSteward = (options) => {
	const config = configOf(options);
	return (_, file) => {
		const [report] = review([{
			path: file.path ?? "README.md",
			head: String(file)
		}], config).files;
		for (const finding of report.findings) tell(finding, report.list, file);
	};
};
export { remarkSteward as default, remarkSteward };
