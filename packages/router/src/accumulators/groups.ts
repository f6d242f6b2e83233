// Job groups: jobs that a user runs again and again under one name. The p90 of a group lies below the threshold
// exactly when ⌈0.9·n⌉ of its n values do, so two counters a group are enough.
import { grown } from '../grown.ts';

/** Counts per group (user and job name) how many analyzed jobs it has, and how many stayed below the threshold. */
export class Groups {
  #owner = new Int32Array(256);
  #mixed = new Uint8Array(256);
  #count = new Uint32Array(256);
  #below = new Uint32Array(256);
  #size = 0;

  /** Adds one analyzed job to `group`, which belongs to contributor pair `owner`. */
  add(group: number, owner: number, below: boolean): void {
    if (!isOrdinal(group) || !isOrdinal(owner))
      throw new RangeError('Groups and owners are numbered from 0.');
    this.#join(group, owner, false, 1, below ? 1 : 0);
  }

  /** Adds all of `other`, whose groups and owners are numbered as ours are. */
  merge(other: Groups): void {
    for (let group = 0; group < other.#size; group++)
      if (other.#count[group]! > 0)
        this.#join(
          group,
          other.#owner[group]!,
          other.#mixed[group] === 1,
          other.#count[group]!,
          other.#below[group]!,
        );
  }

  /**
   * Visits each group of at least two jobs: an owner of it, whether 90 % of it stayed below the threshold, and whether
   * other owners (the same user in another account) have jobs in it too.
   */
  visit(visitor: (owner: number, chronic: boolean, mixed: boolean) => void): void {
    for (let group = 0; group < this.#size; group++) {
      const count = this.#count[group]!;
      if (count < 2) continue;
      const chronic = this.#below[group]! >= Math.ceil((count * 9) / 10);
      visitor(this.#owner[group]!, chronic, this.#mixed[group] === 1);
    }
  }

  #join(group: number, owner: number, mixed: boolean, count: number, below: number): void {
    while (group >= this.#count.length) this.#grow();
    this.#size = Math.max(this.#size, group + 1);
    const known = this.#count[group]! > 0;
    if (mixed || (known && this.#owner[group] !== owner)) this.#mixed[group] = 1;
    this.#owner[group] = known ? Math.min(this.#owner[group]!, owner) : owner;
    this.#count[group]! += count;
    this.#below[group]! += below;
  }

  #grow(): void {
    const length = this.#count.length * 2;
    this.#owner = grown(this.#owner, length);
    this.#mixed = grown(this.#mixed, length);
    this.#count = grown(this.#count, length);
    this.#below = grown(this.#below, length);
  }
}

function isOrdinal(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
