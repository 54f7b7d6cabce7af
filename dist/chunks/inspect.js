import { H as parseList } from "./engine.js";
import { _ as readSource, h as settingsFinder, l as progressOn } from "./shell.js";
import { y as Failure } from "./base.js";
import { n as inspectPretty } from "./inspect-pretty.js";
// src/cli/inspect.ts
async function inspect(args, terminal) {
	const { positionals: names, flags } = args;
	if (names.length === 0) throw new Failure("Expected a list. Example: awesome-steward inspect README.md");
	const settingsOf = settingsFinder(flags.config, terminal);
	const progress = progressOn(terminal);
	const read = [];
	for (const name of names) {
		const { path, absolute, text } = await readSource(name, terminal);
		const { config } = await settingsOf(absolute);
		progress.step(`Reading ${path}`, path, text.length);
		read.push({
			list: parseList(text, {
				path,
				config
			}),
			config
		});
	}
	progress.done();
	if (flags.format === "json") {
		const { inspectJson } = await import("./json.js");
		terminal.out.write(`${JSON.stringify(inspectJson(read.map(({ list }) => list)), null, 2)}\n`);
	} else terminal.out.write(inspectPretty(read.map(({ list }) => list), terminal));
	return 0;
}
export { inspect };
