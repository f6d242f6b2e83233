// Copies: the same bytes under two names must not count twice. Only files of one size are compared.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** Tells whether a file has the bytes of one that was seen before. */
export class Copies {
  readonly #bySize = new Map<number, { path: string; digest: string | undefined }[]>();

  /** True if a file with these bytes was seen before; otherwise it is remembered. */
  async has(path: string, bytes: number): Promise<boolean> {
    const alike = this.#bySize.get(bytes) ?? [];
    this.#bySize.set(bytes, alike);
    const one = { path, digest: alike.length === 0 ? undefined : await digestOf(path) };
    for (const other of alike) {
      other.digest ??= await digestOf(other.path);
      if (one.digest !== undefined && other.digest === one.digest) return true;
    }
    alike.push(one);
    return false;
  }
}

/** Undefined where the file cannot be read: the reading of it will say so. */
async function digestOf(path: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  } catch {
    return undefined;
  }
  return hash.digest('hex');
}
