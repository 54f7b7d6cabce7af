import { _t as count, f as generatedFrom, m as sourceInWords, n as autofix, vt as enumerate, w as rules, xt as severities, yt as linesInWords } from "./engine.js";
import { _ as didYouMean, d as largest, y as Failure, z as printable } from "./base.js";
import { a as ownWords, c as typed, h as settingsFinder, l as progressOn, o as Reader, u as GitError } from "./shell.js";
import { r as listsFor } from "./lists.js";
// src/cli/fix.ts
function wantedRules(given) {
	if (given === void 0) return void 0;
	const known = rules.map(({ id }) => id);
	const wanted = given.split(",").map((id) => id.trim()).filter((id) => id !== "");
	for (const id of wanted) {
		if (known.includes(id)) continue;
		const hint = didYouMean(id, known) || " See: awesome-steward explain";
		throw new Failure(`Unknown rule ${printable(id)}.${hint}`);
	}
	return new Set(wanted);
}
function withRules(config, wanted) {
	if (!wanted) return config;
	const named = [...wanted].filter((id) => config.rules[id] === void 0);
	return {
		...config,
		rules: {
			...config.rules,
			...Object.fromEntries(named.map((id) => [id, {}]))
		}
	};
}
async function jobsOf(args, terminal) {
	const { positionals: names, flags } = args;
	const only = wantedRules(flags.rule);
	const settingsOf = settingsFinder(flags.config, terminal);
	const reader = new Reader({
		names,
		base: flags.base
	}, terminal);
	const progress = progressOn(terminal);
	const jobs = [];
	for (const name of names) try {
		const source = await reader.head(name);
		const { config, ignored, from } = await settingsOf(source.absolute);
		if (ignored) {
			terminal.err.write(`${printable(source.path)}: skipped, because ${from} ignores it.\n`);
			continue;
		}
		const base = await reader.base(source);
		progress.step(`Fixing ${printable(source.path)}`, source.path, source.text.length);
		const { path, text } = source;
		const fixed = autofix(text, withRules(config, only), {
			path,
			...base !== void 0 && { base },
			...only && { only }
		});
		jobs.push({
			source,
			fixed
		});
	} catch (error) {
		if (error instanceof GitError) throw new Failure(`${printable(name)}: ${error.message}`);
		throw error;
	} finally {
		progress.done();
	}
	return jobs;
}
function repairsByRule(applied) {
	const byRule = new Map();
	for (const { finding, line } of applied) byRule.set(finding.rule, [...byRule.get(finding.rule) ?? [], line]);
	const width = largest([...byRule.keys()].map((rule) => rule.length));
	return [...byRule].sort(([a], [b]) => a < b ? -1 : 1).map(([rule, lines]) => {
		const words = linesInWords([...new Set(lines)].sort((a, b) => a - b));
		return `  ${rule.padEnd(width)}  ${words[0].toLowerCase()}${words.slice(1)}\n`;
	}).join("");
}
function countsOf({ remaining: left }) {
	const counts = severities.flatMap((severity) => {
		const n = left.filter((finding) => finding.severity === severity).length;
		if (n === 0) return [];
		return severity === "info" ? `${n} info` : count(n, severity);
	});
	return enumerate(counts);
}
function summary({ source, fixed }, isWritten) {
	const path = printable(source.path);
	const { applied, remaining, finished, list } = fixed;
	const made = generatedFrom(list);
	if (made) return `${path}: not fixed, because line ${made.line} says that the file is generated. Fix ${printable(sourceInWords(made))} instead.\n`;
	const what = list.text === source.text ? "no safe fixes" : `${count(applied.length, "problem")} ${isWritten ? "fixed" : "fixable"}`;
	const rest = remaining.length === 0 ? "" : `  need a manual fix: ${countsOf(fixed)}\n`;
	const more = finished ? "" : "  More fixes are possible. Run the command again.\n";
	return `${path}: ${what}\n${repairsByRule(applied)}${more}${rest}`;
}
function nextSteps(args, jobs, terminal) {
	const { positionals: names, flags } = args;
	const base = flags.base ? ["--base", flags.base] : [];
	const chosen = flags.rule ? ["--rule", flags.rule] : [];
	const config = flags.config ? ["--config", flags.config] : [];
	const fix = [
		...ownWords(terminal),
		"fix",
		...names,
		...chosen,
		...base,
		...config
	];
	const steps = [];
	if (!flags.write && jobs.some(({ source, fixed }) => fixed.list.text !== source.text)) {
		if (!flags.diff) steps.push([typed([...fix, "--diff"]), "show the lines before and after"]);
		steps.push([typed([...fix, "--write"]), "save them"]);
	}
	if (jobs.some(({ fixed }) => fixed.remaining.length > 0)) {
		const check = [
			...ownWords(terminal),
			"check",
			...names,
			...base,
			...config
		];
		steps.push([typed(check), "show what is left"]);
	}
	const width = largest(steps.map(([command]) => command.length));
	return steps.map(([command, does]) => `  ${command.padEnd(width)}  ${does}\n`).join("");
}
async function fix(given, terminal) {
	const { flags } = given;
	const usage = "Expected a list. Example: awesome-steward fix README.md";
	const args = {
		...given,
		positionals: await listsFor(given.positionals, flags.config, terminal, usage)
	};
	if (flags.write && flags.diff) throw new Failure("Use --write (saves the files) or --diff (prints the changes), not both.");
	const jobs = await jobsOf(args, terminal);
	const say = flags.diff ? terminal.err : terminal.out;
	for (const { source, fixed } of jobs) {
		if (fixed.list.text === source.text) continue;
		if (flags.diff) {
			const { unifiedDiff } = await import("./diff2.js");
			terminal.out.write(unifiedDiff(source.path, source.text, fixed.list.text, terminal));
		} else if (flags.write) {
			const { writeText } = await import("./write.js");
			await writeText(source.absolute, source.path, fixed.list.text);
		}
	}
	for (const job of jobs) say.write(summary(job, flags.write !== void 0));
	const next = nextSteps(args, jobs, terminal);
	if (next !== "") say.write(`\n${next}`);
	return jobs.some((job) => hasErrors(job, flags.write !== void 0)) ? 1 : 0;
}
function hasErrors({ fixed }, isWritten) {
	const fixable = isWritten ? [] : fixed.applied.map(({ finding }) => finding);
	return [...fixed.remaining, ...fixable].some(({ severity }) => severity === "error");
}
export { fix };
