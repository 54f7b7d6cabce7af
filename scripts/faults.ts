/**
 * Plays the built Action against the stand-in GitHub with everything that can go wrong at every request, and prints what
 * held: never a false pass; nothing lost and nothing twice after a second run; a sentence that names the failure.
 *
 *   npm run bundle && npm run faults                                    # everything: well over half an hour
 *   npm run faults -- --mode pull,push --fault truncated,404 --at POST # a part of it
 *   npm run faults -- --every 20 --seed 3                              # one cell in twenty, others for another seed
 */
import { parseArgs } from 'node:util';
import { baseline, type Cell, play, type Request, troubles } from '../test/faults/cell.ts';
import { sample } from '../test/faults/sample.ts';
import { modes } from '../test/faults/worlds.ts';

const { values } = parseArgs({
  options: {
    mode: { type: 'string' },
    fault: { type: 'string' },
    at: { type: 'string' },
    every: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    parallel: { type: 'string', default: '2' },
  },
});

const among = (given: string | undefined, all: readonly string[]): string[] => {
  const wanted = given?.split(',') ?? [...all];
  const unknown = wanted.find((one) => !all.includes(one));
  if (unknown === undefined) return wanted;
  throw new Error(`there is no "${unknown}"; there are: ${all.join(', ')}`);
};

/** Does all of it, so many at a time, in order. */
async function each<T>(
  items: readonly T[],
  parallel: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: parallel }, worker));
}

const nameOf = ({ method, form, nth }: Request): string =>
  `${method} ${form.replace('/repos/survey/papers', '')}${nth > 0 ? ` (${nth + 1})` : ''}`;

const faults = among(values.fault, Object.keys(troubles));
const chosen = among(
  values.mode,
  modes.map(({ name }) => name),
);
const cells: Cell[] = [];
const begin = Date.now();

for (const mode of modes.filter(({ name }) => chosen.includes(name))) {
  const usual = await baseline(mode);
  const requests = usual.requests.filter((request) => nameOf(request).includes(values.at ?? ''));
  const all = requests.flatMap((request) => faults.map((fault) => ({ request, fault })));
  const marks = new Map<string, string>();
  await each(
    sample(all, Number(values.every), `${values.seed} ${mode.name}`),
    Number(values.parallel),
    async (one) => {
      const cell = await play(mode, usual, one.request, one.fault);
      cells.push(cell);
      if (cells.length % 50 === 0) console.error(`${mode.name}: ${cells.length} cells played`);
      marks.set(`${nameOf(one.request)} ${one.fault}`, { held: '.', broken: 'X', unmet: '?' }[cell.result]);
      if (cell.result !== 'held')
        console.log(
          `${mode.name} | ${nameOf(cell.request)} | ${cell.trouble} | ${cell.result} | ${cell.why.join('; ')}`,
        );
    },
  );
  const seconds = Math.round((Date.now() - begin) / 1000);
  console.log(`\n${mode.name} (${seconds} s so far)`);
  for (const request of requests) {
    const row = faults.map((fault) => marks.get(`${nameOf(request)} ${fault}`) ?? ' ').join('');
    console.log(`  ${row}  ${nameOf(request)}`);
  }
}

const of = (result: Cell['result']) => cells.filter((cell) => cell.result === result).length;
console.log(`\nColumns: ${faults.join(', ')}`);
console.log(
  `${cells.length} cells: ${of('held')} held (.), ${of('broken')} did not (X), ${of('unmet')} whose request never came (?).`,
);
if (of('broken') > 0) process.exitCode = 1;
