// The header of nvidia-smi's CSV: which column holds which of our fields, and in what unit.
import { ascii, isWord, skipBlanks, startsWith, trimBlanks } from '../../formats/bytes/ascii.ts';
import { readInteger } from '../../formats/bytes/number.ts';
import { cellEnd, isQuoted } from '../../formats/delimited/cells.ts';
import { type Field, MEASURES } from './reading.ts';
import { type Scale, scaleOf } from './values.ts';

/** One column: what it holds (undefined: not used), and the scale of its numbers, as the header says. */
export interface Column {
  readonly field: Field | undefined;
  readonly scale: Scale | undefined;
}

/** The names in `--help-query-gpu`, aliases included. Those with a dot are nvidia-smi's alone. */
const NAMES = (
  [
    ['timestamp', 'timeSeconds'],
    ['name', 'model'],
    ['gpu_name', 'model'],
    ['uuid', 'device'],
    ['gpu_uuid', 'device'],
    ['index', 'gpuIndex'],
    ['pci.bus_id', 'busId'],
    ['gpu_bus_id', 'busId'],
    ['hostname', 'node'],
    ['mig.mode.current', 'migEnabled'],
    ['utilization.gpu', 'gpuUtilization'],
    ['utilization.memory', 'memoryCopyUtilization'],
    ['memory.total', 'memoryTotalBytes'],
    ['memory.used', 'memoryUsedBytes'],
    ['memory.free', 'memoryFreeBytes'],
    ['memory.reserved', 'memoryReservedBytes'],
    ['power.draw', 'powerWatts'],
    ['power.draw.average', 'averagePowerWatts'],
    ['power.draw.instant', 'instantPowerWatts'],
  ] as const
).map(([name, field]) => ({ bytes: ascii(name), field, distinctive: name.includes('.') }));

/**
 * What stands between cells: nvidia-smi's own comma, or what a spreadsheet or pandas puts there when it saves
 * the table again.
 */
const DELIMITERS = [44, 59, 9];
const OPENING = 91;
const CLOSING = 93;
const POINT = 46;
/** The header that pandas gives to a column without one: `Unnamed: 0`. */
const UNNAMED = ascii('Unnamed: ');

/** A line of column names, and what stands between them. */
export interface Header {
  readonly columns: readonly Column[];
  readonly delimiter: number;
}

/** How many cells `bytes[start, end)` hold. */
export function countCells(bytes: Uint8Array, start: number, end: number, delimiter: number): number {
  let cells = 1;
  for (let at = cellEnd(bytes, start, end, delimiter); at < end; at = cellEnd(bytes, at + 1, end, delimiter))
    cells++;
  return cells;
}

/** What a line says if it is a header: every cell of it looks like a name, and one of them is known. */
export function readHeader(bytes: Uint8Array, start: number, end: number): Header | undefined {
  // Most rows begin with a digit, and no name does.
  if (bytes[start]! >= 48 && bytes[start]! <= 57) return undefined;
  for (const delimiter of DELIMITERS) {
    const columns = readNames(bytes, start, end, delimiter);
    if (columns?.some(({ field }) => field !== undefined)) return { columns, delimiter };
  }
  return undefined;
}

function readNames(bytes: Uint8Array, start: number, end: number, delimiter: number): Column[] | undefined {
  const columns: Column[] = [];
  for (let at = start; at <= end; ) {
    const to = cellEnd(bytes, at, end, delimiter);
    const cell = contentOf(bytes, at, to);
    const column = readName(bytes, cell.start, cell.end);
    if (column === undefined) return undefined;
    columns.push(column);
    at = to + 1;
  }
  return columns;
}

const CONTENT = { start: 0, end: 0 };

/**
 * Where the content of the cell `bytes[start, end)` stands: without blanks around it, and without its quotes.
 * Reused by the next call.
 */
