// The types of GPUs that Slurm names (`h100`, `nvidia_h100_1g.10gb`): what share of a GPU each is, and its
// identifier.
import { type GpuModel, gpuModelOf } from '../../hardware/gpu-model.ts';
import { endsInMigProfile, migShare, migSlicesOf } from '../../hardware/mig.ts';
import { Identifier, type IdentifierKey } from '../../identity/identifier.ts';
import { UNKNOWN } from '../../units.ts';
import type { RecordSink } from '../sink.ts';
import type { ParseContext } from '../source.ts';
import { NodeParts } from './node-parts.ts';

/** Bytes of a GPU type that are looked at: the longest product name of a GPU has 40. */
const TYPE_BYTES = 128;
/** Types that are remembered: a site has a handful. */
const REMEMBERED = 64;

/** A type of GPU as Slurm's accounting writes it. */
export interface GpuType {
  readonly bytes: Uint8Array;
  /** What one unit is of a GPU: 1 for a whole one; NaN for a MIG instance of an unknown profile. */
  readonly share: number;
  readonly isMig: boolean;
  readonly model: GpuModel;
  /** The name in lower case. */
  readonly id: Identifier;
}

type TypesContext = Pick<ParseContext, 'key' | 'partsPerGpu'> & Partial<Pick<ParseContext, 'sink'>>;

/** Finds what a type means, and remembers the types that were seen. */
export class GpuTypes {
  readonly #key: IdentifierKey;
  readonly #sink: Pick<RecordSink, 'gpuTypeModel'>;
  /** How many parts make a GPU where a row ran. */
  readonly parts: NodeParts;
  /** Types that were seen, as many as are remembered. */
  readonly known: GpuType[] = [];

  /** Tells `sink`, if there is one, which model each type is. */
  constructor({ key, partsPerGpu, sink = {} }: TypesContext) {
    this.#key = key;
    this.#sink = sink;
    this.parts = new NodeParts(partsPerGpu);
  }

  /** The type whose name is `bytes[start, end)`. */
  find(bytes: Uint8Array, start: number, end: number): GpuType {
    const known = this.known.find((type) => isName(type.bytes, bytes, start, end));
    if (known !== undefined) return known;
    const type = this.#read(bytes.slice(start, end));
    if (this.known.length < REMEMBERED) this.known.push(type);
    this.#sink.gpuTypeModel?.(type.id, type.model);
    return type;
  }

  #read(bytes: Uint8Array): GpuType {
    const lowered = bytes.map((byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte));
    const id = new Identifier();
    this.#key.hash(lowered, 0, lowered.length, id);
    // The one short-lived string: a product name, compared with the names of models and dropped.
    const name = String.fromCharCode(...bytes.subarray(0, TYPE_BYTES));
    const hasProfile = endsInMigProfile(bytes, 0, bytes.length);
    const isMig = isMigType(bytes, 0, bytes.length);
    const share = hasProfile ? migShare(bytes, 0, bytes.length, migSlicesOf(name)) : isMig ? UNKNOWN : 1;
    return { bytes, share, isMig, model: gpuModelOf(name), id };
  }
}

/** True if the type `bytes[start, end)` is of instances, with a readable profile or not. */
export function isMigType(bytes: Uint8Array, start: number, end: number): boolean {
  const past = Math.min(end, start + TYPE_BYTES);
  return endsInMigProfile(bytes, start, end) || namesMig(String.fromCharCode(...bytes.subarray(start, past)));
}

/**
 * True for `A100-mig`, `mig_24gb`, and for a model that a point and digits follow (`a100l.2`): an instance of
 * it.
 */
function namesMig(name: string): boolean {
  if (/(^|[^a-z])mig([^a-z]|$)/i.test(name)) return true;
  const model = /^(.*?)\.\d/.exec(name)?.[1];
  return model !== undefined && (migSlicesOf(model) !== undefined || gpuModelOf(model) !== 'unknown');
}

function isName(name: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start !== name.length) return false;
  for (let i = 0; i < name.length; i++) if (bytes[start + i] !== name[i]) return false;
  return true;
}
