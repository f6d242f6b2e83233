// The GPUs of a node: what `Gres` (`gpu:h100:8(S:0-1),shard:32`) and `CfgTRES` (`gres/gpu=8,gres/gpu:h100=8`)
// count.
import { ascii, indexOfByte, isWord, startsWith } from '../../../formats/bytes/ascii.ts';
import { LIMITS } from '../../../limits.ts';
import type { ClusterNode } from '../../../records/node.ts';
import { UNKNOWN } from '../../../units.ts';
import type { GpuType, GpuTypes } from '../gpu-type.ts';
import { readExactSize } from '../size.ts';
import { sharedKind } from '../tres.ts';

const OPENING = 40;
const CLOSING = 41;
const COMMA = 44;
const COLON = 58;
const EQUALS = 61;
const GPU = ascii('gpu');
const GRES = ascii('gres/');
const NO_CONSUME = ascii(':no_consume');

/** GPUs of one type. */
interface Typed {
  readonly type: GpuType;
  readonly count: number;
}

/** What one list counts. */
class Counts {
  readonly typed: Typed[] = [];
  total = 0;
  shards = UNKNOWN;
  mps = UNKNOWN;

  clear(): void {
    this.typed.length = this.total = 0;
    this.shards = this.mps = UNKNOWN;
  }

  addParts(kind: 'shards' | 'mps', count: number): void {
    this[kind] = Number.isNaN(this[kind]) ? count : this[kind] + count;
  }
}

/** Both lists of one node; reused. */
export class NodeGres {
  readonly #types: GpuTypes;
  readonly #gres = new Counts();
  readonly #tres = new Counts();
  /** True if a count is no number, or more than a node has. */
  isInvalid = false;

  constructor(types: GpuTypes) {
    this.#types = types;
  }

  clear(): void {
    this.#gres.clear();
    this.#tres.clear();
    this.isInvalid = false;
  }

  /** Reads the GRES `bytes[start, end)`, whose entries add up. */
  readGres(bytes: Uint8Array, start: number, end: number): void {
    for (let from = start; from < end; ) {
      const to = entryEnd(bytes, from, end);
      const open = indexOfByte(bytes, OPENING, from, to);
      this.#addGres(bytes, from, open < 0 ? to : open);
      from = to + 1;
    }
  }

  /** Reads the TRES `bytes[start, end)`, whose untyped count is of all GPUs. */
  readTres(bytes: Uint8Array, start: number, end: number): void {
    for (let from = start; from < end; ) {
      const to = entryEnd(bytes, from, end);
      const equals = bytes.subarray(from, to).lastIndexOf(EQUALS) + from;
      if (equals > from && startsWith(bytes, from, equals, GRES)) {
        const name = from + GRES.length;
        if (isWord(bytes, name, equals, GPU)) this.#tres.total = this.#count(bytes, equals + 1, to);
        else if (isTyped(bytes, name, equals))
          this.#add(this.#tres, bytes, name + GPU.length + 1, equals, this.#count(bytes, equals + 1, to));
        else this.#addParts(this.#tres, bytes, name, equals, equals + 1, to);
      }
      from = to + 1;
    }
  }

  /** Adds the GPUs to `row`: those of a type that either list names, and the others. */
  fill(row: ClusterNode): void {
    const { typed } = this.#gres.typed.length > 0 ? this.#gres : this.#tres;
    for (const { type, count } of typed) {
      const gpus = row.addGpus();
      gpus.model = type.model;
      gpus.isMig = type.isMig;
      gpus.unitShare = type.share;
      gpus.schedulableUnits = count;
      gpus.physicalGpus = type.isMig ? UNKNOWN : count;
    }
    for (const kind of ['shards', 'mps'] as const)
      row[kind] = Number.isNaN(this.#gres[kind]) ? this.#tres[kind] : this.#gres[kind];
    const known = typed.reduce((sum, { count }) => sum + count, 0);
    const total = this.#gres.total === 0 ? this.#tres.total : this.#gres.total;
    if (Number.isNaN(known) || total <= known) return;
    const others = row.addGpus();
    others.physicalGpus = others.schedulableUnits = total - known;
  }

  /** An entry without its sockets: `gpu`, `gpu:8`, `gpu:h100:8`, `gpu:h100:no_consume:8`. */
  #addGres(bytes: Uint8Array, start: number, end: number): void {
    if (isWord(bytes, start, end, GPU)) this.#gres.total++;
    if (!isTyped(bytes, start, end)) {
      const count = bytes.subarray(start, end).lastIndexOf(COLON) + start + 1;
      this.#addParts(this.#gres, bytes, start, end, count, end);
      return;
    }
    const first = start + GPU.length + 1;
    const colon = bytes.subarray(first, end).lastIndexOf(COLON) + first;
    const last = colon < first ? first : colon + 1;
    const isDigit = bytes[last]! >= 48 && bytes[last]! <= 57;
    // A type alone is one GPU of it; what follows a type is a count.
    const isCount = last > first || (isDigit && !Number.isNaN(readExactSize(bytes, last, end)));
    const count = isCount ? this.#count(bytes, last, end) : 1;
    this.#gres.total += count;
    let typeEnd = isCount ? last - 1 : end;
    const plain = typeEnd - NO_CONSUME.length;
    if (plain >= first && isWord(bytes, plain, typeEnd, NO_CONSUME)) typeEnd = plain;
    if (typeEnd > first) this.#add(this.#gres, bytes, first, typeEnd, count);
  }

  /**
   * Parts of GPUs, if the name `bytes[start, nameEnd)` stands for them; a typed one of all kinds of GPUs
   * alike.
   */
  #addParts(to: Counts, bytes: Uint8Array, start: number, nameEnd: number, from: number, end: number): void {
    const kind = sharedKind(bytes, start, nameEnd);
    if (kind !== undefined) to.addParts(kind, readExactSize(bytes, from, end));
  }

  #add({ typed }: Counts, bytes: Uint8Array, start: number, end: number, count: number): void {
    if (count !== 0) typed.push({ type: this.#types.find(bytes, start, end), count });
  }

  /** A count; unknown where it cannot be one. */
  #count(bytes: Uint8Array, start: number, end: number): number {
    const count = readExactSize(bytes, start, end);
    if (Number.isInteger(count) && count <= LIMITS.nodeGpus) return count;
    this.isInvalid = true;
    return UNKNOWN;
  }
}

function isTyped(bytes: Uint8Array, start: number, end: number): boolean {
  const colon = start + GPU.length;
  return colon < end && bytes[colon] === COLON && startsWith(bytes, start, end, GPU);
}

/** Where the entry ends that begins at `start`: at a comma in no parentheses. */
function entryEnd(bytes: Uint8Array, start: number, end: number): number {
  let depth = 0;
  for (let at = start; at < end; at++) {
    if (bytes[at] === OPENING) depth++;
    else if (bytes[at] === CLOSING) depth--;
    else if (bytes[at] === COMMA && depth <= 0) return at;
  }
  return end;
}
