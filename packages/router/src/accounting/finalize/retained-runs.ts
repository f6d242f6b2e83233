// Retained runs: the values that the join needs of a run that held GPUs, and those that are counted once its
// utilization is known. All else was counted before. A run takes 36 bytes, in parts, so that growth copies
// nothing.

import type { Cut } from '../cuts/cut.ts';
import { BATCH } from '../rows/batches.ts';
import type { NodeLists } from '../rows/node-lists.ts';
import { jobSeconds } from '../rows/run-chains.ts';
import type { RunTable } from '../rows/run-table.ts';
import type { AnalyzedJobs } from '../tally/analyzed-batch.ts';
import { type AccountedUtilization, type JobUtilization, ORIGIN, samplesOf } from '../utilization.ts';
import { HoldingWords } from './holding-words.ts';
import { RetainedBuckets } from './retained-buckets.ts';
import { RetainedChains } from './retained-chains.ts';
import { RetainedClusters } from './retained-clusters.ts';
import { type Beliefs, RetainedGpuutil } from './retained-gpuutil.ts';
import {
  ABOUT,
  END,
  FROM,
  GROUP_HIGH,
  GROUP_LOW,
  HELD,
  ID_HIGH,
  ID_LOW,
  IS_COUNTED,
  IS_GPUUTIL,
  MAY_BE_ANALYZED,
  MILLIONTHS,
  ORIGIN_MASK,
  ORIGIN_SHIFT,
  PAIR,
  PART_BITS,
  PLACE,
  REPRESENTS_JOB,
  roomyPart,
  WORDS,
} from './retained-words.ts';

export class RetainedRuns {
  /** What the numbers of pairs stand for: pods are numbered by namespace. */
  holders: 'pair' | 'namespace' = 'pair';
  /** The GPUs of its node that a run held, for the few runs whose source reports them: bit i for GPU i. */
  readonly gpuIndexMasks = new Map<number, number>();
  readonly #parts: Uint32Array[] = [];
  readonly #holdings: HoldingWords;
  readonly #gpuutil = new RetainedGpuutil();
  #length = 0;
  readonly #clusters = new RetainedClusters();
  readonly #chains = new RetainedChains();
  readonly #buckets: RetainedBuckets;

  /** `cuts`: how jobs will be cut once they are analyzed. */
  constructor(lists: NodeLists, cuts: readonly Cut[] = []) {
    this.#holdings = new HoldingWords(lists);
    this.#buckets = new RetainedBuckets(cuts);
  }

  get length(): number {
    return this.#length;
  }

  /**
   * Adds a run that has started. It is counted if it ended in the window. `own` is the utilization by
   * accounting of the job that the run represents, undefined where it represents none.
   */
  add(
    runs: RunTable,
    row: number,
    isCounted: boolean,
    own: AccountedUtilization | undefined,
    mayBeAnalyzed: boolean,
  ): void {
    const a = runs.columns.arrays;
    const run = this.#length++;
    const at = (run & PLACE) * WORDS;
    const part = roomyPart(this.#parts, run >> PART_BITS, at);
    part[at + ID_LOW] = a.idLow[row]!;
    part[at + ID_HIGH] = a.idHigh[row]!;
    part[at + FROM] = a.heldFrom[row]!;
    part[at + END] = a.heldUntil[row]!;
    part[at + HELD] = this.#holdings.word(a.slices[row]!, a.nodes[row]!, a.nodesAt[row]!);
    part[at + PAIR] = a.pair[row]!;
    part[at + GROUP_LOW] = a.groupLow[row]!;
    part[at + GROUP_HIGH] = a.groupHigh[row]!;
    const representsJob = own === undefined ? 0 : REPRESENTS_JOB;
    part[at + ABOUT] =
      (isCounted ? IS_COUNTED : 0) | representsJob | (mayBeAnalyzed ? MAY_BE_ANALYZED : 0) | MILLIONTHS;
    if (own !== undefined) this.#setOwn(run, own);
    this.#clusters.set(run, a.cluster[row]!);
    this.#chains.add(runs, row, run);
    if (mayBeAnalyzed) this.#buckets.set(run, runs, row, jobSeconds(runs, row));
    if (runs.gpuIndexMasks.size === 0) return;
    const mask = runs.gpuIndexMasks.get(row);
    if (mask !== undefined) this.gpuIndexMasks.set(run, mask);
  }

  #setOwn(run: number, { certain, gpuutil, typeClass, isGuessed, otherwise }: AccountedUtilization): void {
    if (certain >= 0) this.#set(run, certain, ORIGIN.accounting, 0);
    if (gpuutil < 0) return;
    this.#set(run, gpuutil, isGuessed ? ORIGIN.guessed : ORIGIN.accounting, IS_GPUUTIL);
    this.#gpuutil.set(run, typeClass, otherwise);
  }

  /** Sets the utilization by samples of the job that the run represents. */
  setMeasured(run: number, { millionths, origin }: JobUtilization): void {
    this.#set(run, millionths, origin, 0);
  }

  /** Does the same for samples that count only where accounting reports nothing. */
  setUnlessAccounted(run: number, found: JobUtilization): void {
    const about = this.#word(run, ABOUT);
    if ((about & IS_GPUUTIL) !== 0) this.#gpuutil.setUnlessAccounted(run, found);
    else if ((about & MILLIONTHS) === MILLIONTHS) this.setMeasured(run, found);
  }

