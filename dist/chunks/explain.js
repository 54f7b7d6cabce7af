import { _ as didYouMean, a as textWidth, i as columns, n as hasColors, o as wrap, t as require_picocolors, y as Failure, z as printable } from "./base.js";
import { A as descriptionOf, C as ruleById, D as allowed, H as parseList, _ as check, k as defaultOf, pn as parse, tt as configSchema, w as rules } from "./engine.js";
// src/cli/explain.ts
var import_picocolors = require_picocolors();
function severityOf(rule) {
	return rule.off ? `off by default (${rule.severity} when the config enables it)` : rule.severity;
}
function table(width) {
	const rows = rules.map((rule) => [rule.id, `${rule.off ? "off" : rule.severity}: ${rule.summary}.`]);
	return `${columns(rows, width, "")}

A rule's reasons, options and examples: awesome-steward explain ${rules[0]?.id ?? "RULE"}
`;
}
function options(rule, width) {
	const rows = Object.entries(rule.options.entries).map(([name, schema]) => {
		const about = descriptionOf(schema) ?? "";
		const given = defaultOf(schema);
		return [name, `${about} ${allowed(schema)}.${given === void 0 ? "" : ` Default: ${given}.`}`.trim()];
	});
	return columns([...rows, ["severity", "off, info, warning or error."]], width);
}
function numbered(text, marked, colors) {
	const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
	const digits = String(lines.length).length;
	return lines.map((line, i) => {
		const number = String(i + 1).padStart(digits);
		return marked.has(i + 1) ? `${colors.red(">")} ${number}  ${line}` : `  ${colors.dim(number)}  ${line}`;
	}).join("\n");
}
function example(rule, given, colors) {
	const written = parse(configSchema, given.config ?? {});
	const others = Object.fromEntries(rules.map(({ id }) => [id, "off"]));
	const config = {
		...written,
		rules: {
			...others,
			[rule.id]: written.rules[rule.id] ?? {}
		}
	};
	const read = (text) => parseList(text, {
		path: "README.md",
		config
	});
	const base = given.base === void 0 ? void 0 : read(given.base);
	const findings = check(read(given.text), config, base).filter((finding) => finding.rule === rule.id);
	const parts = [
		colors.bold(`${given.name.charAt(0).toUpperCase()}${given.name.slice(1)}`),
		numbered(given.text, new Set(findings.map(({ line }) => line)), colors),
		findings.length === 0 ? colors.green("No problems.") : findings.map(({ line, message }) => `line ${line}: ${message}`).join("\n")
	];
	if (given.config) {
		const own = given.config.rules?.[rule.id];
		const shownConfig = own === void 0 ? given.config : own;
		parts.splice(1, 0, colors.dim(`with ${JSON.stringify(shownConfig)}`));
	}
	if (given.fixed !== void 0) parts.push("fixed:", numbered(given.fixed, new Set(), colors));
	return parts.join("\n");
}
function page(rule, width, colors) {
	return `${[
		`${colors.bold(rule.id)}  ${severityOf(rule)}`,
		wrap(`${rule.summary}.`, width),
		...rule.why.trim().split(/\n{2,}/).map((paragraph) => wrap(paragraph, width)),
		`${colors.bold("Options")}\n${options(rule, width)}`,
		`${colors.bold("Turn it off")}
  in .github/awesome-steward.yml:  rules: { ${rule.id}: off }
  for one line of the list:        <!-- steward-disable-next-line ${rule.id} -->`,
		...rule.examples.map((given) => example(rule, given, colors))
	].join("\n\n")}\n`;
}
async function explain(args, terminal) {
	const [id, ...more] = args.positionals;
	const width = textWidth(terminal.out.width);
	if (more.length > 0) throw new Failure("explain takes one rule at a time.");
	if (id === void 0) {
		terminal.out.write(table(width));
		return 0;
	}
	const rule = ruleById(id);
	if (!rule) {
		const hint = didYouMean(id, rules.map((one) => one.id));
		throw new Failure(`Unknown rule ${printable(id)}.${hint || " All rules: awesome-steward explain"}`);
	}
	terminal.out.write(page(rule, width, (0, import_picocolors.createColors)(hasColors(terminal, terminal.out))));
	return 0;
}
export { explain };
