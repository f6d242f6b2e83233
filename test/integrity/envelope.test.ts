// The envelope: one spelling of it, and none other is taken; every single bit counts.
import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto';
import { openEnvelope, type Signer, signedEnvelope, type Verifier, verifyPackage } from '@ptl/claw-router';
import { describe, expect, it } from 'vitest';
import { exampleBytes } from '../contract/example.ts';
import { longList } from '../setup/runs.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const keyId = createHash('sha256')
  .update(publicKey.export({ type: 'spki', format: 'der' }))
  .digest('hex');
const signer: Signer = { keyId, sign: (message) => sign(null, message, privateKey) };
const verifier: Verifier = {
  keyId,
  verify: (message, signature) => verify(null, message, publicKey, signature),
};
const small = exampleBytes({ released: [], withheld: [], sources: [], warnings: [] });
const utf8 = new TextEncoder();

/** Calls `look` with `bytes` after the flip of each bit in turn. */
function eachFlip(bytes: Uint8Array, look: (flipped: Uint8Array, bit: number) => void): void {
  const flipped = bytes.slice();
  for (const bit of longList(Array.from({ length: bytes.length * 8 }, (_, at) => at))) {
    flipped[bit >> 3]! ^= 1 << (bit & 7);
    look(flipped, bit);
    flipped[bit >> 3]! ^= 1 << (bit & 7);
  }
}

describe('a signed package', () => {
  const envelope = signedEnvelope(small, signer);
  const text = new TextDecoder().decode(envelope);

  it('comes out as it was', () => {
    expect(openEnvelope(envelope, verifier)).toEqual({ ok: true, payload: small });
    for (const length of [0, 1, 2, 3, 1000]) {
      const payload = small.slice(0, length);
      const expected = length === 0 ? { ok: false, code: 'not_an_envelope' } : { ok: true, payload };
      expect(openEnvelope(signedEnvelope(payload, signer), verifier)).toEqual(expected);
    }
  });

  it('is a DSSE envelope to anybody', () => {
    const { payload, payloadType, signatures } = JSON.parse(text);
    expect(Buffer.from(payload, 'base64').equals(small)).toBe(true);
    const message = Buffer.concat([Buffer.from(`DSSEv1 31 ${payloadType} ${small.length} `), small]);
    expect(payloadType).toHaveLength(31);
    expect(verify(null, message, publicKey, Buffer.from(signatures[0].sig, 'base64'))).toBe(true);
    expect(signatures).toEqual([{ keyid: keyId, sig: signatures[0].sig }]);
  });

  it('is refused after the flip of any single bit', () => {
    const taken: number[] = [];
    eachFlip(envelope, (flipped, bit) => {
      if (openEnvelope(flipped, verifier).ok) taken.push(bit);
    });
    expect(taken).toEqual([]);
  });

  it.each([
    ['a byte order mark', `\ufeff${text}`],
    ['a byte behind it', `${text}\n`],
    ['white space', text.replace('"payload": ', '"payload":  ')],
    ['a key twice', text.replace('"payloadType"', '"payload": "e30=",\n  "payloadType"')],
    ['another type', text.replace('vnd.ptl', 'vnd.xyz')],
    ['two signatures', text.replace('    }\n', '    },\n    {\n      "keyid": "", "sig": ""\n    }\n')],
    ['base64 of the other alphabet', text.replace(/[+/]/g, '-')],
    ['nothing', ''],
    ['two megabytes', text.replace('"payload": "', `"payload": "${'AAAA'.repeat(1 << 19)}`)],
  ])('is refused with %s', (_what, changed) => {
    expect(changed).not.toBe(text);
    expect(openEnvelope(utf8.encode(changed), verifier)).toMatchObject({ ok: false });
  });

  it('is refused where base64 has bits that nobody reads, or lacks its padding', () => {
    const padded = new TextDecoder().decode(signedEnvelope(small.slice(0, 400), signer));
    const of = (end: string) =>
      openEnvelope(utf8.encode(padded.replace(/.==(?=",\n {2}"payloadT)/, end)), verifier);
    const last = /(.)==",\n {2}"payloadT/.exec(padded)![1]!;
    expect(of(`${last}==`).ok).toBe(true);
    const next = String.fromCharCode(last.charCodeAt(0) + 1);
    for (const end of [`${next}==`, last, `${last}=`, `${last}===`])
      expect(of(end)).toEqual({ ok: false, code: 'not_an_envelope' });
  });

  it('is refused with another key, and by its id before anything is verified', () => {
    const verified = { ...verifier, keyId: '0'.repeat(64), verify: () => expect.fail('was asked') };
    expect(openEnvelope(envelope, verified)).toEqual({ ok: false, code: 'other_key' });
    expect(openEnvelope(envelope, { ...verifier, verify: () => false })).toEqual({
      ok: false,
      code: 'signature',
    });
  });
});

describe('a package without a signature', () => {
  it('is refused after the flip of a bit, or is a different package that is valid', () => {
    const original = verifyPackage(small);
    let valid = 0;
    eachFlip(small, (flipped) => {
      const verdict = verifyPackage(flipped);
      if (!verdict.ok) return;
      valid++;
      expect(verdict.content).not.toEqual(original.ok && original.content);
    });
    // Letters of the organization and digits of dates: what stands on no grid, and what only a signature can
    // protect.
    expect(valid).toBeGreaterThan(0);
    expect(valid).toBeLessThan(small.length);
  });
});
