// The facts of jobs, which metrics are computed from.
import { ExactSums } from '../../accumulators/exact-sums.ts';
import { Histogram } from '../../accumulators/histogram.ts';
import { united } from '../../accumulators/united.ts';
import { ValueList } from '../../accumulators/value-list.ts';
import type { Contributors } from '../../identity/contributors.ts';
import type { Population } from '../../measurement.ts';
import { CutTally } from '../cuts/cut-tally.ts';
import { type AnalyzedTally, countGroups } from './analyzed-tally.ts';
import { type Cells, type CellTally, united as unitedCells } from './cell-tally.ts';
import { COLUMN, COLUMNS, FIRST_ANALYZED } from './columns.ts';
import type { JobTally } from './job-tally.ts';
import { type OriginOfJobs, Origins } from './origins.ts';

/** The facts of ended jobs, in exact integers. */
export interface JobFacts
  extends Pick<JobTally, 'waits' | 'waitsSmall' | 'waitsLarge' | 'durations'>,
    Pick<AnalyzedTally, 'utilizations' | 'utilizationsOfTime'> {
  readonly contributors: Contributors;
  readonly sums: ExactSums;
  /** The origins of u. */
  readonly origins: readonly OriginOfJobs[];
  /**
   * The sums of analyzed jobs by the cell of their u, and of completed jobs by that of their walltime;
   * undefined without dice.
   */
  readonly utilizationCells: Cells | undefined;
  readonly walltimeCells: Cells | undefined;
  /**
   * CPU time requested by jobs whose CPU time is known, and CPU time used: cut to what each contributor
   * requested.
   */
  readonly cpuTime: Population;
  /**
   * Jobs that ran longer than their time limit, and contributors who used more CPU time than requested: cut
   * to 1.
   */
  readonly cutToOne: { readonly walltime: number; readonly cpu: number };
  /** True if no job's utilization was known and it was assumed: all numbers of analyzed jobs depend on it. */
  readonly isAssumed: boolean;
  /** The sums of each cut, in the order of the cuts. */
  readonly cuts: readonly CutTally[];
}

/**
 * Returns the facts of ended jobs, and of those that were analyzed; with the dice of `year`, if there are
 * any.
 */
export function jobFacts(
  tally: JobTally,
  analyzed: readonly AnalyzedTally[],
  isAssumed: boolean,
  contributors: Contributors,
  year: number | undefined,
): JobFacts {
  const sums = new ExactSums(COLUMNS);
  const origins = new Origins();
  sums.merge(tally.sums);
  for (const part of analyzed) {
    part.flush();
    sums.merge(part.sums, undefined, FIRST_ANALYZED);
    origins.merge(part.origins);
  }
  const groups = analyzed.map((part) => part.groups);
  countGroups(groups, contributors, sums, 0);
  const { waits, waitsSmall, waitsLarge, durations } = tally;
  const { population: cpuTime, cut: cpu } = contributors.cutPopulation(
    (pair) => sums.value(pair, COLUMN.measuredCpuMilliseconds),
    (pair) => sums.value(pair, COLUMN.usedCpuMilliseconds),
  );
  const cutToOne = { walltime: tally.cutToOne.walltime, cpu };
  return {
    contributors,
    sums,
    cpuTime,
    waits,
    waitsSmall,
    waitsLarge,
    durations,
    utilizations: united(
      analyzed.map((one) => one.utilizations),
      () => new ValueList(),
    ),
    utilizationsOfTime: united(
      analyzed.map((one) => one.utilizationsOfTime),
      () => new Histogram(),
    ),
    isAssumed,
    cutToOne,
    origins: origins.list(contributors),
    utilizationCells: cellsOf(
      analyzed.map(({ cells }) => cells),
      year,
    ),
    walltimeCells: cellsOf([tally.walltimeCells], year),
    cuts: tally.cuts.map((ended, at) => CutTally.union([ended, ...analyzed.map(({ cuts }) => cuts[at]!)])),
  };
}

/** Returns the cells of all parts together, under the dice of `year`. */
function cellsOf(tallies: readonly (CellTally | undefined)[], year: number | undefined): Cells | undefined {
  if (year === undefined) return undefined;
  const parts = tallies.flatMap((tally) => (tally === undefined ? [] : [tally.of(year)]));
  return parts.length === 0 ? undefined : unitedCells(parts);
}
