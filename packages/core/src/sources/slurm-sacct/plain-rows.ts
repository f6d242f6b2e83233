// Rows in their common form, read by WebAssembly: a fast way past RowReader, which alone knows what to make of any other row.
import { Identifier } from '../../identifier.ts';
import { JOB_STATES, JobRun } from '../../records/job-run.ts';
import { JobStep } from '../../records/job-step.ts';
import { ascii } from '../../text/ascii.ts';
import type { DelimitedText } from '../../text/delimited.ts';
import * as at from '../../text/delimited-memory.ts';
import { type DelimitedWasm, openDelimitedWasm } from '../../text/delimited-wasm.ts';
import type { LineCursor } from '../../text/line-cursor.ts';
import type { ParseContext } from '../source.ts';
import { FIELDS } from './columns.ts';
import type { RecordShape } from './record-shape.ts';
import { RowNodes } from './row-nodes.ts';
import type { RowTimes } from './row-times.ts';
import type { WaitingRecord } from './waiting-record.ts';

/** The words that are looked for, in the order that the reader knows. */
const WORDS = [
  ...JOB_STATES.filter((state) => state !== 'UNKNOWN'),
  'UNLIMITED',
  'Partition_Limit',
  'Unknown',
  'None',
  'extern',
].map(ascii);
const LANES_PER_ROW = at.ROW_BYTES / 4;
const NUMBERS_PER_ROW = at.ROW_BYTES / 8;

/** Where the parser is. */
interface Place {
  readonly text: DelimitedText;
  readonly line: LineCursor;
  readonly record: WaitingRecord;
}

/** Reads plain rows and gives them to the sink. */
export class PlainRows {
  readonly #context: ParseContext;
  /** Times without a zone are what they are. */
  readonly #isUtc: boolean;
  readonly #times: RowTimes;
  readonly #nodes: RowNodes;
  readonly #run = new JobRun();
  readonly #step = new JobStep();
  /** The nodes of a run, as far as they are read here. */
  readonly #pool: Identifier[] = [];
  readonly wasm: DelimitedWasm;

  readonly #text: DelimitedText;
  readonly #line: LineCursor;
  readonly #record: WaitingRecord;

  private constructor(context: ParseContext, times: RowTimes, wasm: DelimitedWasm, place: Place) {
    this.#context = context;
    this.#isUtc = (context.timezone ?? 'UTC') === 'UTC';
    this.#times = times;
    this.#nodes = new RowNodes(context);
    this.wasm = wasm;
    this.#text = place.text;
    this.#line = place.line;
    this.#record = place.record;
  }

  /** Undefined where there is no WebAssembly to read with. */
  static open(context: ParseContext, times: RowTimes, place: Place): PlainRows | undefined {
    const wasm = openDelimitedWasm(context.key, WORDS);
    if (wasm === undefined) return undefined;
    place.text.use(wasm);
    return new PlainRows(context, times, wasm, place);
  }

  /** The rows that follow have this layout. */
  setLayout({ layout, cutCount, idColumn }: RecordShape): void {
    const { columnOf, trailing, carriageReturn } = layout;
    this.wasm.setLayout(
      0,
      FIELDS.map((field) => columnOf[field]),
    );
    const rowIdColumn = columnOf.JobIDRaw >= 0 ? columnOf.JobIDRaw : columnOf.JobID;
    this.wasm.setLayout(at.CUT_COUNT, [
      ...[cutCount, Number(trailing), Number(carriageReturn)],
      ...[idColumn, rowIdColumn],
    ]);
  }

