// What a workload tells: its programs' costs, whether the answers were equal, and how its targets came out.
import type { Contest, Spread } from './contest.ts';

/** A target and what was measured. `measured` undefined: it could not be, and `because` says why. */
export interface Target {
  readonly id: string;
  readonly text: string;
  /** What the measured number has to stay below, or reach. */
  readonly limit: number;
  readonly better: 'lower' | 'higher';
  readonly measured: Spread | number | undefined;
  readonly unit?: string;
  readonly because?: string;
}

export interface Cost {
  readonly name: string;
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  readonly peakMegabytes: number;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  /** What the input was. */
  readonly input: string;
  readonly costs: readonly Cost[];
  readonly targets: readonly Target[];
  /** Sentences: which answers were compared, which program could not run. */
  readonly notes: readonly string[];
}

/** True if met by the median of the rounds; undefined where it was not measured. */
export function isMet({ measured, limit, better }: Target): boolean | undefined {
  const value = typeof measured === 'object' ? measured.median : measured;
  if (value === undefined || Number.isNaN(value)) return undefined;
  return better === 'lower' ? value <= limit : value >= limit;
}

/** The costs of those programs that ran. */
export function costsOf(contest: Contest, names: readonly string[]): Cost[] {
  return names
    .filter((name) => contest.runs(name).length > 0)
    .map((name) => ({
      name,
      cpuSeconds: contest.median(name, 'cpuSeconds'),
      wallSeconds: contest.median(name, 'wallSeconds'),
      peakMegabytes: contest.peakMegabytes(name),
    }));
}

/** A sentence for each program that did not end well. */
export function failuresOf(contest: Contest, names: readonly string[]): string[] {
  return names.filter((name) => contest.failed(name)).map((name) => `${name} did not run to its end.`);
}

/** Numbers by name; undefined where the program does not tell. */
export type Answers = Readonly<Record<string, number | undefined>>;

/** Compares what both tell; says which numbers differ by more than `tolerance` of themselves. */
export function compared(name: string, ours: Answers, theirs: object | undefined, tolerance: number): string {
  if (theirs === undefined) return `${name}: no answer to compare with.`;
  const both = Object.entries(theirs).filter(([key]) => ours[key] !== undefined);
  const wrong = both.filter(([key, value]) => {
    const number = typeof value === 'number' ? value : Number.NaN;
    return !(Math.abs(number - ours[key]!) <= tolerance * Math.abs(number));
  });
  if (both.length === 0) return `${name}: claw tells none of its numbers, so nothing was compared.`;
  if (wrong.length === 0) return `Equal to ${name} in ${both.length} answers.`;
  const list = wrong.map(([key, value]) => `${key} (claw ${ours[key]}, ${name} ${value})`);
  return `**Not equal** to ${name} in ${wrong.length} of ${both.length} answers: ${list.join(', ')}.`;
}
