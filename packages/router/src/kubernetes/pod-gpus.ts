// How many GPUs each pod holds: what it asks for by name, as its node gives that out, and what it claims.
import { Identifier, IdentifierTable, isKnown } from '@ptl/claw-core';
import type { UnitShares } from '../fleet/nodes.ts';
import type { KnownPod } from './known-pod.ts';
import { inSlices, isOdd, type Part } from './parts.ts';
import { compareNames } from './pod-key.ts';
import { endOf, startOf } from './pod-run.ts';
import type { Pods } from './pods.ts';

/** GPUs of pods, and of how many pods no node says how large the units are that they ask for. */
export interface PodGpus {
  /** Those of each run, in the order of runs; NaN where it is not known how many. */
  readonly of: Float64Array;
  readonly unitsUnknown: number;
}

/** A run whose GPUs are no whole number of slices. */
interface OddRun extends Part {
  readonly run: number;
  readonly namespace: number;
  readonly start: number;
  readonly uid: Identifier;
  readonly name: Identifier;
}

/** The GPUs of the runs of all pods, of which each node may give out parts as units. */
export function gpusOfPods(
  pods: Pick<Pods, 'eachRun' | 'runs' | 'lastScrapeSeconds'>,
  unitSharesOf: (node: Identifier) => UnitShares,
): PodGpus {
  const all = new Float64Array(pods.runs);
  const namespaces = new IdentifierTable();
  const odd: OddRun[] = [];
  let unitsUnknown = 0;
  pods.eachRun((pod, run) => {
    const gpus = gpusOf(pod, unitSharesOf(pod.node));
    all[run] = gpus;
    const start = startOf(pod);
    if (!pod.gpusUnmeasured && isKnown(start) && !isKnown(gpus)) unitsUnknown++;
    if (isOdd(gpus)) {
      const seconds = Math.max(1, endOf(pod, pods.lastScrapeSeconds) - start || 1);
      const namespace = namespaces.ordinal(pod.namespace);
      odd.push({
        run,
        gpus,
        seconds,
        start: isKnown(start) ? start : Number.MAX_SAFE_INTEGER,
        namespace,
        uid: copyOf(pod.uid),
        name: copyOf(pod.name),
      });
    }
  });
  for (const [run, gpus] of roundedBy(odd)) all[run] = gpus;
  return { of: all, unitsUnknown };
}

/** GPUs in whole slices, by run: what rounding adds to one is taken from the next of its namespace, in an order that no input decides. */
function roundedBy(odd: readonly OddRun[]): Map<number, number> {
  const rounded = new Map<number, number>();
  for (const some of Map.groupBy(odd, ({ namespace }) => namespace).values()) {
    some.sort((a, b) => a.start - b.start || compareNames(a.uid, b.uid) || compareNames(a.name, b.name));
    for (const [i, gpus] of inSlices(some).entries()) rounded.set(some[i]!.run, gpus);
  }
  return rounded;
}

function copyOf(id: Identifier): Identifier {
  const copy = new Identifier();
  copy.copy(id);
  return copy;
}

function gpusOf(pod: KnownPod, { unitShare, sharedShare }: UnitShares): number {
  const { requestedGpus, sharedUnits, claimedGpus, gpusUnmeasured } = pod;
  if (gpusUnmeasured) return Number.NaN;
  // Whole numbers are units of whole GPUs, by their name: MIG instances and shares are told as what they are of a GPU.
  const share = Number.isInteger(requestedGpus) ? unitShare : 1;
  const requested = requestedGpus > 0 ? requestedGpus * share : 0;
  return requested + (sharedUnits > 0 ? sharedUnits * sharedShare : 0) + claimedGpus;
}
