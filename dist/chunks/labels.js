import { At as enumerate, Tt as hostOf, gt as tagOf, ht as labellerOf, mt as guessInWords, n as audit$1, wt as labelsAsWritten, yt as parseList } from "./engine.js";
import { C as quote, L as printable, _ as Failure, a as textWidth, o as wrap } from "./base.js";
import { _ as readSource, h as settingsFinder } from "./shell.js";
// src/cli/labels.ts
const EXAMPLE = "awesome-steward labels suggest README.md --title \"…\"";
/** Fewest labelled entries that guesses are made from. */
const FEWEST = 5;
/** Suspicions that are shown. */
const SHOWN = 10;
const percent = (share) => `${Math.round(share * 100)} %`;
/** Why nothing can be learned from a list, if so. */
function tooLittle(list, labelled) {
	if (list.entries.length === 0) return "No entries were found in it.";
	if (labelled === 0) return "None of its entries has a label. Labels are suggested from labelled entries.";
	if (labelled < FEWEST) return `Not enough examples yet: ${labelled} of its entries ${labelled === 1 ? "has" : "have"} labels, expected at least ${FEWEST}.`;
	const labels = new Set(list.entries.flatMap((entry) => entry.labels.map(({ id }) => id)));
	if (labels.size === 1) return `All labelled entries have the same label, ${printable(quote([...labels][0]), 200)}.`;
}
/** How far guesses can be trusted on this list, in one sentence. */
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
		...more > 0 ? [`… and ${more} less suspicious.`] : []
	];
}
/** `awesome-steward labels suggest|audit FILE`: what the list itself teaches about labels. */
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
