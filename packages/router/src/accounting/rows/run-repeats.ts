// Several rows of one run: exports overlap, and each has the run as it was then.
import { NONE } from '../../accumulators/columns.ts';
import type { Contributors } from '../../identity/contributors.ts';
import type { GpuTypeSets } from '../../identity/gpu-types.ts';
import { goesOn, isResizing } from './job-states.ts';
import { type RunColumns, WHOSE } from './run-columns.ts';

/** How often rows repeated a run. */
interface Repeated {
  /** Rows that repeat another row. */
  readonly duplicates: number;
  /** Runs of which rows name several users. */
  readonly disputed: number;
}

/** Finds the rows of one run and unites them. */
export class RunRepeats {
  duplicates = 0;
  disputed = 0;
  readonly #columns: RunColumns;
  readonly #contributors: Contributors;
  readonly #gpuTypes: GpuTypeSets;

  constructor(columns: RunColumns, contributors: Contributors, gpuTypes: GpuTypeSets) {
    this.#columns = columns;
    this.#contributors = contributors;
    this.#gpuTypes = gpuTypes;
  }

  counts(): Repeated {
    return { duplicates: this.duplicates, disputed: this.disputed };
  }

  addCounts({ duplicates, disputed }: Repeated): void {
    this.duplicates += duplicates;
    this.disputed += disputed;
  }

  /**
   * Returns the row of the same run: same cluster, job and submit time. The start time counts only where a
   * row was resized, or has no submit time: a run with an unknown start could be any run of its job then.
   * The row with the same start comes first, so that the order of reading does not matter.
   */
  twinOf(head: number, of: number): number {
    const { next, cluster, submit, start, state } = this.#columns.arrays;
    const other = start[of]!;
    let twin = -1;
    for (let row = head; row >= 0; row = next[row]!) {
      if (cluster[row] !== cluster[of] || submit[row] !== submit[of]) continue;
      if (start[row] === other) return row;
      if (twin >= 0 || submit[row] === NONE) continue;
      const isUnknown = start[row] === NONE || other === NONE;
      if (isUnknown || !(isResizing(state[row]!) || isResizing(state[of]!))) twin = row;
    }
    return twin;
  }

  /**
   * Returns true if `row` replaces `twin`: the ended row wins, then the later end, the later start, then the
   * later state in Slurm's list, so that the order of reading does not matter.
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

  /** Returns true if both rows show the run at the same moment. */
  areAlike(row: number, twin: number): boolean {
    const { end, start, state } = this.#columns.arrays;
    return end[row] === end[twin] && start[row] === start[twin] && state[row] === state[twin];
  }

  /**
   * Completes `twin` with what only `row` knows. Where they contradict each other the larger number counts,
   * so that the order of reading does not matter.
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
   * Takes the owner from the row that knows more of it. If both know as much but name two users, the run has
   * no user; with two accounts it has no account. Only their names could choose between them, and names
   * decide nothing.
   */
  #completeWhose(twin: number, row: number): void {
    const { pair, groupLow, groupHigh, whose } = this.#columns.arrays;
    const more = this.#known(row) - this.#known(twin);
    if (more < 0) return;
    if (more > 0) for (const column of [pair, groupLow, groupHigh, whose]) column[twin] = column[row]!;
    else if (pair[row] !== pair[twin] || whose[row] !== whose[twin]) this.#dispute(twin, row);
    // Of two job groups the run is in neither, but in one group of both; a row without a group adds nothing.
    groupLow[twin]! |= groupLow[row]!;
    groupHigh[twin]! |= groupHigh[row]!;
  }

  #dispute(twin: number, row: number): void {
    const { pair, whose } = this.#columns.arrays;
    const people = this.#contributors;
    const [one, other] = [pair[twin]!, pair[row]!];
    let flags = whose[twin]! | whose[row]!;
    if (people.user(one) !== people.user(other) && (flags & WHOSE.severalUsers) === 0) {
      flags |= WHOSE.severalUsers;
      this.disputed++;
    }
    if (people.account(one) !== people.account(other)) flags |= WHOSE.severalAccounts;
    const user = (flags & WHOSE.severalUsers) === 0 ? one : people.withoutUser(one);
    pair[twin] = (flags & WHOSE.severalAccounts) === 0 ? user : people.withoutAccount(user);
    whose[twin] = flags;
  }

  /**
   * Returns how much is known of the owner: 4 for a user name, 2 for a uid alone, and 1 for an account. A
   * name and a uid have different hashes, so that only this may choose between them. Several count as one.
   */
  #known(row: number): number {
    const { pair, whose } = this.#columns.arrays;
    const flags = whose[row]!;
    const hasUser = (flags & WHOSE.severalUsers) !== 0 || this.#contributors.isNamed(pair[row]!);
    const hasAccount = (flags & WHOSE.severalAccounts) !== 0 || this.#contributors.account(pair[row]!) >= 0;
    return (hasUser ? 4 >> (flags & WHOSE.byUid) : 0) + (hasAccount ? 1 : 0);
  }
}

/** Returns `a`, or `b` where `a` is not known. */
function knownOf(a: number, b: number): number {
  return Number.isNaN(a) ? b : a;
}

/** Returns the larger of two numbers that may be unknown. */
function larger(a: number, b: number): number {
  if (a === NONE) return b;
  return b === NONE ? a : Math.max(a, b);
}
