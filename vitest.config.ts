// How the tests run: from source, through the private export condition, without a build.
import { defineConfig } from 'vitest/config';

/** A net for what hangs, and no measure: the longest test takes a minute where eight busy processes share two cores with it. */
const TIME_LIMIT_MS = 600_000 * Math.max(1, Number(process.env.TEST_RUNS ?? 1));

export default defineConfig({
  resolve: { conditions: ['@ptl/source'] },
  ssr: { resolve: { conditions: ['@ptl/source'] } },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/setup/global.ts',
    pool: 'forks',
    isolate: false,
    restoreMocks: true,
    unstubGlobals: true,
    unstubEnvs: true,
    expect: { requireAssertions: true },
    maxWorkers: 2,
    testTimeout: TIME_LIMIT_MS,
    hookTimeout: TIME_LIMIT_MS,
  },
});
