// One inference server: sums over all its records, in any order.
import { type InferenceServer, isKnown } from '@ptl/claw-core';

export const MILLION = 1_000_000;

/** A mean over readings, as a sum of millionths. */
interface Mean {
  sum: bigint;
  snapshots: bigint;
}

/** One reading of the counter of requests. */
interface Reading {
  readonly seconds: number;
  readonly finished: number;
}

export class KnownServer {
  readonly kind: string;
  /** When it was last seen in the past; -Infinity without a time. */
  lastSeconds = Number.NEGATIVE_INFINITY;
  /** True if it was asked live: then it is there, whenever others were seen. */
  isThereNow = false;
  /** Its health when last asked; of several answers without a time, the worse. */
  isHealthy: boolean | null = null;
  #askedSeconds = Number.NEGATIVE_INFINITY;
  modelsLoaded = Number.NaN;
  #modelsSeconds = Number.NEGATIVE_INFINITY;
  readonly running: Mean = { sum: 0n, snapshots: 0n };
  readonly waiting: Mean = { sum: 0n, snapshots: 0n };
  readonly cache: Mean = { sum: 0n, snapshots: 0n };
  #added = 0;
  #milliseconds = 0;
  readonly #readings: Reading[] = [];
  /** The most readings behind one record. */
  snapshots = 0;

  constructor(kind: string) {
    this.kind = kind;
  }

  /** `isSnapshot`: the server was asked live. */
  add(row: InferenceServer, isSnapshot: boolean): void {
    const { firstSeconds, lastSeconds, requestsFinished, requestsAdded } = row;
    const seconds = isKnown(lastSeconds) ? lastSeconds : Number.NEGATIVE_INFINITY;
    this.#takeHealth(row.isHealthy, seconds);
    this.#takeModels(row.modelsLoaded, seconds);
    if (isSnapshot) this.isThereNow = true;
    else this.lastSeconds = Math.max(this.lastSeconds, seconds);
    addMean(this.running, row.requestsRunning, row.snapshots);
    addMean(this.waiting, row.requestsWaiting, row.snapshots);
    addMean(this.cache, row.kvCacheUtilization, row.snapshots);
    this.snapshots += row.snapshots;
    if (isKnown(requestsAdded)) {
      this.#added += Math.round(requestsAdded);
      this.#milliseconds += Math.round((lastSeconds - firstSeconds) * 1000);
    } else if (isKnown(requestsFinished) && isKnown(lastSeconds))
      this.#readings.push({ seconds, finished: requestsFinished });
  }

  /** Adds the records of `other`, the same server. */
  merge(other: KnownServer): void {
    this.#takeHealth(other.isHealthy, other.#askedSeconds);
    this.#takeModels(other.modelsLoaded, other.#modelsSeconds);
    this.lastSeconds = Math.max(this.lastSeconds, other.lastSeconds);
    this.isThereNow ||= other.isThereNow;
    for (const name of ['running', 'waiting', 'cache'] as const) {
      this[name].sum += other[name].sum;
      this[name].snapshots += other[name].snapshots;
    }
    this.snapshots += other.snapshots;
    this.#added += other.#added;
    this.#milliseconds += other.#milliseconds;
    this.#readings.push(...other.#readings);
  }

  #takeHealth(isHealthy: boolean | null, seconds: number): void {
    if (isHealthy === null || seconds < this.#askedSeconds) return;
    this.isHealthy = seconds > this.#askedSeconds ? isHealthy : isHealthy && this.isHealthy !== false;
    this.#askedSeconds = seconds;
  }

  #takeModels(models: number, seconds: number): void {
    if (!isKnown(models) || seconds < this.#modelsSeconds) return;
    const isLater = seconds > this.#modelsSeconds || !isKnown(this.modelsLoaded);
    this.modelsLoaded = isLater ? models : Math.max(models, this.modelsLoaded);
    this.#modelsSeconds = seconds;
  }

  /** The requests that it finishes a second, in millionths; undefined with fewer than two readings. */
  get rate(): bigint | undefined {
    let added = this.#added;
    let milliseconds = this.#milliseconds;
    const readings = this.#readings.toSorted((a, b) => a.seconds - b.seconds || a.finished - b.finished);
    for (const [index, { seconds, finished }] of readings.entries()) {
      const before = readings[index - 1];
      if (before === undefined || before.seconds === seconds) continue;
      // A counter that fell was reset.
      added += Math.round(finished >= before.finished ? finished - before.finished : finished);
      milliseconds += Math.round((seconds - before.seconds) * 1000);
    }
    return milliseconds > 0 ? (BigInt(added) * 1000n * BigInt(MILLION)) / BigInt(milliseconds) : undefined;
  }
}

function addMean(mean: Mean, value: number, snapshots: number): void {
  if (!isKnown(value)) return;
  mean.sum += BigInt(Math.round(value * MILLION)) * BigInt(snapshots);
  mean.snapshots += BigInt(snapshots);
}

/** Returns the mean in millionths; undefined where there is none. */
export function meanOf({ sum, snapshots }: Mean): bigint | undefined {
  return snapshots === 0n ? undefined : sum / snapshots;
}
