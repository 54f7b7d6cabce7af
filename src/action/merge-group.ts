import { checkChange } from './check-change.ts';
import type { Task } from './event.ts';
import { type Outcome, publish } from './outcome.ts';
import { commentOptions, type RunContext } from './run-context.ts';
import { setStatus, statusName } from './status.ts';

/**
 * Judges what a merge queue is about to put onto a branch, as a change: errors that stood before must not hold up
 * the queue. The verdict is set as a status too, for rules of the branch may ask for it by that name.
 */
export async function runMergeGroup(
  context: RunContext,
  { base, head, branch, defaultBranch }: Extract<Task, { kind: 'merge-group' }>,
): Promise<Outcome> {
  const { inputs } = context;
  const status = (outcome: Outcome | undefined) =>
    inputs.mode === 'check'
      ? undefined
      : setStatus(context, head, statusName(branch, defaultBranch), outcome);
  let outcome: Outcome;
  try {
    const result = await checkChange(context, { base, expected: base, head });
    outcome = result.outcome;
    const options = commentOptions(context, outcome, head, 'See all of them in the report.', branch);
    await publish(outcome, { ...options, below: result.previews }, true);
  } catch (error) {
    await status(undefined);
    throw error;
  }
  await status(outcome);
  return outcome;
}
