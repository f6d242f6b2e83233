// GPU quotas: what namespaces may request, and what they request. Of lists the latest counts, of a time
// series the mean; of several quotas of one resource the smallest binds.
import { Identifier, IdentifierTable, isKnown, type Quota } from '@ptl/claw-core';
import { slicesFromGpus } from '@ptl/claw-core/internal';
import type { Accumulator } from '../accumulators/accumulator.ts';
import type { Namespaces } from '../identity/namespaces.ts';
import type { Population } from '../measurement.ts';
import { isInWindow, type Window } from '../window.ts';
import { larger } from './known.ts';
import { addToKey, fillNameKey } from './pod-key.ts';

/** Means are whole thousandths of a slice. */
const THOUSAND = 1000;

interface Amounts {
  readonly hardGpus: number;
  readonly usedGpus: number;
}

/** One quota of one resource. */
interface KnownQuota {
  readonly namespace: Identifier;
  readonly resource: Identifier;
  /** The latest list; its revision is -1 where there was no list. */
  list: Amounts & { readonly revision: number };
  readonly byTime: Map<number, Amounts>;
}

/** In thousandths of a slice. */
interface Share {
  readonly hard: number;
  readonly used: number;
}

/** Takes quotas, in any order. */
export class Quotas implements Accumulator<[quota: Quota]> {
  readonly #namespaces: Namespaces;
  readonly #table = new IdentifierTable();
  readonly #quotas: KnownQuota[] = [];
  /** Namespaces that request more than they may, as found by `shares`. */
  above = 0;
  /** Why there are no shares, as found by `shares`: a key of sentences.ts. */
  missing: 'no_gpu_quotas' | 'quotas_unmeasured' | 'quotas_of_none' = 'no_gpu_quotas';

  constructor(namespaces: Namespaces) {
    this.#namespaces = namespaces;
  }

  /** Adds a record of one resource of a quota. */
  add(quota: Quota): void {
    if (!quota.resource.present) return;
    keyOf(quota);
    const { hardGpus, usedGpus, timeSeconds, revision } = quota;
    const known = this.#quotaAt(KEY, 0, quota);
    if (isKnown(timeSeconds)) addAt(known, timeSeconds, { hardGpus, usedGpus });
    else addList(known, { hardGpus, usedGpus, revision: isKnown(revision) ? revision : 0 });
  }

  /** Adds the quotas of `other`. */
  merge(other: Quotas): void {
    const lanes = other.#table.lanes();
    for (const [number, theirs] of other.#quotas.entries()) {
      const known = this.#quotaAt(lanes, number * 4, theirs);
      addList(known, theirs.list);
      for (const [time, amounts] of theirs.byTime) addAt(known, time, amounts);
    }
  }

  #quotaAt(
    lanes: Int32Array,
    from: number,
    of: { readonly namespace: Identifier; readonly resource: Identifier },
  ): KnownQuota {
    const number = this.#table.ordinalAt(lanes, from);
    const known = this.#quotas[number];
    if (known !== undefined) return known;
    const added: KnownQuota = {
      namespace: new Identifier(),
      resource: new Identifier(),
      list: { revision: -1, hardGpus: Number.NaN, usedGpus: Number.NaN },
      byTime: new Map(),
    };
    added.namespace.copy(of.namespace);
    added.resource.copy(of.resource);
    this.#quotas.push(added);
    return added;
  }

  /** Ends the quotas. Returns what each namespace may request and does request, in thousandths of a slice. */
  shares(window: Window | undefined): Population {
    const resources = new IdentifierTable();
    const binding = new Map<number, Map<number, Share>>();
    for (const quota of this.#quotas) {
      const share = shareOf(quota, window);
      if (share === undefined) continue;
      const namespace = this.#namespaces.ordinal(quota.namespace);
      const ofNamespace = binding.get(namespace) ?? new Map<number, Share>();
      const resource = resources.ordinal(quota.resource);
      const other = ofNamespace.get(resource);
      if (other === undefined || binds(share, other)) ofNamespace.set(resource, share);
      binding.set(namespace, ofNamespace);
    }
    if (this.#quotas.length > 0) this.missing = binding.size > 0 ? 'quotas_of_none' : 'quotas_unmeasured';
    const sums = [...binding].map(([id, shares]) => ({ id, ...sumOf([...shares.values()]) }));
    this.above = sums.filter(({ hard, used }) => used > hard).length;
    const contributors = sums
      .filter(({ hard }) => hard > 0n)
      .map(({ id, hard, used }) => ({ id, weight: hard, part: used > hard ? hard : used }));
    return { contributors, people: contributors.length };
  }
}

function sumOf(shares: readonly Share[]): { readonly hard: bigint; readonly used: bigint } {
  const sum = (amount: (share: Share) => number) =>
    shares.reduce((all, share) => all + BigInt(amount(share)), 0n);
  return { hard: sum(({ hard }) => hard), used: sum(({ used }) => used) };
}

/**
 * Of two lists the later counts; of equal revisions the larger amounts, so that the order does not matter.
 */
function addList(known: KnownQuota, list: KnownQuota['list']): void {
  const { revision } = known.list;
  if (list.revision > revision) known.list = list;
  else if (list.revision === revision) known.list = { revision, ...mostOf(known.list, list) };
}

function addAt({ byTime }: KnownQuota, time: number, amounts: Amounts): void {
  byTime.set(time, mostOf(byTime.get(time) ?? amounts, amounts));
}

function mostOf(a: Amounts, b: Amounts): Amounts {
  return { hardGpus: larger(a.hardGpus, b.hardGpus), usedGpus: larger(a.usedGpus, b.usedGpus) };
}

/**
 * Returns the means over the times in the window, else the latest list. Undefined where a part is unknown.
 */
function shareOf({ list, byTime }: KnownQuota, window: Window | undefined): Share | undefined {
  const timed = [...byTime]
    .filter(([time, amounts]) => (window === undefined || isInWindow(window, time)) && areKnown(amounts))
    .map(([, amounts]) => amounts);
  if (timed.length === 0 && (byTime.size > 0 || !areKnown(list))) return undefined;
  const counted = timed.length === 0 ? [list] : timed;
  const mean = (amount: (one: Amounts) => number) =>
    Math.round(
      (counted.reduce((sum, one) => sum + slicesFromGpus(amount(one)), 0) * THOUSAND) / counted.length,
    );
  return { hard: mean(({ hardGpus }) => hardGpus), used: mean(({ usedGpus }) => usedGpus) };
}

function areKnown({ hardGpus, usedGpus }: Amounts): boolean {
  return isKnown(hardGpus) && isKnown(usedGpus);
}

/** Returns true if `share` is the smaller quota; of equal ones, the one that is used more. */
function binds(share: Share, other: Share): boolean {
  return share.hard < other.hard || (share.hard === other.hard && share.used > other.used);
}

const KEY = new Int32Array(4);

/** Fills `KEY` from a quota's name, namespace and resource. */
function keyOf({ name, namespace, resource }: Quota): void {
  fillNameKey(KEY, namespace, name);
  addToKey(KEY, resource, 5);
}
