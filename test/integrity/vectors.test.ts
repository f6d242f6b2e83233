// The published vectors: Ed25519 of RFC 8032, section 7.1, and the example of DSSE's protocol.
import { createPrivateKey, createPublicKey, verify } from 'node:crypto';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSigner, readVerifier } from '@ptl/claw/internal';
import { preAuthEncoding } from '@ptl/claw-router';
import { describe, expect, it } from 'vitest';
import { folder } from '../cli/run.ts';

/** Secret key, public key, message, signature. */
const RFC_8032 = [
  [
    '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ],
  [
    '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ],
  [
    'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    'af82',
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  ],
] as const;

const hex = (text: string) => Buffer.from(text, 'hex');
/** What stands before the 32 bytes of a key in PKCS#8 and in SPKI. */
const PKCS8 = '302e020100300506032b657004220420';
const SPKI = '302a300506032b6570032100';

/** The files of a key pair, as `claw keygen` writes them. */
function keyFiles(secret: string, open: string): { privatePath: string; publicPath: string } {
  const at = folder();
  const privatePath = join(at, 'key.pem');
  const publicPath = join(at, 'key.pub.pem');
  const privateKey = createPrivateKey({ key: hex(PKCS8 + secret), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey({ key: hex(SPKI + open), format: 'der', type: 'spki' });
  writeFileSync(privatePath, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  chmodSync(privatePath, 0o600);
  writeFileSync(publicPath, publicKey.export({ type: 'spki', format: 'pem' }));
  return { privatePath, publicPath };
}

describe('Ed25519, with the vectors of RFC 8032', () => {
  it.each(RFC_8032)('signs and verifies with %s', (secret, open, message, signature) => {
    const { privatePath, publicPath } = keyFiles(secret, open);
    const signer = readSigner(privatePath);
    const verifier = readVerifier(publicPath);
    expect(Buffer.from(signer.sign(hex(message))).toString('hex')).toBe(signature);
    expect(verifier.verify(hex(message), hex(signature))).toBe(true);
    expect(verifier.verify(hex(`${message}00`), hex(signature))).toBe(false);
    expect(signer.keyId).toBe(verifier.keyId);
  });
});

describe('DSSE, with the example of its protocol', () => {
  const message = preAuthEncoding('http://example.com/HelloWorld', new TextEncoder().encode('hello world'));

  it('encodes what is signed', () => {
    expect(new TextDecoder().decode(message)).toBe('DSSEv1 29 http://example.com/HelloWorld 11 hello world');
  });

  it('counts bytes, not letters', () => {
    const ofLetters = preAuthEncoding('é', new TextEncoder().encode('ü'));
    expect(new TextDecoder().decode(ofLetters)).toBe('DSSEv1 2 é 2 ü');
  });

  it('has the signature that is published', () => {
    const coordinate = (decimal: string) =>
      hex(BigInt(decimal).toString(16).padStart(64, '0')).toString('base64url');
    const key = createPublicKey({
      format: 'jwk',
      key: {
        kty: 'EC',
        crv: 'P-256',
        x: coordinate('46950820868899156662930047687818585632848591499744589407958293238635476079160'),
        y: coordinate('5640078356564379163099075877009565129882514886557779369047442380624545832820'),
      },
    });
    const signature =
      'A3JqsQGtVsJ2O2xqrI5IcnXip5GToJ3F+FnZ+O88SjtR6rDAajabZKciJTfUiHqJPcIAriEGAHTVeCUjW2JIZA==';
    expect(
      verify('sha256', message, { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64')),
    ).toBe(true);
  });
});
