// One claim in the making: its fields come in any order, the row is complete when the claim ends.
import type { DiagnosticCode } from '../../../diagnostic.ts';
import type { RecordBuilder, RecordOutcome, Report } from '../../../formats/json/record-parser.ts';
import { Identifier, type IdentifierKey } from '../../../identity/identifier.ts';
import { LIMITS } from '../../../limits.ts';
import { Claim } from '../../../records/claim.ts';
import { isKnown, UNKNOWN } from '../../../units.ts';
import type { RecordSink } from '../../sink.ts';
import type { ParseContext } from '../../source.ts';
import { ObjectKind } from '../objects.ts';
import { ClaimHolder, DeviceRequest, DeviceResult } from './devices.ts';

/**
 * Kubernetes keeps a claim for as many pods at most, with room to spare; each of its devices is given once.
 */
const MOST_PODS = 1024;

/** The claim that is being read. */
export class ClaimBuilder implements RecordBuilder {
  readonly row = new Claim();
  readonly key: IdentifierKey;
  readonly kind: ObjectKind;
  readonly request = new DeviceRequest();
  readonly result = new DeviceResult();
  readonly holder = new ClaimHolder();
  readonly #report: Report;
  /** The GPUs that were given so far: their pools and names, and what each is of a GPU. */
  readonly #given: { readonly pool: Identifier; readonly device: Identifier; readonly share: number }[] = [];
  #hasSpec = false;
  #hasResults = false;
  #requested = 0;
  #isUnmeasured = false;
  /** Why it is not known how many are asked for; it says nothing once they are given. */
  #whyUnknown: DiagnosticCode | undefined;

  constructor(context: ParseContext, report: Report) {
    this.key = context.key;
    this.kind = new ObjectKind('ResourceClaim', context);
    this.#report = report;
  }

  begin(): void {
    this.row.clear();
    this.kind.clear();
    this.#given.length = this.#requested = 0;
    this.#hasSpec = this.#hasResults = this.#isUnmeasured = false;
    this.#whyUnknown = undefined;
  }

  /** Claims are recognized by their kind alone: the API names it in each of them that stands by itself. */
  get isRecord(): boolean {
    return this.kind.isNamed;
  }

  finish(sink: RecordSink): RecordOutcome {
    const { row } = this;
    if (this.kind.isOther) return this.kind.outcome;
    if (!row.name.present || !row.namespace.present || !this.#hasSpec) return 'malformed';
    const given = this.#given.reduce((sum, { share }) => sum + share, 0);
    const gpus = this.#hasResults ? given : this.#requested;
    row.gpusUnmeasured = this.#hasResults ? this.#isUnmeasured : Number.isNaN(gpus);
    if (!this.#hasResults && this.#whyUnknown !== undefined) this.#report(this.#whyUnknown, 'request');
    row.gpus = row.gpusUnmeasured ? UNKNOWN : gpus;
    sink.claim?.(row);
    return 'record';
  }

  beginSpec(): void {
    this.#hasSpec = true;
  }

  endRequest(): void {
    this.#requested += this.request.gpus;
    this.#whyUnknown ??= this.request.whyUnknown;
  }

  beginResults(): void {
    this.#hasResults = true;
  }

  /** Several results may be of one device. */
  endResult(): void {
    const { isHeld, isShared, share, pool, device } = this.result;
    if (!isHeld) return;
    if (isShared) this.#report('gpus_shared', 'result');
    else if (!isKnown(share)) this.#report('profile_unknown', 'result');
    if (isShared || !isKnown(share)) this.#isUnmeasured = true;
    else if (this.#given.length === LIMITS.nodeGpus) this.#report('limit_reached', 'result');
    else if (!this.#given.some((one) => one.pool.equals(pool) && one.device.equals(device)))
      this.#given.push({ pool: copyOf(pool), device: copyOf(device), share });
  }

  endHolder(): void {
    const { pods } = this.row;
    const { uid, isPod } = this.holder;
    if (!isPod || !uid.present || pods.some((known) => known.equals(uid))) return;
    if (pods.length === MOST_PODS) this.#report('limit_reached', 'holder');
    else pods.push(copyOf(uid));
  }
}

function copyOf(id: Identifier): Identifier {
  const copy = new Identifier();
  copy.copy(id);
  return copy;
}
