// The gate: turns measurements into released values, or reasons to withhold them. Only it makes `Released`.
// Values were blurred before they were added up, so that the gate decides only by who contributes to a
// number.
import { METRICS, type Metric, type MetricId } from '../contract/index.ts';
import {
  type Measurement,
  type MeasurementOf,
  type Population,
  type Share,
  sum,
  type Unmeasured,
} from '../measurement.ts';
import type { Band, Exact, OpenBand, Released, Withheld } from '../released.ts';
import { isAboutInputs } from '../sentences.ts';
import { digitsBand, fixedBand, oneTwoFive, printed } from './bands.ts';
import { isCrowd, isDominated } from './crowd.ts';
import { blurred, exactShare, quantile, scoreBand } from './forms.ts';
import { areEnough, FEWEST, FEWEST_FOR_DIGITS, type People, SMALL_FAMILIES } from './policy.ts';
import type { ReasonCode } from './reasons.ts';
import { Totals } from './totals.ts';

export interface GateOptions {
  /** Releases families of blurred values of sites with too few people. */
  readonly allowSmall?: boolean;
  /** By source the share of the allocated GPU time that it covers. */
  readonly coverage?: ReadonlyMap<string, Share>;
}

export interface Gated {
  /** In the order of the measurements, like `withheld`. */
  readonly released: readonly Released[];
  readonly withheld: readonly Withheld[];
  /** The sources whose coverage may be released. */
  readonly covered: ReadonlySet<string>;
  /** The fewest contributors of a population; `allow_small` where fewer were released. */
  readonly parameters: { readonly k: 3 | 4 | 5; readonly allow_small?: true };
}

type Form = Band | OpenBand | Exact;
/** Totals that other numbers are compared with are placed first, in this order. */
const FIRST: readonly MetricId[] = ['gpu_hours_requested', 'gpu_hours_allocated', 'allocation_rate'];
/** The coverage of a source is released in bands of this many points. */
const COVERAGE_POINTS = 5;
const SMALLEST_COUNT_IN_DIGITS = 100n;

/** Releases measurements in the form of the release table. Never throws: in doubt a number is withheld. */
export function gate(
  measurements: readonly (Measurement | Unmeasured)[],
  people: People,
  options: GateOptions = {},
): Gated {
  const judge = new Judge(people, options.allowSmall === true);
  const outcomes = new Map<MetricId, Released | Withheld>();
  for (const measurement of inOrder(measurements)) {
    const { metric } = measurement;
    if (staysLocal(measurement, people)) continue;
    const twice = outcomes.has(metric);
    outcomes.set(metric, twice ? withheld(metric, 'said_twice') : judge.outcome(measurement));
  }
  const ordered = [...new Set(measurements.map(({ metric }) => metric))].flatMap(
    (id) => outcomes.get(id) ?? [],
  );
  return {
    released: ordered.filter((outcome) => 'value' in outcome),
    withheld: ordered.filter((outcome) => 'reason' in outcome),
    covered: judge.covered(options.coverage ?? new Map()),
    parameters: { k: FEWEST[people.unit], ...(judge.isSmall ? { allow_small: true } : {}) },
  };
}

function inOrder(measurements: readonly (Measurement | Unmeasured)[]): (Measurement | Unmeasured)[] {
  const first = FIRST.flatMap((id) => measurements.filter(({ metric }) => metric === id));
  return [...first, ...measurements.filter(({ metric }) => !FIRST.includes(metric))];
}

/** Returns true for a metric that is never in a package: it is neither released nor withheld. */
function staysLocal(measurement: Measurement | Unmeasured, { unit }: People): boolean {
  const metric = Object.hasOwn(METRICS, measurement.metric) ? METRICS[measurement.metric] : undefined;
  if (metric === undefined) return false;
  const { release } = metric;
  if (measurement.kind === 'local' || release.form === 'L' || release.form === 'D') return true;
  if (measurement.kind === 'unmeasured' && !metric.withholdable) return true;
  return release.form === 'B' && release.onlyUnit !== undefined && release.onlyUnit !== unit;
}

function withheld(metric: MetricId, because: ReasonCode): Withheld {
  return { metric, reason: 'protected', because };
}

/** Judges the measurements of one package, one after the other. */
class Judge {
  /** True where the operator releases numbers of too few people. */
  readonly isSmall: boolean;
  readonly #people: People;
  readonly #isOpen: boolean;
  readonly #totals = new Map<string, Totals>();

  constructor(people: People, allowSmall: boolean) {
    this.#people = people;
    this.#isOpen = areEnough(people);
    this.isSmall = allowSmall && !this.#isOpen;
  }

  outcome(measurement: Measurement | Unmeasured): Released | Withheld {
    const { metric } = measurement;
    if (measurement.kind === 'unmeasured') return { metric, ...reasonOf(measurement) };
    if (!Object.hasOwn(METRICS, metric)) return withheld(metric, 'not_in_contract');
    try {
      const form = this.#judged(measurement, METRICS[metric]);
      if (typeof form === 'string') return withheld(metric, form);
      const { source, confidence } = measurement;
      return { metric, value: form, source, confidence } as Released;
    } catch {
      // The error could quote the measurement, so that it is dropped here.
      return withheld(metric, 'rule_failed');
    }
  }

