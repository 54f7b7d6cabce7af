import { a as ownWords, c as typed, s as checkFiles, t as prettyOptions } from "./shell.js";
import { l as Failure } from "./base.js";
// src/cli/review.ts
async function render(report, format, command, terminal) {
	if (format === "json") {
		const { reviewJson } = await import("./json.js");
		return `${JSON.stringify(reviewJson(report), null, 2)}\n`;
	}
	if (format === "pretty") {
		const { renderPrettyReview } = await import("./pretty.js");
		return renderPrettyReview(report, prettyOptions(report, terminal));
	}
	const { renderComment } = await import("./comment2.js");
	return renderComment(report, { command });
}
/** `awesome-steward review FILE --base REF|FILE`: the comment that a pull request gets. */
async function review(args, terminal) {
	const { positionals: names, flags } = args;
	const usage = "awesome-steward review README.md --base origin/main";
	const [name, ...more] = names;
	if (name === void 0) throw new Failure(`Expected a list. Example: ${usage}`);
	if (more.length > 0) throw new Failure(`review takes one list at a time. Example: ${usage}`);
	const { base, head, config } = flags;
	if (base === void 0) throw new Failure(`Expected --base. Example: ${usage}`);
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
