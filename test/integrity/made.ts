// What the tests of keygen, --sign, --seal and verify start from: a package, signed and sealed, and all keys.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { expect } from 'vitest';
import { dcgmScrape } from '../cli/exports.ts';
import { claw, folder, type Ran, type Settings } from '../cli/run.ts';

export const ENVELOPE = 'ptl_claw_package.dsse.json';
export const SEALED = `${ENVELOPE}.age`;

export interface Made {
  readonly cwd: string;
  /** Of age. */
  readonly identity: string;
  readonly recipient: string;
  /** The environment of who made it: with its key, and its ledger. */
  readonly env: Readonly<Record<string, string>>;
}

const NOW = { SOURCE_DATE_EPOCH: '1793491200' };

/** A folder with a key pair, a package, its envelope, and the envelope sealed. */
export async function makeAll(): Promise<Made> {
  const cwd = folder();
  const identity = await generateIdentity();
  const recipient = await identityToRecipient(identity);
  expect((await claw(['keygen'], { cwd })).status).toBe(0);
  const env = { ...NOW, CLAW_STATE_DIR: join(folder(), 'state') };
  const made = await collect(['--sign', 'claw_key.pem', '--seal', recipient], { cwd, env });
  expect(made).toMatchObject({ status: 0, stderr: '' });
  return { cwd, identity, recipient, env };
}

/** `claw collect` of a small input. */
export function collect(args: readonly string[], settings: Settings = {}): Promise<Ran> {
  const named = args.includes('--organization') ? [] : ['--organization', 'Example Lab'];
  const all = ['collect', '--from', '-', '--month', '2026-10', ...named, ...args];
  return claw(all, { env: NOW, input: dcgmScrape(), ...settings });
}

/** A fresh folder with what was made in it. */
export function copied({ cwd }: Made, ...names: string[]): string {
  const at = folder();
  for (const name of names) writeFileSync(join(at, name), readFileSync(join(cwd, name)), { mode: 0o600 });
  return at;
}
