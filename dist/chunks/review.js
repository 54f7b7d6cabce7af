import { y as Failure, z as printable } from "./base.js";
import { _t as count, vt as enumerate } from "./engine.js";
import { _ as readSource, a as ownWords, c as typed, h as settingsFinder, s as checkFiles, t as prettyOptions } from "./shell.js";
import { r as listsFor } from "./lists.js";
// src/cli/review.ts
async function render(report, format, command, terminal) {
	if (format === "json") {
		const { reviewJson } = await import("./json.js");
		return `${JSON.stringify(reviewJson(report), null, 2)}\n`;
	}
	if (format === "pretty") {
		const { renderPrettyReview } = await import("./pretty2.js");
		return renderPrettyReview(report, prettyOptions(report, terminal));
	}
	const { renderComment } = await import("./comment2.js");
	return renderComment(report, {
		command,
		explain: typed([...ownWords(terminal), "explain"])
	});
}
async function showDemo(name, { flags }, terminal) {
	const source = await readSource(name, terminal);
	const { config } = await settingsFinder(flags.config, terminal)(source.absolute);
	const { demoChange } = await import("./demo.js");
	const demo = demoChange(source.text, source.path, config);
	if (!demo) throw new Failure(`${printable(source.path)}: a demo needs a list with entries.`);
	terminal.err.write(`A made-up pull request with ${count(demo.faults.length, "typical fault")}: ${enumerate(demo.faults)}. Nothing is written.\n`);
	const words = [
		...ownWords(terminal),
		"review",
		name,
		"--demo"
	];
	terminal.out.write(await render(demo.report, flags.format ?? "markdown", typed(words), terminal));
	return 0;
}
async function review(args, terminal) {
	const { flags } = args;
	const usage = "awesome-steward review README.md --base origin/main";
	if (args.positionals.length > 1) throw new Failure(`review takes one list at a time. Example: ${usage}`);
	const { base, head, config, demo } = flags;
	if (base === void 0 && demo === void 0) throw new Failure(`Expected --base. Example: ${usage}`);
	if (demo !== void 0 && (base ?? head) !== void 0) throw new Failure("--demo makes up a change of its own. Leave out --base and --head.");
	const names = await listsFor(args.positionals, config, terminal, `Expected a list. Example: ${usage}`, { most: 1 });
	const name = names[0];
	if (base === void 0) return showDemo(name, args, terminal);
	const report = await checkFiles({
		names,
		base,
		head,
		config
	}, terminal);
	const words = [
		...ownWords(terminal),
		"review",
		name,
		"--base",
		base,
		...head ? ["--head", head] : []
	];
	terminal.out.write(await render(report, flags.format ?? "markdown", typed(words), terminal));
	return report.verdict === "fail" ? 1 : 0;
}
export { review };
