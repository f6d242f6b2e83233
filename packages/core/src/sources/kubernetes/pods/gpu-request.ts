// How many GPUs a pod asks for: the sum over its containers, or what its start needs, whichever is larger.

import { ascii, isWord, startsWith } from '../../../formats/bytes/ascii.ts';
import { endsInMigProfile, migShare } from '../../../hardware/mig.ts';
import { UNKNOWN } from '../../../units.ts';

/** Resources of which one is one GPU, as far as the scheduler knows: time-slicing under the plain name cannot be told apart. */
const WHOLE = ['nvidia.com/gpu', 'amd.com/gpu'].map(ascii);
const SHARED = ascii('nvidia.com/gpu.shared');
const MIG = ascii('nvidia.com/mig-');

/** What one of a resource is in GPUs: its share; 0 for other resources, NaN for a MIG instance of a profile that is not known. */
export class GpuResource {
  share = 0;
  isShared = false;

  /** Reads the resource's name. */
  read(bytes: Uint8Array, start: number, end: number): void {
    this.isShared = isWord(bytes, start, end, SHARED);
    if (this.isShared || WHOLE.some((word) => isWord(bytes, start, end, word))) this.share = 1;
    else if (!startsWith(bytes, start, end, MIG)) this.share = 0;
    else this.share = endsInMigProfile(bytes, start, end) ? migShare(bytes, start, end) : UNKNOWN;
  }
}

/** GPUs that one list of amounts names. */
class Amounts {
  gpus = 0;
  named = false;

  add(count: number, share: number): void {
    this.named = true;
    this.gpus += count === 0 ? 0 : count * share;
  }

  clear(): void {
    this.gpus = 0;
    this.named = false;
  }
}

/** The GPUs that one pod asks for, in the making. */
export class GpuRequest {
  /** Of the container that is being read. */
  readonly requests = new Amounts();
  readonly limits = new Amounts();
  readonly overhead = new Amounts();
  /** True if the pod has resource claims: devices that are not named by a resource. */
  hasClaims = false;
  #hasContainers = false;
  #named = false;
  /** All containers and sidecars together; the sidecars so far; the most that one step of the start needs. */
  #sum = 0;
  #sidecars = 0;
  #start = 0;

  begin(): void {
    this.overhead.clear();
    this.hasClaims = this.#hasContainers = this.#named = false;
    this.#sum = this.#sidecars = this.#start = 0;
  }

  beginContainer(): void {
    this.#hasContainers = true;
    this.requests.clear();
    this.limits.clear();
  }

  /** Init containers run one after the other, each beside the sidecars before it; a sidecar is one that is restarted always. */
  endContainer(kind: 'container' | 'sidecar' | 'init'): void {
    const { gpus, named } = this.requests.named ? this.requests : this.limits;
    this.#named ||= named;
    if (kind === 'init') this.#start = Math.max(this.#start, this.#sidecars + gpus);
    else this.#sum += gpus;
    if (kind === 'sidecar') this.#sidecars += gpus;
  }

  /** All of it: 0 where no GPU is named, NaN where a part of it is not known, or its containers are not told. */
  get gpus(): number {
    if (!this.#hasContainers) return UNKNOWN;
    if (this.hasClaims && !this.#named && !this.overhead.named) return UNKNOWN;
    return Math.max(this.#sum, this.#start) + this.overhead.gpus;
  }
}
