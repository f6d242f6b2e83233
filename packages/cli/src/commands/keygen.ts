// claw keygen: makes an Ed25519 key pair; the private key signs packages. Never overwrites.
import { EXIT } from '../errors.ts';
import { newKeyPair } from '../integrity/keys.ts';
import { removeFile, writeNew } from '../output.ts';
import { json } from '../render/json.ts';
import { keysText } from '../render/keys.ts';
import { styleFor } from '../render/style.ts';
import { shown } from '../shown.ts';
import { VERSION } from '../version.ts';
import type { CommandResult, World } from '../world.ts';

export interface KeygenFlags {
  readonly output?: string;
  readonly json?: boolean;
}

const DEFAULT_KEY = 'claw_key.pem';
const OWNER_ONLY = 0o600;
const EVERYBODY_READS = 0o644;

export async function keygen(flags: KeygenFlags, world: World): Promise<CommandResult> {
  const path = flags.output ?? DEFAULT_KEY;
  const publicPath = `${path.replace(/\.pem$/, '')}.pub.pem`;
  const { privatePem, publicPem, keyId } = newKeyPair();
  writeNew(path, privatePem, OWNER_ONLY);
  try {
    writeNew(publicPath, publicPem, EVERYBODY_READS);
  } catch (error) {
    removeFile(path);
    throw error;
  }
  const made = { keyId, privateKey: shown(path), publicKey: shown(publicPath) };
  const stdout =
    flags.json === true
      ? json({ command: 'keygen', version: VERSION, ...snake(made) })
      : keysText(made, styleFor(world));
  return { exitCode: EXIT.done, stdout, stderr: '' };
}

function snake({ keyId, privateKey, publicKey }: { keyId: string; privateKey: string; publicKey: string }) {
  return { key_id: keyId, private_key: privateKey, public_key: publicKey };
}
