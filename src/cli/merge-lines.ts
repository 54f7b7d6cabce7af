import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LARGEST_FILE } from '../text/decode.ts';

/**
 * What git makes of three versions line by line; nothing where it finds a conflict, or where there is no git.
 */
export function mergeByLines(base: string, ours: string, theirs: string): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'awesome-steward-merge-'));
  try {
    for (const [name, text] of Object.entries({ base, ours, theirs }))
      writeFileSync(join(folder, name), text);
    const { status, stdout } = spawnSync('git', ['merge-file', '-p', '-q', 'ours', 'base', 'theirs'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 2 * LARGEST_FILE,
    });
    return status === 0 ? stdout : undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
