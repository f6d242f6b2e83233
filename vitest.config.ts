// How the tests run: from source, through the private export condition, without a build.
import { defineConfig } from 'vitest/config';

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
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
