// The header of nvidia-smi's CSV: which column holds which of our fields, and in what unit.
import { ascii, isWord, skipBlanks, trimBlanks } from '../../formats/bytes/ascii.ts';
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

const COMMA = 44;
const OPENING = 91;
const CLOSING = 93;

/** The end of the cell that begins at `start`: a comma, or `end`. Cells are never quoted. */
export function cellEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && bytes[at] !== COMMA) at++;
  return at;
}

/** How many cells `bytes[start, end)` hold. */
export function countCells(bytes: Uint8Array, start: number, end: number): number {
  let cells = 1;
  for (let at = start; at < end; at++) if (bytes[at] === COMMA) cells++;
  return cells;
}

/** The columns of a header, or undefined where a line is none: every cell of a header looks like a name, and one of them is known. */
export function readHeader(bytes: Uint8Array, start: number, end: number): Column[] | undefined {
  const columns: Column[] = [];
  for (let at = start; at <= end; ) {
    const to = cellEnd(bytes, at, end);
    const column = readName(bytes, skipBlanks(bytes, at, to), trimBlanks(bytes, at, to));
    if (column === undefined) return undefined;
    columns.push(column);
    at = to + 1;
  }
  return columns.some(({ field }) => field !== undefined) ? columns : undefined;
}

/** True if a line is a header that only nvidia-smi prints. */
export function isDistinctiveHeader(bytes: Uint8Array, start: number, end: number): boolean {
  const columns = readHeader(bytes, start, end);
  return (
    columns?.some(({ field }) => NAMES.some((name) => name.field === field && name.distinctive)) ?? false
  );
}

/** Our names of the fields without which a row says nothing: which GPU, and at least one thing about it. */
export function missingFields(columns: readonly Column[]): Field[] {
  const has = (...fields: Field[]) =>
    columns.some(({ field }) => field !== undefined && fields.includes(field));
  const missing: Field[] = [];
  if (!has('device', 'gpuIndex')) missing.push('device');
  if (!has('gpuUtilization', 'memoryUsedBytes', 'powerWatts', 'averagePowerWatts', 'instantPowerWatts'))
    missing.push('gpuUtilization');
  return missing;
}

/** One cell of a header, `memory.used [MiB]`; undefined where it does not look like one. */
function readName(bytes: Uint8Array, start: number, end: number): Column | undefined {
  const opening = bytes.indexOf(OPENING, start);
  const hasUnit = opening >= 0 && opening < end;
  if (hasUnit && bytes[end - 1] !== CLOSING) return undefined;
  const nameEnd = hasUnit ? trimBlanks(bytes, start, opening) : end;
  if (!isName(bytes, start, nameEnd)) return undefined;
  const field = NAMES.find((name) => isWord(bytes, start, nameEnd, name.bytes))?.field;
  if (field === undefined || !(field in MEASURES)) return { field, scale: undefined };
  const measure = MEASURES[field as keyof typeof MEASURES];
  return {
    field,
    scale: hasUnit ? scaleOf(measure, bytes, opening + 1, end - 1) : scaleOf(measure, bytes, 0, 0),
  };
}

/** True for a lower-case letter and then letters, digits, `.`, `_` and `-`. */
function isName(bytes: Uint8Array, start: number, end: number): boolean {
  if (start >= end || bytes[start]! < 97 || bytes[start]! > 122) return false;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    const letter = (byte | 32) >= 97 && (byte | 32) <= 122;
    if (!letter && !(byte >= 48 && byte <= 57) && byte !== 46 && byte !== 95 && byte !== 45) return false;
  }
  return true;
}
