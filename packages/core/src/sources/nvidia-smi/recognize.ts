// What nvidia-smi's output looks like in its first bytes.
import { ascii, findWord, skipBlanks, startsWith, trimBlanks } from '../../formats/bytes/ascii.ts';
import { cellEnd, isDistinctiveHeader } from './columns.ts';
import { isToolMessage } from './message.ts';

const LESS = 60;
const ROOT = ascii('<nvidia_smi_log');
const UUID = ascii('GPU-');
const UNITS = [' %', ' MiB', ' W', ' MHz'].map(ascii);
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
 * True for the root of its XML, for a header of its CSV, for rows without their header (so that the parser can say
 * what is missing), and for its messages where nothing else follows. Blank lines and messages may come first.
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
    if (isToolMessage(head, start, end)) messages++;
    else if (head[start] === LESS) return findWord(head, start, head.length, ROOT) >= 0;
    else return isDistinctiveHeader(head, start, end) || isRow(head, start, end);
  }
  return messages > 0;
}

/** True for a row that can only be nvidia-smi's: two numbers with its units, or a UUID and one. */
function isRow(bytes: Uint8Array, start: number, end: number): boolean {
  let marks = 0;
  for (let at = start; at <= end; ) {
    const to = cellEnd(bytes, at, end);
    const from = skipBlanks(bytes, at, to);
    const isNumber = bytes[from]! >= 48 && bytes[from]! <= 57;
    if (startsWith(bytes, from, to, UUID)) marks++;
    else if (isNumber && UNITS.some((unit) => startsWith(bytes, to - unit.length, to, unit))) marks++;
    at = to + 1;
  }
  return marks >= 2;
}
