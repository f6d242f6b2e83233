// Whether a GPU type records gpuutil at all, cluster by cluster: where Slurm cannot measure GPUs of a type, it prints zeros.
import type { GpuTypeSets } from '../../identity/gpu-types.ts';

/** Who decides: the report believes a type of which any job says more than 0, a package asks for more. */
export type EvidenceRule = 'report' | 'package';

/** A type is believed in a package where at least this share of its jobs says more than 0, and at least so many do. */
const ONE_IN = 100;
const FEWEST_JOBS = 5;
/** So many contributors with more than 0 are enough, too. */
const FEWEST_CONTRIBUTORS = 5;

/** What the jobs of one type of one cluster say. */
class TypeEvidence {
  /** Jobs that ended and have a value; those of them with more than 0. */
  jobs = 0;
  above = 0;
  saysMore = false;
  /** Contributors with a job above 0, as many as are needed. */
  readonly contributors = new Set<number>();
}

/** Jobs of one cluster and one set of types: they are believed together. */
interface TypeClass {
  readonly cluster: number;
  readonly set: number;
  readonly evidence: readonly TypeEvidence[];
}

/** Numbers the classes of jobs, and collects what they say. */
export class GpuutilEvidence {
  readonly #sets: GpuTypeSets;
  readonly #types = new Map<string, TypeEvidence>();
  readonly #classes: TypeClass[] = [];
  readonly #byKey = new Map<number, number>();

  constructor(sets: GpuTypeSets) {
    this.#sets = sets;
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
  add(number: number, contributor: number, millionths: number, saysMore: boolean): void {
    for (const evidence of this.#classes[number]!.evidence) {
      if (saysMore) evidence.saysMore = true;
      if (millionths < 0) continue;
      evidence.jobs++;
      if (millionths === 0) continue;
      evidence.above++;
      if (evidence.contributors.size < FEWEST_CONTRIBUTORS) evidence.contributors.add(contributor);
    }
  }

  /** For each class whether its gpuutil counts: 1 if any of its types records it. */
  believed(rule: EvidenceRule): Uint8Array {
    return Uint8Array.from(this.#classes, ({ evidence }) =>
      evidence.some((one) => this.#records(one, rule)) ? 1 : 0,
    );
  }

  /** True if both rules believe the same types. */
  get isUndisputed(): boolean {
    const reported = this.believed('report');
    return this.believed('package').every((one, number) => one === reported[number]);
  }

  #records({ jobs, above, saysMore, contributors }: TypeEvidence, rule: EvidenceRule): boolean {
    if (rule === 'report') return saysMore;
    return contributors.size >= FEWEST_CONTRIBUTORS || (above >= FEWEST_JOBS && above * ONE_IN >= jobs);
  }

  #evidenceOf(cluster: number, type: number): TypeEvidence {
    const key = `${cluster} ${type}`;
    const known = this.#types.get(key) ?? new TypeEvidence();
    this.#types.set(key, known);
    return known;
  }
}
