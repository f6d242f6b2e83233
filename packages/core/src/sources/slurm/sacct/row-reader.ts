// One accounting row, cut into fields, as a job run or a job step.

import { ascii, isWord } from '../../../formats/bytes/ascii.ts';
import { readInteger } from '../../../formats/bytes/number.ts';
import type { Fields } from '../../../formats/delimited/fields.ts';
import { MOST_RESTARTS } from '../../../records/job-row.ts';
import { JobRun } from '../../../records/job-run.ts';
import type { JobState } from '../../../records/job-state.ts';
import { JobStep } from '../../../records/job-step.ts';
import { UNKNOWN } from '../../../units.ts';
import type { ParseContext } from '../../source.ts';
import { countTasks, tasksIn } from '../array-tasks.ts';
import type { GpuTypes } from '../gpu-type.ts';
import { readJobState } from '../state.ts';
import { readTresCpus } from '../tres.ts';
import { FIELD } from './columns.ts';
import type { Layout } from './header.ts';
import { RowDurations } from './row-durations.ts';
import { RowFields } from './row-fields.ts';
import { RowGpus } from './row-gpus.ts';
import { RowNodes } from './row-nodes.ts';
import { RowTimes, TIME, type TimeOfRow } from './row-times.ts';
import { isJobId, pointIn } from './shape.ts';

const EXTERN = ascii('extern');

/** What became of a row. */
export type RowOutcome = 'record' | 'passed' | 'row_malformed' | 'row_untimed';

/** Reads rows into the records of one sink. */
export class RowReader {
  readonly #context: ParseContext;
  readonly #run = new JobRun();
  readonly #step = new JobStep();
  readonly #nodes: RowNodes;
  readonly times: RowTimes;
  readonly #fields: Fields;
  readonly #row: RowFields;
  readonly #durations: RowDurations;
  readonly #gpus: RowGpus;
  #idColumn = -1;
  #line = 0;

  /** The field for which the last row that is no record was set aside. */
  malformed: string | undefined;

  constructor(context: ParseContext, fields: Fields) {
    this.#context = context;
    this.#fields = fields;
    this.#row = new RowFields(fields);
    this.#durations = new RowDurations(this.#row, (field) => this.#invalid(field));
    this.#gpus = new RowGpus(context, this.#row);
    this.times = new RowTimes(context);
    this.#nodes = new RowNodes(context);
  }

  /** The types of GPUs that rows have named. */
  get gpuTypes(): GpuTypes {
    return this.#gpus.types;
  }

  /** The rows that follow have this layout. */
  setLayout(layout: Layout): void {
    const { columnOf } = layout;
    this.#row.setLayout(layout);
    this.#idColumn = columnOf.JobIDRaw >= 0 ? columnOf.JobIDRaw : columnOf.JobID;
  }

