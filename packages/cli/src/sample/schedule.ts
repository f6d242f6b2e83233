// The scheduler of one pool of the synthetic cluster: first come, first served, with backfill, a cap per
// user, preemption and failing nodes. It works in cycles of half a minute.
import { type Placement, Pool } from './pool.ts';
import type { User } from './population.ts';
import type { Random } from './random.ts';
import type { Job, NaturalEnd } from './submissions.ts';
import { SAMPLE_END_SECONDS, WARM_UP_START_SECONDS } from './window.ts';

export type RunState = NaturalEnd | 'PREEMPTED' | 'REQUEUED' | 'NODE_FAIL' | 'RUNNING' | 'PENDING';

/** One allocation of a job, or the wait for one. Times that never came are NaN. */
export interface Run {
  readonly job: Job;
  readonly submitSeconds: number;
  startSeconds: number;
  endSeconds: number;
  state: RunState;
  placements: readonly Placement[];
}

const CYCLE_SECONDS = 30;
const CYCLES = (SAMPLE_END_SECONDS - WARM_UP_START_SECONDS) / CYCLE_SECONDS;
/** Every fifth minute, backfill considers so many waiting runs. */
const BACKFILL_CYCLES = 10;
const BACKFILL_DEPTH = 250;
/** When a run has waited this long for nodes, some are kept for it. */
const STARVED_SECONDS = 3 * 3600;
/** The share of a pool that one user may hold. */
const USER_SHARE = 0.12;
const REQUEUE_DELAY_SECONDS = 120;

/** When a run may start: at once, or after a requeue two minutes later. */
export function eligibleSeconds(run: Run): number {
  return run.submitSeconds + (run.submitSeconds === run.job.submitSeconds ? 0 : REQUEUE_DELAY_SECONDS);
}

/**
 * All runs of `jobs` (in order of submission) on a pool of so many nodes, of which `failures` go down in the
 * time.
 */
export function schedule(random: Random, jobs: readonly Job[], nodes: number, failures: number): Run[] {
  const scheduler = new Scheduler(random, nodes);
  const failing = new Set(Array.from({ length: failures }, () => random.integer(0, CYCLES - 1)));
  let next = 0;
  for (let cycle = 0; cycle < CYCLES; cycle++) {
    const now = WARM_UP_START_SECONDS + cycle * CYCLE_SECONDS;
    while (next < jobs.length && jobs[next]!.submitSeconds <= now) {
      const job = jobs[next++]!;
      scheduler.submit(job, job.submitSeconds);
    }
    if (failing.has(cycle)) scheduler.failNode(cycle, now);
    scheduler.cycle(cycle, now);
  }
  return scheduler.runs;
}

class Scheduler {
  readonly runs: Run[] = [];
  readonly #random: Random;
  readonly #nodes: number;
  readonly #pool: Pool;
  readonly #held = new Map<User, number>();
  readonly #releases: (() => void)[][] = Array.from({ length: CYCLES }, () => []);
  #waiting: Run[] = [];
  #keptFor: Run | undefined;
  #running = new Set<Run>();

  constructor(random: Random, nodes: number) {
    this.#random = random;
    this.#nodes = nodes;
    this.#pool = new Pool(nodes);
  }

  submit(job: Job, submitSeconds: number): void {
    const run: Run = {
      job,
      submitSeconds,
      startSeconds: Number.NaN,
      endSeconds: Number.NaN,
      state: 'PENDING',
      placements: [],
    };
    this.runs.push(run);
    this.#waiting.push(run);
  }

  /**
   * Frees what has ended, then starts what fits: in order up to the first run that does not fit, and at times
   * runs behind it.
   */
  cycle(cycle: number, now: number): void {
    for (const release of this.#releases[cycle]!) release();
    const backfills = cycle % BACKFILL_CYCLES === 0;
    let isBlocked = false;
    const kept: Run[] = [];
    for (const [position, run] of this.#waiting.entries()) {
      const isTried = backfills ? position < BACKFILL_DEPTH : !isBlocked;
      const done = this.#gaveUp(run, now) || (isTried && this.#start(run, now));
      if (!done) {
        kept.push(run);
        isBlocked = true;
      } else if (run === this.#keptFor) {
        this.#keptFor = undefined;
        this.#pool.keepNone();
      }
    }
    this.#waiting = kept;
  }

  /** Takes a node down for some hours: its runs die, and half of them are requeued. */
  failNode(cycle: number, now: number): void {
    const node = this.#random.integer(0, this.#nodes - 1);
    for (const run of [...this.#running].filter((each) => each.placements.some((p) => p.node === node)))
      this.#end(run, now, 'NODE_FAIL', this.#random.chance(0.5));
    const drained = [this.#pool.drain(node)];
    this.#later(cycle + this.#random.integer(120, 1200), () => this.#pool.release(drained));
  }

  #gaveUp(run: Run, now: number): boolean {
    const end = run.job.submitSeconds + run.job.patienceSeconds;
    if (end > now || run.submitSeconds > end) return false;
    run.state = 'CANCELLED';
    run.endSeconds = end;
    return true;
  }

  #start(run: Run, now: number): boolean {
    const { job } = run;
    if (now < eligibleSeconds(run)) return false;
    const held = (this.#held.get(job.user) ?? 0) + job.work.gpus;
    if (held > Math.max(job.work.gpus, this.#pool.gpus * USER_SHARE)) return false;
    const until = now + job.limitMinutes * 60;
    const placements = this.#pool.take(job.work.gpus, until, run === this.#keptFor);
    if (placements === undefined) {
      this.#keepFor(run, now);
      return false;
    }
    this.#held.set(job.user, held);
    this.#running.add(run);
    run.placements = placements;
    run.startSeconds = now + this.#random.integer(0, 2);
    run.state = 'RUNNING';
    this.#planEnd(run);
    return true;
  }

  #keepFor(run: Run, now: number): void {
    if (this.#keptFor !== undefined || now - run.submitSeconds < STARVED_SECONDS) return;
    this.#keptFor = run;
    this.#pool.keep(run.job.work.gpus);
  }

  #planEnd(run: Run): void {
    const { job } = run;
    const preempted = job.work.preemptible && this.#random.chance(0.3);
    const requeued = !preempted && this.#random.chance(0.004);
    const seconds = preempted || requeued ? Math.ceil(job.runSeconds * this.#random.next()) : job.runSeconds;
    const end = run.startSeconds + seconds;
    const state = preempted ? 'PREEMPTED' : requeued ? 'REQUEUED' : job.naturalEnd;
    this.#later(Math.ceil((end - WARM_UP_START_SECONDS) / CYCLE_SECONDS), () => {
      if (run.state === 'RUNNING') this.#end(run, end, state, preempted || requeued);
    });
  }

  #end(run: Run, endSeconds: number, state: RunState, again: boolean): void {
    const { job } = run;
    run.endSeconds = endSeconds;
    run.state = state;
    this.#running.delete(run);
    this.#held.set(job.user, this.#held.get(job.user)! - job.work.gpus);
    this.#pool.release(run.placements);
    if (again) this.submit(job, endSeconds);
  }

  #later(cycle: number, release: () => void): void {
    this.#releases[cycle]?.push(release);
  }
}
