// One pod in the making: its fields come in any order, the row is complete when the pod ends.
import type { DiagnosticCode } from '../../../diagnostic.ts';
import { ascii, isWord } from '../../../formats/bytes/ascii.ts';
import { hashHost } from '../../../formats/bytes/host.ts';
import { readNumber } from '../../../formats/bytes/number.ts';
import { TimeReader } from '../../../formats/bytes/time.ts';
import { Identifier, type IdentifierKey } from '../../../identity/identifier.ts';
import { Pod } from '../../../records/pod.ts';
import { POD_PHASES } from '../../../records/pod-phase.ts';
import type { PodReason } from '../../../records/pod-reason.ts';
import { UNKNOWN } from '../../../units.ts';
import { readQuantity } from '../quantity.ts';
import { PodCondition } from './condition.ts';
import { FIELD } from './fields.ts';
import { GpuResource } from './gpu-amounts.ts';
import { GpuRequest } from './gpu-request.ts';
import { statusReason } from './reason.ts';

const POD = ascii('Pod');
const PHASES = POD_PHASES.map((phase) => ({ phase, word: ascii(phase) }));
const ALWAYS = ascii('Always');
/** How a pod ends: as a record, as something that is no pod, or as one that lacks what every pod has. */
export type PodOutcome = 'record' | 'other' | 'malformed';

/** The pod that is being read. */
export class PodBuilder {
  readonly row = new Pod();
  readonly #key: IdentifierKey;
  readonly #report: (code: DiagnosticCode, field: number) => void;
  readonly #times = new TimeReader();
  readonly #request = new GpuRequest();
  readonly #resource = new GpuResource();
  #amounts = this.#request.requests;
  #isOther = false;
  #isNamedPod = false;
  #isSidecar = false;
  #hasPhase = false;
  #unscheduled = false;
  readonly #condition = new PodCondition();
  #disruption: PodReason = 'None';
  /** The owner that is being read, and whether the one that was kept is a controller. */
  readonly #owner = new Identifier();
  #isController = false;
  #hasController = false;

  constructor(key: IdentifierKey, report: (code: DiagnosticCode, field: number) => void) {
    this.#key = key;
    this.#report = report;
  }

  begin(): void {
    this.row.clear();
    this.#request.begin();
    this.#isOther = this.#isNamedPod = this.#hasPhase = this.#unscheduled = this.#hasController = false;
    this.#disruption = 'None';
  }

  /** True if what was read so far is a pod, by its kind or, where it has none, by its phase. */
  get isPod(): boolean {
    return this.#isNamedPod || (!this.#isOther && this.#hasPhase);
  }

