import { t as __commonJSMin } from "./rolldown-runtime.js";
import { t as package_default } from "./package.js";
import { parseArgs } from "node:util";
// src/about.ts
const version = package_default.version;
const GITHUB = "https://github.com";
const REPOSITORY = /^[A-Za-z\d][\w.-]*\/[\w.-]+$/;
const REF = /^[A-Za-z\d][\w./-]*$/;
const isRepository = (text) => REPOSITORY.test(text) && !/\/\.{0,2}$/.test(text);
function addressOf(url) {
	const [, place = "", ref] = /^([^#]*)(?:#(.*))?$/s.exec(url.trim()) ?? [];
	const short = /^(?:github:)?([^/:@]+\/[^/:@]+)$/.exec(place);
	const long = /^(?:git\+)?(?:https?|ssh|git):\/\/(?:[^/@]*@)?([\w.-]+)(?::\d+)?\/([^/]+\/[^/]+?)\/?$/i.exec(place) ?? /^(?:[\w.-]+@)([\w.-]+):([^/]+\/[^/]+?)\/?$/.exec(place);
	const [host, path] = short ? ["github.com", short[1]] : [long?.[1], long?.[2] ?? ""];
	const repository = path.replace(/\.git$/, "");
	if (host === void 0 || !isRepository(repository)) return void 0;
	return {
		server: `https://${host.toLowerCase().replace(/^(?:www|ssh)\.github\.com$/, "github.com")}`,
		repository,
		...ref && REF.test(ref) && { ref }
	};
}
const isSameRepository = (a, b) => a.server === b.server && a.repository.toLowerCase() === b.repository.toLowerCase();
function publishedAddress({ repository } = package_default) {
	const url = typeof repository === "string" ? repository : repository?.url;
	const address = url === void 0 ? void 0 : addressOf(url);
	return address && {
		...address,
		ref: `v${version}`
	};
}
function actionAddress(env) {
	const { GITHUB_ACTION_REPOSITORY: repository = "", GITHUB_ACTION_REF: ref = "" } = env;
	if (!isRepository(repository)) return void 0;
	return {
		server: env.GITHUB_SERVER_URL || GITHUB,
		repository,
		...REF.test(ref) && { ref }
	};
}
function usedAddress(uses, server = GITHUB) {
	const [, repository = "", ref = ""] = /^([^@]*)@(.*)$/s.exec(uses) ?? [];
	return isRepository(repository) && REF.test(ref) ? {
		server,
		repository,
		ref
	} : void 0;
}
function usesLine({ repository, ref, called }) {
	return ref && `${repository}@${ref}${called ? ` # ${called}` : ""}`;
}
function packageSpec({ server, repository, ref }) {
	const place = server === GITHUB ? `github:${repository}` : `git+${server}/${repository}.git`;
	return ref ? `${place}#${ref}` : place;
}
const npxWords = (address) => [
	"npx",
	"--yes",
	packageSpec(address)
];
const rulePages = ({ server, repository, ref = "HEAD" }) => `${server}/${repository}/blob/${ref}/docs/rules/`;
function schemaUrl({ server, repository, ref = "HEAD" }) {
	return server === GITHUB ? `https://raw.githubusercontent.com/${repository}/${ref}/schema.json` : `${server}/${repository}/raw/${ref}/schema.json`;
}
// src/text/escape.ts
const SHOWN = /[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/u;
const HIDDEN = new RegExp(`${SHOWN.source}|(?!\\ufe0e|\\ufe0f)\\p{Default_Ignorable_Code_Point}|\\p{Cs}`, "gu");
const UNSAFE = new RegExp(`(?!\\t)${SHOWN.source}|[\\u2028\\u2029\\u{e0000}-\\u{e007f}]|\\p{Cs}`, "u");
const MARKS = /(\p{M}{6})\p{M}+/gu;
function joins(text, at) {
	const before = text.slice(Math.max(0, at - 2), at);
	const after = text.slice(at + 1, at + 3);
	if (/(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u.test(before)) return /^\p{Extended_Pictographic}/u.test(after);
	return /[^\x00-\x7f]$/.test(before) && /[\p{L}\p{M}]$/u.test(before) && /^[\p{L}\p{M}]/u.test(after);
}
const ENTITIES = {
	"<": "&lt;",
	">": "&gt;",
	"&": "&amp;",
	"\"": "&quot;"
};
function escapeHtml(text) {
	return text.replace(/[<>&"]/g, (sign) => ENTITIES[sign]);
}
function shorten(text, max) {
	if (text.length <= max) return text;
	return `${text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, "").trimEnd()}\u2026`;
}
function reveal(text) {
	return /^[ -~]*$/.test(text) ? text : revealed(text);
}
function revealed(text) {
	return text.replace(HIDDEN, (character, at) => {
		if ((character === "\u200C" || character === "\u200D") && joins(text, at)) return character;
		const code = character.codePointAt(0);
		if (SHOWN.test(character)) return `\u27E8U+${code.toString(16).toUpperCase().padStart(4, "0")}\u27E9`;
		return code >= 55296 && code <= 57343 ? "\uFFFD" : "";
	}).replace(MARKS, "$1");
}
function printable(text, max = 1e3) {
	const shown = reveal(text.slice(0, 4 * max).replace(/[\s\u0085]+/g, " ")).trim();
	return shorten(text.length > 4 * max ? `${shown}\u2026` : shown, max);
}
const SPLIT = "&#8203;";
const ACTIVE = new RegExp([
	/([&<>*_~`[\]\\|])/,
	/([@$])/,
	/(#)(?=\d)/,
	/\b(GH|GHSA|CVE)-(?=\w)/,
	/(?<!\w)([0-9a-f]{7,})(?!\w)/,
	/(:)(?=\/\/)/,
	/(www)(?=\.)/,
	/(:)(?=[\w+-]{1,60}:)/
].map((part) => part.source).join("|"), "gi");
const BLOCK = /^(\d{0,9})([-+=#.):])/;
const entity = (character) => `&#${character.codePointAt(0)};`;
function markdown(text, max = 1e3) {
	return inert(printable(text, max));
}
function inert(shown) {
	return shown.replace(ACTIVE, (all, syntax, sign, number, prefix, commit, url, host, emoji) => {
		if (syntax) return entity(syntax);
		if (commit) return commit.replace(/.{6}(?=.)/g, `$&${SPLIT}`);
		if (prefix) return `${prefix}-${SPLIT}`;
		return (sign ?? number ?? url ?? host ?? emoji ?? all) + SPLIT;
	}).replace(BLOCK, (_, digits, mark) => digits + entity(mark));
}
const ADDRESS = /(?:(?<![a-z\d+.-])[a-z][a-z\d+.-]{1,20}:\/\/|www\.)[^\s"\u201C\u201D`<>]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/gi;
const ENDING = /[.,;:!?)]+$/;
function sentence(text, max = 1e3) {
	const shown = printable(text, max);
	const parts = [];
	let from = 0;
	for (const { 0: found, index } of shown.matchAll(ADDRESS)) {
		const isQuoted = /^["\u201C\u201D]/.test(shown.slice(index + found.length));
		const inside = shown[index - 1] === "(" ? balanced(found) : found;
		const address = isQuoted || inside !== found ? inside : found.replace(ENDING, "");
		parts.push(inert(shown.slice(from, index)), codeSpan(address, max));
		from = index + address.length;
	}
	return parts.join("") + inert(shown.slice(from));
}
function balanced(text) {
	let depth = 0;
	for (let i = 0; i < text.length; i++) if (text[i] === "(") depth++;
	else if (text[i] === ")" && depth-- === 0) return text.slice(0, i);
	return text;
}
function longestRun(text, character) {
	let longest = 0;
	let run = 0;
	for (const c of text) {
		run = c === character ? run + 1 : 0;
		if (run > longest) longest = run;
	}
	return longest;
}
function codeSpan(text, max = 200) {
	const shown = printable(text, max);
	if (shown === "") return "";
	const ticks = "`".repeat(longestRun(shown, "`") + 1);
	const pad = /^`|`$/.test(shown) ? " " : "";
	return `${ticks}${pad}${shown}${pad}${ticks}`;
}
const LONGEST_LINE = 4e3;
function fence(lines, info = "") {
	if (lines.some((line) => line.length > LONGEST_LINE || UNSAFE.test(line))) return void 0;
	const ticks = "`".repeat(Math.max(3, longestRun(lines.join("\n"), "`") + 1));
	return [
		`${ticks}${info}`,
		...lines,
		ticks
	].join("\n");
}
function commandData(text, max = 4096) {
	return breakOldCommand(printable(text, max)).replace(/%/g, "%25");
}
function commandProperty(text, max = 255) {
	return commandData(text, max).replace(/:/g, "%3A").replace(/,/g, "%2C");
}
function breakOldCommand(text) {
	return text.replace(/##(?=\[)/g, "##\u200B");
}
function logLine(text, max = 4096) {
	return breakOldCommand(printable(text, max)).replace(/^::/, ":\u200B:");
}
// src/watch/why.ts
const LIMITS = {
	step: 18,
	run: 120,
	megabytes: 1024
};
function limitsOf(env) {
	const step = Number(env.AWESOME_STEWARD_SECONDS);
	return step > 0 ? {
		...LIMITS,
		step,
		run: Math.max(LIMITS.run, step)
	} : LIMITS;
}
const CHECK = "Check its longest paragraphs and tables for thousands of brackets, stars, tags or quote signs.";
function whyNotRead(stopped, { step, megabytes } = LIMITS) {
	switch (stopped) {
		case "time": return `was not read: it takes more than ${step} seconds of computing time. ${CHECK}`;
		case "memory": return `was not read: it takes more than ${megabytes} MB of memory. ${CHECK}`;
		case "depth": return "was not read: it is nested too deeply, for example thousands of quote signs or brackets on one line.";
	}
}
function isTooDeep(error) {
	return error instanceof RangeError && /call stack/i.test(error.message);
}
// node_modules/fastest-levenshtein/mod.js
var require_fastest_levenshtein = __commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.distance = exports.closest = void 0;
	var peq = new Uint32Array(65536);
	var myers_32 = function(a, b) {
		var n = a.length;
		var m = b.length;
		var lst = 1 << n - 1;
		var pv = -1;
		var mv = 0;
		var sc = n;
		var i = n;
		while (i--) peq[a.charCodeAt(i)] |= 1 << i;
		for (i = 0; i < m; i++) {
			var eq = peq[b.charCodeAt(i)];
			var xv = eq | mv;
			eq |= (eq & pv) + pv ^ pv;
			mv |= ~(eq | pv);
			pv &= eq;
			if (mv & lst) sc++;
			if (pv & lst) sc--;
			mv = mv << 1 | 1;
			pv = pv << 1 | ~(xv | mv);
			mv &= xv;
		}
		i = n;
		while (i--) peq[a.charCodeAt(i)] = 0;
		return sc;
	};
	var myers_x = function(b, a) {
		var n = a.length;
		var m = b.length;
		var mhc = [];
		var phc = [];
		var hsize = Math.ceil(n / 32);
		var vsize = Math.ceil(m / 32);
		for (var i = 0; i < hsize; i++) {
			phc[i] = -1;
			mhc[i] = 0;
		}
		var j = 0;
		for (; j < vsize - 1; j++) {
			var mv_1 = 0;
			var pv_1 = -1;
			var start_1 = j * 32;
			var vlen_1 = Math.min(32, m) + start_1;
			for (var k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] |= 1 << k;
			for (var i = 0; i < n; i++) {
				var eq = peq[a.charCodeAt(i)];
				var pb = phc[i / 32 | 0] >>> i & 1;
				var mb = mhc[i / 32 | 0] >>> i & 1;
				var xv = eq | mv_1;
				var xh = ((eq | mb) & pv_1) + pv_1 ^ pv_1 | eq | mb;
				var ph = mv_1 | ~(xh | pv_1);
				var mh = pv_1 & xh;
				if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
				if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
				ph = ph << 1 | pb;
				mh = mh << 1 | mb;
				pv_1 = mh | ~(xv | ph);
				mv_1 = ph & xv;
			}
			for (var k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] = 0;
		}
		var mv = 0;
		var pv = -1;
		var start = j * 32;
		var vlen = Math.min(32, m - start) + start;
		for (var k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
		var score = m;
		for (var i = 0; i < n; i++) {
			var eq = peq[a.charCodeAt(i)];
			var pb = phc[i / 32 | 0] >>> i & 1;
			var mb = mhc[i / 32 | 0] >>> i & 1;
			var xv = eq | mv;
			var xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
			var ph = mv | ~(xh | pv);
			var mh = pv & xh;
			score += ph >>> m - 1 & 1;
			score -= mh >>> m - 1 & 1;
			if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
			if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
			ph = ph << 1 | pb;
			mh = mh << 1 | mb;
			pv = mh | ~(xv | ph);
			mv = ph & xv;
		}
		for (var k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
		return score;
	};
	var distance = function(a, b) {
		if (a.length < b.length) {
			var tmp = b;
			b = a;
			a = tmp;
		}
		if (b.length === 0) return a.length;
		if (a.length <= 32) return myers_32(a, b);
		return myers_x(a, b);
	};
	exports.distance = distance;
	var closest = function(str, arr) {
		var min_distance = 1e400;
		var min_index = 0;
		for (var i = 0; i < arr.length; i++) {
			var dist = distance(str, arr[i]);
			if (dist < min_distance) {
				min_distance = dist;
				min_index = i;
			}
		}
		return arr[min_index];
	};
	exports.closest = closest;
}));
// src/text/fold.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
const LONGEST = 2e3;
const QUOTED = 80;
function foldSpace(text) {
	return (/ {2}|[^\S ]/.test(text) ? text.replace(/\s+/g, " ") : text).trim();
}
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}]+/gu;
const RIGHTS = /[\u2122\u2120\u00AE\u00A9]+/g;
const STYLING = /\\(?:(?:text|math)(?:it|bf|tt|rm|sf|sc|sl|up|cal|bb|frak|scr|normal)?|emph|bm|boldsymbol|operatorname|mbox|ensuremath|it|bf|tt|rm|sc|em|left|right|displaystyle)(?![A-Za-z])/g;
function foldTex(text) {
	return text.replace(/\$([^$]{1,200})\$/g, (_, math) => math.replaceAll("_", "")).replace(STYLING, "").replace(/\\times(?![A-Za-z])/g, "x").replace(/\\(?:var)?([A-Za-z]{1,40})/g, "$1").replace(/\\["'`^~=.,;!]/g, "").replace(/[{}]/g, "");
}
const GREEK = [...[
	"alpha",
	"beta",
	"gamma",
	"delta",
	"epsilon",
	"zeta",
	"eta",
	"theta",
	"iota",
	"kappa",
	"lambda",
	"mu"
], ...[
	"nu",
	"xi",
	"omicron",
	"pi",
	"rho",
	"sigma",
	"sigma",
	"tau",
	"upsilon",
	"phi",
	"chi",
	"psi",
	"omega"
]];
const LONE_GREEK = /(?<![\u0370-\u03ff])[\u03b1-\u03c9](?![\u0370-\u03ff])/g;
function foldUnicode(text) {
	return text.replace(INVISIBLE, "").replace(RIGHTS, "").normalize("NFKD").replace(/(\p{Script=Latin})[\u0300-\u036f]+/gu, "$1").normalize("NFC").toLowerCase().replace(LONE_GREEK, (letter) => GREEK[letter.charCodeAt(0) - 945] ?? letter).replace(/\u00D7/g, "x").replace(/\u00DF/g, "ss");
}
const NO_WORD = /[^\p{L}\p{N}\p{M}]/gu;
function signOrSpace(sign, at, text) {
	if (sign !== "." && sign !== "+" && sign !== "#") return " ";
	const before = text.slice(Math.max(0, at - 2), at);
	const after = text.slice(at + 1, at + 3);
	if (sign === ".") return /\p{N}$/u.test(before) && /^\p{N}/u.test(after) ? sign : " ";
	return (sign === "+" ? /[\p{L}\p{N}+]$/u.test(before) : /\p{L}$/u.test(before)) && !/^[\p{L}\p{N}]/u.test(after) ? sign : " ";
}
const isDigit = (code) => code >= 48 && code <= 57;
const isLetter = (code) => code >= 97 && code <= 122;
function asciiWords(text) {
	let words = "";
	let start = -1;
	let before = NaN;
	for (let i = 0, code = text.charCodeAt(0); i <= text.length; i++) {
		const after = text.charCodeAt(i + 1);
		const kept = isLetter(code) || isDigit(code) || code === 46 && isDigit(before) && isDigit(after) || code === 35 && isLetter(before) && !isLetter(after) && !isDigit(after) || code === 43 && (isLetter(before) || isDigit(before) || before === 43) && !isLetter(after) && !isDigit(after);
		if (kept && start === -1) start = i;
		if (!kept && start !== -1) {
			words += words === "" ? text.slice(start, i) : ` ${text.slice(start, i)}`;
			start = -1;
		}
		before = code;
		code = after;
	}
	return words;
}
function foldTitle(title) {
	const plain = /[\\$]/.test(title) ? foldTex(title) : title;
	const ascii = !/[^\x00-\x7f]/.test(plain);
	const lower = ascii ? plain.toLowerCase() : foldUnicode(plain);
	let words = lower.replace(/['\u2019\u02BC`^]+/g, "");
	if (words.includes("&")) words = words.replaceAll("&", " and ");
	if (words.includes(",")) words = words.replace(/(?<=\d),(?=\d{3}(?!\d))/g, "");
	if (ascii) return asciiWords(words) || foldSpace(lower);
	words = words.replace(NO_WORD, signOrSpace);
	return foldSpace(words) || foldSpace(lower);
}
function similarity(a, b) {
	if (a === b) return 1;
	const x = a.slice(0, LONGEST);
	const y = b.slice(0, LONGEST);
	return 1 - (0, import_fastest_levenshtein.distance)(x, y) / Math.max(x.length, y.length);
}
function nearestAll(word, candidates, options = {}) {
	const lower = word.toLowerCase().slice(0, LONGEST);
	const max = options.max ?? (lower.length < 5 ? 1 : Math.max(2, Math.floor(lower.length / 4)));
	const found = [];
	for (const candidate of candidates) {
		if (Math.abs(candidate.length - word.length) > max) continue;
		const far = (0, import_fastest_levenshtein.distance)(lower, candidate.toLowerCase().slice(0, LONGEST));
		if (far <= max) found.push({
			candidate,
			far
		});
	}
	const exact = (candidate) => candidate.toLowerCase() === lower ? (0, import_fastest_levenshtein.distance)(word, candidate) : 0;
	return found.sort((a, b) => a.far - b.far || exact(a.candidate) - exact(b.candidate)).map((f) => f.candidate);
}
function nearest(word, candidates, options = {}) {
	return nearestAll(word, candidates, options)[0];
}
function quote(text) {
	const clean = foldSpace(text.slice(0, 800).replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").replace(/[\p{Cf}\p{Cs}]+/gu, ""));
	if (clean.length <= QUOTED) return `"${clean}"`;
	return `"${clean.slice(0, 79).replace(/[\ud800-\udbff]$/, "").trimEnd()}\u2026"`;
}
// src/text/did-you-mean.ts
const letters = (word) => [...word.toLowerCase()].sort().join("");
function suggest(word, known) {
	if (word.length < 3) return nearest(word, known);
	const max = Math.max(2, Math.floor(word.length / 4));
	const near = nearestAll(word, known, { max });
	return near.find((one) => letters(one) === letters(word)) ?? near[0] ?? known.find((one) => one.startsWith(word));
}
// src/cli/failure.ts
var Failure = class extends Error {
	name = "Failure";
};
// src/cli/args.ts
function didYouMean(word, known, form = (word) => word) {
	const found = suggest(word, known);
	return found === void 0 ? "" : ` Did you mean ${form(found)}?`;
}
function list(words) {
	return words.length > 1 ? `${words.slice(0, -1).join(", ")} or ${words.at(-1)}` : words.join("");
}
function readArguments(command, flags, argv) {
	const more = `See: awesome-steward ${command} --help`;
	const options = Object.fromEntries(Object.entries(flags).map(([name, flag]) => [name, {
		type: flag.value ? "string" : "boolean",
		...flag.short ? { short: flag.short } : {}
	}]));
	const { tokens, positionals } = parseArgs({
		args: [...argv],
		options: {
			...options,
			help: {
				type: "boolean",
				short: "h"
			}
		},
		allowPositionals: true,
		strict: false,
		tokens: true
	});
	const given = tokens.filter((token) => token.kind === "option");
	if (given.some((token) => token.name === "help")) return {
		positionals: [],
		flags: {},
		help: true
	};
	const values = {};
	for (const { name, rawName, value, inlineValue } of given) {
		const flag = Object.hasOwn(flags, name) ? flags[name] : void 0;
		if (!flag) {
			const hint = didYouMean(name, Object.keys(flags), (found) => `--${found}`);
			throw new Failure(`${command} has no flag ${printable(rawName)}.${hint} ${more}`);
		}
		if (name in values && !flag.many) throw new Failure(`--${name} is given twice; give it once.`);
		if (!flag.value) {
			if (value !== void 0) throw new Failure(`--${name} takes no value. ${more}`);
			values[name] = "true";
			continue;
		}
		const example = flag.choices ? `--${name} ${flag.choices[0]}` : `--${name} ${flag.value}`;
		if (!value || !inlineValue && value.startsWith("-")) throw new Failure(`--${name} needs a value. Example: ${example}`);
		if (flag.choices && !flag.choices.includes(value)) {
			const hint = didYouMean(value, flag.choices);
			throw new Failure(`--${name} is ${list(flag.choices)}, not ${printable(value)}.${hint}`);
		}
		values[name] = name in values ? `${values[name]}${flag.whole ? "\n" : ","}${value}` : value;
	}
	for (const [name, flag] of Object.entries(flags)) if (flag.choices?.[0] && !(name in values)) values[name] = flag.choices[0];
	return {
		positionals,
		flags: values,
		help: false
	};
}
// node_modules/fast-string-truncated-width/dist/utils.js
const getCodePointsLength = (() => {
	const SURROGATE_PAIR_RE = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;
	return (input) => {
		let surrogatePairsNr = 0;
		SURROGATE_PAIR_RE.lastIndex = 0;
		while (SURROGATE_PAIR_RE.test(input)) surrogatePairsNr += 1;
		return input.length - surrogatePairsNr;
	};
})();
const isFullWidth = (x) => {
	return x === 12288 || x >= 65281 && x <= 65376 || x >= 65504 && x <= 65510;
};
const isWideNotCJKTNotEmoji = (x) => {
	return x === 8987 || x === 9001 || x >= 12272 && x <= 12287 || x >= 12289 && x <= 12350 || x >= 12441 && x <= 12543 || x >= 12549 && x <= 12591 || x >= 12593 && x <= 12686 || x >= 12688 && x <= 12771 || x >= 12783 && x <= 12830 || x >= 12832 && x <= 12871 || x >= 12880 && x <= 19903 || x >= 65040 && x <= 65049 || x >= 65072 && x <= 65106 || x >= 65108 && x <= 65126 || x >= 65128 && x <= 65131 || x >= 127488 && x <= 127490 || x >= 127504 && x <= 127547 || x >= 127552 && x <= 127560 || x >= 131072 && x <= 196605 || x >= 196608 && x <= 262141;
};
// node_modules/fast-string-truncated-width/dist/index.js
const ANSI_RE = /[\u001b\u009b][[()#;?]*(?:[0-9]{1,4}(?:;[0-9]{0,4})*)?[0-9A-ORZcf-nqry=><]|\u001b\]8;[^;]*;.*?(?:\u0007|\u001b\u005c)/y;
const CONTROL_RE = /[\x00-\x08\x0A-\x1F\x7F-\x9F]{1,1000}/y;
const CJKT_WIDE_RE = /(?:(?![\uFF61-\uFF9F\uFF00-\uFFEF])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Tangut}]){1,1000}/uy;
const TAB_RE = /\t{1,1000}/y;
const EMOJI_RE = /[\u{1F1E6}-\u{1F1FF}]{2}|\u{1F3F4}[\u{E0061}-\u{E007A}]{2}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,3}\u{E007F}|(?:\p{Emoji}\uFE0F\u20E3?|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}?|\p{Emoji_Presentation})(?:\u200D(?:\p{Emoji_Modifier_Base}\p{Emoji_Modifier}?|\p{Emoji_Presentation}|\p{Emoji}\uFE0F\u20E3?))*/uy;
const LATIN_RE = /(?:[\x20-\x7E\xA0-\xFF](?!\uFE0F)){1,1000}/y;
const MODIFIER_RE = /\p{M}+/gu;
const NO_TRUNCATION$1 = {
	limit: 1e400,
	ellipsis: ""
};
const getStringTruncatedWidth = (input, truncationOptions = {}, widthOptions = {}) => {
	const LIMIT = truncationOptions.limit ?? 1e400;
	const ELLIPSIS = truncationOptions.ellipsis ?? "";
	const ELLIPSIS_WIDTH = truncationOptions?.ellipsisWidth ?? (ELLIPSIS ? getStringTruncatedWidth(ELLIPSIS, NO_TRUNCATION$1, widthOptions).width : 0);
	const ANSI_WIDTH = 0;
	const CONTROL_WIDTH = widthOptions.controlWidth ?? 0;
	const TAB_WIDTH = widthOptions.tabWidth ?? 8;
	const EMOJI_WIDTH = widthOptions.emojiWidth ?? 2;
	const FULL_WIDTH_WIDTH = 2;
	const REGULAR_WIDTH = widthOptions.regularWidth ?? 1;
	const WIDE_WIDTH = widthOptions.wideWidth ?? FULL_WIDTH_WIDTH;
	const PARSE_BLOCKS = [
		[LATIN_RE, REGULAR_WIDTH],
		[ANSI_RE, ANSI_WIDTH],
		[CONTROL_RE, CONTROL_WIDTH],
		[TAB_RE, TAB_WIDTH],
		[EMOJI_RE, EMOJI_WIDTH],
		[CJKT_WIDE_RE, WIDE_WIDTH]
	];
	let indexPrev = 0;
	let index = 0;
	let length = input.length;
	let lengthExtra = 0;
	let truncationEnabled = false;
	let truncationIndex = length;
	let truncationLimit = Math.max(0, LIMIT - ELLIPSIS_WIDTH);
	let unmatchedStart = 0;
	let unmatchedEnd = 0;
	let width = 0;
	let widthExtra = 0;
	outer: while (true) {
		if (unmatchedEnd > unmatchedStart || index >= length && index > indexPrev) {
			const unmatched = input.slice(unmatchedStart, unmatchedEnd) || input.slice(indexPrev, index);
			lengthExtra = 0;
			for (const char of unmatched.replaceAll(MODIFIER_RE, "")) {
				const codePoint = char.codePointAt(0) || 0;
				if (isFullWidth(codePoint)) widthExtra = FULL_WIDTH_WIDTH;
				else if (isWideNotCJKTNotEmoji(codePoint)) widthExtra = WIDE_WIDTH;
				else widthExtra = REGULAR_WIDTH;
				if (width + widthExtra > truncationLimit) truncationIndex = Math.min(truncationIndex, Math.max(unmatchedStart, indexPrev) + lengthExtra);
				if (width + widthExtra > LIMIT) {
					truncationEnabled = true;
					break outer;
				}
				lengthExtra += char.length;
				width += widthExtra;
			}
			unmatchedStart = unmatchedEnd = 0;
		}
		if (index >= length) break outer;
		for (let i = 0, l = PARSE_BLOCKS.length; i < l; i++) {
			const [BLOCK_RE, BLOCK_WIDTH] = PARSE_BLOCKS[i];
			BLOCK_RE.lastIndex = index;
			if (BLOCK_RE.test(input)) {
				lengthExtra = BLOCK_RE === CJKT_WIDE_RE ? getCodePointsLength(input.slice(index, BLOCK_RE.lastIndex)) : BLOCK_RE === EMOJI_RE ? 1 : BLOCK_RE.lastIndex - index;
				widthExtra = lengthExtra * BLOCK_WIDTH;
				if (width + widthExtra > truncationLimit) truncationIndex = Math.min(truncationIndex, index + Math.floor((truncationLimit - width) / BLOCK_WIDTH));
				if (width + widthExtra > LIMIT) {
					truncationEnabled = true;
					break outer;
				}
				width += widthExtra;
				unmatchedStart = indexPrev;
				unmatchedEnd = index;
				index = indexPrev = BLOCK_RE.lastIndex;
				continue outer;
			}
		}
		index += 1;
	}
	return {
		width: truncationEnabled ? truncationLimit : width,
		index: truncationEnabled ? truncationIndex : length,
		truncated: truncationEnabled,
		ellipsed: truncationEnabled && LIMIT >= ELLIPSIS_WIDTH
	};
};
// node_modules/fast-string-width/dist/index.js
const NO_TRUNCATION = {
	limit: 1e400,
	ellipsis: "",
	ellipsisWidth: 0
};
const fastStringWidth = (input, options = {}) => {
	return getStringTruncatedWidth(input, NO_TRUNCATION, options).width;
};
// src/text/collections.ts
function pushTo(groups, key, value) {
	const group = groups.get(key);
	if (group) group.push(value);
	else groups.set(key, [value]);
}
function groupBy(items, keyOf) {
	const groups = new Map();
	for (const item of items) pushTo(groups, keyOf(item), item);
	return groups;
}
function repeatedBy(items, keysOf) {
	const counts = new Map();
	for (const item of items) for (const key of keysOf(item)) counts.set(key, (counts.get(key) ?? 0) + 1);
	const groups = new Map();
	for (const item of items) for (const key of keysOf(item)) if (counts.get(key) > 1) pushTo(groups, key, item);
	return groups;
}
function firstOfEach(items, keyOf) {
	const found = new Map();
	for (const item of items) {
		const key = keyOf(item);
		if (!found.has(key)) found.set(key, item);
	}
	return [...found.values()];
}
function append(to, items) {
	for (const item of items) to.push(item);
}
function largest(numbers) {
	let most = 0;
	for (const number of numbers) if (number > most) most = number;
	return most;
}
function smallest(numbers) {
	let least = Number.POSITIVE_INFINITY;
	for (const number of numbers) if (number < least) least = number;
	return least;
}
function bisect(items, isBefore) {
	let low = 0;
	let high = items.length;
	while (low < high) {
		const middle = low + high >> 1;
		if (isBefore(items[middle])) low = middle + 1;
		else high = middle;
	}
	return low;
}
function memo(compute) {
	const known = new WeakMap();
	return (of) => {
		const held = known.get(of);
		if (held !== void 0 || known.has(of)) return held;
		const made = compute(of);
		known.set(of, made);
		return made;
	};
}
function memoPair(compute) {
	const of = memo((a) => memo((b) => compute(a, b)));
	return (a, b) => of(a)(b);
}
// src/text/wrap.ts
const WIDEST = 100;
const USUAL = 80;
function textWidth(width) {
	return Math.max(40, Math.min(width ?? USUAL, WIDEST));
}
function widthOf(text) {
	return /^[ -~]*$/.test(text) ? text.length : fastStringWidth(text);
}
function partsOf(text) {
	return text.split(/\s+/).flatMap((word) => {
		if (!/[\u2e80-\ud7ff\ud82c\ud840-\ud8bf\uf900-\uffef]/.test(word)) return {
			word,
			spaced: true
		};
		return (word.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][^\p{L}\p{N}]*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]).)+/gsu) ?? [word]).map((part, at) => ({
			word: part,
			spaced: at === 0
		}));
	});
}
function wrap(text, width, indent = "") {
	const lines = [];
	let line = "";
	let used = 0;
	for (const { word, spaced } of partsOf(text)) {
		const gap = line !== "" && line !== indent && spaced ? " " : "";
		const wide = widthOf(word);
		if (line !== "" && line !== indent && used + gap.length + wide > width) {
			lines.push(line);
			line = indent + word;
			used = widthOf(indent) + wide;
		} else {
			line += gap + word;
			used += gap.length + wide;
		}
	}
	return [...lines, line].join("\n");
}
const WIDE = 24;
function columns(rows, width, margin = "  ") {
	const usual = rows.map(([left]) => widthOf(left)).filter((length) => length <= WIDE);
	const first = largest(usual) + margin.length + 2;
	const indent = " ".repeat(first);
	return rows.map(([left, right]) => {
		const beside = wrap(right, width - first).replaceAll("\n", `\n${indent}`);
		const start = margin + left;
		const gap = first - widthOf(start);
		return gap < 2 ? `${start}\n${indent}${beside}` : start + " ".repeat(gap) + beside;
	}).join("\n");
}
// src/cli/terminal.ts
function hasColors({ env }, stream) {
	if (env.NO_COLOR) return false;
	if (env.FORCE_COLOR !== void 0) return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false";
	return stream.isTerminal && env.TERM !== "dumb";
}
function streamOf(stream) {
	stream.on("error", (error) => {
		if (error.code === "EPIPE") process.exit();
		throw error;
	});
	const isTerminal = stream.isTTY === true;
	return {
		isTerminal,
		...isTerminal && stream.columns ? { width: stream.columns } : {},
		write: (text) => {
			stream.write(text);
		}
	};
}
async function ask(question) {
	const { createInterface } = await import("node:readline/promises");
	const lines = createInterface({
		input: process.stdin,
		output: process.stderr
	});
	const ended = new Promise((_, reject) => {
		lines.once("close", () => reject(new Failure("Nothing was written.")));
	});
	try {
		return await Promise.race([lines.question(question), ended]);
	} finally {
		ended.catch(() => {});
		lines.close();
	}
}
function processTerminal() {
	return {
		...process.stdin.isTTY === true && process.stderr.isTTY === true ? { ask } : {},
		cwd: process.cwd(),
		script: process.argv[1] ?? "",
		env: process.env,
		out: streamOf(process.stdout),
		err: streamOf(process.stderr)
	};
}
// node_modules/picocolors/picocolors.js
var require_picocolors = __commonJSMin(((exports, module) => {
	let p = process || {};
	let argv = p.argv || [];
	let env = p.env || {};
	let isColorSupported = !(!!env.NO_COLOR || argv.includes("--no-color")) && (!!env.FORCE_COLOR || argv.includes("--color") || p.platform === "win32" || (p.stdout || {}).isTTY && env.TERM !== "dumb" || !!env.CI);
	let formatter = (open, close, replace = open) => (input) => {
		let string = "" + input, index = string.indexOf(close, open.length);
		return ~index ? open + replaceClose(string, close, replace, index) + close : open + string + close;
	};
	let replaceClose = (string, close, replace, index) => {
		let result = "", cursor = 0;
		do {
			result += string.substring(cursor, index) + replace;
			cursor = index + close.length;
			index = string.indexOf(close, cursor);
		} while (~index);
		return result + string.substring(cursor);
	};
	let createColors = (enabled = isColorSupported) => {
		let f = enabled ? formatter : () => String;
		return {
			isColorSupported: enabled,
			reset: f("\x1B[0m", "\x1B[0m"),
			bold: f("\x1B[1m", "\x1B[22m", "\x1B[22m\x1B[1m"),
			dim: f("\x1B[2m", "\x1B[22m", "\x1B[22m\x1B[2m"),
			italic: f("\x1B[3m", "\x1B[23m"),
			underline: f("\x1B[4m", "\x1B[24m"),
			inverse: f("\x1B[7m", "\x1B[27m"),
			hidden: f("\x1B[8m", "\x1B[28m"),
			strikethrough: f("\x1B[9m", "\x1B[29m"),
			black: f("\x1B[30m", "\x1B[39m"),
			red: f("\x1B[31m", "\x1B[39m"),
			green: f("\x1B[32m", "\x1B[39m"),
			yellow: f("\x1B[33m", "\x1B[39m"),
			blue: f("\x1B[34m", "\x1B[39m"),
			magenta: f("\x1B[35m", "\x1B[39m"),
			cyan: f("\x1B[36m", "\x1B[39m"),
			white: f("\x1B[37m", "\x1B[39m"),
			gray: f("\x1B[90m", "\x1B[39m"),
			bgBlack: f("\x1B[40m", "\x1B[49m"),
			bgRed: f("\x1B[41m", "\x1B[49m"),
			bgGreen: f("\x1B[42m", "\x1B[49m"),
			bgYellow: f("\x1B[43m", "\x1B[49m"),
			bgBlue: f("\x1B[44m", "\x1B[49m"),
			bgMagenta: f("\x1B[45m", "\x1B[49m"),
			bgCyan: f("\x1B[46m", "\x1B[49m"),
			bgWhite: f("\x1B[47m", "\x1B[49m"),
			blackBright: f("\x1B[90m", "\x1B[39m"),
			redBright: f("\x1B[91m", "\x1B[39m"),
			greenBright: f("\x1B[92m", "\x1B[39m"),
			yellowBright: f("\x1B[93m", "\x1B[39m"),
			blueBright: f("\x1B[94m", "\x1B[39m"),
			magentaBright: f("\x1B[95m", "\x1B[39m"),
			cyanBright: f("\x1B[96m", "\x1B[39m"),
			whiteBright: f("\x1B[97m", "\x1B[39m"),
			bgBlackBright: f("\x1B[100m", "\x1B[49m"),
			bgRedBright: f("\x1B[101m", "\x1B[49m"),
			bgGreenBright: f("\x1B[102m", "\x1B[49m"),
			bgYellowBright: f("\x1B[103m", "\x1B[49m"),
			bgBlueBright: f("\x1B[104m", "\x1B[49m"),
			bgMagentaBright: f("\x1B[105m", "\x1B[49m"),
			bgCyanBright: f("\x1B[106m", "\x1B[49m"),
			bgWhiteBright: f("\x1B[107m", "\x1B[49m")
		};
	};
	module.exports = createColors();
	module.exports.createColors = createColors;
}));
export { whyNotRead as A, sentence as B, nearest as C, require_fastest_levenshtein as D, similarity as E, escapeHtml as F, npxWords as G, actionAddress as H, fence as I, schemaUrl as J, publishedAddress as K, logLine as L, codeSpan as M, commandData as N, isTooDeep as O, commandProperty as P, markdown as R, foldTitle as S, quote as T, addressOf as U, shorten as V, isSameRepository as W, usesLine as X, usedAddress as Y, version as Z, didYouMean as _, textWidth as a, suggest as b, bisect as c, largest as d, memo as f, smallest as g, repeatedBy as h, columns as i, ENTITIES as j, limitsOf as k, firstOfEach as l, pushTo as m, hasColors as n, wrap as o, memoPair as p, rulePages as q, processTerminal as r, append as s, require_picocolors as t, groupBy as u, readArguments as v, nearestAll as w, foldSpace as x, Failure as y, printable as z };
