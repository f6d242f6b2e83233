// Remarks for the operator on how numbers came to be. They are in no package.
import type { OddGpuutil } from './accounting/gpuutil/job-gpuutil.ts';
import type { Facts } from './facts.ts';
import { REMARKS } from './sentences.ts';

/** Returns the sentences; `assumes`: the operator asked to assume utilization. */
export function remarksOf(
  assumes: boolean,
  { sumsGuessed, unreadable }: OddGpuutil,
  { jobs }: Facts,
  { jobs: packaged }: Facts,
): string[] {
  const isUnused = assumes && jobs !== undefined && !jobs.isAssumed;
  const unused = packaged?.isAssumed === true ? REMARKS.assumptionInPackage : REMARKS.assumptionUnused;
  return [
    ...(isUnused ? [unused] : []),
    ...(sumsGuessed > 0 ? [REMARKS.gpuutilGuessed(sumsGuessed)] : []),
    ...(unreadable > 0 ? [REMARKS.gpuutilUnreadable(unreadable)] : []),
  ];
}
