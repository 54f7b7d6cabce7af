// What is measured: this program as it is built, an empty one, and the others, each as a whole process.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Installs the others as the lockfile beside this file says, unless they are there. */
export function installPeers() {
  if (existsSync(here('node_modules'))) return;
  console.error('Installing awesome-lint and markdownlint-cli2 into bench/ …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: here('.'),
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}

export const empty = () => ['-e', '0'];
/** STEWARD_DIST measures a build elsewhere, as it does in rolldown.config.js. */
const dist = resolve(process.env.STEWARD_DIST ?? here('../dist'));
export const steward = (list) => [join(dist, 'cli.js'), 'check', list];
export const peers = {
  'awesome-lint': (list) => [here('node_modules/awesome-lint/cli.js'), list],
  'markdownlint-cli2': (list) => [here('node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs'), list],
};
