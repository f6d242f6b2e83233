// Tellings of one run: exports overlap, so that several rows tell of the same run, each as it was known then.
import { NONE } from '../../accumulators/columns.ts';
import type { Contributors } from '../../identity/contributors.ts';
import type { GpuTypeSets } from '../../identity/gpu-types.ts';
import { goesOn } from './job-states.ts';
import { type RunColumns, WHOSE } from './run-columns.ts';

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
    this.#completeWhose(twin, row);
  }

  /**
   * Whose the run is says the row that knows more of it. Where both know as much and name two users, it is nobody's, and where
   * they name two accounts it is in none: only their names could choose between them, and those decide nothing.
   */
  #completeWhose(twin: number, row: number): void {
    const { pair, groupLow, groupHigh, whose } = this.#columns.arrays;
    const more = this.#known(row) - this.#known(twin);
    if (more < 0) return;
    if (more > 0) for (const column of [pair, groupLow, groupHigh, whose]) column[twin] = column[row]!;
    else if (pair[row] !== pair[twin] || whose[row] !== whose[twin]) this.#dispute(twin, row);
    // Of two job groups the run is in neither, but in one of both; whoever knows of none adds nothing.
    groupLow[twin]! |= groupLow[row]!;
    groupHigh[twin]! |= groupHigh[row]!;
  }

  #dispute(twin: number, row: number): void {
    const { pair, whose } = this.#columns.arrays;
    const people = this.#contributors;
    const [one, other] = [pair[twin]!, pair[row]!];
    let flags = whose[twin]! | whose[row]!;
    if (people.user(one) !== people.user(other)) flags |= WHOSE.severalUsers;
    if (people.account(one) !== people.account(other)) flags |= WHOSE.severalAccounts;
    const user = (flags & WHOSE.severalUsers) === 0 ? one : people.withoutUser(one);
    pair[twin] = (flags & WHOSE.severalAccounts) === 0 ? user : people.withoutAccount(user);
    whose[twin] = flags;
  }

  /**
   * How much is known of whose the run is: 4 for the name of its user, 2 for the uid alone, and 1 for its account. A
   * name and a uid are hashed apart, so that nothing but this may choose between them. Several are as much as one.
   */
  #known(row: number): number {
    const { pair, whose } = this.#columns.arrays;
    const flags = whose[row]!;
    const hasUser = (flags & WHOSE.severalUsers) !== 0 || this.#contributors.isNamed(pair[row]!);
    const hasAccount = (flags & WHOSE.severalAccounts) !== 0 || this.#contributors.account(pair[row]!) >= 0;
    return (hasUser ? 4 >> (flags & WHOSE.byUid) : 0) + (hasAccount ? 1 : 0);
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
