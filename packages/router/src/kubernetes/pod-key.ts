// The keys of pods: by what a pod is known again.
import { Identifier } from '@ptl/claw-core';

const LANES = new Int32Array(4);
/** 2^32 over the golden ratio: multiplying by it spreads bits. */
const SPREAD = 0x9e3779b1;

/** Makes `key` what the name and the namespace of a pod are together. Lanes of names are keyed hashes, and so are sums of them. */
export function fillNameKey(key: Int32Array, namespace: Identifier, name: Identifier): void {
  Identifier.lanes(name, key, 0);
  Identifier.lanes(namespace, LANES, 0);
  for (let lane = 0; lane < 4; lane++) key[lane] = (key[lane]! + Math.imul(LANES[lane]!, 3)) | 0;
}

/** Makes `key` what name, namespace and time of creation are together: names are used again. */
export function fillBirthKey(
  key: Int32Array,
  { namespace, name, createdSeconds }: { namespace: Identifier; name: Identifier; createdSeconds: number },
): void {
  fillNameKey(key, namespace, name);
  // The words by which jobs are told apart are the first two.
  key[0]! ^= Math.imul(createdSeconds | 0, SPREAD);
  key[1] = (key[1]! + (createdSeconds | 0)) | 0;
}
