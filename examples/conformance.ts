// For CI: checks packages that another program makes. If one is wrong, this ends with exit status 1.
// In a clone, after `npm run build`: node examples/conformance.ts
import { keysFrom, route } from '@ptl/claw-router';
import { checkConformance } from '@ptl/claw-router/conformance';
import fc from 'fast-check';

const DAY = 86_400;
const master = new Uint8Array(32).fill(7);

/** Replace this with your own: run your program on the export, and return the bytes that it wrote. */
async function make(accounting: string, startSeconds: number): Promise<Uint8Array> {
  const input = {
    place: 'jobs.txt',
    async *open() {
      yield new TextEncoder().encode(accounting);
    },
  };
  const { bytes } = await route([input], {
    ...keysFrom(master, startSeconds),
    nowSeconds: startSeconds + 40 * DAY,
    startSeconds,
    endSeconds: startSeconds + 28 * DAY,
    gpuutil: 'mean',
  });
  if (bytes === undefined) throw new Error('There is no package.');
  return bytes;
}

await checkConformance(make, { fc, runs: 5, seed: 1 });
console.log('It conforms.');
