// Refolds text that was written for 80 columns: breaks lines at words, and keeps descriptions beside their
// names.
import { flow } from './columns.ts';

/** A name and its description: `  --month <month>   the period`. */
const NAMED = /^( *\S.*? {2,})(\S.*)$/;

/** By how much further in than a name stands what would not fit beside it. */
const BELOW = 4;

/**
 * `text` in lines of at most `width`. Paragraphs are put together first; what is indented stays a line of its
 * own.
 */
export function refolded(text: string, width: number): string {
  const lines = text.split('\n');
  if (lines.every((line) => line.length <= width)) return text;
  return paragraphs(lines)
    .flatMap((line) => (line.length <= width ? [line] : folded(line, width)))
    .join('\n');
}

function paragraphs(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last !== undefined && isProse(last) && isProse(line)) joined[joined.length - 1] = `${last} ${line}`;
    else joined.push(line);
  }
  return joined;
}

function isProse(line: string): boolean {
  return line !== '' && !line.startsWith(' ') && !line.endsWith(':');
}

function folded(line: string, width: number): string[] {
  const [, name = '', text = ''] = NAMED.exec(line) ?? [];
  const indent = line.length - line.trimStart().length;
  if (name === '') return flow(line.trimStart(), width, indent);
  // A name that leaves too little room beside it has a line of its own.
  if (name.length > width / 2) return [name.trimEnd(), ...flow(text, width, indent + BELOW)];
  return flow(text, width, name.length).map((part, at) => (at === 0 ? name + part.slice(name.length) : part));
}
