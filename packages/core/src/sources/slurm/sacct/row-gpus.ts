// What an accounting row says of GPUs: how many of which types, and how much they were used.
import type { DiagnosticCode } from '../../../diagnostic.ts';
import { readNumber } from '../../../formats/bytes/number.ts';
import type { Identifier } from '../../../identity/identifier.ts';
import type { JobRun } from '../../../records/job-run.ts';
import type { JobStep } from '../../../records/job-step.ts';
import { UNKNOWN } from '../../../units.ts';
import type { ParseContext } from '../../source.ts';
import { GpuTypes } from '../gpu-type.ts';
import { JobstatsReader } from '../jobstats.ts';
import { NodeListReader } from '../node-list.ts';
import { fitsAnyReading, readTres, Tres } from '../tres.ts';
import { FIELD } from './columns.ts';
import type { RowFields } from './row-fields.ts';

const PERCENT_SIGN = 37;

export class RowGpus {
  readonly #context: ParseContext;
  readonly #row: RowFields;
  readonly #tres: Tres;
  /** The types of GPUs that rows have named. */
  readonly types: GpuTypes;
  #jobstats: JobstatsReader | undefined;
  #nodeList: NodeListReader | undefined;
  readonly #nodes: Identifier[] = [];
  #line = 0;
  #impossible: string | undefined;

  constructor(context: ParseContext, row: RowFields) {
    this.#context = context;
    this.#row = row;
    this.types = new GpuTypes(context);
    this.#tres = new Tres(this.types);
    this.types.parts.nodesOfRow = () => this.#readNodes();
  }

  /**
   * Reads the row, which began on `line`, as that of a job. Returns the field whose count of GPUs is
   * impossible, if any.
   */
  readRun(run: JobRun, line: number): string | undefined {
    this.#line = line;
    this.#impossible = undefined;
    run.allocated = this.#row.to(FIELD.AllocTRES) > this.#row.from(FIELD.AllocTRES);
    run.requestedGpus = this.#readGpus(FIELD.ReqTRES, 'requestedGpus');
    this.#noteGpus(run, !run.allocated);
    run.allocatedGpus = this.#readGpus(FIELD.AllocTRES, 'allocatedGpus');
    this.#noteGpus(run, run.allocated);
    this.#readUsage(run);
    if (run.allocatedGpus !== 0) run.gpuUtilization = this.#summary();
    run.exportedGpuUtilization = this.#meanOf(this.#exportedPercent(), run.allocatedGpus);
    return this.#impossible;
  }

  /** Reads the row, which began on `line`, as that of a step. */
  readStep(step: JobStep, line: number): void {
    this.#line = line;
    this.#impossible = undefined;
    step.allocatedGpus = this.#readGpus(FIELD.AllocTRES, 'allocatedGpus');
    if (this.#impossible !== undefined) this.#report('field_invalid', this.#impossible);
    this.#readUsage(step);
  }

  /** Returns the nodes of the row; none where the list is malformed, which the run reports. */
  #readNodes(): readonly Identifier[] {
    this.#nodeList ??= new NodeListReader(this.#context.key);
    this.#nodeList.read(
      this.#row.bytes,
      this.#row.from(FIELD.NodeList),
      this.#row.to(FIELD.NodeList),
      this.#nodes,
    );
    return this.#nodes;
  }

  #readGpus(column: number, field: string): number {
    const tres = this.#tres;
    readTres(this.#row.bytes, this.#row.from(column), this.#row.to(column), tres);
    if (tres.invalid) this.#impossible ??= field;
    else if (tres.gpuCount.isShared) this.#report('gpus_shared', field);
    else if (tres.gpuCount.profileUnknown) this.#report('profile_unknown', field);
    return tres.gpus;
  }

  /**
   * Notes what the list that was read last says of GPUs; `isHeld` where it is the one that the run held, as
   * far as is known.
   */
  #noteGpus(run: JobRun, isHeld: boolean): void {
    const { gpuCount, unmeasured } = this.#tres;
    if (unmeasured) run.gpusUnmeasured = true;
    if (!isHeld) return;
    run.onlyMig = gpuCount.isOnlyMig;
    gpuCount.addTypesTo(run.gpuTypes);
  }

  /** Slurm's gpuutil; what no reading of it allows for so many GPUs is no value. */
  #readUsage(row: JobRun | JobStep): void {
    row.gpuUtilizationAverage = this.#usage(FIELD.TRESUsageInAve, 'gpuUtilizationAverage');
    row.gpuUtilizationTotal = this.#usage(FIELD.TRESUsageInTot, 'gpuUtilizationTotal');
    if (fitsAnyReading(row)) return;
    row.gpuUtilizationAverage = row.gpuUtilizationTotal = UNKNOWN;
    this.#report('field_out_of_range', 'gpuUtilizationAverage');
  }

  /** Utilization as jobstats sums it up. */
  #summary(): number {
    const from = this.#row.from(FIELD.AdminComment);
    const to = this.#row.to(FIELD.AdminComment);
    if (to === from || !this.#row.isCertain) return UNKNOWN;
    this.#jobstats ??= new JobstatsReader();
    const summary = this.#jobstats.read(this.#row.bytes, from, to);
    if (summary === undefined) this.#report('field_invalid', 'gpuUtilization');
    return summary ?? UNKNOWN;
  }

  #usage(column: number, field: string): number {
    const start = this.#row.from(column);
    const end = this.#row.to(column);
    if (end === start) return UNKNOWN;
    readTres(this.#row.bytes, start, end, this.#tres);
    if (this.#tres.gpuUtilizationUnavailable) this.#report('value_unavailable', field);
    return this.#tres.gpuUtilization;
  }

  /** Utilization in a column that the site added, in %. */
  #exportedPercent(): number {
    const { bytes } = this.#row;
    const start = this.#row.from(FIELD.GPUUtil);
    let end = this.#row.to(FIELD.GPUUtil);
    if (end > start && bytes[end - 1] === PERCENT_SIGN) end--;
    const value = readNumber(bytes, start, end);
    if (Number.isNaN(value) && end > start) this.#report('value_unavailable', 'exportedGpuUtilization');
    return value;
  }

  /** Percent of one GPU, or summed over GPUs, as a mean over them. */
  #meanOf(percent: number, allocatedGpus: number): number {
    if (Number.isNaN(percent)) return UNKNOWN;
    const gpus = percent > 100 ? allocatedGpus : 1;
    if (percent >= 0 && percent <= 100 * gpus) return percent / (100 * gpus);
    this.#report('field_out_of_range', 'exportedGpuUtilization');
    return UNKNOWN;
  }

  #report(code: DiagnosticCode, field: string): void {
    this.#context.diagnostics.report(code, this.#line, field);
  }
}
