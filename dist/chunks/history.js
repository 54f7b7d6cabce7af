import { T as decode, dt as outerText, ft as readViewRegions, yt as parseList } from "./engine.js";
import { f as historyOf } from "./shell.js";
// src/cli/history.ts
/** Whether two versions differ in nothing but generated regions. */
function sameOutside(a, b) {
	const [x, y] = [a, b].map((bytes) => {
		const read = decode(bytes);
		if ("problem" in read) return void 0;
		return outerText(read.text, readViewRegions(parseList(read.text)).regions);
	});
	return x !== void 0 && x === y;
}
/**
* The history of a list; nothing without git. Changes of generated regions alone do not count.
* @param file absolute path
*/
function listHistory(file) {
	return historyOf(file, sameOutside);
}
export { listHistory as t };
