// Whether a GPU type records gpuutil at all, cluster by cluster: where Slurm cannot measure GPUs of a type, it prints
// zeros. The report believes a type of which any job says more than 0; a package asks for more, and goes by blurred values.
import type { JobDice } from '../../blur/job-dice.ts';
import type { GpuTypeSets } from '../../identity/gpu-types.ts';

/** A type is believed in a package where at least this share of its jobs says more than 0, and at least so many do. */
const ONE_IN = 100;
const FEWEST_JOBS = 5;
/** So many contributors with more than 0 are enough, too. */
const FEWEST_CONTRIBUTORS = 5;

/** Jobs whose blurred value is more than 0, by the dice of one year. */
interface Above {
  jobs: number;
  /** Their contributors, as many as are needed. */
  readonly contributors: Set<number>;
}

/** What the jobs of one type of one cluster say. */
class TypeEvidence {
  /** Jobs that ended and have a value. */
  jobs = 0;
  saysMore = false;
  /** For each year whose dice may count. */
  readonly above: Above[] = [];
}

/** Jobs of one cluster and one set of types: they are believed together. */
interface TypeClass {
  readonly cluster: number;
  readonly set: number;
  readonly evidence: readonly TypeEvidence[];
}

/** What gpuutil says of a job of a contributor pair. */
export interface GpuutilOfJob {
  readonly pair: number;
  readonly contributor: number;
  /** -1 where too little is told. */
  readonly millionths: number;
  readonly saysMore: boolean;
}

/** Numbers the classes of jobs, and collects what they say. */
export class GpuutilEvidence {
  readonly #sets: GpuTypeSets;
  readonly #dice: JobDice | undefined;
  readonly #types = new Map<string, TypeEvidence>();
  readonly #classes: TypeClass[] = [];
  readonly #byKey = new Map<number, number>();

  /** `dice` blur what jobs say for a package; undefined where there is none. */
  constructor(sets: GpuTypeSets, dice: JobDice | undefined) {
    this.#sets = sets;
    this.#dice = dice;
  }

  /** The number of the class of jobs of `cluster` whose GPUs are of the types `set`. */
  classOf(cluster: number, set: number): number {
    const key = set * 2 ** 16 + cluster;
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const evidence = this.#sets.types(set).map((type) => this.#evidenceOf(cluster, type));
    this.#byKey.set(key, this.#classes.length);
    return this.#classes.push({ cluster, set, evidence }) - 1;
  }

  /** A job of a class has ended, and gpuutil says something of it: `millionths`, or -1 where too little; `saysMore` than 0. */
  add(number: number, { pair, contributor, millionths, saysMore }: GpuutilOfJob): void {
    for (const evidence of this.#classes[number]!.evidence) {
      if (saysMore) evidence.saysMore = true;
      if (millionths < 0) continue;
      evidence.jobs++;
      this.#dice?.years.forEach((_, at) => {
        if (!isAboveZero(this.#dice!.cell(at, pair, millionths))) return;
        evidence.above[at] ??= { jobs: 0, contributors: new Set() };
        const { contributors } = evidence.above[at];
        evidence.above[at].jobs++;
        if (contributors.size < FEWEST_CONTRIBUTORS) contributors.add(contributor);
      });
    }
  }

  /** For each class whether its gpuutil counts in the report: 1 if any of its types records it. */
  reported(): Uint8Array {
    return Uint8Array.from(this.#classes, ({ evidence }) =>
      evidence.some(({ saysMore }) => saysMore) ? 1 : 0,
    );
  }

  /** The same for a package, by the dice of a year that may count. */
  packaged(year: number): Uint8Array {
    const at = this.#dice?.years.indexOf(year) ?? -1;
    return Uint8Array.from(this.#classes, ({ evidence }) =>
      evidence.some(({ jobs, above }) => records(jobs, above[at])) ? 1 : 0,
    );
  }

  /** True if the report believes the same types. */
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

/** True for the cells of all blurred values but 0. */
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
