// What a job step is, as zod sees it. It stands beside the row, which is read without zod: whoever checks
// rows loads it.
import * as z from 'zod';
import { identifier, quantity } from './field.ts';

/** What a job step is, as zod sees it. */
export const jobStepSchema = z.strictObject({
  cluster: identifier('the cluster that ran it'),
  jobId: identifier('the raw id of the job it is a step of'),
  stepId: identifier('the id of the step within its job: batch, extern, 0, 1 …'),
  external: z.boolean().describe('true for the extern step, which covers what ran outside of steps'),
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
export type JobStepFields = z.infer<typeof jobStepSchema>;
