// Checks what a package says beside its numbers: dates, lists in their order, and fields that must agree.
import {
  CAPACITY_BITS,
  GPU_MODELS,
  METRICS,
  type MetricId,
  type PtlOutputV1,
  SOURCE_IDS,
  WARNINGS,
} from '../contract/index.ts';
import { parametersOf } from '../gate/parameters.ts';
import { policyFor } from '../gate/policy.ts';
import { canonicalText } from './canonical.ts';
import { places } from './places.ts';

export interface Complaint {
  readonly code: 'time' | 'list' | 'coherence' | 'grid' | 'midpoint' | 'policy';
  readonly place: string;
}

/** The first thing that does not fit. */
export function coherence(content: PtlOutputV1): Complaint | undefined {
  return times(content) ?? lists(content) ?? agreement(content) ?? policy(content);
}

function times({ period, package_timestamp, discovery }: PtlOutputV1): Complaint | undefined {
  if (!isDay(period.start) || !isDay(period.end) || period.start >= period.end)
    return { code: 'time', place: 'period' };
  if (!isDay(package_timestamp.slice(0, 10))) return { code: 'time', place: 'package_timestamp' };
  if (discovery.discovery_timestamp !== package_timestamp)
    return { code: 'time', place: 'discovery/discovery_timestamp' };
  return undefined;
}

/** True if the calendar has this day: 2026-02-30 it has not. */
function isDay(date: string): boolean {
  const milliseconds = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(date);
}

function lists({ discovery, privacy, warnings, profile, facility }: PtlOutputV1): Complaint | undefined {
  const ordered: [place: string, found: readonly string[], order: readonly string[]][] = [
    ['discovery/data_sources_found', discovery.data_sources_found, SOURCE_IDS],
    ['privacy/withheld', privacy.withheld.map(({ metric }) => metric), Object.keys(METRICS)],
    ['warnings', warnings, WARNINGS],
    ['profile/gpu_fleet', (profile.gpu_fleet?.value ?? []).map((entry) => entry.gpu_model), GPU_MODELS],
    [
      'facility/gpu_purchase_years',
      (facility.gpu_purchase_years?.value ?? []).map((entry) => entry.gpu_model),
      GPU_MODELS,
    ],
  ];
  const wrong = ordered.find(([, found, order]) => !inOrder(found, order));
  return wrong && { code: 'list', place: wrong[0] };
}

/** True if `found` names members of `order`, in its order, each once. */
function inOrder(found: readonly string[], order: readonly string[]): boolean {
  let last = -1;
  return found.every((member) => {
    const at = order.indexOf(member);
    const later = at > last;
    last = at;
    return later;
  });
}

function agreement(content: PtlOutputV1): Complaint | undefined {
  const { discovery, privacy, version } = content;
  const wrong = (place: string): Complaint => ({ code: 'coherence', place });
  if (discovery.ptl_claw_version !== version) return wrong('discovery/ptl_claw_version');
  if (privacy.capacity_bits !== CAPACITY_BITS) return wrong('privacy/capacity_bits');
  const found: readonly string[] = discovery.data_sources_found;
  const told = Object.keys(discovery.collection_results);
  if (told.length !== found.length || told.some((source) => !found.includes(source)))
    return wrong('discovery/collection_results');
  const withheld = new Set<MetricId>(privacy.withheld.map(({ metric }) => metric));
  if (places(content).some(({ id }) => withheld.has(id))) return wrong('privacy/withheld');
  return undefined;
}

/** The sizes at which a profile begins, per unit. */
const SIZES = { user: [0, 5, 10, 50, 200], namespace: [0, 3], node: [0, 4] } as const;

/** Profile and parameters must be those of some number of contributors. */
function policy({ privacy }: PtlOutputV1): Complaint | undefined {
  const { workload: _, ...said } = privacy.parameters;
  const unit = privacy.contributors;
  const possible = SIZES[unit].flatMap((contributors) =>
    [false, true].map((allowSmall) => policyFor({ unit, contributors }, allowSmall)),
  );
  const known = possible.some(
    (one) => one.profile === privacy.profile && canonicalText(parametersOf(one)) === canonicalText(said),
  );
  return known ? undefined : { code: 'policy', place: 'privacy/parameters' };
}
