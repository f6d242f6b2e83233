// Slurm's own gpuutil of a job: the value of its row, or else the values of its steps over all GPU time of
// the job.
import { isKnown } from '@ptl/claw-core';
import { SLICES_PER_GPU } from '@ptl/claw-core/internal';
import { NONE } from '../../accumulators/columns.ts';
import { rounded } from '../../accumulators/rounding.ts';
import { allocatedSeconds } from '../rows/run-chains.ts';
import type { RunTable } from '../rows/run-table.ts';
import type { StepTable } from '../rows/step-table.ts';
import type { Reading, Readings } from './readings.ts';

/** The highest percentage of one GPU. */
const WHOLE = 100;
/** The longest time that a change of clocks repeats. */
const MOST_REPEATED_SECONDS = 7200;

/** One value, of a step or of the job's row. */
interface Value {
  slices: number;
  seconds: number;
  average: number;
  total: number;
}

/** Oddities of gpuutil: values above 100 % that were taken for sums, and values that fit no reading. */
export interface OddGpuutil {
  readonly sumsGuessed: number;
  readonly unreadable: number;
}

/** Reads gpuutil of jobs. The fields hold the result of the last job. */
export class JobGpuutil implements OddGpuutil {
  readonly #runs: RunTable;
  readonly #steps: StepTable;
  readonly #readings: Readings;
  readonly #values: Value[] = [];
  #count = 0;
  /** In millionths; -1 where the values cover less than half of the job's GPU time. */
  millionths = -1;
  /** True if any value was above 0. */
  isAboveZero = false;
  /** True if only its own values decided whether it is a sum or a mean. */
  isGuessed = false;
  /** Counted over all jobs. */
  sumsGuessed = 0;
  unreadable = 0;

  constructor(runs: RunTable, steps: StepTable, readings: Readings) {
    this.#runs = runs;
    this.#steps = steps;
    this.#readings = readings;
  }

  /**
   * Reads the job that run `row` represents, whose first step is `step`, or -1. Returns false if it has no
   * gpuutil. It held GPUs. A resized job is read from its last run alone.
   */
  read(row: number, step: number): boolean {
    this.millionths = -1;
    this.isAboveZero = this.isGuessed = false;
    this.#count = 0;
    const seconds = allocatedSeconds(this.#runs, row);
    const { slices, average, total, cluster } = this.#runs.columns.arrays;
    if (isKnown(average[row]!) || isKnown(total[row]!))
      this.#add(slices[row]!, seconds, average[row]!, total[row]!);
    else if (step >= 0) this.#addSteps(row, step);
    if (this.#count === 0 || seconds === 0) return false;
    return this.#sumUp(slices[row]! * seconds, this.#readings.use(cluster[row]!));
  }

  /** Computes Σ u·g·d over the values ÷ (g·d). Returns false if no value can be read. */
  #sumUp(held: number, reading: Reading): boolean {
    const values = this.#values;
    const isOwn = reading === 'own';
    const isSum = reading === 'sum' || (isOwn && this.#isAnySum());
    // All in integers (percent · slice-seconds), as Slurm prints integers: the order of steps does not
    // matter.
    let used = 0;
    let covered = 0;
    let isRead = false;
    for (let i = 0; i < this.#count; i++) {
      const value = values[i]!;
      const percent = isSum ? summed(value) : value.average * value.slices;
      if (percent > WHOLE * value.slices) this.unreadable++;
      if (!(percent <= WHOLE * value.slices)) continue;
      if (isOwn && value.average > WHOLE) this.sumsGuessed++;
      if (isOwn && value.slices > SLICES_PER_GPU) this.isGuessed = true;
      isRead = true;
      used += percent * value.seconds;
      covered += value.slices * value.seconds;
    }
    this.isAboveZero = used > 0;
    if (covered * 2 >= held) this.millionths = Math.min(1_000_000, rounded(used, 1e6 / WHOLE, held));
    return isRead;
  }

  /** Returns true if any value can only be a sum: then the others are sums, too. */
  #isAnySum(): boolean {
    for (let i = 0; i < this.#count; i++) {
      const { average, slices } = this.#values[i]!;
      const isSeveral = slices >= 2 * SLICES_PER_GPU;
      if (isSeveral && average > WHOLE && average * SLICES_PER_GPU <= WHOLE * slices) return true;
    }
    return false;
  }

  #addSteps(row: number, first: number): void {
    const { heldFrom, end, cluster, first: rank } = this.#runs.columns.arrays;
    // A clock of a repeated hour may date a step before the first run of its id. What began earlier than that
    // is of a job of the same id whose row is not here.
    const from = rank[row] === 2 ? heldFrom[row]! - MOST_REPEATED_SECONDS : heldFrom[row]!;
    const a = this.#steps.columns.arrays;
    // Most jobs have one step with values: it needs no list.
    const several = a.next[first]! < 0 ? undefined : distinctSteps(this.#steps, first, cluster[row]!);
    for (let i = 0; i < (several?.length ?? 1); i++) {
      const step = several?.[i] ?? first;
      if (a.cluster[step] !== cluster[row] || a.start[step]! < from || a.start[step]! > end[row]!) continue;
      const stepSlices = a.slices[step]!;
      if (stepSlices === NONE || stepSlices === 0) continue;
      const seconds = Math.max(0, Math.min(a.end[step]!, end[row]!) - a.start[step]!);
      this.#add(stepSlices, seconds, a.average[step]!, a.total[step]!);
    }
  }

  #add(slices: number, seconds: number, average: number, total: number): void {
    const value = this.#values[this.#count] ?? { slices: 0, seconds: 0, average: 0, total: 0 };
    this.#values[this.#count++] = value;
    value.slices = slices;
    value.seconds = seconds;
    value.average = average;
    value.total = total;
  }
}

/**
 * Returns a value as a sum over GPUs, in percent · slices: Tot, or Ave where Tot is missing or impossible.
 */
function summed({ slices, average, total }: Value): number {
  const isAverage = !isKnown(total) || (isTooMuch(total, slices) && !isTooMuch(average, slices));
  return (isAverage ? average : total) * SLICES_PER_GPU;
}

/** Returns true for more than all these GPUs together, and for an unknown value. */
function isTooMuch(percent: number, slices: number): boolean {
  return !(percent * SLICES_PER_GPU <= WHOLE * slices);
}

/**
 * Returns the steps of a chain that ran on a cluster, each once. Of a step that overlapping exports repeat,
 * the row with the later end counts.
 */
function distinctSteps(steps: StepTable, first: number, cluster: number): readonly number[] {
  const { next, step: id, cluster: of, start, end, average, total } = steps.columns.arrays;
  const rows: number[] = [];
  for (let row = first; row >= 0; row = next[row]!) if (of[row] === cluster) rows.push(row);
  const same = (a: number, b: number): boolean => id[a] === id[b] && start[a] === start[b];
  rows.sort(
    (a, b) =>
      id[a]! - id[b]! ||
      start[a]! - start[b]! ||
      end[b]! - end[a]! ||
      average[b]! - average[a]! ||
      total[b]! - total[a]!,
  );
  return rows.filter((row, i) => i === 0 || !same(row, rows[i - 1]!));
}
