import * as core from '@actions/core';
import { gitName } from '../github/git-names.ts';
import { type Comparison, type Host, HostError } from '../github/host.ts';
import { codeSpan } from '../text/escape.ts';
import { count } from '../text/phrases.ts';
import { readConfig } from './config.ts';
import { readAheadState } from './fetch.ts';
import { UsageError } from './inputs.ts';
import { log } from './outcome.ts';
import type { RunContext } from './run-context.ts';
import { type RegionFile, renderState, staleRegions } from './stale-regions.ts';

/** The one branch that is ours; its pull request is opened once and kept. */
export const BRANCH = 'awesome-steward/tables';

const TITLE = 'Regenerate the tables';

/** Where the tables are kept. */
export interface Target {
  readonly branch: string;
  readonly sha: string;
}

/** What is asked of our branch while the tables are made. */
interface Branch {
  /** Where the default branch is now. */
  readonly base: string | undefined;
  /** Where it is; nothing where it is not there. */
  readonly tip: string | undefined;
  /** What it has that the default branch has not. */
  readonly comparison: Comparison | undefined;
  readonly pull: Awaited<ReturnType<Host['ownPull']>>;
}

interface Plan {
  readonly sha: string;
  readonly files: readonly RegionFile[];
  readonly stale: readonly string[];
}

async function planAt(context: RunContext, sha: string): Promise<Plan> {
  if (context.unread) throw new UsageError(`${context.unread.path ?? 'A list'} ${context.unread.why}`);
  readAheadState(context.host, sha);
  const { config } = await readConfig(context, sha);
  const read = await renderState(context, sha, config);
  const [wrong] = read.flatMap(({ path, rendered }) =>
    rendered.problems.map(({ line, message }) => ({ path, line, message })),
  );
  if (wrong) throw new UsageError(`${wrong.path}:${wrong.line}: ${wrong.message}`);
  const files = read.filter(({ before, after }) => before !== after);
  return { sha, files, stale: staleRegions(files) };
}

function messageOf({ stale }: Plan): string {
  return `${TITLE}\n\n${stale.map((name) => `- ${name}`).join('\n')}`;
}

function bodyOf({ files }: Plan): string {
  const rows = files.flatMap(({ path, rendered }) =>
    rendered.regions
      .filter(({ edits }) => edits.length > 0)
      .map(
        ({ view, line, state }) =>
          `- ${codeSpan(path)}, line ${line}: \`${view}\`${state === 'edited' ? ' (replaces edits made by hand)' : ''}`,
      ),
  );
  return [
    'The entries changed. These generated tables are updated:',
    '',
    ...rows,
    '',
    'Only the marked regions change. This pull request is kept up to date with the default branch until it is merged.',
    '',
    '<sub>Pull requests opened with the token of the job do not start checks. Close and reopen it to start them, or give the Action the token of a GitHub App.</sub>',
  ].join('\n');
}

/** Regenerates the tables of the default branch: on a pull request of ours, or straight on it. */
export async function runTables(context: RunContext, target: Target): Promise<void> {
  const { host, inputs } = context;
  if (inputs.apply === 'commit') return commitStraight(context, target);
  const ours = branchOf(host, target.branch);
  ours.catch(() => {});
  const plan = await planAt(context, target.sha);
  core.setOutput('stale', plan.stale.join(','));
  if (plan.files.length === 0) return log('All tables are up to date.');
  await keepPull(host, target, plan, await ours);
}

/** Commits to the branch itself, forwards only; when it moved in the meantime, once more from where it is now. */
async function commitStraight(context: RunContext, { branch, sha }: Target): Promise<void> {
  const { host } = context;
  host.expectMove();
  // Where the branch is by now is what counts; what it most likely is, is read beside that.
  const early = planAt(context, sha);
  early.catch(() => {});
  const tip = (await host.tip(branch)) ?? sha;
  const first = await (tip === sha ? early : planAt(context, tip));
  core.setOutput('stale', first.stale.join(','));
  if (first.files.length === 0) return log('All tables are up to date.');
  for (const [attempt, at] of [first, undefined].entries()) {
    const now = at ?? (await replan(context, branch));
    if (now.files.length === 0) return log('All tables are up to date by now.');
    const made = await host.makeCommit(now.sha, written(now), messageOf(now));
    if (await host.moveBranch(branch, { from: now.sha, to: made, force: false }))
      return log(`Regenerated ${count(now.stale.length, 'table')} in ${made}.`);
    log(
      attempt === 0
        ? `${branch} has new commits: generating the tables again.`
        : `${branch} has new commits again: the run for that push will update the tables.`,
    );
  }
}

