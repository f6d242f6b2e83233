// The command line as one bundle that needs no other package: its entry, the program of its threads, and
// chunks.
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { lazyBuiltins } from './builtins.ts';
import { directImports } from './direct-imports.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Characters in a line of the bundle. */
const LINE_LIMIT = 140;
/** What is published: the command, and the program of its threads. */
const ENTRIES: Readonly<Record<string, string>> = {
  claw: 'packages/cli/src/bin.ts',
  'reader-thread': 'packages/cli/src/collect/reader-thread.ts',
};

/**
 * Writes `claw.js`, and the chunks that a command loads only when it needs them, into `folder`. Names stay as
 * they are, so that it can be read; without comments and white space a third less is loaded at each start.
 * Returns the files that are in it.
 */
export async function bundleCli(folder: string, entries = ENTRIES): Promise<Set<string>> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: { ...entries },
    outdir: folder,
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    conditions: ['@ptl/source'],
    plugins: [lazyBuiltins, directImports],
    minifyWhitespace: true,
    lineLimit: LINE_LIMIT,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  if (entries === ENTRIES) makeExecutable(join(folder, 'claw.js'));
  const parts = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  return new Set(parts.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path));
}

function makeExecutable(file: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.startsWith('#!')) writeFileSync(file, `#!/usr/bin/env node\n${text}`);
  chmodSync(file, 0o755);
}
