// What is read of a Ray node's summary, and the GPUs of the node in the making.
import { ascii, isWord, startsWith } from '../../formats/bytes/ascii.ts';
import { hashHost } from '../../formats/bytes/host.ts';
import { readInteger, readNumber } from '../../formats/bytes/number.ts';
import type { RecordBuilder, Report } from '../../formats/json/record-parser.ts';
import { each, entries, type JsonField, JsonRecords, text, within } from '../../formats/json/records.ts';
import { gpuModelOf, productName } from '../../hardware/gpu-model.ts';
import { Identifier, type IdentifierKey } from '../../identity/identifier.ts';
import { LIMITS } from '../../limits.ts';
import { GpuDevice } from '../../records/gpu-device.ts';
import { GpuSample } from '../../records/gpu-sample.ts';
import { ClusterNode } from '../../records/node.ts';
import { BYTES_PER_MIB, ratioFromPercent, UNKNOWN } from '../../units.ts';
import type { RecordSink } from '../sink.ts';
import type { ParseContext } from '../source.ts';

const DEAD = ascii('DEAD');
const GPU_RESOURCE = ascii('GPU');
/** The dashboard writes all keys so, those of resources, too. */
const ACCELERATOR = ascii('acceleratorType:');
/** The UUID of an instance begins so; its number is a thousand times that of its GPU, and more. */
const INSTANCE = ascii('MIG-');
export const INSTANCES = 1000;
const MILLIWATTS = 1000;

type Field = JsonField<RayNode>;
type Number = 'gpuUtilization' | 'memoryUsedBytes' | 'memoryTotalBytes' | 'powerWatts';

/** A number of a GPU; false where it is none, or cannot be. */
const number = (name: Number, scale: (value: number) => number, max: number): Field =>
  text(name, ({ gpu }, bytes, start, end) => {
    const count = readNumber(bytes, start, end);
    // Where the driver does not say.
    if (count === -1) return true;
    const value = scale(count);
    if (!(value >= 0 && value <= max)) return false;
    gpu[name] = value;
    return true;
  });
const mebibytes = (name: Number): Field =>
  number(name, (value) => value * BYTES_PER_MIB, LIMITS.gpuMemoryBytes);

const GPU: Field = within(
  {
    uuid: text('device', ({ gpu, key }, bytes, start, end) => {
      gpu.isInstance = startsWith(bytes, start, end, INSTANCE);
      return key.hash(bytes, start, end, gpu.device);
    }),
    index: text('gpuIndex', ({ gpu }, bytes, start, end) => {
      gpu.gpuIndex = readInteger(bytes, start, end);
      return gpu.gpuIndex >= 0;
    }),
    name: text('model', (node, bytes, start, end) => {
      node.gpu.model = gpuModelOf(productName(bytes, start, end));
    }),
    // Null, or −1, where the driver does not say: unknown, and not 0.
    utilizationGpu: number('gpuUtilization', ratioFromPercent, 1),
    memoryUsed: mebibytes('memoryUsedBytes'),
    memoryTotal: mebibytes('memoryTotalBytes'),
    powerMw: number('powerWatts', (value) => value / MILLIWATTS, LIMITS.boardWatts),
  },
  { name: 'gpu', begin: (node) => node.beginGpu() },
);

/** What the scheduler has of a node to give out: GPUs, and which model they are of. */
const RESOURCES: Field = entries(
  'resource',
  (node, bytes, start, end) => {
    node.isGpuResource = isWord(bytes, start, end, GPU_RESOURCE);
    if (startsWith(bytes, start, end, ACCELERATOR))
      node.scheduledModel = gpuModelOf(productName(bytes, start + ACCELERATOR.length, end));
  },
  (node, bytes, start, end) => {
    if (!node.isGpuResource) return true;
    const count = readNumber(bytes, start, end);
    if (!(count >= 0 && count <= LIMITS.nodeGpus)) return false;
    node.scheduledGpus = count;
    return true;
  },
);

/** All that is read; everything else (addresses, processes, command lines, actors …) is passed over. */
export const RAY_NODES = new JsonRecords<RayNode>({
  path: ['data'],
  list: 'summary',
  record: {
    hostname: text('node', ({ key, node }, bytes, start, end) => hashHost(key, bytes, start, end, node)),
    gpus: each(GPU),
    raylet: within({
      state: text('state', (node, bytes, start, end) => {
        node.isGone = isWord(bytes, start, end, DEAD);
      }),
      resourcesTotal: RESOURCES,
    }),
  },
});

