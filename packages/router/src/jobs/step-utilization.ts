// A run's utilization from Slurm's own gpuutil: what its steps measured, over all the GPU time that the run held.
import { SLICES_PER_GPU } from '@ptl/claw-core';
import { heldSeconds } from './resolve.ts';
import { NONE, type RunTable, rounded } from './run-table.ts';
import type { StepTable } from './step-table.ts';

/** Σ u·g·d over the steps ÷ (g·d), in millionths; -1 where the steps cover less than half of the run's GPU time. */
export function stepUtilization(runs: RunTable, steps: StepTable, job: number, row: number): number {
  const { start, heldFrom, end, slices, cluster } = runs.columns.arrays;
  const held = slices[row]! * heldSeconds(runs, row);
  if (slices[row] === NONE || held === 0) return -1;
  const a = steps.columns.arrays;
  // All in integers (percent · slice-seconds) for the integers that Slurm prints: no order of steps matters.
  let used = 0;
  let covered = 0;
  for (let step = steps.head(job); step >= 0; step = a.next[step]!) {
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

/** The step's utilization times its slices, in percent: Ave is a mean over GPUs in old Slurm, and a sum over them in new. */
function slicePercent(steps: StepTable, step: number, slices: number): number {
  const { average, total } = steps.columns.arrays;
  if (!steps.summed) return Math.min(100, average[step]!) * slices;
  const summed = Number.isNaN(total[step]!) ? average[step]! : total[step]!;
  return Math.min(100 * slices, summed * SLICES_PER_GPU);
}
