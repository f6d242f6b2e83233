// Fills the run table: rows of accounting become numbers, one column of many rows after the other.
import { JobRows, jobRow as ROW } from '@ptl/claw-core/internal';
import type { Columns } from '../../accumulators/columns.ts';
import type { Contributors } from '../../identity/contributors.ts';
import type { Names } from '../../identity/dictionaries.ts';
import { groupKey } from '../../identity/group-key.ts';
import { BATCH } from './batches.ts';
import { isElsewhere } from './job-states.ts';
import { amount, heldSlices, holdsGpus, limitSeconds, seconds, share } from './run-values.ts';

/**
 * Flags of a run's owner: its user is known only by uid; its rows name several users; or several accounts.
 */
export const WHOSE = { byUid: 1, severalUsers: 2, severalAccounts: 4 } as const;

/** The columns of the run table. Times are epoch seconds, `NONE` where unknown. */
export const emptyRuns = (length: number) => ({
  next: new Int32Array(length),
  /** The first two lanes of the raw job id. */
  idLow: new Int32Array(length),
  idHigh: new Int32Array(length),
  cluster: new Uint16Array(length),
  pair: new Int32Array(length),
  groupLow: new Int32Array(length),
  groupHigh: new Int32Array(length),
  /** Flags of WHOSE. */
  whose: new Uint8Array(length),
  state: new Uint8Array(length),
  allocated: new Uint8Array(length),
  /** Jobs that the run counts for: the tasks of an array that ended before they started; else 1. */
  tasks: new Uint32Array(length),
  /** 1: the source reports an earlier start of the job. */
  restarted: new Uint8Array(length),
  submit: new Uint32Array(length),
  eligible: new Uint32Array(length),
  start: new Uint32Array(length),
  end: new Uint32Array(length),
  timeLimit: new Uint32Array(length),
  elapsed: new Uint32Array(length),
  suspended: new Uint32Array(length),
  slices: new Uint32Array(length),
  cpus: new Uint32Array(length),
  cpuMilliseconds: new Float64Array(length),
  /** The number of the set of types of its GPUs. */
  types: new Uint32Array(length),
  /**
   * Utilization in millionths as accounting computes it; gpuutil in %, average and total; and millionths from
   * a column of the export.
   */
  utilization: new Uint32Array(length),
  average: new Float64Array(length),
  total: new Float64Array(length),
  exported: new Uint32Array(length),
  nodesAt: new Uint32Array(length),
  nodes: new Uint16Array(length),
  heldFrom: new Uint32Array(length),
  heldUntil: new Uint32Array(length),
  /** The row of the first run before all resizes; its own row where the job was not resized. */
  origin: new Int32Array(length),
  /** 1: the first known run of its job, 2: and of its id; 1: the run that represents its job. */
  first: new Uint8Array(length),
  last: new Uint8Array(length),
});

export type RunColumns = Columns<ReturnType<typeof emptyRuns>>;

/** Fills rows of the run table from rows of accounting, a batch at a time. */
export class RunFilling {
  readonly #columns: RunColumns;
  readonly #contributors: Contributors;
  readonly #names: Names;
  readonly #groupKey = { low: 0, high: 0 };
  /** The rows of accounting in the batch, and the table rows that they became. */
  readonly #at = new Int32Array(BATCH);
  readonly #row = new Int32Array(BATCH);
  /** The table row of each accounting row from `#from` on, -1 for none. */
  readonly #rowOf = new Int32Array(BATCH);
  #from = 0;
  /** The number of runs in the batch. */
  #count = 0;
  /** Runs that were read so far, with GPUs and without. */
  runs = 0;
  /** Table rows that they filled. */
  filled = 0;
  /** True if any run asked for GPUs or held some. */
  tracked = false;
  /** True if any run had CPU time. */
  cpuTimeSeen = false;

  constructor(columns: RunColumns, contributors: Contributors, names: Names) {
    this.#columns = columns;
    this.#contributors = contributors;
    this.#names = names;
  }

  /** Fills a table row for each of the rows `[from, to)` that is a run and held or requested GPUs. */
  fill(rows: JobRows, from: number, to: number): void {
    this.#choose(rows, from, to);
    const numbers = JobRows.numbers(rows);
    const lanes = JobRows.lanes(rows);
    this.#fillNames(lanes);
    this.#fillTimes(numbers);
    this.#fillHeld(numbers, lanes);
    this.#fillTypes(rows, lanes);
    this.#fillUse(numbers);
  }

  /** Adds the counts of `other`. */
  merge(other: RunFilling): void {
    this.runs += other.runs;
    this.filled += other.filled;
    this.tracked ||= other.tracked;
    this.cpuTimeSeen ||= other.cpuTimeSeen;
  }

  /** Returns the table row that row `at` of the last batch became, -1 for none. */
  rowOf(at: number): number {
    return this.#rowOf[at - this.#from]!;
  }