  #set(run: number, millionths: number, origin: number, flag: number): void {
    const kept = this.#word(run, ABOUT) & (IS_COUNTED | MAY_BE_ANALYZED | REPRESENTS_JOB);
    const at = (run & PLACE) * WORDS + ABOUT;
    this.#parts[run >> PART_BITS]![at] = kept | flag | (origin << ORIGIN_SHIFT) | millionths;
  }

  /**
   * Fills `jobs` with the jobs that runs from `from` on represent and whose utilization is known, as many as
   * fit; with `bits`, only those whose group key begins with the bits `first`. Returns the run after the last
   * one it read.
   */
  analyzed(from: number, jobs: AnalyzedJobs, { believed, assumption }: Beliefs, bits = 0, first = 0): number {
    const end = Math.min(this.#length, (from | PLACE) + 1);
    const part = this.#parts[from >> PART_BITS]!;
    let [run, count] = [from, 0];
    for (; run < end && count < BATCH; run++) {
      const at = (run & PLACE) * WORDS;
      const about = part[at + ABOUT]!;
      const isOther = bits > 0 && part[at + GROUP_LOW]! >>> (32 - bits) !== first;
      if ((about & MAY_BE_ANALYZED) === 0 || isOther) continue;
      let value = about & MILLIONTHS;
      let origin = (about >> ORIGIN_SHIFT) & ORIGIN_MASK;
      if ((about & IS_GPUUTIL) !== 0 && believed[this.#gpuutil.typeClass(run)] !== 1) {
        ({ millionths: value, origin } = this.#gpuutil.otherwise(run));
      }
      if (assumption >= 0) {
        value = assumption;
        origin = ORIGIN.assumed;
      }
      if (value < 0 || value === MILLIONTHS) continue;
      jobs.pair[count] = part[at + PAIR]!;
      jobs.groupLow[count] = part[at + GROUP_LOW]!;
      jobs.groupHigh[count] = part[at + GROUP_HIGH]!;
      jobs.slices[count] = this.#holdings.slices(part[at + HELD]!);
      jobs.seconds[count] = this.jobSeconds(run);
      jobs.sliceSeconds[count] = jobs.slices[count]! * jobs.seconds[count]!;
      jobs.utilization[count] = value;
      jobs.origin[count] = origin;
      this.#buckets.fill(run, jobs.buckets, count);
      count++;
    }
    jobs.count = count;
    return run;
  }

  /** Returns the u by samples of the job that the run represents; undefined where there is none. */
  sampled(run: number): JobUtilization | undefined {
    const about = this.#word(run, ABOUT);
    const [millionths, origin] = [about & MILLIONTHS, (about >> ORIGIN_SHIFT) & ORIGIN_MASK];
    return millionths === MILLIONTHS || samplesOf(origin) === undefined ? undefined : { millionths, origin };
  }

  /** Adds the pairs whose runs represent a job of known utilization. */
  addKnown(pairs: Set<number>, believed: Uint8Array): void {
    for (let run = 0; run < this.#length; run++) {
      if (!this.representsJob(run)) continue;
      const about = this.#word(run, ABOUT);
      const isOtherwise = (about & IS_GPUUTIL) !== 0 && believed[this.#gpuutil.typeClass(run)] !== 1;
      const value = isOtherwise ? this.#gpuutil.otherwise(run).millionths : about & MILLIONTHS;
      if (value >= 0 && value !== MILLIONTHS) pairs.add(this.#word(run, PAIR));
    }
  }

  /** Returns true if the run ended in the window. */
  isCounted(run: number): boolean {
    return (this.#word(run, ABOUT) & IS_COUNTED) !== 0;
  }

  /** Returns true if the run represents a job that ended in the window. */
  representsJob(run: number): boolean {
    return (this.#word(run, ABOUT) & REPRESENTS_JOB) !== 0;
  }

  /** The two lanes of the raw job id. */
  idLow(run: number): number {
    return this.#word(run, ID_LOW) | 0;
  }
  idHigh(run: number): number {
    return this.#word(run, ID_HIGH) | 0;
  }

  cluster(run: number): number {
    return this.#clusters.of(run);
  }

  /** Returns when the run began to hold its GPUs. */
  from(run: number): number {
    return this.#word(run, FROM);
  }

  /** Returns when the run freed its GPUs; for a run that goes on, the latest time that accounting covers. */
  end(run: number): number {
    return this.#word(run, END);
  }

  /** Returns for how many seconds the run held its GPUs. */
  seconds(run: number): number {
    return Math.max(0, this.end(run) - this.from(run));
  }

  /** Returns for how many seconds the represented job occupied GPUs. */
  jobSeconds(run: number): number {
    return Math.max(0, this.end(run) - (this.#chains.from(run) ?? this.from(run)));
  }

  /** Returns the slices that the run held, `NONE` where unknown. */
  slices(run: number): number {
    return this.#holdings.slices(this.#word(run, HELD));
  }

  /** Returns the number of its (user, account). */
  pair(run: number): number {
    return this.#word(run, PAIR);
  }

  /** Returns the number of nodes that the run names. */
  nodes(run: number): number {
    return this.#holdings.nodes(this.#word(run, HELD));
  }

  /** Returns the number that stands for node `place` of the run. */
  node(run: number, place: number): number {
    return this.#holdings.node(this.#word(run, HELD), place);
  }

  #word(run: number, word: number): number {
    return this.#parts[run >> PART_BITS]![(run & PLACE) * WORDS + word]!;
  }
}
