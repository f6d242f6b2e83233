// Parts of GPUs that a scheduler gives out (shards, MPS): how many make a whole GPU on each node.
import { isKnown, type NodeGpus, type PartCounts, type PartsPerGpu, UNKNOWN } from '@ptl/claw-core';

/** The parts in one record of a node: 0 for none, NaN where unknown or not the same on all of its GPUs. */
interface RecordParts {
  readonly spelling: number;
  readonly shards: number;
  readonly mps: number;
}

/**
 * Returns how many of `parts` each GPU of a node has; NaN for GPUs of several models and for MIG instances.
 */
export function perGpu(parts: number, gpus: readonly NodeGpus[]): number {
  if (!(parts > 0)) return 0;
  const isAlike = gpus.every(({ model, isMig }) => model === gpus[0]!.model && !isMig);
  return isAlike ? parts / gpus.reduce((sum, { physicalGpus }) => sum + physicalGpus, 0) : UNKNOWN;
}

/** Returns how many parts make a GPU by node; unknown where two records of a node differ. */
export function partsOf(
  records: Iterable<RecordParts>,
  lanesOf: (spelling: number) => Int32Array,
): PartsPerGpu {
  const nodes = new Map<number, Record<keyof PartCounts, number>>();
  for (const { spelling, shards, mps } of records) {
    if (shards === 0 && mps === 0) continue;
    const known = nodes.get(spelling);
    nodes.set(spelling, known === undefined ? { shards, mps } : alike(known, { shards, mps }));
  }
  const all = [...nodes.values()];
  const names = new Int32Array(4 * nodes.size);
  for (const [i, spelling] of [...nodes.keys()].entries()) names.set(lanesOf(spelling), 4 * i);
  return {
    anywhere: { ...everywhere('shards', all), ...everywhere('mps', all) },
    names,
    shards: Float64Array.from(all, ({ shards }) => shards || UNKNOWN),
    mps: Float64Array.from(all, ({ mps }) => mps || UNKNOWN),
  };
}

type Parts = Record<keyof PartCounts, number>;

function alike(a: Parts, b: Parts): Parts {
  return { shards: a.shards === b.shards ? a.shards : UNKNOWN, mps: a.mps === b.mps ? a.mps : UNKNOWN };
}

/** Returns the parts of a kind if all nodes that have it agree. */
function everywhere(kind: keyof PartCounts, nodes: readonly Parts[]): PartCounts {
  const [count, ...others] = new Set(nodes.map((node) => node[kind]).filter((parts) => parts !== 0));
  return count !== undefined && others.length === 0 && isKnown(count) ? { [kind]: count } : {};
}
