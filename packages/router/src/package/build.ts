// Builds the package: a fresh object into which released values are copied, one catalogue entry after the other.
// Nothing is ever taken away from a larger object, so nothing can be forgotten in it.
import {
  CAPACITY_BITS,
  METRICS,
  type MetricId,
  type PtlOutputV1,
  SOURCE_IDS,
  WARNINGS,
} from '../contract/index.ts';
import type { Parameters } from '../gate/parameters.ts';
import type { Released, Withheld } from '../released.ts';
import { emptySections, fill } from './sections.ts';

export type PackageSourceId = (typeof SOURCE_IDS)[number];
export type PackageWarning = (typeof WARNINGS)[number];
type Privacy = PtlOutputV1['privacy'];
type CollectionResult = NonNullable<PtlOutputV1['discovery']['collection_results'][PackageSourceId]>;

/** What a source gave. */
export interface PackageSource {
  readonly source: PackageSourceId;
  readonly status: CollectionResult['status'];
  readonly fidelity: CollectionResult['fidelity'];
  /** Share of the GPU time that it covers, 0…1; said in steps of 5 points. */
  readonly coverage?: number;
}

/** Everything that a package is made of. */
export interface PackageInput {
  readonly released: readonly Released[];
  readonly withheld: readonly Withheld[];
  /** Whom the gate counts. */
  readonly unit: Privacy['contributors'];
  readonly profile: Privacy['profile'];
  /** What the gate went by, and the workload that sets the threshold. */
  readonly parameters: Parameters & { readonly workload: Privacy['parameters']['workload'] };
  /** Whole UTC days, epoch seconds. */
  readonly window: { readonly startSeconds: number; readonly endSeconds: number };
  readonly nowSeconds: number;
  /** Of claw: major.minor.patch. */
  readonly version: string;
  readonly organization?: string;
  readonly synthetic?: boolean;
  readonly sources: readonly PackageSource[];
  readonly warnings: readonly PackageWarning[];
}

/** The package. Throws an Error where a metric is released twice or has no place in a package: faults of ours. */
export function buildPackage(input: PackageInput): PtlOutputV1 {
  const today = `${day(input.nowSeconds)}T00:00:00Z`;
  const released = byMetric(input.released);
  return {
    schema: 'ptl_output_v1',
    ptl_component: 'claw',
    version: input.version,
    package_timestamp: today,
    ...(input.organization === undefined ? {} : { organization: input.organization }),
    transmission_method: 'manual_v01',
    ...(input.synthetic === true ? { synthetic: true } : {}),
    period: { start: day(input.window.startSeconds), end: day(input.window.endSeconds) },
    discovery: {
      ptl_claw_version: input.version,
      discovery_timestamp: today,
      collection_results: collectionResults(input.sources),
      data_sources_found: SOURCE_IDS.filter((id) => input.sources.some(({ source }) => source === id)),
    },
    privacy: {
      mode: 'local-only',
      contributors: input.unit,
      profile: input.profile,
      parameters: parametersOf(input.parameters),
      capacity_bits: CAPACITY_BITS,
      withheld: withheldOf(input.withheld, released),
    },
    ...fill(emptySections(), released),
    warnings: WARNINGS.filter((code) => input.warnings.includes(code)),
    instructions: 'Review this package, then hand it over yourself. claw sends nothing.',
  };
}

function byMetric(list: readonly Released[]): Map<MetricId, Released> {
  const released = new Map<MetricId, Released>();
  for (const one of list) {
    if (METRICS[one.metric].path.length === 0) throw new Error(`${one.metric} has no place in a package.`);
    if (released.has(one.metric)) throw new Error(`${one.metric} was released twice.`);
    released.set(one.metric, one);
  }
  return released;
}

function parametersOf(given: PackageInput['parameters']): Privacy['parameters'] {
  const copied = {
    ...(given.k === undefined ? {} : { k: given.k }),
    ...(given.finest_rung === undefined ? {} : { finest_rung: given.finest_rung }),
    ...(given.totals === undefined ? {} : { totals: given.totals }),
    ...(given.quantiles === undefined ? {} : { quantiles: given.quantiles }),
    workload: given.workload,
    ...(given.allow_small === undefined ? {} : { allow_small: given.allow_small }),
  };
  return copied as Privacy['parameters']; // the schema's closed lists are checked when the bytes are verified
}

/** In the order of the catalogue, each once; what is in no package is not told to be missing from it. */
function withheldOf(
  list: readonly Withheld[],
  released: ReadonlyMap<MetricId, Released>,
): Privacy['withheld'] {
  const reasons = new Map(list.map(({ metric, reason }) => [metric, reason]));
  const withheld: { metric: MetricId; reason: Withheld['reason'] }[] = [];
  for (const metric of Object.keys(METRICS) as MetricId[]) {
    const reason = reasons.get(metric);
    if (reason === undefined || !METRICS[metric].withholdable || released.has(metric)) continue;
    withheld.push({ metric, reason });
  }
  return withheld as Privacy['withheld'];
}

function collectionResults(
  sources: readonly PackageSource[],
): PtlOutputV1['discovery']['collection_results'] {
  const results: PtlOutputV1['discovery']['collection_results'] = {};
  for (const { source, status, fidelity, coverage } of sources)
    results[source] = {
      status,
      fidelity,
      ...(coverage === undefined ? {} : { coverage: twentieth(coverage) }),
    };
  return results;
}

/** The band of 5 points in which a share lies, 1 in the last; in whole thousandths, so that its ends print exactly. */
function twentieth(share: number): { low: number; high: number; value: number } {
  const at = Math.min(19, Math.max(0, Math.floor(share * 20))) * 50;
  return { low: at / 1000, high: (at + 50) / 1000, value: (at + 25) / 1000 };
}

/** YYYY-MM-DD. */
function day(epochSeconds: number): string {
  return new Date(epochSeconds * 1000).toISOString().slice(0, 10);
}
