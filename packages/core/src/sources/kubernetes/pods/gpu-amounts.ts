// The resources that stand for GPUs, or for parts of them: what one list of amounts says.
import { ascii, isWord, startsWith } from '../../../formats/bytes/ascii.ts';
import { endsInMigProfile, migShare } from '../../../hardware/mig.ts';
import { UNKNOWN } from '../../../units.ts';

/** What an amount counts: GPUs, or what of each of them is asked for. */
type Part = 'count' | 'cores' | 'memoryPercent' | 'memory';

/** Who gives GPUs out under names of its own. Of HAMi's and Volcano's, others may hold the rest. */
type Giver = 'nvidia' | 'amd' | 'hami' | 'volcano';

const NAMES = (
  [
    ['nvidia.com/gpu', 'nvidia', 'count'],
    ['nvidia.com/gpucores', 'nvidia', 'cores'],
    ['nvidia.com/gpumem-percentage', 'nvidia', 'memoryPercent'],
    ['nvidia.com/gpumem', 'nvidia', 'memory'],
    ['amd.com/gpu', 'amd', 'count'],
    ['hami.io/gpu', 'hami', 'count'],
    ['hami.io/gpucores', 'hami', 'cores'],
    ['hami.io/gpumem-percentage', 'hami', 'memoryPercent'],
    ['hami.io/gpumem', 'hami', 'memory'],
    ['volcano.sh/vgpu-number', 'volcano', 'count'],
    ['volcano.sh/vgpu-cores', 'volcano', 'cores'],
    ['volcano.sh/vgpu-memory-percentage', 'volcano', 'memoryPercent'],
    ['volcano.sh/vgpu-memory', 'volcano', 'memory'],
  ] as const
).map(([name, giver, part]) => ({ name: ascii(name), giver, part }));
const SHORTEST_BYTES = Math.min(...NAMES.map(({ name }) => name.length));
const SHARED_GPU = ascii('nvidia.com/gpu.shared');
const SHARED = ascii('.shared');
const MIG = ascii('nvidia.com/mig-');

/** A resource that stands for GPUs; reused. */
export class GpuResource {
  giver: Giver | undefined;
  part: Part = 'count';
  /**
   * Of a resource that no giver counts: what one is of a GPU; 0 for none of one, NaN where that is not known.
   */
  share = 0;
  /** True if others may hold the rest of its GPUs. */
  isShared = false;
  /** True for units of GPUs, of which their node says how many make one. */
  isSharedGpu = false;

  /** True if it stands for GPUs. */
  get isGpu(): boolean {
    return this.giver !== undefined || this.share !== 0;
  }

  /** True if its amounts are numbers of GPUs, or of parts of them. */
  get isCount(): boolean {
    return this.isGpu && this.part === 'count';
  }

  /** What one unit of it is of a GPU; NaN where that is not known. */
  get unit(): number {
    if (this.giver === undefined) return this.share;
    return this.giver === 'nvidia' || this.giver === 'amd' ? 1 : UNKNOWN;
  }

  /** True if it is a MIG instance whose share is not known. */
  get isProfileUnknown(): boolean {
    return Number.isNaN(this.share) && !this.isShared;
  }

  /** Reads the resource's name. */
  read(bytes: Uint8Array, start: number, end: number): void {
    this.giver = undefined;
    this.part = 'count';
    this.share = 0;
    this.isShared = this.isSharedGpu = false;
    // Most resources are CPUs and memory.
    if (end - start >= SHORTEST_BYTES) this.#read(bytes, start, end);
  }

