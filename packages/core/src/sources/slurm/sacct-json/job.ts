// One job of `sacct --json` in the making, with its steps: fields come in any order, the rows are complete
// when the job ends.
import { ascii, isWord } from '../../../formats/bytes/ascii.ts';
import { readInteger } from '../../../formats/bytes/number.ts';
import type { RecordBuilder, Report } from '../../../formats/json/record-parser.ts';
import type { IdentifierKey } from '../../../identity/identifier.ts';
import { LIMITS } from '../../../limits.ts';
import { JobRun } from '../../../records/job-run.ts';
import type { JobState } from '../../../records/job-state.ts';
import { JobStep } from '../../../records/job-step.ts';
import { UNKNOWN } from '../../../units.ts';
import type { RecordSink } from '../../sink.ts';
import type { AccountField, ParseContext } from '../../source.ts';
import { countListed, countMasked, countTasks, tasksIn } from '../array-tasks.ts';
import { GpuTypes } from '../gpu-type.ts';
import { JobstatsReader } from '../jobstats.ts';
import { NodeListReader } from '../node-list.ts';
import { readJobState } from '../state.ts';
import { fitsAnyReading } from '../tres.ts';
import { CpuTime, LongNumber } from './long-number.ts';
import { knownAmount } from './no-value.ts';
import { type TresKind, TresList } from './tres-list.ts';
import { DocumentVersion } from './version.ts';

const EXTERN = ascii('extern');
const POINT = 46;
const SECONDS_PER_MINUTE = 60;
const MICROSECONDS_PER_SECOND = 1e6;
const LARGEST_EXIT_CODE = 255;

/** Flags that stand beside a state and say what became of the run: `["PENDING", "REQUEUED"]` was requeued. */
const DECISIVE_FLAGS: readonly JobState[] = ['REQUEUED', 'RESIZING', 'REVOKED'];

/** The job that is being read. */
export class SacctJob implements RecordBuilder {
  readonly run = new JobRun();
  readonly key: IdentifierKey;
  readonly accountIs: AccountField;
  readonly version: DocumentVersion;
  readonly number = new LongNumber();
  readonly cpu = new CpuTime();
  readonly tres: TresList;
  /** What every job has. */
  readonly has = { state: false, time: false, tres: false };
  /** The row whose fields come: the job, or one of its steps. */
  row: JobRun | JobStep = this.run;
  gpuIndexMask = UNKNOWN;
  /** How many of `#steps` belong to this job; the rest are spare. */
  #stepCount = 0;
  readonly #steps: JobStep[] = [];
  readonly #report: Report;
  readonly #nodeList: NodeListReader;
  #jobstats: JobstatsReader | undefined;
  /**
   * How many tasks of an array it stands for, 0 for any other job; NaN where their list is not understood.
   */
  #tasks = 0;
  /** True if the job names more GPUs than any can hold. */
  #isImpossible = false;

  constructor(context: ParseContext, report: Report) {
    const { key, sink } = context;
    this.key = key;
    this.accountIs = context.accountIs ?? 'account';
    this.version = new DocumentVersion(sink);
    const types = new GpuTypes(context);
    types.parts.nodesOfRow = () => this.run.nodes;
    this.tres = new TresList(types);
    this.#nodeList = new NodeListReader(key);
    this.#report = report;
  }

  begin(): void {
    this.run.clear();
    this.row = this.run;
    this.has.state = this.has.time = this.has.tres = false;
    this.gpuIndexMask = UNKNOWN;
    this.#stepCount = this.#tasks = 0;
    this.#isImpossible = false;
  }

  get isRecord(): boolean {
    return this.run.jobId.present;
  }

  /** The input is over: it may break a document off. */
  end(): void {
    this.version.tell();
  }

