// Keys of pods and similar names, for lookup and for a stable order.
import { Identifier } from '@ptl/claw-core';

const LANES = new Int32Array(4);
const OTHER_LANES = new Int32Array(4);
/** 2^32 over the golden ratio: multiplying by it mixes bits. */
const SPREAD = 0x9e3779b1;

/**
 * Fills `key` from the name and the namespace of a pod. Lanes of names are keyed hashes, and so are sums of
 * them.
 */
export function fillNameKey(key: Int32Array, namespace: Identifier, name: Identifier): void {
  Identifier.lanes(name, key, 0);
  addToKey(key, namespace, 3);
}

/** Adds a name `factor` times to a key; names that could be confused need different factors. */
export function addToKey(key: Int32Array, name: Identifier, factor: number): void {
  Identifier.lanes(name, LANES, 0);
  for (let lane = 0; lane < 4; lane++) key[lane] = (key[lane]! + Math.imul(LANES[lane]!, factor)) | 0;
}

/** Compares names in an order that does not depend on inputs: below 0 if `a` comes first. */
export function compareNames(a: Identifier, b: Identifier): number {
  Identifier.lanes(a, LANES, 0);
  Identifier.lanes(b, OTHER_LANES, 0);
  const lane = LANES.findIndex((one, at) => one !== OTHER_LANES[at]);
  return lane < 0 ? 0 : LANES[lane]! - OTHER_LANES[lane]!;
}

/** Fills `key` from name, namespace and time of creation, since names are used again. */
export function fillBirthKey(
  key: Int32Array,
  { namespace, name, createdSeconds }: { namespace: Identifier; name: Identifier; createdSeconds: number },
): void {
  fillNameKey(key, namespace, name);
  // Jobs are distinguished by the first two words.
  key[0]! ^= Math.imul(createdSeconds | 0, SPREAD);
  key[1] = (key[1]! + (createdSeconds | 0)) | 0;
}
