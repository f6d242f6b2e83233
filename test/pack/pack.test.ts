// What is published works where it is installed: built, packed, installed into an empty folder without any
// registry, and run.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../../packages/cli/package.json' with { type: 'json' };
import { sacctExport } from '../cli/exports.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'claw-pack-'));
const site = join(folder, 'site');
const tarballs = new Map<string, string>();

beforeAll(async () => {
  await run(process.execPath, ['--conditions=@ptl/source', 'scripts/build.ts'], root);
  for (const name of ['core', 'router', 'cli']) {
    const args = ['pack', '--silent', '--pack-destination', folder, join(root, 'packages', name)];
    tarballs.set(name, join(folder, (await run('npm', args, root)).trim()));
  }
  await installSite();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the packages', () => {
  it.each(['core', 'router', 'cli'])('%s: publint has nothing to say against it', async (name) => {
    expect(await tool('publint', ['run', '--strict', tarballs.get(name)!])).toContain('All good!');
  });

  it.each(['core', 'router'])('%s: its types are found from modules', async (name) => {
    const args = [tarballs.get(name)!, '--profile', 'esm-only', '--no-definitely-typed', '--no-emoji'];
    const said = await tool('attw', [...args, '--format', 'ascii']);
    expect(said.match(/node16 \(from ESM\): OK \(ESM\)/g)?.length).toBeGreaterThan(1);
  });

  it('cli: one bundle that needs no other package, with the licences of what is inside', () => {
    expect(packageJson).not.toHaveProperty('dependencies');
    const dist = join(site, 'node_modules/@ptl/claw/dist');
    expect(statSync(join(dist, 'claw.js')).mode & 0o111).not.toBe(0);
    expect(statSync(join(dist, 'THIRD_PARTY.txt')).size).toBeGreaterThan(0);
    for (const name of ['claw', 'claw-core', 'claw-router'])
      expect(readdirSync(join(site, 'node_modules/@ptl', name))).toContain('LICENSE');
  });
});

describe('installed', () => {
  it('claw says its version', async () => {
    expect(await claw(['version'])).toContain(packageJson.version);
  });

  it('claw loads little before it knows what to do', () => {
    const dist = join(site, 'node_modules/@ptl/claw/dist');
    const entry = readFileSync(join(dist, 'claw.js'), 'utf8');
    const loaded = importsOf(entry).filter((path) => path.startsWith('./'));
    expect(loaded.length).toBeGreaterThan(0);
    const bytes = loaded.reduce((sum, path) => sum + statSync(join(dist, path)).size, entry.length);
    expect(bytes).toBeLessThan(10_000);
  });

  it('claw loads zod with a configuration or a list of targets alone, and nothing of Node that it does not use', () => {
    const dist = join(site, 'node_modules/@ptl/claw/dist');
    const names = readdirSync(join(dist, 'chunks'));
    const files = names.map((name) => readFileSync(join(dist, 'chunks', name), 'utf8'));
    expect(files.length).toBeGreaterThan(5);
    // An import of one of Node's modules would load it with all that it exports, whether it is used or not.
    const imports = files.flatMap(importsOf);
    expect(imports.some((path) => path.startsWith('./'))).toBe(true);
    expect(imports.filter((path) => /^(node:)?(fs|http|https|process|util)$/.test(path))).toEqual([]);
    const withZod = names.filter((_, i) => /ZodObject|prefaultAsync/.test(files[i]!));
    expect(withZod.length).toBe(1);
    // What imports it is itself loaded only where it is needed.
    const importing = (name: string) =>
      names.filter((_, i) => importsOf(files[i]!).some((path) => path.endsWith(`/${name}`)));
    for (const door of importing(withZod[0]!)) expect(importing(door)).toEqual([]);
    expect(readFileSync(join(dist, 'THIRD_PARTY.txt'), 'utf8')).toMatch(/^zod /m);
  });

  it('claw prints the contract, which is inside the bundle', async () => {
    const contract = JSON.parse(readFileSync(join(root, 'schema/ptl_output_v1.json'), 'utf8'));
    expect(JSON.parse(await claw(['schema']))).toEqual(contract);
  });

  it('claw reads with a thread of its own, whose program is in the package', async () => {
    const path = join(folder, 'jobs.txt');
    writeFileSync(path, sacctExport(300, 7));
    const env = { CLAW_STATE_DIR: join(folder, 'state') };
    const report = ['report', '--json', '--from', path];
    const told = await claw(report, env);
    expect(told).toContain('gpu_efficiency_rate');
    expect(await claw([...report, '--workers', '2'], env)).toBe(told);
  });

  it('the libraries are imported from plain JavaScript', async () => {
    const program = `import { sources } from '@ptl/claw-core'; import { route } from '@ptl/claw-router';
      console.log(Object.keys(sources).length, typeof route);`;
    expect(await run(process.execPath, ['--input-type=module', '-e', program], site)).toMatch(
      /^[1-9]\d* function$/m,
    );
  });

  it('the libraries are used from TypeScript', async () => {
    await check(`const known: number = Object.keys(sources).length; console.log(known, route);`);
    await expect(
      check(`const known: string = Object.keys(sources).length; console.log(known);`),
    ).rejects.toThrow(/TS2322/);
  });
});

/**
 * An empty folder with the packages in it. zod, the one package that core needs, comes from the repository:
 * no registry is asked.
 */
async function installSite(): Promise<void> {
  mkdirSync(site);
  const dependencies = {
    ...Object.fromEntries([...tarballs].map(([name, path]) => [packageName(name), `file:${path}`])),
    zod: `file:${join(root, 'node_modules/zod')}`,
  };
  writeFileSync(
    join(site, 'package.json'),
    JSON.stringify({ name: 'site', private: true, type: 'module', dependencies }),
  );
  await run('npm', ['install', '--offline', '--install-links', '--no-audit', '--no-fund', '--silent'], site);
}

function packageName(name: string): string {
  return name === 'cli' ? '@ptl/claw' : `@ptl/claw-${name}`;
}

/** Checks a small program against the published types. Throws with the compiler's words. */
async function check(program: string): Promise<void> {
  const imports = `import { sources } from '@ptl/claw-core';\nimport { route } from '@ptl/claw-router';\n`;
  writeFileSync(join(site, 'user.ts'), `${imports}export { route };\n${program}\n`);
  const args = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', '--lib', 'es2024,dom'];
  await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), ...args, 'user.ts'], site);
}

/** What a module of the bundle imports before it runs. */
function importsOf(text: string): string[] {
  return [...text.matchAll(/\b(?:from|import)\s*"([^"\s]+)"/g)].map((match) => match[1]!);
}

function claw(args: readonly string[], env: Record<string, string> = {}): Promise<string> {
  return run(join(site, 'node_modules/.bin/claw'), args, site, env);
}

function tool(name: string, args: readonly string[]): Promise<string> {
  return run(join(root, 'node_modules/.bin', name), args, root);
}

/** Runs a program and gives back what it printed; where it fails, the error holds all of that. */
async function run(
  file: string,
  args: readonly string[],
  cwd: string,
  env: Record<string, string> = {},
): Promise<string> {
  const options = {
    cwd,
    env: { ...process.env, ...env, NO_COLOR: '1', FORCE_COLOR: '0' },
    maxBuffer: 1 << 26,
  };
  try {
    return (await promisify(execFile)(file, [...args], options)).stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`${file} ${args[0]} failed:\n${stdout ?? ''}${stderr ?? ''}`);
  }
}
