import { A as whyNotRead, O as isTooDeep, Z as version, _ as didYouMean, a as textWidth, i as columns, o as wrap, v as readArguments, y as Failure, z as printable } from "./base.js";
// src/cli/commands.ts
const config = {
	value: "FILE",
	help: "Config file to use instead of .github/awesome-steward.yml."
};
const unusable = [2, "Invalid arguments, config or input; the message says why."];
const commands = [
	{
		name: "inspect",
		summary: "Show how a list was read: entries, labels, sections, index.",
		operands: "FILE\u2026",
		about: "Reads lists and shows what was recognised. Checks nothing.",
		flags: {
			format: {
				value: "FORMAT",
				choices: ["pretty", "json"],
				help: "Output format."
			},
			config
		},
		examples: ["awesome-steward inspect README.md", "awesome-steward inspect README.md --format json"],
		exit: [[0, "Success."], unusable],
		run: async (args, terminal) => (await import("./inspect.js")).inspect(args, terminal)
	},
	{
		name: "check",
		summary: "Check lists, or only what changed in them.",
		operands: "[FILE\u2026]",
		about: "Checks all entries and labels of the lists. Never changes a file.",
		flags: {
			base: {
				value: "REF|FILE",
				help: "Report only problems that are new since REF|FILE: a file, or else a git ref (the merge base is used)."
			},
			"new-only": {
				value: "REF",
				help: "Same as --base."
			},
			all: { help: "Show each problem. Without it, many problems are grouped by rule." },
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
				help: "Output format: github for workflow commands, sarif for code scanning, markdown for the comment."
			}
		},
		examples: [
			"awesome-steward check README.md",
			"awesome-steward check README.md --base origin/main",
			"awesome-steward check docs/*.md --format sarif > steward.sarif"
		],
		exit: [
			[0, "No errors (with --base: no new errors)."],
			[1, "At least one error."],
			unusable
		],
		run: async (args, terminal) => (await import("./check.js")).check(args, terminal)
	},
	{
		name: "review",
		summary: "Review a change: print the comment that a pull request would get.",
		operands: "[FILE]",
		about: "Compares two versions of a list and prints the comment that a pull request would get. Without FILE: the first list of the config, else the one that init would choose.",
		flags: {
			base: {
				value: "REF|FILE",
				help: "The version before the change: a file, or else a git ref (the merge base is used)."
			},
			head: {
				value: "REF|FILE",
				help: "The version after the change. Default: FILE as it is now."
			},
			demo: { help: "Instead of --base: the comment for a made-up change of the list with three typical faults. Writes nothing." },
			config,
			format: {
				value: "FORMAT",
				choices: [
					"markdown",
					"json",
					"pretty"
				],
				help: "Output format."
			}
		},
		examples: [
			"awesome-steward review README.md --base origin/main",
			"awesome-steward review README.md --base main --head my-branch",
			"awesome-steward review new.md --base old.md --format pretty",
			"awesome-steward review --demo"
		],
		exit: [
			[0, "The change adds no errors."],
			[1, "The change adds at least one error."],
			unusable
		],
		run: async (args, terminal) => (await import("./review.js")).review(args, terminal)
	},
	{
		name: "labels",
		summary: "Suggest labels for a new entry, or find labels that stand out.",
		operands: "suggest|audit FILE",
		about: "Learns from the labelled entries of the list itself; nothing is stored and nothing leaves the machine. \"suggest\" gives the three most likely labels for a title, with the entries that speak for them. \"audit\" lists entries whose labels differ from those of similar entries. Neither changes a file.",
		flags: {
			title: {
				value: "TEXT",
				help: "Title of the new entry (for suggest)."
			},
			abstract: {
				value: "TEXT",
				help: "Its description or abstract; guesses get better with it."
			},
			link: {
				value: "URL",
				help: "Its address."
			},
			section: {
				value: "TITLE",
				help: "The section it belongs to."
			},
			config
		},
		examples: ["awesome-steward labels suggest README.md --title \"Data filtering networks\"", "awesome-steward labels audit README.md"],
		exit: [[0, "Success."], unusable],
		run: async (args, terminal) => (await import("./labels.js")).labels(args, terminal)
	},
	{
		name: "render",
		summary: "Generate indexes, counts, charts and tables from the entries, in marked regions.",
		operands: "[FILE\u2026]",
		about: "Generates the regions of Markdown files: the text between <!-- steward:begin VIEW --> and <!-- steward:end -->. Without a flag it only reports what would change. Views: docs/views.md.",
		flags: {
			write: { help: "Write the files. Only text between the markers changes." },
			check: { help: "Exit with 1 if a region is out of date." },
			diff: { help: "Print the changes as a unified diff." },
			config
		},
		examples: [
			"awesome-steward render README.md",
			"awesome-steward render README.md --write",
			"awesome-steward render README.md docs/list.md --check --diff"
		],
		exit: [
			[0, "All regions are up to date or were written; always without a flag."],
			[1, "With --check: a region is (with --write: was) out of date."],
			[2, "Invalid marker, arguments, config or input. That file is not changed."]
		],
		run: async (args, terminal) => (await import("./render2.js")).render(args, terminal)
	},
	{
		name: "fix",
		summary: "Apply safe fixes.",
		operands: "[FILE\u2026]",
		about: "Applies safe fixes only: those with a single possible meaning. Prints what would change; --write saves it.",
		flags: {
			write: { help: "Save the fixed lists." },
			diff: { help: "Print the changes as a unified diff for git apply." },
			rule: {
				value: "ID",
				many: true,
				help: "Apply only fixes of this rule; separate several with commas, or repeat the flag."
			},
			base: {
				value: "REF|FILE",
				help: "Fix only problems that are new since REF|FILE: a file, or else a git ref (the merge base is used)."
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
			[0, "No errors are left in the lists as they are now."],
			[1, "Errors are left: without --write also those that were only shown."],
			unusable
		],
		run: async (args, terminal) => (await import("./fix.js")).fix(args, terminal)
	},
	{
		name: "page",
		summary: "Build a web page of lists, with search and filters by label.",
		operands: "[FILE\u2026]",
		about: "Writes index.html, a single self-contained page with search, filters by label, and light and dark themes, plus list.json and list.csv. Several lists become one page.",
		flags: {
			output: {
				value: "DIR",
				short: "o",
				help: "Output folder; created if missing. Default: site."
			},
			title: {
				value: "TEXT",
				help: "Title of the page. Default: the title of the list."
			},
			source: {
				value: "URL",
				help: "Web address of the list: linked on the page, and the base of its relative links. With a slash at the end: the folder that FILE is relative to."
			},
			config
		},
		examples: ["awesome-steward page README.md -o site/", "awesome-steward page README.md --source https://github.com/OWNER/REPO/blob/main/"],
		exit: [[0, "Success."], unusable],
		run: async (args, terminal) => (await import("./page.js")).page(args, terminal)
	},
	{
		name: "add",
		summary: "Add an entry where it belongs.",
		operands: "FILE",
		about: "Adds an entry to the list in the format and order of its neighbours, with labels as the list writes them, and adds it to the index. Without --title or --bibtex it asks. Prints the change; --write saves it.",
		flags: {
			title: {
				value: "TEXT",
				help: "Title of the entry."
			},
			link: {
				value: "[ROLE=]URL",
				many: true,
				help: "Link of the entry; more links with their kind, such as code=URL."
			},
			label: {
				value: "LABEL",
				many: true,
				help: "Labels, by any unique part of their id or title; separate several with commas."
			},
			description: {
				value: "TEXT",
				help: "Description of the entry."
			},
			section: {
				value: "TITLE",
				help: "Section of the entry, if there are several: any unique part of its title, or PARENT / TITLE."
			},
			date: {
				value: "DATE",
				help: "Date of the entry, as 2024-05-31 or in the format of the list. Default: the month of its arXiv number."
			},
			field: {
				value: "NAME=VALUE",
				many: true,
				whole: true,
				help: "Value for a column or field of the list, or for authors or venue, by any unique part of its name; repeat it for more."
			},
			bibtex: {
				value: "FILE",
				help: "Add all entries of a BibTeX file: title, authors, year, venue and address. --section and --label count for all."
			},
			write: { help: "Save the list." },
			config
		},
		examples: [
			"awesome-steward add README.md",
			"awesome-steward add README.md --title \"Segment Anything\" --link https://arxiv.org/abs/2304.02643 --label \"Data Acquisition\" --write",
			"awesome-steward add README.md --title Dolma --section Datasets --field License=ODC-BY --field \"Size=3T tokens\"",
			"awesome-steward add README.md --section Datasets --bibtex papers.bib --write"
		],
		exit: [[0, "Success."], unusable],
		run: async (args, terminal) => (await import("./add2.js")).add(args, terminal)
	},
	{
		name: "init",
		summary: "Set up a repository: config, workflows, generated regions.",
		operands: "[FILE]",
		about: "Reads the list of a repository (FILE, or the list in its config, or the Markdown file that is most of a list) and proposes a short config of what it recognised, workflows for the Action, and generated regions. Prints a diff; --write saves it. Never overwrites a config or a workflow.",
		flags: {
			write: { help: "Write the config and the workflows." },
			regions: { help: "Also add the generated regions to the list." },
			forks: { help: "Two workflows, so that pull requests from forks get comments too. This is the default." },
			"no-forks": { help: "One workflow: pull requests from forks get no comment." },
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
		exit: [[0, "Success."], unusable],
		run: async (args, terminal) => (await import("./init.js")).init(args, terminal)
	},
	{
		name: "merge",
		summary: "Merge two versions of a list by entries; called by git.",
		operands: "BASE OURS THEIRS [PATH]",
		about: "Merges OURS and THEIRS, which both started from BASE, and writes the result to OURS. Both sides may add entries at the same place; generated regions are generated again. Lines that both sides edited differently stay a conflict, marked in the file. With --install and FILE\u2026 instead of the operands, git uses it for these lists from then on, in this clone.",
		flags: {
			install: { help: "Set up git to merge the lists of this repository this way: edits the git config and .gitattributes." },
			"marker-size": {
				value: "N",
				help: "Length of conflict markers. Default: 7."
			},
			ours: {
				value: "NAME",
				help: "Name of OURS in conflict markers. Default: ours."
			},
			theirs: {
				value: "NAME",
				help: "Name of THEIRS in conflict markers. Default: theirs."
			},
			config
		},
		examples: [
			"awesome-steward merge --install",
			"awesome-steward merge --install README.md docs/papers.md",
			"awesome-steward merge base.md ours.md theirs.md"
		],
		exit: [
			[0, "Merged or installed."],
			[1, "Conflicts are left for you to resolve."],
			unusable
		],
		run: async (args, terminal) => (await import("./merge.js")).merge(args, terminal)
	},
	{
		name: "explain",
		summary: "List the rules, or explain one.",
		operands: "[RULE]",
		about: "Without RULE, lists all rules. With RULE: what it checks, why, its options and examples.",
		flags: {},
		examples: ["awesome-steward explain", "awesome-steward explain label-known"],
		exit: [[0, "Success."], unusable],
		run: async (args, terminal) => (await import("./explain.js")).explain(args, terminal)
	}
];
// src/cli/help.ts
const GLUE = "\uE000";
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
function generalHelp(commands, width) {
	const at = textWidth(width);
	const rows = commands.map((command) => [`${command.name} ${command.operands}`, command.summary]);
	return `${wrap("A linter, pull request bot and table generator for awesome lists and paper lists.", at)}

Usage: awesome-steward COMMAND \u2026

${columns(rows, at)}

${columns([["--help", "Show this help; after a command: its help."], ["--version", "Show the version."]], at)}

Exit codes:
${columns([
		["0", "No errors."],
		["1", "At least one error."],
		["2", "Invalid arguments, config or input."]
	], at)}

Start with: awesome-steward check README.md
`;
}
function commandHelp(command, width) {
	const at = textWidth(width);
	const flags = [...Object.entries(command.flags).map(([name, flag]) => [flagName(name, flag), flagHelp(flag)]), ["--help", "Show this help."]];
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
const OWN_FAULT = `This is a bug in awesome-steward. Please report it, with the command and the file if possible.
AWESOME_STEWARD_DEBUG=1 shows where it happened.`;
async function asCalled(message, terminal) {
	const { ownLine } = await import("./self.js");
	const names = ["--help", ...commands.map(({ name }) => name)].join("|");
	const own = `${ownLine(terminal)} `;
	return message.replace(new RegExp(`\\bawesome-steward (?=(?:${names})(?![\\w-]))`, "g"), () => own);
}
function unknownCommand(word) {
	if (word.startsWith("-")) throw new Failure(`Expected a command, found ${printable(word)}. See: awesome-steward --help`);
	const names = commands.map((command) => command.name);
	const hint = /[./\\]/.test(word) ? ` To check that file: awesome-steward check ${printable(word)}` : `${didYouMean(word, names)} There are ${names.join(", ")}.`;
	throw new Failure(`Unknown command ${printable(word)}.${hint}`);
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
async function run(argv, terminal) {
	try {
		return await dispatch(argv, terminal);
	} catch (error) {
		if (error instanceof Failure) terminal.err.write(`${await asCalled(error.message, terminal)}\n`);
		else if (isTooDeep(error)) terminal.err.write(`The list ${whyNotRead("depth")}\n`);
		else {
			const detail = terminal.env.AWESOME_STEWARD_DEBUG ? error.stack : String(error);
			terminal.err.write(`${detail}\n${OWN_FAULT}\n`);
		}
		return 2;
	}
}
export { run as t };
