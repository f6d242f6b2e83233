// Sealing with age, to a recipient: whoever holds its identity opens it, and nobody else. The library is age's own.
import { Encrypter } from 'age-encryption';
import { sentences, usage } from '../errors.ts';

/** Encrypts bytes to one recipient. */
export type Seal = (bytes: Uint8Array) => Promise<Uint8Array>;

/** Throws a CliError (2) where `recipient` is none. */
export async function sealTo(recipient: string): Promise<Seal> {
  const encrypter = new Encrypter();
  try {
    encrypter.addRecipient(recipient);
    await encrypter.encrypt(new Uint8Array()); // a point that is none shows here only
  } catch {
    throw usage(sentences.notARecipient);
  }
  return (bytes) => encrypter.encrypt(bytes);
}
