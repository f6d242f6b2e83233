// Every limit of the library: its name, its unit and the arithmetic that chose it.

/** What a parser accepts before it says so in a diagnostic, and what a table holds before it refuses. */
export const LIMITS = {
  /** Distinct names in one table: 2^27 × 16 bytes is 2 GiB, past any login node's patience. */
  identifiers: 2 ** 27,
  /** Bytes of one record of delimited text: sacct cuts names at 255 bytes, but comments and submit lines may hold 100 KB scripts. */
  recordBytes: 1 << 20,
  /** Columns of one delimited header: sacct --format=ALL prints 120, nvidia-smi 241. */
  columns: 1024,
  /** Bytes of one line of Prometheus text: a series with 100 pod labels of 253 bytes stays below. */
  lineBytes: 1 << 16,
  /** Bytes of one scalar in JSON: Slurm stores scripts of up to 4 MiB; only their length is passed over. */
  jsonScalarBytes: 1 << 16,
  /** Levels of nesting in JSON: sacct --json uses 9, Kubernetes 12. */
  jsonDepth: 64,
  /** Nodes named by one host list: the largest systems have fewer than 16,384. */
  hostListNodes: 1 << 16,
  /** GPUs that one parser keeps open samples of: 2^20, above any site. */
  openSamples: 1 << 20,
  /** Line numbers kept per kind of diagnostic: enough to look at, too few to be a copy of the input. */
  diagnosticLines: 5,
} as const;
