// Text that fits 80 columns: wrapped paragraphs, and tables whose cells wrap.

export const WIDTH = 80;
const GAP = 2;
/** Cells before the last one are no wider. */
const WIDEST = 28;

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

/** Rows of cells as aligned lines: each column is as wide as its widest line, and cells wrap at words, the last one at the edge. */
export function table(rows: readonly (readonly string[])[], indent = 2): string[] {
  const widths: number[] = [];
  for (const row of rows)
    for (const [column, cell] of row.slice(0, -1).entries())
      for (const line of wrap(cell, WIDEST)) widths[column] = Math.max(widths[column] ?? 0, line.length);
  return rows.flatMap((row) => {
    const first = row.slice(0, -1);
    const start = indent + first.reduce((sum, _, column) => sum + widths[column]! + GAP, 0);
    const cells = [
      ...first.map((cell) => wrap(cell, WIDEST)),
      wrap(row.at(-1) ?? '', Math.max(WIDTH - start, 16)),
    ];
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, at) => {
      const line = cells.map((lines, column) => (lines[at] ?? '').padEnd((widths[column] ?? 0) + GAP));
      return (' '.repeat(indent) + line.join('')).trimEnd();
    });
  });
}
