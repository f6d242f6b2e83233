// claw verify: whether a file is a package, unchanged since it was signed, that says nothing more finely than it may. Works offline.
import { createHash } from 'node:crypto';
import { VERDICTS, verifyPackage } from '@ptl/claw-router';
import { EXIT, sentences, usage } from '../errors.ts';
import { authenticate } from '../integrity/authenticate.ts';
import { readVerifier } from '../integrity/keys.ts';
import { notVerified } from '../integrity/not-verified.ts';
import { styleFor } from '../render/style.ts';
import { type Verified, verifiedJson, verifiedText } from '../render/verified.ts';
import type { CommandResult, World } from '../world.ts';

export interface VerifyFlags {
  readonly key?: string;
  readonly json?: boolean;
}

export async function verify(path: string, flags: VerifyFlags, world: World): Promise<CommandResult> {
  if (flags.key === '') throw usage(sentences.noKeyFile('--key'));
  const trusted = flags.key === undefined ? undefined : readVerifier(flags.key);
  const { place, bytes, signature } = await authenticate(path, trusted, world);
  const verdict = verifyPackage(bytes);
  if (!verdict.ok) {
    const where = verdict.place === '' ? '' : ` (${verdict.place})`;
    throw notVerified(sentences.notVerified(place, `${VERDICTS[verdict.code]}${where}`));
  }
  const verified: Verified = {
    place,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    content: verdict.content,
    signature,
  };
  const stdout =
    flags.json === true ? verifiedJson(verified) : verifiedText(verified, styleFor(world.colour));
  return { exitCode: EXIT.done, stdout, stderr: '' };
}
