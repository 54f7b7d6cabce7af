import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { defineConfig } from 'rolldown';
import { licenses } from './scripts/licenses.js';
import { pageAssets } from './scripts/page-assets.js';

const from = (...paths) => new RegExp(`[\\\\/](?:${paths.join('|')})`);

// What is loaded together is one chunk: `base` by every command, `engine` by those that read a list, `config`
// only where there is a config. The rest (commands, reports, what one command does) splits by itself.
const groups = [
  // Only the Action talks to GitHub: nothing else loads what that takes.
  {
    name: 'octokit',
    test: from(
      'node_modules/(?:@actions|@octokit|undici|bottleneck|tunnel|before-after-hook|universal-user-agent|universal-github-app-jwt|fast-content-type-parse|json-with-bigint|toad-cache)/',
      'src/github/',
    ),
    priority: 5,
  },
  {
    name: 'base',
    test: from(
      'src/about\\.ts',
      'src/watch/why\\.ts',
      'src/cli/(?:args|failure|terminal)\\.ts',
      'src/text/(?:collections|did-you-mean|escape|fold|wrap)\\.ts',
      'node_modules/(?:fastest-levenshtein|picocolors|fast-string-width|fast-string-truncated-width)/',
    ),
    priority: 4,
  },
  // What starts a thread: the Action always, the command line for large lists.
  { name: 'watch', test: from('src/watch/'), priority: 3 },
  {
    name: 'config',
    test: from('node_modules/yaml/', 'src/config/presets\\.ts', 'src/config-file/'),
    priority: 3,
  },
  {
    name: 'shell',
    test: from('src/cli/(?:discover|git|input|progress|check-files|pretty-options|self)\\.ts'),
    priority: 3,
  },
  // Only `render --diff` compares texts line by line.
  { name: 'diff', test: from('node_modules/diff/'), priority: 3 },
  {
    name: 'engine',
    test: from(
      'node_modules/',
      'src/(?!action/|add/|cli/|github/|init/|labeller/|merge/|page/|report/|views/|index\\.ts|remark\\.ts)',
    ),
    priority: 2,
  },
];

// `@actions/core` brings what starts processes, of which nothing is used. It gets nothing to start them with, so that
// the Action cannot, whatever a later version of a package would like to.
const noProcesses = {
  name: 'no-processes',
  resolveId: (source, importer = '') =>
    /^(?:node:)?child_process$/.test(source) && !/[\\/]src[\\/]/.test(importer) ? '\0no-processes' : null,
  load: (id) => (id === '\0no-processes' ? 'export const spawn = undefined;' : null),
};

// git and npm start the command line as a program.
const executable = {
  name: 'executable',
  writeBundle: ({ dir }) => chmod(join(dir, 'cli.js'), 0o755),
};

// STEWARD_DIST builds elsewhere, so that CI can compare a fresh build with the committed one.
export default defineConfig({
  plugins: [noProcesses, pageAssets(), licenses(), executable],
  input: {
    cli: 'src/cli/main.ts',
    api: 'src/index.ts',
    remark: 'src/remark.ts',
    index: 'src/action/main.ts',
    // Started on a thread of its own, by these names.
    run: 'src/action/run.ts',
    command: 'src/cli/thread.ts',
  },
  platform: 'node',
  // What splitting by hand asks for; the exports of `api` and `remark` are tested.
  preserveEntrySignatures: 'allow-extension',
  // One tsconfig serves editors and tests; nothing of it may change what is built.
  tsconfig: false,
  output: {
    dir: process.env.STEWARD_DIST ?? 'dist',
    format: 'esm',
    cleanDir: true,
    entryFileNames: '[name].js',
    // No hash: a name stays when its content changes, so a diff of dist/ shows what changed.
    chunkFileNames: 'chunks/[name].js',
    codeSplitting: { groups, includeDependenciesRecursively: false },
    // Node reads text of ASCII alone in half the time; lines and names stay, so that dist/ can be read and compared.
    comments: false,
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: false, asciiOnly: true } },
  },
});
