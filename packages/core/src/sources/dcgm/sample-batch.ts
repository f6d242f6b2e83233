// Samples of one part of a GPU that wait to be handed on together: scrape after scrape they differ in their
// time and values only.
import { type GpuSample, SAMPLE_VALUES, type SampleValue } from '../../records/gpu-sample.ts';
import { GpuSeries } from '../../records/gpu-series.ts';
import { UNKNOWN } from '../../units.ts';
import type { Entity, LabelSet, WaitingSamples } from './entity.ts';
import { larger, memoryTotal } from './series.ts';

/** The place of each quantity in a row of values. */
export const AT = Object.fromEntries(SAMPLE_VALUES.map((name, index) => [name, index])) as Record<
  SampleValue,
  number
>;
/** Ratios of counters, which rounding may make more than 1. */
const COUNTED = [AT.graphicsEngineActive, AT.smActive, AT.dramActive];
/** The columns of a series: the time, and then the quantities in their order. */
const COLUMNS = 1 + SAMPLE_VALUES.length;

/** A series in the making, of `capacity` samples at most. */
export class Batch implements WaitingSamples {
  readonly series = new GpuSeries();
  readonly #columns: readonly Float64Array[];
  readonly #capacity: number;
  #holders: LabelSet[] = [];
  #labels = 0;

  constructor(capacity: number) {
    const all = new Float64Array(COLUMNS * capacity);
    const column = (index: number) => all.subarray(index * capacity, (index + 1) * capacity);
    const columns = Array.from({ length: COLUMNS }, (_, index) => column(index));
    this.#columns = columns;
    this.#capacity = capacity;
    const { series } = this;
    series.timeSeconds = columns[0]!;
    for (const [index, name] of SAMPLE_VALUES.entries()) series[name] = columns[index + 1];
  }

  get hasRoom(): boolean {
    return this.series.length < this.#capacity;
  }

  isOf(part: Entity): boolean {
    const { holders } = part;
    if (this.#labels !== part.device.labels || this.#holders.length !== holders.length) return false;
    for (let i = 0; i < holders.length; i++) if (this.#holders[i] !== holders[i]) return false;
    return true;
  }

  begin(part: Entity): void {
    this.series.length = 0;
    this.#labels = part.device.labels;
    this.#holders = [...part.holders];
    identify(part, this.series.of);
  }

  put(part: Entity): void {
    const { device, values } = part;
    const columns = this.#columns;
    const at = this.series.length++;
    columns[0]![at] = device.timeSeconds;
    for (let i = 0; i < values.length; i++) columns[i + 1]![at] = values[i]!;
    for (const ratio of COUNTED) columns[ratio + 1]![at] = Math.min(1, values[ratio]!);
    if (!Number.isNaN(part.instanceId)) return;
    const total = memoryTotal(
      values[AT.memoryTotalBytes]!,
      values[AT.memoryUsedBytes]!,
      values[AT.memoryFreeBytes]!,
      values[AT.memoryReservedBytes]!,
    );
    device.memoryTotalBytes = larger(device.memoryTotalBytes, total);
    if (values[AT.gpuUtilization]! >= 0) device.measuredAsWhole = true;
  }
}

/** Fills in whose the samples of `part` are. */
export function identify(part: Entity, sample: GpuSample): void {
  const { device } = part;
  sample.clear();
  sample.node.copy(device.node);
  sample.device.copy(device.uuid);
  sample.busId.copy(device.busId);
  sample.gpuIndex = device.gpuIndex;
  sample.instanceId = part.instanceId;
  sample.gpuShare = part.holders[0]!.gpuShare;
  nameHolder(part, sample);
}

/** Names the job, and the namespace and its pod, if there is one of each; several make the sample shared. */
function nameHolder(part: Entity, sample: GpuSample): void {
  const isSure = part.holders.some(isSurelyHeld);
  let jobs = 0;
  let namespaces = 0;
  for (const holder of part.holders) {
    const { job, namespace, pod, scrapeJob } = holder;
    if (job.present && !job.equals(sample.job)) jobs++;
    if (jobs === 1 && job.present) sample.job.copy(job);
    // Beside a pod that holds the GPU for sure, one that may be the exporter's is the exporter's.
    if (!namespace.present || (isSure && !isSurelyHeld(holder))) continue;
    const isOther = scrapeJob.present && !scrapeJob.equals(sample.scrapeJob);
    if (isOther || !namespace.equals(sample.namespace)) namespaces++;
    if (namespaces > 1) continue;
    sample.namespace.copy(namespace);
    sample.scrapeJob.copy(scrapeJob);
    if (!pod.present) continue;
    sample.pods = sample.pods > 1 || (sample.pod.present && !pod.equals(sample.pod)) ? 2 : 1;
    sample.pod.copy(pod);
  }
  if (jobs > 1) sample.job.clear();
  if (namespaces > 1) {
    sample.namespace.clear();
    sample.scrapeJob.clear();
    sample.pods = UNKNOWN;
  }
  if (namespaces > 1 || sample.pods > 1) sample.pod.clear();
  sample.shared = jobs > 1 || namespaces > 1;
}

function isSurelyHeld({ namespace, scrapeJob }: LabelSet): boolean {
  return namespace.present && !scrapeJob.present;
}
