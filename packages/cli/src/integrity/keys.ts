// Ed25519 keys in files: PKCS#8 PEM for the private key, SPKI PEM for the public key.
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

/** Reads the private key at `path`. Throws a CliError (2) where it is none, or others may read it. */
export function readSigner(path: string): Signer {
  const place = `The key ${shown(path)}`;
  // A public key may be readable by all, so that it is refused for its kind first.
  if (readOperatorFile(place, path).includes('PUBLIC KEY')) throw usage(sentences.publicKeyGiven(place));
  const pem = readOperatorFile(place, path, { onlyOwner: true });
  const key = parsed(() => createPrivateKey(pem));
  if (key?.asymmetricKeyType !== 'ed25519') throw usage(sentences.notAPrivateKey(place));
  return {
    keyId: keyIdOf(createPublicKey(key)),
    sign: (message) => sign(null, message, key),
  };
}

/** Returns the public key of --key; undefined where it was not given. Throws a CliError (2). */
export function trustedBy(key: string | undefined): Verifier | undefined {
  if (key === '') throw usage(sentences.noKeyFile('--key'));
  return key === undefined ? undefined : readVerifier(key);
}

/** Reads the public key at `path`. Throws a CliError (2) where it is none. */
export function readVerifier(path: string): Verifier {
  const place = `The key ${shown(path)}`;
  const pem = readOperatorFile(place, path);
  // Node would take the public half of a private key, but nobody should need a private key to verify.
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

/** Returns the SHA-256 of the SPKI, in hexadecimal. */
function keyIdOf(publicKey: KeyObject): string {
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');
}
