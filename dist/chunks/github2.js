import { _t as count, bt as number, g as ownFindings, vt as enumerate, xt as severities } from "./engine.js";
import { N as commandData, P as commandProperty, s as append } from "./base.js";
// src/report/github.ts
const COMMANDS = {
	error: "error",
	warning: "warning",
	info: "notice"
};
const MOST = 10;
function annotation(file, finding) {
	const { line, column, endLine, endColumn, rule, severity, message } = finding;
	const properties = [
		`file=${commandProperty(file.path, 1e3)}`,
		`line=${line}`,
		`endLine=${endLine}`,
		...line === endLine ? [`col=${column}`, `endColumn=${endColumn}`] : [],
		`title=${commandProperty(rule)}`
	];
	return `::${COMMANDS[severity]} ${properties.join(",")}::${commandData(message)}`;
}
function renderGithub(report) {
	const lines = [];
	const left = [];
	for (const severity of severities) {
		const all = report.files.flatMap((file) => ownFindings(file).filter((finding) => finding.severity === severity).map((finding) => ({
			file,
			finding
		})));
		append(lines, all.slice(0, MOST).map(({ file, finding }) => annotation(file, finding)));
		if (all.length > MOST) left.push(`${number(all.length - MOST)} of severity ${severity}`);
	}
	const { error, warning, info } = report.summary;
	lines.push(`${count(error, "error")}, ${count(warning, "warning")}, ${number(info)} info.`);
	if (left.length > 0) lines.push(`Not shown as annotations, for GitHub keeps ${MOST} of each: ${enumerate(left)}.`);
	return `${lines.join("\n")}\n`;
}
export { renderGithub as t };
