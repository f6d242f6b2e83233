// The key of a job group: the jobs of one user under one name, known by 64 bits of a keyed hash.

/** Both 0: a job without a name, which belongs to no group. */
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
