// One accounting row, cut into fields, as a job run or a job step.

import { ascii, isWord } from '../../../formats/bytes/ascii.ts';
import { readInteger, readNumber } from '../../../formats/bytes/number.ts';
import type { Fields } from '../../../formats/delimited/delimited.ts';
import { JobRun } from '../../../records/job-run.ts';
import { JobStep } from '../../../records/job-step.ts';
import { UNKNOWN } from '../../../units.ts';
import type { ParseContext } from '../../source.ts';
import { readDuration } from '../duration.ts';
import { readJobState } from '../state.ts';
import { readTres, readTresCpus, Tres } from '../tres.ts';
import { FIELD, FIELDS } from './columns.ts';
import type { Layout } from './header.ts';
import { RowNodes } from './row-nodes.ts';
import { RowTimes } from './row-times.ts';
import { isJobId, pointIn } from './shape.ts';

const EXTERN = ascii('extern');
const UNLIMITED = ascii('UNLIMITED');
const PARTITION_LIMIT = ascii('Partition_Limit');

/** What became of a row. */
export type RowOutcome = 'record' | 'passed' | 'malformed';

/** Reads rows into the records of one sink. */
export class RowReader {
  readonly #context: ParseContext;
  readonly #run = new JobRun();
  readonly #step = new JobStep();
  readonly #tres = new Tres();
  readonly #nodes: RowNodes;
  readonly times: RowTimes;
  #fields: Fields;
  /** Which column holds a field, by the field's place in FIELDS; -1 for none. */
  readonly #columns = new Int32Array(FIELDS.length);
  #idColumn = -1;
  #line = 0;

  constructor(context: ParseContext, fields: Fields) {
    this.#context = context;
    this.#fields = fields;
    this.times = new RowTimes(context);
    this.#nodes = new RowNodes(context);
  }

  /** The rows that follow have this layout. */
  setLayout({ columnOf }: Layout): void {
    this.#columns.set(FIELDS.map((field) => columnOf[field]));
    this.#idColumn = columnOf.JobIDRaw >= 0 ? columnOf.JobIDRaw : columnOf.JobID;
  }

