import { T as quote, x as foldSpace } from "./base.js";
import { r as plainTex } from "./engine.js";
// src/add/bibtex.ts
const MONTHS = [
	"jan",
	"feb",
	"mar",
	"apr",
	"may",
	"jun",
	"jul",
	"aug",
	"sep",
	"oct",
	"nov",
	"dec"
];
var Cursor = class {
	text;
	at = 0;
	constructor(text) {
		this.text = text;
	}
	take(pattern) {
		pattern.lastIndex = this.at;
		const found = pattern.exec(this.text);
		if (!found) return void 0;
		this.at = pattern.lastIndex;
		return found[0];
	}
	space() {
		this.take(/(?:\s|%[^\n]*(?:\n|$))*/y);
	}
	enclosed(close) {
		const start = ++this.at;
		for (let depth = 0; this.at < this.text.length; this.at++) {
			const character = this.text[this.at];
			if (character === "\\") this.at++;
			else if (depth === 0 && character === close) return this.text.slice(start, this.at++);
			else if (character === "{") depth++;
			else if (character === "}") depth--;
		}
	}
};
function valueAt(cursor, macros) {
	let value = "";
	do {
		cursor.space();
		const first = cursor.text[cursor.at];
		const part = first === "{" || first === "\"" ? cursor.enclosed(first === "{" ? "}" : "\"") : cursor.take(/[^\s#,{}()"=%]+/y);
		if (part === void 0) return void 0;
		value += first === "{" || first === "\"" ? part : macros.get(part.toLowerCase()) ?? part;
		cursor.space();
	} while (cursor.take(/#/y));
	return value;
}
function fieldsAt(cursor, macros) {
	const fields = new Map();
	for (;;) {
		cursor.take(/(?:[\s,]|%[^\n]*(?:\n|$))*/y);
		if (cursor.take(/[})]/y)) return fields;
		const name = cursor.take(/[^\s=,{}()"#%]+/y);
		cursor.space();
		const value = name && cursor.take(/=/y) ? valueAt(cursor, macros) : void 0;
		if (name === void 0 || value === void 0) return void 0;
		fields.set(name.toLowerCase(), value);
	}
}
function recordsOf(text) {
	const macros = new Map(MONTHS.map((month) => [month, month]));
	const records = [];
	const broken = [];
	const cursor = new Cursor(text);
	let line = 1;
	let counted = 0;
	const begins = /@[ \t]*([A-Za-z]+)\s*[{(]/g;
	for (let found = begins.exec(text); found; found = begins.exec(text)) {
		const kind = found[1].toLowerCase();
		if (kind === "comment" || kind === "preamble") continue;
		cursor.at = begins.lastIndex;
		cursor.space();
		const key = kind === "string" ? "" : cursor.take(/[^\s,{}()"#%=]+(?=\s*[,})])/y);
		const fields = key === void 0 ? void 0 : fieldsAt(cursor, macros);
		if (!fields) {
			for (; counted < found.index; counted++) if (text[counted] === "\n") line++;
			broken.push(line);
			continue;
		}
		if (kind === "string") for (const [name, value] of fields) macros.set(name, value);
		else records.push({
			key,
			fields
		});
		begins.lastIndex = cursor.at;
	}
	return {
		records,
		broken
	};
}
const plain = (fields, ...names) => names.map((name) => plainTex(fields.get(name) ?? "")).find((value) => value !== "") ?? "";
function dateOf(fields) {
	const iso = /^(?:19|20)\d\d(?:-\d\d){0,2}/.exec(plain(fields, "date"))?.[0];
	if (iso) return iso;
	const year = /(?:19|20)\d\d/.exec(plain(fields, "year"))?.[0];
	const named = plain(fields, "month").toLowerCase();
	const month = /^\d{1,2}$/.test(named) ? Number(named) : MONTHS.indexOf(named.slice(0, 3)) + 1;
	return year && month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, "0")}` : year;
}
function urlOf(fields) {
	for (const name of [
		"url",
		"howpublished",
		"note"
	]) {
		const url = /https?:\/\/[^\s<>"{}]+/.exec((fields.get(name) ?? "").replace(/\\([_&%#~])/g, "$1"))?.[0];
		if (url) return url;
	}
	const said = plain(fields, "journal", "howpublished", "note");
	const isArxiv = /arxiv/i.test(`${plain(fields, "archiveprefix", "eprinttype")} ${said}`);
	const number = /\d{4}\.\d{4,5}/.exec(plain(fields, "eprint"))?.[0] ?? /arxiv:?\s?(?:abs\/)?(\d{4}\.\d{4,5})/i.exec(said)?.[1];
	const doi = plain(fields, "doi").replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, "");
	if (number && (isArxiv || doi === "")) return `https://arxiv.org/abs/${number}`;
	return doi === "" ? void 0 : `https://doi.org/${doi}`;
}
function authorsOf(fields) {
	const names = [""];
	let depth = 0;
	for (const part of (fields.get("author") ?? "").split(/(\s+and\s+|[{}])/)) {
		if (part === "{") depth++;
		if (part === "}") depth--;
		if (depth === 0 && /^\s+and\s+$/.test(part)) names.push("");
		else names[names.length - 1] += part;
	}
	return names.flatMap((name) => {
		const own = foldSpace(name);
		if (own === "" || own === "others") return own === "" ? [] : ["et al."];
		const parts = own.startsWith("{") ? [own] : own.split(/,\s*/);
		const [last, middle, first = middle] = parts;
		return plainTex(parts.length > 1 ? `${first} ${last}${parts.length > 2 ? ` ${middle}` : ""}` : own);
	});
}
function readBibtex(text) {
	const { records, broken } = recordsOf(text);
	const problems = broken.map((line) => `Line ${line}: this entry cannot be read. Check its braces and commas.`);
	return {
		entries: records.flatMap(({ key, fields }) => {
			const title = plain(fields, "title");
			if (title === "") {
				problems.push(`${quote(key)} has no title.`);
				return [];
			}
			const date = dateOf(fields);
			const url = urlOf(fields);
			const published = plain(fields, "shortjournal", "booktitle", "journal", "journaltitle");
			const venue = /\barxiv\b/i.test(published) ? "arXiv" : published;
			return [{
				key,
				title,
				authors: authorsOf(fields),
				...date && { date },
				...url && { url },
				...venue && { venue }
			}];
		}),
		problems
	};
}
export { readBibtex };
