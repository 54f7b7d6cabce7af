import { workerData } from 'node:worker_threads';
import * as core from '@actions/core';
import { context as event } from '@actions/github';
import { connect } from '../github/connect.ts';
import { HostError } from '../github/host.ts';
import { octokitHost } from '../github/octokit.ts';
import { logLine } from '../text/escape.ts';
import { tooDeep } from '../watch/step.ts';
import { isTooDeep } from '../watch/why.ts';
import { taskOf } from './event.ts';
import { readInputs, UsageError } from './inputs.ts';
import { greetIssue } from './issue.ts';
import { runMergeGroup } from './merge-group.ts';
import { thankForMerge, thankForPush } from './merged.ts';
import { fails, log, type Outcome } from './outcome.ts';
import { runPull } from './pull.ts';
import type { Unread } from './reading.ts';
import { type RunContext, readPlace } from './run-context.ts';
import { runState } from './state.ts';
import { runTables } from './tables.ts';
import { guessOf, pullOfRun } from './workflow-run.ts';

async function run(context: RunContext): Promise<Outcome | undefined> {
  const { host, inputs } = context;
  const task = taskOf(event.eventName, event.payload, context.sha, inputs);
  const speaks = inputs.comment !== 'never';
  switch (task.kind) {
    case 'nothing':
      log(task.why);
      return undefined;
    case 'issue':
      await greetIssue(context, task);
      return undefined;
    case 'state': {
      const thank = task.pushed && speaks ? thankForPush(context, task.pushed) : undefined;
      const outcome = await runState(context, task.sha);
      await thank?.();
      return outcome;
    }
    case 'thanks':
      if (speaks) await thankForPush(context, task.pushed)();
      return undefined;
    case 'merge-group':
      return runMergeGroup(context, task);
    case 'tables':
      await runTables(context, task);
      return undefined;
    case 'merged':
      if (task.write && speaks) await thankForMerge(context, task.pull);
      return undefined;
    case 'pull':
      return runPull(context, task.pull, { write: task.write, annotate: true, status: false });
    case 'pull-number': {
      const pull = await host.pull(task.number).catch((error) => {
        if (!(error instanceof HostError && error.status === 404)) throw error;
        throw new UsageError(
          `${error.message} Is ${task.number} an open pull request? Give its number as input "pull-request".`,
        );
      });
      return runPull(context, pull, { write: inputs.mode !== 'check', annotate: false, status: false });
    }
    case 'run': {
      const guess = guessOf(context, task);
      // What is read next is read together.
      const [pull] = await Promise.all([pullOfRun(host, task), guess.comparison.catch(() => {})]);
      if (!pull) return undefined;
      const write = inputs.mode !== 'check';
      await runPull(context, pull, { write, annotate: false, status: write, held: task.held, guess });
      // The check itself fails or passes, and the commit's status says it: this run only tells.
      return undefined;
    }
  }
}

/** A run: reads what the runner says, does it, and turns whatever fails into one sentence. `main.ts` watches over it. */
async function main({ unread }: { unread?: Unread }): Promise<void> {
  try {
    const inputs = readInputs();
    core.setSecret(inputs.token);
    const place = readPlace();
    const host = octokitHost(connect({ token: inputs.token, url: event.apiUrl, log }), place.repository);
    const outcome = await run({ ...place, host, inputs, sha: event.sha, ...(unread && { unread }) });
    if (outcome && fails(outcome, inputs)) process.exitCode = 1;
  } catch (error) {
    if (isTooDeep(error)) return tooDeep();
    const known = error instanceof UsageError || error instanceof HostError;
    const message = error instanceof Error ? error.message : String(error);
    core.setFailed(
      logLine(
        known
          ? message
          : `awesome-steward failed because of a bug in awesome-steward: ${message}. Please report it.`,
      ),
    );
  }
}

await main(workerData);