  /** Reads the row that the fields show and that began on `line`. */
  read(line: number): RowOutcome {
    this.#line = line;
    const { bytes } = this.#fields;
    const start = this.#fields.from(this.#idColumn);
    const end = this.#fields.to(this.#idColumn);
    const first = bytes[this.#row.from(FIELD.State)];
    this.times.begin(line);
    if (!isJobId(bytes, start, end)) return this.#malformedAt('jobId');
    if (first === undefined || first < 65 || first > 90) return this.#malformedAt('state');
    const point = pointIn(bytes, start, end);
    this.#readTime(FIELD.Start, TIME.start);
    this.#readTime(FIELD.End, TIME.end);
    this.malformed = this.times.malformed;
    if (this.malformed !== undefined) return 'row_untimed';
    const tasks = this.#countTasks();
    if (tasks > 0 && this.#stateIs('PENDING')) {
      this.#context.diagnostics.report('array_pending', line, '', tasks);
      return 'passed';
    }
    if (this.#fields.unknown.length > 0) this.#context.diagnostics.report('name_ambiguous', line);
    if (point < 0) return this.#readRun(start, end, tasks);
    this.#readStep(start, point, end);
    return 'record';
  }

  #malformedAt(field: string): RowOutcome {
    this.malformed = field;
    return 'row_malformed';
  }

  #readRun(idStart: number, idEnd: number, tasks: number): RowOutcome {
    const { sink, key } = this.#context;
    if (this.#stateIs('REVOKED')) this.#context.diagnostics.report('sibling_revoked', this.#line);
    if (sink.jobRun === undefined) return 'record';
    const run = this.#run;
    const { bytes } = this.#fields;
    run.clear();
    const impossible = this.#gpus.readRun(run, this.#line);
    if (impossible !== undefined) return this.#malformedAt(impossible);
    key.hashJobId(bytes, idStart, idEnd, run.jobId);
    this.#row.hash(key, FIELD.Cluster, run.cluster, 'hashCluster');
    if (!this.#row.hashUser(key, run)) this.#invalid('user');
    this.#row.hash(key, FIELD.Account, run.account);
    this.#row.hash(key, FIELD.JobName, run.name);
    run.state = this.#state();
    if (run.state === 'UNKNOWN') this.#invalid('state');
    run.elapsedSeconds = this.#durations.elapsed();
    run.suspendedSeconds = this.#durations.suspended();
    this.#readTimes(run);
    run.timeLimitSeconds = this.#durations.timeLimit();
    this.#readCpus(run);
    if (tasks > 0 && !run.allocated) run.tasks = tasks;
    run.cpuSeconds = this.#durations.cpu();
    run.restarts = Math.min(this.#integer(FIELD.Restarts, 'restarts'), MOST_RESTARTS);
    run.exitCode = this.#exitCode();
    if (run.allocated && run.allocatedGpus !== 0) this.#readNodes(run);
    sink.jobRun(run);
    return 'record';
  }

  /** The times of a run, as they fit each other and how long it ran. */
  #readTimes(run: JobRun): void {
    const { times } = this;
    this.#readTime(FIELD.Submit, TIME.submit);
    this.#readTime(FIELD.Eligible, TIME.eligible);
    times.settle(run.elapsedSeconds, run.suspendedSeconds);
    run.submitSeconds = times.of(TIME.submit);
    run.eligibleSeconds = times.of(TIME.eligible);
    run.startSeconds = times.of(TIME.start);
    run.endSeconds = times.of(TIME.end);
  }

  #readCpus(run: JobRun): void {
    run.requestedCpus = this.#integer(FIELD.ReqCPUS, 'requestedCpus');
    if (Number.isNaN(run.requestedCpus)) run.requestedCpus = this.#requestedTresCpus();
  }

  #requestedTresCpus(): number {
    return readTresCpus(this.#fields.bytes, this.#row.from(FIELD.ReqTRES), this.#row.to(FIELD.ReqTRES));
  }

  #readNodes(run: JobRun): void {
    const { bytes } = this.#fields;
    this.#nodes.read(
      bytes,
      this.#row.from(FIELD.NodeList),
      this.#row.to(FIELD.NodeList),
      run.nodes,
      this.#line,
    );
  }

  #readStep(idStart: number, point: number, idEnd: number): void {
    const { sink, key } = this.#context;
    if (sink.jobStep === undefined) return;
    const step = this.#step;
    const { bytes } = this.#fields;
    step.clear();
    key.hashJobId(bytes, idStart, point, step.jobId);
    key.hash(bytes, point + 1, idEnd, step.stepId);
    this.#row.hash(key, FIELD.Cluster, step.cluster, 'hashCluster');
    step.external = isWord(bytes, point + 1, idEnd, EXTERN);
    if (this.times.mayRepeat) this.times.settle(this.#durations.elapsed(), this.#durations.suspended());
    step.startSeconds = this.times.of(TIME.start);
    step.endSeconds = this.times.of(TIME.end);
    this.#gpus.readStep(step, this.#line);
    step.cpuSeconds = this.#durations.cpu();
    sink.jobStep(step);
  }

  /** The first number of `code:signal`. */
  #exitCode(): number {
    const { bytes } = this.#fields;
    const start = this.#row.from(FIELD.ExitCode);
    const end = this.#row.to(FIELD.ExitCode);
    if (end === start) return UNKNOWN;
    let colon = start;
    while (colon < end && bytes[colon] !== 58) colon++;
    const code = readInteger(bytes, start, colon);
    if (code <= 255) return code;
    this.#invalid('exitCode');
    return UNKNOWN;
  }

  #integer(column: number, field: string): number {
    const start = this.#row.from(column);
    const end = this.#row.to(column);
    const value = readInteger(this.#fields.bytes, start, end);
    if (Number.isNaN(value) && end > start) this.#invalid(field);
    return value;
  }

  #readTime(field: number, time: TimeOfRow): void {
    this.times.read(this.#fields.bytes, this.#row.from(field), this.#row.to(field), time);
  }

  /**
   * How many tasks of an array stand in the row: 1 where its list of them was cut off, 0 for any other row.
   */
  #countTasks(): number {
    const { bytes } = this.#fields;
    const end = this.#row.to(FIELD.JobID);
    const list = tasksIn(bytes, this.#row.from(FIELD.JobID), end);
    if (list < 0) return 0;
    const tasks = countTasks(bytes, list, end);
    if (!Number.isNaN(tasks)) return tasks;
    this.#context.diagnostics.report('array_cut', this.#line);
    return 1;
  }

  #stateIs(state: JobState): boolean {
    return this.#state() === state;
  }

  #state(): JobState {
    return readJobState(this.#row.bytes, this.#row.from(FIELD.State), this.#row.to(FIELD.State));
  }

  #invalid(field: string): void {
    this.#context.diagnostics.report('field_invalid', this.#line, field);
  }
}
