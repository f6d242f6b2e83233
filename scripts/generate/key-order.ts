// The one order of all names of properties that agrees with the order in every object of the schema.
// Canonical bytes sort by it, so that code needs no schema to put a package in order.

/**
 * Returns the names of `lists`, each once, so that every list is in order. Throws an Error where two lists
 * disagree.
 */
export function keyOrder(lists: readonly (readonly string[])[]): string[] {
  const before = new Map<string, Set<string>>();
  for (const list of lists)
    for (const [i, key] of list.entries()) {
      const earlier = before.get(key) ?? new Set();
      if (i > 0) earlier.add(list[i - 1]!);
      before.set(key, earlier);
    }
  const order = new Set<string>();
  const place = (key: string, waiting: readonly string[]): void => {
    if (order.has(key)) return;
    if (waiting.includes(key))
      throw new Error('Two objects of the schema have the same properties in other orders.');
    for (const earlier of before.get(key)!) place(earlier, [...waiting, key]);
    order.add(key);
  };
  for (const key of before.keys()) place(key, []);
  return [...order];
}
