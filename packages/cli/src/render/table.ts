// Text that fits 80 columns: wrapped paragraphs, and tables whose last column wraps.

export const WIDTH = 80;
const GAP = 2;

/** Words of `text` on lines of at most `width` characters; a word that is longer stands on a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines;
}

/** `text`, wrapped, each line after `indent` blanks. */
export function paragraph(text: string, indent = 2): string[] {
  return wrap(text, WIDTH - indent).map((line) => ' '.repeat(indent) + line);
}

/** A sentence under a dash; what follows hangs below its first word. */
export function item(text: string): string[] {
  return paragraph(text, 4).map((line, index) => (index === 0 ? `  - ${line.slice(4)}` : line));
}

/** Rows of cells as aligned lines; each column is as wide as its widest cell, and the last one wraps. */
export function table(rows: readonly (readonly string[])[], indent = 2): string[] {
  const widths: number[] = [];
  for (const row of rows)
    row.slice(0, -1).forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    });
  return rows.flatMap((row) => {
    const first = row.slice(0, -1).map((cell, column) => cell.padEnd(widths[column]! + GAP));
    const start = ' '.repeat(indent) + first.join('');
    const lines = wrap(row.at(-1) ?? '', Math.max(WIDTH - start.length, 16));
    return lines.map((line, index) => ((index === 0 ? start : ' '.repeat(start.length)) + line).trimEnd());
  });
}