  #read(bytes: Uint8Array, start: number, end: number): void {
    const known = NAMES.find(({ name }) => isWord(bytes, start, end, name));
    if (known !== undefined) {
      this.giver = known.giver;
      this.part = known.part;
      return;
    }
    this.isSharedGpu = isWord(bytes, start, end, SHARED_GPU);
    const isMig = startsWith(bytes, start, end, MIG);
    this.isShared = this.isSharedGpu || (isMig && isWord(bytes, end - SHARED.length, end, SHARED));
    if (this.isShared) this.share = UNKNOWN;
    else if (isMig) this.share = endsInMigProfile(bytes, start, end) ? migShare(bytes, start, end) : UNKNOWN;
  }
}

/** The GPUs of one giver that a container asks for. */
class Given {
  readonly #isWholeAlone: boolean;
  /** Without a number, parts are those of one GPU. */
  #count = 1;
  #cores = 0;
  #memoryPercent = 0;
  #hasMemory = false;
  #named = false;

  constructor(isWholeAlone = false) {
    this.#isWholeAlone = isWholeAlone;
  }

  add(part: Part, amount: number): void {
    this.#named = true;
    if (part === 'count') this.#count = amount;
    else if (part === 'cores') this.#cores = amount;
    else if (part === 'memoryPercent') this.#memoryPercent = amount;
    else this.#hasMemory = amount !== 0;
  }

  clear(): void {
    this.#count = 1;
    this.#cores = this.#memoryPercent = 0;
    this.#hasMemory = this.#named = false;
  }

  /**
   * What of each GPU is asked for: its cores, else its memory in %; how much an amount of memory is, nobody
   * says.
   */
  get #share(): number {
    const percent = this.#cores !== 0 ? this.#cores : this.#memoryPercent;
    if (percent !== 0) return percent > 0 && percent <= 100 ? percent / 100 : UNKNOWN;
    return this.#isWholeAlone && !this.#hasMemory ? 1 : UNKNOWN;
  }

  /** True if how many GPUs they are hangs on parts of them. */
  get isShared(): boolean {
    return this.#named && this.#count !== 0 && Number.isNaN(this.#share);
  }

  get gpus(): number {
    return this.#named && this.#count !== 0 ? this.#count * this.#share : 0;
  }

  /** Those of them of which a part each is named, be it all of it. */
  get partGpus(): number {
    return this.#cores !== 0 || this.#memoryPercent !== 0 || !this.#isWholeAlone ? this.gpus : 0;
  }
}

/** GPUs that one list of amounts names. */
export class GpuAmounts {
  readonly #given = {
    nvidia: new Given(true),
    amd: new Given(true),
    hami: new Given(),
    volcano: new Given(),
  };
  readonly #all = Object.values(this.#given);
  /** GPUs of MIG instances. */
  #others = 0;
  #isShared = false;
  /** Units of shared GPUs. */
  sharedUnits = 0;
  named = false;

  /** Adds so many of a resource that stands for GPUs; NaN where that is no number. */
  add({ giver, part, share, isShared, isSharedGpu }: GpuResource, amount: number): void {
    this.named = true;
    if (giver !== undefined) this.#given[giver].add(part, amount);
    else if (isSharedGpu) this.sharedUnits += amount;
    else if (amount !== 0) {
      this.#others += amount * share;
      this.#isShared ||= isShared;
    }
  }

  clear(): void {
    if (!this.named) return;
    for (const given of this.#all) given.clear();
    this.#others = this.sharedUnits = 0;
    this.#isShared = this.named = false;
  }

  /** NaN where it is not known how many they are. */
  get gpus(): number {
    if (!this.named) return 0;
    let gpus = this.#others;
    for (const given of this.#all) gpus += given.gpus;
    return gpus;
  }

  /** Those of them that are named as parts, whose size does not hang on the node. */
  get partGpus(): number {
    if (!this.named) return 0;
    let gpus = this.#others;
    for (const given of this.#all) gpus += given.partGpus;
    return gpus;
  }

  /** True if they are parts of GPUs, and it is not said how large. */
  get isShared(): boolean {
    if (!this.named || this.#isShared) return this.#isShared;
    return this.#all.some((given) => given.isShared);
  }
}
