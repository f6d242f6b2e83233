// The memory of a Prometheus text reader: every distinct line prefix (all before the value) and which one
// followed it last. Scrapes repeat: comparing a line with the expected prefix is several times faster than
// reading its labels. It lies in one linear memory, so that the WebAssembly reader finds it there;
// fast/lines-memory.ts says how.
import { LIMITS } from '../../limits.ts';
import type { LinearMemory } from '../wasm/linear-memory.ts';
import * as at from './fast/lines-memory.ts';
import { NONE, PROBES } from './fast/lines-memory.ts';

/** The prefix before the first line: empty, and never found. */
export const FIRST = 0;
const FIRST_CAPACITY = 256;
const PREFIX_WORDS = at.PREFIX_BYTES / 4;
const SLOT_WORDS = at.SLOT_BYTES / 4;
const MOST_BYTES = at.MOST_PAGES * 65_536;

/**
 * Distinct prefixes, numbered. It forgets everything when it is full: then prefixes are read anew, and
 * nothing is lost.
 */
export class PrefixTable {
  #memory: LinearMemory;
  /** Bytes of all prefixes. */
  #used = 0;
  #count = 0;
  #capacity = 0;
  /** The hash that was last looked for. */
  #sought = 0;
  /** Where memory is free. */
  #top: number = at.TABLE;
  /** Where the list of prefixes begins and where the hash table, in bytes, and how many slots that has. */
  prefixes = 0;
  slots = 0;
  slotCount = 0;

  constructor(memory: LinearMemory) {
    this.#memory = memory;
    this.clear();
  }

  /** Goes to another memory. */
  move(memory: LinearMemory): void {
    memory.reserve(this.#top + at.SLACK);
    memory.bytes.set(this.#memory.bytes.subarray(at.TABLE, this.#top), at.TABLE);
    this.#memory = memory;
  }

  /** Forgets all prefixes. */
  clear(): void {
    this.#used = 0;
    this.#top = at.TABLE;
    this.#capacity = FIRST_CAPACITY;
    this.prefixes = this.#allocate(FIRST_CAPACITY * at.PREFIX_BYTES);
    this.#makeSlots(2 * FIRST_CAPACITY);
    this.#count = 1;
    this.#set(FIRST, 0, 0, NONE);
  }

  /** Bytes of a prefix. */
  length(id: number): number {
    return this.#memory.words[this.#slotOf(id) + at.LENGTH]!;
  }

  /** What the reader's handler said about a prefix. */
  meaning(id: number): number {
    return this.#memory.words[this.#slotOf(id) + at.MEANING]!;
  }

  /** Remembers that `next` came after `id`. */
  follow(id: number, next: number): void {
    this.#memory.words[this.#slotOf(id) + at.SUCCESSOR] = next;
  }

  /** The prefix that followed `previous` last time, if it stands at `start` before `end` again; else -1. */
  predicted(previous: number, start: number, end: number): number {
    const id = this.#memory.words[this.#slotOf(previous) + at.SUCCESSOR]!;
    return id >= 0 && start + this.length(id) <= end && this.#stands(id, start) ? id : NONE;
  }

  /** The number of the prefix `[start, end)`, or -1. */
  find(start: number, end: number): number {
    const { words, view } = this.#memory;
    const hash = hashOf(view, start, end);
    this.#sought = hash;
    const mask = this.slotCount - 1;
    for (let probe = 0, slot = hash & mask; probe < PROBES; probe++, slot = (slot + 1) & mask) {
      const entry = this.slots / 4 + slot * SLOT_WORDS;
      const id = words[entry + 1]!;
      if (id < 0) return NONE;
      if (words[entry] === hash && this.length(id) === end - start && this.#stands(id, start)) return id;
    }
    return NONE;
  }

  /** True if a prefix of so many bytes still fits, whatever has to grow for it. */
  fits(bytes: number): boolean {
    const tables = this.#capacity * (at.PREFIX_BYTES + 2 * at.SLOT_BYTES) * 2;
    return this.#used + bytes <= LIMITS.prefixBytes && this.#top + bytes + tables <= MOST_BYTES;
  }

  /**
   * Adds the prefix that `find` was last asked for and did not find, and that `fits`; the memory may grow.
   * Returns its number.
   */
  add(start: number, end: number, meaning: number): number {
    if (this.#count === this.#capacity) this.#grow();
    const address = this.#allocate(end - start);
    this.#memory.bytes.copyWithin(address, start, end);
    this.#used += end - start;
    this.#set(this.#count, address, end - start, meaning);
    this.#place(this.#count, this.#sought);
    return this.#count++;
  }

  #slotOf(id: number): number {
    return this.prefixes / 4 + id * PREFIX_WORDS;
  }

  #set(id: number, address: number, length: number, meaning: number): void {
    const { words } = this.#memory;
    const slot = this.#slotOf(id);
    words[slot + at.ADDRESS] = address;
    words[slot + at.LENGTH] = length;
    words[slot + at.MEANING] = meaning;
    words[slot + at.SUCCESSOR] = NONE;
  }

  #stands(id: number, start: number): boolean {
    const { view, words } = this.#memory;
    const from = words[this.#slotOf(id) + at.ADDRESS]!;
    const length = this.length(id);
    let i = 0;
    for (; i + 8 <= length; i += 8) {
      const low = view.getInt32(start + i, true) ^ view.getInt32(from + i, true);
      const high = view.getInt32(start + i + 4, true) ^ view.getInt32(from + i + 4, true);
      if ((low | high) !== 0) return false;
    }
    for (; i < length; i++) if (view.getUint8(start + i) !== view.getUint8(from + i)) return false;
    return true;
  }

  /**
   * Puts a prefix into the first free slot; where there is none near, it is not found again, which costs time
   * only.
   */
  #place(id: number, hash: number): void {
    const { words } = this.#memory;
    const mask = this.slotCount - 1;
    for (let probe = 0, slot = hash & mask; probe < PROBES; probe++, slot = (slot + 1) & mask) {
      const entry = this.slots / 4 + slot * SLOT_WORDS;
      if (words[entry + 1]! >= 0) continue;
      words[entry] = hash;
      words[entry + 1] = id;
      return;
    }
  }

  /**
   * Makes the list of prefixes and the hash table twice as large. What they leave behind is small beside the
   * prefixes.
   */
  #grow(): void {
    const { prefixes, slots, slotCount } = this;
    this.#capacity *= 2;
    this.prefixes = this.#allocate(this.#capacity * at.PREFIX_BYTES);
    this.#memory.bytes.copyWithin(this.prefixes, prefixes, prefixes + this.#count * at.PREFIX_BYTES);
    this.#makeSlots(2 * slotCount);
    const { words } = this.#memory;
    for (let entry = slots / 4; entry < slots / 4 + slotCount * SLOT_WORDS; entry += SLOT_WORDS)
      if (words[entry + 1]! >= 0) this.#place(words[entry + 1]!, words[entry]!);
  }

