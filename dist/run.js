import { a as HostError, c as context, d as info, f as setFailed, g as summary, h as warning, i as connect, l as error, m as setSecret, n as pullOfEvent, o as MOST_BYTES, p as setOutput, r as gitName, s as isForbidden, t as octokitHost, u as getInput } from "./chunks/octokit.js";
import { B as sentence$1, G as npxWords, H as actionAddress, I as fence, L as logLine, M as codeSpan, O as isTooDeep, R as markdown, T as quote, V as shorten, q as rulePages, s as append, z as printable } from "./chunks/base.js";
import { n as tooDeep, t as step } from "./chunks/watch.js";
import { H as parseList, T as addedSuppressions, V as applyEdits, _t as count, a as decode, d as compatibleFixes, g as ownFindings, l as joinReports, nt as defaultConfig, u as review, v as matchesAny, vt as enumerate } from "./chunks/engine.js";
import { i as formatConfigProblems, n as tagFileOf, r as withTagFile, t as loadConfig } from "./chunks/config.js";
import { n as renderComment, r as hunksOf } from "./chunks/comment.js";
import { t as renderGithub } from "./chunks/github2.js";
import { r as reviewJson } from "./chunks/json2.js";
import { t as commentMarkup } from "./chunks/markup.js";
import { i as renderedText, r as renderFile, t as listsNamed } from "./chunks/render.js";
import { n as moveOf } from "./chunks/move.js";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createHash } from "node:crypto";
import { workerData } from "node:worker_threads";
// src/action/inputs.ts
const MODES = [
	"auto",
	"check",
	"report",
	"tables",
	"welcome"
];
const FAIL_ON = [
	"error",
	"warning",
	"never"
];
const SWITCH = ["auto", "never"];
const APPLY = ["pull-request", "commit"];
var UsageError = class extends Error {
	name = "UsageError";
};
function oneOf(name, allowed) {
	const given = getInput(name) || allowed[0];
	if (allowed.includes(given)) return given;
	throw new UsageError(`Input "${name}" is "${given}"; expected ${allowed.map((one) => `"${one}"`).join(", ")}.`);
}
function readInputs() {
	const number = getInput("pull-request");
	if (number !== "" && !/^[1-9]\d{0,9}$/.test(number)) throw new UsageError(`Input "pull-request" is "${number}"; expected a number, e.g. 12.`);
	const token = getInput("token");
	if (token === "") throw new UsageError("Input \"token\" is empty. Remove it to use the token of the job, or give a token with \"contents: read\".");
	const config = getInput("config");
	if (config.startsWith("/") || config.split("/").includes("..")) throw new UsageError(`Input "config" is "${config}"; expected a path in the repository, e.g. .github/awesome-steward.yml.`);
	return {
		token,
		config,
		files: getInput("files").split(/\n|,(?![^{}\n]*\})/).map((each) => each.trim()).filter((each) => each !== ""),
		mode: oneOf("mode", MODES),
		failOn: oneOf("fail-on", FAIL_ON),
		comment: oneOf("comment", SWITCH),
		suggestions: oneOf("suggestions", SWITCH),
		apply: oneOf("apply", APPLY),
		pullRequest: number === "" ? void 0 : Number(number)
	};
}
// src/action/event.ts
function taskOf(name, payload, sha, { mode, pullRequest }) {
	if (mode === "welcome" && name !== "issues" && name !== "push") throw new UsageError(`Mode "welcome" greets issues, and says thanks on "push", but this run is for "${name}". Mode "auto" greets first pull requests.`);
	if (mode === "tables") return tablesTask(name, payload, sha);
	switch (name) {
		case "pull_request":
		case "pull_request_target": {
			const pull = pullOfEvent(payload.pull_request);
			const fork = pull.head.repositoryId !== pull.base.repositoryId;
			const write = mode !== "check" && (name === "pull_request_target" || !fork);
			if (payload.action === "closed") {
				if (pull.merged) return {
					kind: "merged",
					pull,
					write
				};
				return {
					kind: "nothing",
					why: "The pull request was closed without being merged."
				};
			}
			return {
				kind: "pull",
				pull,
				write
			};
		}
		case "workflow_run": return runTask(payload);
		case "workflow_dispatch": return pullRequest === void 0 ? {
			kind: "state",
			sha
		} : {
			kind: "pull-number",
			number: pullRequest
		};
		case "merge_group": {
			if (payload.action === "destroyed") return {
				kind: "nothing",
				why: "The merge queue has dropped this group: nothing to do."
			};
			const group = payload.merge_group ?? {};
			return {
				kind: "merge-group",
				base: String(group.base_sha ?? ""),
				head: String(group.head_sha ?? sha),
				branch: String(group.base_ref ?? "").replace(/^refs\/heads\//, ""),
				defaultBranch: defaultBranchOf(payload)
			};
		}
		case "push": {
			const after = String(payload.after ?? sha);
			if (payload.deleted === true || /^0+$/.test(after)) return {
				kind: "nothing",
				why: "The branch was deleted."
			};
			const pushed = mode === "check" ? void 0 : pushedTo(payload, after);
			if (mode !== "welcome") return {
				kind: "state",
				sha: after,
				...pushed && { pushed }
			};
			return pushed ? {
				kind: "thanks",
				pushed
			} : {
				kind: "nothing",
				why: "Only merges into the default branch are thanked for."
			};
		}
		case "schedule": return {
			kind: "state",
			sha
		};
		case "issues": {
			if (mode === "check") return {
				kind: "nothing",
				why: "Mode \"check\" never writes, so there is no greeting."
			};
			if (payload.action !== "opened") return {
				kind: "nothing",
				why: "Only a newly opened issue is greeted."
			};
			const user = payload.issue?.user ?? {};
			return {
				kind: "issue",
				number: Number(payload.issue?.number),
				author: {
					login: String(user.login ?? ""),
					bot: user.type === "Bot" || String(user.login).endsWith("[bot]")
				},
				association: String(payload.issue?.author_association ?? "")
			};
		}
		default: throw new UsageError(`Unsupported event "${name}". Use pull_request, workflow_run, pull_request_target, push, merge_group, workflow_dispatch, schedule or issues.`);
	}
}
function defaultBranchOf(payload) {
	return String(payload.repository?.default_branch ?? "main");
}
function runTask(payload) {
	const run = payload.workflow_run ?? {};
	const held = run.conclusion === "action_required";
	if (run.event !== "pull_request") return {
		kind: "nothing",
		why: "This run is not for a pull request: nothing to do."
	};
	if (payload.action !== "completed" && !(payload.action === "requested" && held)) return {
		kind: "nothing",
		why: "The check has not ended, and does not wait for approval: the comment follows when it has ended."
	};
	return {
		kind: "run",
		owner: String(run.head_repository?.owner?.login ?? ""),
		branch: String(run.head_branch ?? ""),
		sha: String(run.head_sha ?? ""),
		repositoryId: Number(run.head_repository?.id ?? 0),
		held,
		defaultBranch: defaultBranchOf(payload)
	};
}
function pushedTo(payload, after) {
	const branch = defaultBranchOf(payload);
	if (payload.ref !== `refs/heads/${branch}`) return void 0;
	const commits = Array.isArray(payload.commits) ? payload.commits : [];
	return {
		branch,
		commits: new Set([...commits.map((commit) => String(commit?.id)), after])
	};
}
function tablesTask(name, payload, sha) {
	if (![
		"push",
		"workflow_dispatch",
		"schedule"
	].includes(name)) throw new UsageError(`Mode "tables" answers the events "push", "workflow_dispatch" and "schedule", but this run is for "${name}".`);
	const branch = defaultBranchOf(payload);
	if (typeof payload.ref === "string" && payload.ref !== `refs/heads/${branch}`) return {
		kind: "nothing",
		why: `Tables are only generated on ${branch}.`
	};
	return {
		kind: "tables",
		branch,
		sha: name === "push" ? String(payload.after ?? sha) : sha
	};
}
// src/action/config.ts
const PLACES = [".github/awesome-steward.yml", ".github/awesome-steward.yaml"];
function complain(path, problems) {
	return new UsageError(formatConfigProblems(path, problems));
}
async function readConfig({ host, inputs }, sha) {
	const { config: asked, files } = inputs;
	const path = asked || PLACES[0];
	const text = await host.file(path, sha);
	if (text === void 0 && asked) throw new UsageError(`${asked} does not exist on the base branch. Add the file there, or remove the input "config".`);
	let config = defaultConfig;
	if (text !== void 0) {
		const loaded = loadConfig(text);
		if ("problems" in loaded) throw complain(path, loaded.problems);
		config = loaded.config;
	}
	const steering = [
		...asked ? [asked] : PLACES,
		config.pulls.template,
		config.issues.template
	].filter((each) => each !== void 0);
	const tagFile = tagFileOf(config);
	if (tagFile) {
		steering.push(tagFile);
		const tags = await host.file(tagFile, sha);
		if (tags === void 0) throw new UsageError(`${path}: "taxonomy.file" is ${tagFile}, which does not exist. Add the file or correct the name.`);
		const loaded = withTagFile(config, tags);
		if ("problems" in loaded) throw complain(tagFile, loaded.problems);
		config = loaded.config;
	}
	return {
		config: files.length > 0 ? {
			...config,
			files: [...files]
		} : config,
		steering
	};
}
// src/action/outcome.ts
const SUMMARY_LIMIT = 3e5;
function log(line) {
	info(logLine(line));
}
function judged({ report, problems }) {
	if (problems.length === 0) return report;
	const { summary } = report;
	return {
		...report,
		verdict: "fail",
		summary: {
			...summary,
			error: summary.error + problems.length
		}
	};
}
async function publish(outcome, options, annotate) {
	const report = judged(outcome);
	if (annotate) process.stdout.write(renderGithub(report));
	for (const problem of outcome.problems) error(logLine(problem));
	for (const note of outcome.notes) log(note);
	const changes = report.files.flatMap((file) => file.changes ?? []);
	const of = (...kinds) => changes.filter(({ kind }) => kinds.includes(kind)).length;
	setOutput("verdict", report.verdict);
	setOutput("errors", report.summary.error);
	setOutput("warnings", report.summary.warning);
	setOutput("entries", report.files.reduce((sum, { list }) => sum + list.entries.length, 0));
	setOutput("added", of("added"));
	setOutput("removed", of("removed"));
	setOutput("changed", of("edited", "moved", "relabelled"));
	const path = join(process.env.RUNNER_TEMP || ".", "awesome-steward-report.json");
	writeFileSync(path, `${JSON.stringify(reviewJson(report))}\n`);
	setOutput("report", path);
	setOutput("stale", (outcome.stale ?? []).join(","));
	if (!process.env.GITHUB_STEP_SUMMARY) return;
	const { marker: _, ...visible } = options;
	summary.addRaw(renderComment(report, {
		...visible,
		maxLength: SUMMARY_LIMIT,
		notes: [...outcome.problems, ...outcome.notes]
	}));
	await summary.write();
}
function fails(outcome, { failOn, mode }) {
	const { summary } = judged(outcome);
	if (failOn === "never" || mode === "report") return false;
	return summary.error > 0 || failOn === "warning" && summary.warning > 0;
}
function sentence({ summary }) {
	const counts = [...summary.error > 0 ? [count(summary.error, "error")] : [], ...summary.warning > 0 ? [count(summary.warning, "warning")] : []];
	return counts.length > 0 ? counts.join(", ") : "No problems";
}
function commandFor({ report }, action, base) {
	const path = report.files[0]?.path;
	if (path === void 0 || action === void 0) return void 0;
	const own = npxWords(action).join(" ");
	const plain = /^[\w./][\w./-]*$/.test(path) ? path : `'${path.replaceAll("'", "\u2019").replace(/^-/, "./-")}'`;
	if (base === void 0) return `${own} check ${plain}`;
	return `${own} review ${plain} --base origin/${/^[\w./-]+$/.test(base) ? base : "main"}`;
}
// src/action/welcome.ts
function mayBeNew({ login, bot, association }) {
	if (bot || login === "" || login === "ghost") return false;
	return ![
		"OWNER",
		"MEMBER",
		"COLLABORATOR",
		"CONTRIBUTOR"
	].includes(association);
}
function isFirst(number, opened) {
	return opened.every((each) => each.number >= number);
}
const LONGEST$2 = 6e3;
const PULL = `### \u{1F44B} Welcome, {{author}}!

Thank you for your first contribution to this list. This comment shows the result of the automatic check (format, labels, duplicates, order). Push to the same branch to update it. A maintainer will review and merge your pull request.`;
const ISSUE = `### \u{1F44B} Welcome, {{author}}!

Thank you for your first issue here. A maintainer will read it. If an entry is missing or wrong, you are also welcome to open a pull request: it is checked within a minute, and you get suggestions for anything to fix.`;
function greet(kind, values, template) {
	return (template?.trim() || (kind === "pull" ? PULL : ISSUE)).slice(0, LONGEST$2).replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name) => {
		const value = values[name];
		return Object.hasOwn(values, name) ? markdown(String(value)) : whole;
	});
}
// src/action/greeting.ts
async function isNewcomer(host, kind, number, person) {
	if (!mayBeNew(person)) return false;
	const [opened, permission] = await Promise.all([host.openedBy(person.login), host.permission(person.login)]);
	const same = opened.filter((each) => each.pull === (kind === "pull"));
	return opened.length < 100 && isFirst(number, same) && ["read", "none"].includes(permission);
}
const HELD = "\u23F3 A maintainer still has to approve the checks of this pull request before GitHub runs them. You do not need to wait: this comment already has the result.";
async function greetingFor({ host, repository }, { author, number }, { config, base, outcome: { report } }, isNew, held) {
	const { welcome, template } = config.pulls;
	if (!welcome) return void 0;
	try {
		if (!await isNew) return void 0;
		const own = template ? await host.file(template, base) : void 0;
		const entries = report.files.flatMap((file) => file.changes ?? []).filter(({ kind }) => kind === "added").length;
		const greeting = greet("pull", {
			author: author.login,
			number,
			repository,
			entries
		}, own);
		return held ? `${greeting}\n\n${HELD}` : greeting;
	} catch (error) {
		if (!(error instanceof HostError)) throw error;
		log(`${error.message} The greeting was skipped.`);
		return;
	}
}
// src/action/marker.ts
const START = "<!-- awesome-steward v1";
const FORM = /^<!-- awesome-steward v1 sha=([\da-f]{0,64})((?: [a-z]+)*)(?: suggested=([\da-f]{12}(?:,[\da-f]{12})*))? -->/;
function writeMark({ sha, suggested, greeted, thanked }) {
	const flags = `${greeted ? " greeted" : ""}${thanked ? " thanked" : ""}`;
	const hashes = suggested.length > 0 ? ` suggested=${suggested.slice(-600).join(",")}` : "";
	return `${START} sha=${sha}${flags}${hashes} -->`;
}
function readMark(body) {
	if (!body.startsWith(START)) return void 0;
	const found = FORM.exec(body);
	const flags = found?.[2]?.split(" ") ?? [];
	return {
		sha: found?.[1] ?? "",
		suggested: found?.[3]?.split(",") ?? [],
		greeted: flags.includes("greeted"),
		thanked: flags.includes("thanked")
	};
}
function essence(body) {
	return body.replace(/^(<!-- awesome-steward v1 sha=)[\da-f]*/, "$1").replace(/(\/actions\/runs\/)\d+/g, "$1").trim();
}
// src/action/identity.ts
const ACTIONS_BOT = "github-actions[bot]";
async function ownOnes(host, marked) {
	if (marked.every(({ author }) => author === ACTIONS_BOT)) return [...marked];
	const me = await host.viewer();
	if (me === void 0) throw new HostError("GitHub does not say who writes with this token, so it cannot be told which comments are its own: nothing is written. Leave out the input \"token\", or give it a token that may read its own name (GraphQL \"viewer\").", 403);
	return marked.filter(({ author }) => author === me);
}
// src/action/sticky.ts
function marked(comments) {
	return comments.flatMap((comment) => {
		const mark = readMark(comment.body);
		return mark ? [{
			comment,
			mark,
			author: comment.author
		}] : [];
	});
}
const oldestFirst = (own) => [...own].sort((a, b) => a.comment.id - b.comment.id);
async function ownComments(host, comments) {
	return oldestFirst(await ownOnes(host, marked(comments)));
}
async function create(host, issue, body) {
	try {
		return await host.createComment(issue, body);
	} catch (error) {
		if (!(error instanceof HostError) || error.status < 500) throw error;
		const [made] = await ownComments(host, await host.comments(issue));
		return made ? { comment: made.comment } : await host.createComment(issue, body);
	}
}
async function writeSticky(host, issue, own, render, isCurrent = async () => true) {
	const [first, ...extra] = own;
	const put = async (comment, body) => {
		if (essence(comment.body) === essence(body)) return comment;
		return await isCurrent() ? host.updateComment(comment.id, body) : void 0;
	};
	if (first) {
		await remove(host, extra);
		try {
			return {
				comment: await put(first.comment, render(first.mark)),
				raced: false
			};
		} catch (error) {
			if (!(error instanceof HostError && error.status === 404)) throw error;
		}
	}
	const body = render(first?.mark);
	const { comment: made, all, pull } = await create(host, issue, body);
	const [there, holds] = await Promise.all([all ?? host.comments(issue), isCurrent(pull).catch((error) => {
		if (!(error instanceof HostError)) throw error;
		return true;
	})]);
	const ours = marked(there).filter(({ author }) => author === made.author);
	const [kept, ...others] = oldestFirst(ours);
	const isMine = !kept || kept.comment.id === made.id;
	if (isMine && !holds) {
		await takeBack(host, issue, made.id, body);
		return {
			comment: void 0,
			raced: false
		};
	}
	await remove(host, others);
	if (!kept) return {
		comment: made,
		raced: false
	};
	return {
		comment: await put(kept.comment, isMine ? body : render(kept.mark)),
		raced: !isMine || others.length > 0
	};
}
async function takeBack(host, issue, id, body) {
	const now = (await host.comments(issue)).find((comment) => comment.id === id);
	if (now && essence(now.body) === essence(body)) await host.deleteComment(id);
}
async function remove(host, own) {
	for (const { comment } of own) await host.deleteComment(comment.id);
}
// src/action/issue.ts
async function greetIssue(context, issue) {
	const { host, inputs, sha, repository } = context;
	const { number, author, association } = issue;
	const person = {
		...author,
		association
	};
	if (!mayBeNew(person)) return log("Not a first contribution: no greeting.");
	const { config } = await readConfig(context, sha);
	if (!config.issues.welcome || inputs.comment === "never") return log("Greetings of issues are turned off.");
	const [isNew, comments] = await Promise.all([isNewcomer(host, "issue", number, person), host.comments(number)]);
	if (!isNew) return log("Not a first issue: no greeting.");
	if ((await ownComments(host, comments)).length > 0) return log("The author was already greeted.");
	const template = config.issues.template ? await host.file(config.issues.template, sha) : void 0;
	const greeting = greet("issue", {
		author: author.login,
		number,
		repository,
		entries: 0
	}, template);
	const mark = writeMark({
		sha: "",
		suggested: [],
		greeted: true,
		thanked: false
	});
	try {
		await writeSticky(host, number, [], () => `${mark}\n${greeting}\n`);
	} catch (error) {
		if (!(error instanceof HostError)) throw error;
		throw new HostError(`${error.message} A greeting needs "issues: write".`, error.status);
	}
}
// src/action/changed-files.ts
function isList(path, config) {
	return matchesAny(path, config.files) && !matchesAny(path, config.ignore);
}
const isGlob = (path) => /[*?[\]{}!]/.test(path);
async function changedFiles(host, change, config, steering) {
	const { comparison, head, number, count } = change;
	const isAll = ({ length }) => count === void 0 ? length > 0 || comparison.mergeBase === head : count === length;
	if (comparison.complete && isAll(comparison.files)) return {
		files: comparison.files,
		problems: []
	};
	let listed = comparison.files;
	if (!comparison.complete && number !== void 0) {
		listed = await host.pullFiles(number);
		if (count === listed.length) return {
			files: listed,
			problems: []
		};
	}
	try {
		return {
			files: await lookUp(host, change, listed, config, steering),
			problems: []
		};
	} catch (error) {
		if (!(error instanceof HostError && error.status === 422)) throw error;
		return {
			files: listed,
			problems: [`This change has more files than GitHub lists, so a list may be among them that was not read. ${error.message}`]
		};
	}
}
async function lookUp(host, { comparison, head }, listed, config, steering) {
	const { mergeBase } = comparison;
	const paths = new Set([...config.files.filter((path) => !isGlob(path) && isList(path, config)), ...steering]);
	if (config.files.some(isGlob)) {
		const trees = await Promise.all([host.paths(mergeBase), host.paths(head)]);
		for (const path of trees.flat()) if (isList(path, config)) paths.add(path);
	}
	const known = new Map(listed.map((file) => [file.path, file]));
	const found = (await Promise.all([...paths].map(async (path) => {
		const [before, after] = await Promise.all([host.entry(path, mergeBase), host.entry(path, head)]);
		if (before?.sha === after?.sha && before?.mode === after?.mode) return void 0;
		if (!after) return {
			path,
			status: "removed",
			sha: ""
		};
		const file = known.get(path);
		if (file?.sha === after.sha) return file;
		return {
			path,
			status: before ? "modified" : "added",
			sha: after.sha
		};
	}))).filter((file) => file !== void 0);
	const moved = new Set(found.flatMap(({ before }) => before ?? []));
	return found.filter(({ path, status }) => !(status === "removed" && moved.has(path)));
}
// src/action/fetch.ts
const MOST_LISTS = 100;
const MOST_AHEAD = 3;
const KINDS = {
	"120000": "a symbolic link",
	"160000": "a submodule",
	"040000": "a folder"
};
async function readEntry(host, path, sha, follow) {
	const entry = await host.entry(path, sha);
	if (!entry) return void 0;
	if (follow && entry.mode === "120000") {
		const bytes = await host.bytes(path, sha);
		return bytes ? readList(bytes) : { problem: "is a symbolic link that leads to no file of the repository" };
	}
	const kind = KINDS[entry.mode];
	if (kind) return { problem: `is ${kind}; expected a regular file` };
	if ((entry.size ?? 0) > 10485760) return { problem: tooLarge(entry.size ?? 0) };
	return readList(await host.blob(entry.sha));
}
function readAhead(host, { mergeBase, files }, head) {
	const likely = files.filter(({ path }) => /\.(?:md|markdown)$/i.test(path));
	if (likely.length > MOST_AHEAD) return true;
	for (const { path, before = path, status } of likely) {
		const both = [status === "removed" ? void 0 : readEntry(host, path, head, false), status === "added" ? void 0 : host.bytes(before, mergeBase)];
		for (const each of both) each?.catch(() => {});
	}
	return likely.length > 0;
}
function tooLarge(bytes) {
	return `has ${(bytes / 1024 / 1024).toFixed(1)} MB; the limit is 10 MB`;
}
function readList(bytes) {
	if (bytes.length > 10485760) return { problem: tooLarge(bytes.length) };
	const decoded = decode(bytes);
	return "problem" in decoded ? { problem: `is ${decoded.problem}` } : decoded;
}
async function fetchChange(host, change, { config, steering }, beside) {
	const { comparison, head } = change;
	const { files: changed, problems } = await changedFiles(host, change, config, steering);
	const notes = [];
	for (const { path } of changed.filter((file) => steering.includes(file.path) || file.before && steering.includes(file.before))) notes.push(`This change edits ${path}. The new version takes effect after the merge; until then the base branch applies.`);
	const patches = new Map();
	const lists = changed.filter((file) => isList(file.path, config) || file.before !== void 0 && isList(file.before, config));
	if (lists.length > MOST_LISTS) problems.push(`This change touches ${lists.length} lists; only the first ${MOST_LISTS} are checked.`);
	if (lists.length > 0) beside?.();
	return {
		files: (await Promise.all(lists.slice(0, MOST_LISTS).map(async (file) => {
			const { path, status, before = path } = file;
			if (file.patch !== void 0) patches.set(path, file.patch);
			if (status === "removed") notes.push(`This change removes ${path}.`);
			if (!isList(path, config)) notes.push(`This change moves ${before} to ${path}, which is not one of the lists in the config.`);
			const moved = comparison.base !== comparison.mergeBase;
			const [base = "", obeyed, after] = await Promise.all([
				status === "added" ? "" : host.file(before, comparison.mergeBase),
				moved ? host.file(before, comparison.base) : void 0,
				status === "removed" ? { text: "" } : readEntry(host, path, head, false)
			]);
			if (!after || "problem" in after) {
				problems.push(`${path} ${after?.problem ?? "is not in the head, though GitHub lists it as changed"}.`);
				return;
			}
			return {
				path,
				head: after.text,
				base,
				...obeyed !== void 0 && { obeyed }
			};
		}))).filter((file) => file !== void 0),
		patches,
		problems,
		notes
	};
}
function readAheadState(host, sha) {
	for (const path of defaultConfig.files) host.bytes(path, sha).catch(() => {});
}
async function fetchState(host, sha, config) {
	const paths = config.files.some((file) => /[*?[\]{}!]/.test(file)) ? (await host.paths(sha)).filter((path) => isList(path, config)) : config.files;
	const files = [];
	const problems = [];
	const found = await Promise.all(paths.map((path) => readEntry(host, path, sha, true)));
	for (const [i, read] of found.entries()) {
		if (read === void 0) continue;
		if ("problem" in read) problems.push(`${paths[i]} ${read.problem}.`);
		else files.push({
			path: paths[i],
			head: read.text
		});
	}
	if (files.length === 0 && problems.length === 0) problems.push(`None of these files exists in the repository: ${config.files.join(", ")}. Set the list with the input "files", or under "files:" in the config.`);
	return {
		files,
		problems
	};
}
// src/action/preview.ts
const LONGEST$1 = 12e3;
function previewsOf(report, config) {
	const stale = [];
	const folded = [];
	for (const { path, list, base } of report.files) {
		const regions = renderFile(path, list.text, config, { list }).regions;
		if (!base || regions.every(({ edits }) => edits.length === 0)) continue;
		const shown = renderFile(path, list.text, config, {
			list,
			markup: () => commentMarkup(base, list)
		}).regions;
		regions.forEach(({ view, edits }, at) => {
			if (edits.length === 0) return;
			stale.push(`${path}:${view}`);
			const text = shown[at]?.after ?? "";
			const content = text.length <= LONGEST$1 ? text : "*Too long to show here.*";
			const where = report.files.length > 1 ? ` in ${markdown(path)}` : "";
			folded.push(`<details><summary>Preview after the merge: table "${markdown(view)}"${where}</summary>\n\n${content}\n\n</details>`);
		});
	}
	return {
		stale,
		folded
	};
}
// src/action/reading.ts
function whyUnread(path, unread) {
	return unread && (unread.path ?? path) === path ? `${path} ${unread.why}` : void 0;
}
function withoutUnread(fetched, unread) {
	if (!unread) return fetched;
	const whys = fetched.files.flatMap(({ path }) => whyUnread(path, unread) ?? []);
	const files = fetched.files.filter(({ path }) => whyUnread(path, unread) === void 0);
	return {
		...fetched,
		files,
		problems: [...fetched.problems, ...whys]
	};
}
function reviewEach(files, config, options) {
	return joinReports(files.map((file) => {
		step(file.path);
		return review([file], config, options);
	}));
}
// src/action/check-change.ts
async function checkChange(context, ends) {
	const { host } = context;
	const { expected, head, number, compared } = ends;
	const early = readConfig(context, expected);
	early.catch(() => {});
	let isKnown = false;
	Promise.all([early, ends.count]).then(() => {
		isKnown = true;
	}, () => {});
	const now = await (compared ?? host.compare(ends.base, head));
	const comparison = number !== void 0 && now.mergeBase === head && now.base !== expected ? {
		...await host.compare(expected, head),
		base: now.base
	} : now;
	const { base } = comparison;
	const isMoved = base !== expected;
	if ((isMoved || !isKnown) && readAhead(host, comparison, head)) ends.beside?.();
	const [found, count] = await Promise.all([isMoved ? readConfig(context, base) : early, ends.count]);
	const change = {
		comparison,
		head,
		...number !== void 0 && { number },
		...count !== void 0 && { count }
	};
	const fetched = withoutUnread(await fetchChange(host, change, found, ends.beside), context.unread);
	const report = reviewEach(fetched.files, found.config, { obey: "base" });
	const { stale, folded } = previewsOf(report, found.config);
	const outcome = {
		report,
		problems: fetched.problems,
		notes: [
			...fetched.notes,
			...refused(report),
			...proposed(report)
		],
		stale
	};
	return {
		...found,
		base,
		outcome,
		previews: folded,
		patches: fetched.patches
	};
}
function refused(report) {
	return report.files.flatMap(({ path, list, base }) => {
		if (!base) return [];
		const added = addedSuppressions(list, base).length;
		const removed = list.text === "" ? 0 : addedSuppressions(base, list).length;
		const does = [...added > 0 ? [`adds ${count(added, "suppression comment")} to ${path}`] : [], ...removed > 0 ? [`removes ${count(removed, "suppression comment")} from ${path}`] : []];
		if (does.length === 0) return [];
		return [`This change ${enumerate(does)}. Suppression comments take effect after the merge.`];
	});
}
function proposed(report) {
	return report.files.flatMap(({ list, base }) => {
		if (base?.taxonomy.source !== "legend") return [];
		const ids = (tags) => new Set(tags.map(({ id }) => id));
		const [before, after] = [ids(base.taxonomy.tags), ids(list.taxonomy.tags)];
		const added = [...after].filter((id) => !before.has(id)).map(quote);
		const removed = [...before].filter((id) => !after.has(id)).map(quote);
		const notes = [];
		if (added.length > 0) notes.push(`This change adds ${added.length === 1 ? "a new label" : "new labels"} to the legend: ${enumerate(added.slice(0, 10))}. A maintainer decides.`);
		if (removed.length > 0) notes.push(`This change removes ${removed.length === 1 ? "a label" : "labels"} from the legend: ${enumerate(removed.slice(0, 10))}. A maintainer decides.`);
		return notes;
	});
}
// src/action/run-context.ts
function readPlace(env = process.env) {
	const server = env.GITHUB_SERVER_URL || "https://github.com";
	const action = actionAddress(env);
	const repository = env.GITHUB_REPOSITORY ?? "";
	return {
		server,
		repository,
		runUrl: `${server}/${repository}/actions/runs/${env.GITHUB_RUN_ID ?? ""}`,
		...action && { action }
	};
}
function commentOptions({ repository, server, action, runUrl }, outcome, sha, more, branch) {
	const command = commandFor(outcome, action, branch);
	return {
		repository,
		server,
		sha,
		more: {
			text: more,
			url: runUrl
		},
		...action && { docs: rulePages(action) },
		...command && { command },
		...action && { explain: `${npxWords(action).join(" ")} explain` }
	};
}
// src/action/status.ts
const NAME = "awesome-steward";
function statusName(branch, defaultBranch) {
	return branch === defaultBranch ? NAME : `${NAME} (${branch})`;
}
const LONGEST = 140;
const LACKING = "GitHub could not set the commit status: the workflow lacks the permission \"statuses: write\". Add it to the permissions of this job.";
function descriptionOf(outcome) {
	const [problem] = outcome.problems;
	return problem === void 0 ? sentence(judged(outcome)) : shorten(printable(problem), LONGEST);
}
async function setStatus({ host, inputs, runUrl }, sha, context, outcome) {
	const verdict = outcome ? {
		state: fails(outcome, inputs) ? "failure" : "success",
		description: descriptionOf(outcome)
	} : {
		state: "error",
		description: "The list could not be checked. See the run for the reason."
	};
	try {
		await host.setStatus(sha, {
			...verdict,
			context,
			url: runUrl
		});
	} catch (error) {
		if (!(error instanceof HostError)) throw error;
		warning(isForbidden(error) ? LACKING : error.message);
	}
}
// src/action/merge-group.ts
async function runMergeGroup(context, { base, head, branch, defaultBranch }) {
	const { inputs } = context;
	const status = (outcome) => inputs.mode === "check" ? void 0 : setStatus(context, head, statusName(branch, defaultBranch), outcome);
	let outcome;
	try {
		const result = await checkChange(context, {
			base,
			expected: base,
			head
		});
		outcome = result.outcome;
		const options = commentOptions(context, outcome, head, "See all of them in the report.", branch);
		await publish(outcome, {
			...options,
			below: result.previews
		}, true);
	} catch (error) {
		await status(void 0);
		throw error;
	}
	await status(outcome);
	return outcome;
}
// src/action/thanks.ts
const NAMED = 20;
function ordinal(n) {
	const tens = n % 100;
	return `${n}${tens >= 11 && tens <= 13 ? "th" : [
		"th",
		"st",
		"nd",
		"rd"
	][n % 10] ?? "th"}`;
}
function thanks(report, author, merged) {
	const added = report.files.flatMap((file) => file.changes ?? []).flatMap(({ kind, after }) => kind === "added" && after ? [after] : []);
	const lines = [`### \u{1F389} Merged, thank you, ${markdown(author)}!`, ""];
	if (added.length > 0) {
		lines.push(`This added ${count(added.length, "entry", "entries")}:`, "");
		for (const { title, labels } of added.slice(0, NAMED)) {
			const names = labels.map(({ id }) => markdown(id)).join(", ");
			lines.push(`- **${markdown(title, 200)}**${names ? ` \u00B7 ${names}` : ""}`);
		}
		if (added.length > NAMED) lines.push(`- \u2026 and ${count(added.length - NAMED, "more entry", "more entries")}`);
		lines.push("");
	}
	if (merged > 0) lines.push(`It is ${markdown(author)}\u2019s ${ordinal(merged)} merged contribution to this list.`);
	return lines.join("\n").trimEnd();
}
// src/action/merged.ts
const MOST_MERGED = 10;
function thankForPush(context, { branch, commits }) {
	const asked = context.host.mergedPulls(branch);
	asked.catch(() => {});
	return () => warnOnly(async () => {
		const merged = (await asked).filter(({ mergeCommit, head }) => commits.has(mergeCommit ?? "") || commits.has(head.sha));
		if (merged.length === 0) log("This push merged no pull request.");
		for (const pull of merged.slice(0, MOST_MERGED)) await thankForMerge(context, pull);
	});
}
async function thankForMerge(context, pull) {
	await warnOnly(() => thank(context, pull));
}
async function warnOnly(work) {
	try {
		await work();
	} catch (error) {
		if (!(error instanceof HostError || error instanceof UsageError)) throw error;
		warning(error.message);
	}
}
async function thank(context, pull) {
	const { host } = context;
	const { number, author, head, mergeCommit } = pull;
	const [comments, merge] = await Promise.all([host.comments(number), mergeCommit === void 0 ? void 0 : host.commit(mergeCommit)]);
	const own = await ownComments(host, comments);
	if (own[0]?.mark.thanked) return log("Already thanked.");
	const base = merge?.parents[0] ?? pull.base.sha;
	let asked;
	const beside = () => {
		asked ??= author.bot ? void 0 : host.openedBy(author.login);
		asked?.catch(() => {});
	};
	const ends = {
		base,
		expected: base,
		head: head.sha,
		number,
		beside
	};
	const { config, outcome } = await checkChange(context, ends);
	if (!config.pulls.merged || author.bot) return log("No thanks needed for this merge.");
	if (own.length === 0 && config.pulls.clean !== "thank") return log("No comment before the merge, so no thanks.");
	const opened = await (asked ?? host.openedBy(author.login));
	const merged = new Set(opened.filter((each) => each.merged).map((each) => each.number)).add(number).size;
	const text = thanks(outcome.report, author.login, merged);
	const { comment } = await writeSticky(host, number, own, (mark) => {
		const { suggested = [], greeted = false } = mark ?? {};
		return `${writeMark({
			sha: head.sha,
			suggested,
			greeted,
			thanked: true
		})}\n${text}\n`;
	});
	if (!comment) return;
	setOutput("comment-id", comment.id);
	setOutput("comment-url", comment.url);
}
// src/action/labels.ts
const LOOKS = {
	added: {
		color: "0e8a16",
		description: "Adds entries to the list"
	},
	relabelled: {
		color: "1d76db",
		description: "Changes labels of entries"
	},
	edited: {
		color: "c5def5",
		description: "Edits or moves entries"
	},
	failing: {
		color: "d93f0b",
		description: "Has problems to fix"
	}
};
const NAMES = {
	added: "new entry",
	relabelled: "relabel",
	edited: "fix",
	failing: "needs work"
};
function labelNames(config) {
	const { labels } = config.pulls;
	return labels === false ? void 0 : labels === true ? NAMES : labels;
}
function kindsOf(report) {
	const kinds = new Set();
	for (const { kind } of report.files.flatMap((file) => file.changes ?? [])) if (kind === "added") kinds.add("added");
	else if (kind === "relabelled") kinds.add("relabelled");
	else kinds.add("edited");
	if (report.verdict === "fail") kinds.add("failing");
	return kinds;
}
async function syncLabels(host, { number, labels }, wanted, names) {
	const present = new Set(labels ?? await host.labelsOf(number));
	const kinds = Object.keys(names);
	const missing = kinds.filter((kind) => wanted.has(kind) && !present.has(names[kind]));
	if (missing.length > 0) {
		await host.ensureLabels(missing.map((kind) => ({
			name: names[kind],
			...LOOKS[kind]
		})));
		await host.addLabels(number, missing.map((kind) => names[kind]));
	}
	const stale = kinds.filter((kind) => !wanted.has(kind) && present.has(names[kind])).map((kind) => names[kind]);
	if (stale.length === 0) return;
	const me = await host.viewer();
	if (me === void 0) return;
	const ours = new Set(await host.labelsBy(number, me));
	for (const name of stale) if (ours.has(name)) await host.removeLabel(number, name);
}
// src/action/patch.ts
const HEADER = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/;
function hunksOfPatch(patch) {
	const hunks = [];
	for (const line of patch.split("\n")) {
		const found = HEADER.exec(line);
		if (found) hunks.push({
			first: Number(found[1]),
			lines: []
		});
		else if (line[0] === "+" || line[0] === " ") hunks.at(-1)?.lines.push(line.slice(1).replace(/\r$/, ""));
	}
	return hunks.filter(({ lines }) => lines.length > 0).map(({ first, lines }) => ({
		first,
		last: first + lines.length - 1,
		lines
	}));
}
// src/action/suggestions.ts
const MOST_SUGGESTIONS = 30;
const MOST_LINES = 20;
const MARK = /^<!-- awesome-steward suggestion ([\da-f]{12}) -->/;
function hashOf(body) {
	return MARK.exec(body)?.[1];
}
function suggestionsOf(files, hunksAt, made = new Set()) {
	const all = [];
	for (const file of files) {
		const diff = hunksAt(file.path);
		if (diff.length === 0) continue;
		const { text, lines } = file.list;
		const shown = ({ line, endLine }) => diff.some(({ first, last, lines: own }) => first <= line && endLine <= last && own.slice(line - first, endLine - first + 1).every((each, i) => each === lines.text(line + i)));
		const own = ownFindings(file);
		const whole = stretches(file, own.filter(({ fix }) => {
			const hunks = fix ? hunksOf(text, lines, fix.edits) : [];
			return hunks.length === 1 && shown(hunks[0]);
		}));
		for (const move of own.flatMap((finding) => moveStretch(file, finding))) if (shown(move.hunk) && !whole.some((other) => meet(other.hunk, move.hunk))) whole.push(move);
		append(all, whole.flatMap((stretch) => suggest$1(file, stretch)));
	}
	return numbered(all).filter(({ hash }) => !made.has(hash)).slice(0, MOST_SUGGESTIONS);
}
function numbered(all) {
	const seen = new Map();
	return all.map((one) => {
		const before = seen.get(one.hash) ?? 0;
		seen.set(one.hash, before + 1);
		if (before === 0) return one;
		const hash = shortHash(`${one.hash} ${before + 1}`);
		return {
			hash,
			comment: {
				...one.comment,
				body: one.comment.body.replace(one.hash, hash)
			}
		};
	});
}
const shortHash = (text) => createHash("sha256").update(text).digest("hex").slice(0, 12);
const meet = (a, b) => a.line <= b.endLine && b.line <= a.endLine;
function moveStretch({ list }, finding) {
	const move = moveOf(list, [finding]);
	if (!finding.fix || !move) return [];
	const { text, lines } = list;
	const line = Math.min(move.line, move.after + 1);
	const endLine = Math.max(move.endLine, move.after);
	if (endLine - line >= MOST_LINES) return [];
	const start = lines.starts[line - 1];
	const end = lines.starts[endLine] ?? text.length;
	const edits = finding.fix.edits.map((edit) => ({
		...edit,
		start: edit.start - start,
		end: edit.end - start
	}));
	if (edits.some((edit) => edit.start < 0)) return [];
	return [{
		hunk: {
			line,
			endLine,
			after: applyEdits(text.slice(start, end), edits).replace(/(?:\r\n|\n|\r)$/, "").split(/\r\n|\n|\r/)
		},
		findings: [finding]
	}];
}
function stretches(file, findings) {
	const { edits, fixed } = compatibleFixes(findings);
	const { text, lines } = file.list;
	const byLine = new Map();
	const hunks = hunksOf(text, lines, edits);
	for (const finding of fixed) {
		const [own] = hunksOf(text, lines, finding.fix.edits);
		const held = byLine.get(own.line) ?? [];
		byLine.set(own.line, [...held, finding]);
	}
	return hunks.map((hunk) => {
		const own = [];
		for (let line = hunk.line; line <= hunk.endLine; line++) append(own, byLine.get(line) ?? []);
		return {
			hunk,
			findings: own
		};
	});
}
function suggest$1(file, { hunk, findings }) {
	const block = fence(hunk.after, "suggestion");
	if (!block || findings.length === 0) return [];
	const { lines } = file.list;
	const before = [];
	for (let line = hunk.line; line <= hunk.endLine; line++) before.push(lines.text(line));
	if (before.join("\n") === hunk.after.join("\n")) return [];
	const said = [...new Set(findings.map(({ message, rule }) => `${sentence$1(message)} \`${rule}\``))];
	const hash = shortHash([
		file.path,
		...before,
		"",
		...hunk.after
	].join("\n"));
	const body = [
		`<!-- awesome-steward suggestion ${hash} -->`,
		...said.slice(0, 8),
		"",
		block
	].join("\n");
	return [{
		comment: {
			path: file.path,
			line: hunk.endLine,
			body,
			...hunk.line !== hunk.endLine && { startLine: hunk.line }
		},
		hash
	}];
}
// src/action/post-suggestions.ts
async function postedSuggestions(host, comments) {
	const marked = comments.flatMap(({ id, author, body }) => {
		const hash = hashOf(body);
		return hash === void 0 ? [] : [{
			id,
			author,
			hash
		}];
	});
	const posted = new Map();
	for (const { id, hash } of (await ownOnes(host, marked)).sort((a, b) => a.id - b.id)) {
		const ids = posted.get(hash) ?? [];
		posted.set(hash, ids);
		ids.push(id);
	}
	return posted;
}
async function postSuggestions(host, { number, sha }, suggestions) {
	const hashes = suggestions.map(({ hash }) => hash);
	const comments = suggestions.map(({ comment }) => comment);
	for (const attempt of [1, 2]) try {
		await host.createReview(number, sha, comments);
		return { hashes };
	} catch (error) {
		if (!(error instanceof HostError)) throw error;
		if (error.status === 422) break;
		const lost = error.status >= 500;
		if (lost) {
			const posted = await postedSuggestions(host, await host.reviewComments(number));
			const made = hashes.filter((hash) => posted.has(hash));
			if (made.length > 0) return { hashes: made };
		}
		if (!lost || attempt === 2) return {
			hashes: [],
			trouble: `${error.message} The fixed lines are in the comment.`
		};
	}
	return oneByOne(host, {
		number,
		sha
	}, suggestions);
}
async function oneByOne(host, { number, sha }, suggestions) {
	const hashes = [];
	for (const { comment, hash } of suggestions) try {
		await host.createLineComment(number, sha, comment);
		hashes.push(hash);
	} catch (error) {
		if (!(error instanceof HostError)) throw error;
		if (error.status !== 422) break;
	}
	if (hashes.length === suggestions.length) return { hashes };
	return {
		hashes,
		trouble: "Some suggestions could not be placed on their lines; the fixed lines are in the comment."
	};
}
async function keepOldest(host, posted) {
	for (const [, ...later] of posted.values()) for (const id of later) await host.deleteReviewComment(id);
}
// src/action/answer.ts
const MOVED = "The pull request was closed, has new commits or another base: nothing was written.";
function converse({ host, inputs }, pull) {
	const { author, association, number } = pull;
	const speaks = inputs.comment !== "never";
	const own = Promise.resolve(speaks && pull.comments !== 0 ? host.comments(number).then((all) => ownComments(host, all)) : void 0);
	const reviews = Promise.resolve(speaks && inputs.suggestions !== "never" && pull.reviewComments !== 0 ? host.reviewComments(number) : void 0);
	const isNew = own.then((found = []) => speaks && (wasGreeted(found) || isNewcomer(host, "pull", number, {
		...author,
		association
	})));
	let looked;
	const look = () => {
		looked ??= host.look(pull);
		looked.catch(() => {});
		return looked;
	};
	for (const each of [
		own,
		reviews,
		isNew
	]) each.catch(() => {});
	return {
		own,
		reviews,
		isNew,
		look
	};
}
const wasGreeted = (own) => own[0]?.mark.greeted === true;
async function writeAnswer(context, answer) {
	const { pull, result, conversation } = answer;
	const writing = async () => {
		const fresh = await conversation.look();
		if (!isSame(fresh, pull)) {
			log(MOVED);
			return;
		}
		const names = labelNames(result.config);
		const label = async () => {
			if (names) await syncLabels(context.host, fresh, kindsOf(judged(result.outcome)), names);
		};
		const speak = () => comment(context, {
			...answer,
			pull: fresh
		});
		const speaks = context.inputs.comment !== "never";
		return (await Promise.all([...speaks ? [attempt(speak)] : [], attempt(label)])).filter((each) => each !== void 0).join(" ") || void 0;
	};
	return attempt(writing);
}
async function attempt(work) {
	try {
		return await work();
	} catch (error) {
		if (!(error instanceof HostError)) throw error;
		warning(error.message);
		return isForbidden(error) ? `${error.message} The result of the check is not affected.` : error.message;
	}
}
function isSame({ state, head, base }, pull) {
	return state === "open" && head.sha === pull.head.sha && base.ref === pull.base.ref;
}
async function comment(context, { pull, result, conversation, options, held }) {
	const { host, inputs } = context;
	const { config, outcome, patches } = result;
	const { number, head } = pull;
	const report = judged(outcome);
	const suggestions = (made) => suggestionsOf(report.files, (path) => hunksOfPatch(patches.get(path) ?? ""), made);
	const suggests = inputs.suggestions !== "never" && suggestions(new Set()).length > 0;
	const [own, there] = await Promise.all([conversation.own.then((found) => found ?? commentsNow(host, pull)), suggests ? reviewsNow(host, pull, conversation) : []]);
	const isNew = wasGreeted(own) ? Promise.resolve(true) : conversation.isNew;
	const greets = wasGreeted(own) || report.files.length > 0 ? greetingFor(context, pull, result, isNew, held) : void 0;
	const clean = report.summary.error === 0 && report.summary.warning === 0 && outcome.notes.length === 0;
	const thanks = config.pulls.clean === "thank" && report.files.length > 0;
	if (clean && !thanks && own.length === 0 && await greets === void 0) {
		log("No problems and no earlier comment: no comment.");
		return;
	}
	const isCurrent = async (told) => isSame(told ?? await host.look(pull), pull);
	const mayBegin = suggests && own.length === 0 ? isCurrent() : Promise.resolve(true);
	mayBegin.catch(() => {});
	const remembered = own.flatMap(({ mark }) => mark.suggested);
	const { hashes, posted, trouble } = suggests ? await suggest(context, pull, there, new Set(remembered), suggestions) : NONE;
	const greeting = await greets;
	const render = (before) => {
		const mark = {
			sha: head.sha,
			suggested: [...new Set([
				...before?.suggested ?? [],
				...remembered,
				...hashes
			])],
			greeted: greeting !== void 0 || before?.greeted === true,
			thanked: before?.thanked === true
		};
		return renderComment(report, {
			...options,
			marker: writeMark(mark),
			...greeting !== void 0 && { top: [greeting] },
			notes: [...outcome.problems, ...outcome.notes],
			fixed: own.length > 0
		});
	};
	const clear = async () => keepOldest(host, await postedSuggestions(host, await host.reviewComments(number)));
	const [written] = await Promise.all([await mayBegin ? writeSticky(host, number, own, render, isCurrent) : UNSAID, posted && own.length > 0 ? clear() : void 0]);
	if (posted && written.raced) await clear();
	if (written.comment) {
		setOutput("comment-id", written.comment.id);
		setOutput("comment-url", written.comment.url);
	} else log("The pull request was closed or has new commits, or a newer run has updated the comment: left as it is.");
	return trouble;
}
const UNSAID = {
	comment: void 0,
	raced: false
};
async function commentsNow(host, { comments, number }) {
	return comments === 0 ? [] : ownComments(host, await host.comments(number));
}
async function reviewsNow(host, { number, reviewComments }, { reviews }) {
	try {
		return await reviews ?? (reviewComments === 0 ? [] : await host.reviewComments(number));
	} catch (error) {
		if (error instanceof HostError) return error;
		throw error;
	}
}
const NONE = {
	hashes: [],
	posted: false
};
async function suggest({ host }, { number, head }, there, remembered, suggestionsBut) {
	try {
		if (there instanceof HostError) throw there;
		const before = await postedSuggestions(host, there);
		await keepOldest(host, before);
		const known = [...before.keys()];
		const missing = suggestionsBut(new Set([...remembered, ...known]));
		if (missing.length === 0) return {
			hashes: known,
			posted: false
		};
		const { hashes, trouble } = await postSuggestions(host, {
			number,
			sha: head.sha
		}, missing);
		return {
			hashes: [...known, ...hashes],
			posted: true,
			...trouble !== void 0 && { trouble }
		};
	} catch (error) {
		if (!(error instanceof HostError)) throw error;
		warning(error.message);
		return {
			...NONE,
			trouble: `${error.message} The fixed lines are in the comment.`
		};
	}
}
// src/action/pull.ts
const READ_ONLY = "This run has no permission to comment (the token of a pull request from a fork is read-only). See the annotations and this summary.";
async function runPull(context, pull, rights) {
	try {
		return await checkAndAnswer(context, pull, rights);
	} catch (error) {
		if (rights.status) await setVerdict(context, pull, void 0);
		throw error;
	}
}
function setVerdict(context, { base, head }, outcome) {
	return setStatus(context, head.sha, statusName(base.ref, base.defaultBranch), outcome);
}
async function checkAndAnswer(context, pull, rights) {
	const { host, inputs } = context;
	const { number, base, head } = pull;
	const conversation = rights.write ? converse(context, pull) : void 0;
	const look = conversation?.look ?? (() => host.look(pull));
	const guess = rights.guess?.base === base.ref ? rights.guess : void 0;
	const result = await checkChange(context, {
		base: base.ref,
		expected: guess?.sha ?? base.sha,
		head: head.sha,
		number,
		count: pull.changedFiles === void 0 ? look().then(({ changedFiles }) => changedFiles) : Promise.resolve(pull.changedFiles),
		...guess && { compared: guess.comparison },
		...conversation && { beside: conversation.look }
	});
	const { outcome } = result;
	const status = rights.status ? setVerdict(context, pull, outcome) : void 0;
	const options = {
		...commentOptions(context, outcome, head.sha, "See all of them in the job summary.", base.ref),
		below: result.previews
	};
	let told = outcome;
	if (conversation) {
		const trouble = await writeAnswer(context, {
			pull,
			result,
			conversation,
			options,
			held: rights.held === true
		});
		if (trouble) told = {
			...outcome,
			notes: [...outcome.notes, trouble]
		};
	} else if (inputs.mode !== "check") told = {
		...outcome,
		notes: [...outcome.notes, READ_ONLY]
	};
	await status;
	await publish(told, options, rights.annotate);
	return outcome;
}
// src/action/stale-regions.ts
async function regionPaths(host, sha, config) {
	const globs = [...config.files, ...config.views.files];
	const paths = globs.some((glob) => /[*?[\]{}!]/.test(glob)) ? (await host.paths(sha)).filter((path) => matchesAny(path, globs)) : globs;
	return [...new Set(paths)].filter((path) => !/^(?:\.?\/)*\.github\//i.test(path) && !matchesAny(path, config.ignore));
}
function resolveOf(of, file) {
	const steps = of.startsWith("/") ? [] : file.split("/").slice(0, -1);
	for (const step of of.split("/")) {
		if (step === "" || step === ".") continue;
		if (step !== "..") steps.push(step);
		else if (steps.pop() === void 0) return void 0;
	}
	return steps.join("/");
}
const isFile = (mode) => mode === "100644" || mode === "100755";
async function readSource(host, path, sha) {
	const [text, entry] = await Promise.all([host.file(path, sha), host.entry(path, sha)]);
	if (text === void 0 || !entry) return void 0;
	if (isFile(entry.mode)) return {
		path,
		mode: entry.mode,
		text
	};
	log(`${path} is a link, not a file: its tables are left alone. Name the file that it leads to in the config.`);
}
async function renderState({ host, unread }, sha, config, known = []) {
	const paths = (await regionPaths(host, sha, config)).filter((path) => whyUnread(path, unread) === void 0);
	const sources = (await Promise.all(paths.map((path) => readSource(host, path, sha)))).filter((source) => source !== void 0);
	const lists = new Map(known.map(({ path, list }) => [path, list]));
	const read = (path, text) => {
		const there = lists.get(path);
		if (there?.text === text) return there;
		step(path);
		return parseList(text, {
			path,
			config
		});
	};
	const parsed = sources.map((source) => ({
		...source,
		list: read(source.path, source.text)
	}));
	const named = new Set(parsed.flatMap(({ path, list }) => listsNamed(list, config).flatMap((of) => resolveOf(of, path) ?? [])));
	const others = new Map();
	await Promise.all([...named].map(async (path) => {
		const text = await host.file(path, sha);
		if (text !== void 0) others.set(path, text);
	}));
	return parsed.flatMap(({ path, mode, text, list }) => {
		const listAt = (of) => {
			const to = resolveOf(of, path);
			const there = to === void 0 ? void 0 : others.get(to);
			return there === void 0 ? void 0 : read(to, there);
		};
		const rendered = renderFile(path, text, config, {
			list,
			listAt
		});
		if (rendered.regions.length === 0 && rendered.problems.length === 0) return [];
		return [{
			path,
			mode,
			before: text,
			after: renderedText(text, rendered),
			rendered
		}];
	});
}
function staleRegions(files) {
	return files.flatMap(({ path, rendered }) => rendered.regions.filter(({ edits }) => edits.length > 0).map(({ view }) => `${path}:${view}`));
}
// src/action/state.ts
async function runState(context, sha) {
	const { host } = context;
	readAheadState(host, sha);
	const { config } = await readConfig(context, sha);
	const { files, problems } = withoutUnread(await fetchState(host, sha, config), context.unread);
	const report = reviewEach(files, config);
	const outcome = {
		report,
		problems,
		notes: [],
		stale: staleRegions(await renderState(context, sha, config, report.files))
	};
	await publish(outcome, commentOptions(context, outcome, sha, "See all of them in the report."), true);
	return outcome;
}
// src/action/tables.ts
const BRANCH = "awesome-steward/tables";
const TITLE = "Regenerate the tables";
async function planAt(context, sha) {
	if (context.unread) throw new UsageError(`${context.unread.path ?? "A list"} ${context.unread.why}`);
	readAheadState(context.host, sha);
	const { config } = await readConfig(context, sha);
	const read = await renderState(context, sha, config);
	const [wrong] = read.flatMap(({ path, rendered }) => rendered.problems.map(({ line, message }) => ({
		path,
		line,
		message
	})));
	if (wrong) throw new UsageError(`${wrong.path}:${wrong.line}: ${wrong.message}`);
	const files = read.filter(({ before, after }) => before !== after);
	return {
		sha,
		files,
		stale: staleRegions(files)
	};
}
function messageOf({ stale }) {
	return `${TITLE}\n\n${stale.map((name) => `- ${name}`).join("\n")}`;
}
function bodyOf({ files }) {
	return [
		"The entries changed. These generated tables are updated:",
		"",
		...files.flatMap(({ path, rendered }) => rendered.regions.filter(({ edits }) => edits.length > 0).map(({ view, line, state }) => `- ${codeSpan(path)}, line ${line}: \`${view}\`${state === "edited" ? " (replaces edits made by hand)" : ""}`)),
		"",
		"Only the marked regions change. This pull request is kept up to date with the default branch until it is merged.",
		"",
		"<sub>Pull requests opened with the token of the job do not start checks. Close and reopen it to start them, or give the Action the token of a GitHub App.</sub>"
	].join("\n");
}
async function runTables(context, target) {
	const { host, inputs } = context;
	if (inputs.apply === "commit") return commitStraight(context, target);
	const ours = branchOf(host, target.branch);
	ours.catch(() => {});
	const plan = await planAt(context, target.sha);
	setOutput("stale", plan.stale.join(","));
	if (plan.files.length === 0) return log("All tables are up to date.");
	await keepPull(host, target, plan, await ours);
}
async function commitStraight(context, { branch, sha }) {
	const { host } = context;
	host.expectMove();
	const early = planAt(context, sha);
	early.catch(() => {});
	const tip = await host.tip(branch) ?? sha;
	const first = await (tip === sha ? early : planAt(context, tip));
	setOutput("stale", first.stale.join(","));
	if (first.files.length === 0) return log("All tables are up to date.");
	for (const [attempt, at] of [first, void 0].entries()) {
		const now = at ?? await replan(context, branch);
		if (now.files.length === 0) return log("All tables are up to date by now.");
		const made = await host.makeCommit(now.sha, written(now), messageOf(now));
		if (await host.moveBranch(branch, {
			from: now.sha,
			to: made,
			force: false
		})) return log(`Regenerated ${count(now.stale.length, "table")} in ${made}.`);
		log(attempt === 0 ? `${branch} has new commits: generating the tables again.` : `${branch} has new commits again: the run for that push will update the tables.`);
	}
}
async function replan(context, branch) {
	const tip = await context.host.tip(branch);
	if (tip !== void 0) return planAt(context, tip);
	throw new HostError(`GitHub does not say where ${branch} is, so its tables were not written; run the job again.`, 404);
}
function written({ files }) {
	return files.map(({ path, mode, after }) => ({
		path,
		mode,
		text: after
	}));
}
async function branchOf(host, branch) {
	host.expectMove();
	host.viewer().catch(() => {});
	const [tip, pull] = await Promise.all([host.tip(BRANCH), host.ownPull(BRANCH, branch)]);
	if (tip === void 0) return {
		base: await host.tip(branch),
		tip,
		comparison: void 0,
		pull
	};
	const comparison = await host.compare(branch, tip);
	return {
		base: comparison.base,
		tip,
		comparison,
		pull
	};
}
async function keepPull(host, target, plan, { base, tip: old, comparison, pull: known }, again = true) {
	const { branch, sha } = target;
	if (base !== void 0 && base !== sha) return log(`${branch} has new commits: the run for that push will update the tables.`);
	if (!await isOurs(host, plan, comparison)) return log(`Someone else committed to ${BRANCH}, so it was not changed. Merge or delete it; the next push creates it again.`);
	if (old === void 0 || !saysTheSame(comparison, plan)) {
		const isPlaced = await point(host, old, await host.makeCommit(sha, written(plan), messageOf(plan)));
		if (!isPlaced && old === void 0 && again) return keepPull(host, target, plan, await branchOf(host, branch), false);
		if (!isPlaced) return log(`Someone else updated ${BRANCH} in the meantime, so it was not changed.`);
	} else if (known && sameText(known.body, bodyOf(plan))) return log(`Pull request ${known.number} is already up to date.`);
	const pull = known ? await host.updatePull(known.number, TITLE, bodyOf(plan)) : await host.createPull(BRANCH, branch, TITLE, bodyOf(plan));
	log(`${known ? "Updated" : "Opened"} ${pull.url}`);
}
const sameText = (a, b) => a.replaceAll("\r", "").trim() === b.trim();
async function point(host, from, to) {
	if (from !== void 0) return host.moveBranch(BRANCH, {
		from,
		to,
		force: true
	});
	try {
		await host.createBranch(BRANCH, to);
		return true;
	} catch (error) {
		if (!(error instanceof HostError && error.status === 422)) throw error;
		if (await host.tip("awesome-steward/tables") === void 0) throw error;
		return false;
	}
}
async function isOurs(host, plan, comparison) {
	if (!comparison || comparison.files.length === 0) return true;
	const me = await host.viewer();
	if (me === void 0) throw new HostError(`GitHub does not say who writes with this token, so it cannot be told whether the commit on ${BRANCH} is its own: it was not changed. Run the job again, or leave out the input "token".`, 403);
	const { only: commit } = comparison;
	const single = commit?.parents.length === 1 && commit.parents[0] === comparison.mergeBase;
	const paths = new Set([...plan.files.map(({ path }) => path)]);
	return single && commit.author === me && comparison.files.every(({ path, status }) => status === "modified" && (paths.has(path) || /\.(?:md|markdown)$/i.test(path)));
}
function saysTheSame(comparison, { sha, files }) {
	if (comparison?.only?.parents[0] !== sha || comparison.files.length !== files.length) return false;
	const there = new Map(comparison.files.map((file) => [file.path, file.sha]));
	return files.every(({ path, after }) => there.get(path) === gitName("blob", Buffer.from(after), sha.length));
}
// src/action/workflow-run.ts
function guessOf(context, { sha: head, defaultBranch }) {
	const { host, sha } = context;
	const comparison = host.compare(defaultBranch, head);
	for (const each of [comparison, readConfig(context, sha)]) each.catch(() => {});
	return {
		base: defaultBranch,
		sha,
		comparison
	};
}
async function pullOfRun(host, { owner, branch, sha, repositoryId }) {
	if (owner === "" || branch === "") {
		log("The run names no branch: nothing to do.");
		return;
	}
	const candidates = (await host.pullsFrom(owner, branch)).filter(({ state, head }) => state === "open" && head.ref === branch && head.sha === sha && head.repositoryId === repositoryId);
	if (candidates.length === 1) return candidates[0];
	log(candidates.length === 0 ? "No open pull request is at the commit of that run (it may have new commits): nothing was written." : `${candidates.length} open pull requests are at the commit of that run: nothing was written.`);
}
// src/action/run.ts
async function run(context$1) {
	const { host, inputs } = context$1;
	const task = taskOf(context.eventName, context.payload, context$1.sha, inputs);
	const speaks = inputs.comment !== "never";
	switch (task.kind) {
		case "nothing":
			log(task.why);
			return;
		case "issue":
			await greetIssue(context$1, task);
			return;
		case "state": {
			const thank = task.pushed && speaks ? thankForPush(context$1, task.pushed) : void 0;
			const outcome = await runState(context$1, task.sha);
			await thank?.();
			return outcome;
		}
		case "thanks":
			if (speaks) await thankForPush(context$1, task.pushed)();
			return;
		case "merge-group": return runMergeGroup(context$1, task);
		case "tables":
			await runTables(context$1, task);
			return;
		case "merged":
			if (task.write && speaks) await thankForMerge(context$1, task.pull);
			return;
		case "pull": return runPull(context$1, task.pull, {
			write: task.write,
			annotate: true,
			status: false
		});
		case "pull-number": {
			const pull = await host.pull(task.number).catch((error) => {
				if (!(error instanceof HostError && error.status === 404)) throw error;
				throw new UsageError(`${error.message} Is ${task.number} an open pull request? Give its number as input "pull-request".`);
			});
			return runPull(context$1, pull, {
				write: inputs.mode !== "check",
				annotate: false,
				status: false
			});
		}
		case "run": {
			const guess = guessOf(context$1, task);
			const [pull] = await Promise.all([pullOfRun(host, task), guess.comparison.catch(() => {})]);
			if (!pull) return void 0;
			const write = inputs.mode !== "check";
			await runPull(context$1, pull, {
				write,
				annotate: false,
				status: write,
				held: task.held,
				guess
			});
			return;
		}
	}
}
async function main({ unread }) {
	try {
		const inputs = readInputs();
		setSecret(inputs.token);
		const place = readPlace();
		const host = octokitHost(connect({
			token: inputs.token,
			url: context.apiUrl,
			log
		}), place.repository);
		const outcome = await run({
			...place,
			host,
			inputs,
			sha: context.sha,
			...unread && { unread }
		});
		if (outcome && fails(outcome, inputs)) process.exitCode = 1;
	} catch (error) {
		if (isTooDeep(error)) return tooDeep();
		const known = error instanceof UsageError || error instanceof HostError;
		const message = error instanceof Error ? error.message : String(error);
		setFailed(logLine(known ? message : `awesome-steward failed because of a bug in awesome-steward: ${message}. Please report it.`));
	}
}
await main(workerData);
export {};
