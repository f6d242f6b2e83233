// Builds the package: a fresh object into which released values are copied, one catalogue entry after the
// other. Nothing is ever removed from a larger object, so that nothing can be forgotten in it.
import {
  CAPACITY_BITS,
  INSTRUCTIONS,
  METRICS,
  type MetricId,
  type PtlOutputV1,
  SOURCE_IDS,
  WARNINGS,
} from '../contract/index.ts';
import type { Released, Withheld } from '../released.ts';
import { emptySections, fill } from './sections.ts';
import { grouped } from './withheld.ts';

export type PackageSourceId = (typeof SOURCE_IDS)[number];
export type PackageWarning = (typeof WARNINGS)[number];
type Privacy = PtlOutputV1['privacy'];
type CollectionResult = NonNullable<PtlOutputV1['discovery']['collection_results'][PackageSourceId]>;

/** The result of a source. */
export interface PackageSource {
  readonly source: PackageSourceId;
  readonly status: CollectionResult['status'];
  readonly fidelity: CollectionResult['fidelity'];
  /** Share of the GPU time that it covers, 0…1; released in steps of 5 points. */
  readonly coverage?: number;
}

/** The statement of a package about the key of its dice. */
export interface PackageScope {
  /** 16 hexadecimal digits. */
  readonly keyId: string;
  /** When the key was made, epoch seconds; released as a day. */
  readonly diceSince: number;
  /** SHA-256, in hexadecimal digits, of the package that this one replaces. */
  readonly replaces?: string;
}

/** The content of a package. */
export interface PackageInput {
  readonly released: readonly Released[];
  readonly withheld: readonly Withheld[];
  /** The unit of contributors that the gate counts and the dice blur. */
  readonly unit: Privacy['contributors'];
  /** The parameters of the gate, and the workload that sets the threshold. */
  readonly parameters: Privacy['parameters'];
  /** The key whose dice blurred the values. */
  readonly scope: PackageScope;
  /** Whole UTC days, epoch seconds. */
  readonly window: { readonly startSeconds: number; readonly endSeconds: number };
  readonly nowSeconds: number;
  /** The version of claw: major.minor.patch. */
  readonly version: string;
  readonly organization?: string;
  readonly synthetic?: boolean;
  readonly sources: readonly PackageSource[];
  /** Codes of warnings; those that the contract does not list are left out. */
  readonly warnings: readonly string[];
}

/**
 * Returns the package. Throws an Error where a metric is released twice or has no place, which would be a
 * fault of claw.
 */
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
    period: { first_day: day(input.window.startSeconds), last_day: day(input.window.endSeconds - 1) },
    discovery: {
      ptl_claw_version: input.version,
      discovery_timestamp: today,
      collection_results: collectionResults(input.sources),
      data_sources_found: SOURCE_IDS.filter((id) => input.sources.some(({ source }) => source === id)),
    },
    privacy: privacyOf(input, released),
    ...fill(emptySections(), released),
    warnings: WARNINGS.filter((code) => input.warnings.includes(code)),
    instructions: INSTRUCTIONS,
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

function privacyOf(input: PackageInput, released: ReadonlyMap<MetricId, Released>): Privacy {
  const { parameters, scope, unit } = input;
  const withheld = input.withheld.filter(({ metric }) => !released.has(metric));
  return {
    mode: 'local-only',
    contributors: unit,
    parameters: {
      k: parameters.k,
      workload: parameters.workload,
      ...(parameters.allow_small === true ? { allow_small: true } : {}),
    },
    key_id: scope.keyId,
    dice_since: day(scope.diceSince),
    ...(scope.replaces === undefined ? {} : { replaces: scope.replaces }),
    capacity_bits: CAPACITY_BITS,
    withheld: grouped(new Map(withheld.map(({ metric, reason }) => [metric, reason])), unit),
  };
}

function collectionResults(
  sources: readonly PackageSource[],
): PtlOutputV1['discovery']['collection_results'] {
  const results: PtlOutputV1['discovery']['collection_results'] = {};
  for (const id of SOURCE_IDS)
    for (const { source, status, fidelity, coverage } of sources)
      if (source === id)
        results[id] = {
          status,
          fidelity,
          ...(coverage === undefined ? {} : { coverage: twentieth(coverage) }),
        };
  return results;
}

/**
 * Returns the band of 5 points of a share, 1 in the last; in whole thousandths, so that its ends print
 * exactly.
 */
function twentieth(share: number): { value: number; low: number; high: number } {
  const at = Math.min(19, Math.max(0, Math.floor(share * 20))) * 50;
  return { value: (at + 25) / 1000, low: at / 1000, high: (at + 50) / 1000 };
}

/** Returns YYYY-MM-DD. */
function day(epochSeconds: number): string {
  return new Date(epochSeconds * 1000).toISOString().slice(0, 10);
}