  finish(sink: RecordSink): 'record' | 'passed' | 'malformed' {
    const { run, has } = this;
    if (!run.jobId.present || !has.state || !has.time || !has.tres || this.#isImpossible) return 'malformed';
    if (Number.isNaN(this.#tasks)) this.#report('array_cut', 'arrayTasks');
    if (this.#tasks !== 0 && run.state === 'PENDING') {
      this.#report('array_pending', '', this.#tasks || 1);
      return 'passed';
    }
    if (run.state === 'UNKNOWN') this.#report('field_invalid', 'state');
    if (run.state === 'REVOKED') this.#report('sibling_revoked', 'state');
    if (this.#tasks !== 0 && !run.allocated) run.tasks = this.#tasks || 1;
    if (run.nodes.length === 1) run.gpuIndexMask = this.gpuIndexMask;
    this.#finishUsage();
    this.version.note(run.cluster);
    sink.jobRun?.(run);
    if (sink.jobStep !== undefined) for (let i = 0; i < this.#stepCount; i++) sink.jobStep(this.#steps[i]!);
    return 'record';
  }

  #finishUsage(): void {
    const { run } = this;
    let stepMicroseconds = 0;
    for (let i = 0; i < this.#stepCount; i++) {
      const step = this.#steps[i]!;
      step.cluster.copy(run.cluster);
      step.jobId.copy(run.jobId);
      this.#checkUsage(step);
      if (step.cpuSeconds > 0) stepMicroseconds += Math.round(step.cpuSeconds * MICROSECONDS_PER_SECOND);
    }
    // Slurm 22.05 writes 0 for every job, and no version knows more without steps (-X): only the sum over
    // steps says.
    if (run.cpuSeconds === 0) run.cpuSeconds = stepMicroseconds / MICROSECONDS_PER_SECOND;
    const hasRun = !Number.isNaN(run.startSeconds);
    if (run.cpuSeconds === 0 && this.#stepCount === 0 && hasRun) run.cpuSeconds = UNKNOWN;
    // Slurm 22.05 also writes exit code 0 for jobs that failed with another.
    if (run.exitCode === 0 && run.state === 'FAILED') run.exitCode = UNKNOWN;
  }

  /** What no reading of gpuutil allows for so many GPUs is no value. */
  #checkUsage(step: JobStep): void {
    if (fitsAnyReading(step)) return;
    step.gpuUtilizationAverage = step.gpuUtilizationTotal = UNKNOWN;
    this.#report('field_out_of_range', 'average');
  }

  found(part: 'time' | 'tres'): void {
    this.has[part] = true;
  }

  beginStep(): void {
    if (this.#stepCount === LIMITS.jobSteps) {
      // The last one is written over: what it says is lost, and said to be.
      this.#report('limit_reached', 'step');
      this.#stepCount--;
    }
    if (this.#stepCount === this.#steps.length) this.#steps.push(new JobStep());
    const step = this.#steps[this.#stepCount++]!;
    step.clear();
    this.row = step;
  }

  endStep(): void {
    this.row = this.run;
  }

  endCpu(): void {
    this.row.cpuSeconds = this.cpu.seconds + this.cpu.microseconds / MICROSECONDS_PER_SECOND;
  }

  limit(minutes: number): void {
    this.run.timeLimitSeconds = minutes === Infinity ? minutes : knownAmount(minutes) * SECONDS_PER_MINUTE;
  }

  exitCode(code: number): void {
    this.run.exitCode = code >= 0 && code <= LARGEST_EXIT_CODE ? code : UNKNOWN;
    if (code > LARGEST_EXIT_CODE) this.#report('field_out_of_range', 'exitCode');
  }

  /** False where it is no number. */
  jobId(bytes: Uint8Array, start: number, end: number): boolean {
    if (Number.isNaN(readInteger(bytes, start, end))) return false;
    this.key.hashJobId(bytes, start, end, this.run.jobId);
    return true;
  }

  /** Utilization as jobstats sums it up in a comment; false where the summary is not understood. */
  summary(bytes: Uint8Array, start: number, end: number): boolean {
    this.#jobstats ??= new JobstatsReader();
    const summary = this.#jobstats.read(bytes, start, end);
    this.run.gpuUtilization = summary ?? UNKNOWN;
    return summary !== undefined;
  }

  arrayTasks(bytes: Uint8Array, start: number, end: number): void {
    if (end === start) return;
    const masked = countMasked(bytes, start, end);
    const list = tasksIn(bytes, start, end);
    const listed = list < 0 ? countListed(bytes, start, end) : countTasks(bytes, list, end);
    this.#tasks = Number.isNaN(masked) ? listed : masked;
  }

  /** `batch` and 0 up to 23.02, `12.batch` and `12.0` since: the job's part is left out. */
  stepId(bytes: Uint8Array, start: number, end: number): void {
    if (!(this.row instanceof JobStep)) return;
    let from = end;
    while (from > start && bytes[from - 1] !== POINT) from--;
    this.key.hash(bytes, from, end, this.row.stepId);
    this.row.external = isWord(bytes, from, end, EXTERN);
  }

  state(bytes: Uint8Array, start: number, end: number): void {
    this.has.state = true;
    const state = readJobState(bytes, start, end);
    if (this.run.state === 'UNKNOWN' || DECISIVE_FLAGS.includes(state)) this.run.state = state;
  }

  nodes(bytes: Uint8Array, start: number, end: number): void {
    const how = this.#nodeList.read(bytes, start, end, this.run.nodes);
    if (how !== 'complete') this.#report(how === 'limited' ? 'limit_reached' : 'field_invalid', 'nodes');
  }

  endTres(kind: TresKind): void {
    const { gpus, gpuUtilization, gpuCount, unavailable, invalid } = this.tres;
    const { row } = this;
    if (invalid) this.#report('field_invalid', kind);
    if (unavailable) this.#report('value_unavailable', kind);
    if (gpuCount.isShared) this.#report('gpus_shared', kind);
    else if (gpuCount.profileUnknown) this.#report('profile_unknown', kind);
    if (row instanceof JobRun) this.#endRunTres(row, kind);
    else if (kind === 'allocated') row.allocatedGpus = gpus;
    else if (kind === 'average') row.gpuUtilizationAverage = gpuUtilization;
    else row.gpuUtilizationTotal = gpuUtilization;
  }

  /** What was allocated says which GPUs a run held; what was requested does where nothing was. */
  #endRunTres(run: JobRun, kind: TresKind): void {
    const { gpus, gpuCount, unmeasured, invalid, entries } = this.tres;
    const isAllocated = kind === 'allocated';
    if (isAllocated) run.allocatedGpus = gpus;
    else run.requestedGpus = gpus;
    if (isAllocated) run.allocated = entries > 0;
    if (unmeasured) run.gpusUnmeasured = true;
    if (invalid) this.#isImpossible = true;
    if (isAllocated ? !run.allocated : run.allocated) return;
    run.onlyMig = gpuCount.isOnlyMig;
    run.gpuTypes.length = 0;
    gpuCount.addTypesTo(run.gpuTypes);
  }
}
