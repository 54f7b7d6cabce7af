import { D as review } from "./engine.js";
import { l as Failure, w as printable } from "./base.js";
import { _ as readSource, a as progressOn, d as readAtBase, f as readAtRef, g as locate, h as isFile, l as isRef, m as settingsFinder, o as GitError, v as textOf } from "./shell.js";
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
		if (!PATH.test(word) && await isRef(near, word)) this.note(`--${flag} ${word} is a file and a git ref; the file was taken. For the ref type refs/heads/${word}.`);
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
		if (!bytes) throw new Failure(`${printable(name)}: there is no such file at "${printable(head)}".`);
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
			if (names.length > 1) throw new Failure("--base with a file compares one list; give one, or a git ref as base.");
			return (await readSource(base, this.terminal)).text;
		}
		const headRef = head !== void 0 && !await isFile(head, this.terminal) ? head : void 0;
		const { bytes } = await readAtBase(source.absolute, base, headRef);
		if (bytes) return textOf(`${source.path} at ${base}`, bytes);
		this.note(`${source.path}: "${base}" does not have it, so all of it counts as new.`);
		return "";
	}
};
function joined(reports, compared) {
	const summary = {
		error: 0,
		warning: 0,
		info: 0
	};
	for (const report of reports) {
		summary.error += report.summary.error;
		summary.warning += report.summary.warning;
		summary.info += report.summary.info;
	}
	return {
		files: reports.flatMap((report) => report.files),
		summary,
		verdict: summary.error > 0 ? "fail" : "pass",
		compared
	};
}
/**
* Reads the lists that were named, each with its own settings, and judges them.
* @throws {Failure} when something cannot be read or the config is broken.
*/
async function checkFiles(request, terminal) {
	const settingsOf = settingsFinder(request.config, terminal);
	const progress = progressOn(terminal);
	const reader = new Reader(request, terminal);
	const reports = [];
	for (const [i, name] of request.names.entries()) try {
		const source = await reader.head(name);
		const { config, ignored, from } = await settingsOf(source.absolute);
		if (ignored) {
			terminal.err.write(`${printable(source.path)}: not checked, for ${from} says to ignore it.\n`);
			continue;
		}
		const base = await reader.base(source);
		const { path, text } = source;
		const which = request.names.length > 1 ? ` (${i + 1} of ${request.names.length})` : "";
		progress.step(`Checking ${printable(path)}${which}`, text.length + (base?.length ?? 0));
		reports.push(review([{
			path,
			head: text,
			...base === void 0 ? {} : { base }
		}], config));
	} catch (error) {
		if (error instanceof GitError) throw new Failure(`${printable(name)}: ${error.message}`);
		throw error;
	} finally {
		progress.done();
	}
	return joined(reports, request.base !== void 0);
}
/** A command as it can be typed again. */
function typed(words) {
	return words.map((word) => /^[\w@%+=:,./…-][\w@%+=:,./…#-]*$/.test(word) ? word : `'${printable(word).replaceAll("'", `'\\''`)}'`).join(" ");
}
export { checkFiles as n, typed as r, Reader as t };
