// Quotas of GPUs: what namespaces may ask for, and what they ask for. Of lists the latest counts, of what is told over time the mean;
// of several quotas of one resource the smallest binds.
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

/** What is known of one quota of one resource. */
interface KnownQuota {
  readonly namespace: Identifier;
  readonly resource: Identifier;
  /** The latest that a list told; its revision is -1 where no list told anything. */
  list: Amounts & { readonly revision: number };
  readonly byTime: Map<number, Amounts>;
}

/** In thousandths of a slice. */
interface Share {
  readonly hard: number;
  readonly used: number;
}

/** Takes over quotas, in any order. */
export class Quotas implements Accumulator<[quota: Quota]> {
  readonly #namespaces: Namespaces;
  readonly #table = new IdentifierTable();
  readonly #quotas: KnownQuota[] = [];
  /** Namespaces that ask for more than they may, as `shares` found. */
  above = 0;
  /** Why there are no shares, where there are none, as `shares` found: a key of sentences.ts. */
  missing: 'no_gpu_quotas' | 'quotas_unmeasured' | 'quotas_of_none' = 'no_gpu_quotas';

  constructor(namespaces: Namespaces) {
    this.#namespaces = namespaces;
  }

  /** Takes over what is told of one resource of a quota. */
  add(quota: Quota): void {
    if (!quota.resource.present) return;
    keyOf(quota);
    const { hardGpus, usedGpus, timeSeconds, revision } = quota;
    const known = this.#quotaAt(KEY, 0, quota);
    if (isKnown(timeSeconds)) tellAt(known, timeSeconds, { hardGpus, usedGpus });
    else tellList(known, { hardGpus, usedGpus, revision: isKnown(revision) ? revision : 0 });
  }

  /** Adds the quotas of `other`. */
  merge(other: Quotas): void {
    const lanes = other.#table.lanes();
    for (const [number, theirs] of other.#quotas.entries()) {
      const known = this.#quotaAt(lanes, number * 4, theirs);
      tellList(known, theirs.list);
      for (const [time, amounts] of theirs.byTime) tellAt(known, time, amounts);
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

  /** Of what each namespace may ask for, what it asks for, in thousandths of a slice: all quotas are in. */
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

/** Of two lists the later counts; of equal ones the larger amounts, so that no order decides. */
function tellList(known: KnownQuota, list: KnownQuota['list']): void {
  const { revision } = known.list;
  if (list.revision > revision) known.list = list;
  else if (list.revision === revision) known.list = { revision, ...mostOf(known.list, list) };
}

function tellAt({ byTime }: KnownQuota, time: number, amounts: Amounts): void {
  byTime.set(time, mostOf(byTime.get(time) ?? amounts, amounts));
}

function mostOf(a: Amounts, b: Amounts): Amounts {
  return { hardGpus: larger(a.hardGpus, b.hardGpus), usedGpus: larger(a.usedGpus, b.usedGpus) };
}

/** The means over the times in the window, where any are told; else what the latest list says. Undefined where a part is not known. */
function shareOf({ list, byTime }: KnownQuota, window: Window | undefined): Share | undefined {
  const timed = [...byTime]
    .filter(([time, amounts]) => (window === undefined || isInWindow(window, time)) && areKnown(amounts))
    .map(([, amounts]) => amounts);
  if (timed.length === 0 && (byTime.size > 0 || !areKnown(list))) return undefined;
  const told = timed.length === 0 ? [list] : timed;
  const mean = (amount: (one: Amounts) => number) =>
    Math.round((told.reduce((sum, one) => sum + slicesFromGpus(amount(one)), 0) * THOUSAND) / told.length);
  return { hard: mean(({ hardGpus }) => hardGpus), used: mean(({ usedGpus }) => usedGpus) };
}

function areKnown({ hardGpus, usedGpus }: Amounts): boolean {
  return isKnown(hardGpus) && isKnown(usedGpus);
}

/** The smaller quota binds; of equal ones the one of which more is used. */
function binds(share: Share, other: Share): boolean {
  return share.hard < other.hard || (share.hard === other.hard && share.used > other.used);
}

const KEY = new Int32Array(4);

/** Makes `KEY` what a quota's name, namespace and resource are together. */
function keyOf({ name, namespace, resource }: Quota): void {
  fillNameKey(KEY, namespace, name);
  addToKey(KEY, resource, 5);
}
