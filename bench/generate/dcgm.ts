// Scrapes of one dcgm-exporter, one after the other: 8 GPUs, 25 families, each sample with its time, without
// which all scrapes would be one look at each GPU. Shuffled: families and GPUs of each scrape in another
// order, as exporters that keep them in a hash table print them.
import { seededRandom } from './random.ts';
import { TextFile } from './text-file.ts';

const GPUS = 8;
const MEMORY_MIB = 81_559;
const RESERVED_MIB = 551;
/** The first scrape, and how far apart they are. */
const FIRST_MILLISECONDS = 1_790_812_800_000;
const APART_MILLISECONDS = 15_000;

type Reading = { util: number; used: number; energy: number; random: () => number };
type Family = readonly [name: string, type: string, value: (reading: Reading) => number | string];
const ratio = (reading: Reading): string => ((reading.util / 100) * reading.random()).toFixed(6);
const zero = (): number => 0;

const FAMILIES: readonly Family[] = [
  ['DCGM_FI_DEV_SM_CLOCK', 'gauge', () => 1980],
  ['DCGM_FI_DEV_MEM_CLOCK', 'gauge', () => 2619],
  ['DCGM_FI_DEV_MEMORY_TEMP', 'gauge', ({ util }) => 41 + Math.floor(util / 4)],
  ['DCGM_FI_DEV_GPU_TEMP', 'gauge', ({ util }) => 33 + Math.floor(util / 3)],
  ['DCGM_FI_DEV_POWER_USAGE', 'gauge', ({ util, random }) => (75 + util * 6 + random() * 9).toFixed(6)],
  ['DCGM_FI_DEV_TOTAL_ENERGY_CONSUMPTION', 'counter', ({ energy }) => energy],
  ['DCGM_FI_DEV_PCIE_REPLAY_COUNTER', 'counter', zero],
  ['DCGM_FI_DEV_GPU_UTIL', 'gauge', ({ util }) => util],
  ['DCGM_FI_DEV_MEM_COPY_UTIL', 'gauge', ({ util }) => Math.floor(util * 0.6)],
  ['DCGM_FI_DEV_ENC_UTIL', 'gauge', zero],
  ['DCGM_FI_DEV_DEC_UTIL', 'gauge', zero],
  ['DCGM_FI_DEV_XID_ERRORS', 'gauge', zero],
  ['DCGM_FI_DEV_FB_FREE', 'gauge', ({ used }) => MEMORY_MIB - RESERVED_MIB - used],
  ['DCGM_FI_DEV_FB_USED', 'gauge', ({ used }) => used],
  ['DCGM_FI_DEV_FB_RESERVED', 'gauge', () => RESERVED_MIB],
  ['DCGM_FI_DEV_NVLINK_BANDWIDTH_TOTAL', 'counter', ({ random }) => Math.floor(random() * 1e6)],
  ['DCGM_FI_DEV_VGPU_LICENSE_STATUS', 'gauge', zero],
  ['DCGM_FI_DEV_UNCORRECTABLE_REMAPPED_ROWS', 'counter', zero],
  ['DCGM_FI_DEV_CORRECTABLE_REMAPPED_ROWS', 'counter', zero],
  ['DCGM_FI_DEV_ROW_REMAP_FAILURE', 'gauge', zero],
  ['DCGM_FI_PROF_GR_ENGINE_ACTIVE', 'gauge', ratio],
  ['DCGM_FI_PROF_PIPE_TENSOR_ACTIVE', 'gauge', ratio],
  ['DCGM_FI_PROF_DRAM_ACTIVE', 'gauge', ratio],
  ['DCGM_FI_PROF_PCIE_TX_BYTES', 'counter', ({ random }) => Math.floor(random() * 1e9)],
  ['DCGM_FI_PROF_PCIE_RX_BYTES', 'counter', ({ random }) => Math.floor(random() * 1e9)],
];

/**
 * Writes whole scrapes until the file has `bytes` bytes. Ordered and shuffled files of a seed tell the same
 * utilizations.
 */
export function writeDcgm(path: string, bytes: number, seed: number, shuffled: boolean): void {
  const file = new TextFile(path);
  const random = seededRandom(seed);
  const noise = seededRandom(seed + 1);
  const readings = Array.from(
    { length: GPUS },
    (): Reading => ({ util: 50, used: 20_000, energy: 1e12, random: noise }),
  );
  const labels = readings.map((_, gpu) => labelsOf(gpu));
  let families = FAMILIES;
  let order = readings.map((_, gpu) => gpu);
  for (let time = FIRST_MILLISECONDS; file.bytes < bytes; time += APART_MILLISECONDS) {
    for (const reading of readings) advance(reading, random);
    if (shuffled) {
      families = permuted(FAMILIES, noise);
      order = permuted(order, noise);
    }
    for (const [name, type, value] of families) {
      let text = `# HELP ${name} As the field's documentation says.\n# TYPE ${name} ${type}\n`;
      for (const gpu of order) text += `${name}${labels[gpu]} ${value(readings[gpu]!)} ${time}\n`;
      file.add(text);
    }
  }
  file.close();
}

function advance(reading: Reading, random: () => number): void {
  const jump = random() < 0.02;
  const util = jump ? random() * 100 : reading.util + (random() - 0.5) * 9;
  reading.util = Math.round(Math.max(0, Math.min(100, util)));
  if (random() < 0.001) reading.used = Math.floor(random() * 80_000);
  reading.energy += (75 + reading.util * 6) * APART_MILLISECONDS;
}

/** Every GPU is held by a pod, so that held GPU time is all GPU time. */
function labelsOf(gpu: number): string {
  const uuid = `GPU-7c1e${gpu}0aa-51d3-4f0b-9a6e-0011223344${gpu}${gpu}`;
  return (
    `{gpu="${gpu}",UUID="${uuid}",pci_bus_id="00000000:${gpu}B:00.0",device="nvidia${gpu}",` +
    `modelName="NVIDIA H100 80GB HBM3",Hostname="gpu0042.cluster.example",DCGM_FI_DRIVER_VERSION="550.54.15",` +
    `container="main",namespace="team-${gpu >> 2}",pod="train-worker-${gpu >> 1}"}`
  );
}

function permuted<T>(entries: readonly T[], random: () => number): T[] {
  const result = [...entries];
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [result[last], result[other]] = [result[other]!, result[last]!];
  }
  return result;
}
