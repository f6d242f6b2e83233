// The signed envelope of a package: DSSE v1 (Dead Simple Signing Envelope) with exactly one signature and
// exactly one spelling. Signing and verifying are passed in as functions, so that no key is here.
import { readBase64 } from '@ptl/claw-core/internal';
import { base64 } from './base64.ts';

declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean; ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

/** The payload type of claw's envelopes. */
export const PAYLOAD_TYPE = 'application/vnd.ptl.output+json';

/** Base64 of the largest package, and room for the rest. */
const MOST_BYTES = 1_500_000;
const SIGNATURE_BYTES = 64;
const BEGINNING = '{\n  "payload": "';
const ENVELOPE =
  /^\{\n {2}"payload": "([A-Za-z0-9+/]+={0,2})",\n {2}"payloadType": "application\/vnd\.ptl\.output\+json",\n {2}"signatures": \[\n {4}\{\n {6}"keyid": "([0-9a-f]{64})",\n {6}"sig": "([A-Za-z0-9+/]{86}==)"\n {4}\}\n {2}\]\n\}\n$/;

/** Returns the bytes that a DSSE signature signs: `DSSEv1 LENGTH TYPE LENGTH PAYLOAD`, lengths in bytes. */
export function preAuthEncoding(payloadType: string, payload: Uint8Array): Uint8Array {
  const utf8 = new TextEncoder();
  const type = utf8.encode(payloadType);
  const head = utf8.encode(`DSSEv1 ${type.length} ${payloadType} ${payload.length} `);
  const message = new Uint8Array(head.length + payload.length);
  message.set(head);
  message.set(payload, head.length);
  return message;
}

/** A signing key. */
export interface Signer {
  /** SHA-256 of the public key's SPKI, 64 hexadecimal digits. */
  readonly keyId: string;
  sign(message: Uint8Array): Uint8Array;
}

/** A trusted public key. */
export interface Verifier {
  /** SHA-256 of the public key's SPKI, 64 hexadecimal digits. */
  readonly keyId: string;
  verify(message: Uint8Array, signature: Uint8Array): boolean;
}

/** Returns the bytes of the signed envelope of `payload`. */
export function signedEnvelope(payload: Uint8Array, signer: Signer): Uint8Array {
  const sig = base64(signer.sign(preAuthEncoding(PAYLOAD_TYPE, payload)));
  const signatures = [{ keyid: signer.keyId, sig }];
  const content = { payload: base64(payload), payloadType: PAYLOAD_TYPE, signatures };
  return new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`);
}

/** Returns true if `bytes` begin like an envelope. A package never does. */
export function looksLikeEnvelope(bytes: Uint8Array): boolean {
  for (let i = 0; i < BEGINNING.length; i++) if (bytes[i] !== BEGINNING.charCodeAt(i)) return false;
  return true;
}

/** The reasons for refusing an envelope. */
export const ENVELOPE_VERDICTS = {
  not_an_envelope: 'it is not a signed envelope in the one form that claw writes',
  other_key: 'it was signed with another key than the one given',
  signature: 'the signature does not fit: it was changed after it was signed, or signed with another key',
} as const;
/** The keys of `ENVELOPE_VERDICTS`. */
export type EnvelopeCode = keyof typeof ENVELOPE_VERDICTS;

/** The payload of an envelope whose signature fits, or why it was refused. */
export type OpenedEnvelope =
  | { readonly ok: true; readonly payload: Uint8Array }
  | { readonly ok: false; readonly code: EnvelopeCode };

/**
 * Returns the payload of `bytes` if `trusted` signed it. The payload is decoded to check the signature, and
 * not read before it fits. One signed payload has one envelope: any other spelling is refused.
 */
export function openEnvelope(bytes: Uint8Array, trusted: Verifier): OpenedEnvelope {
  const parts = partsOf(bytes);
  if (parts === undefined) return { ok: false, code: 'not_an_envelope' };
  const { payload, keyId, signature } = parts;
  if (keyId !== trusted.keyId) return { ok: false, code: 'other_key' };
  if (!trusted.verify(preAuthEncoding(PAYLOAD_TYPE, payload), signature))
    return { ok: false, code: 'signature' };
  return { ok: true, payload };
}

interface Parts {
  readonly payload: Uint8Array;
  readonly keyId: string;
  readonly signature: Uint8Array;
}

function partsOf(bytes: Uint8Array): Parts | undefined {
  if (bytes.length > MOST_BYTES) return undefined;
  const [, payloadText, keyId, signatureText] = ENVELOPE.exec(textOf(bytes)) ?? [];
  if (payloadText === undefined || keyId === undefined || signatureText === undefined) return undefined;
  const payload = decoded(payloadText);
  const signature = decoded(signatureText);
  if (payload === undefined || signature?.length !== SIGNATURE_BYTES) return undefined;
  return { payload, keyId, signature };
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return '';
  }
}

/** Decodes base64; undefined unless `text` is the canonical spelling. */
function decoded(text: string): Uint8Array | undefined {
  const letters = new TextEncoder().encode(text);
  const target = new Uint8Array(letters.length);
  const length = readBase64(letters, 0, letters.length, target);
  if (length < 0) return undefined;
  const bytes = target.slice(0, length);
  return base64(bytes) === text ? bytes : undefined;
}
