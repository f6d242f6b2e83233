// Rows of accounting, runs and steps, side by side in memory: how many of them are handed on at once, also from one thread to another.
import { Identifier } from '../identity/identifier.ts';
import { isKnown } from '../units.ts';
import * as at from './job-row.ts';
import { JOB_STATES, type JobRun } from './job-run.ts';
import type { JobStep } from './job-step.ts';

const STATE_NUMBER = Object.fromEntries(JOB_STATES.map((state, number) => [state, number])) as Record<
  JobRun['state'],
  number
>;

/** Up to `capacity` rows in the order in which they were read. They are reused: take what you keep. */
export class JobRows {
  readonly capacity: number;
  /** How many rows there are. */
  count = 0;
  readonly #numbers: Float64Array;
  readonly #lanes: Int32Array;
  /** Tags of the nodes of those rows that have several. */
  #nodes: Int32Array = new Int32Array(64);
  #nodeLanes = 0;
  /** Nodes that were handed out. */
  readonly #pool: Identifier[] = [];

  /** Room for `capacity` rows in `buffer` at `byteOffset`, or in a buffer of its own. */
  constructor(
    capacity: number,
    buffer: ArrayBufferLike = new ArrayBuffer(capacity * at.ROW_BYTES),
    byteOffset = 0,
  ) {
    this.capacity = capacity;
    this.#numbers = new Float64Array(buffer, byteOffset, capacity * at.ROW_NUMBERS);
    this.#lanes = new Int32Array(buffer, byteOffset, capacity * at.ROW_LANES);
  }

  /** @internal The 64-bit slots, and the 32-bit slots, of all rows: see job-row.ts. For the reader and for tables only. */
  static numbers(rows: JobRows): Float64Array {
    return rows.#numbers;
  }

  /** @internal */
  static lanes(rows: JobRows): Int32Array {
    return rows.#lanes;
  }

  /** @internal The tags of the nodes of rows that have several. */
  static nodes(rows: JobRows): Int32Array {
    return rows.#nodes;
  }

  /** @internal A copy of those that are in use. */
  nodes(): Int32Array {
    return this.#nodes.slice(0, this.#nodeLanes);
  }

  /** Makes it empty. */
  clear(): void {
    this.count = this.#nodeLanes = 0;
  }

