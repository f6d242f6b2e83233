// The runs of pods: handed to what counts jobs, and found again by the names that samples carry.
import { type GpuSample, Identifier, IdentifierTable, JobRun } from '@ptl/claw-core';
import type { JobGathering } from '../accounting/accounting.ts';
import type { RetainedRuns } from '../accounting/finalize/retained-runs.ts';
import { jobSink } from '../accounting/job-sink.ts';
import { BATCH } from '../accounting/rows/batches.ts';
import { fillBirthKey, fillNameKey } from './pod-key.ts';
import { fillRun } from './pod-run.ts';
import type { Pods } from './pods.ts';

const KEY = new Int32Array(4);

/** Runs of pods by the namespace and the name of the pod, which samples carry. */
export class PodRuns {
  /** By the two words by which a run is known. */
  readonly #ids = new IdentifierTable();
  readonly #names = new IdentifierTable();
  /** By the number of an id the number of the name; and by that the runs. */
  readonly #nameOf: number[] = [];
  readonly #runs: number[][] = [];

  /** Hands all `pods` to `accounting`, in their order; a node may give out parts of GPUs as units. */
  constructor(pods: Pods, accounting: JobGathering, unitShareOf: (node: Identifier) => number) {
    const sink = jobSink((rows) => accounting.add(rows), BATCH);
    const run = new JobRun();
    for (const pod of pods.runs) {
      fillRun(run, pod, pods.lastScrapeSeconds, pod.node.present ? unitShareOf(pod.node) : 1);
      run.submitSeconds -= pods.workloads.queuedSeconds(pod);
      if (pod.uid.present) run.jobId.copy(pod.uid);
      else {
        fillBirthKey(KEY, pod);
        Identifier.read(run.jobId, KEY, 0);
      }
      Identifier.lanes(run.jobId, KEY, 0);
      const id = this.#idOf(KEY[0]!, KEY[1]!);
      fillNameKey(KEY, pod.namespace, pod.name);
      this.#nameOf[id] = this.#names.ordinalAt(KEY, 0);
      sink.jobRun(run);
    }
    sink.flush();
  }

  /** Takes over which runs became of them. */
  settle(held: RetainedRuns): void {
    for (let run = 0; run < held.length; run++) {
      const name = this.#nameOf[this.#idOf(held.idLow(run), held.idHigh(run))]!;
      this.#runs[name] ??= [];
      this.#runs[name].push(run);
    }
  }

  /** The runs of the pods that had the name that a sample carries, in no order. */
  runsOf({ namespace, pod }: GpuSample): readonly number[] {
    if (!pod.present) return [];
    fillNameKey(KEY, namespace, pod);
    return this.#runs[this.#names.ordinalAt(KEY, 0)] ?? [];
  }

  #idOf(low: number, high: number): number {
    KEY[0] = low;
    KEY[1] = high;
    KEY[2] = KEY[3] = 0;
    return this.#ids.ordinalAt(KEY, 0);
  }
}
