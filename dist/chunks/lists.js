import { H as parseList, _t as count, nt as defaultConfig, v as matchesAny } from "./engine.js";
import { y as Failure, z as printable } from "./base.js";
import { _ as readSource, g as isFile, h as settingsFinder, m as repositoryOf, u as GitError } from "./shell.js";
import { join, relative, resolve, sep } from "node:path";
import { readdir } from "node:fs/promises";
// src/init/choose.ts
const FEWEST = 8;
const ABOUT = /^(?:contributing|contributors?|changelog|changes|history|releases?|release[-_ ]notes|news|code[-_ ]of[-_ ]conduct|security|licen[cs]e|notice|authors|maintainers|governance|support|summary|todo|roadmap|faq|install(?:ation)?|citation|pull[-_ ]request[-_ ]template|issue[-_ ]template|agents|claude|gemini|copilot[-_ ]instructions|skill|translations?|backers|sponsors)(?=[-_. ]|$)/i;
const ASIDE = /(?:^|\/)(?:archived?|old|deprecated|backup|legacy|templates?|examples?|tests?|fixtures?|vendor|third[-_]party|drafts?)\//i;
const FORMS = /(?:^|\/)[^/]*alternatives?\//i;
const LANGUAGE = /[-_.](?:ar|bg|bn|ca|cn|cs|da|de|el|en|es|fa|fi|fr|he|hi|hu|id|it|ja|jp|ko|kr|nl|no|pl|pt|ro|ru|sk|sv|th|tr|tw|ua|uk|ur|vi|zh)(?:[-_](?:br|pt|cn|tw|hk|hans|hant|us|gb))?$/i;
const LIST_NAME = /awesome|papers?|resources|reading|\blists?\b|books|links|datasets/i;
const nameOf = (path) => path.slice(path.lastIndexOf("/") + 1).replace(/\.[a-z]+$/i, "");
const isReadme = (path) => /^readme$/i.test(nameOf(path));
const LANGUAGE_FOLDER = /(?:^|\/)(?:translations?|i18n|locales?|lang|[a-z]{2}(?:[-_](?:[a-z]{2}|hans|hant))?)\//i;
const originalOf = (path) => {
	const named = path.toLowerCase().replace(/\.[a-z]+$/, "").replace(LANGUAGE, "");
	return LANGUAGE_FOLDER.test(path) ? named.slice(named.lastIndexOf("/") + 1) : named;
};
const isListed = ({ labels, links, shape }) => labels.length > 0 || links.some(({ url, kind }) => kind !== "image" && /^(?:https?:)?\/\//i.test(url)) || shape === "row" && links.length === 0;
function isLog({ sections }) {
	const titled = sections.filter(({ depth }) => depth > 1);
	const versions = titled.filter(({ title }) => /^\[?v?\d+\.\d+/.test(title) || /^\[?unreleased/i.test(title));
	return versions.length >= 2 && versions.length * 2 >= titled.length;
}
function judged({ path, list }) {
	const entries = list.entries.filter(isListed).length;
	const labelled = list.entries.filter(({ labels }) => labels.length > 0).length;
	const lines = list.text.split("\n").filter((line) => line.trim() !== "").length;
	const share = Math.min(1, entries * 4 / Math.max(1, lines));
	const about = ABOUT.test(nameOf(path)) || isLog(list) ? .01 : 1;
	const aside = ASIDE.test(path) ? .05 : FORMS.test(path) ? .2 : 1;
	const name = isReadme(path) && !path.includes("/") ? 2.2 : LIST_NAME.test(path) ? 1.2 : 1;
	const labels = labelled * 2 > entries ? 1.3 : 1;
	return {
		path,
		list,
		entries,
		weight: entries * (.3 + .7 * share) * about * aside * name * labels
	};
}
function translates(one, all) {
	const inFolder = LANGUAGE_FOLDER.test(one.path);
	if (!inFolder && !LANGUAGE.test(nameOf(one.path))) return false;
	const own = originalOf(one.path);
	const isOriginal = ({ path }) => !LANGUAGE_FOLDER.test(path) && (!LANGUAGE.test(nameOf(path)) || /[-_.]en$/i.test(nameOf(path)));
	return all.some((other) => other !== one && isOriginal(other) && other.entries * 2 >= one.entries && (inFolder ? originalOf(other.path).split("/").at(-1) === own.split("/").at(-1) : originalOf(other.path) === own));
}
function chooseList(candidates) {
	const all = candidates.map(judged).filter(({ entries }) => entries > 0);
	const depth = (path) => path.split("/").length;
	const [best, ...rest] = all.map((one) => translates(one, all) ? {
		...one,
		weight: one.weight * .2
	} : one).sort((a, b) => b.weight - a.weight || depth(a.path) - depth(b.path) || (a.path < b.path ? -1 : 1));
	if (!best) return void 0;
	const others = rest.filter(({ entries, weight }) => entries >= FEWEST && weight * 3 >= entries).map(({ path, entries }) => ({
		path,
		entries
	}));
	return {
		path: best.path,
		entries: best.entries,
		why: reason(best, rest, candidates.length),
		others
	};
}
function reason(best, rest, files) {
	const labelled = best.list.entries.filter(({ labels }) => labels.length > 0).length;
	const has = `${count(best.entries, "entry", "entries")}${labelled * 2 > best.entries ? " with labels" : ""}`;
	const next = rest.find(({ path }) => isReadme(path) && !path.includes("/")) ?? rest[0];
	if (files === 1 || !next) return `It is the only list here, with ${has}.`;
	return `It has ${has}; ${next.path} has ${next.entries}.`;
}
// src/cli/lists.ts
const LOOKED_AT = {
	files: 300,
	depth: 5
};
const MARKDOWN = /\.(?:md|markdown)$/i;
const slashed = (path) => path.split(sep).join("/");
async function rootOf(folder, { cwd }) {
	try {
		return await repositoryOf(folder);
	} catch (error) {
		if (error instanceof GitError) return relative(cwd, folder).startsWith("..") ? folder : cwd;
		throw error;
	}
}
async function markdownBelow(folder) {
	const found = [];
	let level = [folder];
	for (let depth = 0; depth < LOOKED_AT.depth && level.length > 0; depth++) {
		const next = [];
		for (const one of level) {
			const names = await readdir(one, { withFileTypes: true }).catch(() => []);
			for (const name of names.sort((a, b) => a.name < b.name ? -1 : 1)) {
				if (/^(?:\.|node_modules$)/.test(name.name)) continue;
				if (name.isDirectory()) next.push(join(one, name.name));
				else if (name.isFile() && MARKDOWN.test(name.name)) found.push(join(one, name.name));
			}
		}
		level = next;
	}
	return found.slice(0, LOOKED_AT.files);
}
async function chosenList(root, terminal) {
	const candidates = [];
	for (const file of await markdownBelow(root)) try {
		const { text } = await readSource(slashed(relative(terminal.cwd, file)) || file, terminal);
		const path = slashed(relative(root, file));
		candidates.push({
			path,
			list: parseList(text, { path })
		});
	} catch (error) {
		if (!(error instanceof Failure)) throw error;
	}
	return chooseList(candidates);
}
async function configuredLists(root, named, terminal) {
	const { config, from } = await settingsFinder(named, terminal)(join(root, "README.md"));
	if (from === void 0) return void 0;
	const seen = (path) => slashed(relative(terminal.cwd, resolve(root, path)));
	const files = (await markdownBelow(root)).map((file) => slashed(relative(root, file)));
	const fitting = async (glob) => await isFile(seen(glob), terminal) ? [glob] : files.filter((file) => matchesAny(file, [glob]));
	const isDefault = config.files.join() === defaultConfig.files.join();
	const names = new Set();
	for (const glob of config.files) {
		for (const file of await fitting(glob)) names.add(seen(file));
		if (isDefault && names.size > 0) break;
	}
	if (names.size === 0 && !isDefault) throw new Failure(`${printable(from)}: none of the lists under "files" exists.`);
	const regionFiles = new Set();
	for (const glob of config.views.files) for (const file of await fitting(glob)) if (!names.has(seen(file)) && !matchesAny(file, config.ignore)) regionFiles.add(seen(file));
	return {
		names: [...names],
		regionFiles: [...regionFiles],
		from
	};
}
async function listsFor(names, config, terminal, usage, { most = Number.POSITIVE_INFINITY, withRegionFiles = false } = {}) {
	if (names.length > 0) return names;
	const root = await rootOf(terminal.cwd, terminal);
	const own = await configuredLists(root, config, terminal);
	const regionFiles = withRegionFiles && own ? own.regionFiles : [];
	const say = (names, why) => terminal.err.write(`No file given. Using ${printable(names.join(", "))}${why}\n`);
	if (own && own.names.length > 0) {
		const taken = [...own.names.slice(0, most), ...regionFiles];
		say(taken, `, from ${regionFiles.length > 0 ? "\"files\" and \"views.files\"" : "\"files\""} in ${own.from}.`);
		return taken;
	}
	const chosen = await chosenList(root, terminal);
	if (!chosen && regionFiles.length === 0) throw new Failure(usage);
	const name = chosen && slashed(relative(terminal.cwd, resolve(root, chosen.path)));
	if (chosen && name !== void 0) say([name], `: ${printable(chosen.why)}`);
	const others = regionFiles.filter((file) => file !== name);
	if (own && others.length > 0) say(others, `, from "views.files" in ${own.from}.`);
	return name === void 0 ? others : [name, ...others];
}
export { rootOf as i, configuredLists as n, listsFor as r, chosenList as t };
