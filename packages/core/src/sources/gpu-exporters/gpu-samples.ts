// Puts the series of an exporter together: a sample is all that is reported of a GPU for one time.

import { ascii, startsWith } from '../../formats/bytes/ascii.ts';
import { joined } from '../../formats/bytes/joined.ts';
import type { FamilyHandler } from '../../formats/prometheus/family-handler.ts';
import { PASS_OVER } from '../../formats/prometheus/fast/lines-memory.ts';
import type { SeriesLabels } from '../../formats/prometheus/series-labels.ts';
import { type InSnapshot, Snapshots } from '../../formats/prometheus/snapshots.ts';
import { Identifier } from '../../identity/identifier.ts';
import { IdentifierTable } from '../../identity/identifier-table.ts';
import { LIMITS } from '../../limits.ts';
import { GpuSample } from '../../records/gpu-sample.ts';
import { isKnown } from '../../units.ts';
import type { ParseContext } from '../source.ts';
import { Gpu, type Holder } from './gpu.ts';
import { type GpuFamily, type GpuTable, QUANTITIES } from './gpu-table.ts';

interface Series extends InSnapshot {
  readonly gpu: Gpu;
  readonly holder: Holder;
}

const UUID_START = ascii('GPU-');
const MIG_START = ascii('MIG-');
const ZERO = ascii('0');

export class GpuSamples implements FamilyHandler<GpuFamily, string> {
  readonly #context: ParseContext;
  readonly #table: GpuTable;
  readonly #row = new GpuSample();
  readonly #gpuTable = new IdentifierTable();
  readonly #gpus: Gpu[] = [];
  readonly #node = new Identifier();
  readonly #uuid = new Identifier();
  readonly #id = new Identifier();
  #series: Series[] = [];
  /** Moments of all GPUs that are not given on yet. */
  #held = 0;
  readonly #snapshots = new Snapshots<GpuFamily>(() => this.#flushAll());
  records = 0;

  constructor(context: ParseContext, table: GpuTable) {
    this.#context = context;
    this.#table = table;
  }

