// One job of `sacct --json` in the making, with its steps: fields come in any order, the rows are complete when the job ends.
import type { DiagnosticCode } from '../../../diagnostic.ts';
import { ascii, isWord } from '../../../formats/bytes/ascii.ts';
import { readInteger } from '../../../formats/bytes/number.ts';
import type { IdentifierKey } from '../../../identity/identifier.ts';
import { LIMITS } from '../../../limits.ts';
import { MOST_RESTARTS } from '../../../records/job-row.ts';
import { JobRun } from '../../../records/job-run.ts';
import type { JobState } from '../../../records/job-state.ts';
import { JobStep } from '../../../records/job-step.ts';
import { UNKNOWN } from '../../../units.ts';
import type { ParseContext } from '../../source.ts';
import { countListed, countMasked } from '../array-tasks.ts';
import { GpuTypes } from '../gpu-type.ts';
import { JobstatsReader } from '../jobstats.ts';
import { NodeListReader } from '../node-list.ts';
import { readJobState } from '../state.ts';
import { fitsAnyReading } from '../tres.ts';
import { FIELD } from './fields.ts';
import { readGpuIndexMask } from './gpu-index.ts';
import { knownAmount, timeOf } from './no-value.ts';
import { TresList } from './tres-list.ts';

const EXTERN = ascii('extern');
const POINT = 46;
const SECONDS_PER_MINUTE = 60;
const MICROSECONDS_PER_SECOND = 1e6;
const LARGEST_EXIT_CODE = 255;

/** Flags that stand beside a state and say what became of the run: `["PENDING", "REQUEUED"]` was requeued. */
const DECISIVE_FLAGS: readonly JobState[] = ['REQUEUED', 'RESIZING', 'REVOKED'];

/** How a job ends: as a record, as an array's tasks that wait, or as something that is no job. */
export type JobOutcome = 'record' | 'array_pending' | 'malformed';

/** The job that is being read. */
export class SacctJob {
  readonly run = new JobRun();
  /** How many of `steps` belong to this job; the rest are spare. */
  stepCount = 0;
  readonly steps: JobStep[] = [];
  readonly #key: IdentifierKey;
  readonly #report: (code: DiagnosticCode, field: number) => void;
  readonly #nodeList: NodeListReader;
  readonly #tres: TresList;
  #jobstats: JobstatsReader | undefined;
  /** The row whose fields come: the job, or one of its steps. */
  #row: JobRun | JobStep = this.run;
  #cpuSeconds = UNKNOWN;
  #cpuMicroseconds = UNKNOWN;
  #gpuIndexMask = UNKNOWN;
  /** How many tasks of an array it stands for, 0 for any other job; NaN where their list is not understood. */
  #tasks = 0;
  #hasState = false;
  #hasTime = false;
  #hasTres = false;

  constructor(
    { key, partsPerGpu }: Pick<ParseContext, 'key' | 'partsPerGpu'>,
    report: (code: DiagnosticCode, field: number) => void,
  ) {
    this.#key = key;
    this.#nodeList = new NodeListReader(key);
    this.#tres = new TresList(new GpuTypes(key, partsPerGpu));
    this.#report = report;
  }

  begin(): void {
    this.run.clear();
    this.#row = this.run;
    this.stepCount = 0;
    this.#gpuIndexMask = UNKNOWN;
    this.#tasks = 0;
    this.#hasState = this.#hasTime = this.#hasTres = false;
  }

  /** How many tasks of an array the job stands for; 1 where their list is not understood, and for any other. */
  get tasks(): number {
    return this.#tasks || 1;
  }

