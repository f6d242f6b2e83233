// The text of a ledger: its entries, and whether the chain of its lines is intact.
import type { Entry } from './entry.ts';
import { NO_LINE, readLine } from './line.ts';

/** `foreign`: intact, but written by a version of claw that this one does not understand. */
export type ChainFault = 'broken' | 'foreign';

export interface Chain {
  readonly entries: readonly Entry[];
  /** The hash of the last line. */
  readonly last: string;
  /** The hashes of all lines. */
  readonly hashes: readonly string[];
  /** Bytes of the whole lines. What follows is a line torn by a crash, whose package was never given out. */
  readonly bytes: number;
  /** All bytes that were read. */
  readonly size: number;
  /** The fault, and its line, from 1. */
  readonly fault: { readonly kind: ChainFault; readonly line: number } | undefined;
}

const NEWLINE = 10;

/** Reads the bytes of a ledger. Never throws. */
export function readChain(content: Uint8Array): Chain {
  const bytes = content.lastIndexOf(NEWLINE) + 1;
  const lines = new TextDecoder().decode(content.subarray(0, bytes)).split('\n').slice(0, -1);
  const entries: Entry[] = [];
  const hashes: string[] = [];
  let last = NO_LINE;
  const chain = (kind?: ChainFault): Chain => ({
    entries,
    last,
    hashes,
    bytes,
    size: content.length,
    fault: kind === undefined ? undefined : { kind, line: entries.length + 1 },
  });
  for (const text of lines) {
    const line = readLine(text);
    if (line?.previous !== last) return chain('broken');
    if (line.entry === undefined) return chain('foreign');
    if (line.entry.number !== entries.length + 1) return chain('broken');
    entries.push(line.entry);
    last = line.hash;
    hashes.push(last);
  }
  return chain();
}
