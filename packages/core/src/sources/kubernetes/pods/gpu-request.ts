// How many GPUs a pod asks for: the sum over its containers, or what its start needs, whichever is larger.
import { readNumber } from '../../../formats/bytes/number.ts';
import { UNKNOWN } from '../../../units.ts';
import { GpuAmounts } from './gpu-amounts.ts';

/** What annotations of run:ai ask for: a share of each of some GPUs, or an amount of the memory of each. */
class GpuFraction {
  share = 0;
  devices = 1;
  hasMemory = false;

  clear(): void {
    this.share = 0;
    this.devices = 1;
    this.hasMemory = false;
  }

  /** A share of each GPU; false where it is none. Likewise below. */
  setShare(bytes: Uint8Array, start: number, end: number): boolean {
    const share = readNumber(bytes, start, end);
    const isShare = share > 0 && share <= 1;
    this.share = isShare ? share : UNKNOWN;
    return isShare;
  }

  /** How many GPUs. */
  setDevices(bytes: Uint8Array, start: number, end: number): boolean {
    const devices = readNumber(bytes, start, end);
    const isCount = devices > 0 && Number.isInteger(devices);
    this.devices = isCount ? devices : UNKNOWN;
    return isCount;
  }

  /** An amount of the memory of each. */
  setMemory(bytes: Uint8Array, start: number, end: number): boolean {
    const amount = readNumber(bytes, start, end);
    this.hasMemory = true;
    return amount > 0 && Number.isInteger(amount);
  }

  /** True if nothing but memory is said: how much of a GPU's it is, nobody knows. */
  get isOfMemory(): boolean {
    return this.hasMemory && this.share === 0;
  }

  get gpus(): number {
    if (this.isOfMemory) return UNKNOWN;
    return this.share === 0 ? 0 : this.share * this.devices;
  }
}

/** The most of one thing that the containers of a pod have at one time. */
class Peak {
  /** All containers and sidecars together; the sidecars so far; the most that one step of the start needs. */
  #sum = 0;
  #sidecars = 0;
  #start = 0;

  clear(): void {
    this.#sum = this.#sidecars = this.#start = 0;
  }

  /**
   * Init containers run one after the other, each beside the sidecars before it; a sidecar is one that is
   * restarted always.
   */
  add(kind: ContainerKind, amount: number): void {
    if (kind === 'init') this.#start = Math.max(this.#start, this.#sidecars + amount);
    else this.#sum += amount;
    if (kind === 'sidecar') this.#sidecars += amount;
  }

  /** NaN where a part of it is. */
  get most(): number {
    return Math.max(this.#sum, this.#start);
  }
}

type ContainerKind = 'container' | 'sidecar' | 'init';

/** The GPUs that one pod asks for, in the making. */
export class GpuRequest {
  /** Of the container that is being read. */
  readonly requests = new GpuAmounts();
  readonly limits = new GpuAmounts();
  readonly overhead = new GpuAmounts();
  /** True if the pod has resource claims: devices that are not named by a resource. */
  hasClaims = false;
  readonly fraction = new GpuFraction();
  #isShared = false;
  #hasContainers = false;
  #named = false;
  readonly #gpus = new Peak();
  readonly #partGpus = new Peak();
  readonly #sharedUnits = new Peak();

  begin(): void {
    this.overhead.clear();
    this.hasClaims = this.#hasContainers = this.#named = this.#isShared = false;
    this.fraction.clear();
    this.#gpus.clear();
    this.#partGpus.clear();
    this.#sharedUnits.clear();
  }

  beginContainer(): void {
    this.#hasContainers = true;
    this.requests.clear();
    this.limits.clear();
  }

  endContainer(kind: ContainerKind): void {
    const amounts = this.requests.named ? this.requests : this.limits;
    if (!amounts.named) return;
    const { gpus, partGpus, sharedUnits } = amounts;
    this.#named = true;
    this.#isShared ||= Number.isNaN(gpus) && amounts.isShared;
    this.#gpus.add(kind, gpus);
    this.#partGpus.add(kind, partGpus);
    this.#sharedUnits.add(kind, sharedUnits);
  }

  /**
   * All of it: 0 where no GPU is named, NaN where a part of it is not known, or its containers are absent.
   */
  get gpus(): number {
    if (!this.#hasContainers) return UNKNOWN;
    if (this.hasClaims && !this.namesGpus) return UNKNOWN;
    return this.#gpus.most + this.overhead.gpus + this.fraction.gpus;
  }

  /** Those of them that are named as parts of GPUs. */
  get partGpus(): number {
    return this.#partGpus.most + this.overhead.partGpus + this.fraction.gpus;
  }

  /** Units of shared GPUs besides; NaN where a part of them is not known. */
  get sharedUnits(): number {
    return this.#sharedUnits.most + this.overhead.sharedUnits;
  }

  /** True if it is not known how many they are because they are parts. */
  get isShared(): boolean {
    return this.#isShared || this.overhead.isShared || this.fraction.isOfMemory;
  }

  /** True if GPUs, or parts of them, are named. */
  get namesGpus(): boolean {
    return this.#named || this.overhead.named || this.fraction.gpus !== 0;
  }
}
