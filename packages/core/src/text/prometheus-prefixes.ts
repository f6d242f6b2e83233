// The memory of a Prometheus text reader: every distinct line prefix (all before the value) and which one followed it last.
// Scrapes repeat: comparing a line with the expected prefix is several times faster than reading its labels.
import { LIMITS } from '../limits.ts';

/** The prefix before the first line: empty, and never found. */
export const FIRST = 0;
const NONE = -1;
/** Slots looked at before a search gives up: at half load 64 are full together once in 2^60 tables, or by intent. */
const PROBES = 64;

/** Distinct prefixes, numbered. It forgets everything when it is full: then prefixes are read anew, and nothing is lost. */
export class PrefixTable {
  #arena = new Uint8Array(1 << 14);
  #arenaView = new DataView(this.#arena.buffer);
  #used = 0;
  #count = 0;
  #offset = new Int32Array(256);
  #length = new Int32Array(256);
  #meaning = new Int32Array(256);
  #successor = new Int32Array(256);
  #hash = new Int32Array(256);
  #slots = new Int32Array(512);

  constructor() {
    this.clear();
  }

  /** Forgets all prefixes. */
  clear(): void {
    this.#used = 0;
    this.#count = 1;
    this.#length[FIRST] = 0;
    this.#successor[FIRST] = NONE;
    if (this.#slots.length > 1 << 16) this.#slots = new Int32Array(1 << 16);
    this.#slots.fill(NONE);
  }

  /** Bytes of a prefix. */
  length(id: number): number {
    return this.#length[id]!;
  }

  /** What the reader's handler said about a prefix. */
  meaning(id: number): number {
    return this.#meaning[id]!;
  }

  /** Remembers that `next` came after `id`. */
  follow(id: number, next: number): void {
    this.#successor[id] = next;
  }

  /** The prefix that followed `previous` last time, if it stands at `at` before `end` again; else -1. */
  predicted(previous: number, view: DataView, at: number, end: number): number {
    const id = this.#successor[previous]!;
    return id >= 0 && at + this.#length[id]! <= end && this.#equals(id, view, at) ? id : NONE;
  }

  /** The number of the prefix `[start, end)` of `view`, or -1. */
  find(view: DataView, start: number, end: number): number {
    const hash = hashOf(view, start, end);
    const mask = this.#slots.length - 1;
    for (let probe = 0, slot = hash & mask; probe < PROBES; probe++, slot = (slot + 1) & mask) {
      const id = this.#slots[slot]!;
      if (id < 0) return NONE;
      if (this.#hash[id] === hash && this.#length[id] === end - start && this.#equals(id, view, start))
        return id;
    }
    return NONE;
  }

  /** True if a prefix of so many bytes still fits. */
  fits(bytes: number): boolean {
    return this.#used + bytes <= LIMITS.prefixBytes;
  }

  /** Adds a prefix that `find` did not find and that `fits`. Returns its number. */
  add(bytes: Uint8Array, view: DataView, start: number, end: number, meaning: number): number {
    const id = this.#count++;
    if (id === this.#offset.length) this.#growPrefixes();
    this.#growArena(this.#used + end - start);
    this.#arena.set(bytes.subarray(start, end), this.#used);
    this.#offset[id] = this.#used;
    this.#length[id] = end - start;
    this.#meaning[id] = meaning;
    this.#successor[id] = NONE;
    this.#hash[id] = hashOf(view, start, end);
    this.#used += end - start;
    if (this.#count * 2 > this.#slots.length) this.#rehash();
    else this.#place(id);
    return id;
  }

  #equals(id: number, view: DataView, at: number): boolean {
    const arena = this.#arenaView;
    const from = this.#offset[id]!;
    const length = this.#length[id]!;
    let i = 0;
    for (; i + 8 <= length; i += 8) {
      const low = view.getInt32(at + i, true) ^ arena.getInt32(from + i, true);
      const high = view.getInt32(at + i + 4, true) ^ arena.getInt32(from + i + 4, true);
      if ((low | high) !== 0) return false;
    }
    for (; i < length; i++) if (view.getUint8(at + i) !== arena.getUint8(from + i)) return false;
    return true;
  }

  /** Puts a prefix into the first free slot; where there is none near, it is not found again, which costs time only. */
  #place(id: number): void {
    const mask = this.#slots.length - 1;
    for (let probe = 0, slot = this.#hash[id]! & mask; probe < PROBES; probe++, slot = (slot + 1) & mask)
      if (this.#slots[slot]! < 0) {
        this.#slots[slot] = id;
        return;
      }
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(NONE);
    for (let id = FIRST + 1; id < this.#count; id++) this.#place(id);
  }

  #growPrefixes(): void {
    this.#offset = doubled(this.#offset);
    this.#length = doubled(this.#length);
    this.#meaning = doubled(this.#meaning);
    this.#successor = doubled(this.#successor);
    this.#hash = doubled(this.#hash);
  }

  #growArena(needed: number): void {
    if (needed <= this.#arena.length) return;
    const larger = new Uint8Array(Math.max(needed, 2 * this.#arena.length));
    larger.set(this.#arena.subarray(0, this.#used));
    this.#arena = larger;
    this.#arenaView = new DataView(larger.buffer);
  }
}

function doubled(values: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(values.length * 2);
  larger.set(values);
  return larger;
}

/** A hash over words of four bytes, in four independent lanes, so that no multiplication waits for another. */
function hashOf(view: DataView, start: number, end: number): number {
  let a = end - start;
  let b = 1;
  let c = 2;
  let d = 3;
  let at = start;
  for (; at + 16 <= end; at += 16) {
    a = Math.imul(((a << 5) | (a >>> 27)) ^ view.getInt32(at, true), 0x9e3779b1);
    b = Math.imul(((b << 5) | (b >>> 27)) ^ view.getInt32(at + 4, true), 0x85ebca77);
    c = Math.imul(((c << 5) | (c >>> 27)) ^ view.getInt32(at + 8, true), 0xc2b2ae3d);
    d = Math.imul(((d << 5) | (d >>> 27)) ^ view.getInt32(at + 12, true), 0x27d4eb2f);
  }
  for (; at < end; at++) a = Math.imul(((a << 5) | (a >>> 27)) ^ view.getUint8(at), 0x9e3779b1);
  let mixed = a;
  mixed = Math.imul(((mixed << 7) | (mixed >>> 25)) ^ b, 0x85ebca77);
  mixed = Math.imul(((mixed << 7) | (mixed >>> 25)) ^ c, 0xc2b2ae3d);
  mixed = Math.imul(((mixed << 7) | (mixed >>> 25)) ^ d, 0x27d4eb2f);
  return mixed ^ (mixed >>> 15);
}
