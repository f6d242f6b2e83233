// Tellings of one run: exports overlap, so that several rows tell of the same run, each as it was known then.
import { NONE } from '../../accumulators/columns.ts';
import type { Contributors } from '../../identity/contributors.ts';
import type { GpuTypeSets } from '../../identity/gpu-types.ts';
import { goesOn } from './job-states.ts';
import type { RunColumns } from './run-columns.ts';

/** Which rows of the run table tell of one run, and what they say together. */
export class RunTellings {
  readonly #columns: RunColumns;
  readonly #contributors: Contributors;
  readonly #gpuTypes: GpuTypeSets;

  constructor(columns: RunColumns, contributors: Contributors, gpuTypes: GpuTypeSets) {
    this.#columns = columns;
    this.#contributors = contributors;
    this.#gpuTypes = gpuTypes;
  }

  /**
   * The row that tells of the same run: same cluster, job and submit time, and no other start time. Without a submit time a run whose start
   * is not known could be any of its job.
   */
  twinOf(head: number, of: number): number {
    const { next, cluster, submit, start } = this.#columns.arrays;
    const other = start[of]!;
    for (let row = head; row >= 0; row = next[row]!) {
      if (cluster[row] !== cluster[of] || submit[row] !== submit[of]) continue;
      if (start[row] === other) return row;
      if (submit[row] !== NONE && (start[row] === NONE || other === NONE)) return row;
    }
    return -1;
  }

  /**
   * Of two rows of one run the ended one wins, then the later end, the later start, then the later state in Slurm's list: no order of reading
   * matters.
   */
  supersedes(row: number, twin: number): boolean {
    const { end, start, state } = this.#columns.arrays;
    const isOver = this.#isOver(row);
    if (isOver !== this.#isOver(twin)) return isOver;
    for (const column of [end, start]) {
      const [one, other] = [column[row]!, column[twin]!];
      if (one !== other) return other === NONE || (one !== NONE && one > other);
    }
    return state[row]! > state[twin]!;
  }

  #isOver(row: number): boolean {
    const { end, state } = this.#columns.arrays;
    return end[row] !== NONE && !goesOn(state[row]!);
  }

  /** True if both are accounts of the run from the same moment. */
  sayTheSame(row: number, twin: number): boolean {
    const { end, start, state } = this.#columns.arrays;
    return end[row] === end[twin] && start[row] === start[twin] && state[row] === state[twin];
  }

  /**
   * Two exports of one run may each know what the other does not, and where they contradict each other the larger number counts: no order
   * of reading matters.
   */
  complete(twin: number, row: number): void {
    const a = this.#columns.arrays;
    for (const column of [a.eligible, a.timeLimit, a.elapsed, a.suspended, a.cpus, a.utilization, a.exported])
      column[twin] = larger(column[twin]!, column[row]!);
    a.tasks[twin] = Math.max(a.tasks[twin]!, a.tasks[row]!);
    a.restarted[twin]! |= a.restarted[row]!;
    if (a.allocated[row] === a.allocated[twin]) a.slices[twin] = larger(a.slices[twin]!, a.slices[row]!);
    else if (a.allocated[row] === 1) a.slices[twin] = a.slices[row]!;
    a.allocated[twin]! |= a.allocated[row]!;
    a.types[twin] = this.#gpuTypes.union(a.types[twin]!, a.types[row]!);
    for (const column of [a.average, a.total, a.cpuMilliseconds])
      if (!(column[twin]! >= column[row]!)) column[twin] = knownOf(column[row]!, column[twin]!);
    const more = this.#known(row) - this.#known(twin);
    if (more < 0 || (more === 0 && a.groupHigh[row]! >>> 0 <= a.groupHigh[twin]! >>> 0)) return;
    a.pair[twin] = a.pair[row]!;
    a.groupLow[twin] = a.groupLow[row]!;
    a.groupHigh[twin] = a.groupHigh[row]!;
    a.byUid[twin] = a.byUid[row]!;
  }

  /**
   * How much is known of whose the run is: 4 for the name of its user, 2 for the uid alone, and 1 for its account. A
   * name and a uid are hashed apart, so that nothing but this may choose between them.
   */
  #known(row: number): number {
    const { pair, byUid } = this.#columns.arrays;
    const ofUser = this.#contributors.isNamed(pair[row]!) ? 4 >> byUid[row]! : 0;
    return ofUser + (this.#contributors.account(pair[row]!) < 0 ? 0 : 1);
  }
}

/** `a`, or `b` where `a` is not known. */
function knownOf(a: number, b: number): number {
  return Number.isNaN(a) ? b : a;
}

/** The larger of two numbers of which either may be unknown. */
function larger(a: number, b: number): number {
  if (a === NONE) return b;
  return b === NONE ? a : Math.max(a, b);
}