  /** Completes the rows and says what they are. */
  finish(): JobOutcome {
    const run = this.run;
    if (!run.jobId.present || !this.#hasState || !this.#hasTime || !this.#hasTres) return 'malformed';
    if (Number.isNaN(this.#tasks)) this.#report('array_cut', FIELD.arrayTasks);
    if (this.#tasks !== 0 && run.state === 'PENDING') return 'array_pending';
    if (run.state === 'UNKNOWN') this.#report('field_invalid', FIELD.state);
    if (run.state === 'REVOKED') this.#report('sibling_revoked', FIELD.state);
    if (this.#tasks !== 0 && !run.allocated) run.tasks = this.tasks;
    if (run.nodes.length === 1) run.gpuIndexMask = this.#gpuIndexMask;
    let stepMicroseconds = 0;
    for (let i = 0; i < this.stepCount; i++) {
      const step = this.steps[i]!;
      step.cluster.copy(run.cluster);
      step.jobId.copy(run.jobId);
      this.#checkUsage(step);
      if (step.cpuSeconds > 0) stepMicroseconds += Math.round(step.cpuSeconds * MICROSECONDS_PER_SECOND);
    }
    // Slurm 22.05 writes 0 for every job, and no version knows more without steps (-X): only the steps' sum tells.
    if (run.cpuSeconds === 0) run.cpuSeconds = stepMicroseconds / MICROSECONDS_PER_SECOND;
    const hasRun = !Number.isNaN(run.startSeconds);
    if (run.cpuSeconds === 0 && this.stepCount === 0 && hasRun) run.cpuSeconds = UNKNOWN;
    // Slurm 22.05 also writes exit code 0 for jobs that failed with another.
    if (run.exitCode === 0 && run.state === 'FAILED') run.exitCode = UNKNOWN;
    return 'record';
  }

  /** What no reading of gpuutil allows for so many GPUs is no value. */
  #checkUsage(step: JobStep): void {
    if (fitsAnyReading(step)) return;
    step.gpuUtilizationAverage = step.gpuUtilizationTotal = UNKNOWN;
    this.#report('field_out_of_range', FIELD.average);
  }

  open(id: number): void {
    if (id === FIELD.step) this.#beginStep();
    else if (id === FIELD.time) this.#hasTime = true;
    else if (id === FIELD.tres) this.#hasTres = true;
    else if (id === FIELD.cpu) this.#cpuSeconds = this.#cpuMicroseconds = UNKNOWN;
    else if (id === FIELD.tresEntry) this.#tres.beginEntry();
    else if (id >= FIELD.requested && id <= FIELD.total) this.#tres.begin();
  }

  close(id: number): void {
    if (id === FIELD.step) this.#row = this.run;
    else if (id === FIELD.cpu)
      this.#row.cpuSeconds = this.#cpuSeconds + this.#cpuMicroseconds / MICROSECONDS_PER_SECOND;
    else if (id === FIELD.tresEntry) this.#tres.endEntry();
    else if (id >= FIELD.requested && id <= FIELD.total) this.#endTres(id);
  }

  /** A field that is a number; NaN where Slurm says that it has none, Infinity where it is without limit. */
  number(id: number, number: number): void {
    const run = this.run;
    if (id === FIELD.start) this.#row.startSeconds = timeOf(number);
    else if (id === FIELD.end) this.#row.endSeconds = timeOf(number);
    else if (id === FIELD.cpuSeconds) this.#cpuSeconds = knownAmount(number);
    else if (id === FIELD.cpuMicroseconds) this.#cpuMicroseconds = knownAmount(number);
    else if (id === FIELD.tresCount) this.#tres.count(number);
    else if (id === FIELD.submission) run.submitSeconds = timeOf(number);
    else if (id === FIELD.eligible) run.eligibleSeconds = timeOf(number);
    else if (id === FIELD.limit)
      run.timeLimitSeconds = number === Infinity ? number : knownAmount(number) * SECONDS_PER_MINUTE;
    else if (id === FIELD.exitCode) {
      run.exitCode = number >= 0 && number <= LARGEST_EXIT_CODE ? number : UNKNOWN;
      if (number > LARGEST_EXIT_CODE) this.#report('field_out_of_range', id);
    } else if (id === FIELD.requestedCpus) run.requestedCpus = knownAmount(number);
    else if (id === FIELD.elapsed) run.elapsedSeconds = knownAmount(number);
    else if (id === FIELD.suspended) run.suspendedSeconds = knownAmount(number);
    else if (id === FIELD.restarts) run.restarts = Math.min(knownAmount(number), MOST_RESTARTS);
  }

  /** A field that is text, or the digits of an id. False where it does not have its form. */
  text(id: number, bytes: Uint8Array, start: number, end: number): boolean {
    const run = this.run;
    const key = this.#key;
    if (id === FIELD.tresType) this.#tres.type(bytes, start, end);
    else if (id === FIELD.tresName) this.#tres.name(bytes, start, end);
    else if (id === FIELD.stepId) this.#stepId(bytes, start, end);
    else if (id === FIELD.state) this.#state(bytes, start, end);
    else if (id === FIELD.cluster) key.hashCluster(bytes, start, end, run.cluster);
    else if (id === FIELD.user) key.hash(bytes, start, end, run.user);
    else if (id === FIELD.account) key.hash(bytes, start, end, run.account);
    else if (id === FIELD.name) key.hash(bytes, start, end, run.name);
    else if (id === FIELD.nodes) this.#nodes(bytes, start, end);
    else if (id === FIELD.arrayTasks) this.#readTasks(bytes, start, end);
    else if (id === FIELD.gpuUtilization) return this.#readSummary(bytes, start, end);
    else if (id === FIELD.usedGres) this.#gpuIndexMask = readGpuIndexMask(bytes, start, end);
    else if (id === FIELD.jobId) {
      if (Number.isNaN(readInteger(bytes, start, end))) return false;
      key.hashJobId(bytes, start, end, run.jobId);
    }
    return true;
  }

  /** Utilization as jobstats sums it up in a comment; false where the summary is not understood. */
  #readSummary(bytes: Uint8Array, start: number, end: number): boolean {
    this.#jobstats ??= new JobstatsReader();
    const summary = this.#jobstats.read(bytes, start, end);
    this.run.gpuUtilization = summary ?? UNKNOWN;
    return summary !== undefined;
  }

  #readTasks(bytes: Uint8Array, start: number, end: number): void {
    if (end === start) return;
    const masked = countMasked(bytes, start, end);
    this.#tasks = Number.isNaN(masked) ? countListed(bytes, start, end) : masked;
  }

  #beginStep(): void {
    if (this.stepCount === LIMITS.jobSteps) {
      // The last one is written over: what it says is lost, and said to be.
      this.#report('limit_reached', FIELD.step);
      this.stepCount--;
    }
    if (this.stepCount === this.steps.length) this.steps.push(new JobStep());
    const step = this.steps[this.stepCount++]!;
    step.clear();
    this.#row = step;
  }

  /** `batch` and 0 up to 23.02, `12.batch` and `12.0` since: the job's part is left out. */
  #stepId(bytes: Uint8Array, start: number, end: number): void {
    if (!(this.#row instanceof JobStep)) return;
    let from = end;
    while (from > start && bytes[from - 1] !== POINT) from--;
    this.#key.hash(bytes, from, end, this.#row.stepId);
    this.#row.external = isWord(bytes, from, end, EXTERN);
  }

  #state(bytes: Uint8Array, start: number, end: number): void {
    this.#hasState = true;
    const state = readJobState(bytes, start, end);
    if (this.run.state === 'UNKNOWN' || DECISIVE_FLAGS.includes(state)) this.run.state = state;
  }

  #nodes(bytes: Uint8Array, start: number, end: number): void {
    const how = this.#nodeList.read(bytes, start, end, this.run.nodes);
    if (how !== 'complete') this.#report(how === 'limited' ? 'limit_reached' : 'field_invalid', FIELD.nodes);
  }

