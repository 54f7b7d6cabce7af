import type { Terminal } from './terminal.ts';

/** Milliseconds after which a person wonders whether anything happens. */
const PATIENCE = 1000;

/** UTF-16 units of text that may take longer than that by themselves. */
const LONG_TEXT = 1_000_000;

export interface Progress {
  /**
   * Says what is done now, if this takes long.
   * @param path the list that it is done with, where it is one
   * @param size UTF-16 units of text
   */
  step(what: string, path?: string, size?: number): void;
  /** Leaves the line as it was. */
  done(): void;
}

/** Progress on stderr: only where a person looks at it, only when something takes over a second. */
export function progressOn({ err, step }: Terminal): Progress {
  const began = Date.now();
  let told = false;
  return {
    step(what, path, size = 0) {
      if (path !== undefined) step?.(path);
      if (!err.isTerminal || (size < LONG_TEXT && Date.now() - began < PATIENCE)) return;
      err.write(`\r\x1b[K${what.slice(0, (err.width ?? 80) - 2)}…`);
      told = true;
    },
    done() {
      if (told) err.write('\r\x1b[K');
      told = false;
    },
  };
}
