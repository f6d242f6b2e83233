// The job run: one scheduler allocation from start to end, as one row of an accounting export tells it.
import * as z from 'zod';
import { Identifier } from '../identifier.ts';
import { UNKNOWN } from '../units.ts';
import { identifier, quantity } from './field.ts';

/** Slurm's job states, and `UNKNOWN` for a word that is none of them. */
export const JOB_STATES = [
  'COMPLETED',
  'FAILED',
  'TIMEOUT',
  'CANCELLED',
  'OUT_OF_MEMORY',
  'NODE_FAIL',
  'PREEMPTED',
  'REQUEUED',
  'RESIZING',
  'BOOT_FAIL',
  'DEADLINE',
  'REVOKED',
  'PENDING',
  'RUNNING',
  'SUSPENDED',
  'UNKNOWN',
] as const;
export type JobState = (typeof JOB_STATES)[number];

/** What a job run is, as zod sees it. Every quantity may be NaN: the source did not say. */
export const jobRunSchema = z.strictObject({
  cluster: identifier('the cluster that ran it, absent where the export has no cluster'),
  jobId: identifier('the raw id of the job within its cluster; the same for all runs of the job'),
  user: identifier('the user whose job it is'),
  account: identifier('the account (Slurm), project (PBS) or group that is charged'),
  name: identifier('the name of the job'),
  nodes: z
    .array(z.instanceof(Identifier))
    .describe('the nodes it held, one identifier each; empty where not known'),
  state: z.enum(JOB_STATES),
  submitSeconds: quantity('when it was submitted, or requeued or resized', 's since the epoch, UTC'),
  eligibleSeconds: quantity('when it became eligible to run', 's since the epoch, UTC'),
  startSeconds: quantity('when it started', 's since the epoch, UTC'),
  endSeconds: quantity('when it ended; unknown while it is pending or running', 's since the epoch, UTC'),
  timeLimitSeconds: quantity('its wall-clock limit; Infinity where there is none', 's'),
  requestedGpus: quantity('GPUs it asked for; a MIG instance is its share of compute slices', 'GPUs'),
  allocatedGpus: quantity('GPUs it held; a MIG instance is its share of compute slices', 'GPUs'),
  allocated: z.boolean().describe('true if the source names anything allocated to it'),
  requestedCpus: quantity('CPUs it asked for', 'CPUs'),
  cpuSeconds: quantity('CPU time it used, all its steps together', 's'),
  gpuUtilization: quantity('mean utilization of its GPUs, where the scheduler says it on the job row', '0…1'),
  exportedGpuUtilization: quantity(
    'the same, from a telemetry column that the site added to the export',
    '0…1',
  ),
  exitCode: quantity('its exit code', '0…255'),
  gpuIndexMask: quantity('bit i set: it held GPU i of its node; known for single-node jobs only', '0…2^32−1'),
});
type Described = z.infer<typeof jobRunSchema>;

/** A reused row: parsers fill the same one again and again. Copy what you keep. */
export class JobRun implements Described {
  readonly cluster = new Identifier();
  readonly jobId = new Identifier();
  readonly user = new Identifier();
  readonly account = new Identifier();
  readonly name = new Identifier();
  readonly nodes: Identifier[] = [];
  state: JobState = 'UNKNOWN';
  submitSeconds = UNKNOWN;
  eligibleSeconds = UNKNOWN;
  startSeconds = UNKNOWN;
  endSeconds = UNKNOWN;
  timeLimitSeconds = UNKNOWN;
  requestedGpus = UNKNOWN;
  allocatedGpus = UNKNOWN;
  allocated = false;
  requestedCpus = UNKNOWN;
  cpuSeconds = UNKNOWN;
  gpuUtilization = UNKNOWN;
  exportedGpuUtilization = UNKNOWN;
  exitCode = UNKNOWN;
  gpuIndexMask = UNKNOWN;

  /** Makes everything unknown again. */
  clear(): void {
    this.cluster.clear();
    this.jobId.clear();
    this.user.clear();
    this.account.clear();
    this.name.clear();
    this.nodes.length = 0;
    this.state = 'UNKNOWN';
    this.submitSeconds = UNKNOWN;
    this.eligibleSeconds = UNKNOWN;
    this.startSeconds = UNKNOWN;
    this.endSeconds = UNKNOWN;
    this.timeLimitSeconds = UNKNOWN;
    this.requestedGpus = UNKNOWN;
    this.allocatedGpus = UNKNOWN;
    this.allocated = false;
    this.requestedCpus = UNKNOWN;
    this.cpuSeconds = UNKNOWN;
    this.gpuUtilization = UNKNOWN;
    this.exportedGpuUtilization = UNKNOWN;
    this.exitCode = UNKNOWN;
    this.gpuIndexMask = UNKNOWN;
  }
}
