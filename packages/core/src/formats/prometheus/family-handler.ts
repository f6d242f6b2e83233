// What a source makes of the metric families of its table: the one part of it that is code.
import type { Family } from './family-table.ts';
import type { SeriesLabels } from './series-labels.ts';

/**
 * What a source makes of its families.
 *
 * @example A source of pods that are being created, out of `kube_pod_created{namespace="…",pod="…"} 1.7e9`:
 * ```ts
 * const TABLE = new FamilyTable({
 *   families: [{ name: 'kube_pod_created', field: 'createdSeconds', max: LIMITS.… }],
 *   labels: ['namespace', 'pod'],
 *   prefixes: ['kube_'],
 * });
 *
 * class Pods implements FamilyHandler<Family, 'namespace' | 'pod'> {
 *   records = 0;
 *   #series: Pod[] = [];
 *   series(family: Family, labels: SeriesLabels<'namespace' | 'pod'>): number {
 *     const pod = new Pod();
 *     labels.hash(this.#context.key, 'namespace', pod.namespace);
 *     labels.hash(this.#context.key, 'pod', pod.name);
 *     return this.#series.push(pod) - 1;
 *   }
 *   value(series: number, family: Family, value: number): void {
 *     const pod = this.#series[series]!;
 *     pod.createdSeconds = value;
 *     this.records++;
 *     this.#context.sink.pod?.(pod);
 *   }
 *   forget(): void {
 *     this.#series = [];
 *   }
 *   end(): void {}
 * }
 *
 * // In the source: { …, shares: true, recognizes: (head) => TABLE.recognizes(head),
 * //   claims: (bytes, start, end) => TABLE.claims(bytes, start, end),
 * //   open: (context) => new FamilyReader(context, TABLE, new Pods(context)) }
 * ```
 * A query whose answer has no name (`max by (pod) (…)`) is given one by `label_replace(…, "__name__", "NAME",
 * "", "")`.
 */
export interface FamilyHandler<F extends Family, Label extends string> {
  /** Records so far. */
  readonly records: number;
  /**
   * A series of `family` that is new, or was forgotten. Returns a number ≥ 0 to name it by, `PASS_OVER`, or
   * `MALFORMED`. The labels are valid during the call.
   */
  series(family: F, labels: SeriesLabels<Label>, line: number): number;
  /** A value of a series, in our unit. `timeSeconds` is NaN where the text has no timestamp. */
  value(series: number, family: F, value: number, timeSeconds: number, line: number): void;
  /** The numbers of all series are void: they are handed out anew. Called often where an answer is read. */
  forget(): void;
  /** All is read. */
  end(): void;
}
