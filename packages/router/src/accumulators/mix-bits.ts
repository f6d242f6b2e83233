// Spreading neighbours: jobs that came one after the other have neighbouring keys (IdentifierKey.hashJobId), and would push each other on.

/** A word whose low bits depend on all of `word`. */
export function mixBits(word: number): number {
  const mixed = Math.imul(word, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
