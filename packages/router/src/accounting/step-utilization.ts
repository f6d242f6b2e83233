// A run's utilization from Slurm's own gpuutil: what its steps measured, over all the GPU time that the run held.
import { SLICES_PER_GPU } from '@ptl/claw-core/internal';
import { NONE } from '../accumulators/columns.ts';
import { rounded } from '../accumulators/rounding.ts';
import { allocatedSeconds } from './rows/run-chains.ts';
import type { RunTable } from './rows/run-table.ts';
import type { StepTable } from './rows/step-table.ts';

/**
 * Σ u·g·d over the steps ÷ (g·d), in millionths; -1 where the steps cover less than half of the run's GPU time, or where
 * Slurm measured nothing anywhere. `first` is the first step of the job's chain.
 */
export function stepUtilization(runs: RunTable, steps: StepTable, first: number, row: number): number {
  if (first < 0) return -1;
  const { start, heldFrom, end, slices, cluster } = runs.columns.arrays;
  const held = slices[row]! * allocatedSeconds(runs, row);
  if (!steps.measured || slices[row] === NONE || held === 0) return -1;
  const a = steps.columns.arrays;
  // All in integers (percent · slice-seconds) for the integers that Slurm prints: no order of steps matters.
  let used = 0;
  let covered = 0;
  // Most jobs have one step that says anything: it needs no list.
  const several = a.next[first]! < 0 ? undefined : distinctSteps(steps, first);
  for (let i = 0; i < (several?.length ?? 1); i++) {
    const step = several?.[i] ?? first;
    if (a.cluster[step] !== cluster[row] || a.start[step]! < start[row]! || a.start[step]! > end[row]!)
      continue;
    const stepSlices = a.slices[step]!;
    const duration = Math.max(
      0,
      Math.min(a.end[step]!, end[row]!) - Math.max(a.start[step]!, heldFrom[row]!),
    );
    if (stepSlices === NONE || stepSlices === 0) continue;
    const percent = slicePercent(steps, step, stepSlices);
    if (Number.isNaN(percent)) continue;
    used += percent * duration;
    covered += stepSlices * duration;
  }
  if (covered * 2 < held) return -1;
  return Math.min(1_000_000, rounded(used, 10_000, held));
}

/** The steps of a chain, each once: of one that overlapping exports tell twice, the telling that ends later. */
function distinctSteps(steps: StepTable, first: number): readonly number[] {
  const { next, step: id, start, end, average, total } = steps.columns.arrays;
  const rows: number[] = [];
  for (let row = first; row >= 0; row = next[row]!) rows.push(row);
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

/** The step's utilization times its slices, in percent: Ave is a mean over GPUs in old Slurm, and a sum over them in new. */
function slicePercent(steps: StepTable, step: number, slices: number): number {
  const { average, total } = steps.columns.arrays;
  if (!steps.summed) return Math.min(100, average[step]!) * slices;
  const summed = Number.isNaN(total[step]!) ? average[step]! : total[step]!;
  return Math.min(100 * slices, summed * SLICES_PER_GPU);
}
