// The MIG instances of one GPU, as nvidia-smi -q -x lists them: before the UUID of the GPU, so they wait for
// its end.
import { LIMITS } from '../../limits.ts';
import { UNKNOWN } from '../../units.ts';
import { type GpuReading, Quantities } from './reading.ts';

/** One instance. Memory is its own; utilization and power are reported of the whole board only. */
class MigInstance {
  instanceId = UNKNOWN;
  readonly quantities = new Quantities();
}

/** Collects instances; used again and again. */
export class MigInstances {
  readonly #instances: MigInstance[] = [];
  #count = 0;
  /** True if the GPU has a list at all, be it `None`. */
  listed = false;

  clear(): void {
    this.#count = 0;
    this.listed = false;
  }

  /** Begins the next instance. False where there are too many; the one begun last then goes on. */
  begin(): boolean {
    if (this.#count === LIMITS.migInstances) return false;
    const instance = this.#instances[this.#count] ?? new MigInstance();
    this.#instances[this.#count++] = instance;
    instance.instanceId = UNKNOWN;
    instance.quantities.clear();
    return true;
  }

  /** The instance begun last. */
  get current(): MigInstance {
    return this.#instances[this.#count - 1]!;
  }

  /**
   * How many there are. Compute instances that share a GPU instance are one: the list names it for each of
   * them.
   */
  get count(): number {
    let count = 0;
    for (let i = 0; i < this.#count; i++) if (!this.#isRepeated(i)) count++;
    return count;
  }

  /** Gives a sample of each instance, on top of the reading of its GPU that was just given. */
  emit(reading: GpuReading, line: number): void {
    for (let i = 0; i < this.#count; i++) {
      const { instanceId, quantities } = this.#instances[i]!;
      if (this.#isRepeated(i)) {
        reading.report('duplicate', line, 'instanceId');
        continue;
      }
      reading.sample.clearValues();
      reading.sample.instanceId = instanceId;
      // The list has no profile, so the share of the GPU is not known: the instance is unmeasured.
      reading.sample.gpuShare = UNKNOWN;
      reading.takeMemory(quantities, line);
      reading.emitSample();
    }
  }

  #isRepeated(index: number): boolean {
    const { instanceId } = this.#instances[index]!;
    for (let i = 0; i < index; i++) if (this.#instances[i]!.instanceId === instanceId) return true;
    return false;
  }
}
