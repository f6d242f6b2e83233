// Job groups: jobs that a user runs again and again under one name. The p90 of a group lies below the threshold
// exactly when ⌈0.9·n⌉ of its n values do, so two counters a group are enough.

/** Counts per group (user and job name) how many analyzed jobs it has, and how many stayed below the threshold. */
export class Groups {
  #owner = new Int32Array(256);
  #count = new Uint32Array(256);
  #below = new Uint32Array(256);
  #size = 0;

  /** Adds one analyzed job to `group`, which belongs to contributor pair `owner`. */
  add(group: number, owner: number, below: boolean): void {
    while (group >= this.#count.length) this.#grow();
    this.#size = Math.max(this.#size, group + 1);
    // A user's group may span accounts: the smallest pair stands for it, so that no order matters.
    this.#owner[group] = this.#count[group] === 0 ? owner : Math.min(this.#owner[group]!, owner);
    this.#count[group]!++;
    if (below) this.#below[group]!++;
  }

  /** Visits each group of at least two jobs: its owner, and whether 90 % of it stayed below the threshold. */
  visit(visitor: (owner: number, chronic: boolean) => void): void {
    for (let group = 0; group < this.#size; group++) {
      const count = this.#count[group]!;
      if (count >= 2) visitor(this.#owner[group]!, this.#below[group]! >= Math.ceil((count * 9) / 10));
    }
  }

  #grow(): void {
    const length = this.#count.length * 2;
    const [owner, count, below] = [new Int32Array(length), new Uint32Array(length), new Uint32Array(length)];
    owner.set(this.#owner);
    count.set(this.#count);
    below.set(this.#below);
    this.#owner = owner;
    this.#count = count;
    this.#below = below;
  }
}
