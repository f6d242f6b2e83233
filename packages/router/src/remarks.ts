// Remarks: what the operator should know of how numbers came to be. They are in no package.
import type { OddGpuutil } from './accounting/gpuutil/job-gpuutil.ts';
import type { Facts } from './facts.ts';
import { REMARKS } from './sentences.ts';

/** The sentences; `assumes` says that the operator wanted utilization assumed. */
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
