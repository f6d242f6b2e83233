// From labels to what they are about: each distinct set of labels is read once, and becomes a holder of a
// part of a device.

import { hashHost } from '../../formats/bytes/host.ts';
import { readInteger } from '../../formats/bytes/number.ts';
import type { PrometheusLabels } from '../../formats/prometheus/labels.ts';
import { gpuModelOf, productName } from '../../hardware/gpu-model.ts';
import { migShare, migSlicesOf } from '../../hardware/mig.ts';
import { Identifier, type IdentifierKey } from '../../identity/identifier.ts';
import { IdentifierTable } from '../../identity/identifier-table.ts';
import { LIMITS } from '../../limits.ts';
import type { RecordSink } from '../sink.ts';
import { Device, Entity, LabelSet } from './entity.ts';
import { DcgmLabels, type LabelName } from './labels.ts';

/** Why labels are of no use. */
export type LabelTrouble = 'row_malformed' | 'limit_reached';

/** What a product name says. */
type Product = Pick<Device, 'model' | 'migSlices'>;

/** The devices of one input, and the label sets under which they were seen. */
export class EntityRegistry {
  readonly devices: Device[] = [];
  readonly #key: IdentifierKey;
  readonly #report: (code: 'profile_unknown' | 'gpu_unnamed') => void;
  readonly #sink: RecordSink;
  /** Scrape jobs that move the workload's labels; each is reported once. */
  readonly #moving = new IdentifierTable();
  readonly #deviceTable = new IdentifierTable();
  readonly #labels = new DcgmLabels();
  readonly #id = new Identifier();
  readonly #node = new Identifier();
  readonly #uuid = new Identifier();
  readonly #busId = new Identifier();
  readonly #place = new Identifier();
  readonly #productId = new Identifier();
  readonly #productTable = new IdentifierTable();
  readonly #products: Product[] = [];
  readonly #holderTable = new IdentifierTable();
  readonly #holders: LabelSet[] = [];

  /**
   * `report` is called for each label set of a MIG instance whose share is not known, and each GPU that
   * neither a UUID nor a host names.
   */
  constructor(
    { key, sink }: { readonly key: IdentifierKey; readonly sink: RecordSink },
    report: (code: 'profile_unknown' | 'gpu_unnamed') => void,
  ) {
    this.#key = key;
    this.#sink = sink;
    this.#report = report;
  }

  /** Forgets the label sets; the devices stay. */
  forget(): void {
    this.#holderTable.clear();
    this.#holders.length = 0;
  }

  /** Forgets the label sets but that of `holder`, which stands for `labels`. */
  forgetAllBut(holder: LabelSet, bytes: Uint8Array, labels: PrometheusLabels): void {
    this.forget();
    this.#key.hash(bytes, labels.start, labels.end, this.#id);
    this.#holders[this.#holderTable.ordinal(this.#id)] = holder;
  }

