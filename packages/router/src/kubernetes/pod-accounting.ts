// Pods as accounting, where nothing else is: their runs are counted as jobs of the namespaces that they are in.
import type { Origin } from '@ptl/claw-core';
import type { JobGathering } from '../accounting/accounting.ts';
import type { RetainedRuns } from '../accounting/finalize/retained-runs.ts';
import type { JobDice } from '../blur/job-dice.ts';
import type { Facts } from '../facts.ts';
import type { FleetGathering } from '../fleet/gathering.ts';
import type { Found } from '../found.ts';
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
  'accounting' | 'pods' | 'podSource' | 'podsMissing' | 'podUtilization' | 'usersTold' | 'jobsMissing'
>;

export class PodAccounting {
  readonly pods: Pods;
  /** The runs of pods; undefined where these are no accounting. */
  runs: PodRuns | undefined;
  #held: RetainedRuns | undefined;
  /** Pods that ask for units of which no node says what they are of a GPU. */
  #unitsUnknown = 0;
  #contributors: Contributors | undefined;

  constructor(pods: Pods) {
    this.pods = pods;
  }

  /** All pods are in, and all rows of jobs: adds pods up, and hands their runs to `accounting` if no job is told. */
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
    accounting.expectLoneRuns(times.last);
    this.#unitsUnknown = giveRuns(pods, accounting, fleet.unitShares());
    this.runs = new PodRuns(pods);
  }

  /** Takes over which runs are kept for samples to be joined to. */
  settle(held: RetainedRuns | undefined): void {
    if (held === undefined || this.runs === undefined) return;
    held.holders = 'namespace';
    this.#held = held;
    this.runs.settle(held);
  }

  /** What the operator should know of pods, as the source of them tells. */
  found(source: string): Found[] {
    const { outside, gpusUnknown, endless } = this.pods;
    return [
      { source, code: 'outside_window', count: outside },
      { source, code: 'pod_gpus_unknown', count: gpusUnknown },
      { source, code: 'pod_end_unknown', count: endless },
      { source, code: 'gpus_shared', count: this.#unitsUnknown },
    ];
  }

  /** What jobs and pods are read from, and what pods used; `rest` is what jobs alone would say. */
  facts(
    origins: OriginsRead,
    dice: JobDice | undefined,
    year: number | undefined,
    rest: Pick<Facts, 'usersTold' | 'jobsMissing'>,
  ): FactsOfPods {
    const { pods } = this;
    const given = origins.pods.first();
    const podSource = pods.count > 0 ? given : undefined;
    const podsMissing = given === undefined ? ('no_pods' as const) : ('no_gpu_pods' as const);
    const told = { accounting: this.source(origins), pods, podSource, podsMissing };
    if (this.#held === undefined || this.#contributors === undefined)
      return { ...told, ...rest, podUtilization: undefined };
    return {
      ...told,
      podUtilization: podUtilization(this.#held, this.#contributors, dice, year),
      usersTold: undefined,
      jobsMissing: 'no_gpu_jobs_ended',
    };
  }

  /** The source of jobs. Lists of pods show what there still is: what rests on them alone is known badly. */
  source({ accounting, pods }: OriginsRead): Origin | undefined {
    const source = pods.first();
    if (this.runs === undefined || source === undefined) return accounting.first();
    return this.pods.areListed ? { ...source, fidelity: 'low' } : source;
  }
}
