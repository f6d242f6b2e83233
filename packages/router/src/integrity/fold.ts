// Folding: texts that people take for the same word become equal.

/** Returns `text` without case, in one normal form (NFKC), and without invisible letters. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toUpperCase() // ß becomes SS
    .toLowerCase()
    .normalize('NFKC')
    .replaceAll('ς', 'σ');
}
