// The join by brute force: for each sample all runs are looked at. It shares no line with the router. GPU time is counted
// in sevenths of a GPU and intervals, which the tests keep whole.
import { halfEvenMillionths } from './reference-jobs.ts';
import type { PlainRun, PlainSample, Site } from './site.ts';

/** A sample and whose it is. */
export interface Attributed {
  readonly sample: PlainSample;
  /** The index of the run; 'nobody' held the GPU; 'unattributed': it cannot be known. */
  readonly to: number | 'nobody' | 'unattributed';
}

const has = (value: number | undefined): value is number => value !== undefined && !Number.isNaN(value);

/** When each run began to hold its GPUs; rows of one job are given in order. No resizing in these tests. */
function holds(run: PlainRun, time: number, closed: boolean): boolean {
  return run.startSeconds! <= time && (closed ? time <= run.endSeconds! : time < run.endSeconds!);
}

/** Attributes every sample by the rules, in their order: label, GPU index, whole node. */
export function attribute(site: Site): Attributed[] {
  const samples = site.samples ?? [];
  const labelled = new Set(
    samples.filter(({ job, shared }) => job !== undefined && shared !== true).map(({ node }) => node),
  );
  const gpusOf = new Map<string, Set<string>>();
  for (const { node, device } of samples) {
    const known = gpusOf.get(node!) ?? new Set();
    gpusOf.set(node!, known.add(device!));
  }
  return samples.map((sample) => ({ sample, to: holderOf(sample, site.runs ?? [], labelled, gpusOf) }));
}

function holderOf(
  sample: PlainSample,
  runs: readonly PlainRun[],
  labelled: ReadonlySet<string | undefined>,
  gpusOf: ReadonlyMap<string, ReadonlySet<string>>,
): Attributed['to'] {
  const { timeSeconds: time, node, gpuIndex, job } = sample;
  if (sample.shared === true) return 'unattributed';
  const numbered = runs.map((run, i) => ({ run, i }));
  if (job !== undefined) {
    const its = numbered.filter(({ run }) => run.jobId === job && (!has(time) || holds(run, time, true)));
    return its.length === 1 ? its[0]!.i : 'unattributed';
  }
  if (!has(time)) return 'unattributed';
  const names = ({ gpuIndexMask: mask }: PlainRun): boolean => has(mask) && has(gpuIndex);
  const possible = numbered.filter(({ run }) => {
    if (!run.nodes!.includes(node!) || !holds(run, time, false)) return false;
    return !names(run) || Math.floor(run.gpuIndexMask! / 2 ** gpuIndex!) % 2 === 1;
  });
  if (possible.length === 0) return 'nobody';
  if (possible.length > 1) return 'unattributed';
  const { run, i } = possible[0]!;
  if (names(run)) return i;
  const whole = run.allocatedGpus! / run.nodes!.length === gpusOf.get(node!)!.size;
  return whole && !labelled.has(node) ? i : 'unattributed';
}

/** A sample's weight in sevenths of a GPU: 0 where its share is not known. */
const weightOf = ({ gpuShare }: PlainSample): number => (has(gpuShare) ? Math.round(gpuShare * 7) : 0);

/** max(compute, memory); memory traffic alone is no utilization, and GPU_UTIL none of a MIG instance. */
export function utilizationOf(sample: PlainSample): number | undefined {
  const whole = has(sample.instanceId) ? undefined : sample.gpuUtilization;
  const compute = [whole, sample.graphicsEngineActive, sample.smActive].find(has);
  return compute === undefined ? undefined : Math.max(compute, copyOf(sample) ?? 0);
}
const copyOf = (sample: PlainSample): number | undefined =>
  [sample.memoryCopyUtilization, sample.dramActive].find(has);
const memoryOf = ({ memoryUsedBytes: used, memoryTotalBytes: total }: PlainSample): number | undefined =>
  has(used) && has(total) ? used / total : undefined;

/** Σ weight and Σ weight · utilization (millionths) over samples that have one. */
export function utilizationSums(samples: readonly PlainSample[]): { weight: number; used: number } {
  const with_ = samples.filter((sample) => utilizationOf(sample) !== undefined);
  return {
    weight: with_.reduce((sum, sample) => sum + weightOf(sample), 0),
    used: with_.reduce((sum, s) => sum + weightOf(s) * Math.round(utilizationOf(s)! * 1e6), 0),
  };
}

