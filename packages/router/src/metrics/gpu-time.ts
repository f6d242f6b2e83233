// Numbers about GPU time: of held time, whose contributors are known; else of all GPU time, only for the
// report.

import type { Family } from '../blur/dice.ts';
import type { MetricId } from '../contract/index.ts';
import { type Facts, gpuProvenance } from '../facts.ts';
import { type Measurement, quotient, sum, type Unmeasured } from '../measurement.ts';
import type { SentenceCode } from '../sentences.ts';
import type { GpuFacts } from '../telemetry/gpu-facts.ts';
import type { SumName } from '../telemetry/statistics/sample-stats.ts';
import { holderFraction } from './holders.ts';
import { fraction } from './measure.ts';

/**
 * Returns true where there are jobs or pods, and no sample can be joined to any: the holders of GPU time are
 * unknown.
 */
export function isUnjoined({ unit, isHeld }: GpuFacts): boolean {
  return !isHeld && unit !== 'node';
}

/** Returns a number of all GPU time for the local report. */
export function unjoined(metric: MetricId, { unjoined: because }: Facts, exact: number): Unmeasured {
  return { kind: 'unmeasured', metric, reason: 'no_source', because, exact };
}

/** Returns why there are no numbers of GPU time, without denying samples that were given. */
export function whyNoGpus({ snapshot, hasSamples }: Facts): SentenceCode {
  if (snapshot !== undefined) return 'telemetry_untimed';
  return hasSamples ? 'no_telemetry_in_window' : 'no_telemetry';
}

/** The same of utilization, without denying that of jobs, where accounting has it. */
export function whyNoUtilization(facts: Facts): SentenceCode {
  const because = whyNoGpus(facts);
  const { jobs } = facts;
  const hasMeans = jobs !== undefined && !jobs.isAssumed && jobs.origins.length > 0;
  return because === 'no_telemetry' && hasMeans ? 'only_job_means' : because;
}

/**
 * Returns Σ part ÷ (Σ weight · scale) over GPU time; blurred by the dice of `family` where it may be
 * released.
 */
export function gpuFraction(
  metric: MetricId,
  facts: Facts,
  gpus: GpuFacts,
  { weight, part, scale }: { weight: SumName; part: SumName; scale: bigint },
  family?: Family,
): Measurement | Unmeasured {
  const population = holderFraction(facts, gpus, weight, part, scale);
  if (isUnjoined(gpus))
    return unjoined(metric, facts, quotient(sum(population, 'part'), sum(population, 'weight')));
  const blurred = family && facts.dice?.blur(population, family);
  return fraction(metric, population, gpuProvenance(facts, gpus), blurred);
}
