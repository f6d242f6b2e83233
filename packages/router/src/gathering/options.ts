// The options of gathering facts.
import type { JobOptions } from '../accounting/accounting.ts';
import type { CutOptions } from '../accounting/cuts/cuts.ts';
import type { Dice } from '../blur/dice.ts';
import type { JobUnit } from '../identity/contributors.ts';

export interface GatherOptions extends Omit<JobOptions, 'cuts'>, CutOptions {
  /** Below this utilization a job is flagged, 0…1. */
  readonly threshold: number;
  /** 0…1: the utilization to assume of all jobs where no job's is known. */
  readonly assumeUtilization: number | undefined;
  /** Called when much memory has become garbage. */
  readonly evict?: (() => void) | undefined;
  /** Seconds that a sample stands for where no device has two samples. */
  readonly sampleInterval?: number | undefined;
  /** All samples can be read again. */
  readonly rereadableSamples?: boolean | undefined;
  /**
   * This is a part, to be merged with others: samples may come before accounting, and wait until all of it is
   * in.
   */
  readonly isPart?: boolean | undefined;
  /** The unit of contributors to numbers about jobs. Default: user. */
  readonly unit?: JobUnit | undefined;
  /** The operator releases numbers of too few people. */
  readonly allowSmall?: boolean | undefined;
  /** The key of the dice; undefined where there is no package. */
  readonly dice?: Dice | undefined;
  /** The year in which the window starts, where an earlier pass found it. */
  readonly diceYear?: number | undefined;
}
