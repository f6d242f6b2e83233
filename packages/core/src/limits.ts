// Every limit of the library: its name, its unit and the arithmetic that chose it.

/** What a parser accepts before it says so in a diagnostic, and what a table holds before it refuses. */
export const LIMITS = {
  /**
   * Bytes of an input that sources see to recognize it: the messages of a tool, or a page of comments, may
   * stand first.
   */
  headBytes: 1 << 16,
  /** Distinct names in one table: 2^27 × 16 bytes is 2 GiB, past any login node's patience. */
  identifiers: 2 ** 27,
  /**
   * Bytes of one record of delimited text: sacct cuts names at 255 bytes, but comments and submit lines may
   * hold 100 KB scripts.
   */
  recordBytes: 1 << 20,
  /** Columns of one delimited header: sacct --format=ALL prints 120, nvidia-smi 241. */
  columns: 1024,
  /** Bytes of one line of Prometheus text: a series with 100 pod labels of 253 bytes stays below. */
  lineBytes: 1 << 16,
  /**
   * Bytes of distinct series prefixes that a Prometheus reader remembers: 200 nodes × 8 GPUs × 50 series ×
   * 400 bytes are 32 MB.
   */
  prefixBytes: 1 << 25,
  /** Labels of one series: 20 of the exporter, and 100 of a pod. */
  labels: 128,
  /** GPUs of one input of an exporter: 2^16 × 0.5 KB are 32 MB. */
  exporterGpus: 1 << 16,
  /** Times of GPUs that are kept until everything about them is in: 2^14 × 0.5 KB are 8 MB. */
  gpuMoments: 1 << 14,
  /** Inference servers of one input: 2^16, above any site. */
  servers: 1 << 16,
  /** Series of inference servers that are kept open, a day each: 2^18 × 150 bytes are 40 MB. */
  serverSpans: 1 << 18,
  /** Metric families that one source reads; a power of two. */
  families: 1 << 7,
  /** Metric families of other exporters that are counted one by one. */
  foreignFamilies: 1 << 12,
  /** Bytes of one scalar in JSON: Slurm stores scripts of up to 4 MiB; only their length is passed over. */
  jsonScalarBytes: 1 << 16,
  /** Levels of nesting in JSON: sacct --json uses 9, Kubernetes 12. */
  jsonDepth: 64,
  /** Levels of nesting in XML: nvidia-smi -q -x uses 8. */
  xmlDepth: 32,
  /** Bytes of the name of an XML element: the longest of nvidia-smi has 52. */
  xmlNameBytes: 256,
  /**
   * GPUs of one node, or parts of them that are given out one by one: 16 boards of 7 instances with 32 time
   * slices each stay below.
   */
  nodeGpus: 1 << 12,
  /** GPUs of one job: the largest clusters have fewer than 2^18. */
  jobGpus: 1 << 18,
  /** Parts of GPUs of one job: sites give out megabytes of GPU memory as shards. */
  jobGpuParts: 1 << 30,
  /** GPUs that one quota may name: operators write large round numbers for "as many as you like". */
  quotaGpus: 1e9,
  /** MIG instances of one GPU: hardware has 7 at most, and 56 compute instances in them. */
  migInstances: 64,
  /**
   * Bytes of memory of one GPU: the largest has 288 GiB; 16 TiB leaves room for ten years of doubling every
   * two.
   */
  gpuMemoryBytes: 2 ** 44,
  /** Watts of one board: a GB200 superchip is allowed 2,700; a failed sensor reads 2^32 mW. */
  boardWatts: 10_000,
  /**
   * Steps of one JSON job, which wait for its end: MaxStepCount is 40,000 by default; 2^16 × 400 bytes is 26
   * MB.
   */
  jobSteps: 1 << 16,
  /**
   * Bytes of one point of a Prometheus range: a time and a float of at most 24 digits each, pretty-printed
   * deeply.
   */
  pointBytes: 256,
  /**
   * Points of one GPU that are held until they are merged: 95 series of the 11,000 that Prometheus allows;
   * 2^20 × 16 bytes is 16 MiB.
   */
  devicePoints: 1 << 20,
  /** Bytes of one summary of a job, packed or not: 2,000 nodes of 8 GPUs at 500 bytes stay below. */
  jobSummaryBytes: 1 << 20,
  /** Nodes named by one host list: the largest systems have fewer than 16,384. */
  hostListNodes: 1 << 16,
  /** GPUs that one parser keeps open samples of: 2^20, above any site. */
  openSamples: 1 << 20,
  /** Line numbers kept per kind of diagnostic: enough to look at, too few to be a copy of the input. */
  diagnosticLines: 5,
} as const;