/** The smallest value at which the cumulative weight reaches q. */
function weightedQuantile(items: readonly (readonly [number, number])[], percent: number): number {
  const whole = items.reduce((sum, [, weight]) => sum + weight, 0);
  let cumulative = 0;
  for (const [value, weight] of [...items].sort(([a], [b]) => a - b)) {
    cumulative += weight;
    if (weight > 0 && 100 * cumulative >= percent * whole) return value;
  }
  return Number.NaN;
}

const weightedMean = (items: readonly (readonly [number, number])[]): number =>
  items.reduce((sum, [value, weight]) => sum + value * weight, 0) / items.reduce((sum, [, w]) => sum + w, 0);

/** What the report must say of GPU time and of jobs' utilization. */
export function referenceJoin(site: Site, intervalSeconds: number): Record<string, number> {
  const attributed = attribute(site);
  const held = attributed.filter(({ to }) => typeof to === 'number').map(({ sample }) => sample);
  const joined = held.some((s) => weightOf(s) > 0 && (utilizationOf(s) ?? memoryOf(s)) !== undefined);
  const samples = joined ? held : attributed.map(({ sample }) => sample);
  const items = (read: (sample: PlainSample) => number | undefined, unit: 1 | undefined = undefined) =>
    samples.flatMap((s): [number, number][] => {
      const value = read(s);
      return value === undefined ? [] : [[value, unit ?? weightOf(s)]];
    });
  const utilization = items(utilizationOf);
  const memory = items(memoryOf);
  const power = items(({ powerWatts }) => powerWatts, 1);
  const watts = power.reduce((sum, [value]) => sum + value, 0);
  const values = {
    ...distribution('gpu_util', utilization),
    ...distribution('mem_copy_util', items(copyOf)),
    ...distribution('fb_used', memory),
    ...distribution('power_watts', power),
    gpu_idle_fraction: weightedMean(utilization.map(([value, weight]) => [value === 0 ? 1 : 0, weight])),
    gpu_memory_capacity_pct: weightedMean(memory),
    energy_kwh: joined && watts > 0 ? (watts * intervalSeconds) / 3_600_000 : Number.NaN,
    ...jobMetrics(site.runs ?? [], attributed, intervalSeconds),
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => Number.isFinite(value)));
}

function distribution(prefix: string, items: readonly (readonly [number, number])[]): Record<string, number> {
  const percents = [5, 10, 25, 50, 75, 90, 95];
  return Object.fromEntries([
    ...percents.map((p) => [`${prefix}_p${String(p).padStart(2, '0')}`, weightedQuantile(items, p)]),
    [`${prefix}_mean`, weightedMean(items)],
  ]);
}

/** Jobs whose last run is covered for at least half of its GPU time. */
function jobMetrics(
  runs: readonly PlainRun[],
  attributed: readonly Attributed[],
  intervalSeconds: number,
): Record<string, number> {
  const analyzed = runs.flatMap((run, i) => {
    const own = attributed.filter(({ to }) => to === i).map(({ sample }) => sample);
    const { weight, used } = utilizationSums(own);
    const seconds = run.endSeconds! - run.startSeconds!;
    if (run.state !== 'COMPLETED' || weight === 0) return [];
    if (weight * intervalSeconds * 2 < run.allocatedGpus! * 7 * seconds) return [];
    const u = halfEvenMillionths(BigInt(used), BigInt(weight) * 1_000_000n);
    return [{ u, time: run.allocatedGpus! * seconds }];
  });
  const requested = analyzed.reduce((sum, { time }) => sum + time, 0);
  return {
    jobs_analyzed: analyzed.length === 0 ? Number.NaN : analyzed.length,
    gpu_hours_requested: requested === 0 ? Number.NaN : requested / 3600,
    gpu_efficiency_rate: analyzed.reduce((sum, { u, time }) => sum + u * time, 0) / requested,
    gpu_efficiency_score: analyzed.reduce((sum, { u }) => sum + u, 0) / analyzed.length,
  };
}
