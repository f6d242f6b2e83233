// What is read of a Workload of Kueue, in v1beta1 and v1beta2 alike, and the one in the making.
import { ascii, isWord } from '../../../formats/bytes/ascii.ts';
import { TimeReader } from '../../../formats/bytes/time.ts';
import type { RecordBuilder, RecordOutcome, Report } from '../../../formats/json/record-parser.ts';
import { each, entries, type JsonField, text, within } from '../../../formats/json/records.ts';
import { Identifier, type IdentifierKey } from '../../../identity/identifier.ts';
import { LIMITS } from '../../../limits.ts';
import { Workload } from '../../../records/workload.ts';
import { isKnown, UNKNOWN } from '../../../units.ts';
import type { RecordSink } from '../../sink.ts';
import type { ParseContext } from '../../source.ts';
import { identifier, kubernetesObjects, ObjectKind, time } from '../objects.ts';
import { GpuResource } from '../pods/gpu-amounts.ts';
import { readCount } from '../quantity.ts';

const TRUE = ascii('True');
/** The conditions that give times. Old versions say `Admitted` alone. */
const CONDITIONS = (['QuotaReserved', 'Admitted', 'Finished'] as const).map((type) => ({
  type,
  word: ascii(type),
}));
type Condition = (typeof CONDITIONS)[number]['type'];
/** Owners of one workload: a group of pods is owned by all of them. */
const MOST_OWNERS = 4096;

const condition: JsonField<WorkloadBuilder> = within(
  {
    type: text('conditionType', ({ condition }, bytes, start, end) => {
      condition.type = CONDITIONS.find(({ word }) => isWord(bytes, start, end, word))?.type;
    }),
    status: text('conditionStatus', ({ condition }, bytes, start, end) => {
      condition.isTrue = isWord(bytes, start, end, TRUE);
    }),
    lastTransitionTime: time('conditionTime', ({ condition }, seconds) => {
      condition.seconds = seconds;
    }),
  },
  { name: 'condition', begin: (one) => one.beginCondition(), end: (one) => one.endCondition() },
);

/** All that is read of workloads; everything else (pod templates, queues, priorities …) is passed over. */
export const WORKLOADS = kubernetesObjects<WorkloadBuilder>({
  metadata: within({
    name: identifier('name', ({ row }) => row.name),
    namespace: identifier('namespace', ({ row }) => row.namespace),
    uid: identifier('uid', ({ row }) => row.uid),
    creationTimestamp: time('created', ({ row }, seconds) => {
      row.createdSeconds = seconds;
    }),
    ownerReferences: each(
      within(
        {
          uid: identifier('ownerUid', ({ owner }) => owner.uid),
          kind: identifier('ownerKind', ({ owner }) => owner.kind),
          name: identifier('ownerName', ({ owner }) => owner.name),
        },
        { name: 'owner', begin: (one) => one.beginOwner(), end: (one) => one.endOwner() },
      ),
    ),
  }),
  status: within(
    {
      admission: within({
        podSetAssignments: each(
          within({
            resourceUsage: entries(
              'resource',
              (one, bytes, start, end) => one.resource(bytes, start, end),
              (one, bytes, start, end) => one.amount(bytes, start, end),
              { name: 'resourceUsage', begin: (one) => one.beginUsage() },
            ),
          }),
        ),
      }),
      conditions: each(condition),
    },
    { name: 'status' },
  ),
});

/** The workload that is being read. */
export class WorkloadBuilder implements RecordBuilder {
  readonly row = new Workload();
  readonly key: IdentifierKey;
  readonly report: Report;
  readonly kind: ObjectKind;
  readonly times = new TimeReader();
  /** The condition that is being read. */
  readonly condition: { type: Condition | undefined; isTrue: boolean; seconds: number } = {
    type: undefined,
    isTrue: false,
    seconds: UNKNOWN,
  };
  /** The owner that is being read. */
  readonly owner = { uid: new Identifier(), kind: new Identifier(), name: new Identifier() };
  readonly #resource = new GpuResource();
  #admittedSeconds = UNKNOWN;

  constructor(context: ParseContext, report: Report) {
    this.key = context.key;
    this.kind = new ObjectKind('Workload', context);
    this.report = report;
  }

  begin(): void {
    this.row.clear();
    this.kind.clear();
    this.#admittedSeconds = UNKNOWN;
  }

  /** Workloads are recognized by their kind alone: the API names it in each of them that stands by itself. */
  get isRecord(): boolean {
    return this.kind.isNamed;
  }

  finish(sink: RecordSink): RecordOutcome {
    const { row } = this;
    if (this.kind.isOther) return this.kind.outcome;
    if (!row.name.present || !row.namespace.present) return 'malformed';
    if (Number.isNaN(row.reservedSeconds)) row.reservedSeconds = this.#admittedSeconds;
    for (const name of row.ownerNames) this.key.pair(row.namespace, name, name);
    sink.workload?.(row);
    return 'record';
  }

  beginOwner(): void {
    for (const part of Object.values(this.owner)) part.clear();
  }

  endOwner(): void {
    const { uid, kind, name } = this.owner;
    const { owners, ownerNames } = this.row;
    if (!uid.present) return;
    if (owners.length === MOST_OWNERS) {
      this.report('limit_reached', 'ownerUid');
      return;
    }
    const [owner, ownerName] = [new Identifier(), new Identifier()];
    owner.copy(uid);
    this.key.pair(kind, name, ownerName);
    owners.push(owner);
    ownerNames.push(ownerName);
  }

  beginCondition(): void {
    this.condition.type = undefined;
    this.condition.isTrue = false;
    this.condition.seconds = UNKNOWN;
  }

  endCondition(): void {
    const { type, isTrue, seconds } = this.condition;
    if (!isTrue) return;
    if (type === 'QuotaReserved') this.row.reservedSeconds = seconds;
    else if (type === 'Admitted') this.#admittedSeconds = seconds;
    else if (type === 'Finished') this.row.finishedSeconds = seconds;
  }

  /** Its GPUs are counted from here on: until then it is not known how many they are. */
  beginUsage(): void {
    if (Number.isNaN(this.row.requestedGpus)) this.row.requestedGpus = 0;
  }

  /** The name of a resource, whose amount comes next. */
  resource(bytes: Uint8Array, start: number, end: number): void {
    this.#resource.read(bytes, start, end);
    if (this.#resource.isProfileUnknown) this.report('profile_unknown', 'resource');
  }

  /** How many of it all pods of a set ask for; false where the amount is no number of GPUs. */
  amount(bytes: Uint8Array, start: number, end: number): boolean {
    const { isCount, unit } = this.#resource;
    if (!isCount) return true;
    const count = readCount(bytes, start, end, LIMITS.quotaGpus);
    if (count !== 0) this.row.requestedGpus += count * unit;
    return isKnown(count);
  }
}
