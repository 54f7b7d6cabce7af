import { V as applyEdits, d as compatibleFixes } from "./engine.js";
// src/report/move.ts
const EOL = /\r\n|\n|\r/;
function cutAndPut({ text }, { fix }) {
	const edits = fix?.edits ?? [];
	const cut = edits.find((edit) => edit.text === "" && edit.start < edit.end);
	const put = edits.find(({ start, end }) => start === end);
	if (edits.length !== 2 || !cut || !put) return void 0;
	return text.slice(cut.start, cut.end).trim() === put.text.trim() ? [cut, put] : void 0;
}
function moveOf(list, findings) {
	const moving = findings.find((finding) => cutAndPut(list, finding) !== void 0);
	if (!moving) return void 0;
	const [cut, put] = cutAndPut(list, moving);
	const { text, lines } = list;
	const first = cut.start + text.slice(cut.start, cut.end).search(/[^\r\n]/);
	const start = lines.starts[lines.lineAt(first) - 1];
	const end = Math.max(start, cut.end);
	const inside = findings.filter((one) => one !== moving && one.fix?.edits.every((edit) => edit.start >= start && edit.end <= end));
	const { edits, fixed } = compatibleFixes(inside);
	const own = edits.map((edit) => ({
		...edit,
		start: edit.start - start,
		end: edit.end - start
	}));
	const moved = applyEdits(text.slice(start, end), own).replace(/[\r\n]+$/, "").split(EOL);
	const line = lines.lineAt(start);
	const at = lines.lineAt(put.start);
	return {
		line,
		endLine: line + text.slice(start, end).replace(/[\r\n]+$/, "").split(EOL).length - 1,
		after: lines.starts[at - 1] === put.start ? at - 1 : at,
		lines: moved,
		findings: [moving, ...fixed]
	};
}
function moveInWords({ line, endLine, after }) {
	const [from, them] = endLine > line ? [`lines ${line}\u2013${endLine}`, "them"] : [`line ${line}`, "it"];
	return `Cut ${from} and paste ${them} ${after === 0 ? "before line 1" : `after line ${after}`}:`;
}
export { moveOf as n, moveInWords as t };
