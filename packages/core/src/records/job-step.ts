// The job step: a part of a job run. Steps are not jobs; they carry what accounting measured inside a run.
import * as z from 'zod';
import { Identifier } from '../identifier.ts';
import { UNKNOWN } from '../units.ts';
import { identifier, quantity } from './field.ts';

/** What a job step is, as zod sees it. */
export const jobStepSchema = z.strictObject({
  cluster: identifier('the cluster that ran it'),
  jobId: identifier('the raw id of the job it is a step of'),
  stepId: identifier('the id of the step within its job: batch, extern, 0, 1 …'),
  external: z.boolean().describe('true for the extern step, which stands for what ran outside of steps'),
  startSeconds: quantity('when it started', 's since the epoch, UTC'),
  endSeconds: quantity('when it ended', 's since the epoch, UTC'),
  allocatedGpus: quantity('GPUs the step held', 'GPUs'),
  cpuSeconds: quantity('CPU time it used', 's'),
  gpuUtilizationAverage: quantity(
    "Slurm's gres/gpuutil in TRESUsageInAve, as printed",
    '%, of one GPU or summed over the GPUs, by version',
  ),
  gpuUtilizationTotal: quantity(
    "Slurm's gres/gpuutil in TRESUsageInTot, as printed",
    '%, summed over the GPUs',
  ),
});
type Described = z.infer<typeof jobStepSchema>;

/** A reused row: parsers fill the same one again and again. */
export class JobStep implements Described {
  readonly cluster = new Identifier();
  readonly jobId = new Identifier();
  readonly stepId = new Identifier();
  external = false;
  startSeconds = UNKNOWN;
  endSeconds = UNKNOWN;
  allocatedGpus = UNKNOWN;
  cpuSeconds = UNKNOWN;
  gpuUtilizationAverage = UNKNOWN;
  gpuUtilizationTotal = UNKNOWN;

  /** Makes everything unknown again. */
  clear(): void {
    this.cluster.clear();
    this.jobId.clear();
    this.stepId.clear();
    this.external = false;
    this.startSeconds = UNKNOWN;
    this.endSeconds = UNKNOWN;
    this.allocatedGpus = UNKNOWN;
    this.cpuSeconds = UNKNOWN;
    this.gpuUtilizationAverage = UNKNOWN;
    this.gpuUtilizationTotal = UNKNOWN;
  }
}
