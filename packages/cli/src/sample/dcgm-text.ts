// GPU telemetry of the synthetic cluster, as dcgm-exporter 4.x prints it, with timestamps: some nodes through
// the thirty days, and at the end all of them, so that the whole fleet is known.
import { GPU_POOLS, type GpuPool, gpusOf, nodeName } from './cluster.ts';
import { migText } from './mig-text.ts';
import { GPUS_PER_NODE } from './pool.ts';
import { clamp } from './population.ts';
import { noise } from './random.ts';
import type { Run } from './schedule.ts';
import { SAMPLE_END_SECONDS, SAMPLE_START_SECONDS } from './window.ts';

/** Nodes of each pool that are monitored through the thirty days. */
export const WATCHED_NODES = 6;
export const INTERVAL_SECONDS = 1800;
/** Memory that the driver keeps for itself. */
const RESERVED_MIB = 551;

/** The exported families: name, type, help, in the order of the values in `Reading`. */
const FAMILIES = [
  ['DCGM_FI_DEV_GPU_UTIL', 'gauge', 'GPU utilization (in %).'],
  ['DCGM_FI_DEV_MEM_COPY_UTIL', 'gauge', 'Memory utilization (in %).'],
  ['DCGM_FI_DEV_POWER_USAGE', 'gauge', 'Power draw (in W).'],
  ['DCGM_FI_DEV_TOTAL_ENERGY_CONSUMPTION', 'counter', 'Total energy consumption since boot (in mJ).'],
  ['DCGM_FI_DEV_FB_FREE', 'gauge', 'Framebuffer memory free (in MiB).'],
  ['DCGM_FI_DEV_FB_USED', 'gauge', 'Framebuffer memory used (in MiB).'],
  ['DCGM_FI_DEV_FB_RESERVED', 'gauge', 'Framebuffer memory reserved (in MiB).'],
] as const;

/** One GPU, and the runs that held it in the order of their times. */
interface Gpu {
  readonly pool: GpuPool;
  readonly number: number;
  readonly labels: string;
  readonly runs: Run[];
  /** The current position in `runs`. */
  next: number;
  energyMillijoules: number;
}

/** All scrapes, one chunk each. */
export function* dcgmText(runs: readonly Run[]): Generator<Uint8Array> {
  const pools = GPU_POOLS.map((pool) => poolGpus(pool, runs));
  const last = SAMPLE_END_SECONDS - INTERVAL_SECONDS;
  const encoder = new TextEncoder();
  for (let time = SAMPLE_START_SECONDS; time <= last; time += INTERVAL_SECONDS) {
    let text = '';
    for (const gpus of pools) {
      const nodes = time === last ? gpus.length / GPUS_PER_NODE : WATCHED_NODES;
      for (let node = 0; node < nodes; node++)
        text += scrape(gpus.slice(node * GPUS_PER_NODE, (node + 1) * GPUS_PER_NODE), time);
    }
    if (time === last) text += migText(time);
    yield encoder.encode(text);
  }
}

function poolGpus(pool: GpuPool, runs: readonly Run[]): Gpu[] {
  const gpus = Array.from({ length: pool.nodes * GPUS_PER_NODE }, (_, number): Gpu => {
    const index = number % GPUS_PER_NODE;
    const serial = pool.uuidPrefix + String(number).padStart(11, '0');
    const labels =
      `gpu="${index}",UUID="GPU-5a3b1e00-0000-4000-8000-${serial}",` +
      `pci_bus_id="00000000:${(index * 16 + 15).toString(16).toUpperCase().padStart(2, '0')}:00.0",` +
      `device="nvidia${index}",modelName="${pool.modelName}",` +
      `Hostname="${nodeName(pool.name, Math.floor(number / GPUS_PER_NODE))}"`;
    return { pool, number, labels, runs: [], next: 0, energyMillijoules: 1e9 * (number + 1) };
  });
  for (const run of runs)
    if (run.job.work.pool === pool.name) for (const gpu of gpusOf(run)) gpus[gpu]!.runs.push(run);
  for (const gpu of gpus) gpu.runs.sort((a, b) => a.startSeconds - b.startSeconds);
  return gpus;
}

/** What the exporter of one node prints at one time. */
function scrape(gpus: readonly Gpu[], timeSeconds: number): string {
  const series = gpus.map((gpu) => {
    const run = holder(gpu, timeSeconds);
    return {
      labels: run === undefined ? gpu.labels : `${gpu.labels},hpc_job="${run.job.id}"`,
      values: reading(gpu, run, timeSeconds),
    };
  });
  let text = '';
  for (const [family, [name, type, help]] of FAMILIES.entries()) {
    text += `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n`;
    for (const { labels, values } of series)
      text += `${name}{${labels}} ${values[family]} ${timeSeconds}000\n`;
  }
  return text;
}

/** The run that holds the GPU at this time. Times only go forward. */
function holder(gpu: Gpu, timeSeconds: number): Run | undefined {
  while (gpu.next < gpu.runs.length && gpu.runs[gpu.next]!.endSeconds <= timeSeconds) gpu.next++;
  const run = gpu.runs[gpu.next];
  return run !== undefined && run.startSeconds <= timeSeconds ? run : undefined;
}

/** The GPU's values, in the order of `FAMILIES`. */
function reading(gpu: Gpu, run: Run | undefined, timeSeconds: number): (number | string)[] {
  const { pool } = gpu;
  const percent = run === undefined ? 0 : utilizationPercent(gpu, run, timeSeconds);
  const used =
    run === undefined ? 4 : Math.round(4 + run.job.work.memory * (pool.memoryMib - RESERVED_MIB - 4) * 0.98);
  const jitter = noise(gpu.number, timeSeconds) - 0.5;
  const watts = pool.idleWatts + (pool.peakWatts - pool.idleWatts) * (percent / 100) ** 0.5 + 6 * jitter;
  gpu.energyMillijoules += Math.round(watts * INTERVAL_SECONDS * 1000);
  const copy = Math.floor(percent * (run === undefined ? 0 : 0.2 + 0.5 * run.job.work.memory));
  return [
    percent,
    copy,
    watts.toFixed(6),
    gpu.energyMillijoules,
    pool.memoryMib - RESERVED_MIB - used,
    used,
    RESERVED_MIB,
  ];
}

/**
 * Around the utilization of the job, with pauses (loading data, writing checkpoints) in which nothing runs.
 */
function utilizationPercent(gpu: Gpu, run: Run, timeSeconds: number): number {
  const { utilization } = run.job;
  const busyShare = 0.55 + 0.45 * utilization;
  if (noise(run.job.id, timeSeconds) > busyShare) return 0;
  const spread = 14 * (noise(run.job.id ^ gpu.number, timeSeconds + 1) - 0.5);
  return utilization === 0 ? 0 : Math.round(clamp((100 * utilization) / busyShare + spread, 0, 100));
}