async function replan(context: RunContext, branch: string): Promise<Plan> {
  const tip = await context.host.tip(branch);
  if (tip !== undefined) return planAt(context, tip);
  throw new HostError(
    `GitHub does not say where ${branch} is, so its tables were not written; run the job again.`,
    404,
  );
}

function written({ files }: Plan) {
  return files.map(({ path, mode, after }) => ({ path, mode, text: after }));
}

/** Reads what is known of our branch. */
async function branchOf(host: Host, branch: string): Promise<Branch> {
  host.expectMove();
  // Remembered; that it fails matters only where it is needed.
  host.viewer().catch(() => {});
  const [tip, pull] = await Promise.all([host.tip(BRANCH), host.ownPull(BRANCH, branch)]);
  // The default branch is asked for after ours was: whoever moves it later has ours moved later, too.
  if (tip === undefined) return { base: await host.tip(branch), tip, comparison: undefined, pull };
  const comparison = await host.compare(branch, tip);
  return { base: comparison.base, tip, comparison, pull };
}

/** Opens our pull request, or brings it up to date: one commit on top of the default branch. */
async function keepPull(
  host: Host,
  target: Target,
  plan: Plan,
  { base, tip: old, comparison, pull: known }: Branch,
  again = true,
): Promise<void> {
  const { branch, sha } = target;
  if (base !== undefined && base !== sha)
    return log(`${branch} has new commits: the run for that push will update the tables.`);
  if (!(await isOurs(host, plan, comparison))) {
    return log(
      `Someone else committed to ${BRANCH}, so it was not changed. Merge or delete it; the next push creates it again.`,
    );
  }
  if (old === undefined || !saysTheSame(comparison, plan)) {
    const made = await host.makeCommit(sha, written(plan), messageOf(plan));
    const isPlaced = await point(host, old, made);
    // GitHub had said that our branch is not there.
    if (!isPlaced && old === undefined && again)
      return keepPull(host, target, plan, await branchOf(host, branch), false);
    if (!isPlaced) return log(`Someone else updated ${BRANCH} in the meantime, so it was not changed.`);
  } else if (known && sameText(known.body, bodyOf(plan))) {
    return log(`Pull request ${known.number} is already up to date.`);
  }
  const pull = known
    ? await host.updatePull(known.number, TITLE, bodyOf(plan))
    : await host.createPull(BRANCH, branch, TITLE, bodyOf(plan));
  log(`${known ? 'Updated' : 'Opened'} ${pull.url}`);
}

const sameText = (a: string, b: string) => a.replaceAll('\r', '').trim() === b.trim();

/** Lets our branch point to a commit, if it still is where it was seen; false where it is not. */
async function point(host: Host, from: string | undefined, to: string): Promise<boolean> {
  if (from !== undefined) return host.moveBranch(BRANCH, { from, to, force: true });
  try {
    await host.createBranch(BRANCH, to);
    return true;
  } catch (error) {
    if (!(error instanceof HostError && error.status === 422)) throw error;
    // Another run has made it; where it is not there, GitHub had another reason.
    if ((await host.tip(BRANCH)) === undefined) throw error;
    return false;
  }
}

/** Whether nothing stands on our branch but a commit of ours that writes files with regions. */
async function isOurs(host: Host, plan: Plan, comparison: Comparison | undefined): Promise<boolean> {
  if (!comparison || comparison.files.length === 0) return true;
  const me = await host.viewer();
  if (me === undefined) {
    throw new HostError(
      `GitHub does not say who writes with this token, so it cannot be told whether the commit on ${BRANCH} is its own: it was not changed. Run the job again, or leave out the input "token".`,
      403,
    );
  }
  const { only: commit } = comparison;
  const single = commit?.parents.length === 1 && commit.parents[0] === comparison.mergeBase;
  const paths = new Set([...plan.files.map(({ path }) => path)]);
  return (
    single &&
    commit.author === me &&
    comparison.files.every(
      ({ path, status }) => status === 'modified' && (paths.has(path) || /\.(?:md|markdown)$/i.test(path)),
    )
  );
}

/** Whether our branch stands on this very commit and has this very text. */
function saysTheSame(comparison: Comparison | undefined, { sha, files }: Plan): boolean {
  if (comparison?.only?.parents[0] !== sha || comparison.files.length !== files.length) return false;
  const there = new Map(comparison.files.map((file) => [file.path, file.sha]));
  return files.every(
    ({ path, after }) => there.get(path) === gitName('blob', Buffer.from(after), sha.length),
  );
}
