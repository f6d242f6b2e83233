// The bundled sample: a synthetic cluster, so that the first run needs nothing. Seeded; the same bytes
// everywhere.
import type { BuiltInSourceId } from '@ptl/claw-core';
import { simulateCluster } from './cluster.ts';
import { dcgmText } from './dcgm-text.ts';
import { sacctText } from './sacct-text.ts';

/** One input of the sample, as if it had been read from a file. `chunks` can be iterated once. */
export interface SampleInput {
  readonly source: BuiltInSourceId;
  readonly name: string;
  readonly chunks: Iterable<Uint8Array>;
}

/** Accounting and GPU telemetry of the synthetic cluster, generated while they are read. */
export function sampleInputs(): SampleInput[] {
  const runs = simulateCluster();
  return [
    { source: 'slurm_sacct', name: 'sample-sacct.txt', chunks: sacctText(runs) },
    { source: 'dcgm_exporter', name: 'sample-dcgm.prom', chunks: dcgmText(runs) },
  ];
}
