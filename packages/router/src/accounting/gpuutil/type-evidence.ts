// Decides, cluster by cluster, whether a GPU type records gpuutil: Slurm prints zeros for GPUs that it cannot
// measure. The report believes a type once any job is above 0. A package asks for more, and uses blurred
// values.
import type { JobDice } from '../../blur/job-dice.ts';
import type { GpuTypeSets } from '../../identity/gpu-types.ts';

/** A package believes a type where at least this share of its jobs, and at least this many, are above 0. */
const ONE_IN = 100;
const FEWEST_JOBS = 5;
/** This many contributors above 0 are enough, too. */
const FEWEST_CONTRIBUTORS = 5;

/** Jobs whose blurred value is above 0, by the dice of one year. */
interface Above {
  jobs: number;
  /** Their contributors, as many as are needed. */
  readonly contributors: Set<number>;
}

/** The evidence from jobs of one type of one cluster. */
class TypeEvidence {
  /** Jobs that ended and have a value. */
  jobs = 0;
  isPositive = false;
  /** One for each year whose dice may count. */
  readonly above: Above[] = [];
}

/** Jobs of one cluster and one set of types, which are believed together. */
interface TypeClass {
  readonly cluster: number;
  readonly set: number;
  readonly evidence: readonly TypeEvidence[];
}

/** gpuutil of a job of a contributor pair. */
export interface GpuutilOfJob {
  pair: number;
  contributor: number;
  /** -1 where it covers too little. */
  millionths: number;
  isPositive: boolean;
}

/** Numbers the classes of jobs, and collects their evidence. */
export class GpuutilEvidence {
  readonly #sets: GpuTypeSets;
  readonly #dice: JobDice | undefined;
  readonly #types = new Map<string, TypeEvidence>();
  readonly #classes: TypeClass[] = [];
  readonly #byKey = new Map<number, number>();

  /** `dice` blurs the values of jobs for a package; undefined where there is none. */
  constructor(sets: GpuTypeSets, dice: JobDice | undefined) {
    this.#sets = sets;
    this.#dice = dice;
  }

  /** Returns the class number of jobs of `cluster` whose GPUs are of the types `set`. */
  classOf(cluster: number, set: number): number {
    const key = set * 2 ** 16 + cluster;
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const evidence = this.#sets.types(set).map((type) => this.#evidenceOf(cluster, type));
    this.#byKey.set(key, this.#classes.length);
    return this.#classes.push({ cluster, set, evidence }) - 1;
  }

  /**
   * Adds a job of a class that ended and has gpuutil: `millionths`, or -1 where it covers too little;
   * `isPositive` if any value is.
   */
  add(number: number, { pair, contributor, millionths, isPositive }: Readonly<GpuutilOfJob>): void {
    const types = this.#classes[number]!.evidence;
    for (let i = 0; i < types.length; i++) {
      const evidence = types[i]!;
      if (isPositive) evidence.isPositive = true;
      if (millionths < 0) continue;
      evidence.jobs++;
      const years = this.#dice?.years.length ?? 0;
      for (let at = 0; at < years; at++) {
        if (!isAboveZero(this.#dice!.cell(at, pair, millionths))) continue;
        const above = evidence.above[at] ?? { jobs: 0, contributors: new Set() };
        evidence.above[at] = above;
        above.jobs++;
        if (above.contributors.size < FEWEST_CONTRIBUTORS) above.contributors.add(contributor);
      }
    }
  }

  /** Returns for each class whether its gpuutil counts in the report: 1 if any of its types records it. */
  reported(): Uint8Array {
    return Uint8Array.from(this.#classes, ({ evidence }) =>
      evidence.some(({ isPositive }) => isPositive) ? 1 : 0,
    );
  }

  /** Does the same for a package, by the dice of one year. */
  packaged(year: number): Uint8Array {
    const at = this.#dice?.years.indexOf(year) ?? -1;
    return Uint8Array.from(this.#classes, ({ evidence }) =>
      evidence.some(({ jobs, above }) => records(jobs, above[at])) ? 1 : 0,
    );
  }

  /** Returns true if the report believes the same types. */
  isReported(believed: Uint8Array): boolean {
    const reported = this.reported();
    return believed.every((one, number) => one === reported[number]);
  }

  #evidenceOf(cluster: number, type: number): TypeEvidence {
    const key = `${cluster} ${type}`;
    const known = this.#types.get(key) ?? new TypeEvidence();
    this.#types.set(key, known);
    return known;
  }
}

/** Returns true for the cells of all blurred values but 0. */
function isAboveZero(cell: number): boolean {
  return cell > 1;
}

function records(jobs: number, above: Above | undefined): boolean {
  if (above === undefined) return false;
  return (
    above.contributors.size >= FEWEST_CONTRIBUTORS ||
    (above.jobs >= FEWEST_JOBS && above.jobs * ONE_IN >= jobs)
  );
}
