// Does somebody else's program make packages as the contract wants them? For CI: it ends with 1 where it does
// not.
import { IdentifierKey } from '@ptl/claw-core';
import { route, scopeKeys } from '@ptl/claw-router';
import { checkConformance } from '@ptl/claw-router/conformance';
import fc from 'fast-check';

const DAY = 86_400;
const { identifier, dice } = scopeKeys(new Uint8Array(32).fill(7));

/** Here ours; yours runs your program on the export, and gives back the bytes that it wrote. */
async function make(accounting: string, startSeconds: number): Promise<Uint8Array> {
  const input = {
    place: 'jobs.txt',
    async *open() {
      yield new TextEncoder().encode(accounting);
    },
  };
  const { bytes } = await route([input], {
    key: IdentifierKey.from(identifier),
    scope: { dice, keyId: '0123456789abcdef', diceSince: startSeconds - (startSeconds % DAY) },
    nowSeconds: startSeconds + 40 * DAY,
    version: '0.1.0',
    startSeconds,
    endSeconds: startSeconds + 28 * DAY,
    gpuutil: 'mean',
  });
  if (bytes === undefined) throw new Error('There is no package.');
  return bytes;
}

await checkConformance(make, { fc, runs: 5, seed: 1 });
console.log('It conforms.');
