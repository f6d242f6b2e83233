// The known pods as rows of numbers: 177 bytes each, where an object with seven names takes several times
// that.
import { Identifier, isKnown, POD_REASONS } from '@ptl/claw-core';
import { type KnownPod, PHASES, type PodRecord } from './known-pod.ts';

/** Rows of a page. A table grows by one page, so that nothing is copied and little is empty. */
const PAGE_ROWS = 1024;
const NUMBERS = 8;
/** Seven names, four lanes each. */
const LANES = 28;
/** A state is the phase + REASON × reason + UNMEASURED for unmeasured GPUs. */
const REASON = 8;
const UNMEASURED = 128;

interface Page {
  readonly numbers: Float64Array;
  readonly lanes: Int32Array;
  readonly states: Uint8Array;
}

/** Rows by number, from 0 on. */
export class PodTable {
  readonly #pages: Page[] = [];
  /** Units of shared GPUs, for the few pods that request any. */
  readonly #sharedUnits = new Map<number, number>();
  /** Parts of GPUs, where the number of GPUs does not tell them: alone, they seldom make whole ones. */
  readonly #partGpus = new Map<number, number>();
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Writes `pod` to row `row`, a new one if it is one more than there are. */
  write(row: number, pod: PodRecord): void {
    if (row === this.#length) this.#grow();
    const { numbers, lanes, states } = this.#pages[Math.floor(row / PAGE_ROWS)]!;
    const at = row % PAGE_ROWS;
    const n = at * NUMBERS;
    numbers[n] = pod.requestedGpus;
    if (isKnown(pod.sharedUnits)) this.#sharedUnits.set(row, pod.sharedUnits);
    if (isKnown(pod.partGpus) && pod.partGpus !== partsOf(pod.requestedGpus))
      this.#partGpus.set(row, pod.partGpus);
    else this.#partGpus.delete(row);
    numbers[n + 1] = pod.createdSeconds;
    numbers[n + 2] = pod.scheduledSeconds;
    numbers[n + 3] = pod.startedSeconds;
    numbers[n + 4] = pod.finishedSeconds;
    numbers[n + 5] = pod.deadlineSeconds;
    numbers[n + 6] = pod.lastSeenSeconds;
    numbers[n + 7] = pod.scrapeIntervalSeconds;
    const l = at * LANES;
    Identifier.lanes(pod.namespace, lanes, l);
    Identifier.lanes(pod.name, lanes, l + 4);
    Identifier.lanes(pod.uid, lanes, l + 8);
    Identifier.lanes(pod.owner, lanes, l + 12);
    Identifier.lanes(pod.node, lanes, l + 16);
    Identifier.lanes(pod.ownerName, lanes, l + 20);
    Identifier.lanes(pod.workload, lanes, l + 24);
    states[at] =
      PHASES.indexOf(pod.phase) +
      REASON * POD_REASONS.indexOf(pod.reason) +
      (pod.gpusUnmeasured ? UNMEASURED : 0);
  }

  /** Fills `pod` from row `row`, and returns it. */
  read(row: number, pod: KnownPod): KnownPod {
    const { numbers, lanes, states } = this.#pages[Math.floor(row / PAGE_ROWS)]!;
    const at = row % PAGE_ROWS;
    const n = at * NUMBERS;
    pod.requestedGpus = numbers[n]!;
    pod.sharedUnits = this.#sharedUnits.get(row) ?? Number.NaN;
    pod.partGpus = this.#partGpus.get(row) ?? partsOf(pod.requestedGpus);
    pod.createdSeconds = numbers[n + 1]!;
    pod.scheduledSeconds = numbers[n + 2]!;
    pod.startedSeconds = numbers[n + 3]!;
    pod.finishedSeconds = numbers[n + 4]!;
    pod.deadlineSeconds = numbers[n + 5]!;
    pod.lastSeenSeconds = numbers[n + 6]!;
    pod.scrapeIntervalSeconds = numbers[n + 7]!;
    const l = at * LANES;
    Identifier.read(pod.namespace, lanes, l);
    Identifier.read(pod.name, lanes, l + 4);
    Identifier.read(pod.uid, lanes, l + 8);
    Identifier.read(pod.owner, lanes, l + 12);
    Identifier.read(pod.node, lanes, l + 16);
    Identifier.read(pod.ownerName, lanes, l + 20);
    Identifier.read(pod.workload, lanes, l + 24);
    const state = states[at]!;
    pod.phase = PHASES[state % REASON]!;
    pod.reason = POD_REASONS[Math.floor((state % UNMEASURED) / REASON)]!;
    pod.gpusUnmeasured = state >= UNMEASURED;
    return pod;
  }

  #grow(): void {
    if (this.#length++ % PAGE_ROWS > 0) return;
    this.#pages.push({
      numbers: new Float64Array(PAGE_ROWS * NUMBERS),
      lanes: new Int32Array(PAGE_ROWS * LANES),
      states: new Uint8Array(PAGE_ROWS),
    });
  }
}

/** Returns the parts among GPUs, where nothing else is known: all of them, unless they are whole. */
function partsOf(requestedGpus: number): number {
  return Number.isInteger(requestedGpus) ? Number.NaN : requestedGpus;
}
