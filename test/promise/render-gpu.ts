// A site as its GPUs are seen: dcgm-exporter's text, nvidia-smi's CSV and its XML, each with every name that
// these can hold.
import type { Naming } from './naming.ts';
import { holder, hostOf, type Site } from './site.ts';

export interface DcgmStyle {
  /** hpc_job labels name the jobs. */
  readonly jobLabels: boolean;
  /** Pods and namespaces hold the GPUs. */
  readonly pods: boolean;
  readonly oldNames: boolean;
  readonly timed: boolean;
  /** Hosts are printed with their domain. */
  readonly domain: boolean;
}

export interface Look {
  readonly node: number;
  readonly gpu: number;
  readonly time: number;
  readonly utilization: number;
}

/** Each GPU at each time, in the order of time. */
export function looks(site: Site): Look[] {
  const { nodes, gpusPerNode } = site.knobs;
  return site.scrapeTimes.flatMap((time, scrape) =>
    Array.from({ length: nodes * gpusPerNode }, (_, i) => {
      const node = Math.floor(i / gpusPerNode);
      const gpu = i % gpusPerNode;
      return { node, gpu, time, utilization: (i * 37 + scrape * 11 + site.knobs.seed) % 101 };
    }),
  );
}

export function hostName(node: number, naming: Naming, domain: boolean): string {
  const { rack, number } = hostOf(node);
  const short = `${naming.name('host', rack)}${number}`;
  return domain ? `${short}.${naming.name('domain', 0)}.example` : short;
}

const gpuOrdinal = (site: Site, { node, gpu }: Look): number => node * site.knobs.gpusPerNode + gpu;

/** The blocks of an export, one a scrape: the lines within one may stand in any order. */
export function dcgmScrapes(site: Site, naming: Naming, style: DcgmStyle): string[][] {
  return [...Map.groupBy(looks(site), ({ time }) => time).values()].map((scrape) =>
    scrape.flatMap((look) => {
      const labels = labelsOf(site, look, naming, style)
        .map(([name, value]) => `${name}="${escaped(value)}"`)
        .join(',');
      const stamp = style.timed ? ` ${look.time * 1000}` : '';
      const memory = 1000 + look.utilization * 500;
      return [
        `DCGM_FI_DEV_GPU_UTIL{${labels}} ${look.utilization}${stamp}`,
        `DCGM_FI_DEV_MEM_COPY_UTIL{${labels}} ${look.utilization >> 1}${stamp}`,
        `DCGM_FI_DEV_POWER_USAGE{${labels}} ${100 + look.utilization * 5}${stamp}`,
        `DCGM_FI_DEV_FB_USED{${labels}} ${memory}${stamp}`,
        `DCGM_FI_DEV_FB_FREE{${labels}} ${80_000 - memory}${stamp}`,
      ];
    }),
  );
}

function labelsOf(site: Site, look: Look, naming: Naming, style: DcgmStyle): [string, string][] {
  const gpu = gpuOrdinal(site, look);
  const job = holder(site, look.node, look.gpu, look.time);
  const labels: [string, string][] = [
    ['gpu', String(look.gpu)],
    [style.oldNames ? 'uuid' : 'UUID', naming.name('uuid', gpu)],
    ['pci_bus_id', naming.name('text', 100_000 + gpu)],
    ['device', `nvidia${look.gpu}`],
    ['modelName', 'NVIDIA H100 80GB HBM3'],
    [style.oldNames ? 'hostname' : 'Hostname', hostName(look.node, naming, style.domain)],
    ['serial', naming.name('text', 110_000 + gpu)],
  ];
  if (style.jobLabels && job !== undefined) labels.push(['hpc_job', naming.name('number', job.id)]);
  if (style.pods && gpu % 3 !== 2)
    labels.push(
      ['container', naming.name('pod', 1000 + gpu)],
      ['namespace', naming.name('namespace', gpu % 6)],
      ['pod', naming.name('pod', gpu)],
      ['pod_uid', naming.name('text', 120_000 + gpu)],
      [`label_${naming.name('label', 0)}`, naming.name('text', 130_000 + gpu)],
    );
  return labels;
}

