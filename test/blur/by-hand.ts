// The blur as PRIVACY.md words it, slowly and apart from the product: node's own HMAC and HKDF, and whole
// numbers.
import { createHmac, hkdfSync } from 'node:crypto';
import { Identifier, IdentifierKey } from '@ptl/claw-core';

/** In millionths: the thresholds of the six workloads. */
export const THRESHOLDS = [300_000, 350_000, 450_000, 500_000, 550_000, 600_000] as const;
export const WHOLE = 1_000_000;

/** The lattice of a threshold in millionths; none for families without one. */
export function pointsByHand(threshold?: number): number[] {
  const between = (from: number, to: number): number[] => {
    let count = 5;
    while (count > 1 && (to - from) / count < 200_000) count--;
    return Array.from({ length: count }, (_, i) => from + Math.floor(((to - from) * i) / count));
  };
  if (threshold === undefined) return [...between(0, WHOLE), WHOLE];
  return [...between(0, threshold), ...between(threshold, WHOLE), WHOLE];
}

/** Where `x` (millionths) goes under a die. */
export function roundedByHand(points: readonly number[], x: number, die: number): number {
  if (x === WHOLE) return WHOLE;
  const q = points.find((point) => point > x)!;
  const p = points[points.indexOf(q) - 1]!;
  const [step, from] = [BigInt(q - p), BigInt(x - p)];
  return from * 1_000_000n + BigInt(die) * step >= step * 1_000_000n ? q : p;
}

/** The cell of `x`, as text: the point to which it goes, and a letter where it lies below the threshold. */
export function cellByHand(threshold: number | undefined, x: number, die: number): string {
  const point = roundedByHand(pointsByHand(threshold), x, die);
  return `${point}${threshold !== undefined && x < threshold ? 'b' : ''}`;
}

/** What a master key stands for. */
export function keysByHand(master: Uint8Array): {
  readonly identifier: Uint8Array;
  readonly dice: Uint8Array;
} {
  const derived = (info: string, length: number) =>
    new Uint8Array(hkdfSync('sha256', master, new Uint8Array(0), `claw/2/${info}`, length));
  return { identifier: derived('identifier', 16), dice: derived('dice', 32) };
}

/** The 16 bytes that stand for a name. */
export function laneBytes(identifier: Uint8Array, name: string | Uint8Array): Uint8Array {
  const bytes = typeof name === 'string' ? new TextEncoder().encode(name) : name;
  const id = new Identifier();
  IdentifierKey.from(identifier).hash(bytes, 0, bytes.length, id);
  const lanes = new Int32Array(4);
  Identifier.lanes(id, lanes, 0);
  const view = new DataView(new ArrayBuffer(16));
  lanes.forEach((lane, i) => {
    view.setInt32(4 * i, lane, true);
  });
  return new Uint8Array(view.buffer);
}

/** The die of a contributor of `kind`, whose name has these bytes. */
export function dieByHand(
  dice: Uint8Array,
  year: number,
  kind: string,
  lanes: Uint8Array,
  family: string,
): number {
  const digest = createHmac('sha256', dice)
    .update(Buffer.concat([Buffer.from(`${year}|${kind}|`), lanes, Buffer.from(`|${family}`)]))
    .digest('hex');
  return Number(BigInt(`0x${digest}`) % 1_000_000n);
}
