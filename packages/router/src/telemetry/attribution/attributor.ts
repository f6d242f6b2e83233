// Attributor a sample is: the run's of the job that it names; else the run's that held its node, or its GPU, then. Never by a guess.
import { type GpuSample, isKnown } from '@ptl/claw-core';
import type { RetainedRuns } from '../../accounting/finalize/retained-runs.ts';
import { NONE } from '../../accumulators/columns.ts';
import type { Names } from '../../identity/dictionaries.ts';
import { AMBIGUOUS, type NodeAllocations, type Segment, UNATTRIBUTED } from './allocations.ts';
import { LabelIndex } from './job-label-index.ts';

/** Attributor it is. The same is true at all times in [from, until) of a sample that differs in its time and values only. */
export interface Attribution {
  /** A run, `UNATTRIBUTED`, or `AMBIGUOUS`: it cannot be known. */
  run: number;
  /** The holding by which it is the run's if that turns out to hold the whole node; -1: it is the run's for certain. */
  holding: number;
  /** The node of that holding. */
  node: number;
  from: number;
  until: number;
}

/** Answers for the samples of one kind of telemetry. */
export class Attributor {
  readonly #held: RetainedRuns;
  #byLabel: LabelIndex | undefined;
  readonly #names: Names;
  readonly #holdings: NodeAllocations;
  readonly #stretches: (Segment | undefined)[] = [];
  readonly #answer: Attribution = { run: UNATTRIBUTED, holding: -1, node: -1, from: 0, until: 0 };

  constructor(held: RetainedRuns, names: Names, holdings: NodeAllocations) {
    this.#held = held;
    this.#names = names;
    this.#holdings = holdings;
  }

  /** Attributor is a sample with the labels of `sample`, of GPU number `device`, taken at `time` (NaN: unknown)? The answer is reused. */
  find(sample: GpuSample, device: number, time: number): Attribution {
    if (sample.shared) return this.#always(AMBIGUOUS);
    if (sample.job.present) return this.#ofLabel(sample, time);
    if (!Number.isFinite(time) || !sample.node.present) return this.#always(AMBIGUOUS);
    const node = this.#names.nodes.hostOf(sample.node);
    if (node < 0 || node >= this.#holdings.nodes) return this.#always(UNATTRIBUTED);
    const { holding, certain, from, until } = this.#stretchOf(device, node, time, sample.gpuIndex);
    const run = holding < 0 ? holding : this.#holdings.run[holding]!;
    return this.#say(run, certain ? -1 : holding, node, from, until);
  }

  /** The run of the job that the sample names, at its time; without a time the job's only run. */
  #ofLabel({ job }: GpuSample, time: number): Attribution {
    this.#byLabel ??= new LabelIndex(this.#held);
    const held = this.#held;
    const runs = this.#byLabel.runsOf(job);
    if (runs.length === 0) return this.#always(AMBIGUOUS);
    let found = AMBIGUOUS;
    let count = 0;
    let until = Number.POSITIVE_INFINITY;
    for (const run of runs) {
      const from = held.from(run);
      const end = held.end(run);
      const to = end === NONE ? Number.POSITIVE_INFINITY : end;
      // A run has its last second too: from then on, the next sample is asked for anew.
      if (from > time) until = Math.min(until, from);
      else if (to >= time) until = Math.min(until, to);
      if (isKnown(time) && !(from <= time && time <= to)) continue;
      found = run;
      count++;
    }
    return this.#say(count === 1 ? found : AMBIGUOUS, -1, -1, time, until);
  }

  /** Who held this device then; samples of one device mostly come in the order of time, so the last answer often still holds. */
  #stretchOf(device: number, node: number, time: number, gpuIndex: number): Segment {
    let stretch = this.#stretches[device];
    if (stretch === undefined) {
      stretch = {
        from: 0,
        until: 0,
        holding: UNATTRIBUTED,
        certain: false,
        node: -1,
        gpuIndex: Number.NaN,
        past: 0,
      };
      this.#stretches[device] = stretch;
    } else if (
      time >= stretch.from &&
      time < stretch.until &&
      stretch.node === node &&
      Object.is(stretch.gpuIndex, gpuIndex)
    )
      return stretch;
    this.#holdings.find(node, time, gpuIndex, stretch);
    return stretch;
  }

  #always(run: number): Attribution {
    return this.#say(run, -1, -1, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
  }

  #say(run: number, holding: number, node: number, from: number, until: number): Attribution {
    const answer = this.#answer;
    answer.run = run;
    answer.holding = holding;
    answer.node = node;
    answer.from = from;
    answer.until = until;
    return answer;
  }
}
