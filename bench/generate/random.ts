// Seeded random numbers for benchmark data: the same bytes on every machine.

/** A function that gives numbers in [0, 1): xorshift128 with a multiplied output, seeded by one integer. */
export function seededRandom(seed: number): () => number {
  let a = seed | 0 || 1;
  let b = 0x6c078965;
  let c = 0x3c6ef372;
  let d = 0x510e527f;
  const next = (): number => {
    const t = a ^ (a << 11);
    a = b;
    b = c;
    c = d;
    d = d ^ (d >>> 19) ^ t ^ (t >>> 8);
    return (Math.imul(d, 0x2545f491) >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 32; i++) next();
  return next;
}

/** Nearly log-normal around `median`: the sum of three uniform numbers stands for the normal one. */
export function skewed(random: () => number, median: number, spread: number): number {
  return median * Math.exp(spread * 2 * (random() + random() + random() - 1.5));
}

/** One of the entries. */
export function pick<T>(random: () => number, entries: readonly T[]): T {
  return entries[Math.floor(random() * entries.length)]!;
}
