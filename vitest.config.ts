// How the tests run: from source, through the private export condition, without a build.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/**
 * A net for what hangs, and no measure: the longest test takes a minute where eight busy processes share two
 * cores with it.
 */
const TIME_LIMIT_MS = 600_000 * Math.max(1, Number(process.env.TEST_RUNS ?? 1));

/**
 * What takes many processes, commands or packages, and runs only where everything does (`npm run test:ci`).
 */
const AT_LENGTH = [
  'test/cli/discover.test.ts',
  'test/cli/live-run.test.ts',
  'test/cli/private-data.test.ts',
  'test/cli/workers.test.ts',
  'test/docs/contributing.test.ts',
  'test/docs/examples.test.ts',
  'test/docs/readme.test.ts',
  'test/integrity/against.test.ts',
  'test/ledger/collect.test.ts',
  'test/ledger/processes.test.ts',
  'test/pack/**/*.test.ts',
  'test/privacy/existence.test.ts',
  'test/privacy/one-person.test.ts',
  'test/promise/canary-*.test.ts',
  'test/promise/unnamed-endpoints.test.ts',
  'test/speed/**/*.test.ts',
  'test/tidy/packages.test.ts',
];
/** The tests of properties, which `npm run test:ci` tries as often as they say, and `npm test` less often. */
const PROPERTIES = globSync('test/**/*.test.ts', { cwd: import.meta.dirname }).filter((path) =>
  /setup\/runs\.ts'/.test(readFileSync(join(import.meta.dirname, path), 'utf8')),
);
const isLong = process.env.TEST_RUNS !== undefined;

export default defineConfig({
  resolve: { conditions: ['@ptl/source'] },
  ssr: { resolve: { conditions: ['@ptl/source'] } },
  test: {
    include: isLong ? [...PROPERTIES, ...AT_LENGTH] : ['test/**/*.test.ts'],
    exclude: isLong ? [] : AT_LENGTH,
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
