import * as core from '@actions/core';
import { rulePages } from '../about.ts';
import { type Host, HostError, isForbidden, type PullRequest } from '../github/host.ts';
import { type CommentOptions, renderComment } from '../report/comment.ts';
import { checkPull, type PullResult } from './check-pull.ts';
import { greetingFor } from './greeting.ts';
import type { Inputs } from './inputs.ts';
import { kindsOf, labelNames, syncLabels } from './labels.ts';
import { type Mark, writeMark } from './marker.ts';
import { commandFor, fails, judged, log, type Outcome, publish, sentence } from './outcome.ts';
import { hunksOfPatch } from './patch.ts';
import type { RunContext } from './run-context.ts';
import { type Own, ownComments, writeSticky } from './sticky.ts';
import { type Suggestion, suggestionsOf } from './suggestions.ts';

/** How far a run may go with a pull request. */
export interface Rights {
  /** Whether to write comments, suggestions and labels at all. */
  readonly write: boolean;
  /** Whether annotations land on this pull request's own lines. */
  readonly annotate: boolean;
  /** Whether the verdict is also set as a status of the head commit. */
  readonly status: boolean;
}

const READ_ONLY =
  'This run has no permission to comment (the token of a pull request from a fork is read-only). See the annotations and this summary.';

/** Judges a pull request, publishes the verdict, and writes what the rights allow. Returns the outcome. */
export async function runPull(
  host: Host,
  pull: PullRequest,
  inputs: Inputs,
  rights: Rights,
  place: RunContext,
): Promise<Outcome> {
  const judgment = await checkPull(host, pull, inputs);
  const { outcome } = judgment;
  const command = commandFor(outcome, place.action, pull.base.ref);
  const options: CommentOptions = {
    repository: place.repository,
    server: place.server,
    sha: pull.head.sha,
    ...(place.action && { docs: rulePages(place.action) }),
    below: judgment.previews,
    ...(command && { command }),
    more: { text: 'See all of them in the job summary.', url: place.runUrl },
  };
  let told = outcome;
  if (rights.write) {
    const trouble = await writeAbout(host, pull, judgment, options, inputs, rights, place);
    if (trouble) told = { ...outcome, notes: [...outcome.notes, trouble] };
  } else if (inputs.mode !== 'check') told = { ...outcome, notes: [...outcome.notes, READ_ONLY] };
  await publish(told, options, rights.annotate);
  return outcome;
}

/** Writes comment, suggestions, labels and status; what fails is told in one sentence and fails nothing else. */
async function writeAbout(
  host: Host,
  pull: PullRequest,
  judgment: PullResult,
  options: CommentOptions,
  inputs: Inputs,
  rights: Rights,
  place: RunContext,
): Promise<string | undefined> {
  const { config, outcome } = judgment;
  const troubles: string[] = [];
  try {
    const known = inputs.comment === 'never' || pull.comments === 0 ? [] : host.comments(pull.number);
    // Whatever rejects later must not be an unhandled rejection now.
    Promise.resolve(known).catch(() => {});
    const fresh = await host.pull(pull.number);
    if (!speaksFor(fresh, pull)) {
      log('The pull request was closed or has new commits: nothing was written.');
      return undefined;
    }
    if (inputs.comment !== 'never') {
      const comments = pull.comments === 0 && fresh.comments !== 0 ? host.comments(pull.number) : known;
      const own = await ownComments(host, await comments);
      const trouble = await comment(host, pull, { ...judgment, own }, options, inputs, place);
      if (trouble) troubles.push(trouble);
    }
    const names = labelNames(config);
    if (names) await syncLabels(host, pull.number, kindsOf(judged(outcome)), names);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    core.warning(error.message);
    troubles.push(
      isForbidden(error) ? `${error.message} The result of the check is not affected.` : error.message,
    );
  } finally {
    if (rights.status) await status(host, pull, outcome, inputs, place);
  }
  return troubles.length > 0 ? troubles.join(' ') : undefined;
}

/** Whether what was read of a pull request still is what it is. */
function speaksFor(fresh: PullRequest | undefined, pull: PullRequest): fresh is PullRequest {
  return fresh?.state === 'open' && fresh.head.sha === pull.head.sha;
}

async function comment(
  host: Host,
  pull: PullRequest,
  judgment: PullResult & { own: readonly Own[] },
  options: CommentOptions,
  inputs: Inputs,
  place: RunContext,
): Promise<string | undefined> {
  const { config, outcome, patches, own } = judgment;
  const report = judged(outcome);
  const greeting = await greetingFor(host, pull, config, own[0]?.mark, outcome, place);
  const clean = report.summary.error === 0 && report.summary.warning === 0 && outcome.notes.length === 0;
  const wanted =
    !clean || greeting !== undefined || (config.pulls.clean === 'thank' && report.files.length > 0);
  if (!wanted && own.length === 0) {
    log('No problems and no earlier comment: no comment.');
    return undefined;
  }
  let offered: Suggestion[] = [];
  const render = (before: Mark | undefined) => {
    const made = new Set(before?.suggested ?? []);
    const hunksAt = (path: string) => hunksOfPatch(patches.get(path) ?? '');
    offered = inputs.suggestions === 'never' ? [] : suggestionsOf(report.files, hunksAt, made);
    const mark: Mark = {
      sha: pull.head.sha,
      suggested: [...made, ...offered.map(({ hash }) => hash)],
      greeted: greeting !== undefined || before?.greeted === true,
      thanked: before?.thanked === true,
    };
    return renderComment(report, {
      ...options,
      marker: writeMark(mark),
      ...(greeting !== undefined && { top: [greeting] }),
      notes: [...outcome.problems, ...outcome.notes],
      fixed: own.length > 0,
    });
  };
  const isCurrent = async () => speaksFor(await host.pull(pull.number), pull);
  const written = await writeSticky(host, pull.number, own, render, isCurrent);
  if (!written) {
    log('A newer run has already updated the comment: left unchanged.');
    return undefined;
  }
  core.setOutput('comment-id', written.id);
  core.setOutput('comment-url', written.url);
  return offered.length > 0 ? suggest(host, pull, offered) : undefined;
}

/** Posts suggestions: all in one review; where GitHub refuses that, one by one, so that one bad place loses only itself. */
async function suggest(
  host: Host,
  pull: PullRequest,
  suggestions: readonly Suggestion[],
): Promise<string | undefined> {
  const comments = suggestions.map((each) => each.comment);
  try {
    await host.createReview(pull.number, pull.head.sha, comments);
    return undefined;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    if (error.status !== 422) return `${error.message} The fixed lines are in the comment.`;
  }
  let lost = 0;
  for (const each of comments) {
    try {
      await host.createLineComment(pull.number, pull.head.sha, each);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      lost++;
      if (error.status !== 422) break;
    }
  }
  return lost > 0
    ? 'Some suggestions could not be placed on their lines; the fixed lines are in the comment.'
    : undefined;
}

async function status(
  host: Host,
  pull: PullRequest,
  outcome: Outcome,
  inputs: Inputs,
  place: RunContext,
): Promise<void> {
  const state = fails(outcome, inputs) ? 'failure' : 'success';
  try {
    await host.setStatus(pull.head.sha, state, sentence(judged(outcome)), place.runUrl);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    if (!isForbidden(error)) core.warning(error.message);
    else log('No commit status was set: the workflow lacks the permission "statuses: write".');
  }
}
