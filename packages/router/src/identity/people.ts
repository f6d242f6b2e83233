// Who is counted: users where any source names them, else the namespaces of samples and pods, else nodes.
import { COLUMN } from '../accounting/tally/columns.ts';
import type { JobFacts } from '../accounting/tally/job-facts.ts';
import type { Unit } from '../telemetry/gpu-facts.ts';
import type { Contributors } from './contributors.ts';

/** What one contributor is. `hasRuns`: GPU runs were told, be it without users. */
export function unitOf(contributors: Contributors, hasNamespaces: boolean, hasRuns: boolean): Unit {
  if (contributors.named) return contributors.unit;
  if (hasNamespaces) return 'namespace';
  return hasRuns ? contributors.unit : 'node';
}

/** How many of them there are. */
export function countPeople(
  unit: Unit,
  jobs: JobFacts | undefined,
  others: { readonly namespaces: number; readonly nodes: number },
): number {
  if (unit === 'user' || unit === 'account')
    return jobs === undefined ? 0 : jobs.contributors.count(jobs.sums, COLUMN.runs);
  return unit === 'namespace' ? others.namespaces : others.nodes;
}
