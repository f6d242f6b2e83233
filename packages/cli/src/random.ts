// Random bytes from the kernel. Node's own have the same origin, but load all of its cryptography first: 9 ms
// of every run.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Unpredictable bytes, from the kernel's device where there is one, else from Node. */
export function random(bytes: number, device = '/dev/urandom'): Uint8Array {
  const target = new Uint8Array(bytes);
  return isFilled(target, device) ? target : crypto.getRandomValues(target);
}

function isFilled(target: Uint8Array, device: string): boolean {
  let opened: number | undefined;
  try {
    opened = openSync(device, 'r');
    // In a hand-made container it may be a plain file.
    return fstatSync(opened).isCharacterDevice() && readSync(opened, target) === target.length;
  } catch {
    return false;
  } finally {
    if (opened !== undefined) closeSync(opened);
  }
}
