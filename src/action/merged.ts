import * as core from '@actions/core';
import { HostError, type PullRequest } from '../github/host.ts';
import { checkChange } from './check-change.ts';
import type { Pushed } from './event.ts';
import { UsageError } from './inputs.ts';
import { writeMark } from './marker.ts';
import { log } from './outcome.ts';
import type { RunContext } from './run-context.ts';
import { ownComments, writeSticky } from './sticky.ts';
import { thanks } from './thanks.ts';

/** Merged pull requests that one push is asked about: a merge queue may put several onto the branch at once. */
const MOST_MERGED = 10;

/**
 * Begins to ask what was merged by a push to the default branch. Events of pull requests from forks bring a token
 * that only reads; a push is the repository's own.
 * @returns what says thanks for it
 */
export function thankForPush(context: RunContext, { branch, commits }: Pushed): () => Promise<void> {
  const asked = context.host.mergedPulls(branch);
  asked.catch(() => {});
  return () =>
    warnOnly(async () => {
      const merged = (await asked).filter(
        ({ mergeCommit, head }) => commits.has(mergeCommit ?? '') || commits.has(head.sha),
      );
      if (merged.length === 0) log('This push merged no pull request.');
      for (const pull of merged.slice(0, MOST_MERGED)) await thankForMerge(context, pull);
    });
}

/** Says thanks for a merged pull request, once, in the comment that it has; a failure here fails nothing. */
export async function thankForMerge(context: RunContext, pull: PullRequest): Promise<void> {
  await warnOnly(() => thank(context, pull));
}

async function warnOnly(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof HostError || error instanceof UsageError)) throw error;
    core.warning(error.message);
  }
}

async function thank(context: RunContext, pull: PullRequest): Promise<void> {
  const { host } = context;
  const { number, author, head, mergeCommit } = pull;
  const [comments, merge] = await Promise.all([
    host.comments(number),
    mergeCommit === undefined ? undefined : host.commit(mergeCommit),
  ]);
  const own = await ownComments(host, comments);
  if (own[0]?.mark.thanked) return log('Already thanked.');
  // The base may hold the change by now: it is compared with what stood before the merge.
  const base = merge?.parents[0] ?? pull.base.sha;
  let asked: ReturnType<typeof host.openedBy> | undefined;
  const beside = () => {
    asked ??= author.bot ? undefined : host.openedBy(author.login);
    asked?.catch(() => {});
  };
  const ends = { base, expected: base, head: head.sha, number, beside };
  const { config, outcome } = await checkChange(context, ends);
  if (!config.pulls.merged || author.bot) return log('No thanks needed for this merge.');
  if (own.length === 0 && config.pulls.clean !== 'thank')
    return log('No comment before the merge, so no thanks.');
  const opened = await (asked ?? host.openedBy(author.login));
  const merged = new Set(opened.filter((each) => each.merged).map((each) => each.number)).add(number).size;
  const text = thanks(outcome.report, author.login, merged);
  const { comment } = await writeSticky(host, number, own, (mark) => {
    const { suggested = [], greeted = false } = mark ?? {};
    return `${writeMark({ sha: head.sha, suggested, greeted, thanked: true })}\n${text}\n`;
  });
  if (!comment) return;
  core.setOutput('comment-id', comment.id);
  core.setOutput('comment-url', comment.url);
}
