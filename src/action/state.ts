import { readConfig } from './config.ts';
import { fetchState, readAheadState } from './fetch.ts';
import { type Outcome, publish } from './outcome.ts';
import { reviewEach, withoutUnread } from './reading.ts';
import { commentOptions, type RunContext } from './run-context.ts';
import { renderState, staleRegions } from './stale-regions.ts';

/** Judges the lists as they stand at a commit: on push, on a schedule, by hand. */
export async function runState(context: RunContext, sha: string): Promise<Outcome> {
  const { host } = context;
  readAheadState(host, sha);
  const { config } = await readConfig(context, sha);
  const { files, problems } = withoutUnread(await fetchState(host, sha, config), context.unread);
  const report = reviewEach(files, config);
  const stale = staleRegions(await renderState(context, sha, config, report.files));
  const outcome: Outcome = { report, problems, notes: [], stale };
  await publish(outcome, commentOptions(context, outcome, sha, 'See all of them in the report.'), true);
  return outcome;
}
