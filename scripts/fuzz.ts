// npm run fuzz -- [--seconds 60] [--seed N] [--only WORDS]: tries what must hold of any text on texts made by chance.
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { properties } from '../test/fuzz/properties.ts';
import { hasRealLists } from '../test/fuzz/texts.ts';

/** Texts a property before the next one has its turn. */
const TURN = 25;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string' },
    only: { type: 'string', default: '' },
  },
});
const given = values.seed === undefined ? undefined : Number(values.seed);
const until = Date.now() + Number(values.seconds) * 1000;
const chosen = Object.entries(properties).filter(([name]) => name.includes(values.only));
if (!hasRealLists) console.log('There are no real lists in ../shared: none are changed.');
let tried = 0;
let seed = given ?? Date.now() % 2 ** 31;
console.log(`First seed: ${seed}`);
const failed = new Set<string>();
do {
  for (const [name, property] of chosen) {
    if (failed.has(name)) continue;
    const result = await fc.check(property, { seed, numRuns: TURN });
    tried += result.numRuns;
    if (!result.failed) continue;
    failed.add(name);
    console.log(`\nFAILED: ${name}\n${fc.defaultReportMessage(result)?.slice(0, 3000)}`);
    console.log(`Again: npm run fuzz -- --seed ${seed} --seconds 0 --only "${name}"`);
  }
  seed = (seed + 1) % 2 ** 31;
} while (given === undefined && Date.now() < until && failed.size < chosen.length);
console.log(
  `${tried} texts tried, last seed ${seed - 1}, ${failed.size} of ${chosen.length} properties failed.`,
);
if (failed.size > 0) process.exitCode = 1;
