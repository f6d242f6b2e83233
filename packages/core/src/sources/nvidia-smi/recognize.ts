// What nvidia-smi's output looks like in its first bytes.
import { ascii, findWord, skipBlanks, startsWith, trimBlanks } from '../../formats/bytes/ascii.ts';
import { cellEnd } from '../../formats/delimited/cells.ts';
import { contentOf, isDistinctiveHeader } from './columns.ts';
import { isToolMessage } from './message.ts';

const LESS = 60;
const ROOT = ascii('<nvidia_smi_log');
const NAMES = ['GPU-', 'MIG-', 'NVIDIA ', 'Tesla '].map(ascii);
const UNITS = [' %', ' MiB', ' W', ' MHz'].map(ascii);
const TIME = ascii('0000/00/00 00:00:00.000');
const BUS_ID = ascii('00000000:00:00.0');
const NOTES = ['#', '$ ', 'sep='].map(ascii);
const COMMA = 44;
const ZERO = 48;
const BYTE_ORDER_MARK = Uint8Array.of(0xef, 0xbb, 0xbf);

/** How many bytes to pass over that some editors put before UTF-8. */
export function byteOrderMark(head: Uint8Array): number {
  return startsWith(head, 0, head.length, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
}

/** True if an input of nvidia-smi that begins like this is XML; CSV otherwise. */
export function isXml(head: Uint8Array): boolean {
  const start = skipBlanks(head, byteOrderMark(head), head.length);
  return head[start] === LESS || findWord(head, start, head.length, ROOT) >= 0;
}

/**
 * True for the root of its XML, for a header of its CSV, for rows without their header (so that the parser
 * can say what is missing), and for its messages where nothing else follows. Blank lines and messages may
 * come first.
 */
export function looksLikeNvidiaSmi(head: Uint8Array): boolean {
  let messages = 0;
  for (let at = byteOrderMark(head); at < head.length; ) {
    const lineFeed = head.indexOf(10, at);
    const lineEnd = lineFeed < 0 ? head.length : lineFeed;
    const start = skipBlanks(head, at, lineEnd);
    const end = trimBlanks(head, start, lineEnd);
    at = lineEnd + 1;
    if (start === end) continue;
    if (isNote(head, start, end)) continue;
    if (isToolMessage(head, start, end)) messages++;
    else if (head[start] === LESS) return findWord(head, start, head.length, ROOT) >= 0;
    else return isDistinctiveHeader(head, start, end) || isRow(head, start, end);
  }
  return messages > 0;
}

/**
 * True for a row that can only be nvidia-smi's: two of its marks, which are a number with its unit, a UUID, a
 * PCI bus id, its way to print times, and a product name.
 */
export function isRow(bytes: Uint8Array, start: number, end: number): boolean {
  let marks = 0;
  for (let at = start; at <= end; ) {
    const to = cellEnd(bytes, at, end, COMMA);
    const cell = contentOf(bytes, at, to);
    if (isMark(bytes, cell.start, cell.end)) marks++;
    at = to + 1;
  }
  return marks >= 2;
}

function isMark(bytes: Uint8Array, start: number, end: number): boolean {
  if (NAMES.some((name) => startsWith(bytes, start, end, name))) return true;
  if (fits(bytes, start, end, TIME) || fits(bytes, start, end, BUS_ID)) return true;
  const isNumber = bytes[start]! >= 48 && bytes[start]! <= 57;
  return isNumber && UNITS.some((unit) => startsWith(bytes, end - unit.length, end, unit));
}

/** True if `bytes[start, end)` begin as `pattern` says, in which 0 stands for any hexadecimal digit. */
function fits(bytes: Uint8Array, start: number, end: number, pattern: Uint8Array): boolean {
  if (end - start < pattern.length) return false;
  return pattern.every((byte, i) => {
    const found = bytes[start + i]!;
    return byte === ZERO ? isHexDigit(found) : found === byte;
  });
}

function isHexDigit(byte: number): boolean {
  const letter = byte | 32;
  return (byte >= 48 && byte <= 57) || (letter >= 97 && letter <= 102);
}

/**
 * True for a line that is nobody's output: a comment, the prompt before a command, or how Excel names the
 * delimiter.
 */
export function isNote(bytes: Uint8Array, start: number, end: number): boolean {
  return NOTES.some((note) => startsWith(bytes, start, end, note));
}
