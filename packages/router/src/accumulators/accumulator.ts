// The contract of what is gathered: parts of the input can be gathered apart, in any split, and make the
// whole.

/**
 * State that can take over all that another one of its kind was given. Its constructor makes an empty one.
 * However the input is split into parts, the parts merge to the same state as one that was given all of it:
 *
 *     facts(A ∪ B) = merge(facts(A), facts(B))
 *
 * Merging is commutative and associative, and an empty part changes nothing. `other` must not be used
 * afterwards: its data may be shared.
 *
 * Names are numbered as they come, so that two parts number them differently. Each part lists its names by
 * their keyed hashes, a `Dictionary`, and state by number is merged with the `numbers` that the names have
 * here.
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
 * The median of both days does not follow from the medians of the days, so a part keeps all values. What
 * another part may decide stays open. For example a run that is running in Monday's export and ended in
 * Tuesday's is one run, counted once.
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