/** The rows of a CSV, the header first. */
export function csvLines(site: Site, naming: Naming, domain: boolean): string[] {
  const header =
    'timestamp, index, uuid, name, serial, pci.bus_id, utilization.gpu [%], utilization.memory [%], memory.total [MiB], memory.used [MiB], memory.free [MiB], power.draw [W], mig.mode.current, hostname';
  const rows = looks(site).map((look) => {
    const gpu = gpuOrdinal(site, look);
    const time = new Date(look.time * 1000).toISOString().slice(0, 19).replaceAll('-', '/').replace('T', ' ');
    const memory = 1000 + look.utilization * 500;
    return [
      `${time}.000`,
      look.gpu,
      naming.name('uuid', gpu),
      'NVIDIA H100 80GB HBM3',
      naming.name('uuid', 1000 + gpu),
      naming.name('uuid', 2000 + gpu),
      `${look.utilization} %`,
      `${look.utilization >> 1} %`,
      '81559 MiB',
      `${memory} MiB`,
      `${80_000 - memory} MiB`,
      `${100 + look.utilization * 5}.50 W`,
      'Disabled',
      hostName(look.node, naming, domain),
    ].join(', ');
  });
  return [header, ...rows];
}

/** One document a scrape, of the first node only: nvidia-smi -q -x knows no other. */
export function xmlDocuments(site: Site, naming: Naming): string[] {
  const own = looks(site).filter(({ node }) => node === 0);
  return [...Map.groupBy(own, ({ time }) => time)].map(([time, scrape]) => {
    const [day, date, month, year, clock] = new Date(time * 1000).toUTCString().split(/,? /) as [
      string,
      string,
      string,
      string,
      string,
    ];
    const stamp = `${day} ${month} ${String(Number(date)).padStart(2)} ${clock} ${year}`;
    const gpus = scrape.map((look) => xmlGpu(site, look, naming)).join('\n');
    return `<?xml version="1.0" ?>\n<!DOCTYPE nvidia_smi_log SYSTEM "nvsmi_device_v12.dtd">\n<nvidia_smi_log>\n<timestamp>${stamp}</timestamp>\n<attached_gpus>${scrape.length}</attached_gpus>\n${gpus}\n</nvidia_smi_log>\n`;
  });
}

function xmlGpu(site: Site, look: Look, naming: Naming): string {
  const gpu = gpuOrdinal(site, look);
  const name = (kind: 'text' | 'uuid' | 'path', ordinal: number) =>
    naming
      .name(kind, ordinal)
      .replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`)
      .replace(/\p{Cc}/gu, '');
  const memory = 1000 + look.utilization * 500;
  return `<gpu id="${name('text', 100_000 + gpu)}">
<product_name>NVIDIA H100 80GB HBM3</product_name>
<mig_mode><current_mig>Disabled</current_mig></mig_mode>
<mig_devices>None</mig_devices>
<serial>${name('text', 110_000 + gpu)}</serial>
<uuid>${name('uuid', gpu)}</uuid>
<fb_memory_usage><total>81559 MiB</total><used>${memory} MiB</used><free>${80_000 - memory} MiB</free></fb_memory_usage>
<utilization><gpu_util>${look.utilization} %</gpu_util><memory_util>${look.utilization >> 1} %</memory_util></utilization>
<gpu_power_readings><power_draw>${100 + look.utilization * 5}.50 W</power_draw></gpu_power_readings>
<processes><process_info><pid>${name('text', 140_000 + gpu)}</pid><process_name>/${name('path', 8000 + gpu)}</process_name></process_info></processes>
</gpu>`;
}

/** The value of a label, as a scrape writes it. */
export function escaped(value: string): string {
  return value.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n');
}
