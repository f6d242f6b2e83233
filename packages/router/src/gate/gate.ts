// The gate: measurements in; out come what may be said, and the reasons for the rest. The only maker of `Released`.
import { METRICS, type MetricId } from '../contract/index.ts';
import type { Measurement, Share, Unmeasured } from '../measurement.ts';
import type { Released, Withheld } from '../released.ts';
import { isOneAccount } from './one-account.ts';
import { type Parameters, parametersOf } from './parameters.ts';
import {
  type ContributorUnit,
  FLAGGED,
  type People,
  PLACED_TOGETHER,
  type Policy,
  policyFor,
} from './policy.ts';
import type { ReasonCode } from './reasons.ts';
import { toReleased } from './release.ts';
import type { Claim, Setting, Settled } from './rule.ts';
import { rules } from './rules/index.ts';
import { shareMayBeSaid } from './rules/total.ts';

export interface GateOptions {
  /** Opens the profile `none` to the coarsest bands. */
  readonly allowSmall?: boolean;
}

export interface Gated {
  /** In the order of the measurements, as is `withheld`. */
  readonly released: readonly Released[];
  readonly withheld: readonly Withheld[];
  readonly profile: Policy['profile'];
  readonly parameters: Parameters;
}

/** Lets measurements out, as finely as the policy for these people allows. Never throws: in doubt a number stays. */
export function gate(
  measurements: readonly (Measurement | Unmeasured)[],
  people: People,
  options: GateOptions = {},
): Gated {
  const policy = policyFor(people, options.allowSmall);
  const settled = new Map<MetricId, Settled>();
  const setting: Setting = { policy, settled, oneAccount: isOneAccount(measurements) };
  const outcomes = new Map<MetricId, Released | Withheld>();
  const seen = new Set<MetricId>();
  for (const measurement of inOrder(measurements)) {
    const { metric } = measurement;
    if (staysLocal(measurement, people.unit)) continue;
    const outcome = seen.has(metric) ? withheld(metric, 'said_twice') : settle(measurement, setting, settled);
    if (seen.has(metric)) settled.set(metric, 'protected');
    seen.add(metric);
    outcomes.set(metric, outcome);
  }
  const ordered = [...new Set(measurements.map(({ metric }) => metric))].flatMap(
    (id) => outcomes.get(id) ?? [],
  );
  return {
    released: ordered.filter((outcome) => 'value' in outcome),
    withheld: ordered.filter((outcome) => 'reason' in outcome),
    profile: policy.profile,
    parameters: parametersOf(policy),
  };
}

/** True if a share of a known whole, which is no metric, may be told of these people in bands of so many points. */
export function mayRelease(
  share: Share,
  points: number,
  measurements: readonly (Measurement | Unmeasured)[],
  people: People,
  options: GateOptions = {},
): boolean {
  const policy = policyFor(people, options.allowSmall);
  return policy.open && shareMayBeSaid(share, points, { policy, oneAccount: isOneAccount(measurements) });
}

/** Those that others are held to come first. */
function inOrder(measurements: readonly (Measurement | Unmeasured)[]): (Measurement | Unmeasured)[] {
  const first = [...PLACED_TOGETHER, FLAGGED];
  const place = ({ metric }: { metric: MetricId }) => {
    const at = first.indexOf(metric);
    return at < 0 ? first.length : at;
  };
  return measurements.toSorted((a, b) => place(a) - place(b));
}

/** True for what is in no package whatever its value: it is neither released nor withheld. */
function staysLocal(measurement: Measurement | Unmeasured, unit: ContributorUnit): boolean {
  const metric = Object.hasOwn(METRICS, measurement.metric) ? METRICS[measurement.metric] : undefined;
  if (metric === undefined) return false;
  const { release } = metric;
  if (measurement.kind === 'local' || release.form === 'L' || release.form === 'D') return true;
  if (measurement.kind === 'unmeasured' && !metric.withholdable) return true;
  return release.form === 'F' && release.onlyUnit !== undefined && release.onlyUnit !== unit;
}

function settle(
  measurement: Measurement | Unmeasured,
  setting: Setting,
  settled: Map<MetricId, Settled>,
): Released | Withheld {
  const { metric } = measurement;
  if (measurement.kind === 'unmeasured') return { metric, ...unmeasuredReason(measurement) };
  try {
    const claim = judged(measurement, setting);
    if (typeof claim !== 'string') {
      const outcome = released(claim);
      settled.set(metric, claim);
      return outcome;
    }
    settled.set(metric, 'protected');
    return withheld(metric, claim);
  } catch {
    // What was thrown could quote what was being judged: it is dropped here.
    settled.set(metric, 'protected');
    return withheld(metric, 'rule_failed');
  }
}

/** Nobody in a population and too few in it must look alike: else one person's first job would show. */
function unmeasuredReason({ reason, because }: Unmeasured): Pick<Withheld, 'reason' | 'because'> {
  return { reason: reason === 'empty' ? 'protected' : reason, because };
}

/** The claim on the step on which it passes every rule, or the first rule's reason why it does not. */
function judged(measurement: Measurement, setting: Setting): Claim | ReasonCode {
  if (!Object.hasOwn(METRICS, measurement.metric)) return 'not_in_contract';
  let claim: Claim = { measurement, metric: METRICS[measurement.metric], step: 0 };
  for (const rule of rules) {
    const step = rule(claim, setting);
    if (typeof step === 'string') return step;
    // A rule that would make a number finer is broken, and so is what it says.
    if (!(step >= claim.step)) return 'rule_failed';
    claim = { ...claim, step };
  }
  return claim;
}

function released(claim: Claim): Released {
  const { metric, source, confidence } = claim.measurement;
  return { metric, value: toReleased(claim), source, confidence } as Released;
}

function withheld(metric: MetricId, because: ReasonCode): Withheld {
  return { metric, reason: 'protected', because };
}
