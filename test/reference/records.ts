// The reference's own plain records: a row of accounting, a reading of a GPU, a pod, and the options of a
// run.

/** What a TRES string says: a name, and how many. */
export type Tres = ReadonlyMap<string, number>;

/** A row as sacct prints it: a job, or a step of one. Times are seconds since 1970, UTC. */
export interface Row {
  cluster: string;
  /** JobIDRaw without its step, else JobID. */
  id: string;
  /** JobID, which may stand for an array (`7_[0-3]`). */
  shown: string;
  /** '' on a job row, else `batch`, `extern`, `0`, … */
  step: string;
  user: string;
  name: string | undefined;
  state: string;
  submit: number | undefined;
  eligible: number | undefined;
  start: number | undefined;
  end: number | undefined;
  elapsed: number | undefined;
  suspended: number | undefined;
  limit: number | undefined;
  requested: Tres;
  allocated: Tres;
  cpus: number | undefined;
  cpuMilliseconds: number | undefined;
  nodes: string[] | undefined;
  utilAve: number | undefined;
  utilTot: number | undefined;
  adminComment: string;
  restarts: number;
  /** Of a pod, its namespace and name. */
  pod?: string;
}

export const SOURCES = ['dcgm_exporter', 'prometheus', 'nvidia_smi'] as const;
/** In the order in which they are believed. */
export type SourceName = (typeof SOURCES)[number];

/** Shares are millionths; framebuffer MiB, power milliwatts, energy millijoules. */
export const FIELDS = [
  'gpuUtil',
  'engineActive',
  'smActive',
  'memCopy',
  'dramActive',
  'fbUsed',
  'fbFree',
  'fbReserved',
  'fbTotal',
  'power',
  'energy',
] as const;
export type Field = (typeof FIELDS)[number];
export type Values = Partial<Record<Field, number>>;

/** One or more values that a source tells of a GPU (or MIG instance), at a time or at none. */
export interface Reading {
  source: SourceName;
  /** The bytes of the file stand for the file: the same bytes twice are one file. */
  file: string;
  time: number | undefined;
  uuid: string;
  host: string;
  index: string;
  bus: string;
  instance: string;
  profile: string;
  model: string;
  job: string;
  pod: string;
  values: Values;
}

export interface Pod {
  uid: string;
  namespace: string;
  name: string;
  created: number | undefined;
  scheduled: number | undefined;
  finished: number | undefined;
  gpus: number;
  phase: string;
  /** Of its status, else of the condition that says what disrupted it. */
  reason: string;
  owner: string;
  deadline: number | undefined;
  node: string;
}

export interface Options {
  timezone: string;
  sampleInterval: number | undefined;
  assumeUtil: number | undefined;
  gpuutil: 'mean' | 'sum' | undefined;
  workload: string;
  window: { start: number; end: number } | undefined;
}

export interface InputFile {
  name: string;
  bytes: Uint8Array;
}

export interface Input {
  rows: Row[];
  readings: Reading[];
  pods: Pod[];
}
