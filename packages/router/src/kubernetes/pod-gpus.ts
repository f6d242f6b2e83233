// How many GPUs each pod holds: those that it requests by name, as its node counts them, and those of its
// claims.
import { Identifier, IdentifierTable, isKnown } from '@ptl/claw-core';
import type { UnitShares } from '../fleet/nodes.ts';
import type { KnownPod } from './known-pod.ts';
import { inSlices, isOdd, type Part } from './parts.ts';
import { compareNames } from './pod-key.ts';
import { endOf, startOf } from './pod-run.ts';
import type { Pods } from './pods.ts';

/** The GPUs of pods, and the number of pods that request units of unknown size. */
export interface PodGpus {
  /** The GPUs of each run, in the order of runs; NaN where unknown. */
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

/** Returns the GPUs of the runs of all pods. A node may offer parts of GPUs as units. */
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

/**
 * Returns GPUs in whole slices, by run. Rounding carries over to the next run of the namespace, in an order
 * that does not depend on inputs.
 */
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
  const { requestedGpus, partGpus, sharedUnits, claimedGpus, gpusUnmeasured } = pod;
  if (gpusUnmeasured) return Number.NaN;
  const parts = partGpus > 0 ? partGpus : 0;
  // What is no part is a number of units by the name of whole GPUs.
  const units = requestedGpus > 0 ? Math.round(requestedGpus - parts) : 0;
  const requested = parts + (units > 0 ? units * unitShare : 0);
  return requested + (sharedUnits > 0 ? sharedUnits * sharedShare : 0) + claimedGpus;
}
