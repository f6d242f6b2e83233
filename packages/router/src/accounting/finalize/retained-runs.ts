// Held runs: what the join asks of a run that held GPUs, and what is left to count of it once its utilization is known. All else
// was counted before it came here. A run takes 36 bytes, in parts: nothing is copied when there are more of them.

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
  PART,
  PART_BITS,
  PLACE,
  SPEAKS,
  WORDS,
} from './retained-words.ts';

export class RetainedRuns {
  /** Whose numbers pairs have: those of pods are numbered as their namespaces are. */
  holders: 'pair' | 'namespace' = 'pair';
  /** Which GPUs of its node a run held, for the few runs whose source says so: bit i for GPU i. */
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

  /** Runs are numbered from 0 to this. */
  get length(): number {
    return this.#length;
  }

  /**
   * Takes over a run that has started. It is counted if it ended in the window; `own` is what accounting says of the utilization of the job
   * that it then speaks for, undefined where it speaks for none.
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
    if ((run & PLACE) === 0) this.#parts.push(new Uint32Array(PART * WORDS));
    const part = this.#parts[run >> PART_BITS]!;
    const at = (run & PLACE) * WORDS;
    part[at + ID_LOW] = a.idLow[row]!;
    part[at + ID_HIGH] = a.idHigh[row]!;
    part[at + FROM] = a.heldFrom[row]!;
    part[at + END] = a.heldUntil[row]!;
    part[at + HELD] = this.#holdings.word(a.slices[row]!, a.nodes[row]!, a.nodesAt[row]!);
    part[at + PAIR] = a.pair[row]!;
    part[at + GROUP_LOW] = a.groupLow[row]!;
    part[at + GROUP_HIGH] = a.groupHigh[row]!;
    const speaks = own === undefined ? 0 : SPEAKS;
    part[at + ABOUT] =
      (isCounted ? IS_COUNTED : 0) | speaks | (mayBeAnalyzed ? MAY_BE_ANALYZED : 0) | MILLIONTHS;
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

  /** Says what samples say of the utilization of the job that the run speaks for. */
  setMeasured(run: number, { millionths, origin }: JobUtilization): void {
    this.#set(run, millionths, origin, 0);
  }

  /** The same of samples that count only where accounting says nothing. */
  setUnlessTold(run: number, found: JobUtilization): void {
    const about = this.#word(run, ABOUT);
    if ((about & IS_GPUUTIL) !== 0) this.#gpuutil.setUnlessTold(run, found);
    else if ((about & MILLIONTHS) === MILLIONTHS) this.setMeasured(run, found);
  }

  #set(run: number, millionths: number, origin: number, flag: number): void {
    const kept = this.#word(run, ABOUT) & (IS_COUNTED | MAY_BE_ANALYZED | SPEAKS);
    const at = (run & PLACE) * WORDS + ABOUT;
    this.#parts[run >> PART_BITS]![at] = kept | flag | (origin << ORIGIN_SHIFT) | millionths;
  }

  /**
   * Makes `jobs` those that runs from `from` on speak for and whose utilization is known, as many as there is room for; only those of groups
   * whose key begins with the `bits` bits `first`. Gives the run behind the last that was looked at.
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
      jobs.utilization[count] = value;
      jobs.origin[count] = origin;
      this.#buckets.fill(run, jobs.buckets, count);
      count++;
    }
    jobs.count = count;
    return run;
  }

  /** The u that samples gave the job that it speaks for; undefined where none did. */
  sampled(run: number): JobUtilization | undefined {
    const about = this.#word(run, ABOUT);
    const [millionths, origin] = [about & MILLIONTHS, (about >> ORIGIN_SHIFT) & ORIGIN_MASK];
    return millionths === MILLIONTHS || samplesOf(origin) === undefined ? undefined : { millionths, origin };
  }

  /** Adds to `pairs` those for whose jobs runs speak, and whose utilization is known. */
  addTold(pairs: Set<number>, believed: Uint8Array): void {
    for (let run = 0; run < this.#length; run++) {
      if (!this.speaks(run)) continue;
      const about = this.#word(run, ABOUT);
      const isOtherwise = (about & IS_GPUUTIL) !== 0 && believed[this.#gpuutil.typeClass(run)] !== 1;
      const value = isOtherwise ? this.#gpuutil.otherwise(run).millionths : about & MILLIONTHS;
      if (value >= 0 && value !== MILLIONTHS) pairs.add(this.#word(run, PAIR));
    }
  }

  /** True if it ended in the window. */
  isCounted(run: number): boolean {
    return (this.#word(run, ABOUT) & IS_COUNTED) !== 0;
  }

  /** True if it speaks for a job that ended in the window. */
  speaks(run: number): boolean {
    return (this.#word(run, ABOUT) & SPEAKS) !== 0;
  }

  /** The two lanes by which its raw job id is known. */
  idLow(run: number): number {
    return this.#word(run, ID_LOW) | 0;
  }
  idHigh(run: number): number {
    return this.#word(run, ID_HIGH) | 0;
  }

  /** The number of its cluster. */
  cluster(run: number): number {
    return this.#clusters.of(run);
  }

  /** When it began to hold its GPUs. */
  from(run: number): number {
    return this.#word(run, FROM);
  }

  /** When it let them go; where it goes on, as far as accounting tells of it. */
  end(run: number): number {
    return this.#word(run, END);
  }

  /** For how many seconds it held its GPUs. */
  seconds(run: number): number {
    return Math.max(0, this.end(run) - this.from(run));
  }

  /** For how many seconds the job that it speaks for occupied GPUs. */
  jobSeconds(run: number): number {
    return Math.max(0, this.end(run) - (this.#chains.from(run) ?? this.from(run)));
  }

  /** All runs of the job that it speaks for, where that was resized; undefined where the run is the whole job. */
  resizedRuns(run: number): readonly number[] | undefined {
    return this.#chains.runsOf(run);
  }

  /** Slices of 1/28 GPU that it held, `NONE` where that is not known. */
  slices(run: number): number {
    return this.#holdings.slices(this.#word(run, HELD));
  }

  /** The number of its (user, account). */
  pair(run: number): number {
    return this.#word(run, PAIR);
  }

  /** How many nodes it names. */
  nodes(run: number): number {
    return this.#holdings.nodes(this.#word(run, HELD));
  }

  /** The number of its node `place`. */
  node(run: number, place: number): number {
    return this.#holdings.node(this.#word(run, HELD), place);
  }

  #word(run: number, word: number): number {
    return this.#parts[run >> PART_BITS]![(run & PLACE) * WORDS + word]!;
  }
}
