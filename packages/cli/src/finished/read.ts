// Reads a finished package as a whole, and verifies it before it is used.
import { createHash } from 'node:crypto';
import { type PtlOutputV1, VERDICTS, type Verifier, verifyPackage } from '@ptl/claw-router';
import { sentences } from '../errors.ts';
import { authenticate, type SignatureState } from '../integrity/authenticate.ts';
import { notVerified } from '../integrity/not-verified.ts';
import type { World } from '../world.ts';

/** A verified package. */
export interface Finished {
  /** Its name in sentences. */
  readonly place: string;
  /** The number of bytes. */
  readonly bytes: number;
  readonly sha256: string;
  readonly content: PtlOutputV1;
  readonly signature: SignatureState;
}

/**
 * Returns the package at `path`, and its bytes. Throws a CliError: 4 where it cannot be read, 6 where it is
 * none.
 */
export async function readFinished(
  path: string,
  trusted: Verifier | undefined,
  world: World,
): Promise<{ finished: Finished; bytes: Uint8Array }> {
  const { place, bytes, signature } = await authenticate(path, trusted, world);
  const verdict = verifyPackage(bytes);
  if (!verdict.ok) {
    const where = verdict.place === '' ? '' : ` (${verdict.place})`;
    throw notVerified(sentences.notVerified(place, `${VERDICTS[verdict.code]}${where}`));
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { finished: { place, bytes: bytes.length, sha256, content: verdict.content, signature }, bytes };
}
