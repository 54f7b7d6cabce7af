// Runs a TypeScript script of this project: `node scripts/run.js scripts/docs.ts [arguments]`.
// Node 20 cannot read TypeScript, so the script is bundled first; packages stay where they are installed.
// Run it from the project's root: scripts find their files from there. A script that fails sets
// `process.exitCode` rather than exiting, so that the bundle is removed.
import { mkdtemp, rm } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { pageAssets } from './page-assets.js';

const [script, ...args] = process.argv.slice(2);
if (!script) {
  console.error('Which script? Like this: node scripts/run.js scripts/docs.ts');
  process.exit(2);
}

// Below node_modules, so that the bundle finds the packages that it imports.
const folder = await mkdtemp(join('node_modules', '.run-'));
try {
  const external = (id) => /^[\w@]/.test(id) && !isAbsolute(id);
  const bundle = await rolldown({
    input: resolve(script),
    platform: 'node',
    external,
    plugins: [pageAssets()],
  });
  await bundle.write({ dir: folder, format: 'esm', entryFileNames: 'script.js' });
  process.argv = [process.argv[0], resolve(script), ...args];
  await import(pathToFileURL(resolve(folder, 'script.js')).href);
} finally {
  await rm(folder, { recursive: true, force: true });
}