  /** Completes the row and says what it is. */
  finish(): PodOutcome {
    const { row } = this;
    if (this.#isOther) return 'other';
    if (!row.name.present || !row.namespace.present || !this.#hasPhase) return 'malformed';
    const { gpus, isUnmeasured, isShared } = this.#request;
    row.requestedGpus = gpus;
    row.gpusUnmeasured = isUnmeasured;
    if (isUnmeasured && isShared) this.#report('gpus_shared', FIELD.resource);
    row.waiting = row.phase === 'Pending' && this.#unscheduled;
    if (row.reason === 'None') row.reason = this.#disruption;
    if (row.phase !== 'Succeeded' && row.phase !== 'Failed') row.finishedSeconds = UNKNOWN;
    return 'record';
  }

  open(id: number): void {
    const request = this.#request;
    if (id === FIELD.container || id === FIELD.initContainer) {
      request.beginContainer();
      this.#isSidecar = false;
    } else if (id === FIELD.requests) this.#amounts = request.requests;
    else if (id === FIELD.limits) this.#amounts = request.limits;
    else if (id === FIELD.overhead) this.#amounts = request.overhead;
    else if (id === FIELD.claim) request.hasClaims = true;
    else if (id === FIELD.condition) this.#condition.begin();
    else if (id === FIELD.owner) {
      this.#owner.clear();
      this.#isController = false;
    }
  }

  close(id: number): void {
    if (id === FIELD.container) this.#request.endContainer('container');
    else if (id === FIELD.initContainer) this.#request.endContainer(this.#isSidecar ? 'sidecar' : 'init');
    else if (id === FIELD.condition) this.#endCondition();
    else if (id === FIELD.owner) this.#endOwner();
  }

  /** Whether the owner that is being read controls the pod. */
  ownerIsController(isController: boolean): void {
    this.#isController = isController;
  }

  /** The name of a resource, whose amount comes next. */
  resource(bytes: Uint8Array, start: number, end: number): void {
    this.#resource.read(bytes, start, end);
    if (this.#resource.isProfileUnknown) this.#report('profile_unknown', FIELD.resource);
  }

  /** A field's text, or its number as written. */
  field(id: number, bytes: Uint8Array, start: number, end: number): void {
    const { row } = this;
    const condition = this.#condition;
    if (id === FIELD.resource) this.#amount(bytes, start, end);
    else if (id >= FIELD.fraction) this.#fraction(id, bytes, start, end);
    else if (id === FIELD.name) this.#hash(bytes, start, end, row.name);
    else if (id === FIELD.namespace) this.#hash(bytes, start, end, row.namespace);
    else if (id === FIELD.node) hashHost(this.#key, bytes, start, end, row.node);
    else if (id === FIELD.created) row.createdSeconds = this.#time(id, bytes, start, end);
    else if (id === FIELD.kind) this.#kind(isWord(bytes, start, end, POD));
    else if (id === FIELD.restartPolicy) this.#isSidecar = isWord(bytes, start, end, ALWAYS);
    else if (id === FIELD.phase) this.#phase(bytes, start, end);
    else if (id === FIELD.conditionType) condition.type(bytes, start, end);
    else if (id === FIELD.conditionStatus) condition.status(bytes, start, end);
    else if (id === FIELD.conditionReason) condition.reason(bytes, start, end);
    else if (id === FIELD.conditionTime) condition.time = this.#time(id, bytes, start, end);
    else if (id === FIELD.uid) this.#hash(bytes, start, end, row.uid);
    else if (id === FIELD.ownerUid) this.#hash(bytes, start, end, this.#owner);
    else if (id === FIELD.reason) row.reason = statusReason(bytes, start, end);
    else if (id === FIELD.deadline) this.#deadline(bytes, start, end);
    else if (id === FIELD.started) row.startedSeconds = this.#time(id, bytes, start, end);
    else if (id === FIELD.finished) {
      const time = this.#time(id, bytes, start, end);
      if (!(row.finishedSeconds >= time)) row.finishedSeconds = time;
    }
  }

  #kind(isPod: boolean): void {
    this.#isNamedPod = isPod;
    this.#isOther = !isPod;
  }

  #amount(bytes: Uint8Array, start: number, end: number): void {
    if (!this.#resource.isGpu) return;
    const count = readQuantity(bytes, start, end);
    const isCount = count >= 0 && Number.isInteger(count);
    if (!isCount) this.#report('field_invalid', FIELD.resource);
    this.#amounts.add(this.#resource, isCount ? count : UNKNOWN);
  }

  /** An annotation of run:ai. */
  #fraction(id: number, bytes: Uint8Array, start: number, end: number): void {
    const { fraction } = this.#request;
    const value = readNumber(bytes, start, end);
    const isPossible = value > 0 && (id === FIELD.fraction ? value <= 1 : Number.isInteger(value));
    if (!isPossible) this.#report('field_invalid', id);
    if (id === FIELD.fraction) fraction.share = isPossible ? value : UNKNOWN;
    else if (id === FIELD.fractionDevices) fraction.devices = isPossible ? value : UNKNOWN;
    else fraction.hasMemory = true;
  }

  #phase(bytes: Uint8Array, start: number, end: number): void {
    this.#hasPhase = true;
    const found = PHASES.find(({ word }) => isWord(bytes, start, end, word));
    if (found === undefined) this.#report('field_invalid', FIELD.phase);
    this.row.phase = found?.phase ?? 'Unknown';
  }

  #endCondition(): void {
    const condition = this.#condition;
    condition.fill(this.row);
    this.#unscheduled ||= condition.isUnscheduled;
    if (condition.disruption !== 'None') this.#disruption = condition.disruption;
  }

  /** Of several owners the controller counts, else the first. */
  #endOwner(): void {
    if (!this.#owner.present || this.#hasController) return;
    if (this.#isController || !this.row.owner.present) this.row.owner.copy(this.#owner);
    this.#hasController = this.#isController;
  }

  #deadline(bytes: Uint8Array, start: number, end: number): void {
    const seconds = readNumber(bytes, start, end);
    const isPossible = seconds >= 0;
    if (!isPossible) this.#report('field_invalid', FIELD.deadline);
    this.row.deadlineSeconds = isPossible ? seconds : UNKNOWN;
  }

  /** A time; it says its zone itself. */
  #time(id: number, bytes: Uint8Array, start: number, end: number): number {
    const seconds = this.#times.read(bytes, start, end);
    if (Number.isNaN(seconds)) this.#report('time_invalid', id);
    return seconds;
  }

  #hash(bytes: Uint8Array, start: number, end: number, target: Identifier): void {
    this.#key.hash(bytes, start, end, target);
  }
}
