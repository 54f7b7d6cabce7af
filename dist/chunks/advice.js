import { T as quote, f as memo } from "./base.js";
import { H as parseList, V as applyEdits, ot as resolverOf, rt as labelsAsWritten, vt as enumerate } from "./engine.js";
// src/labeller/examples.ts
function hostOf(url) {
	return (/^https?:\/\/(?:www\.)?([^/?#\s]{1,253})/i.exec(url)?.[1])?.toLowerCase();
}
function subjectOf(entry, text) {
	const isLabel = (start) => entry.labels.some(({ span }) => span.start <= start && start < span.end);
	let description = "";
	if (entry.descriptionSpan) {
		let at = entry.descriptionSpan.start;
		for (const { span } of [...entry.labels].sort((a, b) => a.span.start - b.span.start)) {
			if (span.start < at || span.start >= entry.descriptionSpan.end) continue;
			description += `${text.slice(at, span.start)} `;
			at = span.end;
		}
		description += text.slice(at, Math.max(at, entry.descriptionSpan.end));
		description = description.replace(/https?:\/\/[^\s)]+/g, " ");
	}
	const link = entry.links.find(({ url, span }) => hostOf(url) !== void 0 && !isLabel(span.start));
	const host = link && hostOf(link.url);
	return {
		text: `${entry.title}\n${description}`,
		section: entry.section,
		...host !== void 0 && { host }
	};
}
function labelsOf(entry, list) {
	const resolver = resolverOf(list.taxonomy);
	return [...new Set(entry.labels.map((label) => resolver.resolve(label)?.tag.id ?? label.id))];
}
function wordsOfTag({ id, title, path }) {
	return [
		...path,
		title,
		id
	].join(" ").replace(/[-_/]/g, " ").replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
}
function examplesOf(list) {
	const entries = list.entries.filter(({ labels }) => labels.length > 0).map((entry) => ({
		...subjectOf(entry, list.text),
		labels: labelsOf(entry, list),
		entry: entry.index
	}));
	const tags = list.taxonomy.tags.map((tag) => ({
		text: wordsOfTag(tag),
		section: [],
		labels: [tag.id]
	}));
	return [...entries, ...tags];
}
// src/labeller/label-line.ts
function inRow(list, entry, text) {
	const table = list.tables[entry.row.table];
	const column = table.columns.findIndex(({ role }) => role === "labels");
	const cell = table.rows[entry.row.row]?.cells[column];
	if (!cell || cell.content.end > cell.content.start) return void 0;
	const { start, end } = cell.span;
	return {
		start,
		end,
		text: table.header.cells.some(({ span, content }) => content.start > span.start) ? ` ${text} ` : text
	};
}
function atEnd(list, entry, text) {
	const neighbour = list.entries.find(({ labels, shape, line, endLine, span }) => {
		const last = labels.at(-1);
		return shape === entry.shape && line === endLine && last !== void 0 && last.span.end === span.end;
	});
	if (!neighbour || entry.line !== entry.endLine) return void 0;
	const { start } = neighbour.labels[0].span;
	const gap = /[ \t]*$/.exec(list.text.slice(neighbour.span.start, start))?.[0] ?? "";
	return {
		start: entry.span.end,
		end: entry.span.end,
		text: (gap === "" ? " " : gap) + text
	};
}
function labelledLine(list, entry, tags, config) {
	const { text, unwritten } = labelsAsWritten(list, tags);
	if (text === "" || unwritten.length > 0) return void 0;
	const edit = entry.row ? inRow(list, entry, text) : atEnd(list, entry, text);
	if (!edit) return void 0;
	const after = parseList(applyEdits(list.text, [edit]), {
		path: list.path,
		config
	});
	const again = after.entries[entry.index];
	if (!again || after.entries.length !== list.entries.length || again.title !== entry.title) return void 0;
	const wanted = new Set(tags.map(({ id }) => id));
	const found = labelsOf(again, after);
	if (found.length !== wanted.size || !found.every((id) => wanted.has(id))) return void 0;
	return after.lines.text(again.line);
}
// src/labeller/features.ts
const READ = 4e3;
const PIECE$1 = 4;
const EMPTY = new Set("a an and are as at be by for from has in into is it its of on or that the their this to via with without".split(" "));
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
function wordsOf(text) {
	const words = [];
	for (const [word] of text.slice(0, READ).normalize("NFKC").toLowerCase().matchAll(/[\p{L}\p{N}+#]+/gu)) if (UNSPACED.test(word)) {
		const characters = [...word];
		for (let at = 0; at < Math.max(1, characters.length - 1); at++) words.push(characters.slice(at, at + 2).join(""));
	} else if (!EMPTY.has(word)) words.push(word);
	return words;
}
function featuresOf(text) {
	const counts = new Map();
	const add = (feature) => counts.set(feature, (counts.get(feature) ?? 0) + 1);
	const words = wordsOf(text);
	for (const [at, word] of words.entries()) {
		add(word);
		const next = words[at + 1];
		if (next !== void 0) add(`${word} ${next}`);
		if (word.length <= PIECE$1) continue;
		const marked = ` ${word} `;
		for (let from = 0; from + PIECE$1 <= marked.length; from++) add(`~${marked.slice(from, from + PIECE$1)}`);
	}
	return counts;
}
// src/labeller/vectors.ts
const textFeatures = memo(({ text }) => featuresOf(text));
const PIECE = .5;
const SECTION = .6;
const HOST = .5;
const EVERYWHERE = .8;
function besides({ section, host }) {
	const share = SECTION / Math.sqrt(section.length);
	const sections = section.map((_, depth) => [`s ${section.slice(0, depth + 1).join(" > ")}`, share]);
	return host === void 0 ? sections : [...sections, [`h ${host}`, HOST]];
}
var Space = class {
	size;
	vectors;
	numbers = new Map();
	idf = [];
	constructor(subjects) {
		const texts = subjects.map(textFeatures);
		const often = [];
		for (const features of texts) for (const feature of features.keys()) {
			const number = this.number(feature);
			often[number] = (often[number] ?? 0) + 1;
		}
		for (const count of often) this.idf.push(Math.log((1 + subjects.length) / (1 + count)) + 1);
		const shared = new Map();
		for (const subject of subjects) for (const [feature] of besides(subject)) shared.set(feature, (shared.get(feature) ?? 0) + 1);
		for (const [feature, count] of shared) if (count < EVERYWHERE * subjects.length) this.number(feature);
		this.size = this.numbers.size;
		this.vectors = subjects.map((subject, at) => this.vectorOf(subject, texts[at]));
	}
	number(feature) {
		const number = this.numbers.get(feature) ?? this.numbers.size;
		this.numbers.set(feature, number);
		return number;
	}
	vectorOf(subject, counts = textFeatures(subject)) {
		const features = [];
		const weights = [];
		let sum = 0;
		for (const [feature, count] of counts) {
			const number = this.numbers.get(feature);
			if (number === void 0) continue;
			const weight = (1 + Math.log(count)) * this.idf[number] * (feature.startsWith("~") ? PIECE : 1);
			features.push(number);
			weights.push(weight);
			sum += weight ** 2;
		}
		const length = Math.sqrt(sum) || 1;
		const scaled = weights.map((weight) => weight / length);
		for (const [feature, weight] of besides(subject)) {
			const number = this.numbers.get(feature);
			if (number === void 0) continue;
			features.push(number);
			scaled.push(weight);
		}
		return {
			features: Int32Array.from(features),
			weights: Float64Array.from(scaled)
		};
	}
	likeness(vector) {
		const dense = new Float64Array(this.size);
		for (const [at, feature] of vector.features.entries()) dense[feature] = vector.weights[at];
		return Float64Array.from(this.vectors, ({ features, weights }) => {
			let sum = 0;
			for (let at = 0; at < features.length; at++) sum += weights[at] * dense[features[at]];
			return sum;
		});
	}
};
// src/labeller/model.ts
const ROUNDS = 6;
const STEP = 2;
const FEWEST = 2;
const MOST = 150;
var Model = class {
	space;
	examples;
	labels;
	rare;
	weights;
	bias;
	constructor(examples, groups = () => []) {
		this.examples = examples;
		this.space = new Space(examples);
		const names = examples.map(({ labels }) => new Set(labels.flatMap((label) => [label, ...groups(label)])));
		const counts = new Map();
		for (const set of names) for (const name of set) counts.set(name, (counts.get(name) ?? 0) + 1);
		const all = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
		const shareOf = (count) => (count + .5) / (examples.length + 1);
		const learned = all.filter(([, count]) => count >= FEWEST).slice(0, MOST);
		this.labels = learned.map(([label]) => label);
		this.rare = all.slice(learned.length).map(([label, count]) => [label, shareOf(count) / 10]);
		this.bias = Float64Array.from(learned, ([, count]) => Math.log(shareOf(count) / (1 - shareOf(count))));
		this.weights = new Float64Array(this.space.size * this.labels.length);
		const numbers = new Map(this.labels.map((label, number) => [label, number]));
		this.learn(names.map((set) => new Set([...set].map((name) => numbers.get(name)))));
	}
	learn(answers) {
		const { length } = this.labels;
		for (let round = 0; round < ROUNDS; round++) {
			const step = STEP / (1 + .3 * round);
			for (const [at, vector] of this.space.vectors.entries()) {
				const move = this.margins(vector);
				const right = answers[at];
				for (let label = 0; label < length; label++) move[label] = step * (+right.has(label) - sigmoid(move[label]));
				for (let slot = 0; slot < vector.features.length; slot++) {
					const row = vector.features[slot] * length;
					const weight = vector.weights[slot];
					for (let label = 0; label < length; label++) this.weights[row + label] = this.weights[row + label] + weight * move[label];
				}
			}
		}
	}
	margins({ features, weights }) {
		const { length } = this.labels;
		const margins = Float64Array.from(this.bias);
		for (let slot = 0; slot < features.length; slot++) {
			const row = features[slot] * length;
			const weight = weights[slot];
			for (let label = 0; label < length; label++) margins[label] = margins[label] + weight * this.weights[row + label];
		}
		return margins;
	}
	guess(subject) {
		const margins = this.margins(this.space.vectorOf(subject));
		return [...this.labels.map((label, number) => [label, sigmoid(margins[number])]), ...this.rare.map(([label, share]) => [label, share])].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
	}
};
function sigmoid(margin) {
	return 1 / (1 + Math.exp(-margin));
}
// src/labeller/confidence.ts
const PRECISION = .6;
const EVEN = .5;
const EVIDENCE = 12;
const FOLDS = 3;
const GUESSES = 3;
function lowest(trials) {
	trials.sort((a, b) => b.probability - a.probability);
	let right = 0;
	let found = {};
	for (const [at, trial] of trials.entries()) {
		if (trial.probability < EVEN) break;
		right += +trial.right;
		const guesses = at + 1;
		if (trials[guesses]?.probability === trial.probability) continue;
		if (guesses < EVIDENCE || right < .6 * (guesses + 1)) continue;
		found = {
			threshold: trial.probability,
			precision: right / guesses,
			guesses
		};
	}
	return found;
}
function confidenceOf(examples, groups) {
	const entries = examples.filter(({ entry }) => entry !== void 0);
	const isGroup = new Set(examples.flatMap(({ labels }) => labels.flatMap(groups)));
	const labelTrials = [];
	const groupTrials = [];
	if (entries.length >= EVIDENCE) for (let fold = 0; fold < FOLDS; fold++) {
		const asked = new Set(entries.filter((_, at) => at % FOLDS === fold));
		const model = new Model(examples.filter((example) => !asked.has(example)), groups);
		for (const example of asked) {
			const guesses = model.guess(example);
			const names = new Set(example.labels.flatMap((label) => [label, ...groups(label)]));
			const trial = ([name, probability]) => ({
				probability,
				right: names.has(name)
			});
			labelTrials.push(...guesses.filter(([name]) => !isGroup.has(name)).slice(0, 3).map(trial));
			groupTrials.push(...guesses.filter(([name]) => isGroup.has(name)).slice(0, 1).map(trial));
		}
	}
	return {
		labels: {
			...lowest(labelTrials),
			examples: entries.length
		},
		groups: {
			...lowest(groupTrials),
			examples: entries.length
		}
	};
}
// src/labeller/labeller.ts
const BRANCH = "branch: ";
const REASONS = 2;
var Labeller = class {
	confidence;
	labelled;
	model;
	branches = new Map();
	constructor(list) {
		for (const { id, path } of list.taxonomy.tags) this.branches.set(id, path.map((_, depth) => BRANCH + path.slice(0, depth + 1).join(" > ")));
		const groups = (label) => this.branches.get(label) ?? [];
		const examples = examplesOf(list);
		this.labelled = examples.filter(({ entry }) => entry !== void 0).length;
		this.confidence = confidenceOf(examples, groups);
		this.model = new Model(examples, groups);
	}
	likeliest(subject, most = 3) {
		const guesses = this.model.guess(subject).filter(([name]) => !name.startsWith(BRANCH));
		return this.explained(subject, guesses.slice(0, most));
	}
	sure(subject) {
		const { labels, groups } = this.confidence;
		const all = this.model.guess(subject);
		const passes = (probability, { threshold }) => threshold !== void 0 && probability >= threshold;
		const leaves = all.filter(([name, probability]) => !name.startsWith(BRANCH) && passes(probability, labels)).slice(0, 3);
		const covered = new Set(leaves.flatMap(([name]) => this.branches.get(name) ?? []));
		const branches = all.filter(([name, probability]) => name.startsWith(BRANCH) && passes(probability, groups)).filter(([name]) => !covered.has(name));
		const nearest = branches.filter(([name]) => !branches.some(([other]) => other !== name && other.startsWith(`${name} > `)));
		return this.explained(subject, [...leaves, ...nearest.slice(0, Math.max(0, 1 - leaves.length))]);
	}
	probabilities(subject) {
		return new Map(this.model.guess(subject));
	}
	explained(subject, guesses) {
		const { space, examples } = this.model;
		const likeness = space.likeness(space.vectorOf(subject));
		const near = [...examples.keys()].filter((at) => examples[at].entry !== void 0).sort((a, b) => likeness[b] - likeness[a] || a - b);
		return guesses.map(([name, probability]) => {
			const carry = near.filter((at) => examples[at].labels.some((label) => label === name || this.branches.get(label)?.includes(name)));
			const isBranch = name.startsWith(BRANCH);
			return {
				label: isBranch ? name.slice(8) : name,
				isBranch,
				probability,
				likeEntries: carry.slice(0, REASONS).map((at) => examples[at].entry)
			};
		});
	}
};
// src/labeller/advice.ts
const labellerOf = memo((list) => new Labeller(list));
function tagOf(list, id) {
	const known = list.taxonomy.tags.find((tag) => tag.id === id);
	if (known) return known;
	const used = list.entries.flatMap(({ labels }) => labels).find((label) => label.id === id);
	return {
		id,
		title: id,
		path: [],
		aliases: [],
		line: 0,
		syntax: used?.syntax ?? "code",
		...used && { label: used }
	};
}
function guessInWords(guess, list) {
	const [nearest] = guess.likeEntries.map((at) => list.entries[at]);
	const name = guess.isBranch ? `a label of ${quote(guess.label)}` : quote(guess.label);
	return nearest ? `${name}, as in ${quote(nearest.title)} (line ${nearest.line})` : name;
}
function labelAdvice(entry, list, base, config) {
	const guesses = labellerOf(base).sure(subjectOf(entry, list.text));
	if (guesses.length === 0) return void 0;
	const now = new Map(list.entries.map((one) => [one.title, one]));
	const placed = guesses.map((guess) => {
		const [nearest] = guess.likeEntries.map((at) => base.entries[at]);
		const there = nearest && now.get(nearest.title);
		return guessInWords({
			...guess,
			likeEntries: there ? [there.index] : []
		}, list);
	});
	const leaves = guesses.filter(({ isBranch }) => !isBranch);
	const paste = leaves.length === guesses.length ? labelledLine(list, entry, leaves.map(({ label }) => tagOf(base, label)), config) : void 0;
	return {
		message: `Similar entries carry ${enumerate(placed)}. Add the labels that fit.`,
		...paste !== void 0 && { paste }
	};
}
export { Model as a, tagOf as i, labelAdvice as n, examplesOf as o, labellerOf as r, hostOf as s, guessInWords as t };
