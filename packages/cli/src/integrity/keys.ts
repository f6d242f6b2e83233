// Ed25519 keys in files: PKCS#8 PEM for the private one, SPKI PEM for the public one.
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import type { Signer, Verifier } from '@ptl/claw-router';
import { sentences, usage } from '../errors.ts';
import { readOperatorFile } from '../operator-file.ts';
import { shown } from '../shown.ts';

export interface NewKeyPair {
  readonly privatePem: string;
  readonly publicPem: string;
  readonly keyId: string;
}

export function newKeyPair(): NewKeyPair {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    privatePem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    keyId: keyIdOf(publicKey),
  };
}

/** The private key in the file at `path`. Throws a CliError (2) where it is none, or others may read it. */
export function readSigner(path: string): Signer {
  const place = `The key ${shown(path)}`;
  // A public key may be read by all, and is the wrong one for another reason.
  if (readOperatorFile(place, path).includes('PUBLIC KEY')) throw usage(sentences.publicKeyGiven(place));
  const pem = readOperatorFile(place, path, { onlyOwner: true });
  const key = parsed(() => createPrivateKey(pem));
  if (key?.asymmetricKeyType !== 'ed25519') throw usage(sentences.notAPrivateKey(place));
  return {
    keyId: keyIdOf(createPublicKey(key)),
    sign: (message) => sign(null, message, key),
  };
}

/** The public key that --key names; undefined where it was not given. Throws a CliError (2). */
export function trustedBy(key: string | undefined): Verifier | undefined {
  if (key === '') throw usage(sentences.noKeyFile('--key'));
  return key === undefined ? undefined : readVerifier(key);
}

/** The public key in the file at `path`. Throws a CliError (2) where it is none. */
export function readVerifier(path: string): Verifier {
  const place = `The key ${shown(path)}`;
  const pem = readOperatorFile(place, path);
  // Node would take the public half of a private key, which nobody should carry around to verify.
  if (pem.includes('PRIVATE KEY')) throw usage(sentences.privateKeyGiven(place));
  const key = parsed(() => createPublicKey(pem));
  if (key?.asymmetricKeyType !== 'ed25519') throw usage(sentences.notAPublicKey(place));
  return {
    keyId: keyIdOf(key),
    verify: (message, signature) => verify(null, message, key, signature),
  };
}

/** Undefined where there is no key: the parser's own message may quote the file. */
function parsed(read: () => KeyObject): KeyObject | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** SHA-256 of the SPKI, in hexadecimal. */
function keyIdOf(publicKey: KeyObject): string {
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');
}
