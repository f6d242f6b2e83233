// The join by brute force, from the definitions: for each sample all runs are looked at, and each day's gaps.
// It shares no line with the router. GPU time is counted in sevenths of a GPU and seconds.
import { halfEvenMillionths } from './reference-jobs.ts';
import type { PlainRun, PlainSample, Site } from './site.ts';

/** A sample and whose it is. */
export interface Attributed {
  readonly sample: PlainSample;
  /** The index of the run; 'nobody' held the GPU; 'unattributed': it cannot be known. */
  readonly to: number | 'nobody' | 'unattributed';
  /** True if it is a run's, or a label says that it is somebody's. */
  readonly held: boolean;
}

const DAY = 86_400;
const has = (value: number | undefined): value is number => value !== undefined && !Number.isNaN(value);

/** When each run held its GPUs. No resizing in these tests. */
function holds(run: PlainRun, time: number): boolean {
  return run.startSeconds! <= time && time < run.endSeconds!;
}

/** Attributes every sample by the rules, in their order: job label, GPU index, all GPUs of all nodes. */
export function attribute(site: Site): Attributed[] {
  const samples = site.samples ?? [];
  const gpusOf = new Map<string, Set<string>>();
  for (const { node, device } of samples) {
    const known = gpusOf.get(node!) ?? new Set();
    gpusOf.set(node!, known.add(device!));
  }
  return samples.map((sample) => {
    const to = holderOf(sample, site.runs ?? [], gpusOf);
    const { job, namespace, shared } = sample;
    const held = typeof to === 'number' || job !== undefined || namespace !== undefined || shared === true;
    return { sample, to, held };
  });
}

function holderOf(
  sample: PlainSample,
  runs: readonly PlainRun[],
  gpusOf: ReadonlyMap<string, ReadonlySet<string>>,
): Attributed['to'] {
  const { timeSeconds, node, gpuIndex, job } = sample;
  const time = has(timeSeconds) ? Math.floor(timeSeconds) : Number.NaN;
  const numbered = runs.map((run, i) => ({ run, i }));
  if (job !== undefined) {
    const its = numbered.filter(({ run }) => run.jobId === job && (!has(time) || holds(run, time)));
    if (has(time)) return its.length === 1 ? its[0]!.i : 'unattributed';
    return its.toSorted((a, b) => b.run.startSeconds! - a.run.startSeconds!)[0]?.i ?? 'unattributed';
  }
  if (sample.namespace !== undefined) return 'nobody';
  if (sample.shared === true) return 'unattributed';
  if (!has(time)) return 'nobody';
  const there = numbered.filter(({ run }) => run.nodes!.includes(node!) && holds(run, time));
  const names = ({ gpuIndexMask: mask }: PlainRun): boolean => has(mask) && has(gpuIndex);
  const bit = ({ gpuIndexMask: mask }: PlainRun): boolean => Math.floor(mask! / 2 ** gpuIndex!) % 2 === 1;
  const named = there.filter(({ run }) => names(run) && bit(run));
  if (named.length > 0) return named.length === 1 ? named[0]!.i : 'unattributed';
  const unnamed = there.filter(({ run }) => !names(run));
  if (unnamed.length === 0) return 'nobody';
  const { run, i } = unnamed[0]!;
  const places = run.nodes!.reduce((sum, name) => sum + (gpusOf.get(name)?.size ?? 0), 0);
  return there.length === 1 && run.allocatedGpus! >= places ? i : 'unattributed';
}

/** A sample's share in sevenths of a GPU: 0 where it is not known. */
const shareOf = ({ gpuShare }: PlainSample): number => (has(gpuShare) ? Math.round(gpuShare * 7) : 0);

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
const powerOf = ({ powerWatts }: PlainSample): number | undefined =>
  has(powerWatts) ? powerWatts : undefined;
type Read = (sample: PlainSample) => number | undefined;

/** The gaps between the samples that have a quantity, a list for each part of a device and day. */
function gapsOf(samples: readonly PlainSample[], read: Read) {
  const days = Map.groupBy(
    samples.filter((sample) => has(sample.timeSeconds) && read(sample) !== undefined),
    ({ device, instanceId, timeSeconds }) => `${device} ${instanceId} ${Math.floor(timeSeconds! / DAY)}`,
  );
  return new Map(
    [...days].map(([day, ofDay]) => {
      const seconds = [...new Set(ofDay.map(({ timeSeconds }) => Math.floor(timeSeconds!)))].sort(
        (a, b) => a - b,
      );
      return [day, seconds.slice(1).map((second, i) => second - seconds[i]!)] as const;
    }),
  );
}

function mostCommon(gaps: readonly number[]): number | undefined {
  const counts = [...Map.groupBy(gaps, (gap) => gap)].map(([gap, all]) => ({ gap, count: all.length }));
  return counts.sort((a, b) => b.count - a.count || a.gap - b.gap)[0]?.gap;
}

/** What samples stand for: the most common gap of their day, else of their device, else of all. */
export function intervals(samples: readonly PlainSample[], read: Read): (sample: PlainSample) => number {
  const days = gapsOf(samples, read);
  const ofPart = (part: string): number[] =>
    [...days].filter(([day]) => day.startsWith(`${part} `)).flatMap(([, gaps]) => gaps);
  return ({ device, instanceId, timeSeconds }) => {
    const part = `${device} ${instanceId}`;
    const day = days.get(`${part} ${Math.floor(timeSeconds! / DAY)}`) ?? [];
    return mostCommon(day) ?? mostCommon(ofPart(part)) ?? mostCommon([...days.values()].flat()) ?? 60;
  };
}

