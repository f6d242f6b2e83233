// What a job run is, as zod sees it. It stands beside the row, which is read without zod: whoever checks rows
// loads it.
import * as z from 'zod';
import { Identifier } from '../../identity/identifier.ts';
import { JOB_STATES } from '../job-state.ts';
import { identifier, quantity } from './field.ts';

/** What a job run is, as zod sees it. Every quantity may be NaN: the source did not say. */
export const jobRunSchema = z.strictObject({
  cluster: identifier('the cluster that ran it, absent where the export has no cluster'),
  jobId: identifier('the raw id of the job within its cluster; the same for all runs of the job'),
  user: identifier('the user whose job it is'),
  userByUid: z.boolean().describe('true if the source names the user by uid alone'),
  account: identifier('the account (Slurm), project (PBS) or group that is charged'),
  name: identifier('the name of the job'),
  nodes: z
    .array(z.instanceof(Identifier))
    .describe('the nodes it held, one identifier each; empty where not known'),
  state: z.enum(JOB_STATES).describe("its state; `UNKNOWN` for a word that is none of Slurm's"),
  submitSeconds: quantity('when it was submitted, or requeued or resized', 's since the epoch, UTC'),
  eligibleSeconds: quantity('when it became eligible to run', 's since the epoch, UTC'),
  startSeconds: quantity('when it started', 's since the epoch, UTC'),
  endSeconds: quantity('when it ended; unknown while it is pending or running', 's since the epoch, UTC'),
  timeLimitSeconds: quantity('its wall-clock limit; Infinity where there is none', 's'),
  requestedGpus: quantity('GPUs it asked for; a MIG instance is its share of compute slices', 'GPUs'),
  allocatedGpus: quantity('GPUs it held; a MIG instance is its share of compute slices', 'GPUs'),
  gpuTypes: z
    .array(z.instanceof(Identifier))
    .describe(
      'the types of the whole GPUs that it held, in lower case, an absent one for those without; empty where none has one',
    ),
  gpusUnmeasured: z
    .boolean()
    .describe(
      'true if it asked for or held GPUs, or parts of one, and it is not known how many GPUs they are',
    ),
  onlyMig: z.boolean().describe('true if all that it held of GPUs are MIG instances'),
  allocated: z.boolean().describe('true if the source names anything allocated to it'),
  requestedCpus: quantity('CPUs it asked for', 'CPUs'),
  cpuSeconds: quantity('CPU time it used, all its steps together', 's'),
  gpuUtilization: quantity(
    'mean utilization of its GPUs over the whole job, where accounting sums it up',
    '0…1',
  ),
  gpuUtilizationAverage: quantity(
    "Slurm's gres/gpuutil in TRESUsageInAve of the job's own row, as printed",
    '%, of one GPU or summed over the GPUs, by version',
  ),
  gpuUtilizationTotal: quantity(
    "Slurm's gres/gpuutil in TRESUsageInTot of the job's own row, as printed",
    '%, summed over the GPUs',
  ),
  exportedGpuUtilization: quantity(
    'its mean utilization, from a telemetry column that the site added to the export',
    '0…1',
  ),
  exitCode: quantity('its exit code', '0…255'),
  elapsedSeconds: quantity('how long it ran or has run, suspensions left out', 's'),
  suspendedSeconds: quantity('how long it was suspended; its GPUs stayed held', 's'),
  restarts: quantity('how often its job had been started before', 'times'),
  tasks: quantity(
    'array tasks that the row stands for, all of which ended before they started; unknown for any other row',
    'tasks',
  ),
  gpuIndexMask: quantity('bit i set: it held GPU i of its node; known for single-node jobs only', '0…2^32−1'),
});
export type JobRunFields = z.infer<typeof jobRunSchema>;
