// The key of a job group, the jobs of one user under one name: 64 bits of a keyed hash.

/** Both 0: a job without a name, which belongs to no group. */
export interface GroupKey {
  low: number;
  high: number;
}

/**
 * Fills `target` with the key of the jobs whose name and user have the lanes `lanes[name…]` and
 * `lanes[user…]`.
 */
export function groupKey(lanes: Int32Array, name: number, user: number, target: GroupKey): GroupKey {
  const isPresent = (lanes[name]! | lanes[name + 1]! | lanes[name + 2]! | lanes[name + 3]!) !== 0;
  // Keyed hashes are as good as random, and so are sums of them; the factor distinguishes a job that is named
  // like its user.
  target.low = isPresent ? (lanes[name]! + Math.imul(lanes[user]!, 3)) | 0 : 0;
  target.high = isPresent ? (lanes[name + 1]! + Math.imul(lanes[user + 1]!, 3)) | 1 : 0;
  return target;
}
