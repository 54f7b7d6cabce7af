/** Processes that stay, for who runs the action thousands of times. */
import { type ChildProcess, fork } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface Start {
  main: string;
  env: Record<string, string>;
  cwd: string;
  clock: number;
  timeout: number;
  kill: AbortSignal | undefined;
}

/** Hands out idle processes, and starts another where there is none. */
export class Warm {
  readonly #node: string;
  readonly #idle = new Map<number, ChildProcess[]>();

  /** @param node the Node to run them with. */
  constructor(node: string) {
    this.#node = node;
  }

  #take(clock: number): ChildProcess {
    const idle = this.#idle.get(clock)?.pop();
    if (idle) return idle;
    return fork(resolve('test/github/warm.js'), {
      execPath: this.#node,
      execArgv: clock === 1 ? [] : ['--import', pathToFileURL(resolve('test/github/clock.js')).href],
      env: { PATH: process.env.PATH ?? '', STAND_IN_CLOCK: String(clock) },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
  }

  /** Runs the action in one of them. */
  run({ main, env, cwd, clock, timeout, kill }: Start): Promise<Ended> {
    const child = this.#take(clock);
    return new Promise((done) => {
      const end = () => child.kill('SIGKILL');
      const timer = setTimeout(end, timeout);
      const close = (ended: Ended) => {
        clearTimeout(timer);
        kill?.removeEventListener('abort', end);
        child.removeAllListeners();
        done(ended);
      };
      kill?.addEventListener('abort', end);
      child.once('exit', (code) => close({ code, stdout: '', stderr: '' }));
      child.once('message', (ended: Ended) => {
        close(ended);
        this.#idle.set(clock, [...(this.#idle.get(clock) ?? []), child]);
      });
      child.send({ main, env, cwd });
    });
  }

  close(): void {
    for (const child of [...this.#idle.values()].flat()) child.kill();
  }
}
