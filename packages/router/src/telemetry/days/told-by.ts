// What one source of samples says, and what is planned for its next reading.
import type { Intake } from './intake.ts';
import type { Plan } from './plan.ts';

export interface ToldBy {
  /** The number of the source. */
  readonly source: number;
  readonly intake: Intake;
  readonly plan: Plan;
  /** Samples of which another source told a quantity. */
  superseded: number;
  /** Device-days whose energy counter and power are too far apart. */
  disputed: number;
  /** True if nothing shows what its samples stand for, and nobody said. */
  isIntervalAssumed: boolean;
}
