// Packages of made-up sites in a folder, for the checker: of each a package, an export and a key.
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type * as Core from '@ptl/claw-core';
import type * as Router from '@ptl/claw-router';
import { type MadeSite, makeSite } from './site.ts';

/** What packages are made with: claw, or a copy of it with a fault. */
export interface Maker {
  readonly IdentifierKey: typeof Core.IdentifierKey;
  readonly route: typeof Router.route;
  readonly scopeKeys: typeof Router.scopeKeys;
}

const ROOT = join(import.meta.dirname, '../..');
export const CHECKER = join(ROOT, 'tools/check_package.py');
const DICE_SINCE_SECONDS = Date.UTC(2026, 0, 1) / 1000;

export const NO_PYTHON = 'there is no python3, 3.9 or newer, for tools/check_package.py';

/** Whether there is a Python that the checker needs. */
export function hasPython(): boolean {
  const program = 'import sys; sys.exit(sys.version_info < (3, 9))';
  return spawnSync('python3', ['-c', program]).status === 0;
}

/** The master key of a site. */
export function masterOf(seed: number): Uint8Array {
  return Uint8Array.from({ length: 32 }, (_, i) => (seed * 31 + i * 7 + (seed >> 5)) & 255);
}

/** The bytes that claw makes of a site. */
export async function packageOf(
  { text, ...options }: MadeSite,
  master: Uint8Array,
  maker: Maker,
): Promise<Uint8Array> {
  const { dice, identifier } = maker.scopeKeys(master);
  async function* open(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(text);
  }
  const { bytes } = await maker.route([{ place: 'jobs', repeatable: true, open }], {
    ...options,
    key: maker.IdentifierKey.from(identifier),
    scope: { dice, keyId: '0011223344556677', diceSince: DICE_SINCE_SECONDS },
    nowSeconds: options.endSeconds,
    version: '0.1.0',
  });
  if (bytes === undefined) throw new Error('The site gives no package.');
  return bytes;
}

/** What is done with the packages, beside the checking. */
export interface Watch {
  /** Gets each package. */
  readonly look?: (text: string) => void;
  /** Decides whether the others are checked where a site gets no package. Default: the error is thrown. */
  readonly skips?: (error: unknown) => boolean;
}

/** What the checker finds in the packages of these sites, a line each. */
export async function found(
  seeds: readonly number[],
  maker: Maker,
  { look, skips }: Watch = {},
): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'claw-checker-'));
  try {
    const cases: { name: string; gpuutil?: string }[] = [];
    for (const seed of seeds) {
      const [site, master, name] = [makeSite(seed), masterOf(seed), `site-${seed}`];
      const bytes = await packageOf(site, master, maker).catch((error: unknown) => {
        if (skips?.(error) !== true) throw error;
      });
      if (bytes === undefined) continue;
      look?.(new TextDecoder().decode(bytes));
      writeFileSync(join(folder, `${name}.json`), bytes);
      writeFileSync(join(folder, `${name}.txt`), site.text);
      writeFileSync(join(folder, `${name}.key`), master);
      cases.push({ name, ...(site.gpuutil === undefined ? {} : { gpuutil: site.gpuutil }) });
    }
    writeFileSync(join(folder, 'cases.json'), JSON.stringify(cases));
    const args = [join(ROOT, 'test/checker/batch.py'), CHECKER, folder];
    const { stdout } = await promisify(execFile)('python3', args, { maxBuffer: 1 << 26 });
    const lines = stdout.trimEnd().split('\n');
    if (lines.pop() !== 'checked') throw new Error('The checker did not come to its end.');
    return lines;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
