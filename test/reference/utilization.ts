// The utilization of a job, from the best source that covers at least half of its GPU-time.
import { type Accounting, type Job, lastSeconds } from './accounting.ts';
import { millionths } from './exact.ts';
import { gpuutilOf } from './gpuutil.ts';
import type { Holder } from './join.ts';
import { jobstatsUtilization } from './read/jobstats.ts';
import type { Options } from './records.ts';
import type { Note } from './sentences.ts';
import type { Fact, Sample } from './telemetry.ts';

export interface Utilization {
  u: number;
  path: 'claw' | 'sacct';
}

interface Sum {
  weight: bigint;
  used: bigint;
}

export function utilizationOf(
  accounting: Accounting,
  timed: readonly Fact[],
  untimed: readonly Fact[],
  holderOf: (sample: Sample) => Holder,
  options: Options,
  note: Note,
): { of: (job: Job) => Utilization | undefined } {
  const samples = summed(timed, holderOf, ({ weight }) => weight);
  const snapshots = summed(untimed, holderOf, ({ sample }) => sample.share);
  const gpuutil = gpuutilOf(accounting, options, note);
  const of = (job: Job): Utilization | undefined => {
    const slices = job.last.gpus?.slices ?? 0;
    if (slices === 0 || job.d === 0) return undefined;
    const whole = BigInt(slices) * BigInt(lastSeconds(job));
    const sum = samples.get(job);
    if (sum !== undefined && sum.weight > 0n) {
      if (2n * sum.weight >= whole) {
        note('u-from-samples');
        if (sum.weight > whole) note('coverage-above-one');
        return { u: millionths(sum.used, sum.weight * 1_000_000n), path: 'claw' };
      }
      note('samples-cover-too-little');
    }
    const snapshot = snapshots.get(job);
    if (snapshot !== undefined && snapshot.weight > 0n && 2n * snapshot.weight >= BigInt(slices)) {
      note('u-from-snapshot');
      return { u: millionths(snapshot.used, snapshot.weight * 1_000_000n), path: 'claw' };
    }
    const jobstats = jobstatsUtilization(job.last.row.adminComment);
    if (jobstats !== undefined) {
      note('u-from-jobstats');
      return { u: jobstats, path: 'sacct' };
    }
    const u = gpuutil(job);
    if (u === undefined) return undefined;
    note('u-from-gpuutil');
    return { u, path: 'sacct' };
  };
  return { of };
}

/** Per job, over its last run. */
function summed(
  facts: readonly Fact[],
  holderOf: (sample: Sample) => Holder,
  weightOf: (fact: Fact) => number,
): Map<Job, Sum> {
  const sums = new Map<Job, Sum>();
  for (const fact of facts) {
    const weight = BigInt(weightOf(fact));
    for (const run of holderOf(fact.sample).runs) {
      if (run.job.last !== run) continue;
      const sum = sums.get(run.job) ?? { weight: 0n, used: 0n };
      sum.weight += weight;
      sum.used += weight * BigInt(fact.value);
      sums.set(run.job, sum);
    }
  }
  return sums;
}
