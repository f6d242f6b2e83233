// Delimited text: what sacct prints with any delimiter, and CSV as RFC 4180 quotes it.

export interface Table {
  header: string[];
  rows: string[][];
}

/** The delimiter of a header of plain words: the shortest text that cuts all of it into words. */
function delimiterOf(header: string): string {
  const first = /^[A-Za-z]+/.exec(header)?.[0].length ?? 0;
  for (let end = first + 1; end < header.length; end++) {
    const delimiter = header.slice(first, end);
    const words = header.split(delimiter);
    if (words.at(-1) === '') words.pop();
    if (words.every((word) => /^[A-Za-z]+$/.test(word))) return delimiter;
  }
  return '|';
}

/** A file that sacct wrote, or that somebody made of it in a table program. */
export function readTable(text: string): Table {
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  const head = lines[0]!;
  if (head.startsWith('"')) return csv(lines, /"([,;\t])"/.exec(head)?.[1] ?? ',');
  const delimiter = delimiterOf(head);
  const quotes = new RegExp(`(^|${delimiter})"`);
  if (/^[,;\t]$/.test(delimiter) && lines.some((line) => quotes.test(line))) return csv(lines, delimiter);
  const header = head.split(delimiter);
  const ends = header.at(-1) === '';
  if (ends) header.pop();
  const name = header.indexOf('JobName');
  const rows = lines.slice(1).map((line) => {
    const cells = line.split(delimiter);
    if (ends) cells.pop();
    const surplus = cells.length - header.length;
    if (surplus > 0 && name >= 0)
      cells.splice(name, surplus + 1, cells.slice(name, name + surplus + 1).join(delimiter));
    return cells;
  });
  return { header, rows };
}

function csv(lines: readonly string[], delimiter: string): Table {
  const [header, ...rows] = lines.map((line) => csvCells(line, delimiter));
  return { header: header!, rows };
}

function csvCells(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  let at = 0;
  while (at <= line.length) {
    let cell = '';
    if (line[at] === '"') {
      at++;
      while (at < line.length && (line[at] !== '"' || line[at + 1] === '"')) {
        if (line[at] === '"') at++;
        cell += line[at++];
      }
      at++;
    } else {
      while (at < line.length && line[at] !== delimiter) cell += line[at++];
    }
    cells.push(cell);
    at++;
  }
  return cells;
}
