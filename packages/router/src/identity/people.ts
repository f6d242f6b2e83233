// Chooses the unit of contributors: users where any source names them, else the namespaces of samples and
// pods, else nodes.
import type { GatheredJobs } from '../accounting/accounting.ts';
import { COLUMN } from '../accounting/tally/columns.ts';
import type { JobFacts } from '../accounting/tally/job-facts.ts';
import type { OriginsRead } from '../origins.ts';
import type { Unit } from '../telemetry/gpu-facts.ts';
import type { GpusOf } from '../telemetry/gpus-of.ts';
import type { Contributors } from './contributors.ts';

/**
 * Returns the unit of contributors. Accounting that could name users makes it users, even if it is empty or
 * has no GPU jobs: one person's first job must not change the unit. A list of pods makes it namespaces
 * likewise. `seen`: there are GPU runs, perhaps without users.
 */
export function unitOf(
  contributors: Contributors,
  { users, seen }: Pick<GatheredJobs, 'users' | 'seen'>,
  origins: Pick<OriginsRead, 'accounting' | 'pods'>,
  hasNamespaces: boolean,
): Unit {
  if (users !== 'none' || origins.accounting.first() !== undefined) return contributors.unit;
  if (hasNamespaces || origins.pods.first() !== undefined) return 'namespace';
  return seen ? contributors.unit : 'node';
}

/** Returns how many contributors there are; `ofPods`: the numbers of the namespaces of pods. */
export function countPeople(
  { unit, nodes, namespaces }: Pick<GpusOf, 'unit' | 'nodes' | 'namespaces'>,
  jobs: JobFacts | undefined,
  ofPods: ReadonlySet<number>,
): number {
  if (unit === 'namespace') return new Set([...namespaces, ...ofPods]).size;
  if (unit === 'node') return nodes;
  return jobs === undefined ? 0 : jobs.contributors.count(jobs.sums, COLUMN.runs);
}
