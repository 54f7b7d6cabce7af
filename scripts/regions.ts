// Fills the regions of the README and of docs/ that show what the program prints, what it takes and what its config
// is: <!-- generated:NAME --> … <!-- /generated:NAME -->. With --check it writes nothing and fails when one is stale.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from '../src/cli/commands.ts';
import { commandHelp, generalHelp } from '../src/cli/help.ts';
import { inputsTable, outputsTable, workflow, workflowPair } from './docs/action.ts';
import { layersTable } from './docs/layers.ts';
import { settingsTable } from './docs/settings.ts';
import { stalePictures } from './pictures/comment.ts';
import { exampleComment, printed, REVIEW } from './pictures/example.ts';
import { standInClone } from './stand-in-clone.ts';

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}

async function session(command: string): Promise<string> {
  return fenced('text', `$ ${command}\n${await printed(command)}`);
}

/** The first of each list of a JSON sample; the rest as `…`. */
function shortened(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) {
    // Titles of sections and tags are short enough to be shown whole.
    if (value.every((item) => typeof item === 'string') || key === 'edits') return value;
    return value.slice(0, 1).map((item) => shortened(item));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, shortened(inside, name)]));
}

async function json(command: string): Promise<string> {
  return fenced('json', JSON.stringify(shortened(JSON.parse(await printed(command))), null, 2));
}

const papers = 'examples/papers/README.md';

/** What a command prints, for those where that can be shown short. */
const samples: Readonly<Record<string, string>> = {
  inspect: `awesome-steward inspect ${papers}`,
  check: 'awesome-steward check examples/tools/README.md',
  review: `${REVIEW} --format pretty`,
  explain: 'awesome-steward explain label-known',
};

/** A session without what stands before its summary, e.g. the diffs; in a clone that knows where it comes from. */
async function ending(command: string, from: string): Promise<string> {
  const clone = mkdtempSync(join(tmpdir(), 'steward-'));
  const { script } = standInClone(clone, { origin: 'https://github.com/OWNER/REPO.git' });
  const text = await printed(command, script).finally(() => rmSync(clone, { recursive: true, force: true }));
  return fenced('text', `$ ${command}\n…\n${text.slice(text.indexOf(from))}`);
}

async function commandSections(): Promise<string> {
  const sections = commands.map(async (command) => {
    const sample = samples[command.name];
    const parts = [`## ${command.name}`, command.summary, fenced('text', commandHelp(command))];
    return [...parts, ...(sample ? [await session(sample)] : [])].join('\n\n');
  });
  return `\n${(await Promise.all(sections)).join('\n\n')}\n`;
}

/** The comment on the example list, as a quote. */
async function quotedComment(): Promise<string> {
  return (await exampleComment())
    .trimEnd()
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

const regions: Readonly<Record<string, Readonly<Record<string, () => string | Promise<string>>>>> = {
  'README.md': {
    check: () => session('awesome-steward check examples/tools/README.md'),
    workflow: workflowPair,
    inputs: inputsTable,
    outputs: outputsTable,
  },
  'docs/comment.md': { comment: quotedComment },
  'docs/cli.md': {
    help: () => fenced('text', generalHelp(commands)),
    commands: commandSections,
  },
  'docs/action.md': {
    simple: () => workflow('simple.yml'),
    'fork-check': () => workflow('fork-check.yml'),
    'fork-comment': () => workflow('fork-comment.yml'),
    tables: () => workflow('tables.yml'),
    welcome: () => workflow('welcome.yml'),
    inputs: inputsTable,
    outputs: outputsTable,
  },
  'docs/architecture.md': {
    layers: layersTable,
  },
  'docs/config.md': {
    settings: settingsTable,
  },
  'docs/contributor.md': {
    fix: () => session(`awesome-steward fix ${papers} --base examples/papers/before.md`),
    add: () => session(`awesome-steward add ${papers} --title Dolma --label Deduplication`),
  },
  'docs/maintainer.md': {
    init: () => ending(`awesome-steward init ${papers}`, `${papers}: `),
    'new-only': () => session(`awesome-steward check ${papers} --new-only ${papers}`),
  },
  'docs/json.md': {
    inspect: () => json(`awesome-steward inspect ${papers} --format json`),
    check: () => json(`awesome-steward check ${papers} --base examples/papers/before.md --format json`),
    review: () => json(`${REVIEW} --format json`),
  },
};

const onlyCheck = process.argv.includes('--check');
const faults: string[] = [];

for (const [path, parts] of Object.entries(regions)) {
  const before = readFileSync(path, 'utf8');
  let text = before;
  for (const [name, make] of Object.entries(parts)) {
    const open = `<!-- generated:${name} -->`;
    const close = `<!-- /generated:${name} -->`;
    const from = text.indexOf(open);
    const to = text.indexOf(close, from);
    if (from < 0 || to < 0) faults.push(`${path} has no place for “${name}”: add ${open} and ${close}.`);
    else text = `${text.slice(0, from + open.length)}\n${await make()}\n${text.slice(to)}`;
  }
  if (text === before) continue;
  if (onlyCheck) faults.push(`${path} is stale.`);
  else writeFileSync(path, text);
}

const stale = onlyCheck ? stalePictures(await exampleComment()) : undefined;
if (stale) faults.push(stale);

for (const fault of faults) console.error(fault);
if (faults.length > 0) {
  if (onlyCheck) console.error('Run npm run docs and commit what it writes.');
  process.exitCode = 1;
}
