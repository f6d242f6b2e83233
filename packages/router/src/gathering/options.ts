// What the gathering of facts goes by.
import type { JobOptions } from '../accounting/accounting.ts';
import type { CutOptions } from '../accounting/cuts/cuts.ts';
import type { Dice } from '../blur/dice.ts';
import type { JobUnit } from '../identity/contributors.ts';

export interface GatherOptions extends Omit<JobOptions, 'cuts'>, CutOptions {
  /** Below this utilization a job is flagged, 0…1. */
  readonly threshold: number;
  /** 0…1: utilization that is assumed of all jobs, where nothing is known of any. */
  readonly assumeUtilization: number | undefined;
  /** Called when much memory has become garbage. */
  readonly evict?: (() => void) | undefined;
  /** Seconds that a sample stands for where no two of any device show it. */
  readonly sampleInterval?: number | undefined;
  /** All samples can be read again. */
  readonly rereadableSamples?: boolean | undefined;
  /** It is a part, to be merged with others: samples may come before accounting, and wait until all of it is in. */
  readonly isPart?: boolean | undefined;
  /** What one contributor to numbers about jobs is. Default: user. */
  readonly unit?: JobUnit | undefined;
  /** The operator lets out what there is of too few people. */
  readonly allowSmall?: boolean | undefined;
  /** The key of the dice; undefined where there is no package. */
  readonly dice?: Dice | undefined;
  /** The year in which the window starts, where that is known from an earlier pass. */
  readonly diceYear?: number | undefined;
}
