#!/usr/bin/env node
import { E as printable, L as version, a as textWidth, c as readArguments, i as columns, l as Failure, o as wrap, r as processTerminal, s as didYouMean } from "./chunks/base.js";
// src/cli/commands.ts
const config = {
	value: "FILE",
	help: "Settings to use, in place of .github/awesome-steward.yml of the repository."
};
const unusable = [2, "The arguments, the config or the input cannot be used; one line says why."];
const commands = [
	{
		name: "inspect",
		summary: "Show how a list was read: entries, labels, sections, index.",
		operands: "FILE…",
		about: "Reads lists and shows what was understood of them. Judges nothing.",
		flags: {
			format: {
				value: "FORMAT",
				choices: ["pretty", "json"],
				help: "How to show it."
			},
			config
		},
		examples: ["awesome-steward inspect README.md", "awesome-steward inspect README.md --format json"],
		exit: [[0, "The lists were read."], unusable],
		run: async (args, terminal) => (await import("./chunks/inspect.js")).inspect(args, terminal)
	},
	{
		name: "check",
		summary: "Check lists, or only what changed in them.",
		operands: "FILE…",
		about: "Checks every entry and label of the lists. Never changes a file.",
		flags: {
			base: {
				value: "REF|FILE",
				help: "What the lists are compared with: only what is new since then counts. An existing file, or else a git ref (where both histories part)."
			},
			"new-only": {
				value: "REF",
				help: "The same, for a push or a run at home: only what is new since REF is told; the rest is one line, with the command that mends it."
			},
			config,
			format: {
				value: "FORMAT",
				choices: [
					"pretty",
					"json",
					"github",
					"sarif",
					"markdown"
				],
				help: "How to tell the findings: github for workflow commands, sarif for code scanning, markdown as a comment."
			}
		},
		examples: [
			"awesome-steward check README.md",
			"awesome-steward check README.md --base origin/main",
			"awesome-steward check docs/*.md --format sarif > steward.sarif"
		],
		exit: [
			[0, "Nothing of severity error was found (with --base: nothing that the base did not have)."],
			[1, "Something of severity error was found."],
			unusable
		],
		run: async (args, terminal) => (await import("./chunks/check.js")).check(args, terminal)
	},
	{
		name: "review",
		summary: "Say what a change adds and what it must mend: the comment of a pull request.",
		operands: "FILE",
		about: "Compares two versions of a list and prints the comment that a pull request would get.",
		flags: {
			base: {
				value: "REF|FILE",
				help: "The version before the change: an existing file, or else a git ref (where both histories part)."
			},
			head: {
				value: "REF|FILE",
				help: "The version after the change. Default: FILE as it is now."
			},
			config,
			format: {
				value: "FORMAT",
				choices: [
					"markdown",
					"json",
					"pretty"
				],
				help: "How to tell it."
			}
		},
		examples: [
			"awesome-steward review README.md --base origin/main",
			"awesome-steward review README.md --base main --head my-branch",
			"awesome-steward review new.md --base old.md --format pretty"
		],
		exit: [
			[0, "The change brings in nothing of severity error."],
			[1, "It does."],
			unusable
		],
		run: async (args, terminal) => (await import("./chunks/review.js")).review(args, terminal)
	},
	{
		name: "render",
		summary: "Generate indexes, counts, charts and tables from the entries, in marked regions.",
		operands: "FILE…",
		about: "Renders the regions of Markdown files: what stands between <!-- steward:begin VIEW --> and <!-- steward:end -->. Without a flag it says what would change. The views: docs/views.md.",
		flags: {
			write: { help: "Write the files. Only what lies between the markers changes." },
			check: { help: "Exit with 1 where a region is not what it would be." },
			diff: { help: "Print what changes as a unified diff." },
			config
		},
		examples: [
			"awesome-steward render README.md",
			"awesome-steward render README.md --write",
			"awesome-steward render README.md docs/list.md --check --diff"
		],
		exit: [
			[0, "The regions are fresh, or were written; without a flag always."],
			[1, "With --check: a region is not what it would be (with --write: was not)."],
			[2, "A marker is wrong, or the arguments, the config or the input cannot be used; nothing of that file is written."]
		],
		run: async (args, terminal) => (await import("./chunks/render.js")).render(args, terminal)
	},
	{
		name: "fix",
		summary: "Mend what can be mended for sure.",
		operands: "FILE…",
		about: "Makes the fixes of which there is only one that can be meant, and touches nothing else. Says what it would do, and writes nothing, unless told to.",
		flags: {
			write: { help: "Write the mended lists." },
			diff: { help: "Print what would change as a unified diff, which git apply takes." },
			rule: {
				value: "ID",
				many: true,
				help: "Only the fixes of this rule; several with commas, or given again."
			},
			base: {
				value: "REF|FILE",
				help: "Mend only what is new since then: an existing file, or else a git ref (where both histories part)."
			},
			config
		},
		examples: [
			"awesome-steward fix README.md",
			"awesome-steward fix README.md --diff",
			"awesome-steward fix README.md --write --base origin/main",
			"awesome-steward fix README.md --write --rule label-style,label-spacing"
		],
		exit: [
			[0, "Nothing of severity error is in the lists as they are now."],
			[1, "Something is: without --write perhaps only what was shown, else what a person must mend."],
			unusable
		],
		run: async (args, terminal) => (await import("./chunks/fix.js")).fix(args, terminal)
	},
	{
		name: "page",
		summary: "Make a web page of lists, to search and to filter by label.",
		operands: "FILE…",
		about: "Writes index.html, one page that needs nothing else: search, filters along the taxonomy, light and dark. Beside it list.json and list.csv. Several lists become one page.",
		flags: {
			output: {
				value: "DIR",
				short: "o",
				help: "The folder to write to; made if it is not there. Default: site."
			},
			title: {
				value: "TEXT",
				help: "Title of the page. Default: that of the list."
			},
			source: {
				value: "URL",
				help: "Where the list is on the web: shown on the page, and what its relative links are relative to. With a slash at the end, the folder that FILE is relative to."
			},
			config
		},
		examples: ["awesome-steward page README.md -o site/", "awesome-steward page README.md --source https://github.com/OWNER/REPO/blob/main/"],
		exit: [[0, "The page was written."], unusable],
		run: async (args, terminal) => (await import("./chunks/page.js")).page(args, terminal)
	},
	{
		name: "add",
		summary: "Add an entry where it belongs.",
		operands: "FILE",
		about: "Puts a new entry into the list: in the shape and the order of its neighbours, with labels as the list writes them, and into the index by its labels. Without --title it asks. Shows the change, and writes it when told to.",
		flags: {
			title: {
				value: "TEXT",
				help: "What it is called."
			},
			link: {
				value: "[ROLE=]URL",
				many: true,
				help: "Where it leads; more links with what they are, e.g. code=https://…."
			},
			label: {
				value: "LABEL",
				many: true,
				help: "Its labels, by id or title; several with commas."
			},
			description: {
				value: "TEXT",
				help: "What is to be said of it."
			},
			section: {
				value: "TITLE",
				help: "The section that it belongs to, where there are several; PARENT / TITLE where two have that title."
			},
			date: {
				value: "DATE",
				help: "When it appeared, written as the list writes dates."
			},
			write: { help: "Write it into the list." },
			config
		},
		examples: ["awesome-steward add README.md", "awesome-steward add README.md --title \"Segment Anything\" --link https://arxiv.org/abs/2304.02643 --label \"Data Acquisition\" --write"],
		exit: [[0, "Shown, or written."], unusable],
		run: async (args, terminal) => (await import("./chunks/add.js")).add(args, terminal)
	},
	{
		name: "init",
		summary: "Set up a repository: config, workflow, generated parts.",
		operands: "[FILE]",
		about: "Looks at the list of a repository (FILE, else that of its config, else README.md, else the one Markdown file that is a list) and proposes what it needs: a short config of what was recognised, a workflow for the Action, and generated regions for parts that can be derived. Shows them as a diff, and writes nothing unless told to. Never overwrites a config or a workflow.",
		flags: {
			write: { help: "Write the config and the workflow." },
			regions: { help: "With --write: also put the generated regions into the list." },
			forks: { help: "Contributors work in forks: two workflows, of which the one that comments runs with the repository’s own token." },
			uses: {
				value: "OWNER/REPO@SHA",
				help: "What the workflow takes the Action from. Default: the repository and commit that this copy comes from."
			}
		},
		examples: [
			"awesome-steward init",
			"awesome-steward init docs/papers.md --write",
			"awesome-steward init --write --regions"
		],
		exit: [[0, "Shown, or written."], unusable],
		run: async (args, terminal) => (await import("./chunks/init.js")).init(args, terminal)
	},
	{
		name: "merge",
		summary: "Merge two versions of a list by entries; for git to call.",
		operands: "BASE OURS THEIRS [PATH]",
		about: "Merges two versions of a list that began as BASE, and writes the result to OURS. Both sides may add entries at the same place; generated regions are made anew. What both edited differently stays a conflict, marked in the file. With --install, FILE… in place of the operands: git calls it for these lists from then on, in this clone.",
		flags: {
			install: { help: "Have git merge the lists of this repository so: sets its config and .gitattributes." },
			"marker-size": {
				value: "N",
				help: "Characters of a conflict marker. Default: 7."
			},
			ours: {
				value: "NAME",
				help: "What conflict markers call the side OURS. Default: ours."
			},
			theirs: {
				value: "NAME",
				help: "What conflict markers call the side THEIRS. Default: theirs."
			},
			config
		},
		examples: [
			"awesome-steward merge --install",
			"awesome-steward merge --install README.md docs/papers.md",
			"awesome-steward merge base.md ours.md theirs.md"
		],
		exit: [
			[0, "Merged, or installed."],
			[1, "Merged but for conflicts that a person must settle."],
			unusable
		],
		run: async (args, terminal) => (await import("./chunks/merge.js")).merge(args, terminal)
	},
	{
		name: "explain",
		summary: "List the rules, or explain one.",
		operands: "[RULE]",
		about: "Without RULE lists all rules. With it: what the rule finds, why, its options and examples.",
		flags: {},
		examples: ["awesome-steward explain", "awesome-steward explain label-known"],
		exit: [[0, "The rule was explained."], unusable],
		run: async (args, terminal) => (await import("./chunks/explain.js")).explain(args, terminal)
	}
];
// src/cli/help.ts
/** Stands for a space where a line must not break. */
const GLUE = "";
function flagName(name, flag) {
	const names = flag.short ? `-${flag.short}, --${name}` : `--${name}`;
	return flag.value ? `${names} ${flag.value}` : names;
}
function flagHelp(flag) {
	if (!flag.choices) return flag.help;
	const [first, ...rest] = flag.choices;
	return `${flag.help} ${[`${first} (default)`, ...rest].join(", ")}.`;
}
function usage(command) {
	const flags = Object.entries(command.flags).map(([name, flag]) => command.name === "review" && name === "base" ? flagName(name, flag) : `[${flagName(name, flag)}]`);
	return [
		"awesome-steward",
		command.name,
		command.operands,
		...flags.map((flag) => flag.replace(" ", GLUE))
	].join(" ");
}
/** The whole program's help. */
function generalHelp(commands, width) {
	const at = textWidth(width);
	const rows = commands.map((command) => [`${command.name} ${command.operands}`, command.summary]);
	return `${wrap("awesome-steward looks after curated Markdown lists: it checks entries and labels, tells what a change adds, and says how to mend it.", at)}

Usage: awesome-steward COMMAND …

${columns(rows, at)}

${columns([["--help", "This text; after a command: what it does and takes."], ["--version", "The version."]], at)}

Exit codes:
${columns([
		["0", "Nothing of severity error was found."],
		["1", "Something of severity error was found."],
		["2", "The arguments, the config or the input cannot be used."]
	], at)}

Begin with: awesome-steward check README.md
`;
}
/** One command's help. */
function commandHelp(command, width) {
	const at = textWidth(width);
	const flags = [...Object.entries(command.flags).map(([name, flag]) => [flagName(name, flag), flagHelp(flag)]), ["--help", "This text."]];
	const exit = command.exit.map(([code, meaning]) => [String(code), meaning]);
	return `${wrap(command.about, at)}

Usage: ${wrap(usage(command), at - 9).replaceAll("\n", "\n         ").replaceAll(GLUE, " ")}

${columns(flags, at)}

Exit codes:
${columns(exit, at)}

Examples:
${command.examples.map((example) => `  ${example}`).join("\n")}
`;
}
// src/cli/run.ts
const OWN_FAULT = `This is a fault of awesome-steward. Please report it, with the command and the file if you can.
AWESOME_STEWARD_DEBUG=1 shows where it happened.`;
/** A message whose commands call this program as it was called: where it is not installed its name finds nothing. */
async function asCalled(message, terminal) {
	const { ownLine } = await import("./chunks/self.js");
	const names = ["--help", ...commands.map(({ name }) => name)].join("|");
	const own = `${ownLine(terminal)} `;
	return message.replace(new RegExp(`\\bawesome-steward (?=(?:${names})(?![\\w-]))`, "g"), () => own);
}
function unknownCommand(word) {
	if (word.startsWith("-")) throw new Failure(`A command comes first, not ${printable(word)}. See: awesome-steward --help`);
	const names = commands.map((command) => command.name);
	const hint = /[./\\]/.test(word) ? ` To check that file: awesome-steward check ${printable(word)}` : `${didYouMean(word, names)} There are ${names.join(", ")}.`;
	throw new Failure(`There is no command ${printable(word)}.${hint}`);
}
async function dispatch(argv, terminal) {
	const [first, ...rest] = argv;
	const { out, err } = terminal;
	if (first === void 0) {
		err.write(generalHelp(commands, err.width));
		return 2;
	}
	if (first === "--version" || first === "-v" || first === "-V") {
		out.write(`${version}\n`);
		return 0;
	}
	const asksHelp = first === "--help" || first === "-h" || first === "help";
	const name = asksHelp ? rest.find((word) => !word.startsWith("-")) : first;
	if (asksHelp && name === void 0) {
		out.write(generalHelp(commands, out.width));
		return 0;
	}
	const command = commands.find((one) => one.name === name) ?? unknownCommand(name);
	const args = readArguments(command.name, command.flags, asksHelp ? ["--help"] : rest);
	if (args.help) {
		out.write(commandHelp(command, out.width));
		return 0;
	}
	return command.run(args, terminal);
}
/**
* Runs the command line: the one place that catches.
* @param argv what follows the program's name.
* @returns the exit code: 0 nothing of severity error, 1 something, 2 usage, config or unreadable input.
*/
async function run(argv, terminal) {
	try {
		return await dispatch(argv, terminal);
	} catch (error) {
		if (error instanceof Failure) terminal.err.write(`${await asCalled(error.message, terminal)}\n`);
		else {
			const detail = terminal.env.AWESOME_STEWARD_DEBUG ? error.stack : String(error);
			terminal.err.write(`${detail}\n${OWN_FAULT}\n`);
		}
		return 2;
	}
}
// src/cli/main.ts
process.exitCode = await run(process.argv.slice(2), processTerminal());
export {};
