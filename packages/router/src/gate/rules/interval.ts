// Rule 5 (P8): the interval rule. Whoever knows the band and one contributor's data must still find 20 points open for
// every other contributor and account. The metrics about the same people's utilization must leave them open together.
import type { MeasurementOf } from '../../measurement.ts';
import { type Bounds, fractionBand, LADDER, ONE } from '../bands.ts';
import { PLACED_TOGETHER, SHARE_KEPT } from '../policy.ts';
import { crowdOf, outsideOf, type PopulationView, type Target } from '../population-view.ts';
import type { Claim, Rule, Setting } from '../rule.ts';

interface Placed {
  readonly view: PopulationView;
  readonly bounds: Bounds;
}

export const interval: Rule = (claim, setting) => {
  const { measurement, metric } = claim;
  if (metric.release.form !== 'F' || measurement.kind !== 'fraction') return claim.step;
  const view = layOut(claim, measurement, setting);
  const placed = placedBefore(claim, setting);
  if (placed.some((other) => !samePeople(view, other.view))) return 'people_unmatched';
  for (let step = claim.step; step < LADDER.length; step++) {
    const candidate = { view, bounds: fractionBand(view.part, view.weight, step) };
    if (leavesOpen(candidate) && placed.every((other) => leaveOpen(candidate, other))) return step;
  }
  return 'contributor_locatable';
};

function layOut(
  { metric }: Claim,
  { population }: MeasurementOf<'fraction'>,
  setting: Setting,
): PopulationView {
  const complement = metric.release.form === 'F' && metric.release.mirrored === true;
  return crowdOf(population, complement, setting.oneAccount);
}

/** The metrics placed earlier whose bands speak of the same people. */
function placedBefore(claim: Claim, setting: Setting): Placed[] {
  const position = PLACED_TOGETHER.indexOf(claim.measurement.metric);
  const placed: Placed[] = [];
  for (const id of PLACED_TOGETHER.slice(0, Math.max(position, 0))) {
    const other = setting.settled.get(id);
    if (other === undefined || other === 'protected' || other.measurement.kind !== 'fraction') continue;
    const view = layOut(other, other.measurement, setting);
    placed.push({ view, bounds: fractionBand(view.part, view.weight, other.step) });
  }
  return placed;
}

/** True if the two populations list the same contributors and accounts in the same order, as far as that shows. */
function samePeople(a: PopulationView, b: PopulationView): boolean {
  return (
    a.weights.length === b.weights.length &&
    a.targets.length === b.targets.length &&
    a.targets.every((target, t) => {
      const { members } = b.targets[t]!;
      return (
        target.members.length === members.length &&
        target.members.every((member, m) => member.contributor === members[m]!.contributor)
      );
    })
  );
}

/**
 * One metric alone. With U = min(1, (high·X − pᵢ)/a) and L = max(0, 1 − ((1−low)·X − qᵢ)/a), U − L ≥ 0.2 is three linear
 * conditions, each strictest for the i with the largest p, q or p + q outside the target; "no i" is weaker still.
 */
function leavesOpen({ view, bounds }: Placed): boolean {
  const { numerator, denominator } = SHARE_KEPT;
  const above = bounds.high * view.weight;
  const below = (ONE - bounds.low) * view.weight;
  for (const { weight, maxPart, maxRest, maxWeight } of view.targets) {
    if (weight === 0n) continue;
    const kept = numerator * weight;
    if (above - ONE * maxPart < kept) return false;
    if (below - ONE * maxRest < kept) return false;
    if (above + below - ONE * maxWeight < kept + denominator * weight) return false;
  }
  return true;
}

/** Two metrics together: the upper end of each and the lower end of the other are 20 points apart. */
function leaveOpen(a: Placed, b: Placed): boolean {
  for (let t = 0; t < a.view.targets.length; t++) if (crosses(a, b, t) || crosses(b, a, t)) return false;
  return true;
}

/** True if for some i outside target t the upper end by `upper` and the lower end by `lower` come too close. */
function crosses(upper: Placed, lower: Placed, t: number): boolean {
  const a = upper.view.targets[t]!;
  const b = lower.view.targets[t]!;
  // A target without weight in one of the metrics is not narrowed by it.
  if (a.weight === 0n || b.weight === 0n) return false;
  const kept = (SHARE_KEPT.numerator + SHARE_KEPT.denominator) * a.weight * b.weight;
  const open =
    upper.bounds.high * upper.view.weight * b.weight +
    (ONE - lower.bounds.low) * lower.view.weight * a.weight;
  return someAbove(upper.view, a, lower.view, b, open - kept);
}

/** True if 1000·(pᵢ·b + qᵢ·a) > limit for an i outside the targets, or for none (0 > limit). */
function someAbove(
  first: PopulationView,
  a: Target,
  second: PopulationView,
  b: Target,
  limit: bigint,
): boolean {
  const mostRest = b.maxRest * a.weight;
  for (const i of first.byPart) {
    const part = first.parts[i]! * b.weight;
    // Parts fall from here on, and no rest outside is larger: nobody further down can be above.
    if (ONE * (part + mostRest) <= limit) break;
    if (!a.inside.has(i) && ONE * (part + second.rests[i]! * a.weight) > limit) return true;
  }
  // A member counts with what is outside; one with nothing outside stands for "no i".
  return a.members.some((member, m) => {
    const part = outsideOf(member, first).part * b.weight;
    return ONE * (part + outsideOf(b.members[m]!, second).rest * a.weight) > limit;
  });
}