  /** Reads the row that the fields show and that began on `line`. */
  read(line: number): RowOutcome {
    this.#line = line;
    const { bytes } = this.#fields;
    const start = this.#fields.from(this.#idColumn);
    const end = this.#fields.to(this.#idColumn);
    if (!isJobId(bytes, start, end)) return 'malformed';
    const point = pointIn(bytes, start, end);
    this.times.begin(line);
    const startSeconds = this.#time(FIELD.Start, 'Start');
    const endSeconds = this.#time(FIELD.End, 'End');
    const first = bytes[this.#from(FIELD.State)];
    if (this.times.malformed || first === undefined || first < 65 || first > 90) return 'malformed';
    if (this.#isPendingArray()) {
      this.#context.diagnostics.report('array_pending', line);
      return 'passed';
    }
    if (point < 0) this.#readRun(start, end, startSeconds, endSeconds);
    else this.#readStep(start, point, end, startSeconds, endSeconds);
    return 'record';
  }

  #readRun(idStart: number, idEnd: number, startSeconds: number, endSeconds: number): void {
    const { sink, key } = this.#context;
    if (sink.jobRun === undefined) return;
    const run = this.#run;
    const { bytes } = this.#fields;
    run.clear();
    key.hashJobId(bytes, idStart, idEnd, run.jobId);
    key.hash(bytes, this.#from(FIELD.Cluster), this.#to(FIELD.Cluster), run.cluster);
    key.hash(bytes, this.#from(FIELD.User), this.#to(FIELD.User), run.user);
    key.hash(bytes, this.#from(FIELD.Account), this.#to(FIELD.Account), run.account);
    key.hash(bytes, this.#from(FIELD.JobName), this.#to(FIELD.JobName), run.name);
    run.state = readJobState(bytes, this.#from(FIELD.State), this.#to(FIELD.State));
    if (run.state === 'UNKNOWN') this.#invalid('state');
    run.startSeconds = startSeconds;
    run.endSeconds = endSeconds;
    run.submitSeconds = this.#time(FIELD.Submit, 'Submit');
    run.eligibleSeconds = this.#time(FIELD.Eligible, 'Eligible');
    run.timeLimitSeconds = this.#timeLimitSeconds();
    this.#readResources(run);
    run.cpuSeconds = this.#cpuSeconds();
    run.exitCode = this.#exitCode();
    if (run.allocated && run.allocatedGpus !== 0) this.#readNodes(run);
    sink.jobRun(run);
  }

  #readResources(run: JobRun): void {
    run.requestedGpus = this.#readGpus(FIELD.ReqTRES, 'requestedGpus');
    run.requestedCpus = this.#integer(FIELD.ReqCPUS, 'requestedCpus');
    if (Number.isNaN(run.requestedCpus)) run.requestedCpus = this.#requestedTresCpus();
    run.allocated = this.#to(FIELD.AllocTRES) > this.#from(FIELD.AllocTRES);
    run.allocatedGpus = this.#readGpus(FIELD.AllocTRES, 'allocatedGpus');
    run.gpuUtilization = this.#meanOf(this.#usage(FIELD.TRESUsageInAve, 'gpuUtilization'), run.allocatedGpus);
    run.exportedGpuUtilization = this.#meanOf(this.#exportedPercent(), run.allocatedGpus);
  }

  #requestedTresCpus(): number {
    return readTresCpus(this.#fields.bytes, this.#from(FIELD.ReqTRES), this.#to(FIELD.ReqTRES));
  }

  /** Percent of one GPU, or summed over GPUs, as a mean over them. */
  #meanOf(percent: number, allocatedGpus: number): number {
    if (Number.isNaN(percent)) return UNKNOWN;
    const gpus = percent > 100 ? allocatedGpus : 1;
    if (percent >= 0 && percent <= 100 * gpus) return percent / (100 * gpus);
    this.#context.diagnostics.report('field_out_of_range', this.#line, 'gpuUtilization');
    return UNKNOWN;
  }

  /** Utilization in a column that the site added, in %. */
  #exportedPercent(): number {
    const { bytes } = this.#fields;
    const start = this.#from(FIELD.GPUUtil);
    let end = this.#to(FIELD.GPUUtil);
    if (end > start && bytes[end - 1] === 37) end--;
    const value = readNumber(bytes, start, end);
    if (Number.isNaN(value) && end > start)
      this.#context.diagnostics.report('value_unavailable', this.#line, 'gpuUtilization');
    return value;
  }

  #readNodes(run: JobRun): void {
    const { bytes } = this.#fields;
    this.#nodes.read(bytes, this.#from(FIELD.NodeList), this.#to(FIELD.NodeList), run.nodes, this.#line);
  }

  #readStep(idStart: number, point: number, idEnd: number, startSeconds: number, endSeconds: number): void {
    const { sink, key } = this.#context;
    if (sink.jobStep === undefined) return;
    const step = this.#step;
    const { bytes } = this.#fields;
    step.clear();
    key.hashJobId(bytes, idStart, point, step.jobId);
    key.hash(bytes, point + 1, idEnd, step.stepId);
    key.hash(bytes, this.#from(FIELD.Cluster), this.#to(FIELD.Cluster), step.cluster);
    step.external = isWord(bytes, point + 1, idEnd, EXTERN);
    step.startSeconds = startSeconds;
    step.endSeconds = endSeconds;
    step.allocatedGpus = this.#readGpus(FIELD.AllocTRES, 'allocatedGpus');
    step.cpuSeconds = this.#cpuSeconds();
    step.gpuUtilizationAverage = this.#usage(FIELD.TRESUsageInAve, 'gpuUtilizationAverage');
    step.gpuUtilizationTotal = this.#usage(FIELD.TRESUsageInTot, 'gpuUtilizationTotal');
    sink.jobStep(step);
  }

  #readGpus(column: number, field: string): number {
    const tres = this.#tres;
    readTres(this.#fields.bytes, this.#from(column), this.#to(column), tres);
    if (tres.invalid) this.#invalid(field);
    else if (tres.gpuCount.profileUnknown)
      this.#context.diagnostics.report('profile_unknown', this.#line, field);
    return tres.gpus;
  }

  #usage(column: number, field: string): number {
    const start = this.#from(column);
    const end = this.#to(column);
    if (end === start) return UNKNOWN;
    readTres(this.#fields.bytes, start, end, this.#tres);
    if (this.#tres.gpuUtilizationUnavailable)
      this.#context.diagnostics.report('value_unavailable', this.#line, field);
    return this.#tres.gpuUtilization;
  }

  #timeLimitSeconds(): number {
    const { bytes } = this.#fields;
    const isRaw = this.#columns[FIELD.TimelimitRaw]! >= 0;
    const column = isRaw ? FIELD.TimelimitRaw : FIELD.Timelimit;
    const start = this.#from(column);
    const end = this.#to(column);
    if (end === start || isWord(bytes, start, end, PARTITION_LIMIT)) return UNKNOWN;
    if (isWord(bytes, start, end, UNLIMITED)) return Number.POSITIVE_INFINITY;
    const seconds = isRaw ? 60 * readInteger(bytes, start, end) : readDuration(bytes, start, end);
    if (Number.isNaN(seconds)) this.#invalid('timeLimitSeconds');
    return seconds;
  }

  #cpuSeconds(): number {
    const start = this.#from(FIELD.TotalCPU);
    const end = this.#to(FIELD.TotalCPU);
    const seconds = readDuration(this.#fields.bytes, start, end);
    if (Number.isNaN(seconds) && end > start) this.#invalid('cpuSeconds');
    return seconds;
  }

  /** The first number of `code:signal`. */
  #exitCode(): number {
    const { bytes } = this.#fields;
    const start = this.#from(FIELD.ExitCode);
    const end = this.#to(FIELD.ExitCode);
    if (end === start) return UNKNOWN;
    let colon = start;
    while (colon < end && bytes[colon] !== 58) colon++;
    const code = readInteger(bytes, start, colon);
    if (code <= 255) return code;
    this.#invalid('exitCode');
    return UNKNOWN;
  }

  #integer(column: number, field: string): number {
    const start = this.#from(column);
    const end = this.#to(column);
    const value = readInteger(this.#fields.bytes, start, end);
    if (Number.isNaN(value) && end > start) this.#invalid(field);
    return value;
  }

  #time(column: number, name: 'Submit' | 'Eligible' | 'Start' | 'End'): number {
    return this.times.read(this.#fields.bytes, this.#from(column), this.#to(column), name);
  }

  /** True for `35_[1-999:2%2]`, all pending tasks of an array in one row. */
  #isPendingArray(): boolean {
    const { bytes } = this.#fields;
    const end = this.#to(FIELD.JobID);
    return end > this.#from(FIELD.JobID) && bytes[end - 1] === 93;
  }

  #invalid(field: string): void {
    this.#context.diagnostics.report('field_invalid', this.#line, field);
  }

  /** Where a field begins; the same as its end for a column that is not there. */
  #from(field: number): number {
    const column = this.#columns[field]!;
    return column < 0 ? 0 : this.#fields.from(column);
  }

  #to(field: number): number {
    const column = this.#columns[field]!;
    return column < 0 ? 0 : this.#fields.to(column);
  }
}
