import * as core from '@actions/core';
import type { Config } from '../config/schema.ts';
import { type Host, HostError, isForbidden, type PullRequest } from '../github/host.ts';
import { type CommentOptions, renderComment } from '../report/comment.ts';
import { greet, isFirst, mayBeNew } from '../welcome.ts';
import type { Inputs } from './inputs.ts';
import { type Judgment, judgePull } from './judge.ts';
import { kindsOf, labelNames, syncLabels } from './labels.ts';
import { type Mark, writeMark } from './marker.ts';
import { judged, log, type Outcome, publish, sentence } from './outcome.ts';
import { hunksOfPatch } from './patch.ts';
import type { Place } from './place.ts';
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
  'This run cannot write to the pull request (from a fork its token only reads), so there is no comment; the verdict, the annotations and this summary say it all.';

/** Judges a pull request, publishes the verdict, and writes what the rights allow. Returns the outcome. */
export async function runPull(
  host: Host,
  pull: PullRequest,
  inputs: Inputs,
  rights: Rights,
  place: Place,
): Promise<Outcome> {
  const judgment = await judgePull(host, pull, inputs);
  const { outcome } = judgment;
  const options: CommentOptions = {
    repository: place.repository,
    server: place.server,
    sha: pull.head.sha,
    docs: place.docs,
    below: judgment.previews,
    command: commandFor(outcome, pull),
    more: { text: 'The job’s summary has more of them.', url: place.runUrl },
  };
  let told = outcome;
  if (rights.write) {
    const trouble = await writeAbout(host, pull, judgment, options, inputs, rights, place);
    if (trouble) told = { ...outcome, notes: [...outcome.notes, trouble] };
  } else if (inputs.mode !== 'check') told = { ...outcome, notes: [...outcome.notes, READ_ONLY] };
  await publish(told, options, rights.annotate);
  return outcome;
}

function commandFor({ report }: Outcome, pull: PullRequest): string {
  const path = report.files[0]?.path;
  if (!path) return '';
  const plain = /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", '’')}'`;
  const base = /^[\w./-]+$/.test(pull.base.ref) ? pull.base.ref : 'main';
  return `npx awesome-steward review ${plain} --base origin/${base}`;
}

/** Writes comment, suggestions, labels and status; what fails is told in one sentence and fails nothing else. */
async function writeAbout(
  host: Host,
  pull: PullRequest,
  judgment: Judgment,
  options: CommentOptions,
  inputs: Inputs,
  rights: Rights,
  place: Place,
): Promise<string | undefined> {
  const { config, outcome } = judgment;
  const report = judged(outcome);
  try {
    if (inputs.comment !== 'never') {
      const known = pull.comments === 0 ? undefined : host.comments(pull.number);
      // Whatever rejects later must not be an unhandled rejection now.
      known?.catch(() => {});
      const fresh = await host.pull(pull.number);
      if (fresh?.state !== 'open' || fresh.head.sha !== pull.head.sha) {
        log('The pull request has moved on since it was read; a newer run speaks for it.');
        return undefined;
      }
      const own = await ownComments(
        host,
        (await known) ?? (fresh.comments === 0 ? [] : await host.comments(pull.number)),
      );
      const trouble = await comment(host, pull, { ...judgment, own }, options, inputs, place);
      if (trouble) return trouble;
    }
    const names = labelNames(config);
    if (names) await syncLabels(host, pull.number, kindsOf(report), names);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    core.warning(error.message);
    return isForbidden(error) ? `${error.message} The verdict does not depend on it.` : error.message;
  } finally {
    if (rights.status) await status(host, pull, outcome, inputs, place);
  }
  return undefined;
}

async function comment(
  host: Host,
  pull: PullRequest,
  judgment: Judgment & { own: readonly Own[] },
  options: CommentOptions,
  inputs: Inputs,
  place: Place,
): Promise<string | undefined> {
  const { config, outcome, patches, own } = judgment;
  const report = judged(outcome);
  const before: Mark | undefined = own[0]?.mark;
  const greeting = config.pulls.welcome
    ? await greetingFor(host, pull, config, before, report.files.length > 0, outcome, place)
    : undefined;
  const clean = report.summary.error === 0 && report.summary.warning === 0 && outcome.notes.length === 0;
  const wanted =
    !clean || greeting !== undefined || (config.pulls.clean === 'thank' && report.files.length > 0);
  if (!wanted && own.length === 0) {
    log('Nothing to mend and nothing said before: no comment.');
    return undefined;
  }
  const made = new Set(before?.suggested ?? []);
  const suggestions =
    inputs.suggestions === 'never'
      ? []
      : suggestionsOf(report.files, (path) => hunksOfPatch(patches.get(path) ?? '')).filter(
          ({ hash }) => !made.has(hash),
        );
  const mark: Mark = {
    sha: pull.head.sha,
    suggested: [...made, ...suggestions.map(({ hash }) => hash)],
    greeted: greeting !== undefined || before?.greeted === true,
    thanked: before?.thanked === true,
  };
  const body = renderComment(report, {
    ...options,
    marker: writeMark(mark),
    ...(greeting !== undefined && { top: [greeting] }),
    notes: [...outcome.problems, ...outcome.notes],
    mended: own.length > 0,
  });
  const written = await writeSticky(host, pull.number, own, body);
  core.setOutput('comment-id', written.id);
  core.setOutput('comment-url', written.url);
  return suggestions.length > 0 ? suggest(host, pull, suggestions) : undefined;
}

/** The greeting of a first pull request, kept on top as long as the comment lives. */
async function greetingFor(
  host: Host,
  pull: PullRequest,
  config: Config,
  before: Mark | undefined,
  touchesLists: boolean,
  outcome: Outcome,
  place: Place,
): Promise<string | undefined> {
  const { author, association, number } = pull;
  if (!before?.greeted) {
    if (!touchesLists || !mayBeNew({ ...author, association })) return undefined;
    const [opened, permission] = await Promise.all([
      host.openedBy(author.login),
      host.permission(author.login),
    ]);
    if (
      !isFirst(
        number,
        opened.filter((each) => each.pull),
      ) ||
      !['read', 'none'].includes(permission)
    )
      return undefined;
  }
  const template = config.pulls.template ? await host.file(config.pulls.template, pull.base.sha) : undefined;
  const entries = outcome.report.files
    .flatMap((file) => file.changes ?? [])
    .filter(({ kind }) => kind === 'added').length;
  return greet('pull', { author: author.login, number, repository: place.repository, entries }, template);
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
    if (error.status !== 422) return `${error.message} The comment has the mended lines.`;
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
    ? 'Some suggestions could not be shown on their lines; the comment has the mended lines.'
    : undefined;
}

async function status(
  host: Host,
  pull: PullRequest,
  outcome: Outcome,
  { failOn }: Inputs,
  place: Place,
): Promise<void> {
  const report = judged(outcome);
  const failed =
    failOn !== 'never' && (report.summary.error > 0 || (failOn === 'warning' && report.summary.warning > 0));
  try {
    await host.setStatus(pull.head.sha, failed ? 'failure' : 'success', sentence(report), place.runUrl);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    if (!isForbidden(error)) core.warning(error.message);
    else log('No commit status was set: the workflow does not give “statuses: write”.');
  }
}
