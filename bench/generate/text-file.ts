// A file that text is added to, written in large pieces; ASCII only.
import { closeSync, openSync, writeSync } from 'node:fs';

const PIECE_CHARACTERS = 1 << 20;

export class TextFile {
  readonly #file: number;
  #text = '';
  #bytes = 0;

  constructor(path: string) {
    this.#file = openSync(path, 'w');
  }

  /** Bytes added so far. */
  get bytes(): number {
    return this.#bytes;
  }

  add(text: string): void {
    this.#text += text;
    this.#bytes += text.length;
    if (this.#text.length >= PIECE_CHARACTERS) this.#flush();
  }

  close(): void {
    this.#flush();
    closeSync(this.#file);
  }

  #flush(): void {
    const piece = Buffer.from(this.#text, 'latin1');
    for (let at = 0; at < piece.length; ) at += writeSync(this.#file, piece, at);
    this.#text = '';
  }
}

const CLOCKS = Array.from({ length: 86_400 }, (_, second) =>
  new Date(second * 1000).toISOString().slice(11, 19),
);
const DAYS = new Map<number, string>();

/** `2026-01-31T12:00:00` of epoch seconds, in UTC. */
export function isoTime(seconds: number): string {
  const day = Math.floor(seconds / 86_400);
  let date = DAYS.get(day);
  if (date === undefined) {
    date = new Date(day * 86_400_000).toISOString().slice(0, 11);
    DAYS.set(day, date);
  }
  return date + CLOCKS[seconds - day * 86_400]!;
}

/** `[D-]HH:MM:SS`. */
export function slurmDuration(seconds: number): string {
  const days = Math.floor(seconds / 86_400);
  const clock = CLOCKS[seconds % 86_400]!;
  return days > 0 ? `${days}-${clock}` : clock;
}
