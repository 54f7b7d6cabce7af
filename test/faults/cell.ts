/** One cell of the table: one request of one mode meets one fault, and then the same event runs again. */
import type { Fault } from '../github/faults.ts';
import type { RunResult } from '../github/runner.ts';
import { lies } from './lies.ts';
import { commentIds, difference, seen } from './seen.ts';
import { CALM_CLOCK, CLOCK, type Mode, type World } from './worlds.ts';

/** A request of a mode: the how-manieth with this method and this form of its path. */
export interface Request {
  readonly method: string;
  /** Path with `*` for shas and numbers. */
  readonly form: string;
  readonly nth: number;
}

type Kind = 'broken' | 'lie' | 'killed' | 'between';

interface Trouble {
  readonly kind: Kind;
  /** @param clock how many times as fast as ours the clock of the run goes */
  fault(world: World, kill: AbortController, clock: number): Fault;
  /** What befalls every later request of the same run. */
  readonly after?: Fault;
}

const broken = (fault: Fault): Trouble => ({ kind: 'broken', fault: () => fault });
const fromThenOn = (fault: Fault): Trouble => ({ ...broken(fault), after: fault });
const silence = (seconds: number): Trouble => ({
  kind: 'broken',
  fault: (_world, _kill, clock) => ({ late: (seconds * 1000) / clock }),
});

/** The faults, by name. */
export const troubles: Readonly<Record<string, Trouble>> = {
  '500': broken({ status: 500 }),
  '502 twice': broken({ status: 502, times: 2 }),
  '503': broken({ status: 503 }),
  '429': broken({ status: 429, secondary: 1 }),
  '403 secondary': broken({ secondary: 1 }),
  '403 forbidden': broken({ status: 403, message: 'Resource not accessible by integration' }),
  '404': broken({ status: 404, message: 'Not Found' }),
  '409': broken({ status: 409, message: 'Conflict' }),
  '422': broken({ status: 422, message: 'Validation Failed' }),
  'dropped before': broken({ drop: 'before' }),
  'dropped after': broken({ drop: 'before', done: true }),
  truncated: broken({ spoil: 'truncated' }),
  empty: broken({ spoil: 'empty' }),
  misshapen: broken({ spoil: 'misshapen' }),
  HTML: broken({ spoil: 'html' }),
  401: broken({ status: 401, message: 'Bad credentials' }),
  304: broken({ status: 304 }),
  'a limit without end': broken({ status: 403, headers: { 'retry-after': '999999999' } }),
  'sent elsewhere': {
    kind: 'broken',
    fault: ({ github }) => {
      const location = `${github.url.replace('127.0.0.1', 'localhost')}/elsewhere`;
      return { status: 307, headers: { location } };
    },
  },
  'forbidden from then on': fromThenOn({ status: 403, message: 'Resource not accessible by integration' }),
  'gone from then on': fromThenOn({ status: 404, message: 'Not Found' }),
  'down from then on': fromThenOn({ status: 503 }),
  ...Object.fromEntries(
    Object.entries(lies).map(([name, lie]): [string, Trouble] => [
      name,
      { kind: 'lie', fault: () => ({ lie }) },
    ]),
  ),
  '20 s silence': silence(20),
  '60 s silence': silence(60),
  'killed before': {
    kind: 'killed',
    fault: (_, kill) => ({ drop: 'before', before: () => kill.abort() }),
  },
  'killed after': {
    kind: 'killed',
    fault: (_, kill) => ({ drop: 'before', done: true, after: () => kill.abort() }),
  },
  'second run between': {
    kind: 'between',
    fault: (world) => ({
      before: async () => {
        await world.run();
      },
    }),
  },
};

export const formOf = (path: string): string =>
  path.replace(/[\da-f]{40}/g, '*').replace(/\/\d+(?=\/|$)/g, '/*');

/** What a mode comes to where nothing goes wrong. */
export interface Baseline {
  readonly requests: readonly Request[];
  readonly state: readonly string[];
  readonly code: number | null;
}

