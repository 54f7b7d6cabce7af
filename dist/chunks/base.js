import { t as __commonJSMin } from "./rolldown-runtime.js";
import { t as package_default } from "./package.js";
import { parseArgs } from "node:util";
// src/about.ts
/** Version of this program. */
const version = package_default.version;
const GITHUB = "https://github.com";
const REPOSITORY = /^[A-Za-z\d][\w.-]*\/[\w.-]+$/;
const REF = /^[A-Za-z\d][\w./-]*$/;
const isRepository = (text) => REPOSITORY.test(text) && !/\/\.{0,2}$/.test(text);
/**
* The address that a URL of a repository or npm's short form of one names; nothing for what is not
* `OWNER/REPO` on a server. What follows `#` is the ref. A name and a password in the URL are left out.
*/
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
/** Whether two addresses are the same repository. */
const isSameRepository = (a, b) => a.server === b.server && a.repository.toLowerCase() === b.repository.toLowerCase();
/** `repository` of package.json, at the release of this version; nothing while it is not set. */
function publishedAddress({ repository } = package_default) {
	const url = typeof repository === "string" ? repository : repository?.url;
	const address = url === void 0 ? void 0 : addressOf(url);
	return address && {
		...address,
		ref: `v${version}`
	};
}
/**
* Where the Action that runs was taken from, as the runner says; nothing with `uses: ./`, where it says nothing
* (https://docs.github.com/en/actions/reference/workflows-and-actions/variables).
*/
function actionAddress(env) {
	const { GITHUB_ACTION_REPOSITORY: repository = "", GITHUB_ACTION_REF: ref = "" } = env;
	if (!isRepository(repository)) return void 0;
	return {
		server: env.GITHUB_SERVER_URL || GITHUB,
		repository,
		...REF.test(ref) && { ref }
	};
}
/**
* The address that `OWNER/REPO@REF` means, as after `uses:` in a workflow.
* @param server where the repository is.
*/
function usedAddress(uses, server = GITHUB) {
	const [, repository = "", ref = ""] = /^([^@]*)@(.*)$/s.exec(uses) ?? [];
	return isRepository(repository) && REF.test(ref) ? {
		server,
		repository,
		ref
	} : void 0;
}
/** `OWNER/REPO@REF # v1.2.3`, as a workflow says what it uses; nothing where the ref is not known. */
function usesLine({ repository, ref, called }) {
	return ref && `${repository}@${ref}${called ? ` # ${called}` : ""}`;
}
/** What npm installs this program from. */
function packageSpec({ server, repository, ref }) {
	const place = server === GITHUB ? `github:${repository}` : `git+${server}/${repository}.git`;
	return ref ? `${place}#${ref}` : place;
}
/** Words that run this program where it is not installed. */
const npxWords = (address) => [
	"npx",
	"--yes",
	packageSpec(address)
];
/** Where the rules' pages are, ending in `/`. */
const rulePages = ({ server, repository, ref = "HEAD" }) => `${server}/${repository}/blob/${ref}/docs/rules/`;
/** Where the schema of the config is. */
function schemaUrl({ server, repository, ref = "HEAD" }) {
	return server === GITHUB ? `https://raw.githubusercontent.com/${repository}/${ref}/schema.json` : `${server}/${repository}/raw/${ref}/schema.json`;
}
// src/text/escape.ts
/**
* The one place that makes text of a list safe to show: in Markdown on GitHub, in workflow commands, in a log,
* on a terminal. All text of a list is taken as hostile.
*/
/** What changes how other text looks, or what a terminal obeys: it is shown by its code point. */
const SHOWN = /[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/u;
/** That, what nobody sees (zero width, soft hyphen, direction marks, tags; not the emoji's own), and half a pair. */
const HIDDEN = new RegExp(`${SHOWN.source}|(?!\\ufe0e|\\ufe0f)\\p{Default_Ignorable_Code_Point}|\\p{Cs}`, "gu");
/** What keeps a line from being shown as it is; direction marks and joiners do no harm there. */
const UNSAFE = new RegExp(`(?!\\t)${SHOWN.source}|[\\u2028\\u2029\\u{e0000}-\\u{e007f}]|\\p{Cs}`, "u");
/** More marks than any script stacks on one letter. */
const MARKS = /(\p{M}{6})\p{M}+/gu;
/** A joiner does work between parts of an emoji, and between letters beyond ASCII (Arabic, Indic scripts). */
function joins(text, at) {
	const before = text.slice(Math.max(0, at - 2), at);
	const after = text.slice(at + 1, at + 3);
	if (/(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u.test(before)) return /^\p{Extended_Pictographic}/u.test(after);
	return /[^\x00-\x7f]$/.test(before) && /[\p{L}\p{M}]$/u.test(before) && /^[\p{L}\p{M}]/u.test(after);
}
/** What HTML writes otherwise than as itself. */
const ENTITIES = {
	"<": "&lt;",
	">": "&gt;",
	"&": "&amp;",
	"\"": "&quot;"
};
/** Text as HTML, between tags or in an attribute in double quotes. */
function escapeHtml(text) {
	return text.replace(/[<>&"]/g, (sign) => ENTITIES[sign]);
}
/** Cuts a text to at most `max` units, at a whole character, with `…` for the rest. */
function shorten(text, max) {
	if (text.length <= max) return text;
	return `${text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, "").trimEnd()}…`;
}
/** Hidden characters dropped, or shown as `⟨U+202E⟩`. */
function reveal(text) {
	return text.replace(HIDDEN, (character, at) => {
		if ((character === "‌" || character === "‍") && joins(text, at)) return character;
		const code = character.codePointAt(0);
		if (SHOWN.test(character)) return `⟨U+${code.toString(16).toUpperCase().padStart(4, "0")}⟩`;
		return code >= 55296 && code <= 57343 ? "�" : "";
	}).replace(MARKS, "$1");
}
/**
* A text on one line that a terminal or a page shows as it is: white space folded, zero width and direction
* marks dropped, control and bidirectional override characters shown by their code point (UAX #9, UTS #39).
* @param max units that are kept of a long text.
*/
function printable(text, max = 1e3) {
	const shown = reveal(text.slice(0, 4 * max).replace(/[\s\u0085]+/g, " ")).trim();
	return shorten(text.length > 4 * max ? `${shown}…` : shown, max);
}
/** Splits what GitHub would recognise; nobody sees it. As an entity, so that the source shows it too. */
const SPLIT = "&#8203;";
/**
* What is replaced in text, each with its first character or its middle as the groups:
* 1 syntax of Markdown and HTML, 2 what a mention, an e-mail address or math begins with, 3 a reference by
* number, 4 by prefix, 5 by commit, 6 a URL, 7 a host, 8 an emoji.
*/
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
/** What would begin a block at the beginning of a line (https://spec.commonmark.org/0.31.2/#blocks-and-inlines). */
const BLOCK = /^(\d{0,9})([-+=#.):])/;
const entity = (character) => `&#${character.codePointAt(0)};`;
/**
* Text as Markdown that shows it and does nothing else: usable in a paragraph, a list item, a table cell, a
* heading, an image's alternative text and inside HTML such as `<summary>` alike, for it holds entities and no
* backslashes. On GitHub it makes no mention, reference, commit link, autolink, emoji, math, image, HTML or cell
* border. Mentions and references are found in rendered text, where an entity no longer is one, so they are
* split by a zero width space
* (https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls).
* @param max units of the text that are kept.
*/
function markdown(text, max = 1e3) {
	return printable(text, max).replace(ACTIVE, (all, syntax, sign, number, prefix, commit, url, host, emoji) => {
		if (syntax) return entity(syntax);
		if (commit) return commit.replace(/.{6}(?=.)/g, `$&${SPLIT}`);
		if (prefix) return `${prefix}-${SPLIT}`;
		return (sign ?? number ?? url ?? host ?? emoji ?? all) + SPLIT;
	}).replace(BLOCK, (_, digits, mark) => digits + entity(mark));
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
/**
* Text as a code span: shown to the letter, and GitHub looks for nothing in it. Not for table cells, where a
* pipe would still end the cell: use `markdown` there.
*/
function codeSpan(text, max = 200) {
	const shown = printable(text, max);
	if (shown === "") return "";
	const ticks = "`".repeat(longestRun(shown, "`") + 1);
	const pad = /^`|`$/.test(shown) ? " " : "";
	return `${ticks}${pad}${shown}${pad}${ticks}`;
}
/** Units of a line that a fenced block still shows. */
const LONGEST_LINE = 4e3;
/**
* Lines as a fenced block that can be copied to the letter. The fence is longer than any run of backticks
* inside.
* @returns nothing when the block would not be exact, or not be safe: a line holds characters that must not be
*   shown as they are, or is too long to read.
*/
function fence(lines, info = "") {
	if (lines.some((line) => line.length > LONGEST_LINE || UNSAFE.test(line))) return void 0;
	const ticks = "`".repeat(Math.max(3, longestRun(lines.join("\n"), "`") + 1));
	return [
		`${ticks}${info}`,
		...lines,
		ticks
	].join("\n");
}
/**
* Message of a workflow command; no line break is left in it
* (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands); the older form `##[`,
* which runners look for anywhere in a line, is broken too.
*/
function commandData(text, max = 4096) {
	return breakOldCommand(printable(text, max)).replace(/%/g, "%25");
}
/** Value of a property of a workflow command. */
function commandProperty(text, max = 255) {
	return commandData(text, max).replace(/:/g, "%3A").replace(/,/g, "%2C");
}
function breakOldCommand(text) {
	return text.replace(/##(?=\[)/g, "##​");
}
/** A line for the log of a workflow: never a workflow command, whatever it holds. */
function logLine(text, max = 4096) {
	return breakOldCommand(printable(text, max)).replace(/^::/, ":​:");
}
// node_modules/fastest-levenshtein/mod.js
var require_fastest_levenshtein = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.distance = exports.closest = void 0;
	var peq = /* @__PURE__ */ new Uint32Array(65536);
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
/** Longer texts are compared by their beginnings only: an edit distance costs length × length. */
const LONGEST = 2e3;
/** Units of a user's text that a message shows. */
const QUOTED = 80;
/** White space of any kind becomes one space, none at the ends. */
function foldSpace(text) {
	return (/ {2}|[^\S ]/.test(text) ? text.replace(/\s+/g, " ") : text).trim();
}
/** Seen by nobody: zero width and bidirectional marks, soft hyphens, variation selectors. */
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}]+/gu;
/** TeX commands that only change how their argument looks. */
const STYLING = /\\(?:(?:text|math)(?:it|bf|tt|rm|sf|sc|sl|up|cal|bb|frak|scr|normal)?|emph|bm|boldsymbol|operatorname|mbox|ensuremath|it|bf|tt|rm|sc|em|left|right|displaystyle)(?![A-Za-z])/g;
/** TeX in a title becomes the plain characters that it stands for; `\alpha` becomes its name. */
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
/** One Greek letter by itself is a symbol (`α-DPO`); beside others it is Greek text and stays. */
const LONE_GREEK = /(?<![\u0370-\u03ff])[\u03b1-\u03c9](?![\u0370-\u03ff])/g;
/** Characters beyond ASCII: other forms of the same letter become that letter. */
function foldUnicode(text) {
	return text.replace(INVISIBLE, "").normalize("NFKD").replace(/(\p{Script=Latin})[\u0300-\u036f]+/gu, "$1").normalize("NFC").toLowerCase().replace(LONE_GREEK, (letter) => GREEK[letter.charCodeAt(0) - 945] ?? letter).replace(/×/g, "x").replace(/ß/g, "ss");
}
const SIGNS = /((?<=\p{N})\.(?=\p{N})|(?<=[\p{L}\p{N}+])\+(?![\p{L}\p{N}])|(?<=\p{L})#(?![\p{L}\p{N}]))|[^\p{L}\p{N}\p{M}]/gu;
const isDigit = (code) => code >= 48 && code <= 57;
const isLetter = (code) => code >= 97 && code <= 122;
/** What `SIGNS` does, for lower-case ASCII: most titles are that, and a loop reads them several times as fast. */
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
/**
* A title as a key: two titles with the same key read the same to people. Unicode compatibility forms
* (UAX #15, NFKC), accents of Latin letters, case, TeX, quotes, dashes, `&` for `and`, white space and all
* other punctuation are folded; the key is lower-case words with one space between. A title without any letter
* or digit is its own key.
*/
function foldTitle(title) {
	const plain = /[\\$]/.test(title) ? foldTex(title) : title;
	const ascii = !/[^\x00-\x7f]/.test(plain);
	const lower = ascii ? plain.toLowerCase() : foldUnicode(plain);
	let words = lower.replace(/['’ʼ`^]+/g, "");
	if (words.includes("&")) words = words.replaceAll("&", " and ");
	if (words.includes(",")) words = words.replace(/(?<=\d),(?=\d{3}(?!\d))/g, "");
	if (ascii) return asciiWords(words) || foldSpace(lower);
	words = words.replace(SIGNS, (_, sign) => sign ?? " ");
	return foldSpace(words) || foldSpace(lower);
}
/** How alike two texts are: 1 when equal, 0 when nothing fits (1 − edit distance ÷ longer length). */
function similarity(a, b) {
	if (a === b) return 1;
	const x = a.slice(0, LONGEST);
	const y = b.slice(0, LONGEST);
	return 1 - (0, import_fastest_levenshtein.distance)(x, y) / Math.max(x.length, y.length);
}
/**
* Candidates that a misspelt word may have meant ("did you mean"), nearest first; case counts only between candidates
* that differ in nothing else. `max` is the greatest edit distance accepted; default: a quarter of the word's length, at least 2 (1 for
* a word of under five characters). Linear in the candidates: for many words against many titles use
* `nearIndex`.
*/
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
/** The candidate nearest to a misspelt word, the first of equally near ones; see `nearestAll`. */
function nearest(word, candidates, options = {}) {
	return nearestAll(word, candidates, options)[0];
}
/**
* A user's text inside a message: in straight quotes, on one line, at most 80 units, without control, invisible and
* bidirectional characters. Plain text still: reports escape it for their own format.
*/
function quote(text) {
	const clean = foldSpace(text.slice(0, 800).replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").replace(/[\p{Cf}\p{Cs}]+/gu, ""));
	if (clean.length <= QUOTED) return `"${clean}"`;
	return `"${clean.slice(0, 79).replace(/[\ud800-\udbff]$/, "").trimEnd()}…"`;
}
// src/text/did-you-mean.ts
const letters = (word) => [...word.toLowerCase()].sort().join("");
/**
* The word that was probably meant by a mistyped flag, setting, rule or ref: such words are few and differ much,
* so two slips are forgiven in short ones too, and the beginning of a word is enough.
*/
function suggest(word, known) {
	if (word.length < 3) return nearest(word, known);
	const near = nearestAll(word, known, { max: Math.max(2, Math.floor(word.length / 4)) });
	return near.find((one) => letters(one) === letters(word)) ?? near[0] ?? known.find((one) => one.startsWith(word));
}
// src/cli/failure.ts
/**
* Something that the person at the terminal can fix: usage, config or unreadable input. Its message is shown as
* it is, line by line, and the command ends with exit code 2.
*/
var Failure = class extends Error {
	name = "Failure";
};
// src/cli/args.ts
/** "Did you mean": the nearest of the known words, told only where one is near. */
function didYouMean(word, known, form = (word) => word) {
	const found = suggest(word, known);
	return found === void 0 ? "" : ` Did you mean ${form(found)}?`;
}
function list(words) {
	return words.length > 1 ? `${words.slice(0, -1).join(", ")} or ${words.at(-1)}` : words.join("");
}
/**
* Reads the arguments that follow a command's name.
* @throws {Failure} for an unknown flag, a missing or wrong value, or a flag given twice.
*/
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
		values[name] = name in values ? `${values[name]},${value}` : value;
	}
	for (const [name, flag] of Object.entries(flags)) if (flag.choices?.[0] && !(name in values)) values[name] = flag.choices[0];
	return {
		positionals,
		flags: values,
		help: false
	};
}
// src/text/wrap.ts
const WIDEST = 100;
const USUAL = 80;
/** Characters a line that text is wrapped at: the terminal's, but never so wide that it is hard to read. */
function textWidth(width) {
	return Math.max(40, Math.min(width ?? USUAL, WIDEST));
}
/**
* Breaks text into lines at spaces.
* @param width characters a line, indent included; a longer word stays whole.
* @param indent what every line but the first begins with.
*/
function wrap(text, width, indent = "") {
	const lines = [];
	let line = "";
	for (const word of text.split(/\s+/)) if (line !== "" && line !== indent && line.length + 1 + word.length > width) {
		lines.push(line);
		line = indent + word;
	} else line = line === "" || line === indent ? line + word : `${line} ${word}`;
	return [...lines, line].join("\n");
}
/** Characters of a first column beyond which its second goes below it. */
const WIDE = 24;
/** Rows of two columns, the second wrapped beside the first, or below it where the first is long. */
function columns(rows, width, margin = "  ") {
	const usual = rows.map(([left]) => left.length).filter((length) => length <= WIDE);
	const first = Math.max(0, ...usual) + margin.length + 2;
	const indent = " ".repeat(first);
	return rows.map(([left, right]) => {
		const beside = wrap(right, width - first).replaceAll("\n", `\n${indent}`);
		const start = margin + left;
		return start.length + 2 > first ? `${start}\n${indent}${beside}` : start.padEnd(first) + beside;
	}).join("\n");
}
// src/cli/terminal.ts
/**
* Whether a stream gets colours: on a terminal only, unless `FORCE_COLOR` asks for them; `NO_COLOR` wins
* (https://no-color.org: set and not empty).
*/
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
/** The terminal of this process. */
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
var require_picocolors = /* @__PURE__ */ __commonJSMin(((exports, module) => {
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
export { isSameRepository as A, fence as C, shorten as D, printable as E, usedAddress as F, usesLine as I, version as L, publishedAddress as M, rulePages as N, actionAddress as O, schemaUrl as P, escapeHtml as S, markdown as T, require_fastest_levenshtein as _, textWidth as a, commandData as b, readArguments as c, foldSpace as d, foldTitle as f, similarity as g, quote as h, columns as i, npxWords as j, addressOf as k, Failure as l, nearestAll as m, hasColors as n, wrap as o, nearest as p, processTerminal as r, didYouMean as s, require_picocolors as t, suggest as u, ENTITIES as v, logLine as w, commandProperty as x, codeSpan as y };
