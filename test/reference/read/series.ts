// DCGM's series, from the exporter's own text or out of Prometheus: what the labels and the names mean.
import type { Field, Reading, SourceName } from '../records.ts';
import type { Note } from '../sentences.ts';

export interface Series {
  source: SourceName;
  file: string;
  labels: Record<string, string>;
  points: { time: number | undefined; value: number }[];
}

interface Meaning {
  field: Field;
  /** What one unit is in the unit of the field. */
  factor: number;
  /** What lies above is no value. */
  most: number;
}

const percent = { factor: 10_000, most: 100 };
const ratio = { factor: 1_000_000, most: 1 };
const mebibytes = { factor: 1, most: 2 ** 31 - 17 };
const MEANINGS: Record<string, Meaning> = {
  DCGM_FI_DEV_GPU_UTIL: { field: 'gpuUtil', ...percent },
  DCGM_FI_DEV_MEM_COPY_UTIL: { field: 'memCopy', ...percent },
  DCGM_FI_PROF_GR_ENGINE_ACTIVE: { field: 'engineActive', ...ratio },
  DCGM_FI_PROF_SM_ACTIVE: { field: 'smActive', ...ratio },
  DCGM_FI_PROF_DRAM_ACTIVE: { field: 'dramActive', ...ratio },
  DCGM_FI_DEV_FB_USED: { field: 'fbUsed', ...mebibytes },
  DCGM_FI_DEV_FB_FREE: { field: 'fbFree', ...mebibytes },
  DCGM_FI_DEV_FB_RESERVED: { field: 'fbReserved', ...mebibytes },
  DCGM_FI_DEV_FB_TOTAL: { field: 'fbTotal', ...mebibytes },
  DCGM_FI_DEV_POWER_USAGE: { field: 'power', factor: 1000, most: 100_000 },
  DCGM_FI_DEV_TOTAL_ENERGY_CONSUMPTION: { field: 'energy', factor: 1, most: 2 ** 62 },
  dcgm_gpu_utilization: { field: 'gpuUtil', ...percent },
  dcgm_mem_copy_utilization: { field: 'memCopy', ...percent },
  dcgm_fb_used: { field: 'fbUsed', ...mebibytes },
  dcgm_fb_free: { field: 'fbFree', ...mebibytes },
  dcgm_power_usage: { field: 'power', factor: 1000, most: 100_000 },
  dcgm_total_energy_consumption: { field: 'energy', factor: 1, most: 2 ** 62 },
};

/** All series of all inputs as readings; which pods are the exporter's own can only be seen together. */
export function meaningOf(all: readonly Series[], note: Note): Reading[] {
  const exporters = new Set<string>();
  for (const { labels } of all)
    if (labels.exported_pod || labels.exported_namespace || labels.exported_container)
      exporters.add(labels.job ?? '');
  return all.flatMap((series) => readingsOf(series, exporters.has(series.labels.job ?? ''), note));
}

function readingsOf({ source, file, labels, points }: Series, exporter: boolean, note: Note): Reading[] {
  const meaning = MEANINGS[labels.__name__ ?? ''];
  if (meaning === undefined) return [];
  if (exporter && labels.pod && !labels.exported_pod) note('exporter-pod');
  if (labels.Hostname !== undefined && labels.hostname !== undefined) note('two-labels');
  const namespace = exporter ? labels.exported_namespace : (labels.namespace ?? labels.pod_namespace);
  const pod = exporter ? labels.exported_pod : (labels.pod ?? labels.pod_name);
  const whose = {
    source,
    file,
    uuid: labels.UUID ?? labels.uuid ?? '',
    host: hostOf(labels, exporter),
    index: labels.gpu ?? '',
    bus: labels.pci_bus_id ?? '',
    instance: labels.GPU_I_ID ?? '',
    profile: labels.GPU_I_PROFILE ?? '',
    model: labels.modelName ?? '',
    job: labels.hpc_job ?? labels.jobid ?? labels.slurmjobid ?? labels.job_id ?? '',
    pod: pod ? `${namespace ?? ''}/${pod}` : '',
  };
  return points.map(({ time, value }) => {
    const known = value >= 0 && value <= meaning.most;
    if (!known) note('out-of-range');
    const values = known ? { [meaning.field]: Math.round(value * meaning.factor) } : {};
    return { ...whose, time, values };
  });
}

function hostOf(labels: Record<string, string>, exporter: boolean): string {
  const own = labels.Hostname ?? labels.hostname ?? '';
  const pod = exporter && own === labels.pod;
  if (own !== '' && own !== 'localhost' && !pod) return own;
  return labels.node ?? labels.kubernetes_node ?? labels.instance?.replace(/:\d+$/, '') ?? '';
}

/** The exposition text of an exporter. */
export function readExposition(text: string, file: string): Series[] {
  const found: Series[] = [];
  for (const line of text.split('\n')) {
    const parts = /^\s*([A-Za-z_:][\w:]*)(?:\{(.*)\})?\s+(\S+)(?:\s+(-?\d+))?\s*$/.exec(line);
    if (parts === null) continue;
    const [, name = '', inner = '', value = '', stamp] = parts;
    const labels: Record<string, string> = { __name__: name };
    for (const [, key = '', text = ''] of inner.matchAll(/([A-Za-z_]\w*)="((?:[^"\\]|\\.)*)"/g))
      labels[key] = text;
    const time = stamp === undefined ? undefined : Math.floor(Number(stamp) / 1000);
    found.push({ source: 'dcgm_exporter', file, labels, points: [{ time, value: Number(value) }] });
  }
  return found;
}

interface Answer {
  data?: { result: Result[] };
  result?: Result[];
}
interface Result {
  metric: Record<string, string>;
  value?: [number, string];
  values?: [number, string][];
}

/** An answer of Prometheus' HTTP API. */
export function readAnswer(answer: Answer, file: string): Series[] {
  const results = answer.data?.result ?? answer.result ?? [];
  return results.map(({ metric, value, values }) => ({
    source: 'prometheus',
    file,
    labels: metric,
    points: (values ?? (value === undefined ? [] : [value])).map(([time, text]) => ({
      time: Math.floor(time),
      value: Number(text),
    })),
  }));
}
