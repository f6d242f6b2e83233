// What is read of a node, and the node in the making: its fields come in any order, the row is complete when
// it ends.
import { ascii, isWord } from '../../../formats/bytes/ascii.ts';
import { hashHost } from '../../../formats/bytes/host.ts';
import type { RecordBuilder, RecordOutcome, Report } from '../../../formats/json/record-parser.ts';
import { each, entries, flag, type JsonField, text, within } from '../../../formats/json/records.ts';
import type { IdentifierKey } from '../../../identity/identifier.ts';
import { LIMITS } from '../../../limits.ts';
import { ClusterNode } from '../../../records/node.ts';
import { isKnown } from '../../../units.ts';
import type { RecordSink } from '../../sink.ts';
import type { ParseContext } from '../../source.ts';
import { kubernetesObjects, ObjectKind } from '../objects.ts';
import { readCount } from '../quantity.ts';
import { fillGpus } from './fill.ts';
import { GpuLabels } from './gpu-labels.ts';
import { addDivided, dividedProfile, GPU_LABELS } from './label-names.ts';
import { NodeUnits } from './units.ts';

const READY = ascii('Ready');
const TRUE = ascii('True');

type Field = JsonField<NodeBuilder>;

/** Amounts by the name of the resource. */
const amounts = (name: string, unitsOf: (node: NodeBuilder) => NodeUnits): Field =>
  entries(
    'resource',
    (node, bytes, start, end) => node.units.name(bytes, start, end),
    ({ units }, bytes, start, end) => !units.isCounted || addAmount(units, bytes, start, end),
    { name, begin: (node) => node.beginUnits(unitsOf(node)) },
  );

/** Labels by their names, and those that hold the name of a MIG profile. */
const labels: Field = {
  ...within<NodeBuilder>(
    Object.fromEntries(
      Object.entries(GPU_LABELS).map(([name, [field, take]]) => [
        name,
        text(field, ({ labels }, bytes, start, end) => take(labels, bytes, start, end)),
      ]),
    ),
  ),
  others: {
    name: 'replicas',
    key: (node, bytes, start, end) => {
      node.divided = dividedProfile(bytes, start, end);
    },
    text: ({ labels, divided }, bytes, start, end) => {
      if (divided !== undefined) addDivided(labels, divided, bytes, start, end);
    },
  },
};

const condition: Field = within(
  {
    type: text('conditionType', ({ condition }, bytes, start, end) => {
      condition.isReady = isWord(bytes, start, end, READY);
    }),
    status: text('conditionStatus', ({ condition }, bytes, start, end) => {
      condition.isTrue = isWord(bytes, start, end, TRUE);
    }),
  },
  { name: 'condition', begin: (node) => node.beginCondition(), end: (node) => node.endCondition() },
);

/**
 * All that is read of nodes; everything else (addresses, images, other annotations and labels …) is passed
 * over.
 */
export const NODES = kubernetesObjects<NodeBuilder>({
  metadata: within({
    name: text('name', ({ key, row }, bytes, start, end) => hashHost(key, bytes, start, end, row.node)),
    labels,
    // HAMi gives out each GPU many times under NVIDIA's own name.
    annotations: within({
      'hami.io/node-nvidia-register': text('splitting', ({ labels }) => {
        labels.isShared = labels.isSplit = true;
      }),
    }),
  }),
  spec: within({
    unschedulable: flag('unschedulable', (node, isCordoned) => {
      node.isCordoned = isCordoned;
    }),
  }),
  status: within({
    capacity: amounts('capacity', ({ capacity }) => capacity),
    allocatable: amounts('allocatable', ({ allocatable }) => allocatable),
    conditions: each(condition),
  }),
});

/** The node that is being read. */
export class NodeBuilder implements RecordBuilder {
  readonly row = new ClusterNode();
  readonly key: IdentifierKey;
  readonly kind: ObjectKind;
  readonly labels = new GpuLabels();
  readonly capacity = new NodeUnits();
  readonly allocatable = new NodeUnits();
  readonly condition = { isReady: false, isTrue: false };
  /** Those of the amounts that are being read. */
  units = this.capacity;
  /** The profile of instances of which the label that is being read tells into how many each is divided. */
  divided: Uint8Array | undefined;
  /** True: no job begins here, because somebody said so. */
  isCordoned = false;
  readonly #report: Report;
  #hasAmounts = false;
  #isReady: boolean | undefined;

  constructor(context: ParseContext, report: Report) {
    this.key = context.key;
    this.kind = new ObjectKind('Node', context);
    this.#report = report;
  }

  begin(): void {
    for (const part of [this.row, this.kind, this.labels, this.capacity, this.allocatable]) part.clear();
    this.isCordoned = this.#hasAmounts = false;
    this.#isReady = undefined;
  }

  beginUnits(units: NodeUnits): void {
    this.units = units;
    this.#hasAmounts = true;
  }

  beginCondition(): void {
    this.condition.isReady = this.condition.isTrue = false;
  }

  endCondition(): void {
    if (this.condition.isReady) this.#isReady = this.condition.isTrue;
  }

  /** By its kind or, where it has none, by what it gives out. */
  get isRecord(): boolean {
    return this.kind.isNamed || (!this.kind.isOther && this.#hasAmounts);
  }

  finish(sink: RecordSink): RecordOutcome {
    const { row, capacity, allocatable } = this;
    if (this.kind.isOther) return this.kind.outcome;
    if (!row.node.present || !this.#hasAmounts) return 'malformed';
    const isUp = this.isCordoned ? 'drain' : 'up';
    row.state = this.#isReady === undefined ? 'unknown' : this.#isReady ? isUp : 'down';
    // What there is, also where some of it cannot be given out just now.
    fillGpus(row, capacity.isTold ? capacity : allocatable, this.labels);
    if (row.gpus.some(({ isMig, unitShare }) => isMig && Number.isNaN(unitShare)))
      this.#report('profile_unknown', 'resource');
    sink.node?.(row);
    return 'record';
  }
}

/** Adds so many units; false where the amount is no number of them. */
function addAmount(units: NodeUnits, bytes: Uint8Array, start: number, end: number): boolean {
  const count = readCount(bytes, start, end, LIMITS.nodeGpus);
  units.add(count);
  return isKnown(count);
}
