// Job groups by number: the jobs of one user under one name, known by 64 bits of a keyed hash.
/** Words of a slot: the key, and the group's number plus one (0: free). */
const SLOT_WORDS = 3;
const NUMBER = 2;

/** The key of a group. Both 0: a job without a name, which belongs to none. */
export interface GroupKey {
  low: number;
  high: number;
}

/** The key of the jobs of user number `user` whose name has the lanes `lanes[name…]`, into `target`. */
export function groupKey(lanes: Int32Array, name: number, user: number, target: GroupKey): GroupKey {
  const isPresent = (lanes[name]! | lanes[name + 1]! | lanes[name + 2]! | lanes[name + 3]!) !== 0;
  // Keyed hashes are as good as random: a difference chosen by the user keeps users apart.
  target.low = isPresent ? lanes[name]! ^ Math.imul(user, 0x9e3779b1) : 0;
  target.high = isPresent ? (lanes[name + 1]! ^ Math.imul(user, 0x85ebca77)) | 1 : 0;
  return target;
}

/** Numbers groups in order of first appearance. */
export class JobGroups {
  #slots = new Int32Array(SLOT_WORDS * 1024);
  #mask = 1023;
  #size = 0;

  /** The number of the group with this key. */
  number(low: number, high: number): number {
    let slot = low & this.#mask;
    for (;;) {
      const at = slot * SLOT_WORDS;
      const found = this.#slots[at + NUMBER]!;
      if (found === 0) break;
      if (this.#slots[at] === low && this.#slots[at + 1] === high) return found - 1;
      slot = (slot + 1) & this.#mask;
    }
    const number = this.#size++;
    this.#put(slot, low, high, number + 1);
    if (this.#size * 4 > (this.#mask + 1) * 3) this.#grow();
    return number;
  }

  #put(slot: number, low: number, high: number, stored: number): void {
    const at = slot * SLOT_WORDS;
    this.#slots[at] = low;
    this.#slots[at + 1] = high;
    this.#slots[at + NUMBER] = stored;
  }

  #grow(): void {
    const old = this.#slots;
    this.#mask = this.#mask * 2 + 1;
    this.#slots = new Int32Array((this.#mask + 1) * SLOT_WORDS);
    for (let from = 0; from < old.length; from += SLOT_WORDS) {
      if (old[from + NUMBER] === 0) continue;
      let slot = old[from]! & this.#mask;
      while (this.#slots[slot * SLOT_WORDS + NUMBER] !== 0) slot = (slot + 1) & this.#mask;
      this.#put(slot, old[from]!, old[from + 1]!, old[from + NUMBER]!);
    }
  }
}
