import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type Address, schemaUrl, usedAddress, usesLine } from '../about.ts';
import { inferredOf } from '../analysis/profile.ts';
import { configPaths } from '../config/paths.ts';
import type { Config } from '../config/schema.ts';
import { firstConfig } from '../init/config.ts';
import { highlights } from '../init/highlights.ts';
import type { Question } from '../init/questions.ts';
import { type Offer, regionOffers, withRegions } from '../init/region-offers.ts';
import { type NewFile, type Present, usesAction, workflows } from '../init/workflows.ts';
import { check } from '../lint/check.ts';
import type { List } from '../model.ts';
import { parseList } from '../parse/index.ts';
import { append, largest } from '../text/collections.ts';
import { printable } from '../text/escape.ts';
import { count, enumerate } from '../text/phrases.ts';
import { textWidth, wrap } from '../text/wrap.ts';
import type { Arguments } from './args.ts';
import { typed } from './check-files.ts';
import { unifiedDiff } from './diff.ts';
import { settingsFinder } from './discover.ts';
import { Failure } from './failure.ts';
import { type Origin, originOf } from './git.ts';
import { sourceOf } from './init-source.ts';
import type { Source } from './input.ts';
import { SHAPES } from './inspect-pretty.ts';
import { rootOf } from './lists.ts';
import { progressOn } from './progress.ts';
import { ownSource, ownWords } from './self.ts';
import type { Terminal } from './terminal.ts';
import { writeText } from './write.ts';

/** A file that is proposed; `before` where it is there already. */
interface Proposal extends NewFile {
  readonly before?: string;
}

