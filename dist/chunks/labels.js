import { H as parseList, rt as labelsAsWritten, vt as enumerate } from "./engine.js";
import { a as Model, i as tagOf, o as examplesOf, r as labellerOf, s as hostOf, t as guessInWords } from "./advice.js";
import { T as quote, a as textWidth, o as wrap, y as Failure, z as printable } from "./base.js";
import { _ as readSource, h as settingsFinder } from "./shell.js";
// src/labeller/audit.ts
const FOLDS = 10;
const LIKE = 3;
function audit$1(list) {
	const examples = examplesOf(list);
	const entries = examples.filter(({ entry }) => entry !== void 0);
	const folds = Math.min(FOLDS, entries.length);
	const suspicions = [];
	for (let fold = 0; fold < folds; fold++) {
		const asked = new Set(entries.filter((_, at) => at % folds === fold));
		const model = new Model(examples.filter((example) => !asked.has(example)));
		for (const example of asked) {
			const guesses = model.guess(example);
			const probabilities = new Map(guesses);
			const [label] = [...example.labels].sort((a, b) => (probabilities.get(a) ?? 0) - (probabilities.get(b) ?? 0));
			if (label === void 0) continue;
			const probability = probabilities.get(label) ?? 0;
			const other = guesses.find(([name]) => !example.labels.includes(name));
			const likeness = model.space.likeness(model.space.vectorOf(example));
			const near = [...model.examples.keys()].filter((at) => model.examples[at].entry !== void 0).sort((a, b) => likeness[b] - likeness[a] || a - b).slice(0, LIKE);
			suspicions.push({
				entry: example.entry,
				label,
				probability,
				...other && { expected: {
					label: other[0],
					probability: other[1]
				} },
				likeEntries: near.map((at) => model.examples[at].entry),
				weight: (other?.[1] ?? 0) - probability
			});
		}
	}
	return suspicions.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight || a.entry - b.entry).map(({ weight: _, ...suspicion }) => suspicion);
}
// src/cli/labels.ts
const EXAMPLE = "awesome-steward labels suggest README.md --title \"\u2026\"";
const FEWEST = 5;
const SHOWN = 10;
const percent = (share) => `${Math.round(share * 100)} %`;
function tooLittle(list, labelled) {
	if (list.entries.length === 0) return "No entries were found in it.";
	if (labelled === 0) return "None of its entries has a label. Labels are suggested from labelled entries.";
	if (labelled < FEWEST) return `Not enough examples yet: ${labelled} of its entries ${labelled === 1 ? "has" : "have"} labels, expected at least ${FEWEST}.`;
	const labels = new Set(list.entries.flatMap((entry) => entry.labels.map(({ id }) => id)));
	if (labels.size === 1) return `All labelled entries have the same label, ${printable(quote([...labels][0]), 200)}.`;
}
function trust(labeller) {
	const { labels } = labeller.confidence;
	if (labels.precision === void 0 || labels.threshold === void 0) return `Not enough examples yet: with ${labels.examples} labelled entries no guess is right often enough to be shown in pull requests.`;
	return `Guesses of ${Math.floor(labels.threshold * 100)} % and more are right in ${percent(labels.precision)} of the cases on this list (${labels.guesses} tried).`;
}
function suggest(list, { flags }) {
	const { title, abstract, link, section } = flags;
	if (title === void 0) throw new Failure(`Expected a title. Example: ${EXAMPLE}`);
	const host = link === void 0 ? void 0 : hostOf(link);
	const labeller = labellerOf(list);
	const few = tooLittle(list, labeller.labelled);
	if (few !== void 0) return [few];
	const path = section === void 0 ? [] : list.sections.find((one) => one.title === section)?.path ?? [section];
	const guesses = labeller.likeliest({
		text: `${title}\n${abstract ?? ""}`,
		section: path,
		...host !== void 0 && { host }
	});
	const { text } = labelsAsWritten(list, guesses.slice(0, 1).map(({ label }) => tagOf(list, label)));
	return [
		...guesses.map((guess) => `  ${percent(guess.probability).padStart(5)}  ${printable(guessInWords(guess, list), 400)}`),
		"",
		trust(labeller),
		...text === "" ? [] : [`To paste the first: ${printable(text, 400)}`]
	];
}
function suspicion(found, list) {
	const entry = list.entries[found.entry];
	const near = found.likeEntries.flatMap((at) => {
		const { title, line, labels } = list.entries[at];
		return labels.length > 0 ? [`${quote(title)} (line ${line}: ${labels.map(({ id }) => id).join(", ")})`] : [];
	});
	const expected = found.expected ? ` Expected rather ${quote(found.expected.label)} (${percent(found.expected.probability)}).` : "";
	return `Line ${entry.line}: ${quote(entry.title)} carries ${quote(found.label)} (${percent(found.probability)}).${expected} Nearest: ${enumerate(near)}.`;
}
function audit(list, width) {
	const few = tooLittle(list, list.entries.filter(({ labels }) => labels.length > 0).length);
	if (few !== void 0) return [few];
	const found = audit$1(list);
	if (found.length === 0) return ["No label stands out."];
	const shown = found.slice(0, SHOWN).map((one) => wrap(printable(suspicion(one, list), 2e3), width));
	const more = found.length - shown.length;
	return [
		"Labels that stand out from those of similar entries, most suspicious first. A person has to judge.",
		"",
		...shown.flatMap((text) => [text, ""]),
		...more > 0 ? [`\u2026 and ${more} less suspicious.`] : []
	];
}
async function labels(args, terminal) {
	const [verb, name, ...more] = args.positionals;
	if (verb !== "suggest" && verb !== "audit" || name === void 0 || more.length > 0) throw new Failure(`Expected "suggest" or "audit" and one list. Example: ${verb === "audit" ? "awesome-steward labels audit README.md" : EXAMPLE}`);
	const { path, absolute, text } = await readSource(name, terminal);
	const { config } = await settingsFinder(args.flags.config, terminal)(absolute);
	const list = parseList(text, {
		path,
		config
	});
	const lines = verb === "suggest" ? suggest(list, args) : audit(list, textWidth(terminal.out.width));
	terminal.out.write(`${lines.join("\n").trimEnd()}\n`);
	return 0;
}
export { labels };
