// The header of a sacct export: it gives the columns, their order and the delimiter. Nothing is assumed about
// either.

import { ascii, findWord, indexOfByte, isWord, startsWith } from '../../../formats/bytes/ascii.ts';
import { QUOTE } from '../../../formats/delimited/cells.ts';
import { LIMITS } from '../../../limits.ts';
import type { AccountField } from '../../source.ts';
import {
  columnNamed,
  FIELDS,
  type Field,
  LONGEST_COLUMN_NAME,
  mayNameColumn,
  type Shape,
} from './columns.ts';

/** How the rows under a header are laid out. */
export interface Layout {
  readonly delimiter: Uint8Array;
  /** What each column looks like. */
  readonly shapes: readonly Shape[];
  /** Which column holds a field; -1 for none. */
  readonly columnOf: Readonly<Record<Field, number>>;
  /** The columns that may fill the account. */
  readonly accounts: { readonly [Is in AccountField]?: number };
  /** Columns that sacct does not have. */
  readonly unknownColumns: number;
  /** True if each record ends with a delimiter (`--parsable`). */
  readonly trailing: boolean;
  /** True if lines end in CR LF. */
  readonly carriageReturn: boolean;
  /**
   * True if fields may stand in quotes: where the header does, or the delimiter is a comma, a semicolon or a
   * tab.
   */
  readonly quoting: boolean;
}

const STATE = ascii('State');
/**
 * Comma, semicolon, tab: what pandas, R and spreadsheets put between fields, which they quote where they
 * must.
 */
const QUOTING = [44, 59, 9];
/** Bytes of a header: 120 columns of 20 bytes and as many delimiters of 32 stay below. */
const HEADER_BYTES = 1 << 14;
/** Bytes of a delimiter: sacct takes any; 64 random hexadecimal digits in brackets fit. */
const DELIMITER_BYTES = 80;
/** Bytes of the name of a column that a site has added. */
const NAME_BYTES = 64;
/** Other bytes of such a name. */
const OTHER_NAME_BYTES = ascii(' .%/()[]:#+-');
/** Names next to each other that are tried for the delimiter between them. */
const ATTEMPTS = 8;
/** Bytes in which names next to each other are looked for. */
const SEARCHED_BYTES = 256;

/**
 * The layout that the line `bytes[start, end)` declares; undefined where it is no header of delimited sacct
 * output.
 */
export function readHeader(bytes: Uint8Array, start: number, end: number): Layout | undefined {
  if (end - start > HEADER_BYTES || end - start < 5) return undefined;
  const lineStart = afterByteOrderMark(bytes, start);
  const carriageReturn = bytes[end - 1] === 13;
  const lineEnd = carriageReturn ? end - 1 : end;
  const isQuoted = indexOfByte(bytes, QUOTE, lineStart, lineEnd) >= 0;
  const names = bytes.subarray(lineStart, lineEnd);
  const line = isQuoted ? names.filter((byte) => byte !== QUOTE) : names;
  let best: Layout | undefined;
  let bestKnown = 1;
  for (const delimiter of delimiters(line, 0, line.length)) {
    if (delimiter.every((byte) => byte === 32) || (isQuoted && delimiter.length > 1)) continue;
    const quoting = isQuoted || (delimiter.length === 1 && QUOTING.includes(delimiter[0]!));
    const layout = layoutOf(line, delimiter, { carriageReturn, quoting });
    if (layout === undefined) continue;
    const known = layout.shapes.length - layout.unknownColumns;
    if (known <= bestKnown || !isSacct(layout, known)) continue;
    best = layout;
    bestKnown = known;
  }
  return best;
}

/**
 * The layout that a line behind the first header declares, if it is one of a job export; quick to refuse what
 * is none. With `delimiter`, only one of that delimiter: while a record is open, no name may forge another.
 */
export function readNextHeader(
  bytes: Uint8Array,
  start: number,
  end: number,
  delimiter?: Uint8Array,
): Layout | undefined {
  if (findWord(bytes.subarray(start, end), 0, end - start, STATE) < 0) return undefined;
  const layout = readHeader(bytes, start, end);
  if (layout === undefined || columnsMissing(layout).length > 0) return undefined;
  const own = layout.delimiter;
  return delimiter === undefined || isWord(own, 0, own.length, delimiter) ? layout : undefined;
}

/**
 * True if the line is the header of sacct's default layout: names of columns with nothing but blanks between
 * them.
 */
export function isFixedWidthHeader(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start > HEADER_BYTES) return false;
  let known = 0;
  let ours = 0;
  for (let at = afterByteOrderMark(bytes, start); at < end; ) {
    while (at < end && (bytes[at] === 32 || bytes[at] === 13)) at++;
    const word = at;
    while (at < end && isNameByte(bytes[at]!)) at++;
    if (at === word) break;
    const column = columnNamed(bytes, word, at);
    if (column === undefined) return false;
    known++;
    if (column.shape === 'id' || column.shape === 'state') ours++;
  }
  return known >= 2 && ours >= 1;
}

/** True if so many columns are sacct's that no other tool printed the line. */
function isSacct({ columnOf }: Layout, known: number): boolean {
  return known >= 3 || columnOf.JobID >= 0 || columnOf.JobIDRaw >= 0 || columnOf.State >= 0;
}

