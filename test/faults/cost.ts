/** What one run costs: how often GitHub is asked, and how long that takes. */
import type { LogEntry } from '../github/log.ts';
import type { Mode } from './worlds.ts';

export interface Cost {
  readonly requests: number;
  /** Requests that had to wait for one another: the time on the line is so many times that of one. */
  readonly trips: number;
  /** Of all answers. */
  readonly bytes: number;
  readonly milliseconds: number;
  /** Of the processor. */
  readonly processor: number;
  readonly log: readonly LogEntry[];
}

/** The longest chain of requests of which each began when the one before it had been answered. */
function tripsOf(log: readonly LogEntry[]): number {
  const depth = new Map<LogEntry, number>();
  for (const entry of log) {
    const before = log.filter(({ end }) => end > 0 && end <= entry.start).map((one) => depth.get(one) ?? 0);
    depth.set(entry, 1 + Math.max(0, ...before));
  }
  return Math.max(0, ...depth.values());
}

/**
 * Runs a mode once, and once more as the same event again.
 * @param latency milliseconds that each answer is on its way
 */
export async function costOf(mode: Mode, latency: number): Promise<{ first: Cost; again: Cost }> {
  const world = await mode.open();
  try {
    world.github.latency = latency;
    const once = async (): Promise<Cost> => {
      const from = world.github.log.entries.length;
      const { durationMs, processorMs } = await world.run({ clock: 1, measure: true, timeout: 600_000 });
      const log = world.github.log.entries.slice(from);
      const bytes = log.reduce((sum, one) => sum + one.bytes, 0);
      return {
        requests: log.length,
        trips: tripsOf(log),
        bytes,
        milliseconds: durationMs,
        processor: processorMs,
        log,
      };
    };
    const first = await once();
    return { first, again: await once() };
  } finally {
    await world.github.close();
  }
}