  #makeSlots(count: number): void {
    this.slotCount = count;
    this.slots = this.#allocate(count * at.SLOT_BYTES);
    this.#memory.words.fill(NONE, this.slots / 4, this.slots / 4 + count * SLOT_WORDS);
  }

  /** The address of so many bytes of free memory; it is a multiple of 16. */
  #allocate(bytes: number): number {
    const address = this.#top;
    this.#top = (address + bytes + 15) & ~15;
    this.#memory.reserve(this.#top + at.SLACK);
    return address;
  }
}

/**
 * A hash in four independent lanes, so that no multiplication waits for another: of 64 bytes at a time, or
 * 16; the last overlap those before.
 */
function hashOf(view: DataView, start: number, end: number): number {
  const length = end - start;
  const step = length >= 64 ? 64 : 16;
  const last = end - step;
  let a = length;
  let b = 1;
  let c = 2;
  let d = 3;
  if (length < 16)
    for (let at = start; at < end; at++) a = Math.imul(rotated(a, 5) ^ view.getUint8(at), 0x9e3779b1);
  else
    for (let at = start; ; at = at + step < last ? at + step : last) {
      let e = view.getInt32(at, true);
      let f = view.getInt32(at + 4, true);
      let g = view.getInt32(at + 8, true);
      let h = view.getInt32(at + 12, true);
      for (let i = 16, turn = 9; i < step; i += 16, turn += 9) {
        e ^= rotated(view.getInt32(at + i, true), turn);
        f ^= rotated(view.getInt32(at + i + 4, true), turn);
        g ^= rotated(view.getInt32(at + i + 8, true), turn);
        h ^= rotated(view.getInt32(at + i + 12, true), turn);
      }
      a = Math.imul(rotated(a, 5) ^ e, 0x9e3779b1);
      b = Math.imul(rotated(b, 5) ^ f, 0x85ebca77);
      c = Math.imul(rotated(c, 5) ^ g, 0xc2b2ae3d);
      d = Math.imul(rotated(d, 5) ^ h, 0x27d4eb2f);
      if (at === last) break;
    }
  let mixed = a;
  mixed = Math.imul(rotated(mixed, 7) ^ b, 0x85ebca77);
  mixed = Math.imul(rotated(mixed, 7) ^ c, 0x85ebca77);
  mixed = Math.imul(rotated(mixed, 7) ^ d, 0x85ebca77);
  return mixed ^ (mixed >>> 15);
}

function rotated(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
