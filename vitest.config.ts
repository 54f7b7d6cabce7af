import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { pageAssets } from './scripts/page-assets.js';

/** Where .ci/run wants the results to count them. */
const report = process.env.STEWARD_TEST_REPORT;

export default defineConfig({
  plugins: [pageAssets()],
  test: {
    include: ['test/**/*.test.ts'],
    // Tests that run what we ship wait for it and for its pauses half of their time.
    maxWorkers: 2 * availableParallelism(),
    // Test files share what they import: nothing of it keeps a state, and loading it for each takes a fifth of the time.
    isolate: false,
    // Only against what never ends: a busy machine is no fault.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
});
