// Writes types/, the declarations of what the package exports and of what those need. They are committed as dist/ is:
// npm builds nothing of a dependency from git. STEWARD_TYPES writes them elsewhere.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const target = process.env.STEWARD_TYPES ?? 'types';
const made = mkdtempSync(join(tmpdir(), 'steward-types-'));
try {
  const tsc = join('node_modules', 'typescript', 'bin', 'tsc');
  const args = [tsc, '-p', 'tsconfig.types.json', '--outDir', made];
  execFileSync(process.execPath, args, { stdio: 'inherit' });
  const found = new Set();
  const follow = (file) => {
    if (found.has(file)) return;
    found.add(file);
    const text = readFileSync(file, 'utf8');
    for (const [, path] of text.matchAll(/\b(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g)) {
      const other = join(dirname(file), path.replace(/\.[jt]s$/, '.d.ts'));
      if (existsSync(other)) follow(other);
    }
  };
  follow(join(made, 'index.d.ts'));
  follow(join(made, 'remark.d.ts'));
  rmSync(target, { recursive: true, force: true });
  for (const file of found) {
    const to = join(target, file.slice(made.length + 1));
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, readFileSync(file));
  }
} finally {
  rmSync(made, { recursive: true, force: true });
}
