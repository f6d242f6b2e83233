// Pods as accounting, where there is no other: their runs are counted as jobs of their namespaces.
import type { Origin } from '@ptl/claw-core';
import type { JobGathering } from '../accounting/accounting.ts';
import type { RetainedRuns } from '../accounting/finalize/retained-runs.ts';
import type { JobDice } from '../blur/job-dice.ts';
import type { LateDiagnostic } from '../diagnostics.ts';
import type { Facts } from '../facts.ts';
import type { FleetGathering } from '../fleet/gathering.ts';
import type { Contributors } from '../identity/contributors.ts';
import type { Names } from '../identity/dictionaries.ts';
import type { OriginsRead } from '../origins.ts';
import { Coverage, type Window } from '../window.ts';
import { endOf, startOf } from './pod-run.ts';
import { giveRuns, PodRuns } from './pod-runs.ts';
import { podUtilization } from './pod-utilization.ts';
import type { Pods } from './pods.ts';

type FactsOfPods = Pick<
  Facts,
  'accounting' | 'pods' | 'podSource' | 'podsMissing' | 'podUtilization' | 'userCount' | 'jobsMissing'
>;

export class PodAccounting {
  readonly pods: Pods;
  /** The runs of pods; undefined where pods are no accounting. */
  runs: PodRuns | undefined;
  #held: RetainedRuns | undefined;
  /** Pods that request units of which no node reports the share of a GPU. */
  #unitsUnknown = 0;
  #contributors: Contributors | undefined;

  constructor(pods: Pods) {
    this.pods = pods;
  }

  /** Ends pods and jobs: adds pods up, and passes their runs to `accounting` if there are no jobs. */
  addUp(
    bounds: Window,
    accounting: JobGathering,
    contributors: Contributors,
    { namespaces }: Names,
    fleet: Pick<FleetGathering, 'unitShares'>,
  ): void {
    const { pods } = this;
    const isAccounting = accounting.runs.rows === 0 && pods.runs > 0;
    const times = new Coverage();
    if (isAccounting) {
      contributors.countNamespaces();
      this.#contributors = contributors;
      pods.eachRun((pod) => {
        // Contributors are numbered in this order, too.
        namespaces.ordinal(pod.namespace);
        times.add(startOf(pod));
        times.add(endOf(pod, pods.lastScrapeSeconds));
      });
    }
    pods.addUp(bounds);
    namespaces.keep();
    if (!isAccounting) return;
    // Whatever pod a list mentions, one that still runs ran until then.
    accounting.expectLoneRuns(Math.max(times.last, pods.coverage.last));
    this.#unitsUnknown = giveRuns(pods, accounting, fleet.unitShares());
    this.runs = new PodRuns(pods);
  }

  /** Takes the runs that are retained for samples. */
  setRetained(held: RetainedRuns | undefined): void {
    if (held === undefined || this.runs === undefined) return;
    held.holders = 'namespace';
    this.#held = held;
    this.runs.setRetained(held);
  }

  /** Returns the diagnostics of pods for the operator. */
  found(source: string): LateDiagnostic[] {
    const { outside, gpusUnknown, endless } = this.pods;
    return [
      { source, code: 'outside_window', count: outside },
      { source, code: 'pod_gpus_unknown', count: gpusUnknown },
      { source, code: 'pod_end_unknown', count: endless },
      { source, code: 'gpus_shared', count: this.#unitsUnknown },
    ];
  }

  /** Returns the facts of pods; `rest` are those that jobs alone would have. */
  facts(
    origins: OriginsRead,
    dice: JobDice | undefined,
    year: number | undefined,
    rest: Pick<Facts, 'userCount' | 'jobsMissing'>,
  ): FactsOfPods {
    const { pods } = this;
    const given = origins.pods.first();
    const podSource = pods.count > 0 ? given : undefined;
    const podsMissing = given === undefined ? ('no_pods' as const) : ('no_gpu_pods' as const);
    const common = { accounting: this.source(origins), pods, podSource, podsMissing };
    if (this.#held === undefined || this.#contributors === undefined)
      return { ...common, ...rest, podUtilization: undefined };
    return {
      ...common,
      podUtilization: podUtilization(this.#held, this.#contributors, dice, year),
      userCount: undefined,
      jobsMissing: 'no_gpu_jobs_ended',
    };
  }

  /**
   * Returns the source of jobs. Lists of pods show only pods that still exist, so that numbers from them have
   * low fidelity.
   */
  source({ accounting, pods }: OriginsRead): Origin | undefined {
    const source = pods.first();
    if (this.runs === undefined || source === undefined) return accounting.first();
    return this.pods.areListed ? { ...source, fidelity: 'low' } : source;
  }
}
