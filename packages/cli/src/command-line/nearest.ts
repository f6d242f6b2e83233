// Finds the words nearest to a typed one, which is never repeated.

/** `words`, nearest first. */
export function nearest(typed: string, words: readonly string[]): string[] {
  return words
    .map((word) => ({ word, distance: distance(typed, word) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ word }) => word);
}

/** Those of `words` of which `typed` could be a misspelling, or of one of their parts; nearest first. */
export function near(typed: string, words: readonly string[]): string[] {
  const partsOf = (word: string) => [word, ...word.split('_')];
  const isNear = (word: string) => distance(typed, word) * 3 <= Math.max(typed.length, word.length);
  return nearest(
    typed,
    words.filter((word) => partsOf(word).some(isNear)),
  );
}

/** The word of which `typed` seems to be a misspelling; undefined where none is near. */
export function meant(typed: string, words: readonly string[]): string | undefined {
  const [word = ''] = nearest(typed, words);
  return distance(typed, word) * 3 <= Math.max(typed.length, word.length) ? word : undefined;
}

/** The Levenshtein distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
