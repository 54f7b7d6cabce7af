import * as core from '@actions/core';
import { type CommitStatus, HostError, isForbidden } from '../github/host.ts';
import { printable, shorten } from '../text/escape.ts';
import { fails, judged, type Outcome, sentence } from './outcome.ts';
import type { RunContext } from './run-context.ts';

const NAME = 'awesome-steward';

/**
 * The name of the status that says what a commit is worth for a branch. On the default branch it is the plain one;
 * elsewhere it names the branch, for one commit may be proposed to several, and what one of them allows another
 * may not.
 */
export function statusName(branch: string, defaultBranch: string): string {
  return branch === defaultBranch ? NAME : `${NAME} (${branch})`;
}

/** Units of a description that GitHub takes. */
const LONGEST = 140;

const LACKING =
  'GitHub could not set the commit status: the workflow lacks the permission "statuses: write". Add it to the permissions of this job.';

/** Why a list was not read, where one was not; else how many problems there are. */
function descriptionOf(outcome: Outcome): string {
  const [problem] = outcome.problems;
  return problem === undefined ? sentence(judged(outcome)) : shorten(printable(problem), LONGEST);
}

/**
 * Sets the status of a commit; what fails is told and fails nothing else.
 * @param outcome nothing where the commit could not be judged: then the status that an earlier run set must not stay.
 */
export async function setStatus(
  { host, inputs, runUrl }: RunContext,
  sha: string,
  context: string,
  outcome: Outcome | undefined,
): Promise<void> {
  const verdict: Pick<CommitStatus, 'state' | 'description'> = outcome
    ? { state: fails(outcome, inputs) ? 'failure' : 'success', description: descriptionOf(outcome) }
    : { state: 'error', description: 'The list could not be checked. See the run for the reason.' };
  try {
    await host.setStatus(sha, { ...verdict, context, url: runUrl });
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    core.warning(isForbidden(error) ? LACKING : error.message);
  }
}
