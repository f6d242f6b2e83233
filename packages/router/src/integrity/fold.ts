// Folding: what people take for the same word becomes the same text.

/** `text` without case, in one normal form (NFKC), and without letters that nobody sees. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toUpperCase() // ß becomes SS
    .toLowerCase()
    .normalize('NFKC')
    .replaceAll('ς', 'σ');
}
