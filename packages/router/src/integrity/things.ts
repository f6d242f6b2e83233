// What numbers of GPUs and servers say about each other.
import type { MetricId, PtlOutputV1 } from '../contract/index.ts';

const HOURS_A_DAY = 24;
const MILLISECONDS_A_DAY = 86_400_000;
/** Numbers about the use of servers are of at least this many of a kind. */
const FEWEST_SERVERS = 3;

/** Returns a number of GPUs, instances or servers that another one contradicts. */
export function mismeasured(content: PtlOutputV1): MetricId | undefined {
  const { mig_enabled: enabled, mig_instance_count: instances } = content.profile;
  // GPUs in MIG mode may have no instance.
  if (enabled?.value === false && (instances?.value ?? 0) > 0) return 'mig_instance_count';
  return offCapacity(content) ?? offServers(content);
}

/** The capacity must be the hours of the fleet in the period. */
function offCapacity({ period, profile, utilization }: PtlOutputV1): MetricId | undefined {
  const [fleet, hours] = [profile.gpu_fleet?.value, utilization.gpu_hours_capacity?.value];
  if (fleet === undefined || hours === undefined) return undefined;
  const gpus = fleet.reduce((sum, { gpu_count: count }) => sum + count, 0);
  const days = (Date.parse(period.last_day) - Date.parse(period.first_day)) / MILLISECONDS_A_DAY + 1;
  return Math.abs(hours - gpus * days * HOURS_A_DAY) > 0.5 ? 'gpu_hours_capacity' : undefined;
}

/** Healthy servers are servers, and few servers have no other number. */
function offServers({ inference }: PtlOutputV1): MetricId | undefined {
  for (const [kind, numbers] of Object.entries(inference)) {
    const { servers_total: total, servers_healthy: healthy, ...others } = numbers;
    if (total === undefined) continue;
    if ((healthy?.value ?? 0) > total.value) return `${kind}_servers_healthy` as MetricId;
    const [name] = Object.keys(others);
    if (name !== undefined && total.value < FEWEST_SERVERS) return `${kind}_${name}` as MetricId;
  }
  return undefined;
}
