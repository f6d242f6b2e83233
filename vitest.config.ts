// How the tests run: from source, through the private export condition, without a build.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['@ptl/source'] },
  ssr: { resolve: { conditions: ['@ptl/source'] } },
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
  },
});
