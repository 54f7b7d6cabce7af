import { n as inspectJson } from "./json2.js";
import { E as printable, S as escapeHtml, l as Failure } from "./base.js";
import { B as isLabelled, L as mainLink, V as labelIds, W as canonicalColor, X as parseList, ot as dateOf, z as gather, zt as pushTo } from "./engine.js";
import { _ as readSource, h as settingsFinder, l as progressOn } from "./shell.js";
import { createHash } from "node:crypto";
import { pathToFileURL } from "node:url";
import { basename, dirname, join, resolve } from "node:path";
import { mkdir, writeFile } from "node:fs/promises";
// \0text:src/page/client/main.ts.js
var main_ts_default = "(function(){function e(e,t={},...n){let r=document.createElement(e);for(let[e,n]of Object.entries(t))n!==void 0&&n!==!1&&r.setAttribute(e,n===!0?``:n);return r.append(...n),r}function t(e,t){let n=document.getElementById(e);if(!(n instanceof t))throw Error(`The page has no ${t.name} “${e}”.`);return n}let n=new Intl.NumberFormat(`en`);function r(e){return n.format(e)}function i(e){return`${r(e)} ${e===1?`entry`:`entries`}`}function a(e,t,n){let r=e.get(t);r?r.push(n):e.set(t,[n])}let o={label:`Labels`,section:`Sections`,year:`Years`};var s=class{data;onChoose;rows=[];matches;constructor(t,n,r,i){this.data=t,this.onChoose=r;let s=/* @__PURE__ */ new Map;t.nodes.forEach(({group:e,parent:t},n)=>{let r=t===-1?`group ${e}`:`${t}`;a(s,r,n)}),t.groups.forEach(({id:r,several:a},l)=>{let u=s.get(`group ${l}`)??[],d=t.nodes.filter(e=>e.group===l).length,f=this.branch(u,s,d>60);f.classList.add(`tree`);let p=e(`fieldset`,{},e(`legend`,{},o[r]));if(a){let[e,t,n]=c(i);p.append(e),this.matches={any:t,all:n}}p.append(f),n.append(p)})}show(e,t,n){this.rows.forEach(({item:t,box:i,count:a},o)=>{i.checked=e.has(o),a.textContent=r(n[o]),t.classList.toggle(`empty`,n[o]===0&&!i.checked)}),this.matches&&(this.matches[t?`all`:`any`].checked=!0)}reveal(e){this.rows[e].item.classList.remove(`surplus`);for(let t=this.data.nodes[e].parent;t!==-1;t=this.data.nodes[t].parent)this.rows[t].open?.(),this.rows[t].item.classList.remove(`surplus`)}branch(t,n,i){let a=e(`ul`,{role:`list`});for(let e of t)a.append(this.item(e,n,i));if(t.length<=14)return a;for(let e of t.slice(10))this.rows[e].item.classList.add(`surplus`);let o=e(`button`,{type:`button`,class:`plain`},`Show all ${r(t.length)}`),s=e(`li`,{class:`rest`},o);return o.addEventListener(`click`,()=>{let[e]=t.slice(10).filter(e=>this.rows[e].item.classList.contains(`surplus`));for(let e of t)this.rows[e].item.classList.remove(`surplus`);s.remove(),e!==void 0&&this.rows[e].box.focus()}),a.append(s),a}item(t,n,r){let{title:i,id:a,color:o}=this.data.nodes[t],s=e(`input`,{type:`checkbox`});s.addEventListener(`change`,()=>this.onChoose(t,s.checked));let c=e(`span`,{class:`count`}),l=e(`label`,{title:a===i?void 0:a},s,e(`span`,{class:o?`dot c${o}`:`dot`}),e(`span`,{class:`name`,dir:`auto`},i),c),u=e(`div`,{class:`row`}),d=e(`li`,{},u),f=n.get(`${t}`);if(!f)return u.append(l),this.rows[t]={item:d,box:s,count:c},d;let p=`branch-${t}`,m=e(`button`,{type:`button`,class:`twist`,\"aria-expanded\":`true`,\"aria-controls\":p,\"aria-label\":`What is below ${i}`});u.append(m,l);let h=e=>{m.setAttribute(`aria-expanded`,String(e)),g.hidden=!e};this.rows[t]={item:d,box:s,count:c,open:()=>h(!0)};let g=this.branch(f,n,r);return g.id=p,d.append(g),m.addEventListener(`click`,()=>h(m.getAttribute(`aria-expanded`)!==`true`)),r&&h(!1),d}};function c(t){let n=(n,r)=>{let i=e(`input`,{type:`radio`,name:`match`,value:n});return i.addEventListener(`change`,()=>t(n===`all`)),[i,e(`label`,{},i,e(`span`,{},r))]},[r,i]=n(`any`,`any of them`),[a,o]=n(`all`,`all of them`);return[e(`div`,{class:`match`,role:`radiogroup`,\"aria-label\":`Entries with any or with all chosen labels`},i,o),r,a]}let l=/[^\\x00-\\x7f]/;function u(e){return l.test(e)?e.normalize(`NFKD`).replace(/\\p{M}+/gu,``).toLowerCase().replace(/[‘’ʼ]/g,`'`).replace(/[“”]/g,`\"`).replace(/[‐-―]/g,`-`).replace(/\\p{M}+/gu,``).replace(/ς/g,`σ`):e.toLowerCase()}function d(e){let t=/* @__PURE__ */ new Set;for(let[,n,r]of u(e).matchAll(/\"([^\"]+)\"|([^\\s\"]+)/g)){let e=(n??r).replace(/\\s+/g,` `).trim();e!==``&&t.add(e)}return[...t]}function f(e){if(!l.test(e))return{folded:u(e),from:e=>e};let t=``,n=[],r=0;for(let i of e){let e=u(i);for(let t=0;t<e.length;t++)n.push(r);t+=e,r+=i.length}return n.push(r),{folded:t,from:e=>n[e]}}function p(e,t){if(t.length===0)return[];let{folded:n,from:r}=f(e),i=[];for(let e of t)for(let t=n.indexOf(e);t!==-1;t=n.indexOf(e,t+e.length)){let a=r(t),o=t+e.length;for(;o<n.length&&r(o)===r(o-1);)o++;i.push([a,r(o)])}i.sort((e,t)=>e[0]-t[0]||e[1]-t[1]);let a=[];for(let[e,t]of i){let n=a.at(-1);n&&e<=n[1]?n[1]=Math.max(n[1],t):a.push([e,t])}return a}function m(t,n){let r=[],i=0;for(let[a,o]of p(t,n))r.push(t.slice(i,a),e(`mark`,{},t.slice(a,o))),i=o;return r.push(t.slice(i)),r}var h=class{data;list;more;onChoose;entries=[];wanted=[];chosen=/* @__PURE__ */ new Set;shown=0;constructor(e,t,n,r){this.data=e,this.list=t,this.more=n,this.onChoose=r,n.addEventListener(`click`,()=>{let e=this.shown;this.grow(80);let t=this.list.children[e]?.querySelector(`a, button, h2`);(n.hidden||document.activeElement===n)&&t?.focus()}),new IntersectionObserver(([e])=>e?.isIntersecting&&this.grow(80),{rootMargin:`1200px`}).observe(n),addEventListener(`beforeprint`,()=>this.grow(1/0))}show(e,t,n){this.entries=e,this.wanted=d(t),this.chosen=n,this.shown=0,this.list.replaceChildren(),this.grow(40)}grow(e){let t=Math.min(this.entries.length,this.shown+e),n=this.entries.slice(this.shown,t).map(e=>this.item(e));this.list.append(...n),this.shown=t;let i=this.entries.length-t;this.more.hidden=i===0,this.more.textContent=`Show more (${r(i)} left)`}item(t){let n=this.data.entries[t],r=m(n.title||`(no title)`,this.wanted),i=e(`h2`,{dir:`auto`});n.url===void 0?i.append(...r):i.append(e(`a`,{href:n.url,rel:`noopener`},...r));let a=e(`li`,{class:`entry`},i);if(n.about!==void 0&&a.append(e(`p`,{class:`about`,dir:`auto`},...m(n.about,this.wanted))),n.fields){let t=n.fields.map(([t,n])=>e(`div`,{},e(`dt`,{dir:`auto`},t),e(`dd`,{dir:`auto`},...m(n,this.wanted))));a.append(e(`dl`,{},...t))}let o=[...this.chips(t),...g(n)];return o.length>0&&a.append(e(`div`,{class:`foot`},...o)),a}chips(t){return this.data.entries[t].nodes.flatMap(n=>{let{group:r,title:i,id:a,color:o}=this.data.nodes[n],s=this.data.groups[r].id;if(s===`year`||s===`label`&&a===void 0)return[];let c=this.chosen.has(n),l=s===`section`?this.pathOf(n):a,u=e(`button`,{type:`button`,class:s===`section`?`place`:o?`chip c${o}`:`chip`,\"aria-pressed\":String(c),\"data-node\":`${n}`,title:l===i?void 0:l},e(`bdi`,{},i));return u.addEventListener(`click`,({detail:e})=>{this.onChoose(n,!c),e===0&&this.focus(t,n)}),[u]})}focus(e,t){let n=this.entries.indexOf(e);n>=this.shown&&this.grow(n+1-this.shown),this.list.children[n]?.querySelector(`[data-node=\"${t}\"]`)?.focus()}pathOf(e){let{parent:t,title:n}=this.data.nodes[e];return t===-1?n:`${this.pathOf(t)} › ${n}`}};function g({links:t,date:n,title:r}){let i=[];n!==void 0&&i.push(e(`time`,{datetime:n},n));for(let[n,a]of t??[]){let t=e(`a`,{href:a,rel:`noopener`,dir:`auto`},n);t.setAttribute(`aria-label`,`${n}: ${r}`),i.push(t)}return i}function _(e,t,n){let r=[e.title,e.about??``,e.date??``];for(let e of t)r.push(n.nodes[e].title,n.nodes[e].id??``);for(let[t,n]of e.fields??[])r.push(t,n);return u(r.join(`\n`))}function v(e){let t=e.entries.map(t=>{let n=/* @__PURE__ */ new Set;for(let r of t.nodes)for(let t=r;t!==-1;t=e.nodes[t].parent)n.add(t);return[...n]}),n;return{data:e,nodes:t,get texts(){return n??=e.entries.map((n,r)=>_(n,t[r],e)),n},orders:/* @__PURE__ */ new Map}}function y(e,t){let n=t.map((e,t)=>t);if(e===`listed`)return n;if(e===`last`)return n.reverse();if(e===`title`){let{compare:e}=new Intl.Collator(void 0,{numeric:!0,ignorePunctuation:!0});return n.sort((n,r)=>e(t[n].title,t[r].title))}let r=e===`newest`?-1:1;return n.sort((e,n)=>{let[i,a]=[t[e].date,t[n].date];return i===a?e-n:i===void 0||a===void 0?i===void 0?1:-1:i<a?-r:r})}function b(e,t){let n=e.orders.get(t);return n||(n=y(t,e.data.entries),e.orders.set(t,n)),n}function x(e,t){let{groups:n,nodes:r}=e.data,i=d(t.query),a=n.map((e,n)=>[...t.chosen].filter(e=>r[e].group===n)),o=n.map(({several:e})=>e&&t.all),s=r.map(()=>0),c=[];for(let l of b(e,t.sort)){let t=e.nodes[l];if(i.length>0&&!i.every(t=>e.texts[l].includes(t)))continue;let u=-1,d=!1;for(let e=0;e<n.length;e++){let n=a[e];if(n.length===0)continue;let r=e=>t.includes(e);if(!(o[e]?n.every(r):n.some(r))&&(d=u!==-1,u=e,d))break}if(!d){if(u===-1){c.push(l);for(let e of t)s[e]++}else if(!o[u])for(let e of t)r[e].group===u&&s[e]++}}return{entries:c,counts:s}}let S=[`listed`,`last`,`title`,`newest`,`oldest`],C={query:``,chosen:/* @__PURE__ */ new Set,all:!1,sort:`listed`};function w(e,{groups:t,nodes:n}){let r=new URLSearchParams;e.query.trim()!==``&&r.append(`q`,e.query.trim());for(let i of e.chosen)r.append(t[n[i].group].id,n[i].key);return e.all&&r.append(`match`,`all`),e.sort!==`listed`&&r.append(`sort`,e.sort),`${r}`}function T(e,t){let n=e.replace(/^#/,``);if(n!==``&&!n.includes(`=`))return;let r=new URLSearchParams(n),i=new Map(t.nodes.map(({group:e,key:n},r)=>[`${t.groups[e].id} ${n}`,r])),a=/* @__PURE__ */ new Set;for(let[e,t]of r){let n=i.get(`${e} ${t}`);n!==void 0&&a.add(n)}return{query:(r.get(`q`)??``).slice(0,500),chosen:a,all:r.get(`match`)===`all`,sort:S.find(e=>e===r.get(`sort`))??`listed`}}let E=`awesome-steward-theme`;function D(){return matchMedia(`(prefers-color-scheme: dark)`).matches?`dark`:`light`}function O(){try{let e=localStorage.getItem(E);return e===`light`||e===`dark`?e:void 0}catch{return}}function k(e){try{e?localStorage.setItem(E,e):localStorage.removeItem(E)}catch{}}function A(e){e?document.documentElement.dataset.theme=e:delete document.documentElement.dataset.theme}function j(){A(O())}function M(e){let t=()=>document.documentElement.dataset.theme??D(),n=()=>e.setAttribute(`aria-pressed`,String(t()===`dark`));e.addEventListener(`click`,()=>{let e=t()===`dark`?`light`:`dark`,r=e===D()?void 0:e;A(r),k(r),n()}),matchMedia(`(prefers-color-scheme: dark)`).addEventListener(`change`,n),n()}let N={listed:`As listed`,last:`Last listed first`,title:`Title`,newest:`Newest first`,oldest:`Oldest first`};function P(){let n=JSON.parse(t(`data`,HTMLScriptElement).text),a=v(n),o=n.entries.length,c=t(`query`,HTMLInputElement),l=t(`sort`,HTMLSelectElement),u=t(`entries`,HTMLElement),d=t(`filters`,HTMLElement),f=t(`open-filters`,HTMLButtonElement),p=t(`count`,HTMLElement),m=t(`chosen`,HTMLUListElement),g=t(`empty`,HTMLElement),_=C,y,b=new s(n,d,j,e=>F({all:e})),E=new h(n,t(`list`,HTMLOListElement),t(`more`,HTMLButtonElement),j),D=n.entries.some(({date:e})=>e!==void 0);for(let t of S)(D||t!==`newest`&&t!==`oldest`)&&l.append(e(`option`,{value:t},N[t]));f.hidden=n.groups.length===0,d.parentElement.classList.toggle(`no-filters`,n.groups.length===0),c.addEventListener(`input`,()=>F({query:c.value.slice(0,500)})),l.addEventListener(`change`,()=>F({sort:l.value})),f.addEventListener(`click`,()=>A(f.getAttribute(`aria-expanded`)!==`true`));let O=t(`done`,HTMLButtonElement);O.addEventListener(`click`,()=>{A(!1),f.focus()}),t(`start-over`,HTMLButtonElement).addEventListener(`click`,P),t(`skip`,HTMLAnchorElement).addEventListener(`click`,e=>{e.preventDefault(),u.focus()}),addEventListener(`keydown`,e=>{let t=e.target instanceof HTMLElement&&e.target.matches(`input[type=search], select`);e.key!==`/`||t||e.ctrlKey||e.metaKey||e.altKey||(e.preventDefault(),c.focus()),e.key===`Escape`&&f.getAttribute(`aria-expanded`)===`true`&&(A(!1),f.focus())}),addEventListener(`hashchange`,k),M(t(`theme`,HTMLButtonElement)),k(),setTimeout(()=>a.texts,300);function k(){let e=T(location.hash,n);if(!e)y===void 0&&_===C&&I();else{_=e,c.value=_.query;for(let e of _.chosen)b.reveal(e);I()}}function A(e){f.setAttribute(`aria-expanded`,String(e)),d.classList.toggle(`open`,e)}function j(e,t){let n=new Set(_.chosen);t?n.add(e):n.delete(e),t&&b.reveal(e),F({chosen:n})}function P(){c.value=``,F({query:``,chosen:/* @__PURE__ */ new Set}),c.focus()}function F(e){_={..._,...e},I(),u.getBoundingClientRect().top<0&&u.scrollIntoView(),clearTimeout(y),y=window.setTimeout(()=>{y=void 0;let e=w(_,n);history.replaceState(null,``,e===``?location.href.replace(/#.*$/s,``):`#${e}`)},300)}function I(){let{entries:e,counts:t}=x(a,_);l.value=_.sort,b.show(_.chosen,_.all,t),E.show(e,_.query,_.chosen);let n=e.length===o;p.textContent=n?i(o):`${r(e.length)} of ${i(o)}`,O.textContent=`Show ${i(e.length)}`,g.hidden=e.length>0,f.textContent=_.chosen.size===0?`Filters`:`Filters (${_.chosen.size})`,L()}function L(){let t=[..._.chosen].map(t=>{let{title:r,color:i}=n.nodes[t],a=e(`button`,{type:`button`,class:i?`chip c${i}`:`chip`},e(`span`,{class:`hidden`},`Without `),e(`bdi`,{},r),e(`span`,{class:`cross`,\"aria-hidden\":`true`},`×`));return a.addEventListener(`click`,()=>{let e=[..._.chosen].indexOf(t);j(t,!1);let n=m.querySelectorAll(`button`);(n[Math.min(e,n.length-1)]??c).focus()}),e(`li`,{},a)});if(_.chosen.size>0){let n=e(`button`,{type:`button`,class:`plain`},`Clear`);n.addEventListener(`click`,P),t.push(e(`li`,{},n))}m.replaceChildren(...t),m.hidden=t.length===0}}j(),addEventListener(`DOMContentLoaded`,P)})();";
// src/page/color.ts
const WHITE = [
	255,
	255,
	255
];
const BLACK = [
	0,
	0,
	0
];
/** The dark page's ground, into which a list's colours are let. */
const NIGHT = [
	29,
	31,
	36
];
/** The contrast that is aimed at: AAA of WCAG 2.2, 1.4.6; what a colour cannot give stays above AA's 4.5. */
const CONTRAST = 7;
function rgb(hex) {
	const [red, green, blue] = [
		0,
		2,
		4
	].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
	return [
		red,
		green,
		blue
	];
}
function hex(color) {
	return `#${color.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
}
function mix(from, to, share) {
	const part = (at) => from[at] + (to[at] - from[at]) * share;
	return [
		Math.round(part(0)),
		Math.round(part(1)),
		Math.round(part(2))
	];
}
/** Relative luminance (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
function luminance(color) {
	const [red, green, blue] = color.map((part) => {
		const share = part / 255;
		return share <= .04045 ? share / 12.92 : ((share + .055) / 1.055) ** 2.4;
	});
	return .2126 * red + .7152 * green + .0722 * blue;
}
function ratio(a, b) {
	const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (high + .05) / (low + .05);
}
/** A shade of the colour that can be read on `back`: no blacker or whiter than it must be. */
function inkOn(back, color) {
	const end = ratio(back, BLACK) >= ratio(back, WHITE) ? BLACK : WHITE;
	for (let share = .5; share < 1; share += .05) {
		const ink = mix(color, end, share);
		if (ratio(ink, back) >= CONTRAST) return ink;
	}
	return end;
}
/**
* Ground and text of a chip: on a light page the list's own colour, on a dark one the same, dimmed.
* @param color six hexadecimal digits.
*/
function chipColors(color) {
	const own = rgb(color);
	const dim = mix(own, NIGHT, .7);
	return {
		light: {
			back: hex(own),
			ink: hex(inkOn(own, own))
		},
		dark: {
			back: hex(dim),
			ink: hex(inkOn(dim, own))
		}
	};
}
// src/page/links.ts
/** Units of a link's text that are shown. */
const LONGEST_TEXT = 40;
/**
* A URL of the list as the page may use it: http, https and mailto only, so that nothing is run; nothing for one
* that leads nowhere.
* @param base where the list itself is on the web; without it relative URLs lead nowhere.
*/
function webUrl(url, base) {
	const bare = url.trim();
	if (bare === "" || bare.startsWith("#")) return void 0;
	let found;
	try {
		found = new URL(bare, base);
	} catch {
		return;
	}
	return [
		"http:",
		"https:",
		"mailto:"
	].includes(found.protocol) ? found.href : void 0;
}
function textOf(role, text, url) {
	const shown = printable(text, LONGEST_TEXT).replace(/^\[+|\]+$/g, "");
	if (role !== "link" && role !== "title") return role;
	return shown || printable(new URL(url).hostname.replace(/^www\./, ""), LONGEST_TEXT) || "link";
}
/** The links of an entry, each target once, pictures left out. */
function pageLinks(entry, base) {
	const main = mainLink(entry);
	const others = entry.links.filter((link) => link !== main && link.kind !== "image");
	const found = /* @__PURE__ */ new Map();
	let own;
	for (const link of main ? [main, ...others] : others) {
		const url = webUrl(link.url, base);
		if (url === void 0 || url === own || found.has(url)) continue;
		if (own === void 0) own = url;
		else found.set(url, textOf(link.role, link.text, url));
	}
	return {
		...own === void 0 ? {} : { url: own },
		links: [...found].map(([url, text]) => [text, url])
	};
}
// src/page/csv.ts
/**
* What a spreadsheet would run as a formula, also in full width and behind white space
* (https://owasp.org/www-community/attacks/CSV_Injection).
*/
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@\t\r＝＋－＠]/;
const COLUMNS = [
	"title",
	"url",
	"labels",
	"section",
	"date",
	"description",
	"links",
	"file",
	"line"
];
function cell(text) {
	const flat = text.replace(/[\s\x00-\x1f\x7f]+/g, " ").trim();
	const safe = FORMULA.test(flat) ? `'${flat}` : flat;
	return /[",;]/.test(safe) ? `"${safe.replace(/"/g, "\"\"")}"` : safe;
}
function row(entry, list, base) {
	const { url, links } = pageLinks(entry, base);
	return [
		entry.title,
		url ?? "",
		labelIds(entry, list).join("; "),
		entry.section.join(" > "),
		dateOf(entry, list) ?? "",
		entry.description ?? "",
		links.map(([, target]) => target).join(" "),
		list.path,
		`${entry.line}`
	];
}
/**
* The entries as CSV (RFC 4180): one row each, below a row of names. A cell that a spreadsheet would take for a
* formula begins with `'`. The byte order mark at the beginning tells spreadsheets that it is UTF-8.
*/
function listCsv(sources) {
	const rows = sources.flatMap(({ list, base }) => list.entries.map((entry) => row(entry, list, base)));
	return `\ufeff${[[...COLUMNS], ...rows].map((cells) => cells.map(cell).join(",")).join("\r\n")}\r\n`;
}
// src/page/data.ts
/** Units of a text that are shown. */
const LONGEST = 2e3;
/** A value longer than this is prose, and makes the page unreadable rather than richer. */
const LONGEST_VALUE = 300;
const NOTHING = /^(?:[-–—?]*|none|null|n\/?a|⚠️)$/i;
/** Share of entries without a label from which undeclared labels are taken for chance. */
const RARE = .95;
var Builder = class {
	groups = [];
	nodes = [];
	colors = [];
	keys = /* @__PURE__ */ new Set();
	numbers = /* @__PURE__ */ new Map();
	places = /* @__PURE__ */ new Map();
	colorOf(color) {
		const known = color === void 0 ? "" : canonicalColor(color);
		if (!/^[\da-f]{6}$/.test(known)) return void 0;
		const number = this.numbers.get(known) ?? this.colors.push(known);
		this.numbers.set(known, number);
		return number;
	}
	group(id) {
		return this.groups.push({
			id,
			several: id === "label"
		}) - 1;
	}
	node(group, parent, title, more = {}) {
		const { id } = more;
		const shown = printable(title, LONGEST) || "–";
		const color = this.colorOf(more.color);
		const above = this.nodes[parent]?.key;
		const plain = id ?? (above === void 0 ? shown : `${above}/${shown}`);
		const taken = (key) => this.keys.has(`${group} ${key}`);
		let key = plain;
		for (let count = 2; taken(key); count++) key = `${plain}~${count}`;
		this.keys.add(`${group} ${key}`);
		const node = {
			group,
			parent,
			key,
			title: shown,
			...id === void 0 ? {} : { id: printable(id, LONGEST) },
			...color === void 0 ? {} : { color }
		};
		return this.nodes.push(node) - 1;
	}
	put(entries, node) {
		for (const entry of entries) pushTo(this.places, entry, node);
	}
	placesOf(entry) {
		return this.places.get(entry) ?? [];
	}
};
/** The colour that a branch has: its tag's, else the one that all below it share. */
function colorOf(branch) {
	if (branch.tag) return branch.tag.color;
	if (branch.undeclared) {
		for (const label of branch.own[0]?.labels ?? []) if (label.id === branch.title) return label.color;
		return;
	}
	const [first, ...others] = branch.children.map(colorOf);
	return others.every((color) => color === first) ? first : void 0;
}
/** Puts branches and their entries below a node; `known` finds a tag again that another list has too. */
function addBranches(build, group, parent, branches, known) {
	for (const branch of branches) {
		const name = `${parent} ${branch.tag ? `tag ${branch.tag.id}` : branch.title}`;
		const id = branch.tag?.id ?? (branch.undeclared ? branch.title : void 0);
		const more = {
			...id === void 0 ? {} : { id },
			color: colorOf(branch)
		};
		const node = known?.get(name) ?? build.node(group, parent, branch.title, more);
		known?.set(name, node);
		build.put(branch.own, node);
		addBranches(build, group, node, branch.children, known);
	}
}
/** Labels: the taxonomies of all lists as one, then what they do not declare, then entries without any. */
function addLabels(build, lists) {
	const labelled = lists.filter(isLabelled);
	const declared = labelled.some(({ taxonomy }) => taxonomy.tags.length > 0);
	const entries = lists.flatMap((list) => list.entries);
	const without = entries.filter(({ labels }) => labels.length === 0);
	if (without.length === entries.length || !declared && without.length > entries.length * RARE) return;
	const group = build.group("label");
	const known = /* @__PURE__ */ new Map();
	const facets = labelled.map((list) => gather(list, list.entries, "label"));
	for (const { branches } of facets) addBranches(build, group, -1, branches.filter(({ undeclared }) => !undeclared), known);
	const others = facets.flatMap(({ branches }) => branches.filter(({ undeclared }) => undeclared));
	if (others.length > 0) {
		const parent = declared ? build.node(group, -1, "Other labels") : -1;
		const used = /* @__PURE__ */ new Map();
		for (const { title, own } of others) used.set(title, (used.get(title) ?? 0) + own.length);
		others.sort((a, b) => used.get(b.title) - used.get(a.title));
		addBranches(build, group, parent, others, known);
	}
	if (without.length > 0) build.put(without, build.node(group, -1, "No label"));
}
/** Sections that hold entries; of several lists below the list's name. None where there is nothing to choose. */
function addSections(build, lists, nameOf) {
	const facets = lists.map((list) => ({
		list,
		...gather(list, list.entries, "section")
	}));
	const holders = (branches) => branches.reduce((sum, { own, children }) => sum + (own.length > 0 ? 1 : 0) + holders(children), 0);
	if (facets.reduce((sum, { branches, rest }) => sum + holders(branches) + (rest.length > 0 ? 1 : 0), 0) < 2) return;
	const group = build.group("section");
	for (const { list, branches, rest } of facets) {
		const top = lists.length > 1 ? build.node(group, -1, nameOf(list)) : -1;
		addBranches(build, group, top, branches);
		if (rest.length > 0) build.put(rest, top === -1 ? build.node(group, -1, "Before the first section") : top);
	}
}
/** Years, newest first; only where most entries say when they are from. */
function addYears(build, lists) {
	const byYear = /* @__PURE__ */ new Map();
	let dated = 0;
	for (const list of lists) for (const entry of list.entries) {
		const year = dateOf(entry, list)?.slice(0, 4);
		if (year === void 0) continue;
		dated++;
		pushTo(byYear, year, entry);
	}
	const total = lists.reduce((sum, { entries }) => sum + entries.length, 0);
	if (byYear.size < 2 || dated * 2 < total) return;
	const group = build.group("year");
	for (const year of [...byYear.keys()].sort().reverse()) build.put(byYear.get(year), build.node(group, -1, year));
}
/** Named values that tell something which the entry does not show elsewhere. */
function fieldsOf(entry, shown) {
	return entry.fields.filter(({ name, value }) => name !== "" && value.length <= LONGEST_VALUE && !NOTHING.test(value.trim())).map(({ name, value }) => [printable(name, 60), printable(value, LONGEST_VALUE)]).filter(([name, value]) => name !== "" && value !== "" && !shown.has(value) && !value.split(/\s*[,;，；]\s*/).every((part) => shown.has(part)));
}
function pageEntry(entry, { list, base }, nodes, dates) {
	const { url, links } = pageLinks(entry, base);
	const title = printable(entry.title, LONGEST);
	const about = printable(entry.description ?? "", LONGEST);
	const elsewhere = [
		title,
		about,
		...entry.links.map(({ text }) => text),
		...entry.labels.map(({ id }) => id)
	];
	const fields = fieldsOf(entry, new Set(elsewhere));
	const date = dates ? dateOf(entry, list) : void 0;
	return {
		title,
		...url === void 0 ? {} : { url },
		...about === "" ? {} : { about },
		nodes,
		...links.length === 0 ? {} : { links },
		...fields.length === 0 ? {} : { fields },
		...date === void 0 ? {} : { date }
	};
}
/** The data of a page about one list or several. */
function pageData(sources) {
	const lists = sources.map(({ list }) => list);
	const build = new Builder();
	addLabels(build, lists);
	addSections(build, lists, (list) => list.title ?? list.path);
	addYears(build, lists);
	const dates = build.groups.some(({ id }) => id === "year");
	const entries = sources.flatMap((source) => source.list.entries.map((entry) => pageEntry(entry, source, build.placesOf(entry), dates)));
	return {
		data: {
			groups: build.groups,
			nodes: build.nodes,
			entries
		},
		colors: build.colors
	};
}
// \0text:src/page/style.css.js
var style_css_default = ":root {\n  color-scheme: light dark;\n  --ground: light-dark(#fbfaf7, #16181c);\n  --surface: light-dark(#ffffff, #1d1f24);\n  --ink: light-dark(#22252a, #e4e5e8);\n  --soft: light-dark(#5c6068, #a3a7b0);\n  --line: light-dark(#e3e1db, #30333a);\n  --edge: light-dark(#8b8f97, #747985);\n  --accent: light-dark(#22604f, #7ccfb6);\n  --mark: light-dark(#fdeeb0, #5a4a10);\n  --radius: 0.5rem;\n  --gap: clamp(1rem, 3vw, 2.5rem);\n  font-family: system-ui, -apple-system, \"Segoe UI\", Roboto, \"Noto Sans\", \"Helvetica Neue\", sans-serif;\n  font-size: 100%;\n  line-height: 1.5;\n  scroll-padding-block-start: 5rem;\n  -webkit-text-size-adjust: 100%;\n}\n:root[data-theme=\"light\"] {\n  color-scheme: light;\n}\n:root[data-theme=\"dark\"] {\n  color-scheme: dark;\n}\n*,\n::before,\n::after {\n  box-sizing: border-box;\n}\n[hidden] {\n  display: none !important;\n}\n\nbody {\n  margin: 0;\n  background: var(--ground);\n  color: var(--ink);\n  overflow-wrap: break-word;\n}\nh1,\nh2,\np,\nul,\nol,\ndl,\ndd,\nfieldset {\n  margin: 0;\n  padding: 0;\n}\nul,\nol {\n  list-style: none;\n}\na {\n  color: var(--accent);\n  text-underline-offset: 0.2em;\n  text-decoration-thickness: 1px;\n}\nbutton,\ninput,\nselect {\n  font: inherit;\n  color: inherit;\n}\nbutton,\nselect,\nlabel:has(input),\nsummary {\n  cursor: pointer;\n}\n:focus-visible {\n  outline: 2px solid var(--accent);\n  outline-offset: 2px;\n  border-radius: 3px;\n}\nmain:focus {\n  outline: none;\n}\nmark {\n  background: var(--mark);\n  color: inherit;\n  border-radius: 2px;\n}\n.hidden {\n  position: absolute;\n  inline-size: 1px;\n  block-size: 1px;\n  overflow: hidden;\n  clip-path: inset(50%);\n  white-space: nowrap;\n}\n.skip {\n  position: absolute;\n  inset-inline-start: 1rem;\n  inset-block-start: -4rem;\n  z-index: 3;\n  padding: 0.6rem 1rem;\n  background: var(--surface);\n  border-radius: var(--radius);\n}\n.skip:focus {\n  inset-block-start: 0.6rem;\n}\n\n.head,\n.columns,\nfooter {\n  max-inline-size: 78rem;\n  margin-inline: auto;\n  padding-inline: var(--gap);\n}\n.head {\n  display: flex;\n  flex-wrap: wrap;\n  align-items: start;\n  justify-content: space-between;\n  gap: 0.75rem 2rem;\n  padding-block: clamp(1.25rem, 4vw, 2.75rem) 0.75rem;\n}\n.head > div {\n  flex: 1 1 20rem;\n  min-inline-size: 0;\n  overflow-wrap: anywhere;\n}\nh1 {\n  font-size: clamp(1.45rem, 1.1rem + 1.6vw, 2.1rem);\n  font-weight: 650;\n  line-height: 1.2;\n  letter-spacing: -0.015em;\n  text-wrap: pretty;\n}\n.facts {\n  margin-block-start: 0.4rem;\n  color: var(--soft);\n}\n.tools {\n  display: flex;\n  align-items: center;\n  gap: 0.25rem;\n  margin-inline-start: -0.5rem;\n}\n.tools a {\n  display: inline-block;\n  padding: 0.35rem 0.5rem;\n  color: var(--soft);\n  text-decoration: none;\n  font-size: 0.875rem;\n}\n.tools a:hover {\n  color: var(--ink);\n  text-decoration: underline;\n}\n.theme {\n  display: grid;\n  place-items: center;\n  inline-size: 2.25rem;\n  block-size: 2.25rem;\n  padding: 0;\n  border: 0;\n  border-radius: 50%;\n  background: none;\n  color: var(--soft);\n}\n.theme:hover {\n  background: var(--line);\n  color: var(--ink);\n}\n\n.bar {\n  position: sticky;\n  inset-block-start: 0;\n  z-index: 2;\n  display: flex;\n  gap: 0.6rem;\n  padding-block: 0.75rem;\n  padding-inline: max(var(--gap), calc((100% - 78rem) / 2 + var(--gap)));\n  background: color-mix(in srgb, var(--ground) 92%, transparent);\n  backdrop-filter: blur(8px);\n}\n.field {\n  position: relative;\n  flex: 1;\n}\n.field input {\n  inline-size: 100%;\n  min-block-size: 2.9rem;\n  padding-inline: 1rem 2.75rem;\n  border: 1px solid var(--edge);\n  border-radius: var(--radius);\n  background: var(--surface);\n  text-overflow: ellipsis;\n}\n.field input::placeholder {\n  color: var(--soft);\n  opacity: 1;\n}\n.field input:focus-visible {\n  outline-offset: -1px;\n  border-radius: var(--radius);\n}\n.field kbd {\n  position: absolute;\n  inset-inline-end: 0.75rem;\n  inset-block-start: 50%;\n  translate: 0 -50%;\n  padding: 0 0.45rem;\n  border: 1px solid var(--line);\n  border-radius: 0.3rem;\n  color: var(--soft);\n  font: inherit;\n  font-size: 0.8125rem;\n  pointer-events: none;\n}\n.field input:focus ~ kbd,\n.field input:not(:placeholder-shown) ~ kbd {\n  display: none;\n}\n.button {\n  min-block-size: 2.75rem;\n  padding-inline: 1rem;\n  border: 1px solid var(--edge);\n  border-radius: var(--radius);\n  background: var(--surface);\n}\n.button:hover {\n  border-color: var(--ink);\n}\n.plain {\n  min-block-size: 1.75rem;\n  padding: 0.1rem 0.3rem;\n  border: 0;\n  background: none;\n  color: var(--accent);\n  font-size: 0.875rem;\n  text-decoration: underline;\n  text-decoration-thickness: 1px;\n  text-underline-offset: 0.2em;\n}\n\n.columns {\n  display: block;\n  padding-block-end: 3rem;\n}\n.filters {\n  display: none;\n}\n.filters.open {\n  display: block;\n  padding-block-end: 1rem;\n  margin-block-end: 1rem;\n  border-block-end: 1px solid var(--line);\n}\nfieldset {\n  min-inline-size: 0;\n  border: 0;\n}\nfieldset + fieldset {\n  margin-block-start: 1.5rem;\n  padding-block-start: 1.25rem;\n  border-block-start: 1px solid var(--line);\n}\n/* Floated, it stands inside of the border rather than on it. */\nlegend {\n  float: inline-start;\n  inline-size: 100%;\n  padding: 0 0 0.25rem;\n  font-weight: 650;\n}\nlegend + * {\n  clear: both;\n}\n.done {\n  inline-size: 100%;\n}\n.match {\n  display: flex;\n  gap: 1rem;\n  margin-block: 0.15rem 0.4rem;\n  color: var(--soft);\n  font-size: 0.875rem;\n}\n.match label {\n  display: flex;\n  align-items: center;\n  gap: 0.35rem;\n  min-block-size: 1.75rem;\n}\n.match input,\n.row input {\n  accent-color: var(--accent);\n  margin: 0;\n  flex: none;\n}\n.tree ul {\n  padding-inline-start: 0.85rem;\n}\n.row {\n  display: flex;\n  align-items: start;\n  position: relative;\n}\n.row label {\n  display: flex;\n  flex: 1;\n  align-items: baseline;\n  gap: 0.5rem;\n  min-inline-size: 0;\n  padding: 0.22rem 0.4rem;\n  border-radius: 0.35rem;\n  font-size: 0.9375rem;\n  line-height: 1.35;\n}\n.row input {\n  inline-size: 1rem;\n  block-size: 1rem;\n  align-self: start;\n  margin-block-start: 0.15rem;\n}\n.row label:hover {\n  background: light-dark(#f0eee8, #24272d);\n}\n.row:has(> .twist) .name {\n  font-weight: 550;\n}\n.name {\n  flex: 1;\n  min-inline-size: 0;\n}\n.count {\n  color: var(--soft);\n  font-size: 0.8125rem;\n  font-variant-numeric: tabular-nums;\n  min-inline-size: 1.6rem;\n  text-align: end;\n}\n.empty > .row .name {\n  color: var(--soft);\n}\n.dot {\n  display: none;\n}\n.dot[class*=\" c\"] {\n  display: block;\n  flex: none;\n  inline-size: 0.6rem;\n  block-size: 0.6rem;\n  border: 1px solid color-mix(in srgb, var(--ink) 25%, transparent);\n  border-radius: 50%;\n  background: var(--own);\n}\n.twist {\n  flex: none;\n  display: grid;\n  place-items: center;\n  inline-size: 1.5rem;\n  block-size: 1.7rem;\n  margin-inline-start: -0.35rem;\n  padding: 0;\n  border: 0;\n  border-radius: 0.3rem;\n  background: none;\n  color: var(--soft);\n}\n.twist::before {\n  content: \"\";\n  inline-size: 0.4rem;\n  block-size: 0.4rem;\n  border: solid currentColor;\n  border-width: 0 1.5px 1.5px 0;\n  rotate: 45deg;\n  translate: 0 -0.1rem;\n}\n.twist[aria-expanded=\"false\"]::before {\n  rotate: -45deg;\n  translate: 0;\n}\n[dir=\"rtl\"] .twist[aria-expanded=\"false\"]::before {\n  rotate: 135deg;\n}\n.twist:hover {\n  color: var(--ink);\n  background: light-dark(#f0eee8, #24272d);\n}\n/* What has nothing below it stands further in than what it stands below. */\n.tree:has(.twist) .row:not(:has(> .twist)) {\n  padding-inline-start: 1.15rem;\n}\n.surplus {\n  display: none;\n}\n\n.state {\n  display: flex;\n  flex-wrap: wrap;\n  align-items: center;\n  justify-content: space-between;\n  gap: 0.25rem 1rem;\n  min-block-size: 2.75rem;\n}\n.count-line {\n  font-weight: 650;\n  font-variant-numeric: tabular-nums;\n}\n.sort {\n  color: var(--soft);\n  font-size: 0.875rem;\n}\n.sort select {\n  min-block-size: 2.25rem;\n  margin-inline-start: 0.25rem;\n  padding-inline: 0.5rem;\n  border: 1px solid var(--edge);\n  border-radius: var(--radius);\n  background: var(--surface);\n  color: var(--ink);\n}\n.chosen {\n  display: flex;\n  flex-wrap: wrap;\n  align-items: center;\n  gap: 0.4rem;\n  padding-block-end: 0.75rem;\n}\n.cross {\n  margin-inline-start: 0.4rem;\n}\n\n.entry {\n  padding-block: 1rem;\n  border-block-start: 1px solid var(--line);\n}\n.entry h2 {\n  font-size: 1.0625rem;\n  font-weight: 550;\n  line-height: 1.4;\n  text-wrap: pretty;\n}\n.entry h2 a {\n  color: var(--ink);\n  text-decoration-color: var(--edge);\n}\n.entry h2 a:hover {\n  color: var(--accent);\n  text-decoration-color: currentColor;\n}\n.entry h2 a:visited {\n  color: light-dark(#54407a, #c3b3e6);\n}\n.about {\n  margin-block-start: 0.25rem;\n  max-inline-size: 48rem;\n  color: var(--soft);\n}\ndl {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 0.1rem 1.25rem;\n  margin-block-start: 0.35rem;\n  font-size: 0.875rem;\n}\ndl div {\n  display: flex;\n  gap: 0.4rem;\n  min-inline-size: 0;\n}\ndt {\n  flex: none;\n  color: var(--soft);\n}\ndd {\n  min-inline-size: 0;\n}\n.foot {\n  display: flex;\n  flex-wrap: wrap;\n  align-items: center;\n  gap: 0.4rem;\n  margin-block-start: 0.55rem;\n  font-size: 0.8125rem;\n}\n.foot a,\n.foot time {\n  display: inline-block;\n  padding: 0.15rem 0.25rem;\n}\n.foot time {\n  color: var(--soft);\n  font-variant-numeric: tabular-nums;\n}\n.chip,\n.place {\n  max-inline-size: 100%;\n  min-block-size: 1.6rem;\n  padding: 0.1rem 0.65rem;\n  border: 1px solid transparent;\n  border-radius: 1rem;\n  background: var(--back, light-dark(#eceae4, #2a2d34));\n  color: var(--text, var(--ink));\n  font-size: 0.8125rem;\n  line-height: 1.35;\n  text-align: start;\n}\n.chip:hover {\n  border-color: currentColor;\n}\n.chip[aria-pressed=\"true\"] {\n  border-color: currentColor;\n  box-shadow: inset 0 0 0 1px currentColor;\n}\n.place {\n  padding-inline: 0.25rem;\n  background: none;\n  color: var(--soft);\n}\n.place:first-child,\n.foot time:first-child,\n.chosen li:first-child .plain {\n  margin-inline-start: -0.25rem;\n}\n.place::before {\n  content: \"in \";\n}\n.place:hover {\n  color: var(--ink);\n  text-decoration: underline;\n}\n.place[aria-pressed=\"true\"] {\n  color: var(--ink);\n  font-weight: 650;\n}\n.nothing {\n  display: grid;\n  justify-items: center;\n  gap: 0.75rem;\n  padding-block: 4rem;\n  border-block-start: 1px solid var(--line);\n  color: var(--soft);\n}\n.more {\n  display: block;\n  margin: 1.5rem auto 0;\n}\n.plain-list {\n  padding-inline-start: 2rem;\n  list-style: decimal;\n}\n.plain-list li {\n  padding-block: 0.25rem;\n}\nfooter {\n  padding-block: 1.25rem 2rem;\n  border-block-start: 1px solid var(--line);\n  color: var(--soft);\n  font-size: 0.875rem;\n}\n\n@media (min-width: 60rem) {\n  .columns {\n    display: grid;\n    grid-template-columns: 19rem minmax(0, 1fr);\n    gap: var(--gap);\n    align-items: start;\n  }\n  .columns.no-filters {\n    grid-template-columns: minmax(0, 1fr);\n  }\n  .columns.no-filters .filters {\n    display: none;\n  }\n  .filters,\n  .filters.open {\n    display: block;\n    position: sticky;\n    inset-block-start: 4.6rem;\n    max-block-size: calc(100vh - 5.2rem);\n    margin: 0;\n    padding-block: 0.6rem 1rem;\n    padding-inline: 0.35rem 0.75rem;\n    margin-inline-start: -0.35rem;\n    border: 0;\n    overflow-y: auto;\n    scrollbar-width: thin;\n    scrollbar-color: var(--line) transparent;\n  }\n  #open-filters,\n  .done {\n    display: none;\n  }\n}\n@media (max-width: 59.99rem) {\n  .filters.open {\n    display: flex;\n    flex-direction: column;\n  }\n  .done {\n    position: sticky;\n    inset-block-end: 0.75rem;\n    z-index: 1;\n    order: 1;\n    margin-block-start: 1.25rem;\n    border-color: var(--accent);\n    background: var(--accent);\n    color: var(--ground);\n  }\n  .twist {\n    block-size: 2.05rem;\n  }\n  .row label {\n    padding-block: 0.4rem;\n  }\n  .field kbd {\n    display: none;\n  }\n  .field input {\n    padding-inline-end: 1rem;\n  }\n}\n@media (scripting: none) {\n  .scripted {\n    display: none !important;\n  }\n  .columns {\n    display: block;\n  }\n}\n@media (forced-colors: active) {\n  .chip {\n    border-color: currentColor;\n  }\n  .chip[aria-pressed=\"true\"] {\n    border-width: 3px;\n  }\n}\n@media print {\n  :root {\n    color-scheme: light;\n    --ground: #fff;\n  }\n  .scripted,\n  .skip,\n  .tools,\n  .chosen,\n  .more,\n  footer {\n    display: none !important;\n  }\n  .state {\n    display: block !important;\n  }\n  .sort {\n    display: none;\n  }\n  .columns {\n    display: block;\n  }\n  .head,\n  .columns {\n    max-inline-size: none;\n    padding-inline: 0;\n  }\n  .entry {\n    padding-block: 0.5rem;\n    break-inside: avoid;\n  }\n  .entry h2 a::after {\n    content: \" \" attr(href);\n    font-weight: 400;\n    font-size: 0.75rem;\n    color: var(--soft);\n  }\n  .chip {\n    print-color-adjust: exact;\n    -webkit-print-color-adjust: exact;\n  }\n}\n";
// \0text:src/page/template.html.js
var template_html_default = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"{{policy}}\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"generator\" content=\"awesome-steward\">\n<meta name=\"description\" content=\"{{facts}}\">\n<title>{{title}}</title>\n<link rel=\"icon\" href=\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='4' fill='%232f6f5e'/%3E%3Cpath d='M4 5h8M4 8h8M4 11h5' stroke='%23fff' stroke-width='1.6' stroke-linecap='round'/%3E%3C/svg%3E\">\n<style>{{style}}</style>\n<script>{{script}}<\/script>\n</head>\n<body>\n<a class=\"skip\" id=\"skip\" href=\"#entries\">Skip to the entries</a>\n<header class=\"head\">\n<div>\n<h1 dir=\"auto\">{{title}}</h1>\n<p class=\"facts\">{{facts}}</p>\n</div>\n<ul class=\"tools\" role=\"list\">\n{{source}}\n<li><a href=\"list.json\" download>JSON</a></li>\n<li><a href=\"list.csv\" download>CSV</a></li>\n<li class=\"scripted\"><button type=\"button\" id=\"theme\" class=\"theme\" aria-pressed=\"false\" aria-label=\"Dark colours\" title=\"Light or dark\"><svg viewBox=\"0 0 16 16\" width=\"16\" height=\"16\" aria-hidden=\"true\"><circle cx=\"8\" cy=\"8\" r=\"6.5\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"/><path d=\"M8 1.5a6.5 6.5 0 0 1 0 13z\" fill=\"currentColor\"/></svg></button></li>\n</ul>\n</header>\n<search class=\"bar scripted\" aria-label=\"Entries\">\n<div class=\"field\">\n<label class=\"hidden\" for=\"query\">Search</label>\n<input type=\"search\" id=\"query\" placeholder=\"Search titles, labels, descriptions\" autocomplete=\"off\" spellcheck=\"false\" maxlength=\"500\" dir=\"auto\">\n<kbd aria-hidden=\"true\" title=\"The key / leads here\">/</kbd>\n</div>\n<button type=\"button\" id=\"open-filters\" class=\"button\" aria-expanded=\"false\" aria-controls=\"filters\">Filters</button>\n</search>\n<div class=\"columns\">\n<section class=\"filters scripted\" id=\"filters\" aria-label=\"Filters\">\n<button type=\"button\" id=\"done\" class=\"button done\">Show the entries</button>\n</section>\n<main id=\"entries\" tabindex=\"-1\">\n<div class=\"state scripted\">\n<p id=\"count\" role=\"status\" class=\"count-line\"></p>\n<label class=\"sort\">Sort <select id=\"sort\"></select></label>\n</div>\n<ul id=\"chosen\" class=\"chosen\" role=\"list\" aria-label=\"What is asked for\" hidden></ul>\n<ol id=\"list\" class=\"list\" role=\"list\"></ol>\n<div id=\"empty\" class=\"nothing\" hidden>\n<p>No entry fits.</p>\n<button type=\"button\" id=\"start-over\" class=\"button\">Start over</button>\n</div>\n<button type=\"button\" id=\"more\" class=\"button more\" hidden></button>\n<noscript>\n<p>All entries. Searching and filtering take a script, which is switched off here.</p>\n<ol class=\"plain-list\">\n{{plain}}\n</ol>\n</noscript>\n</main>\n</div>\n<footer>\n<p>Made from the list itself by awesome-steward. This page loads nothing from elsewhere and sends nothing anywhere.</p>\n</footer>\n<script type=\"application/json\" id=\"data\">{{data}}<\/script>\n</body>\n</html>\n";
// src/page/index.ts
function counted(count, one, many) {
	return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
function factsOf({ groups, nodes, entries }) {
	const leaves = (kind) => {
		const group = groups.findIndex(({ id }) => id === kind);
		const used = new Set(entries.flatMap((entry) => entry.nodes));
		return nodes.filter((node, at) => node.group === group && (kind === "section" ? used.has(at) : node.id !== void 0)).length;
	};
	const [labels, sections] = [leaves("label"), leaves("section")];
	return [
		counted(entries.length, "entry", "entries"),
		...labels > 0 ? [counted(labels, "label", "labels")] : [],
		...sections > 0 ? [counted(sections, "section", "sections")] : []
	].join(" · ");
}
/** Classes for the colours of chips; `--own` is the colour as the list has it. */
function colorStyle(colors) {
	return colors.map((color, at) => {
		const { light, dark } = chipColors(color);
		return `.c${at + 1} { --own: #${color}; --back: light-dark(${light.back}, ${dark.back}); --text: light-dark(${light.ink}, ${dark.ink}); }\n`;
	}).join("");
}
/** For Content-Security-Policy (https://www.w3.org/TR/CSP3/#grammardef-hash-source). */
function hashOf(text) {
	return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
/** JSON that can stand in a script element: nothing in it ends the element or begins a comment. */
function embedded(data) {
	return JSON.stringify(data).replace(/</g, "\\u003c");
}
function plainItem({ title, url }) {
	const text = escapeHtml(title || "(no title)");
	return url === void 0 ? `<li dir="auto">${text}</li>` : `<li dir="auto"><a href="${escapeHtml(url)}" rel="noopener">${text}</a></li>`;
}
function baseOf(list, source) {
	return source?.endsWith("/") ? webUrl(list.path, source) : source;
}
/**
* The files of a page about one list or several: `index.html`, which needs nothing else, and `list.json` and
* `list.csv` beside it. All text of the lists is taken as hostile.
*/
function pageFiles(lists, options = {}) {
	const { source } = options;
	const sources = lists.map((list) => {
		const base = baseOf(list, source);
		return {
			list,
			...base === void 0 ? {} : { base }
		};
	});
	const { data, colors } = pageData(sources);
	const title = printable(options.title ?? lists[0]?.title ?? lists[0]?.path ?? "");
	const shown = sources.length === 1 ? sources[0].base : source;
	const styles = `${style_css_default}${colorStyle(colors)}`;
	const parts = {
		policy: `default-src 'none'; script-src ${hashOf(main_ts_default)}; style-src ${hashOf(styles)}; img-src data:; base-uri 'none'; form-action 'none'`,
		title: escapeHtml(title),
		facts: factsOf(data),
		style: styles,
		script: main_ts_default,
		source: shown === void 0 ? "" : `<li><a href="${escapeHtml(shown)}" rel="noopener">Source</a></li>`,
		plain: data.entries.map(plainItem).join("\n"),
		data: embedded(data)
	};
	return [
		{
			name: "index.html",
			text: template_html_default.replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name])
		},
		{
			name: "list.json",
			text: `${JSON.stringify(inspectJson(lists), null, 2)}\n`
		},
		{
			name: "list.csv",
			text: listCsv(sources)
		}
	];
}
// src/cli/page.ts
const FOLDER = "site";
/** What a list without a title is called: its file's name, or for a README that of its folder. */
function nameOf(absolute) {
	const name = basename(absolute).replace(/\.[^.]+$/, "");
	return /^readme$/i.test(name) && basename(dirname(absolute)) || name;
}
function sourceOf(value) {
	if (value === void 0) return void 0;
	const url = webUrl(value);
	if (url === void 0 || !url.startsWith("http")) throw new Failure(`--source expects the web address of the list, such as https://github.com/OWNER/REPO/blob/main/, not ${printable(value)}.`);
	return url;
}
async function write(files, folder, name) {
	try {
		await mkdir(folder, { recursive: true });
		for (const file of files) await writeFile(join(folder, file.name), file.text);
	} catch (error) {
		const { code, message } = error;
		throw new Failure(`${printable(name)}: cannot be written (${{
			EEXIST: "is a file, not a folder",
			ENOTDIR: "part of the path is a file, not a folder",
			EACCES: "permission denied",
			EPERM: "permission denied",
			EROFS: "read-only file system",
			ENOSPC: "the disk is full",
			EISDIR: "a folder has the name of an output file"
		}[code ?? ""] ?? code ?? message}).`);
	}
}
/** `awesome-steward page FILE… -o DIR`: writes a page about lists, and their data beside it. */
async function page(args, terminal) {
	const { positionals: names, flags } = args;
	if (names.length === 0) throw new Failure("Expected a list. Example: awesome-steward page README.md -o site/");
	const source = sourceOf(flags.source);
	if (names.length > 1 && source !== void 0 && !source.endsWith("/")) throw new Failure(`--source got one address for ${names.length} lists; give the folder that they are relative to, with a slash at the end.`);
	const settingsOf = settingsFinder(flags.config, terminal);
	const progress = progressOn(terminal);
	const lists = [];
	let title = flags.title;
	for (const name of names) {
		const { path, absolute, text } = await readSource(name, terminal);
		const { config } = await settingsOf(absolute);
		progress.step(`Reading ${path}`, text.length);
		const list = parseList(text, {
			path,
			config
		});
		title ??= list.title ?? nameOf(absolute);
		lists.push(list);
	}
	const count = lists.reduce((sum, { entries }) => sum + entries.length, 0);
	if (count === 0) {
		progress.done();
		throw new Failure(`${printable(lists[0].path)}: ${lists[0].notes[0] ?? "no entries found."} No page was written.`);
	}
	const output = flags.output ?? FOLDER;
	const folder = resolve(terminal.cwd, output);
	progress.step("Building the page");
	const files = pageFiles(lists, {
		...source === void 0 ? {} : { source },
		...title === void 0 ? {} : { title }
	});
	await write(files, folder, output);
	progress.done();
	const kilobytes = Math.ceil(Buffer.byteLength(files[0].text) / 1e3);
	terminal.out.write(`${printable(join(output, "index.html"))}  ${count.toLocaleString("en")} ${count === 1 ? "entry" : "entries"}, ${kilobytes.toLocaleString("en")} kB\n${files.slice(1).map(({ name }) => `${printable(join(output, name))}\n`).join("")}`);
	if (terminal.out.isTerminal) terminal.out.write(`Open it: ${pathToFileURL(join(folder, "index.html"))}\n`);
	return 0;
}
export { page };
