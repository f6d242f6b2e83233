// One condition of a pod: whether it was given a node and when, or what disrupted it.
import { ascii, isWord } from '../../../formats/bytes/ascii.ts';
import type { Pod } from '../../../records/pod.ts';
import type { PodReason } from '../../../records/pod-reason.ts';
import { UNKNOWN } from '../../../units.ts';
import { disruptionReason } from './reason.ts';

const POD_SCHEDULED = ascii('PodScheduled');
const DISRUPTION_TARGET = ascii('DisruptionTarget');
const TRUE = ascii('True');
const FALSE = ascii('False');
/** Why a pod that waits has no node: no node fits, or something holds it back. */
const WAITING = ['Unschedulable', 'SchedulingGated'].map(ascii);

/** The condition that is being read; reused. */
export class PodCondition {
  #type: 'scheduled' | 'disruption' | undefined;
  #isTrue = false;
  #isFalse = false;
  #isWaiting = false;
  #disruption: PodReason = 'None';
  time = UNKNOWN;

  begin(): void {
    this.#type = undefined;
    this.#isTrue = this.#isFalse = this.#isWaiting = false;
    this.#disruption = 'None';
    this.time = UNKNOWN;
  }

  type(bytes: Uint8Array, start: number, end: number): void {
    if (isWord(bytes, start, end, POD_SCHEDULED)) this.#type = 'scheduled';
    else this.#type = isWord(bytes, start, end, DISRUPTION_TARGET) ? 'disruption' : undefined;
  }

  status(bytes: Uint8Array, start: number, end: number): void {
    this.#isTrue = isWord(bytes, start, end, TRUE);
    this.#isFalse = isWord(bytes, start, end, FALSE);
  }

  reason(bytes: Uint8Array, start: number, end: number): void {
    this.#isWaiting = WAITING.some((word) => isWord(bytes, start, end, word));
    this.#disruption = disruptionReason(bytes, start, end);
  }

  /** True if it says that no node was found. */
  get isUnscheduled(): boolean {
    return this.#type === 'scheduled' && this.#isFalse && this.#isWaiting;
  }

  /** What disrupted the pod; `None` for nothing. */
  get disruption(): PodReason {
    return this.#type === 'disruption' && this.#isTrue ? this.#disruption : 'None';
  }

  /** Makes `row` say when the pod was given a node, if the condition is about that. */
  fill(row: Pod): void {
    if (this.#type === 'scheduled' && this.#isTrue) row.scheduledSeconds = this.time;
  }
}
