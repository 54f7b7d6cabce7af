import { H as parseList, V as applyEdits, g as ownFindings, h as existingFindings, u as review } from "./engine.js";
// src/add/demo.ts
const MOST = 3;
const FAULTS = [
	{
		what: "a misspelled label",
		rule: /^label-known$/,
		of: (list, entry) => {
			const label = entry.labels.find(({ raw, id }) => id.length > 4 && raw.includes(id.slice(0, 3)));
			if (!label) return void 0;
			const raw = label.raw;
			const at = raw.indexOf(label.id.slice(0, 3)) + 1;
			const wrong = `${raw.slice(0, at)}${raw[at + 1]}${raw[at]}${raw.slice(at + 2)}`;
			return named(list, entry, "A First Paper That Nobody Wrote", [{
				start: label.span.start,
				end: label.span.end,
				text: wrong
			}]);
		}
	},
	{
		what: "an address with a misspelled scheme",
		rule: /^link-scheme$/,
		of: (list, entry) => {
			const link = entry.links.find(({ url, urlSpan }) => urlSpan && /^https:\/\//.test(url));
			if (!link?.urlSpan) return void 0;
			return named(list, entry, "A Second Thing That Nobody Made", [{
				...link.urlSpan,
				text: "htps://example.org/made-up"
			}]);
		}
	},
	{
		what: "an entry that is in the list already",
		rule: /^duplicate-/,
		of: (list, entry) => linesOf(list, entry).text
	},
	{
		what: "a link with a space before its address",
		rule: /^broken-link$/,
		of: (list, entry) => {
			const link = entry.links.find(({ kind, urlSpan }) => kind === "inline" && urlSpan);
			if (!link?.urlSpan) return void 0;
			return named(list, entry, "A Third Thing That Nobody Made", [{
				start: link.urlSpan.start - 1,
				end: link.urlSpan.end,
				text: " (https://example.org/also-made-up"
			}]);
		}
	},
	{
		what: "a row with a cell too many",
		rule: /^table-cells$/,
		of: (list, entry) => entry.row && named(list, entry, "A Fourth Paper That Nobody Wrote", []).replace(/\|?[ \t]*$/, "| | |")
	}
];
function linesOf({ lines, text }, { line, endLine }) {
	const { start } = lines.span(line);
	return {
		start,
		text: text.slice(start, lines.span(endLine).end)
	};
}
function named(list, entry, title, edits) {
	const { start, text } = linesOf(list, entry);
	const others = entry.links.flatMap(({ urlSpan, kind }) => {
		const isTaken = urlSpan && edits.some((edit) => edit.start < urlSpan.end && edit.end > urlSpan.start);
		return urlSpan && !isTaken && kind === "inline" ? [{
			...urlSpan,
			text: `https://example.org/${title.toLowerCase().replaceAll(" ", "-")}`
		}] : [];
	});
	const all = [
		{
			...entry.titleSpan,
			text: title
		},
		...others.slice(0, 1),
		...edits
	].sort((a, b) => a.start - b.start);
	return applyEdits(text, all.map((edit) => ({
		...edit,
		start: edit.start - start,
		end: edit.end - start
	})));
}
function modelOf({ entries }) {
	const fits = (entry) => entry.title !== "" && (entries[entry.index + 1]?.line ?? Number.POSITIVE_INFINITY) > entry.endLine;
	const full = entries.filter(fits);
	return full.find(({ labels, links }) => labels.length > 0 && links.length > 0) ?? full.find(({ labels }) => labels.length > 0) ?? full.find(({ links }) => links.length > 0) ?? full[0];
}
function demoChange(text, path, config) {
	const list = parseList(text, {
		path,
		config
	});
	const model = modelOf(list);
	if (!model) return void 0;
	const at = list.lines.span(model.endLine).end;
	const gap = model.shape === "row" || model.shape === "bullet" ? list.eol : list.eol.repeat(2);
	const reviewed = (added) => {
		const head = applyEdits(text, [{
			start: at,
			end: at,
			text: added.map((one) => gap + one).join("")
		}]);
		return review([{
			path,
			base: text,
			head
		}], config);
	};
	const own = (report, rule) => report.files.flatMap(ownFindings).filter((finding) => rule.test(finding.rule)).length;
	const old = (report) => report.files.reduce((sum, file) => sum + existingFindings(file).length, 0);
	let added = [];
	let report = reviewed([]);
	const before = old(report);
	const faults = [];
	for (const { what, rule, of } of FAULTS) {
		if (faults.length === MOST) break;
		const one = of(list, model);
		if (one === void 0) continue;
		const now = reviewed([...added, one]);
		if (own(now, rule) <= own(report, rule) || old(now) > before) continue;
		added = [...added, one];
		report = now;
		faults.push(what);
	}
	return faults.length > 0 ? {
		faults,
		report
	} : void 0;
}
export { demoChange };
