import { Bt as NOTHING, Ct as readDate, Et as namesPeople, Gt as meet, H as parseList, It as differ, K as valueSpan, Lt as identities, Rt as identityKeys, Ut as roleOf, V as applyEdits, Wt as roleOfText, at as indexFacts, c as inferredOf, ct as candidates, dt as tally, it as insertIntoIndex, lt as keepers, mt as conventionsOf, n as autofix, ot as resolverOf, pt as conventionOf, rt as labelsAsWritten, st as dateOrderOf, ut as sequencesOf, vt as enumerate, zt as titleKeys } from "./engine.js";
import { C as nearest, S as foldTitle, T as quote, m as pushTo, x as foldSpace } from "./base.js";
import { i as renderedText, r as renderFile } from "./render.js";
// src/add/meant.ts
function meant(given, all, namesOf) {
	const key = foldTitle(given);
	if (!/[\p{L}\p{N}]/u.test(key)) return all.filter((one) => namesOf(one).some((name) => name.trim() === given.trim()));
	const folded = all.map((one) => ({
		one,
		names: namesOf(one).map(foldTitle)
	}));
	const ways = [
		(name) => name === key,
		(name) => ` ${name} `.includes(` ${key} `),
		(name) => name.includes(key)
	];
	for (const fits of ways) {
		const found = folded.filter(({ names }) => names.some(fits)).map(({ one }) => one);
		if (found.length > 0) return found;
	}
	return [];
}
// src/add/said.ts
const NAMES = new Set([
	"Authors",
	"Venue",
	"Date"
]);
const STOP = /(?<!\b(?:al|Jr|\p{Lu}))\.$/u;
function exactSpan({ text }, { span, value }) {
	const at = text.slice(span.start, span.end).indexOf(value);
	const start = at === -1 ? span.start : span.start + at;
	const end = at === -1 ? span.end : start + value.length;
	return {
		start,
		end: STOP.test(text.slice(start, end)) ? end - 1 : end
	};
}
const namesSeveral = (text) => namesPeople(text) === 2 || namesPeople(text) === 1 && /[,;&\uFF0C\u3001]|\band\b/.test(text);
function saidIn(list, { fields }) {
	const found = [];
	const own = fields.filter(({ name }) => NAMES.has(name));
	for (const field of own.sort((a, b) => Number(a.name === "Date") - Number(b.name === "Date"))) {
		const span = exactSpan(list, field);
		if (span.end > span.start && !found.some((one) => meet(one.span, span))) found.push({
			name: field.name,
			span
		});
	}
	return found.sort((a, b) => a.span.start - b.span.start);
}
function titleCell({ tables }, { row, line, titleSpan }) {
	return (row && tables[row.table]?.rows.find((one) => one.line === line)?.cells)?.find(({ content }) => titleSpan.start >= content.start && titleSpan.end <= content.end)?.content;
}
function saidWithTitle(list, entry) {
	const cell = titleCell(list, entry);
	if (!cell) return [];
	return saidIn(list, entry).filter(({ span }) => span.start >= entry.titleSpan.end && span.end <= cell.end);
}
// src/add/slots.ts
const CLOSERS = /^(?:\*{1,3}|_{1,3}|["\u201D\u2019\u00BB`)\]}.]|<\/[a-z]{1,10}>){1,8}/;
const OPENERS = /(?:[ \t]|<[a-z]{1,10} ?\/?>|&[a-z]{1,8};|:[a-z_]{1,30}:|[-\u2013\u2014|,:](?= )){0,8}[([{]{0,2}[*_`"\u201C]{0,3}[([{]{0,2}$/;
const inside = (inner, outer) => inner.start >= outer.start && inner.end <= outer.end;
const wordless = (text) => !/[\p{L}\p{N}]/u.test(text.replace(/<br ?\/?>|&[a-z]{1,8};/g, ""));
function ownWords(list, span, parts) {
	let { end } = span;
	for (const part of [...parts].reverse()) if (inside(part, {
		start: span.start,
		end
	}) && wordless(list.text.slice(part.end, end))) {
		const gap = /[\s([{`*_,|]{0,8}$/.exec(list.text.slice(span.start, part.start))?.[0] ?? "";
		end = part.start - gap.length;
	}
	return {
		start: span.start,
		end
	};
}
function run(list, labels) {
	const [first] = labels;
	if (!first) return void 0;
	let { end } = first.span;
	for (const { span } of labels.slice(1)) {
		if (span.start < end || !wordless(list.text.slice(end, span.start))) break;
		end = span.end;
	}
	return {
		start: first.span.start,
		end
	};
}
const titleLink$1 = ({ links, titleSpan }) => links.find(({ role, span }) => role === "title" && inside(titleSpan, span));
const LINE_START = /^[ \t>]{0,24}(?:[-*+][ \t]+)?/;
function isLine$1(list, entry, name, { start, end }) {
	const line = list.lines.span(list.lines.lineAt(start));
	const before = list.text.slice(line.start, start);
	if (line.start <= entry.titleSpan.start) return before.includes(name) && name !== "" && /[:\uFF1A]/.test(before);
	const lead = LINE_START.exec(before)[0];
	if (/[:\uFF1A][\s*_]*$/.test(before)) return true;
	return /[-*+]/.test(lead) && wordless(before) && wordless(list.text.slice(end, line.end));
}
function linesOf$1(list, entry) {
	return entry.fields.flatMap((field) => {
		const name = field.name || (namesSeveral(field.value) ? "Authors" : "");
		const span = valueSpan(list.text, field);
		if (name === "" || span.start < entry.titleSpan.end || span.end <= span.start) return [];
		return isLine$1(list, entry, field.name, span) ? [{
			name,
			span
		}] : [];
	});
}
const isDateName = (name) => /\b(?:date|year|time|published|released?)\b|\u65E5\u671F|\u65F6\u95F4|\u5E74\u4EFD/iu.test(name);
const fieldNames = (list, entry) => slotsOf(list, entry).flatMap(({ name }) => name ?? []);
const valuesOf = (list, group, name) => group.slice(-40).flatMap((entry) => {
	if (entry.row) return entry.fields.flatMap((field) => field.name === name ? [field.value] : []);
	const slot = slotsOf(list, entry).find((one) => one.name === name);
	return slot ? [list.text.slice(slot.span.start, slot.span.end)] : [];
});
function slotsOf(list, entry) {
	const main = titleLink$1(entry);
	const title = {
		kind: "title",
		span: main?.span ?? entry.titleSpan,
		...main && { link: main }
	};
	const labels = run(list, entry.labels);
	const links = entry.links.filter(({ kind, span }) => kind !== "image" && span.start >= title.span.end && !(labels && inside(span, labels)));
	const parts = [...links.map(({ span }) => span), ...labels ? [labels] : []];
	parts.sort((a, b) => a.start - b.start);
	const words = entry.descriptionSpan && ownWords(list, entry.descriptionSpan, parts);
	const description = words && words.end > words.start ? words : void 0;
	const slots = [
		title,
		...links.map((link) => ({
			kind: "link",
			span: link.span,
			link
		})),
		...labels && labels.start >= title.span.end ? [{
			kind: "labels",
			span: labels
		}] : []
	].filter(({ span }) => !(description && inside(span, description)));
	if (description) slots.push({
		kind: "description",
		span: description
	});
	const lines = linesOf$1(list, entry);
	const named = slots.map((slot) => {
		const line = slot.kind !== "title" && lines.find(({ span }) => inside(slot.span, span));
		return line ? {
			...slot,
			name: line.name,
			line: line.span
		} : slot;
	});
	for (const { name, span } of lines) if (!named.some((slot) => slot.line === span || meet(slot.span, span))) named.push({
		kind: "field",
		name,
		span,
		line: span
	});
	return withSaid(list, entry, named.sort((a, b) => a.span.start - b.span.start));
}
function withSaid(list, entry, slots) {
	const [title] = slots;
	const names = new Set(slots.flatMap(({ name }) => name ?? []));
	const said = saidIn(list, entry).filter(({ name, span }) => !names.has(name) && span.start >= title.span.end && !slots.some((slot) => meet(span, slot.line ?? slot.span)));
	return [...slots, ...said.map(({ name, span }) => ({
		kind: "field",
		name,
		span
	}))].sort((a, b) => a.span.start - b.span.start);
}
function leading(between, eol) {
	const lines = between.split(/\r\n|[\n\r]/);
	const last = lines.at(-1);
	const opens = OPENERS.exec(last)?.[0] ?? "";
	if (lines.length === 1) return opens;
	const [first] = lines;
	const own = `${/^[ \t>]{0,12}/.exec(last)[0]}${opens.trimStart()}`;
	const blank = lines.slice(1, -1).some((line) => line.trim() === "") ? eol : "";
	return `${wordless(first) ? first : ""}${eol}${blank}${own}`;
}
function leadingLine(list, previous, { span, line }) {
	const { start } = line;
	const from = Math.max(list.lines.starts[list.lines.lineAt(start) - 1], previous.span.end);
	const [first = "", ...more] = list.text.slice(previous.span.end, from).split(/\r\n|[\n\r]/);
	const blank = more.slice(0, -1).some((one) => one.trim() === "") ? list.eol : "";
	const ends = wordless(first) ? first.slice(CLOSERS.exec(first)?.[0].length ?? 0) : "";
	const opens = OPENERS.exec(list.text.slice(start, span.start))?.[0] ?? "";
	return `${more.length > 0 ? `${ends}${list.eol}${blank}` : ""}${list.text.slice(from, start)}${opens}`;
}
function framed(list, entry) {
	const slots = slotsOf(list, entry);
	const ends = slots.slice(1).map(({ span }) => span.start);
	const lineEnd = list.lines.span(entry.endLine).end;
	return slots.map((slot, at) => {
		const rest = list.text.slice(slot.span.end, ends[at] ?? lineEnd);
		const closes = CLOSERS.exec(rest)?.[0] ?? "";
		const tail = at === slots.length - 1 ? /<br ?\/?>(?=[ \t]*$)/.exec(rest.slice(closes.length))?.[0] ?? "" : "";
		const previous = slots[at - 1];
		if (!previous) return {
			...slot,
			before: "",
			after: closes + tail
		};
		if (slot.line && slot.line !== previous.line) return {
			...slot,
			before: leadingLine(list, previous, slot),
			after: closes + tail
		};
		const between = list.text.slice(previous.span.end, slot.span.start);
		const before = leading(between.slice(CLOSERS.exec(between)?.[0].length ?? 0), list.eol);
		return {
			...slot,
			before,
			after: closes + tail
		};
	});
}
function linksFollow(list, group) {
	let after = 0;
	let before = 0;
	for (const entry of [...group.slice(-40), ...list.entries.slice(0, 400)]) {
		if (!entry.descriptionSpan || entry.row) continue;
		const slots = slotsOf(list, entry);
		const at = slots.findIndex(({ kind }) => kind === "description");
		const link = slots.findIndex(({ kind }) => kind === "link");
		if (at !== -1 && link !== -1) link > at ? after++ : before++;
	}
	return after > before;
}
// src/add/field-names.ts
function namesOf(list, entry) {
	const columns = entry.row && list.tables[entry.row.table]?.columns;
	if (columns) {
		const names = columns.flatMap(({ name }) => name === "" ? [] : [name]);
		return [...names, ...saidWithTitle(list, entry).flatMap(({ name }) => names.includes(name) ? [] : [name])];
	}
	if (entry.shape === "html" && entry.fields.length > 0) return entry.fields.flatMap(({ name }) => name === "" ? [] : [name]);
	return fieldNames(list, entry);
}
function usualNames(list, group) {
	const counts = new Map();
	for (const entry of group) for (const name of new Set(namesOf(list, entry))) counts.set(name, (counts.get(name) ?? 0) + 1);
	return new Set([...counts].filter(([, times]) => times * 2 >= group.length).map(([name]) => name));
}
function namesIn(list, group) {
	const counts = new Map();
	for (const entry of group.slice(-200)) for (const name of new Set(namesOf(list, entry))) counts.set(name, (counts.get(name) ?? 0) + 1);
	return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
}
function fieldsNamed(list, group, given) {
	const names = namesIn(list, group);
	const fields = new Map();
	for (const { name, value } of given) {
		const found = names.includes(name) ? [name] : meant(name, names, (one) => [one]);
		if (found.length > 1) return { problem: `Which field ${quote(name)}? It can be ${enumerate(found.slice(0, 12).map(quote))}.` };
		if (!found[0]) {
			const near = nearest(name, names);
			const hint = near ? `Did you mean ${quote(near)}?` : names.length > 0 ? `Fields: ${names.slice(0, 12).join(", ")}.` : "Entries here have no fields.";
			return { problem: `No field of the entries here is called ${quote(name)}. ${hint}` };
		}
		fields.set(found[0], foldSpace(value));
	}
	return fields;
}
// src/add/dates.ts
const MONTHS = [...[
	"January",
	"February",
	"March",
	"April",
	"May",
	"June",
	"July",
	"August",
	"September",
	"October"
], ...["November", "December"]];
const ISO = /^((?:19|20)\d\d)(?:-(\d\d)(?:-(\d\d))?)?$/;
function arxivDate(urls) {
	for (const url of urls) for (const identity of identities(url)) {
		const found = /^arxiv:(\d\d)(\d\d)\.\d{4,5}$/.exec(identity);
		if (found && Number(found[2]) >= 1 && Number(found[2]) <= 12) return `20${found[1]}-${found[2]}`;
	}
}
function dateAs(shown, date) {
	const [, year, month, day] = ISO.exec(date) ?? [];
	if (year === void 0) return date;
	const numeric = /((?:19|20)\d\d)([-/.\u5E74])(1[0-2]|0?[1-9])(?!\d)(?:([-/.\u6708])([12]\d|3[01]|0?[1-9])(?!\d))?/.exec(shown);
	if (numeric) {
		const [all, , first, as, second] = numeric;
		const short = as.length === 1;
		const written = (number) => short ? String(Number(number)) : number;
		const text = month ? `${year}${first}${written(month)}${second && day ? `${second}${written(day)}` : ""}` : year;
		return shown.replace(all, () => text);
	}
	const worded = /(?:([0-3]?\d)(?:st|nd|rd|th)? +)?\b((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})(\.?,? {0,2})(?:([0-3]?\d)(?:st|nd|rd|th)?(,? {0,2}))?((?:19|20)\d\d)/i.exec(shown);
	if (worded) {
		const [all, , name, comma, after, behind] = worded;
		if (!month) return shown.replace(all, () => year);
		const long = name.length > 4 || name.toLowerCase() === "june" || name.toLowerCase() === "july";
		const full = MONTHS[Number(month) - 1];
		const word = long ? full : full.slice(0, 3);
		const days = day && after ? `${Number(day)}${behind}` : "";
		const space = after && days === "" ? " " : comma;
		return shown.replace(all, () => `${word}${space || " "}${days}${year}`);
	}
	return /(?:19|20)\d\d/.test(shown) ? shown.replace(/(?:19|20)\d\d/, year) : date;
}
// src/add/parts.ts
function escaped(text, inRow, marks) {
	if (marks === "all") return text.replace(/[!-/:-@[-`{-~]/g, "\\$&");
	const plain = text.replace(/\\(?=[[\]|])/g, "").replace(/[[\]]/g, "\\$&");
	return inRow ? plain.replaceAll("|", "\\|") : plain;
}
const html = (text) => text.replace(/&(?=#?\w{1,31};)/g, "&amp;").replaceAll("<", "&lt;");
const target = (url) => url.replace(/[\s()<>|]/g, (character) => encodeURIComponent(character).replace("(", "%28").replace(")", "%29"));
const slice = ({ text }, { start, end }) => text.slice(start, end);
function writeLabels(list, { labels }) {
	const { text, unwritten } = labelsAsWritten(list, labels);
	return {
		text,
		notes: unwritten.map(({ id }) => `The label ${id} cannot be written automatically. Add it by hand.`)
	};
}
function linkText(list, role, url) {
	const counts = new Map();
	for (const link of list.entries.flatMap(({ links }) => links)) {
		if (link.role !== role) continue;
		const text = /^\d{4}\.\d{4,5}/.test(link.text) ? "" : link.text;
		if (text === "" || roleOfText(text) === role) counts.set(text, (counts.get(text) ?? 0) + 1);
	}
	const [most] = [...counts].sort(([, a], [, b]) => b - a);
	return (most && most[1] > 1 ? most[0] : role) || (/arxiv\.org\/(?:abs|pdf)\/(\d{4}\.\d{4,5})/.exec(url)?.[1] ?? role);
}
// src/add/html-row.ts
const CELL = /(<t[dh]\b[^<>]{0,500}>)([\s\S]*?)(<\/t[dh]>)/gi;
const linesOf = ({ lines, text }, { line, endLine }) => text.slice(lines.span(line).start, lines.span(endLine).end);
const isHtmlRow = (list, entry) => entry.shape === "html" && /<tr\b/i.test(linesOf(list, entry)) && /<t[dh]\b/i.test(slice(list, entry.span));
function writeHtmlRow(list, model, wanted) {
	const source = linesOf(list, model);
	if (/\b(?:row|col)span\b/i.test(source) || source.split(/<tr\b/i).length !== 2) return void 0;
	const from = list.lines.span(model.line).start;
	const links = [...wanted.links];
	const empty = [];
	const link = (name, { role, text }) => {
		const at = links.findIndex((one) => one.role === void 0 || (one.role ?? roleOf("", one.url)) === role);
		if (at === -1) return void 0;
		const [one] = links.splice(at, 1);
		const kind = one.role ?? role ?? roleOf(name, one.url);
		const says = roleOfText(text) === kind ? text : linkText(list, kind, one.url);
		return `<a href="${html(one.url).replaceAll("\"", "%22")}">${html(says)}</a>`;
	};
	let isTitled = false;
	const text = source.replace(CELL, (_all, open, inner, close, at) => {
		const start = from + at + open.length;
		const end = start + inner.length;
		const holds = ({ start: a, end: b }) => a >= start && b <= end;
		if (!isTitled && holds(model.titleSpan)) {
			isTitled = true;
			const main = model.links.find(({ role, span }) => role === "title" && holds(span));
			const address = main && links.length > 0 ? links.shift() : void 0;
			const titled = inner.slice(0, model.titleSpan.start - start) + html(wanted.title) + inner.slice(model.titleSpan.end - start);
			return open + (main && address ? titled.replace(main.url, () => html(address.url)) : titled) + close;
		}
		const name = model.fields.find(({ span }) => holds(span))?.name ?? "";
		const given = wanted.fields?.get(name);
		const shown = model.links.find(({ span }) => holds(span));
		let value = given === void 0 ? void 0 : html(given);
		if (given !== void 0 && shown && /^https?:\/\/\S+$/.test(given)) value = `<a href="${html(given)}">${html(linkText(list, shown.role, given))}</a>`;
		if (value === void 0 && shown) value = link(name, shown);
		if (value === void 0 && wanted.date && isDateName(name)) value = dateAs(inner.trim(), wanted.date);
		if (value === void 0 && model.descriptionSpan && holds(model.descriptionSpan) && wanted.description) value = html(wanted.description);
		if (value === void 0 && name !== "" && inner.trim() !== "") empty.push(name);
		return open + (value ?? "") + close;
	});
	if (!isTitled) return void 0;
	const notes = links.map(({ url }) => `The list has no place for the link ${url}, so it was not added.`);
	if (empty.length > 0) notes.push(`Empty, for you to fill in: ${empty.join(", ")}.`);
	return {
		text,
		notes
	};
}
// src/add/insert.ts
function gapOf(list, group) {
	const gaps = group.slice(1).flatMap(({ line }, at) => {
		const { end } = list.lines.span(group[at].endLine);
		return list.text.slice(end, list.lines.starts[line - 1]).trim() === "" ? [line - group[at].endLine - 1] : [];
	});
	return conventionOf(gaps)?.value ?? (group[0]?.shape === "row" || group[0]?.shape === "bullet" ? 0 : 1);
}
function insertion(list, group, place, text) {
	const { lines, eol } = list;
	const gap = eol.repeat(Math.max(0, gapOf(list, group)) + 1);
	const [before, next] = [group[place - 1], group[place]];
	if (next && (!before || before.endLine < next.line)) {
		const at = lines.starts[next.line - 1];
		return {
			start: at,
			end: at,
			text: text + gap
		};
	}
	const last = group.reduce((a, b) => b.endLine > a.endLine ? b : a);
	const at = lines.span(last.endLine).end;
	return {
		start: at,
		end: at,
		text: gap + text
	};
}
function numbered(text, group, place) {
	const numbers = group.map(({ bullet }) => Number.parseInt(bullet?.marker ?? "", 10));
	const before = numbers[place - 1];
	if (before === void 0 || numbers.some(Number.isNaN)) return text;
	const counts = numbers.length < 2 || new Set(numbers).size > 1;
	const own = text.replace(/^([ \t>]{0,12})\d{1,9}(?=[.)])/, `$1${counts ? before + 1 : before}`);
	const wider = " ".repeat(Math.max(0, own.length - text.length));
	return own.replace(/([\r\n])(?=[ \t]+\S)/g, `$1${wider}`);
}
function indexEdits(list, tags, title) {
	const facts = indexFacts(list);
	const edits = [];
	const notes = [];
	for (const tag of tags) {
		const [section] = facts.sections.get(tag.id) ?? [];
		if (!section) continue;
		const edit = insertIntoIndex(list, section, title);
		if (edit) edits.push(edit);
		else notes.push(`Add it to the index under ${quote(section.section)} by hand.`);
	}
	return {
		edits,
		notes
	};
}
// src/add/place.ts
const NAMED$1 = 12;
const KEPT = {
	share: .9,
	fewest: 7
};
const isLine = ({ shape }) => shape === "row" || shape === "bullet" || shape === "record";
const path = (titles) => titles.join(" / ");
function homes(list) {
	const byPath = new Map();
	for (const entry of list.entries) pushTo(byPath, path(entry.section), entry);
	const counts = new Map();
	const titleOf = (entries) => entries[0].section.at(-1) ?? "";
	for (const entries of byPath.values()) {
		const key = foldTitle(titleOf(entries));
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return [...byPath].map(([key, entries]) => {
		const title = titleOf(entries);
		return {
			name: counts.get(foldTitle(title)) === 1 ? title : key,
			titles: entries[0].section,
			entries
		};
	});
}
function sectionsOf(list) {
	return homes(list).flatMap(({ name }) => name === "" ? [] : [name]);
}
function sectionsNamed(given, all) {
	const key = foldTitle(given);
	const exact = all.filter(({ name, titles }) => foldTitle(name) === key || foldTitle(path(titles)) === key);
	if (exact.length > 0) return exact.slice(0, 1);
	const ends = all.filter(({ titles }) => titles.some((_, at) => foldTitle(path(titles.slice(at))) === key));
	if (ends.length > 0) return ends;
	const part = meant(given, all, ({ titles }) => [titles.at(-1) ?? ""]);
	return part.length > 0 ? part : meant(given, all, ({ titles }) => [path(titles)]);
}
function told(name) {
	const titles = name.split(" / ");
	while (titles.length > 2 && titles.join(" / ").length > 76) titles.shift();
	return quote(titles.join(" / "));
}
function listed(names) {
	const some = names.slice(0, NAMED$1).map(told).join(", ");
	return names.length > NAMED$1 ? `${some} and ${names.length - NAMED$1} more (inspect shows them)` : some;
}
function neighbours(list, section) {
	if (list.entries.length === 0) return { problem: "The list has no entries yet. Write the first entry by hand; further entries follow its format." };
	const names = sectionsOf(list);
	let entries = list.entries;
	if (section !== void 0) {
		const found = sectionsNamed(section, homes(list));
		if (found.length > 1) return { problem: `Which ${quote(section)}? Choose one of ${listed(found.map(({ name }) => name))}.` };
		if (!found[0]) {
			const near = nearest(section, names);
			const hint = near ? ` Did you mean ${quote(near)}?` : ` Sections: ${listed(names)}.`;
			return { problem: `No section with entries is called ${quote(section)}.${hint}` };
		}
		entries = found[0].entries;
	} else if (names.length > 1) return { problem: `Expected --section. Sections: ${listed(names)}.` };
	const groups = new Map();
	for (const entry of entries) {
		const key = isLine(entry) ? `${entry.group}` : entry.shape;
		groups.set(key, [...groups.get(key) ?? [], entry]);
	}
	return [...groups.values()].sort((a, b) => b.length - a.length)[0];
}
function keysOf(list, group) {
	const all = candidates(list);
	const best = (sequences) => {
		const shares = all.map((keys) => {
			let inOrder = 0;
			let of = 0;
			let keyed = 0;
			for (const sequence of sequences) {
				const own = tally(sequence, keys);
				inOrder += own.inOrder;
				of += own.of;
				keyed += sequence.filter((entry) => keys.of(entry) !== void 0).length;
			}
			return {
				keys,
				of,
				keyed,
				share: of === 0 ? 0 : inOrder / of
			};
		});
		const entries = sequences.reduce((sum, { length }) => sum + length, 0);
		return shares.filter(({ of, keyed }) => of >= KEPT.fewest && keyed * 2 >= entries).sort((a, b) => b.share - a.share).find(({ share }) => share >= KEPT.share)?.keys;
	};
	const own = best([group]) ?? byFewDates(group, all);
	if (own) return own;
	const whole = best(sequencesOf(list));
	return whole && keepers(group, whole, () => false).length >= group.length * .7 ? whole : void 0;
}
const FEW_DATES = {
	entries: 10,
	distinct: 3
};
function byFewDates(group, all) {
	return all.find((keys) => {
		if (keys.order === "alphabetical") return false;
		const own = group.flatMap((entry) => keys.of(entry) ?? []);
		return own.length >= Math.max(FEW_DATES.entries, group.length * KEPT.share) && new Set(own).size >= FEW_DATES.distinct && keepers(group, keys, () => false).length >= own.length * KEPT.share;
	});
}
function numbersOf(list, group) {
	const dateOf = ({ links }) => arxivDate(links.map(({ url }) => url));
	const turned = (entry) => dateOf(entry)?.replace(/\d/g, (digit) => String(9 - Number(digit)));
	const all = [{
		order: "date-descending",
		of: turned
	}, {
		order: "date-ascending",
		of: dateOf
	}];
	const order = dateOrderOf(list, group);
	if (order) return all[order === "newest" ? 0 : 1];
	return all.find((keys) => {
		const { inOrder, of } = tally(group, keys);
		return of >= KEPT.fewest - 2 && inOrder >= of * KEPT.share;
	});
}
const NEWEST_FIRST = /\b(?:newest|latest|(?:most )?recent)(?: [a-z]+){0,3} (?:first|(?:on|at) (?:the )?top)\b|\breverse[ -]chronological|\b(?:sorted|ordered|listed|arranged)\b[^.\n]{0,60}\b(?:newest|latest|most recent|descending)\b|\b(?:add|put|insert)[^.\n]{0,60}\b(?:at|to|on) the top\b|(?:\u65F6\u95F4|\u65E5\u671F)\u5012\u5E8F|\u5012\u5E8F\u6392\u5217/i;
function saysNewestFirst(list, group) {
	const first = group[0];
	const intro = list.sections.find(({ kind, depth }) => kind === "heading" && depth > 1)?.span.start;
	const said = [list.text.slice(0, Math.min(intro ?? 0, 4e3))];
	for (let at = first.sectionIndex; at !== -1; at = list.sections[at].parent) {
		const { span } = list.sections[at];
		const next = list.sections[at + 1]?.span.start ?? list.text.length;
		const entry = list.entries.find(({ span: own }) => own.start > span.start)?.span.start ?? next;
		said.push(list.text.slice(span.start, Math.min(next, entry, span.end + 1e3)));
	}
	return said.some((text) => NEWEST_FIRST.test(text));
}
function placeAmong(list, group, entry) {
	const written = keysOf(list, group);
	const keys = written?.of(entry) === void 0 ? numbersOf(list, group) ?? written : written;
	const own = keys?.of(entry);
	if (!keys || own === void 0) {
		const { order } = inferredOf(list);
		return keys?.order === "date-descending" || order?.value === "date-descending" && order.share >= .8 || saysNewestFirst(list, group) ? 0 : group.length;
	}
	let wrong = group.filter((other) => (keys.of(other) ?? own) < own).length;
	let best = {
		at: 0,
		wrong
	};
	for (const [at, other] of group.entries()) {
		const key = keys.of(other) ?? own;
		wrong += key < own ? -1 : key > own ? 1 : 0;
		if (wrong <= best.wrong && key <= own) best = {
			at: at + 1,
			wrong
		};
	}
	return best.at;
}
// src/add/row.ts
function dressed(list, model, inner) {
	const before = list.text.slice(Math.max(0, model.titleSpan.start - 3), model.titleSpan.start);
	const after = list.text.slice(model.titleSpan.end, model.titleSpan.end + 3);
	const mark = /(?:\*{1,3}|_{1,3}|`)$/.exec(before)?.[0] ?? "";
	return mark !== "" && after.startsWith([...mark].reverse().join("")) ? mark + inner + mark : inner;
}
const titleLink = (entry) => entry.links.find(({ role }) => role === "title");
function writeTitle(list, model, { title, links }, marks) {
	const inner = dressed(list, model, escaped(title, model.row !== void 0, marks));
	const [main] = links;
	if (!titleLink(model) || !main) return {
		text: inner,
		isLinked: false
	};
	const link = titleLink(model);
	const outside = link.span.start < model.titleSpan.start && list.text[link.span.start] === "[";
	const bare = escaped(title, model.row !== void 0, marks);
	const around = list.text.slice(Math.max(0, link.span.start - 3), link.span.start);
	const mark = /(?:\*{1,3}|_{1,3})$/.exec(around)?.[0] ?? "";
	const isAround = outside && mark !== "" && list.text.startsWith(mark, link.span.end);
	const text = `[${isAround ? bare : inner}](${target(main.url)})`;
	return {
		text: isAround ? mark + text + mark : text,
		isLinked: true
	};
}
function emptyCell(list, rows, column) {
	const counts = new Map();
	for (const row of rows) {
		const cell = row.cells[column];
		const text = cell ? slice(list, cell.content) : "";
		if (NOTHING.test(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
	}
	return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? "";
}
function nextNumber(list, rows, column) {
	return (rows.map(({ cells }) => cells[column] ? slice(list, cells[column].content) : "").findLast((text) => /^\d{1,6}\D?$/.test(text)) ?? "").replace(/\d+/, (number) => String(Number(number) + 1));
}
function isLinked(list, table, column) {
	return table.rows.filter(({ cells }) => {
		const cell = cells[column];
		return cell !== void 0 && /\]\(|https?:/.test(slice(list, cell.content));
	}).length > table.rows.length / 2;
}
function rolesIn(list, { rows, columns }, column) {
	const { name = "", role } = columns[column] ?? {};
	const named = roleOfText(name);
	if (named) return new Set([named]);
	if (role !== "link" && role !== "other") return new Set();
	const counts = new Map();
	const spans = [...new Set(rows.slice(-200).flatMap(({ cells }) => cells[column] ?? []))].map(({ content }) => content);
	const from = spans[0]?.start ?? 0;
	const to = spans.at(-1)?.end ?? 0;
	for (const entry of list.entries) {
		if (entry.span.end < from || entry.span.start > to) continue;
		for (const link of entry.links) if (spans.some((span) => inside(link.span, span))) counts.set(link.role, (counts.get(link.role) ?? 0) + 1);
	}
	const all = [...counts.values()].reduce((sum, times) => sum + times, 0);
	return new Set([...counts].filter(([, times]) => times * 10 >= all).map(([kind]) => kind));
}
function betweenLinks(list, { rows }, column) {
	for (const { cells } of rows) {
		const text = cells[column] ? slice(list, cells[column].content) : "";
		const between = /\)(\s*(?:<br ?\/?>|[,\u00B7\u2022]|&nbsp;)\s*|\s+)\[?!?\[/.exec(text)?.[1];
		if (between !== void 0) return between;
	}
}
function columnText(list, { rows }, column) {
	const counts = new Map();
	let links = 0;
	for (const { cells } of rows.slice(-200)) {
		const written = cells[column] ? slice(list, cells[column].content) : "";
		for (const [, text] of written.matchAll(/(?<!!)\[([^[\]]{1,40})\]\(/g)) {
			counts.set(text, (counts.get(text) ?? 0) + 1);
			links++;
		}
	}
	const [most] = [...counts].sort(([, a], [, b]) => b - a);
	return most && links >= 3 && most[1] >= links * .8 ? most[0] : void 0;
}
const ANY = /^(?:links?|urls?|here)$/i;
function textIn(list, table, column, role, url) {
	const usual = columnText(list, table, column);
	const named = usual === void 0 || ANY.test(usual) ? void 0 : roleOfText(usual);
	return usual !== void 0 && (named ?? role) === role ? usual : linkText(list, role, url);
}
function leftEmpty(list, table, cells) {
	return table.columns.flatMap(({ name }, at) => {
		const filled = table.rows.filter(({ cells: own }) => own[at] && slice(list, own[at].content) !== "").length;
		return cells[at] === "" && name !== "" && filled > table.rows.length / 2 ? [name] : [];
	});
}
const dateShown = (list, { rows }, column) => rows.map(({ cells }) => cells[column] ? slice(list, cells[column].content) : "").findLast((text) => readDate(text)) ?? "";
function behindTitle(list, model, group, { fields, date }) {
	const wanted = (name, shown) => fields?.get(name) ?? (name === "Date" && date ? dateAs(shown, date) : void 0);
	for (const entry of [model, ...group]) {
		const cell = titleCell(list, entry);
		if (!cell) continue;
		let at = Math.max(entry.titleSpan.end, titleLink(entry)?.span.end ?? 0);
		let text = "";
		let isAll = true;
		for (const { name, span } of saidWithTitle(list, entry)) {
			if (span.start < at) continue;
			const value = wanted(name, slice(list, span));
			const between = list.text.slice(at, span.start);
			if (value === void 0 || /[\p{L}\p{N}]/u.test(between.replace(/<[^<>]*>/g, ""))) isAll = false;
			else text += between.replace(/^[*_]+(?=\s*<br)/, "") + value.replace(/(?<!\\)\|/g, "\\|");
			at = span.end;
		}
		if (text === "" || !isAll) continue;
		const closing = /^[*_)\]]{0,3}/.exec(list.text.slice(at, cell.end))[0];
		return text + closing;
	}
	return "";
}
function evenWidths({ header, rows }, row) {
	const near = [
		header,
		...rows.slice(0, 3),
		...rows.slice(-3),
		row
	];
	return row.cells.map(({ span }, at) => {
		const width = span.end - span.start;
		return near.every(({ cells }) => cells[at] && cells[at].span.end - cells[at].span.start === width) ? width : 0;
	});
}
function writeRow(list, model, group, wanted, marks) {
	const table = list.tables[model.row.table];
	const row = table.rows.find(({ line }) => line === model.line) ?? table.rows.at(-1);
	const title = writeTitle(list, model, wanted, marks);
	const labels = writeLabels(list, wanted);
	const notes = [...labels.notes];
	const left = title.isLinked ? wanted.links.slice(1) : [...wanted.links];
	const rolesOf = table.columns.map((_, at) => rolesIn(list, table, at));
	const take = (name, at) => {
		const roles = rolesOf[at];
		const suits = ({ role, url }) => {
			const own = role ?? roleOf("", url);
			return role !== void 0 && name.toLowerCase().includes(role.toLowerCase()) || roles.has(own);
		};
		const wants = left.findIndex(suits);
		const first = wants !== -1 ? wants : left.findIndex(({ role }) => role === void 0);
		if (first === -1) return void 0;
		const taken = left.splice(first, 1);
		const between = betweenLinks(list, table, at);
		if (between !== void 0 && !rolesOf.some((others, other) => other > at && others.size > 0 && [...others].some((role) => roles.has(role)))) for (let more = left.findIndex(suits); more !== -1; more = left.findIndex(suits)) {
			taken.push(left[more]);
			left.splice(more, 1);
		}
		return taken.map((link) => {
			const role = link.role ?? roleOf(name, link.url);
			return `[${textIn(list, table, at, role, link.url)}](${target(link.url)})`;
		}).join(between);
	};
	const takeAll = (name, at) => {
		if (!(table.columns.filter(({ role }) => role === "link").length === 1) || !/^(?:links?|urls?|resources?)$/i.test(name.trim())) return take(name, at);
		const between = table.rows.some(({ cells }) => cells[at] && /<br/.test(slice(list, cells[at].content))) ? "<br>" : " ";
		const all = [];
		for (let one = left[0]; one !== void 0; one = left[0]) {
			left.shift();
			const role = one.role ?? roleOf("", one.url);
			all.push(`[${textIn(list, table, at, role, one.url)}](${target(one.url)})`);
		}
		return all.length > 0 ? all.join(between) : void 0;
	};
	let isLabelled = false;
	let isDescribed = false;
	const width = table.header.cells.length;
	const cells = Array.from({ length: width }, (_, at) => {
		const column = table.columns[at];
		const given = wanted.fields?.get(column?.name ?? "");
		if (given !== void 0 && given !== "" && column?.role !== "title") {
			if (column?.role === "labels") isLabelled = true;
			if (column?.role === "description") isDescribed = true;
			return /^https?:\/\/\S+$/.test(given) && isLinked(list, table, at) ? `[${textIn(list, table, at, roleOf(column.name, given), given)}](${target(given)})` : given.replace(/(?<!\\)\|/g, "\\|");
		}
		const empty = () => emptyCell(list, table.rows, at);
		if (column?.role === "other" && isLinked(list, table, at)) return take(column.name, at) ?? empty();
		switch (column?.role) {
			case "title": return title.text + behindTitle(list, model, group, wanted);
			case "labels":
				if (isLabelled) return empty();
				isLabelled = true;
				return labels.text;
			case "link": return takeAll(column.name, at) ?? empty();
			case "description":
				isDescribed = true;
				return wanted.description?.replace(/(?<!\\)\|/g, "\\|") ?? empty();
			case "date": return wanted.date ? dateAs(dateShown(list, table, at), wanted.date) : empty();
			case "number": return nextNumber(list, table.rows, at);
			default: return empty();
		}
	});
	if (labels.text !== "" && !isLabelled) notes.push("The table has no column for labels, so they were not added.");
	if (wanted.description && !isDescribed) notes.push("The table has no column for a description, so it was not added.");
	for (const { url } of left) notes.push(`The list has no place for the link ${url}, so it was not added.`);
	const empty = leftEmpty(list, table, cells);
	if (empty.length > 0) notes.push(`Empty, for you to fill in: ${empty.join(", ")}.`);
	const isShort = left.length > 0 || labels.text !== "" && !isLabelled || !!wanted.description && !isDescribed;
	const widths = evenWidths(table, row);
	const pad = row.cells.some(({ span, content }) => content.start > span.start) ? " " : "";
	const inner = cells.map((cell, at) => `${pad}${cell}${pad}`.padEnd(widths[at] ?? 0)).join("|");
	const line = `${row.opens ? "|" : ""}${row.opens ? inner : inner.trimStart()}`;
	return {
		text: row.closes || cells.at(-1) === "" ? `${line}|` : line.trimEnd(),
		notes,
		isShort
	};
}
// src/add/tags-named.ts
function usedLabel(list, id) {
	const key = foldTitle(id);
	const used = list.entries.flatMap(({ labels }) => labels.filter((label) => foldTitle(label.id) === key));
	const color = conventionOf(used.flatMap((label) => label.color ?? []))?.value;
	return used.find((label) => label.color === color) ?? used[0];
}
const NAMED = 12;
function named(tags) {
	const some = tags.slice(0, NAMED).map(({ id }) => id).join(", ");
	return tags.length > NAMED ? `${some} and ${tags.length - NAMED} more (inspect shows them)` : some;
}
function tagsNamed(list, labels) {
	const { taxonomy } = list;
	const resolver = resolverOf(taxonomy);
	const syntax = list.entries.flatMap((entry) => entry.labels)[0]?.syntax ?? "code";
	const tags = [];
	for (const label of labels) {
		const found = resolver.resolve({ id: label });
		if (found?.sure && found.match !== "near") tags.push(found.tag);
		else if (taxonomy.closed && taxonomy.tags.length > 0) {
			const part = meant(label, taxonomy.tags, ({ id, title, path }) => [
				id,
				title,
				[...path, title].join(" ")
			]);
			if (part.length === 1) {
				tags.push(part[0]);
				continue;
			}
			if (part.length > 1) return { problem: `Which label ${quote(label)}? It can be ${named(part)}.` };
			const names = taxonomy.tags.flatMap(({ id, title }) => [id, title]);
			const near = found?.tag.id ?? nearest(label, names);
			const hint = near ? `Did you mean ${quote(near)}?` : `There are ${named(taxonomy.tags)}.`;
			return { problem: `${quote(label)} is not a label of this list. ${hint}` };
		} else {
			const used = usedLabel(list, label);
			const color = used?.color;
			tags.push({
				id: used?.id ?? label,
				title: label,
				path: [],
				aliases: [],
				line: 0,
				syntax,
				...color && { color }
			});
		}
	}
	return [...new Set(tags)];
}
// src/add/pieces.ts
function brackets(text) {
	let open = 0;
	let closed = false;
	for (const character of text) if (character === "[" || character === "(") open++;
	else if (character === "]" || character === ")") {
		if (open > 0) open--;
		else closed = true;
	}
	return {
		opened: open > 0,
		closed
	};
}
function joined(pieces) {
	let text = "";
	let opened = "";
	let broken = "";
	let waiting;
	const leave = () => {
		if (waiting && "isUsual" in waiting && waiting.isUsual && !wordless(waiting.before)) text += waiting.before.replace(/[ \t]*[([{*_`"\u201C]{0,4}$/, "");
		waiting = void 0;
	};
	for (const piece of pieces) {
		const own = piece.before + piece.after;
		if (!piece.line || piece.line !== waiting?.line) leave();
		if (piece.text !== void 0) {
			const before = waiting?.before ?? (opened || piece.before);
			text += (/[\r\n]/.test(before) ? before : broken + (broken ? before.trimStart() : before)) + piece.text + piece.after;
			broken = "";
			opened = "";
			waiting = void 0;
		} else if (piece.line) {
			if (!text.includes(piece.before)) waiting ??= piece;
			opened = "";
		} else if (/[\r\n]/.test(piece.before)) broken ||= /^[\s\S]*[\r\n][ \t>]*(?:[-*+][ \t]+)?/.exec(piece.before)[0];
		else if (brackets(own).opened) opened = piece.before;
		else if (brackets(own).closed) {
			if (opened === "") text += /[)\]]{1,2}/.exec(piece.after)?.[0] ?? "";
			opened = "";
		}
	}
	leave();
	return text;
}
const leftOut = (pieces) => [...new Set(pieces.flatMap(({ name, text }) => text === void 0 && name !== void 0 ? [name] : []))];
// src/add/template.ts
const HAS_IMAGE = /!\[|<img/i;
const DATE = /([[(])((?:19|20)\d\d(?:[-/.]\d{1,2}){0,2})([\])])/;
function headOf(list, entry, first, { date }) {
	const head = list.text.slice(list.lines.span(entry.line).start, first.span.start);
	const dated = DATE.exec(head);
	if (wordless(head.replace(/\d{1,9}[.)]/, "")) && !head.includes("<")) return {
		text: head,
		isDated: false
	};
	const marker = /^[ \t>]{0,12}(?:#{1,6}|[-*+]|\d{1,9}[.)])?[ \t]{0,4}/.exec(head)[0];
	const marks = /["\u201C*_`]{0,4}$/.exec(head.slice(marker.length))[0];
	const day = date && dated ? `${dated[1]}${dateAs(dated[2], date)}${dated[3]} ` : "";
	return {
		text: marker + day + marks,
		isDated: day !== ""
	};
}
function relinked(list, link, url, words) {
	const written = slice(list, link.span);
	const { start } = link.span;
	const at = link.urlSpan ? link.urlSpan.start - start : written.indexOf(link.url);
	if (HAS_IMAGE.test(written) || at <= 0 || !["inline", "html"].includes(link.kind)) return void 0;
	const end = link.urlSpan ? link.urlSpan.end - start : at + link.url.length;
	const address = link.kind === "html" ? html(url).replaceAll("\"", "%22") : target(url);
	if (!words) return written.slice(0, at) + address + written.slice(end);
	const text = {
		start: words.span.start - start,
		end: words.span.end - start
	};
	const shown = link.kind === "inline" ? written.slice(0, at) : written.slice(written.indexOf(">") + 1);
	const own = list.text.slice(words.span.start, words.span.end);
	if (!wordless(shown.replace(own, "").replace(/<[^<>]*>/g, ""))) return void 0;
	return text.end <= at ? written.slice(0, text.start) + words.text + written.slice(text.end, at) + address + written.slice(end) : written.slice(0, at) + address + written.slice(end, text.start) + words.text + written.slice(text.end);
}
function again(list, { link }, { role, url }) {
	const { text, role: own } = link;
	const what = role ?? roleOf("", url);
	return own === what && (roleOfText(text) === what || text === linkText(list, what, url)) ? relinked(list, link, url) : void 0;
}
const inWords = (list, { role, url }) => `[${linkText(list, role ?? roleOf("", url), url)}](${target(url)})`;
const endsTitles = (entries) => entries.length >= 3 && entries.filter(({ title }) => title.endsWith(".")).length >= entries.length * .8;
function titleText(list, model, group, wanted, marks) {
	const main = titleLink$1(model);
	const isHtml = main?.kind === "html" || model.shape === "html";
	const title = endsTitles(group) && !/[.!?\u2026]$/.test(wanted.title) ? `${wanted.title}.` : wanted.title;
	const words = isHtml ? html(title) : escaped(title, model.row !== void 0, marks);
	const [first] = wanted.links;
	if (!main || !first) return {
		text: words,
		isLinked: false
	};
	return {
		text: relinked(list, main, first.url, {
			span: model.titleSpan,
			text: words
		}) ?? `[${words}](${target(first.url)})`,
		isLinked: true
	};
}
const SHOWING = {
	neighbours: 40,
	others: 400
};
function shownElsewhere(list, group, wants, isBelow = false) {
	const shown = new Map();
	const near = group.slice(-SHOWING.neighbours);
	for (const [at, entry] of [...near, ...list.entries.slice(0, SHOWING.others)].entries()) {
		if (entry.row) continue;
		const slot = framed(list, entry).find((own) => wants(own) && (isBelow || !/[\r\n]|^,/.test(own.before)));
		if (!slot) continue;
		const { times } = shown.get(slot.before) ?? { times: 0 };
		shown.set(slot.before, {
			slot,
			times: times + (at < near.length ? 3 : 1)
		});
	}
	return [...shown.values()].sort((a, b) => b.times - a.times)[0]?.slot;
}
const behind = (pieces, ...kinds) => pieces.findLastIndex((piece) => piece.text !== void 0 && !piece.line && kinds.includes(piece.kind)) + 1;
function furtherLink(list, group, { role, url }) {
	const what = role ?? roleOf("", url);
	const same = shownElsewhere(list, group, ({ kind, link }) => kind === "link" && link.role === what);
	const other = same ?? shownElsewhere(list, group, ({ kind, before }) => kind === "link" && brackets(before).opened);
	const before = other?.before || " [";
	const text = (same && again(list, same, {
		role: what,
		url
	})) ?? inWords(list, {
		role: what,
		url
	});
	const opened = brackets(before).opened;
	const closed = /[)\]]{1,2}/.exec(other?.after ?? "")?.[0] ?? (before.endsWith("(") ? ")" : "]");
	return {
		kind: "link",
		before,
		text,
		after: opened ? closed : ""
	};
}
function labelsInLine(list, { labels }, { span }, wanted) {
	const [first, second] = labels.filter((label) => inside(label.span, span));
	const raw = first?.raw.includes(first.id) ? first.raw : "";
	const between = first && second ? list.text.slice(first.span.end, second.span.start) : ", ";
	const dressed = ({ id }) => raw === "" ? id : raw.replace(first.id, () => id);
	return wanted.labels.map(dressed).join(wordless(between) ? between : ", ");
}
function fieldText(list, { link }, value) {
	return link && /^https?:\/\/\S+$/.test(value) ? inWords(list, {
		role: link.role,
		url: value
	}) : value;
}
function arxivVenue(list, group, { date, links }) {
	if (!date || !links.some(({ url }) => /\barxiv\.org\//i.test(url))) return void 0;
	const shown = shownElsewhere(list, group, (slot) => slot.name === "Venue" && /^arxiv\b/i.test(slice(list, slot.span)), true);
	return shown && dateAs(slice(list, shown.span), date);
}
function saidOf(list, group, slot, wanted) {
	const given = wanted.fields?.get(slot.name);
	if (given !== void 0) return fieldText(list, slot, given);
	if (isDateName(slot.name) && wanted.date) return dateAs(slice(list, slot.span), wanted.date);
	return slot.name === "Venue" && slot.kind === "field" ? arxivVenue(list, group, wanted) : void 0;
}
function writeLike(list, model, group, wanted, marks, isLate = linksFollow(list, group)) {
	const slots = framed(list, model);
	const usual = usualNames(list, group.slice(-SHOWING.neighbours));
	const [first] = slots;
	if (first?.kind !== "title" || HAS_IMAGE.test(slice(list, first.span))) return void 0;
	const title = titleText(list, model, group, wanted, marks);
	const links = title.isLinked ? wanted.links.slice(1) : [...wanted.links];
	const labels = writeLabels(list, wanted);
	const notes = [...labels.notes];
	const said = {
		labels: labels.text,
		description: wanted.description ?? ""
	};
	const named = new Map(wanted.fields);
	let isDated = false;
	const pieces = slots.map((slot) => {
		if (slot.kind === "title") return {
			...slot,
			text: title.text
		};
		if (slot.name !== void 0) {
			const text = saidOf(list, group, slot, wanted);
			named.delete(slot.name);
			if (text !== void 0) {
				isDated ||= readDate(text) !== void 0;
				const stop = slot.name === "Authors" && /\bal\.$/.test(slice(list, slot.span)) && !text.endsWith(".");
				return {
					...slot,
					text: slot.after.includes(".") ? text.replace(/\.$/, "") : stop ? `${text}.` : text
				};
			}
			if (slot.kind === "field") return {
				...slot,
				isUsual: usual.has(slot.name)
			};
			if (slot.kind === "labels" && wanted.labels.length > 0) {
				said.labels = "";
				return {
					...slot,
					text: labelsInLine(list, model, slot, wanted)
				};
			}
		}
		if (slot.kind === "link") {
			const at = links.findIndex(({ role, url }) => (role ?? roleOf("", url)) === slot.link.role);
			const [link] = at === -1 ? [] : links.splice(at, 1);
			return link ? {
				...slot,
				text: again(list, slot, link) ?? inWords(list, link)
			} : {
				...slot,
				isUsual: usual.has(slot.name ?? "")
			};
		}
		const kind = slot.kind;
		const text = said[kind];
		said[kind] = "";
		return text === "" ? {
			...slot,
			isUsual: usual.has(slot.name ?? "")
		} : {
			...slot,
			text
		};
	});
	for (const link of links) {
		const free = pieces.findIndex(({ kind, text, name }) => kind === "link" && text === void 0 && (name === void 0 || roleOfText(name) === (link.role ?? roleOf("", link.url))));
		if (free !== -1) {
			pieces[free] = {
				...pieces[free],
				text: inWords(list, link)
			};
			continue;
		}
		const at = isLate ? behind(pieces, "title", "link", "description") : behind(pieces, "title", "link");
		pieces.splice(at, 0, furtherLink(list, group, link));
	}
	if (said.description !== "") {
		const before = shownElsewhere(list, group, ({ kind }) => kind === "description")?.before || (conventionsOf(list).separator?.value ?? " - ");
		const at = isLate ? behind(pieces, "title") : behind(pieces, "title", "link");
		pieces.splice(at, 0, {
			kind: "description",
			before,
			text: said.description,
			after: ""
		});
	}
	if (said.labels !== "") {
		const shown = shownElsewhere(list, group, ({ kind }) => kind === "labels");
		const after = /[)\]`]{1,2}/.exec(shown?.after ?? "")?.[0] ?? "";
		pieces.push({
			kind: "labels",
			before: shown?.before || " ",
			text: said.labels,
			after
		});
	}
	for (const [name, value] of named) {
		const shown = shownElsewhere(list, group, (slot) => slot.name === name, true);
		if (!shown) continue;
		const piece = {
			...shown,
			text: fieldText(list, shown, value)
		};
		const isBelow = /[\r\n]/.test(shown.before);
		const last = pieces.findLastIndex(({ line }) => line !== void 0);
		const below = pieces.findIndex(({ before }) => /[\r\n]/.test(before));
		if (shown.line) pieces.splice(last === -1 ? pieces.length : last + 1, 0, piece);
		else if (isBelow) pieces.splice(below === -1 ? pieces.length : below, 0, piece);
		else pieces.splice(1, 0, piece);
	}
	const head = headOf(list, model, first, wanted);
	let day = "";
	if (wanted.date && !head.isDated && !isDated) {
		const { end } = list.lines.span(list.lines.lineAt(first.span.end));
		const shown = DATE.exec(list.text.slice(first.span.end, end));
		if (shown) day = ` ${shown[1]}${dateAs(shown[2], wanted.date)}${shown[3]}`;
		else if (!wanted.isDerived) notes.push(`The entry on line ${model.line} has no date, so the date was not added.`);
	}
	const [lead, ...rest] = pieces;
	const all = (head.text + joined([lead]) + day + joined(rest)).trimEnd();
	const text = all.split("**").length % 2 === 0 ? `${all}**` : all;
	const empty = leftOut(pieces);
	if (empty.length > 0) notes.push(`Not added, for you to fill in: ${empty.join(", ")}.`);
	return {
		text,
		notes
	};
}
// src/add/index.ts
const FITTING = new Set(["entry-order", "entry-description"]);
function knownProblem(list, { title, links }) {
	const keys = links.slice(0, 1).flatMap(({ url }) => identities(url));
	const key = foldTitle(title);
	const twin = list.entries.find(({ index }) => {
		const own = identityKeys(list)[index];
		return titleKeys(list)[index] === key && !differ(own, keys) || own.some((id) => keys.includes(id));
	});
	return twin && `${quote(twin.title)} is already in the list, on line ${twin.line}.`;
}
function add(list, addition, config, cache = new Map()) {
	const title = foldSpace(addition.title.replace(/\p{Cc}/gu, " "));
	if (title === "") return { problem: "An entry needs a title." };
	const known = knownProblem(list, addition);
	if (known) return { problem: known };
	const tags = tagsNamed(list, addition.labels);
	if ("problem" in tags) return tags;
	const group = neighbours(list, addition.section);
	if ("problem" in group) return group;
	const { description, links } = addition;
	const fields = fieldsNamed(list, group, addition.fields ?? []);
	if ("problem" in fields) return fields;
	const derived = addition.date ? void 0 : arxivDate(links.map(({ url }) => url));
	const date = addition.date ?? derived;
	const wanted = {
		title,
		links,
		labels: tags,
		...description && { description: foldSpace(description) },
		...date && { date },
		...derived && { isDerived: true },
		fields
	};
	const models = modelsOf(list, group, wanted);
	const labelled = enumerate(tags.map(({ id }) => id));
	const copy = `Copy the entry on line ${models[0].line} and edit it.`;
	let partly;
	for (const own of tags.length > 0 ? [wanted, {
		...wanted,
		labels: []
	}] : [wanted]) {
		const left = own === wanted ? "" : `No example in the list shows how to write the label ${labelled}. Add it by hand.`;
		for (const written of attempts(list, group, models, own)) {
			const added = written && put(list, group, written, own, config, cache);
			if (added?.isWhole) return done(left ? {
				...added,
				notes: [...added.notes, left]
			} : added);
			partly ??= added;
		}
	}
	if (partly) return done(partly);
	return { problem: `The entry could not be written in the format of this list. ${copy}` };
}
function* attempts(list, group, models, wanted) {
	for (const marks of ["some", "all"]) {
		for (const model of models) if (model.row) yield writeRow(list, model, group, wanted, marks);
		else if (isHtmlRow(list, model)) yield writeHtmlRow(list, model, wanted);
		else yield writeLike(list, model, group, wanted, marks);
		const [model] = models;
		if (!model.row && wanted.description && wanted.links.length > 1) yield writeLike(list, model, group, wanted, marks, true);
	}
}
function modelsOf(list, group, { labels, links, description, fields }) {
	const latest = [...group].slice(-200).reverse();
	const usual = usualNames(list, latest);
	const headOf = ({ line, titleSpan }) => list.text.slice(list.lines.span(line).start, titleSpan.start).replace(/\d+|https?:\S+/g, "0");
	const usualHead = conventionOf(latest.map(headOf))?.value;
	const suits = (entry) => namesOf(list, entry).filter((name) => usual.has(name) || fields?.has(name)).length * 2 + (headOf(entry) === usualHead ? 1 : 0) + (links.length > 0 && titleLink$1(entry) ? 1 : 0) + (labels.length > 0 === entry.labels.length > 0 ? 1 : 0) + (links.length > 0 === entry.links.length > 0 ? 2 : 0) + (links.length > 1 === entry.links.length > 1 ? 1 : 0) + (description !== void 0 === (entry.description !== void 0) ? 1 : 0);
	return latest.sort((a, b) => suits(b) - suits(a)).slice(0, 3);
}
const done = ({ text, line, notes }) => ({
	text,
	line,
	notes
});
function unread({ text }, entry, { links, labels, description, fields }, notes) {
	const written = foldTitle(text.slice(entry.span.start, text.indexOf("\n", entry.span.end) + 1 || void 0));
	const isNoted = (text) => notes.some((note) => note.includes(text));
	const urls = new Set(entry.links.map(({ url }) => url));
	const ids = new Set(entry.labels.map(({ id }) => id));
	return [
		...links.map(({ url }) => target(url)).filter((url) => !urls.has(url) && !isNoted(url)),
		...isNoted("label") ? [] : labels.map(({ id }) => id).filter((id) => !ids.has(id)),
		...description && !isNoted("description") && entry.description === void 0 ? ["the description"] : [],
		...[...fields ?? []].filter(([, value]) => !written.includes(foldTitle(value))).map(([name]) => name)
	];
}
function put(list, group, written, wanted, config, cache) {
	const { path } = list;
	const readText = (text) => parseList(text, {
		path,
		config,
		cache
	});
	const key = foldTitle(wanted.title);
	const urls = wanted.links.map(({ url }) => target(url));
	const newIn = (read) => {
		if (read.entries.length !== list.entries.length + 1) return void 0;
		const same = read.entries.filter(({ index }) => titleKeys(read)[index] === key);
		const leads = ({ links }) => links.some(({ url }) => url === urls[0]);
		return same.length === titleKeys(list).filter((own) => own === key).length + 1 ? same.find(leads) ?? same.at(-1) : void 0;
	};
	const put = (place) => insertion(list, group, place, numbered(written.text, group, place));
	const first = readText(applyEdits(list.text, [put(group.length)]));
	const entry = newIn(first);
	if (!entry) return void 0;
	const among = group.map(({ index }) => first.entries[index < entry.index ? index : index + 1]);
	const index = indexEdits(list, wanted.labels, wanted.title);
	const inserted = applyEdits(list.text, [put(placeAmong(first, among, entry)), ...index.edits]);
	const ordered = autofix(inserted, config, {
		path,
		base: list,
		only: FITTING,
		cache
	}).list;
	const rendered = renderFile(path, ordered.text, config, { list: ordered });
	const text = renderedText(ordered.text, rendered);
	const again = readText(text);
	const read = newIn(again);
	const isAsked = ({ kind, url }) => kind === "image" || urls.includes(target(url)) || [wanted.description ?? "", ...wanted.fields?.values() ?? []].some((text) => text.includes(url));
	if (!read?.links.every(isAsked)) return void 0;
	const notes = [
		...written.notes,
		...index.notes,
		...rendered.problems.map(({ message }) => message)
	];
	const lacking = unread(again, read, wanted, notes);
	const look = `Check line ${read.line}: no example in the list shows how to write ${enumerate(lacking)}.`;
	return {
		text,
		line: read.line,
		notes: lacking.length > 0 ? [...notes, look] : notes,
		isWhole: lacking.length === 0 && !written.isShort
	};
}
export { sectionsOf as a, namesIn as c, valuesOf as d, meant as f, neighbours as i, usualNames as l, knownProblem as n, arxivDate as o, tagsNamed as r, fieldsNamed as s, add as t, isDateName as u };
