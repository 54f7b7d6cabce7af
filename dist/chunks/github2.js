import { At as enumerate, B as ownFindings, Mt as number, Nt as severities, kt as count } from "./engine.js";
import { M as commandProperty, j as commandData, s as append } from "./base.js";
// src/report/github.ts
/** Workflow commands by severity. */
const COMMANDS = {
	error: "error",
	warning: "warning",
	info: "notice"
};
/** Annotations of each kind that GitHub keeps of one step; the rest would be lost without a word. */
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
/**
* Findings as workflow commands, which become annotations of a pull request
* (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands), and one line that
* counts all of them. At most 10 of each severity, as GitHub shows no more of one step. Where a base is known,
* only what is new.
*/
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
