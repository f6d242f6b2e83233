// A package that replaces an earlier one, and says so.
import { packageBytes } from './canonical.ts';
import { verifyPackage } from './verify.ts';

declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/**
 * Returns the bytes of a package, which then says that it replaces the one whose SHA-256 is given in hexadecimal digits.
 * Throws a RangeError if either is none.
 */
export function replacing(bytes: Uint8Array, sha256: string): Uint8Array {
  const content = JSON.parse(new TextDecoder('utf-8').decode(bytes));
  const replaced = packageBytes({ ...content, privacy: { ...content.privacy, replaces: sha256 } });
  if (!verifyPackage(replaced).ok) throw new RangeError('This is no package, or no SHA-256 of one.');
  return replaced;
}