/** One GPU, as the summary gives it. */
class RayGpu {
  readonly device = new Identifier();
  isInstance = false;
  gpuIndex = UNKNOWN;
  model: GpuDevice['model'] = 'unknown';
  gpuUtilization = UNKNOWN;
  memoryUsedBytes = UNKNOWN;
  memoryTotalBytes = UNKNOWN;
  powerWatts = UNKNOWN;
}

/** The node that is being read. */
export class RayNode implements RecordBuilder {
  readonly key: IdentifierKey;
  readonly node = new Identifier();
  readonly isRecord = false;
  /** The raylet has ended: what the summary says of it is of the past. */
  isGone = false;
  /** GPUs that Ray gives out here, and their model: it may know of them without seeing them. */
  scheduledGpus = UNKNOWN;
  scheduledModel: GpuDevice['model'] = 'unknown';
  /** The resource that is being read counts GPUs. */
  isGpuResource = false;
  gpu = new RayGpu();
  readonly #gpus: RayGpu[] = [];
  readonly #report: Report;
  readonly #sample = new GpuSample();
  readonly #device = new GpuDevice();
  readonly #node = new ClusterNode();

  constructor({ key }: ParseContext, report: Report) {
    this.key = key;
    this.#report = report;
  }

  begin(): void {
    this.node.clear();
    this.isGone = false;
    this.scheduledGpus = UNKNOWN;
    this.scheduledModel = 'unknown';
    this.#gpus.length = 0;
  }

  beginGpu(): void {
    this.gpu = new RayGpu();
    if (this.#gpus.length < LIMITS.nodeGpus) this.#gpus.push(this.gpu);
    else this.#report('limit_reached', 'gpu');
  }

  finish(sink: RecordSink): 'record' | 'passed' | 'malformed' {
    if (!this.node.present) return 'malformed';
    if (this.isGone) return 'passed';
    const instances = this.#gpus.filter(({ isInstance }) => isInstance);
    for (const gpu of this.#gpus) if (!gpu.isInstance) this.#emit(gpu, sink);
    for (const parts of Map.groupBy(instances, boardOf).values()) this.#emitBoardOf(parts, sink);
    if (this.#gpus.length === 0) this.#emitScheduled(sink);
    return 'record';
  }

  /** Where the driver shows none, those that the scheduler gives out are what is known: whole ones. */
  #emitScheduled(sink: RecordSink): void {
    if (!(Number.isInteger(this.scheduledGpus) && this.scheduledGpus > 0)) return;
    const node = this.#node;
    node.clear();
    node.node.copy(this.node);
    node.state = 'up';
    const gpus = node.addGpus();
    gpus.model = this.scheduledModel;
    gpus.physicalGpus = gpus.schedulableUnits = this.scheduledGpus;
    sink.node?.(node);
  }

  /** The GPU of instances is not listed by itself; of what instances do, only memory is. */
  #emitBoardOf(parts: readonly RayGpu[], sink: RecordSink): void {
    const [first] = parts;
    for (const _ of parts) this.#report('profile_unknown', 'gpu');
    const device = this.#device;
    device.clear();
    device.node.copy(this.node);
    device.gpuIndex = boardOf(first!);
    device.model = first!.model;
    device.migEnabled = true;
    device.migInstances = parts.length;
    sink.gpuDevice?.(device);
  }

  #emit(gpu: RayGpu, sink: RecordSink): void {
    const { gpuIndex, model, gpuUtilization, memoryUsedBytes, memoryTotalBytes, powerWatts } = gpu;
    const [sample, device] = [this.#sample, this.#device];
    sample.clear();
    device.clear();
    for (const row of [sample, device]) {
      row.node.copy(this.node);
      row.device.copy(gpu.device);
      row.gpuIndex = gpuIndex;
      row.memoryTotalBytes = memoryTotalBytes;
    }
    device.model = model;
    Object.assign(sample, { gpuUtilization, memoryUsedBytes, powerWatts });
    sink.gpuSample?.(sample);
    sink.gpuDevice?.(device);
  }
}

/** The index of the GPU that an instance is a part of. */
function boardOf({ gpuIndex }: RayGpu): number {
  return Math.floor(gpuIndex / INSTANCES);
}