  /** The holder that these labels stand for, or why there is none. */
  holder(bytes: Uint8Array, labels: PrometheusLabels): LabelSet | LabelTrouble {
    this.#key.hash(bytes, labels.start, labels.end, this.#id);
    const known = this.#holderTable.find(this.#id);
    if (known >= 0) return this.#holders[known]!;
    if (!this.#labels.read(bytes, labels)) return 'row_malformed';
    const ordinal = this.#holderTable.size;
    const labelSet = new Identifier();
    labelSet.copy(this.#id);
    const device = this.#device(bytes);
    if (typeof device === 'string') return device;
    if (this.#labels.instanceLabel !== undefined && Number.isNaN(this.#instanceId(bytes)))
      return 'row_malformed';
    const part = this.#part(bytes, device);
    if (part === undefined) return 'limit_reached';
    const holder = new LabelSet(part, this.#share(bytes, device));
    const job = this.#labels.jobLabel;
    this.#key.hashJobId(bytes, this.#labels.start(job), this.#labels.end(job), holder.job);
    this.#nameWorkload(bytes, holder);
    this.#holderTable.ordinal(labelSet);
    this.#holders[ordinal] = holder;
    return holder;
  }

  /**
   * Names the workload's namespace and pod, and says where the labels show whose the pods are that series of
   * the same scrape job name.
   */
  #nameWorkload(bytes: Uint8Array, { namespace, pod, scrapeJob }: LabelSet): void {
    const labels = this.#labels;
    const label = labels.namespaceLabel(bytes);
    this.#hash(label, bytes, namespace);
    this.#hash(labels.podLabel(label), bytes, pod);
    if (labels.areMoved) {
      this.#hashScrapeJob(bytes, this.#id);
      const known = this.#moving.size;
      if (this.#moving.ordinal(this.#id) === known) this.#sink.workloadLabelsMoved?.(this.#id);
    } else if (label === 'namespace') this.#hashScrapeJob(bytes, scrapeJob);
  }

  /** The scrape job, in its cluster where several are federated; series that name none have one in common. */
  #hashScrapeJob(bytes: Uint8Array, target: Identifier): void {
    this.#hash('job', bytes, target);
    this.#hash('cluster', bytes, this.#place);
    this.#key.pair(target, this.#place, target);
  }

  /**
   * The device that the labels name. A board that is seen in two places is two: the samples of each say where
   * they were taken.
   */
  #device(bytes: Uint8Array): Device | LabelTrouble {
    const labels = this.#labels;
    const host = labels.hostLabel(bytes);
    this.#node.clear();
    if (host !== undefined) hashHost(this.#key, bytes, labels.start(host), labels.end(host), this.#node);
    this.#hash(labels.uuidLabel, bytes, this.#uuid);
    this.#busId.clear();
    const index = this.#gpuIndex(bytes);
    if (!this.#uuid.present && Number.isNaN(index)) {
      this.#hash('pci_bus_id', bytes, this.#busId);
      if (!this.#busId.present) return 'row_malformed';
    }
    this.#identify(index);
    const known = this.#deviceTable.find(this.#id);
    if (known < 0 && this.devices.length >= LIMITS.openSamples) return 'limit_reached';
    const device = this.devices[this.#deviceTable.ordinal(this.#id)] ?? this.#newDevice(index);
    device.labels++;
    const product = labels.modelLabel;
    if (product !== undefined) {
      const { model, migSlices } = this.#product(bytes, product);
      device.model = model;
      device.migSlices = migSlices;
    }
    return device;
  }

  /** Makes `#id` what the UUID (or the bus id), the host and the index are together. */
  #identify(index: number): void {
    INDEX[0] = index;
    this.#key.hash(INDEX_BYTES, 0, INDEX_BYTES.length, this.#place);
    this.#key.pair(this.#node, this.#place, this.#place);
    this.#key.pair(this.#uuid.present ? this.#uuid : this.#busId, this.#place, this.#id);
  }

  /** What the product name says, which most devices have in common. */
  #product(bytes: Uint8Array, label: LabelName): Product {
    this.#hash(label, bytes, this.#productId);
    const ordinal = this.#productTable.ordinal(this.#productId);
    const known = this.#products[ordinal];
    if (known !== undefined) return known;
    const name = productName(bytes, this.#labels.start(label), this.#labels.end(label));
    const product = { model: gpuModelOf(name), migSlices: migSlicesOf(name) };
    this.#products[ordinal] = product;
    return product;
  }

  #newDevice(index: number): Device {
    const device = new Device();
    device.uuid.copy(this.#uuid);
    device.busId.copy(this.#busId);
    device.node.copy(this.#node);
    device.gpuIndex = index;
    if (!this.#uuid.present && !this.#node.present) this.#report('gpu_unnamed');
    this.devices.push(device);
    return device;
  }

  /** `gpu="3"`, else `device="nvidia3"`. */
  #gpuIndex(bytes: Uint8Array): number {
    const labels = this.#labels;
    const index = readInteger(bytes, labels.start('gpu'), labels.end('gpu'));
    if (!Number.isNaN(index)) return index;
    const end = labels.end('device');
    let start = end;
    while (start > labels.start('device') && bytes[start - 1]! >= 48 && bytes[start - 1]! <= 57) start--;
    return readInteger(bytes, start, end);
  }

  #instanceId(bytes: Uint8Array): number {
    const label = this.#labels.instanceLabel ?? 'GPU_I_ID';
    return readInteger(bytes, this.#labels.start(label), this.#labels.end(label));
  }

  /** The MIG instance that the labels name, or the whole GPU; undefined where there are too many. */
  #part(bytes: Uint8Array, device: Device): Entity | undefined {
    const instanceId = this.#instanceId(bytes);
    const known = device.parts.find((part) => Object.is(part.instanceId, instanceId));
    if (known !== undefined) return known;
    if (device.parts.length > LIMITS.migInstances) return undefined;
    const part = new Entity(device, instanceId);
    const after = device.parts.findIndex((other) => other.instanceId > instanceId);
    if (Number.isNaN(instanceId)) device.parts.unshift(part);
    else if (after < 0) device.parts.push(part);
    else device.parts.splice(after, 0, part);
    return part;
  }

  /** What share of the GPU the labels stand for. */
  #share(bytes: Uint8Array, device: Device): number {
    const labels = this.#labels;
    if (labels.instanceLabel === undefined) return 1;
    const start = labels.start('GPU_I_PROFILE');
    const share = migShare(bytes, start, labels.end('GPU_I_PROFILE'), device.migSlices);
    if (Number.isNaN(share)) this.#report('profile_unknown');
    return share;
  }

  /** The name that a label has; none without it. */
  #hash(label: LabelName | undefined, bytes: Uint8Array, target: Identifier): void {
    if (label === undefined) target.clear();
    else this.#key.hash(bytes, this.#labels.start(label), this.#labels.end(label), target);
  }
}

const INDEX = new Float64Array(1);
const INDEX_BYTES = new Uint8Array(INDEX.buffer);
