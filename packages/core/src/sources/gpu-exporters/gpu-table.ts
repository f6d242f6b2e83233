// How an exporter reports facts of GPUs: its metric families and labels, as a table.
import { type Family, FamilyTable } from '../../formats/prometheus/family-table.ts';
import { LIMITS } from '../../limits.ts';
import { BYTES_PER_MIB } from '../../units.ts';

/** What is reported of a GPU for a time, in the terms of a sample. */
export const QUANTITIES = [
  'gpuUtilization',
  'memoryCopyUtilization',
  'memoryUsedBytes',
  'memoryFreeBytes',
  'memoryTotalBytes',
  'powerWatts',
  'energyJoules',
] as const;
export type Quantity = (typeof QUANTITIES)[number];

/**
 * What else a value may be: the id of the job that holds the GPU, its index, or nothing, where the labels
 * alone count.
 */
type Tells = Quantity | 'job' | 'index' | 'labels';

/** A family of such an exporter. */
export interface GpuFamily extends Family {
  readonly tells: Tells;
}

/**
 * A row of a table: a name, its quantity, and how many of what is printed make one of the quantity's unit.
 */
export type GpuRow = readonly [name: string, tells: Tells, divisor?: number];

/** Which labels mean what: of several of one meaning, the first that a series has. */
export interface GpuLabels {
  readonly host: readonly string[];
  readonly uuid?: readonly string[];
  readonly index?: readonly string[];
  readonly model?: readonly string[];
  readonly job?: readonly string[];
  readonly namespace?: readonly string[];
  readonly pod?: readonly string[];
  /** Parts of a GPU by number: only number 0 stands for it. */
  readonly partition?: readonly string[];
}

export interface GpuTable {
  readonly families: FamilyTable<GpuFamily>;
  readonly labels: Required<GpuLabels>;
  /** True where UUIDs are printed without the `GPU-` that all other tools put before them. */
  readonly bareUuids: boolean;
  /**
   * Numbers of MIG instances begin at so many times that of their GPU; undefined where they do not tell it.
   */
  readonly instanceNumbers: number | undefined;
}

export const PERCENT = 100;
export const MIB = 1 / BYTES_PER_MIB;
/** Where an exporter does not name its host, Prometheus names its target. */
export const HOSTS = ['hostname', 'node', 'kubernetes_node', 'instance'] as const;
/** How exporters call the id of a job. */
export const JOBS = ['hpc_job', 'slurmjobid', 'jobid', 'job_id'] as const;

const MAX: Readonly<Record<Tells, number>> = {
  gpuUtilization: 1,
  memoryCopyUtilization: 1,
  memoryUsedBytes: LIMITS.gpuMemoryBytes,
  memoryFreeBytes: LIMITS.gpuMemoryBytes,
  memoryTotalBytes: LIMITS.gpuMemoryBytes,
  powerWatts: LIMITS.boardWatts,
  energyJoules: Number.MAX_SAFE_INTEGER,
  job: Number.MAX_SAFE_INTEGER,
  index: LIMITS.nodeGpus,
  labels: Number.MAX_SAFE_INTEGER,
};
const FIELDS = { job: 'job', index: 'gpuIndex', labels: 'gpuIndex' } as const;

interface GpuWords {
  readonly rows: readonly GpuRow[];
  readonly prefixes: readonly string[];
  readonly labels: GpuLabels;
  readonly bareUuids?: boolean;
  readonly instanceNumbers?: number;
}

/** Returns the table of an exporter. */
export function gpuTable({ rows, prefixes, labels, bareUuids = false, instanceNumbers }: GpuWords): GpuTable {
  const families = rows.map(
    ([name, tells, divisor = 1]): GpuFamily => ({
      name,
      tells,
      divisor,
      max: MAX[tells],
      field: tells === 'job' || tells === 'index' || tells === 'labels' ? FIELDS[tells] : tells,
    }),
  );
  const none = { uuid: [], index: [], model: [], job: [], namespace: [], pod: [], partition: [] };
  const all = { ...none, ...labels };
  const names = new Set(Object.values(all).flat());
  return {
    families: new FamilyTable<GpuFamily>({ families, labels: [...names], prefixes }),
    labels: all,
    bareUuids,
    instanceNumbers,
  };
}
