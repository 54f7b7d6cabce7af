// npm run bench -- --worst: every list that costs most, at 1 MB and at 10 MB. Each must be done, or end with one
// sentence, within bounds of time and memory; what is merely large must be read.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { steward } from './peers.js';
import { measure } from './processes.js';
import { worst } from './worst.js';

/**
 * Seconds, and MiB, of one whole process. Of the processor, since by the clock a busy machine takes longer; or by the
 * clock where that is less, since the engine clears up on other processors meanwhile.
 */
const MOST = { seconds: 20, mib: 1536 };

/** Lists that are nothing but long. */
const PLAIN = ['bullets', 'loose bullets', 'rows', 'short rows', 'bullets and text', 'numbered items'];

/** How the one sentence begins that says that a list was not read, or is none. */
const REFUSED = /^[^\n]*?(?:was not read: |not readable as a list: |: (?=a binary file))/;

/** How a process ended, and whether it may end so. */
function endOf({ end, said }) {
  if (end === 0 || end === 1) return 'done';
  return end === 2 && REFUSED.test(said)
    ? said.replace(REFUSED, '').slice(0, 42)
    : `${end}: ${said.slice(0, 80)}`;
}

function fault(name, result) {
  if (result.end !== 0 && result.end !== 1) {
    if (!REFUSED.test(result.said) || result.said.includes('\n')) return 'no sentence';
    if (PLAIN.includes(name)) return 'not read';
  }
  if (!(Math.min(result.processor, result.seconds) <= MOST.seconds)) return 'too long';
  return result.peak <= MOST.mib ? '' : 'too much';
}

/**
 * Measures `check` of all lists whose names have one of `only` in them.
 * @param sizes in MB
 * @param from the first of them, by its whole name; empty for all
 * @returns how many were out of bounds
 */
export function bounds(sizes, only = [''], from = '') {
  const folder = mkdtempSync(join(tmpdir(), 'steward-worst-'));
  let wrong = 0;
  console.log(
    '| list | size | ends with | seconds | by the clock | peak MiB | |\n|:--|--:|:--|--:|--:|--:|:--|',
  );
  try {
    const path = join(folder, 'README.md');
    const all = Object.entries(worst);
    const first = from === '' ? 0 : all.findIndex(([name]) => name === from);
    if (first < 0) throw new Error(`there is no list "${from}"`);
    for (const [name, make] of all.slice(first)) {
      if (!only.some((each) => name.includes(each))) continue;
      for (const size of sizes) {
        writeFileSync(path, make(size * 1e6));
        const result = measure(folder, steward(path));
        const why = fault(name, result);
        if (why !== '') wrong++;
        console.log(
          `| ${name} | ${size} MB | ${endOf(result)} | ${result.processor.toFixed(1)} | ${result.seconds.toFixed(1)} | ${Math.round(result.peak)} | ${why} |`,
        );
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`\nOut of bounds (${MOST.seconds} s, ${MOST.mib} MiB; ${PLAIN.join(', ')} read): ${wrong}.`);
  return wrong;
}
