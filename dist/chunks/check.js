import { a as ownWords, c as typed, s as checkFiles, t as prettyOptions } from "./shell.js";
import { y as Failure } from "./base.js";
import { r as listsFor } from "./lists.js";
// src/cli/check.ts
const EACH = 30;
async function render(report, { format, all, command }, terminal) {
	switch (format) {
		case "json": {
			const { checkJson } = await import("./json.js");
			return `${JSON.stringify(checkJson(report), null, 2)}\n`;
		}
		case "github": {
			const { renderGithub } = await import("./github.js");
			return renderGithub(report);
		}
		case "sarif": {
			const { renderSarif } = await import("./sarif.js");
			return renderSarif(report);
		}
		case "markdown": {
			const { renderComment } = await import("./comment2.js");
			return renderComment(report, {
				command,
				explain: typed([...ownWords(terminal), "explain"])
			});
		}
		default: {
			const { renderPretty } = await import("./pretty2.js");
			const options = prettyOptions(report, terminal);
			if (all) return renderPretty(report, options);
			const fix = (rule, path) => typed([
				...ownWords(terminal),
				"fix",
				path,
				"--rule",
				rule,
				"--write"
			]);
			return renderPretty(report, {
				...options,
				grouped: { fix }
			});
		}
	}
}
async function check(args, terminal) {
	const { flags } = args;
	const { config } = flags;
	const names = await listsFor(args.positionals, config, terminal, "Expected a list. Example: awesome-steward check README.md");
	const since = flags["new-only"];
	if (since !== void 0 && flags.base !== void 0) throw new Failure("--base and --new-only mean the same. Use one of them.");
	const base = since !== void 0 && /^0{40,64}$/.test(since) ? void 0 : since ?? flags.base;
	const format = flags.format ?? "pretty";
	const each = flags.all !== void 0 ? Number.POSITIVE_INFINITY : EACH;
	const report = await checkFiles({
		names,
		base,
		config
	}, terminal, format === "pretty" ? each : format === "github" ? -1 : void 0);
	const command = typed([
		...ownWords(terminal),
		"check",
		...names,
		...base ? ["--base", base] : []
	]);
	terminal.out.write(await render(report, {
		format,
		all: flags.all !== void 0,
		command
	}, terminal));
	return report.verdict === "fail" ? 1 : 0;
}
export { check };
