import { H as parseList, I as outerText, L as readViewRegions, a as decode } from "./engine.js";
import { f as historyOf } from "./shell.js";
// src/cli/history.ts
function sameOutside(a, b) {
	const [x, y] = [a, b].map((bytes) => {
		const read = decode(bytes);
		if ("problem" in read) return void 0;
		return outerText(read.text, readViewRegions(parseList(read.text)).regions);
	});
	return x !== void 0 && x === y;
}
function listHistory(file) {
	return historyOf(file, sameOutside);
}
export { listHistory as t };
