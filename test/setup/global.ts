// Once before all tests: bundles the command line that they start, and makes the folder in which they leave
// their files.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { bundleCli } from '../../scripts/build/bundle.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The entry of the bundled command line: it starts in a third of the time that its source needs. */
    claw: string;
    /** The bundled module that has `main`, for runs in the process of the test. */
    main: string;
    /** A folder that is removed after the last test. */
    scratch: string;
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'claw-test-'));
  const [bin, scratch] = ['bin', 'scratch'].map((name) => join(folder, name)) as [string, string];
  for (const path of [bin, scratch]) mkdirSync(path);
  writeFileSync(join(bin, 'package.json'), '{"type":"module"}\n');
  const bundle = async () => {
    await bundleCli(bin);
    await bundleCli(bin, { main: 'packages/cli/src/main.ts' });
  };
  await bundle();
  project.onTestsRerun(async () => void (await bundle()));
  project.provide('claw', join(bin, 'claw.js'));
  project.provide('main', join(bin, 'main.js'));
  project.provide('scratch', scratch);
  return () => rmSync(folder, { recursive: true, force: true });
}
