// One node in the making: its fields come in any order, the row is complete when the node ends.
import type { DiagnosticCode } from '../../../diagnostic.ts';
import { ascii, isWord } from '../../../formats/bytes/ascii.ts';
import { hashHost } from '../../../formats/bytes/host.ts';
import type { IdentifierKey } from '../../../identity/identifier.ts';
import { LIMITS } from '../../../limits.ts';
import { ClusterNode } from '../../../records/node.ts';
import { UNKNOWN } from '../../../units.ts';
import { readQuantity } from '../quantity.ts';
import { FIELD } from './fields.ts';
import { fillGpus } from './fill.ts';
import { GpuLabels } from './gpu-labels.ts';
import { NodeUnits } from './units.ts';

const NODE = ascii('Node');
const READY = ascii('Ready');
const TRUE = ascii('True');

/** How a node ends: as a record, as something that is no node, or as one that lacks what every node has. */
export type NodeOutcome = 'record' | 'other' | 'malformed';

/** The node that is being read. */
export class NodeBuilder {
  readonly row = new ClusterNode();
  readonly #key: IdentifierKey;
  readonly #report: (code: DiagnosticCode, field: number) => void;
  readonly #labels = new GpuLabels();
  readonly #capacity = new NodeUnits();
  readonly #allocatable = new NodeUnits();
  #units = this.#capacity;
  #isOther = false;
  #hasAmounts = false;
  #isNamedNode = false;
  #isCordoned = false;
  #isReady: boolean | undefined;
  readonly #condition = { isReady: false, isTrue: false };

  constructor(key: IdentifierKey, report: (code: DiagnosticCode, field: number) => void) {
    this.#key = key;
    this.#report = report;
  }

  begin(): void {
    this.row.clear();
    for (const part of [this.#labels, this.#capacity, this.#allocatable]) part.clear();
    this.#isOther = this.#hasAmounts = this.#isNamedNode = this.#isCordoned = false;
    this.#isReady = undefined;
  }

  /** True if what was read so far is a node, by its kind or, where it has none, by what it gives out. */
  get isNode(): boolean {
    return this.#isNamedNode || (!this.#isOther && this.#hasAmounts);
  }

  /** Completes the row and says what it is. */
  finish(): NodeOutcome {
    const { row } = this;
    if (this.#isOther) return 'other';
    if (!row.node.present || !this.#hasAmounts) return 'malformed';
    const isUp = this.#isCordoned ? 'drain' : 'up';
    row.state = this.#isReady === undefined ? 'unknown' : this.#isReady ? isUp : 'down';
    // What there is, also where some of it cannot be given out just now.
    fillGpus(row, this.#capacity.isTold ? this.#capacity : this.#allocatable, this.#labels);
    if (row.gpus.some(({ isMig, unitShare }) => isMig && Number.isNaN(unitShare)))
      this.#report('profile_unknown', FIELD.resource);
    return 'record';
  }

  open(id: number): void {
    if (id === FIELD.capacity || id === FIELD.allocatable) {
      this.#units = id === FIELD.capacity ? this.#capacity : this.#allocatable;
      this.#hasAmounts = true;
    } else if (id === FIELD.condition) this.#condition.isReady = this.#condition.isTrue = false;
  }

  close(id: number): void {
    if (id === FIELD.condition && this.#condition.isReady) this.#isReady = this.#condition.isTrue;
  }

  /** The name of a resource, whose amount comes next. */
  resource(bytes: Uint8Array, start: number, end: number): void {
    this.#units.name(bytes, start, end);
  }

  /** True: no job begins here, because somebody said so. */
  cordon(isCordoned: boolean): void {
    this.#isCordoned = isCordoned;
  }

  /** A field's text, or its number as written. */
  field(id: number, bytes: Uint8Array, start: number, end: number): void {
    const labels = this.#labels;
    if (id === FIELD.resource) this.#amount(bytes, start, end);
    else if (id === FIELD.name) hashHost(this.#key, bytes, start, end, this.row.node);
    else if (id === FIELD.kind) {
      this.#isNamedNode = isWord(bytes, start, end, NODE);
      this.#isOther = !this.#isNamedNode;
    } else if (id === FIELD.conditionType) this.#condition.isReady = isWord(bytes, start, end, READY);
    else if (id === FIELD.conditionStatus) this.#condition.isTrue = isWord(bytes, start, end, TRUE);
    else if (id === FIELD.product || id === FIELD.amdProduct) labels.product(bytes, start, end);
    else if (id === FIELD.gpuCount) this.#check(id, labels.setCount(bytes, start, end));
    else if (id === FIELD.replicas) this.#check(id, labels.setReplicas(bytes, start, end));
    else if (id === FIELD.sharing) labels.sharing(bytes, start, end);
    else if (id === FIELD.virtual) labels.virtual(bytes, start, end);
    else if (id === FIELD.splitting) labels.isShared = true;
  }

  #amount(bytes: Uint8Array, start: number, end: number): void {
    if (!this.#units.isCounted) return;
    const count = readQuantity(bytes, start, end);
    const isCount = Number.isInteger(count) && count >= 0 && count <= LIMITS.nodeGpus;
    this.#check(FIELD.resource, isCount);
    this.#units.add(isCount ? count : UNKNOWN);
  }

  #check(id: number, isValid: boolean): void {
    if (!isValid) this.#report('field_invalid', id);
  }
}
