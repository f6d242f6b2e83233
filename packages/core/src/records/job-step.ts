// The job step: a part of a job run. Steps are not jobs; they carry what accounting measured inside a run.
import { Identifier } from '../identity/identifier.ts';
import { UNKNOWN } from '../units.ts';
import type { JobStepFields } from './schemas/job-step.ts';

/** A reused row: parsers fill the same one again and again. */
export class JobStep implements JobStepFields {
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
