// Fits text to the terminal, from 60 to 200 columns: it breaks at words, and the table columns with room to
// spare shrink.

/** The width without a terminal. */
const WIDTH = 80;
const NARROWEST = 60;
const WIDEST = 200;
const GAP = 2;
/** Stands for a blank at which a line does not break. */
const UNBROKEN = '\u00a0';
/** Blanks that keep a number and its sign together: `52 %`, `≥ 20`, `h100 × 384`. */
const HOLDING = / (?=[%\u00d7])|(?<=[\u00d7\u2265]) /g;
/** A word too long for its column may break behind these, but never within a number. */
const JOINTS = /(?<=[_+/])|(?<=[\u2013,])(?!\d)/;

/** A checksum has no joint, so it breaks after so many characters. */
const LONGEST_PIECE = /.{1,32}/g;

/** The columns to use on a terminal of this width; 80 without a terminal. */
export function columnsOf(columns = WIDTH): number {
  return Math.min(WIDEST, Math.max(NARROWEST, columns || WIDTH)); // 0 where the terminal does not say
}

/** `text` in lines of at most `width`, each indented by `indent` blanks. */
export function flow(text: string, width: number, indent = 2): string[] {
  return broken(held(text), width - indent).map((line) => ' '.repeat(indent) + freed(line));
}

function held(text: string): string {
  return text.replace(HOLDING, UNBROKEN);
}

function freed(line: string): string {
  return line.replaceAll(UNBROKEN, ' ');
}

/** A sentence after a dash, with a hanging indent. */
export function dashed(text: string, width: number): string[] {
  return flow(text, width, 4).map((line, index) => (index === 0 ? `  - ${line.slice(4)}` : line));
}

/**
 * Rows of cells as aligned lines. The column with most room to spare shrinks first, down to its longest word.
 */
export function fitted(
  cells: readonly (readonly string[])[],
  width: number,
  indent = 2,
  place: (cell: string, column: number, wide: number) => string = (cell) => cell,
): string[] {
  const rows = cells.map((row) => row.map(held));
  const [widths, gap] = widthsFor(rows, width - indent);
  return rows.flatMap((row) => {
    const cells = row.map((cell, column) => broken(cell, widths[column]!));
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, at) => {
      const line = cells.map((lines, column) =>
        place(lines[at] ?? '', column, widths[column]!).padEnd(widths[column]! + gap),
      );
      return freed(' '.repeat(indent) + line.join('')).trimEnd();
    });
  });
}

/**
 * Like `fitted`, with all columns but the first aligned right, for numbers. Below the head no cell breaks
 * where there is room.
 */
export function fittedNumbers(rows: readonly (readonly string[])[], width: number): string[] {
  const [head = [], ...others] = rows;
  const whole = others.map(([name = '', ...cells]) => [
    name,
    ...cells.map((cell) => cell.replaceAll(' ', UNBROKEN)),
  ]);
  const place = (cell: string, column: number, wide: number) => (column === 0 ? cell : cell.padStart(wide));
  const lines = fitted([head, ...whole], width, 2, place);
  return lines.some((line) => line.length > width) ? fitted(rows, width, 0, place) : lines;
}

/** The width of each column, and the gap between them, which narrows where there is no room. */
function widthsFor(
  rows: readonly (readonly string[])[],
  room: number,
  gap = GAP,
): [widths: number[], gap: number] {
  const count = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: count }, (_, column) => rows.map((row) => row[column] ?? ''));
  const widths = columns.map((cells) => Math.max(...cells.map((cell) => cell.length)));
  const least = columns.map((cells) => longest(cells.flatMap((cell) => cell.split(' '))));
  const pieces = columns.map((cells) => longest(cells.flatMap((cell) => cell.split(' ').flatMap(jointed))));
  const overOf = () => widths.reduce((sum, wide) => sum + wide, gap * (count - 1)) - room;
  for (const floor of [least, pieces]) {
    for (;;) {
      const over = overOf();
      const spare = widths.map((wide, column) => (wide > floor[column]! ? wide : 0));
      const at = spare.indexOf(Math.max(...spare));
      if (over <= 0 || spare[at] === 0) break;
      widths[at]!--;
    }
  }
  return overOf() > 0 && gap > 1 ? widthsFor(rows, room, 1) : [widths, gap];
}

/** Words on lines; a word longer than a line breaks at a joint. */
function broken(text: string, width: number): string[] {
  const words = text
    .split(' ')
    .flatMap((word) => (word.length <= width ? [word] : packed(jointed(word), width)));
  return wrap(words.join(' '), width);
}

/** Joins the pieces of one word as long as they fit. */
function packed(pieces: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + piece.length <= width) lines[lines.length - 1] = last + piece;
    else lines.push(piece);
  }
  return lines;
}

function jointed(word: string): string[] {
  return word.split(JOINTS).flatMap((piece) => piece.match(LONGEST_PIECE) ?? []);
}

function longest(words: readonly string[]): number {
  return Math.max(...words.map((word) => word.length));
}

/** Words of `text` on lines of at most `width` characters; a longer word takes a line of its own. */
function wrap(text: string, width: number): string[] {
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