export function contentOf(bytes: Uint8Array, start: number, end: number): { start: number; end: number } {
  CONTENT.start = skipBlanks(bytes, start, end);
  CONTENT.end = trimBlanks(bytes, CONTENT.start, end);
  if (!isQuoted(bytes, CONTENT.start, CONTENT.end)) return CONTENT;
  CONTENT.start = skipBlanks(bytes, CONTENT.start + 1, CONTENT.end - 1);
  CONTENT.end = trimBlanks(bytes, CONTENT.start, CONTENT.end - 1);
  return CONTENT;
}

/** True if a line is a header that only nvidia-smi prints. */
export function isDistinctiveHeader(bytes: Uint8Array, start: number, end: number): boolean {
  const header = readHeader(bytes, start, end);
  return (
    header?.columns.some(({ field }) => NAMES.some((name) => name.field === field && name.distinctive)) ??
    false
  );
}

/** Our names of the fields without which a row says nothing: which GPU, and at least one thing about it. */
export function missingFields(columns: readonly Column[]): Field[] {
  const has = (...fields: Field[]) =>
    columns.some(({ field }) => field !== undefined && fields.includes(field));
  const missing: Field[] = [];
  if (!has('device', 'gpuIndex', 'busId')) missing.push('device');
  if (!has('gpuUtilization', 'memoryUsedBytes', 'powerWatts', 'averagePowerWatts', 'instantPowerWatts'))
    missing.push('gpuUtilization');
  return missing;
}

/**
 * One cell of a header, `memory.used [MiB]` or, where R has read it, `memory.used..MiB.`; undefined where it
 * does not look like one.
 */
function readName(bytes: Uint8Array, start: number, end: number): Column | undefined {
  if (start === end || isUnnamed(bytes, start, end)) return { field: undefined, scale: undefined };
  const { nameEnd, unitStart, unitEnd } = partsOf(bytes, start, end);
  if (!isName(bytes, start, nameEnd) || unitEnd < unitStart) return undefined;
  const field = NAMES.find((name) => isWord(bytes, start, nameEnd, name.bytes))?.field;
  if (field === undefined || !(field in MEASURES)) return { field, scale: undefined };
  return { field, scale: scaleOf(MEASURES[field as keyof typeof MEASURES], bytes, unitStart, unitEnd) };
}

/** Where the name ends and where its unit stands, which is empty where the header names none. */
function partsOf(bytes: Uint8Array, start: number, end: number) {
  const opening = bytes.indexOf(OPENING, start);
  if (opening >= 0 && opening < end) {
    const unitEnd = bytes[end - 1] === CLOSING ? end - 1 : -1;
    return { nameEnd: trimBlanks(bytes, start, opening), unitStart: opening + 1, unitEnd };
  }
  const dots = bytes[end - 1] === POINT ? doubledPoint(bytes, start, end) : end;
  // Each sign that R does not want in a name has become a point: `....` was ` [%]`, which a column without a
  // unit means anyway.
  const unitStart = bytes[dots + 2] === POINT ? end : Math.min(dots + 2, end);
  return { nameEnd: dots, unitStart, unitEnd: unitStart === end ? end : end - 1 };
}

/** Where two points stand together; the end where they do nowhere. */
function doubledPoint(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start; at + 1 < end; at++) if (bytes[at] === POINT && bytes[at + 1] === POINT) return at;
  return end;
}

function isUnnamed(bytes: Uint8Array, start: number, end: number): boolean {
  return (
    startsWith(bytes, start, end, UNNAMED) && !Number.isNaN(readInteger(bytes, start + UNNAMED.length, end))
  );
}

/** True for a lower-case letter and then letters, digits, `.`, `_` and `-`. */
function isName(bytes: Uint8Array, start: number, end: number): boolean {
  if (start >= end || bytes[start]! < 97 || bytes[start]! > 122) return false;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    const letter = (byte | 32) >= 97 && (byte | 32) <= 122;
    if (!letter && !(byte >= 48 && byte <= 57) && byte !== POINT && byte !== 95 && byte !== 45) return false;
  }
  return true;
}
