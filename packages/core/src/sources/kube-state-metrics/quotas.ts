// The quotas of one input: what is allowed and what is used of one resource come in two series.
import { ascii, startsWith } from '../../formats/bytes/ascii.ts';
import { PASS_OVER } from '../../formats/prometheus/fast/lines-memory.ts';
import type { SeriesLabels } from '../../formats/prometheus/series-labels.ts';
import { Identifier, type IdentifierKey } from '../../identity/identifier.ts';
import { IdentifierTable } from '../../identity/identifier-table.ts';
import { Quota } from '../../records/quota.ts';
import { UNKNOWN } from '../../units.ts';
import { GpuResource } from '../kubernetes/pods/gpu-amounts.ts';
import type { RecordSink } from '../sink.ts';
import type { KubeLabel } from './families.ts';

const HARD = ascii('hard');
const USED = ascii('used');
/**
 * Only what pods request is held against a quota; unlike in other families, resources are spelled as they
 * are.
 */
const REQUESTS = ascii('requests.');

interface Amounts {
  hard: number;
  used: number;
}

/** A quota of one resource, and its values by time. */
interface KnownQuota {
  readonly row: Quota;
  readonly unit: number;
  readonly byTime: Map<number, Amounts>;
}

export class KnownQuotas {
  readonly #key: IdentifierKey;
  readonly #table = new IdentifierTable();
  readonly #quotas: KnownQuota[] = [];
  readonly #resource = new GpuResource();
  readonly #name = new Identifier();
  readonly #scope = new Identifier();
  /** True if there is any quota, of GPUs or not. */
  #areTold = false;

  constructor(key: IdentifierKey) {
    this.#key = key;
  }

  /** The number of the series with these labels: that of its quota twice, and one more for what is used. */
  series(labels: SeriesLabels<KubeLabel>): number {
    const { bytes } = labels;
    this.#areTold = true;
    const from = labels.start('resource') + REQUESTS.length;
    const end = labels.end('resource');
    const isUsed = labels.is('type', USED);
    if (!startsWith(bytes, labels.start('resource'), end, REQUESTS)) return PASS_OVER;
    this.#resource.read(bytes, from, end);
    if (!this.#resource.isCount || !(isUsed || labels.is('type', HARD))) return PASS_OVER;
    return 2 * this.#quotaOf(labels, from, end) + (isUsed ? 1 : 0);
  }

  #quotaOf(labels: SeriesLabels<KubeLabel>, from: number, end: number): number {
    const key = this.#key;
    const namespace = labels.first('exported_namespace', 'namespace');
    labels.hash(key, namespace, this.#scope);
    labels.hash(key, 'resourcequota', this.#name);
    key.pair(this.#scope, this.#name, this.#scope);
    key.hash(labels.bytes, from, end, this.#name);
    key.pair(this.#scope, this.#name, this.#scope);
    const number = this.#table.ordinal(this.#scope);
    if (this.#quotas[number] === undefined) {
      const row = new Quota();
      labels.hash(key, namespace, row.namespace);
      labels.hash(key, 'resourcequota', row.name);
      row.resource.copy(this.#name);
      this.#quotas[number] = { row, unit: this.#resource.unit, byTime: new Map() };
    }
    return number;
  }

  /** Takes over how many units of its resource a series gives. */
  tell(series: number, count: number, timeSeconds: number): void {
    const { byTime, unit } = this.#quotas[series >> 1]!;
    const amounts = byTime.get(timeSeconds) ?? { hard: UNKNOWN, used: UNKNOWN };
    byTime.set(timeSeconds, amounts);
    amounts[series % 2 === 1 ? 'used' : 'hard'] = count === 0 ? 0 : count * unit;
  }

  /** Tells all of them. Returns how many records that are. */
  emit(sink: RecordSink): number {
    let records = 0;
    // Quotas of which none is of GPUs are emitted as such: by one without a resource.
    if (this.#areTold && this.#quotas.length === 0) {
      const none = new Quota();
      none.hardGpus = none.usedGpus = 0;
      sink.quota?.(none);
      records++;
    }
    for (const { row, byTime } of this.#quotas)
      for (const [time, { hard, used }] of byTime) {
        row.timeSeconds = time;
        row.hardGpus = hard;
        row.usedGpus = used;
        sink.quota?.(row);
        records++;
      }
    return records;
  }
}
