// The slice of a pool of devices that is being read. A pool may be cut into several, of which those of its
// last generation count.
import { ascii, isWord } from '../../../formats/bytes/ascii.ts';
import { hashHost } from '../../../formats/bytes/host.ts';
import { readInteger } from '../../../formats/bytes/number.ts';
import type { RecordBuilder, RecordOutcome, Report } from '../../../formats/json/record-parser.ts';
import { Identifier, type IdentifierKey } from '../../../identity/identifier.ts';
import { LIMITS } from '../../../limits.ts';
import { isKnown } from '../../../units.ts';
import type { RecordSink } from '../../sink.ts';
import type { ParseContext } from '../../source.ts';
import { ObjectKind } from '../objects.ts';
import { Device } from './device.ts';
import { Pools } from './pools.ts';

const DRIVERS = ['gpu.nvidia.com', 'gpu.amd.com'].map(ascii);

export class SliceBuilder implements RecordBuilder {
  readonly key: IdentifierKey;
  readonly kind: ObjectKind;
  readonly pool = new Identifier();
  /** The device that is being read. */
  device = new Device();
  readonly #report: Report;
  readonly #sink: RecordSink;
  readonly #pools = new Pools();
  readonly #node = new Identifier();
  #devices: Device[] = [];
  #generation = Number.NaN;
  #isOfGpus = false;
  #hasSpec = false;

  constructor(context: ParseContext, report: Report) {
    this.key = context.key;
    this.kind = new ObjectKind('ResourceSlice', context);
    this.#sink = context.sink;
    this.#report = report;
  }

  begin(): void {
    this.kind.clear();
    this.pool.clear();
    this.#node.clear();
    this.#devices = [];
    this.#generation = Number.NaN;
    this.#isOfGpus = this.#hasSpec = false;
  }

  /** Slices are told by their kind alone: the API names it in each of them that stands by itself. */
  get isRecord(): boolean {
    return this.kind.isNamed;
  }

  finish(): RecordOutcome {
    if (this.kind.isOther) return this.kind.outcome;
    if (!this.#hasSpec) return 'malformed';
    if (!this.#isOfGpus) return 'passed';
    // Devices that several nodes can reach are of none.
    if (!this.#node.present || !this.pool.present || !isKnown(this.#generation)) return 'malformed';
    const isAdded = this.#pools.add(this.pool, this.#generation, this.#node, this.#devices);
    if (!isAdded) this.#report('limit_reached', 'device');
    return 'record';
  }

  end(): void {
    this.#pools.emit(this.#sink);
  }

  beginSpec(): void {
    this.#hasSpec = true;
  }

  setDriver(bytes: Uint8Array, start: number, end: number): void {
    this.#isOfGpus = DRIVERS.some((word) => isWord(bytes, start, end, word));
  }

  setNode(bytes: Uint8Array, start: number, end: number): void {
    hashHost(this.key, bytes, start, end, this.#node);
  }

  setGeneration(bytes: Uint8Array, start: number, end: number): boolean {
    this.#generation = readInteger(bytes, start, end);
    return isKnown(this.#generation);
  }

  beginDevice(): void {
    this.device = new Device();
  }

  endDevice(): void {
    if (this.#devices.length === LIMITS.nodeGpus) this.#report('limit_reached', 'device');
    else if (this.device.kind !== 'other') this.#devices.push(this.device);
  }
}
