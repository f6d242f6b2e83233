// The parts of a claim: what it asks for, what it was given, and for whom it is kept. All are reused.
import { ascii, findWord, isWord } from '../../../formats/bytes/ascii.ts';
import { readInteger } from '../../../formats/bytes/number.ts';
import { migShare } from '../../../hardware/mig.ts';
import { Identifier, type IdentifierKey } from '../../../identity/identifier.ts';
import { LIMITS } from '../../../limits.ts';
import { UNKNOWN } from '../../../units.ts';

/**
 * Drivers that give out GPUs, and the classes of devices of theirs: those of whole GPUs are called as the
 * driver.
 */
const GPUS = ['gpu.nvidia.com', 'gpu.amd.com'].map(ascii);
const PARTS = ascii('mig.nvidia.com');
const PART = ascii('-mig-');
const DASH = 45;
const ALL = ascii('All');
const PODS = ['Pod', 'pods'].map(ascii);

/** Devices of one kind that a claim asks for. */
export class DeviceRequest {
  #isGpu = false;
  #isPart = false;
  #isAdmin = false;
  /** True if it asks for all that there are on a node. */
  #isAll = false;
  #count = 1;
  #alternatives = 0;

  begin(): void {
    this.#isGpu = this.#isPart = this.#isAdmin = this.#isAll = false;
    this.#count = 1;
    this.#alternatives = 0;
  }

  /** Others that would do follow the first. */
  beginAlternative(): void {
    this.#alternatives++;
  }

  setClass(bytes: Uint8Array, start: number, end: number): void {
    if (this.#alternatives > 1) return;
    this.#isPart = isWord(bytes, start, end, PARTS);
    this.#isGpu = this.#isPart || GPUS.some((word) => isWord(bytes, start, end, word));
  }

  /** How many; false where that is no number of them. */
  setCount(bytes: Uint8Array, start: number, end: number): boolean {
    const count = readInteger(bytes, start, end);
    const isCount = count > 0 && count <= LIMITS.nodeGpus;
    if (this.#alternatives <= 1) this.#count = isCount ? count : UNKNOWN;
    return isCount;
  }

  setMode(bytes: Uint8Array, start: number, end: number): void {
    if (this.#alternatives <= 1 && isWord(bytes, start, end, ALL)) this.#isAll = true;
  }

  setAdmin(isAdmin: boolean): void {
    if (this.#alternatives <= 1) this.#isAdmin = isAdmin;
  }

  /** GPUs; 0 for other devices and for administrative access, NaN where it is not known how many. */
  get gpus(): number {
    if (!this.#isGpu || this.#isAdmin) return 0;
    return this.whyUnknown === undefined ? this.#count : UNKNOWN;
  }

  /** Why it is not known how many GPUs they are; what a count is instead was said when it was read. */
  get whyUnknown(): 'profile_unknown' | 'value_unavailable' | undefined {
    if (!this.#isGpu || this.#isAdmin) return undefined;
    if (this.#isPart) return 'profile_unknown';
    return this.#isAll ? 'value_unavailable' : undefined;
  }
}

/** A device that a claim was given. */
export class DeviceResult {
  readonly pool = new Identifier();
  readonly device = new Identifier();
  isAdmin = false;
  /** True if others were given a share of it, too. */
  isShared = false;
  /** What it is of a GPU; NaN for an instance whose name does not say its profile. */
  share = 1;
  #isGpu = false;

  begin(): void {
    this.pool.clear();
    this.device.clear();
    this.isAdmin = this.isShared = this.#isGpu = false;
    this.share = 1;
  }

  setDriver(bytes: Uint8Array, start: number, end: number): void {
    this.#isGpu = GPUS.some((word) => isWord(bytes, start, end, word));
  }

  setDevice(key: IdentifierKey, bytes: Uint8Array, start: number, end: number): void {
    key.hash(bytes, start, end, this.device);
    const part = findWord(bytes, start, end, PART);
    if (part < 0) return;
    // `gpu-0-mig-1g10gb-9-0`; older drivers write a number of the profile, which is another on each model.
    const from = part + PART.length;
    const dash = bytes.indexOf(DASH, from);
    this.share = migShare(bytes, from, dash < 0 || dash > end ? end : dash);
  }

  /** True if it is a GPU, or a part of one, and held: administrative access holds nothing. */
  get isHeld(): boolean {
    return this.#isGpu && !this.isAdmin;
  }
}

/** Whoever a claim is kept for, or was made for. */
export class ClaimHolder {
  readonly uid = new Identifier();
  isPod = false;

  begin(): void {
    this.uid.clear();
    this.isPod = false;
  }

  setKind(bytes: Uint8Array, start: number, end: number): void {
    this.isPod = PODS.some((word) => isWord(bytes, start, end, word));
  }
}
