import { ft as dateOf, ot as resolverOf, z as canonicalColor } from "./engine.js";
import { C as nearest, S as foldTitle, T as quote, s as append, x as foldSpace } from "./base.js";
// src/views/order.ts
function compareText(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
function parts(title) {
	return foldTitle(title).match(/\d{1,15}|\D+/g) ?? [];
}
function compareParts(a, b) {
	for (let i = 0; i < a.length && i < b.length; i++) {
		if (a[i] === b[i]) continue;
		const [m, n] = [Number(a[i]), Number(b[i])];
		return !Number.isNaN(m) && !Number.isNaN(n) && m !== n ? m - n : compareText(a[i], b[i]);
	}
	return a.length - b.length;
}
function sortByTitle(things, titleOf) {
	return things.map((thing) => ({
		thing,
		title: titleOf(thing),
		key: parts(titleOf(thing))
	})).sort((a, b) => compareParts(a.key, b.key) || compareText(a.title, b.title)).map(({ thing }) => thing);
}
// src/views/view.ts
var ViewError = class extends Error {
	name = "ViewError";
};
function defineView(view) {
	return view;
}
// src/views/select.ts
function tagOf(label, list) {
	const found = resolverOf(list.taxonomy).resolve(label);
	return found && [
		"id",
		"escaping",
		"alias"
	].includes(found.match) ? found.tag : void 0;
}
function labelIds(entry, list) {
	return [...new Set(entry.labels.map((label) => tagOf(label, list)?.id ?? label.id))];
}
function isNamed(tag, name) {
	if (tag.id === name || foldTitle(tag.title) === foldTitle(name)) return true;
	const asked = name.split("/").map(foldTitle);
	const path = [...tag.path, tag.title].map(foldTitle);
	return asked.length <= path.length && asked.every((part, at) => part === path[at]);
}
function unknown(what, name, known) {
	const all = [...new Set(known)];
	const near = nearest(name, all) ?? all.find((one) => foldTitle(one).includes(foldTitle(name)));
	const hint = near ? ` Did you mean ${quote(near)}?` : "";
	return new ViewError(`This list has no ${what} ${quote(name)}.${hint}`);
}
function idsNamed(names, list) {
	const { tags } = list.taxonomy;
	const ids = new Set();
	for (const name of names) {
		const named = tags.filter((tag) => isNamed(tag, name));
		for (const { id } of named) ids.add(id);
		if (named.length > 0) continue;
		const used = new Set(list.entries.flatMap((entry) => labelIds(entry, list)));
		if (!used.has(name)) throw unknown("label", name, [...tags.flatMap(({ id, title }) => [id, title]), ...used]);
		ids.add(name);
	}
	return ids;
}
function selectEntries(list, { label, section, since }) {
	const ids = label && idsNamed(label, list);
	const titles = new Set(list.sections.map(({ title }) => foldTitle(title)));
	for (const name of section ?? []) if (!titles.has(foldTitle(name))) throw unknown("section", name, list.sections.map(({ title }) => title));
	const asked = section && new Set(section.map(foldTitle));
	return list.entries.filter((entry) => {
		if (ids && !labelIds(entry, list).some((id) => ids.has(id))) return false;
		if (asked && !entry.section.some((title) => asked.has(foldTitle(title)))) return false;
		return since === void 0 || (dateOf(entry, list) ?? "") >= since;
	});
}
const orders = [
	"listed",
	"last",
	"alphabetical",
	"newest",
	"oldest"
];
function sortEntries(entries, order, list) {
	if (order === "listed") return [...entries];
	if (order === "last") return [...entries].reverse();
	if (order === "alphabetical") return sortByTitle(entries, ({ title }) => title);
	const sign = order === "newest" ? -1 : 1;
	return [...entries].sort((a, b) => {
		const [x, y] = [dateOf(a, list), dateOf(b, list)];
		if (x === y) return a.index - b.index;
		if (x === void 0 || y === void 0) return x === void 0 ? 1 : -1;
		return x < y ? -sign : sign;
	});
}
// src/views/branches.ts
const openBranch = (title) => ({
	title,
	own: [],
	children: new Map()
});
function finish({ children, ...branch }) {
	const below = [...children.values()].map(finish);
	const colors = new Set(below.map((child) => child.color));
	if (branch.tag || below.length === 0) colors.add(branch.tag?.color && canonicalColor(branch.tag.color));
	const [color] = colors;
	const rest = {
		...branch,
		...colors.size === 1 && color !== void 0 && /^[\da-f]{6}$/.test(color) && { color }
	};
	if (below.length === 0) return {
		...rest,
		entries: rest.own,
		children: below
	};
	const all = new Set(rest.own);
	for (const child of below) for (const entry of child.entries) all.add(entry);
	return {
		...rest,
		entries: [...all].sort((a, b) => a.index - b.index),
		children: below
	};
}
function under(parent, title) {
	let found = parent.get(title);
	if (!found) {
		found = openBranch(title);
		parent.set(title, found);
	}
	return found;
}
function byLabel(list, entries) {
	const roots = new Map();
	const places = new Map();
	for (const tag of list.taxonomy.tags) {
		let level = roots;
		for (const step of tag.path) level = under(level, step).children;
		const place = level.get(tag.id) ?? under(level, tag.title);
		const own = place.tag && place.tag !== tag ? under(level, tag.id) : place;
		own.tag = tag;
		places.set(tag.id, own);
	}
	const unknown = new Map();
	for (const entry of entries) {
		const met = new Set();
		for (const label of entry.labels) {
			const tag = tagOf(label, list);
			const place = (tag && places.get(tag.id)) ?? under(unknown, label.id);
			if (met.has(place)) continue;
			met.add(place);
			place.own.push(entry);
		}
	}
	const others = [...unknown.values()].map((each) => ({
		...each,
		undeclared: true
	}));
	return [...roots.values(), ...others];
}
function bySection(list, entries, rest) {
	const roots = new Map();
	const places = new Map();
	const placeOf = (section) => {
		const known = places.get(section);
		if (known) return known;
		const { path, title, parent } = list.sections[section];
		if (path.length === 0) return void 0;
		const above = parent === -1 ? void 0 : placeOf(parent);
		const place = openBranch(title);
		(above?.children ?? roots).set(`${section}`, place);
		places.set(section, place);
		return place;
	};
	for (const entry of entries) {
		const section = entry.shape === "heading" && entry.sectionIndex !== -1 ? list.sections[entry.sectionIndex].parent : entry.sectionIndex;
		const place = section === -1 ? void 0 : placeOf(section);
		if (place) place.own.push(entry);
		else rest.push(entry);
	}
	return [...roots.values()];
}
function byValue(entries, rest, valuesOf) {
	const roots = new Map();
	for (const entry of entries) {
		const values = new Set(valuesOf(entry));
		for (const value of values) under(roots, value).own.push(entry);
		if (values.size === 0) rest.push(entry);
	}
	return [...roots.values()];
}
function fieldValues(entry, name) {
	const asked = name.trim().toLowerCase();
	return entry.fields.filter((field) => field.name.trim().toLowerCase() === asked).flatMap(({ value }) => value.split(/[,;\uFF0C\uFF1B]/)).map((value) => foldSpace(value)).filter((value) => value !== "" && !/^[-\u2013\u2014]+$/.test(value));
}
function inOrder(branches, order) {
	const sorted = branches.map((branch) => ({
		...branch,
		children: inOrder(branch.children, order)
	}));
	if (order === "alphabetical") return sortByTitle(sorted, ({ title }) => title);
	if (order === "most") return sorted.sort((a, b) => b.entries.length - a.entries.length);
	return sorted;
}
function isLabelled(list) {
	if (list.taxonomy.source === "sections") return false;
	return list.taxonomy.tags.length > 0 || list.entries.some(({ labels }) => labels.length > 0);
}
function gather(list, entries, by, order = "declared") {
	const kind = by === "auto" ? isLabelled(list) ? "label" : "section" : by;
	const rest = [];
	const done = (facet, open) => ({
		by: facet,
		branches: inOrder(open.map(finish), order),
		rest
	});
	if (kind === "section") return done("section", bySection(list, entries, rest));
	if (kind === "year" || kind === "month") {
		const units = kind === "year" ? 4 : 7;
		return done(kind, byValue(entries, rest, (entry) => {
			const date = dateOf(entry, list) ?? "";
			return date.length >= units ? [date.slice(0, units)] : [];
		}).sort((a, b) => a.title < b.title ? 1 : -1));
	}
	if (kind.startsWith("field:")) {
		const name = kind.slice(6);
		return done("field", byValue(entries, rest, (entry) => fieldValues(entry, name)));
	}
	const open = byLabel(list, entries);
	append(rest, entries.filter(({ labels }) => labels.length === 0));
	return done("label", open);
}
function cutAt(branches, depth) {
	if (depth === 0) return [...branches];
	return branches.map((branch) => ({
		...branch,
		children: depth === 1 ? [] : cutAt(branch.children, depth - 1)
	}));
}
function leavesOf(branches, path = []) {
	return branches.flatMap((branch) => {
		const here = [...path, branch.title];
		const below = leavesOf(branch.children, here);
		return branch.children.length === 0 || branch.tag ? [{
			branch,
			path: here
		}, ...below] : below;
	});
}
export { leavesOf as a, orders as c, tagOf as d, ViewError as f, isLabelled as i, selectEntries as l, sortByTitle as m, fieldValues as n, isNamed as o, defineView as p, gather as r, labelIds as s, cutAt as t, sortEntries as u };
