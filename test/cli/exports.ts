// Small exports in the shape of the real ones, written by us; seeded, and the same every time.

const COLUMNS =
  'JobIDRaw|JobID|Cluster|User|Account|State|Submit|Eligible|Start|End|TimelimitRaw|ReqTRES|AllocTRES|ReqCPUS|TotalCPU|TRESUsageInAve|TRESUsageInTot|NNodes|NodeList|JobName';
/** 2026-10-01T00:00:00Z. */
export const START = 1_790_812_800;
const DAY = 86_400;

/**
 * `sacct --parsable` of `jobs` GPU jobs of `users` users over ten days, each with a step that says its
 * utilization.
 */
export function sacctExport(jobs: number, users: number, delimiter = '|'): string {
  const lines = [COLUMNS];
  for (let i = 0; i < jobs; i++) {
    const user = `user${i % users}`;
    const start = START + ((i * 7919) % (9 * DAY));
    const end = start + 600 + ((i * 104_729) % 20_000);
    const state = i % 11 === 0 ? 'FAILED' : 'COMPLETED';
    const tres = `billing=8,cpu=8,gres/gpu=${1 + (i % 4)},mem=64G,node=1`;
    const id = 1000 + i;
    const times = [start - 60 - (i % 50), start - 60 - (i % 50), start, end].join('|');
    lines.push(
      `${id}|${id}|main|${user}|lab${i % 3}|${state}|${times}|600|${tres}|${tres}|8|01:00:00|||1|node${i % 20}|train`,
      `${id}.batch|${id}.batch|main||lab${i % 3}|${state}|${times}|||${tres}|8|01:00:00|gres/gpumem=1000M,gres/gpuutil=${(i * 37) % 100}|gres/gpuutil=${(i * 37) % 100}|1|node${i % 20}|batch`,
    );
  }
  return lines.map((line) => `${line.replaceAll('|', delimiter)}${delimiter}\n`).join('');
}

/** A scrape of dcgm-exporter on one node with eight GPUs. */
export function dcgmScrape(): string {
  const lines = ['# HELP DCGM_FI_DEV_GPU_UTIL GPU utilization (in %).', '# TYPE DCGM_FI_DEV_GPU_UTIL gauge'];
  for (let gpu = 0; gpu < 8; gpu++)
    lines.push(
      `DCGM_FI_DEV_GPU_UTIL{gpu="${gpu}",UUID="GPU-0000000${gpu}-aaaa-bbbb-cccc-000000000000",device="nvidia${gpu}",modelName="NVIDIA H100 80GB HBM3",Hostname="node1"} ${gpu * 12}`,
    );
  return `${lines.join('\n')}\n`;
}
