import { a as ownWords, c as typed, s as checkFiles, t as prettyOptions } from "./shell.js";
import { l as Failure } from "./base.js";
// src/cli/check.ts
async function render(report, format, command, terminal) {
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
			return renderComment(report, { command });
		}
		default: {
			const { renderPretty } = await import("./pretty.js");
			return renderPretty(report, prettyOptions(report, terminal));
		}
	}
}
/** `awesome-steward check FILE…`: checks lists, or what is new in them. */
async function check(args, terminal) {
	const { positionals: names, flags } = args;
	if (names.length === 0) throw new Failure("Expected a list. Example: awesome-steward check README.md");
	const { config } = flags;
	const since = flags["new-only"];
	if (since !== void 0 && flags.base !== void 0) throw new Failure("--base and --new-only mean the same. Use one of them.");
	const base = since !== void 0 && /^0{40,64}$/.test(since) ? void 0 : since ?? flags.base;
	const report = await checkFiles({
		names,
		base,
		config
	}, terminal);
	const command = typed([
		...ownWords(terminal),
		"check",
		...names,
		...base ? ["--base", base] : []
	]);
	terminal.out.write(await render(report, flags.format ?? "pretty", command, terminal));
	return report.verdict === "fail" ? 1 : 0;
}
export { check };