  series(_family: GpuFamily, labels: SeriesLabels<string>, line: number): number {
    const { partition, model } = this.#table.labels;
    const part = labels.first(...partition);
    if (part !== undefined && !labels.is(part, ZERO)) return PASS_OVER;
    const uuid = labels.first(...this.#table.labels.uuid);
    const isInstance =
      uuid !== undefined && startsWith(labels.bytes, labels.start(uuid), labels.end(uuid), MIG_START);
    const gpu = isInstance ? this.#gpuOfInstance(labels, line) : this.#gpuOf(labels, line);
    if (typeof gpu === 'number') return gpu;
    const name = labels.first(...model);
    if (name !== undefined) gpu.readModel(labels.bytes, labels.start(name), labels.end(name));
    if (isInstance) return PASS_OVER;
    return this.#series.push({ gpu, holder: this.#holderOf(labels), snapshot: 0 }) - 1;
  }

  #gpuOf(labels: SeriesLabels<string>, line: number): Gpu | number {
    const { key } = this.#context;
    const { host, uuid, index } = this.#table.labels;
    labels.hashHost(key, labels.first(...host), this.#node);
    this.#hashUuid(labels, labels.first(...uuid));
    const number = labels.first(...index);
    const gpuIndex = number === undefined ? Number.NaN : labels.integer(number);
    if (!this.#uuid.present && !isKnown(gpuIndex)) {
      // Of all GPUs of a node together.
      this.#context.diagnostics.report('series_unknown', line);
      return PASS_OVER;
    }
    return this.#at(gpuIndex, line);
  }

  /** What an instance does is not told. Its number may say which GPU it is a part of. */
  #gpuOfInstance(labels: SeriesLabels<string>, line: number): Gpu | number {
    const { instanceNumbers, labels: names } = this.#table;
    this.#context.diagnostics.report('profile_unknown', line);
    labels.hashHost(this.#context.key, labels.first(...names.host), this.#node);
    this.#uuid.clear();
    const label = labels.first(...names.index);
    const number = label === undefined ? Number.NaN : labels.integer(label);
    if (instanceNumbers === undefined || !(number >= instanceNumbers) || !this.#node.present)
      return PASS_OVER;
    const gpu = this.#at(Math.floor(number / instanceNumbers), line);
    if (typeof gpu !== 'number') gpu.instances.add(number);
    return gpu;
  }

  /** The GPU with this index on the node, and with the UUID, that were read last. */
  #at(gpuIndex: number, line: number): Gpu | number {
    const { key } = this.#context;
    INDEX[0] = gpuIndex;
    key.hash(INDEX_BYTES, 0, INDEX_BYTES.length, this.#id);
    key.pair(this.#node, this.#id, this.#id);
    key.pair(this.#uuid, this.#id, this.#id);
    return this.#known(gpuIndex, line);
  }

  #known(gpuIndex: number, line: number): Gpu | number {
    const known = this.#gpuTable.find(this.#id);
    if (known >= 0) return this.#gpus[known]!;
    if (this.#gpus.length >= LIMITS.exporterGpus) {
      this.#context.diagnostics.report('limit_reached', line);
      return PASS_OVER;
    }
    const gpu = new Gpu();
    gpu.node.copy(this.#node);
    gpu.uuid.copy(this.#uuid);
    gpu.index = gpuIndex;
    this.#gpuTable.ordinal(this.#id);
    this.#gpus.push(gpu);
    if (!gpu.uuid.present && !gpu.node.present) this.#context.diagnostics.report('gpu_unnamed', line);
    return gpu;
  }

  #hashUuid(labels: SeriesLabels<string>, name: string | undefined): void {
    labels.hash(this.#context.key, name, this.#uuid);
    if (name === undefined || !this.#table.bareUuids) return;
    const whole = joined(UUID_START, labels.bytes.subarray(labels.start(name), labels.end(name)));
    this.#context.key.hash(whole, 0, whole.length, this.#uuid);
  }

  #holderOf(labels: SeriesLabels<string>): Holder {
    const { key } = this.#context;
    const holder = { job: new Identifier(), namespace: new Identifier(), pod: new Identifier() };
    const { job, namespace, pod } = this.#table.labels;
    const id = labels.first(...job);
    if (id !== undefined) key.hashJobId(labels.bytes, labels.start(id), labels.end(id), holder.job);
    labels.hash(key, labels.first(...namespace), holder.namespace);
    labels.hash(key, labels.first(...pod), holder.pod);
    return holder;
  }

  value(number: number, family: GpuFamily, value: number, timeSeconds: number): void {
    const series = this.#series[number]!;
    const { gpu, holder } = series;
    if (!isKnown(timeSeconds)) this.#snapshots.see(series, family);
    const { tells } = family;
    if (tells === 'labels') return;
    if (tells === 'index') {
      gpu.index = value;
      return;
    }
    const before = gpu.held;
    const moment = gpu.at(timeSeconds, holder);
    if (tells === 'job') this.#nameJob(value, moment);
    else moment.values[QUANTITIES.indexOf(tells)] = value;
    this.#held += gpu.held - before;
    if (this.#held > LIMITS.gpuMoments) this.#makeRoom(gpu);
  }

  /** The id of the job as a value; 0 where there is none. */
  #nameJob(value: number, moment: ReturnType<Gpu['at']>): void {
    if (!(value >= 1 && Number.isInteger(value))) return;
    const digits = ascii(String(value));
    this.#context.key.hashJobId(digits, 0, digits.length, this.#id);
    moment.hold('job', this.#id);
  }

  /** Gives on what is held of all other GPUs, whose series are most likely at their end; else all. */
  #makeRoom(current: Gpu): void {
    for (const gpu of this.#gpus) if (gpu !== current) this.#flush(gpu);
    if (current.held > LIMITS.gpuMoments / 2) this.#flush(current);
  }

  #flushAll(): void {
    for (const gpu of this.#gpus) this.#flush(gpu);
  }

  #flush(gpu: Gpu): void {
    this.#held -= gpu.held;
    this.records += gpu.flush(this.#row, (row) => this.#context.sink.gpuSample?.(row));
  }

  forget(): void {
    this.#series = [];
  }

  end(): void {
    this.#flushAll();
    for (const gpu of this.#gpus) this.#context.sink.gpuDevice?.(gpu.toDevice());
  }
}

const INDEX = new Float64Array(1);
const INDEX_BYTES = new Uint8Array(INDEX.buffer);
