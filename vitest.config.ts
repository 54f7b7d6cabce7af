import { defineConfig } from 'vitest/config';

/** Where .ci/run wants the results to count them. */
const report = process.env.STEWARD_TEST_REPORT;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
});
