// Prometheus text exposition, out of chunks: each line is first compared with the prefix that followed last
// time.
import { skipBlanks } from '../bytes/ascii.ts';
import { LinearMemory } from '../wasm/linear-memory.ts';
import { openPrometheusWasm, type PrometheusWasm } from './fast/lines-bridge.ts';
import * as place from './fast/lines-memory.ts';
import { type PrometheusHandler, PrometheusLines } from './lines.ts';
import { PrefixTable } from './prefix-table.ts';

const { TEXT } = place;
const LINE_FEED = 10;
const HASH = 35;
/** Bytes after which WebAssembly is brought in: what compiling costs is saved after some 4 MB. */
const PATIENCE_BYTES = 1 << 18;

/**
 * A push reader of Prometheus text in chunks of any size. Keeps a slice of text and the distinct prefixes.
 */
export class PrometheusReader {
  readonly #handler: PrometheusHandler;
  readonly #lines: PrometheusLines;
  readonly #table: PrefixTable;
  #memory: LinearMemory;
  #wasm: PrometheusWasm | undefined;
  /** Bytes left before WebAssembly is brought in. */
  #patience: number;
  /** Bytes of an unfinished line, which lie before the text. */
  #kept = 0;
  /** Within a line that is too long: its bytes are passed over. */
  #overflowing = false;

  /** `reader` as in `ParseContext`. */
  constructor(handler: PrometheusHandler, reader?: 'javascript' | 'webassembly') {
    this.#handler = handler;
    this.#memory = new LinearMemory(place.PAGES);
    this.#table = new PrefixTable(this.#memory);
    this.#lines = new PrometheusLines(handler, this.#memory, this.#table);
    this.#patience =
      reader === 'webassembly' ? 0 : reader === 'javascript' ? Number.POSITIVE_INFINITY : PATIENCE_BYTES;
  }

  /** As in `SourceParser`. */
  room(): Uint8Array {
    return this.#memory.bytes.subarray(TEXT, TEXT + place.TEXT_CAPACITY);
  }

  write(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length; at += place.TEXT_CAPACITY) {
      if (this.#patience <= 0) this.#enableWasm();
      const slice = chunk.subarray(at, at + place.TEXT_CAPACITY);
      this.#patience -= slice.length;
      const { bytes } = this.#memory;
      if (slice.buffer !== bytes.buffer) bytes.set(slice, TEXT);
      this.#take(TEXT + slice.length);
    }
  }

  /** A last line without its line end may be cut: unless it is a comment, it is left out. */
  end(): void {
    const { bytes } = this.#memory;
    const start = TEXT - this.#kept;
    const first = skipBlanks(bytes, start, TEXT);
    const line = this.#lines.count + 1;
    if (this.#overflowing) this.#handler.rejected('row_too_long', line);
    else if (this.#kept > 0 && first < TEXT && bytes[first] !== HASH)
      this.#handler.rejected('row_incomplete', line);
    this.#kept = 0;
    this.#overflowing = false;
  }

  /** Takes the slice `[TEXT, to)` and what was kept before it. */
  #take(to: number): void {
    let start = TEXT - this.#kept;
    if (this.#overflowing) {
      start = this.#memory.bytes.subarray(TEXT, to).indexOf(LINE_FEED) + TEXT + 1;
      if (start === TEXT) return;
      this.#overflowing = false;
      this.#lines.count++;
      this.#handler.rejected('row_too_long', this.#lines.count);
    }
    const { bytes } = this.#memory;
    let end = to;
    while (end > TEXT && bytes[end - 1] !== LINE_FEED) end--;
    if (end > TEXT) {
      this.#read(start, end);
      start = end;
    }
    this.#keep(start, to);
  }

  /**
   * Keeps what stands at `[start, to)` for the next slice, if it is not longer than a line and its line feed.
   */
  #keep(start: number, to: number): void {
    this.#overflowing = to - start > place.LINE_BYTES + 1;
    this.#kept = this.#overflowing ? 0 : to - start;
    this.#memory.bytes.copyWithin(TEXT - this.#kept, to - this.#kept, to);
  }

  /** Reads the whole lines `[start, end)`. */
  #read(start: number, end: number): void {
    const lines = this.#lines;
    let at = start;
    while (at < end) {
      if (this.#wasm !== undefined) at = this.#readKnown(this.#wasm, at, end);
      if (at < end) at = lines.read(at, end);
    }
  }

  /** Has WebAssembly read all lines that it can, from `start` on. Returns where it stopped. */
  #readKnown(wasm: PrometheusWasm, start: number, end: number): number {
    const lines = this.#lines;
    const { words, doubles } = this.#memory;
    let at = start;
    for (;;) {
      const count = wasm.readLines(at, end, lines.previous, this.#table);
      const first = lines.count + 1;
      for (let slot = place.VALUES / 8; slot < (place.VALUES + count * place.VALUE_BYTES) / 8; slot += 3)
        this.#handler.value(
          words[2 * slot + 4]!,
          doubles[slot]!,
          doubles[slot + 1]!,
          first + words[2 * slot + 5]!,
        );
      lines.count += words[place.STOP / 4 + place.STOP_LINES]!;
      lines.previous = words[place.STOP / 4 + place.STOP_PREVIOUS]!;
      at = words[place.STOP / 4 + place.STOP_AT]!;
      if (count < place.VALUES_CAPACITY) return at;
    }
  }

  #enableWasm(): void {
    this.#patience = Number.POSITIVE_INFINITY;
    const wasm = openPrometheusWasm();
    if (wasm === undefined) return;
    this.#wasm = wasm;
    this.#table.move(wasm.memory);
    wasm.memory.bytes.set(this.#memory.bytes.subarray(TEXT - this.#kept, TEXT), TEXT - this.#kept);
    this.#memory = wasm.memory;
    this.#lines.memory = wasm.memory;
  }
}
