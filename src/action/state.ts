import { rulePages } from '../about.ts';
import type { Host } from '../github/host.ts';
import { review } from '../lint/review.ts';
import { readConfig } from './config.ts';
import { inTime } from './deadline.ts';
import { fetchState } from './fetch.ts';
import type { Inputs } from './inputs.ts';
import { commandFor, type Outcome, publish } from './outcome.ts';
import type { RunContext } from './run-context.ts';
import { renderState, staleRegions } from './stale-regions.ts';

/** Judges the lists as they stand at a commit: on push, in a merge queue, by hand. */
export async function runState(host: Host, sha: string, inputs: Inputs, place: RunContext): Promise<Outcome> {
  const { config } = await readConfig(host, sha, inputs.config, inputs.files);
  const { files, problems } = await fetchState(host, sha, config);
  const report = inTime(
    files.map(({ path }) => path),
    () => review(files, config),
  );
  const stale = staleRegions(await renderState(host, sha, config));
  const outcome: Outcome = { report, problems, notes: [], stale };
  const command = commandFor(outcome, place.action);
  const more = { text: 'See all of them in the report.', url: place.runUrl };
  await publish(
    outcome,
    {
      repository: place.repository,
      server: place.server,
      sha,
      more,
      ...(place.action && { docs: rulePages(place.action) }),
      ...(command && { command }),
    },
    true,
  );
  return outcome;
}
