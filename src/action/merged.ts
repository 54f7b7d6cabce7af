import * as core from '@actions/core';
import { type Host, HostError, type PullRequest } from '../github/host.ts';
import { checkPull } from './check-pull.ts';
import type { Inputs } from './inputs.ts';
import { writeMark } from './marker.ts';
import { log } from './outcome.ts';
import { ownComments, writeSticky } from './sticky.ts';
import { thanks } from './thanks.ts';

/** Says thanks for a merged pull request, once, in the comment that it has; a failure here fails nothing. */
export async function thankForMerge(host: Host, pull: PullRequest, inputs: Inputs): Promise<void> {
  try {
    const own = await ownComments(host, await host.comments(pull.number));
    if (own[0]?.mark.thanked) return log('Already thanked.');
    // The base may hold the change by now: it is compared with what stood before the merge.
    const before = pull.mergeCommit ? (await host.commit(pull.mergeCommit))?.parents[0] : undefined;
    const { config, outcome } = await checkPull(host, pull, inputs, before);
    if (!config.pulls.merged || pull.author.bot) return log('No thanks needed for this merge.');
    if (own.length === 0 && config.pulls.clean !== 'thank')
      return log('No comment before the merge, so no thanks.');
    const opened = await host.openedBy(pull.author.login);
    const merged = new Set(opened.filter((each) => each.merged).map(({ number }) => number)).add(
      pull.number,
    ).size;
    const text = thanks(outcome.report, pull.author.login, merged);
    const written = await writeSticky(host, pull.number, own, (before) => {
      const { suggested = [], greeted = false } = before ?? {};
      return `${writeMark({ sha: pull.head.sha, suggested, greeted, thanked: true })}\n${text}\n`;
    });
    if (!written) return;
    core.setOutput('comment-id', written.id);
    core.setOutput('comment-url', written.url);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    core.warning(error.message);
  }
}
