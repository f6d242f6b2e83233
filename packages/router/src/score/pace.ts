// PACE: whether the scheduler gives GPUs to the right jobs at the right time.
import type { MetricId } from '../contract/index.ts';
import { type Component, componentOf, type EngineScore, engineScore, type Inputs } from './engine.ts';
import { clamped, type Estimate, type Steps, stepped } from './estimate.ts';

/** The metrics that PACE reads. */
export type PaceInputs = Inputs<
  | 'flagged_jobs_pct'
  | 'scheduling_pressure_ratio'
  | 'small_job_wait_ratio'
  | 'wait_spread_ratio'
  | 'k8s_resource_request_ratio'
  | 'k8s_avg_pod_pending_minutes'
  | 'k8s_quota_utilization'
>;

const { POSITIVE_INFINITY: REST } = Number;

/** Of 1 − `flagged_jobs_pct`. */
const CALIBRATION: Steps = [
  [0.2, 0],
  [0.4, 0.25],
  [0.6, 0.5],
  [0.8, 0.75],
  [REST, 1],
];
const PRESSURE: Steps = [
  [0.1, 1],
  [0.25, 0.85],
  [0.5, 0.7],
  [1, 0.5],
  [2, 0.3],
  [REST, 0.1],
];
const SMALL_JOBS: Steps = [
  [0.4, 1],
  [0.6, 0.85],
  [0.8, 0.65],
  [1, 0.45],
  [REST, 0.2],
];
const SPREAD: Steps = [
  [3, 1],
  [5, 0.8],
  [10, 0.55],
  [20, 0.3],
  [REST, 0.1],
];
const PENDING_MINUTES: Steps = [
  [5, 1],
  [15, 0.8],
  [30, 0.6],
  [60, 0.4],
  [REST, 0.2],
];
/** Shares are printed to 0.1 point: 1 − 0.8 is 0.2 here, and not a floating-point number below it. */
const SHARES_PER_WHOLE = 1000;

/**
 * Returns PACE's score. With jobs: 0.40 · request accuracy + 0.60 · queue incentive, of which pressure has
 * 0.40, the wait of small jobs 0.35 and the spread of waits 0.25. With pods: 0.50 · resource accuracy + 0.30
 * · scheduling quality + 0.20 · coverage.
 */
export function paceScore(inputs: PaceInputs, scheduled: 'pods' | 'jobs'): EngineScore {
  const banded = (
    name: string,
    weight: number,
    metric: keyof PaceInputs & MetricId,
    steps: Steps,
  ): Component => componentOf(name, weight, metric, inputs, (input) => stepped(steps, input));
  const linear = (name: string, weight: number, metric: keyof PaceInputs & MetricId): Component =>
    componentOf(name, weight, metric, inputs, clamped);
  if (scheduled === 'pods')
    return engineScore('pace', [
      linear('resource_accuracy', 0.5, 'k8s_resource_request_ratio'),
      banded('scheduling_quality', 0.3, 'k8s_avg_pod_pending_minutes', PENDING_MINUTES),
      linear('coverage', 0.2, 'k8s_quota_utilization'),
    ]);
  return engineScore('pace', [
    componentOf('request_accuracy', 0.4, 'flagged_jobs_pct', inputs, accuracy),
    banded('scheduling_pressure', 0.24, 'scheduling_pressure_ratio', PRESSURE),
    banded('small_job_advantage', 0.21, 'small_job_wait_ratio', SMALL_JOBS),
    banded('wait_spread', 0.15, 'wait_spread_ratio', SPREAD),
  ]);
}

/** Returns the scores of both ends, and of the share itself: the step function only falls. */
function accuracy({ low, high, value }: Estimate): Estimate {
  const at = (share: number) => {
    const calibrated = SHARES_PER_WHOLE - Math.round(share * SHARES_PER_WHOLE);
    return stepped(CALIBRATION, { low: calibrated / SHARES_PER_WHOLE, high: calibrated / SHARES_PER_WHOLE })
      .low;
  };
  return { low: at(high), high: at(low), ...(value === undefined ? {} : { value: at(value) }) };
}
