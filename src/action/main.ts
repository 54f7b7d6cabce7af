import * as core from '@actions/core';
import { context } from '@actions/github';
import { connect } from '../github/connect.ts';
import { type Host, HostError } from '../github/host.ts';
import { octokitHost } from '../github/octokit.ts';
import { logLine } from '../text/escape.ts';
import { taskOf } from './event.ts';
import { type Inputs, readInputs, UsageError } from './inputs.ts';
import { greetIssue } from './issue.ts';
import { thankForMerge } from './merged.ts';
import { fails, log, type Outcome } from './outcome.ts';
import { runPull } from './pull.ts';
import { type RunContext, readRunContext } from './run-context.ts';
import { runState } from './state.ts';
import { runTables } from './tables.ts';
import { pullOfRun } from './workflow-run.ts';

async function run(host: Host, inputs: Inputs, place: RunContext): Promise<Outcome | undefined> {
  const task = taskOf(context.eventName, context.payload, context.sha, inputs);
  switch (task.kind) {
    case 'nothing':
      log(task.why);
      return undefined;
    case 'issue':
      await greetIssue(host, task, inputs, context.sha, place);
      return undefined;
    case 'state':
      return runState(host, task.sha, inputs, place);
    case 'tables':
      await runTables(host, task, inputs);
      return undefined;
    case 'merged':
      if (task.write && inputs.comment !== 'never') await thankForMerge(host, task.pull, inputs);
      return undefined;
    case 'pull':
      return runPull(host, task.pull, inputs, { write: task.write, annotate: true, status: false }, place);
    case 'pull-number': {
      const pull = await host.pull(task.number).catch((error) => {
        if (!(error instanceof HostError && error.status === 404)) throw error;
        throw new UsageError(
          `Pull request ${task.number} does not exist. Give the number of an open pull request as input "pull-request".`,
        );
      });
      return runPull(
        host,
        pull,
        inputs,
        { write: inputs.mode !== 'check', annotate: false, status: false },
        place,
      );
    }
    case 'run': {
      const pull = await pullOfRun(host, task);
      if (!pull) return undefined;
      const rights = { write: inputs.mode !== 'check', annotate: false, status: true };
      await runPull(host, pull, inputs, rights, place);
      // The check that came before failed or passed already, and the commit's status says it: this run only tells.
      return undefined;
    }
  }
}

/** The Action: reads what the runner says, does it, and turns whatever fails into one sentence. */
async function main(): Promise<void> {
  try {
    const inputs = readInputs();
    core.setSecret(inputs.token);
    const place = readRunContext();
    const host = octokitHost(connect({ token: inputs.token, url: context.apiUrl, log }), place.repository);
    const outcome = await run(host, inputs, place);
    if (outcome && fails(outcome, inputs)) process.exitCode = 1;
  } catch (error) {
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

await main();
