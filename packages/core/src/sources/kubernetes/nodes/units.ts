// What a node gives out: whole GPUs or time slices of them, and MIG instances by profile.
import { ascii, startsWith } from '../../../formats/bytes/ascii.ts';
import { endsInMigProfile, type MigSlices, migShare } from '../../../hardware/mig.ts';
import { UNKNOWN } from '../../../units.ts';
import { GpuResource } from '../pods/gpu-amounts.ts';

const MIG = ascii('nvidia.com/mig-');
/** Profiles of one node: hardware has fewer than 16. */
const PROFILES = 32;

/** MIG instances of one profile. */
export interface Instances {
  readonly profile: Uint8Array;
  readonly count: number;
}

/** One list of amounts. */
export class NodeUnits {
  readonly #resource = new GpuResource();
  #profile: Uint8Array | undefined;
  /** Units that are whole GPUs, or parts of them under the same name. */
  whole = 0;
  /** Units that are parts of GPUs by their name. */
  parts = 0;
  readonly instances: Instances[] = [];
  /** True if anything is said of GPUs. */
  isTold = false;

  clear(): void {
    this.whole = this.parts = this.instances.length = 0;
    this.isTold = false;
  }

  /** The name of a resource, whose amount comes next. */
  name(bytes: Uint8Array, start: number, end: number): void {
    this.#resource.read(bytes, start, end);
    this.#profile = startsWith(bytes, start, end, MIG) ? bytes.slice(start + MIG.length, end) : undefined;
  }

  /** True if the resource that was named last counts units of GPUs. */
  get isCounted(): boolean {
    return this.#resource.isCount;
  }

  /** The amount of the resource that was named last, NaN for none. */
  add(count: number): void {
    const { giver } = this.#resource;
    this.isTold = true;
    if (this.#profile !== undefined) {
      if (count !== 0 && this.instances.length < PROFILES)
        this.instances.push({ profile: this.#profile, count });
    } else if (giver === 'nvidia' || giver === 'amd') this.whole += count;
    else this.parts += count;
  }
}

/** What an instance is of a GPU of so many slices; unknown where its profile is. */
export function shareOf(profile: Uint8Array, slices: MigSlices | undefined): number {
  return endsInMigProfile(profile, 0, profile.length)
    ? migShare(profile, 0, profile.length, slices)
    : UNKNOWN;
}
