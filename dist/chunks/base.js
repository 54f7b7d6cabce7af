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
// src/watch/why.ts
/** A list of 10 MB takes less of each; a hostile one could take days. */
const LIMITS = {
	step: 18,
	run: 120,
	megabytes: 1024
};
/** The limits; `AWESOME_STEWARD_SECONDS` gives a list more time, or less. */
function limitsOf(env) {
	const step = Number(env.AWESOME_STEWARD_SECONDS);
	return step > 0 ? {
		...LIMITS,
		step,
		run: Math.max(LIMITS.run, step)
	} : LIMITS;
}
const CHECK = "Check its longest paragraphs and tables for thousands of brackets, stars, tags or quote signs.";
/** Why a list was not read: goes behind its path, plain text. */
function whyNotRead(stopped, { step, megabytes } = LIMITS) {
	switch (stopped) {
		case "time": return `was not read: it takes more than ${step} seconds of computing time. ${CHECK}`;
		case "memory": return `was not read: it takes more than ${megabytes} MB of memory. ${CHECK}`;
		case "depth": return "was not read: it is nested too deeply, for example thousands of quote signs or brackets on one line.";
	}
}
/** Whether an error says that a text is nested more deeply than a thread can follow. */
function isTooDeep(error) {
	return error instanceof RangeError && /call stack/i.test(error.message);
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
		values[name] = name in values ? `${values[name]}${flag.whole ? "\n" : ","}${value}` : value;
	}
	for (const [name, flag] of Object.entries(flags)) if (flag.choices?.[0] && !(name in values)) values[name] = flag.choices[0];
	return {
		positionals,
		flags: values,
		help: false
	};
}
// node_modules/ansi-regex/index.js
const ST = String.raw`(?:\u001B\u005C|\u009C)`;
const stringControls = String.raw`\u0018\u001A\u001B\u0080-\u009F`;
const osc = String.raw`(?:\u001B\]|\u009D)[^\u0007${stringControls}]*(?:\u0007|${ST})`;
const controlString = String.raw`(?:\u001B[PX^_k]|[\u0090\u0098\u009E\u009F])[^${stringControls}]*${ST}`;
const pattern = `${String.raw`\u001B\](?:P[\dA-Fa-f]{7}|R)(?:\u0007|${ST})?`}|${osc}|${controlString}|${String.raw`(?:\u001B\[|\u009B)[\u0030-\u003F]*[\u0020-\u002F]*[\u0040-\u007E]`}|${String.raw`\u001B(?:[\u0020-\u002F]+[\u0030-\u007E]|[\dA-PR-TZcf-oq-uy=><~|}])`}`;
function ansiRegex({ onlyFirst = false } = {}) {
	return new RegExp(pattern, onlyFirst ? void 0 : "g");
}
// node_modules/strip-ansi/index.js
const regex = ansiRegex();
function stripAnsi(string) {
	if (typeof string !== "string") throw new TypeError(`Expected a \`string\`, got \`${typeof string}\``);
	if (!string.includes("\x1B") && !string.includes("")) return string;
	return string.replace(regex, "");
}
const ambiguousRanges = [
	161,
	161,
	164,
	164,
	167,
	168,
	170,
	170,
	173,
	174,
	176,
	180,
	182,
	186,
	188,
	191,
	198,
	198,
	208,
	208,
	215,
	216,
	222,
	225,
	230,
	230,
	232,
	234,
	236,
	237,
	240,
	240,
	242,
	243,
	247,
	250,
	252,
	252,
	254,
	254,
	257,
	257,
	273,
	273,
	275,
	275,
	283,
	283,
	294,
	295,
	299,
	299,
	305,
	307,
	312,
	312,
	319,
	322,
	324,
	324,
	328,
	331,
	333,
	333,
	338,
	339,
	358,
	359,
	363,
	363,
	462,
	462,
	464,
	464,
	466,
	466,
	468,
	468,
	470,
	470,
	472,
	472,
	474,
	474,
	476,
	476,
	593,
	593,
	609,
	609,
	708,
	708,
	711,
	711,
	713,
	715,
	717,
	717,
	720,
	720,
	728,
	731,
	733,
	733,
	735,
	735,
	768,
	879,
	913,
	929,
	931,
	937,
	945,
	961,
	963,
	969,
	1025,
	1025,
	1040,
	1103,
	1105,
	1105,
	8208,
	8208,
	8211,
	8214,
	8216,
	8217,
	8220,
	8221,
	8224,
	8226,
	8228,
	8231,
	8240,
	8240,
	8242,
	8243,
	8245,
	8245,
	8251,
	8251,
	8254,
	8254,
	8308,
	8308,
	8319,
	8319,
	8321,
	8324,
	8364,
	8364,
	8451,
	8451,
	8453,
	8453,
	8457,
	8457,
	8467,
	8467,
	8470,
	8470,
	8481,
	8482,
	8486,
	8486,
	8491,
	8491,
	8531,
	8532,
	8539,
	8542,
	8544,
	8555,
	8560,
	8569,
	8585,
	8585,
	8592,
	8601,
	8632,
	8633,
	8658,
	8658,
	8660,
	8660,
	8679,
	8679,
	8704,
	8704,
	8706,
	8707,
	8711,
	8712,
	8715,
	8715,
	8719,
	8719,
	8721,
	8721,
	8725,
	8725,
	8730,
	8730,
	8733,
	8736,
	8739,
	8739,
	8741,
	8741,
	8743,
	8748,
	8750,
	8750,
	8756,
	8759,
	8764,
	8765,
	8776,
	8776,
	8780,
	8780,
	8786,
	8786,
	8800,
	8801,
	8804,
	8807,
	8810,
	8811,
	8814,
	8815,
	8834,
	8835,
	8838,
	8839,
	8853,
	8853,
	8857,
	8857,
	8869,
	8869,
	8895,
	8895,
	8978,
	8978,
	9312,
	9449,
	9451,
	9547,
	9552,
	9587,
	9600,
	9615,
	9618,
	9621,
	9632,
	9633,
	9635,
	9641,
	9650,
	9651,
	9654,
	9655,
	9660,
	9661,
	9664,
	9665,
	9670,
	9672,
	9675,
	9675,
	9678,
	9681,
	9698,
	9701,
	9711,
	9711,
	9733,
	9734,
	9737,
	9737,
	9742,
	9743,
	9756,
	9756,
	9758,
	9758,
	9792,
	9792,
	9794,
	9794,
	9824,
	9825,
	9827,
	9829,
	9831,
	9834,
	9836,
	9837,
	9839,
	9839,
	9886,
	9887,
	9919,
	9919,
	9926,
	9933,
	9935,
	9939,
	9941,
	9953,
	9955,
	9955,
	9960,
	9961,
	9963,
	9969,
	9972,
	9972,
	9974,
	9977,
	9979,
	9980,
	9982,
	9983,
	10045,
	10045,
	10102,
	10111,
	11094,
	11097,
	12872,
	12879,
	57344,
	63743,
	65024,
	65039,
	65533,
	65533,
	127232,
	127242,
	127248,
	127277,
	127280,
	127337,
	127344,
	127373,
	127375,
	127376,
	127387,
	127404,
	917760,
	917999,
	983040,
	1048573,
	1048576,
	1114109
];
const fullwidthRanges = [
	12288,
	12288,
	65281,
	65376,
	65504,
	65510
];
const wideRanges = [
	4352,
	4447,
	8986,
	8987,
	9001,
	9002,
	9193,
	9196,
	9200,
	9200,
	9203,
	9203,
	9725,
	9726,
	9748,
	9749,
	9776,
	9783,
	9800,
	9811,
	9855,
	9855,
	9866,
	9871,
	9875,
	9875,
	9889,
	9889,
	9898,
	9899,
	9917,
	9918,
	9924,
	9925,
	9934,
	9934,
	9940,
	9940,
	9962,
	9962,
	9970,
	9971,
	9973,
	9973,
	9978,
	9978,
	9981,
	9981,
	9989,
	9989,
	9994,
	9995,
	10024,
	10024,
	10060,
	10060,
	10062,
	10062,
	10067,
	10069,
	10071,
	10071,
	10133,
	10135,
	10160,
	10160,
	10175,
	10175,
	11035,
	11036,
	11088,
	11088,
	11093,
	11093,
	11904,
	11929,
	11931,
	12019,
	12032,
	12245,
	12272,
	12287,
	12289,
	12350,
	12353,
	12438,
	12441,
	12543,
	12549,
	12591,
	12593,
	12686,
	12688,
	12773,
	12783,
	12830,
	12832,
	12871,
	12880,
	42124,
	42128,
	42182,
	43360,
	43388,
	44032,
	55203,
	63744,
	64255,
	65040,
	65049,
	65072,
	65106,
	65108,
	65126,
	65128,
	65131,
	94176,
	94180,
	94192,
	94198,
	94208,
	101594,
	101631,
	101664,
	101760,
	101874,
	101888,
	102801,
	102816,
	102866,
	110576,
	110579,
	110581,
	110587,
	110589,
	110590,
	110592,
	110888,
	110898,
	110898,
	110928,
	110930,
	110933,
	110933,
	110948,
	110952,
	110960,
	111355,
	119552,
	119638,
	119648,
	119670,
	126980,
	126980,
	127183,
	127183,
	127374,
	127374,
	127377,
	127386,
	127406,
	127406,
	127488,
	127490,
	127504,
	127547,
	127552,
	127560,
	127568,
	127569,
	127584,
	127589,
	127744,
	127776,
	127789,
	127797,
	127799,
	127868,
	127870,
	127891,
	127904,
	127946,
	127951,
	127955,
	127968,
	127984,
	127988,
	127988,
	127992,
	128062,
	128064,
	128064,
	128066,
	128252,
	128255,
	128317,
	128331,
	128334,
	128336,
	128359,
	128378,
	128378,
	128405,
	128406,
	128420,
	128420,
	128507,
	128591,
	128640,
	128709,
	128716,
	128716,
	128720,
	128722,
	128725,
	128729,
	128732,
	128735,
	128747,
	128748,
	128756,
	128764,
	128986,
	128986,
	128992,
	129003,
	129008,
	129008,
	129292,
	129338,
	129340,
	129349,
	129351,
	129535,
	129648,
	129660,
	129664,
	129734,
	129736,
	129736,
	129740,
	129757,
	129759,
	129771,
	129775,
	129786,
	131072,
	196605,
	196608,
	262141
];
// node_modules/get-east-asian-width/utilities.js
/**
Binary search on a sorted flat array of [start, end] pairs.

@param {number[]} ranges - Flat array of inclusive [start, end] range pairs, e.g. [0, 5, 10, 20].
@param {number} codePoint - The value to search for.
@returns {boolean} Whether the value falls within any of the ranges.
*/
const isInRange = (ranges, codePoint) => {
	let low = 0;
	let high = Math.floor(ranges.length / 2) - 1;
	while (low <= high) {
		const mid = Math.floor((low + high) / 2);
		const i = mid * 2;
		if (codePoint < ranges[i]) high = mid - 1;
		else if (codePoint > ranges[i + 1]) low = mid + 1;
		else return true;
	}
	return false;
};
// node_modules/get-east-asian-width/lookup.js
const commonCjkCodePoint = 19968;
const [wideFastPathStart, wideFastPathEnd] = /* #__PURE__ */ findWideFastPathRange(wideRanges);
function findWideFastPathRange(ranges) {
	let fastPathStart = ranges[0];
	let fastPathEnd = ranges[1];
	for (let index = 0; index < ranges.length; index += 2) {
		const start = ranges[index];
		const end = ranges[index + 1];
		if (commonCjkCodePoint >= start && commonCjkCodePoint <= end) return [start, end];
		if (end - start > fastPathEnd - fastPathStart) {
			fastPathStart = start;
			fastPathEnd = end;
		}
	}
	return [fastPathStart, fastPathEnd];
}
const isAmbiguous = (codePoint) => {
	if (codePoint < 161 || codePoint > 1114109) return false;
	return isInRange(ambiguousRanges, codePoint);
};
const isFullwidth = (codePoint) => {
	if (codePoint < 12288 || codePoint > 65510) return false;
	return isInRange(fullwidthRanges, codePoint);
};
const isWide = (codePoint) => {
	if (codePoint >= wideFastPathStart && codePoint <= wideFastPathEnd) return true;
	if (codePoint < 4352 || codePoint > 262141) return false;
	return isInRange(wideRanges, codePoint);
};
// node_modules/get-east-asian-width/index.js
function validate(codePoint) {
	if (!Number.isSafeInteger(codePoint)) throw new TypeError(`Expected a code point, got \`${typeof codePoint}\`.`);
}
function eastAsianWidth(codePoint, { ambiguousAsWide = false } = {}) {
	validate(codePoint);
	if (isFullwidth(codePoint) || isWide(codePoint) || ambiguousAsWide && isAmbiguous(codePoint)) return 2;
	return 1;
}
// node_modules/string-width/index.js
/**
Logic:
- Segment graphemes to match how terminals render clusters.
- Width rules:
1. Skip non-printing clusters (Default_Ignorable, Control, pure nonspacing/enclosing Mark, lone Surrogates). Tabs are ignored by design.
2. RGI emoji clusters (\p{RGI_Emoji}) are double-width.
3. Minimally-qualified/unqualified emoji clusters (ZWJ sequences with 2+ Extended_Pictographic, or keycap sequences) are double-width.
4. Hangul jamo collapse each standard modern Hangul L+V or L+V+T syllable piece to width 2.
Unmatched repeated leading/vowel/trailing jamo stay additive because that matches how the terminals we target render them.
5. Otherwise use East Asian Width of the cluster's first visible code point, and add widths for trailing spacing marks and Halfwidth/Fullwidth Forms within the same cluster (e.g., dakuten/handakuten/prolonged sound mark).
*/
const segmenter = new Intl.Segmenter();
const visibleCharacterRegex = /[^\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Surrogate}]/v;
const spacingMarkRegex = /\p{Spacing_Mark}/v;
const rgiEmojiRegex = /^\p{RGI_Emoji}$/v;
const unqualifiedKeycapRegex = /^[\d#*]\u20E3$/;
const extendedPictographicRegex = /\p{Extended_Pictographic}/gu;
function isDoubleWidthNonRgiEmojiSequence(segment) {
	if (segment.length > 50) return false;
	if (unqualifiedKeycapRegex.test(segment)) return true;
	if (segment.includes("‍")) {
		const pictographics = segment.match(extendedPictographicRegex);
		return pictographics !== null && pictographics.length >= 2;
	}
	return false;
}
function baseVisible(segment) {
	const index = segment.search(visibleCharacterRegex);
	return index === -1 ? void 0 : segment.slice(index);
}
function isHangulLeadingJamo(codePoint) {
	return codePoint >= 4352 && codePoint <= 4447 || codePoint >= 43360 && codePoint <= 43388;
}
function isHangulVowelJamo(codePoint) {
	return codePoint >= 4448 && codePoint <= 4519 || codePoint >= 55216 && codePoint <= 55238;
}
function isHangulTrailingJamo(codePoint) {
	return codePoint >= 4520 && codePoint <= 4607 || codePoint >= 55243 && codePoint <= 55291;
}
function isHangulJamo(codePoint) {
	return isHangulLeadingJamo(codePoint) || isHangulVowelJamo(codePoint) || isHangulTrailingJamo(codePoint);
}
function hangulClusterWidth(visibleSegment, eastAsianWidthOptions) {
	const codePoints = [];
	for (const character of visibleSegment) {
		if (!visibleCharacterRegex.test(character)) continue;
		codePoints.push(character.codePointAt(0));
	}
	if (codePoints.length === 0) return;
	let width = 0;
	for (let index = 0; index < codePoints.length; index++) {
		const codePoint = codePoints[index];
		if (!isHangulJamo(codePoint)) {
			if (width === 0) return;
			for (let remaining = index; remaining < codePoints.length; remaining++) width += eastAsianWidth(codePoints[remaining], eastAsianWidthOptions);
			return width;
		}
		if (isHangulLeadingJamo(codePoint) && isHangulVowelJamo(codePoints[index + 1])) {
			width += 2;
			index += isHangulTrailingJamo(codePoints[index + 2]) ? 2 : 1;
			continue;
		}
		width += eastAsianWidth(codePoint, eastAsianWidthOptions);
	}
	return width;
}
function trailingWidth(visibleSegment, eastAsianWidthOptions) {
	let extra = 0;
	let first = true;
	for (const character of visibleSegment) {
		if (first) {
			first = false;
			continue;
		}
		if (spacingMarkRegex.test(character) || character >= "＀" && character <= "￯") extra += eastAsianWidth(character.codePointAt(0), eastAsianWidthOptions);
	}
	return extra;
}
function stringWidth(input, options = {}) {
	if (typeof input !== "string" || input.length === 0) return 0;
	const { ambiguousIsNarrow = true, countAnsiEscapeCodes = false } = options;
	let string = input;
	if (!countAnsiEscapeCodes && (string.includes("\x1B") || string.includes(""))) string = stripAnsi(string);
	if (string.length === 0) return 0;
	if (/^[\u0020-\u007E]*$/.test(string)) return string.length;
	let width = 0;
	const eastAsianWidthOptions = { ambiguousAsWide: !ambiguousIsNarrow };
	for (const { segment } of segmenter.segment(string)) {
		const visibleSegment = baseVisible(segment);
		if (visibleSegment === void 0) continue;
		if (rgiEmojiRegex.test(segment) || isDoubleWidthNonRgiEmojiSequence(segment)) {
			width += 2;
			continue;
		}
		const hangulWidth = hangulClusterWidth(visibleSegment, eastAsianWidthOptions);
		if (hangulWidth !== void 0) {
			width += hangulWidth;
			continue;
		}
		const codePoint = visibleSegment.codePointAt(0);
		width += eastAsianWidth(codePoint, eastAsianWidthOptions);
		width += trailingWidth(visibleSegment, eastAsianWidthOptions);
	}
	return width;
}
// src/text/collections.ts
/** Puts a value behind those that a map has under a key; makes the group where it has none. */
function pushTo(groups, key, value) {
	const group = groups.get(key);
	if (group) group.push(value);
	else groups.set(key, [value]);
}
/** Items by key, in the order in which each key and each item first comes (`Map.groupBy`, which Node 20 lacks). */
function groupBy(items, keyOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const item of items) pushTo(groups, keyOf(item), item);
	return groups;
}
/** Puts items behind others, however many there are: `push(...items)` takes some ten thousand. */
function append(to, items) {
	for (const item of items) to.push(item);
}
/** The largest of some numbers, however many; 0 of none. */
function largest(numbers) {
	let most = 0;
	for (const number of numbers) if (number > most) most = number;
	return most;
}
/** The smallest of some numbers, however many; infinite of none. */
function smallest(numbers) {
	let least = Number.POSITIVE_INFINITY;
	for (const number of numbers) if (number < least) least = number;
	return least;
}
/**
* Binary search in sorted items.
* @param isBefore true of the items at the front, false of all others.
* @returns how many are at the front, which is also the position of the first of the others.
*/
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
/** A function of an object that is computed once for each object. What it returned is dropped with the object. */
function memo(compute) {
	const known = /* @__PURE__ */ new WeakMap();
	return (of) => {
		const held = known.get(of);
		if (held !== void 0 || known.has(of)) return held;
		const made = compute(of);
		known.set(of, made);
		return made;
	};
}
/** A function of two objects that is computed once for each two. */
function memoPair(compute) {
	const of = memo((a) => memo((b) => compute(a, b)));
	return (a, b) => of(a)(b);
}
// src/text/wrap.ts
const WIDEST = 100;
const USUAL = 80;
/** Characters a line that text is wrapped at: the terminal's, but never so wide that it is hard to read. */
function textWidth(width) {
	return Math.max(40, Math.min(width ?? USUAL, WIDEST));
}
/** Words, and single characters of a run that has no spaces to break at; `spaced`: a space stood before it. */
function partsOf(text) {
	return text.split(/\s+/).flatMap((word) => {
		return (word.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][^\p{L}\p{N}]*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]).)+/gsu) ?? [word]).map((part, at) => ({
			word: part,
			spaced: at === 0
		}));
	});
}
/**
* Breaks text into lines at spaces, and between characters of scripts that put no spaces between words.
* @param width columns of the terminal a line, indent included (Chinese characters and emoji take two); a longer word
*   stays whole.
* @param indent what every line but the first begins with.
*/
function wrap(text, width, indent = "") {
	const lines = [];
	let line = "";
	for (const { word, spaced } of partsOf(text)) {
		const gap = spaced ? " " : "";
		if (line !== "" && line !== indent && stringWidth(line) + gap.length + stringWidth(word) > width) {
			lines.push(line);
			line = indent + word;
		} else line = line === "" || line === indent ? line + word : line + gap + word;
	}
	return [...lines, line].join("\n");
}
/** Characters of a first column beyond which its second goes below it. */
const WIDE = 24;
/** Rows of two columns, the second wrapped beside the first, or below it where the first is long. */
function columns(rows, width, margin = "  ") {
	const first = largest(rows.map(([left]) => stringWidth(left)).filter((length) => length <= WIDE)) + margin.length + 2;
	const indent = " ".repeat(first);
	return rows.map(([left, right]) => {
		const beside = wrap(right, width - first).replaceAll("\n", `\n${indent}`);
		const start = margin + left;
		const gap = first - stringWidth(start);
		return gap < 2 ? `${start}\n${indent}${beside}` : start + " ".repeat(gap) + beside;
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
export { codeSpan as A, addressOf as B, quote as C, limitsOf as D, isTooDeep as E, logLine as F, schemaUrl as G, npxWords as H, markdown as I, version as J, usedAddress as K, printable as L, commandProperty as M, escapeHtml as N, whyNotRead as O, fence as P, shorten as R, nearestAll as S, require_fastest_levenshtein as T, publishedAddress as U, isSameRepository as V, rulePages as W, Failure as _, textWidth as a, foldTitle as b, bisect as c, memo as d, memoPair as f, readArguments as g, didYouMean as h, columns as i, commandData as j, ENTITIES as k, groupBy as l, smallest as m, hasColors as n, wrap as o, pushTo as p, usesLine as q, processTerminal as r, append as s, require_picocolors as t, largest as u, suggest as v, similarity as w, nearest as x, foldSpace as y, actionAddress as z };
