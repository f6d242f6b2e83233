// Job facts: what the tallies say together. Metrics are read off them.
import { ExactSums } from '../../accumulators/exact-sums.ts';
import { Groups } from '../../accumulators/groups.ts';
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

/** Everything that ended jobs say, in exact integers. */
export interface JobFacts
  extends Pick<JobTally, 'waits' | 'waitsSmall' | 'waitsLarge' | 'durations'>,
    Pick<AnalyzedTally, 'utilizations' | 'utilizationsOfTime'> {
  readonly contributors: Contributors;
  readonly sums: ExactSums;
  /** Where u is from. */
  readonly origins: readonly OriginOfJobs[];
  /** What analyzed jobs add up to by the cell of their u, and completed ones by that of their walltime; undefined without dice. */
  readonly utilizationCells: Cells | undefined;
  readonly walltimeCells: Cells | undefined;
  /** CPU time that was asked for by jobs whose CPU time is known, and used: of each contributor no more than was asked for. */
  readonly cpuTime: Population;
  /** Jobs that ran for longer than their time limit, and contributors who used more CPU time than they had asked for: cut to 1. */
  readonly cutToOne: { readonly walltime: number; readonly cpu: number };
  /** True if nothing is known of the utilization of any job, and it was assumed: all that is said of analyzed jobs rests on that. */
  readonly isAssumed: boolean;
  /** What the jobs of each cut add up to, in the order in which the cuts were asked for. */
  readonly cuts: readonly CutTally[];
}

/** Puts together what ended jobs say, and what those of them do that are analyzed; by the dice of `year`, if there are any. */
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
  countGroups(groupsOf(analyzed), contributors, sums, 0);
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

/** The cells of all parts together, by the dice of `year`. */
function cellsOf(tallies: readonly (CellTally | undefined)[], year: number | undefined): Cells | undefined {
  if (year === undefined) return undefined;
  const parts = tallies.flatMap((tally) => (tally === undefined ? [] : [tally.of(year)]));
  return parts.length === 0 ? undefined : unitedCells(parts);
}

/** The groups of all parts together: jobs of one group may stand in several. */
function groupsOf(analyzed: readonly AnalyzedTally[]): Groups {
  return united(
    analyzed.map(({ groups }) => groups),
    () => new Groups(),
  );
}
