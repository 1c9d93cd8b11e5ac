import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// A test may wait long for a core on a busy machine; nothing is measured by the clock. Every core works, and a module is loaded once in each, not once in each file: no test changes what another reads.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 240_000,
    hookTimeout: 120_000,
    isolate: false,
    maxWorkers: availableParallelism(),
  },
});
