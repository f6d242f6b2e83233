// The phases of a pod, in one list.

/** Kubernetes' phases of a pod; `Unknown` for a word that is none of them as well. */
export const POD_PHASES = ['Pending', 'Running', 'Succeeded', 'Failed', 'Unknown'] as const;
/** One of `POD_PHASES`. */
export type PodPhase = (typeof POD_PHASES)[number];