  /** Adds the rows of `other` from row `from` on, as many as there is room for; gives how many. */
  addRows(other: JobRows, from: number): number {
    const count = Math.min(other.count - from, this.capacity - this.count);
    const first = this.count * at.ROW_LANES;
    this.#lanes.set(other.#lanes.subarray(from * at.ROW_LANES, (from + count) * at.ROW_LANES), first);
    for (let row = 0; row < count; row++) {
      const l = (from + row) * at.ROW_LANES;
      if ((other.#lanes[l + at.FLAGS]! & at.HAS_NODE_LIST) === 0) continue;
      const nodes = other.#nodes.subarray(other.#lanes[l + at.NODES_FROM]!, other.#lanes[l + at.NODES_TO]!);
      this.addTags(this.count + row, nodes, nodes.length / 4);
    }
    this.count += count;
    return count;
  }

  /** @internal Takes the rows over that another thread put into the same memory, and the tags of their nodes. */
  show(count: number, nodes: Int32Array): void {
    this.count = count;
    this.#nodes = nodes;
    this.#nodeLanes = nodes.length;
  }

  /** Adds a run; there has to be room. */
  addRun(run: JobRun): void {
    const row = this.count++;
    const n = row * at.ROW_NUMBERS;
    const l = row * at.ROW_LANES;
    const numbers = this.#numbers;
    const lanes = this.#lanes;
    numbers[n + at.SUBMIT] = run.submitSeconds;
    numbers[n + at.ELIGIBLE] = run.eligibleSeconds;
    numbers[n + at.START] = run.startSeconds;
    numbers[n + at.END] = run.endSeconds;
    numbers[n + at.TIME_LIMIT] = run.timeLimitSeconds;
    numbers[n + at.REQUESTED_GPUS] = run.requestedGpus;
    numbers[n + at.ALLOCATED_GPUS] = run.allocatedGpus;
    numbers[n + at.REQUESTED_CPUS] = run.requestedCpus;
    numbers[n + at.CPU_SECONDS] = run.cpuSeconds;
    numbers[n + at.EXIT_CODE] = run.exitCode;
    numbers[n + at.UTILIZATION] = run.gpuUtilization;
    numbers[n + at.UTILIZATION_EXPORTED] = run.exportedGpuUtilization;
    numbers[n + at.ELAPSED] = run.elapsedSeconds;
    numbers[n + at.SUSPENDED] = run.suspendedSeconds;
    const isOfTasks = isKnown(run.tasks);
    numbers[n + at.GPU_INDEX_MASK] = isOfTasks ? run.tasks : run.gpuIndexMask;
    lanes[l + at.STATE] = STATE_NUMBER[run.state];
    lanes[l + at.FLAGS] =
      (run.allocated ? at.IS_ALLOCATED : 0) |
      (isKnown(run.restarts) ? at.HAS_RESTARTS | (run.restarts << at.RESTARTS_SHIFT) : 0) |
      (isOfTasks ? at.IS_OF_TASKS : at.HAS_GPU_INDEXES);
    Identifier.lanes(run.jobId, lanes, l + at.JOB_TAG);
    Identifier.lanes(run.cluster, lanes, l + at.CLUSTER_TAG);
    Identifier.lanes(run.user, lanes, l + at.USER_TAG);
    Identifier.lanes(run.account, lanes, l + at.ACCOUNT_TAG);
    Identifier.lanes(run.name, lanes, l + at.NAME_TAG);
    this.addNodes(row, run.nodes);
  }

  /** Adds a step; there has to be room. */
  addStep(step: JobStep): void {
    const row = this.count++;
    const n = row * at.ROW_NUMBERS;
    const l = row * at.ROW_LANES;
    const numbers = this.#numbers;
    const lanes = this.#lanes;
    numbers[n + at.START] = step.startSeconds;
    numbers[n + at.END] = step.endSeconds;
    numbers[n + at.ALLOCATED_GPUS] = step.allocatedGpus;
    numbers[n + at.CPU_SECONDS] = step.cpuSeconds;
    numbers[n + at.UTILIZATION] = step.gpuUtilizationAverage;
    numbers[n + at.UTILIZATION_TOTAL] = step.gpuUtilizationTotal;
    lanes[l + at.FLAGS] = at.IS_STEP | (step.external ? at.IS_EXTERN : 0);
    Identifier.lanes(step.jobId, lanes, l + at.JOB_TAG);
    Identifier.lanes(step.cluster, lanes, l + at.CLUSTER_TAG);
    Identifier.lanes(step.stepId, lanes, l + at.NAME_TAG);
  }

  /** Says which nodes run `row` held. */
  addNodes(row: number, nodes: readonly Identifier[]): void {
    const from = this.#nodeLanes;
    this.#makeRoom(nodes.length * 4);
    for (const node of nodes) {
      Identifier.lanes(node, this.#nodes, this.#nodeLanes);
      this.#nodeLanes += 4;
    }
    this.#setNodes(row, from);
  }

  /** @internal The same of `count` nodes whose tags are at the beginning of `tags`. */
  addTags(row: number, tags: Int32Array, count: number): void {
    const from = this.#nodeLanes;
    this.#makeRoom(count * 4);
    for (let lane = 0; lane < count * 4; lane++) this.#nodes[this.#nodeLanes++] = tags[lane]!;
    this.#setNodes(row, from);
  }

  #setNodes(row: number, from: number): void {
    const l = row * at.ROW_LANES;
    this.#lanes[l + at.FLAGS]! |= at.HAS_NODE_LIST;
    this.#lanes[l + at.NODES_FROM] = from;
    this.#lanes[l + at.NODES_TO] = this.#nodeLanes;
  }

  #makeRoom(lanes: number): void {
    if (this.#nodeLanes + lanes <= this.#nodes.length) return;
    const larger = new Int32Array((this.#nodeLanes + lanes) * 2);
    larger.set(this.#nodes.subarray(0, this.#nodeLanes));
    this.#nodes = larger;
  }

  /** True if `row` is a step, false if it is a run. */
  isStep(row: number): boolean {
    return (this.#lanes[row * at.ROW_LANES + at.FLAGS]! & at.IS_STEP) !== 0;
  }

  /** Makes `run` say what row `row` says. */
  toRun(row: number, run: JobRun): JobRun {
    const n = row * at.ROW_NUMBERS;
    const l = row * at.ROW_LANES;
    const numbers = this.#numbers;
    const lanes = this.#lanes;
    const flags = lanes[l + at.FLAGS]!;
    run.submitSeconds = numbers[n + at.SUBMIT]!;
    run.eligibleSeconds = numbers[n + at.ELIGIBLE]!;
    run.startSeconds = numbers[n + at.START]!;
    run.endSeconds = numbers[n + at.END]!;
    run.timeLimitSeconds = numbers[n + at.TIME_LIMIT]!;
    run.requestedGpus = numbers[n + at.REQUESTED_GPUS]!;
    run.allocatedGpus = numbers[n + at.ALLOCATED_GPUS]!;
    run.allocated = (flags & at.IS_ALLOCATED) !== 0;
    run.requestedCpus = numbers[n + at.REQUESTED_CPUS]!;
    run.cpuSeconds = numbers[n + at.CPU_SECONDS]!;
    run.exitCode = numbers[n + at.EXIT_CODE]!;
    run.gpuUtilization = numbers[n + at.UTILIZATION]!;
    run.exportedGpuUtilization = numbers[n + at.UTILIZATION_EXPORTED]!;
    run.gpuIndexMask = flags & at.HAS_GPU_INDEXES ? numbers[n + at.GPU_INDEX_MASK]! : Number.NaN;
    run.elapsedSeconds = numbers[n + at.ELAPSED]!;
    run.suspendedSeconds = numbers[n + at.SUSPENDED]!;
    run.restarts = flags & at.HAS_RESTARTS ? flags >> at.RESTARTS_SHIFT : Number.NaN;
    run.tasks = flags & at.IS_OF_TASKS ? numbers[n + at.TASKS]! : Number.NaN;
    run.state = JOB_STATES[lanes[l + at.STATE]!]!;
    Identifier.read(run.jobId, lanes, l + at.JOB_TAG);
    Identifier.read(run.cluster, lanes, l + at.CLUSTER_TAG);
    Identifier.read(run.user, lanes, l + at.USER_TAG);
    Identifier.read(run.account, lanes, l + at.ACCOUNT_TAG);
    Identifier.read(run.name, lanes, l + at.NAME_TAG);
    if (flags & at.HAS_NODE_LIST)
      this.#toNodes(run, this.#nodes, lanes[l + at.NODES_FROM]!, lanes[l + at.NODES_TO]!);
    else this.#toNodes(run, lanes, l + at.NODE_TAG, l + at.NODE_TAG + (flags & at.HAS_ONE_NODE ? 4 : 0));
    return run;
  }

  #toNodes({ nodes }: JobRun, tags: Int32Array, from: number, to: number): void {
    const count = (to - from) / 4;
    // Setting a length gives the storage of the array back: only where it changes.
    if (nodes.length > count) nodes.length = count;
    for (let i = 0; i < count; i++) {
      const node = this.#pool[i] ?? new Identifier();
      this.#pool[i] = node;
      Identifier.read(node, tags, from + i * 4);
      nodes[i] = node;
    }
  }

  /** Makes `step` say what row `row` says. */
  toStep(row: number, step: JobStep): JobStep {
    const n = row * at.ROW_NUMBERS;
    const l = row * at.ROW_LANES;
    const numbers = this.#numbers;
    const lanes = this.#lanes;
    Identifier.read(step.jobId, lanes, l + at.JOB_TAG);
    Identifier.read(step.stepId, lanes, l + at.NAME_TAG);
    Identifier.read(step.cluster, lanes, l + at.CLUSTER_TAG);
    step.external = (lanes[l + at.FLAGS]! & at.IS_EXTERN) !== 0;
    step.startSeconds = numbers[n + at.START]!;
    step.endSeconds = numbers[n + at.END]!;
    step.allocatedGpus = numbers[n + at.ALLOCATED_GPUS]!;
    step.cpuSeconds = numbers[n + at.CPU_SECONDS]!;
    step.gpuUtilizationAverage = numbers[n + at.UTILIZATION]!;
    step.gpuUtilizationTotal = numbers[n + at.UTILIZATION_TOTAL]!;
    return step;
  }
}
