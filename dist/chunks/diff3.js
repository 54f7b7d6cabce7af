import { r as createTwoFilesPatch, t as FILE_HEADERS_ONLY } from "./diff.js";
import { n as hasColors, t as require_picocolors } from "./base.js";
// src/cli/diff.ts
var import_picocolors = require_picocolors();
const OBEYED = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;
function unifiedDiff(path, before, after, terminal) {
	const old = before === void 0 ? "/dev/null" : `a/${path}`;
	const patch = createTwoFilesPatch(old, `b/${path}`, before ?? "", after, void 0, void 0, {
		context: 3,
		headerOptions: FILE_HEADERS_ONLY
	});
	if (!terminal.out.isTerminal) return patch;
	const { red, green, cyan } = (0, import_picocolors.createColors)(hasColors(terminal, terminal.out));
	return patch.replace(OBEYED, "\uFFFD").split("\n").map((line) => {
		if (line.startsWith("@@")) return cyan(line);
		return line.startsWith("+") ? green(line) : line.startsWith("-") ? red(line) : line;
	}).join("\n");
}
export { unifiedDiff as t };