/** The layout of the names in `bytes`; undefined where some of them cannot be names. */
function layoutOf(
  bytes: Uint8Array,
  delimiter: Uint8Array,
  rest: Pick<Layout, 'carriageReturn' | 'quoting'>,
): Layout | undefined {
  const end = bytes.length;
  const trailing = end > delimiter.length && startsWith(bytes, end - delimiter.length, end, delimiter);
  const shapes: Shape[] = [];
  const columnOf = Object.fromEntries(FIELDS.map((field) => [field, -1])) as Record<Field, number>;
  const accounts: { [Is in AccountField]?: number } = {};
  let unknownColumns = 0;
  const last = trailing ? end - delimiter.length : end;
  for (let from = 0; from <= last && shapes.length < LIMITS.columns; ) {
    let to = from;
    while (to < last && !startsWith(bytes, to, last, delimiter)) to++;
    const column = columnNamed(bytes, from, to);
    if (column === undefined) {
      if (!isNamelike(bytes, from, to)) return undefined;
      unknownColumns++;
    } else if (column.field !== undefined && columnOf[column.field] < 0)
      columnOf[column.field] = shapes.length;
    if (column?.accountIs !== undefined) accounts[column.accountIs] ??= shapes.length;
    shapes.push(column?.shape ?? 'any');
    from = to + delimiter.length;
  }
  return { delimiter: delimiter.slice(), shapes, columnOf, accounts, unknownColumns, trailing, ...rest };
}

/**
 * What may be the delimiter: the bytes between names that are known, and the first bytes that cannot belong
 * to a name.
 */
function delimiters(bytes: Uint8Array, start: number, end: number): Uint8Array[] {
  const found: Uint8Array[] = [];
  const add = (from: number, to: number): void => {
    const delimiter = bytes.subarray(from, to);
    if (!found.some((one) => isWord(one, 0, one.length, delimiter))) found.push(delimiter);
  };
  let mark = start;
  while (mark < end && isNameByte(bytes[mark]!)) mark++;
  let markEnd = mark;
  while (markEnd < end && !isNameByte(bytes[markEnd]!)) markEnd++;
  if (mark > start && markEnd > mark) add(mark, markEnd);
  const last = Math.min(end, start + SEARCHED_BYTES);
  for (let at = start, attempts = 0; at < last && attempts < ATTEMPTS; ) {
    const nameEnd = knownNameAt(bytes, at, end);
    if (nameEnd < 0) {
      at++;
      continue;
    }
    attempts++;
    for (let next = nameEnd + 1; next < end && next <= nameEnd + DELIMITER_BYTES; next++) {
      if (knownNameAt(bytes, next, end) < 0) continue;
      add(nameEnd, next);
      break;
    }
    at = nameEnd;
  }
  return found;
}

/** Where the longest name of a column that begins at `at` ends; -1 for none. */
function knownNameAt(bytes: Uint8Array, at: number, end: number): number {
  if (!mayNameColumn(bytes, at)) return -1;
  let nameEnd = at;
  while (nameEnd < end && nameEnd - at < LONGEST_COLUMN_NAME && isNameByte(bytes[nameEnd]!)) nameEnd++;
  for (; nameEnd - at >= 3; nameEnd--) if (columnNamed(bytes, at, nameEnd) !== undefined) return nameEnd;
  return -1;
}

/** Where the text begins that a byte order mark may stand before. */
export function afterByteOrderMark(bytes: Uint8Array, at: number): number {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf ? at + 3 : at;
}

/**
 * True if a cell may be the name of a column that sacct does not have: it is short, and is no value, option
 * or prompt.
 */
function isNamelike(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start > NAME_BYTES) return false;
  for (let at = start; at < end; at++)
    if (!isNameByte(bytes[at]!) && !OTHER_NAME_BYTES.includes(bytes[at]!)) return false;
  return true;
}

function isNameByte(byte: number): boolean {
  return (byte >= 48 && byte <= 57) || ((byte | 32) >= 97 && (byte | 32) <= 122) || byte === 95;
}

/** Columns that a job export can do without, and some numbers cannot; of those in one line, one is enough. */
const WANTED: readonly (readonly Field[])[] = [
  ['Cluster'],
  ['User', 'UID'],
  ['JobName'],
  ['Submit'],
  ['Eligible'],
  ['ElapsedRaw', 'Elapsed'],
  ['TimelimitRaw', 'Timelimit'],
  ['ReqCPUS'],
  ['TotalCPU'],
  ['TRESUsageInAve', 'GPUUtil'],
  ['NodeList'],
];

/** The columns of that kind that this export lacks. */
export function columnsWanted({ columnOf }: Layout): string[] {
  return WANTED.filter((names) => names.every((name) => columnOf[name] < 0)).map(([name]) => name!);
}

/** What a job export needs and this one lacks, in our own names. */
export function columnsMissing({ columnOf }: Layout): string[] {
  const missing: string[] = [];
  if (columnOf.JobID < 0 && columnOf.JobIDRaw < 0) missing.push('jobId');
  if (columnOf.State < 0) missing.push('state');
  if (columnOf.Start < 0) missing.push('startSeconds');
  if (columnOf.End < 0) missing.push('endSeconds');
  if (columnOf.AllocTRES < 0 && columnOf.ReqTRES < 0) missing.push('allocatedGpus');
  return missing;
}
