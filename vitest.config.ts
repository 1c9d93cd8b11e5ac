import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

// Where a process has 16 MB of compiled code, V8 no longer optimises regular expressions, and what is measured here takes five times as long.
const alone = ['test/expressions.test.ts'];

// A test may wait long for a core on a busy machine; nothing is measured by the clock. Every core works, and a module is loaded once in each, not once in each file: no test changes what another reads.
export default defineConfig({
  test: {
    testTimeout: 240_000,
    hookTimeout: 120_000,
    isolate: false,
    // Code that is compiled twice is twice in the way of those 16 MB, and gains a test nothing.
    // Whole packs are made and dropped: with room for what is young, a tenth less time is spent on clearing up.
    // Much is run a few times only: V8 optimises it later, which spends an eighth less of the processors' time.
    execArgv: ['--no-sparkplug', '--max-semi-space-size=64', '--interrupt-budget=600000'],
    maxWorkers: availableParallelism(),
    projects: [
      { extends: true, test: { name: 'alone', include: alone, isolate: true } },
      {
        extends: true,
        test: { name: 'together', include: ['test/**/*.test.ts'], exclude: [...configDefaults.exclude, ...alone] },
      },
    ],
  },
});
