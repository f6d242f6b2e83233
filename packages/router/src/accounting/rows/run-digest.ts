// A run's values as 32 bits: two rows of one run with equal values are one.
import { mixBits } from '../../accumulators/mix-bits.ts';
import type { emptyRuns } from './run-columns.ts';

/**
 * Returns 32 bits that differ where two rows describe different runs, or one run differently; nodes are left
 * out.
 */
export function digestOf(a: ReturnType<typeof emptyRuns>, row: number): number {
  const milliseconds = a.cpuMilliseconds[row]!;
  const cpu = Number.isNaN(milliseconds) ? -1 : milliseconds | 0;
  let digest = mixed(a.pair[row]!, a.state[row]! * 2 + a.allocated[row]!);
  digest = mixed(digest, a.submit[row]!);
  digest = mixed(mixed(digest, a.groupLow[row]!), a.groupHigh[row]!);
  digest = mixed(mixed(digest, a.start[row]!), a.end[row]!);
  digest = mixed(mixed(digest, a.eligible[row]!), a.timeLimit[row]!);
  digest = mixed(mixed(digest, a.elapsed[row]!), a.suspended[row]!);
  digest = mixed(digest, a.tasks[row]! * 2 + a.restarted[row]!);
  digest = mixed(mixed(digest, a.slices[row]!), a.cpus[row]!);
  digest = mixed(mixed(digest, cpu), a.utilization[row]!);
  digest = mixed(mixed(digest, a.types[row]!), thousandths(a.average[row]!));
  digest = mixed(digest, thousandths(a.total[row]!));
  return mixed(digest, a.exported[row]!);
}

/** Adds a word to the digest. */
export function mixed(digest: number, word: number): number {
  return mixBits(digest ^ word);
}

/** Returns a percentage as a word of a digest. */
function thousandths(percent: number): number {
  return Number.isNaN(percent) ? -1 : Math.round(percent * 1000) | 0;
}
