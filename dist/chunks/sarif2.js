import { C as ruleById } from "./engine.js";
import { createHash } from "node:crypto";
// src/report/sarif.ts
const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
const LEVELS = {
	error: "error",
	warning: "warning",
	info: "note"
};
function message(text) {
	return text.replace(/[{}]/g, "$&$&").replaceAll("](", "] (");
}
function uri(path) {
	return path.replaceAll("\\", "/").split("/").map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, "\uFFFD"))).join("/");
}
function offsetIn(list, offset) {
	return list.text.charCodeAt(0) === 65279 ? Math.max(0, offset - 1) : offset;
}
function region(list, finding) {
	const { span, line, column, endLine, endColumn } = finding;
	return {
		startLine: line,
		startColumn: column,
		endLine,
		endColumn,
		charOffset: offsetIn(list, span.start),
		charLength: span.end - span.start
	};
}
function artifactChange(list, path, edits) {
	return {
		artifactLocation: {
			uri: uri(path),
			uriBaseId: "%SRCROOT%"
		},
		replacements: edits.map(({ start, end, text }) => ({
			deletedRegion: {
				charOffset: offsetIn(list, start),
				charLength: end - start
			},
			insertedContent: { text }
		}))
	};
}
function descriptor(id, docs) {
	const rule = ruleById(id);
	return {
		id,
		...rule && {
			shortDescription: { text: message(`${rule.summary}.`) },
			fullDescription: { text: message(rule.why.replace(/\s+/g, " ").trim()) },
			help: {
				text: message(rule.why.replace(/\s+/g, " ").trim()),
				markdown: rule.why.trim()
			},
			defaultConfiguration: { level: LEVELS[rule.severity] }
		},
		...docs && { helpUri: `${docs}${id}.md` }
	};
}
var Fingerprints = class {
	seen = new Map();
	of(path, finding) {
		const identity = JSON.stringify([
			path,
			finding.rule,
			finding.key
		]);
		const n = (this.seen.get(identity) ?? 0) + 1;
		this.seen.set(identity, n);
		return `${createHash("sha256").update(identity).digest("hex").slice(0, 32)}:${n}`;
	}
};
function resultsOf(file, ruleIndex, prints) {
	return file.findings.map((finding) => ({
		ruleId: finding.rule,
		ruleIndex: ruleIndex(finding.rule),
		level: LEVELS[finding.severity],
		message: { text: message(finding.message) },
		locations: [{ physicalLocation: {
			artifactLocation: {
				uri: uri(file.path),
				uriBaseId: "%SRCROOT%"
			},
			region: region(file.list, finding)
		} }],
		partialFingerprints: { "awesomeStewardFinding/v1": prints.of(file.path, finding) },
		...finding.since && { baselineState: finding.since === "base" ? "unchanged" : "new" },
		...finding.fix && { fixes: [{
			description: { text: "Safe fix." },
			artifactChanges: [artifactChange(file.list, file.path, finding.fix.edits)]
		}] }
	}));
}
function sarifLog(report, options = {}) {
	const ids = [...new Set(report.files.flatMap((file) => file.findings.map((finding) => finding.rule)))].sort();
	const indexes = new Map(ids.map((id, index) => [id, index]));
	const prints = new Fingerprints();
	return {
		$schema: SCHEMA,
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name: "awesome-steward",
				...options.version && { semanticVersion: options.version },
				...options.homepage && { informationUri: options.homepage },
				rules: ids.map((id) => descriptor(id, options.docs))
			} },
			columnKind: "utf16CodeUnits",
			results: report.files.flatMap((file) => resultsOf(file, (id) => indexes.get(id), prints))
		}]
	};
}
function renderSarif(report, options = {}) {
	return `${JSON.stringify(sarifLog(report, options), null, 2)}\n`;
}
export { sarifLog as n, renderSarif as t };
