// What is read of a ResourceQuota, and the one in the making: a row for each resource of it that stands for
// GPUs.
import { ascii, startsWith } from '../../../formats/bytes/ascii.ts';
import { readNumber } from '../../../formats/bytes/number.ts';
import type { RecordBuilder, RecordOutcome, Report } from '../../../formats/json/record-parser.ts';
import { entries, type JsonField, text, within } from '../../../formats/json/records.ts';
import { Identifier, type IdentifierKey } from '../../../identity/identifier.ts';
import { LIMITS } from '../../../limits.ts';
import { Quota } from '../../../records/quota.ts';
import { isKnown, UNKNOWN } from '../../../units.ts';
import type { RecordSink } from '../../sink.ts';
import type { ParseContext } from '../../source.ts';
import { identifier, kubernetesObjects, ObjectKind } from '../objects.ts';
import { GpuResource } from '../pods/gpu-amounts.ts';
import { readCount } from '../quantity.ts';

/** Only what pods request is held against a quota: `limits.` of GPUs is accepted, and never counted. */
const REQUESTS = ascii('requests.');
/** Resources of one quota that stand for GPUs: hardware has fewer than 16 MIG profiles. */
const MOST_RESOURCES = 32;

/** What the quota should be, what it is, and what is used of it. */
type Amount = 'wanted' | 'hard' | 'used';

const amounts = (amount: Amount): JsonField<QuotaBuilder> =>
  entries(
    'resource',
    (quota, bytes, start, end) => quota.resource(bytes, start, end),
    (quota, bytes, start, end) => quota.amount(bytes, start, end),
    { name: amount, begin: (quota) => quota.beginAmounts(amount) },
  );

/** All that is read of quotas; everything else (labels, annotations, scopes …) is passed over. */
export const QUOTAS = kubernetesObjects<QuotaBuilder>({
  metadata: within({
    name: identifier('name', ({ row }) => row.name),
    namespace: identifier('namespace', ({ row }) => row.namespace),
    resourceVersion: text('revision', ({ row }, bytes, start, end) => {
      row.revision = readNumber(bytes, start, end);
    }),
  }),
  spec: within({ hard: amounts('wanted') }),
  status: within({ hard: amounts('hard'), used: amounts('used') }),
});

/** Amounts of one resource, in GPUs. */
class ResourceAmounts implements Record<Amount, number> {
  readonly resource = new Identifier();
  wanted = UNKNOWN;
  hard = UNKNOWN;
  used = UNKNOWN;
}

/** The quota that is being read. */
export class QuotaBuilder implements RecordBuilder {
  readonly row = new Quota();
  readonly key: IdentifierKey;
  readonly kind: ObjectKind;
  readonly #report: Report;
  readonly #resource = new GpuResource();
  readonly #name = new Identifier();
  readonly #amounts: ResourceAmounts[] = [];
  #amount: Amount = 'hard';
  #isCounted = false;
  #hasAmounts = false;

  constructor(context: ParseContext, report: Report) {
    this.key = context.key;
    this.kind = new ObjectKind('ResourceQuota', context);
    this.#report = report;
  }

  begin(): void {
    this.row.clear();
    this.kind.clear();
    this.#amounts.length = 0;
    this.#hasAmounts = false;
  }

  /** By its kind or, where it has none, by what is used of it. */
  get isRecord(): boolean {
    return this.kind.isNamed || (!this.kind.isOther && this.#hasAmounts);
  }

  finish(sink: RecordSink): RecordOutcome {
    const { row } = this;
    if (this.kind.isOther) return this.kind.outcome;
    if (!row.name.present || !row.namespace.present || !this.#hasAmounts) return 'malformed';
    for (const { resource, wanted, hard, used } of this.#amounts) {
      row.resource.copy(resource);
      row.hardGpus = Number.isNaN(hard) ? wanted : hard;
      row.usedGpus = used;
      sink.quota?.(row);
    }
    if (this.#amounts.length > 0) return 'record';
    row.hardGpus = row.usedGpus = 0;
    sink.quota?.(row);
    return 'record';
  }

  beginAmounts(amount: Amount): void {
    this.#amount = amount;
    this.#hasAmounts = true;
  }

  /** The name of a resource, whose amount comes next. */
  resource(bytes: Uint8Array, start: number, end: number): void {
    const resource = this.#resource;
    const from = start + REQUESTS.length;
    this.#isCounted = false;
    if (!startsWith(bytes, start, end, REQUESTS)) return;
    resource.read(bytes, from, end);
    this.#isCounted = resource.isCount;
    if (!this.#isCounted) return;
    this.key.hash(bytes, from, end, this.#name);
  }

  /** How many of it; false where the amount is no number of them. */
  amount(bytes: Uint8Array, start: number, end: number): boolean {
    if (!this.#isCounted) return true;
    const { unit, isProfileUnknown } = this.#resource;
    const count = readCount(bytes, start, end, LIMITS.quotaGpus);
    if (this.#amount === 'hard' && count > 0 && Number.isNaN(unit))
      this.#report(isProfileUnknown ? 'profile_unknown' : 'gpus_shared', 'resource');
    const amounts = this.#amountsOf(this.#name);
    if (amounts !== undefined) amounts[this.#amount] = count === 0 ? 0 : count * unit;
    return isKnown(count);
  }

  #amountsOf(name: Identifier): ResourceAmounts | undefined {
    const known = this.#amounts.find(({ resource }) => resource.equals(name));
    if (known !== undefined) return known;
    if (this.#amounts.length === MOST_RESOURCES) {
      this.#report('limit_reached', 'resource');
      return undefined;
    }
    const added = new ResourceAmounts();
    added.resource.copy(name);
    this.#amounts.push(added);
    return added;
  }
}
