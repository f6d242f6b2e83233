// A GPU of an exporter, and what was reported of it at each time and is not handed on yet.
import { type GpuModel, gpuModelOf, productName } from '../../hardware/gpu-model.ts';
import { Identifier } from '../../identity/identifier.ts';
import { GpuDevice } from '../../records/gpu-device.ts';
import type { GpuSample } from '../../records/gpu-sample.ts';
import { UNKNOWN } from '../../units.ts';
import { QUANTITIES } from './gpu-table.ts';

/** Who holds it, as the labels of a series say. */
export interface Holder {
  readonly job: Identifier;
  readonly namespace: Identifier;
  readonly pod: Identifier;
}

/** What was reported for one time. */
class Moment {
  readonly values = new Float64Array(QUANTITIES.length).fill(UNKNOWN);
  readonly job = new Identifier();
  readonly namespace = new Identifier();
  readonly pod = new Identifier();
  /** True if several jobs or namespaces hold it. */
  shared = false;

  /** Takes a name over; another one than before makes the moment shared. */
  hold(name: 'job' | 'namespace', value: Identifier): void {
    if (!value.present) return;
    if (this[name].present && !this[name].equals(value)) this.shared = true;
    this[name].copy(value);
  }
}

export class Gpu {
  readonly uuid = new Identifier();
  readonly node = new Identifier();
  index = UNKNOWN;
  model: GpuModel | undefined = undefined;
  memoryTotalBytes = UNKNOWN;
  /** Numbers of the MIG instances that it is cut into. */
  readonly instances = new Set<number>();
  #firstSeconds = Number.POSITIVE_INFINITY;
  #lastSeconds = Number.NEGATIVE_INFINITY;
  /** By time; NaN for a snapshot without one. */
  readonly #moments = new Map<number, Moment>();

  /** How many times are held. */
  get held(): number {
    return this.#moments.size;
  }

  /** What is known of the time; made where nothing is. */
  at(timeSeconds: number, { job, namespace, pod }: Holder): Moment {
    let moment = this.#moments.get(timeSeconds);
    if (moment === undefined) {
      moment = new Moment();
      this.#moments.set(timeSeconds, moment);
    }
    moment.hold('job', job);
    moment.hold('namespace', namespace);
    if (pod.present) moment.pod.copy(pod);
    return moment;
  }

  readModel(bytes: Uint8Array, start: number, end: number): void {
    if (this.model !== undefined || end <= start) return;
    this.model = gpuModelOf(productName(bytes, start, end));
  }

  /** Gives all times to `give`, in their order; `row` is used for each. Returns how many there were. */
  flush(row: GpuSample, give: (row: GpuSample) => void): number {
    let given = 0;
    for (const [time, moment] of [...this.#moments].sort(([a], [b]) => a - b)) {
      if (moment.values.every((value) => Number.isNaN(value))) continue;
      row.clear();
      row.node.copy(this.node);
      row.device.copy(this.uuid);
      row.gpuIndex = this.index;
      row.timeSeconds = time;
      if (moment.shared) row.shared = true;
      else {
        row.job.copy(moment.job);
        row.namespace.copy(moment.namespace);
        row.pod.copy(moment.pod);
        if (moment.pod.present) row.pods = 1;
      }
      for (const [index, name] of QUANTITIES.entries()) row[name] = moment.values[index]!;
      this.#note(time, row.memoryTotalBytes);
      given++;
      give(row);
    }
    this.#moments.clear();
    return given;
  }

  #note(time: number, memoryTotalBytes: number): void {
    if (time < this.#firstSeconds) this.#firstSeconds = time;
    if (time > this.#lastSeconds) this.#lastSeconds = time;
    if (!(this.memoryTotalBytes >= memoryTotalBytes)) this.memoryTotalBytes = memoryTotalBytes;
  }

  /** What is known of the GPU itself. */
  toDevice(): GpuDevice {
    const row = new GpuDevice();
    row.node.copy(this.node);
    row.device.copy(this.uuid);
    row.gpuIndex = this.index;
    row.model = this.model ?? 'unknown';
    row.memoryTotalBytes = this.memoryTotalBytes;
    if (this.instances.size > 0) {
      row.migEnabled = true;
      row.migInstances = this.instances.size;
    }
    if (this.#firstSeconds <= this.#lastSeconds) {
      row.firstSeconds = this.#firstSeconds;
      row.lastSeconds = this.#lastSeconds;
    }
    return row;
  }
}
