import { F as isEdited, H as parseList, It as differ, Kt as keptLines, L as readViewRegions, Mt as matchEntries, Nt as rawOf, Rt as identityKeys, V as applyEdits, Yt as lineEndingOf, _ as check, _t as count, d as compatibleFixes, i as LARGEST_FILE, nt as defaultConfig, w as rules, wt as alike, zt as titleKeys } from "./engine.js";
import { S as foldTitle, T as quote, m as pushTo, s as append, x as foldSpace, y as Failure, z as printable } from "./base.js";
import { r as renderFile } from "./render.js";
import { _ as readSource, h as settingsFinder } from "./shell.js";
import { t as contextOf } from "./render3.js";
import { t as writeText } from "./write2.js";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
// src/merge/added-twice.ts
const MOST_TOLD = 10;
function hasChildren({ entries }, { index, endLine }) {
	return (entries[index + 1]?.line ?? Number.POSITIVE_INFINITY) <= endLine;
}
function isSame(ours, mine, theirs, yours) {
	const [one, other] = [identityKeys(ours)[mine.index], identityKeys(theirs)[yours.index]];
	if (differ(one, other)) return false;
	const [title, name] = [titleKeys(ours)[mine.index], titleKeys(theirs)[yours.index]];
	if (title === name) return title !== "" || rawOf(ours, mine) === rawOf(theirs, yours);
	return one.some((key) => other.includes(key)) && alike(title, name);
}
function keysOf(list, { index }) {
	return [`title ${titleKeys(list)[index]}`, ...identityKeys(list)[index]];
}
function addedTwice(ours, theirs) {
	const place = (entry) => entry.section.join("\n");
	const byKey = new Map();
	for (const entry of ours.added) for (const key of keysOf(ours.list, entry)) pushTo(byKey, `${place(entry)}\n${key}`, entry);
	const dropped = new Map();
	const used = new Set();
	const notes = [];
	for (const yours of theirs.added) {
		if (hasChildren(theirs.list, yours)) continue;
		const mine = keysOf(theirs.list, yours).flatMap((key) => byKey.get(`${place(yours)}\n${key}`) ?? []).find((entry) => !used.has(entry) && isSame(ours.list, entry, theirs.list, yours));
		if (!mine) continue;
		used.add(mine);
		dropped.set(yours.index, mine);
		const raw = rawOf(theirs.list, yours);
		const isEqual = raw === rawOf(ours.list, mine);
		notes.push(`Both sides add ${quote(mine.title)}; kept once${isEqual ? "." : `, as in ours. Theirs is: ${foldSpace(raw)}`}`);
	}
	return {
		dropped,
		notes
	};
}
function repeatedEntries(merged, ours, theirs) {
	const places = (list) => {
		const lines = new Map();
		for (const entry of list.entries) {
			const key = titleKeys(list)[entry.index];
			if (key === "") continue;
			pushTo(lines, key, entry);
		}
		return lines;
	};
	const [one, other] = [places(ours), places(theirs)];
	const most = (key) => Math.max(one.get(key)?.length ?? 0, other.get(key)?.length ?? 0);
	const found = [...places(merged)].filter(([key, entries]) => entries.length > Math.max(1, most(key)));
	const notes = found.slice(0, MOST_TOLD).map(([, entries]) => {
		const lines = entries.map(({ line }) => line).join(" and ");
		return `${quote(entries[0].title)} is now on lines ${lines}, because each side moved it elsewhere. If they are the same, keep one.`;
	});
	if (found.length > MOST_TOLD) notes.push(`So do ${found.length - MOST_TOLD} more.`);
	return notes;
}
// src/merge/diff3.ts
function positions(base, other) {
	const at = new Int32Array(base.length).fill(-1);
	for (const [line, otherLine] of keptLines(base, other)) at[line - 1] = otherLine - 1;
	return at;
}
function chunksOf(base, ours, theirs) {
	const inOurs = positions(base, ours);
	const inTheirs = positions(base, theirs);
	const chunks = [];
	const push = (end, from, isStable) => {
		const [b, o, t] = end;
		if (b === from[0] && o === from[1] && t === from[2]) return;
		chunks.push({
			base: [from[0], b],
			ours: [from[1], o],
			theirs: [from[2], t],
			isStable
		});
	};
	let at = [
		0,
		0,
		0
	];
	for (;;) {
		let [b, o, t] = at;
		while (b < base.length && inOurs[b] === o && inTheirs[b] === t) {
			b++;
			o++;
			t++;
		}
		push([
			b,
			o,
			t
		], at, true);
		at = [
			b,
			o,
			t
		];
		let next = b;
		while (next < base.length && (inOurs[next] === -1 || inTheirs[next] === -1)) next++;
		const end = next < base.length ? [
			next,
			inOurs[next],
			inTheirs[next]
		] : [
			base.length,
			ours.length,
			theirs.length
		];
		push(end, at, false);
		at = end;
		if (next >= base.length) return chunks;
	}
}
// src/merge/units.ts
function itemKey(section, title) {
	return `item ${section}\n${foldTitle(title)}`;
}
function unitLinesOf(list, keyOf) {
	const entries = list.entries.map(({ line, endLine, index }) => {
		const next = list.entries[index + 1]?.line ?? Number.POSITIVE_INFINITY;
		return {
			line,
			endLine: next > line ? Math.min(endLine, next - 1) : endLine,
			key: `entry ${keyOf(index)}`,
			entry: index
		};
	});
	const items = list.labelIndex.flatMap(({ items, section }) => items.map(({ line, title, span }) => {
		return {
			line,
			endLine: list.lines.lineAt(Math.max(span.start, span.end - 1)),
			key: itemKey(section, title)
		};
	}));
	const tags = list.taxonomy.tags.flatMap(({ id, line }) => line > 0 ? [{
		line,
		endLine: line,
		key: `tag ${id}`
	}] : []);
	return [
		...entries,
		...items,
		...tags
	].sort((a, b) => a.line - b.line);
}
function unitsOf(list, keyOf) {
	const { text, lines } = list;
	const units = [];
	const slice = (first, last) => text.slice(first === 1 ? 0 : lines.starts[first - 1], lines.starts[last] ?? text.length);
	let gap = "";
	const push = (unit) => {
		units.push({
			...unit,
			gap
		});
		gap = "";
	};
	let line = 1;
	const upTo = (end) => {
		for (; line < end; line++) {
			const here = slice(line, line);
			if (here.trim() === "") gap += here;
			else push({ text: here });
		}
	};
	for (const { line: first, endLine, key, entry } of keyOf ? unitLinesOf(list, keyOf) : []) {
		if (first < line) continue;
		upTo(first);
		let last = endLine;
		while (last > first && lines.text(last).trim() === "") last--;
		push({
			text: slice(first, last),
			key,
			...entry !== void 0 && { entry }
		});
		line = last + 1;
	}
	upTo(lines.count + 1);
	push({ text: "" });
	return units;
}
function textOf$1(units) {
	return units.map(({ gap, text }, at) => at === 0 ? text : gap + text).join("");
}
function gapOf(behind, ahead, isBetweenEntries) {
	return behind.length < ahead.length === isBetweenEntries ? behind : ahead;
}
function itemOf({ key = "", entry }) {
	const [, section, title] = entry === void 0 ? /^item (.*)\n(.*)$/.exec(key) ?? [] : [];
	return section === void 0 ? void 0 : {
		section,
		title
	};
}
function recognised(units, base) {
	const [known, kept] = [base, units].map((list) => new Set(list.map(({ key }) => key)));
	const gone = base.filter((unit) => itemOf(unit) && !kept.has(unit.key));
	return units.map((unit) => {
		const item = itemOf(unit);
		if (!item || known.has(unit.key)) return unit;
		const at = gone.findIndex((old) => {
			const { section, title } = itemOf(old);
			return section === item.section && alike(title, item.title);
		});
		return at === -1 ? unit : {
			...unit,
			key: gone.splice(at, 1)[0].key
		};
	});
}
function withSameKeys(versions) {
	const keys = new Map();
	for (const { text, key } of [
		versions.base,
		versions.ours,
		versions.theirs
	].flat()) if (key !== void 0 && !keys.has(text)) keys.set(text, key);
	const same = (units) => units.map((unit) => {
		const key = keys.get(unit.text);
		return key === void 0 || key === unit.key ? unit : {
			...unit,
			key
		};
	});
	return {
		base: same(versions.base),
		ours: same(versions.ours),
		theirs: same(versions.theirs)
	};
}
function without(units, isOut) {
	const rest = [];
	let gap;
	for (const unit of units) {
		if (isOut(unit)) {
			gap ??= unit.gap;
			continue;
		}
		const isBetweenEntries = unit.key !== void 0 && rest.at(-1)?.key !== void 0;
		rest.push(gap === void 0 ? unit : {
			...unit,
			gap: gapOf(gap, unit.gap, isBetweenEntries)
		});
		gap = void 0;
	}
	return rest;
}
// src/merge/stretch.ts
const RULING = /^[ \t]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/gm;
function bare(text) {
	return text.replace(RULING, (ruling) => ruling.replace(/-+/g, "-")).replace(/[ \t]*\|[ \t]*/g, "|").replace(/(?<=[^\s])[ \t]+/g, " ").replace(/ +$/gm, "");
}
function changed(base, ours, theirs) {
	if (ours === theirs || theirs === base) return ours;
	if (ours === base) return theirs;
	const [old, mine, yours] = [
		base,
		ours,
		theirs
	].map(bare);
	if (yours === old || mine === yours) return ours;
	return mine === old ? theirs : void 0;
}
const LINE = /[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g;
function mergeLines(base, ours, theirs) {
	const [old, mine, yours] = [
		base,
		ours,
		theirs
	].map((text) => text.match(LINE) ?? []);
	let merged = "";
	for (const chunk of chunksOf(old, mine, yours)) {
		const [before, one, other] = [
			old.slice(...chunk.base),
			mine.slice(...chunk.ours),
			yours.slice(...chunk.theirs)
		].map((lines) => lines.join(""));
		const text = changed(before, one, other);
		if (text === void 0) return void 0;
		merged += text;
	}
	return merged;
}
function keyed(units, [start, end]) {
	const counts = new Map();
	const found = new Map();
	for (let at = start; at < end; at++) {
		const unit = units[at];
		const key = unit.key ?? `line ${bare(unit.text)}`;
		const n = (counts.get(key) ?? 0) + 1;
		counts.set(key, n);
		found.set(`${n} ${key}`, {
			unit,
			at
		});
	}
	return found;
}
function mergeUnit(base, ours, theirs) {
	const [before, one, other] = [
		base,
		ours,
		theirs
	].map((found) => found?.unit.text ?? "");
	const range = ({ at }) => [at, at + 1];
	const at = {
		...base && { base: range(base) },
		...ours && { ours: range(ours) },
		...theirs && { theirs: range(theirs) }
	};
	const text = changed(before, one, other) ?? (base && ours && theirs ? mergeLines(before, one, other) : void 0);
	if (text === "" && !(ours && theirs)) return [];
	return [text === void 0 ? {
		ours: one,
		theirs: other,
		at
	} : {
		text,
		at
	}];
}
function conflict({ ours, theirs }, chunk) {
	const [[o, oEnd], [t, tEnd]] = [chunk.ours, chunk.theirs];
	const shorter = Math.min(oEnd - o, tEnd - t);
	const same = (i, j) => ours[i].text === theirs[j].text;
	const both = (i, j) => ({
		text: ours[i].text,
		at: {
			ours: [i, i + 1],
			theirs: [j, j + 1]
		}
	});
	let first = 0;
	while (first < shorter && same(o + first, t + first)) first++;
	let last = 0;
	while (last < shorter - first && same(oEnd - last - 1, tEnd - last - 1)) last++;
	const placed = [];
	for (let n = 0; n < first; n++) placed.push(both(o + n, t + n));
	const [mine, yours] = [[o + first, oEnd - last], [t + first, tEnd - last]];
	const at = {
		...mine[0] < mine[1] && { ours: mine },
		...yours[0] < yours[1] && { theirs: yours }
	};
	const [one, other] = [textOf$1(ours.slice(...mine)), textOf$1(theirs.slice(...yours))];
	const isMore = chunk.base[0] === chunk.base[1] && !(at.ours && at.theirs);
	if (at.ours || at.theirs) placed.push({
		...isMore ? { text: one + other } : {
			ours: one,
			theirs: other
		},
		at
	});
	for (let n = last; n > 0; n--) placed.push(both(oEnd - n, tEnd - n));
	return placed;
}
function between(units) {
	return [...units.values()].map(({ unit }) => unit.key === void 0 ? unit.text : "").join("");
}
function orderOf(units, others) {
	return [...units.keys()].filter((key) => others.every((other) => other.has(key))).join("\n");
}
function woven(frame, other, isOurs) {
	const behind = new Map();
	let anchor = "";
	for (const key of other.keys()) if (frame.has(key)) anchor = key;
	else pushTo(behind, anchor, key);
	const order = [];
	let waiting = behind.get("") ?? [];
	const isOwn = (key) => frame.get(key).unit.key !== void 0 && !other.has(key);
	for (const key of frame.keys()) {
		if (!isOurs || !isOwn(key)) {
			append(order, waiting);
			waiting = [];
		}
		order.push(key);
		append(waiting, behind.get(key) ?? []);
	}
	return [...order, ...waiting];
}
function changer([before, one, other]) {
	if (one === other) return "either";
	if (other === before) return "ours";
	if (one === before) return "theirs";
	const [old, mine, yours] = [
		before,
		one,
		other
	].map(bare);
	if (yours === old || mine === yours) return "ours";
	return mine === old ? "theirs" : "none";
}
function mergeStretch(versions, chunk) {
	const base = keyed(versions.base, chunk.base);
	const ours = keyed(versions.ours, chunk.ours);
	const theirs = keyed(versions.theirs, chunk.theirs);
	const all = [
		base,
		ours,
		theirs
	];
	const frames = [changer(all.map(between)), changer(all.map((units) => orderOf(units, all)))];
	const isFrame = (side) => frames.every((frame) => frame === side || frame === "either");
	const isOurs = isFrame("ours");
	if (!isOurs && !isFrame("theirs")) return conflict(versions, chunk);
	return (isOurs ? woven(ours, theirs, true) : woven(theirs, ours, false)).flatMap((key) => mergeUnit(base.get(key), ours.get(key), theirs.get(key)));
}
// src/merge/assemble.ts
function mergeUnits(versions) {
	const [base, ours, theirs] = [
		versions.base,
		versions.ours,
		versions.theirs
	].map((units) => units.map(({ text }) => text));
	return chunksOf(base, ours, theirs).flatMap((chunk) => {
		if (!chunk.isStable) return mergeStretch(versions, chunk);
		return ours.slice(...chunk.ours).map((text, n) => {
			const range = ([start]) => [start + n, start + n + 1];
			return {
				text,
				at: {
					base: range(chunk.base),
					ours: range(chunk.ours),
					theirs: range(chunk.theirs)
				}
			};
		});
	});
}
const SIDES = [
	"ours",
	"theirs",
	"base"
];
function gapBetween(before, after, versions) {
	const [ours, theirs, base] = SIDES.map((side) => {
		const [one, other] = [before[side], after[side]];
		return one && other && one[1] === other[0] ? versions[side][other[0]].gap : void 0;
	});
	if (ours !== void 0) return theirs !== void 0 && ours === base ? theirs : ours;
	if (theirs !== void 0) return theirs;
	const of = (at) => SIDES.find((side) => at[side]);
	const [one, other] = [of(before), of(after)];
	const [end, start] = [before[one][1], after[other][0]];
	const isEntry = versions[one][end - 1]?.key !== void 0 && versions[other][start].key !== void 0;
	return gapOf(versions[one][end].gap, versions[other][start].gap, isEntry);
}
function assembled(placed, versions, marked) {
	let before = {
		base: [0, 0],
		ours: [0, 0],
		theirs: [0, 0]
	};
	let text = "";
	for (const piece of placed) {
		text += gapBetween(before, piece.at, versions);
		text += "text" in piece ? piece.text : marked(piece.ours, piece.theirs);
		before = piece.at;
	}
	return text;
}
// src/merge/generated-regions.ts
function named(list) {
	const counts = new Map();
	return readViewRegions(list).regions.map((region) => {
		const n = (counts.get(region.open.text) ?? 0) + 1;
		counts.set(region.open.text, n);
		return {
			region,
			name: `${n} ${region.open.text}`,
			list
		};
	});
}
function withSameRegions(lists) {
	const regions = lists.map(named);
	const contents = new Map();
	for (const { region, name, list } of [
		regions[0],
		regions[2],
		regions[1]
	].flat()) {
		const { content, close } = region;
		contents.set(name, {
			content: list.text.slice(content.start, content.end),
			close: list.text.slice(close.span.start, close.span.end)
		});
	}
	return lists.map(({ text }, side) => applyEdits(text, regions[side].flatMap(({ region, name }) => [{
		...region.content,
		text: contents.get(name).content
	}, {
		...region.close.span,
		text: contents.get(name).close
	}])));
}
function editedByHand(base, sides) {
	const before = new Set(named(base).map(({ region }) => textOf(region, base)));
	return Object.entries(sides).flatMap(([side, list]) => named(list).filter(({ region }) => isEdited(region, list.text) && !before.has(textOf(region, list))).map(({ region }) => `${side} edited the generated region ${quote(region.view)} on line ${region.line} by hand. Generated regions are generated again, so this edit is lost.`));
}
const textOf = ({ content }, { text }) => text.slice(content.start, content.end);
// src/merge/order.ts
const ROUNDS = 10;
function misplacedIn(list, config, base) {
	const off = Object.fromEntries(rules.map(({ id }) => [id, "off"]));
	const order = config.rules["entry-order"] ?? {};
	const only = {
		...config,
		overrides: [],
		rules: {
			...off,
			"entry-order": order
		}
	};
	return check(list, only, base).filter(({ since, fix }) => since === "head" && fix);
}
function inOrder(merged, base, sides, config, read) {
	let list = merged;
	if (misplacedIn(list, config, base).length === 0) return list;
	const own = sides.flatMap((side) => misplacedIn(side, config, base).map(({ entry }) => entry));
	for (let round = 0; round < ROUNDS; round++) {
		const misplaced = misplacedIn(list, config, base).filter(({ entry }) => !own.includes(entry));
		const { edits } = compatibleFixes(misplaced);
		if (edits.length === 0) break;
		list = read(applyEdits(list.text, edits));
	}
	return list;
}
// src/merge/parts.ts
function matched(list, base, loose) {
	const baseOf = matchEntries(base, list);
	const unknown = list.entries.filter(({ index }) => baseOf[index] === -1);
	const titleOf = ({ titleSpan }) => list.text.slice(titleSpan.start, titleSpan.end);
	return {
		list,
		baseOf,
		added: unknown.filter((entry) => !loose.includes(titleOf(entry))),
		isReadOtherwise: unknown.some((entry) => loose.includes(rawOf(list, entry)))
	};
}
function looseText(base, units) {
	const generated = readViewRegions(base).regions.map(({ content }) => content);
	let at = 0;
	return units.filter(({ gap, text, key }) => {
		const start = at + gap.length;
		at = start + text.length;
		return key === void 0 && !generated.some((span) => span.start <= start && start < span.end);
	}).map(({ text }) => text).join("");
}
function itemsWithoutLabel(theirs, dropped) {
	const keys = new Set();
	for (const { section, label } of theirs.labelIndex) {
		if (label === void 0) continue;
		for (const [index, kept] of dropped) if (!kept.labels.some(({ id }) => id === label)) keys.add(itemKey(section, theirs.entries[index].title));
	}
	return keys;
}
function partsOf(base, ours, theirs) {
	const before = unitsOf(base, String);
	const loose = looseText(base, before);
	const [mine, yours] = [matched(ours, base, loose), matched(theirs, base, loose)];
	if (mine.isReadOtherwise || yours.isReadOtherwise) return {
		base: unitsOf(base),
		ours: unitsOf(ours),
		theirs: unitsOf(theirs),
		notes: []
	};
	const keys = (side, { baseOf }) => (entry) => baseOf[entry] === -1 ? `${side} ${entry}` : `${baseOf[entry]}`;
	const one = recognised(unitsOf(ours, keys("ours", mine)), before);
	const other = recognised(unitsOf(theirs, keys("theirs", yours)), before);
	const { dropped, notes } = addedTwice(mine, yours);
	const known = new Set(before.map(({ key }) => key));
	const isNewItem = ({ key = "", text }) => key.startsWith("item ") && !known.has(key) && !loose.includes(text.trim());
	const items = new Set(one.filter(isNewItem).map(({ key }) => key));
	const unlabelled = itemsWithoutLabel(theirs, dropped);
	const isTwice = ({ entry, ...unit }) => entry === void 0 ? isNewItem(unit) && (items.has(unit.key) || unlabelled.has(unit.key)) : dropped.has(entry);
	return {
		...withSameKeys({
			base: before,
			ours: one,
			theirs: without(other, isTwice)
		}),
		notes
	};
}
// src/merge/index.ts
const BREAK = /\r\n|\n|\r/g;
const isEnded = (text) => text === "" || /[\r\n]$/.test(text);
function chosen(base, ours, theirs) {
	return ours === base ? theirs : ours;
}
function merge$1(base, ours, theirs, options = {}) {
	if (ours === theirs || theirs === base) return {
		text: ours,
		conflicts: 0,
		notes: []
	};
	if (ours === base) return {
		text: theirs,
		conflicts: 0,
		notes: []
	};
	const { path = "", config = defaultConfig } = options;
	const cache = new Map();
	const read = (text) => parseList(text, {
		path,
		config,
		cache
	});
	const versions = [
		base,
		ours,
		theirs
	];
	const eols = versions.map(lineEndingOf);
	const eol = chosen(eols[0], eols[1], eols[2]);
	const [b, o, t] = versions.map((text, i) => {
		const same = eols[i] === eol ? text : text.replace(BREAK, eol);
		return read(isEnded(same) ? same : same + eol);
	});
	const notes = editedByHand(b, {
		Ours: o,
		Theirs: t
	});
	const [before, one, other] = withSameRegions([
		b,
		o,
		t
	]).map((text, i) => {
		const list = [
			b,
			o,
			t
		][i];
		return text === list.text ? list : read(text);
	});
	const parts = partsOf(before, one, other);
	append(notes, parts.notes);
	const whole = (units) => units[0].gap + textOf$1(units);
	const plain = options.byLines?.(whole(parts.base), whole(parts.ours), whole(parts.theirs));
	const placed = plain === void 0 ? mergeUnits(parts) : [];
	const conflicts = placed.filter((piece) => "ours" in piece).length;
	let text = plain ?? assembled(placed, parts, markerOf(eol, options));
	const hasRegions = [one, other].some((list) => readViewRegions(list).regions.length > 0);
	if (conflicts === 0) {
		const merged = read(text);
		const list = plain === void 0 ? inOrder(merged, before, [one, other], config, read) : merged;
		append(notes, repeatedEntries(list, one, other));
		text = hasRegions ? regenerated(list, config, options, notes) : list.text;
		const ended = versions.map(isEnded);
		if (!chosen(ended[0], ended[1], ended[2])) text = text.replace(/(?:\r\n|\n|\r)$/, "");
	} else if (hasRegions) notes.push("Generated regions were not updated. Run render after you resolve the conflict.");
	return {
		text,
		conflicts,
		notes
	};
}
function markerOf(eol, { names, markerSize = 7 }) {
	const line = (sign, name = "") => `${`${sign.repeat(markerSize)} ${name}`.trimEnd()}${eol}`;
	const [start, middle, end] = [
		line("<", names?.ours ?? "ours"),
		line("="),
		line(">", names?.theirs ?? "theirs")
	];
	return (ours, theirs) => start + ours + middle + theirs + end;
}
function regenerated(list, config, { render = {} }, notes) {
	if (render === false) {
		notes.push("Generated regions were not updated. Run render after you fix the config.");
		return list.text;
	}
	const { problems, regions } = renderFile(list.path, list.text, config, {
		...render,
		list
	});
	for (const { line, message } of problems) notes.push(`Line ${line}: ${message}`);
	if (problems.length > 0) return list.text;
	return applyEdits(list.text, regions.filter(({ state }) => state !== "adopted").flatMap(({ edits }) => edits));
}
// src/cli/merge-lines.ts
function mergeByLines(base, ours, theirs) {
	const folder = mkdtempSync(join(tmpdir(), "awesome-steward-merge-"));
	try {
		for (const [name, text] of Object.entries({
			base,
			ours,
			theirs
		})) writeFileSync(join(folder, name), text);
		const { status, stdout } = spawnSync("git", [
			"merge-file",
			"-p",
			"-q",
			"ours",
			"base",
			"theirs"
		], {
			cwd: folder,
			encoding: "utf8",
			maxBuffer: 2 * LARGEST_FILE
		});
		return status === 0 ? stdout : void 0;
	} finally {
		rmSync(folder, {
			recursive: true,
			force: true
		});
	}
}
// src/cli/merge.ts
async function settingsOf(path, ours, named, terminal) {
	const absolute = resolve(terminal.cwd, path);
	const find = settingsFinder(named, terminal);
	let config = defaultConfig;
	try {
		const settings = await find(absolute);
		config = settings.config;
		const list = parseList(ours.text, {
			path,
			config
		});
		return {
			config,
			render: await contextOf(list, {
				path,
				absolute
			}, settings, find, terminal)
		};
	} catch (error) {
		if (!(error instanceof Failure)) throw error;
		terminal.err.write(`${error.message}\n`);
		return {
			config,
			render: false
		};
	}
}
const nameOf = (given, otherwise) => given === void 0 || given === "" || /^%[XY]$/.test(given) ? otherwise : given;
async function merge(args, terminal) {
	const { positionals, flags } = args;
	if (flags.install) return (await import("./merge-install.js")).install(positionals, terminal);
	const [baseName, oursName, theirsName, name, ...more] = positionals;
	if (baseName === void 0 || oursName === void 0 || theirsName === void 0 || more.length > 0) throw new Failure("Expected three files: awesome-steward merge BASE OURS THEIRS [PATH]. To set up git: awesome-steward merge --install");
	const size = flags["marker-size"] ?? "7";
	if (!/^[1-9]\d{0,2}$/.test(size)) throw new Failure("Expected a number. Example: --marker-size 7");
	const [base, ours, theirs] = [
		await readSource(baseName, terminal),
		await readSource(oursName, terminal),
		await readSource(theirsName, terminal)
	];
	const path = name ?? ours.path;
	const { text, conflicts, notes } = merge$1(base.text, ours.text, theirs.text, {
		path,
		...await settingsOf(path, ours, flags.config, terminal),
		names: {
			ours: nameOf(flags.ours, "ours"),
			theirs: nameOf(flags.theirs, "theirs")
		},
		markerSize: Number(size),
		byLines: mergeByLines
	});
	if (text !== ours.text) await writeText(ours.absolute, ours.path, text);
	for (const note of notes) terminal.err.write(`${printable(path)}: ${printable(note)}\n`);
	if (conflicts === 0) return 0;
	const them = conflicts === 1 ? "it is" : "they are";
	terminal.err.write(`${printable(path)}: ${count(conflicts, "conflict")} for you to resolve; ${them} marked in the file.\n`);
	return 1;
}
export { merge };