interface Plan {
  readonly source: Source;
  /** Why it is this list, where none was named. Plain text. */
  readonly chosenFor?: string;
  readonly list: List;
  readonly config: Config;
  readonly root: string;
  /** What `--write` writes. */
  readonly files: readonly Proposal[];
  /** The list with generated regions: written only where `--regions` asks for it. */
  readonly regions?: Proposal;
  readonly offers: readonly Offer[];
  readonly questions: readonly Question[];
  /** Files that are there already and stay as they are. */
  readonly kept: readonly string[];
  /** Worth knowing before the files are committed. */
  readonly notes: readonly string[];
  /** Whether a workflow is left out because it is not known what it would use. */
  readonly asksUses: boolean;
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

/** The workflows of a repository, and whether they run the Action already. */
async function presentWorkflows(root: string, repository: string | undefined): Promise<Present[]> {
  const folder = '.github/workflows';
  const names = await readdir(join(root, folder)).catch(() => []);
  return Promise.all(
    names
      .filter((name) => /\.ya?ml$/.test(name))
      .sort()
      .map(async (name) => {
        const text = await readFile(join(root, folder, name), 'utf8').catch(() => '');
        return { path: `${folder}/${name}`, text, usesAction: usesAction(text, repository) };
      }),
  );
}

/** What the workflows and the schema are to be taken from: as `--uses` says, else where this copy comes from. */
async function actionOf(
  uses: string | undefined,
  host: string | undefined,
  terminal: Terminal,
): Promise<{ address?: Address; why?: string }> {
  const server = host?.includes('github') ? `https://${host}` : undefined;
  if (uses !== undefined) {
    const address = usedAddress(uses, server);
    if (address) return { address };
    throw new Failure(
      `--uses is what the workflow takes the Action from, like OWNER/REPO@SHA, not ${printable(uses)}.`,
    );
  }
  const source = await ownSource(terminal);
  if ('unknown' in source) return { why: source.unknown };
  const { address } = source;
  if (address.server === 'https://github.com' || address.server === server) return { address };
  return { why: `its repository is on ${address.server}, where GitHub takes no Action from` };
}

/** Lists named in a note; the rest is counted. */
const NAMED = 4;

/** Other lists of the repository, and how to set one up instead. */
function othersInWords(others: readonly { path: string; entries: number }[]): string {
  const some = others.slice(0, NAMED).map(({ path, entries }) => `${path} (${entries})`);
  const more = others.length > NAMED ? ` and ${others.length - NAMED} more` : '';
  return `Other lists here, with their entries: ${some.join(', ')}${more}. For one of them, name it after init.`;
}

const PAIR =
  'Two workflows, because a workflow on a pull request from a fork cannot comment: the second one comments, and sees first contributions before they are approved. --no-forks writes only one.';

async function planOf(args: Arguments, terminal: Terminal): Promise<Plan> {
  const { positionals, flags } = args;
  const { source, why: chosenFor, others } = await sourceOf(positionals, terminal);
  const root = await rootOf(dirname(source.absolute), terminal);
  const path = relative(root, source.absolute).split(sep).join('/');
  const files: Proposal[] = [];
  const kept: string[] = [];
  const { host, branch } = await originOf(root).catch((): Origin => ({ branch: 'main' }));
  const { address, why } = await actionOf(flags.uses, host, terminal);
  let config: Config;
  let questions: readonly Question[] = [];
  const present: string[] = [];
  for (const name of configPaths) if (await exists(join(root, name))) present.push(name);
  if (present.length > 0) {
    config = (await settingsFinder(undefined, terminal)(source.absolute)).config;
    kept.push(present[0]!);
  } else {
    const first = firstConfig(parseList(source.text, { path }), others, address && schemaUrl(address));
    config = first.config;
    questions = first.questions;
    files.push({ path: configPaths[0]!, text: first.text });
  }
  const notes: string[] = [];
  if (others.length > 0) notes.push(othersInWords(others));
  let asksUses = false;
  const workflowsThere = await presentWorkflows(root, address?.repository);
  const own = workflowsThere.filter(({ usesAction }) => usesAction).map(({ path }) => path);
  append(kept, own);
  if (host !== undefined && !host.includes('github')) {
    const command = typed([...ownWords(terminal), 'check', path, '--base', `origin/${branch}`]);
    notes.push(`The remote is on ${host}, where the Action does not run. Run this in its CI: ${command}`);
  } else {
    if (flags.forks !== undefined && flags['no-forks'] !== undefined)
      throw new Failure('--forks and --no-forks exclude each other. Use one of them.');
    const forks = flags['no-forks'] === undefined;
    const uses = address && usesLine(address);
    const proposed = workflows({ forks, branch, uses: uses ?? 'OWNER/REPO@SHA' }, workflowsThere);
    if (uses !== undefined) append(files, proposed);
    if (uses === undefined && proposed.length > 0) {
      asksUses = true;
      notes.push(
        `No workflow: this copy of awesome-steward does not know its own repository (${why}). Name it with --uses.`,
      );
    }
    if (uses !== undefined && forks && proposed.length > 0) notes.push(PAIR);
    if (
      proposed.length === 0 &&
      flags.forks !== undefined &&
      !own.some((name) => name.endsWith('list-comment.yml'))
    )
      notes.push(`For the two workflows of --forks take ${own[0]} out first.`);
  }
  const list = parseList(source.text, { path, config });
  const offers = regionOffers(list);
  const after = offers.length > 0 ? withRegions(list, offers, config) : undefined;
  return {
    source,
    ...(chosenFor !== undefined && { chosenFor }),
    list,
    config,
    root,
    files,
    offers: after === undefined ? [] : offers,
    ...(after !== undefined && { regions: { path, text: after, before: source.text } }),
    questions,
    kept,
    notes,
    asksUses,
  };
}

/** What was recognised, what was found, and what to type next. */
function summary(plan: Plan, args: Arguments, terminal: Terminal): string {
  const { list, config, source, files, offers, regions, questions, kept, notes } = plan;
  const isWritten = args.flags.write !== undefined;
  const isGenerated = isWritten && args.flags.regions !== undefined;
  const width = textWidth(terminal.out.width);
  const lines: string[] = [];
  const item = (text: string) =>
    lines.push(`  - ${wrap(printable(text), width - 4).replaceAll('\n', '\n    ')}`);
  const { entries, taxonomy, labelIndex: index } = list;
  const generated = list.regions.length;
  const written = inferredOf(list).shapes.map(({ shape }) => SHAPES[shape][1]);
  const known = [
    count(entries.length, 'entry', 'entries') + (written.length > 0 ? ` (${enumerate(written)})` : ''),
    ...(taxonomy.tags.length > 0 ? [`${count(taxonomy.tags.length, 'label')} declared`] : []),
    ...(index.length > 0 ? [`an index of ${count(index.length, 'section')}`] : []),
    ...(generated > 0 ? [count(generated, 'generated region')] : []),
  ];
  lines.push(`${printable(source.path)}: ${known.join(', ')}.`);
  if (plan.chosenFor) lines.push(wrap(printable(`Chosen: ${plan.chosenFor}`), width));
  for (const file of files) lines.push(`${isWritten ? 'Written' : 'New'}: ${file.path}`);
  for (const path of kept) lines.push(`${path} already exists and is not changed.`);
  for (const note of notes) lines.push(wrap(printable(note), width));
  if (questions.length > 0) lines.push('', 'Your decision (the config says how to enable each):');
  for (const { asks } of questions) item(asks);
  if (offers.length > 0) {
    lines.push('', isGenerated ? 'Now generated from the entries:' : 'Can be generated from the entries:');
    for (const { what, line } of offers) item(`${what} (line ${line})`);
  }
  const now = isGenerated && regions ? parseList(regions.text, { path: list.path, config }) : list;
  const findings = check(now, config);
  const told = highlights(findings);
  if (told.length > 0) {
    lines.push('', 'Most important problems:');
    for (const { says } of told) item(says);
  }
  const next = nextSteps(
    plan,
    args,
    findings.some(({ fix }) => fix),
    terminal,
  );
  const longest = largest(next.map(([command]) => command.length));
  lines.push('', ...next.map(([command, does]) => `  ${command.padEnd(longest)}  ${does}`));
  if (isWritten && files.some(({ path }) => path.startsWith('.github/workflows/')))
    lines.push('', wrap('Commit and push these files. From then on, each pull request is checked.', width));
  return `${lines.join('\n')}\n`;
}

function nextSteps(
  { source, files, offers, asksUses }: Plan,
  args: Arguments,
  fixable: boolean,
  terminal: Terminal,
): [string, string][] {
  const own = [
    ...ownWords(terminal),
    'init',
    ...args.positionals,
    ...(args.flags['no-forks'] ? ['--no-forks'] : []),
    ...(args.flags.uses ? ['--uses', args.flags.uses] : []),
  ];
  const isWritten = args.flags.write !== undefined;
  const steps: [string, string][] = [];
  if (asksUses)
    steps.push([typed([...own, '--uses', 'OWNER/REPO@SHA', '--write']), 'also saves the workflows']);
  if (!isWritten && files.length > 0)
    steps.push([
      typed([...own, ...(args.flags.regions ? ['--regions'] : []), '--write']),
      'save these files',
    ]);
  // Before parts of the list are generated: a fix may still read what stands in them.
  if (fixable) steps.push([typed([...ownWords(terminal), 'fix', source.path, '--diff']), 'show safe fixes']);
  if (offers.length > 0 && !args.flags.regions)
    steps.push([typed([...own, '--write', '--regions']), 'also generate those parts of the list']);
  steps.push([
    typed([...ownWords(terminal), 'check', source.path]),
    'show all problems; pull requests get only new ones',
  ]);
  steps.push([
    typed([...ownWords(terminal), 'review', source.path, '--demo']),
    'show the comment that a pull request with typical faults gets',
  ]);
  return steps;
}

/** `awesome-steward init [FILE]`: settings, workflows and regions for a list that has none. */
export async function init(args: Arguments, terminal: Terminal): Promise<number> {
  const progress = progressOn(terminal);
  progress.step('Reading the list');
  const plan = await planOf(args, terminal).finally(() => progress.done());
  const { flags } = args;
  const proposed = [...plan.files, ...(plan.regions ? [plan.regions] : [])];
  const wanted = flags.regions ? proposed : plan.files;
  if (flags.write) {
    for (const { path, text } of wanted) await writeText(resolve(plan.root, path), path, text);
  } else {
    for (const { path, text, before } of wanted)
      terminal.out.write(unifiedDiff(path, before, text, terminal));
    if (wanted.length > 0) terminal.out.write('\n');
  }
  terminal.out.write(summary(plan, args, terminal));
  return 0;
}
