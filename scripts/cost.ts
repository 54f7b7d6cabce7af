/**
 * Prints what a run of the built Action costs, by mode and size of the list: requests to GitHub, trips (requests that wait
 * for one another), bytes of the answers, seconds when each answer takes 80 ms, and of
 * these the seconds of the processor, which are the same on a busy machine. "Again": the same event once more.
 *
 *   npm run bundle && npm run cost
 *   npm run cost -- --mode pull,push --entries 200 --log      # each request, with its times
 *   npm run cost -- --latency 1000                            # trips for certain, on a busy machine
 */
import { parseArgs } from 'node:util';
import { costOf } from '../test/faults/cost.ts';
import { listRows, worldsOf } from '../test/faults/worlds.ts';

const { values } = parseArgs({
  options: {
    mode: { type: 'string' },
    entries: { type: 'string', default: '200,2000,20000' },
    latency: { type: 'string', default: '80' },
    log: { type: 'boolean', default: false },
  },
});

/** What the table calls a mode; the others go by their own names. */
const TITLES: Record<string, string> = {
  pull: 'pull request, first run: comment, suggestion, labels',
  'pull-again': 'pull request, new commit',
  'fork-read': 'pull request from a fork, check only',
  'fork-run': 'pull request from a fork: comment, suggestion, labels, status',
  'merge-group': 'merge queue',
  push: 'push: the lists as they are',
  thanks: 'push: thanks for a merge',
  issue: 'first issue',
  'tables-new': 'tables: opens the pull request',
  'tables-again': 'tables: updates the pull request',
  'tables-commit': 'tables: commits to the branch',
};

const size = (bytes: number) =>
  bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;

console.log(
  '| Run | Entries | Requests | Trips | Bytes | Seconds | Processor | Again: requests | trips | seconds | processor |',
);
console.log('|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|');
for (const entries of values.entries.split(',').map(Number)) {
  const chosen = values.mode?.split(',');
  for (const mode of worldsOf(listRows(entries))) {
    if (chosen && !chosen.includes(mode.name)) continue;
    const { first, again } = await costOf(mode, Number(values.latency));
    const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1);
    const cells = [
      TITLES[mode.name] ?? mode.name,
      entries.toLocaleString('en'),
      first.requests,
      first.trips,
      size(first.bytes),
      seconds(first.milliseconds),
      seconds(first.processor),
      again.requests,
      again.trips,
      seconds(again.milliseconds),
      seconds(again.processor),
    ];
    console.log(`| ${cells.join(' | ')} |`);
    if (!values.log) continue;
    for (const [name, { log }] of Object.entries({ first, again })) {
      const begin = log[0]?.start ?? 0;
      for (const { method, path, start, end, bytes } of log)
        console.log(
          `  ${name} ${Math.round(start - begin)}-${Math.round(end - begin)} ${method} ${path} ${bytes}`,
        );
    }
  }
}
