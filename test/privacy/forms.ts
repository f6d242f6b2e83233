// The forms in which a site is told, each with what it takes to read it; and pairs of sites that differ
// within cells alone.
import { type RouteOptions, type Workload, workloads } from '@ptl/claw-router';
import { masterOf, type Packager, type Texts, WHOLE } from './packages.ts';
import { Cells, contributorOf, type Job, movedSite, type Site, siteOf } from './people.ts';
import type { Random } from './site.ts';
import { dcgmText, podsJson, sacctJson, sacctText } from './texts.ts';

export const FORMS = ['mean', 'sum', 'own', 'comment', 'json', 'dcgm', 'dcgm over own', 'pods'] as const;
export type Form = (typeof FORMS)[number];

/** A GPU is looked at every ten minutes, or seldom: a job then has one to three samples. */
const LOOKS_SECONDS = [600, 1800, 1800, 1800] as const;

/** The inputs of a site. `random` decides what stays local alone: power, memory bandwidth. */
export function textsOf(site: Site, form: Form, random: Random, looksSeconds?: number): Texts {
  if (form === 'json') return { slurm_sacct_json: sacctJson(site) };
  if (form === 'pods')
    return {
      kubernetes_pods: podsJson(site),
      dcgm_exporter: dcgmText(site, () => Math.floor(random() * 100), looksSeconds),
    };
  if (form !== 'dcgm' && form !== 'dcgm over own')
    return { slurm_sacct: sacctText(site, { utilization: form }) };
  // Over gpuutil, some jobs have no samples: of them it counts.
  const sampled = site.jobs.filter(({ id }) => form === 'dcgm' || id % 3 > 0);
  return {
    slurm_sacct: sacctText(site, { utilization: form === 'dcgm' ? 'none' : 'own' }),
    dcgm_exporter: dcgmText({ ...site, jobs: sampled }, () => Math.floor(random() * 100), looksSeconds),
  };
}

export function readingOf(form: Form): Partial<RouteOptions> {
  return form === 'mean' || form === 'sum' ? { gpuutil: form } : {};
}

/** A site under a key, and what it takes to tell another one like it. */
export class Case {
  readonly form: Form;
  readonly site: Site;
  readonly cells: Cells;
  readonly #random: Random;
  readonly #master: Uint8Array;
  readonly #options: Partial<RouteOptions>;
  readonly #looksSeconds: number;
  readonly #packager: Packager;

  constructor(random: Random, form: Form, packager: Packager) {
    const unit = form === 'pods' ? 'namespace' : random() < 0.2 ? 'account' : 'user';
    const workload = pick(random, Object.keys(workloads) as Workload[]);
    const isSmall = random() < 0.2;
    this.#random = random;
    this.#packager = packager;
    this.#master = masterOf(random);
    this.form = form;
    this.#looksSeconds = pick(random, LOOKS_SECONDS);
    // A few sites are large, so that the others can be many.
    const isLarge = random() < 0.06;
    const [fewest, more] = isSmall ? [1, 5] : isLarge ? [8, 12] : [6, 4];
    const site = siteOf(random, {
      unit,
      users: fewest + Math.floor(random() * more),
      types: pick(random, [1, 1, 2, 3]),
      jobs: isLarge ? [1, 4] : [1, 2],
    });
    this.site = random() < 0.15 ? idle(site) : site;
    this.cells = new Cells(this.#master, unit, Math.round(workloads[workload] * 1e6));
    this.#options = {
      ...(unit === 'namespace' ? {} : { contributors: unit }),
      workload,
      allowSmall: isSmall,
      ...readingOf(form),
      ...(random() < 0.2 ? { assumeUtilization: 0.4 } : {}),
    };
  }

  package(site: Site = this.site): Promise<string> {
    return this.#packager.of(
      textsOf(site, this.form, this.#random, this.#looksSeconds),
      this.#master,
      this.#options,
    );
  }

  /** Every job somewhere else in its cell; or one job alone. */
  moved(): Site {
    const all = movedSite(this.#random, this.site, this.cells);
    if (this.#random() < 0.8) return all;
    const one = Math.floor(this.#random() * this.site.jobs.length);
    return { ...this.site, jobs: this.site.jobs.map((job, i) => (i === one ? all.jobs[i]! : job)) };
  }

  /**
   * One analyzed job of whoever holds most just beyond the border of its cell; undefined where there is none.
   */
  crossed(): Site | undefined {
    const { jobs, unit } = this.site;
    const analyzed = jobs.filter(({ state }) => state === 'COMPLETED' || state === 'TIMEOUT');
    const weight = ({ gpus, minutes }: Job): number => gpus * minutes;
    const [heaviest] = analyzed.toSorted((a, b) => weight(b) - weight(a));
    if (heaviest === undefined) return undefined;
    const percent = this.cells.beyond(contributorOf(unit, heaviest), 'util', heaviest.percent);
    return { ...this.site, jobs: jobs.map((job) => (job === heaviest ? { ...job, percent } : job)) };
  }
}

/** Nobody does anything: what lies above 0 in the same cells must not show. */
function idle({ unit, jobs, cpu, memory }: Site): Site {
  const none = (shares: ReadonlyMap<number, number>) => new Map([...shares.keys()].map((one) => [one, 0]));
  return { unit, jobs: jobs.map((job) => ({ ...job, percent: 0 })), cpu: none(cpu), memory: none(memory) };
}

function pick<One>(random: Random, list: readonly One[]): One {
  return list[Math.floor(random() * list.length)]!;
}

/** What comparing pairs found. */
export interface Tally {
  pairs: number;
  /** Jobs that were moved, over all pairs. */
  jobs: number;
  /** Descriptions of pairs that should be alike and are not. */
  readonly different: string[];
  crossings: number;
  /** Crossings that show in the package. */
  seen: number;
}

/** Compares a site with `moves` others that differ within cells, and with one that differs by more. */
export async function compareMoves(
  random: Random,
  form: Form,
  moves: number,
  tally: Tally,
  packager = WHOLE,
): Promise<void> {
  const one = new Case(random, form, packager);
  const before = await one.package();
  for (let i = 0; i < moves; i++) {
    const other = one.moved();
    tally.pairs++;
    tally.jobs += other.jobs.filter((job, i) => differ(job, one.site.jobs[i]!)).length;
    const after = await one.package(other);
    if (after !== before) tally.different.push(`${form}: ${firstDifference(before, after)}`);
  }
  const beyond = one.crossed();
  if (beyond === undefined) return;
  tally.crossings++;
  if ((await one.package(beyond)) !== before) tally.seen++;
}

const differ = (a: Job, b: Job): boolean => a.percent !== b.percent || a.wobble !== b.wobble;

export function firstDifference(a: string, b: string): string {
  const [left, right] = [a.split('\n'), b.split('\n')];
  const at = left.findIndex((line, i) => line !== right[i]);
  const name = left.slice(0, at).findLast((line) => line.trim().endsWith('{'));
  return `${name?.trim()} ${left[at]?.trim()} / ${right[at]?.trim()}`;
}
