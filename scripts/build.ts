// Builds what is published: core and router as modules with types, the CLI as one bundle that needs no other
// package.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleCli } from './build/bundle.ts';

const root = join(import.meta.dirname, '..');
const cli = join(root, 'packages/cli');

emptyOutput();
buildLibraries();
const inputs = await bundleCli(join(cli, 'dist'));
writeLicences(inputs);

/** Nothing stale may get into a package: a module that was renamed would still be there. */
function emptyOutput(): void {
  for (const name of ['core', 'router', 'cli'])
    for (const output of ['dist', 'tsconfig.tsbuildinfo'])
      rmSync(join(root, 'packages', name, output), { recursive: true, force: true });
}

/**
 * Router refers to core, so that both are built. The command comes from the dependencies, never from
 * elsewhere.
 */
function buildLibraries(): void {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const args = [tsc, '-b', '--force', 'packages/router'];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** The licences of the packages that are inside the bundle, next to it. */
function writeLicences(inputs: ReadonlySet<string>): void {
  const folders = new Set<string>();
  for (const path of inputs) {
    // Other inputs than files have the name of their plug-in in front.
    const folder = /^(?:[^:]*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];
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
