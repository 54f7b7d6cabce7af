// Programs as whole processes: how long they take, how much memory, and how they end.
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const peakTeller = new URL('./peak.js', import.meta.url).href;

/**
 * Runs one whole process in a folder. What it says on stderr goes to a file, for it may be more than a pipe's buffer.
 * @returns how it ended, what it said there, its seconds by the clock, and as itself tells when it ends its seconds of
 *   the processor and its peak MiB.
 */
export function measure(folder, args) {
  const log = join(folder, 'stderr');
  const stderr = openSync(log, 'w');
  const began = process.hrtime.bigint();
  const { status, signal } = spawnSync(process.execPath, ['--import', peakTeller, ...args], {
    cwd: folder,
    stdio: ['ignore', 'ignore', stderr],
    env: { ...process.env, NO_COLOR: '1' },
  });
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  closeSync(stderr);
  const all = readFileSync(log, 'utf8');
  // A thread tells as well, earlier.
  const told = /\s*processor ([\d.]+) peak (\d+)\s*/g;
  const [, processor, kib] = [...all.matchAll(told)].at(-1) ?? [];
  return {
    end: signal ?? status,
    said: all.replace(told, '\n').trim(),
    seconds,
    processor: Number(processor ?? Number.NaN),
    peak: Number(kib ?? Number.NaN) / 1024,
  };
}

/** A table for a terminal: the first column to the left, numbers to the right. */
export function print(title, head, rows) {
  const widths = head.map((cell, i) =>
    rows.reduce((most, row) => Math.max(most, row[i].length), cell.length),
  );
  const line = (cells) =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ');
  console.log(`\n${title}\n${[head, ...rows].map(line).join('\n')}`);
}
