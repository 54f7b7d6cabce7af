/** How long and how large a thread may become. */
export interface Limits {
  /** Seconds of processor time to read and judge one list. */
  readonly step: number;
  /** Seconds of processor time in all. */
  readonly run: number;
  /** MiB of its heap. */
  readonly megabytes: number;
}

/** A plain list of 10 MB takes most of it on a slow machine; a hostile one could take days. */
const LIMITS: Limits = { step: 18, run: 120, megabytes: 1024 };

/** The limits; `AWESOME_STEWARD_SECONDS` gives each list that time. */
export function limitsOf(env: Readonly<Record<string, string | undefined>>): Limits {
  const step = Number(env.AWESOME_STEWARD_SECONDS);
  return step > 0 ? { ...LIMITS, step, run: Math.max(LIMITS.run, step) } : LIMITS;
}

export type Stop = 'time' | 'memory' | 'depth';

const CHECK =
  'Check its longest paragraphs and tables for thousands of brackets, stars, tags or quote signs.';

/** Why a list was not read: goes behind its path, plain text. */
export function whyNotRead(stopped: Stop, { step, megabytes }: Limits = LIMITS): string {
  switch (stopped) {
    case 'time':
      return `was not read: it takes more than ${step} seconds of computing time. ${CHECK}`;
    case 'memory':
      return `was not read: it takes more than ${megabytes} MB of memory. ${CHECK}`;
    case 'depth':
      return 'was not read: it is nested too deeply, for example thousands of quote signs or brackets on one line.';
  }
}

/** Whether an error says that a text is nested more deeply than a thread can follow. */
export function isTooDeep(error: unknown): boolean {
  return error instanceof RangeError && /call stack/i.test(error.message);
}
