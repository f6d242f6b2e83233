// The samples of one source, and the plan for its next reading.
import type { Intake } from './intake.ts';
import type { Plan } from './plan.ts';

export interface SourceTelemetry {
  /** The number of the source. */
  readonly source: number;
  readonly intake: Intake;
  readonly plan: Plan;
  /** Samples with a quantity that came from another source. */
  superseded: number;
  /** Device-days whose energy counter and power differ too much. */
  disputed: number;
  /** True if the interval of its samples is a default. */
  isIntervalAssumed: boolean;
}
