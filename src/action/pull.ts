import type { PullRequest } from '../github/host.ts';
import type { CommentOptions } from '../report/comment.ts';
import { converse, writeAnswer } from './answer.ts';
import { checkChange } from './check-change.ts';
import { type Outcome, publish } from './outcome.ts';
import { commentOptions, type RunContext } from './run-context.ts';
import { setStatus, statusName } from './status.ts';
import type { Guess } from './workflow-run.ts';

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
  /** What was asked before the pull request was known. */
  readonly guess?: Guess;
}

const READ_ONLY =
  'This run has no permission to comment (the token of a pull request from a fork is read-only). See the annotations and this summary.';

/** Judges a pull request, publishes the verdict, and writes what the rights allow. Returns the outcome. */
export async function runPull(context: RunContext, pull: PullRequest, rights: Rights): Promise<Outcome> {
  try {
    return await checkAndAnswer(context, pull, rights);
  } catch (error) {
    if (rights.status) await setVerdict(context, pull, undefined);
    throw error;
  }
}

function setVerdict(context: RunContext, { base, head }: PullRequest, outcome: Outcome | undefined) {
  return setStatus(context, head.sha, statusName(base.ref, base.defaultBranch), outcome);
}

async function checkAndAnswer(context: RunContext, pull: PullRequest, rights: Rights): Promise<Outcome> {
  const { host, inputs } = context;
  const { number, base, head } = pull;
  const conversation = rights.write ? converse(context, pull) : undefined;
  const look = conversation?.look ?? (() => host.look(pull));
  const guess = rights.guess?.base === base.ref ? rights.guess : undefined;
  const result = await checkChange(context, {
    base: base.ref,
    expected: guess?.sha ?? base.sha,
    head: head.sha,
    number,
    // Lists of pull requests do not say how many files each has.
    count:
      pull.changedFiles === undefined
        ? look().then(({ changedFiles }) => changedFiles)
        : Promise.resolve(pull.changedFiles),
    ...(guess && { compared: guess.comparison }),
    ...(conversation && { beside: conversation.look }),
  });
  const { outcome } = result;
  const status = rights.status ? setVerdict(context, pull, outcome) : undefined;
  const options: CommentOptions = {
    ...commentOptions(context, outcome, head.sha, 'See all of them in the job summary.', base.ref),
    below: result.previews,
  };
  let told = outcome;
  if (conversation) {
    const trouble = await writeAnswer(context, {
      pull,
      result,
      conversation,
      options,
      held: rights.held === true,
    });
    if (trouble) told = { ...outcome, notes: [...outcome.notes, trouble] };
  } else if (inputs.mode !== 'check') told = { ...outcome, notes: [...outcome.notes, READ_ONLY] };
  await status;
  await publish(told, options, rights.annotate);
  return outcome;
}
