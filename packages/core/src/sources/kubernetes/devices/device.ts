// A device that a driver gives out: a GPU, or an instance of one.
import { ascii, isWord } from '../../../formats/bytes/ascii.ts';
import { type GpuModel, gpuModelOf, productName } from '../../../hardware/gpu-model.ts';
import { type MigSlices, migShare, migSlicesOf } from '../../../hardware/mig.ts';
import { Identifier } from '../../../identity/identifier.ts';

/** What drivers call a whole GPU. */
const GPUS = ['gpu', 'amdgpu'].map(ascii);
const INSTANCE = ascii('mig');
const PROFILE_BYTES = 32;

export class Device {
  readonly uuid = new Identifier();
  /** The GPU that it is an instance of. */
  readonly parent = new Identifier();
  kind: 'gpu' | 'instance' | 'other' = 'other';
  model: GpuModel = 'unknown';
  #slices: MigSlices | undefined;
  #profile = new Uint8Array();

  clear(): void {
    this.uuid.clear();
    this.parent.clear();
    this.kind = 'other';
    this.model = 'unknown';
    this.#slices = undefined;
    this.#profile = new Uint8Array();
  }

  setType(bytes: Uint8Array, start: number, end: number): void {
    if (GPUS.some((word) => isWord(bytes, start, end, word))) this.kind = 'gpu';
    else if (isWord(bytes, start, end, INSTANCE)) this.kind = 'instance';
  }

  setProduct(bytes: Uint8Array, start: number, end: number): void {
    const name = productName(bytes, start, end);
    this.model = gpuModelOf(name);
    this.#slices = migSlicesOf(name);
  }

  setProfile(bytes: Uint8Array, start: number, end: number): void {
    this.#profile = bytes.slice(start, Math.min(end, start + PROFILE_BYTES));
  }

  /** What an instance is of its GPU; NaN where its profile is not known. */
  get share(): number {
    return migShare(this.#profile, 0, this.#profile.length, this.#slices);
  }
}
