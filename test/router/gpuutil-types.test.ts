// Of which GPU types and clusters gpuutil is believed: where Slurm cannot measure GPUs, it prints zeros.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longRuns } from '../setup/runs.ts';
import { JANUARY, type PlainRun, routed, type Settings, type Site } from './site.ts';

const HOUR = 3600;
const RUN: PlainRun = {
  cluster: 'c',
  jobId: '1',
  user: 'u',
  state: 'COMPLETED',
  allocated: true,
  submitSeconds: JANUARY,
  startSeconds: JANUARY,
  endSeconds: JANUARY + HOUR,
};

describe('GPU types', () => {
  /** Jobs of one GPU, each with its type and what gpuutil says of it. */
  const jobs = (
    ...all: readonly (readonly [types: readonly string[], percent: number, more?: PlainRun])[]
  ): Site => ({
    runs: all.map(([gpuTypes, gpuUtilizationAverage, more], i) => ({
      ...RUN,
      jobId: `${i}`,
      requestedGpus: 1,
      allocatedGpus: 1,
      gpuTypes,
      gpuUtilizationAverage,
      ...more,
    })),
  });
  const utilizations = (of: Site, settings?: Settings) => {
    const { jobs_analyzed, job_util_p10, job_util_p90 } = routed(of, settings).values;
    return [jobs_analyzed, job_util_p10, job_util_p90];
  };

  it('of which all is 0 are not measured, and the zeros of the others are', () => {
    expect(utilizations(jobs([['h100'], 50], [['h100'], 0], [['mi210'], 0]))).toEqual([2, 0, 0.5]);
    expect(utilizations(jobs([['mi210'], 0], [['mi210'], 0]))).toEqual([0, undefined, undefined]);
    expect(utilizations(jobs([[], 0], [['h100'], 50]))).toEqual([1, 0.5, 0.5]);
    expect(utilizations(jobs([[], 0], [[], 50]))).toEqual([2, 0, 0.5]);
  });

  it('are those of a cluster', () => {
    const other = { cluster: 'd' };
    expect(utilizations(jobs([['h100'], 50], [['h100'], 0, other]))).toEqual([1, 0.5, 0.5]);
  });

  it('of a job of several are believed if one of them is, and all of them say what it says', () => {
    expect(utilizations(jobs([['a100', 'h100'], 0], [['a100'], 50]))).toEqual([2, 0, 0.5]);
    expect(utilizations(jobs([['a100', 'h100'], 50], [['h100'], 0]))).toEqual([2, 0, 0.5]);
  });

  it('of a job of several are believed in a package, too, if one of them is', () => {
    type Row = readonly [types: readonly string[], percent: number, more: PlainRun];
    const six = (types: readonly string[], percent: number): Row[] =>
      Array.from({ length: 6 }, (_, i) => [types, percent, { user: `u${i}` }]);
    const flagged = (...rows: readonly Row[]): unknown => {
      const { released } = routed(jobs(...six(['h100'], 80), ...rows));
      return released.find(({ metric }) => metric === 'flagged_jobs_pct')!.value.value;
    };
    expect(flagged()).toBe(0);
    expect(flagged(...six(['a100', 'h100'], 0))).toBe(0.5);
    expect(flagged(...six(['a100'], 0))).toBe(0);
  });

  it('of MIG instances are never measured', () => {
    const mig = { onlyMig: true, allocatedGpus: 3 / 7 };
    expect(utilizations(jobs([[], 50, mig], [[], 0, mig]))).toEqual([0, undefined, undefined]);
    expect(utilizations(jobs([[], 50, mig], [[], 0]))).toEqual([0, undefined, undefined]);
  });

  it('are told by jobs that are not analyzed, too, and by those outside of the window, and not by running ones', () => {
    const zero = [['h100'], 0] as const;
    expect(utilizations(jobs(zero, [['h100'], 50, { state: 'FAILED' }]))).toEqual([1, 0, 0]);
    const before = { startSeconds: JANUARY - 2 * HOUR, endSeconds: JANUARY - HOUR };
    const window = { startSeconds: JANUARY, endSeconds: JANUARY + 24 * HOUR };
    expect(utilizations(jobs(zero, [['h100'], 50, before]), window)).toEqual([1, 0, 0]);
    const running = { state: 'RUNNING', endSeconds: Number.NaN } as const;
    expect(utilizations(jobs(zero, [['h100'], 50, running]))).toEqual([0, undefined, undefined]);
  });

  it('that record nothing leave the word to a column of the export', () => {
    const exported = { exportedGpuUtilization: 0.3 };
    expect(utilizations(jobs([['mi210'], 0, exported], [['mi210'], 0]))).toEqual([1, 0.3, 0.3]);
    expect(utilizations(jobs([['h100'], 0, exported], [['h100'], 50]))).toEqual([2, 0, 0.5]);
  });

  it('are believed in a package where five people, or five jobs and one in a hundred, say more than 0', () => {
    const analyzedIn = (above: number, all: number, users = 1): unknown => {
      const say = (i: number): PlainRun => ({ user: `u${i % users}`, exportedGpuUtilization: 0.3 });
      const rows = Array.from({ length: all }, (_, i) => [['h100'], i < above ? 50 : 0, say(i)] as const);
      const others = Array.from({ length: 9 }, (_, i) => [['a100'], 50, { user: `v${i}` }] as const);
      const { released, values } = routed(jobs(...rows, ...others), {});
      expect(values).toMatchObject({
        jobs_analyzed: all + 9,
        gpu_efficiency_rate: (above + 9) / 2 / (all + 9),
      });
      const { low, high } = released.find(({ metric }) => metric === 'gpu_efficiency_rate')!.value as never;
      return [low, high];
    };
    const measured = (above: number, all: number): number => (above + 9) / 2 / (all + 9);
    const column = (all: number): number => (0.3 * all + 4.5) / (all + 9);
    const holds = ([low, high]: number[], exact: number) => low! <= exact && exact <= high!;
    for (const [above, all, users, isBelieved] of [
      ...[[5, 400, 1, true] as const, [4, 400, 4, false] as const, [5, 501, 1, false] as const],
      ...[[6, 501, 1, true] as const, [5, 900, 5, true] as const],
    ]) {
      const interval = analyzedIn(above, all, users) as number[];
      expect([above, all, holds(interval, measured(above, all))]).toEqual([above, all, isBelieved]);
      expect([above, all, holds(interval, column(all))]).toEqual([above, all, !isBelieved]);
    }
  });

  it('are decided alike in any order, with samples to come and without, kept and let go', () => {
    const job = fc.tuple(
      fc.subarray(['h100', 'a100', 'mi210'], { maxLength: 2 }),
      fc.constantFrom(0, 0, 0, 0, 40, Number.NaN),
      fc.record({
        exportedGpuUtilization: fc.constantFrom(Number.NaN, 0.2, 0.9),
        cluster: fc.constantFrom('c', 'd'),
      }),
    );
    fc.assert(
      fc.property(fc.array(job, { minLength: 1, maxLength: 12 }), (all) => {
        const { runs = [] } = jobs(...all);
        const { report } = routed({ runs });
        expect(routed({ runs: runs.toReversed() }).report).toEqual(report);
        for (const settings of [
          { rereadable: true },
          { jobsOnly: true },
          { rereadable: true, jobsOnly: true },
        ])
          expect(routed({ runs }, settings).report).toEqual(report);
        expect(routed({ runs }).values.jobs_analyzed).toBe(analyzedOf(runs));
      }),
      { numRuns: longRuns(150) },
    );
  });
});

/** How many jobs have a utilization, by the definitions. */
function analyzedOf(runs: readonly PlainRun[]): number {
  const typesOf = ({ cluster, gpuTypes }: PlainRun): string[] =>
    (gpuTypes!.length === 0 ? [''] : gpuTypes!).map((type) => `${cluster} ${type}`);
  const recording = new Set(runs.filter((run) => run.gpuUtilizationAverage! > 0).flatMap(typesOf));
  const isBelieved = (run: PlainRun): boolean =>
    run.gpuUtilizationAverage! >= 0 && typesOf(run).some((type) => recording.has(type));
  return runs.filter((run) => isBelieved(run) || run.exportedGpuUtilization! >= 0).length;
}
