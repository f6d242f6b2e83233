// Seals to an age recipient, so that only the holder of its identity can open it. The library is age's own.
import { Encrypter } from 'age-encryption';
import { sentences, usage } from '../errors.ts';

/** Encrypts bytes to one recipient. */
export type Seal = (bytes: Uint8Array) => Promise<Uint8Array>;

/** Throws a CliError (2) where `recipient` is invalid. */
export async function sealTo(recipient: string): Promise<Seal> {
  const encrypter = new Encrypter();
  try {
    encrypter.addRecipient(recipient);
    await encrypter.encrypt(new Uint8Array()); // an invalid point fails only here
  } catch {
    throw usage(sentences.notARecipient);
  }
  return (bytes) => encrypter.encrypt(bytes);
}
