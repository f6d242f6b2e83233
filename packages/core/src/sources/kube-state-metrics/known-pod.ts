// A pod of kube-state-metrics, of which each series says one thing.
import { Pod } from '../../records/pod.ts';

/** A pod, and what is only needed until all of it is in. */
export class KnownPod {
  readonly row = new Pod();
  /** GPUs, and units of shared ones, by container and resource. */
  readonly gpus = new Map<string, number>();
  readonly sharedUnits = new Map<string, number>();
  /** GPUs of containers that run one after the other, before all others. */
  readonly initGpus = new Map<string, number>();
  /** Those of all that are MIG instances. */
  readonly migParts = new Set<string>();
  phaseSeconds = Number.NEGATIVE_INFINITY;
  /** When it was last seen in a phase in which it had not ended. */
  aliveSeconds = Number.NaN;
  /** The time of the sample of a request that was read last. */
  requestSeconds = Number.NaN;
}
