// How a row of accounting lies in memory where many are handed on at once (JobRows): one list for TypeScript
// and for AssemblyScript, which compiles this file too, so that it may hold nothing but constants.

export const ROW_BYTES = 256;
/** The same in 64-bit and in 32-bit slots. */
export const ROW_NUMBERS = 32;
export const ROW_LANES = 64;

/**
 * 64-bit slots, counted from the beginning of the row: quantities as JobRun and JobStep have them, NaN for
 * unknown.
 */
export const SUBMIT = 0;
export const ELIGIBLE = 1;
export const START = 2;
export const END = 3;
export const TIME_LIMIT = 4;
export const REQUESTED_GPUS = 5;
export const ALLOCATED_GPUS = 6;
export const REQUESTED_CPUS = 7;
export const CPU_SECONDS = 8;
export const EXIT_CODE = 9;
/** Slurm's utilization of GPUs in %, on average and in total, of a run and of a step. */
export const UTILIZATION_AVERAGE = 10;
export const UTILIZATION_TOTAL = 11;
/** The mask of the GPUs that a run held, where the flags say that it is there. */
export const GPU_INDEX_MASK = 12;
/** In the same place: how many array tasks a run stands for, where the flags say so. They held no GPU. */
export const TASKS = 12;
/** Of a run: how long it ran, and for how long of its time it was suspended. */
export const ELAPSED = 13;
export const SUSPENDED = 14;
/** Of a run, as ratios: the utilization that accounting sums up, and that of a column that the site added. */
export const UTILIZATION = 15;
export const UTILIZATION_EXPORTED = 16;

/** 32-bit slots, counted from the beginning of the row too. The number of the state in Slurm's list. */
export const STATE = 34;
export const FLAGS = 35;
/** Tags of identifiers, four 32-bit slots each; all zero for none. */
export const JOB_TAG = 36;
export const CLUSTER_TAG = 40;
export const USER_TAG = 44;
export const ACCOUNT_TAG = 48;
/** The name of a run, the id of a step. */
export const NAME_TAG = 52;
/** The node, where there is just one. */
export const NODE_TAG = 56;
/**
 * Else where the list of nodes begins and ends: in the text when it was just read, among the lists when it is
 * handed on.
 */
export const NODES_FROM = 56;
export const NODES_TO = 57;
/**
 * The type of the GPUs of a run, where there is just one and it has a name; else where their list begins and
 * ends among the lists.
 */
export const GPU_TYPE_TAG = 60;
export const GPU_TYPES_FROM = 60;
export const GPU_TYPES_TO = 61;

/** Bits of `FLAGS`. */
export const IS_STEP = 1;
export const IS_ALLOCATED = 2;
export const IS_EXTERN = 4;
export const HAS_ONE_NODE = 8;
export const HAS_NODE_LIST = 16;
/** A time without a zone stands in the column: shifted left by `SUBMIT`, `ELIGIBLE`, `START` or `END`. */
export const IS_LOCAL = 32;
export const HAS_GPU_INDEXES = 512;
/** It is known how often the run had been started before: as many times as the upper half of `FLAGS` says. */
export const HAS_RESTARTS = 1024;
export const RESTARTS_SHIFT = 16;
export const MOST_RESTARTS = 0x7fff;
/** The run stands for several array tasks. */
export const IS_OF_TASKS = 2048;
/** GPUs are named, and not how many. */
export const HAS_UNMEASURED_GPUS = 4096;
export const IS_ONLY_MIG = 8192;
export const HAS_GPU_TYPE_LIST = 16384;
/** The user of the run is known by uid alone. */
export const IS_USER_BY_UID = 32768;
