// A contest: programs run in turn, round after round, so that what disturbs the machine disturbs all of them.
// Ratios are taken within a round.
import { measure, median, type Program, type Run } from './measure.ts';

/** What each program cost in each round. A program that failed once is out of the contest. */
export class Contest {
  readonly #runs = new Map<string, Run[]>();
  readonly #failed = new Set<string>();
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Lets every program run `rounds` times. */
  hold(programs: readonly Program[], rounds: number): void {
    for (let round = 0; round < rounds; round++)
      for (const program of programs) {
        if (this.#failed.has(program.name)) continue;
        const run = measure(program, this.#folder);
        if (run.status !== 0) this.#failed.add(program.name);
        else this.#runs.set(program.name, [...this.runs(program.name), run]);
      }
  }

  runs(name: string): readonly Run[] {
    return this.#runs.get(name) ?? [];
  }

  /** True if the program was to run and did not end well. */
  failed(name: string): boolean {
    return this.#failed.has(name);
  }

  /** What it printed, as JSON; undefined where it printed none. */
  answer(name: string): Record<string, unknown> | undefined {
    try {
      return JSON.parse(this.runs(name)[0]?.stdout ?? '');
    } catch {
      return undefined;
    }
  }

  /** The largest memory that any run took; NaN where none ended well. */
  peakMegabytes(name: string): number {
    if (this.runs(name).length === 0) return Number.NaN;
    return Math.max(...this.runs(name).map((run) => run.peakMegabytes));
  }

  median(name: string, of: 'cpuSeconds' | 'wallSeconds'): number {
    return median(this.runs(name).map((run) => run[of]));
  }

  /** One program's cost over another's, round by round. */
  ratio(over: string, under: string, of: 'cpuSeconds' | 'wallSeconds'): Spread | undefined {
    const below = this.runs(under);
    const rounds = this.runs(over).slice(0, below.length);
    return rounds.length === 0 ? undefined : spreadOf(rounds.map((run, i) => run[of] / below[i]![of]));
  }
}

/** How a ratio came out over the rounds. */
export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

export function spreadOf(values: readonly number[]): Spread {
  return { min: Math.min(...values), median: median(values), max: Math.max(...values) };
}
