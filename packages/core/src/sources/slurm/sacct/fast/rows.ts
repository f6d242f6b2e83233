// Rows in their common form, read by WebAssembly: a fast way past RowReader, which alone knows what to make
// of any other row.

import { ascii } from '../../../../formats/bytes/ascii.ts';
import type { DelimitedText } from '../../../../formats/delimited/delimited.ts';
import type { LineCursor } from '../../../../formats/delimited/line-cursor.ts';
import type { Identifier } from '../../../../identity/identifier.ts';
import * as at from '../../../../records/job-row.ts';
import { JobRows } from '../../../../records/job-rows.ts';
import { JobRun } from '../../../../records/job-run.ts';
import { JOB_STATES } from '../../../../records/job-state.ts';
import { JobStep } from '../../../../records/job-step.ts';
import type { ParseContext } from '../../../source.ts';
import type { GpuTypes } from '../../gpu-type.ts';
import { FIELDS } from '../columns.ts';
import type { WaitingRecord } from '../pending-record.ts';
import type { RecordShape } from '../record-shape.ts';
import { RowNodes } from '../row-nodes.ts';
import type { RowReader } from '../row-reader.ts';
import { type RowTimes, TIME } from '../row-times.ts';
import { type DelimitedWasm, openDelimitedWasm } from './bridge.ts';
import { CUT_COUNT, MAY_REPEAT, NO_COLUMN, ROWS_CAPACITY } from './memory.ts';

