// Checks a package beyond its numbers: dates, lists in their order, and fields that must agree.
import {
  CAPACITY_BITS,
  GPU_MODELS,
  type PtlOutputV1,
  type Release,
  SOURCE_IDS,
  WARNINGS,
} from '../contract/index.ts';
import { FEWEST, SMALL_FAMILIES } from '../gate/policy.ts';
import { packageText } from './canonical.ts';
import { isOrganization } from './organization.ts';
import { places } from './places.ts';
import { grouped, ungrouped, withholdable } from './withheld.ts';

export interface Complaint {
  readonly code: 'time' | 'list' | 'organization' | 'coherence' | 'grid' | 'midpoint' | 'interval' | 'policy';
  readonly place: string;
}

/** Returns the first contradiction. */
export function coherence(content: PtlOutputV1): Complaint | undefined {
  return times(content) ?? lists(content) ?? name(content) ?? agreement(content) ?? policy(content);
}

function times({ period, package_timestamp, discovery, privacy }: PtlOutputV1): Complaint | undefined {
  if (!isDay(period.first_day) || !isDay(period.last_day) || period.first_day > period.last_day)
    return { code: 'time', place: 'period' };
  if (!isDay(package_timestamp.slice(0, 10))) return { code: 'time', place: 'package_timestamp' };
  // Nothing is known of days to come.
  if (period.last_day > package_timestamp.slice(0, 10)) return { code: 'time', place: 'package_timestamp' };
  if (discovery.discovery_timestamp !== package_timestamp)
    return { code: 'time', place: 'discovery/discovery_timestamp' };
  return isDay(privacy.dice_since) ? undefined : { code: 'time', place: 'privacy/dice_since' };
}

/** Returns true if the calendar has this day; it does not have 2026-02-30. */
function isDay(date: string): boolean {
  const milliseconds = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(date);
}

function lists({ discovery, privacy, warnings, profile, facility }: PtlOutputV1): Complaint | undefined {
  const ordered: [place: string, found: readonly string[], order: readonly string[]][] = [
    ['discovery/data_sources_found', discovery.data_sources_found, SOURCE_IDS],
    ['warnings', warnings, WARNINGS],
    ['profile/gpu_fleet', (profile.gpu_fleet?.value ?? []).map((entry) => entry.gpu_model), GPU_MODELS],
    [
      'facility/gpu_purchase_years',
      (facility.gpu_purchase_years?.value ?? []).map((entry) => entry.gpu_model),
      GPU_MODELS,
    ],
  ];
  const wrong = ordered.find(([, found, order]) => !inOrder(found, order));
  if (wrong !== undefined) return { code: 'list', place: wrong[0] };
  const withheld = grouped(ungrouped(privacy), privacy.contributors);
  const isOne = packageText(withheld) === packageText(privacy.withheld);
  return isOne ? undefined : { code: 'list', place: 'privacy/withheld' };
}

/** Returns true if `found` has members of `order`, in its order, each once. */
function inOrder(found: readonly string[], order: readonly string[]): boolean {
  let last = -1;
  return found.every((member) => {
    const at = order.indexOf(member);
    const later = at > last;
    last = at;
    return later;
  });
}

function name({ organization }: PtlOutputV1): Complaint | undefined {
  if (organization === undefined || isOrganization(organization)) return undefined;
  return { code: 'organization', place: 'organization' };
}

function agreement(content: PtlOutputV1): Complaint | undefined {
  const { discovery, privacy, version } = content;
  const wrong = (place: string): Complaint => ({ code: 'coherence', place });
  if (discovery.ptl_claw_version !== version) return wrong('discovery/ptl_claw_version');
  if (privacy.capacity_bits !== CAPACITY_BITS) return wrong('privacy/capacity_bits');
  const found: readonly string[] = discovery.data_sources_found;
  const reported = Object.keys(discovery.collection_results);
  if (reported.length !== found.length || reported.some((source) => !found.includes(source)))
    return wrong('discovery/collection_results');
  const withheld = ungrouped(privacy);
  if (places(content).some(({ id }) => withheld.has(id))) return wrong('privacy/withheld');
  const isAssumed = content.ace.gpu_efficiency_score?.source === 'assumed';
  return isAssumed === content.warnings.includes('utilization_assumed') ? undefined : wrong('warnings');
}

function policy(content: PtlOutputV1): Complaint | undefined {
  const { contributors, parameters } = content.privacy;
  if (parameters.k !== FEWEST[contributors]) return { code: 'policy', place: 'privacy/parameters/k' };
  const [withheld, all] = [ungrouped(content.privacy), places(content)];
  const released = new Set(all.map(({ id }) => id));
  const expected = [...withholdable(contributors).values()].flat();
  if (!expected.every((metric) => released.has(metric) || withheld.has(metric)))
    return { code: 'policy', place: 'privacy/withheld' };
  const wrong = all.find(
    ({ metric: { release } }) =>
      (release.form === 'B' && release.onlyUnit !== undefined && release.onlyUnit !== contributors) ||
      (parameters.allow_small === true && !isReleasedForFew(release)),
  );
  return wrong && { code: 'policy', place: wrong.metric.path.join('/') };
}

/** Returns true for forms that are released for fewer than k contributors, or are not about people. */
function isReleasedForFew(release: Release): boolean {
  if (release.form === 'B' || release.form === 'E') return SMALL_FAMILIES.has(release.family);
  if (release.form === '1-2-5' || release.form === 'fixed') return release.servers !== undefined;
  return release.form === 'X' || release.form === 'facility';
}
