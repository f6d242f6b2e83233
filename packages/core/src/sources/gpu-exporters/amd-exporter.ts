// AMD's device-metrics-exporter, with the job or the pod that holds a GPU. In partition modes the first
// partition stands for the GPU.
import { gpuSource } from './gpu-source.ts';
import { type GpuRow, gpuTable, HOSTS, JOBS, MIB, PERCENT } from './gpu-table.ts';

const MICROJOULES = 1e6;

/** Names as they are by default, as older versions wrote them, and with the prefix that many sites set. */
const all = (name: string, tells: GpuRow[1], divisor: number): GpuRow[] =>
  [name, name.toUpperCase(), `amd_${name}`].map((one) => [one, tells, divisor]);

export const amdExporter = gpuSource({
  id: 'amd_exporter',
  title: 'AMD device-metrics-exporter',
  system: 'amd',
  precedence: 1,
  inputPath: {},
  port: 5000,
  utilization: 'gpu_gfx_activity',
  isKept: true,
  table: gpuTable({
    rows: [
      ...all('gpu_gfx_activity', 'gpuUtilization', PERCENT),
      ...all('gpu_umc_activity', 'memoryCopyUtilization', PERCENT),
      ...all('gpu_used_vram', 'memoryUsedBytes', MIB),
      ...all('gpu_free_vram', 'memoryFreeBytes', MIB),
      ...all('gpu_total_vram', 'memoryTotalBytes', MIB),
      ...all('gpu_package_power', 'powerWatts', 1),
      ...all('gpu_energy_consumed', 'energyJoules', MICROJOULES),
    ],
    prefixes: ['amd_gpu_'],
    labels: {
      host: HOSTS,
      uuid: ['gpu_uuid', 'serial_number'],
      index: ['gpu_id'],
      model: ['card_series', 'card_model'],
      job: JOBS,
      namespace: ['exported_namespace', 'namespace'],
      pod: ['exported_pod', 'pod'],
      partition: ['gpu_partition_id'],
    },
  }),
});