/** The words that are looked for, in the order that the reader knows. */
const WORDS = [
  ...JOB_STATES.filter((state) => state !== 'UNKNOWN'),
  'UNLIMITED',
  'Partition_Limit',
  'Unknown',
  'None',
  'extern',
].map(ascii);
/** The times of a run and of a step, by the slots that they are read into. */
const TIMES_OF_RUN = [
  [at.SUBMIT, TIME.submit],
  [at.ELIGIBLE, TIME.eligible],
  [at.START, TIME.start],
  [at.END, TIME.end],
] as const;
const TIMES_OF_STEP = TIMES_OF_RUN.slice(2);
/** The last lane of a host whose name has no domain; WebAssembly reads no others. */
const NO_DOMAIN = 0;
const ALL_LOCAL = at.IS_LOCAL * 15;
/** The fields that are read of unwanted runs: the rest needs no diagnostics. A step has no more. */
const UNWANTED_RUN = ~(at.HAS_NODE_LIST | (at.IS_LOCAL << at.SUBMIT) | (at.IS_LOCAL << at.ELIGIBLE));

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
  readonly #areRunsWanted: boolean;
  readonly #areStepsWanted: boolean;
  readonly #times: RowTimes;
  readonly #nodes: RowNodes;
  readonly #nodesOfRow: Identifier[] = [];
  readonly #run = new JobRun();
  readonly #step = new JobStep();
  readonly #rows: JobRows;
  readonly wasm: DelimitedWasm;

  readonly #text: DelimitedText;
  readonly #line: LineCursor;
  readonly #record: WaitingRecord;
  readonly #gpuTypes: GpuTypes;
  /** How many of the types of GPUs the reader has heard of. */
  #knownTypes = 0;

  private constructor(
    context: ParseContext,
    { times, gpuTypes }: RowReader,
    wasm: DelimitedWasm,
    place: Place,
  ) {
    this.#context = context;
    this.#isUtc = (context.timezone ?? 'UTC') === 'UTC';
    const { jobRows, jobRun, jobStep } = context.sink;
    this.#areRunsWanted = (jobRows ?? jobRun) !== undefined;
    this.#areStepsWanted = (jobRows ?? jobStep) !== undefined;
    this.#times = times;
    this.#nodes = new RowNodes(context);
    this.wasm = wasm;
    this.#rows = wasm.rows;
    this.#text = place.text;
    this.#line = place.line;
    this.#record = place.record;
    this.#gpuTypes = gpuTypes;
  }

  /** Undefined where there is no WebAssembly to read with. `rows` reads the other rows. */
  static open(context: ParseContext, rows: RowReader, place: Place): PlainRows | undefined {
    const wasm = openDelimitedWasm(context.key, WORDS);
    if (wasm === undefined) return undefined;
    place.text.use(wasm);
    return new PlainRows(context, rows, wasm, place);
  }

  /** The rows that follow have this layout. */
  setLayout({ layout, cutCount, idColumn }: RecordShape): void {
    const { columnOf, trailing, carriageReturn } = layout;
    this.wasm.setLayout(
      0,
      FIELDS.map((field) => (columnOf[field] < 0 ? NO_COLUMN : columnOf[field])),
    );
    const rowIdColumn = columnOf.JobIDRaw >= 0 ? columnOf.JobIDRaw : columnOf.JobID;
    this.wasm.setLayout(CUT_COUNT, [
      ...[cutCount, Number(trailing), Number(carriageReturn)],
      ...[idColumn, rowIdColumn],
    ]);
    this.wasm.setLayout(MAY_REPEAT, [Number(this.#times.mayRepeat)]);
  }

  /**
   * Takes the waiting record and those behind it, as far as they are plain and another record begins behind
   * each; the first that is not waits then. Gives how many were taken.
   */
  take({ cutCount, beginsWithId }: RecordShape): number {
    const record = this.#record;
    const { markCount, inWasmMemory } = this.#text;
    let taken = 0;
    this.#learnTypes();
    for (let count = ROWS_CAPACITY; count === ROWS_CAPACITY; ) {
      if (!inWasmMemory || !beginsWithId || !record.isPlain(cutCount, this.#line.mark)) break;
      count = this.wasm.readRows(record.start, record.mark, markCount);
      if (count === 0) break;
      this.#finish(count, record.line);
      this.#give();
      this.#line.goTo(record.line + count, record.mark + count * (cutCount + 1), cutCount);
      record.begin(this.#line);
      this.#line.pass();
      taken += count;
    }
    return taken;
  }

  /** Types that were met in other rows since. */
  #learnTypes(): void {
    const { known } = this.#gpuTypes;
    for (; this.#knownTypes < known.length; this.#knownTypes++) {
      const type = known[this.#knownTypes]!;
      if (!type.isMig) this.wasm.addGpuType(type);
    }
  }

  /** Does what the reader leaves: the zones of times, and lists of nodes. The first row stands on `line`. */
  #finish(count: number, line: number): void {
    const rows = this.#rows;
    const lanes = JobRows.lanes(rows);
    rows.clear();
    rows.count = count;
    for (let row = 0; row < count; row++) {
      const flags = lanes[row * at.ROW_LANES + at.FLAGS]! & (this.#areRunsWanted ? -1 : UNWANTED_RUN);
      if ((flags & ALL_LOCAL) !== 0) {
        this.#times.begin(line + row);
        if (this.#isUtc) this.#times.noteLocal();
        else this.#settleTimes(row, flags);
      }
      if ((flags & at.HAS_ONE_NODE) !== 0) lanes[row * at.ROW_LANES + at.NODE_TAG + 3] = NO_DOMAIN;
      if ((flags & at.HAS_NODE_LIST) !== 0) this.#readNodes(row, line + row);
    }
  }

  /** Reads the times of a row in their zone. */
  #settleTimes(row: number, flags: number): void {
    const times = this.#times;
    const numbers = JobRows.numbers(this.#rows);
    const n = row * at.ROW_NUMBERS;
    const isStep = (flags & at.IS_STEP) !== 0;
    const slots = isStep ? TIMES_OF_STEP : TIMES_OF_RUN;
    for (const [slot, time] of slots)
      if ((flags & (at.IS_LOCAL << slot)) !== 0) times.takeLocal(numbers[n + slot]!, time);
      else times.take(numbers[n + slot]!, time);
    if (isStep ? this.#areStepsWanted : this.#areRunsWanted)
      times.settle(numbers[n + at.ELAPSED]!, numbers[n + at.SUSPENDED]!);
    for (const [slot, time] of slots) numbers[n + slot] = times.of(time);
  }

  #readNodes(row: number, line: number): void {
    const lanes = JobRows.lanes(this.#rows);
    const from = lanes[row * at.ROW_LANES + at.NODES_FROM]!;
    const to = lanes[row * at.ROW_LANES + at.NODES_TO]!;
    const count = this.wasm.readNodes(from, to);
    if (count >= 0) {
      const { nodes } = this.wasm;
      for (let node = 0; node < count; node++) nodes[node * 4 + 3] = NO_DOMAIN;
      this.#rows.addTags(row, nodes, count);
      return;
    }
    this.#nodes.read(this.wasm.bytes, from, to, this.#nodesOfRow, line);
    this.#rows.addNodes(row, this.#nodesOfRow);
  }

  #give(): void {
    const { sink } = this.#context;
    const rows = this.#rows;
    if (sink.jobRows !== undefined) {
      sink.jobRows(rows);
      return;
    }
    for (let row = 0; row < rows.count; row++)
      if (rows.isStep(row)) sink.jobStep?.(rows.toStep(row, this.#step));
      else sink.jobRun?.(rows.toRun(row, this.#run));
  }
}
