// The origins of records: numbers the sources of a route, so that sums can refer to them. The router knows
// nothing else about a source.
import type { Origin } from '@ptl/claw-core';
import type { Dictionary } from './accumulators/accumulator.ts';
import type { Provenance } from './measurement.ts';

/** The most sources of one kind: a job's utilization keeps the number of its source in eight bits. */
const MOST_ORIGINS = 100;

/** The sources of one kind of records, numbered in the order in which they came. */
export class Origins implements Dictionary {
  readonly #known: Origin[] = [];

  /**
   * Returns the number of `origin`, a new one on first sight; it is unnamed if it was so once. Throws a
   * RangeError if there are too many.
   */
  number(origin: Origin): number {
    const known = this.#known.findIndex(({ id }) => id === origin.id);
    if (known >= 0) {
      if (origin.unnamed === true) this.#known[known] = { ...this.#known[known]!, unnamed: true };
      return known;
    }
    if (this.#known.length === MOST_ORIGINS)
      throw new RangeError('More sources than a route can tell apart.');
    return this.#known.push(origin) - 1;
  }

  /** Adds the sources of `other`. Returns the number here of each. */
  merge(other: Origins): number[] {
    return other.#known.map((origin) => this.number(origin));
  }

  at(number: number): Origin {
    const origin = this.#known[number];
    if (origin === undefined) throw new RangeError('There is no such origin.');
    return origin;
  }

  /** Lowers the confidence of numbers from these sources, which are known to be incomplete. */
  doubt(ids: ReadonlySet<string>): void {
    for (const [number, origin] of this.#known.entries())
      if (ids.has(origin.id)) this.#known[number] = { ...origin, fidelity: 'low' };
  }

  /** Returns the origin that takes precedence; undefined if there is none. */
  first(): Origin | undefined {
    return this.#known.reduce<Origin | undefined>(
      (first, one) => (first === undefined || one.precedence < first.precedence ? one : first),
      undefined,
    );
  }
}

/** The sources that feed a route. */
export class OriginsRead {
  /** Of samples. */
  readonly telemetry = new Origins();
  readonly accounting = new Origins();
  readonly pods = new Origins();

  /** Returns why there are no GPU jobs, if there are none; `tracked`: the accounting records GPUs. */
  whyNoJobs(tracked: boolean): 'no_accounting' | 'gpus_untracked' | 'no_gpu_jobs_ended' {
    if (this.accounting.first() === undefined)
      return this.pods.first() === undefined ? 'no_accounting' : 'no_gpu_jobs_ended';
    return tracked ? 'no_gpu_jobs_ended' : 'gpus_untracked';
  }

  /** Returns false for an export without the steps that its source has: it lacks jobs' CPU time. */
  hasCpuTime(stepsSeen: boolean): boolean {
    const hasSteps = this.accounting.first()?.gives.includes('job_step') === true;
    return stepsSeen || !hasSteps;
  }

  /** Adds a source of job runs or of pods. */
  addJobs(origin: Origin): void {
    if (origin.gives.includes('job_run')) this.accounting.number(origin);
    if (origin.gives.includes('pod')) this.pods.number(origin);
  }

  /** Adds the sources of `other`. Returns the number here of each source of samples. */
  merge(other: OriginsRead): number[] {
    this.accounting.merge(other.accounting);
    this.pods.merge(other.pods);
    return this.telemetry.merge(other.telemetry);
  }
}

/** Returns the provenance of numbers from one source. */
export function provenanceOf({ system, fidelity }: Origin): Provenance {
  return { source: system, confidence: fidelity };
}

/** Returns the label of numbers about jobs of one system that another one measured. */
export function joined(accounting: string, telemetry: string): string {
  return accounting === telemetry ? accounting : `${accounting}+${telemetry}`;
}
