// The contract of what is gathered. Parts of the input can be gathered apart, in any cut, and make the whole.

/**
 * What can take over all that another one of its kind was given. Its constructor makes an empty one. However
 * the input is dealt to parts, the parts merge to the same as one that was given all of it:
 *
 *     facts(A ∪ B) = merge(facts(A), facts(B))
 *
 * Merging is commutative and associative, and an empty part changes nothing. `other` is not used afterwards:
 * what it held may be held here.
 *
 * Names are numbered as they come, so that two parts number them differently. Each part lists its names by
 * their keyed hashes, a `Dictionary`, and what hangs on a number is merged with the `numbers` that the name
 * has here.
 */
export interface Mergeable<Numbers extends readonly unknown[] = []> {
  merge(other: this, ...numbers: Numbers): void;
}

/**
 * A part that takes items of one kind, in any order. For example the waits of two days, in seconds:
 *
 *     const monday = new Histogram();
 *     for (const wait of [5, 60, 60]) monday.add(wait);
 *     const tuesday = new Histogram();
 *     for (const wait of [7, 90]) tuesday.add(wait);
 *     monday.merge(tuesday);
 *     monday.quantile(1, 2); // 60, the median of 5, 7, 60, 60 and 90
 *
 * The median of both days follows from neither day's median: a part keeps all that the answer hangs on. What
 * only another part may decide is kept open. For example a run that Monday's export shows as running and
 * Tuesday's as ended: it is one run, counted once.
 *
 *     const monday = new JobGathering(…);
 *     monday.add(rowsOfMonday); // job 7 runs
 *     const tuesday = new JobGathering(…);
 *     tuesday.add(rowsOfTuesday); // job 7 has completed, and its step used 80 % of a GPU
 *     monday.merge(tuesday, numbers);
 *     monday.done(); // only now runs become jobs, and are counted
 */
export interface Accumulator<Item extends readonly unknown[], Numbers extends readonly unknown[] = []>
  extends Mergeable<Numbers> {
  add(...item: Item): void;
}

/** Names, numbered from 0 in the order in which they came. */
export interface Dictionary {
  /** Adds the names of `other`. Returns the number here of each of its names. */
  merge(other: this): ArrayLike<number>;
}
