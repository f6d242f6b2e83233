// What nvidia-smi prints where it cannot do its work: in place of its output, or between the rows of it.
import { ascii, isWord, startsWith } from '../../formats/bytes/ascii.ts';

/** How its messages begin. */
const BEGINNINGS = [
  'NVIDIA-SMI has failed',
  "NVIDIA-SMI couldn't",
  'Unable to determine the device handle',
  'Failed to initialize NVML',
  'NVML library version',
  'No devices were found',
  'Field "',
  'WARNING: infoROM',
].map(ascii);

/** Messages that are a whole line; at the beginning of a longer one they are a cell without a value. */
const LINES = ['[Unknown Error]', 'Unknown Error', 'Insufficient Permissions'].map(ascii);

/** True if a line is a message of the tool, and no row. */
export function isToolMessage(bytes: Uint8Array, start: number, end: number): boolean {
  return (
    BEGINNINGS.some((message) => startsWith(bytes, start, end, message)) ||
    LINES.some((message) => isWord(bytes, start, end, message))
  );
}
