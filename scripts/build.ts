// Builds what is published: core and router as modules with types, the CLI as one bundle that needs no other package.
import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { lazyBuiltins } from './build/builtins.ts';

const root = join(import.meta.dirname, '..');
const cli = join(root, 'packages/cli');
/** Characters in a line of the bundle. */
const LINE_LIMIT = 140;

emptyOutput();
buildLibraries();
const inputs = await bundleCli();
writeLicences(inputs);

/** Nothing stale may get into a package: a module that was renamed would still be there. */
function emptyOutput(): void {
  for (const name of ['core', 'router', 'cli'])
    for (const output of ['dist', 'tsconfig.tsbuildinfo'])
      rmSync(join(root, 'packages', name, output), { recursive: true, force: true });
}

/** Router refers to core, so that both are built. The command comes from the dependencies, never from elsewhere. */
function buildLibraries(): void {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const args = [tsc, '-b', '--force', 'packages/router'];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/**
 * One entry and chunks that are loaded only when a command needs them. Names stay as they are, so that it can be read; without comments and white
 * space a third less is loaded at each start. Gives the files that are in it.
 */
async function bundleCli(): Promise<Set<string>> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: {
      claw: 'packages/cli/src/bin.ts',
      'reader-thread': 'packages/cli/src/collect/reader-thread.ts',
    },
    outdir: 'packages/cli/dist',
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    conditions: ['@ptl/source'],
    plugins: [lazyBuiltins],
    minifyWhitespace: true,
    lineLimit: LINE_LIMIT,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  makeExecutable(join(cli, 'dist/claw.js'));
  const parts = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  return new Set(parts.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path));
}

function makeExecutable(file: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.startsWith('#!')) writeFileSync(file, `#!/usr/bin/env node\n${text}`);
  chmodSync(file, 0o755);
}

/** The licences of the packages that are inside the bundle, next to it. */
function writeLicences(inputs: ReadonlySet<string>): void {
  const folders = new Set<string>();
  for (const path of inputs) {
    const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];
    if (folder !== undefined) folders.add(join(root, folder));
  }
  const sections = [...folders].map(licence).sort();
  const head = 'The file claw.js and its chunks contain these packages, under their own licences.\n';
  writeFileSync(join(cli, 'dist/THIRD_PARTY.txt'), [head, ...sections].join('\n'));
}

function licence(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined)
    throw new Error(`${name} is in the bundle and has no licence file: look for its licence by hand.`);
  return `${'='.repeat(80)}\n${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}
