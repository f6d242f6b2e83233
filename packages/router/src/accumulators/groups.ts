// Job groups: jobs that a user runs repeatedly under one name. The p90 of a group lies below the threshold
// exactly when ⌈0.9·n⌉ of its n values do, so that two counters a group are enough.

import type { Accumulator } from './accumulator.ts';

/**
 * Words of a slot: 64 bits of the group's key, its owner, its number of jobs (0: free), and how many of them
 * stayed below.
 */
const SLOT_WORDS = 5;
const OWNER = 2;
const COUNT = 3;
const BELOW = 4;
/** Owners are numbered below this. It is set where other owners have jobs in the group, too. */
const MIXED = 2 ** 30;
/**
 * Jobs are added this many at a time, so that the waits for memory overlap: the table may exceed any cache.
 */
const WAITING_JOBS = 32;

/**
 * Takes a group: its owner, whether 90 % of it stayed below the threshold, and whether other owners (the same
 * user in another account) have jobs in it.
 */
type GroupVisitor = (owner: number, chronic: boolean, mixed: boolean) => void;

/** Counts for each group (user and job name) its analyzed jobs, and those below the threshold. */
export class Groups implements Accumulator<[low: number, high: number, owner: number, below: boolean]> {
  /** Open addressing; a slot is one place in memory, since nearly every job needs another slot. */
  #slots = new Int32Array(SLOT_WORDS * 16);
  #mask = 15;
  #size = 0;
  /** Key, owner and `below` of jobs that are not in a slot yet. */
  readonly #waiting = new Int32Array(4 * WAITING_JOBS);
  #waits = 0;

  /**
   * Adds an analyzed job to the group with the key (low, high), which belongs to contributor pair `owner`.
   */
  add(low: number, high: number, owner: number, below: boolean): void {
    if ((low | 0) !== low || (high | 0) !== high || owner >>> 0 !== owner || owner >= MIXED)
      throw new RangeError('Groups are known by two 32-bit integers, and owners are numbered from 0.');
    const at = this.#waits;
    this.#waiting[at] = low;
    this.#waiting[at + 1] = high;
    this.#waiting[at + 2] = owner;
    this.#waiting[at + 3] = below ? 1 : 0;
    this.#waits = at + 4;
    if (this.#waits === this.#waiting.length) this.#flush();
  }

  /** True if there is no job. */
  get isEmpty(): boolean {
    return this.#size === 0 && this.#waits === 0;
  }

  /** Adds all of `other`, whose owners have the same numbers. */
  merge(other: Groups): void {
    this.#flush();
    other.#flush();
    const from = other.#slots;
    if (this.#size === 0) {
      this.#slots = from.slice();
      this.#mask = other.#mask;
      this.#size = other.#size;
      return;
    }
    // Slots come in the order of their keys: in a smaller table they would pile up.
    while (this.#mask < other.#mask) this.#grow();
    for (let at = 0; at < from.length; at += SLOT_WORDS)
      if (from[at + COUNT] !== 0)
        this.#join(from[at]!, from[at + 1]!, from[at + OWNER]!, from[at + COUNT]!, from[at + BELOW]!);
  }

  /** Visits each group of at least two jobs. */
  visit(visitor: GroupVisitor): void {
    Groups.visitAll([this], visitor);
  }

  /** Visits the groups of all parts together. Nothing is copied: the tables may be most of the memory. */
  static visitAll(parts: readonly Groups[], visitor: GroupVisitor): void {
    for (const part of parts) part.#flush();
    for (let number = 0; number < parts.length; number++) parts[number]!.#visitAs(number, parts, visitor);
  }

  /** Visits those groups of this part, which is `parts[number]`, that no earlier part has. */
  #visitAs(number: number, parts: readonly Groups[], visitor: GroupVisitor): void {
    const slots = this.#slots;
    for (let at = 0; at < slots.length; at += SLOT_WORDS) {
      let count = slots[at + COUNT]! >>> 0;
      if (count === 0) continue;
      let below = slots[at + BELOW]! >>> 0;
      let owner = slots[at + OWNER]!;
      for (let other = 0; other < parts.length; other++) {
        if (other === number) continue;
        const part = parts[other]!;
        const place = part.#find(slots[at]!, slots[at + 1]!);
        if (part.#slots[place + COUNT] === 0) continue;
        // It was visited as a group of that part.
        if (other < number) count = Number.NaN;
        count += part.#slots[place + COUNT]! >>> 0;
        below += part.#slots[place + BELOW]! >>> 0;
        owner = jointOwner(owner, part.#slots[place + OWNER]!);
      }
      if (count >= 2) visitor(owner & (MIXED - 1), below >= Math.ceil((count * 9) / 10), owner >= MIXED);
    }
  }

  /** Forgets all groups, and keeps the memory for them. */
  clear(): void {
    this.#slots.fill(0);
    this.#size = this.#waits = 0;
  }

  /** Adds the jobs that wait. */
  #flush(): void {
    const waiting = this.#waiting;
    for (let at = 0; at < this.#waits; at += 4)
      this.#join(waiting[at]!, waiting[at + 1]!, waiting[at + 2]!, 1, waiting[at + 3]!);
    this.#waits = 0;
  }

  #join(low: number, high: number, owner: number, count: number, below: number): void {
    const slots = this.#slots;
    const at = this.#find(low, high);
    if (slots[at + COUNT] === 0) {
      slots[at] = low;
      slots[at + 1] = high;
      slots[at + OWNER] = owner;
      this.#size++;
    } else slots[at + OWNER] = jointOwner(slots[at + OWNER]!, owner);
    slots[at + COUNT]! += count;
    slots[at + BELOW]! += below;
    if (this.#size * 4 > (this.#mask + 1) * 3) this.#grow();
  }

  /** Returns the place of the group, or the free slot where it belongs. */
  #find(low: number, high: number): number {
    const slots = this.#slots;
    for (let slot = low & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const at = slot * SLOT_WORDS;
      if (slots[at + COUNT] === 0 || (slots[at] === low && slots[at + 1] === high)) return at;
    }
  }

  #grow(): void {
    const old = this.#slots;
    this.#mask = this.#mask * 2 + 1;
    this.#slots = new Int32Array((this.#mask + 1) * SLOT_WORDS);
    for (let at = 0; at < old.length; at += SLOT_WORDS) {
      if (old[at + COUNT] === 0) continue;
      const to = this.#find(old[at]!, old[at + 1]!);
      for (let word = 0; word < SLOT_WORDS; word++) this.#slots[to + word] = old[at + word]!;
    }
  }
}

/** Returns the owner of a group of two: the first by number, and `MIXED` where they differ. */
function jointOwner(a: number, b: number): number {
  const [one, other] = [a & (MIXED - 1), b & (MIXED - 1)];
  return one === other && b < MIXED ? a : Math.min(one, other) | MIXED;
}
