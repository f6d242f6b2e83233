// A pool of equal GPU nodes: which GPUs are free, and which run gets them. A GPU is never given to two runs
// at once.

export const GPUS_PER_NODE = 8;
const ALL_FREE = 0xff;

/** GPUs of one node that a run holds: bit i stands for GPU i. */
export interface Placement {
  readonly node: number;
  readonly mask: number;
}

export class Pool {
  readonly #free: Uint8Array;
  /** 1 where a node is kept for a run that has waited too long. */
  readonly #kept: Uint8Array;
  /** When the last run on a node ends at the latest, by its limit. */
  readonly #busyUntil: Float64Array;

  constructor(nodes: number) {
    this.#free = new Uint8Array(nodes).fill(ALL_FREE);
    this.#kept = new Uint8Array(nodes);
    this.#busyUntil = new Float64Array(nodes);
  }

  get gpus(): number {
    return this.#free.length * GPUS_PER_NODE;
  }

  /**
   * Takes `gpus` GPUs until `untilSeconds` at the latest: of the fullest node where they fit, or of as many
   * empty nodes as they need. Nodes that are kept go only to the one they are `keptFor`. Undefined where they
   * do not fit.
   */
  take(gpus: number, untilSeconds: number, keptFor: boolean): Placement[] | undefined {
    const kept = keptFor ? 1 : 0;
    const count = gpus / GPUS_PER_NODE;
    const nodes = count > 1 ? this.#emptyNodes(count, kept) : this.#fullestNode(gpus, kept);
    if (nodes.length === 0) return undefined;
    return nodes.map((node) => {
      this.#busyUntil[node] = Math.max(this.#busyUntil[node]!, untilSeconds);
      const mask = lowestBits(this.#free[node]!, Math.min(gpus, GPUS_PER_NODE));
      this.#free[node]! ^= mask;
      return { node, mask };
    });
  }

  /** Keeps, for a run that needs `gpus`, the nodes that will be empty first. */
  keep(gpus: number): void {
    const byEnd = Array.from(this.#busyUntil, (until, node) => ({
      node,
      until: this.#isEmpty(node) ? 0 : until,
    }));
    byEnd.sort((a, b) => a.until - b.until || a.node - b.node);
    for (const { node } of byEnd.slice(0, Math.ceil(gpus / GPUS_PER_NODE))) this.#kept[node] = 1;
  }

  /** Keeps no nodes any more. */
  keepNone(): void {
    this.#kept.fill(0);
  }

  /** Frees the placements. */
  release(placements: readonly Placement[]): void {
    for (const { node, mask } of placements) this.#free[node]! |= mask;
  }

  /** Takes all free GPUs of a node, as when it is down. */
  drain(node: number): Placement {
    const mask = this.#free[node]!;
    this.#free[node] = 0;
    return { node, mask };
  }

  #isEmpty(node: number): boolean {
    return this.#free[node] === ALL_FREE;
  }

  #fullestNode(gpus: number, kept: number): number[] {
    let best = -1;
    let bestFree = GPUS_PER_NODE + 1;
    for (let node = 0; node < this.#free.length; node++) {
      const free = bitCount(this.#free[node]!);
      if (free >= gpus && free < bestFree && this.#kept[node]! <= kept) {
        best = node;
        bestFree = free;
      }
    }
    return best < 0 ? [] : [best];
  }

  #emptyNodes(count: number, kept: number): number[] {
    const nodes: number[] = [];
    for (let node = 0; node < this.#free.length && nodes.length < count; node++)
      if (this.#isEmpty(node) && this.#kept[node]! <= kept) nodes.push(node);
    return nodes.length < count ? [] : nodes;
  }
}

/** How many bits are set in a byte. */
export function bitCount(mask: number): number {
  let count = 0;
  for (let bits = mask; bits !== 0; bits &= bits - 1) count++;
  return count;
}

function lowestBits(mask: number, count: number): number {
  let taken = 0;
  let left = mask;
  for (let i = 0; i < count; i++) {
    taken |= left & -left;
    left &= left - 1;
  }
  return taken;
}
