import type { PullRequest } from '../github/host.ts';
import type { CommentOptions } from '../report/comment.ts';
import { converse, writeAnswer } from './answer.ts';
import { checkChange } from './check-change.ts';
import { type Outcome, publish } from './outcome.ts';
import { commentOptions, type RunContext } from './run-context.ts';
import { setStatus, statusName } from './status.ts';

/** How far a run may go with a pull request. */
export interface Rights {
  /** Whether to write comments, suggestions and labels at all. */
  readonly write: boolean;
  /** Whether annotations land on this pull request's own lines. */
  readonly annotate: boolean;
  /** Whether the verdict is also set as a status of the head commit. */
  readonly status: boolean;
  /** Whether a maintainer still has to approve the checks of this pull request. */
  readonly held?: boolean;
}

const READ_ONLY =
  'This run has no permission to comment (the token of a pull request from a fork is read-only). See the annotations and this summary.';

/** Judges a pull request, publishes the verdict, and writes what the rights allow. Returns the outcome. */
export async function runPull(context: RunContext, pull: PullRequest, rights: Rights): Promise<Outcome> {
  const { base, head } = pull;
  const status = (outcome: Outcome | undefined) =>
    rights.status
      ? setStatus(context, head.sha, statusName(base.ref, base.defaultBranch), outcome)
      : undefined;
  let outcome: Outcome;
  try {
    outcome = await checkAndAnswer(context, pull, rights);
  } catch (error) {
    await status(undefined);
    throw error;
  }
  await status(outcome);
  return outcome;
}

async function checkAndAnswer(context: RunContext, pull: PullRequest, rights: Rights): Promise<Outcome> {
  const { host, inputs } = context;
  const { number, base, head } = pull;
  // Lists of pull requests do not say how many files each changes.
  const count = pull.changedFiles ?? host.pull(number).then((found) => found?.changedFiles);
  const wants = rights.write && inputs.comment !== 'never';
  const conversation = wants ? converse(context, pull) : { own: undefined, isNew: Promise.resolve(false) };
  const result = await checkChange(context, {
    base: base.ref,
    expected: base.sha,
    head: head.sha,
    number,
    count: Promise.resolve(count),
  });
  const { outcome } = result;
  const options: CommentOptions = {
    ...commentOptions(context, outcome, head.sha, 'See all of them in the job summary.', base.ref),
    below: result.previews,
  };
  let told = outcome;
  if (rights.write) {
    const trouble = await writeAnswer(context, {
      pull,
      result,
      conversation,
      options,
      held: rights.held === true,
    });
    if (trouble) told = { ...outcome, notes: [...outcome.notes, trouble] };
  } else if (inputs.mode !== 'check') told = { ...outcome, notes: [...outcome.notes, READ_ONLY] };
  await publish(told, options, rights.annotate);
  return outcome;
}
