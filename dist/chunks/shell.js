import { B as addressOf, H as npxWords, L as printable, U as publishedAddress, V as isSameRepository, _ as Failure, n as hasColors, t as require_picocolors, v as suggest, x as nearest } from "./base.js";
import { B as ownFindings, Ct as defaultConfig, E as tooLarge, G as mergeRules, H as matchesAny, N as joinReports, P as review, T as decode, U as slashed$1, kt as count, u as configPaths, w as LARGEST_FILE, z as existingFindings } from "./engine.js";
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
/** The absolute path of a name; a Windows path is understood everywhere. */
async function locate(name, terminal) {
	const absolute = resolve(terminal.cwd, name);
	if (!name.includes("\\") || await exists$1(absolute)) return absolute;
	const other = resolve(terminal.cwd, name.replaceAll("\\", "/"));
	return await exists$1(other) ? other : absolute;
}
async function exists$1(path) {
	return stat(path).then(() => true, () => false);
}
/** Whether a name is that of something that can be read as a file. */
async function isFile(name, terminal) {
	return stat(await locate(name, terminal)).then((found) => !found.isDirectory(), () => false);
}
/**
* Decodes a file's bytes.
* @throws {Failure} when they cannot be a list.
*/
function textOf(name, bytes) {
	const read = decode(bytes);
	if ("problem" in read) throw new Failure(`${printable(name)}: ${read.problem}.`);
	return read.text;
}
/**
* Reads a file that was named on the command line.
* @throws {Failure} when there is none, or it is no text; the message says what to do.
*/
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
/** From a folder upwards, as far as the first that is the root of a git repository. */
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
/**
* Finds the settings of files: a config that was named, else `.github/awesome-steward.yml` in the file's folder
* or one above it (no further than its git repository), else the defaults.
* @param named the config given on the command line.
* @returns a function from a file's absolute path to its settings; it throws a `Failure` for a broken config.
*/
function settingsFinder(named, terminal) {
	const found = /* @__PURE__ */ new Map();
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
/** Git could not give what was asked for; the message says what to do. */
var GitError = class extends Error {
	name = "GitError";
};
/** Runs git without a shell, in a folder, in its plain English, asking nobody. */
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
/** The commit that a ref names, if it names one. Refs are never taken for options. */
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
/** The commit that a ref names; nothing for the HEAD of a repository that has no commit yet. */
async function commitOrFail(root, ref) {
	const commit = await commitOf(root, ref);
	if (commit) return commit;
	if (ref === "HEAD" && (await lines(root, ["symbolic-ref", "HEAD"])).length > 0) return void 0;
	const names = await lines(root, ["for-each-ref", "--format=%(refname:short)"]);
	const shallow = (await lines(root, ["rev-parse", "--is-shallow-repository"]))[0] === "true";
	const near = suggest(ref, [...names, "HEAD"]);
	throw new GitError(`"${ref}" is neither a file nor a git ref.${near ? ` Did you mean "${near}"?` : shallow ? " This clone is shallow. Fetch more of its history first." : ` Try to fetch it first: git fetch origin ${/^[\w./-]+$/.test(ref) ? ref : "BRANCH"}`}`);
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
/**
* Reads a file as it stood at a ref.
* @param file absolute path; the file need not exist in the working tree.
* @throws {GitError} when there is no git, no repository, no such ref.
*/
async function readAtRef(file, ref) {
	refuse(ref);
	const place = await repositoryPathOf(file);
	const commit = await commitOrFail(place.root, ref);
	return commit ? readAt(place, commit, ref) : {};
}
/**
* Reads a file as it stood where the history of a base ref and that of a head part: what a pull request is
* compared with, so that what the base got since then is not taken for a change. Where the two have no common
* history (or a shallow clone does not know it) the base itself is taken.
* @param head a ref; default the commit that is checked out.
* @throws {GitError} when there is no git, no repository, no such ref.
*/
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
/** Whether a word names a commit in the repository that a file is in; false where there is no repository. */
async function isRef(file, word) {
	if (word.startsWith("-") || /[\0\n\r]/.test(word)) return false;
	try {
		const { root } = await repositoryPathOf(file);
		return await commitOf(root, word) !== void 0;
	} catch {
		return false;
	}
}
/** Commits that are looked through for one that changed what `sameIn` compares. */
const LOOKED_THROUGH = 20;
/**
* The history of a file as the checked-out commit knows it; nothing without git.
* @param file absolute path.
* @param sameIn whether two versions of the file are the same in what counts: commits between such are passed over.
*/
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
/**
* The root of the repository that a folder is in.
* @throws {GitError} when there is no git, or no repository.
*/
async function repositoryOf(folder) {
	const [root] = await lines(folder, ["rev-parse", "--show-toplevel"]);
	if (!root) {
		const [isBare] = await lines(folder, ["rev-parse", "--is-bare-repository"]);
		throw new GitError(isBare === "true" ? `${folder} is a bare repository. Run this in a clone with a working tree.` : `${folder} is not in a git repository.`);
	}
	return root;
}
/** Where a repository lives, and its default branch: that of the remote, else `main` or `master`, else the current. */
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
/**
* Sets a value in the settings of one clone.
* @throws {GitError} when git refuses.
*/
async function configure(root, key, value) {
	const { code, stderr } = await git(root, [
		"config",
		"--local",
		key,
		value
	]);
	if (code !== 0) throw new GitError(`git could not set ${key}: ${stderr.split("\n")[0]}`);
}
/** The clone whose root a folder is; nothing where it is none, or has no commit. */
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
/** Milliseconds after which a person wonders whether anything happens. */
const PATIENCE = 1e3;
/** UTF-16 units of text that may take longer than that by themselves. */
const LONG_TEXT = 1e6;
/** Progress on stderr: only where a person looks at it, only when something takes over a second. */
function progressOn({ err, step }) {
	const began = Date.now();
	let told = false;
	return {
		step(what, path, size = 0) {
			if (path !== void 0) step?.(path);
			if (!err.isTerminal || size < LONG_TEXT && Date.now() - began < PATIENCE) return;
			err.write(`\r\x1b[K${what.slice(0, (err.width ?? 80) - 2)}…`);
			told = true;
		},
		done() {
			if (told) err.write("\r\x1B[K");
			told = false;
		}
	};
}
// src/cli/check-files.ts
/** Looks like a path that nobody would give a branch; such a word is not asked for in git. */
const PATH = /\.(?:md|markdown)$/i;
/** Reads lists that were named, as they are and as they were before a change. */
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
	/** Whether `REF|FILE` is a file; says what was taken where it could be both. */
	async takesFile(flag, word, near) {
		if (!await isFile(word, this.terminal)) return false;
		if (!PATH.test(word) && await isRef(near, word)) this.note(`--${flag} ${word} is both a file and a git ref. Used the file; for the ref, type refs/heads/${word}.`);
		return true;
	}
	/** The list as it is now, or as `--head` says. */
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
	/** The list before the change. A list that the base does not have is new: all of it counts. */
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
/**
* Reads the lists that were named, each with its own settings, and judges them.
* @param prove false where no fix is shown: it takes another reading to prove them.
* @throws {Failure} when something cannot be read or the config is broken.
*/
async function checkFiles(request, terminal, prove = true) {
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
		progress.step(`Checking ${printable(path)}${which}`, path, text.length + (base?.length ?? 0));
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
/** A command as it can be typed again. */
function typed(words) {
	return words.map((word) => /^[\w@%+=:,./…-][\w@%+=:,./…#-]*$/.test(word) ? word : `'${printable(word).replaceAll("'", `'\\''`)}'`).join(" ");
}
// src/cli/self.ts
var import_picocolors = require_picocolors();
const NAME = "awesome-steward";
const quoted = (word) => /^[\w@%+=:,./-][\w@%+=:,./#-]*$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
const slashed = (path) => path.split(sep).join("/");
/** The package that a script of it lies in: `…/dist/cli.js`. */
const packageOf = (script) => dirname(dirname(script));
const isFromNpx = (script) => script.includes(`${sep}_npx${sep}`);
/** What npm took this copy from, as it wrote down when it installed it. */
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
/** Words that have npx fetch this very copy once more; nothing where it came from no repository. */
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
/**
* The words that call this program again, as it was called: its name where it is installed, else npx with what it was
* fetched from, else Node with its file.
*/
function ownWords({ script, cwd }) {
	const real = realScript(script);
	if (isFromNpx(real)) return npxAgain(real) ?? [NAME];
	if (/^awesome-steward(?:\.\w+)?$/.test(basename(script)) || script.includes(`${sep}node_modules${sep}`)) return [NAME];
	const near = relative(cwd, script);
	return ["node", slashed(near.length < script.length ? near : script)];
}
/** The same as one line, as a shell takes it. */
const ownLine = (terminal) => ownWords(terminal).map(quoted).join(" ");
/**
* How git calls this program from anywhere, as a shell takes it. What npx fetched may be gone by then.
* @throws {Failure} where npx fetched it from what cannot be named.
*/
function ownCommand(terminal) {
	const script = realScript(terminal.script);
	if (!isFromNpx(script)) return [process.execPath, script].map((path) => quoted(slashed(path))).join(" ");
	const words = npxAgain(script);
	if (words) return words.map(quoted).join(" ");
	throw new Failure("npx may delete this copy, and it does not say which repository it came from. Run merge --install from a clone or an installed copy.");
}
/**
* Where this copy of the program comes from: `repository` of its package.json, else what npm took it from, else the
* remote `origin` of the clone that it runs from; its commit where that is known.
*/
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
/** Characters a line where nobody looks: each finding mostly on one line, for `grep` and logs. */
const UNWATCHED = 140;
/** What is worth typing next: why, for the rule that was broken most, and which fixes are safe. */
function nextSteps(report, terminal) {
	const steps = [];
	const counts = /* @__PURE__ */ new Map();
	for (const { rule } of report.files.flatMap(ownFindings)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
	const [most] = [...counts].sort(([, a], [, b]) => b - a);
	if (most) steps.push([typed([
		...ownWords(terminal),
		"explain",
		most[0]
	]), "why it matters, with examples, and how to turn it off"]);
	const fix = (find, does, flag) => {
		const concerned = report.files.map((file) => ({
			path: file.path,
			n: find(file).filter((one) => one.fix).length
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
/** How findings are shown on this terminal. */
function prettyOptions(report, terminal) {
	const { out } = terminal;
	return {
		palette: (0, import_picocolors.createColors)(hasColors(terminal, out)),
		width: out.isTerminal ? out.width ?? 80 : UNWATCHED,
		next: nextSteps(report, terminal)
	};
}
export { readSource as _, ownWords as a, typed as c, configure as d, historyOf as f, isFile as g, settingsFinder as h, ownSource as i, progressOn as l, repositoryOf as m, ownCommand as n, Reader as o, originOf as p, ownLine as r, checkFiles as s, prettyOptions as t, GitError as u };
