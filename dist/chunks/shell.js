import { C as nearest, G as npxWords, K as publishedAddress, U as addressOf, W as isSameRepository, b as suggest, n as hasColors, t as require_picocolors, y as Failure, z as printable } from "./base.js";
import { _t as count, a as decode, g as ownFindings, h as existingFindings, i as LARGEST_FILE, l as joinReports, nt as defaultConfig, o as tooLarge, t as configPaths, u as review, v as matchesAny, x as mergeRules, xt as severities, y as slashed$1 } from "./engine.js";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { readFile, readdir, stat } from "node:fs/promises";
import { execFile } from "node:child_process";
// src/cli/input.ts
const MARKDOWN = /\.(?:md|markdown|mdown|mkd)$/i;
async function namesIn(folder) {
	try {
		return (await readdir(folder)).sort();
	} catch {
		return [];
	}
}
async function missing(name, absolute) {
	const folder = dirname(name);
	const near = nearest(basename(name), await namesIn(dirname(absolute)));
	const hint = near ? ` Did you mean ${printable(slashed$1(join(folder, near)))}?` : "";
	return new Failure(`${printable(name)}: no such file.${hint}`);
}
async function directory(name, absolute) {
	const names = await namesIn(absolute);
	const file = names.find((one) => /^readme\.md$/i.test(one)) ?? names.find((one) => MARKDOWN.test(one));
	const hint = file ? `give a file in it, e.g. ${printable(slashed$1(join(name, file)))}` : "give a Markdown file";
	return new Failure(`${printable(name)}: is a directory; ${hint}`);
}
async function locate(name, terminal) {
	const absolute = resolve(terminal.cwd, name);
	if (!name.includes("\\") || await exists$1(absolute)) return absolute;
	const other = resolve(terminal.cwd, name.replaceAll("\\", "/"));
	return await exists$1(other) ? other : absolute;
}
async function exists$1(path) {
	return stat(path).then(() => true, () => false);
}
async function isFile(name, terminal) {
	return stat(await locate(name, terminal)).then((found) => !found.isDirectory(), () => false);
}
function textOf(name, bytes) {
	const read = decode(bytes);
	if ("problem" in read) throw new Failure(`${printable(name)}: ${read.problem}.`);
	return read.text;
}
async function readSource(name, terminal) {
	const absolute = await locate(name, terminal);
	const path = slashed$1(name);
	try {
		const found = await stat(absolute);
		if (found.isDirectory()) throw await directory(path, absolute);
		if (found.isCharacterDevice() || found.isBlockDevice()) throw new Failure(`${printable(path)}: is a device, not a file.`);
		const large = tooLarge(found.size);
		if (large) throw new Failure(`${printable(path)}: ${large}.`);
		return {
			path,
			absolute,
			text: textOf(path, await readFile(absolute))
		};
	} catch (error) {
		if (error instanceof Failure) throw error;
		const { code, message } = error;
		if (code === "ENOENT" || code === "ENOTDIR") throw await missing(path, absolute);
		if (code === "EACCES" || code === "EPERM") throw new Failure(`${printable(path)}: permission denied.`);
		throw new Failure(`${printable(path)}: cannot be read (${code ?? message}).`);
	}
}
// src/cli/discover.ts
async function exists(path) {
	return stat(path).then(() => true, () => false);
}
async function* upwards(from) {
	for (let folder = from;; folder = dirname(folder)) {
		const isRoot = await exists(join(folder, ".git"));
		yield {
			folder,
			isRoot
		};
		if (isRoot || dirname(folder) === folder) return;
	}
}
async function rootOf(folder, otherwise) {
	for await (const step of upwards(folder)) if (step.isRoot) return step.folder;
	return otherwise;
}
async function read(path, name, missing) {
	try {
		return textOf(name, await readFile(path));
	} catch (error) {
		if (error instanceof Failure) throw error;
		const { code } = error;
		if (code === "ENOENT" || code === "ENOTDIR") throw new Failure(missing);
		throw new Failure(`${printable(name)}: cannot be read (${code === "EISDIR" ? "it is a directory" : code}).`);
	}
}
async function load(path, root, terminal) {
	const from = printable(relative(terminal.cwd, path).split(sep).join("/") || path);
	const [{ loadConfig, tagFileOf, withTagFile }, { formatConfigProblems }] = await Promise.all([import("./load.js"), import("./errors.js")]);
	const loaded = loadConfig(await read(path, from, `${from}: no such config.`));
	if ("problems" in loaded) throw new Failure(formatConfigProblems(from, loaded.problems));
	const tags = tagFileOf(loaded.config);
	if (tags === void 0) return {
		config: loaded.config,
		root,
		from
	};
	const missing = `${from}: taxonomy.file names ${printable(tags)}, but ${root} has no such file.`;
	const filled = withTagFile(loaded.config, await read(resolve(root, tags), tags, missing));
	if ("problems" in filled) throw new Failure(formatConfigProblems(printable(tags), filled.problems));
	return {
		config: filled.config,
		root,
		from
	};
}
async function discover(folder, terminal) {
	for await (const step of upwards(folder)) {
		for (const name of configPaths) {
			const path = join(step.folder, name);
			if (await exists(path)) return load(path, step.folder, terminal);
		}
		if (step.isRoot) break;
	}
	return {
		config: defaultConfig,
		root: terminal.cwd
	};
}
function forFile(loaded, file) {
	const path = relative(loaded.root, file).split(sep).join("/");
	const { overrides, ignore } = loaded.config;
	const rules = overrides.filter(({ files }) => matchesAny(path, [files].flat())).reduce((under, over) => mergeRules(under, over.rules), loaded.config.rules);
	return {
		config: {
			...loaded.config,
			rules,
			overrides: []
		},
		ignored: matchesAny(path, ignore),
		...loaded.from === void 0 ? {} : { from: loaded.from },
		root: loaded.root
	};
}
function settingsFinder(named, terminal) {
	const found = new Map();
	const loadedFor = async (folder) => {
		if (named === void 0) return discover(folder, terminal);
		return load(await locate(named, terminal), await rootOf(folder, terminal.cwd), terminal);
	};
	return async (file) => {
		const folder = dirname(file);
		let loaded = found.get(folder);
		if (!loaded) {
			loaded = loadedFor(folder);
			found.set(folder, loaded);
		}
		return forFile(await loaded, file);
	};
}
// src/cli/git.ts
var GitError = class extends Error {
	name = "GitError";
};
function git(folder, args) {
	const options = {
		cwd: folder,
		env: {
			...process.env,
			LC_ALL: "C",
			GIT_OPTIONAL_LOCKS: "0",
			GIT_TERMINAL_PROMPT: "0"
		},
		encoding: "buffer",
		maxBuffer: LARGEST_FILE + 1024
	};
	return new Promise((resolve, reject) => {
		execFile("git", ["--literal-pathspecs", ...args], options, (error, stdout, stderr) => {
			if (error && error.code === "ENOENT") reject(new GitError("git not found. Install git, or compare two files."));
			else if (error && typeof error.code !== "number") reject(new GitError(`git could not be run: ${error.message.split("\n")[0]}`));
			else resolve({
				code: typeof error?.code === "number" ? error.code : 0,
				stdout,
				stderr: stderr.toString("utf8").trim()
			});
		});
	});
}
async function lines(folder, args) {
	const { code, stdout } = await git(folder, args);
	return code === 0 ? stdout.toString("utf8").split("\n").filter(Boolean) : [];
}
async function repositoryPathOf(file) {
	let folder = dirname(file);
	let inside = basename(file);
	while (!existsSync(folder) && dirname(folder) !== folder) {
		inside = join(basename(folder), inside);
		folder = dirname(folder);
	}
	const real = existsSync(file) ? realpathSync(file) : join(realpathSync(folder), inside);
	const at = existsSync(file) ? dirname(real) : realpathSync(folder);
	const { code, stdout, stderr } = await git(at, ["rev-parse", "--show-toplevel"]);
	if (code !== 0) {
		if (/dubious ownership/.test(stderr)) throw new GitError(stderr.split("\n")[0]);
		throw new GitError(`${at} is not in a git repository, so there is no git ref to compare with. Compare with a file.`);
	}
	const root = realpathSync(stdout.toString("utf8").replace(/\r?\n$/, ""));
	return {
		root,
		path: relative(root, real).split(sep).join("/")
	};
}
async function commitOf(root, ref) {
	const [commit] = await lines(root, [
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		`${ref}^{commit}`
	]);
	return commit && /^[0-9a-f]{40,64}$/.test(commit) ? commit : void 0;
}
function refuse(ref) {
	if (ref.startsWith("-")) throw new GitError(`"${ref}" is not a git ref: a ref cannot start with "-".`);
	if (/[\0\n\r]/.test(ref)) throw new GitError("Invalid git ref: it contains a line break.");
}
async function commitOrFail(root, ref) {
	const commit = await commitOf(root, ref);
	if (commit) return commit;
	if (ref === "HEAD" && (await lines(root, ["symbolic-ref", "HEAD"])).length > 0) return void 0;
	const names = await lines(root, ["for-each-ref", "--format=%(refname:short)"]);
	const shallow = (await lines(root, ["rev-parse", "--is-shallow-repository"]))[0] === "true";
	const near = suggest(ref, [...names, "HEAD"]);
	const hint = near ? ` Did you mean "${near}"?` : shallow ? " This clone is shallow. Fetch more of its history first." : ` Try to fetch it first: git fetch origin ${/^[\w./-]+$/.test(ref) ? ref : "BRANCH"}`;
	throw new GitError(`"${ref}" is neither a file nor a git ref.${hint}`);
}
async function readAt(place, commit, ref) {
	const [entry] = await lines(place.root, [
		"ls-tree",
		commit,
		"--",
		place.path
	]);
	if (!entry) return { commit };
	const mode = entry.slice(0, 6);
	if (mode === "120000") throw new GitError(`${place.path} is a symbolic link at "${ref}"; name the file that it points to.`);
	if (!mode.startsWith("100")) throw new GitError(`${place.path} is not a file at "${ref}".`);
	const { code, stdout, stderr } = await git(place.root, [
		"cat-file",
		"blob",
		`${commit}:${place.path}`
	]);
	if (code !== 0) throw new GitError(`git cannot read ${place.path} at "${ref}": ${stderr.split("\n")[0]}`);
	return {
		commit,
		bytes: stdout
	};
}
async function readAtRef(file, ref) {
	refuse(ref);
	const place = await repositoryPathOf(file);
	const commit = await commitOrFail(place.root, ref);
	return commit ? readAt(place, commit, ref) : {};
}
async function readAtBase(file, base, head) {
	refuse(base);
	const place = await repositoryPathOf(file);
	const commit = await commitOrFail(place.root, base);
	if (!commit) return {};
	const tip = await commitOf(place.root, head ?? "HEAD");
	const [fork] = tip ? await lines(place.root, [
		"merge-base",
		commit,
		tip
	]) : [];
	return readAt(place, fork ?? commit, base);
}
async function isRef(file, word) {
	if (word.startsWith("-") || /[\0\n\r]/.test(word)) return false;
	try {
		const { root } = await repositoryPathOf(file);
		return await commitOf(root, word) !== void 0;
	} catch {
		return false;
	}
}
const LOOKED_THROUGH = 20;
async function historyOf(file, sameIn) {
	try {
		return await readHistory(file, sameIn);
	} catch (error) {
		if (error instanceof GitError) return {};
		throw error;
	}
}
async function readHistory(file, sameIn) {
	const { root, path } = await repositoryPathOf(file);
	if ((await lines(root, ["rev-parse", "--is-shallow-repository"]))[0] !== "false") return {};
	const commits = (await lines(root, [
		"log",
		"--format=%H%x09%as%x09%aN",
		"HEAD",
		"--",
		path
	])).map((line) => line.split("	"));
	if (commits.length === 0) return {};
	const authors = new Set(commits.map(([, , author]) => author).filter((author) => !/\[bot\]$/.test(author)));
	const blob = async (commit) => {
		const { code, stdout } = await git(root, [
			"cat-file",
			"blob",
			`${commit}:${path}`
		]);
		return code === 0 ? stdout : void 0;
	};
	let at = 0;
	let newer = await blob(commits[0][0]);
	while (at + 1 < commits.length && at < LOOKED_THROUGH) {
		const older = await blob(commits[at + 1][0]);
		if (!newer || !older || !sameIn(newer, older)) break;
		newer = older;
		at++;
	}
	return {
		changed: commits[at][1],
		contributors: authors.size
	};
}
async function repositoryOf(folder) {
	const [root] = await lines(folder, ["rev-parse", "--show-toplevel"]);
	if (!root) {
		const [isBare] = await lines(folder, ["rev-parse", "--is-bare-repository"]);
		throw new GitError(isBare === "true" ? `${folder} is a bare repository. Run this in a clone with a working tree.` : `${folder} is not in a git repository.`);
	}
	return root;
}
async function originOf(root) {
	const [url = ""] = await lines(root, [
		"config",
		"--get",
		"remote.origin.url"
	]);
	const host = /^(?:\w+:\/\/(?:[^/@]*@)?|[\w.-]+@)([\w.-]+)[:/]/.exec(url)?.[1]?.toLowerCase();
	const [head] = await lines(root, [
		"symbolic-ref",
		"--short",
		"refs/remotes/origin/HEAD"
	]);
	const names = await lines(root, [
		"for-each-ref",
		"--format=%(refname:lstrip=-1)",
		"refs/heads",
		"refs/remotes"
	]);
	const [current] = await lines(root, [
		"symbolic-ref",
		"--short",
		"HEAD"
	]);
	const usual = ["main", "master"].find((name) => names.includes(name));
	return {
		...host && { host },
		branch: head?.replace(/^origin\//, "") ?? usual ?? current ?? "main"
	};
}
async function configure(root, key, value) {
	const { code, stderr } = await git(root, [
		"config",
		"--local",
		key,
		value
	]);
	if (code !== 0) throw new GitError(`git could not set ${key}: ${stderr.split("\n")[0]}`);
}
async function cloneOf(folder) {
	const [root] = await lines(folder, ["rev-parse", "--show-toplevel"]).catch(() => []);
	if (root === void 0 || realpathSync(root) !== realpathSync(folder)) return void 0;
	const [head] = await lines(folder, [
		"log",
		"-1",
		"--format=%H %cs"
	]);
	if (head === void 0) return void 0;
	const [commit = "", day = ""] = head.split(" ");
	const [origin] = await lines(folder, [
		"config",
		"--get",
		"remote.origin.url"
	]);
	const [tag] = await lines(folder, [
		"tag",
		"--points-at",
		commit,
		"--list",
		"v[0-9]*",
		"--sort=-v:refname"
	]);
	const [branch] = await lines(folder, [
		"for-each-ref",
		"--contains",
		commit,
		"--count=1",
		"refs/remotes/origin"
	]);
	return {
		...origin !== void 0 && { origin },
		...tag !== void 0 && { tag },
		commit,
		day,
		isPushed: branch !== void 0 || tag !== void 0
	};
}
// src/cli/progress.ts
const PATIENCE = 1e3;
const LONG_TEXT = 1e6;
function progressOn({ err, step }) {
	const began = Date.now();
	let told = false;
	return {
		step(what, path, size = 0) {
			if (path !== void 0) step?.(path);
			if (!err.isTerminal || size < LONG_TEXT && Date.now() - began < PATIENCE) return;
			err.write(`\r\x1b[K${what.slice(0, (err.width ?? 80) - 2)}\u2026`);
			told = true;
		},
		done() {
			if (told) err.write("\r\x1B[K");
			told = false;
		}
	};
}
// src/cli/check-files.ts
const PATH = /\.(?:md|markdown)$/i;
var Reader = class {
	request;
	terminal;
	constructor(request, terminal) {
		this.request = request;
		this.terminal = terminal;
	}
	note(text) {
		this.terminal.err.write(`${printable(text)}\n`);
	}
	async takesFile(flag, word, near) {
		if (!await isFile(word, this.terminal)) return false;
		if (!PATH.test(word) && await isRef(near, word)) this.note(`--${flag} ${word} is both a file and a git ref. Used the file; for the ref, type refs/heads/${word}.`);
		return true;
	}
	async head(name) {
		const { head } = this.request;
		if (head === void 0) return readSource(name, this.terminal);
		const absolute = await locate(name, this.terminal);
		if (await this.takesFile("head", head, absolute)) return {
			...await readSource(head, this.terminal),
			path: name,
			absolute
		};
		const { bytes } = await readAtRef(absolute, head);
		if (!bytes) throw new Failure(`${printable(name)}: no such file at "${printable(head)}".`);
		return {
			path: name,
			absolute,
			text: textOf(name, bytes)
		};
	}
	async base(source) {
		const { base, names, head } = this.request;
		if (base === void 0) return void 0;
		if (await this.takesFile("base", base, source.absolute)) {
			if (names.length > 1) throw new Failure("--base FILE compares only one list. Give one list, or a git ref as base.");
			return (await readSource(base, this.terminal)).text;
		}
		const headRef = head !== void 0 && !await isFile(head, this.terminal) ? head : void 0;
		const { bytes } = await readAtBase(source.absolute, base, headRef);
		if (bytes) return textOf(`${source.path} at ${base}`, bytes);
		this.note(`${source.path}: "${base}" does not have this file, so everything in it counts as new.`);
		return "";
	}
};
async function checkFiles(request, terminal, prove = Number.POSITIVE_INFINITY) {
	const settingsOf = settingsFinder(request.config, terminal);
	const progress = progressOn(terminal);
	const reader = new Reader(request, terminal);
	const reports = [];
	for (const [i, name] of request.names.entries()) try {
		const source = await reader.head(name);
		const { config, ignored, from } = await settingsOf(source.absolute);
		if (ignored) {
			terminal.err.write(`${printable(source.path)}: skipped, because ${from} ignores it.\n`);
			continue;
		}
		const base = await reader.base(source);
		const { path, text } = source;
		const which = request.names.length > 1 ? ` (${i + 1} of ${request.names.length})` : "";
		const size = text.length + (base?.length ?? 0);
		progress.step(`Checking ${printable(path)}${which}`, path, size);
		reports.push(review([{
			path,
			head: text,
			...base === void 0 ? {} : { base }
		}], config, { prove }));
	} catch (error) {
		if (error instanceof GitError) throw new Failure(`${printable(name)}: ${error.message}`);
		throw error;
	} finally {
		progress.done();
	}
	return joinReports(reports, request.base !== void 0);
}
function typed(words) {
	return words.map((word) => /^[\w@%+=:,./\u2026-][\w@%+=:,./\u2026#-]*$/.test(word) ? word : `'${printable(word).replaceAll("'", `'\\''`)}'`).join(" ");
}
// src/cli/self.ts
var import_picocolors = require_picocolors();
const NAME = "awesome-steward";
const quoted = (word) => /^[\w@%+=:,./-][\w@%+=:,./#-]*$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
const slashed = (path) => path.split(sep).join("/");
const packageOf = (script) => dirname(dirname(script));
const isFromNpx = (script) => script.includes(`${sep}_npx${sep}`);
function installedFrom(script) {
	const home = packageOf(script);
	const modules = dirname(home);
	if (basename(modules) !== "node_modules") return void 0;
	try {
		const { packages } = JSON.parse(readFileSync(join(modules, ".package-lock.json"), "utf8"));
		const resolved = packages?.[`node_modules/${basename(home)}`]?.resolved;
		return typeof resolved === "string" && resolved.startsWith("git") ? resolved : void 0;
	} catch {
		return;
	}
}
function npxAgain(script) {
	const from = installedFrom(script);
	const address = from === void 0 ? publishedAddress() : addressOf(from);
	if (address) return npxWords(address);
	return from === void 0 ? void 0 : [
		"npx",
		"--yes",
		from
	];
}
const realScript = (script) => {
	try {
		return realpathSync(script);
	} catch {
		return script;
	}
};
function ownWords({ script, cwd }) {
	const real = realScript(script);
	if (isFromNpx(real)) return npxAgain(real) ?? [NAME];
	if (/^awesome-steward(?:\.\w+)?$/.test(basename(script)) || script.includes(`${sep}node_modules${sep}`)) return [NAME];
	const near = relative(cwd, script);
	return ["node", slashed(near.length < script.length ? near : script)];
}
const ownLine = (terminal) => ownWords(terminal).map(quoted).join(" ");
function ownCommand(terminal) {
	const script = realScript(terminal.script);
	if (!isFromNpx(script)) return [process.execPath, script].map((path) => quoted(slashed(path))).join(" ");
	const words = npxAgain(script);
	if (words) return words.map(quoted).join(" ");
	throw new Failure("npx may delete this copy, and it does not say which repository it came from. Run merge --install from a clone or an installed copy.");
}
async function ownSource({ script }) {
	const real = realScript(script);
	const published = publishedAddress();
	const from = installedFrom(real);
	const clone = from === void 0 && isAbsolute(real) ? await cloneOf(packageOf(real)) : void 0;
	const found = addressOf(from ?? clone?.origin ?? "");
	const here = found && {
		...found,
		...clone && {
			ref: clone.commit,
			called: clone.tag ?? clone.day
		}
	};
	if (published) return { address: here && isSameRepository(here, published) ? here : published };
	if (here && clone && !clone.isPushed) return { unknown: `its commit ${clone.commit.slice(0, 12)} is not on "origin" yet` };
	if (here?.ref) return { address: here };
	const place = from ?? clone?.origin;
	if (place !== void 0) return { unknown: `it comes from ${place.replace(/\/\/[^/@]*@/, "//")}, which is not OWNER/REPO on a server` };
	return { unknown: clone ? "its clone has no remote \"origin\"" : "it does not run from a clone of its repository" };
}
// src/cli/pretty-options.ts
const UNWATCHED = 140;
function nextSteps(report, terminal) {
	const steps = [];
	const own = report.files.flatMap(ownFindings);
	const gravest = severities.find((severity) => own.some((one) => one.severity === severity));
	const counts = new Map();
	for (const { rule, severity } of own) if (severity === gravest) counts.set(rule, (counts.get(rule) ?? 0) + 1);
	const [most] = [...counts].sort(([, a], [, b]) => b - a);
	if (most) steps.push([typed([
		...ownWords(terminal),
		"explain",
		most[0]
	]), "why it matters, with examples, and how to turn it off"]);
	const fix = (find, does, flag) => {
		const concerned = report.files.map((file) => ({
			path: file.path,
			n: new Set(find(file).flatMap(({ fix }) => fix ? JSON.stringify(fix.edits) : [])).size
		})).filter(({ n }) => n > 0);
		const n = concerned.reduce((sum, file) => sum + file.n, 0);
		if (n > 0) steps.push([typed([
			...ownWords(terminal),
			"fix",
			...concerned.map(({ path }) => path),
			flag
		]), does(n)]);
	};
	fix(ownFindings, (n) => `shows ${count(n, "safe fix", "safe fixes")}`, "--diff");
	fix(existingFindings, (n) => `applies all safe fixes, also of ${count(n, "existing problem")}`, "--write");
	return steps;
}
function prettyOptions(report, terminal) {
	const { out } = terminal;
	return {
		palette: (0, import_picocolors.createColors)(hasColors(terminal, out)),
		width: out.isTerminal ? out.width ?? 80 : UNWATCHED,
		next: nextSteps(report, terminal)
	};
}
export { readSource as _, ownWords as a, typed as c, configure as d, historyOf as f, isFile as g, settingsFinder as h, ownSource as i, progressOn as l, repositoryOf as m, ownCommand as n, Reader as o, originOf as p, ownLine as r, checkFiles as s, prettyOptions as t, GitError as u };
