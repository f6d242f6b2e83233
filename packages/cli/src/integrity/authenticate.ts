// Checks the signature before anything in a package is parsed. A package is signed if its envelope is beside
// it, or is given itself.
import { ENVELOPE_VERDICTS, looksLikeEnvelope, openEnvelope, type Verifier } from '@ptl/claw-router';
import { sentences, usage } from '../errors.ts';
import { shown } from '../shown.ts';
import type { World } from '../world.ts';
import { envelopePath } from './hand-over.ts';
import { notVerified } from './not-verified.ts';
import { bytesIfThere, bytesOf } from './read-bytes.ts';

/** `not_checked`: there is an envelope, but no key to check it with. */
export type SignatureState =
  | { readonly state: 'valid'; readonly keyId: string }
  | { readonly state: 'none' | 'not_checked' };

export interface Authenticated {
  readonly place: string;
  /** The bytes of the package. */
  readonly bytes: Uint8Array;
  readonly signature: SignatureState;
}

const AGE = 'age-encryption.org/v1';
/** The first member of an envelope begins within these bytes. */
const RESPELLED_BYTES = 256;

/**
 * Reads a package, or the envelope that contains one. Throws a CliError (6) where `trusted` is given and did
 * not sign it.
 */
export async function authenticate(
  path: string,
  trusted: Verifier | undefined,
  world: World,
): Promise<Authenticated> {
  const place = path === '-' ? 'Standard input' : shown(path);
  const bytes = await bytesOf(place, path, world);
  if (new TextDecoder('latin1').decode(bytes.subarray(0, AGE.length)) === AGE)
    throw notVerified(sentences.sealed(place));
  if (looksLikeEnvelope(bytes)) {
    if (trusted === undefined) throw usage(sentences.envelopeNeedsKey(place));
    return { place, bytes: opened(place, bytes, trusted), signature: validBy(trusted) };
  }
  if (isRespelled(bytes)) throw notVerified(sentences.notVerified(place, ENVELOPE_VERDICTS.not_an_envelope));
  const beside = path === '-' ? undefined : envelopePath(path);
  const besidePlace = shown(beside ?? '');
  const envelope = beside === undefined ? undefined : bytesIfThere(besidePlace, beside);
  // Whether it contains these bytes can be checked without a key, and without parsing it.
  if (envelope !== undefined && !Buffer.from(envelope).includes(Buffer.from(bytes).toString('base64')))
    throw notVerified(sentences.envelopeOfAnother(place, besidePlace));
  if (trusted === undefined)
    return { place, bytes, signature: { state: envelope === undefined ? 'none' : 'not_checked' } };
  if (envelope === undefined) throw notVerified(sentences.notSigned(place));
  if (!Buffer.from(opened(besidePlace, envelope, trusted)).equals(bytes))
    throw notVerified(sentences.envelopeOfAnother(place, besidePlace));
  return { place, bytes, signature: validBy(trusted) };
}

/** Returns true for a rewritten envelope: its members are in another order, or separated by blanks. */
function isRespelled(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, RESPELLED_BYTES));
  return /^\s*\{\s*"(payload|payloadType|signatures)"/.test(head);
}

function opened(place: string, envelope: Uint8Array, trusted: Verifier): Uint8Array {
  const result = openEnvelope(envelope, trusted);
  if (!result.ok) throw notVerified(sentences.notVerified(place, ENVELOPE_VERDICTS[result.code]));
  return result.payload;
}

function validBy({ keyId }: Verifier): SignatureState {
  return { state: 'valid', keyId };
}