  /** Chooses the rows that are GPU runs, and gives them table rows. */
  #choose(rows: JobRows, from: number, to: number): void {
    const numbers = JobRows.numbers(rows);
    const lanes = JobRows.lanes(rows);
    this.#from = from;
    let count = 0;
    for (let at = from; at < to; at++) {
      this.#rowOf[at - from] = -1;
      const flags = lanes[at * ROW.ROW_LANES + ROW.FLAGS]!;
      if ((flags & ROW.IS_STEP) !== 0) continue;
      if (isElsewhere(lanes[at * ROW.ROW_LANES + ROW.STATE]!)) continue;
      this.runs++;
      const n = at * ROW.ROW_NUMBERS;
      const requested = numbers[n + ROW.REQUESTED_GPUS]!;
      const allocated = numbers[n + ROW.ALLOCATED_GPUS]!;
      const isUnmeasured = (flags & ROW.HAS_UNMEASURED_GPUS) !== 0;
      if (requested > 0 || allocated > 0 || isUnmeasured) this.tracked = true;
      if (numbers[n + ROW.CPU_SECONDS]! > 0) this.cpuTimeSeen = true;
      const isAllocated = (flags & ROW.IS_ALLOCATED) !== 0;
      if (isUnmeasured || holdsGpus(requested, allocated, isAllocated)) this.#at[count++] = at;
    }
    this.#count = count;
    this.filled += count;
    for (let i = 0; i < count; i++) {
      const row = this.#columns.push();
      this.#row[i] = row;
      this.#rowOf[this.#at[i]! - from] = row;
    }
  }

  #fillNames(lanes: Int32Array): void {
    const { idLow, idHigh, pair, groupLow, groupHigh, whose, cluster } = this.#columns.arrays;
    for (let i = 0; i < this.#count; i++) {
      const l = this.#at[i]! * ROW.ROW_LANES;
      const row = this.#row[i]!;
      idLow[row] = lanes[l + ROW.JOB_TAG]!;
      idHigh[row] = lanes[l + ROW.JOB_TAG + 1]!;
      pair[row] = this.#contributors.pair(lanes, l + ROW.USER_TAG, l + ROW.ACCOUNT_TAG);
      cluster[row] = this.#names.clusters.numberOfRun(lanes, l + ROW.CLUSTER_TAG);
      const { low, high } = groupKey(lanes, l + ROW.NAME_TAG, l + ROW.USER_TAG, this.#groupKey);
      groupLow[row] = low;
      groupHigh[row] = high;
      whose[row] = (lanes[l + ROW.FLAGS]! & ROW.IS_USER_BY_UID) !== 0 ? WHOSE.byUid : 0;
    }
  }

  #fillTimes(numbers: Float64Array): void {
    const { submit, eligible, start, end, timeLimit, elapsed, suspended } = this.#columns.arrays;
    for (let i = 0; i < this.#count; i++) {
      const n = this.#at[i]! * ROW.ROW_NUMBERS;
      const row = this.#row[i]!;
      submit[row] = seconds(numbers[n + ROW.SUBMIT]!);
      eligible[row] = seconds(numbers[n + ROW.ELIGIBLE]!);
      start[row] = seconds(numbers[n + ROW.START]!);
      end[row] = seconds(numbers[n + ROW.END]!);
      timeLimit[row] = limitSeconds(numbers[n + ROW.TIME_LIMIT]!);
      elapsed[row] = seconds(numbers[n + ROW.ELAPSED]!);
      suspended[row] = seconds(numbers[n + ROW.SUSPENDED]!);
    }
  }

  #fillHeld(numbers: Float64Array, lanes: Int32Array): void {
    const { state, allocated, slices, cpus, tasks, restarted } = this.#columns.arrays;
    for (let i = 0; i < this.#count; i++) {
      const n = this.#at[i]! * ROW.ROW_NUMBERS;
      const l = this.#at[i]! * ROW.ROW_LANES;
      const row = this.#row[i]!;
      const flags = lanes[l + ROW.FLAGS]!;
      const isAllocated = (flags & ROW.IS_ALLOCATED) !== 0;
      state[row] = lanes[l + ROW.STATE]!;
      tasks[row] = (flags & ROW.IS_OF_TASKS) !== 0 ? numbers[n + ROW.TASKS]! : 1;
      const isRestarted = (flags & ROW.HAS_RESTARTS) !== 0 && flags >> ROW.RESTARTS_SHIFT > 0;
      restarted[row] = isRestarted ? 1 : 0;
      allocated[row] = isAllocated ? 1 : 0;
      slices[row] = heldSlices(
        numbers[n + ROW.REQUESTED_GPUS]!,
        numbers[n + ROW.ALLOCATED_GPUS]!,
        isAllocated,
      );
      cpus[row] = amount(Math.round(numbers[n + ROW.REQUESTED_CPUS]!));
    }
  }

  #fillTypes(rows: JobRows, lanes: Int32Array): void {
    const { types } = this.#columns.arrays;
    for (let i = 0; i < this.#count; i++)
      types[this.#row[i]!] = this.#names.gpuTypes.setOf(rows, lanes, this.#at[i]! * ROW.ROW_LANES);
  }

  #fillUse(numbers: Float64Array): void {
    const { cpuMilliseconds, utilization, average, total, exported } = this.#columns.arrays;
    for (let i = 0; i < this.#count; i++) {
      const n = this.#at[i]! * ROW.ROW_NUMBERS;
      const row = this.#row[i]!;
      cpuMilliseconds[row] = Math.round(numbers[n + ROW.CPU_SECONDS]! * 1000);
      utilization[row] = share(numbers[n + ROW.UTILIZATION]!);
      average[row] = numbers[n + ROW.UTILIZATION_AVERAGE]!;
      total[row] = numbers[n + ROW.UTILIZATION_TOTAL]!;
      exported[row] = share(numbers[n + ROW.UTILIZATION_EXPORTED]!);
    }
  }
}
