// Is it a list of nodes? Told by the first node of scontrol, or by the header of sinfo.
import { ascii, findWord, startsWith, textStart } from '../../../formats/bytes/ascii.ts';
import { readHeader } from '../sacct/header.ts';
import { SinfoHeader } from './sinfo-header.ts';

const LINE_FEED = 10;
/** Bytes in which the first node, or the header, is looked for: messages of the tool may stand before it. */
const BEGINNING_BYTES = 4096;

export const NODE_NAME = ascii('NodeName=');
/** Every node that scontrol shows has it; a node of a configuration file has not. */
const ALLOCATED = ascii('CPUAlloc=');

/**
 * True if `head` is the beginning of what scontrol prints of nodes, or of a table of sinfo that has their
 * GPUs.
 */
export function recognizesNodes(head: Uint8Array): boolean {
  const end = Math.min(head.length, BEGINNING_BYTES);
  for (let at = textStart(head); at < end; ) {
    const lineFeed = head.indexOf(LINE_FEED, at);
    const lineEnd = lineFeed < 0 ? head.length : lineFeed;
    if (startsWith(head, at, lineEnd, NODE_NAME)) return findWord(head, at, head.length, ALLOCATED) >= 0;
    if (SinfoHeader.read(head, at, lineEnd) !== undefined) return true;
    // Below a header of accounting stand names that people have given.
    if (readHeader(head, at, lineEnd) !== undefined) return false;
    at = lineEnd + 1;
  }
  return false;
}
