import { i as formatConfigProblems, n as tagFileOf, r as withTagFile, t as loadConfig } from "./chunks/config.js";
import { V as check, q as ruleById, vt as applyEdits, yt as parseList } from "./chunks/engine.js";
import { m as smallest, u as largest } from "./chunks/base.js";
import { readFileSync } from "node:fs";
// src/remark.ts
function given(loaded, what) {
	if ("config" in loaded) return loaded.config;
	throw new Error(`awesome-steward: ${formatConfigProblems(what, loaded.problems)}`);
}
/** Settings are judged as those of a file are: JSON is YAML (https://yaml.org/spec/1.2.2/#13-key-definitions). */
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
/**
* Where the message stands and what should stand there: editors replace exactly that place. It is widened to
* the whole fix where this stays on the line; a fix that reaches further is left to the command line.
*/
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
/**
* The rules as a unified plugin, for remark-cli and editors. Each finding becomes a message of the file, with
* `source` `awesome-steward`, the rule as `ruleId`, `expected` where the fix is certain, and `fatal` true for an
* error, false for a warning, undefined for information. It reads the file's text and leaves the tree alone.
*
* Its settings are those of `.github/awesome-steward.yml`, e.g. `{extends: 'co-development'}`.
* @throws {Error} when the settings do not fit; the message says which, what was found and what is allowed.
*/
const remarkSteward = (options) => {
	const config = configOf(options);
	return (_, file) => {
		const list = parseList(String(file), {
			path: file.path ?? "README.md",
			config
		});
		for (const finding of check(list, config)) tell(finding, list, file);
	};
};
export { remarkSteward as default, remarkSteward };
