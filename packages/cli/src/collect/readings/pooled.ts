// Works on many things at once within a limit, and names the first few in a sentence.

/** Returns the results of `work` for `items`, in their order, with at most `limit` at a time. */
export async function pooled<Item, Result>(
  items: readonly Item[],
  limit: number,
  work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const left = items.entries();
  const worker = async () => {
    for (const [index, item] of left) results[index] = await work(item, index);
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  return results;
}

const MOST_NAMED = 3;

/** Returns the first few of `words`, and how many more there are. */
export function firstOf(words: readonly string[]): string {
  const more = words.length - MOST_NAMED;
  return words.slice(0, MOST_NAMED).join('; ') + (more > 0 ? `; and ${more} more` : '');
}
