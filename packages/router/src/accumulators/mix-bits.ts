// Mixes bits of neighbouring keys (IdentifierKey.hashJobId), which would collide in a hash table otherwise.

/** Returns a word whose low bits depend on all of `word`. */
export function mixBits(word: number): number {
  const mixed = Math.imul(word, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
