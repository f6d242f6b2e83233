// Makes a package state that it replaces an earlier one.
import { packageBytes } from './canonical.ts';
import { verifyPackage } from './verify.ts';

declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/**
 * Returns the bytes of a package with the statement that it replaces the package of the given SHA-256
 * (hexadecimal digits). Throws a RangeError if either is invalid.
 */
export function replacing(bytes: Uint8Array, sha256: string): Uint8Array {
  const content = JSON.parse(new TextDecoder('utf-8').decode(bytes));
  const replaced = packageBytes({ ...content, privacy: { ...content.privacy, replaces: sha256 } });
  if (!verifyPackage(replaced).ok) throw new RangeError('This is no package, or no SHA-256 of one.');
  return replaced;
}
