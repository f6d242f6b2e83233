// What the slots of a row of accounting mean: runs and steps to rows and back, all but the lists of a run.
import { Identifier } from '../identity/identifier.ts';
import { isKnown } from '../units.ts';
import * as at from './job-row.ts';
import type { JobRun } from './job-run.ts';
import { JOB_STATES } from './job-state.ts';
import type { JobStep } from './job-step.ts';

const STATE_NUMBER = Object.fromEntries(JOB_STATES.map((state, number) => [state, number])) as Record<
  JobRun['state'],
  number
>;

/**
 * Fills the row whose 64-bit slots begin at `numbers[n]` and whose 32-bit slots begin at `lanes[l]` from a
 * run.
 */
export function writeRun(run: JobRun, numbers: Float64Array, n: number, lanes: Int32Array, l: number): void {
  numbers[n + at.SUBMIT] = run.submitSeconds;
  numbers[n + at.ELIGIBLE] = run.eligibleSeconds;
  numbers[n + at.START] = run.startSeconds;
  numbers[n + at.END] = run.endSeconds;
  numbers[n + at.TIME_LIMIT] = run.timeLimitSeconds;
  numbers[n + at.REQUESTED_GPUS] = run.requestedGpus;
  numbers[n + at.ALLOCATED_GPUS] = run.allocatedGpus;
  numbers[n + at.REQUESTED_CPUS] = run.requestedCpus;
  numbers[n + at.CPU_SECONDS] = run.cpuSeconds;
  numbers[n + at.EXIT_CODE] = run.exitCode;
  numbers[n + at.UTILIZATION_AVERAGE] = run.gpuUtilizationAverage;
  numbers[n + at.UTILIZATION_TOTAL] = run.gpuUtilizationTotal;
  numbers[n + at.UTILIZATION] = run.gpuUtilization;
  numbers[n + at.UTILIZATION_EXPORTED] = run.exportedGpuUtilization;
  numbers[n + at.ELAPSED] = run.elapsedSeconds;
  numbers[n + at.SUSPENDED] = run.suspendedSeconds;
  const isOfTasks = isKnown(run.tasks);
  numbers[n + at.GPU_INDEX_MASK] = isOfTasks ? run.tasks : run.gpuIndexMask;
  lanes[l + at.STATE] = STATE_NUMBER[run.state];
  lanes[l + at.FLAGS] =
    (run.allocated ? at.IS_ALLOCATED : 0) |
    (isKnown(run.restarts) ? at.HAS_RESTARTS | (run.restarts << at.RESTARTS_SHIFT) : 0) |
    (isOfTasks ? at.IS_OF_TASKS : at.HAS_GPU_INDEXES) |
    (run.gpusUnmeasured ? at.HAS_UNMEASURED_GPUS : 0) |
    (run.onlyMig ? at.IS_ONLY_MIG : 0) |
    (run.userByUid ? at.IS_USER_BY_UID : 0);
  Identifier.lanes(run.jobId, lanes, l + at.JOB_TAG);
  Identifier.lanes(run.cluster, lanes, l + at.CLUSTER_TAG);
  Identifier.lanes(run.user, lanes, l + at.USER_TAG);
  Identifier.lanes(run.account, lanes, l + at.ACCOUNT_TAG);
  Identifier.lanes(run.name, lanes, l + at.NAME_TAG);
}

/** Fills a row from a step. */
export function writeStep(
  step: JobStep,
  numbers: Float64Array,
  n: number,
  lanes: Int32Array,
  l: number,
): void {
  numbers[n + at.START] = step.startSeconds;
  numbers[n + at.END] = step.endSeconds;
  numbers[n + at.ALLOCATED_GPUS] = step.allocatedGpus;
  numbers[n + at.CPU_SECONDS] = step.cpuSeconds;
  numbers[n + at.UTILIZATION_AVERAGE] = step.gpuUtilizationAverage;
  numbers[n + at.UTILIZATION_TOTAL] = step.gpuUtilizationTotal;
  lanes[l + at.FLAGS] = at.IS_STEP | (step.external ? at.IS_EXTERN : 0);
  Identifier.lanes(step.jobId, lanes, l + at.JOB_TAG);
  Identifier.lanes(step.cluster, lanes, l + at.CLUSTER_TAG);
  Identifier.lanes(step.stepId, lanes, l + at.NAME_TAG);
}

