import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// Every core works, and a module is loaded once in each, not once in each file: no test changes what another reads.
export default defineConfig({
  test: { include: ['test/**/*.test.ts'], testTimeout: 60_000, isolate: false, maxWorkers: availableParallelism() },
});