/** Σ weight and Σ weight · utilization (millionths) over samples that have one. */
export function utilizationSums(
  samples: readonly PlainSample[],
  intervalOf: (sample: PlainSample) => number,
): { weight: number; used: number } {
  const measured = samples.filter((sample) => utilizationOf(sample) !== undefined);
  const weight = (sample: PlainSample) => shareOf(sample) * intervalOf(sample);
  return {
    weight: measured.reduce((sum, sample) => sum + weight(sample), 0),
    used: measured.reduce((sum, s) => sum + weight(s) * Math.round(utilizationOf(s)! * 1e6), 0),
  };
}

type Item = readonly [value: number, weight: number];

/** The smallest value at which the cumulative weight reaches q. */
function weightedQuantile(items: readonly Item[], percent: number): number {
  const whole = items.reduce((sum, [, weight]) => sum + weight, 0);
  let cumulative = 0;
  for (const [value, weight] of [...items].sort(([a], [b]) => a - b)) {
    cumulative += weight;
    if (weight > 0 && 100 * cumulative >= percent * whole) return value;
  }
  return Number.NaN;
}

const weightedMean = (items: readonly Item[]): number =>
  items.reduce((sum, [value, weight]) => sum + value * weight, 0) / items.reduce((sum, [, w]) => sum + w, 0);

/**
 * What the report must say of GPU time and of jobs' utilization. No energy counters, and no MIG instance with
 * power, in these tests.
 */
export function referenceJoin(site: Site): Record<string, number> {
  const attributed = attribute(site);
  const all = site.samples ?? [];
  const isHeld = attributed.some(({ held }) => held);
  const counted = attributed.filter(({ held }) => held || !isHeld);
  const items = (read: Read): Item[] => {
    const intervalOf = intervals(all, read);
    return counted.flatMap(({ sample }): Item[] => {
      const value = read(sample);
      return value === undefined ? [] : [[value, shareOf(sample) * intervalOf(sample)]];
    });
  };
  const utilization = items(utilizationOf);
  const memory = items(memoryOf);
  const power = items(powerOf);
  const joules = joulesOf(site, attributed, isHeld);
  const values = {
    ...distribution('gpu_util', utilization),
    ...distribution('mem_copy_util', items(copyOf)),
    ...distribution('fb_used', memory),
    ...distribution('power_watts', power),
    gpu_idle_fraction: weightedMean(utilization.map(([value, weight]) => [value === 0 ? 1 : 0, weight])),
    gpu_memory_capacity_pct: weightedMean(memory),
    energy_kwh: joules > 0 ? joules / 3_600_000 : Number.NaN,
    ...jobMetrics(site.runs ?? [], attributed, intervals(all, utilizationOf)),
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => Number.isFinite(value)));
}

/** Who holds a sample, by a name of its own; '' for nobody. */
function holder({ sample, to, held }: Attributed): string {
  if (typeof to === 'number') return `run ${to}`;
  return held ? (sample.job ?? `of ${sample.namespace ?? 'several'}`) : '';
}

/**
 * Power over time, once a board and second; of a board that is cut it is somebody's where all that was seen
 * of it is.
 */
function joulesOf(
  { runs = [], samples = [] }: Site,
  attributed: readonly Attributed[],
  isHeld: boolean,
): number {
  const interval = intervals(samples, powerOf);
  const told = attributed.filter(({ sample }) => powerOf(sample) !== undefined);
  const boards = Map.groupBy(told, ({ sample: { device, timeSeconds } }) => `${device} ${timeSeconds}`);
  let joules = 0;
  for (const board of boards.values()) {
    const [one] = board.toSorted((a, b) => (a.sample.instanceId ?? -1) - (b.sample.instanceId ?? -1));
    const { sample, to } = one!;
    if (isHeld && board.some((other) => holder(other) === '' || holder(other) !== holder(one!))) continue;
    const end = typeof to === 'number' && isHeld ? runs[to]!.endSeconds! : Number.POSITIVE_INFINITY;
    const watts = Math.max(...board.map((other) => powerOf(other.sample)!));
    joules += watts * Math.min(interval(sample), end - Math.floor(sample.timeSeconds!));
  }
  return joules;
}

function distribution(prefix: string, items: readonly Item[]): Record<string, number> {
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
  intervalOf: (sample: PlainSample) => number,
): Record<string, number> {
  const analyzed = runs.flatMap((run, i) => {
    const own = attributed.filter(({ to }) => to === i).map(({ sample }) => sample);
    const { weight, used } = utilizationSums(own, intervalOf);
    const seconds = run.endSeconds! - run.startSeconds!;
    if (run.state !== 'COMPLETED' || weight === 0) return [];
    if (weight * 2 < run.allocatedGpus! * 7 * seconds) return [];
    const u = halfEvenMillionths(BigInt(used), BigInt(weight) * 1_000_000n);
    return [{ u, time: run.allocatedGpus! * seconds }];
  });
  const hasJobs = runs.some(({ state, endSeconds }) => state !== 'REQUEUED' && (endSeconds ?? 0) > 0);
  const requested = analyzed.reduce((sum, { time }) => sum + time, 0);
  return {
    jobs_analyzed: hasJobs ? analyzed.length : Number.NaN,
    gpu_hours_requested: requested === 0 ? Number.NaN : requested / 3600,
    gpu_efficiency_rate: analyzed.reduce((sum, { u, time }) => sum + u * time, 0) / requested,
    gpu_efficiency_score: analyzed.reduce((sum, { u }) => sum + u, 0) / analyzed.length,
  };
}
