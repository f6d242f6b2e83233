// The job run: one scheduler allocation from start to end, as one row of an accounting export gives it.
import { Identifier } from '../identity/identifier.ts';
import { UNKNOWN } from '../units.ts';
import type { JobState } from './job-state.ts';
import type { JobRunFields } from './schemas/job-run.ts';

/** A reused row: parsers fill the same one again and again. Copy what you keep. */
export class JobRun implements JobRunFields {
  readonly cluster = new Identifier();
  readonly jobId = new Identifier();
  readonly user = new Identifier();
  userByUid = false;
  readonly account = new Identifier();
  readonly name = new Identifier();
  readonly nodes: Identifier[] = [];
  readonly gpuTypes: Identifier[] = [];
  state: JobState = 'UNKNOWN';
  submitSeconds = UNKNOWN;
  eligibleSeconds = UNKNOWN;
  startSeconds = UNKNOWN;
  endSeconds = UNKNOWN;
  timeLimitSeconds = UNKNOWN;
  requestedGpus = UNKNOWN;
  allocatedGpus = UNKNOWN;
  allocated = false;
  gpusUnmeasured = false;
  onlyMig = false;
  requestedCpus = UNKNOWN;
  cpuSeconds = UNKNOWN;
  gpuUtilization = UNKNOWN;
  gpuUtilizationAverage = UNKNOWN;
  gpuUtilizationTotal = UNKNOWN;
  exportedGpuUtilization = UNKNOWN;
  exitCode = UNKNOWN;
  gpuIndexMask = UNKNOWN;
  elapsedSeconds = UNKNOWN;
  suspendedSeconds = UNKNOWN;
  restarts = UNKNOWN;
  tasks = UNKNOWN;

  /** Makes everything unknown again. */
  clear(): void {
    this.cluster.clear();
    this.jobId.clear();
    this.user.clear();
    this.userByUid = false;
    this.account.clear();
    this.name.clear();
    // Setting the length would give the storage of the array back, which the next row needs again.
    while (this.nodes.length > 0) this.nodes.pop();
    while (this.gpuTypes.length > 0) this.gpuTypes.pop();
    this.state = 'UNKNOWN';
    this.submitSeconds = UNKNOWN;
    this.eligibleSeconds = UNKNOWN;
    this.startSeconds = UNKNOWN;
    this.endSeconds = UNKNOWN;
    this.timeLimitSeconds = UNKNOWN;
    this.requestedGpus = UNKNOWN;
    this.allocatedGpus = UNKNOWN;
    this.allocated = this.gpusUnmeasured = this.onlyMig = false;
    this.requestedCpus = UNKNOWN;
    this.cpuSeconds = UNKNOWN;
    this.gpuUtilization = UNKNOWN;
    this.gpuUtilizationAverage = UNKNOWN;
    this.gpuUtilizationTotal = UNKNOWN;
    this.exportedGpuUtilization = UNKNOWN;
    this.exitCode = UNKNOWN;
    this.gpuIndexMask = UNKNOWN;
    this.elapsedSeconds = UNKNOWN;
    this.suspendedSeconds = UNKNOWN;
    this.restarts = UNKNOWN;
    this.tasks = UNKNOWN;
  }
}