  /**
   * Takes the waiting record and those behind it, as far as they are plain and another record begins behind each; the first that is not
   * waits then. Gives how many were taken.
   */
  take({ cutCount, beginsWithId }: RecordShape): number {
    const record = this.#record;
    const { markCount, isAtHome } = this.#text;
    let taken = 0;
    for (let count = at.ROWS_CAPACITY; count === at.ROWS_CAPACITY; ) {
      if (!isAtHome || !beginsWithId || !record.isPlain(cutCount, this.#line.mark)) break;
      count = this.wasm.readRows(record.start, record.mark, markCount);
      for (let row = 0; row < count; row++) this.#give(row, record.line + row);
      if (count === 0) break;
      this.#line.goTo(record.line + count, record.mark + count * (cutCount + 1), cutCount);
      record.begin(this.#line);
      this.#line.pass();
      taken += count;
    }
    return taken;
  }

  #give(row: number, line: number): void {
    this.#times.begin(line);
    const flags = this.wasm.lanes[row * LANES_PER_ROW + at.FLAGS]!;
    if ((flags & at.IS_STEP) === 0) this.#giveRun(row, line);
    else this.#giveStep(row);
  }

  #giveRun(row: number, line: number): void {
    const { sink } = this.#context;
    const run = this.#run;
    const { numbers, lanes } = this.wasm;
    const number = row * NUMBERS_PER_ROW;
    const lane = row * LANES_PER_ROW;
    const flags = lanes[lane + at.FLAGS]!;
    run.startSeconds = this.#time(number, at.START, flags, 'Start');
    run.endSeconds = this.#time(number, at.END, flags, 'End');
    if (sink.jobRun === undefined) return;
    run.submitSeconds = this.#time(number, at.SUBMIT, flags, 'Submit');
    run.eligibleSeconds = this.#time(number, at.ELIGIBLE, flags, 'Eligible');
    Identifier.read(run.jobId, lanes, lane + at.JOB_TAG);
    Identifier.read(run.cluster, lanes, lane + at.CLUSTER_TAG);
    Identifier.read(run.user, lanes, lane + at.USER_TAG);
    Identifier.read(run.account, lanes, lane + at.ACCOUNT_TAG);
    Identifier.read(run.name, lanes, lane + at.NAME_TAG);
    run.state = JOB_STATES[lanes[lane + at.STATE]!]!;
    run.timeLimitSeconds = numbers[number + at.TIME_LIMIT]!;
    run.requestedGpus = numbers[number + at.REQUESTED_GPUS]!;
    run.allocatedGpus = numbers[number + at.ALLOCATED_GPUS]!;
    run.allocated = (flags & at.IS_ALLOCATED) !== 0;
    run.requestedCpus = numbers[number + at.REQUESTED_CPUS]!;
    run.cpuSeconds = numbers[number + at.CPU_SECONDS]!;
    run.exitCode = numbers[number + at.EXIT_CODE]!;
    run.gpuUtilization = numbers[number + at.UTILIZATION]!;
    run.exportedGpuUtilization = numbers[number + at.UTILIZATION_EXPORTED]!;
    this.#readNodes(lane, flags, line);
    sink.jobRun(run);
  }

  #readNodes(lane: number, flags: number, line: number): void {
    const { lanes, nodes, bytes } = this.wasm;
    if ((flags & at.HAS_NODE_LIST) === 0) {
      this.#fillNodes(flags & at.HAS_ONE_NODE ? 1 : 0, lanes, lane + at.NODE_TAG);
      return;
    }
    const from = lanes[lane + at.NODES_FROM]!;
    const to = lanes[lane + at.NODES_TO]!;
    const count = this.wasm.readNodes(from, to);
    if (count >= 0) this.#fillNodes(count, nodes, 0);
    else this.#nodes.read(bytes, from, to, this.#run.nodes, line);
  }

  /** Makes the run have `count` nodes, whose tags begin at `lane`. */
  #fillNodes(count: number, lanes: Int32Array, lane: number): void {
    const { nodes } = this.#run;
    // Setting a length gives the storage of the array back: only where it changes.
    if (nodes.length > count) nodes.length = count;
    for (let i = 0; i < count; i++) {
      const node = this.#pool[i] ?? new Identifier();
      this.#pool[i] = node;
      Identifier.read(node, lanes, lane + i * 4);
      nodes[i] = node;
    }
  }

  #giveStep(row: number): void {
    const { sink } = this.#context;
    const step = this.#step;
    const { numbers, lanes } = this.wasm;
    const number = row * NUMBERS_PER_ROW;
    const lane = row * LANES_PER_ROW;
    const flags = lanes[lane + at.FLAGS]!;
    step.startSeconds = this.#time(number, at.START, flags, 'Start');
    step.endSeconds = this.#time(number, at.END, flags, 'End');
    if (sink.jobStep === undefined) return;
    Identifier.read(step.jobId, lanes, lane + at.JOB_TAG);
    Identifier.read(step.stepId, lanes, lane + at.NAME_TAG);
    Identifier.read(step.cluster, lanes, lane + at.CLUSTER_TAG);
    step.external = (flags & at.IS_EXTERN) !== 0;
    step.allocatedGpus = numbers[number + at.ALLOCATED_GPUS]!;
    step.cpuSeconds = numbers[number + at.CPU_SECONDS]!;
    step.gpuUtilizationAverage = numbers[number + at.UTILIZATION]!;
    step.gpuUtilizationTotal = numbers[number + at.UTILIZATION_TOTAL]!;
    sink.jobStep(step);
  }

  #time(
    number: number,
    slot: number,
    flags: number,
    column: 'Submit' | 'Eligible' | 'Start' | 'End',
  ): number {
    const seconds = this.wasm.numbers[number + slot]!;
    if ((flags & (at.IS_LOCAL << slot)) === 0) return seconds;
    if (!this.#isUtc) return this.#times.fromLocal(seconds, column);
    this.#times.noteLocal();
    return seconds;
  }
}
