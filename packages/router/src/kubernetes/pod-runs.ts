// The runs of pods: passed to accounting, and found by the names that samples carry.
import { type GpuSample, Identifier, IdentifierTable, JobRun } from '@ptl/claw-core';
import type { JobGathering } from '../accounting/accounting.ts';
import type { RetainedRuns } from '../accounting/finalize/retained-runs.ts';
import { jobSink } from '../accounting/job-sink.ts';
import { BATCH } from '../accounting/rows/batches.ts';
import type { UnitShares } from '../fleet/nodes.ts';
import type { KnownPod } from './known-pod.ts';
import { gpusOfPods } from './pod-gpus.ts';
import { fillBirthKey, fillNameKey } from './pod-key.ts';
import { fillRun } from './pod-run.ts';
import type { Pods } from './pods.ts';

const KEY = new Int32Array(4);
const NONE = -1;

/**
 * Passes the runs of all `pods` to `accounting`, in their order. Returns how many pods request units of which
 * no node reports the share of a GPU.
 */
export function giveRuns(
  pods: Pods,
  accounting: JobGathering,
  unitSharesOf: (node: Identifier) => UnitShares,
): number {
  const gpus = gpusOfPods(pods, unitSharesOf);
  const sink = jobSink((rows) => accounting.add(rows), BATCH);
  const run = new JobRun();
  pods.eachRun((pod, number) => {
    fillRun(run, pod, pods.lastScrapeSeconds, gpus.of[number]!);
    // Its owner is the job name.
    run.name.copy(pods.areOwnersNamed ? pod.ownerName : pod.owner);
    run.submitSeconds -= pods.workloads.queuedSeconds(pod);
    fillRunKey(pod);
    Identifier.read(run.jobId, KEY, 0);
    sink.jobRun(run);
  });
  sink.flush();
  return gpus.unitsUnknown;
}

/**
 * Runs of pods by the namespace and the name of the pod, which samples carry; sorted when the first sample
 * asks.
 */
export class PodRuns {
  readonly #pods: Pods;
  #held: RetainedRuns | undefined;
  readonly #names = new IdentifierTable();
  /** The last run of each name, by the name's number; and the previous run of each run. */
  #last: Int32Array | undefined;
  #before = new Int32Array(0);
  readonly #found: number[] = [];

  constructor(pods: Pods) {
    this.#pods = pods;
  }

  /** Takes the runs that pods became. */
  setRetained(held: RetainedRuns): void {
    this.#held = held;
  }

  /** Returns the runs of the pods that had the name in a sample, in no order; the list is reused. */
  runsOf({ namespace, pod }: GpuSample): readonly number[] {
    const runs = this.#found;
    runs.length = 0;
    if (!pod.present || this.#held === undefined) return runs;
    this.#last ??= this.#sorted(this.#held);
    fillNameKey(KEY, namespace, pod);
    const name = this.#names.ordinalAt(KEY, 0);
    for (let run = this.#last[name] ?? NONE; run !== NONE; run = this.#before[run]!) runs.push(run);
    return runs;
  }

  #sorted(held: RetainedRuns): Int32Array {
    // By the two words of a run's id.
    const ids = new IdentifierTable();
    const nameOf: number[] = [];
    this.#pods.eachRun((pod) => {
      fillRunKey(pod);
      const id = idOf(ids, KEY[0]!, KEY[1]!);
      fillNameKey(KEY, pod.namespace, pod.name);
      nameOf[id] = this.#names.ordinalAt(KEY, 0);
    });
    const last = new Int32Array(this.#names.size).fill(NONE);
    this.#before = new Int32Array(held.length);
    for (let run = 0; run < held.length; run++) {
      const name = nameOf[idOf(ids, held.idLow(run), held.idHigh(run))]!;
      this.#before[run] = last[name]!;
      last[name] = run;
    }
    return last;
  }
}

/** Fills `KEY` with the id of a pod's run. */
function fillRunKey(pod: KnownPod): void {
  if (pod.uid.present) Identifier.lanes(pod.uid, KEY, 0);
  else fillBirthKey(KEY, pod);
}

function idOf(ids: IdentifierTable, low: number, high: number): number {
  KEY[0] = low;
  KEY[1] = high;
  KEY[2] = KEY[3] = 0;
  return ids.ordinalAt(KEY, 0);
}