  /** Returns the sources whose coverage may be released, in their order. */
  covered(shares: ReadonlyMap<string, Share>): Set<string> {
    const sources = [...shares].filter(
      ([, share]) => typeof this.#share(share, COVERAGE_POINTS) !== 'string',
    );
    return new Set(sources.map(([source]) => source));
  }

  /** Returns the released form of a measurement, or why there is none. */
  #judged(measurement: Measurement, metric: Metric): Form | ReasonCode {
    const { release } = metric;
    if ('servers' in release && release.servers !== undefined) return ofServers(measurement, metric);
    if (measurement.kind === 'fact') return this.#fact(measurement, metric);
    const isSmallFamily = 'family' in release && release.form !== 'Q' && SMALL_FAMILIES.has(release.family);
    if (!this.#isOpen && !(this.isSmall && isSmallFamily)) return 'site_too_small';
    if (!this.isSmall && !this.#areMany(measurement)) return 'too_few_contributors';
    switch (measurement.kind) {
      case 'fraction':
        return this.#fraction(measurement, metric);
      case 'quantile':
        return release.form === 'Q' ? quantile(measurement) : 'form_mismatch';
      case 'score':
        if (release.form !== 'S') return 'form_mismatch';
        if (measurement.populations.some(isDominated)) return 'one_contributor_dominates';
        return scoreBand(measurement.value, release.edges);
      case 'total':
        return this.#total(measurement, metric);
      case 'mean':
        if (release.form !== '1-2-5') return 'form_mismatch';
        return printed(
          oneTwoFive(
            weightOf(measurement.population),
            measurement.count * measurement.perUnit,
            release.first,
          ),
        );
      default:
        return 'form_mismatch';
    }
  }

  #areMany(measurement: Measurement): boolean {
    const populations = 'populations' in measurement ? measurement.populations : [populationOf(measurement)];
    const { unit } = this.#people;
    return populations.length > 0 && populations.every((one) => one !== undefined && isCrowd(one, unit));
  }

  #fraction(measurement: MeasurementOf<'fraction'>, { release }: Metric): Form | ReasonCode {
    if (release.form === 'E') return exactShare(measurement);
    if (release.form !== 'B') return 'form_mismatch';
    return blurred(measurement, release.inverted === true) ?? 'too_few_above_zero';
  }

  #total({ population, perUnit }: MeasurementOf<'total'>, { release, unit }: Metric): Form | ReasonCode {
    const weight = weightOf(population);
    if (release.form === 'N') {
      const isLarge = weight >= SMALLEST_COUNT_IN_DIGITS * perUnit && release.always125 !== true;
      return printed(isLarge ? digitsBand(weight, perUnit, 2) : oneTwoFive(weight, perUnit, 5));
    }
    if (release.form !== 'T') return 'form_mismatch';
    const inDigits = this.#people.contributors >= FEWEST_FOR_DIGITS;
    return printed(this.#totalsOf(unit).place(population, perUnit, 1, inDigits));
  }

  #fact({ value, share, behind }: MeasurementOf<'fact'>, { release }: Metric): Form | ReasonCode {
    if (release.form === 'fixed') return this.#share(share, release.points);
    if (release.form !== 'X' && release.form !== 'facility') return 'form_mismatch';
    if (behind !== undefined && !areEnough({ ...this.#people, contributors: behind }))
      return 'too_few_contributors';
    if (typeof value === 'number' && !Number.isFinite(value)) return 'form_mismatch';
    return { value };
  }

  #share(share: Share | undefined, points: number): Form | ReasonCode {
    if (share === undefined) return 'form_mismatch';
    if (!this.#isOpen) return 'site_too_small';
    if (!isCrowd(share.population, this.#people.unit)) return 'too_few_contributors';
    const bounds = this.#totalsOf('gpu_hours').placeShare(share, points);
    return bounds === undefined ? 'remainder_locatable' : printed(bounds);
  }

  #totalsOf(unit: string): Totals {
    const totals = this.#totals.get(unit) ?? new Totals();
    this.#totals.set(unit, totals);
    return totals;
  }
}

/** An empty population and a small one look alike, as does anything else that depends on jobs. */
function reasonOf({ reason, because }: Unmeasured): Pick<Withheld, 'reason' | 'because'> {
  return { reason: reason === 'empty' || !isAboutInputs(because) ? 'protected' : reason, because };
}

function populationOf(measurement: Measurement): Population | undefined {
  return 'population' in measurement ? measurement.population : undefined;
}

function weightOf({ contributors }: Population): bigint {
  return contributors.reduce((sum, { weight }) => sum + weight, 0n);
}

/** Numbers about servers count servers. */
function ofServers(measurement: Measurement, { release }: Metric): Form | ReasonCode {
  const population = populationOf(measurement);
  if (population === undefined) return 'form_mismatch';
  const isEnough = population.contributors.length >= ('servers' in release ? (release.servers ?? 0) : 0);
  if (release.form === 'fixed' && measurement.kind === 'fraction') {
    if (!isEnough) return 'too_few_contributors';
    return printed(fixedBand(sum(population, 'part'), weightOf(population), release.points));
  }
  if (release.form !== '1-2-5' || measurement.kind !== 'total') return 'form_mismatch';
  if (!isEnough) return 'too_few_contributors';
  return printed(oneTwoFive(weightOf(population), measurement.perUnit, release.first));
}
