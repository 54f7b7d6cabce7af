// Writes types/, the declarations of what the package exports and of what those need. They are committed as dist/ is:
// npm builds nothing of a dependency from git. They name no package, for none is installed with this one. STEWARD_TYPES
// writes them elsewhere.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { configTypes } from './config-types.ts';

const target = process.env.STEWARD_TYPES ?? 'types';
const made = mkdtempSync(join(tmpdir(), 'steward-types-'));

/** What a declaration imports: `./model.js`, `valibot`. */
const imported = (text: string) =>
  [...text.matchAll(/\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(([, source]) => source!);

try {
  const tsc = join('node_modules', 'typescript', 'bin', 'tsc');
  const args = [tsc, '-p', 'tsconfig.types.json', '--outDir', made];
  execFileSync(process.execPath, args, { stdio: 'inherit' });
  // The compiler knows the config only as what a library infers from its schema.
  writeFileSync(join(made, 'config/schema.d.ts'), configTypes());
  const found = new Set<string>();
  const follow = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const source of imported(readFileSync(file, 'utf8'))) {
      if (!source.startsWith('.'))
        throw new Error(`${file} needs the package ${source}, which nobody has who installs this one.`);
      const other = join(dirname(file), source.replace(/\.[jt]s$/, '.d.ts'));
      if (existsSync(other)) follow(other);
    }
  };
  follow(join(made, 'index.d.ts'));
  follow(join(made, 'remark.d.ts'));
  rmSync(target, { recursive: true, force: true });
  for (const file of found) {
    const to = join(target, file.slice(made.length + 1));
    mkdirSync(dirname(to), { recursive: true });
    // The compiler leaves the names of sources in declarations (https://github.com/microsoft/TypeScript/issues/61037).
    writeFileSync(to, readFileSync(file, 'utf8').replace(/(?<=\bfrom '\.[^'\n]*)\.ts(?=';)/g, '.js'));
  }
} finally {
  rmSync(made, { recursive: true, force: true });
}
