// What an admin should look at: GPU-hours without work, the reasons why jobs wait, and what is not measured.
import type { CutRow, MetricId, Outcome } from '@ptl/claw-router';
import type { Costs } from '../grouping/prices.ts';
import { shownValue } from '../render/numbers/value.ts';
import { money } from '../render/words.ts';

/** One finding. */
export interface Finding {
  /** Stable, for scripts. */
  readonly id: string;
  /** GPU-hours that it is about; undefined where it is about none. */
  readonly gpuHours?: number;
  /** The GPU-hours in one row of a cut; missing where cuts do not show them. */
  readonly hoursIn?: (row: CutRow) => number;
  /**
   * The cost of the hours, where there are prices; `isMean`: at the mean price, since their models or prices
   * are unknown.
   */
  readonly cost?: { readonly amount: number; readonly isMean: boolean };
  readonly title: string;
  /** The numbers, why they matter, and what to do: sentences. */
  readonly what: string;
  readonly why: string;
  readonly advice: string;
}

/** The data of findings. */
export interface Seen {
  /** Returns a number of the report; undefined where it has none. */
  exact(metric: MetricId): number | undefined;
  /** Jobs by the number of GPUs that they held. */
  readonly sizes: readonly CutRow[];
  /** Returns the sum of a column over all jobs. */
  total(of: (row: CutRow) => number): number;
  /** GPU-hours that all runs held. */
  readonly held: number;
  /** Below this utilization a job is flagged, 0…1; whether the operator gave it, or the workload sets it. */
  readonly threshold: number;
  readonly isOwnThreshold: boolean;
  /** Which inputs there are; pods where they are accounting, `steps` where job steps were read. */
  readonly has: {
    readonly slurm: boolean;
    readonly steps: boolean;
    readonly pods: boolean;
    readonly samples: boolean;
  };
}

/** Returns undefined where there is nothing to report. */
export type Rule = (seen: Seen) => Finding | undefined;

/** Reads the data of findings from a report, which must be cut by job size. */
export function seenIn(
  { report, cuts, readings, stepsRead }: SeenOutcome,
  { threshold, isOwnThreshold }: Pick<Seen, 'threshold' | 'isOwnThreshold'>,
): Seen {
  // A number with a reason is of all GPU time, since its samples could not be joined to jobs.
  const joined = report.filter(({ reason }) => reason === undefined);
  const values = new Map(joined.map(({ metric, value }) => [metric, value]));
  const sizes = cuts.find(({ by }) => by === 'job_size')?.rows ?? [];
  const total = (of: (row: CutRow) => number) => sizes.reduce((sum, row) => sum + of(row), 0);
  const sources = readings.filter(({ inputs }) => inputs > 0).map(({ source }) => source);
  const slurm = sources.some(({ system, gives }) => system === 'slurm' && gives.includes('job_run'));
  return {
    exact: (metric) => {
      const value = values.get(metric);
      return typeof value === 'number' ? value : undefined;
    },
    sizes,
    total,
    held: total(({ heldGpuHours }) => heldGpuHours),
    threshold,
    isOwnThreshold,
    has: {
      slurm,
      steps: stepsRead,
      pods: !slurm && sources.some(({ gives }) => gives.includes('pod')),
      samples: sources.some(({ gives }) => gives.includes('gpu_sample')),
    },
  };
}

type SeenOutcome = Pick<Outcome, 'report' | 'cuts' | 'stepsRead'> & {
  readonly readings: readonly {
    readonly inputs: number;
    readonly source: { readonly system: string; readonly gives: readonly string[] };
  }[];
};

/**
 * Returns the findings by GPU-hours; those without are last, in the order of the rules. `costs` is undefined
 * without prices.
 */
export function findingsOf(seen: Seen, rules: readonly Rule[], costs: Costs | undefined): Finding[] {
  const found = rules.flatMap((rule) => rule(seen) ?? []);
  const sorted = found.toSorted((a, b) => (b.gpuHours ?? -1) - (a.gpuHours ?? -1));
  return costs === undefined ? sorted : sorted.map((one) => ({ ...one, ...costOf(one, costs) }));
}

function costOf({ gpuHours, hoursIn }: Finding, { meanPrice, exactly }: Costs): Pick<Finding, 'cost'> {
  if (gpuHours === undefined) return {};
  const amount = hoursIn && exactly(hoursIn);
  if (amount !== undefined) return { cost: { amount, isMean: false } };
  return meanPrice === undefined ? {} : { cost: { amount: gpuHours * meanPrice, isMean: true } };
}

/**
 * Returns `1,203 GPU-hours`, and their cost where there are prices; undefined for a finding without
 * GPU-hours.
 */
export function hoursOf({ gpuHours, cost }: Finding): string | undefined {
  if (gpuHours === undefined) return undefined;
  const hours = shownValue(Math.round(gpuHours), 'gpu_hours');
  if (cost === undefined) return hours;
  return cost.isMean
    ? `${hours}, about ${money(cost.amount)} at the mean price`
    : `${hours}, at a cost of ${money(cost.amount)}`;
}