/** Makes `run` say what a row says. */
export function readRun(run: JobRun, numbers: Float64Array, n: number, lanes: Int32Array, l: number): void {
  const flags = lanes[l + at.FLAGS]!;
  run.submitSeconds = numbers[n + at.SUBMIT]!;
  run.eligibleSeconds = numbers[n + at.ELIGIBLE]!;
  run.startSeconds = numbers[n + at.START]!;
  run.endSeconds = numbers[n + at.END]!;
  run.timeLimitSeconds = numbers[n + at.TIME_LIMIT]!;
  run.requestedGpus = numbers[n + at.REQUESTED_GPUS]!;
  run.allocatedGpus = numbers[n + at.ALLOCATED_GPUS]!;
  run.allocated = (flags & at.IS_ALLOCATED) !== 0;
  run.gpusUnmeasured = (flags & at.HAS_UNMEASURED_GPUS) !== 0;
  run.onlyMig = (flags & at.IS_ONLY_MIG) !== 0;
  run.userByUid = (flags & at.IS_USER_BY_UID) !== 0;
  run.requestedCpus = numbers[n + at.REQUESTED_CPUS]!;
  run.cpuSeconds = numbers[n + at.CPU_SECONDS]!;
  run.exitCode = numbers[n + at.EXIT_CODE]!;
  run.gpuUtilization = numbers[n + at.UTILIZATION]!;
  run.gpuUtilizationAverage = numbers[n + at.UTILIZATION_AVERAGE]!;
  run.gpuUtilizationTotal = numbers[n + at.UTILIZATION_TOTAL]!;
  run.exportedGpuUtilization = numbers[n + at.UTILIZATION_EXPORTED]!;
  run.gpuIndexMask = flags & at.HAS_GPU_INDEXES ? numbers[n + at.GPU_INDEX_MASK]! : Number.NaN;
  run.elapsedSeconds = numbers[n + at.ELAPSED]!;
  run.suspendedSeconds = numbers[n + at.SUSPENDED]!;
  run.restarts = flags & at.HAS_RESTARTS ? flags >> at.RESTARTS_SHIFT : Number.NaN;
  run.tasks = flags & at.IS_OF_TASKS ? numbers[n + at.TASKS]! : Number.NaN;
  run.state = JOB_STATES[lanes[l + at.STATE]!]!;
  Identifier.read(run.jobId, lanes, l + at.JOB_TAG);
  Identifier.read(run.cluster, lanes, l + at.CLUSTER_TAG);
  Identifier.read(run.user, lanes, l + at.USER_TAG);
  Identifier.read(run.account, lanes, l + at.ACCOUNT_TAG);
  Identifier.read(run.name, lanes, l + at.NAME_TAG);
}

/** Makes `step` say what a row says. */
export function readStep(
  step: JobStep,
  numbers: Float64Array,
  n: number,
  lanes: Int32Array,
  l: number,
): void {
  Identifier.read(step.jobId, lanes, l + at.JOB_TAG);
  Identifier.read(step.stepId, lanes, l + at.NAME_TAG);
  Identifier.read(step.cluster, lanes, l + at.CLUSTER_TAG);
  step.external = (lanes[l + at.FLAGS]! & at.IS_EXTERN) !== 0;
  step.startSeconds = numbers[n + at.START]!;
  step.endSeconds = numbers[n + at.END]!;
  step.allocatedGpus = numbers[n + at.ALLOCATED_GPUS]!;
  step.cpuSeconds = numbers[n + at.CPU_SECONDS]!;
  step.gpuUtilizationAverage = numbers[n + at.UTILIZATION_AVERAGE]!;
  step.gpuUtilizationTotal = numbers[n + at.UTILIZATION_TOTAL]!;
}
