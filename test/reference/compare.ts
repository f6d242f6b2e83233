// Holds the product's report against the reference's: node --conditions=@ptl/source test/reference/compare.ts
// [SITES] [FIRST] [LAYOUT]
import type { Metrics, Value } from './metrics.ts';
import { type ProductReport, runReport } from './product.ts';
import { report } from './report.ts';
import { makeSite, type Site } from './site/site.ts';

export interface Disagreement {
  metric: string;
  expected: unknown;
  got: unknown;
}

/** Metrics that may rightly be said in either way where they are 0: nothing, or nobody to say it of. */
const ZERO_OR_ABSENT = new Set([
  'jobs_submitted',
  'total_jobs',
  'allocation_rate',
  'gpu_hours_allocated_in_window',
  'gpu_hours_allocated',
  'gpu_hours_requested',
  'gpu_hours_used',
  'total_cpu_requested',
  'total_cpu_used',
  'total_gpu_requested',
  'total_gpu_used',
  'job_groups_total',
  'chronic_underutil_groups',
  'flagged_jobs_count',
  'jobs_analyzed',
  'energy_kwh',
  'mig_instance_count',
  'mig_instances_active',
]);

/** As near as millionths can be, of a number of any size. */
function near(expected: number, got: number): boolean {
  return Math.abs(expected - got) <= 2e-6 * Math.max(1, Math.abs(expected));
}

function agree(metric: string, expected: Value, got: unknown): boolean {
  const [a, b] = [expected ?? null, got ?? null];
  if (ZERO_OR_ABSENT.has(metric) && !a && !b) return true;
  if (typeof a === 'number' && typeof b === 'number') return near(a, b);
  // A flag that is down and a flag that is not there say the same.
  if ((a === false && b === null) || (a === null && b === false)) return true;
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

/** The fleet in one order, its members' keys too. */
function sorted(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((one) => JSON.stringify(Object.entries(one as object).sort())).sort();
}

/** Only metrics of which the reference says something are compared. */
export function disagreements(expected: Metrics, got: Record<string, unknown>): Disagreement[] {
  return Object.entries(expected)
    .filter(([metric, value]) => !agree(metric, value, got[metric]))
    .map(([metric, value]) => ({ metric, expected: value, got: got[metric] ?? null }));
}

/** What the product says otherwise of a site. */
export async function compare(
  site: Site,
  run: (site: Site) => Promise<ProductReport> = runReport,
): Promise<Disagreement[]> {
  const right = report(site.files, site.args);
  const got = await run(site);
  if (got.exit !== right.exit) return [{ metric: 'exit', expected: right.exit, got: got.exit }];
  if (right.exit !== 0) return [];
  const day = (time: number) => new Date(time * 1000).toISOString().slice(0, 10);
  const period = right.period && `${day(right.period.start)} ${day(right.period.end - 86_400)}`;
  const found = disagreements(right.metrics, got.metrics);
  if ((got.period ?? null) !== (period ?? null))
    found.unshift({ metric: 'period', expected: period ?? null, got: got.period ?? null });
  return found;
}

if (import.meta.main) {
  const [sites = '20', first = '1', layout = '0'] = process.argv.slice(2);
  const counts = new Map<string, number[]>();
  for (let seed = Number(first); seed < Number(first) + Number(sites); seed++) {
    for (const { metric, expected, got } of await compare(makeSite(seed, seed + Number(layout)))) {
      counts.set(metric, [...(counts.get(metric) ?? []), seed]);
      if (Number(sites) === 1) console.log(metric, JSON.stringify(expected), JSON.stringify(got));
    }
  }
  for (const [metric, seeds] of [...counts].sort((a, b) => b[1].length - a[1].length))
    console.log(`${String(seeds.length).padStart(5)}  ${metric}  (seeds ${seeds.slice(0, 8).join(' ')})`);
}