/** Runs a mode twice without any fault. Throws where even that is not in order. */
export async function baseline(mode: Mode): Promise<Baseline> {
  const world = await mode.open();
  try {
    const from = world.github.log.entries.length;
    const first = await world.run();
    const counts = new Map<string, number>();
    const requests = world.github.log.entries.slice(from).map(({ method, path }) => {
      const form = formOf(path);
      const key = `${method} ${form}`;
      const nth = counts.get(key) ?? 0;
      counts.set(key, nth + 1);
      return { method, form, nth };
    });
    const state = await seen(world);
    const again = await world.run();
    const changed = difference(state, await seen(world));
    const wrong = [...falsehoods(mode, world, first), ...unrest(first), ...unrest(again), ...changed];
    if (again.code !== first.code) wrong.push(`run again it ends with ${again.code}, not ${first.code}`);
    wrong.push(...world.github.violations());
    if (wrong.length > 0) throw new Error(`mode ${mode.name}, without any fault: ${wrong.join('; ')}`);
    return { requests, state, code: first.code };
  } finally {
    await world.github.close();
  }
}

/** What no run may ever show: a stack, blame on this program, what the runner cannot read. */
function unrest({ stdout, stderr, problems }: RunResult): string[] {
  const all = stdout + stderr;
  const found = /\n\s+at .*:\d+:\d+|UnhandledPromise|bug in awesome-steward|undefined/.exec(all)?.[0];
  return [...(found ? [`the log shows "${found.trim()}"`] : []), ...problems];
}

/** Passes that are none. */
function falsehoods({ wrong, tells }: Mode, { repository }: World, run: RunResult): string[] {
  const found: string[] = [];
  if (wrong && run.outputs.verdict === 'pass') found.push('the verdict is a false pass');
  if (wrong && repository.statuses.some(({ state }) => state === 'success'))
    found.push('the status is a false pass');
  if (wrong && !tells && run.code === 0) found.push('the run ends as if all were well');
  return found;
}

export interface Cell {
  readonly mode: string;
  readonly request: Request;
  readonly trouble: string;
  /** `held`; `unmet` where the request never came, so that nothing is proved. */
  readonly result: 'held' | 'broken' | 'unmet';
  /** What did not hold. */
  readonly why: readonly string[];
}

/**
 * Plays one cell. One that does not hold is played again by a slower clock: on a busy machine what takes a moment passes
 * for a silence on the fast one.
 */
export async function play(mode: Mode, usual: Baseline, request: Request, trouble: string): Promise<Cell> {
  const cell = await playAt(CLOCK, mode, usual, request, trouble);
  return cell.result === 'broken' ? playAt(CALM_CLOCK, mode, usual, request, trouble) : cell;
}

async function playAt(
  clock: number,
  mode: Mode,
  usual: Baseline,
  request: Request,
  trouble: string,
): Promise<Cell> {
  const { kind, fault, after } = troubles[trouble]!;
  const world = await mode.open();
  const kill = new AbortController();
  const cell = { mode: mode.name, request, trouble };
  let met = false;
  let ended = false;
  try {
    const own = fault(world, kill, clock);
    world.github.fault({
      ...own,
      method: request.method,
      when: ({ path }) => formOf(path) === request.form,
      skip: request.nth,
      before: async (seen) => {
        if (after && !met)
          world.github.fault({ ...after, when: () => !ended, times: Number.POSITIVE_INFINITY });
        met = true;
        await own.before?.(seen);
      },
    });
    const before = commentIds(world);
    const first = await world.run({ kill: kill.signal, clock });
    ended = true;
    if (!met) return { ...cell, result: 'unmet', why: [] };
    const why = [...unrest(first)];
    const there = new Set(commentIds(world));
    if (before.some((id) => !there.has(id))) why.push('a comment that was there was deleted');
    const state = await seen(world);
    const changed = difference(usual.state, state);
    if (kind !== 'killed') {
      why.push(...falsehoods(mode, world, first));
      const differs = changed.length > 0 || first.code !== usual.code;
      const named =
        /GitHub could not |GitHub does not say |has moved|newer run|moved on|later run|has new commits|in the meantime/.test(
          first.stdout,
        );
      if (kind === 'broken' && differs && !named)
        why.push(`nothing names the failure: ${changed[0] ?? `exit status ${first.code}`}`);
    }
    // Where all is as it would have been a second run is the one of the baseline.
    if (changed.length > 0 || first.code !== usual.code) {
      const second = await world.run();
      why.push(...unrest(second), ...falsehoods(mode, world, second));
      why.push(...difference(usual.state, await seen(world)).map((line) => `after a second run ${line}`));
      if (second.code !== usual.code) why.push(`the second run ends with ${second.code}, not ${usual.code}`);
    }
    why.push(...world.github.violations().filter((line) => !line.startsWith('the fault for')));
    return { ...cell, result: why.length > 0 ? 'broken' : 'held', why };
  } finally {
    await world.github.close();
  }
}
