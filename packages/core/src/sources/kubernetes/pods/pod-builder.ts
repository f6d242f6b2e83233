// One pod in the making: its fields come in any order, the row is complete when the pod ends.
import { ascii, isWord } from '../../../formats/bytes/ascii.ts';
import { readNumber } from '../../../formats/bytes/number.ts';
import { TimeReader } from '../../../formats/bytes/time.ts';
import type { RecordBuilder, RecordOutcome, Report } from '../../../formats/json/record-parser.ts';
import { Identifier, type IdentifierKey } from '../../../identity/identifier.ts';
import { LIMITS } from '../../../limits.ts';
import { Pod } from '../../../records/pod.ts';
import { POD_PHASES } from '../../../records/pod-phase.ts';
import type { PodReason } from '../../../records/pod-reason.ts';
import { isKnown, UNKNOWN } from '../../../units.ts';
import type { RecordSink } from '../../sink.ts';
import type { ParseContext } from '../../source.ts';
import { ObjectKind } from '../objects.ts';
import { readCount } from '../quantity.ts';
import { PodCondition } from './condition.ts';
import { GpuResource } from './gpu-amounts.ts';
import { GpuRequest } from './gpu-request.ts';

/** Parts of a GPU that a container may ask for: MiB of its memory, or per cent. */
const MOST_PARTS = 1e9;
const PHASES = POD_PHASES.map((phase) => ({ phase, word: ascii(phase) }));

/** What made a pod. */
class Owner {
  readonly uid = new Identifier();
  readonly kind = new Identifier();
  readonly name = new Identifier();
  isController = false;

  clear(): void {
    for (const part of [this.uid, this.kind, this.name]) part.clear();
    this.isController = false;
  }
}

/** The pod that is being read. */
export class PodBuilder implements RecordBuilder {
  readonly row = new Pod();
  readonly key: IdentifierKey;
  readonly report: Report;
  readonly kind: ObjectKind;
  readonly times = new TimeReader();
  readonly request = new GpuRequest();
  readonly condition = new PodCondition();
  /** The owner that is being read. */
  readonly owner = new Owner();
  /** Those that are being read. */
  amounts = this.request.requests;
  isSidecar = false;
  readonly #resource = new GpuResource();
  #hasPhase = false;
  #isUnscheduled = false;
  #disruption: PodReason = 'None';
  /** True if the owner that was kept is a controller. */
  #hasController = false;

  constructor(context: ParseContext, report: Report) {
    this.key = context.key;
    this.kind = new ObjectKind('Pod', context);
    this.report = report;
  }

  begin(): void {
    this.row.clear();
    this.kind.clear();
    this.request.begin();
    this.#hasPhase = this.#isUnscheduled = this.#hasController = false;
    this.#disruption = 'None';
  }

  /** By its kind or, where it has none, by its phase. */
  get isRecord(): boolean {
    return this.kind.isNamed || (!this.kind.isOther && this.#hasPhase);
  }

  finish(sink: RecordSink): RecordOutcome {
    const { row } = this;
    // A list may hold other objects (`kubectl get pods,nodes`); they are knowingly passed over.
    if (this.kind.isOther) return this.kind.outcome;
    if (!row.name.present || !row.namespace.present || !this.#hasPhase) return 'malformed';
    const { gpus, partGpus, sharedUnits } = this.request;
    row.requestedGpus = gpus;
    if (partGpus !== 0) row.partGpus = partGpus;
    if (sharedUnits !== 0) row.sharedUnits = sharedUnits;
    row.gpusUnmeasured = Number.isNaN(gpus + sharedUnits) && this.request.namesGpus;
    if (row.gpusUnmeasured && this.request.isShared) this.report('gpus_shared', 'resource');
    row.waiting = row.phase === 'Pending' && this.#isUnscheduled;
    if (row.ownerName.present) this.key.pair(row.namespace, row.ownerName, row.ownerName);
    if (row.reason === 'None') row.reason = this.#disruption;
    if (row.phase !== 'Succeeded' && row.phase !== 'Failed') row.finishedSeconds = UNKNOWN;
    sink.pod?.(row);
    return 'record';
  }

  beginInitContainer(): void {
    this.request.beginContainer();
    this.isSidecar = false;
  }

  /** The name of a resource, whose amount comes next. */
  resource(bytes: Uint8Array, start: number, end: number): void {
    this.#resource.read(bytes, start, end);
    if (this.#resource.isProfileUnknown) this.report('profile_unknown', 'resource');
  }

  /** How many of it; false where the amount is no number of GPUs. */
  amount(bytes: Uint8Array, start: number, end: number): boolean {
    if (!this.#resource.isGpu) return true;
    const count = readCount(bytes, start, end, this.#resource.isCount ? LIMITS.nodeGpus : MOST_PARTS);
    this.amounts.add(this.#resource, count);
    return isKnown(count);
  }

  /** False where it is none that is known. */
  phase(bytes: Uint8Array, start: number, end: number): boolean {
    this.#hasPhase = true;
    const found = PHASES.find(({ word }) => isWord(bytes, start, end, word));
    this.row.phase = found?.phase ?? 'Unknown';
    return found !== undefined;
  }

  endCondition(): void {
    const { condition } = this;
    condition.fill(this.row);
    this.#isUnscheduled ||= condition.isUnscheduled;
    if (condition.disruption !== 'None') this.#disruption = condition.disruption;
  }

  beginOwner(): void {
    this.owner.clear();
  }

  /** Of several owners the controller counts, else the first. */
  endOwner(): void {
    const { uid, kind, name, isController } = this.owner;
    if (!uid.present || this.#hasController) return;
    if (isController || !this.row.owner.present) {
      this.row.owner.copy(uid);
      this.key.pair(kind, name, this.row.ownerName);
    }
    this.#hasController = isController;
  }

  /** For how many seconds it may run; false where they are none. */
  deadline(bytes: Uint8Array, start: number, end: number): boolean {
    const seconds = readNumber(bytes, start, end);
    const isPossible = seconds >= 0;
    this.row.deadlineSeconds = isPossible ? seconds : UNKNOWN;
    return isPossible;
  }
}
