import { E as LabelView, Ht as isPlaceholder, Ot as writeLabel, Ut as roleOf, Vt as isPackage } from "./engine.js";
import { F as escapeHtml, R as markdown, j as ENTITIES, z as printable } from "./base.js";
// src/views/markup.ts
const LONGEST = 500;
const BLOCK = /^(?:(\d{1,9})([.)])(?=\s|$)|([-+])(?=\s|-|$)|(#)(?=#{0,5}(?:\s|$))|(>))/;
const ACTIVE = /[`*[\]|]|\\(?=[!-/:-@[-`{-~]|$)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~(?=.*~)|(?<=~.{0,500})~|<(?=[a-z/!?])|&(?=#?\w{1,40};)/giu;
const AUTOLINK = /(?<=\b(?:https?|ftp)):(?=\/\/)|(?<=\bwww)\./gi;
function escapeText(text) {
	return printable(text, LONGEST).replace(ACTIVE, (sign) => ENTITIES[sign] ?? `\\${sign}`).replace(AUTOLINK, (sign) => `&#${sign.charCodeAt(0)};`).replace(BLOCK, (all, digits, mark) => digits ? `${digits}\\${mark}` : `\\${all}`);
}
function htmlText(text) {
	return escapeHtml(printable(text, LONGEST));
}
const SCHEME = /^[a-z][a-z\d+.-]*:/i;
function destination(url, rebase) {
	const bare = url.trim();
	if (bare === "" || bare.startsWith("#") || /[\s\x00-\x1f\x7f]/.test(bare)) return void 0;
	if (SCHEME.test(bare) && !/^(?:https?|ftp|mailto):./i.test(bare)) return void 0;
	return encoded(SCHEME.test(bare) || bare.startsWith("/") ? bare : rebase(bare));
}
function encoded(url) {
	return url.replace(/[\s<>|\\`"[\]*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`).replace(/[()]/g, "\\$&").replace(/&(?=#?\w{1,40};)/g, "&amp;");
}
const AS_WRITTEN = new Set([
	"badge",
	"icon",
	"code",
	"html",
	"emoji"
]);
function documentMarkup(rebase = (path) => path) {
	const place = (tag) => {
		if (!AS_WRITTEN.has(tag.syntax)) return void 0;
		const url = tag.syntax === "icon" && tag.label?.url ? destination(tag.label.url, rebase) : void 0;
		if (url) return `![${escapeText(tag.label?.alt ?? tag.id)}](${url})`;
		const raw = writeLabel(tag)?.trim();
		return raw && !/[\r\n]|<!--/.test(raw) ? raw.replace(/(?<!\\)\|/g, "\\|") : void 0;
	};
	return {
		text: escapeText,
		html: htmlText,
		link: (text, url) => {
			const target = destination(url, rebase);
			return target ? `[${escapeText(text)}](${target})` : escapeText(text);
		},
		anchor: (text, url) => `[${escapeText(text)}](${encoded(url)})`,
		label: (tag) => place(tag) ?? escapeText(tag.id),
		undeclared: escapeText,
		written: (raw) => raw.replace(/<!--.*?-->/gs, "").replace(/\s+/g, " ").trim()
	};
}
function commentMarkup(base, head) {
	const labels = new LabelView(base.taxonomy, head.taxonomy);
	return {
		text: (text) => markdown(text, LONGEST),
		html: (text) => markdown(text, LONGEST),
		link: (text) => markdown(text, LONGEST),
		anchor: (text) => markdown(text, LONGEST),
		label: (tag) => labels.show(tag.id),
		undeclared: (id) => labels.show(id),
		written: (_, text) => markdown(text, LONGEST)
	};
}
const MAIN = [
	"title",
	"paper",
	"project",
	"link",
	"code"
];
const LAST = ["data", "model"];
function mainLink(entry) {
	const outward = entry.links.filter(({ kind, url }) => kind !== "image" && !url.startsWith("#") && !isPlaceholder(url) && destination(url, (path) => path));
	const isOwn = ({ role, text }) => role !== "link" || !isPackage(text);
	const { descriptionSpan: said } = entry;
	const isAside = ({ role, span }) => role === "link" && said && said.start <= span.start && span.end <= said.end;
	for (const role of MAIN) {
		const found = outward.filter((link) => link.role === role && isOwn(link) && !isAside(link));
		const isPlace = ({ text, url }) => isPackage(text) && roleOf("", url) !== role;
		if (found.length > 0) return found.find((link) => !isPlace(link)) ?? found[0];
	}
	const others = outward.filter(({ role }) => role === "link");
	return others.find(isOwn) ?? others[0] ?? outward.find(({ role }) => LAST.includes(role)) ?? outward[0];
}
export { documentMarkup as n, mainLink as r, commentMarkup as t };
