// npm run bench [-- --runs 5] [-- --quick]: whole-process times of `check` as ratios, and how time and memory grow.
// npm run bench -- --worst [--size 1,10] [--only bullets,rows] [--from badges]: the lists that cost most (`bounds.js`).
// Ratios are of paired runs: in each round every program runs once, so what else the machine does weighs on all.
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bounds } from './bounds.js';
import { bullets, realLists, table } from './lists.js';
import { empty, installPeers, peers, steward } from './peers.js';
import { measure, print } from './processes.js';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    quick: { type: 'boolean', default: false },
    worst: { type: 'boolean', default: false },
    size: { type: 'string', default: '1,10' },
    only: { type: 'string', default: '' },
    from: { type: 'string', default: '' },
  },
});
if (values.worst)
  process.exit(bounds(values.size.split(',').map(Number), values.only.split(','), values.from) > 0 ? 1 : 0);
const runs = Math.max(1, Number.parseInt(values.runs, 10) || 5);

const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** Runs one whole process. Exit code 1 says that something was found; anything else is a fault. */
function run(args) {
  const result = measure(scratch, args);
  if (result.end === 0 || result.end === 1) return result;
  throw new Error(`${args.join(' ')} ended with ${result.end}: ${result.said.slice(0, 500)}`);
}

const seconds = (args) => run(args).seconds;
const peak = (args) => run(args).peak;

/** Median times of programs, run in turns, and the median ratio of each to the first. */
function race(programs) {
  const times = programs.map(() => []);
  for (const args of programs) seconds(args);
  for (let round = 0; round < runs; round++) {
    for (const [i, args] of programs.entries()) times[i].push(seconds(args));
  }
  return times.map((own) => ({
    time: median(own),
    ratio: median(own.map((time, round) => time / times[0][round])),
  }));
}

const s = (time) => `${time.toFixed(2)} s`;
const x = (ratio) => `${ratio.toFixed(1)}×`;
const verdict = (ok) => (ok ? 'met' : 'MISSED');

const scratch = mkdtempSync(join(tmpdir(), 'steward-bench-'));
try {
  installPeers();
  const write = (name, text) => {
    const path = join(scratch, name);
    writeFileSync(path, text);
    return path;
  };

  const { found, missing } = realLists();
  for (const name of missing) console.log(`${name}: not here (../shared), left out.`);
  const lists = { ...found, 'table of 10,000 rows': write('table.md', table(10_000)) };

  const times = [];
  const memory = [];
  for (const [name, path] of Object.entries(lists)) {
    const size = `${Math.round(statSync(path).size / 1024)} KB`;
    const programs = [steward(path), empty(), ...Object.values(peers).map((peer) => peer(path))];
    const [own, nothing, ...others] = race(programs);
    const small = name === 'co-development list';
    const wanted = others[0].ratio >= 2.5 && (!small || own.time / nothing.time <= 12);
    times.push([
      `${name}, ${size}`,
      s(own.time),
      x(1 / nothing.ratio),
      ...others.map((other) => `${s(other.time)} = ${x(other.ratio)}`),
      `≥ 2.5× awesome-lint${small ? ', ≤ 12× empty' : ''}`,
      verdict(wanted),
    ]);
    memory.push([name, ...programs.map((args) => `${Math.round(peak(args))} MiB`)]);
  }
  print(
    `Whole process of check, median of ${runs} paired runs, Node ${process.versions.node}`,
    [
      'list',
      'steward',
      'of an empty node',
      ...Object.keys(peers).map((name) => `${name}`),
      'first target',
      '',
    ],
    times,
  );
  print('Peak memory', ['list', 'steward', 'empty node', ...Object.keys(peers)], memory);

  const sizes = values.quick ? [1000, 10_000] : [1000, 10_000, 100_000];
  const growth = [];
  for (const [shape, make] of Object.entries({ table, bullets })) {
    const start = race([steward(write('one.md', make(1)))])[0].time;
    let before;
    for (const size of sizes) {
      const path = write(`${shape}-${size}.md`, make(size));
      // A list of 100,000 entries speaks for itself in one run.
      const time = size > 10_000 ? seconds(steward(path)) : race([steward(path)])[0].time;
      const mib = peak(steward(path));
      const net = Math.max(0.001, time - start);
      const factor = before === undefined ? undefined : net / before;
      const last = size === 100_000;
      growth.push([
        `${shape} of ${size.toLocaleString('en-US')}`,
        s(time),
        s(net),
        factor === undefined ? '' : x(factor),
        `${Math.round(mib)} MiB`,
        last ? '≤ 13×, ≤ 3,072 MiB' : '',
        last ? verdict(factor <= 13 && mib <= 3072) : '',
      ]);
      before = net;
    }
  }
  print(
    'Growth of check with the list (start-up: a list of one entry)',
    ['list', 'whole', 'without start-up', 'growth', 'peak', 'first target', ''],
    growth,
  );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