  #endTres(id: number): void {
    const { gpus, gpuUtilization, gpuCount } = this.#tres;
    const row = this.#row;
    if (this.#tres.unavailable) this.#report('value_unavailable', id);
    if (gpuCount.isShared) this.#report('gpus_shared', id);
    else if (gpuCount.profileUnknown) this.#report('profile_unknown', id);
    if (row instanceof JobRun) this.#endRunTres(row, id);
    else if (id === FIELD.allocated) row.allocatedGpus = gpus;
    else if (id === FIELD.average) row.gpuUtilizationAverage = gpuUtilization;
    else row.gpuUtilizationTotal = gpuUtilization;
  }

  /** What was allocated says which GPUs a run held; what was requested does where nothing was. */
  #endRunTres(run: JobRun, id: number): void {
    const { gpus, gpuCount, unmeasured, entries } = this.#tres;
    const isAllocated = id === FIELD.allocated;
    if (isAllocated) run.allocatedGpus = gpus;
    else run.requestedGpus = gpus;
    if (isAllocated) run.allocated = entries > 0;
    if (unmeasured) run.gpusUnmeasured = true;
    if (isAllocated ? !run.allocated : run.allocated) return;
    run.onlyMig = gpuCount.isOnlyMig;
    run.gpuTypes.length = 0;
    gpuCount.addTypesTo(run.gpuTypes);
  }
}
